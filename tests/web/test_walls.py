"""Walls of the web application that imports cannot express, each seen to stop what it is meant to stop."""

from __future__ import annotations

import ast
import re

import pytest

from oogst.language.readability import measure_dutch
from oogst_web.common.words import Words, catalogue
from oogst_web.pages.design.forms import FIELDS
from tests.web import lint

EASE = 60


def in_templates(check):
    return [problem for name, text in lint.templates(lint.WEB) for problem in check(name, text)]


def test_pages_neither_read_nor_write_tables_themselves():
    assert [p for name, tree in lint.modules(lint.WEB / "pages") for p in lint.writes_in(name, tree)] == []


@pytest.mark.parametrize(
    "source",
    ["Part.objects.all()", "part.save()", "programme.parts.create()", "import x\nx.y.delete()", "rows.bulk_create([])"],
)
def test_a_page_that_reads_or_writes_tables_is_found(source):
    assert lint.writes_in("page.py", ast.parse(source))


def test_a_page_may_call_functions_of_the_domain_whatever_their_name():
    assert lint.writes_in("page.py", ast.parse("from a import domain\ndomain.save(1)")) == []


def test_text_is_never_taken_for_html():
    found = [p for name, tree in lint.modules(lint.WEB) for p in lint.raw_html_in(name, tree)]
    assert found + in_templates(lint.raw_html_in_template) == []


def test_text_that_is_taken_for_html_is_found():
    assert lint.raw_html_in("a.py", ast.parse("mark_safe(x)"))
    assert lint.raw_html_in("a.py", ast.parse("html.format_html(x)"))
    assert lint.raw_html_in_template("a.html", "{{ x|safe }}")
    assert lint.raw_html_in_template("a.html", "{% autoescape off %}")


def test_a_moment_becomes_a_day_where_the_server_lives():
    assert [p for name, tree in lint.modules(lint.WEB) for p in lint.days_without_zone_in(name, tree)] == []


def test_a_moment_that_becomes_a_day_in_utc_is_found():
    assert lint.days_without_zone_in("a.py", ast.parse("day(one.made_at.date(), voice)"))


def test_templates_hold_no_text_of_their_own():
    assert in_templates(lint.bare_text_in) == []


@pytest.mark.parametrize(
    "text",
    [
        "<p>Hallo</p>",
        '<img alt="plaatje">',
        "{% if a %}Ja{% endif %}",
        '<a title="{{ x }} meer">{{ y }}</a>',
        '<input type="submit" value="Bewaar">',
    ],
)
def test_text_in_a_template_is_found(text):
    assert lint.bare_text_in("a.html", text)


def test_names_and_what_the_catalogue_says_are_no_text_of_a_template():
    assert lint.bare_text_in("a.html", '<p class="soft">Oogst {% say "a.b" %} {{ c }} · – &nbsp;</p>') == []


def said():
    literal = {key for _, text in lint.templates(lint.WEB) for key in lint.said_in(text)}
    return literal | {key for _, tree in lint.modules(lint.WEB) for key in lint.said_in_module(tree)}


def test_every_text_that_is_said_exists():
    assert sorted(said() - set(catalogue())) == []
    assert {"base.skip", "part.removed"} <= said()


def keys_of_fields():
    for kind, fields in FIELDS.items():
        for field in fields:
            yield f"{kind}.{field.name}"
            yield from [f"{kind}.{field.name}.hint"] if field.has_hint else []
            yield from (f"{kind}.{field.name}.{choice}" for choice in field.choices)


def test_every_field_has_its_texts():
    assert sorted(set(keys_of_fields()) - set(catalogue())) == []


def unused_texts(extra=()):
    trees = [tree for name, tree in lint.modules(lint.WEB) if not name.startswith("common/texts/")]
    literal, patterns = lint.used_patterns(trees, [text for _, text in lint.templates(lint.WEB)])
    return lint.unused({*catalogue(), *extra} - set(keys_of_fields()), literal, patterns)


def test_every_text_is_used():
    left = unused_texts()
    assert left == [], "take these texts away, or tell in tests/web/lint.py (PUT_TOGETHER) how their keys are made"


@pytest.mark.slow
def test_a_text_that_nothing_says_is_found():
    assert "base.never_said" in unused_texts(["base.never_said"])


def test_every_reader_is_spoken_to_in_one_way():
    assert lint.wrongly_addressed(catalogue()) == []


@pytest.mark.parametrize(
    "words",
    [
        Words("Wat wil je?", "What?"),
        Words("Wat wil je?", "What?", "Wat wilt u, en jouw team?"),
        Words("Uw naam", "Name"),
    ],
)
def test_a_text_that_speaks_in_both_ways_or_in_one_only_is_found(words):
    assert lint.wrongly_addressed({"a.b": words})


def dutch_texts(form):
    texts = [form(words) for words in catalogue().values()]
    # A text without a full stop is a sentence of its own.
    return "\n".join(re.sub(r"\{\w+:[^}|]*\|([^}]*)\}|\{\w+\}|\[(\w+)\]", r"\1\2", text) for text in texts)


def test_the_dutch_texts_together_are_easy_to_read():
    assert measure_dutch(dutch_texts(lambda words: words.nl)).flesch_douma >= EASE
    assert measure_dutch(dutch_texts(lambda words: words.u or words.nl)).flesch_douma >= EASE


def test_words_of_an_office_are_found_hard_to_read():
    hard = "De implementatie van de effectiviteitsmeting impliceert een verantwoordelijkheidsdelegatie binnen de organisatie."
    assert measure_dutch(hard).flesch_douma < EASE


def test_no_text_says_a_word_for_which_an_organisation_may_have_its_own():
    assert lint.hard_coded(catalogue()) == []


@pytest.mark.parametrize(
    "text",
    ["Vraag het de deelnemer.", "Leidinggevenden zien dit.", "Alle programma's.", "Welke coach?", "De trainer?"],
)
def test_a_text_that_says_such_a_word_is_found(text):
    assert lint.hard_coded({"a.b": Words(text, "Ask them.")})


def test_a_mark_a_longer_word_and_the_name_of_a_role_are_no_such_word():
    fine = {"a.b": Words("Een programmaleider van [programme] coacht.", "A programme lead of [programme].")}
    assert lint.hard_coded(fine) == []


def test_quotes_open_above_the_line_in_every_text():
    assert {key: found for key, words in catalogue().items() if (found := lint.odd_quotes_in(words))} == {}


@pytest.mark.parametrize("text", ["Zeg „ja”.", 'Zeg "ja".'])
def test_a_text_with_other_quotes_is_found(text):
    assert lint.odd_quotes_in(Words(text, "Say “yes”.")) == [text]
    assert lint.odd_quotes_in(Words("Zeg “ja”.", "Say “yes”.", text)) == [text]
