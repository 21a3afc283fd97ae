"""TOML that is written reads back as it was."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.io.toml_text import toml_text, toml_value

_TEXT = st.text(st.characters(exclude_categories=("Cs",)))
_SCALAR = st.one_of(
    _TEXT,
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.dates(),
    st.times(),
    st.datetimes(),
    st.datetimes(timezones=st.just(dt.UTC)),
)
_VALUE = st.recursive(_SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4))


@pytest.mark.slow
@given(st.dictionaries(_TEXT, _VALUE, max_size=6))
def test_any_document_reads_back(values: dict[str, Any]) -> None:
    assert tomllib.loads(toml_text(values)) == values


@pytest.mark.slow
@given(_VALUE)
def test_any_value_reads_back(value: Any) -> None:
    assert tomllib.loads(f"x = {toml_value(value)}")["x"] == value


def test_the_text_is_laid_out_for_people() -> None:
    values = {"a": 1, "deep": {"b": {"c": [{"x": 1, "y": [1]}]}}, "z": "laatst", "names": [{"nl": "a"}, "b"]}
    assert toml_text(values) == (
        'a = 1\nz = "laatst"\nnames = [{ nl = "a" }, "b"]\n\n[deep]\n\n[deep.b]\n\n[[deep.b.c]]\nx = 1\ny = [1]\n'
    )
