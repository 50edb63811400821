"""Values that readings pass around: unknown and why, and the states of a fact that has no value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final


class State(Enum):
    """Why a fact has no value. The three are told apart: none of them is false, none is zero."""

    NOT_ASKED = "not-asked"
    DOES_NOT_KNOW = "does-not-know"
    DOES_NOT_APPLY = "does-not-apply"

    def __bool__(self) -> bool:
        raise TypeError(f"{self.value} is neither true nor false")


NOT_ASKED: Final = State.NOT_ASKED
DOES_NOT_KNOW: Final[Any] = State.DOES_NOT_KNOW
DOES_NOT_APPLY: Final[Any] = State.DOES_NOT_APPLY


@dataclass(frozen=True, slots=True)
class Unknown:
    """An answer that does not follow yet.

    facts: paths of the facts without a value that it hinges on, e.g. "organiser.age".
    gaps: what the law itself does not give for the day asked, e.g. "mci 1990-01-01".
    """

    facts: frozenset[str] = frozenset()
    gaps: frozenset[str] = frozenset()

    def __or__(self, other: Unknown) -> Unknown:
        return Unknown(self.facts | other.facts, self.gaps | other.gaps)

    def __bool__(self) -> bool:
        raise TypeError("unknown is neither true nor false; test `answer.known` first")

    def __repr__(self) -> str:
        return f"Unknown({', '.join(sorted(self.facts | self.gaps))})"


class ZhargyError(Exception):
    """Base of every error that this package raises on purpose."""


class UnknownFactError(ZhargyError):
    """A plain call needed a fact that has no value. `decide` gives *unknown* in its place."""

    def __init__(self, subject: str, name: str) -> None:
        super().__init__(f"{subject}.{name} is not known; give it, or use decide() to reason without it")
        self.subject = subject
        self.name = name


class NotInForceError(ZhargyError):
    """No version of a rule or parameter is in force, as far as the sources say, on the day asked."""

    def __init__(self, name: str, day: Any) -> None:
        super().__init__(f"{name}: no text in force on {day} is encoded")
        self.name = name
        self.day = day


class ConflictError(ZhargyError):
    """Two exceptions apply to the same case with different results and no priority between them."""


class CycleError(ZhargyError):
    """A rule needs its own answer."""

    def __init__(self, path: list[str]) -> None:
        super().__init__("a rule needs its own answer: " + " -> ".join(path))
        self.path = path
