"""The folder of a release holds the quotes of its report, and nothing that leads from a quote to an answer."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from oogst.evaluation import evaluate
from oogst.io.study_folder import read_study
from oogst_web.results.domain import ask_again
from oogst_web.results.handing import folder_to_hand_over
from oogst_web.results.models import Quote, Release
from oogst_web.results.queries import report_of
from oogst_web.results.tasks import release_programme
from tests.web.conftest import actor
from tests.web.test_quotes import approve, made

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(params=["vertrouwelijk", "anoniem"])
def release(request, organisation, visit):
    """Return a release with the approved answers of four people, of whom one gave two about two goals."""
    wave = made(organisation, actor(organisation, "lead"), promise=request.param)
    both = list(Quote.objects.filter(submission=Quote.objects.first().submission))
    others = list(Quote.objects.filter(item="hielp").exclude(submission=both[0].submission))[:3]
    for one, goal in ((both[0], "g"), (both[1], ""), *((other, "g") for other in others)):
        text = one.submission.answers[one.item].replace("Joris", "[iemand]").replace("Zwolle", "[daar]")
        assert approve(visit, wave, one, text, goal=goal).status_code == 302
    assert ask_again(wave.programme) is not None
    release_programme.func(str(wave.programme_id))
    return Release.objects.get(number=2)


def rows_in(content: bytes, name: str) -> list[dict[str, str]]:
    text = zipfile.ZipFile(io.BytesIO(content)).read(name).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_no_quote_in_the_folder_leads_to_answers_or_attributes(release):
    content = folder_to_hand_over(release)
    quotes = rows_in(content, "quotes.csv")
    codes = {row["person"] for name in ("answers.csv", "people.csv") for row in rows_in(content, name)}
    assert codes
    assert not codes & {cell for row in quotes for cell in row.values()}
    assert not {"person", "moment"} & quotes[0].keys()
    texts = [row["text"] for row in quotes]
    assert texts == sorted(texts), "their order tells nothing"
    assert sum("durfde ik wel" in text for text in texts) == 4, "of one person at most one"
    assert len(quotes) == 5
    assert texts[-1] == "[…]"


def test_the_folder_gives_the_same_numbers_and_the_same_quotes(release, tmp_path):
    file = tmp_path / "release.zip"
    file.write_bytes(folder_to_hand_over(release))
    again = {one.key: one for one in evaluate(read_study(file).study, "nl").released}
    published = {one.key: one for one in report_of(release, "nl").released}
    assert {key: one.numbers for key, one in again.items()} == {key: one.numbers for key, one in published.items()}
    said = {key: [quote.text for quote in one.quotes] for key, one in again.items()}
    assert said == {key: [quote.text for quote in one.quotes] for key, one in published.items()}
    assert len(said["quotes:g"]) == 4
    # The only quote about no goal is of somebody who is quoted already: that finding is there and shows nothing.
    assert again["quotes:other"].withheld_because == "privacy.no_quotes"
