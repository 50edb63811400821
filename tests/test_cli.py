"""The command line: every command with right and wrong input, in three languages, and its exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import zhargy as package
from tests.command import PROGRAM, program, zhargy
from zhargy.i18n import LANGUAGES
from zhargy.law.kz import KZ
from zhargy.terminal import split_language

RULE = "assembly.notified_in_time"
ASK = ("decide", RULE, "--on", "2023-06-02")
DAYS = ("--set", "event_day=2023-06-12", "--set", "registered_on=2023-06-05")


def words(text: str) -> list[str]:
    """Latin words in an answer that are neither paths of facts nor names of rules."""
    found = [one.strip(".") for one in re.findall(r"[A-Za-z_.]{2,}", text)]
    return [one for one in found if one and "." not in one and "_" not in one]


# The program itself


def test_the_program_runs_and_tells_its_version() -> None:
    ran = program("--version")
    assert (ran.code, ran.out, ran.err) == (0, f"zhargy {package.__version__}\n", "")


def test_nothing_said_shows_help_and_is_wrong_input() -> None:
    ran = zhargy()
    assert ran.code == 2
    for name in ("decide", "ask", "rules", "facts", "params", "cases", "replay", "serve"):
        assert re.search(rf"^  {name} ", ran.out + ran.err, re.MULTILINE)


@pytest.mark.parametrize("lang", ["kk", "ru"])
@pytest.mark.parametrize(
    "command",
    [
        "",
        "decide",
        "ask",
        "rules",
        "rules list",
        "rules show",
        "facts schema",
        "params show",
        "cases",
        "replay",
        "serve",
    ],
)
def test_help_speaks_the_language(command: str, lang: str) -> None:
    ran = zhargy(*command.split(), "--help", "--lang", lang)
    assert ran.code == 0
    told = re.sub(
        r"--?[a-z-]+|zhargy [a-z ]*|kk\|ru\|en|<\w+(\[\w+\])?>|^  [a-z-]+ |\.(toml|json|yaml)",
        "",
        ran.out,
        flags=re.MULTILINE,
    )
    known = {"JSON", "Schema", "kk", "ru", "en", "mci", "assembly", "http", "receipt", "decide", "no", "sample",
             "PDF", "Model", "Context", "Protocol"}  # fmt: skip
    assert [one for one in words(told) if one not in known] == []
    assert ("Использование" if lang == "ru" else "Қолданылуы") in ran.out


def test_help_cuts_no_sentence() -> None:
    assert "..." not in zhargy("--help").out.replace("[ARGS]...", "")


def test_starting_loads_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", str(PROGRAM), *ASK, *DAYS],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0
    loaded = set(re.findall(r"\| +([\w.]+)$", done.stderr, re.MULTILINE))
    assert "zhargy.law.kz.assembly.filing" in loaded
    heavy = {"django", "polars", "z3", "duckdb", "pandas", "narwhals", "icalendar", "yaml", "rich.console", "holidays.countries",
             "zhargy.law.kz.foreign_money", "zhargy.cases", "zhargy.desk"}  # fmt: skip
    assert [one for one in sorted(loaded) if any(one == name or one.startswith(f"{name}.") for name in heavy)] == []


def test_starting_is_quick() -> None:
    """Beside the libraries alone, with bytecode kept as an installed program has it: 0.1 and 0.3 seconds at rest.

    Processor time of the best start; a busy machine slows both sides.
    """
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    commands = [
        [sys.executable, "-c", "import typer.main"], [str(PROGRAM), "--help"],
        [sys.executable, "-c", "import typer.main, typer._adapters, pydantic, holidays.groups"], [str(PROGRAM), *ASK, *DAYS],
    ]  # fmt: skip
    took: list[list[float]] = [[] for _ in commands]
    for _ in range(10):
        for command, times in zip(commands, took, strict=True):
            before = os.times()
            subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=True)
            after = os.times()
            times.append(after.children_user - before.children_user + after.children_system - before.children_system)
    typer, help_, libraries, decide = (min(times[1:]) for times in took)
    assert help_ < 2 * typer
    assert decide < 2.2 * libraries


def test_a_closed_pipe_is_no_error() -> None:
    done = subprocess.run(f"'{PROGRAM}' rules list | head -1", shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_installed(shell: str) -> None:
    ran = program(env={"_ZHARGY_COMPLETE": f"source_{shell}"})
    assert ran.code == 0
    assert "_ZHARGY_COMPLETE=complete_" in ran.out


def test_completion_knows_the_law() -> None:
    env = {"_ZHARGY_COMPLETE": "complete_bash", "COMP_WORDS": "zhargy decide assembly.notified_in", "COMP_CWORD": "2"}
    assert RULE in program(env=env).out.split()
    env = {"_ZHARGY_COMPLETE": "complete_bash", "COMP_WORDS": "zhargy ask gat", "COMP_CWORD": "2"}
    assert program(env=env).out.split() == ["gather"]


# Language


@pytest.mark.parametrize(
    "args", [("--lang", "ru", "rules", "show", RULE), ("rules", "--lang=ru", "show", RULE), ("rules", "show", RULE, "-lru"),
             ("rules", "show", "-l", "ru", RULE)],
)  # fmt: skip
def test_lang_stands_anywhere(args: tuple[str, ...]) -> None:
    ran = zhargy(*args)
    assert ran.code == 0
    assert "действует с 6 июня 2020 года" in ran.out


def test_lang_is_taken_from_the_surroundings_and_the_option_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ZHARGY_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert split_language(["decide"]) == ("en", ["decide"])
    monkeypatch.setenv("LANG", "kk_KZ.UTF-8")
    assert split_language([])[0] == "kk"
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert split_language([])[0] == "en"
    monkeypatch.setenv("ZHARGY_LANG", "ru")
    assert split_language([])[0] == "ru"
    assert split_language(["a", "-l", "kk", "b", "--", "--lang", "x"]) == ("kk", ["a", "b", "--", "--lang", "x"])


@pytest.mark.parametrize("args", [("--lang", "de", "rules"), ("--lang",), ("--lang=",), ("-l", "RU")])
def test_a_language_that_there_is_not(args: tuple[str, ...]) -> None:
    ran = zhargy(*args)
    assert (ran.code, ran.out, ran.err) == (2, "", "--lang: choose one of: kk, ru, en\n")


@pytest.mark.parametrize("lang", ["kk", "ru"])
@pytest.mark.parametrize(
    "args",
    [
        (*ASK, *DAYS), (*ASK, "--set", "event_day=2023-06-12"), ("decide", RULE, "--on", "2010-01-01"), (*ASK, *DAYS[:2], "--set", "registered_on=?"),
        ("decide", "foreign_money.must_notify", "--on", "2023-06-02", "--set", "amount=5"), ("ask", "gather", "--on", "2023-06-02"),
        ("params", "show", "mci", "--on", "2023-06-02"), ("params", "show", "nope"), ("decide", "nope"), ("decide", "gather"),
        (*ASK, "--set", "evnt_day=1"), (*ASK, "--set", "participants=-1"), (*ASK, "--set", "x"), ("decide",), ("decide", RULE, "--bad"),
        ("facts", "schema", "asembly"), ("rules", "list", "--act", "?"), ("cases", "nowhere"), ("replay", "nowhere"), ("serve", "--port", "0"),
        ("serve", "--port", "x1"), ("decide", RULE, "12"),
    ],
)  # fmt: skip
def test_answers_and_errors_are_free_of_english(args: tuple[str, ...], lang: str) -> None:
    ran = zhargy(*args, "--lang", lang)
    known = {"mci", "nope", "gather", "decide", "zhargy", "ask", "help", "on", "act", "nowhere", "event", "set", "port", "bad",
             "asembly", "assembly", "MCI", "source", "purpose", "participants", "lang", "serve", "yes", "no", "add", "did", "abandoned"}  # fmt: skip
    assert [one for one in words(ran.out + ran.err) if one not in known] == []
    assert re.search("[а-яәғқңөұүһі]", ran.out + ran.err)


# decide


def test_decide_tells_the_answer_with_its_articles_and_days() -> None:
    ran = zhargy(*ASK, *DAYS)
    assert ran.code == 0 and ran.err == ""
    assert "→ yes" in ran.out
    assert "10(1)" in ran.out
    assert "- 2023-06-11  Sunday" in ran.out and "+ 2023-06-05" in ran.out


def test_no_is_an_answer_too() -> None:
    ran = zhargy(*ASK, "--set", "event_day=2023-06-12", "--set", "registered_on=2023-06-06")
    assert ran.code == 0
    assert "→ no\n" in ran.out


def test_unknown_has_its_own_exit_code_and_says_what_it_hinges_on() -> None:
    ran = zhargy(*ASK, "--set", "event_day=2023-06-12")
    assert ran.code == 3
    assert "→ not known" in ran.out
    assert "(registered_on): not asked yet" in ran.out and "(event_day)" not in ran.out.split("It hinges on:")[1]


def test_without_a_day_the_law_of_today_is_asked_and_that_is_said() -> None:
    ran = zhargy("decide", RULE, *DAYS)
    assert f"Asked under the law of today, {date.today()}" in ran.out
    assert "law of today" not in zhargy(*ASK, *DAYS).out


def test_decide_as_json() -> None:
    ran = zhargy(*ASK, *DAYS, "--json")
    told = json.loads(ran.out)
    assert ran.code == 0
    assert (told["rule"], told["on"], told["known"], told["value"], told["shown"]) == (
        RULE,
        "2023-06-02",
        True,
        True,
        "yes",
    )
    assert "LPA 10(1)" in told["articles"] and told["hinges"] == [] and told["confidence"] in "ABC"
    assert told["law"] == "kz" and told["law_version"] == KZ.version()
    step = told["explanation"]
    assert step["kind"] == "rule" and step["article"]["key"] == "LPA 10(1)" and step["parts"]
    open_ = json.loads(zhargy(*ASK, "--json", "--lang", "ru").out)
    assert (open_["known"], open_["value"], open_["shown"]) == (False, None, "неизвестно")
    assert {one["path"] for one in open_["hinges"]} == {"event_day", "registered_on"}
    assert {one["state"] for one in open_["hinges"]} == {"not-asked"}


def test_amounts_are_text_in_json() -> None:
    told = json.loads(zhargy("decide", "registration.fee_if_paid_now", "--json", "--on", "2023-06-02").out)
    assert told["value"] is None or isinstance(told["value"], str)
    shown = json.loads(zhargy("params", "show", "mci", "--on", "2023-06-02", "--json").out)
    assert [(one["value"], one["since"], one["until"]) for one in shown] == [("3450", "2023-01-01", "2024-01-01")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("f.toml", "event_day = 2023-06-12\nregistered_on = 2023-06-05\n"),
        ("f.json", '{"event_day": "2023-06-12", "registered_on": "2023-06-05"}'),
        ("f.yaml", "event_day: 2023-06-12\nregistered_on: 2023-06-05\n"),
        ("f.yml", "assembly: {event_day: 2023-06-12, registered_on: 2023-06-05}"),
        ("F.JSON", '{"assembly": {"event_day": "2023-06-12", "registered_on": "2023-06-05"}}'),
    ],
)
def test_facts_from_each_kind_of_file(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    ran = zhargy(*ASK, "-f", str(path))
    assert ran.code == 0 and "→ yes" in ran.out
    over = zhargy(
        *ASK,
        "-f",
        str(path),
        "--set",
        "assembly.registered_on=2023-06-06" if "assembly" in text else "registered_on=2023-06-06",
    )
    assert "→ no\n" in over.out


def test_facts_from_a_pipe() -> None:
    ran = program(*ASK, "-f", "-", given='{"event_day": "2023-06-12", "registered_on": "2023-06-05"}')
    assert ran.code == 0 and "→ yes" in ran.out
    assert zhargy(*ASK, "-f", "-", given="event_day = 1").err == "-:1: is not JSON: Expecting value\n"
    assert zhargy(*ASK, "-f", "-", given=b"\xff").err == "-:1: is not UTF-8; save it as UTF-8\n"


def test_states_are_values_of_facts() -> None:
    ran = zhargy(*ASK, "--set", "event_day=2023-06-12", "--set", "registered_on=does-not-know")
    assert ran.code == 3 and "(registered_on): asked, not known" in ran.out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("decide", "assembly.notified_in_tim"), "assembly.notified_in_tim: no such rule; did you mean assembly.notified_in_time?"),
        (("decide", "qqq"), "qqq: no such rule"),
        (("decide", "gather"), "gather is a matter, not a rule; `zhargy ask gather` answers it"),
        (("decide", "sanctions.fine_for"), "sanctions.fine_for takes a value for provision; ask a rule about a subject"),
        (("decide",), "RULE: is missing\n`zhargy decide --help` tells more."),
        (("decide", RULE, "x"), "x: nothing more is expected here\n`zhargy decide --help` tells more."),
        (("decide", RULE, "--fats", "x"), "--fats: no such option; did you mean --facts?\n`zhargy decide --help` tells more."),
        (("decide", RULE, "--on"), "--on: give it a value, and only where it takes one"),
        (("decide", RULE, "--on", "2023-02-30"), "--on: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"),
        (("decide", RULE, "--on", "today"), "--on: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"),
        ((*ASK, "--set", "moves"), "--set moves: write it as path=value"),
        ((*ASK, "--set", "=1"), "--set =1: write it as path=value"),
        ((*ASK, "--set", "moves=no", "--set", "moves = yes"), "--set moves: is given twice; keep one of the two"),
        ((*ASK, "--set", "assembly.moves=no", "--set", "town.x=1"), "town: the rule is about no such thing; there are: assembly"),
        ((*ASK, "--set", "assembly=1"), "assembly: must hold names with values"),
        ((*ASK, "-f", "/no/such.toml"), "/no/such.toml: there is no such file"),
        (("ask", "gathr"), "gathr: no such matter or rule; did you mean gather?"),
        (("ask", "gather", "--set", "mves=1"), "mves: no such fact; did you mean moves?"),
        (("rules", "list", "--act", "LPAA"), "--act LPAA: no rule cites it; did you mean LPA?"),
        (("rules", "show", RULE + "x"), f"{RULE}x: no such rule; did you mean {RULE}?"),
        (("facts", "schema", "asembly"), "asembly: the law is about no such thing; did you mean assembly?"),
        (("params", "show", "mcii"), "mcii: no such parameter; did you mean mci?"),
        (("params", "show", "mci", "--on", "1950-01-01"), "mci: no value for 1950-01-01 is encoded; without --on all its days are shown"),
        (("serve", "--port", "many"), "--port: write a whole number\n`zhargy serve --help` tells more."),
        (("serve", "--port", "99999"), "--port 99999: choose a port from 1 to 65535"),
        (("cases", "/no/such"), "/no/such: there is no such file"),
        (("replay", "/no/such"), "/no/such: there is no such file"),
    ],
)  # fmt: skip
def test_wrong_input_is_one_message_and_nothing_else(args: tuple[str, ...], told: str) -> None:
    ran = zhargy(*args)
    assert (ran.code, ran.err, ran.out) == (2, told + "\n", "")


@pytest.mark.parametrize("args", [("nope",), ("rules", "nope")])
def test_an_unknown_command_names_those_that_there_are(args: tuple[str, ...]) -> None:
    ran = zhargy(*args)
    assert ran.code == 2 and ran.out == ""
    assert "No such command 'nope'" in ran.err and "show" in ran.err + "show" * (len(args) == 1)
    assert re.search(r"There are: (decide, ask|list, show)", ran.err)


# Dates at the edge of what is known


def test_before_the_law_the_answer_is_unknown_and_says_why() -> None:
    ran = zhargy("decide", RULE, "--on", "2020-06-05", *DAYS)
    assert ran.code == 3
    assert (
        "No text in force on 5 June 2020 is encoded for this: The notification was registered no later than" in ran.out
    )
    assert zhargy("decide", RULE, "--on", "2020-06-06", *DAYS).code == 0


def test_after_the_last_check_the_answer_says_so() -> None:
    checked = KZ.acts["assemblies-2020"].checked
    later = date.fromordinal(checked.toordinal() + 1).isoformat()
    assert "was last checked on" in zhargy("decide", RULE, "--on", later, *DAYS).out
    assert "was last checked on" not in zhargy("decide", RULE, "--on", checked.isoformat(), *DAYS).out


def test_working_days_beyond_the_calendar_are_unknown() -> None:
    ran = zhargy(*ASK, "--set", "event_day=2090-06-12", "--set", "registered_on=2023-06-05")
    assert ran.code == 3
    assert "working days are known for the years 1995 to" in ran.out


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("event", ["1900-01-01", "2200-12-31"])
def test_the_ends_of_the_calendar_are_no_error(on: str, event: str) -> None:
    ran = zhargy("decide", RULE, "--on", on, "--set", f"event_day={event}", "--set", "registered_on=1900-01-01")
    assert ran.code in (0, 3) and ran.err == ""


# Receipts


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    path = tmp_path / "receipt.json"
    assert zhargy(*ASK, *DAYS, "--receipt", str(path)).code == 0
    return path


def test_a_receipt_replays_in_every_language(receipt: Path) -> None:
    for lang, told in (
        ("en", "replays to the same answer"),
        ("ru", "получается тот же ответ"),
        ("kk", "сол жауап қайта шықты"),
    ):
        ran = zhargy("replay", str(receipt), "--lang", lang)
        assert ran.code == 0 and told in ran.out
    kept = json.loads(receipt.read_text(encoding="utf-8"))
    assert kept["facts"] == {"Assembly": {"event_day": "2023-06-12", "registered_on": "2023-06-05"}}
    assert kept["on"] == "2023-06-02" and kept["value"] is True and kept["law_version"] == KZ.version()


def test_a_receipt_of_another_law_says_what_differs(receipt: Path) -> None:
    from zhargy.rules.receipt import _digest

    kept = json.loads(receipt.read_text(encoding="utf-8"))
    kept.pop("digest")
    kept |= {"value": False, "law_version": "0"}
    receipt.write_text(json.dumps({**kept, "digest": _digest(kept)}), encoding="utf-8")
    ran = zhargy("replay", str(receipt))
    assert ran.code == 1
    assert "This differs from the receipt: value, law_version" in ran.out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text.replace("2023-06-05", "2023-06-06"), "The receipt was changed after it was made."),
        (lambda text: text.replace('"value": true', '"value": false'), "The receipt was changed after it was made."),
        (lambda text: text[:-20], "This is not a receipt."),
        (lambda text: "{}", "This is not a receipt."),
        (lambda text: "", "This is not a receipt."),
    ],
)
def test_a_receipt_that_was_tampered_with_is_refused(receipt: Path, change: Callable[[str], str], told: str) -> None:
    receipt.write_text(change(receipt.read_text(encoding="utf-8")), encoding="utf-8")
    ran = zhargy("replay", str(receipt))
    assert (ran.code, ran.out, ran.err) == (2, "", told + "\n")


def test_a_receipt_that_cannot_be_kept_is_told_before_anything_else(tmp_path: Path) -> None:
    ran = zhargy(*ASK, *DAYS, "--receipt", str(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{tmp_path}: cannot be written: Is a directory\n"


# The law itself


def test_rules_are_listed_and_chosen_by_act() -> None:
    everything = json.loads(zhargy("rules", "list", "--json").out)
    assert {one["id"] for one in everything} == set(KZ.rules)
    some = json.loads(zhargy("rules", "list", "--json", "--act", "LPA").out)
    assert RULE in {one["id"] for one in some} and len(some) < len(everything)
    assert some == json.loads(zhargy("rules", "list", "--json", "--act", "assemblies-2020").out)
    table = zhargy("rules", "list", "--act", "LPA").out
    assert len([line for line in table.splitlines() if line.strip().startswith("assembly.")]) == len(some)


def test_a_rule_is_shown_with_words_days_and_source() -> None:
    ran = zhargy("rules", "show", RULE)
    assert ran.code == 0
    assert ran.out.startswith(RULE + "\n") and "in force since 6 June 2020" in ran.out
    assert "def notified_in_time(assembly: Assembly, on: date) -> bool:" in ran.out
    told = json.loads(zhargy("rules", "show", RULE, "--json").out)
    assert told["digest"] == KZ.rules[RULE].digest() and told["subjects"] == ["Assembly"]
    assert [(one["article"], one["since"], one["until"]) for one in told["versions"]] == [
        ("LPA 10(1)", "2020-06-06", None)
    ]


def test_every_rule_can_be_shown() -> None:
    from zhargy.browse import rule_json, rule_text

    for rule in KZ.rules.values():
        assert rule.id in rule_text(rule) and json.dumps(rule_json(rule))


def test_parameters_are_shown_with_their_days() -> None:
    ran = zhargy("params", "show", "mci", "--on", "2023-12-31")
    assert ran.code == 0 and "3,450\u00a0KZT" in ran.out and "3,692" not in ran.out
    assert "3,692\u00a0KZT" in zhargy("params", "show", "mci", "--on", "2024-01-01").out
    every = {one["id"] for one in json.loads(zhargy("params", "show", "--json").out)}
    assert every == set(KZ.parameters)


def test_schemas_name_every_fact() -> None:
    names = zhargy("facts", "schema").out.split()
    assert "assembly" in names and names == sorted(names)
    told = json.loads(zhargy("facts", "schema", "assembly").out)
    assert (
        told == json.loads(zhargy("facts", "schema", "gather").out) == json.loads(zhargy("facts", "schema", RULE).out)
    )
    assert told["additionalProperties"] is False
    assert told["properties"]["event_day"]["anyOf"] == [
        {"type": "string", "format": "date"},
        {"enum": ["does-not-know", "does-not-apply"]},
    ]
    russian = json.loads(zhargy("facts", "schema", "assembly", "--lang", "ru").out)
    assert russian["properties"].keys() == told["properties"].keys()


@pytest.mark.parametrize("lang", [code for code, _ in LANGUAGES])
def test_ask_as_json_gives_the_next_question_or_the_answers(lang: str) -> None:
    told = json.loads(zhargy("ask", "assembly.last_day_to_notify", "--json", "--on", "2023-06-02", "--lang", lang).out)
    assert (told["settled"], told["path"], told["article"]) == (False, "event_day", "LPA 10(1)")
    args = ("ask", "assembly.last_day_to_notify", "--json", "--on", "2023-06-02", "--set", "event_day=2023-06-12")
    told = json.loads(zhargy(*args, "--lang", lang).out)
    assert told["settled"] is True
    assert told["answers"] == {"assembly.last_day_to_notify": "2023-06-05"}


def test_a_name_that_is_not_there_is_answered_with_what_there_is() -> None:
    from zhargy.law.kz import KZ

    ran = zhargy("compare", "--from", "2023-08-04", "--reform", "zzz")
    assert ran.code == 2 and all(name in ran.err for name in KZ.reforms())
    ran = zhargy("decide", "zzz.zzz")
    assert ran.code == 2 and ran.err.strip() == "zzz.zzz: no such rule"
