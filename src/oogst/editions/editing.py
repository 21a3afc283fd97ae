"""A report as its maker wants it told: sections chosen and ordered, sentences rewritten, limits always there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from oogst.claims.checking import Ground, Overstatement, check_sentence
from oogst.claims.grading import grade_claims
from oogst.claims.wording import word_headline
from oogst.editions.audiences import ARRANGEMENTS, LOCKED, Audience
from oogst.language.message import say
from oogst.types.numbers import Kind
from oogst.types.released import Released
from oogst.types.report import (
    Block,
    Bullets,
    Callout,
    ChainLadder,
    Evidence,
    Facts,
    Figure,
    Heading,
    Paragraph,
    QuoteBlock,
    Report,
    Section,
    Sentence,
    Table,
    TableRow,
)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Another text in the place of a sentence; ``reason`` tells why it stands although it was warned about."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """What somebody made of a report for an audience.

    ``order`` holds the sections that are shown, in order; empty means as the
    audience usually has them. ``picked`` holds, for a section that is not
    shown whole, the findings that are. ``rewrites`` goes by place, see
    :func:`lines`.
    ``notes`` are paragraphs about the report itself, printed at its end.
    """

    audience: Audience
    order: tuple[str, ...] = ()
    picked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rewrites: Mapping[str, Rewrite] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    draft_because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that can be rewritten: its place in the report, as it was proposed."""

    place: str
    sentence: Sentence


def order_of(report: Report, edition: Edition) -> tuple[str, ...]:
    """Return the sections that an edition shows: only what the audience may have, and always what is locked."""
    arrangement = ARRANGEMENTS[edition.audience]
    there = [section.key for section in report.sections if section.key in arrangement.sections]
    wanted = edition.order or arrangement.shown
    order = [key for key in dict.fromkeys(wanted) if key in there]
    return (*order, *(key for key in there if key in LOCKED and key not in order))


def offered(report: Report, edition: Edition) -> tuple[str, ...]:
    """Return the sections that can be switched on, in the order of the report."""
    shown, arrangement = order_of(report, edition), ARRANGEMENTS[edition.audience]
    return tuple(one.key for one in report.sections if one.key in arrangement.sections and one.key not in shown)


def pickable(section: Section) -> frozenset[str]:
    """Return the findings of a section that can be told on their own: each begins with a heading."""
    return frozenset(block.finding for block in section.blocks if isinstance(block, Heading) and block.finding)


def lines(section: Section) -> Iterator[Line]:
    """Yield the sentences of a section that can be rewritten; what is locked has none."""
    if section.key in LOCKED:
        return
    for number, block in enumerate(section.blocks):
        for part, sentence in enumerate(_sentences(block)):
            yield Line(f"{section.key}.{number}.{part}", sentence)


def _sentences(block: Block) -> tuple[Sentence, ...]:
    if isinstance(block, Heading):
        return (Sentence(block.text, block.finding),) if block.finding else ()
    if isinstance(block, Paragraph):
        return block.sentences
    if isinstance(block, Bullets):
        return block.items
    return tuple(step.sentence for step in block.steps) if isinstance(block, ChainLadder) else ()


def check(report: Report, line: Line, text: str) -> tuple[Overstatement, ...]:
    """Return what a text in the place of a line would say too much."""
    claims = {claim.finding: claim for claim in grade_claims(report.released)}
    finding = report.released.get(line.sentence.finding) if line.sentence.finding else None
    claim = claims.get(line.sentence.finding or "")
    return check_sentence(text, Ground(line.sentence.text, finding, claim), report.language)


def editable(report: Report, edition: Edition) -> dict[str, tuple[Line, ...]]:
    """Return per section of an edition, in its order, the lines that can be rewritten."""
    hidden = frozenset() if ARRANGEMENTS[edition.audience].has_money else _money(report.released)
    sections = {section.key: section for section in report.sections}
    shown = {key: _places(report, edition, sections[key]) for key in order_of(report, edition)}
    return {
        key: tuple(
            line
            for line in lines(sections[key])
            if line.sentence.finding not in hidden and int(line.place.split(".")[1]) in places
        )
        for key, places in shown.items()
    }


def find_line(report: Report, place: str) -> Line | None:
    """Return the line at a place, None when nothing there can be rewritten."""
    key = place.partition(".")[0]
    found = (line for section in report.sections if section.key == key for line in lines(section))
    return next((line for line in found if line.place == place), None)


