"""Reforms: versions that are not in force, applied by name while a reading asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_REFORM: ContextVar[str] = ContextVar("reform", default="")


def active_reform() -> str:
    """The name of the reform in use, or ""."""
    return _REFORM.get()


@contextmanager
def under(reform: str) -> Iterator[None]:
    """Read the law as if the reform of this name were in force: `with under("two-initiators"): ...`."""
    if reform == _REFORM.get():
        yield
        return
    token = _REFORM.set(reform)
    try:
        yield
    finally:
        _REFORM.reset(token)
