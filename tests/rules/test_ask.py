"""ask: the order of questions, what is never asked, unknown days, many goals, diagrams that grow too large."""

from datetime import date
from decimal import Decimal

import pytest

from tests.rules.toy import TOY, Club, Kind, due, enough_founders, filed_in_time, last_day, lawful, open_enough
from tests.rules.written import rule_of
from zhargy.rules import Matter, Question, Settled, Subject, Unknown, ask, consult, decide, part
from zhargy.rules.diagram import nodes
from zhargy.rules.paths import Located
from zhargy.rules.symbolic import Symbolic

DAY = date(2011, 5, 5)


class Town(Subject):
    """A town with one club."""

    club: Club = part("Club")


def asked(rule: object, answers: dict[str, object], on: date = DAY) -> list[str]:
    """The paths that an interview asks, answered from `answers`."""
    facts: dict[str, object] = {}
    paths = []
    while isinstance(question := ask(rule, Club.from_facts(facts), on=on), Question):
        paths.append(question.path)
        head, _, rest = question.path.partition(".")
        if rest:
            facts.setdefault(head, {})[rest] = answers[question.path]
        else:
            facts[head] = answers[question.path]
    return paths


def test_follows_the_law_and_stops_when_settled() -> None:
    assert asked(lawful, {"founders": 2}) == ["founders"]
    assert asked(lawful, {"founders": 3, "secret": True}) == ["founders", "secret"]


def test_what_cannot_matter_is_not_asked() -> None:
    path = asked(lawful, {
        "founders": 3, "secret": False, "open": True, "kind": "walk", "house.rooms": 2, "filed": "2011-01-05",
        "founded": "2011-01-01",
    })  # fmt: skip
    assert "house.quiet" not in path and path[0] == "founders"


def test_judgements_come_after_what_people_can_see() -> None:
    quiet = rule_of("    return club.house.quiet and club.open")
    assert asked(quiet, {"open": True, "house.quiet": True}) == ["open", "house.quiet"]


def test_question_says_why_and_where() -> None:
    question = ask(lawful, Club(), on=DAY)
    assert question.citation.key() == "CC 1"
    assert [rule.name for rule in question.reasons] == ["lawful", "enough_founders"]
    assert "enough founders" in question.why
    assert ask(lawful, Club(), on=date(2009, 1, 1)).citation.key() == "CL 1"


def test_thresholds_of_one_number_imply_each_other() -> None:
    steps = rule_of("    return club.founders >= 5 and club.founders >= 3")
    reader = Symbolic()
    diagram = reader.rule(steps, (Located(Club(), ""),), reader.diagrams.leaf(DAY))
    assert len([one for one in nodes(diagram) if hasattr(one, "test")]) == 1
    same = rule_of("    return (False if club.open else club.founders < 1) or club.founders < 2")
    assert ask(same, Club(), on=DAY).path == "founders"
    never = rule_of("    return club.founders < 3 and club.founders > 7")
    assert ask(never, Club(), on=DAY) == Settled((False,))
    bounds = rule_of("    return club.founders >= 0 and club.founders <= 1000")
    assert decide(bounds, Club(), on=DAY).value is True


def test_a_day_that_is_not_known_chooses_among_versions() -> None:
    then = rule_of("    return enough_founders(club, club.founded)")
    assert asked(then, {"founded": "2009-01-01", "founders": 4}) == ["founded", "founders"]
    few = Club.from_facts({"founders": 2})
    assert ask(then, few, on=DAY).path == "founded"  # before the law there is no answer
    many = Club.from_facts({"founders": 12, "founded": "2005-01-01"})
    assert ask(then, many, on=DAY) == Settled((True,))


def test_amounts_hinge_on_facts() -> None:
    assert isinstance(ask(due, Club(), on=DAY), Question)
    assert ask(last_day, Club(), on=DAY).path == "founded"
    assert ask(last_day, Club.from_facts({"founded": "2011-01-01"}), on=DAY) == Settled((date(2011, 1, 31),))
    doubled = rule_of("    return 2 * club.founders - club.founders - club.founders", "int")
    assert ask(doubled, Club(), on=DAY) == Settled((0,)) or isinstance(ask(doubled, Club(), on=DAY), Question)


def test_nobody_knows() -> None:
    club = Club.from_facts({"founders": "does-not-know"})
    found = ask(enough_founders, club, on=DAY)
    assert isinstance(found, Settled) and isinstance(found.value, Unknown)
    assert ask(lawful, Club.from_facts({"founders": "does-not-know"}), on=DAY).path == "secret"


def test_goals_in_turn() -> None:
    goals = (enough_founders, filed_in_time)
    assert ask(goals, Club(), on=DAY).path == "founders"
    assert ask(goals, Club.from_facts({"founders": 3}), on=DAY).path == "filed"
    club = Club.from_facts({"founders": 3, "filed": "2011-01-02", "founded": "2011-01-01"})
    assert ask(goals, club, on=DAY).values == (True, True)


def test_siblings_can_be_asked_together() -> None:
    both = rule_of("    return club.house.rooms > 1 and club.house.quiet")
    question = ask(both, Club(), on=DAY)
    assert (question.path, question.siblings) == ("house.rooms", ("house.quiet",))


def test_a_diagram_that_grows_too_large_falls_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Symbolic.__init__, "__defaults__", (2,))
    question = ask(lawful, Club(), on=DAY)
    assert isinstance(question, Question) and question.path == "founders"
    assert not decide(lawful, Club(), on=DAY).known
    assert decide(lawful, Club.from_facts({"secret": True}), on=DAY).value is False
    within = ask(lawful, Town(), on=DAY)
    assert isinstance(within, Question) and within.path == "club.founders"


def test_consultation() -> None:
    from zhargy.rules import Duty

    duty = Duty("file", "File the papers.", bound=open_enough, due=last_day, missed=(due,))
    matter = Matter("start", "Start a club", "What you need.", Club, (lawful,), (duty,))
    empty = consult(matter, Club(), on=DAY)
    assert isinstance(empty.next, Question) and empty.duties[0].due is None
    club = Club.from_facts({
        "founders": 3, "kind": Kind.CHESS, "open": True, "secret": False, "house": {"quiet": True},
        "filed": "2011-01-05", "founded": "2011-01-01", "members": [],
    })  # fmt: skip
    told = consult(matter, club, on=DAY)
    assert isinstance(told.next, Settled)
    assert told.answers[0].value is True
    assert told.duties[0].due.value == date(2011, 1, 31)
    assert told.duties[0].missed[0].value == Decimal(150)
    assert TOY.rules


def test_a_number_that_the_questions_above_fix_is_no_question() -> None:
    """Below one and not below zero there is one whole number, so what is worked out from it is known."""
    made = rule_of(
        "    if club.founders > 0:\n        if club.open:\n            return 1\n    elif club.open:\n"
        "        return club.founders + 1\n    return 2",
        "int",
    )
    question = ask(made, Club(), on=DAY)
    assert isinstance(question, Question) and question.path == "open"
    assert decide(made, Club(open=True), on=DAY).value == 1
    assert decide(made, Club(open=False), on=DAY).value == 2
