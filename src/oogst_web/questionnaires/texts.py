"""Every text that who answers a questionnaire reads, and in which languages that can be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from oogst.language.tongues import TONGUES, Tongue
from oogst.types.measures import OPTION_KINDS
from oogst_web.questionnaires.items import is_readable_in, items_of, text_in


class TextAt(NamedTuple):
    """One text and the path to it: ``item.q1.text``, ``answers.eens.labels.1``; ``number`` is that of a question."""

    path: str
    kind: str
    text: Any
    number: int = 0


def texts_of(instrument: Mapping[str, Any], scales: Mapping[str, Mapping[str, Any]]) -> Iterator[TextAt]:
    """Yield every text that people read, in the order of the questionnaire.

    Parameters
    ----------
    scales
        The answer scales that it uses, by name.
    """
    yield TextAt("title", "title", instrument.get("title"))
    for number, item in enumerate(items_of(instrument), start=1):
        yield TextAt(f"item.{item['id']}.text", "item", item.get("text"), number)
        if item.get("hint"):
            yield TextAt(f"item.{item['id']}.hint", "hint", item["hint"])
        for code, text in options_of(item).items():
            yield TextAt(f"item.{item['id']}.options.{code}", "option", text)
    for key, scale in scales.items():
        yield from texts_of_scale(key, scale)


def texts_of_scale(key: str, scale: Mapping[str, Any]) -> Iterator[TextAt]:
    """Yield the words of the answers on a scale."""
    for group in ("labels", "missing"):
        for code, text in (scale.get(group) or {}).items():
            yield TextAt(f"answers.{key}.{group}.{code}", "answer", text)


def options_of(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what can be chosen with a question that has options of its own."""
    return (item.get("options") or {}) if item.get("kind", "scale") in OPTION_KINDS else {}


def complete_in(texts: Iterable[TextAt]) -> tuple[Tongue, ...]:
    """Return the languages in which every text can be read; when there is none, the one with the most texts."""
    values = [one.text for one in texts]
    counts = {language: sum(is_readable_in(value, language) for value in values) for language in TONGUES}
    complete = tuple(language for language, count in counts.items() if count == len(values))
    given = tuple(one for one in complete if any(text_in(value, one) for value in values))
    return given or (max(counts, key=lambda one: counts[one]),)


def begun_in(texts: Iterable[TextAt]) -> tuple[Tongue, ...]:
    """Return the languages in which at least one text is there."""
    values = [one.text for one in texts]
    return tuple(language for language in TONGUES if any(text_in(value, language) for value in values))
