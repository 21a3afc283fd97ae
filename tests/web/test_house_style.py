"""The organisation's own settings: words, threshold, units, theme and logo."""

from __future__ import annotations

import io
import re

import hypothesis
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from oogst_web.common.pictures import NoPictureError, redraw
from oogst_web.common.words import OWN_WORDS, Voice, speak
from oogst_web.organisations.colours import contrast, read_colour, written
from oogst_web.organisations.models import Unit
from oogst_web.organisations.theme import (
    UnsafeThemeError,
    as_stylesheet,
    dark,
    in_dark,
    light,
    read_theme,
    tokens,
)
from oogst_web.programmes.planning import fill_plan
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
SETTINGS = {"name": "De Linde", "threshold": "5", "formal": "je"}
TEXT, ACTION = "--basis-color-default-color-document", "--basis-color-action-1-inverse-bg-default"


def theme_of(*declared):
    return read_theme((".huis { " + " ".join(f"{one};" for one in declared) + " }").encode())


def upload(client, name, content, file="bestand"):
    return client.post(f"/organisatie/{name}/", {name.replace("thema", "theme"): SimpleUploadedFile(file, content)})


def picture(kind="PNG", size=(900, 300), **extra):
    made = io.BytesIO()
    Image.new("RGB", size, "teal").save(made, kind, **extra)
    return made.getvalue()


def test_own_words_and_the_form_of_address_are_heard_on_every_page(visit, organisation):
    client = visit("administrator")
    client.post("/organisatie/", {**SETTINGS, "formal": "u", "nl.participant": "cursist", "en.participant": "learner"})
    voice = actor(organisation, "administrator").voice
    assert speak("role.participant", voice) == "cursist"
    assert "Stel uw organisatie in" in client.get("/organisatie/").content.decode()


def test_an_own_word_at_the_beginning_of_a_sentence_has_a_capital():
    voice = Voice(own={"programmes": "leerlijnen"})
    assert speak("programmes.title", voice) == "Leerlijnen"
    assert speak("menu.programmes", Voice()) == "Programma's"


def test_what_oogst_writes_into_a_plan_and_a_report_has_the_words_of_the_organisation(visit, organisation, programme):
    organisation.words = {"nl": {"participants": "cursisten", "programme": "leerlijn"}, "en": {}}
    organisation.save()
    by = actor(organisation, "lead")
    programme.refresh_from_db()
    programme.parts.filter(kind="plan_line").delete()
    fill_plan(programme, by=by)
    who = [part.data["who"]["nl"] for part in programme.parts.filter(kind="plan_line")]
    assert "alle cursisten" in who
    assert "leerlijn" in visit("lead").get(f"/programma/{programme.id}/verhaal/").content.decode()


def test_a_word_with_signs_of_our_own_texts_breaks_no_page(visit, organisation):
    client = visit("administrator")
    client.post("/organisatie/", {**SETTINGS, "nl.programme": "{plan} [x] <b>", "nl.programmes": "}{"})
    assert organisation.__class__.objects.get(pk=organisation.pk).words["nl"]["programme"] == "plan x b"
    assert client.get("/werk/").status_code == 200


@pytest.mark.parametrize("typed", ["4", "0", "", "-5", "vijf", "101"])
def test_a_threshold_below_five_is_refused_and_what_was_typed_stays(visit, organisation, typed):
    answer = visit("administrator").post("/organisatie/", {**SETTINGS, "name": "Anders", "threshold": typed})
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.content.decode()
    organisation.refresh_from_db()
    assert (organisation.name, organisation.threshold) == ("De Linde", 5)


def test_the_database_itself_refuses_a_threshold_below_five(organisation):
    organisation.threshold = 4
    with pytest.raises(IntegrityError), transaction.atomic():
        organisation.save()


def test_a_higher_threshold_is_kept(visit, organisation):
    assert visit("administrator").post("/organisatie/", {**SETTINGS, "threshold": "8"}).status_code == 302
    organisation.refresh_from_db()
    assert organisation.threshold == 8


def test_units_stand_in_a_tree_and_one_with_teams_cannot_go(visit, organisation):
    client = visit("administrator")
    client.post("/organisatie/afdeling/", {"name": "Zorg"})
    care = Unit.objects.get(name="Zorg")
    client.post("/organisatie/afdeling/", {"name": "Nacht", "parent": care.id})
    assert Unit.objects.get(name="Nacht").parent == care
    refused = client.post(f"/organisatie/afdeling/{care.id}/", {"remove": "1"})
    assert refused.status_code == 422
    assert Unit.objects.filter(pk=care.pk).exists()
    assert client.post("/organisatie/afdeling/", {"name": "Zorg"}).status_code == 422
    client.post(f"/organisatie/afdeling/{Unit.objects.get(name='Nacht').id}/", {"remove": "1"})
    assert client.post(f"/organisatie/afdeling/{care.id}/", {"remove": "1"}).status_code == 302
    assert not Unit.objects.exists()


