"""The law of Kazakhstan on civil society.

`KZ` is the whole of it: every topic loaded, translated and checked. A topic alone is faster to load:
`from zhargy.law.kz import assembly`.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zhargy.law.kz.jurisdiction import KZ as KZ

TOPICS = (
    "sanctions",
    "associations",
    "registration",
    "parties",
    "unions",
    "religion",
    "forms",
    "winding_up",
    "unregistered",
    "assembly",
    "foreign_money",
    "ngo_database",
    "budget",
    "income",
    "social_sphere",
    "donors",
    "vat",
    "volunteering",
    "information",
    "charity",
    "state_money",
    "laundering",
    "platforms",
    "lawmaking",
    "environment",
    "appeals",
    "constitutional_court",
    "elections",
    "councils",
    "public_control",
    "petitions",
    "ombudsmen",
)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """No search for garbage: all that loading makes is kept, and looking through it takes a fifth of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _of_cases() -> Iterator[str]:
    """The modules of procedures and papers beside the topics: a rule that is asked alone is not kept waiting by them."""
    for topic in TOPICS:
        package = import_module(f"zhargy.law.kz.{topic}")
        for found in iter_modules(getattr(package, "__path__", ())):
            if found.name.startswith(("procedure", "papers")):
                yield f"{package.__name__}.{found.name}"


def __getattr__(name: str) -> Any:
    if name == "KZ":
        with _nothing_to_collect():
            for topic in (*TOPICS, "themes", "affairs", "claims"):
                import_module(f"zhargy.law.kz.{topic}")
            for module in _of_cases():
                import_module(module)
            law = import_module("zhargy.law.kz.jurisdiction").KZ
            law.link()
        globals()["KZ"] = law
        return law
    if name in TOPICS:
        return import_module(f"zhargy.law.kz.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
