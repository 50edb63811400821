"""What a case knows: the facts that its events have told, the later ones in the place of the earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from zhargy.rules.facts import Subject


def leaves(facts: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Each fact by its whole path: {"reply": {"answer": "refused"}} tells "reply.answer"."""
    for name, value in facts.items():
        path = f"{prefix}{name}"
        if isinstance(value, Mapping):
            yield from leaves(value, f"{path}.")
        else:
            yield path, value


def having(facts: Mapping[str, Any], told: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Nested facts with those told by path. Parts of which nothing is told are the same objects."""
    out = dict(facts)
    for path, value in told:
        here = out
        *parts, name = path.split(".")
        for part in parts:
            inner = here.get(part)
            here[part] = dict(inner) if isinstance(inner, dict) else {}
            here = here[part]
        here[name] = value
    return out


def reread(subject: Subject, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """The facts `new`, with what is the same in `old` as `subject` has read it, so that it is not read again.

    subject: what was read from `old`. Long ledgers would else be read from their beginning with each line.
    """
    out = dict(new)
    for name, info in type(subject).__facts__.items():
        told, before = new.get(name), old.get(name)
        if info.kind == "part" and name not in new and name not in old:
            out[name] = getattr(subject, name)
        elif not told or not before:
            continue
        elif info.kind == "part" and isinstance(told, dict) and isinstance(before, dict):
            read = getattr(subject, name)
            out[name] = read if told is before else reread(read, before, told)
        elif info.kind == "many" and isinstance(told, (list, tuple)) and told[: len(before)] == before:
            out[name] = [*getattr(subject, name), *told[len(before) :]]
    return out


def at(facts: Mapping[str, Any], path: str) -> Any:
    """The fact at a path of nested facts; None where nothing is told."""
    here: Any = facts
    for part in path.split("."):
        here = here.get(part) if isinstance(here, Mapping) else None
    return here
