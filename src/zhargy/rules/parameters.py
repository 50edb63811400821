"""Dated parameters: amounts, terms and thresholds that the law sets, one TOML file each or a family in a table.

A file gives `id`, `label`, `unit`, `covers`, and a `[[value]]` for each interval: `since`, optionally `until`,
`amount` (one value, or a table by the names of the keys), `act`, `article`, `confidence`. A `[[reform]]` is the
same with a `name`: it is not in force and applies only where a reading names it. An `[[unset]]` says for which days
(`since`, `until`) there rightly is no value, and `why`; with `keys`, for which alone: a member, or "one, other".
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

from zhargy.rules.acts import Act, Citation
from zhargy.rules.exact import Choice
from zhargy.rules.reforms import active_reform
from zhargy.rules.values import NotInForceError
from zhargy.time.force import FAR_PAST, Commencement, Force, commencement

if TYPE_CHECKING:
    from zhargy.rules.law import Law

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a parameter with the interval in which it applies and its source. by: the act that set it there, if
    another than the one cited.
    """

    amount: Any
    force: Force
    citation: Citation
    confidence: str
    reform: str = ""
    by: Act | None = None


@dataclass(frozen=True, slots=True)
class Unset:
    """Days for which a parameter rightly has no value, and why. keys: for these members alone; empty for all."""

    force: Force
    why: str
    keys: tuple[str, ...] = ()


class Parameter(Generic[P, R]):
    """A dated parameter. Call it with its keys, if any, and the day: `mci(on)`, `fine_in_mci(part, offender, on)`."""

    label: str
    unit: str
    covers: tuple[str, ...]
    values: list[Value]
    reforms: list[Value]
    unset: list[Unset]
    direct: Callable[..., R]

    def __init__(self, id: str, keys: tuple[type[Choice], ...], type: Any, file: Path, law: Law) -> None:
        self.id = id
        self.keys = keys
        self.type = type
        self.law = law
        self._file = file

    def __getattr__(self, name: str) -> Any:
        # The file is read when something of it is first asked: most readings need few of the law's amounts.
        if "values" in self.__dict__ or name not in Parameter.__annotations__:
            raise AttributeError(f"{type(self).__name__} has no {name}")
        self.read()
        return self.__dict__[name]

    def read(self) -> None:
        """Read its file. Raises ValueError for values that overlap, have no end, or are not of its type."""
        source = load(self._file)
        self.label = source["label"]
        self.unit = source.get("unit", "")
        self.covers = tuple(source.get("covers", ()))
        self.values = [self._value(entry) for entry in source["value"]]
        self.reforms = [self._value(entry) for entry in source.get("reform", ())]
        self.unset = [
            Unset(
                Force(commencement(one.get("since", FAR_PAST)), one.get("until")),
                one["why"],
                tuple(one.get("keys", ())),
            )
            for one in source.get("unset", ())
        ]
        self._check()
        self._starts = [value.force.since.day for value in self.values]
        cache = _Cache(self._look_up)
        direct: Callable[..., Any]
        if self.reforms:
            direct = lambda *args: self._look_up(*args) if active_reform() else cache[args]  # noqa: E731
        elif self.keys:
            direct = lambda *args: cache[args]  # noqa: E731
        else:
            by_day = _Cache(lambda on: self._look_up(on), one=True)
            direct = by_day.__getitem__
        self.direct = direct

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.direct(*args, *kwargs.values())

    def value_on(self, day: date) -> Value:
        """The value in force on `day`, or under the reform in use. Raises NotInForceError."""
        for value in self.reforms:
            if value.reform == active_reform() and value.force.holds(day):
                return value
        index = bisect_right(self._starts, day) - 1
        if index < 0 or not self.values[index].force.holds(day):
            raise NotInForceError(self.id, day)
        return self.values[index]

    def _look_up(self, *args: Any) -> Any:
        *keys, on = args
        amount = self.value_on(on).amount
        for key in keys:
            try:
                amount = amount[key.value]
            except KeyError:
                raise NotInForceError(f"{self.id}[{', '.join(str(one) for one in keys)}]", on) from None
        return amount

    def _value(self, entry: Mapping[str, Any]) -> Value:
        act = self.law.act(entry["act"])
        cite = act.article(*str(entry["article"]).split("/")) if "article" in entry else act.whole()
        since: Commencement = commencement(entry["since"])
        if "not_before" in entry or "not_after" in entry:
            since = Commencement(since.day, entry.get("not_before"), entry.get("not_after"))
        amount = self._typed(entry["amount"], len(self.keys))
        return Value(
            amount,
            Force(since, entry.get("until")),
            cite,
            entry.get("confidence", act.confidence),
            entry.get("name", ""),
            self.law.act(entry["by"]) if "by" in entry else None,
        )

    def _typed(self, amount: Any, depth: int) -> Any:
        if depth:
            known = {member.value for member in self.keys[-depth]}
            if strange := set(amount) - known:
                raise ValueError(f"parameter {self.id}: no such key {sorted(strange)[0]!r}")
            return {name: self._typed(value, depth - 1) for name, value in amount.items()}
        if self.type is Decimal:
            return Decimal(amount)
        if isinstance(self.type, type) and issubclass(self.type, Choice):
            return self.type(amount)  # type: ignore[call-arg]
        if not isinstance(amount, self.type):
            raise ValueError(f"parameter {self.id}: {amount!r} is not {self.type.__name__}")
        return amount

    def _check(self) -> None:
        self.values.sort(key=lambda value: value.force.since.day)
        for earlier, later in pairwise(self.values):
            if earlier.force.until is None:
                raise ValueError(f"parameter {self.id}: the value of {earlier.force.since.day} has no end")
            if earlier.force.until > later.force.since.day:
                raise ValueError(f"parameter {self.id}: two values on {later.force.since.day}")


class _Cache(dict[Any, Any]):
    """Values by their arguments, looked up once each."""

    def __init__(self, look_up: Callable[..., Any], one: bool = False) -> None:
        self._look_up, self._one = look_up, one

    def __missing__(self, key: Any) -> Any:
        value = self[key] = self._look_up(key) if self._one else self._look_up(*key)
        return value


def load(path: Path) -> dict[str, Any]:
    """A parameter file as read, decimals exact; an entry without `until` ends where the next begins."""
    with path.open("rb") as file:
        source = tomllib.load(file, parse_float=Decimal)
    values = sorted(source["value"], key=lambda value: value["since"])
    for earlier, later in pairwise(values):
        earlier.setdefault("until", later["since"])
    source["value"] = values
    return source
