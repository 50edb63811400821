"""Consultations from the first question to the last: the answers of the law, changes of mind, lists, deleting."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests import postgresql
from tests.desk.club import club  # noqa: F401
from tests.desk.visitor import DAY, Visitor, first_of, kept
from zhargy.desk import forms
from zhargy.desk.models import Consultation, Party
from zhargy.i18n import use
from zhargy.law.kz import KZ
from zhargy.rules import Receipt, Settled, consult
from zhargy.rules.explain import plain_value


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("goal", KZ.matters)
def test_an_interview_ends_with_what_the_law_says(goal: str, seed: int) -> None:
    matter = KZ.matters[goal]
    random = Random(f"{goal} {seed}")
    visitor = Visitor(("kk", "ru", "en")[seed])
    on = date(random.randint(2019, 2026), random.randint(1, 6), 15)
    id = visitor.begin(goal, on.isoformat())
    facts, order = visitor.walk(id, matter.subject, random)
    subject = matter.subject.from_facts(facts)
    told = consult(matter, subject, on=on)
    assert isinstance(told.next, Settled)
    download = visitor.json(id)
    assert download["settled"] is True
    assert download["facts"] == subject.to_facts() == kept()[0]
    assert [one["value"] for one in download["answers"]] == [plain_value(one.value) for one in told.answers]
    assert [one["due"] for one in download["duties"]] == [
        plain_value(one.due.value) if one.due else None for one in told.duties
    ]
    assert Consultation.objects.get().order == order
    for receipt in download["receipts"]:
        answer, differs = Receipt.read(receipt).replay(KZ)
        assert differs == []
        assert answer.rule in matter.goals
    page = visitor.get(f"answer/{id}/").content.decode()
    with use(visitor.lang):
        for answer in told.answers:
            assert f'<p class="value">{answer.shown}</p>' in page


def test_back_leads_through_the_answers_given() -> None:
    visitor = Visitor()
    for seed in range(60):
        id = visitor.begin("gather")
        _, order = visitor.walk(id, KZ.matters["gather"].subject, Random(seed))
        if len(order) > 3:
            break
    assert len(order) > 3
    for here, before in zip(reversed(order), [*reversed(order[:-1]), None], strict=True):
        page = visitor.get(f"ask/{id}/", path=here).content.decode()
        assert "You change this answer" in page
        back = f'<a href="/en/ask/{id}/?path={before}">←'
        assert (back in page) if before else ("←" not in page)


def test_an_answer_is_changed_in_its_place() -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    visitor.walk(id, KZ.matters["gather"].subject, Random(5))
    order = Consultation.objects.get().order
    path, info = next((path, info) for path, info in KZ.matters["gather"].subject.walk() if path == order[0])
    old = forms.get(kept()[0], path)
    new = next(one.value for one in info.choices if one.value != old) if info.choices else not old
    page = visitor.get(f"ask/{id}/", path=path).content.decode()
    assert f'value="{forms.written(old)}" checked' in page
    assert visitor.answer(id, path, forms.written(new)).status_code == 303
    assert forms.get(kept()[0], path) == new
    assert Consultation.objects.get().order == order


def test_what_people_do_not_know_or_does_not_apply() -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    path, _ = first_of(KZ.matters["gather"].subject, date)
    for do, word, told in (
        ("unknown", "does-not-know", "asked, not known"),
        ("unfit", "does-not-apply", "does not apply"),
    ):
        assert visitor.answer(id, path, "", do=do).status_code == 303
        assert forms.get(kept()[0], path) == word
        page = visitor.get(f"ask/{id}/", path=path).content.decode()
        assert word not in page, "the word of files is not shown in the field"
        assert told in visitor.get(f"answer/{id}/").content.decode()
    assert visitor.answer(id, path, "", do="clear").status_code == 303
    assert forms.get(kept()[0], path) is None
    assert Consultation.objects.get().order == []


def test_does_not_know_settles_what_only_that_fact_could() -> None:
    """Whoever does not know anything comes to an end, and the answer says what it hinges on."""
    visitor = Visitor()
    id = visitor.begin("receive")
    order = []
    while (path := visitor.question(id)) is not None:
        assert path not in order
        order.append(path)
        visitor.answer(id, path, "", do="unknown")
    text = visitor.get(f"answer/{id}/").content.decode()
    assert "It hinges on:" in text
    assert "No question can change this any more." in text
    assert {one["state"] for answer in visitor.json(id)["answers"] for one in answer["hinges"]} == {"does-not-know"}


def test_does_not_apply_is_no_answer_to_yes_or_no() -> None:
    visitor = Visitor()
    id = visitor.begin("receive")
    path, _ = first_of(KZ.matters["receive"].subject, bool)
    assert visitor.answer(id, path, "", do="unfit").status_code == 422
    assert kept() == [{}]


def test_judgements_say_whose_they_are() -> None:
    visitor = Visitor()
    matter = next(one for one in KZ.matters.values() if any(info.judgement for _, info in one.subject.walk()))
    path, info = next((path, info) for path, info in matter.subject.walk() if info.judgement)
    id = visitor.begin(matter.id)
    text = visitor.get(f"ask/{id}/", path=path).content.decode()
    assert "Not yours to decide" in text
    assert info.judgement in text


@pytest.mark.parametrize(
    ("lang", "typed", "day"),
    [("ru", "12.06.2026", "2026-06-12"), ("kk", "1.6.2026", "2026-06-01"), ("en", " 2026-06-12 ", "2026-06-12")],
)
def test_days_as_people_write_them(lang: str, typed: str, day: str) -> None:
    visitor = Visitor(lang)
    id = visitor.begin("gather", typed)
    assert Consultation.objects.get().on.isoformat() in (day,)
    path, _ = first_of(KZ.matters["gather"].subject, date)
    assert visitor.answer(id, path, typed).status_code == 303
    assert forms.get(kept()[0], path) == day


@pytest.mark.parametrize(
    ("lang", "typed", "number"),
    [
        ("en", "1,250,000.50", "1250000.50"), ("ru", "1 250 000,50", "1250000.50"), ("kk", "1\u00a0250", "1250"),
        ("ru", "1\u202f250", "1250"), ("en", "0", "0"),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(lang: str, typed: str, number: str) -> None:
    from decimal import Decimal

    visitor = Visitor(lang)
    id = visitor.begin("receive")
    path, _ = first_of(KZ.matters["receive"].subject, Decimal)
    assert visitor.answer(id, path, typed).status_code == 303
    assert forms.get(kept()[0], path) == number


def test_two_windows_do_not_lose_each_other_s_answers() -> None:
    one, two = Visitor(), Visitor()
    id = one.begin("receive")
    first, second = [path for path, info in KZ.matters["receive"].subject.walk() if info.type is bool][:2]
    one.get(f"ask/{id}/", path=first)
    two.get(f"ask/{id}/", path=second)
    one.answer(id, first, "yes")
    two.answer(id, second, "no")
    assert (forms.get(kept()[0], first), forms.get(kept()[0], second)) == (True, False)


def test_rows_are_added_filled_and_removed(club: Any) -> None:  # noqa: F811
    visitor = Visitor()
    id = visitor.begin("club", "2011-05-05")
    for path, told in (("kind", "walk"), ("founders", "6")):
        visitor.answer(id, path, told)
    assert visitor.question(id) == "members"
    assert "There are none" in visitor.get(f"ask/{id}/").content.decode()
    page = visitor.answer(id, "members", "", do="add")
    assert page.status_code == 200
    assert 'name="members.rows" value="1"' in page.content.decode()
    assert 'name="members.0.age"' in page.content.decode()
    typed = {
        "path": "members",
        "members.rows": "3",
        "members.0.age": "30",
        "members.1.age": "40",
        "members.2.age": "50",
    }
    page = visitor.post(f"ask/{id}/", typed, do="remove:1").content.decode()
    assert 'name="members.rows" value="2"' in page
    assert 'name="members.1.age" value="50"' in page
    assert 'value="40"' not in page
    assert kept()[0] == {"kind": "walk", "founders": 6}, "nothing is kept before Continue"
    wrong = visitor.post(f"ask/{id}/", {**typed, "members.1.age": "-4"}, do="answer")
    assert wrong.status_code == 422
    assert 'id="errors-members.1.age"' in wrong.content.decode()
    assert 'aria-describedby="errors-members.1.age" aria-invalid="true"' in wrong.content.decode()
    assert visitor.post(f"ask/{id}/", typed, do="answer").status_code == 303
    assert kept()[0]["members"] == [{"age": 30}, {"age": 40}, {"age": 50}]
    assert 'value="40"' in visitor.get(f"ask/{id}/", path="members").content.decode()


def test_none_is_an_answer_to_a_list(club: Any) -> None:  # noqa: F811
    visitor = Visitor()
    id = visitor.begin("club", "2011-05-05")
    for path, told in (("kind", "walk"), ("founders", "6")):
        visitor.answer(id, path, told)
    visitor.answer(id, "members", "")
    assert kept()[0]["members"] == []
    assert visitor.question(id) != "members"


def test_a_fact_that_a_row_leaves_open_is_asked(club: Any) -> None:  # noqa: F811
    visitor = Visitor()
    id = visitor.begin("club", "2011-05-05")
    for path, told in (("kind", "walk"), ("founders", "6")):
        visitor.answer(id, path, told)
    visitor.post(f"ask/{id}/", {"path": "members", "members.rows": "2", "members.0.age": "33"}, do="answer")
    assert visitor.question(id) == "members.1.age"
    assert "<small>Members 2</small>" in visitor.get(f"ask/{id}/").content.decode()
    assert visitor.answer(id, "members.1.age", "70").status_code == 303
    assert kept()[0]["members"] == [{"age": 33}, {"age": 70}]
    assert "members.1.age" in Consultation.objects.get().order
    visitor.post(f"ask/{id}/", {"path": "members", "members.rows": "0"}, do="answer")
    assert Consultation.objects.get().order == ["kind", "founders", "members"]


def test_the_same_under_the_law_of_another_day() -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    visitor.walk(id, KZ.matters["gather"].subject, Random(3))
    sent = visitor.post(f"answer/{id}/again/", on="2019-05-05")
    assert sent.status_code == 303
    new = sent["Location"].split("/")[3]
    assert new != id
    assert visitor.json(new)["on"] == "2019-05-05"
    assert visitor.json(new)["facts"] == visitor.json(id)["facts"]
    assert visitor.json(id)["on"] == DAY


def test_another_day_that_is_none_is_refused_where_it_was_typed() -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    page = visitor.post(f"answer/{id}/again/", on="2023-02-30")
    assert page.status_code == 422
    text = page.content.decode()
    assert 'id="again-error"' in text
    assert "Write an existing day" in text
    assert Consultation.objects.count() == 1


def test_an_organisation_fills_in_what_is_known_of_it() -> None:
    visitor = Visitor()
    one = Party.objects.get()
    chosen = visitor.get("start/receive/", organisation=str(one.pk)).content.decode()
    assert f'value="{one.pk}" selected' in chosen
    id = visitor.begin("receive", organisation=str(one.pk))
    known = one.facts_for(KZ.matters["receive"].subject)
    assert known
    assert kept() == [known]
    text = visitor.get(f"answer/{id}/").content.decode()
    assert "from the organisation" in text
    assert one.name in text
    assert visitor.question(id) not in ("bearer", "recipient.bearer")
    assert f"/en/answer/{id}/" in visitor.get(f"organisation/{one.pk}/").content.decode()
    alone = visitor.begin("receive", organisation="nobody")
    assert visitor.json(alone)["facts"] == {}


def test_organisations_are_offered_only_where_something_is_known_of_them() -> None:
    Party.objects.create(name="Empty", facts={})
    text = Visitor().get("start/receive/").content.decode()
    assert "Sample fund" in text
    assert "Empty" not in text


@postgresql.only_in_files
def test_one_consultation_is_deleted_for_good(store: Path) -> None:
    visitor = Visitor()
    marker, other = "742.51", "838.62"
    ids = []
    from decimal import Decimal

    path, _ = first_of(KZ.matters["receive"].subject, Decimal)
    for told in (marker, other):
        id = visitor.begin("receive")
        assert visitor.answer(id, path, told).status_code == 303
        ids.append(id)
    assert in_files(store, marker)
    sent = visitor.post(f"answer/{ids[0]}/forget/")
    assert (sent.status_code, sent["Location"]) == (302, "/en/")
    assert not in_files(store, marker)
    assert not in_files(store, ids[0].replace("-", ""))
    assert in_files(store, other), "nothing else is deleted"
    assert visitor.get(f"ask/{ids[0]}/").status_code == 404
    assert visitor.get(f"answer/{ids[0]}/answer.json").status_code == 404
    assert visitor.answer(ids[0], path, "1").status_code == 404
    assert visitor.post(f"answer/{ids[0]}/forget/").status_code == 302, "deleting twice does no harm"
    sent = visitor.post("forget/")
    assert sent.status_code == 302
    assert not in_files(store, other)
    assert Consultation.objects.count() == 0
    assert Party.objects.count() == 1


def in_files(folder: Path, text: str) -> bool:
    """Whether a text stands in the bytes of any file of the store."""
    return any(text.encode() in one.read_bytes() for one in folder.iterdir())


def test_answers_that_the_law_no_longer_takes_are_set_aside_and_told() -> None:
    """A store outlives the law that it was written under."""
    visitor = Visitor()
    id = visitor.begin("receive")
    good, _ = first_of(KZ.matters["receive"].subject, bool)
    facts = forms.put({"gone": "x"}, good, True)
    Consultation.objects.update(facts=facts, order=["gone", good])
    text = visitor.get(f"answer/{id}/").content.decode()
    assert "Set aside:" in text
    path = visitor.question(id)
    assert path
    assert visitor.answer(id, path, "", do="unknown").status_code == 303
    assert "gone" not in kept()[0]
    assert forms.get(kept()[0], good) is True


def test_consultations_of_a_matter_that_is_gone_are_not_shown() -> None:
    visitor = Visitor()
    id = visitor.begin("receive")
    Consultation.objects.update(goal="gone")
    assert visitor.get("").status_code == 200
    assert id not in visitor.get("").content.decode()
    assert visitor.get(f"ask/{id}/").status_code == 404
