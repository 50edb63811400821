"""Two windows of one draft, or two people at it: what the one writes is not lost when the form of the other comes."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import product
from typing import Any

import pytest
from django.http import HttpResponse

from tests.desk.test_cases import body, party
from tests.desk.test_drafts import RALLY, answered, begun
from tests.desk.visitor import Visitor
from zhargy.desk.models import Case, Draft

ORGANISER, AKIMAT, PEOPLE = "wording.organiser", "wording.akimat", "assembly.participants"
EXCLUDED = "assembly.excluded"


class Reader(HTMLParser):
    """What a browser would send of the first form in the content of a page, as it stands there."""

    def __init__(self, page: HttpResponse) -> None:
        super().__init__()
        self.sent: dict[str, str] = {}
        self.in_main = self.done = False
        self.text = self.select = ""
        self.feed(page.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        name, value = told.get("name") or "", told.get("value") or ""
        self.in_main = self.in_main or tag == "main"
        if not self.in_main or self.done:
            return
        if tag == "input" and (told.get("type") not in ("radio", "checkbox") or "checked" in told):
            self.sent[name] = value
        if tag == "textarea":
            self.text, self.sent[name] = name, ""
        if tag == "select":
            self.select = name
        if tag == "option" and (self.select not in self.sent or "selected" in told):
            self.sent[self.select] = value

    def handle_data(self, data: str) -> None:
        if self.text:
            self.sent[self.text] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        self.text = "" if tag == "textarea" else self.text
        self.done = self.done or (self.in_main and tag == "form")


class Window:
    """A window at a page with a form. Others may write meanwhile."""

    def __init__(self, visitor: Visitor, at: str, **data: Any) -> None:
        self.visitor, self.at = visitor, at
        self.form = Reader(visitor.get(at, **data)).sent
        self.form.pop("csrfmiddlewaretoken", None)

    def send(self, do: str = "save", **changed: str) -> HttpResponse:
        """Send the form with what was changed in it; the next time from the page that came back."""
        told = {**self.form, **{name.replace("__", "."): value for name, value in changed.items()}, "do": do}
        sent = self.visitor.post(self.at, told)
        if sent.status_code != 303:
            self.form = Reader(sent).sent
        return sent


@pytest.fixture
def visitor() -> Visitor:
    return Visitor("ru")


@pytest.fixture
def at(visitor: Visitor) -> str:
    """The whole form of a draft of an assembly, of which only the day is told."""
    found = begun(visitor, RALLY, "draft")
    answered(visitor, found, "on", on="2023-05-29")
    return found.removesuffix("ask/")


def kept() -> dict[str, Any]:
    return dict(Draft.objects.get().facts)


def test_a_form_says_what_it_would_send(visitor: Visitor, at: str) -> None:
    answered(visitor, f"{at}ask/", ORGANISER, "Айна\nҮлгі")
    answered(visitor, f"{at}ask/", EXCLUDED, "none")
    before = kept()
    form = Window(visitor, at)
    assert {ORGANISER: "Айна\nҮлгі", EXCLUDED: "none", AKIMAT: "", "on": "2023-05-29"}.items() <= form.form.items()
    assert form.send().status_code == 303 and kept() == before


def test_what_another_window_answered_stays(visitor: Visitor, at: str) -> None:
    whole = Window(visitor, at)
    answered(visitor, f"{at}ask/", AKIMAT, "Әкімдік")
    answered(visitor, f"{at}ask/", PEOPLE, "20")
    assert whole.send(wording__organiser="Айна").status_code == 303
    assert kept() == {AKIMAT: "Әкімдік", PEOPLE: "20", ORGANISER: "Айна"}


def test_what_is_put_into_a_page_that_comes_back_stays_too(visitor: Visitor, at: str) -> None:
    whole = Window(visitor, at)
    answered(visitor, f"{at}ask/", AKIMAT, "Әкімдік")
    wrong = whole.send(assembly__participants="many")
    assert wrong.status_code == 422 and whole.form[AKIMAT] == "Әкімдік" and whole.form[PEOPLE] == "many"
    assert whole.send(assembly__participants="20").status_code == 303
    assert kept() == {AKIMAT: "Әкімдік", PEOPLE: "20"}


def test_where_both_answered_both_stand_there_and_nothing_is_lost(visitor: Visitor, at: str) -> None:
    first, second = Window(visitor, at), Window(visitor, at)
    assert first.send(wording__organiser="Айна", wording__akimat="Әкімдік").status_code == 303
    page = second.send(wording__organiser="Берик", assembly__participants="20")
    assert page.status_code == 409
    assert "Пока вы писали, это изменили в другом месте" in body(page)
    assert "Тем временем в другом месте записано: Айна" in body(page)
    assert kept() == {ORGANISER: "Айна", AKIMAT: "Әкімдік", PEOPLE: "20"}, "what nobody disputes is kept"
    assert second.form[ORGANISER] == "Берик" and second.form[AKIMAT] == "Әкімдік"
    assert second.send().status_code == 303
    assert kept() == {ORGANISER: "Берик", AKIMAT: "Әкімдік", PEOPLE: "20"}


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_day_that_both_changed(lang: str) -> None:
    visitor = Visitor(lang)
    at = begun(visitor, RALLY, "draft").removesuffix("ask/")
    first, second, third = (Window(visitor, at) for _ in range(3))
    assert first.send(on="2023-05-30").status_code == 303
    page = second.send(on="2023-05-31")
    told = {"kk": "2023 жылғы 30 мамыр", "ru": "30 мая 2023 года", "en": "30 May 2023"}[lang]
    assert page.status_code == 409 and told in body(page) and second.form["on"] == "2023-05-31"
    assert third.send(wording__organiser="Айна").status_code == 303
    assert Draft.objects.get().on.isoformat() == "2023-05-30", "whoever did not change it leaves it"
    assert second.send().status_code == 303 and Draft.objects.get().on.isoformat() == "2023-05-31"


SAID = ("", "Айна", "Берик")


@pytest.mark.parametrize(("base", "theirs", "mine"), product(SAID, SAID, SAID))
def test_nothing_that_anybody_wrote_is_lost(visitor: Visitor, at: str, base: str, theirs: str, mine: str) -> None:
    Window(visitor, at).send(wording__organiser=base)
    first, second = Window(visitor, at), Window(visitor, at)
    assert first.send(wording__organiser=theirs).status_code == 303
    sent = second.send(wording__organiser=mine)
    disputed = mine not in (base, theirs) and theirs != base
    assert (sent.status_code == 409) is disputed
    expected = theirs if disputed or mine == base else mine
    assert kept().get(ORGANISER, "") == expected


def test_a_field_that_a_form_does_not_have_is_left_alone(visitor: Visitor, at: str) -> None:
    answered(visitor, f"{at}ask/", AKIMAT, "Әкімдік")
    assert visitor.post(at, {"on": "2023-05-29", ORGANISER: "Айна", "do": "save"}).status_code == 303
    assert kept() == {AKIMAT: "Әкімдік", ORGANISER: "Айна"}


# Question by question


def test_a_question_that_was_answered_otherwise_elsewhere(visitor: Visitor, at: str) -> None:
    first, second, third, fourth = (Window(visitor, f"{at}ask/", path=AKIMAT) for _ in range(4))
    assert first.send("answer", wording__akimat="Әкімдік").status_code == 303
    page = second.send("answer", wording__akimat="Мәслихат")
    assert page.status_code == 409 and "Тем временем в другом месте записано: Әкімдік" in body(page)
    assert kept()[AKIMAT] == "Әкімдік" and second.form[AKIMAT] == "Мәслихат"
    assert third.send("unknown").status_code == 409
    assert fourth.send("answer", wording__akimat="Әкімдік").status_code == 303, "they agree"
    assert second.send("answer").status_code == 303 and kept()[AKIMAT] == "Мәслихат"
    assert Draft.objects.get().order.count(AKIMAT) == 1


def test_a_wrong_answer_is_held_against_what_was_shown_first(visitor: Visitor, at: str) -> None:
    question = Window(visitor, f"{at}ask/", path=PEOPLE)
    Window(visitor, f"{at}ask/", path=PEOPLE).send("answer", assembly__participants="20")
    assert question.send("answer", assembly__participants="many").status_code == 422
    assert question.send("answer", assembly__participants="30").status_code == 409
    assert kept()[PEOPLE] == "20"


def test_of_several_that_are_asked_together_those_of_others_stay(visitor: Visitor, at: str) -> None:
    asked = {"path": f"{ORGANISER},{AKIMAT}"}
    first, second = (Window(visitor, f"{at}ask/", **asked) for _ in range(2))
    assert first.send("answer", wording__organiser="Айна").status_code == 303
    assert kept() == {ORGANISER: "Айна", AKIMAT: "does-not-know"}
    assert second.send("answer", wording__akimat="Әкімдік").status_code == 303
    assert kept() == {ORGANISER: "Айна", AKIMAT: "Әкімдік"}


def test_a_day_asked_for_that_both_changed(visitor: Visitor, at: str) -> None:
    first, second = (Window(visitor, f"{at}ask/", path="on") for _ in range(2))
    assert first.send("answer", on="2023-05-30").status_code == 303
    page = second.send("answer", on="2023-05-31")
    assert page.status_code == 409 and "30 мая 2023 года" in body(page)
    assert second.send("answer").status_code == 303 and Draft.objects.get().on.isoformat() == "2023-05-31"


# Writing it down


def test_nothing_is_written_down_that_whoever_does_it_has_not_seen(visitor: Visitor) -> None:
    at = begun(visitor, "information-request", "ask", party()).removesuffix("ask/")
    answered(visitor, f"{at}ask/", "on", on="2025-03-03")
    check = Window(visitor, f"{at}check/")
    check.at = f"{at}file/"
    answered(visitor, f"{at}ask/", "letter.holder", "Әкімдік")
    page = check.send()
    assert page.status_code == 422 and not Case.objects.exists()
    assert "Прочтите" in body(page) or re.search(r"[Пп]рочит", body(page))
    assert check.send().status_code == 303 and Case.objects.count() == 1