def make_edition(report: Report, edition: Edition) -> Report:
    """Return the report as the edition tells it; figures are the very ones of the report.

    Only what is told stays among the released findings, so that no file holds
    a number that the edition does not show.
    """
    arrangement = ARRANGEMENTS[edition.audience]
    sections = {section.key: section for section in report.sections}
    hidden = frozenset() if arrangement.has_money else _money(report.released)
    order = order_of(report, edition)
    made = [_without(_cut(report, edition, sections[key]), hidden) for key in order]
    if arrangement.is_condensed:
        made = [_condensed(report, section) for section in made]
    made += _about(report, edition)
    told = tuple(section for section in made if section.blocks)
    findings = tuple(one for one in report.released if one.key in set(named(told)))
    return replace(
        report,
        sections=told,
        released=replace(report.released, findings=findings),
        is_brief=arrangement.is_brief,
        draft_because=(*report.draft_because, *edition.draft_because),
    )


def _cut(report: Report, edition: Edition, section: Section) -> Section:
    """Return what an edition shows of a section, rewritten first: places count as the report itself has them."""
    blocks, places = _rewritten(section, edition.rewrites).blocks, _places(report, edition, section)
    return replace(section, blocks=tuple(block for place, block in enumerate(blocks) if place in places))


def _places(report: Report, edition: Edition, section: Section) -> frozenset[int]:
    """Return the places of the blocks of a section that an edition shows."""
    picked = edition.picked.get(section.key, ()) if section.key not in LOCKED else ()
    if picked:
        return frozenset(place for place, finding in enumerate(_led_by(section)) if finding in picked)
    places = frozenset(range(len(section.blocks)))
    if section.key == "summary" and ARRANGEMENTS[edition.audience].is_condensed:
        places -= _said_twice(report, section)
    return places


def _led_by(section: Section) -> Iterator[str | None]:
    """Yield for each block the finding of the heading that it stands under."""
    finding = None
    for block in section.blocks:
        finding = block.finding if isinstance(block, Heading) else finding
        yield finding


def _said_twice(report: Report, summary: Section) -> frozenset[int]:
    """Return the places of what the summary says of the limits: on one page they stand whole under their own heading."""
    titles = {section.title for section in report.sections if section.key == "unknown"}
    headings = [
        place for place, block in enumerate(summary.blocks) if isinstance(block, Heading) and block.text in titles
    ]
    return frozenset(place for start in headings for place in (start, start + 1))


def _money(released: Released) -> frozenset[str]:
    return frozenset(finding.key for finding in released if finding.about.kind is Kind.MONEY)


def _without(section: Section, hidden: frozenset[str]) -> Section:
    if not hidden:
        return section
    blocks = (_bare(block, hidden) for block in section.blocks)
    return replace(section, blocks=tuple(block for block in blocks if block is not None))


def _bare(block: Block, hidden: frozenset[str]) -> Block | None:
    """Return a block without what tells of some findings; None when nothing is left."""
    if not hidden & set(named(block)):
        return block
    if isinstance(block, Paragraph | Callout):
        kept = _open(block.sentences, hidden)
        return replace(block, sentences=kept) if kept else None
    if isinstance(block, Bullets | Facts):
        items = _open(block.items, hidden)
        return replace(block, items=items) if items else None
    if isinstance(block, Table):
        rows = tuple(row for row in block.rows if row.finding not in hidden)
        return replace(block, rows=rows) if rows else None
    if isinstance(block, ChainLadder):
        steps = tuple(step for step in block.steps if step.sentence.finding not in hidden)
        return ChainLadder(steps) if steps else None
    return None


def _open(sentences: tuple[Sentence, ...], hidden: frozenset[str]) -> tuple[Sentence, ...]:
    kept = (one for one in sentences if one.finding not in hidden)
    return tuple(replace(one, also=tuple(key for key in one.also if key not in hidden)) for one in kept)


