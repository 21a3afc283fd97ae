"""The page about the API, from its own description."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from tools.reference import markdown

INTRO = """\
Everything lies under `/api/v1/`. The same in OpenAPI 3.1, for programs, is at `/api/v1/openapi.json`.

A system sends `Authorization: Bearer`, a space and an API key that somebody made on the own account. A key has scopes,
an end date and never more rights than its maker has at that moment; no cookie opens the API and a key opens no page.

* **Lists** come in pieces: `limit` (1–200) and `cursor`, the `next` of the piece before. A name that is not listed here
  is refused (400), so that nothing can be asked about what nobody shows.
* **Unchanged?** Every answer has an `ETag`; sent back in `If-None-Match` it gives 304 and no contents.
* **Errors** are [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problems (`application/problem+json`) in Dutch or
  English, by `Accept-Language`. `type` is a name that stays, such as `urn:oogst:problem:conflict`; `faults` says where.
* **Not there and not allowed** look the same (404). Other statuses: 400 the question, 401 the key, 403 the scope of
  the key, 409 somebody else was first, 422 the contents, 429 more than 600 requests a minute with one key,
  503 the database is away.
* **Rights** are those of [the roles](../adr/0017-account-roles.md), in the programme of the address.
"""


def description() -> dict[str, Any]:
    """Return the OpenAPI description of the API."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "oogst_web.settings.test")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()
    from oogst_web.api.urls import describe

    return describe()


def api_page() -> str:
    """Return the whole page."""
    told = description()
    schemas = told["components"]["schemas"]
    parts = [
        _operation(f"{method.upper()} {address}", operation)
        for address, methods in told["paths"].items()
        for method, operation in methods.items()
    ]
    shapes = [_shape(name, schema) for name, schema in schemas.items() if _is_shape(name, schema)]
    return markdown.page("API", INTRO, *parts, "## Shapes", *shapes)


def _is_shape(name: str, schema: dict[str, Any]) -> bool:
    # How to ask stands with each operation already.
    return "properties" in schema and not name.startswith(("Page_", "Asked", "Listing", "InLanguage"))


def _operation(heading: str, told: dict[str, Any]) -> str:
    needs = f"Scope {markdown.code(told['x-scope'])}, right {markdown.code(told['x-right'])}."
    rows = [
        (markdown.code(one["name"]), one["in"], _type(one["schema"]), one["schema"].get("description", ""))
        for one in told.get("parameters", ())
    ]
    named = markdown.table(("name", "in", "type", "what"), rows) if rows else ""
    sent = _contents(told.get("requestBody", {}))
    got = _contents(told["responses"][200])
    lines = [f"## {heading}", f"{told['description']} {needs}", named]
    lines += [f"Sent: {sent}." if sent else "", f"Answer: {got}."]
    return "\n\n".join(line for line in lines if line)


def _contents(told: dict[str, Any]) -> str:
    return ", ".join(
        f"{markdown.code(kind)}" if kind != "application/json" else _type(one["schema"])
        for kind, one in told.get("content", {}).items()
    )


def _shape(name: str, told: dict[str, Any]) -> str:
    rows = [(markdown.code(field), _type(one), one.get("description", "")) for field, one in told["properties"].items()]
    return f"### {name}\n\n{told.get('description', '')}\n\n{markdown.table(('field', 'type', 'what'), rows)}"


def _type(told: dict[str, Any]) -> str:
    return " or ".join(dict.fromkeys(_types(told)))


def _types(told: dict[str, Any]) -> Iterator[str]:
    if "$ref" in told:
        name = told["$ref"].rpartition("/")[2]
        yield f"a piece of a list of {name[5:-1]}" if name.startswith("Page_") else name
    elif "anyOf" in told:
        for one in told["anyOf"]:
            yield from _types(one)
    elif "enum" in told:
        yield ", ".join(f"`{one}`" for one in told["enum"])
    elif told.get("type") == "array":
        yield f"list of {_type(told.get('items', {}))}"
    else:
        yield str(told.get("format") or told.get("type") or told.get("const") or "any value")
