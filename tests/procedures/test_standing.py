"""What a standing tells: corrections, what may follow, which days count, under which law, and how fast."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from time import process_time

import pytest

from tests.procedures.test_case import ENTER, FILED
from tests.rules.toy import Club, last_day
from zhargy.procedures import NEVER, Case, Happened, Trouble, stand
from zhargy.procedures.facts import at, having, leaves, reread
from zhargy.rules import FactErrors
from zhargy.rules.procedures import STAY, Clock, Event

FILED_ON, LATER = date(2011, 3, 1), date(2012, 1, 1)


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    case = FILED.with_event("list", date(2011, 3, 2), {"open": True})
    case = case.with_event("file", date(2011, 2, 1), {"founders": 2}, corrects=1)
    standing = stand(case, LATER)
    assert [(step.number, step.on, step.state) for step in standing.steps] == [(3, date(2011, 2, 1), "filed"), (2, date(2011, 3, 2), "listed")]  # fmt: skip
    assert (standing.subject.founders, standing.subject.founded) == (2, date(2011, 2, 1))
    assert standing.steps[0].lawful is not None and standing.steps[0].lawful.value is False
    # What the corrected event told is gone, not only what the new one tells otherwise.
    assert standing.subject.state("kind") is not None and stand(FILED, LATER).subject.state("kind") is None


def test_a_correction_can_be_corrected_and_an_event_can_never_have_happened() -> None:
    listed = FILED.with_event("list", date(2011, 3, 2), {"open": True})
    gone = listed.with_event(NEVER, date(2011, 3, 5), corrects=2)
    assert stand(gone, date(2011, 3, 5)).state == "filed" and stand(gone, LATER).state == "late"
    back = gone.with_event("refuse", date(2011, 3, 3), {"open": True}, corrects=3)
    assert stand(back, LATER).state == "refused" and [number for number, _ in back.happened()] == [1, 4]
    assert stand(Case(ENTER, (*FILED.events, Happened(NEVER, FILED_ON, corrects=1))), LATER).state == ""


@pytest.mark.parametrize("corrects", [0, 2, 3, -1])
def test_a_correction_of_nothing_is_refused(corrects: int) -> None:
    with pytest.raises(Trouble, match=f"no event {corrects} to correct"):
        FILED.with_event("file", FILED_ON, corrects=corrects)


def test_never_needs_what_did_not_happen() -> None:
    with pytest.raises(Trouble, match="which event did not happen"):
        FILED.with_event(NEVER, FILED_ON)


def test_a_correction_after_which_the_rest_cannot_stand_is_refused() -> None:
    listed = FILED.with_event("list", date(2011, 3, 2), {"open": True})
    with pytest.raises(Trouble, match="cannot happen now: not begun"):
        listed.with_event(NEVER, date(2011, 3, 5), corrects=1)
    with pytest.raises(Trouble, match="stands before the event of 2011-03-03"):
        listed.with_event("file", date(2011, 3, 3), corrects=1)
    late = FILED.with_event("list", date(2011, 4, 20))
    with pytest.raises(Trouble, match="The office refuses on 2011-04-20: cannot happen now: The office is late"):
        late.with_event("refuse", date(2011, 4, 20), {"open": True}, corrects=2)


def test_what_may_follow_is_lawful_unlawful_or_unknown() -> None:
    standing = stand(FILED, date(2011, 3, 2))
    assert {one.event.id: one.lawful for one in standing.next()} == {"list": True, "refuse": None}
    # It is no secret, as filing says; so the ground hinges on whether it is open.
    assert standing.may("refuse").unknown == ("open",)
    assert standing.may("refuse", {"open": True}).lawful is True
    assert standing.may("refuse", {"open": False}).lawful is False
    assert [one.rule.id for one in standing.may("refuse", {"open": True}).grounds] == ["toy.open_enough"]
    start = stand(Case(ENTER), FILED_ON)
    assert (start.may("file").lawful, start.may("file").unknown) == (None, ("founders",))
    assert start.may("file", {"founders": 3}).lawful is True and start.may("file", {"founders": 2}).lawful is False


def test_may_refuses_what_cannot_happen_and_keeps_nothing() -> None:
    standing = stand(FILED, date(2011, 3, 2))
    with pytest.raises(Trouble, match="cannot happen now: Filed"):
        standing.may("give-up")
    with pytest.raises(Trouble, match="no such event"):
        standing.may("close")
    with pytest.raises(Trouble, match="brings no founders"):
        standing.may("list", {"founders": 3})
    with pytest.raises(FactErrors, match="open"):
        standing.may("list", {"open": "perhaps"})
    standing.may("list", {"open": True})
    assert standing.subject.state("open") is not None


def test_dues_are_the_days_that_are_known_the_nearest_first() -> None:
    later = Clock("appeal", "The term of an appeal", last_day, of=("filed",), to="given-up", means="")
    two = replace(ENTER, clocks=(later, *ENTER.clocks))
    told = stand(Case(two).with_event("file", FILED_ON), FILED_ON)
    assert [(one.clock.id, one.due) for one in told.dues] == [("appeal", date(2011, 3, 31)), ("decision", date(2011, 3, 31))]  # fmt: skip
    unknown = replace(ENTER, events=(replace(ENTER.events[0], day=""), *ENTER.events[1:]))
    waiting = stand(Case(unknown).with_event("file", FILED_ON), LATER)
    assert (waiting.state, waiting.dues) == ("filed", ()) and waiting.running[0].answer.hinges[0].path == "founded"


def test_a_term_that_becomes_known_when_it_is_over_ends_then() -> None:
    file = replace(ENTER.events[0], day="")
    tell = Event("tell", "The club tells its day", by="club", of=("filed",), to=STAY, brings=("founded",))
    enter = replace(ENTER, events=(file, tell, *ENTER.events[1:]))
    case = Case(enter).with_event("file", FILED_ON).with_event("tell", date(2011, 9, 1), {"founded": "2011-03-01"})
    assert stand(case, date(2011, 9, 1)).state == "filed"
    assert [(step.on, step.state) for step in stand(case, LATER).steps][-1] == (date(2011, 9, 2), "late")


def test_the_law_of_a_clock_is_that_of_the_day_on_which_it_began() -> None:
    """Both when the day is shown and when the clock runs out."""
    shown = stand(FILED, date(2011, 3, 20))
    assert shown.running[0].answer.on == FILED_ON
    assert "CL 4" in shown.running[0].answer.articles()


def test_facts_by_path_and_nested_are_the_same() -> None:
    nested = Case(ENTER).with_event("file", FILED_ON, {"house": {"rooms": 2}, "founders": 4})
    assert stand(nested, FILED_ON).facts == stand(Case(ENTER).with_event("file", FILED_ON, {"house.rooms": 2, "founders": 4}), FILED_ON).facts  # fmt: skip
    facts = {"a": {"b": 1}, "c": 2}
    assert having(facts, [("a.d", 3), ("c.e", 4)]) == {"a": {"b": 1, "d": 3}, "c": {"e": 4}}
    assert facts == {"a": {"b": 1}, "c": 2} and dict(leaves(facts)) == {"a.b": 1, "c": 2}
    assert (at(facts, "a.b"), at(facts, "a.x.y"), at(facts, "c.d")) == (1, None, None)


def test_what_is_read_again_is_what_was_read_at_once() -> None:
    old = {"founders": 4, "house": {"rooms": 2}, "members": [{"age": 20}]}
    new = having(old, [("house.quiet", True), ("members", [{"age": 20}, {"age": 30}])])
    first = Club.from_facts(old)
    again = Club.from_facts(reread(first, old, new))
    assert again == Club.from_facts(new) and again.to_facts() == Club.from_facts(new).to_facts()
    assert again.members[0] is first.members[0] and old["house"] == {"rooms": 2}
    same = reread(first, old, having(old, [("founders", 5)]))
    assert same["house"] is first.house
    with pytest.raises(FactErrors, match=r"house\.rooms"):
        Club.from_facts(reread(first, old, having(old, [("house.rooms", -1)])))


def test_twenty_events_fold_in_a_few_milliseconds() -> None:
    tell = Event("tell", "The club tells more", by="club", of=("filed",), to=STAY, brings=("founders", "house", "members"),
                 adds=("members",), guard=ENTER.events[0].guard)  # fmt: skip
    case = Case(replace(ENTER, events=(*ENTER.events, tell))).with_event("file", FILED_ON)
    events = [Happened("tell", FILED_ON + timedelta(days=day), {"founders": day + 3, "members": [{"age": 20 + day}]}) for day in range(20)]  # fmt: skip
    case = replace(case, events=(*case.events, *events))
    stand(case, LATER)
    began = process_time()
    for _ in range(10):
        told = stand(case, date(2011, 3, 25))
    taken = (process_time() - began) / 10
    assert [one.age for one in told.subject.members] == list(range(20, 40)) and len(told.steps) == 21
    assert told.facts["members"] == [{"age": age} for age in range(20, 40)]
    assert taken < 0.02, f"{taken * 1000:.1f} ms"


def test_a_list_that_is_added_to_is_checked_and_one_that_is_told_anew_takes_its_place() -> None:
    tell = Event(
        "tell", "The club tells more", by="club", of=("filed",), to=STAY, brings=("members",), adds=("members",)
    )
    anew = replace(tell, id="anew", adds=())
    case = Case(replace(ENTER, events=(*ENTER.events, tell, anew))).with_event("file", FILED_ON)
    case = case.with_event("tell", FILED_ON, {"members": [{"age": 20}]})
    with pytest.raises(FactErrors, match=r"members\.1\.age"):
        case.with_event("tell", FILED_ON, {"members": [{"age": -1}]})
    with pytest.raises(FactErrors, match="members"):
        case.with_event("tell", FILED_ON, {"members": "two"})
    other = case.with_event("anew", FILED_ON, {"members": [{"age": 50}]})
    more = other.with_event("tell", FILED_ON, {"members": [{"age": 60}]})
    assert [one.age for one in stand(more, FILED_ON).subject.members] == [50, 60]
