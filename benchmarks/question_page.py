"""The page with questions on a cheap phone: slow 4G and a processor six times slower than this one.

Chromium itself slows the network (1.6 Mbit/s down, 0.75 up, 150 ms there and
back) and the processor. Interactive is the moment at which the first question
stands on the screen and its buttons work. The alternative in the same run is
the plain form site of ``plain_site.py`` with as many questions, no styles and
no script.

Options: ``--rounds N`` (5).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.answering_speed import PLAIN_PORT, PORT, ROOT, prepare, start

MOST_KB, SECONDS = 60.0, 1.5
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_638_400 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER = 6
INTERACTIVE = "() => performance.now() / 1000"


@dataclass(frozen=True)
class Seen:
    """One visit: kilobytes over the line, requests, and seconds until it could be used."""

    kb: float
    requests: int
    seconds: float


def run(arguments: list[str]) -> int:
    """Print weight and time; 1 when a line is missed, 2 without a browser."""
    parser = argparse.ArgumentParser(prog="benchmarks page")
    parser.add_argument("--rounds", type=int, default=5)
    options, _ = parser.parse_known_args(arguments)
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        print("  no Chromium on this machine: nothing was measured")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"OOGST_DATA": folder, "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
        tokens, _items = prepare(options.rounds)
        plain = start_plain(Path(folder))
        server = start(["oogst_web.wsgi:application"], PORT, 0)
        try:
            seen = [visit(browser, next(tokens)) for _ in range(options.rounds)]
            bare = [visit_plain(browser) for _ in range(options.rounds)]
        finally:
            for one in (server, plain):
                one.terminate()
                one.wait(20)
    return report(seen, bare)


def report(seen: list[Seen], bare: list[Seen]) -> int:
    """Print the median of the visits; return 1 when a line is missed."""
    kb, seconds = max(one.kb for one in seen), statistics.median(one.seconds for one in seen)
    plain = statistics.median(one.seconds for one in bare)
    good = kb <= MOST_KB and seconds <= SECONDS
    print(
        f"  {kb:.1f} kB in {seen[0].requests} requests (line {MOST_KB:.0f} kB), interactive after {seconds:.2f} s "
        f"(line {SECONDS:g} s), {seconds / plain:.1f} × a plain form ({plain:.2f} s)  {'ok' if good else 'MISSED'}"
    )
    return int(not good)


def start_plain(folder: Path) -> subprocess.Popen[bytes]:
    """Start the alternative."""
    data = folder / "plain"
    data.mkdir()
    extra = {"PLAIN_DATA": str(data), "DATABASE_URL": ""}
    subprocess.run([sys.executable, "-m", "benchmarks.plain_site"], cwd=ROOT, env={**os.environ, **extra}, check=True)
    return start(["benchmarks.plain_site:application"], PLAIN_PORT, 4, extra)


def visit(browser: str, token: str) -> Seen:
    """Begin, empty the browser's memory, and open the questions slowly."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        context = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_context(
            viewport={"width": 390, "height": 844}
        )
        page = context.new_page()
        page.goto(f"http://localhost:{PORT}/v/{token}/")
        page.get_by_role("button", name="Begin").click()
        page.wait_for_url("**/vragen/**")
        # A page of its own: to the same address with a question behind it the browser would load nothing.
        return slowly(context.new_page(), page.url.partition("#")[0], "[data-here]")


def visit_plain(browser: str) -> Seen:
    """Open the plain form slowly."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        page = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_page()
        return slowly(page, f"http://localhost:{PLAIN_PORT}/", "form")


def slowly(page: Any, url: str, ready: str) -> Seen:
    """Load a page anew as a cheap phone does."""
    line = page.context.new_cdp_session(page)
    loaded: list[float] = []
    line.on("Network.loadingFinished", lambda told: loaded.append(told["encodedDataLength"]))
    line.send("Network.enable")
    line.send("Network.clearBrowserCache")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line.send("Network.emulateNetworkConditions", SLOW_4G)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url, wait_until="commit")
    page.wait_for_selector(ready)
    seconds = page.evaluate(INTERACTIVE)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    return Seen(sum(loaded) / 1024, len(loaded), seconds)
