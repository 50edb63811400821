"""The law itself as the object: claims proven, the least change that reaches a goal, what differs between two laws.

Z3 is imported by the modules of this package alone, and by this package only when one of its names is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_WHERE = {
    "prove": "claim", "Verdict": "claim", "ReplayError": "claim", "evaluate": "reading", "nearest": "least",
    "Nearest": "least", "compare": "differences", "Difference": "differences", "standing": "checks",
    "Finding": "checks",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"zhargy.rules.prove.{_WHERE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
