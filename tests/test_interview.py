"""The interview in a terminal: answers, going back, reasons, what is not known, wrong answers, the end of the input."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.command import Ran, zhargy
from tests.rules.toy import TOY, Club
from zhargy.i18n import use
from zhargy.interview import interview, next_json

DAY = date(2012, 5, 5)
FOUNDING = {"founders": 4, "founded": "2012-01-01", "filed": "2012-01-05", "secret": False}


def talk(goal: str, *answers: str, given: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> bool:
    """An interview on a rule of the toy law; more questions than answers are an error of the test."""
    left = list(answers)
    monkeypatch.setattr("builtins.input", lambda *_: left.pop(0))
    known = interview(TOY.rules[f"toy.{goal}"], Club, given, DAY)
    assert left == []
    return known


def asked(text: str, goal: str = "assembly.last_day_to_notify", lang: str = "en") -> Ran:
    return zhargy("ask", goal, "--on", "2023-06-02", given=text, lang=lang)


def questions(ran: Ran) -> int:
    return len(re.findall(r"^> ", ran.out, re.MULTILINE))


def test_an_answer_leads_to_the_end() -> None:
    ran = asked("2023-06-12\n")
    assert (ran.code, ran.err) == (0, "")
    assert "Day of the assembly" in ran.out and "YEAR-MONTH-DAY" in ran.out
    assert "The answer depends on this: " in ran.out and "10(1)" in ran.out
    assert "No question can change this any more." in ran.out
    assert "→ 5 June 2023" in ran.out
    assert questions(ran) == 1


def test_facts_that_were_given_are_not_asked() -> None:
    ran = zhargy("ask", "assembly.last_day_to_notify", "--on", "2023-06-02", "--set", "event_day=2023-06-12")
    assert ran.code == 0 and questions(ran) == 0


def test_a_matter_is_told_with_its_duties_and_what_they_cost() -> None:
    facts = (
        "participants=100",
        "moves=no",
        "discussion=no",
        "event_day=2023-06-12",
        "organiser.kind=citizen",
        "excluded=none",
    )
    sets = [one for fact in facts for one in ("--set", fact)]
    ran = zhargy("ask", "gather", "--on", "2023-06-02", *sets, given="?\n" * 150)
    assert ran.code in (0, 3)
    assert re.search(r"^• .*: 5 June 2023$", ran.out, re.MULTILINE)
    assert re.search(r"^  .*fine.*: [\d,]+", ran.out, re.MULTILINE)


@pytest.mark.parametrize(
    ("lang", "answer"), [("en", "→ 5 June 2023"), ("ru", "→ 5 июня 2023 года"), ("kk", "→ 2023 жылғы 5 маусым")]
)
def test_the_interview_speaks_the_language(lang: str, answer: str) -> None:
    assert answer in asked("2023-06-12\n", lang=lang).out


@pytest.mark.parametrize("text", ["2023-02-30", "12.06.2023", "tomorrow", "", "5", "1066-10-14"])
def test_a_wrong_answer_is_told_and_asked_again(text: str) -> None:
    ran = asked(f"{text}\n2023-06-12\n")
    assert ran.code == 0 and questions(ran) == 2
    assert "event_day: write a" in ran.out and "→ 5 June 2023" in ran.out


def test_what_is_not_known_leaves_the_answer_open() -> None:
    ran = asked("?\n")
    assert ran.code == 3
    assert "(event_day): asked, not known" in ran.out
    ran = asked("-\n")
    assert ran.code == 3 and "(event_day): does not apply" in ran.out


@pytest.mark.parametrize(
    ("lang", "word"), [("en", "quit"), ("ru", "выход"), ("kk", "шығу"), ("ru", "quit"), ("ru", "ВЫХОД")]
)
def test_quitting_keeps_nothing(lang: str, word: str) -> None:
    ran = asked(f"{word}\n", lang=lang)
    assert ran.code == 3
    assert {"en": "Stopped. Nothing", "ru": "Ничего не сохранено", "kk": "Ештеңе сақталған жоқ"}[lang] in ran.out
    assert "→" not in ran.out


def test_the_end_of_the_input_ends_the_interview() -> None:
    ran = asked("")
    assert ran.code == 3 and ran.err == ""
    assert ran.out.endswith("\nStopped. Nothing was kept.\n")


@pytest.mark.parametrize(("lang", "word"), [("en", "why"), ("ru", "почему"), ("kk", "неге")])
def test_why_tells_the_rules_that_lead_to_the_question(lang: str, word: str) -> None:
    before, after = asked("", "assembly.notified_in_time", lang), asked(f"{word}\n", "assembly.notified_in_time", lang)
    rule = {"en": "10(1)]", "ru": "ст. 10 п. 1", "kk": "10-бап, 1-тармақ"}[lang]
    assert after.out.count(rule) >= before.out.count(rule) + 2
    assert questions(after) == 2


def test_going_back_takes_the_answer_away(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert talk("open_enough", "no", "back", "yes", given={}, monkeypatch=monkeypatch)
    told = capsys.readouterr().out
    assert "→ no\n" in told and "Keeps secrets: yes" in told
    assert told.count("\nKeeps secrets\n") == 2 and told.count("\nOpen to all\n") == 1


def test_there_is_nothing_before_the_first_question() -> None:
    ran = asked("back\n2023-06-12\n")
    assert "This is the first question." in ran.out and ran.code == 0


def test_choices_are_answered_by_number_label_or_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for answer in ("2", "song", "Song", "SONG"):
        assert talk("share", answer, given={"founders": 9}, monkeypatch=monkeypatch)
        told = capsys.readouterr().out
        assert "  1. Chess\n  2. Song\n  3. Walk\n" in told and "→ 3" in told


@pytest.mark.parametrize("wrong", ["0", "4", "opera", "", "1.0"])
def test_a_choice_that_there_is_not(
    wrong: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talk("share", wrong, "1", given={"founders": 9}, monkeypatch=monkeypatch)
    assert "  write the number of an answer, from 1 to 3\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("lang", "yes", "no"),
    [
        ("en", "yes", "no"),
        ("en", "Y", "N"),
        ("ru", "да", "нет"),
        ("kk", "иә", "жоқ"),
        ("ru", "Д", "н"),
        ("kk", "yes", "no"),
    ],
)
def test_yes_and_no_in_each_language(
    lang: str, yes: str, no: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with use(lang):
        assert talk("open_enough", no, yes, given={"kind": "chess"}, monkeypatch=monkeypatch)
        assert f"→ {'yes' if lang == 'en' else 'да' if lang == 'ru' else 'иә'}\n" in capsys.readouterr().out
        assert talk("open_enough", yes, given={"kind": "chess"}, monkeypatch=monkeypatch)
        assert f"→ {'no' if lang == 'en' else 'нет' if lang == 'ru' else 'жоқ'}\n" in capsys.readouterr().out


def test_a_wrong_yes_or_no_shows_how_to_answer_once_more(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talk("open_enough", "perhaps", "yes", given={}, monkeypatch=monkeypatch)
    told = capsys.readouterr().out
    assert told.count("  yes / no\n") == 2 and told.count("\nKeeps secrets\n") == 1


def test_a_number_with_its_bounds(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    given = {name: one for name, one in FOUNDING.items() if name != "founders"}
    wrong = ["many", "-3", "2.5", "1 001", "1e9"]
    assert talk("enough_founders", *wrong, "1 000", given=given, monkeypatch=monkeypatch)
    told = capsys.readouterr().out
    for one in (
        "write a number, for example 12",
        "must not be below 0",
        "write a whole number",
        "must not be above 1000",
    ):
        assert f"founders: {one}" in told


def test_answers_that_contradict_each_other_are_not_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talk("enough_founders", "4", "60", given={"adults": 50}, monkeypatch=monkeypatch)
    told = capsys.readouterr().out
    assert "adults, founders: a club cannot have more adults among its founders than founders" in told
    assert "Founders: 60" in told


def test_a_judgement_is_asked_for_as_somebodys(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talk("quiet_house", "9", "no", given={}, monkeypatch=monkeypatch)
    assert "\nQuiet\n  judgement of: The neighbours\n" in capsys.readouterr().out


def test_one_to_many_facts_are_none_or_in_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talk("young", "two", "0", given={}, monkeypatch=monkeypatch)
    told = capsys.readouterr().out
    assert "Write 0 if there are none; give others in a facts file." in told
    assert "members: give a list, one entry each; an empty list if there are none" in told and "→ no\n" in told


def test_questions_as_plain_values() -> None:
    rule = TOY.rules["toy.share"]
    told = next_json(rule, Club, {"founders": 9}, DAY)
    assert told["choices"] == {"chess": "Chess", "song": "Song", "walk": "Walk"}
    assert (told["settled"], told["path"], told["article"]) == (False, "kind", "CL 6")
    assert next_json(rule, Club, {"kind": "walk", "founders": 9}, DAY)["answers"] == {"toy.share": 3}
    assert next_json(rule, Club, {"kind": "does-not-know", "founders": 9}, DAY)["answers"] == {"toy.share": None}