def test_a_unit_of_another_organisation_is_not_there_and_is_no_parent(visit, other):
    theirs = Unit.objects.create(organisation=other, name="Elders")
    client = visit("administrator")
    assert client.post(f"/organisatie/afdeling/{theirs.id}/", {"name": "Van ons"}).status_code == 404
    client.post("/organisatie/afdeling/", {"name": "Hier", "parent": theirs.id})
    assert Unit.objects.get(name="Hier").parent is None


def poor_pairs(mode, **taken):
    colours = {name: read_colour(value) for name, value in {**mode.usual, **taken}.items()}
    return [(one, other) for one, other, norm in mode.pairs if contrast(colours[one], colours[other]) < norm]


def test_the_own_style_of_oogst_meets_the_norm_on_every_pair_in_light_and_dark():
    assert poor_pairs(light()) == []
    assert poor_pairs(dark()) == []
    assert dark().usual["--oo-page"] != light().usual["--oo-page"]
    assert poor_pairs(dark(), **{"--oo-text": light().usual["--oo-text"]})


def test_a_readable_theme_is_taken_and_shown_as_a_stylesheet(visit):
    client = visit("administrator")
    upload(client, "thema", b".t{--basis-color-action-1-inverse-bg-default:#154273;--oo-font:'Fira Sans', Arial}")
    sheet = client.get("/huisstijl/oogst-thema.css").content.decode()
    assert "--oo-action:#154273;" in sheet
    assert "--oo-font:'Fira Sans', Arial;" in sheet


def test_a_colour_holds_as_it_is_in_light_mode_and_in_dark_mode_as_its_first_shade_that_can_be_read():
    theme = theme_of(f"{ACTION}: #154273", "--oo-r: 4px", "--oo-on-action: #ffffff", "--oo-border: #79857e")
    colours, shades, rest = as_stylesheet(theme.as_data()).split("}}")
    assert colours.startswith("@media not (prefers-color-scheme:dark){:root{--oo-action:#154273;")
    assert rest == ":root{--oo-r:4px;}"
    found = in_dark(theme.taken)
    assert shades.startswith(f"@media (prefers-color-scheme:dark){{:root{{--oo-action:{found['--oo-action'].value};")
    assert found["--oo-action"].is_lighter
    assert (found["--oo-border"].value, found["--oo-border"].is_lighter) == ("#79857e", False)
    assert "--oo-on-action" not in found  # white cannot be read on what the colour becomes, so Oogst's own holds
    assert poor_pairs(dark(), **{name: one.value for name, one in found.items()}) == []


def test_the_page_says_what_becomes_of_each_colour_on_a_dark_screen(visit):
    client = visit("administrator")
    upload(client, "thema", f":root{{{ACTION}: #154273; --oo-on-action: #ffffff; --oo-border: #79857e}}".encode())
    page = client.get("/organisatie/").content.decode()
    for words, name in (("blijven zoals", "border"), ("lichter", "action"), ("zijn eigen kleur", "on-action")):
        assert re.search(rf"<p>[^<]*{words}[^<]*<code>--oo-{name}</code>", page), words


colour = st.tuples(*[st.integers(0, 255)] * 3).map(written)
COLOURS = sorted(name for name, token in tokens().items() if token.kind == "colour")


@given(st.dictionaries(st.sampled_from(COLOURS), colour, max_size=len(COLOURS)))
@hypothesis.settings(max_examples=60, deadline=None)
def test_whatever_the_theme_everything_can_be_read_in_light_and_in_dark(declared):
    theme = theme_of("--oo-r: 1px", *(f"{name}: {value}" for name, value in declared.items()))
    taken = {name: value for name, value in theme.taken.items() if name in COLOURS}
    assert poor_pairs(light(), **taken) == []
    assert poor_pairs(dark(), **{name: one.value for name, one in in_dark(taken).items()}) == []


@pytest.mark.parametrize(
    ("name", "pale", "other"),
    [
        (TEXT, "#999999", "--oo-surface"),
        (ACTION, "#8fd0b3", "--oo-surface"),
        ("--basis-form-control-border-color", "#dddddd", "--oo-surface"),
        ("--oo-focus-edge", "#fafafa", "--oo-page"),
    ],
)
def test_a_pale_colour_is_not_taken_and_the_page_says_which_and_why(visit, name, pale, other):
    client = visit("administrator")
    upload(client, "thema", f":root{{{name}: {pale}; --oo-r: 2px}}".encode())
    page = client.get("/organisatie/").content.decode()
    assert f"<code>{name}</code> heeft te weinig contrast met {other}" in page
    assert pale not in client.get("/huisstijl/oogst-thema.css").content.decode()


