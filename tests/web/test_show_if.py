"""When a question is shown: one reading, and Python and the browser that agree on every case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from oogst_web.questionnaires.show_if import DEEPEST, LONGEST, NotReadableError, holds, names_in, parse

VECTORS = json.loads(Path(__file__).with_name("show_if_vectors.json").read_text(encoding="utf-8"))
SCRIPT = Path(__file__).parents[2] / "src" / "oogst_web" / "static" / "show-if.js"
CHROMIUM = "/usr/bin/chromium"
CASES = [(one["tree"], answers, shown) for one in VECTORS["conditions"] for answers, shown in one["cases"]]


def in_chromium(script):
    """Return what each case gives in a real browser that may not evaluate text."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        strict = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'self' http://oogst.test\">"
        page.route(
            "http://oogst.test/",
            lambda route: route.fulfill(content_type="text/html", body=f"{strict}<script src='/a.js'></script>"),
        )
        page.route("http://oogst.test/a.js", lambda route: route.fulfill(content_type="text/javascript", body=script))
        page.goto("http://oogst.test/")
        found = page.evaluate(
            "cases => cases.map(([tree, answers]) => window.showIf(tree, answers))", [case[:2] for case in CASES]
        )
        browser.close()
    return found


@pytest.mark.parametrize("one", VECTORS["conditions"], ids=lambda one: one["text"])
def test_a_condition_becomes_one_tree_and_holds_as_the_shared_cases_say(one):
    tree = parse(one["text"])
    assert tree == one["tree"]
    for answers, shown in one["cases"]:
        assert holds(tree, answers) is shown, answers


@pytest.mark.parametrize("text", VECTORS["mistakes"])
def test_what_is_no_condition_is_refused_with_its_place(text):
    with pytest.raises(NotReadableError) as stopped:
        parse(text)
    assert 0 <= stopped.value.place <= len(text)


def test_a_condition_that_is_too_long_or_too_deep_is_refused():
    for text in ("(" * (DEEPEST + 1) + "a = 1" + ")" * (DEEPEST + 1), "a = 1 and " * (LONGEST // 10) + "a = 1"):
        with pytest.raises(NotReadableError):
            parse(text)
    deepest = "(" * (DEEPEST - 1) + "a = 1" + ")" * (DEEPEST - 1)
    assert parse(deepest) == ["=", "a", 1]
    assert parse("not " * 60 + "a = 1") == ["=", "a", 1]


def test_the_questions_that_a_condition_names_are_found_at_any_depth():
    assert names_in(parse("a = 1 and not (answered(b) or c != 'x')")) == {"a", "b", "c"}


@pytest.mark.slow
def test_the_browser_shows_exactly_what_python_shows():
    script = SCRIPT.read_text(encoding="utf-8")
    shown = [holds(tree, answers) for tree, answers, _ in CASES]
    assert in_chromium(script) == shown
    # The comparison has teeth: a browser that compares otherwise is noticed.
    assert in_chromium(script.replace("return given >= wanted", "return given > wanted")) != shown


def test_the_script_is_small_and_evaluates_no_text():
    script = SCRIPT.read_text(encoding="utf-8")
    assert len(script.encode()) < 1100
    assert "eval" not in script
    assert "Function" not in script
