"""What people read while they are asked is easy, and blames nobody."""

from __future__ import annotations

import re

import pytest

from oogst.language.readability import measure_dutch
from oogst_web.common.texts import ask, promise, respond

LONGEST, AVERAGE = 14, 9
RESPONDENT_TEXTS = {**dict(ask.TEXTS.items()), **promise.TEXTS, **respond.TEXTS}
FOR_STAFF = ("respond.typed_", "promise.confidential_who", "ask.in_", "ask.not_kept")


def sentences(form):
    texts = [form(words) for key, words in RESPONDENT_TEXTS.items() if not key.startswith(FOR_STAFF)]
    return [re.sub(r"\{\w+:[^}|]*\|([^}]*)\}|\{\w+\}|\[(\w+)\]", r"\1\2", text) for text in texts]


@pytest.mark.parametrize("form", [lambda words: words.nl, lambda words: words.u or words.nl], ids=["je", "u"])
def test_what_respondents_read_is_easy(form):
    read = measure_dutch("\n".join(sentences(form)))
    assert read.flesch_douma >= 90
    assert read.words / read.sentences <= AVERAGE
    too_long = [text for text in sentences(form) if measure_dutch(text).longest_sentence > LONGEST]
    assert too_long == []


@pytest.mark.parametrize(
    "word", ["ongeldig", "verplicht", "vergeten", "oeps", "helaas", "alstublieft", "fout opgetreden"]
)
def test_respondents_are_not_blamed(word):
    assert [text for text in sentences(lambda words: words.nl) if word in text.lower()] == []
