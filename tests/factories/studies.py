"""The example studies, read once, and small changes to a study."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path

import msgspec

from oogst.io.study_folder import read_study
from oogst.types.design import Design
from oogst.types.people import PeopleSet
from oogst.types.study import Study

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = tuple(sorted(folder.name for folder in EXAMPLES.iterdir() if (folder / "design.toml").is_file()))


@cache
def example(name: str) -> Study:
    """Return an example study."""
    return read_study(EXAMPLES / name).study


def with_design(study: Study, **changes: object) -> Study:
    """Return the study with parts of its design replaced."""
    return dataclasses.replace(study, design=msgspec.structs.replace(study.design, **changes))


def without_comparison(study: Study) -> Study:
    """Return the study as if nobody but the programme group had ever been asked."""
    people = dataclasses.replace(study.people, comparison=PeopleSet(), invited=study.people.programme)
    groups = tuple(group for group in study.design.groups if group.role == "programme")
    design: Design = msgspec.structs.replace(study.design, groups=groups, assignment=None)
    return dataclasses.replace(study, people=people, design=design)
