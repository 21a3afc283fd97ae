"""The published JSON Schema of ``design.toml``."""

from __future__ import annotations

import importlib
import json


def schema_file() -> str:
    """Return the schema as it is published."""
    schema = importlib.import_module("oogst.io.schema").json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
