"""What stands beside a result: how to take it along, and where it comes from."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "outcome.as_picture": Words("Download als afbeelding", "Download as picture"),
    "outcome.as_drawing": Words("Download als tekening (SVG)", "Download as drawing (SVG)"),
    "outcome.as_sheet": Words("Download tabel (Excel)", "Download table (Excel)"),
}