def _condensed(report: Report, section: Section) -> Section:
    """Return a section in fewer lines: headlines without the numbers behind them, which the full report has."""
    if section.key == "not_seen":
        kept = [block for block in section.blocks if isinstance(block, Paragraph)][:1]
        heads = tuple(Sentence(one.text, is_design=True) for one in section.blocks if isinstance(one, Heading))
        return replace(section, blocks=(*kept, Bullets(heads))) if heads else section
    if section.key == "summary":
        blocks = (_headlined(report, one) if isinstance(one, Table) else one for one in section.blocks)
        return replace(section, blocks=tuple(blocks))
    return section


def _headlined(report: Report, table: Table) -> Table:
    claims = {claim.finding: claim for claim in grade_claims(report.released)}
    rows = []
    for row in table.rows:
        finding = report.released.get(row.finding) if row.finding else None
        if finding is not None and finding.key in claims:
            goal, status, _, label = row.cells
            headline = word_headline(claims[finding.key], finding, report.language)
            rows.append(replace(row, cells=(goal, status, headline, label)))
        else:
            rows.append(row)
    return replace(table, rows=tuple(rows))


def _rewritten(section: Section, rewrites: Mapping[str, Rewrite]) -> Section:
    if section.key in LOCKED:
        return section
    return replace(
        section,
        blocks=tuple(
            _reworded(block, f"{section.key}.{number}", rewrites) for number, block in enumerate(section.blocks)
        ),
    )


def _reworded(block: Block, place: str, rewrites: Mapping[str, Rewrite]) -> Block:
    old = _sentences(block)
    new = tuple(_said_instead(one, rewrites.get(f"{place}.{part}")) for part, one in enumerate(old))
    if new == old:
        return block
    if isinstance(block, Heading):
        return replace(block, text=new[0].text)
    if isinstance(block, Paragraph):
        return replace(block, sentences=new)
    if isinstance(block, Bullets):
        return replace(block, items=new)
    if isinstance(block, ChainLadder):
        return ChainLadder(tuple(replace(step, sentence=one) for step, one in zip(block.steps, new, strict=True)))
    return block


def _said_instead(sentence: Sentence, rewrite: Rewrite | None) -> Sentence:
    # Somebody's own words: a number in them that no finding carries is theirs.
    return sentence if rewrite is None else replace(sentence, text=rewrite.text, is_design=True)


def _about(report: Report, edition: Edition) -> list[Section]:
    """Return the section that tells what people did to the report, when they did anything."""
    shown = {line.place for found in editable(report, edition).values() for line in found}
    kept = [(place, one) for place, one in edition.rewrites.items() if place in shown]
    told: list[Block] = [Paragraph(tuple(_own(note) for note in edition.notes))] if edition.notes else []
    if kept:
        told.append(Paragraph((_own(say("edition.edited", report.language, count=len(kept))),)))
    warned = [(place, one) for place, one in kept if one.reason]
    if warned:
        told.append(Paragraph((_own(say("edition.warned", report.language)),)))
        told.append(Bullets(tuple(_own(_told(report, place, one)) for place, one in warned)))
    return [Section("about_edition", say("edition.title", report.language), tuple(told))] if told else []


def _own(text: str) -> Sentence:
    return Sentence(text, is_design=True)


def _told(report: Report, place: str, rewrite: Rewrite) -> str:
    line = find_line(report, place)
    proposed = line.sentence.text if line else "–"
    words = {"text": rewrite.text, "proposed": proposed, "reason": rewrite.reason}
    return say("edition.kept", report.language, **words)


def named(part: object) -> Iterator[str]:
    """Yield the key of every finding that blocks name."""
    if isinstance(part, tuple):
        for each in part:
            yield from named(each)
    elif isinstance(part, Figure):
        yield from part.findings
        yield from named(part.table)
    elif isinstance(part, Table):
        yield from named(part.rows)
    elif isinstance(part, Section):
        yield from named(part.blocks)
    else:
        yield from _named_simply(part)


def _named_simply(part: object) -> Iterator[str]:
    if isinstance(part, Sentence):
        yield from part.also
    if isinstance(part, Sentence | TableRow | Heading | Evidence | QuoteBlock) and part.finding:
        yield part.finding
    if isinstance(part, Paragraph | Callout):
        yield from named(part.sentences)
    elif isinstance(part, Bullets | Facts):
        yield from named(part.items)
    elif isinstance(part, Evidence):
        yield from named(part.may + part.may_not)
    elif isinstance(part, ChainLadder):
        yield from named(tuple(step.sentence for step in part.steps))
