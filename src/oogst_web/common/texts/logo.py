"""The organisation's logo."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "logo.title": Words("Logo", "Logo"),
    "logo.what": Words("Een PNG of JPEG van 200 kB of kleiner.", "A PNG or JPEG of 200 kB or smaller."),
    "logo.file": Words("Bestand met het logo", "File with the logo"),
    "logo.alt": Words("Het logo van nu", "The present logo"),
    "logo.upload": Words("Neem het logo over", "Take the logo"),
    "logo.remove": Words("Haal het logo weg", "Remove the logo"),
    "logo.saved": Words("Het logo is overgenomen.", "The logo is taken."),
    "logo.gone": Words("Het logo is weg.", "The logo is gone."),
    "logo.no_file": Words("Kies eerst een bestand.", "Choose a file first."),
    "logo.too_large": Words("Kies een bestand van 200 kB of kleiner.", "Choose a file of 200 kB or smaller."),
    "logo.no_picture": Words("Kies een PNG of een JPEG.", "Choose a PNG or a JPEG."),
}
