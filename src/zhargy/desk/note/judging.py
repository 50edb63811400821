"""Verdicts for the law of a day: recorded ones, those that are kept in memory, and as many more as time allows."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest

from zhargy.desk import clock
from zhargy.desk.lab import verdicts
from zhargy.desk.people import limits
from zhargy.desk.people.source import address
from zhargy.monitor.verdicts import OPEN, Judge, settled

if TYPE_CHECKING:
    from zhargy.rules.claims import Claim

PAGE = 2.0
"""Seconds that a page with many statements takes for their verdicts."""
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


def spared(request: HttpRequest) -> Callable[[], bool]:
    """Whether the prover may work for this request: on a server each address has it only so often."""
    return lambda: settings.ALONE or limits.tried(limits.COSTLY, address(request), clock.now())


class Budget:
    """The time that a page may take for the prover. may: asked once, when the prover is first needed."""

    def __init__(self, seconds: float, may: Callable[[], bool] = lambda: True) -> None:
        self.until = time.monotonic() + seconds
        self._may, self._asked = may, False

    def left(self) -> float:
        """Seconds that are left; 0 if none are."""
        left = self.until - time.monotonic()
        if left > 0 and not self._asked:
            self._asked = True
            if not self._may():
                self.until = left = 0
        return max(left, 0)


def worked(on: date, budget: Budget) -> Judge:
    """The same, and the prover for what is not known, until the budget is used up."""
    known = kept(on)

    def judge(claim: Claim) -> str:
        found = known(claim)
        if found == OPEN and (left := budget.left()):
            told = verdicts.verdict(claim, on, patience=left)
            found = told.state if told else OPEN
        return found

    return judge
