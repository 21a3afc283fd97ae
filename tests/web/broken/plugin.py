"""A plug-in of pytest that runs each test with the faults that it has to find, one by one, and writes what came of it."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.web.broken.faults import FAULTS, SOURCE, Fault

TOLD = "OOGST_FAULTS_TOLD"
told: dict[str, str] = {}


def functions_in(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of every function in a module, also of those within others."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from functions_in(one)


@contextmanager
def made(fault: Fault) -> Iterator[None]:
    """Let the functions of the module, wherever they are held, do what the broken text says."""
    file = SOURCE / fault.file
    code = compile(fault.put_in(file.read_text("utf-8")), str(file), "exec", dont_inherit=True)
    broken = {one.co_qualname: one for one in functions_in(code)}
    held = [one for one in gc.get_objects() if type(one) is FunctionType and one.__code__.co_filename == str(file)]
    whole = [(one, one.__code__) for one in held if one.__code__.co_qualname in broken]
    for function, _ in whole:
        function.__code__ = broken[function.__code__.co_qualname]
    try:
        yield
    finally:
        for function, before in whole:
            function.__code__ = before


def outcome(reports: list[Any]) -> str:
    """Return how a test went: a test that could not begin found nothing."""
    by_part = {report.when: report.outcome for report in reports}
    return str(by_part.get("call", "not begun")) if by_part["setup"] == "passed" else "not begun"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: Any, nextitem: Any) -> bool:
    """Run a test once per fault."""
    for name, fault in FAULTS.items():
        if item.nodeid == f"tests/web/{fault.test}" or item.nodeid.startswith(f"tests/web/{fault.test}["):
            with made(fault):
                item._initrequest()
                now = outcome(runtestprotocol(item, log=False, nextitem=nextitem))
            told[name] = "failed" if "failed" in (now, told.get(name)) else now
    return True


def pytest_sessionfinish() -> None:
    """Write what came of each fault."""
    if TOLD in os.environ:
        Path(os.environ[TOLD]).write_text(json.dumps(told), "utf-8")
