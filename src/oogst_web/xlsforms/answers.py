"""Choice lists: which of them go from low to high, and which are just options."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from oogst_web.questionnaires.items import shown_text

FEWEST = 3
MOST_RANGE = 20
_WHOLE = re.compile(r"-?[0-9]{1,4}")
_ODD_CODE = re.compile(r"[\s;,'\"]")
_NO_ANSWER = re.compile(
    r"\b(weet (ik )?(het )?niet|n\.?v\.?t|niet van toepassing|geen (mening|antwoord)|zeg ik liever niet|liever niet"
    r"|do(n't|n’t| not) know|not applicable|n/a|no (opinion|answer)|prefer not|refused?|not sure)(\b|\W|$)",
    re.IGNORECASE,
)
# Words at the low and at the high end.
_ENDS = [
    (re.compile(rf"\b({low})\b", re.IGNORECASE), re.compile(rf"\b({high})\b", re.IGNORECASE))
    for low, high in (
        ("oneens", "eens"),
        ("nooit", "altijd|vaak|dagelijks"),
        ("ontevreden", "tevreden"),
        ("slecht|onvoldoende", "goed|uitstekend"),
        ("niet|geen", "helemaal|volledig|zeer|heel|veel|goed|sterk|altijd"),
        ("onbelangrijk", "belangrijk"),
        ("onwaarschijnlijk", "waarschijnlijk"),
        ("laag", "hoog"),
        ("disagree", "agree"),
        ("never", "always|often|daily"),
        ("dissatisfied|unsatisfied", "satisfied"),
        ("poor|bad|terrible", "good|excellent|great"),
        ("not|none|no", "completely|very|extremely|fully|largely|lot|always|totally"),
        ("unimportant", "important"),
        ("unlikely", "likely"),
        ("low", "high"),
    )
]


@dataclass(frozen=True)
class Answers:
    """A choice list: texts per code; ``scale`` when it goes from low to high.

    ``codes`` holds the codes of the file that became another one.
    """

    options: dict[str, Any]
    scale: dict[str, Any] | None = None
    codes: Mapping[str, str] = field(default_factory=dict)

    def code(self, name: str) -> str:
        """Return our code of a code in the file."""
        return self.codes.get(name, name)


def read_answers(texts: Mapping[str, Any], key: str, *, is_asked_as_scale: bool = False) -> Answers:
    """Return a choice list (code → text); as a scale when its words, or its bare numbers, go from low to high.

    Examples
    --------
    >>> read_answers({"1": "oneens", "2": "", "3": "eens", "9": "weet niet"}, "k").scale["missing"]
    {'9': 'weet niet'}
    >>> read_answers({"1": "Utrecht", "2": "Zwolle", "3": "Assen"}, "k").scale is None
    True
    """
    apart = [code for code, text in texts.items() if any(map(_NO_ANSWER.search, _shown(text)))]
    steps = [code for code in texts if code not in apart]
    ordered = _order(steps, texts, is_asked_as_scale=is_asked_as_scale)
    if ordered is None:
        return read_options(texts)
    is_numbered = all(map(_WHOLE.fullmatch, ordered)) and _is_run(ordered)
    first = int(ordered[0]) if is_numbered else 1
    codes = {code: str(first + place) for place, code in enumerate(ordered)}
    taken = set(codes.values())
    for code in apart:
        codes[code] = (
            code
            if is_numbered
            else next(one for one in ("9", "99", "999", *map(str, range(100, 9999))) if one not in taken)
        )
        taken.add(codes[code])
    scale = {
        "id": key,
        "minimum": first,
        "maximum": first + len(ordered) - 1,
        "labels": {codes[code]: texts[code] for code in ordered if texts[code] and texts[code] != code},
        "missing": {codes[code]: texts[code] for code in apart},
    }
    kept = {name: value for name, value in scale.items() if value != {}}
    return Answers({}, kept, {old: new for old, new in codes.items() if old != new})


def _order(steps: list[str], texts: Mapping[str, Any], *, is_asked_as_scale: bool) -> list[str] | None:
    """Return the codes from low to high; None when nothing says that there is a low and a high."""
    if not FEWEST <= len(steps) <= MOST_RANGE:
        return None
    is_run = all(map(_WHOLE.fullmatch, steps)) and _is_run(sorted(steps, key=int))
    if is_run:
        low_first = sorted(steps, key=int)
        is_bare = all(not texts[code] or texts[code] == code for code in low_first[1:-1])
        return low_first if is_bare or is_asked_as_scale or _ends(low_first, texts) else None
    direction = _ends(steps, texts)
    return None if direction == 0 else steps if direction > 0 else steps[::-1]


def _ends(steps: list[str], texts: Mapping[str, Any]) -> int:
    """Return 1 when the words go from low to high, -1 the other way round, 0 when they say nothing."""
    first, last = " ".join(_shown(texts[steps[0]])), " ".join(_shown(texts[steps[-1]]))
    for low, high in _ENDS:
        if low.search(first) and high.search(last) and not low.search(last):
            return 1
        if low.search(last) and high.search(first) and not low.search(first):
            return -1
    return 0


def _is_run(codes: list[str]) -> bool:
    numbers = [int(code) for code in codes]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def read_options(texts: Mapping[str, Any]) -> Answers:
    """Return a choice list as options; a code that our answers or conditions cannot hold becomes a number."""
    codes: dict[str, str] = {}
    for place, code in enumerate(texts, start=1):
        if _ODD_CODE.search(code):
            codes[code] = next(
                one
                for one in (f"optie{place + more}" for more in range(10_000))
                if one not in texts and one not in codes.values()
            )
    return Answers({codes.get(code, code): text or code for code, text in texts.items()}, None, codes)


def _shown(text: Any) -> list[str]:
    return [shown_text(text, "nl"), shown_text(text, "en")] if text else []
