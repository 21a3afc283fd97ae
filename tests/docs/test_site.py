"""The site builds without a warning, its links exist, and the generated pages are up to date."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, ROOT, headings, links, pages
from tools.make_reference import find_outdated

OTHERS = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")]


@pytest.mark.parametrize("page", [*pages(), *OTHERS], ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_to_files_exist(page: Path) -> None:
    targets = [link.partition("#")[0] for link in links(page) if "://" not in link and not link.startswith("#")]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.slow
def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-d", str(tmp_path / "trees")]
    done = subprocess.run([*command, str(DOCS), str(tmp_path / "site")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "index.html").exists()


@pytest.mark.slow
def test_the_site_does_not_build_with_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text((DOCS / "conf.py").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "index.md").write_text("# Title\n\n[nowhere](missing.md)\n", encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "-W", "-q", str(tmp_path), str(tmp_path / "site")]
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0


@pytest.mark.slow
def test_the_reference_pages_are_what_the_code_gives() -> None:
    command = [sys.executable, "-m", "tools.make_reference", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_page_that_differs_or_is_missing_is_out_of_date(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old", encoding="utf-8")
    (tmp_path / "b.md").write_text("same", encoding="utf-8")
    assert find_outdated(tmp_path, {"a.md": "new", "b.md": "same", "c.md": "new"}) == ["a.md", "c.md"]


def test_every_decision_has_its_four_parts_and_its_number() -> None:
    decisions = [page for page in pages("adr") if page.name != "index.md"]
    assert len(decisions) >= 10
    for number, page in enumerate(decisions, start=1):
        assert page.name.startswith(f"{number:04d}-")
        title, *parts = headings(page)
        assert title.startswith(f"{number}. ")
        assert parts == ["Context", "Decision", "Consequences"]
        assert "Status:" in page.read_text(encoding="utf-8")


def test_the_guide_for_contributors_can_be_read_in_one_go() -> None:
    assert len((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split()) <= 1500
