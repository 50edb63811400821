"""Where a fact stands: subjects with the path that leads to them from what the reader was given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from zhargy.rules.facts import Subject
from zhargy.rules.language import is_subject
from zhargy.rules.values import ZhargyError

if TYPE_CHECKING:
    from zhargy.rules.rule import Rule


class Located:
    """A subject and the prefix of the paths of its facts: "" or "organiser."."""

    __slots__ = ("prefix", "subject")

    def __init__(self, subject: Subject, prefix: str) -> None:
        self.subject = subject
        self.prefix = prefix


class SubjectError(ZhargyError):
    """The subjects given are not those that the rule is about."""


def locate(rule: Rule[..., Any], subjects: tuple[Subject, ...]) -> tuple[Any, ...]:
    """The arguments of `rule` but the day, found among `subjects` or, by their type, among their parts."""
    if len(subjects) == 1 and len(rule.parameters) == 2 and isinstance(subjects[0], rule.about):
        return (Located(subjects[0], ""),)
    wanted = [(name, kind) for name, kind in rule.parameters.items() if name != "on"]
    if len(subjects) == len(wanted) and all(_fits(one, kind) for one, (_, kind) in zip(subjects, wanted, strict=True)):
        several = sum(is_subject(kind) for _, kind in wanted) > 1
        return tuple(
            Located(one, f"{name}." if several else "") if is_subject(kind) else one
            for one, (name, kind) in zip(subjects, wanted, strict=True)
        )
    found = [one for subject in subjects for one in parts_of(subject, "")]
    out = []
    for name, kind in wanted:
        fitting = [one for one in found if isinstance(one.subject, kind)]
        if len(fitting) != 1:
            given = ", ".join(type(one).__name__ for one in subjects)
            kind_name = getattr(kind, "__name__", kind)
            raise SubjectError(f"{rule.id} is about {name}: {kind_name}; {given} has {len(fitting)} of that kind")
        out.append(fitting[0])
    return tuple(out)


def _fits(value: Any, kind: Any) -> bool:
    return isinstance(value, kind) and not (kind is int and isinstance(value, bool))


def parts_of(subject: Subject, prefix: str = "") -> Iterator[Located]:
    """The subject and all its parts."""
    yield Located(subject, prefix)
    for name, info in type(subject).__facts__.items():
        if info.kind == "part":
            yield from parts_of(getattr(subject, name), f"{prefix}{name}.")


def bare(args: tuple[Any, ...]) -> tuple[Any, ...]:
    """The arguments as a plain call takes them."""
    return tuple(one.subject if isinstance(one, Located) else one for one in args)


def holds(kind: type[Subject], wanted: type[Subject]) -> bool:
    """Whether a subject is of the kind wanted, or has a part that is."""
    parts = (info.type for info in kind.__facts__.values() if info.kind == "part")
    return issubclass(kind, wanted) or any(holds(part, wanted) for part in parts)
