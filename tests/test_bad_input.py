"""Bad input: one clear message that names the field, no traceback, exit code 2, nothing half done."""

from __future__ import annotations

import os
import resource
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.command import program, zhargy
from tests.rules.toy import Club
from zhargy.files import put
from zhargy.i18n import use
from zhargy.law.kz import KZ
from zhargy.rules import FactErrors, Receipt, ZhargyError, decide

RULE = "assembly.notified_in_time"
GOOD = "event_day = 2023-06-12\nregistered_on = 2023-06-05\n"


def decided(path: Path, *more: str, receipt: Path | None = None, lang: str = "en") -> Any:
    keep = ("--receipt", str(receipt)) if receipt else ()
    return zhargy("decide", RULE, "--on", "2023-06-02", "-f", str(path), *more, *keep, "--lang", lang)


FILES: list[tuple[str, bytes, str]] = [
    # Facts that do not fit
    ("f.toml", b"evnt_day = 2023-06-12", "evnt_day: no such fact; did you mean event_day?"),
    ("f.toml", b"organiser.agee = 20", "organiser.agee: no such fact; did you mean organiser.age?"),
    ("f.toml", b"kind = 'citizen'", "kind: no such fact; did you mean organiser.kind?"),
    ("f.yaml", b"event_day: 2023-02-30", "f.yaml:1: 2023-02-30 is not a day of the calendar"),
    ("f.json", b'{"event_day": "2023-02-30"}', "event_day: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"),
    ("f.json", b'{"event_day": "12.06.2023"}', "event_day: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"),
    ("f.json", b'{"event_day": 20230612}', "event_day: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"),
    ("f.toml", b"event_day = 2023-06-12T10:00:00Z", "event_day: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"),
    ("f.toml", b"event_day = 1812-06-12", "event_day: write a day between 1900 and 2200"),
    ("f.toml", b"participants = -1", "participants: must not be below 1"),
    ("f.json", b'{"participants": 2.5}', "participants: write a whole number"),
    ("f.json", b'{"participants": 1e30}', "participants: must not be above 10000000"),
    ("f.json", b'{"participants": 99999999999999999999}', "participants: must not be above 10000000"),
    ("f.json", b'{"participants": true}', "participants: write a number, for example 12"),
    ("f.json", b'{"participants": [1]}', "participants: write a number, for example 12"),
    ("f.yaml", b"participants: many", "participants: write a number, for example 12"),
    ("f.yaml", b"moves: perhaps", "moves: write yes or no"),
    ("f.json", b'{"moves": 1}', "moves: write yes or no"),
    ("f.yaml", b"start: 25:00", "start: write a local time as HOUR:MINUTE, for example 09:30"),
    ("f.toml", b"organiser = 5", "organiser: give its facts as a table of names and values"),
    ("f.toml", b"organiser = [{age = 5}]", "organiser: give its facts as a table of names and values"),
    ("f.toml", b"start = 14:00:00\nend = 12:00:00", "end, start: An assembly cannot end before it starts."),
    ("f.yaml", b"assembly: [1]", "assembly: must hold names with values"),
    # Files that cannot be read
    ("f.toml", b"event_day = ", "f.toml:1: is not TOML: Invalid value"),
    ("f.toml", b"a = 1\n\nb = = 2", "f.toml:3: is not TOML: Invalid value"),
    ("f.json", b'{"moves": NaN}', "f.json:1: NaN is not a number that can be used; leave the fact out if it is not known"),
    ("f.json", b'{"moves": true,\n"moves": false}', "f.json:2: moves is given twice; keep one of the two"),
    ("f.yaml", b"moves: yes\nmoves: no", "f.yaml:2: moves is given twice; keep one of the two"),
    ("f.json", b"[1, 2]", "f.json: must hold names with values, such as `age: 20`"),
    ("f.yaml", b"- a\n- b", "f.yaml: must hold names with values, such as `age: 20`"),
    ("f.json", b"", "f.json:1: is not JSON: Expecting value"),
    ("f.toml", "түрі = 'митинг'".encode("utf-16"), "f.toml:1: is not UTF-8; save it as UTF-8"),
    ("f.yaml", "moves: yes\nпікір: иә".encode("cp1251", "replace"), "f.yaml:2: is not UTF-8; save it as UTF-8"),
    ("f.toml", b"moves = true\x00", "f.toml: is not a text file"),
    ("f.json", b"\x7fELF\x02\x01\x01" + bytes(50), "f.json: is not a text file"),
    ("f.json", b" " * 10_000_000, "f.json: is larger than 1 MB; a facts file needs a few kilobytes"),
    ("f.yaml", b"a: &a [x]\nb: [*a, *a]", "f.yaml:1: anchors (&) and aliases (*) are not used here; write the value out"),
    ("f.yaml", b"a: !!python/object/apply:os.system [id]", "f.yaml:1: tags (!) are not used here; write the value alone"),
    ("f.json", b'{"organiser": ' + b'{"organiser": ' * 60 + b"1" + b"}" * 61, "f.json:1: is nested deeper than 20 levels"),
    ("f.json", b'{"a": ' + b"[" * 500_000, "f.json: is nested deeper than 20 levels"),
    ("facts", b"a = 1", "facts: is of no known kind; end its name in .toml, .json or .yaml"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "raw", "message"), FILES)
