"""Two days of the law side by side, held against asking each rule and amount for both days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.monitor.law import LATER, NOTE, book
from zhargy.i18n import use
from zhargy.law.kz import KZ
from zhargy.monitor.changes import AMENDED, ENDED, NEW, RESTATED
from zhargy.monitor.law.difference import PASSED, difference, lines, turn
from zhargy.monitor.law.saying import changed
from zhargy.rules import NotInForceError, Rule

DAY = timedelta(days=1)


def wording(rule: Rule, day: date) -> object:
    try:
        return rule.version_on(day)
    except NotInForceError:
        return None


@pytest.mark.parametrize(("since", "until"), [(NOTE, LATER), (date(2020, 6, 5), date(2020, 6, 6)), (NOTE, NOTE)])
def test_each_rule_turned_as_its_wordings_of_both_days_say(since: date, until: date) -> None:
    found = {one.rule.id: one for one in difference(book(), since, until).turns}
    for rule in KZ.rules.values():
        before, after = wording(rule, since), wording(rule, until)
        kind = found[rule.id].kind if rule.id in found else ""
        if before is None and after is None:
            assert kind in ("", PASSED)
        elif before is None:
            assert kind == NEW, rule.id
        elif after is None:
            assert kind == ENDED, rule.id
        elif before is after:
            assert kind == "", rule.id
        else:
            assert kind == (RESTATED if before.function is after.function else AMENDED), rule.id  # type: ignore[attr-defined]


def test_each_amount_that_differs_is_told_with_both_values() -> None:
    with use("en"):
        found = {one.parameter.id: one for part in difference(book(), NOTE, LATER).parts for one in part.sums}
        for parameter in KZ.parameters.values():
            held = [next((v.amount for v in parameter.values if v.force.holds(day)), None) for day in (NOTE, LATER)]
            assert (parameter.id in found) == (held[0] != held[1]), parameter.id
        assert found["mci"].rows == (("", "3,450\u00a0KZT", "4,325\u00a0KZT"),)
        assert changed(found["mci"]) == [f"{KZ.parameters['mci'].label}: 4,325\u00a0KZT, before 3,450\u00a0KZT"]
        rows = [row for one in found.values() for row in one.rows]
        assert all(before != after for _, before, after in rows)


def test_an_amount_set_by_an_amending_act_is_told_of_the_act_that_it_amends() -> None:
    [part] = difference(book(), NOTE, LATER, act="public-associations-1996").parts
    assert "initiators_required" in [one.parameter.id for one in part.sums]
    assert KZ.acts["public-associations-1996"] in book().changes("associations-amendments-2023")


def test_one_act_is_part_of_all() -> None:
    whole = {one.rule.id for one in difference(book(), NOTE, LATER).turns}
    act = {one.rule.id for one in difference(book(), NOTE, LATER, act="assemblies-2020").turns}
    topic = {one.rule.id for one in difference(book(), NOTE, LATER, topic="assembly").turns}
    assert act and topic and act < whole and topic < whole
    assert all(id.startswith("assembly.") for id in topic)
    assert not list(difference(book(), NOTE, LATER, act="labour-code-2007").turns)


def test_parts_stand_in_the_order_of_ranks_and_acts() -> None:
    found = difference(book(), NOTE, LATER)
    order = [one.act.id for one in book().ordered()]
    assert [order.index(one.volume.act.id) for one in found.parts] == sorted(
        order.index(one.volume.act.id) for one in found.parts
    )
    assert sum(number for _, number in found.counts) == len(list(found.turns))


def test_a_rule_that_came_and_went_between_is_told() -> None:
    passed = [
        (rule, one) for rule in KZ.rules.values() if len(rule.versions) == 1
        for one in rule.versions if one.force.until and not one.reform
    ]  # fmt: skip
    assert passed
    for rule, one in passed:
        found = turn(book(), rule, one.force.since.day - DAY, one.force.until or LATER)
        assert found is not None and found.kind == PASSED and found.shown is one


def test_an_amended_rule_shows_both_sources() -> None:
    amended = [one for one in difference(book(), NOTE, LATER).turns if one.kind == AMENDED]
    assert amended
    for one in amended:
        assert one.before and one.after
        rows = one.lines()
        assert "\n".join(row.before for row in rows if row.kind != "new") == one.before.source.text.rstrip()
        assert "\n".join(row.after for row in rows if row.kind != "gone") == one.after.source.text.rstrip()
        assert any(row.kind != "same" for row in rows)


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_lines_give_both_texts_back(before: list[str], after: list[str]) -> None:
    rows = lines("\n".join(before), "\n".join(after))
    assert [row.before for row in rows if row.kind != "new"] == before
    assert [row.after for row in rows if row.kind != "gone"] == after
    for row in rows:
        assert (row.kind == "same") == (row.before == row.after)
