"""Whether the note's statements about the law hold: on the note's day, or on any other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from zhargy.i18n import N_

if TYPE_CHECKING:
    from zhargy.monitor.note import Statement
    from zhargy.rules import Law
    from zhargy.rules.claims import Claim

PROVEN, REFUTED, UNDECIDED, NONE = "proven", "refuted", "undecided", "no claim"
STATES = {PROVEN: N_("proven"), REFUTED: N_("refuted"), UNDECIDED: N_("undecided"), NONE: N_("no claim")}

Judge = Callable[["Claim"], str]
"""How it stands with a claim: proven, refuted or undecided."""


def known(claim: Claim) -> str:
    """The verdict that the law itself records for the days of the claim; `zhargy prove` holds it to account."""
    return REFUTED if claim.refuted else PROVEN


def proved(claim: Claim) -> str:
    """The verdict of the prover for the days of the claim. Takes seconds."""
    from zhargy.rules.prove.claim import prove

    return prove(claim).state


def proved_on(day: date) -> Judge:
    """The verdict of the prover for the law of one day, whatever days the claim is about. Takes seconds."""
    return lambda claim: proved(replace(claim, first=day, last=day))


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a statement stands. claims: each claim that it is, or that says its opposite, with its own state."""

    statement: Statement
    state: str
    claims: tuple[tuple[Claim, str], ...] = ()


def verdict(statement: Statement, law: Law, judge: Judge = known) -> Verdict:
    """A statement is refuted if one of its claims is, or one that says the opposite is proven; else as its claims."""
    if not statement.claims and not statement.contrary:
        return Verdict(statement, NONE)
    found = [(law.claims[id], judge(law.claims[id])) for id in (*statement.claims, *statement.contrary)]
    states = [state for claim, state in found if claim.id in statement.claims]
    opposite = [state for claim, state in found if claim.id in statement.contrary]
    if REFUTED in states or PROVEN in opposite:
        state = REFUTED
    elif UNDECIDED in states or opposite:
        state = UNDECIDED
    else:
        state = PROVEN
    return Verdict(statement, state, tuple(found))
