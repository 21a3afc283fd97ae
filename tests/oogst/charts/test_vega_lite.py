"""Specifications are written by hand; Altair, which knows the grammar, must accept each of them."""

from __future__ import annotations

import altair as alt
import jsonschema
import pytest

from oogst.charts.kind import CHARTS, Spec
from tests.oogst.charts.examples import EXAMPLES

pytestmark = pytest.mark.slow
CASES = [(kind, name) for kind, examples in EXAMPLES.items() for name in examples]


def accept(spec: Spec) -> str:
    # Vega draws no background for null, but its schema knows only colours.
    return alt.Chart.from_dict({**spec, "background": "transparent"}, validate=True).to_dict()["$schema"]


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
@pytest.mark.parametrize(("kind", "name"), CASES)
def test_every_specification_is_valid_vega_lite(kind, name, narrow):
    spec = CHARTS.get(kind).spec(EXAMPLES[kind][name], "nl", narrow)
    assert accept(spec).endswith(".json")


def test_an_unknown_mark_is_not_valid():
    spec = CHARTS.get("likert").spec(EXAMPLES["likert"]["ordinary"], "nl", narrow=False)
    with pytest.raises(jsonschema.ValidationError):
        accept({**spec, "layer": [{"mark": "pie", "encoding": {}}]})
