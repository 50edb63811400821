"""Verdicts on claims, worked out one at a time and kept in memory for a version of the law and a day."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.desk.goals import Given
from zhargy.i18n import LANGUAGES, gettext, language
from zhargy.law.kz import KZ
from zhargy.rules import FactInfo, Rule, Subject
from zhargy.rules.claims import STATES, Claim
from zhargy.rules.explain import show
from zhargy.rules.values import State

if TYPE_CHECKING:
    from zhargy.rules.prove import Verdict

KEPT = 1_000
BUDGET = 2.0
"""Seconds in which a list works out verdicts that are not kept yet."""
PATIENCE = 5.0

_KEPT: OrderedDict[Any, Verdict] = OrderedDict()
# The solver is not made for several threads.
SOLVER = threading.Lock()


@dataclass(frozen=True)
class Judged:
    """A claim with its verdict; None if it is not worked out yet."""

    claim: Claim
    verdict: Verdict | None

    @property
    def state(self) -> str:
        """The verdict in a word of the language in use; "" if there is none yet."""
        return gettext(STATES[self.verdict.state]) if self.verdict else ""


def _key(claim: Claim, on: date | None) -> Any:
    # The words of a verdict are in the language in which it was worked out.
    return KZ.version(), claim.id, on, language()


def kept(claim: Claim, on: date | None = None) -> str:
    """The state of a claim that was worked out before, in whatever language; "" if it was not."""
    found = (_KEPT.get((KZ.version(), claim.id, on, code)) for code, _ in LANGUAGES)
    return next((one.state for one in found if one), "")


def held(claim: Claim, on: date | None = None) -> Verdict | None:
    """The verdict that was worked out before, in the language in use; None if it was not."""
    return _KEPT.get(_key(claim, on))


def verdict(claim: Claim, on: date | None = None, patience: float = PATIENCE) -> Verdict | None:
    """The verdict on a claim for the law of `on`, or of its own days; None if the solver is busy with another."""
    key = _key(claim, on)
    if key in _KEPT:
        return _KEPT[key]
    if not SOLVER.acquire(timeout=patience):
        return None
    try:
        if key not in _KEPT:
            from zhargy.rules.prove import prove

            _KEPT[key] = prove(replace(claim, first=on, last=on) if on else claim)
            while len(_KEPT) > KEPT:
                _KEPT.popitem(last=False)
        return _KEPT[key]
    finally:
        SOLVER.release()


def judged(on: date | None = None, budget: float = BUDGET) -> list[Judged]:
    """Every claim with the verdict that is kept, and as many more as fit in `budget` seconds."""
    until = time.monotonic() + budget
    out = []
    for claim in KZ.claims.values():
        kept = _KEPT.get(_key(claim, on))
        if kept is None and time.monotonic() < until:
            kept = verdict(claim, on, patience=max(until - time.monotonic(), 0.01))
        out.append(Judged(claim, kept))
    return out


def case_facts(claim: Claim, case: Any) -> list[tuple[str, list[Given]]]:
    """The facts of a case as people read them, by the argument of the claim that they belong to."""
    return facts_of(claim.rule, case)


def facts_of(rule: Rule[..., Any], case: Any) -> list[tuple[str, list[Given]]]:
    """The facts of a case as people read them, by the argument of the rule that they belong to."""
    out = []
    for name, told in zip((one for one in rule.parameters if one != "on"), case.arguments(rule), strict=True):
        if isinstance(told, Subject):
            out.append((name, list(_facts(told))))
        elif told is not None:
            out.append((name, [Given(name, FactInfo(name, ""), show(told), False, True)]))
    return out


def _facts(subject: Subject, path: str = "") -> Any:
    """Every fact of a subject that has a value, items of lists each by itself."""
    for name, info in type(subject).walk():
        holder: Any = subject
        *steps, last = name.split(".")
        for step in steps:
            holder = getattr(holder, step)
        state = holder.state(last)
        if state is State.NOT_ASKED:
            continue
        value = show(getattr(holder, last), info.unit) if state is None else show(state)
        yield Given(path + name, info, value, state is not None, True)
        if info.kind == "many" and state is None:
            for number, item in enumerate(getattr(holder, last)):
                yield from _facts(item, f"{path}{name}.{number + 1}.")
