"""How the report was made: questions, independence, groups, plan, scales, methods, privacy."""

from __future__ import annotations

from collections.abc import Iterator

from oogst.language.numbers import count, day, decimal
from oogst.sections import SECTIONS, SectionKind, Story
from oogst.types.claim import ClaimGrade
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import Block, Bullets, Heading, Paragraph, Section, Sentence, Table, TableRow

# What a reader sees, from strong to weak: change without a second source and
# what people report share one label, and so one line.
LABELS = (
    ClaimGrade.ATTRIBUTED,
    ClaimGrade.COMPARED,
    f"{ClaimGrade.CHANGED}_strong",
    ClaimGrade.REPORTED,
    ClaimGrade.ESTIMATED,
    ClaimGrade.TOLD,
    "none",
)


def build_method(story: Story) -> Iterator[Section]:
    """Yield the method section."""
    parts = (_questions, _independence, _groups, _plan, _scale_of_evidence, _reliability, _privacy, _methods)
    blocks = tuple(block for part in parts for block in part(story))
    yield Section("method", story.say("section.method.title"), blocks)


def _paragraph(*texts: str) -> Paragraph:
    return Paragraph(tuple(Sentence(text, is_design=True) for text in texts if text))


def _questions(story: Story) -> Iterator[Block]:
    if story.design.questions:
        yield Heading(story.say("section.method.questions"))
        yield Bullets(
            tuple(Sentence(said(question.text, story.language), is_design=True) for question in story.design.questions)
        )


def _independence(story: Story) -> Iterator[Block]:
    yield Heading(story.say("section.method.independence"))
    evaluator = story.design.programme.evaluator
    if evaluator is None:
        yield _paragraph(story.say("section.method.no_evaluator"))
        return
    yield _paragraph(
        f"{evaluator.name}.", said(evaluator.relation, story.language), said(evaluator.paid_by, story.language)
    )


def _groups(story: Story) -> Iterator[Block]:
    yield Heading(story.say("section.method.groups"))
    assignment = story.design.assignment
    if assignment is None:
        yield _paragraph(story.say("section.method.groups.none"))
        return
    document = assignment.documented_in or story.say("section.method.undocumented")
    yield _paragraph(story.say(f"section.method.groups.{assignment.method}", document=document))


def _plan(story: Story) -> Iterator[Block]:
    plan, language = story.design.plan, story.language
    yield Heading(story.say("section.method.plan"))
    if plan.frozen_on is None:
        yield _paragraph(story.say("section.method.not_frozen"))
        return
    texts = [story.say("section.method.frozen", day=day(plan.frozen_on, language))]
    for change in plan.changes:
        # The message ends both with a full stop of its own.
        words = {"what": said(change.what, language).rstrip("."), "reason": said(change.reason, language).rstrip(".")}
        texts.append(story.say("section.method.change", day=day(change.date, language), **words))
    if not plan.changes:
        texts.append(story.say("section.method.no_changes"))
    yield _paragraph(*texts)


def _scale_of_evidence(story: Story) -> Iterator[Block]:
    yield Heading(story.say("section.method.scale"))
    rows = [(story.say(f"claim.grade.{label}"), story.say(f"section.method.grade.{label}")) for label in LABELS]
    yield Bullets(tuple(Sentence(f"{label}: {meaning}") for label, meaning in rows))


def _reliability(story: Story) -> Iterator[Block]:
    rows = tuple(
        _reliability_row(story, finding) for finding in story.of_kind(Kind.RELIABILITY) if not finding.withheld_because
    )
    if rows:
        columns = tuple(
            story.say(f"section.method.column.{name}") for name in ("scale", "items", "n", "alpha", "omega")
        )
        yield Table(story.say("section.method.reliability"), columns, rows, (False, True, True, True, True))


def _reliability_row(story: Story, finding: ReleasedFinding) -> TableRow:
    numbers, language = finding.numbers, story.language
    alpha = "–"
    if numbers.estimate is not None:
        alpha = decimal(numbers.estimate, language, 2)
        if numbers.interval is not None:
            limits = " – ".join(decimal(end, language, 2) for end in (numbers.interval.lower, numbers.interval.upper))
            alpha = f"{alpha} ({limits})"
    omega = numbers.details.get("omega.omega_total")
    cells = (
        said(finding.about.title, language),
        str(numbers.details.get("items", "–")),
        count(numbers.flow.used, language),
        alpha,
        decimal(omega, language, 2) if isinstance(omega, float) else "–",
    )
    return TableRow(cells, finding.key)


def _privacy(story: Story) -> Iterator[Block]:
    yield Heading(story.say("section.method.privacy"))
    promise = str(story.design.privacy.promise)
    yield _paragraph(story.say("section.method.promise", promise=promise, threshold=story.released.threshold))


def _methods(story: Story) -> Iterator[Block]:
    for key in dict.fromkeys(finding.about.analysis for finding in story.released):
        yield Heading(story.say(f"method.{key}.title"), method=key)
        yield _paragraph(story.say(f"method.{key}"))


SECTIONS.register(SectionKind("method", 80, build_method))
