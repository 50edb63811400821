"""decide: values, unknowns, reasons, exceptions, versions, reforms, cycles, caveats."""

from datetime import date
from decimal import Decimal

import pytest

from tests.rules import toy
from tests.rules.toy import TOY, Club, due, enough_founders, lawful, open_enough, unit
from tests.rules.written import rule_of
from zhargy.rules import (
    DOES_NOT_APPLY,
    DOES_NOT_KNOW,
    ConflictError,
    CycleError,
    NotInForceError,
    State,
    Step,
    Unknown,
    UnknownFactError,
    decide,
    rule,
    under,
)
from zhargy.rules.paths import SubjectError

DAY = date(2011, 5, 5)
WHOLE = {
    "kind": "chess", "founders": 4, "adults": 2, "founded": "2011-01-01", "filed": "2011-01-20", "open": True,
    "secret": False, "fee": "10.50", "house": {"rooms": 3, "quiet": False}, "members": [{"age": 20}, {"age": 30}],
}  # fmt: skip


def club(**changes: object) -> Club:
    return Club.from_facts({**WHOLE, **changes})


def test_value_and_articles() -> None:
    answer = decide(lawful, club(), on=DAY)
    assert answer.known and answer.value is True
    assert {"CL 10", "CC 1", "CL 2(1)", "CL 3", "CL 5", "CL 4"} <= set(answer.articles())


def test_unknown_is_not_false_and_names_its_hinges() -> None:
    answer = decide(lawful, Club.from_facts({"founders": 4, "open": True}), on=DAY)
    assert not answer.known
    with pytest.raises(TypeError):
        bool(answer.value)
    assert [one.path for one in answer.hinges][0] == "secret"
    assert "founders" not in answer.value.facts


def test_false_settles_whatever_else_is_open() -> None:
    assert decide(lawful, Club.from_facts({"secret": True}), on=DAY).value is False


def test_open_facts_that_make_no_difference() -> None:
    tautology = rule_of("    return club.open or not club.open")
    answer = decide(tautology, Club(), on=DAY)
    assert answer.value is True
    assert [one.kind for one in answer.caveats][0] == "settled"


def test_states_are_told_apart() -> None:
    facts = Club.from_facts({"open": "does-not-know", "secret": "does-not-apply"})
    hinges = {one.path: one.state for one in decide(open_enough, facts, on=DAY).hinges}
    assert hinges == {"secret": State.DOES_NOT_APPLY, "open": State.DOES_NOT_KNOW, "kind": State.NOT_ASKED}
    assert Club(open=DOES_NOT_KNOW).state("open") is State.DOES_NOT_KNOW
    assert Club(open=DOES_NOT_APPLY).state("open") is State.DOES_NOT_APPLY
    assert Club().state("open") is State.NOT_ASKED
    assert club().state("open") is None


def test_plain_call_says_which_fact_is_missing() -> None:
    with pytest.raises(UnknownFactError, match=r"Club\.founders"):
        enough_founders(Club(), DAY)


def test_version_changes_on_its_day() -> None:
    assert enough_founders(club(), date(2009, 12, 31)) is False
    assert enough_founders(club(), date(2010, 1, 1)) is True
    assert decide(enough_founders, club(), on=date(2009, 12, 31)).explanation.citation.key() == "CL 1"
    assert decide(enough_founders, club(), on=date(2010, 1, 1)).explanation.citation.key() == "CC 1"


def test_before_the_law() -> None:
    with pytest.raises(NotInForceError):
        enough_founders(club(), date(1999, 12, 31))
    answer = decide(enough_founders, club(), on=date(1999, 12, 31))
    assert not answer.known and answer.value.gaps == {"toy.enough_founders 1999-12-31"}
    assert "gap" in [one.kind for one in answer.caveats]


def test_exception_holds_within_its_days() -> None:
    singers = club(kind="song")
    assert open_enough(singers, date(2004, 12, 31)) is True
    assert open_enough(singers, date(2005, 1, 1)) is False
    assert open_enough(singers, date(2014, 12, 31)) is False
    assert open_enough(singers, date(2015, 1, 1)) is True
    answer = decide(open_enough, singers, on=DAY)
    assert answer.value is False and "CL 8" in answer.articles()


def test_exception_with_a_value() -> None:
    young = club(members=[{"age": 10}, {"age": 30}, {"age": 30}, {"age": 31}])
    assert due(young, date(2005, 12, 31)) == 101
    assert due(young, DAY) == 150 == decide(due, young, on=DAY).value


def test_exceptions_in_conflict_and_priority() -> None:
    fee = rule_of("    return Decimal('5')", "Decimal")
    small = rule_of("    return club.founders < 5")
    shut = rule_of("    return not club.open")

    def a(club: Club, on: date) -> Decimal:
        """One."""
        return Decimal("1")

    def b(club: Club, on: date) -> Decimal:
        """Two."""
        return Decimal("2")

    fee.exception(toy.CL.article(11), when=small, since="2000-01-01")(a)
    fee.exception(toy.CL.article(12), when=shut, since="2000-01-01")(b)
    both = club(open=False)
    with pytest.raises(ConflictError, match="say which is `over`"):
        fee(both, DAY)
    with pytest.raises(ConflictError):
        decide(fee, both, on=DAY)
    assert fee(club(), DAY) == 1 and fee(club(founders=9), DAY) == 5

    ranked = rule_of("    return Decimal('5')", "Decimal")
    ranked.exception(toy.CL.article(11), when=small, since="2000-01-01")(a)
    ranked.exception(toy.CL.article(12), when=shut, since="2000-01-01", over=(small,))(b)
    assert ranked(both, DAY) == 2 == decide(ranked, both, on=DAY).value


