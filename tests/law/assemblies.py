"""Cases of assemblies for the tests: plans, papers and walks, each step with its day."""

from __future__ import annotations

from datetime import date
from typing import Any

from zhargy.law.kz import KZ
from zhargy.procedures import Case, stand

Facts = dict[str, Any]
Told = tuple[str, str] | tuple[str, str, Facts]

NOTIFICATION, APPROVAL = KZ.procedures["assembly-notification"], KZ.procedures["assembly-approval"]
ITEMS = (
    "aim", "form", "organiser", "place", "schedule", "participants", "reglament", "contacts", "data_consent",
    "sources_of_funding", "date_and_signature",
)  # fmt: skip
RALLY: Facts = {
    "assembly.excluded": "none", "assembly.moves": False, "assembly.uses_vehicles": False,
    "assembly.participants": 100, "assembly.discussion": False, "assembly.loudspeakers": True,
    "assembly.structures": False, "assembly.event_day": "2023-06-12", "assembly.start": "10:00",
    "assembly.end": "12:00", "assembly.regime_ban": False,
    "assembly.place": {"specialised": True, "occupancy_norm": 300, "banned": "none"},
    "assembly.organiser": {
        "kind": "citizen", "age": 30, "incapable": False, "serving_sentence": False, "unspent_conviction": False,
    },
    "assembly.funding": {"foreign": False, "suspended_entity": False, "listed": False, "own_or_given": True},
}  # fmt: skip
MARCH = RALLY | {"assembly.moves": True, "assembly.event_day": "2023-06-19"}
NOTICE = {"assembly.filing.way": "paper"} | {
    f"assembly.filing.{one}": True for one in (*ITEMS, "structures", "equipment")
}
APPLICATION = {"assembly.filing.way": "signed"} | {
    f"assembly.filing.{one}": True for one in (*ITEMS, "measures", "vehicles")
}
HANDED: Facts = {"assembly.sent_by": "by-hand"}
NOTHING_ELSE: Facts = {
    "assembly.aims_unlawful": False, "assembly.threatens_order": False, "assembly.documents_untrue": False,
    "assembly.place": {"other_event": False, "construction": False}, "assembly.refusal_reasoned": True,
}  # fmt: skip
CONTENT = dict.fromkeys(
    ("reviewing_body", "complainant", "actual_address", "challenged_body", "circumstances", "dated", "signature",
     "attachments"), True,
)  # fmt: skip
PRESENT: Facts = {"assembly.conduct.organiser_present": True, "assembly.conduct.sign_worn": True}


def day(text: str) -> date:
    return date.fromisoformat(text)


def walk(case: Case, *told: Told) -> Case:
    """The case with these events more: each with its day and its facts."""
    for event, on, *facts in told:
        case = case.with_event(event, day(on), *facts)  # type: ignore[arg-type]
    return case


def state(case: Case, on: str) -> str:
    return stand(case, day(on)).state


def lawful(case: Case) -> bool | None:
    """What the law says of the last event."""
    judged = stand(case, max(one.on for one in case.events)).steps[-1].judged
    assert judged is not None
    return judged.lawful


def due(case: Case, on: str, clock: str) -> str | None:
    return next((str(one.due) for one in stand(case, day(on)).running if one.clock.id == clock), None)


def notified(registered: str = "2023-06-02", **changed: Any) -> Case:
    """A rally whose notification was registered on this day."""
    plan = RALLY | {f"assembly.{name}": value for name, value in changed.items()}
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", plan)) if registered < "2024" else Case(NOTIFICATION)
    drafted = drafted if drafted.events else walk(drafted, ("draft", registered, plan))
    return walk(drafted, ("file", registered, NOTICE), ("register", registered))


def applied(registered: str = "2023-06-01", **changed: Any) -> Case:
    """A march whose application was registered on this day."""
    plan = MARCH | {f"assembly.{name}": value for name, value in changed.items()}
    return walk(
        Case(APPROVAL), ("draft", registered, plan), ("file", registered, APPLICATION), ("register", registered)
    )
