"""The sentences of a report in reading order, whatever block they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from oogst.types.report import (
    Block,
    Bullets,
    Callout,
    ChainLadder,
    ChainStep,
    Evidence,
    Facts,
    Figure,
    Heading,
    Paragraph,
    QuoteBlock,
    Section,
    Sentence,
    Table,
)


def sentences(section: Section) -> Iterator[tuple[str, Sentence]]:
    """Return each sentence that stands outside a table, with the kind of its block."""
    for block in section.blocks:
        for sentence in block_sentences(block):
            yield type(block).__name__.lower(), sentence


def block_sentences(block: Block) -> tuple[Sentence, ...]:
    """Return the sentences of one block.

    Examples
    --------
    >>> block_sentences(Heading("Wat we niet weten"))
    (Sentence(text='Wat we niet weten', finding=None, is_design=False, also=()),)
    """
    return _SAID[type(block)](block)


def level_name(step: ChainStep) -> str:
    """Return the name of a step's level without its number, which stands beside it.

    Examples
    --------
    >>> level_name(ChainStep(3, "Niveau 3: Gedrag", "", "", "", Sentence("")))
    'Gedrag'
    """
    return step.level_name.rpartition(": ")[2]


def explains_methods(section: Section) -> bool:
    """Whether a section tells how was computed, and gives no results."""
    return any(isinstance(block, Heading) and block.method for block in section.blocks)


def _of_evidence(block: Evidence) -> tuple[Sentence, ...]:
    return (Sentence(block.label, block.finding), *block.may, *block.may_not)


def _of_chain(block: ChainLadder) -> tuple[Sentence, ...]:
    return tuple(
        said
        for step in block.steps
        for said in (Sentence(f"{step.level} {level_name(step)}: {step.goal} ({step.status})"), step.sentence)
    )


def _of_figure(block: Figure) -> tuple[Sentence, ...]:
    finding, also = (block.findings[0], block.findings[1:]) if block.findings else (None, ())
    return tuple(Sentence(text, finding, also=also) for text in (block.title, block.caption, block.alt))


def _of_table(block: Table) -> tuple[Sentence, ...]:
    return (Sentence(block.caption), *((Sentence(block.note),) if block.note else ()))


_SAID: dict[type, Callable[[Any], tuple[Sentence, ...]]] = {
    Heading: lambda block: (Sentence(block.text, block.finding),),
    QuoteBlock: lambda block: (Sentence(block.text, block.finding), Sentence(block.source)),
    Paragraph: lambda block: block.sentences,
    Bullets: lambda block: block.items,
    Facts: lambda block: block.items,
    Callout: lambda block: (Sentence(block.title), *block.sentences),
    Evidence: _of_evidence,
    ChainLadder: _of_chain,
    Figure: _of_figure,
    Table: _of_table,
}
