"""Case files: what passes, each way not to pass, each mistake in the form with its line, and the document itself."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.command import Ran, program, zhargy
from tests.rules.toy import TOY, Club, enough_founders
from zhargy.cases import Result, run
from zhargy.files import FileError
from zhargy.law.kz import KZ
from zhargy.rules import Law, rule

ROOT = Path(__file__).parents[1]
GOOD = """case: A club of four
source: the tests
on: 2012-05-05
facts:
  club:
    kind: chess
    founders: 4
    members:
      - {age: 20, paid: 1.50}
      - {age: 17}
    house: {rooms: 9, quiet: does-not-know}
expect:
  toy.enough_founders: yes
  toy.young: yes
  toy.share: 1
  toy.quiet_house: unknown
because:
  toy.enough_founders: [CC 1]
"""


def written(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def ran(folder: Path, text: str, law: Law = TOY) -> list[Result]:
    return list(run(written(folder, text), law))


def failure(folder: Path, text: str) -> str:
    """What the only case says that is wrong with it."""
    (result,) = ran(folder, text)
    assert not result.passed and result.mismatches == ()
    return result.error.replace(f"{folder}/", "")


def command(folder: Path, text: str) -> Ran:
    return zhargy("cases", str(written(folder, text)))


# Cases that pass


def test_a_case_with_lists_parts_and_what_is_not_known_passes(tmp_path: Path) -> None:
    (result,) = ran(tmp_path, GOOD)
    assert result == Result("A club of four", str(tmp_path / "mine.yaml"), 1)
    assert result.passed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("toy.enough_founders: yes", "toy.enough_founders: no"),
        ("toy.share: 1", "toy.share: 2"),
        ("toy.quiet_house: unknown", "toy.quiet_house: yes"),
        ("toy.young: yes", "toy.young: unknown"),
        ("[CC 1]", "[CC 1, CL 1]"),
        ("founders: 4", "founders: 2"),
        ("age: 17", "age: 18"),
        ("2012-05-05", "2009-12-31"),
    ],
)
def test_every_part_of_a_case_counts(tmp_path: Path, old: str, new: str) -> None:
    (result,) = ran(tmp_path, GOOD.replace(old, new))
    assert result.mismatches and not result.error


def test_an_amendment_is_shown_by_two_days(tmp_path: Path) -> None:
    case = "case: x\non: {day}\nfacts: {{club: {{founders: 4}}}}\nexpect: {{toy.enough_founders: {answer}}}\nbecause: {{toy.enough_founders: {article}}}\n"
    text = "---\n".join(
        case.format(day=day, answer=answer, article=article)
        for day, answer, article in (("2009-12-31", "no", "CL 1"), ("2010-01-01", "yes", "CC 1"))
    )
    assert [one.passed for one in ran(tmp_path, text)] == [True, True]


def test_a_reform_is_asked_by_its_name(tmp_path: Path) -> None:
    case = "case: x\non: 2012-05-05\nfacts: {club: {founders: 2}}\nexpect: {toy.enough_founders: yes}\n"
    assert "no such reform" in failure(tmp_path, case + "reform: two\n")

    enough_founders.reform("two-founders", by=TOY.act("clubs-change").article(9), since="2012-01-01")(_two_founders)
    try:
        assert [one.passed for one in ran(tmp_path, case + "reform: two-founders\n")] == [True]
        assert [one.passed for one in ran(tmp_path, case)] == [False]
        assert "two: no such reform; did you mean two-founders?" in failure(tmp_path, case + "reform: two\n")
    finally:
        enough_founders.reforms.clear()
        TOY._version = ""


def _two_founders(club: Club, on: date) -> bool:
    """Two founders are enough."""
    return club.founders >= 2


def test_several_subjects_and_parts_of_others(tmp_path: Path) -> None:
    text = """case: One case, three subjects
on: 2023-06-05
facts:
  refusal:
    complaint: {learned_on: 2023-06-01}
  town: {places_in_centre: 2}
  assembly: {event_day: 2023-06-12}
expect:
  assembly.last_day_to_notify: 2023-06-05
because:
  assembly.last_day_to_notify: LPA art. 10(1)
