"""Made-up designs that use every field of the format, for tests of writing and reading back."""

from __future__ import annotations

import datetime as dt
from itertools import count
from typing import Any

import msgspec.inspect as kinds
from hypothesis import strategies as st

from oogst.types.design import Design, Text

SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff\ufffe\uffff")
WORDS = st.text(SIGNS, min_size=1, max_size=12).filter(lambda text: text == text.strip())
LINES = st.one_of(
    WORDS, st.sampled_from(["=1+1", "'=x", "-3", "@x", "a\nb", 'zeg "ja"', "1.200", "ja", "_x000D_", "a;b", "5", "x,y"])
)
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2150, 1, 1))
NUMBERS = st.one_of(st.floats(-1e6, 1e6).map(lambda value: value + 0.0), st.integers(-1000, 1000).map(float))
EXTRA_NAMES = st.one_of(st.sampled_from(["kleur", "a.b", " x ", "key", "text.fr", "instrument"]), WORDS)
EXTRA_VALUES = st.recursive(
    st.one_of(
        LINES,
        st.just(""),
        st.integers(-(2**60), 2**60),
        st.floats(allow_nan=False),
        st.booleans(),
        DAYS,
        st.datetimes(),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(EXTRA_NAMES, inner, max_size=3),
    max_leaves=4,
)


@st.composite
def designs(draw: st.DrawFn) -> Design:
    """Return a design with any of its fields filled; references need not lead anywhere."""
    return _struct(draw, kinds.type_info(Design), count(1))  # type: ignore[no-any-return]  # -- drawn by type


def _struct(draw: st.DrawFn, kind: Any, numbers: Any) -> Any:
    values: dict[str, Any] = {}
    known = {field.encode_name for field in kind.fields}
    for field in kind.fields:
        if field.name == "unknown":
            extra = draw(st.dictionaries(EXTRA_NAMES, EXTRA_VALUES, max_size=2)) if draw(st.integers(0, 5)) == 0 else {}
            values[field.name] = {name: value for name, value in extra.items() if name not in known}
        elif field.name in ("id", "attribute"):
            values[field.name] = f"k{next(numbers)}"
        elif field.required or draw(st.booleans()):
            values[field.name] = _value(draw, field.type, numbers)
    return kind.cls(**values)


def _value(draw: st.DrawFn, kind: Any, numbers: Any) -> Any:
    if isinstance(kind, kinds.UnionType):
        options = [option for option in kind.types if not isinstance(option, kinds.NoneType)]
        kind = options[draw(st.integers(0, len(options) - 1))]
    if isinstance(kind, kinds.StructType):
        if kind.cls is Text:
            return draw(
                st.sampled_from(
                    [Text(nl="a"), Text(en="b=c"), Text(nl="een", en="one"), Text(nl="een", ar="واحد", ti="ሓደ")]
                )
            )
        return _struct(draw, kind, numbers)
    if isinstance(kind, kinds.VarTupleType):
        least, most = kind.min_length or 0, 3
        return tuple(_value(draw, kind.item_type, numbers) for _ in range(draw(st.integers(least, most))))
    if isinstance(kind, kinds.DictType):
        codes = draw(st.lists(st.one_of(st.sampled_from(["1", "9", "nvt"]), WORDS), max_size=3, unique=True))
        return {code: _value(draw, kind.value_type, numbers) for code in codes}
    return draw(_scalar(kind))


def _scalar(kind: Any) -> st.SearchStrategy[Any]:
    if isinstance(kind, kinds.StrType):
        return st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,8}", fullmatch=True) if kind.pattern else LINES
    if isinstance(kind, kinds.IntType):
        return st.integers(kind.ge, kind.le if kind.le is not None else 1000)
    if isinstance(kind, kinds.FloatType):
        low = kind.ge if kind.ge is not None else kind.gt
        return NUMBERS if low is None else st.floats(low, kind.le or 1e6, exclude_min=kind.ge is None)
    if isinstance(kind, kinds.BoolType):
        return st.booleans()
    if isinstance(kind, kinds.EnumType):
        return st.sampled_from(list(kind.cls))
    return st.sampled_from(list(kind.values)) if isinstance(kind, kinds.LiteralType) else DAYS
