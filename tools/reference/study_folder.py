"""The page about the study folder: the tables of ``design.toml`` and the CSV tables."""

from __future__ import annotations

import ast
import inspect
import itertools
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import NODEFAULT
from msgspec import inspect as design_types

from oogst.language.message import say
from oogst.types.design import Design, Text
from oogst.types.tables import TABLES, Column, ColumnKind, TableSpec
from tools.reference import markdown

INTRO = """\
Een studie is een map met `design.toml` en tabellen in CSV. Dezelfde bestanden in één `.zip` mag ook,
of één XLSX-werkboek met een blad per tabel. `oogst new MAP --template leeg` maakt een lege studie;
`oogst check STUDIE` noemt alles wat er mis is in één keer.

Van `design.toml` is alleen `[programme]` met `id` en `title` verplicht. Tabellen en sleutels die Oogst niet
kent, blijven bewaard en gaan ongewijzigd mee. Een tekst is een gewone tekst, of een tekst per taal:
`{ nl = "…", en = "…" }`. Data schrijf je als `2026-03-09`. Een `id` bestaat uit letters, cijfers, `_`, `-` en `.`.

De Nederlandse uitleg staat ook in het sjabloon `leeg` en in een lege werkmap; de Engelse in het
[JSON Schema](study-schema.json), dat editors kunnen gebruiken.
"""
TOP = "Bovenaan in het bestand"
TABLES_INTRO = """\
## Tabellen

Een CSV-bestand mag komma's of puntkomma's hebben, een punt of een komma als decimaalteken, en UTF-8 of de
Windows-codering. De naam van het bestand is de naam van de tabel; de naam tussen haakjes mag ook.
"""
KINDS = {
    ColumnKind.TEXT: "tekst",
    ColumnKind.KEY: "code",
    ColumnKind.NUMBER: "getal",
    ColumnKind.COUNT: "heel getal vanaf 0",
    ColumnKind.SHARE: "deel: 0–1 of met %",
    ColumnKind.DATE: "datum",
    ColumnKind.YES_NO: "ja of nee",
    ColumnKind.CHOICE: "keuze",
}
PLAIN: dict[type, str] = {
    design_types.BoolType: "true of false",
    design_types.DateType: "datum",
    design_types.AnyType: "alles",
}


def study_folder_page() -> str:
    """Return the whole page."""
    parts = [design_table(name, struct) for name, struct in structs()]
    return markdown.page("De studiemap", INTRO, "## design.toml", *parts, TABLES_INTRO, *map(csv_table, TABLES))


def structs() -> Iterator[tuple[str, design_types.StructType]]:
    """Yield every table of the design with its name in TOML, each kind of table once."""
    seen: set[type] = set()
    pending: list[tuple[str, bool, design_types.StructType]] = [("", False, struct_of(Design))]
    while pending:
        name, many, struct = pending.pop(0)
        if struct.cls in seen:
            continue
        seen.add(struct.cls)
        yield (f"`[[{name}]]`" if many else f"`[{name}]`") if name else TOP, struct
        for field in struct.fields:
            inner, is_list = table_in(field.type)
            if inner is not None:
                pending.append((f"{name}.{field.encode_name}".lstrip("."), is_list, inner))


def struct_of(kind: type) -> design_types.StructType:
    """Return what msgspec knows of a table of the design."""
    found = design_types.type_info(kind)
    if not isinstance(found, design_types.StructType):
        raise TypeError(kind)
    return found


def table_in(kind: Any) -> tuple[design_types.StructType | None, bool]:
    """Return the table that a field holds, and whether it holds a list of them."""
    if isinstance(kind, design_types.StructType):
        return (None, False) if kind.cls is Text else (kind, False)
    if isinstance(kind, design_types.VarTupleType):
        return table_in(kind.item_type)[0], True
    if isinstance(kind, design_types.UnionType):
        found = [table_in(part) for part in kind.types]
        return next((pair for pair in found if pair[0] is not None), (None, False))
    return None, False


def design_table(name: str, struct: design_types.StructType) -> str:
    """Describe one table of the design, in the words of the templates and in those of the code."""
    path = "" if name == TOP else f"{name.strip('`[]')}."
    meanings = attribute_docstrings(struct.cls)
    rows = [
        [
            markdown.code(field.encode_name),
            type_words(field.type),
            default_words(field),
            say(f"design.{path}{field.encode_name}", "nl"),
            markdown.prose(meanings.get(field.name, "")),
        ]
        for field in struct.fields
        if field.name != "unknown"
    ]
    documented = (inspect.getdoc(struct.cls) or "").partition("\n")[0]
    described = f"{say(f'design.{path}'.rstrip('.'), 'nl')} " if path else ""
    title = f"### {name}\n\n{described}{markdown.prose(documented)}"
    return f"{title}\n\n{markdown.table(['sleutel', 'soort', 'zonder waarde', 'betekenis', 'meaning'], rows)}"


