"""Rules read for any case whatever: nothing is known of the subjects, so that the diagram holds every case."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from zhargy.rules.diagram import Diagram, Leaf, TooLarge, nodes
from zhargy.rules.facts import FactInfo
from zhargy.rules.language import is_subject
from zhargy.rules.paths import Located
from zhargy.rules.rule import Narrowing, Rule
from zhargy.rules.symbolic import Symbolic
from zhargy.rules.terms import Term

__all__ = ["AnyCase", "TooLarge"]
_GAP = re.compile(r"\('gap', '([^']+) \d{4}-\d\d-\d\d'\)")


class AnyCase:
    """Reads one rule on one day. Raises TooLarge where the diagram outgrows the limit."""

    def __init__(self, rule: Rule[..., Any], on: date, limit: int = 20_000) -> None:
        self.rule, self.day = rule, on
        self.reader = Symbolic(limit)
        self.on = self.reader.diagrams.leaf(on)
        self.args = tuple(
            Located(kind(), f"{name}.") if is_subject(kind) else self._value(name, kind, place)
            for place, (name, kind) in enumerate(rule.parameters.items(), -len(rule.parameters))
            if name != "on"
        )

    def _value(self, name: str, kind: Any, place: int) -> Diagram:
        """A value that the rule is given and that is not known either. Its place comes before that of any fact."""
        self.reader.terms.infos[name] = FactInfo(name, name, type=kind, minimum=None)
        self.reader.terms.places[name] = place
        return self.reader.terms.fact(name, kind)

    def gaps(self) -> set[str]:
        """What the law does not give in some case: rules and parameters, those of a table with their keys."""
        diagram = self.reader.rule(self.rule, self.args, self.on)
        keys = {id(test): key for key, test in self.reader.terms.tests.items()}
        out: set[str] = set()
        for one in nodes(diagram):
            key = one.value.key if isinstance(one, Leaf) and isinstance(one.value, Term) else None
            out.update(_GAP.findall(repr(key if isinstance(one, Leaf) else keys.get(id(one.test)))))
        return out

    def changed_by(self, one: Narrowing) -> bool:
        """Whether the exception changes the answer in some case in which no other exception already does."""
        make, reader = self.reader.diagrams, self.reader
        base = reader.wording(self.rule.version_on(self.day), self.args, self.on)
        for other in self.rule.exceptions_on(self.day):
            if other is not one:
                base = make.choose(self._holds(other), self._given(other), base)
        return make.choose(self._holds(one), self._given(one), base) is not base

    def _holds(self, one: Narrowing) -> Diagram:
        return self.reader.rule(one.when, self.args, self.on)

    def _given(self, one: Narrowing) -> Diagram:
        false = self.reader.diagrams.false
        return self.reader.wording(one.version, self.args, self.on) if one.version else false
