"""What is read aloud is what stands there, in that order, in pieces that can be said in one go."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from oogst_web.common.sentences import LONGEST, split_sentences
from oogst_web.common.words import Voice
from oogst_web.questionnaires.library import entries
from oogst_web.questionnaires.runner import ask, find_mistake

SCRIPT = Path(__file__).parents[2] / "src" / "oogst_web" / "static" / "read-aloud.js"
VOID = {"input", "br", "hr", "img", "path", "circle", "progress"}
ORDER = {"id": "rang", "text": "Wat gaat voor? Kies zelf.", "kind": "order", "options": {"a": "Tijd", "b": "Geld"}}
CHOICES = {**ORDER, "id": "keuzes", "kind": "choices", "hint": "Denk aan vorige week."}
QUESTIONS = [
    (entry.key, item, {scale["id"]: scale for scale in entry.scales}) for entry in entries() for item in entry.items
] + [("own", item, {}) for item in (ORDER, CHOICES)]


class Page(HTMLParser):
    """The texts of a page: all that can be seen of the question, and what is read aloud with what is only said."""

    def __init__(self, html):
        super().__init__()
        self.seen, self.read, self.before = [], [], []
        self.open = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag not in VOID:
            self.open.append((tag, found))
        if "data-read" in found:
            self.before.append(found["data-read"] or "")
            self.read.append("")

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data):
        around = [found for _, found in self.open]
        is_hidden = any(one.get("aria-hidden") == "true" or one.get("class") == "hidden" for one in around)
        is_around = any(one.get("class") in ("ask__top", "button button--bare", "ask__move") for one in around)
        if not is_hidden and not is_around and self.open:
            self.seen.append(data)
        if any("data-read" in one for one in around):
            self.read[-1] += data

    @property
    def words_seen(self):
        return " ".join(self.seen).split()

    @property
    def words_read(self):
        return " ".join(self.read).split()


def page_of(item, scales, language, *, mistake=""):
    question = ask([item], item["id"], scales, {}, language)
    context = {"question": question, "method": "get", "before": "v-", "others": [], "back": "", "mistake": mistake}
    return Page(
        render_to_string("questionnaire/question.html", {**context, "voice": Voice(language), "tongue": language})
    )


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("key", "item", "scales"), QUESTIONS, ids=lambda one: one if isinstance(one, str) else "")
def test_every_question_of_the_library_is_read_as_it_stands_there(key, item, scales, language):
    for mistake in ("", "ask.choose"):
        page = page_of(item, scales, language, mistake=mistake)
        assert page.words_read == page.words_seen
        assert len(page.read) >= 2
        assert all(piece == " ".join(piece.split()) and 0 < len(piece) <= LONGEST for piece in page.read)


def test_the_question_comes_first_then_the_explanation_the_answers_and_what_to_press():
    page = page_of(CHOICES, {}, "nl")
    said = [f"{before} {piece}".strip() for before, piece in zip(page.before, page.read, strict=True)]
    assert said == [
        "Wat gaat voor?",
        "Kies zelf.",
        "Denk aan vorige week.",
        "Je mag er meer kiezen.",
        "Tijd",
        "of Geld",
        "Druk op Volgende vraag",
    ]


def test_the_comparison_notices_what_is_not_read_and_what_is_only_read():
    good = "<p><span data-read>Vraag?</span></p>"
    assert Page(good).words_read == Page(good).words_seen
    for broken in (f"{good}<p>Vergeten</p>", f'<p>{good}</p><p class="hidden"><span data-read>Extra</span></p>'):
        assert Page(broken).words_read != Page(broken).words_seen


def test_what_is_too_long_to_say_at_once_is_cut_between_words():
    long = "woord " * 100 + "Einde. " + "x" * 300
    pieces = split_sentences(long)
    assert " ".join(pieces) == " ".join(long.split())
    assert all(len(piece) <= LONGEST for piece in pieces[:-1])
    assert split_sentences("  ") == []


def test_the_script_is_small_and_evaluates_no_text():
    script = SCRIPT.read_text(encoding="utf-8")
    assert len(script.encode()) <= 3000
    for word in ("eval", "Function(", "innerHTML", "fetch"):
        assert word not in script


def test_an_answer_with_a_code_twice_is_no_answer():
    question = ask([CHOICES], "keuzes", {}, {}, "nl")
    assert find_mistake(question, "a;a") == "ask.choose_some"
    assert find_mistake(question, "a;b") == ""
