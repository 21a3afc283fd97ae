"""Answer options with fixed words, ready to use: the same words everywhere, low to high.

Faces are for feeling only; agreement and satisfaction have no picture, so that none of the answers looks like the
right one.
"""

from __future__ import annotations

from typing import Any

UNKNOWN = {"9": {"nl": "Dat weet ik niet", "en": "I don't know"}}


def _scale(key: str, *labels: tuple[str, str], picture: str | None = None) -> dict[str, Any]:
    texts = {str(value): {"nl": nl, "en": en} for value, (nl, en) in enumerate(labels, start=1)}
    scale = {"id": key, "minimum": 1, "maximum": len(labels), "labels": texts, "missing": UNKNOWN}
    return {**scale, "picture": picture} if picture else scale


STANDARD: dict[str, dict[str, Any]] = {
    scale["id"]: scale
    for scale in (
        _scale(
            "hoe_vaak_4",
            ("Nooit", "Never"),
            ("Soms", "Sometimes"),
            ("Vaak", "Often"),
            ("Bijna altijd", "Almost always"),
            picture="bars",
        ),
        _scale(
            "eens_5",
            ("Helemaal oneens", "Strongly disagree"),
            ("Oneens", "Disagree"),
            ("Er tussenin", "In between"),
            ("Eens", "Agree"),
            ("Helemaal eens", "Strongly agree"),
        ),
        _scale(
            "tevreden_5",
            ("Heel ontevreden", "Very dissatisfied"),
            ("Ontevreden", "Dissatisfied"),
            ("Er tussenin", "In between"),
            ("Tevreden", "Satisfied"),
            ("Heel tevreden", "Very satisfied"),
        ),
        _scale(
            "mate_5",
            ("Helemaal niet", "Not at all"),
            ("Een beetje", "A little"),
            ("Redelijk", "Fairly"),
            ("Voor een groot deel", "Largely"),
            ("Helemaal", "Completely"),
        ),
        _scale(
            "kan_ik_4",
            ("Nog niet", "Not yet"),
            ("Met hulp", "With help"),
            ("Zelf", "On my own"),
            ("Ik kan het anderen leren", "I can teach others"),
            picture="steps",
        ),
        _scale(
            "gevoel_5",
            ("Heel slecht", "Very bad"),
            ("Slecht", "Bad"),
            ("Gaat wel", "All right"),
            ("Goed", "Good"),
            ("Heel goed", "Very good"),
            picture="faces",
        ),
    )
}
