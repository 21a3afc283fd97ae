"""A real browser and a running server; what the browser complains about fails the test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from tests.web.conftest import BACKEND, actor

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
IGNORED = ("Failed to load resource",)  # the browser's own note at an answer of 404, 409 or 422
Open = Callable[..., Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder starts a browser."""
    for item in items:
        if "tests/web/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, once per file."""
    if BROWSER is None:
        pytest.skip("no chromium on this machine")
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as driver:
        # The browser's driver runs a loop in this thread; Django would refuse its own queries beside it.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        running = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained about: errors of scripts, of the console and of the content policy."""
    return []


@pytest.fixture
def open_page(browser: Any, live_server: Any, complaints: list[str]) -> Iterator[Open]:
    """Open a page of the running server; ``role`` is who is signed in, None nobody."""
    contexts = []

    def opened(path: str = "/", organisation: Any = None, role: str | None = None, **options: Any) -> Any:
        context = browser.new_context(base_url=live_server.url, locale="nl-NL", **options)
        contexts.append(context)
        if role is not None:
            client = Client()
            client.force_login(actor(organisation, role).user, backend=BACKEND)
            context.add_cookies(
                [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
            )
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: listen(message, complaints))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()


def listen(message: Any, complaints: list[str]) -> None:
    """Keep what the console says when it is a warning or an error."""
    if message.type in ("error", "warning") and not message.text.startswith(IGNORED):
        complaints.append(message.text)