def test_reform_by_name() -> None:
    chess = club()
    assert due(chess, date(2013, 1, 1)) == 150
    with under("dearer"):
        assert unit(date(2013, 1, 1)) == 500
        assert unit(date(2011, 1, 1)) == 150
    dearer = decide(due, chess, on=date(2013, 1, 1), reform="dearer")
    assert dearer.value == 500
    # The reasons are read after the reform is left, and still cite the draft.
    assert toy.CC.article(3).key() in dearer.articles()
    assert toy.CC.article(2).key() not in dearer.articles()
    assert due(chess, date(2013, 1, 1)) == 150

    free = rule_of("    return club.founders >= 10")

    def draft(club: Club, on: date) -> bool:
        """Anyone may."""
        return True

    free.reform("free", by=toy.CC.article(9), since="2012-01-01")(draft)
    assert free(chess, date(2013, 1, 1)) is False
    assert decide(free, chess, on=date(2013, 1, 1), reform="free").value is True
    assert decide(free, chess, on=date(2011, 1, 1), reform="free").value is False


def test_cycle_is_refused_with_its_path() -> None:
    from zhargy.rules.check import refuse_cycles

    first = rule_of("    return club.open")
    second = rule_of("    return club.open")

    def again(club: Club, on: date) -> bool:
        """It needs the second."""
        return second(club, on)

    def back(club: Club, on: date) -> bool:
        """It needs the first."""
        return first(club, on)

    again.__globals__.update(first=first, second=second)
    for made, text in ((first, again), (second, back)):
        made.versions[0].function = text
        made.versions[0].__dict__.pop("source", None)
        made.versions[0].__dict__.pop("body", None)
        # The names stand in this function, so they are given to the translator as its module's.
        from zhargy.rules.language import Translator
        from zhargy.rules.rule import Rule

        made.versions[0].__dict__["body"] = Translator(
            made.versions[0].source, {"first": first, "second": second}, Rule
        ).body(made.parameters, made.type)
    with pytest.raises(CycleError) as caught:
        refuse_cycles([first, second])
    assert caught.value.path == [first.id, second.id, first.id]
    with pytest.raises(CycleError) as caught:
        decide(first, club(), on=DAY)
    assert caught.value.path == [first.id, second.id, first.id]


def test_shared_rules_are_worked_out_once() -> None:
    twice = rule_of("    return enough_founders(club, on) and (open_enough(club, on) or enough_founders(club, on))")
    steps = [one for one in decide(twice, club(secret=True), on=DAY).explanation.walk() if isinstance(one, Step)]
    outcomes = {id(one.outcome) for one in steps if one.rule is enough_founders}
    assert len(outcomes) == 1


def test_what_did_not_decide_is_aside() -> None:
    parts = {one.label: one for one in decide(lawful, club(secret=True), on=DAY).explanation.parts}
    assert parts["The club has enough founders under the new text."].aside
    assert not parts["The club is open and keeps no secrets."].aside


def test_caveats() -> None:
    kinds = {one.kind for one in decide(lawful, club(), on=date(2025, 6, 1)).caveats}
    assert {"horizon", "confidence"} <= kinds
    assert "horizon" not in {one.kind for one in decide(lawful, club(), on=DAY).caveats}
    judged = decide(lawful, club(house={"rooms": 9, "quiet": True}), on=DAY)
    assert "judgement" in {one.kind for one in judged.caveats}


def test_a_part_is_found_in_its_whole() -> None:
    small = rule_of("    return club.rooms < 2", subject="House")
    answer = decide(small, Club(), on=DAY)
    assert [one.path for one in answer.hinges] == ["house.rooms"]
    with pytest.raises(SubjectError, match="is about club: Member"):
        decide(rule_of("    return club.age < 2", subject="Member"), Club(), on=DAY)


def test_without_explanation() -> None:
    assert decide(lawful, club(), on=DAY, explain=False).value is True
    assert isinstance(decide(lawful, Club(), on=DAY, explain=False).value, Unknown)
    assert decide(lawful, club(), on=DAY, explain=False).articles()[0] == "CL 10"


def test_renderings() -> None:
    answer = decide(lawful, Club.from_facts({"founders": 4}), on=DAY)
    text, html, told = answer.to_text(), answer._repr_html_(), answer.to_json()
    assert "It hinges on:" in text and "Keeps secrets" in text
    assert "<details" in html and "Keeps secrets" in html and "style=" not in html
    assert told["known"] is False and told["value"] is None
    assert told["explanation"]["parts"][0]["article"]["key"] == "CC 1"


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two rules named"):

        @rule(toy.CL.article(1), since="2000-01-01")
        def lawful(club: Club, on: date) -> bool:
            """Another."""
            return True

        lawful.id = "toy.lawful"
        TOY.add(lawful)
    TOY.rules.pop("test_decide.lawful", None)


def test_a_rule_whose_last_version_has_ended_gives_nothing_after_it() -> None:
    ended = rule_of("    return club.founders >= 10")
    later = rule_of("    return club.founders >= 3").versions[0].function
    ended.amended(by=toy.CC.article(1), since="2012-01-01", until="2014-01-01")(later)
    small = Club(founders=5)
    assert (ended(small, date(2011, 1, 1)), ended(small, date(2013, 1, 1))) == (False, True)
    with pytest.raises(NotInForceError):
        ended(small, date(2014, 1, 1))
    assert not decide(ended, small, on=date(2014, 1, 1)).known
