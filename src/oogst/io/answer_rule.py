"""How the answers to one item are read: numbers, labels, options and declared missing codes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from oogst.io.cells import number_of, number_text
from oogst.io.columns import Fault, Outcomes, fold, numbers
from oogst.types.design import AnswerScale, Design, Item, LocalText, Text
from oogst.types.measures import BETWEEN_CODES, CODE_KINDS

_LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class NotAnswer:
    """A declared missing code, such as "weet niet"."""

    code: str


def answer_rule(item: Item, design: Design) -> AnswerRule:
    """Return how the answers to an item are read."""
    scale = next((part for part in design.answer_scales if part.id == item.answers), None)
    return AnswerRule(item, scale)


@dataclass(frozen=True, slots=True)
class AnswerRule:
    """Item and answer scale, which together say what a text means."""

    item: Item
    scale: AnswerScale | None

    def read(self, texts: Iterable[str]) -> Outcomes:
        """Return what each distinct text means: a number, a text, a NotAnswer or a Fault.

        The number of a choice or test item is the index of its option; the
        text of a choices or order item its codes, joined by ``;``.
        """
        filled = {text for text in texts if text}
        missing = self._missing()
        outcomes: Outcomes = {"": None}
        outcomes |= {text: NotAnswer(missing[fold(text)]) for text in filled if fold(text) in missing}
        left = filled - outcomes.keys()
        if self.item.kind == "text":
            outcomes.update({text: _open(text) for text in left})
        elif self.item.kind in ("choice", "test"):
            outcomes.update(self._options(left))
        elif self.item.kind in CODE_KINDS:
            outcomes.update({text: self._codes(text) for text in left})
        else:
            outcomes.update(self._numbers(left))
        return outcomes

    def _missing(self) -> dict[str, str]:
        return {} if self.scale is None else _by_text(self.scale.missing)

    def _options(self, texts: set[str]) -> Outcomes:
        index = {code: float(place) for place, code in enumerate(self.item.options)}
        known = _by_text(self.item.options)
        listed = ", ".join(self.item.options)
        return {
            text: index[known[fold(text)]]
            if fold(text) in known
            else Fault("answer_not_option", {"value": text, "options": listed})
            for text in texts
        }

    def _codes(self, text: str) -> str | Fault:
        """Return the codes of several options: in the order of the design, or in the order that was chosen."""
        known, listed = _by_text(self.item.options), ", ".join(self.item.options)
        parts = [part.strip() for part in text.split(BETWEEN_CODES) if part.strip()]
        strange = next((part for part in parts if fold(part) not in known), None if parts else text)
        if strange is not None:
            return Fault("answer_not_option", {"value": strange, "options": listed})
        codes = [known[fold(part)] for part in parts]
        if self.item.kind == "choices":
            return BETWEEN_CODES.join(code for code in self.item.options if code in codes)
        if sorted(codes) != sorted(self.item.options):
            return Fault("answer_not_order", {"value": text, "options": listed})
        return BETWEEN_CODES.join(codes)

    def _numbers(self, texts: set[str]) -> Outcomes:
        labels = {} if self.scale is None else _by_text(self.scale.labels)
        outcomes = numbers({text for text in texts if fold(text) not in labels})
        outcomes |= {text: number_of(labels[fold(text)]) for text in texts if fold(text) in labels}
        return {text: self._inside(text, outcomes[text]) for text in texts}

    def _inside(self, text: str, value: float | Fault) -> float | Fault:
        if self.scale is None or isinstance(value, Fault):
            return value
        if value < self.scale.minimum or value > self.scale.maximum:
            limits = {"minimum": number_text(self.scale.minimum), "maximum": number_text(self.scale.maximum)}
            return Fault("answer_outside", {"value": text, **limits})
        steps = _steps(self.scale)
        if steps and value not in steps:
            return Fault("answer_not_option", {"value": text, "options": ", ".join(map(number_text, steps))})
        return value


def _steps(scale: AnswerScale) -> list[float]:
    """Return the answers of a scale that has a label for each of them, so that nothing lies in between."""
    labelled = sorted(number for label in scale.labels if (number := number_of(label)) is not None)
    steps = [scale.minimum + step for step in range(len(labelled))]
    return steps if labelled == steps and steps[-1:] == [scale.maximum] else []


def _open(text: str) -> str | Fault:
    return text if len(text) <= _LONGEST else Fault("cell_long", {"count": len(text), "most": _LONGEST})


def _by_text(labels: dict[str, LocalText]) -> dict[str, str]:
    """Return codes by their folded code and texts; a code goes before a text.

    What means one answer in one language and another in the next means none.
    """
    codes: dict[str, set[str]] = {}
    for code, label in labels.items():
        for text in label.given().values() if isinstance(label, Text) else (label,):
            codes.setdefault(fold(text), set()).add(code)
    certain = {text: code for text, (code, *others) in codes.items() if text and not others}
    return certain | {fold(code): code for code in labels}