def test_bad_facts_are_told_and_nothing_is_done(tmp_path: Path, name: str, raw: bytes, message: str) -> None:
    path, receipt = tmp_path / name, tmp_path / "receipt.json"
    path.write_bytes(raw)
    ran = decided(path, receipt=receipt)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.replace(f"{tmp_path}/", "").startswith(message) and ran.err.count("\n") == 1
    assert not receipt.exists()


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_bad_facts_are_told_in_the_language(tmp_path: Path, lang: str) -> None:
    for name, raw, message in FILES:
        path = tmp_path / name
        path.write_bytes(raw[:2000] if len(raw) > 1_000_000 else raw)
        ran = decided(path, lang=lang)
        assert ran.code == 2 and any("а" <= letter <= "я" for letter in ran.err.casefold()), message
        assert message.split(": ", 1)[1][:12] not in ran.err


def test_good_facts_pass_the_same_way(tmp_path: Path) -> None:
    path, receipt = tmp_path / "f.toml", tmp_path / "receipt.json"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode().replace(b"\n", b"\r\n"))
    assert decided(path, receipt=receipt).code == 0 and receipt.exists()


def test_every_mistake_is_told_at_once_up_to_a_page(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_text("evnt_day: 1\nparticipants: -1\nmoves: x\norganiser: {age: 200}\n", encoding="utf-8")
    assert [line.partition(":")[0] for line in decided(path).err.splitlines()] == [
        "evnt_day",
        "moves",
        "organiser.age",
        "participants",
    ]
    path.write_text("\n".join(f"n{number}: 1" for number in range(8_000)), encoding="utf-8")
    start = time.process_time()
    told = decided(path).err.splitlines()
    assert time.process_time() - start < 8
    assert len(told) == 21 and told[-1] == "and 7980 more such mistakes"


def test_folders_pipes_and_devices_are_no_facts_files(tmp_path: Path) -> None:
    folder = tmp_path / "f.toml"
    folder.mkdir()
    assert decided(folder).err == f"{folder}: this is a folder; name a file\n"
    zero = tmp_path / "zero.json"
    zero.symlink_to("/dev/zero")
    assert decided(zero).err == f"{zero}: is larger than 1 MB; a facts file needs a few kilobytes\n"
    loop = tmp_path / "loop.json"
    loop.symlink_to(loop)
    assert decided(loop).err == f"{loop}: cannot be opened: Too many levels of symbolic links\n"
    assert decided(tmp_path / "none.toml").err == f"{tmp_path / 'none.toml'}: there is no such file\n"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f.toml"
    path.write_text(GOOD)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # The superuser may read everything, so the refusal is made here.
    monkeypatch.setattr(Path, "open", refuse)
    ran = decided(path)
    assert (ran.code, ran.err) == (2, f"{path}: cannot be opened: Permission denied\n")


def test_names_that_are_no_text_do_not_end_the_program(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.toml")
    ran = program("decide", RULE, "--on", "2023-06-02", "-f", path)
    assert ran.code == 2 and ran.err.endswith("\\udcff.toml: there is no such file\n")
    ran = program("decide", RULE, "--on", "2023-06-02", "--set", os.fsdecode(b"\xff=1"))
    assert ran.code == 2 and ran.err == "the name of a fact is plain text\n"
    Path(path).write_text("case: x\n")
    ran = program("cases", path.replace(".toml", ".toml"))
    assert ran.code == 1 and "Traceback" not in ran.err and "on: is missing" in ran.out


def test_a_terminal_without_our_letters_shows_what_it_can() -> None:
    ran = program("rules", "show", RULE, "--lang", "kk", env={"PYTHONIOENCODING": "ascii"})
    assert ran.code == 0 and ran.err == "" and "?" in ran.out


def test_little_memory_is_enough_for_bad_files(tmp_path: Path) -> None:
    laughs = "\n".join(["a0: &a0 [ha]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 99)])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name, text in (("f.yaml", laughs), ("g.json", "[" * 900_000), ("h.yaml", "{" * 900_000)):
        path = tmp_path / name
        path.write_text(text)
        assert decided(path).code == 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


# The law at its edges


def test_dates_before_the_law_and_after_its_last_check(tmp_path: Path) -> None:
    path = tmp_path / "f.toml"
    path.write_text(GOOD)
    before = zhargy("decide", RULE, "--on", "1999-01-01", "-f", str(path), "--json")
    assert before.code == 3 and '"kind": "gap"' in before.out and '"value": null' in before.out
    after = zhargy("decide", RULE, "--on", "2199-01-01", "-f", str(path), "--json")
    assert after.code == 0 and '"kind": "horizon"' in after.out


@pytest.mark.parametrize("facts", [{1: 2}, {"\ud800": 1}, {"a\x00": 1}, {"house": {None: 1}}])
def test_names_of_facts_are_text(facts: Any) -> None:
    with pytest.raises(FactErrors, match="the name of a fact is plain text"):
        Club.from_facts(facts)


# Anything at all

FACTS = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=20) | some.dates() | some.times()
    | some.decimals() | some.datetimes() | some.binary(max_size=5),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8) | some.sampled_from(sorted(Club.__facts__)), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
NAMES = some.sampled_from([*Club.__facts__, "nothing"]) | some.text(max_size=8)


@settings(max_examples=100, deadline=None)
@given(some.dictionaries(NAMES, FACTS, max_size=5))
def test_any_values_are_facts_or_fact_errors(facts: dict[str, Any]) -> None:
    try:
        club = Club.from_facts(facts)
    except FactErrors as error:
        for lang in ("kk", "ru", "en"):
            with use(lang):
                assert error.errors and all(one.text() for one in error.errors)
    else:
        assert Club.from_facts(club.to_facts()).to_facts() == club.to_facts()


@settings(max_examples=100, deadline=None)
@given(some.text(max_size=30) | some.sampled_from(["house", "members.0.age", "kind", "a.b"]), FACTS)
def test_any_path_is_put_or_refused(path: str, value: Any) -> None:
    facts: dict[str, Any] = {"kind": "chess", "members": [{"age": 1}], "house": {}}
    try:
        put(facts, path, value)
        Club.from_facts(facts)
    except ZhargyError as error:
        assert str(error)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    args=some.lists(
        some.text(max_size=12)
        | some.sampled_from(
            [
                "decide",
                RULE,
                "ask",
                "gather",
                "--set",
                "--on",
                "2023-06-02",
                "-f",
                "-",
                "--json",
                "rules",
                "show",
                "params",
                "mci",
            ]
        ),
        max_size=6,
    )
)
def test_any_arguments_end_in_a_known_way(args: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = zhargy(*[one.replace("\0", "") for one in args if one not in ("serve", "--install-completion", "--receipt")])
    assert ran.code in (0, 2, 3)
    assert (ran.err == "") == (ran.code != 2) or ran.out


@settings(max_examples=100, deadline=None)
@given(some.text(max_size=80) | FACTS)
def test_any_receipt_is_read_or_refused(source: Any) -> None:
    if not isinstance(source, (str, dict)):
        source = str(source)
    with pytest.raises(ZhargyError):
        Receipt.read(source)


@settings(max_examples=100, deadline=None)
@given(some.dates(), some.dates())
def test_any_day_has_an_answer(on: Any, event: Any) -> None:
    from zhargy.rules import Unknown

    rule = KZ.rules["assembly.last_day_to_notify"]
    try:
        subject = rule.parameters["assembly"].from_facts({"event_day": event})
    except FactErrors as error:
        assert "between 1900 and 2200" in str(error)
        return
    answer = decide(rule, subject, on=on)
    assert answer.to_text() and (answer.known or isinstance(answer.value, Unknown))
