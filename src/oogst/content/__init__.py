"""Built-in content (cards, levels, reporting words …) as YAML, loaded once when asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return one content file as plain values.

    Parameters
    ----------
    name
        File name without extension, such as ``cards``.

    Raises
    ------
    FileNotFoundError
        When there is no such file: a programmer error.

    Examples
    --------
    >>> [category["letter"] for category in load("cards")["categories"]]
    ['A', 'B', 'C', 'D', 'E']
    """
    import yaml

    text = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    # The C loader is part of every wheel of PyYAML and ten times faster.
    content: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return content


@cache
def label(name: str, id_: str) -> dict[str, str]:
    """Return the Dutch and English label of an entry, wherever it stands in its file.

    Raises
    ------
    KeyError
        When no entry of the file has this id.

    Examples
    --------
    >>> label("reporting", "fs_not_observed")["en"]
    'Not observed'
    """
    entry = _find(load(name), id_)
    if entry is None:
        raise KeyError(f"{name}.yaml has no {id_!r}")
    return {"nl": entry["label_nl"], "en": entry["label_en"]}


def _find(node: Any, id_: str) -> dict[str, Any] | None:
    if isinstance(node, dict):
        if node.get("id") == id_:
            return node
        node = list(node.values())
    if not isinstance(node, list):
        return None
    return next((found for part in node if (found := _find(part, id_)) is not None), None)
