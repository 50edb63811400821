"""Whether the note's statements about the law hold: on the note's day, or on any other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from zhargy.i18n import N_
from zhargy.rules import claims

if TYPE_CHECKING:
    from zhargy.monitor.note import Statement
    from zhargy.rules import Law
    from zhargy.rules.claims import Claim

PROVEN, REFUTED, UNDECIDED, OPEN, NONE = "proven", "refuted", "undecided", "open", "no claim"
STATES = {**claims.STATES, OPEN: N_("not worked out yet"), NONE: N_("no claim")}

Judge = Callable[["Claim"], str]
"""How it stands with a claim: proven, refuted or undecided; open if that is not worked out yet."""


def known(claim: Claim) -> str:
    """The verdict that the law itself records for the days of the claim; `zhargy prove` holds it to account."""
    return REFUTED if claim.refuted else PROVEN


def settled(claim: Claim, on: date) -> str:
    """What the recorded verdict tells of the law of one day; open if it tells nothing of it.

    What holds in every case of some days holds in every case of one of them. A case for or against a claim can be of
    another day, so that it tells of no single one, unless the claim is about this day alone.
    """
    from zhargy.rules.claims import POSSIBLE

    if not claim.first <= on <= claim.last:
        return OPEN
    in_every_case = claim.refuted if claim.kind == POSSIBLE else not claim.refuted
    return known(claim) if in_every_case or claim.first == claim.last else OPEN


def settled_on(day: date) -> Judge:
    """What the recorded verdicts tell of the law of one day. Takes no time."""
    return lambda claim: settled(claim, day)


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
    """A statement is refuted if one of its claims is, or one that says the opposite is proven; else as its claims.

    While one of them is open, so is the statement, unless another refutes it already.
    """
    if not statement.claims and not statement.contrary:
        return Verdict(statement, NONE)
    found = [(law.claims[id], judge(law.claims[id])) for id in (*statement.claims, *statement.contrary)]
    states = [state for claim, state in found if claim.id in statement.claims]
    opposite = [state for claim, state in found if claim.id in statement.contrary]
    if REFUTED in states or PROVEN in opposite:
        state = REFUTED
    elif OPEN in (*states, *opposite):
        state = OPEN
    elif UNDECIDED in (*states, *opposite) or not states:
        state = UNDECIDED
    else:
        state = PROVEN
    return Verdict(statement, state, tuple(found))


def later(statement: Statement, law: Law, on: date) -> date | None:
    """The first day of the law that a statement speaks of, where that law was made by a day but not in force on it."""
    first = max((law.claims[id].first for id in (*statement.claims, *statement.contrary)), default=on)
    return first if first > on else None
