"""Verdicts for the law of a day: recorded ones, those that are kept in memory, and as many more as time allows."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

from zhargy.desk.lab import verdicts
from zhargy.monitor.verdicts import OPEN, Judge, settled

if TYPE_CHECKING:
    from zhargy.rules.claims import Claim

PAGE = 2.0
"""Seconds that a section takes for verdicts."""
STATEMENT = 4.0
"""Seconds that the page of one statement takes for its verdicts, with the cases that show them."""
MORE = 8.0
"""Seconds that are taken where a reader asks for more of them."""


def kept(on: date) -> Judge:
    """What is known already of the law of a day; open for the rest. Takes no time."""

    def judge(claim: Claim) -> str:
        found = settled(claim, on)
        return found if found != OPEN else verdicts.kept(claim, on) or OPEN

    return judge


def worked(on: date, seconds: float) -> Judge:
    """The same, and the prover for what is not known, until the seconds are over."""
    until = time.monotonic() + seconds
    known = kept(on)

    def judge(claim: Claim) -> str:
        found = known(claim)
        left = until - time.monotonic()
        if found == OPEN and left > 0:
            told = verdicts.verdict(claim, on, patience=left)
            found = told.state if told else OPEN
        return found

    return judge