def attribute_docstrings(kind: type) -> dict[str, str]:
    """Return the text below each field of a class; Python itself keeps none of it."""
    found: dict[str, str] = {}
    for parent in reversed(kind.__mro__[:-1]):
        try:
            body = ast.parse(textwrap.dedent(inspect.getsource(parent))).body[0]
        except (OSError, TypeError):
            continue
        found |= texts_below(body.body) if isinstance(body, ast.ClassDef) else {}
    return found


def texts_below(body: list[ast.stmt]) -> dict[str, str]:
    """Return the string that follows each annotated name."""
    return {
        field.target.id: " ".join(str(text.value.value).split())
        for field, text in itertools.pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
    }


def type_words(kind: Any) -> str:
    """Say in Dutch what a field may hold."""
    if type(kind) in PLAIN:
        return PLAIN[type(kind)]
    words: dict[type, Callable[[Any], str]] = {
        design_types.StrType: lambda found: "code" if found.pattern else "tekst",
        design_types.IntType: lambda found: f"heel getal{limits(found)}",
        design_types.FloatType: lambda found: f"getal{limits(found)}",
        design_types.LiteralType: lambda found: choice([str(value) for value in found.values]),
        design_types.EnumType: lambda found: choice([str(value.value) for value in found.cls]),
        design_types.VarTupleType: lambda found: f"lijst van {type_words(found.item_type)}",
        design_types.DictType: lambda found: f"code → {type_words(found.value_type)}",
        design_types.StructType: lambda found: "tekst per taal" if found.cls is Text else "tabel",
        design_types.UnionType: union_words,
    }
    return words[type(kind)](kind)


def union_words(kind: design_types.UnionType) -> str:
    """Say what a field with several types may hold; that it may be left out is said elsewhere."""
    parts = [type_words(part) for part in kind.types if not isinstance(part, design_types.NoneType)]
    return "tekst" if "tekst per taal" in parts else " of ".join(dict.fromkeys(parts))


def choice(values: list[str]) -> str:
    """List what may be chosen."""
    return " · ".join(markdown.code(value) for value in values)


def limits(kind: design_types.IntType | design_types.FloatType) -> str:
    """Say between which numbers a value must lie."""
    lower = [f"vanaf {kind.ge:g}"] if kind.ge is not None else [f"boven {kind.gt:g}"] if kind.gt is not None else []
    upper = [f"t/m {kind.le:g}"] if kind.le is not None else []
    return "".join(f" {words}" for words in (*lower, *upper))


def default_words(field: design_types.Field) -> str:
    """Say what holds when the field is left out."""
    if field.required:
        return "verplicht"
    default = field.default_factory() if field.default is NODEFAULT else field.default
    if default is None or default in ((), {}, "") or hasattr(default, "__struct_fields__"):
        return ""
    return markdown.code(str(default).lower() if isinstance(default, bool) else str(default))


def csv_table(spec: TableSpec) -> str:
    """Describe one CSV table."""
    rows = [column_row(column) for column in spec.columns]
    if spec.open_columns is not None:
        rows.append(["*andere*", "", "", spec.open_columns.nl, spec.open_columns.en])
    also = f" ({markdown.codes(f'{alias}.csv' for alias in spec.aliases)})" if spec.aliases else ""
    title = f"### {spec.name}.csv\n\n{ended(spec.meaning.nl + also)} {ended(spec.meaning.en)}"
    return f"{title}\n\n{markdown.table(['kolom', 'ook', 'soort', 'betekenis', 'meaning'], rows)}"


def ended(text: str) -> str:
    """End a sentence that does not end itself."""
    return text if text.endswith("?") else f"{text}."


def chosen(column: Column, value: str) -> str:
    """Name a value that a cell may hold, with the other words for it."""
    also = [alias for alias, meant in column.choice_aliases if meant == value]
    return markdown.code(value) + (f" ({markdown.codes(also)})" if also else "")


def column_row(column: Column) -> list[str]:
    """Describe one column of a table."""
    choices = " · ".join(chosen(column, value) for value in column.choices)
    kind = ": ".join(filter(None, (KINDS[column.kind], choices)))
    needed = f"**{markdown.code(column.name)}**" if column.required else markdown.code(column.name)
    return [needed, markdown.codes(column.aliases), kind, column.meaning.nl, column.meaning.en]