---
case: A part is found in its whole
on: 2023-06-05
facts: {refusal: {assembly: {event_day: 2023-06-12}}}
expect: {assembly.last_day_to_notify: 2023-06-05}
---
case: A subject that is not named is not known
on: 2023-06-05
facts: {town: {places_in_centre: 2}}
expect: {assembly.last_day_to_notify: unknown}
---
case: No facts at all
on: 2023-06-05
expect: {assembly.last_day_to_notify: unknown}
"""
    assert [(one.line, one.error, one.mismatches) for one in ran(tmp_path, text, KZ)] == [
        (1, "", ()), (13, "", ()), (18, "", ()), (23, "", ()),
    ]  # fmt: skip


def test_our_own_cases_are_found_and_pass() -> None:
    results = list(run(ROOT / "cases", KZ))
    assert len(results) >= 150 and len({one.file for one in results}) >= 5
    assert [f"{one.file}:{one.line}: {one.error or one.mismatches}" for one in results if not one.passed] == []


# Cases that do not pass


def test_each_mismatch_is_told_with_its_line_what_came_out_and_why(tmp_path: Path) -> None:
    told = command(
        tmp_path,
        """case: Wrong in three ways
on: 2023-06-06
facts:
  assembly: {event_day: 2023-06-12, registered_on: 2023-06-06}
expect:
  assembly.notified_in_time: yes
  assembly.last_day_to_notify: 2023-06-06
because:
  assembly.last_day_to_notify:
    - LPA 10(1)
    - LPA 99
---
case: Right
on: 2023-06-06
facts:
  assembly: {event_day: 2023-06-12, registered_on: 2023-06-06}
expect:
  assembly.notified_in_time: no
