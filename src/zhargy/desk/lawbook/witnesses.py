"""Cases that show how a rule differs between the law of two days: found by the prover, kept in memory."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.desk.lab import verdicts
from zhargy.i18n import language
from zhargy.law.kz import KZ

if TYPE_CHECKING:
    from zhargy.desk.goals import Given
    from zhargy.rules import Rule
    from zhargy.rules.prove.differences import Difference

KEPT = 1_000
SECONDS = 5.0
"""How long the prover may take for one rule."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What the prover found: a case with what the rule gives on both days, that there is none, or why it cannot tell.

    facts: by argument of the rule, as people read them; None if no case differs or none was found.
    """

    same: bool = False
    why: str = ""
    facts: tuple[tuple[str, list[Given]], ...] | None = None
    before: str = ""
    after: str = ""


_KEPT: OrderedDict[Any, Witness] = OrderedDict()


def _key(rule: Rule[..., Any], since: date, until: date) -> Any:
    # Values are told in the language in which they were worked out.
    return KZ.version(), rule.id, since, until, language()


def kept(rule: Rule[..., Any], since: date, until: date) -> Witness | None:
    """What was found before; None if it was not looked for yet."""
    return _KEPT.get(_key(rule, since, until))


def witness(rule: Rule[..., Any], since: date, until: date, patience: float = SECONDS) -> Witness | None:
    """A case for which the rule differs; None if the prover is busy with something else."""
    key = _key(rule, since, until)
    if key in _KEPT:
        return _KEPT[key]
    if not verdicts.SOLVER.acquire(timeout=patience):
        return None
    try:
        if key not in _KEPT:
            _KEPT[key] = _found(rule, since, until, min(SECONDS, patience))
            while len(_KEPT) > KEPT:
                _KEPT.popitem(last=False)
        return _KEPT[key]
    finally:
        verdicts.SOLVER.release()


def _found(rule: Rule[..., Any], since: date, until: date, seconds: float) -> Witness:
    from zhargy.rules.prove.claim import ReplayError
    from zhargy.rules.prove.differences import OPEN, compare

    try:
        found = next(compare([rule], since, until, seconds=seconds), None)
    except ReplayError as error:
        return Witness(why=str(error))
    if found is None:
        return Witness(same=True)
    return Witness(why=found.why) if found.kind == OPEN else _told(found)


def _told(found: Difference) -> Witness:
    assert found.case is not None and found.before is not None and found.after is not None
    facts = tuple(verdicts.facts_of(found.rule, found.case))
    return Witness(facts=facts, before=found.before.shown, after=found.after.shown)
