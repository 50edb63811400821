"""The six initiatives that were pending in 2023: an entry each, the drafts as reforms, and the law as adopted beside them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.command import zhargy
from zhargy.law.kz import KZ
from zhargy.law.kz.associations.founding import founders_allowed, has_enough_initiators
from zhargy.law.kz.associations.subjects import Association
from zhargy.law.kz.forms.cooperatives import audit_union_may_be_founded
from zhargy.law.kz.forms.subjects import AuditUnion
from zhargy.law.kz.information.offences import breach_is_punished, fine_for_breach
from zhargy.law.kz.information.scope import can_never_be_limited
from zhargy.law.kz.information.subjects import Deed, Information, InformationBreach, Secret, Topic
from zhargy.law.kz.lawmaking.bills import must_be_posted_for_discussion, treaty_must_still_be_discussed
from zhargy.law.kz.lawmaking.draft_subjects import Bill, DraftTreaty, Initiator
from zhargy.law.kz.public_control.control import form_is_allowed, is_public_control
from zhargy.law.kz.public_control.subjects import ControlForm, PublicControl
from zhargy.law.kz.subjects import Offender
from zhargy.law.kz.unions.founding import enough_initiators, unions_may_found
from zhargy.law.kz.unions.subjects import TradeUnion
from zhargy.law.kz.volunteering.registry import goes_to_archive, language_is_right
from zhargy.law.kz.volunteering.subjects import RegistryEntry
from zhargy.rules import Rule, Subject, decide
from zhargy.rules.initiatives import Initiative, read

NOTE = date(2023, 8, 4)
PENDING = {one.id: one for one in KZ.initiatives}
NO_ANSWER = InformationBreach(deed=Deed.SILENCE, offender=Offender.OFFICIAL)
OF_DEPUTIES = Bill(initiator=Initiator.DEPUTIES)
ONE_PERSON = PublicControl(acts_or_decisions=True, activities=True, unlimited_circle=False)
OF_ASSOCIATIONS = Association(
    foreigner_among_founders=False, association_among_founders=True, party_among_founders=False,
    other_entity_among_founders=False, founder_listed_for_terrorism=False, founder_listed_for_weapons=False,
)  # fmt: skip


def answers(rule: Rule[..., Any], about: Subject, on: date, reform: str) -> tuple[Any, Any]:
    """What the law of the day gives, and what it would give under the reform."""
    return decide(rule, about, on=on).value, decide(rule, about, on=on, reform=reform).value


def test_s36_six_initiatives_by_number() -> None:
    assert [one.number for one in KZ.initiatives] == [1, 2, 3, 4, 5, 6]
    assert list(PENDING) == [
        "ncos", "public-associations", "public-control", "information-liability", "information-participation",
        "volunteer-registry",
    ]  # fmt: skip
    for one in KZ.initiatives:
        assert one.title and one.who and one.proposes
        assert all(event.source for event in one.events)


@pytest.mark.parametrize(
    ("id", "day", "stood"),
    [
        ("ncos", date(2017, 12, 31), None),
        ("ncos", NOTE, "2023-07"),
        ("public-associations", date(2022, 6, 14), "2021"),
        ("public-associations", date(2022, 6, 15), "2022-06-15"),
        ("public-associations", NOTE, "2023-07"),
        ("public-associations", date(2023, 12, 21), "2023-12-21"),
        ("public-control", NOTE, "2023-05-31"),
        ("public-control", date(2023, 10, 2), "2023-10-02"),
        ("public-control", date(2024, 4, 4), "2024-04-04"),
        ("information-liability", date(2022, 6, 8), "2022-06-08"),
        ("information-participation", NOTE, "2023-05-04"),
        ("information-participation", date(2023, 11, 30), "2023-11-30"),
        ("volunteer-registry", NOTE, "2023-05-24"),
        ("volunteer-registry", date(2024, 1, 1), "2024-01-01"),
    ],
)
def test_s36_each_stands_somewhere_on_a_day(id: str, day: date, stood: str | None) -> None:
    found = PENDING[id].stood_on(day)
    assert (found and found.on) == stood


def test_s36_what_became_of_each_is_marked_as_later() -> None:
    became = {id: one.outcome.on for id, one in PENDING.items() if one.outcome}
    assert became == {
        "ncos": "2025-12-25", "public-associations": "2024-01-10", "public-control": "2024-04-04",
        "information-liability": "2024-06-19", "information-participation": "2025-03",
        "volunteer-registry": "2024-01-01",
    }  # fmt: skip
    for one in KZ.initiatives:
        for event in one.events:
            assert event.later is (event.last_day > NOTE)


def test_s36_each_that_changes_rules_is_a_reform_of_rules() -> None:
    drafted: dict[str, set[str]] = {}
    for rule in KZ.rules.values():
        for name in rule.reforms:
            drafted.setdefault(name, set()).add(rule.id)
    for one in KZ.initiatives:
        assert bool(one.reform) != bool(one.no_reform)
        assert not one.reform or drafted[one.reform]
    assert [one.id for one in KZ.initiatives if not one.reform] == ["ncos"]
    assert drafted["public-associations-2022"] == {"associations.founders_allowed", "unions.unions_may_found"}
    assert {id for id, one in KZ.parameters.items() if any(value.reform for value in one.reforms)} == {
        "initiators_required", "union_initiators", "audit_union_founders",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "about", "reform", "law", "draft"),
    [
        (has_enough_initiators, Association(citizen_initiators=2), "public-associations-2022", False, True),
        (founders_allowed, OF_ASSOCIATIONS, "public-associations-2022", True, False),
        (enough_initiators, TradeUnion(citizens=2, shared_interests=True), "public-associations-2022", False, True),
        (unions_may_found, TradeUnion(founded_by_unions=True), "public-associations-2022", True, False),
        (
            audit_union_may_be_founded, AuditUnion(cooperatives=2, named_rightly=True), "public-associations-2022",
            False, True,
        ),
        (breach_is_punished, NO_ANSWER, "information-liability-2022", False, True),
        (must_be_posted_for_discussion, OF_DEPUTIES, "information-participation-2023", False, True),
        (treaty_must_still_be_discussed, DraftTreaty(discussed=False), "information-participation-2023", False, True),
    ],
)  # fmt: skip
def test_s36_each_draft_changes_an_answer_on_the_day_of_the_note(
    rule: Rule[..., Any], about: Subject, reform: str, law: bool, draft: bool
) -> None:
    assert answers(rule, about, NOTE, reform) == (law, draft)
    assert decide(rule, about, on=NOTE, reform="another").value is law


def test_s36_two_three_and_ten_initiators() -> None:
    """The draft asked for two, the law in force for ten, the law as adopted for three."""
    for day, needed in ((NOTE, 10), (date(2024, 3, 1), 3)):
        few, enough = Association(citizen_initiators=needed - 1), Association(citizen_initiators=needed)
        assert answers(has_enough_initiators, few, day, "public-associations-2022") == (False, True)
        assert answers(has_enough_initiators, enough, day, "public-associations-2022") == (True, True)
    two = decide(has_enough_initiators, Association(citizen_initiators=2), on=NOTE, reform="public-associations-2022")
    assert "Associations Draft" in two.articles()
    one = Association(citizen_initiators=1)
    assert answers(has_enough_initiators, one, NOTE, "public-associations-2022") == (False, False)


def test_s36_associations_keep_the_right_to_found_associations() -> None:
    assert answers(founders_allowed, OF_ASSOCIATIONS, date(2024, 3, 1), "public-associations-2022") == (True, False)


def test_s36_public_control_in_the_words_of_the_draft_and_of_the_law() -> None:
    adopted, reform = date(2024, 5, 6), "public-control-2021"
    assert not decide(is_public_control, ONE_PERSON, on=NOTE).known
    assert decide(is_public_control, ONE_PERSON, on=NOTE, reform=reform).value is False
    assert answers(is_public_control, ONE_PERSON, adopted, reform) == (True, False)
    everybody = PublicControl(acts_or_decisions=False, activities=True, unlimited_circle=True)
    assert answers(is_public_control, everybody, adopted, reform) == (False, True)
    later_form = PublicControl(form=ControlForm.BY_LAW, form_law_before=False)
    assert answers(form_is_allowed, later_form, adopted, reform) == (True, False)


def test_s36_article_456_1_was_not_widened() -> None:
    for deed in (Deed.SILENCE, Deed.LATE, Deed.INCOMPLETE, Deed.NOT_UPDATED):
        breach = InformationBreach(deed=deed, offender=Offender.OFFICIAL)
        for day in (NOTE, date(2024, 6, 19)):
            assert answers(breach_is_punished, breach, day, "information-liability-2022") == (False, True)
            assert decide(fine_for_breach, breach, on=day).value == Decimal(0)
    open_fine = decide(fine_for_breach, NO_ANSWER, on=NOTE, reform="information-liability-2022")
    assert [hinge.path for hinge in open_fine.hinges] == ["fine_proposed"]


def test_s36_the_law_of_2025_differs_from_what_the_draft_of_2023_proposed() -> None:
    adopted, reform = date(2025, 5, 5), "information-participation-2023"
    assert answers(must_be_posted_for_discussion, OF_DEPUTIES, adopted, reform) == (False, True)
    grids = Information(topic=Topic.GRIDS, secret=Secret.NONE)
    assert answers(can_never_be_limited, grids, NOTE, reform) == (False, False)
    assert decide(can_never_be_limited, grids, on=adopted).value is True
    told = decide(must_be_posted_for_discussion, OF_DEPUTIES, on=adopted).caveats
    assert any(one.kind == "not-encoded" and "4 May 2023" in one.text() for one in told)


def test_s36_the_registry_in_the_draft_and_in_the_rules() -> None:
    idle = RegistryEntry(last_activity_on=date(2022, 6, 10), in_kazakh=True, in_russian=False, language_accepted=True)
    december, reform = date(2023, 12, 15), "volunteer-registry-2023"
    assert not decide(goes_to_archive, idle, on=december).known
    assert decide(goes_to_archive, idle, on=december, reform=reform).value is True
    assert answers(language_is_right, idle, date(2024, 6, 3), reform) == (True, False)


def test_s36_an_initiative_without_events_or_reform_is_refused(tmp_path: Any) -> None:
    text = 'noted = 2023-08-04\n[[initiative]]\nnumber = 1\nid = "a"\ntitle = "t"\nwho = "w"\nproposes = "p"\n'
    event = '[[initiative.event]]\non = "2024"\nwhat = "It began."\nsource = "s"\n'
    file = tmp_path / "initiatives.toml"
    for wrong in (text + 'reform = "r"\n', text + event, text + 'reform = "r"\nno_reform = "n"\n' + event):
        file.write_text(wrong)
        with pytest.raises(ValueError, match="initiative a"):
            read(file)
    file.write_text(text + 'reform = "r"\n' + event)
    (one,) = read(file)
    assert isinstance(one, Initiative)
    assert one.stood_on(date(2024, 12, 30)) is None
    assert one.stood_on(date(2024, 12, 31)) == one.outcome


@pytest.mark.parametrize("day", ["2023-08-04", "2024-05-01"])
def test_s36_the_command_shows_them(day: str) -> None:
    shown = zhargy("law", "initiatives", "--on", day).out
    for one in KZ.initiatives:
        stood = one.stood_on(date.fromisoformat(day))
        assert stood is not None and stood.what in shown
        assert one.title in shown and (one.reform or one.no_reform) in shown
        assert one.outcome is not None and f"After August 2023, {one.outcome.on}" in shown
    assert ("The Senate considers the law. No step for 65 days." in shown) is (day == "2023-08-04")
