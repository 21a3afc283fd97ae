"""Office files without a clock: the same content gives the same bytes."""

from __future__ import annotations

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MOMENT = (1980, 1, 1, 0, 0, 0)
_CLOCKED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
_EMBEDDED = (".xlsx",)


def settle(package: bytes, stamp: str = "2000-01-01T00:00:00Z") -> bytes:
    """Return an Office file with fixed moments, in itself and in workbooks inside it.

    Parameters
    ----------
    package
        A ``.pptx`` or ``.xlsx`` file.
    stamp
        The moment of making that its properties will tell.
    """
    settled = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as source, ZipFile(settled, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _CLOCKED.sub(rb"\g<1>" + stamp.encode() + rb"\g<3>", content)
            elif entry.filename.endswith(_EMBEDDED):
                content = settle(content, stamp)
            fixed = ZipInfo(entry.filename, _MOMENT)
            fixed.compress_type = ZIP_DEFLATED
            target.writestr(fixed, content)
    return settled.getvalue()
