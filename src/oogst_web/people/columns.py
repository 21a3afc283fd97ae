"""Which column of a pasted table is what, by its name in Dutch or English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from oogst.io.columns import fold
from oogst.types.tables import PEOPLE

# Names that people give to columns; the library's own names of the people table come with them.
NAMES: Mapping[str, tuple[str, ...]] = {
    "name": ("naam", "name", "volledige naam", "full name", "deelnemer", "medewerker", "participant", "employee"),
    "first": ("voornaam", "roepnaam", "first name", "given name"),
    "infix": ("tussenvoegsel", "tussenvoegsels", "voorvoegsel", "infix", "prefix"),
    "last": ("achternaam", "familienaam", "last name", "surname", "family name"),
    "email": ("e-mail", "email", "mail", "e-mailadres", "emailadres", "mailadres", "e-mail address", "email address"),
    "phone": ("telefoon", "telefoonnummer", "mobiel", "mobiel nummer", "tel", "phone", "phone number", "mobile"),
    "code": ("code", "deelnemerscode", "participant code"),
    "group": ("groepsnaam", "group name"),
    "joined": ("startdatum", "begindatum", "instapdatum", "start date", "start"),
    "left": ("einddatum", "stopdatum", "end date"),
    "left_reason": ("reden", "reason"),
}
# Columns of the same meaning, so that an English export fills a Dutch breakdown.
SAME = (
    ("afdeling", "department", "dept"),
    ("team", "ploeg"),
    ("functie", "function", "job title", "position"),
    ("locatie", "vestiging", "location", "site"),
)
# These single out a person wherever they go, so they are never an attribute.
IDENTIFYING = frozenset(
    fold(name)
    for name in (
        "bsn",
        "burgerservicenummer",
        "geboortedatum",
        "date of birth",
        "birth date",
        "adres",
        "address",
        "straat",
        "street",
        "postcode",
        "postal code",
        "zip code",
        "personeelsnummer",
        "medewerkernummer",
        "employee number",
        "employee id",
        "iban",
        "rekeningnummer",
        "bank account",
    )
)


def _known() -> dict[str, str]:
    spec = {"person": "code"}
    found = {
        fold(alias): spec.get(column.name, column.name)
        for column in PEOPLE.columns
        for alias in (column.name, *column.aliases)
    }
    # "Deelnemer" is a code in a study and a name in a list of people.
    return found | {fold(name): field for field, names in NAMES.items() for name in names}


KNOWN = _known()


def is_known(header: str) -> bool:
    """Tell whether a header names a column that Oogst knows."""
    return fold(header) in KNOWN


def match_columns(header: Sequence[str], declared: Iterable[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Return the place of each known field, and of each attribute by its name.

    The first of two columns with one meaning counts. A column that
    identifies people is neither.

    Parameters
    ----------
    header
        Names as they were pasted.
    declared
        Attributes that exist already, what the design declares first; a column with such a name, or its
        counterpart in the other language, is that attribute.
    """
    by_name: dict[str, str] = {}
    for name in declared:
        by_name.setdefault(fold(name), name)
    fields: dict[str, int] = {}
    attributes: dict[str, int] = {}
    for place, name in enumerate(header):
        folded = fold(name)
        if not folded or folded in IDENTIFYING:
            continue
        attribute = by_name.get(folded) or _counterpart(folded, by_name)
        if attribute is None and folded in KNOWN:
            fields.setdefault(KNOWN[folded], place)
        else:
            attributes.setdefault(attribute or " ".join(name.split()), place)
    return fields, attributes


def _counterpart(folded: str, by_name: Mapping[str, str]) -> str | None:
    for names in SAME:
        same = [fold(name) for name in names]
        if folded in same:
            return next((by_name[name] for name in same if name in by_name), None)
    return None
