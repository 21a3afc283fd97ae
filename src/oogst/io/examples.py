"""The example studies that come with Oogst."""

from __future__ import annotations

from pathlib import Path

# In a wheel the examples lie inside the package, in a checkout beside src/.
_PLACES = (Path(__file__).parents[1] / "examples", Path(__file__).parents[3] / "examples")


def list_examples() -> tuple[Path, ...]:
    """Return the folders of the example studies in alphabetical order."""
    for place in _PLACES:
        if place.is_dir():
            return tuple(sorted(folder for folder in place.iterdir() if (folder / "design.toml").is_file()))
    return ()
