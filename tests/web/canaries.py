"""Two organisations full of texts that can be recognised, each with who may see it; and a crawl of all pages."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from django.test import Client

from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES, Right
from oogst_web.common import clock
from oogst_web.organisations.models import Invitation, Membership, Organisation, Unit
from oogst_web.organisations.queries import actor_for
from oogst_web.people.models import Person
from oogst_web.programmes.agreements import make_agreement
from oogst_web.programmes.domain import Spot, create_programme, give_seat, save_part
from oogst_web.programmes.models import Programme
from oogst_web.programmes.starts import design_values
from tests.web.addresses import own_addresses
from tests.web.conftest import BACKEND

MARK = "kanarie"
CANARY = re.compile(rf"{MARK}\d{{4}}")
MOST_PAGES = 2000
Sees = Callable[[str], bool]


@dataclass
class Aviary:
    """All canaries: each text and the test whether a role of the first organisation may see it."""

    sees: dict[str, Sees] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)

    def new(self, what: str, sees: Sees, *, most: int = 200) -> str:
        """Return a new text that nothing else holds, of at most so many signs."""
        text = f"{MARK}{len(self.sees) + 1:04}"
        self.sees[text], self.about[text] = sees, what
        return text

    def escaped(self, content: str, role: str) -> list[str]:
        """Return the canaries in a content that a role may not see."""
        found = sorted(set(CANARY.findall(content)))
        return [f"{self.about[one]} ({one})" for one in found if not self.sees[one](role)]


def nobody(role: str) -> bool:
    """Let nobody of the first organisation see it."""
    return False


def with_right(right: Right) -> Sees:
    """Let roles see it that have a right, in the organisation or in the programme in which they have a seat."""
    return lambda role: role in ROLES and right in ROLES[role].rights


def any_of(*rights: Right) -> Sees:
    """Let roles see it that have one of some rights."""
    return lambda role: any(with_right(right)(role) for right in rights)


@dataclass
class World:
    """The first organisation with an account per role, and what they may and may not meet."""

    aviary: Aviary
    users: dict[str, User]
    programmes: list[Programme]


def make_world(aviary: Aviary | None = None) -> World:
    """Make two organisations with programmes and people in which every text is a canary."""
    aviary = aviary or Aviary()
    here, staff = _organisation(aviary, "hier", with_right(Right.OPEN_WORK)), with_right(Right.OPEN_WORK)
    users = {role: _colleague(aviary, here, role, staff) for role in ROLES}
    mine = _programme(aviary, "eigen", users["lead"], with_right(Right.SEE_PROGRAMME))
    for role in ROLES:
        if role not in ("lead", "participant", "administrator"):
            give_seat(mine, users[role], role, by=_actor(users["lead"]))
    # So the evaluator takes data out as well, and the crawl looks at them.
    today = clock.today()
    make_agreement(mine, {"party": "Bureau", "purpose": "Rapport"}, today, today, by=_actor(users["lead"]))
    second = _colleague(aviary, here, "lead", staff, "tweede")
    apart = _programme(aviary, "van een ander", second, nobody)
    third = _colleague(aviary, here, "lead", staff, "derde")
    left = _programme(aviary, "zonder leider", third, nobody, title_sees=with_right(Right.MANAGE_ORGANISATION))
    Membership.objects.filter(user=third).update(ended_at="2026-01-01T00:00:00Z")
    there = _organisation(aviary, "daar", nobody)
    stranger = {role: _colleague(aviary, there, role, nobody) for role in ROLES}["lead"]
    elsewhere = _programme(aviary, "elders", stranger, nobody)
    return World(aviary, users, [mine, apart, left, elsewhere])


def _actor(user: User) -> Any:
    found = actor_for(user)
    assert found is not None
    return found


def _organisation(aviary: Aviary, where: str, sees: Sees) -> Organisation:
    made = Organisation.objects.create(name=aviary.new(f"naam van de organisatie {where}", sees))
    Unit.objects.create(organisation=made, name=aviary.new(f"eenheid {where}", sees))
    manages = sees if sees is nobody else any_of(Right.INVITE_COLLEAGUES, Right.MANAGE_ORGANISATION)
    Invitation.objects.create(
        organisation=made,
        email=f"{aviary.new(f'genodigd adres {where}', manages)}@genodigd.voorbeeld",
        name=aviary.new(f"genodigde {where}", manages),
        role="coach",
        digest=f"{where}-digest",
        until="2099-01-01T00:00:00Z",
    )
    return made


def _colleague(aviary: Aviary, organisation: Organisation, role: str, sees: Sees, which: str = "") -> User:
    own = nobody if sees is nobody or which else _is(role)
    name = aviary.new(f"naam van collega {role} {which}", _either(sees, own))
    manages = nobody if sees is nobody else _self_or(role if not which else "", Right.INVITE_COLLEAGUES)
    user = User.objects.create_user(f"{aviary.new(f'adres van {role} {which}', manages)}@werk.voorbeeld", name=name)
    Membership.objects.create(organisation=organisation, user=user, role=role)
    return user


def _self_or(role: str, right: Right) -> Sees:
    rights = [right, Right.MANAGE_ORGANISATION, Right.MANAGE_PROGRAMME]
    # A participant's address stands among the people of the programme.
    rights += [Right.SEE_PEOPLE] if role == "participant" else []
    return lambda asks: asks == role or any_of(*rights)(asks)


def _is(role: str) -> Sees:
    return lambda asks: asks == role


def _either(one: Sees, other: Sees) -> Sees:
    return lambda role: one(role) or other(role)


def _programme(aviary: Aviary, where: str, lead: User, sees: Sees, title_sees: Sees | None = None) -> Programme:
    # The crawl makes the participant somebody of every programme here, see addresses.someone.
    own = nobody if where == "elders" else with_right(Right.SEE_OWN_PAGE)
    title, by = aviary.new(f"titel {where}", _either(title_sees or sees, own)), _actor(lead)
    programme = create_programme(title, design_values("talent", title, "De Linde"), by=by)
    for part in list(programme.parts.filter(kind__in=("goal", "indicator"))):
        name = "text" if part.kind == "goal" else "title"
        spot = Spot(programme, part.kind, part.key)
        save_part(spot, {name: aviary.new(f"{part.kind} {where}", sees)}, by=by, seen=None)
        save_part(spot, {name: aviary.new(f"{part.kind} {where}, nieuw", sees)}, by=by, seen=None)
    texts = {name: aviary.new(f"{name} van een vraag {where}", sees) for name in ("text", "hint")}
    options = {code: aviary.new(f"antwoord {code} {where}", sees) for code in ("1", "2")}
    items = [{"id": f"v_{kind}", "kind": kind, "options": options, **texts} for kind in ("choices", "order")]
    save_part(Spot(programme, "instrument", "vragen"), {"title": "Vragen", "items": items}, by=by, seen=None)
    story = {name: aviary.new(f"{name} {where}", sees) for name in ("story", "values")}
    save_part(Spot(programme, "programme", "-"), {**story, "values": [story["values"]]}, by=by, seen=None)
    money = sees if sees is nobody else any_of(Right.SEE_MONEY)
    why = aviary.new(f"reden van het rendement {where}", money)
    save_part(Spot(programme, "roi", "-"), {"calculate": True, "why": why}, by=by, seen=None)
    people = sees if sees is nobody else with_right(Right.SEE_PEOPLE)
    # The study folder holds codes, attributes and answers without names: for who may take it out.
    coded = sees if sees is nobody else any_of(Right.SEE_PEOPLE, Right.EXPORT_STUDY)
    # What stands about one person alone, or what nobody knows, only for who may know people and take them out.
    taken_out = nobody if sees is nobody else (lambda role: role == "lead")
    people_alone = sees if sees is nobody else with_right(Right.SEE_PEOPLE)
    Person.objects.create(
        programme=programme,
        code=aviary.new(f"code {where}", coded),
        name=aviary.new(f"deelnemer {where}", people),
        email=f"{aviary.new(f'adres van deelnemer {where}', people)}@mensen.voorbeeld",
        phone=aviary.new(f"telefoon {where}", people, most=40),
        left_reason=aviary.new(f"reden van vertrek {where}", people),
        attributes={"locatie": aviary.new(f"kenmerk {where}", people_alone)},
        left="2026-01-01",
    )
    named = {"costs": "cost", "benefits": "benefit"}
    rows = {
        table: [{column: aviary.new(f"tabel {table} {where}", money), "amount": 100.0}]
        for table, column in named.items()
    }
    programme.tables = {**rows, "responses": [{"person": "p1", "value": aviary.new(f"antwoord {where}", taken_out)}]}
    programme.save()
    return programme


LINK = re.compile(r'(?:href|src)="(/[^"#]*|\?[^"#]*)')


def crawl(world: World, role: str | None) -> Iterator[tuple[str, str]]:
    """Yield every address that a role can ask for, and what it holds: those of the resolver, and every link found."""
    client = Client(raise_request_exception=True)
    if role is not None:
        client.force_login(world.users[role], backend=BACKEND)
    todo, done = list(first_addresses(world)), set()
    while todo and len(done) < MOST_PAGES:
        url = todo.pop(0)
        if url in done:
            continue
        done.add(url)
        answer = client.get(url)
        if answer.status_code in (301, 302):
            todo.append(answer.url)
            continue
        content = text_of(answer)
        yield url, content
        if "html" in answer.get("Content-Type", ""):
            todo.extend(links_in(content, url))
    assert len(done) < MOST_PAGES, "more pages than this crawl looks at"


def first_addresses(world: World) -> Iterator[str]:
    """Yield the address of every page, for each programme that it can be of; and a search for every canary."""
    for address in own_addresses():
        for programme in world.programmes if address.arguments else world.programmes[:1]:
            yield address.url(programme)
    yield f"/zoeken/?q={MARK}"
    yield "/programma/?archived"
    for programme in world.programmes:
        for part in programme.parts.filter(kind="goal"):
            yield f"/programma/{programme.id}/doelen/?open={part.key}"


def links_in(content: str, url: str) -> Iterator[str]:
    """Yield the links of a page to pages of ours."""
    for link in LINK.findall(content):
        plain = unescape(link)
        address = urlsplit(url).path + plain if plain.startswith("?") else plain
        if not address.startswith(("/static/", "/account/")):
            yield address


def text_of(answer: Any) -> str:
    """Return what somebody can read in an answer: also in the files of an archive, and in its headers."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    headers = " ".join(f"{name}: {value}" for name, value in answer.items())
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"\n".join(archive.read(name) for name in archive.namelist())
    return headers + "\n" + content.decode("utf-8", "replace")
