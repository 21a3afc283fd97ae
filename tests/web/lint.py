"""What imports cannot say about the web application: who writes, where texts stand, how the reader is spoken to."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from oogst_web.common.words import OWN_WORDS, Words

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "src" / "oogst_web"
WRITES = {
    "save",
    "create",
    "delete",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "raw",
    "execute",
}
RAW_HTML = {"mark_safe", "SafeString", "SafeText", "format_html", "html_safe"}
# Text that stands in a template by itself: names, and languages in their own language.
ALLOWED_TEXT = {"Oogst", "Nederlands", "English", "CSV", "XLSX", "Excel"}
# Templates that hold attributes of a tag and no text.
ATTRIBUTES = {"described.html", "told.html"}
# Texts about the forms of address themselves.
ABOUT_ADDRESS = {"organisation.formal.je", "organisation.formal.u"}
# Where a word that an organisation may replace stands as itself, and why.
NOT_REPLACED = {
    "own_word": "the page on which the words are replaced names them",
}
# Names that only look like such a word: a role is called so everywhere.
_FIXED_NAMES = re.compile(r"\bprogramme leads?\b", re.IGNORECASE)
# Keys that a program puts together from parts that only it knows; one line per way.
PUT_TOGETHER = (
    r"(help|accessibility|privacy)\.[1-6]",  # the fixed pages
    r"api_key\.scope\..+",  # what a key may be for
    r"api\.problem\..+",
    r"(goal|indicator)\.(more|elsewhere)",  # headings of what folds away
    r"answer_scale\..+|instrument\.(items|scales)|plan\.(agreed_by|frozen_on)",  # fields that only the history names
    r"act\..+",  # what the log says of each act that is recorded
    r"(benefit|budget|cost|value|new|colleagues|invitation|organisation|grounds|wave|decision|letters)\..+",  # fields of forms
)


def modules(folder: Path) -> Iterator[tuple[str, ast.Module]]:
    """Yield name and syntax of every module below a folder, without migrations."""
    for file in sorted(folder.rglob("*.py")):
        if "migrations" not in file.parts:
            yield (
                file.relative_to(WEB).as_posix() if file.is_relative_to(WEB) else file.name,
                ast.parse(file.read_text("utf-8")),
            )


def templates(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of every template below a folder."""
    for file in sorted([*folder.rglob("*.html"), *folder.rglob("*.txt")]):
        yield file.name, file.read_text("utf-8")


def writes_in(name: str, tree: ast.Module) -> list[str]:
    """List where a page reads or writes tables by itself; functions of imported modules are fine."""
    imported = {
        alias.asname or alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if not alias.name[0].isupper()
    }
    return [
        f"{name}:{node.lineno}: .{node.attr} in a page; reads belong in queries.py, writes in domain.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and (node.attr == "objects" or node.attr in WRITES)
        and not (isinstance(node.value, ast.Name) and node.value.id in imported)
    ]


def raw_html_in(name: str, tree: ast.Module) -> list[str]:
    """List where Python makes HTML out of text."""
    names = [
        (node.lineno, getattr(node, "attr", getattr(node, "id", "")))
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute | ast.Name)
    ]
    return [f"{name}:{line}: {called}: text is text" for line, called in names if called in RAW_HTML]


def raw_html_in_template(name: str, text: str) -> list[str]:
    """List where a template shows text as HTML; a mail of plain text has none."""
    if name.endswith(".txt"):
        return []
    found = re.findall(r"\|\s*safe(?:seq)?\b|\{%\s*autoescape\s+off", text)
    return [f"{name}: {one}: text is text" for one in found]


_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_SHOWN_ATTRIBUTE = re.compile(r'\b(?:alt|title|placeholder|aria-label|aria-description|data-done)="([^"]*)"')
_BUTTON_VALUE = re.compile(r'<input[^>]*type="(?:submit|button)"[^>]*value="([^"]*)"')
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def bare_text_in(name: str, text: str) -> list[str]:
    """List the words in a template that no catalogue holds."""
    if name in ATTRIBUTES:
        return []
    text = re.sub(r"\{% block page_class %\}.*?\{% endblock %\}", " ", text)
    without = re.sub(r"\{%\s*comment.*?endcomment\s*%\}", " ", text, flags=re.DOTALL)
    plain = _TAG.sub(" ", without)
    shown = [*_SHOWN_ATTRIBUTE.findall(plain), *_BUTTON_VALUE.findall(plain)]
    plain = re.sub(r"<!--.*?-->|<(script|style)\b.*?</\1>", " ", plain, flags=re.DOTALL)
    shown += re.sub(r"<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", " ", plain).split()
    words = [
        word for one in shown for word in one.split() if _LETTERS.search(word) and word.strip(".,:") not in ALLOWED_TEXT
    ]
    words = [re.sub(r"&\w+;", "", word) for word in words]
    return [
        f"{name}: “{word}” belongs in common/texts, shown with {{% say %}}" for word in words if _LETTERS.search(word)
    ]


