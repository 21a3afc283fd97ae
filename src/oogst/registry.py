"""Plug-ins found by looking in their folder: one file adds one of a kind."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

from oogst.errors import RegistryError


class Plugin(Protocol):
    """Anything with a stable, lower-case key."""

    @property
    def key(self) -> str:
        """The key, never reused and never renamed."""


P = TypeVar("P", bound=Plugin)


class Registry(Generic[P]):
    """The plug-ins of one package, loaded once and iterated in order of key.

    Every module of the package whose name does not start with ``_`` is
    imported at first use; the module registers its plug-in itself.

    Parameters
    ----------
    package
        Dotted name of the folder that holds the plug-ins.
    """

    def __init__(self, package: str) -> None:
        self._package = package
        self._plugins: dict[str, P] = {}
        self._loaded = False

    def register(self, plugin: P) -> P:
        """Add a plug-in and return it.

        Raises
        ------
        RegistryError
            When the key is taken: keys are never reused.
        """
        if plugin.key in self._plugins:
            raise RegistryError(f"{self._package}: the key {plugin.key!r} is registered twice")
        self._plugins[plugin.key] = plugin
        return plugin

    def _load(self) -> None:
        if self._loaded:
            return
        self._loaded = True
        package = importlib.import_module(self._package)
        for module in pkgutil.iter_modules(package.__path__):
            if not module.name.startswith("_"):
                importlib.import_module(f"{self._package}.{module.name}")

    def get(self, key: str) -> P:
        """Return the plug-in with this key.

        Raises
        ------
        RegistryError
            When there is none; the message names those that exist.
        """
        self._load()
        try:
            return self._plugins[key]
        except KeyError:
            known = ", ".join(sorted(self._plugins))
            raise RegistryError(f"{self._package} has no {key!r}; it has: {known}") from None

    def __iter__(self) -> Iterator[P]:
        self._load()
        return iter([self._plugins[key] for key in sorted(self._plugins)])

    def __len__(self) -> int:
        self._load()
        return len(self._plugins)
