"""What somebody can learn from the page of a wave by looking after every single answer: nothing finer than five."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import pytest

from oogst_web.answers.models import Submission, random_number
from oogst_web.asking import response
from oogst_web.asking.response import look_at
from oogst_web.asking.tickets import issue_many
from oogst_web.common.ids import new_code
from oogst_web.common.words import Voice
from oogst_web.people.models import Person
from oogst_web.programmes.design import draw
from oogst_web.programmes.models import Part
from oogst_web.waves.models import Ticket, TicketKind
from oogst_web.waves.queries import ticket_with
from tests.web.asked import opened_wave
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
SIZES = {"a": 120, "b": 60, "c": 11, "d": 6, "e": 3}


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def asked_groups(programme, lead, sizes, promise="vertrouwelijk"):
    Part.objects.filter(programme=programme, kind="group").delete()
    for position, key in enumerate(sizes):
        data = {"id": key, "title": f"Groep {key}", "role": "programme"}
        Part.objects.create(programme=programme, kind="group", key=key, data=data, position=position)
    people = [
        Person(
            programme=programme, code=f"{key}{number}", name=f"{key}{number}", group=key, email=f"{key}{number}@x.nl"
        )
        for key, size in sizes.items()
        for number in range(size)
    ]
    Person.objects.bulk_create(people)
    return opened_wave(programme, lead, people=len(people), promise=promise)


def answer(wave, person):
    """Let somebody send answers, as the page does."""
    token = issue_many(wave, TicketKind.PERSONAL, [("programme", person)])[0]
    Ticket.objects.filter(pk=ticket_with(token).pk).update(done=True)
    values = {"subject": token, "role": "programme", "is_submitted": True, "receipt": new_code(8)}
    Submission.objects.create(id=random_number(), wave=wave, **values)


def numbers_on(page):
    """Return everything on the page that can change: its text without forms and keys."""
    body = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode())
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


def steps_between(pages):
    """Return after how many answers the page changed, each time."""
    changed = [number for number, (one, other) in enumerate(pairwise(pages)) if one != other]
    return [after - before for before, after in pairwise([-1, *changed])]


def look_after_every_answer(wave, client, people):
    """Return the pages that somebody sees who looks after every single answer, and whose answer came before each."""
    urls = [f"/programma/{wave.programme_id}/antwoorden/{wave.id}/", f"/programma/{wave.programme_id}/antwoorden/"]
    urls += ["/werk/"]
    pages = [tuple(numbers_on(client.get(url)) for url in urls)]
    for person in people:
        answer(wave, person)
        pages.append(tuple(numbers_on(client.get(url)) for url in urls))
    return pages


def shuffled(wave):
    people = [one.person for one in wave.invitations.select_related("person")]
    return [people[number] for number in np.random.default_rng(7).permutation(len(people))]


CELLS = {"a": "a", "b": "b", "c": None, "d": None, "e": None}


@pytest.mark.slow
def test_looking_after_each_of_200_answers_tells_nothing_finer_than_five(programme, lead, visit):
    wave = asked_groups(programme, lead, SIZES)
    people = shuffled(wave)
    pages = look_after_every_answer(wave, visit("lead"), people)
    assert len(pages) == 201
    told = told_by_the_page(pages, people)
    assert told == {cell: [5] * (size // 5) for cell, size in {"a": 120, "b": 60, None: 20}.items()}


def told_by_the_page(pages, people):
    """Return cell → after how many of its answers the page changed; a change for two cells at once is none of theirs."""
    counts, told = dict.fromkeys(set(CELLS.values()), 0), {cell: [] for cell in set(CELLS.values())}
    for person, before, after in zip(people, *zip(*pairwise(pages), strict=True), strict=True):
        cell = CELLS[person.group]
        counts[cell] += 1
        if before != after:
            told[cell].append(counts[cell])
            counts[cell] = 0
    return told


@pytest.mark.slow
def test_a_page_that_tells_the_exact_number_is_found(programme, lead, visit, monkeypatch):
    monkeypatch.setattr(response, "in_fives", lambda count: count)
    wave = asked_groups(programme, lead, SIZES)
    people = shuffled(wave)[:20]
    told = told_by_the_page(look_after_every_answer(wave, visit("lead"), people), people)
    assert {number for numbers in told.values() for number in numbers} == {1}


@pytest.mark.slow
@pytest.mark.parametrize("size", [10, 11, 40, 200])
def test_an_anonymous_wave_tells_nothing_finer_than_five_either(size, programme, lead, visit):
    wave = asked_groups(programme, lead, {"a": size}, promise="anoniem")
    pages = look_after_every_answer(wave, visit("lead"), shuffled(wave))
    assert min(steps_between(pages)) >= 5
    assert "Groep a" not in pages[-1][0]


def seen(wave, programme):
    return look_at(wave, draw(programme).design, Voice("nl"))


def test_small_groups_stand_together_with_one_more_when_they_are_few(programme, lead):
    wave = asked_groups(programme, lead, {"a": 30, "b": 12, "c": 4})
    rows = [(row.title, row.invited) for row in seen(wave, programme).groups]
    assert rows == [("Groep a", 30), ("", 16)]


def test_the_total_is_no_more_than_the_groups_together(programme, lead):
    wave = asked_groups(programme, lead, {"a": 20, "b": 20})
    for key in ("a", "b"):
        for person in programme.people.filter(group=key)[:4]:
            answer(wave, person)
    # Eight answered; a total of five beside two groups of none would say that each has at least one.
    assert [seen(wave, programme).answered, *(row.answered for row in seen(wave, programme).groups)] == [0, 0, 0]


def test_moving_somebody_does_not_tell_whether_they_answered(programme, lead):
    wave = asked_groups(programme, lead, {"a": 20, "b": 20})
    for person in programme.people.filter(group="a")[:5]:
        answer(wave, person)
    before = seen(wave, programme)
    programme.people.filter(group="a").update(group="b")
    assert seen(wave, programme) == before


def test_fewer_than_ten_tell_nothing(programme, lead):
    wave = asked_groups(programme, lead, {"a": 9})
    for person in programme.people.all():
        answer(wave, person)
    assert (seen(wave, programme).answered, seen(wave, programme).groups) == (None, ())


def test_who_came_in_by_the_general_link_is_counted_apart_and_in_fives(programme, lead):
    wave = asked_groups(programme, lead, {"a": 20})
    for _ in range(6):
        answer(wave, None)
    found = seen(wave, programme)
    assert (found.answered, found.unnamed) == (5, 5)


def test_what_can_be_said_later_stands_there_in_the_words_of_the_plan(programme, lead, visit):
    wave = asked_groups(programme, lead, {"a": 20})
    url = f"/programma/{programme.id}/antwoorden/{wave.id}/"
    assert "Wat kun je hiermee straks zeggen?" not in visit("lead").get(url).content.decode()
    for person in programme.people.all()[:10]:
        answer(wave, person)
    page = visit("lead").get(url).content.decode()
    assert "Wat kun je hiermee straks zeggen?" in page
    assert "10 antwoorden" in page