""",
    )
    file = tmp_path / "mine.yaml"
    assert told.code == 1 and told.err == ""
    lines = told.out.splitlines()
    assert lines[0] == f"{file}:1: Wrong in three ways"
    assert f"  {file}:6: assembly.notified_in_time: expected yes, got no" in lines
    assert f"  {file}:7: assembly.last_day_to_notify: expected 2023-06-06, got 2023-06-05" in lines
    missing = next(line for line in lines if "because: expected" in line)
    assert missing.startswith(f"  {file}:9: assembly.last_day_to_notify, because: expected LPA 99, got LPA 10(1)")
    assert "      → no" in lines and any("Day of the assembly: 12 June 2023" in line for line in lines)
    assert lines[-1] == "1 passed, 1 failed"


@pytest.mark.parametrize(
    ("lang", "closing", "told"),
    [
        ("kk", "1 өтті, 1 өтпеді", "күтілгені yes, шыққаны no"),
        ("ru", "прошло: 1, не прошло: 1", "ожидалось yes, получено no"),
    ],
)
def test_the_run_speaks_the_language(tmp_path: Path, lang: str, closing: str, told: str) -> None:
    case = "case: {0}\non: 2023-06-06\nfacts: {{assembly: {{event_day: 2023-06-12, registered_on: 2023-06-06}}}}\nexpect: {{assembly.notified_in_time: {0}}}\n"
    path = written(tmp_path, case.format("yes") + "---\n" + case.format("no"))
    ran = zhargy("cases", str(path), "--lang", lang)
    assert ran.code == 1 and told in ran.out and ran.out.splitlines()[-1] == closing


def test_a_broken_case_does_not_stop_the_others_nor_a_broken_file(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("expect:", "expects:") + "---\n" + GOOD, "a.yaml")
    written(tmp_path, "case: [\n", "b.yml")
    (tmp_path / "c.yaml").write_bytes(b"\xff\xfe")
    written(tmp_path, "", "d.yaml")
    (tmp_path / "inner").mkdir()
    written(tmp_path / "inner", GOOD, "e.yaml")
    written(tmp_path, "no case", "notes.txt")
    results = list(run(tmp_path, TOY))
    assert [(Path(one.file).name, one.passed) for one in results] == [
        ("a.yaml", False), ("a.yaml", True), ("b.yml", False), ("c.yaml", False), ("d.yaml", False), ("e.yaml", True),
    ]  # fmt: skip
    errors = [one.error.replace(f"{tmp_path}/", "") for one in results]
    assert errors[0] == "a.yaml:12: expects: no such part of a case; did you mean expect?"
    assert errors[2].startswith("b.yml:2: is not YAML: ")
    assert errors[3:5] == ["c.yaml:1: is not UTF-8; save it as UTF-8", "d.yaml: holds no case"]


BROKEN = Law("broken", Path(__file__).parent / "rules" / "toy")
ARTICLE = BROKEN.act("clubs").article


@rule(ARTICLE(1), since="2000-01-01")
def seats(club: Club, on: date) -> int:
    """The seats."""
    return 1


@rule(ARTICLE(2), since="2000-01-01")
def small(club: Club, on: date) -> bool:
    """The club is small."""
    return club.founders < 10


@rule(ARTICLE(3), since="2000-01-01")
def tiny(club: Club, on: date) -> bool:
    """The club is tiny."""
    return club.founders < 5


@seats.exception(ARTICLE(2), when=small, since="2000-01-01")
def _(club: Club, on: date) -> int:
    """The seats of a small club."""
    return 2


@seats.exception(ARTICLE(3), when=tiny, since="2000-01-01")
def _(club: Club, on: date) -> int:
    """The seats of a tiny club."""
    return 3


def test_a_law_that_contradicts_itself_fails_its_case_alone(tmp_path: Path) -> None:
    text = "case: c{0}\non: 2012-05-05\nfacts: {{club: {{founders: {0}}}}}\nexpect: {{{2}: {1}}}\n"
    results = ran(tmp_path, "---\n".join(text.format(*one, seats.id) for one in ((12, 1), (3, 3), (7, 2))), BROKEN)
    assert [(one.name, one.passed) for one in results] == [("c12", True), ("c3", False), ("c7", True)]
    assert "hold at once with different results" in results[1].error and results[1].line == 6


# Mistakes in the form

HEAD = "case: x\non: 2012-05-05\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + "expects: {toy.young: yes}", "mine.yaml:3: expects: no such part of a case; did you mean expect?"),
        (HEAD + "zzz: 1\nexpect: {toy.young: yes}", "mine.yaml:3: zzz: no such part of a case"),
        ("on: 2012-05-05\nexpect: {toy.young: yes}", "mine.yaml:1: case: is missing"),
        ("case: x\nexpect: {toy.young: yes}", "mine.yaml:1: on: is missing"),
        (HEAD, "mine.yaml:1: expect: is missing"),
        (HEAD + "expect: {}", "mine.yaml:3: expect: is missing"),
        (HEAD + "expect: yes", "mine.yaml:3: expect: must hold names with values"),
        (HEAD + "expect: {toy.young: yes}\nbecause: [CL 1]", "mine.yaml:4: because: must hold names with values"),
        (HEAD + "expect: {toy.young: yes}\nfacts: [1]", "mine.yaml:4: facts: must hold names with values"),
        (HEAD + "expect:\n  toy.youn: yes", "mine.yaml:4: toy.youn: no such rule; did you mean toy.young?"),
        (HEAD + "expect: {toy.young: yes}\nbecause:\n\n  toy.x: a", "mine.yaml:6: toy.x: no such rule"),
        (HEAD + "expect:\n  toy.young: maybe", "mine.yaml:4: expect: toy.young: write yes or no"),
        (HEAD + "expect:\n  toy.young:", "mine.yaml:4: expect: toy.young: write yes or no"),
        (HEAD + "expect:\n  toy.share: many", "mine.yaml:4: expect: toy.share: write a number, for example 12"),
        (HEAD + "expect:\n  toy.share: 1.5", "mine.yaml:4: expect: toy.share: write a whole number"),
        (HEAD + "expect:\n  toy.last_day: 2012", "mine.yaml:4: expect: toy.last_day: write an existing day as YEAR-MONTH-DAY"),
        (HEAD + "expect:\n  toy.young: yes\nbecause:\n  toy.young: []", "mine.yaml:6: because: toy.young: list articles"),
        (HEAD + "expect:\n  toy.young: yes\nbecause:\n  toy.young: [1]", "mine.yaml:6: because: toy.young: list articles"),
        (HEAD + "expect:\n  toy.young: yes\nbecause:\n  toy.young: {a: b}", "mine.yaml:6: because: toy.young: list articles"),
        ("case: x\non: 05.05.2012\nexpect: {toy.young: yes}", "mine.yaml:2: on: write an existing day as YEAR-MONTH-DAY"),
        ("case: x\non: [1]\nexpect: {toy.young: yes}", "mine.yaml:2: on: write an existing day as YEAR-MONTH-DAY"),
        ("case: x\non: 2012-02-30\nexpect: {toy.young: yes}", "mine.yaml:2: 2012-02-30 is not a day of the calendar"),
        (HEAD + "expect: {toy.young: yes}\nfacts:\n  clubb: {}", "mine.yaml:5: clubb: the law is about no such thing; did you mean club?"),
        (HEAD + "expect: {toy.young: yes}\nfacts:\n  club: 3", "mine.yaml:5: club: must hold names with values"),
        (HEAD + "expect: {toy.young: yes}\nfacts:\n  club:\n    foundrs: 3", "mine.yaml:6: club.foundrs: no such fact; did you mean founders?"),
        (HEAD + "expect: {toy.young: yes}\nfacts:\n  club:\n    house:\n      rooms: -1", "mine.yaml:7: club.house.rooms: must not be below 0"),
        (
            HEAD + "expect: {toy.young: yes}\nfacts:\n  club:\n    members:\n      - {age: 1}\n      - {agee: 1}",
            "mine.yaml:8: club.members.1.agee: no such fact; did you mean members.1.age?",
        ),
        (
            HEAD + "expect: {toy.young: yes}\nfacts:\n  club:\n    founders: 2\n    adults: 3",
            "mine.yaml:5: club: adults, founders: a club cannot have more adults among its founders than founders",
        ),
        ("- a", "mine.yaml:1: a case holds names with values, such as `on: 2023-06-12`"),
        ("just words", "mine.yaml:1: a case holds names with values, such as `on: 2023-06-12`"),
        ("case: x\ncase: y", "mine.yaml:2: case is given twice; keep one of the two"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_line_and_what_to_write(tmp_path: Path, text: str, told: str) -> None:
    assert failure(tmp_path, text).startswith(told)


def test_every_wrong_fact_is_told_at_once(tmp_path: Path) -> None:
    told = failure(
        tmp_path, HEAD + "expect: {toy.young: yes}\nfacts:\n  club:\n    founders: x\n    kind: opera\n    foo: 1"
    )
    assert re.findall(r"mine\.yaml:(\d): club\.(\w+): ", told) == [("8", "foo"), ("6", "founders"), ("7", "kind")]


def test_a_rule_about_a_value_cannot_be_asked(tmp_path: Path) -> None:
    (result,) = ran(tmp_path, "case: x\non: 2023-01-01\nexpect:\n  sanctions.fine_for: 3\n", KZ)
    assert result.error.endswith(
        "mine.yaml:4: sanctions.fine_for takes a value for provision; ask a rule about a subject"
    )


def test_nothing_to_run_is_wrong_input(tmp_path: Path) -> None:
    ran = zhargy("cases", str(tmp_path))
    assert (ran.code, ran.out, ran.err) == (2, "", f"{tmp_path}: holds no .yaml file\n")
    with pytest.raises(FileError, match="there is no such file"):
        list(run(tmp_path / "none.yaml", TOY))
    empty = zhargy("cases", str(written(tmp_path, "# later\n")))
    assert empty.code == 1 and "holds no case" in empty.out and empty.out.endswith("0 passed, 1 failed\n")


# The document


def examples() -> list[str]:
    text = (ROOT / "docs" / "cases.md").read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)


def test_the_example_of_the_document_runs_as_it_says(tmp_path: Path) -> None:
    (example,) = examples()
    ran = program("cases", str(written(tmp_path, example, "my-cases.yaml")))
    assert (ran.code, ran.out) == (0, "3 passed, 0 failed\n")


def test_the_mistakes_of_the_document_are_told_as_it_says(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "cases.md").read_text(encoding="utf-8")
    (example,) = examples()
    file = written(tmp_path, example.replace("notified_in_time: no", "notified_in_time: yes"), "my-cases.yaml")
    first = zhargy("cases", str(file))
    file.write_text(
        example.replace("{event_day: 2023-06-12, registered_on: 2023-06-06}", "{event_dya: 2023-06-12}"),
        encoding="utf-8",
    )
    second = zhargy("cases", str(file))
    out = (first.out + second.out).replace(f"{tmp_path}/", "")
    promised = re.findall(r"^ *my-cases\.yaml:\d+: .*$", text, re.MULTILINE)
    assert len(promised) == 3
    for line in promised:
        assert line.strip() in [one.strip() for one in out.splitlines()]


def test_the_document_names_every_part_of_a_case() -> None:
    from zhargy.cases import FIELDS

    text = (ROOT / "docs" / "cases.md").read_text(encoding="utf-8")
    assert list(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == [
        "case",
        "on",
        "facts",
        "expect",
        "because",
        "source",
        "reform",
    ]
    assert set(FIELDS) == set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))
