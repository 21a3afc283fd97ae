"""The look of an invented organisation."""

from __future__ import annotations

import io

from PIL import Image

from oogst.types.house import HouseStyle


def picture(width: int = 480, height: int = 140) -> bytes:
    """Return a red PNG."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), "#8A1538").save(made, "PNG")
    return made.getvalue()


def house() -> HouseStyle:
    """Return a red style with a logo."""
    return HouseStyle("#8A1538", "#F2A3B8", picture(), "Gemeente De Linde")
