"""The description of a population, read from files: published figures, what is assumed, how each variable is drawn."""

from __future__ import annotations

import ast
import operator
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from zhargy.rules.values import ZhargyError

SOURCES = (
    "value", "same", "chance", "weights", "number", "day", "after", "before", "mean", "median", "part", "minus", "plus",
)  # fmt: skip
_ALSO = {"by", "where", "otherwise", "unknown", "spread", "days", "permille", "most", "map"}
_OPERATORS: dict[type, Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
}  # fmt: skip


class PopulationError(ZhargyError):
    """The description of a population contradicts itself, or the law."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure: how much, of what, by whom, as of when."""

    name: str
    value: Fraction
    text: str
    source: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Spec:
    """What the file says of one variable or fact. scope: the names before its own that it may leave out."""

    name: str
    told: Mapping[str, Any]
    scope: str = ""

    @property
    def source(self) -> str:
        """Which of the ways to draw it is used."""
        found = [one for one in SOURCES if one in self.told]
        if len(found) != 1 or set(self.told) - set(SOURCES) - _ALSO:
            raise PopulationError(f"{self.name}: say one of {', '.join(SOURCES)}, and beside it {', '.join(_ALSO)}")
        return found[0]


@dataclass(frozen=True, slots=True)
class Slot:
    """A row that an organisation may have in a further table: whether it has it, and its facts by their column."""

    where: Mapping[str, Any]
    specs: Mapping[str, Spec]


@dataclass(frozen=True, slots=True)
class Table:
    """A further table, of which an organisation can have several rows."""

    name: str
    list: str
    subject: str
    slots: Mapping[str, Slot]


@dataclass(frozen=True, slots=True)
class Total:
    """Organisations counted, or a variable of them summed. figure: the published one that it is held against."""

    name: str
    text: str
    figure: str
    where: Mapping[str, Any]
    sum: str


@dataclass(frozen=True, slots=True)
class Model:
    """A described population."""

    about: str
    as_of: date
    size: Fraction
    figures: Mapping[str, Figure]
    assumed: Mapping[str, Fraction]
    unknown: Mapping[str, Any]
    specs: Mapping[str, Spec]
    tables: Mapping[str, Table]
    totals: tuple[Total, ...]
    _numbers: dict[str, Fraction] = field(default_factory=dict, init=False)

    def number(self, told: Any) -> Fraction:
        """A number as the file writes it: in digits, or as a sum of published and assumed figures by name."""
        if isinstance(told, bool) or not isinstance(told, (int, str)):
            raise PopulationError(f"{told}: write a whole number, or a formula in quotes")
        text = str(told)
        if text not in self._numbers:
            try:
                self._numbers[text] = self._value(ast.parse(text, mode="eval").body)
            except (SyntaxError, KeyError, ZeroDivisionError) as error:
                raise PopulationError(f"{text}: cannot be worked out: {error}") from None
        return self._numbers[text]

    def _value(self, node: ast.AST) -> Fraction:
        if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
            return _OPERATORS[type(node.op)](self._value(node.left), self._value(node.right))
        if isinstance(node, ast.Name):
            return self.figures[node.id].value if node.id in self.figures else self.assumed[node.id]
        if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
            return Fraction(Decimal(repr(node.value)))
        raise KeyError(ast.dump(node))

    def expected(self, total: Total) -> Fraction:
        """The published figure that a total is held against, for one organisation."""
        return self.number(total.figure) / self.size

    def all_specs(self) -> Iterator[Spec]:
        """Every variable and fact, in the order of the file."""
        yield from self.specs.values()
        for table in self.tables.values():
            for slot in table.slots.values():
                yield from slot.specs.values()


def read(folder: Path) -> Model:
    """Read a description: `description.toml` and the files that it names, in that order. Raises PopulationError."""
    told = _file(folder / "description.toml")
    figures = {
        name: Figure(name, _plain(one["value"]), one["text"], one["source"], str(one["as_of"]))
        for name, one in told["published"].items()
    }
    specs: dict[str, Spec] = {}
    tables: dict[str, Table] = {}
    for name in told["files"]:
        file = _file(folder / name)
        specs |= {name: Spec(name, one) for name, one in _leaves(file.get("variables", {}))}
        for subject, facts in file.get("facts", {}).items():
            scope = f"{subject}."
            specs |= {scope + name: Spec(scope + name, one, scope) for name, one in _leaves(facts)}
        tables |= {name: _table(name, one) for name, one in file.get("tables", {}).items()}
    totals = tuple(
        Total(name, one["text"], one["figure"], one.get("where", {}), one.get("sum", ""))
        for name, one in told["totals"].items()
    )
    assumed = {name: _plain(one) for name, one in told["assumed"].items()}
    made = Model(told["about"], told["as_of"], Fraction(0), figures, assumed, told["unknown"], specs, tables, totals)
    return replace(made, size=made.number(told["size"]))


def _file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PopulationError(f"{path}: cannot be read: {error}") from None


def _table(name: str, told: Mapping[str, Any]) -> Table:
    """A further table. What is said of all its rows stands under `facts`, what of some under `rows`."""
    common = dict(_leaves(told.get("facts", {})))
    slots = {}
    for slot, own in told["rows"].items():
        scope = f"{name}/{slot}/"
        facts = {**common, **dict(_leaves(own.get("facts", {})))}
        specs = {fact: Spec(scope + fact, one, scope) for fact, one in facts.items()}
        slots[slot] = Slot(own.get("where", {}), specs)
    return Table(name, told.get("list", ""), told["subject"], slots)


def _plain(told: int | str) -> Fraction:
    return Fraction(str(told).replace("_", ""))


def _leaves(told: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The entries below, with their paths; one that says how it is drawn is not looked into."""
    for name, one in told.items():
        if set(one) <= {*SOURCES, *_ALSO}:
            yield path + name, one
        else:
            yield from _leaves(one, f"{path}{name}.")
