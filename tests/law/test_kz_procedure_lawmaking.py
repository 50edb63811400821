"""Laws and orders are made step by step: silence of the Senate and of the President, objections, publication (S29, S30)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zhargy.law.kz import KZ
from zhargy.procedures import Case, Standing, Trouble, stand

PARLIAMENT, KURULTAI, ORDER = (KZ.procedures[id] for id in ("law-parliament", "law-kurultai", "minister-order"))
Told = tuple[str, str] | tuple[str, str, dict[str, Any]]
FOR = {"held": True, "in_favour": 60, "deputies": 98}
AGAINST = {"held": True, "in_favour": 40, "deputies": 98}


def moved(procedure: Any, *told: Told) -> Case:
    """A case of these events."""
    case = Case(procedure)
    for event, day, *facts in told:
        case = case.with_event(event, date.fromisoformat(day), facts[0] if facts else {})  # type: ignore[arg-type]
    return case


def at(case: Case, day: str) -> Standing:
    """Where a case stands on a day."""
    return stand(case, date.fromisoformat(day))


def lawful(case: Case) -> bool | None:
    """What the law says of the last event."""
    judged = stand(case, case.events[-1].on).steps[-1].judged
    assert judged is not None
    return judged.lawful


DRAFTED: tuple[Told, ...] = (
    ("begin", "2023-01-10"),
    ("publish-document", "2023-02-01", {"bill": {"document_on_portal": True}}),
    ("post-draft", "2023-04-03", {"review": {"notified_on": "2023-04-03", "days_given": 15, "touches_rights": True}}),
)
BROUGHT: tuple[Told, ...] = (
    *DRAFTED,
    ("bring", "2023-05-15", {"parliament": {"kind": "ordinary", "costly": False, "answers_threat": False}}),
)
ADOPTED: tuple[Told, ...] = (*BROUGHT, ("adopt", "2023-10-02", {"parliament": {"majilis": FOR}}))
SENT: tuple[Told, ...] = (
    *ADOPTED,
    ("register", "2023-10-09", {"parliament": {"papers_to_senate": True, "break_days": 0}}),
    ("approve", "2023-11-30"),
    ("send", "2023-12-05", {"parliament": {"countersigned_chairs": True, "countersigned_premier": True}}),
)


def test_s29_no_recommendations_of_the_public_council_in_time_are_agreement() -> None:
    case = moved(PARLIAMENT, *DRAFTED)
    (running,) = at(case, "2023-04-03").running
    assert running.clock.id == "council" and running.due == date(2023, 4, 24)
    assert at(case, "2023-04-24").state == "draft"
    assert at(case, "2023-04-25").state == "discussed"


def test_s29_a_draft_without_the_discussion_of_its_document_is_unlawful() -> None:
    bare = moved(
        PARLIAMENT, ("begin", "2023-01-10", {"bill": {"budget_law": False}}),
        ("publish-document", "2023-02-01",
         {"bill": {"document_on_portal": False, "document_hearing": False, "document_debate": False}}),
    )  # fmt: skip
    assert lawful(bare) is False
    posted = bare.with_event("post-draft", date(2023, 4, 3))
    assert lawful(posted) is False
    assert lawful(moved(PARLIAMENT, *DRAFTED)) is True


def test_s29_the_senate_has_sixty_days_and_silence_passes() -> None:
    case = moved(PARLIAMENT, *ADOPTED, SENT[len(ADOPTED)])
    assert lawful(moved(PARLIAMENT, *ADOPTED)) is True
    assert at(case, "2023-10-09").running[0].due == date(2023, 12, 8)
    assert at(case, "2023-12-08").state == "senate"
    passed = at(case, "2023-12-09")
    assert passed.state == "adopted" and passed.steps[-1].clock is not None
    assert lawful(moved(PARLIAMENT, *BROUGHT, ("adopt", "2023-10-02", {"parliament": {"majilis": AGAINST}}))) is False


def test_s29_a_law_that_the_president_does_not_return_counts_as_signed() -> None:
    case = moved(PARLIAMENT, *SENT)
    assert lawful(case) is True
    assert at(case, "2024-01-05").state == "president" and at(case, "2024-01-05").dues[0].due == date(2024, 1, 5)
    assert at(case, "2024-01-06").state == "signed"


def test_s29_objections_not_voted_on_in_a_month_are_accepted() -> None:
    returned = moved(PARLIAMENT, *SENT, ("return", "2023-12-20", {"parliament": {"objection_break_days": 0}}))
    assert at(returned, "2024-01-20").state == "returned"
    assert at(returned, "2024-01-21").state == "again"
    votes = {
        "parliament": {
            "majilis_again": {"in_favour": 66, "deputies": 98},
            "senate_again": {"in_favour": 30, "deputies": 50},
        }
    }
    assert lawful(returned.with_event("overcome", date(2024, 1, 10), votes)) is False
    votes["parliament"]["senate_again"]["in_favour"] = 34
    overcome = returned.with_event("overcome", date(2024, 1, 10), votes)
    assert lawful(overcome) is True and at(overcome, "2024-01-10").state == "again"


def test_s29_a_signed_law_is_published_in_thirty_days_and_takes_effect_ten_days_later() -> None:
    signed = moved(PARLIAMENT, *SENT, ("sign", "2023-12-21"))
    assert at(signed, "2024-01-22").state == "signed"
    assert at(signed, "2024-01-23").state == "late"
    told = {
        "act": {
            "both_languages": True, "names_day": False, "new_duties": False, "new_liability": False, "new_burden": False,
        }
    }  # fmt: skip
    published = signed.with_event("publish", date(2023, 12, 25), told)
    assert lawful(published) is True
    assert at(published, "2024-01-04").state == "published"
    in_effect = at(published, "2024-01-05")
    assert in_effect.state == "in-effect" and in_effect.final
    waiting = signed.with_event("publish", date(2023, 12, 25), {"act": {**told["act"], "new_liability": True}})
    assert at(waiting, "2024-02-23").state == "published" and at(waiting, "2024-02-24").state == "in-effect"


def test_s29_the_chambers_differ() -> None:
    back = moved(PARLIAMENT, *ADOPTED, SENT[len(ADOPTED)], ("return-articles", "2023-11-20"))
    agreed = back.with_event("accept-changes", date(2023, 12, 1), {"parliament": {"on_changes": FOR}})
    assert lawful(agreed) is True and at(agreed, "2023-12-01").state == "adopted"
    alone = back.with_event("pass-alone", date(2023, 12, 1), {"parliament": {"own_text": FOR}})
    assert at(alone, "2023-12-01").state == "adopted" and lawful(alone) is not True
    again = back.with_event("take-text", date(2023, 12, 1))
    assert at(again, "2024-06-01").state == "senate-again"


def test_s29_what_the_parliament_left_goes_on_in_the_kurultai() -> None:
    left = moved(PARLIAMENT, *BROUGHT, ("go-on", "2026-07-01"))
    end = at(left, "2026-07-01")
    assert end.final and PARLIAMENT.state(end.state).then == ("law-kurultai",)
    goes_on = moved(KURULTAI, ("go-on", "2026-07-01", {"kurultai": {"brought_on": "2023-05-15", "decided": False}}))
    assert lawful(goes_on) is True


def test_s29_a_law_in_the_kurultai() -> None:
    case = moved(
        KURULTAI, ("submit", "2026-09-07", {"kurultai": {"initiator": "deputies", "filing": "submission", "kind": "ordinary"}}),
        ("adopt", "2026-10-05", {"kurultai": {"vote": {"held": True, "in_favour": 80, "deputies": 145}}}),
        ("send", "2026-10-12", {"kurultai": {"countersigned": True}}),
    )  # fmt: skip
    assert lawful(case) is True
    assert at(case, "2026-11-12").state == "president" and at(case, "2026-11-13").state == "signed"
    with pytest.raises(Trouble):
        case.with_event("withdraw", date(2026, 10, 13))


def test_s30_an_order_is_discussed_for_ten_working_days_and_registered() -> None:
    no = dict.fromkeys(
        ("emergency", "approves_budget", "budget_tables", "instructed", "public_service", "longer"), False
    )
    posted = moved(ORDER, ("post", "2025-03-03", {"draft": no}))
    # The eighth of March is a Saturday, and its rest moves to Monday.
    assert at(posted, "2025-03-03").dues[0].due == date(2025, 3, 18)
    assert at(posted, "2025-03-18").state == "posted"
    assert at(posted, "2025-03-19").state == "discussed"
    early = posted.with_event("sign", date(2025, 3, 10), {"draft": {"closes_on": "2025-03-09"}})
    assert lawful(early) is False
    signed = posted.with_event("sign", date(2025, 4, 1), {"draft": {"closes_on": "2025-03-18"}})
    assert lawful(signed) is True
    registered = signed.with_event("register", date(2025, 4, 4), {"draft": {"justice_examined": True}})
    assert lawful(registered) is True
    assert at(registered, "2025-05-06").state == "late"