def said_in(text: str) -> set[str]:
    """Return the keys that a template says literally."""
    return set(re.findall(r"""\{%\s*say\s+["']([^"']+)["']""", text))


def said_in_module(tree: ast.Module) -> set[str]:
    """Return the keys that Python says literally."""
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in ("speak", "_say")
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and node.args[0].value
    }


def days_without_zone_in(name: str, tree: ast.Module) -> list[str]:
    """List where a moment becomes a day with ``.date()``: a moment is in UTC, where the day turns later than here."""
    return [
        f"{name}:{node.lineno}: .date(); use common.clock.day_of"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "date"
    ]


_ASKED = re.compile(r"\brequest\.(GET|POST)\b")


def asked_by_name(name: str, tree: ast.Module) -> list[str]:
    """List where what a reader asked becomes a name in a query: ``**request.GET``, or a field to order by."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        spread = [one.value for one in node.keywords if one.arg is None]
        ordered = node.args if getattr(node.func, "attr", "") == "order_by" else []
        found += [
            f"{name}:{node.lineno}: {ast.unparse(one)}"
            for one in [*spread, *ordered]
            if _ASKED.search(ast.unparse(one))
        ]
    return found


RECORDS = {"record", "_log", "note", "_password", "_factor"}


def odd_quotes_in(words: Words) -> list[str]:
    """List the texts with quotes that open below the line or are straight: they are “so” everywhere."""
    return [text for text in (words.nl, words.en, words.u) if text and ("„" in text or '"' in text)]


def acts_in(tree: ast.Module) -> set[str]:
    """Return the acts that a module records literally, also one of two."""
    calls = [
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in RECORDS and node.args
    ]
    texts = [part for call in calls for part in ([call.body, call.orelse] if isinstance(call, ast.IfExp) else [call])]
    return {one.value for one in texts if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def used_patterns(trees: list[ast.Module], pages: list[str]) -> tuple[set[str], list[str]]:
    """Return every text that may be a key, and the patterns of keys that are put together."""
    literal = {node.value for tree in trees for node in ast.walk(tree) if _is_text(node)}
    patterns = [*PUT_TOGETHER]
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and node.values and _is_text(node.values[0]):
                parts = [re.escape(part.value) if _is_text(part) else "[^.]+" for part in node.values]
                patterns.append("".join(parts))
    for text in pages:
        literal |= set(re.findall(r"""["']([a-z_0-9]+(?:\.[\w.]+)+)["']""", text))
        patterns += [
            re.escape(start) + r"[\w.]+" for start in re.findall(r"""["']([a-z_]+\.[\w.]*)["']\s*\|\s*add:""", text)
        ]
    return literal, [one for one in patterns if "." in one.replace("[^.]+", "")]


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def unused(keys: set[str], literal: set[str], patterns: list[str]) -> list[str]:
    """Return the keys that nothing says."""
    joined = re.compile("|".join(f"(?:{one})" for one in patterns) or r"(?!)")
    return sorted(key for key in keys if key not in literal and not joined.fullmatch(key))


_INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)
_FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)


def hard_coded(texts: Mapping[str, Words]) -> list[str]:
    """List the texts that say a word for which an organisation may have its own, instead of ``[participant]``."""
    words = {word: name for name, pair in OWN_WORDS.items() for word in pair}
    said = re.compile(rf"(?<![\w\[-])({'|'.join(sorted(words, key=len, reverse=True))})(?![\w\]-])", re.IGNORECASE)
    return [
        f"{key}: “{found[0]}” is [{words[found[0].lower()]}]"
        for key, three in texts.items()
        if key.partition(".")[0] not in NOT_REPLACED
        for text in three
        for found in said.finditer(_FIXED_NAMES.sub("", text or ""))
    ]


def wrongly_addressed(texts: Mapping[str, Words]) -> list[str]:
    """List the Dutch texts that speak to the reader in one form only, or in both."""
    found = []
    for key, words in texts.items():
        if key in ABOUT_ADDRESS:
            continue
        if _INFORMAL.search(words.nl) and words.u is None:
            found.append(f"{key}: says “je” and has no form with “u”")
        if words.u is not None and _INFORMAL.search(words.u):
            found.append(f"{key}: the form with “u” says “je”")
        if _FORMAL.search(words.nl):
            found.append(f"{key}: the form with “je” says “u”")
    return found
