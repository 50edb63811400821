"""Functions on dates that rules may call: pure, and able to list the days that they counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, ParamSpec, TypeVar, get_type_hints

P = ParamSpec("P")
R = TypeVar("R")


class DateFunction(Generic[P, R]):
    """A pure function on dates and numbers. `count`, if given, returns the days counted and skipped for its result.

    days: 1 or -1 where it only moves a day by so many days, later or earlier; else 0.
    """

    def __init__(self, function: Callable[P, R], count: Callable[P, Any] | None = None, days: int = 0) -> None:
        self.function = function
        self.count = count
        self.days = days
        self.name = function.__name__
        self.label = (function.__doc__ or self.name).strip().split("\n")[0]
        hints = get_type_hints(function)
        self.type = hints.pop("return")
        self.parameters: dict[str, Any] = hints
        self.__doc__ = function.__doc__
        self.__name__ = function.__name__

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.function(*args, **kwargs)


def date_function(
    count: Callable[..., Any] | None = None, *, days: int = 0
) -> Callable[[Callable[P, R]], DateFunction[P, R]]:
    """Let rules call this function. count: the same arguments to a DayCount that lists each day, for explanations.

    days: 1 or -1 if it is a day and a number of days later or earlier, and nothing else.
    """

    def mark(function: Callable[P, R]) -> DateFunction[P, R]:
        return DateFunction(function, count, days)

    return mark
