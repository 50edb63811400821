"""What a case knows: the facts that its events have told, the later ones in the place of the earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any


def leaves(facts: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Each fact by its whole path: {"reply": {"answer": "refused"}} tells "reply.answer"."""
    for name, value in facts.items():
        path = f"{prefix}{name}"
        if isinstance(value, Mapping):
            yield from leaves(value, f"{path}.")
        else:
            yield path, value


def having(facts: Mapping[str, Any], told: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """A copy of nested facts with those told by path."""
    out = _copy(facts)
    for path, value in told:
        here = out
        *parts, name = path.split(".")
        for part in parts:
            if not isinstance(here.get(part), dict):
                here[part] = {}
            here = here[part]
        here[name] = value
    return out


def at(facts: Mapping[str, Any], path: str) -> Any:
    """The fact at a path of nested facts; None where nothing is told."""
    here: Any = facts
    for part in path.split("."):
        here = here.get(part) if isinstance(here, Mapping) else None
    return here


def _copy(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _copy(value) if isinstance(value, dict) else value for name, value in facts.items()}