def test_two_colours_that_only_fit_together_are_taken_together():
    dark = theme_of(f"{ACTION}: #ffd23f", "--oo-on-action: #1D2521")
    assert "--oo-action" not in dark.taken  # as a link on white it cannot be read
    assert theme_of("--oo-action-soft: #003366", "--oo-action: #ffffff").taken == {}
    both = theme_of("--oo-warn: #ffffff", "--oo-warn-soft: #603000", "--oo-text: #1D2521")
    assert "--oo-warn" not in both.taken


@pytest.mark.parametrize(
    "value",
    ["#0F5C4680", "rgba(0,0,0,.5)", "var(--x)", "transparent", "currentColor", "red;}body{display:none", "1rem"],
)
def test_what_is_no_solid_colour_is_not_taken(value):
    assert theme_of(f"{TEXT}: {value}").taken == {}


def test_targets_cannot_become_smaller_than_a_finger():
    assert theme_of("--oo-target: 24px").taken == {}
    assert theme_of("--oo-target: 48px").taken == {"--oo-target": "48px"}


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"@import 'https://elders.voorbeeld/x.css'; :root{--oo-text:#000}", "theme.dangerous"),
        (b":root{--oo-font:url(https://elders.voorbeeld/x)}", "theme.dangerous"),
        (b":root{--oo-text:\\75rl(x)}", "theme.dangerous"),
        (b"</style><script>alert(1)</script> :root{--oo-text:#000}", "theme.dangerous"),
        (b"body{color:red}", "theme.no_tokens"),
        (b"\xff\xfe\x00", "theme.no_text"),
        (b":root{--oo-text:#000}" + b" " * 200_000, "theme.too_large"),
    ],
)
def test_a_file_with_more_than_tokens_is_refused_as_a_whole(visit, content, key):
    with pytest.raises(UnsafeThemeError) as refused:
        read_theme(content)
    assert refused.value.key == key
    client = visit("administrator")
    assert upload(client, "thema", content).status_code == 422
    assert client.get("/huisstijl/oogst-thema.css").content == b""


def test_the_page_says_how_many_tokens_were_taken_and_refuses_a_theme_of_which_it_knows_none(visit):
    client = visit("administrator")
    upload(client, "thema", f":root{{{ACTION}:#7A1F5C;--huis-kleur:#111}}".encode())
    assert "Oogst nam 1 token over." in client.get("/organisatie/").content.decode()
    before = client.get("/huisstijl/oogst-thema.css").content
    page = upload(client, "thema", b":root{--huis-kleur:#111;--basis-zomaar:#222}").content.decode()
    assert "Oogst kent geen token uit dit bestand." in page
    assert "overgenomen" not in page
    assert client.get("/huisstijl/oogst-thema.css").content == before


def test_a_theme_that_was_kept_with_something_else_in_it_still_gives_a_safe_stylesheet():
    kept = {"taken": {"--oo-text": "red}body{display:none", "--evil": "1", "--oo-r": "url(x)"}}
    assert as_stylesheet(kept) == ""


def test_a_logo_is_drawn_anew_without_what_was_hidden_in_it(visit):
    about = Image.Exif()
    about[0x010E] = "geheim van de maker"
    client = visit("administrator")
    assert upload(client, "logo", picture("JPEG", exif=about), "foto.svg").status_code == 302
    answer = client.get("/huisstijl/logo")
    assert answer["Content-Type"] == "image/png"
    assert b"geheim" not in answer.content
    with Image.open(io.BytesIO(answer.content)) as logo:
        assert (logo.format, logo.size, logo.info) == ("PNG", (480, 160), {})


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n" + b"rommel",
        b"",
        picture(size=(5000, 5000)),
        b"\x89PNG\r\n\x1a\n" + b"0" * 200_001,
    ],
)
def test_what_is_no_small_png_or_jpeg_is_refused(visit, content):
    with pytest.raises(NoPictureError):
        redraw(content)
    client = visit("administrator")
    assert upload(client, "logo", content).status_code == 422
    assert client.get("/huisstijl/logo").status_code == 404


def test_every_own_word_has_a_label():
    assert all(speak(f"own_word.{name}", Voice()) for name in OWN_WORDS)


def test_a_new_theme_or_logo_has_a_new_address_so_that_no_browser_shows_the_old_one(visit):
    client = visit("administrator")

    def addresses():
        return set(re.findall(r'"(/huisstijl/[^"]+)"', client.get("/organisatie/").content.decode()))

    plain = addresses()
    upload(client, "thema", f":root{{{ACTION}: #154273}}".encode())
    themed = addresses()
    assert not plain & themed
    assert themed == addresses(), "the address stays while nothing changes"
    assert all(client.get(one).status_code == 200 for one in themed)
    upload(client, "logo", picture())
    assert not themed & addresses()
    assert all(client.get(one).status_code == 200 for one in addresses())
