"""Which waves a programme has, what is still lacking before people are asked, and what a ticket opens."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice

from django.db.models import F

from oogst_web.accounts.roles import Right
from oogst_web.common.fresh import Fresh
from oogst_web.common.prepared import Prepared
from oogst_web.common.words import text_of
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Organisation
from oogst_web.programmes.models import Part, Programme
from oogst_web.programmes.queries import has_words, with_right
from oogst_web.waves.models import Grounds, Invitation, Ticket, TicketKind, Wave, WaveState, WorksCouncil

# Without these no first invitation goes out, in the order of the screen.
NEEDED = (
    "purpose",
    "legal_basis",
    "works_council",
    "works_council_on",
    "has_dpia",
    "dpia_on",
    "retention_until",
    "contact",
    "privacy_officer",
)


def waves_of(programme: Programme) -> list[Wave]:
    """Return the waves of a programme, the last made first."""
    return list(Wave.objects.filter(programme=programme).select_related("published"))


def wave_of(programme: Programme, wave: uuid.UUID) -> Wave | None:
    """Return one wave of a programme."""
    return (
        Wave.objects.filter(programme=programme, pk=wave).select_related("published", "programme__organisation").first()
    )


MOST_FOUND = 10


@dataclass(frozen=True)
class FoundWave:
    """A wave that was searched for: what is asked in it and when, in the reader's language."""

    wave: Wave
    title: str
    moment: str


def find_waves(actor: Actor, words: str) -> list[FoundWave]:
    """Return waves with these words in their questionnaire or moment, where the actor may see them; two queries."""
    mine, language = with_right(actor, Right.SEE_RESPONSE), actor.voice.language
    moments = Part.objects.filter(programme__in=mine, kind="moment").values_list("programme", "key", "data")
    named = {(programme, key): text_of(data.get("title"), language) for programme, key, data in moments.iterator()}
    # Only the title comes along; a published questionnaire is large.
    waves = Wave.objects.filter(programme__in=mine).annotate(asked=F("published__data__instrument__title"))
    found = (
        FoundWave(one, text_of(one.asked, language), named.get((one.programme_id, one.moment)) or one.moment)
        for one in waves.select_related("programme").defer("programme__tables", "promised")
    )
    return list(islice((one for one in found if has_words(f"{one.title} {one.moment}", words)), MOST_FOUND))


def grounds_of(programme: Programme) -> Grounds:
    """Return why a programme may ask people, perhaps still empty."""
    try:
        return programme.grounds
    except Grounds.DoesNotExist:
        return Grounds(programme=programme)


def missing_grounds(grounds: Grounds) -> tuple[str, ...]:
    """Return what has to be filled in before the first invitation."""
    lacking = [name for name in NEEDED if getattr(grounds, name) in ("", None)]
    # As long as it is not said whether there is a day, it is not asked for.
    if grounds.works_council != WorksCouncil.AGREED and "works_council_on" in lacking:
        lacking.remove("works_council_on")
    if not grounds.has_dpia and "dpia_on" in lacking:
        lacking.remove("dpia_on")
    return tuple(lacking)


def digest_of(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def ticket_with(token: str) -> Ticket | None:
    """Return the ticket that a token opens, of a wave that is open or was closed."""
    return ticket_with_digest(digest_of(token))


def ticket_with_digest(digest: str) -> Ticket | None:
    """Return the ticket of which this is the hash, with its wave; before a wave opens only that of a try-out."""
    found = _TICKET.first(digest)
    if found is None:
        return None
    found.wave = asked_wave(found.wave_id)
    return found if found.kind == TicketKind.PILOT or found.wave.state != WaveState.DRAFT else None


_TICKET = Prepared(lambda digest: Ticket.objects.filter(digest=digest), str)


def is_open_for(wave: Wave, kind: str) -> bool:
    """Tell whether somebody with a kind of ticket can answer: while a wave is open, and before that in a try-out."""
    is_try_out = kind == TicketKind.PILOT and wave.state == WaveState.DRAFT
    return is_try_out or wave.state == WaveState.OPEN


def asked_wave(wave: uuid.UUID) -> Wave:
    """Return a wave that somebody holds a pass or ticket of, with its programme and organisation, a moment old perhaps.

    Raises
    ------
    Wave.DoesNotExist
        When it was thrown away.
    """
    return _ASKED.get(wave)


def _asked(wave: uuid.UUID) -> Wave:
    found = Wave.objects.select_related("programme__organisation", "programme__grounds")
    # The logo has an address of its own; it need not come along with every page.
    return found.defer("programme__organisation__logo").get(pk=wave)


_ASKED = Fresh(_asked)


def roles_of(wave: Wave) -> list[str]:
    """Return the roles of who is asked: participants first, then who is compared with."""
    return sorted(set(Invitation.objects.filter(wave=wave).values_list("role", flat=True)), reverse=True)


def kinds_of(wave: Wave) -> set[str]:
    """Return the kinds of tickets that were made for a wave."""
    return set(Ticket.objects.filter(wave=wave).order_by().values_list("kind", flat=True).distinct())


def organisation_of(wave: uuid.UUID) -> Organisation | None:
    """Return the organisation that asks in a wave, once people are asked."""
    found = Wave.objects.exclude(state="draft").select_related("programme__organisation").filter(pk=wave).first()
    return found.programme.organisation if found is not None else None


def programmes_behind(ids: Collection[uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """Return of which programme these waves are; whether somebody may see it is for the programmes to say."""
    return dict(Wave.objects.filter(pk__in=ids).values_list("pk", "programme"))
