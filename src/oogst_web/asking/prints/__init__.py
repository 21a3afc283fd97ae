"""What is printed to let people in: a poster with one code, and slips with a code for each."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import segno
from django.conf import settings
from django.urls import reverse

from oogst.charts.lettering import FONT_FOLDER
from oogst_web.asking.wording import facts_of
from oogst_web.common.words import speak
from oogst_web.organisations.colours import read_colour, written
from oogst_web.organisations.theme import safe_tokens
from oogst_web.organisations.voices import voice_of
from oogst_web.waves.models import Wave

_FOLDER = Path(__file__).parent
_COLOURS = {"--oo-action": "#0f5c46", "--oo-on-action": "#ffffff"}
_PROMISES = {"anoniem": "anonymous", "vertrouwelijk": "confidential", "op naam": "named"}


@dataclass(frozen=True)
class Slip:
    """A code for one person; ``name`` stays empty where nobody may know whose it is."""

    code: str
    name: str = ""


def link_to(token: str) -> str:
    """Return the whole address that a ticket opens."""
    return settings.OOGST_BASE_URL + reverse("respond", args=[token])


def in_blocks(code: str) -> str:
    """Return a code as people type it over.

    Examples
    --------
    >>> in_blocks("ABCDE23456")
    'ABCDE 23456'
    """
    return " ".join(code[start : start + 5] for start in range(0, len(code), 5))


def draw_qr(address: str) -> str:
    """Return a QR code as a picture that prints sharp at any size."""
    drawn = io.BytesIO()
    segno.make_qr(address, error="m").save(drawn, kind="svg", scale=4, border=2)
    return drawn.getvalue().decode()


def qr_as_data(address: str) -> str:
    """Return a QR code as a picture within a page."""
    return str(segno.make_qr(address, error="m").svg_data_uri(scale=6, border=4, light="#fff"))


def print_poster(wave: Wave, token: str) -> bytes:
    """Return a poster (A4, PDF) with the general link of a wave."""
    content = _common(wave) | {"qr": draw_qr(link_to(token)), "typed": in_blocks(token)}
    return _typeset("poster.typ", content)


def print_slips(wave: Wave, slips: Sequence[Slip]) -> bytes:
    """Return slips to cut out (A4, PDF), eight on a page, each with a code in two blocks and as QR."""
    shown = [{"code": in_blocks(one.code), "name": one.name, "qr": draw_qr(link_to(one.code))} for one in slips]
    return _typeset("codes.typ", _common(wave) | {"slips": shown})


def _common(wave: Wave) -> dict[str, Any]:
    organisation = wave.programme.organisation
    voice = voice_of(organisation)
    facts = facts_of(wave, voice)
    taken = safe_tokens(organisation.theme if isinstance(organisation.theme, dict) else {})
    colour, on_colour = (
        written(read_colour(taken.get(name, "")) or read_colour(usual) or (0, 0, 0)) for name, usual in _COLOURS.items()
    )
    return {
        "language": voice.language,
        "organisation": organisation.name,
        "title": facts["title"],
        "colour": colour,
        "on_colour": on_colour,
        "lead": speak("ways.poster_lead", voice, **facts),
        "steps": [speak(f"ways.poster_step{number}", voice) for number in (1, 2, 3)],
        "address": (settings.OOGST_BASE_URL + reverse("respond_code")).partition("//")[2],
        "or_type": speak("ways.poster_or_type", voice),
        "alt": speak("ways.qr", voice),
        "step": speak("ways.slip_step", voice),
        "code": speak("ways.slip_code", voice),
        "promise": speak(f"ways.poster_{_PROMISES[wave.promise]}", voice),
        "until": speak("letter.until", voice, **facts) + " " + speak("letter.questions", voice, **facts),
    }


def _typeset(template: str, content: dict[str, Any]) -> bytes:
    import typst

    made = typst.compile(
        _FOLDER / template,
        font_paths=[FONT_FOLDER],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
        timestamp=0,
    )
    return bytes(made)
