"""A block of rows of a population: each variable is drawn when something asks for it, and only then."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from zhargy.population import draws
from zhargy.population.draws import Array
from zhargy.population.model import Model, PopulationError, Slot, Spec

EPOCH = date(1970, 1, 1).toordinal()
BOTH = ("false", "true")


@dataclass(frozen=True, slots=True)
class Node:
    """How a variable is drawn. kind: choice, bool, int or day. words: of a choice.

    make: its values in a block. applies: the rows in which it has one, None for all; told: those in which it is known.
    """

    kind: str
    words: tuple[str, ...]
    make: Callable[[Block], Array]
    applies: Callable[[Block], Array | None]
    told: Callable[[Block], Array | None]


class Block:
    """Rows of a population, those with these numbers."""

    def __init__(self, nodes: Mapping[str, Node], seed: int, ids: Array) -> None:
        self.nodes, self.seed, self.ids, self.count = nodes, seed, ids, len(ids)
        self._rows = draws.rows(ids)
        self._room = np.empty((2, len(ids)), dtype="<u8")
        self._values: dict[str, Array] = {}
        self._applies: dict[str, Array | None] = {}
        self._draws: dict[str, tuple[Array, Array]] = {}
        self._kinds: dict[str, Array] = {}
        self._tests: dict[str, Array | None] = {}
        self._limits: dict[tuple[str, bytes], Array] = {}

    def only(self, there: Array | None) -> Block:
        """The rows that are there. Where they are few, nothing is drawn for the others."""
        if there is None:
            return self
        return Block(self.nodes, self.seed, self.ids[there])

    def draw(self, name: str) -> tuple[Array, Array]:
        """The two numbers of each row for a name; kept only until both are used."""
        if name in self._draws:
            return self._draws.pop(name)
        self._draws[name] = draws.draw(self._rows, self.seed, name, self._room)
        return self._draws[name]

    def values(self, name: str) -> Array:
        """The values of a variable, whether or not they are told."""
        if name not in self._values:
            self._values[name] = self.nodes[name].make(self)
        return self._values[name]

    def kinds(self, name: str) -> Array:
        """The values of a variable, to look things up by."""
        if name not in self._kinds:
            self._kinds[name] = self.values(name).astype(np.intp)
        return self._kinds[name]

    def limits(self, by: str, limits: Array) -> Array:
        """The limit of each row, which many facts have in common."""
        key = (by, limits.tobytes())
        if key not in self._limits:
            self._limits[key] = limits.take(self.kinds(by))
        return self._limits[key]

    def once(self, key: str, test: Callable[[Block], Array | None]) -> Array | None:
        """What a test gives, which many facts have in common."""
        if key not in self._tests:
            self._tests[key] = test(self)
        return self._tests[key]

    def applies(self, name: str) -> Array | None:
        """The rows in which a variable has a value; None for all."""
        if name not in self._applies:
            self._applies[name] = self.nodes[name].applies(self)
        return self._applies[name]

    def known(self, name: str) -> Array | None:
        """The rows in which a fact is known; None for all."""
        return both(self.applies(name), self.nodes[name].told(self))


def both(first: Array | None, second: Array | None) -> Array | None:
    """The rows in both; None is all rows."""
    if first is None or second is None:
        return second if first is None else first
    return first & second


class Compiler:
    """Makes the nodes of a model, in the order of its file: a variable may use those that stand before it."""

    def __init__(self, model: Model, words: Mapping[str, tuple[str, ...]]) -> None:
        """words: the choices of the facts, by the name of their node."""
        self.model, self.words = model, words
        self.nodes: dict[str, Node] = {}
        self._facts = {spec.name: bool(spec.scope) for spec in model.all_specs()}
        for spec in model.all_specs():
            try:
                self.nodes[spec.name] = self._node(spec)
            except (KeyError, ValueError, TypeError, AttributeError) as error:
                raise PopulationError(f"{spec.name}: cannot be read: {error!r}") from error

    def condition(self, told: Mapping[str, Any], scope: str = "") -> Callable[[Block], Array | None]:
        """The rows in which every variable named has one of the values given."""
        names = {self._name(name, scope): wanted for name, wanted in told.items()}
        tests = [(f"{name} {wanted}", self._test(name, wanted)) for name, wanted in names.items()]

        def rows(block: Block) -> Array | None:
            out: Array | None = None
            for key, test in tests:
                out = both(out, block.once(key, test))
            return out

        return rows

    def _test(self, name: str, wanted: Any) -> Callable[[Block], Array | None]:
        node = self.nodes[name]
        if isinstance(wanted, dict):
            least = _whole(wanted["least"])
            return lambda block: both(block.applies(name), block.values(name) >= least)
        values = wanted if isinstance(wanted, list) else [wanted]
        if node.kind == "choice":
            unheard = set(values) - set(node.words)
            if unheard:
                raise PopulationError(f"{name}: is never {', '.join(unheard)}")
            fits = np.array([word in values for word in node.words])
            return lambda block: both(block.applies(name), fits[block.values(name)])
        if node.kind == "bool":
            return lambda block: both(block.applies(name), block.values(name) == values[0])
        return lambda block: both(block.applies(name), np.isin(block.values(name), values))

    def _name(self, name: str, scope: str) -> str:
        for one in (scope + name, name):
            if one in self.nodes:
                return one
        raise PopulationError(f"{name}: is not described before it is used")

    def _node(self, spec: Spec) -> Node:
        told, source = spec.told, spec.source
        by = self._name(told["by"], spec.scope) if "by" in told else ""
        kind, words, make, needs = getattr(self, f"_{source}")(spec, by)
        where = self.condition(told.get("where", {}), spec.scope)

        def applies(block: Block) -> Array | None:
            return _of_all(block, needs, where(block))

        if "otherwise" in told:
            return self._otherwise(spec, Node(kind, words, make, applies, self._unknown(spec)), where, needs)
        return Node(kind, words, make, applies, self._unknown(spec))

    def _otherwise(self, spec: Spec, node: Node, where: Callable[[Block], Array | None], needs: Sequence[str]) -> Node:
        """A variable that has another value where its condition does not hold."""
        told = spec.told["otherwise"]
        place = node.words.index(told) if node.words else told

        def make(block: Block) -> Array:
            values, holds = node.make(block), where(block)
            return values if holds is None else np.where(holds, values, values.dtype.type(place))

        def applies(block: Block) -> Array | None:
            there, holds = _of_all(block, needs, None), where(block)
            return there if there is None or holds is None else there | ~holds

        return Node(node.kind, node.words, make, applies, node.told)

    def _unknown(self, spec: Spec) -> Callable[[Block], Array | None]:
        """The rows in which somebody told it: by the low half of its draw, or as the fact is told that it repeats."""
        if spec.source == "same" and "unknown" not in spec.told:
            name = self._name(spec.told["same"], spec.scope)
            if self._facts.get(name):
                return self.nodes[name].told
        default = self.model.unknown if spec.scope else False
        told = spec.told.get("unknown", default)
        if not told:
            return lambda block: None
        by, chances = told["by"], told["chance"]
        limits = np.array([draws.threshold(self.model.number(chances[word])) for word in self._of(by)], dtype=np.uint32)

        def rows(block: Block) -> Array:
            return block.draw(spec.name)[0] >= block.limits(by, limits)

        return rows

    def _of(self, by: str) -> tuple[str, ...]:
        node = self.nodes[by]
        return node.words if node.kind == "choice" else BOTH

    def _each(self, told: Any, by: str) -> list[Any]:
        """What is said for each kind of row: one entry, or one for each word of `by`, with `other` for the rest."""
        if not by:
            return [told]
        if set(told) - {*self._of(by), "other"}:
            raise PopulationError(f"{by} is never {', '.join(set(told) - {*self._of(by), 'other'})}")
        return [told[word] if word in told else told["other"] for word in self._of(by)]

    # The ways to draw. Each gives kind, words, how to make it, and the variables that it needs.

    def _value(self, spec: Spec, by: str) -> Any:
        value = spec.told["value"]
        if isinstance(value, str):
            words = self.words.get(spec.name, (value,))
            place = words.index(value)
            return "choice", words, lambda block: np.full(block.count, place, dtype=np.uint8), ()
        if isinstance(value, bool):
            return "bool", (), lambda block: np.full(block.count, value), ()
        if isinstance(value, date):
            return "day", (), lambda block: np.full(block.count, value.toordinal() - EPOCH, dtype=np.int64), ()
        return "int", (), lambda block: np.full(block.count, value, dtype=np.int64), ()

    def _same(self, spec: Spec, by: str) -> Any:
        name = self._name(spec.told["same"], spec.scope)
        node = self.nodes[name]
        if "map" not in spec.told:
            words = self.words.get(spec.name, node.words)
            if node.kind == "choice" and words != node.words:
                moved = np.array([words.index(word) for word in node.words], dtype=np.uint8)
                return node.kind, words, lambda block: moved[block.values(name)], (name,)
            return node.kind, node.words, lambda block: block.values(name), (name,)
        told = self._each(spec.told["map"], name)
        if isinstance(told[0], bool):
            table, kind, words = np.array(told), "bool", ()
        elif isinstance(told[0], int):
            table, kind, words = np.array(told, dtype=np.int64), "int", ()
        else:
            words = self.words.get(spec.name, tuple(dict.fromkeys(told)))
            table, kind = np.array([words.index(one) for one in told], dtype=np.uint8), "choice"
        return kind, words, lambda block: table[block.kinds(name)], (name,)

    def _chance(self, spec: Spec, by: str) -> Any:
        chances = self._each(spec.told["chance"], by)
        limits = np.array([draws.threshold(self.model.number(one)) for one in chances], dtype=np.uint32)

        def make(block: Block) -> Array:
            numbers = block.draw(spec.name)[1]
            return numbers < (limits[block.kinds(by)] if by else limits[0])

        return "bool", (), make, ((by,) if by else ())

    def _weights(self, spec: Spec, by: str) -> Any:
        told = self._each(spec.told["weights"], by)
        used = list(dict.fromkeys(word for one in told for word in one))
        whole = all(word.lstrip("-").isdigit() for word in used)
        words = () if whole else self.words.get(spec.name, tuple(used))
        limits = []
        for one in told:
            weights = [self.model.number(one.get(word, 0)) for word in used]
            so_far = [sum(weights[: n + 1], Fraction(0)) / sum(weights) for n in range(len(used) - 1)]
            limits.append([draws.threshold(part) for part in so_far])
        columns = np.array(limits, dtype=np.uint32).T.copy()
        last = np.array([int(word) for word in used] if whole else [words.index(word) for word in used])
        table = last.astype(np.int64 if whole else np.uint8)

        def make(block: Block) -> Array:
            kinds = block.kinds(by) if by else None
            return table[draws.pick(block.draw(spec.name)[1], kinds, columns)]

        return ("int" if whole else "choice"), words, make, ((by,) if by else ())

    def _points(self, spec: Spec, told: Any, by: str) -> Callable[[Block], Array]:
        each = self._each(told, by)
        longest = max(len(one) for one in each)
        padded = [[*one, *([one[-1]] * (longest - len(one)))] for one in each]
        limits = np.array([[draws.threshold(self.model.number(one[n][0])) for one in padded] for n in range(longest)])
        values = np.array([[_whole(one[n][1]) for one in padded] for n in range(longest)], dtype=np.int64)
        limits = limits.astype(np.uint32)

        def make(block: Block) -> Array:
            kinds = block.kinds(by) if by else None
            return draws.between(block.draw(spec.name)[1], kinds, limits, values)

        return make

    def _number(self, spec: Spec, by: str) -> Any:
        return "int", (), self._capped(spec, self._points(spec, spec.told["number"], by)), ((by,) if by else ())

    def _day(self, spec: Spec, by: str) -> Any:
        return "day", (), self._points(spec, spec.told["day"], by), ((by,) if by else ())

    def _after(self, spec: Spec, by: str, sign: int = 1) -> Any:
        from_ = self._name(spec.told["after" if sign > 0 else "before"], spec.scope)
        points = self._points(spec, spec.told["days"], by)
        return "day", (), lambda block: block.values(from_) + sign * points(block), (from_,)

    def _before(self, spec: Spec, by: str) -> Any:
        return self._after(spec, by, -1)

    def _mean(self, spec: Spec, by: str) -> Any:
        amounts = self._each(spec.told[spec.source], by)
        spread = Decimal(str(spec.told["spread"]))
        tables = np.stack([draws.lognormal(spread, **{spec.source: self.model.number(one)}) for one in amounts])

        def make(block: Block) -> Array:
            return draws.along(block.draw(spec.name)[1], block.kinds(by) if by else None, tables)

        return "int", (), self._capped(spec, make), ((by,) if by else ())

    _median = _mean

    def _part(self, spec: Spec, by: str) -> Any:
        of = self._name(spec.told["part"], spec.scope)
        points = self._points(spec, spec.told["permille"], by)
        return "int", (), lambda block: block.values(of) * points(block) // 1000, (of,)

    def _minus(self, spec: Spec, by: str) -> Any:
        first, *others = [self._name(one, spec.scope) for one in spec.told["minus"]]
        return "int", (), lambda block: block.values(first) - _sum(block, others), (first, *others)

    def _plus(self, spec: Spec, by: str) -> Any:
        names = [self._name(one, spec.scope) for one in spec.told["plus"]]
        return "int", (), lambda block: _sum(block, names), ()

    def _capped(self, spec: Spec, make: Callable[[Block], Array]) -> Callable[[Block], Array]:
        if "most" not in spec.told:
            return make
        most = self._name(spec.told["most"], spec.scope)
        return lambda block: np.minimum(make(block), block.values(most))


def _sum(block: Block, names: Sequence[str]) -> Array:
    """The sum of variables; those that do not apply count as nothing."""
    out = np.zeros(block.count, dtype=np.int64)
    for name in names:
        holds = block.applies(name)
        out += block.values(name) if holds is None else np.where(holds, block.values(name), 0)
    return out


def _of_all(block: Block, needs: Sequence[str], out: Array | None) -> Array | None:
    for name in needs:
        out = both(out, block.applies(name))
    return out


def _whole(told: Any) -> int:
    return told.toordinal() - EPOCH if isinstance(told, date) else int(told)


def slot_rows(compiler: Compiler, slot: Slot) -> Callable[[Block], Array | None]:
    """Which organisations have this row."""
    scope = next(iter(slot.specs.values())).scope
    return compiler.condition(slot.where, scope)
