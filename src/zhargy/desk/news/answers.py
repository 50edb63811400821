"""What readers sent about a statement and editors answered, as everybody may read it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from zhargy.desk import store
from zhargy.desk.models import Listed, Part, Party
from zhargy.procedures import stand

CORRECTIONS, CORRECTED = "corrections", "corrected"


@dataclass(frozen=True, slots=True)
class Answer:
    """A correction that was answered. on: the day of the answer. because: what the editors told the reader."""

    case: uuid.UUID
    on: date
    state: str
    wrong: str
    source: str
    change: str
    because: str

    @property
    def corrected(self) -> bool:
        """Whether the statement was corrected."""
        return self.state == CORRECTED


def answers(statement: str) -> list[Answer]:
    """The answers about one statement, the newest first."""
    # An answer is the editors' own: those of a case in which they take no part are none.
    by_editors = Part.objects.filter(actor="editor", party__kind=Party.Kind.MONITOR).values("case")
    rows = Listed.objects.filter(register=CORRECTIONS, shown__statement=statement, case__in=by_editors)
    found = [_answer(one) for one in rows]
    return sorted(found, key=lambda one: (one.on, str(one.case)), reverse=True)


def _answer(one: Listed) -> Answer:
    case = store.case_of(one.pk)
    now = stand(case, max(event.on for event in case.events))
    told = (str(one.shown.get(name, "")) for name in ("wrong", "source", "change", "answer"))
    return Answer(one.pk, now.steps[-1].on, one.state, *told)
