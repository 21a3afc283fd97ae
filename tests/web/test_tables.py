"""A table whose rows become cards on a phone: the name of its column at each cell, and roles that stay."""

from __future__ import annotations

from django.template import Context, Template

from oogst_web.common.templatetags.tables import stack
from tests.web import lint


def drawn(text, **values):
    return Template(f"{{% stacked %}}{text}{{% endstacked %}}").render(Context(values))


HEAD = '<thead><tr><th>Wie</th><th class="num">Hoe <b>vaak</b></th><th>Wat</th></tr></thead>'


def test_each_cell_has_the_name_of_its_column_and_every_part_its_role():
    html = stack(
        f'<table>{HEAD}<tbody><tr><th scope="row">Sam</th><td class="num">3</td><td>x</td></tr></tbody></table>'
    )
    assert '<table class="stacks" role="table">' in html
    assert '<th role="columnheader">Wie</th>' in html
    assert '<th scope="row" role="rowheader">Sam</th>' in html
    assert '<td class="num" role="cell" data-head="Hoe vaak">3</td><td role="cell" data-head="Wat">x</td>' in html
    assert html.count('role="row"') == 2


def test_a_cell_over_two_columns_has_no_name_and_the_next_has_its_own():
    html = stack(f'<table>{HEAD}<tbody><tr><td colspan="2">samen</td><td>x</td></tr></tbody></table>')
    assert '<td colspan="2" role="cell">samen</td><td role="cell" data-head="Wat">x</td>' in html


def test_what_people_called_a_column_stays_text():
    text = "<table><thead><tr><th>{{ name }}</th></tr></thead><tbody><tr><td>{{ cell }}</td></tr></tbody></table>"
    html = drawn(text, name='"><script>1</script>', cell="<td>")
    assert 'data-head="&quot;&gt;' in html
    assert "<script" not in html
    assert html.count("<td ") == 1


def test_every_table_of_a_page_stacks_but_those_of_numbers_alone():
    loose = [name for name, text in lint.templates(lint.WEB) if "<table" in text and "{% stacked %}" not in text]
    assert loose == ["grid_table.html"]
