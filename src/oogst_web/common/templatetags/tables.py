"""``{% stacked %}`` around a table: on a phone each row stands as a card, with the name of its column at each cell."""

from __future__ import annotations

import re
from html import unescape

from django import template
from django.utils.html import escape, strip_tags

register = template.Library()
_TAG = re.compile(r"<(/?)(table|thead|tbody|tr|th|td)\b([^>]*)>")
_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
_WIDTH = re.compile(r'\bcolspan="(\d+)"')


@register.tag
def stacked(parser: template.base.Parser, _: template.base.Token) -> StackedNode:
    """Read until ``{% endstacked %}``."""
    nodes = parser.parse(("endstacked",))
    parser.delete_first_token()
    return StackedNode(nodes)


class StackedNode(template.Node):
    """A table as its template has it, with what the style sheet and a screen reader need when rows become cards."""

    def __init__(self, nodelist: template.NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> str:
        """Return the table with roles and names of columns."""
        return stack(self.nodelist.render(context))


def stack(html: str) -> str:
    """Return a table with roles, which a card would lose, and the name of its column at each cell.

    Examples
    --------
    >>> stack("<table><thead><tr><th>Naam</th></tr></thead><tbody><tr><td>Sam</td></tr></tbody></table>")
    ... # doctest: +ELLIPSIS
    '<table class="stacks" role="table">...<td role="cell" data-head="Naam">Sam</td></tr></tbody></table>'
    """
    head = html[: html.find("</thead>")]
    names = [
        " ".join(unescape(strip_tags(one)).split()) for one in re.findall(r"<th\b[^>]*>(.*?)</th>", head, re.DOTALL)
    ]
    return _Stacker(names).run(html)


class _Stacker:
    """Goes through the tags of one table and knows in which column it is."""

    def __init__(self, names: list[str]) -> None:
        self.names, self.column, self.is_head = names, 0, False

    def run(self, html: str) -> str:
        return _TAG.sub(self._tag, html)

    def _tag(self, found: re.Match[str]) -> str:
        closing, name, attributes = found.groups()
        if closing:
            return found[0]
        if name in ("thead", "tbody"):
            self.is_head = name == "thead"
        if name == "tr":
            self.column = 0
        role = _ROLES.get(name) or ("columnheader" if self.is_head else "rowheader")
        style = ' class="stacks"' if name == "table" else ""
        return f'<{name}{attributes}{style} role="{role}"{self._head(attributes) if name in ("th", "td") else ""}>'

    def _head(self, attributes: str) -> str:
        column, width = self.column, _WIDTH.search(attributes)
        self.column += int(width[1]) if width else 1
        is_named = not self.is_head and width is None and column < len(self.names) and "scope=" not in attributes
        return f' data-head="{escape(self.names[column])}"' if is_named and self.names[column] else ""
