"""Facts files: the same values from TOML, JSON and YAML, nothing guessed, errors with their line."""

from __future__ import annotations

import json
import math
import tomllib
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.rules.toy import TOY, Club
from zhargy.files import (
    DEEPEST,
    LARGEST_FILE,
    FileError,
    day,
    decode,
    parse_facts,
    parse_json,
    put,
    read_facts,
    read_text,
    read_yaml,
)  # fmt: skip
from zhargy.schema import schema, snake


def told(error: pytest.ExceptionInfo[FileError]) -> tuple[int, str]:
    """Line and text of a problem."""
    return error.value.line, error.value.text()


def test_three_kinds_of_file_give_the_same_facts() -> None:
    toml = 'name = "Ак-Булак"\nage = 20\npaid = 1250000.50\nborn = 2003-06-12\nopen = true\nhouse.rooms = 3\nmembers = [{age = 1}]\n'
    json_ = '{"name": "Ак-Булак", "age": 20, "paid": 1250000.50, "open": true, "house": {"rooms": 3}, "members": [{"age": 1}]}'
    yaml = "name: Ак-Булак\nage: 20\npaid: 1250000.50\nborn: 2003-06-12\nopen: true\nhouse:\n  rooms: 3\nmembers:\n  - {age: 1}\n"
    one, two, three = (
        parse_facts(text, kind, "f") for text, kind in ((toml, ".toml"), (json_, ".json"), (yaml, ".yaml"))
    )
    assert one == three == {**two, "born": date(2003, 6, 12)}
    assert all(type(facts["paid"]) is Decimal for facts in (one, two, three))
    assert str(one["paid"]) == str(two["paid"]) == str(three["paid"]) == "1250000.50"


def test_yaml_words_stay_words() -> None:
    text = "a: yes\nb: no\nc: on\nd: 09:30\ne: 0012\nf: 1_000\ng: 0x1f\nh: 1e3\ni: '2023-06-12'\nj:\nk: ~\nl: -5\nm: TRUE\nn: 12.10\no: .5\n"
    assert parse_facts(text, ".yaml", "f") == {
        "a": "yes", "b": "no", "c": "on", "d": "09:30", "e": "0012", "f": "1_000", "g": "0x1f", "h": "1e3", "i": "2023-06-12",
        "j": None, "k": None, "l": -5, "m": True, "n": Decimal("12.10"), "o": ".5",
    }  # fmt: skip


def test_lines_of_names_are_known() -> None:
    (document,) = read_yaml(
        "\n# about\non: 2023-06-12\nfacts:\n  club:\n    members:\n      - {age: 1}\n      - {age: 2}\n", "f"
    )
    assert document.line == 3
    assert document.line_of("facts.club.members.1.age") == 8
    assert document.line_of("facts.club.members.1.nothing.here") == 8
    assert document.line_of("facts.club") == 5 and document.line_of("nothing") == 3


@pytest.mark.parametrize(
    ("kind", "text", "line", "why"),
    [
        (".toml", "a = 1\nb = \n", 2, "is not TOML: Invalid value"),
        (".toml", "a = 1\na = 2\n", 2, "is not TOML: Cannot overwrite a value"),
        (".toml", "a = nan\n", 1, "nan is not a number that can be used"),
        (".toml", "x = 1\na = -inf\n", 2, "-inf is not a number that can be used"),
        (".toml", "a = 1e999999999\n", 1, "1e999999999 is not a number that can be used"),
        (".toml", f"a = {'9' * 5000}\n", 0, "holds a number of thousands of digits"),
        (".toml", "a = 2023-02-30\n", 1, "is not TOML: Invalid date or datetime"),
        (".toml", "\n" + ".".join(["a"] * 40) + " = 1", 2, "is nested deeper than 20 levels"),
        (".toml", "a = " + "[" * 50 + "]" * 50, 0, "is nested deeper than 20 levels"),
        (".toml", "a = " + "[" * 100_000, 0, "is nested deeper than 20 levels"),
        (".toml", "just words", 1, "is not TOML"),
        (".json", '{"a": 1,\n "a": 2}', 2, "a is given twice; keep one of the two"),
        (".json", '{"a": {"b": 1,\n "\\u0062": 2}}', 2, "b is given twice"),
        (".json", '{"a":\n NaN}', 2, "NaN is not a number that can be used"),
        (".json", '{"a": -Infinity}', 1, "-Infinity is not a number that can be used"),
        (".json", '{"a": 1e400}', 1, "1e400 is not a number that can be used"),
        (".json", '{"a":\n' + "9" * 5000 + "}", 2, "is not a number that can be used"),
        (".json", '{"a": ' + "[\n" * 30 + "]" * 30 + "}", 21, "is nested deeper than 20 levels"),
        (".json", "[" * 200_000, 0, "is nested deeper than 20 levels"),
        (".json", '{"a": 1,}', 1, "is not JSON"),
        (".json", '\n{"a": tru}', 2, "is not JSON: Expecting value"),
        (".json", "", 1, "is not JSON: Expecting value"),
        (".json", '{"a": "\\ud800"}', 0, "holds a character that is not text"),
        (".json", '{"\\udfff": 1}', 0, "holds a character that is not text"),
        (".json", '{"' + "x" * 201 + '": 1}', 0, "is too long for the name of a fact"),
        (".yaml", "a: 1\nb: 2\na: 3\n", 3, "a is given twice"),
        (".yaml", "a: &x 1\nb: *x\n", 1, "anchors (&) and aliases (*) are not used here"),
        (".yaml", "a: 1\nb: *x\n", 2, "anchors (&) and aliases (*) are not used here"),
        (".yaml", "a: 1\nb: !!python/object:os.system x\n", 2, "tags (!) are not used here"),
        (".yaml", "a:\n  <<: {b: 1}\n", 2, "merge keys (<<) are not used here"),
        (".yaml", "a: .nan\n", 1, ".nan is not a number that can be used"),
        (".yaml", "a: -.INF\n", 1, "-.INF is not a number that can be used"),
        (".yaml", "a: " + "9" * 100, 1, "is not a number that can be used"),
        (".yaml", "a: 1\nb: 2023-02-30\n", 2, "2023-02-30 is not a day of the calendar"),
        (".yaml", "a: [1, 2\nb: 3\n", 2, "is not YAML"),
        (".yaml", "a: 1\n\tb: 2\n", 2, "is not YAML"),
        (".yaml", "[a]: 1\n", 1, "a name must be plain text"),
        (".yaml", "a: " + "[" * 50, 1, "is nested deeper than 20 levels"),
        (".yaml", "- " * 50, 1, "is nested deeper than 20 levels"),
        (".yaml", "a: 1\n---\na: 2\n", 3, "holds several documents; a facts file holds one"),
        (".yaml", 'x: 1\na: "\\UFFFFFFFF"\n', 0, "holds a character that is not text"),
        (".yaml", 'x: 1\na: "\\uD800"\n', 2, "holds a character that is not text"),
        (".yaml", "a: 1\n? " + "x" * 201 + "\n: 1\n", 2, "is too long for the name of a fact"),
        (".yaml", "a: \x07\n", 1, "is not YAML"),
        (".yaml", "- 1\n- 2\n", 0, "must hold names with values, such as `age: 20`"),
        (".yaml", "words\n", 0, "must hold names with values"),
        (".json", "[1]", 0, "must hold names with values"),
        (".json", "null", 0, "must hold names with values"),
        (".ini", "a = 1", 0, "is of no known kind; end its name in .toml, .json or .yaml"),
        ("", "a = 1", 0, "is of no known kind"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_its_line(kind: str, text: str, line: int, why: str) -> None:
    with pytest.raises(FileError) as error:
        parse_facts(text, kind, "my.file")
    at, said = told(error)
    assert at == line
    assert why in said and said.startswith(f"my.file:{line}: " if line else "my.file: ")
    assert len(said) < 300


def test_billion_laughs_are_refused_at_once() -> None:
    lines = ["a0: &a0 [lol, lol]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    with pytest.raises(FileError, match="anchors"):
        parse_facts("\n".join(lines), ".yaml", "f")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (".json", '{"a":"' + '\\"' * 400_000),
        (".json", '"' * 900_000),
        (".json", '{"a":' * 150_000),
        (".yaml", '"' + "\n" * 400_000),
        (".yaml", "? " * 400_000),
        (".yaml", "{" * 900_000),
        (".toml", "a." * 400_000),
        (".toml", 'a = "' + "\\" * 800_000),
    ],
)
def test_nothing_makes_a_reader_slow(kind: str, text: str) -> None:
    import time as clock

    start = clock.process_time()
    with pytest.raises(FileError):
        parse_facts(text, kind, "f")
    assert clock.process_time() - start < 4


@pytest.mark.parametrize("kind", [".toml", ".yaml", ".yml"])
def test_an_empty_file_gives_no_facts(kind: str) -> None:
    assert parse_facts("", kind, "f") == {}
    assert parse_facts("# nothing yet\n", kind, "f") == {}


def test_files_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "facts.TOML"
    path.write_bytes(b"\xef\xbb\xbfa = 1\r\n")
    assert read_facts(path) == {"a": 1}
    for name, raw, why in (
        ("utf16.yaml", "a: 1".encode("utf-16"), ":1: is not UTF-8; save it as UTF-8"),
        ("cp1251.yaml", "a: 1\nимя: клуб".encode("cp1251"), ":2: is not UTF-8; save it as UTF-8"),
        ("junk.json", bytes(range(256)), ":2: is not UTF-8; save it as UTF-8"),
        ("null.toml", b"a = 1\x00", ": is not a text file"),
        ("large.json", b" " * (LARGEST_FILE + 1), ": is larger than 1 MB; a facts file needs a few kilobytes"),
    ):
        bad = tmp_path / name
        bad.write_bytes(raw)
        with pytest.raises(FileError) as error:
            read_facts(bad)
        assert error.value.text() == f"{bad}{why}"
    with pytest.raises(FileError, match="this is a folder; name a file"):
        read_text(tmp_path)
    with pytest.raises(FileError, match="there is no such file"):
        read_text(tmp_path / "none.toml")
    with pytest.raises(FileError, match="cannot be opened"):
        read_text(path / "inside")
    assert decode(b" " * LARGEST_FILE, "f") == " " * LARGEST_FILE


def test_days() -> None:
    assert day("2024-02-29", "f") == day(date(2024, 2, 29), "f") == date(2024, 2, 29)
    for wrong in (
        "2023-02-29",
        "2023-2-9",
        "20230209",
        "2023-02-09T10:00",
        "٢٠٢٣-٠٢-٠٩",
        20230209,
        None,
        "2023-02-09 ",
        time(1),
    ):
        with pytest.raises(FileError) as error:
            day(wrong, "case.yaml", 3)
        assert error.value.text() == "case.yaml:3: on: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"


def test_put_sets_facts_by_their_path() -> None:
    facts: dict[str, Any] = {"members": [{"age": 1}, {"age": 2}]}
    put(facts, "house.rooms", 3)
    put(facts, "house.quiet", True)
    put(facts, "members.1.age", 5)
    put(facts, "kind", "chess")
    assert facts == {"members": [{"age": 1}, {"age": 5}], "house": {"rooms": 3, "quiet": True}, "kind": "chess"}
    for wrong in (
        "kind.x",
        "members.2.age",
        "members.x",
        "members.-1.age",
        "members." + "9" * 5000,
        "members.١.age",
        "a..b",
        ".",
        "a.",
        ".".join("a" * 30),
    ):
        before = json.dumps(facts)
        with pytest.raises(FileError):
            put(facts, wrong, 1)
        assert json.dumps(facts) == before


# Anything at all

TEXTS = some.one_of(
    some.text(max_size=200),
    some.text(alphabet="{}[]\",:'&*!|>-?%@`#~<= \n\t\\.09aeinfNAU_u", max_size=80),
    some.binary(max_size=200).map(lambda raw: raw.decode("latin-1")),
)
JSON_VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=10),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(max_size=6), inner, max_size=4), max_leaves=12,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(TEXTS, some.sampled_from([".toml", ".json", ".yaml", ".yml"]))
def test_junk_raises_only_file_errors(text: str, kind: str) -> None:
    try:
        facts = parse_facts(text, kind, "f")
    except FileError as error:
        assert error.text().startswith("f:") and "\n" not in error.file
    else:
        assert type(facts) is dict


@settings(max_examples=100, deadline=None)
@given(some.binary(max_size=300))
def test_junk_bytes_are_text_or_a_file_error(raw: bytes) -> None:
    try:
        text = decode(raw, "f")
    except FileError:
        return
    assert text.encode() == raw.removeprefix(b"\xef\xbb\xbf")


@settings(max_examples=100, deadline=None)
@given(some.dictionaries(some.text(max_size=6), JSON_VALUES, max_size=4))
def test_json_is_read_as_it_was_written(value: dict[str, Any]) -> None:
    """Everything that JSON can say is read exactly, or refused: never changed."""
    text = json.dumps(value)

    def usable(one: Any) -> bool:
        if isinstance(one, dict):
            return all(usable(key) and usable(inner) for key, inner in one.items())
        if isinstance(one, list):
            return all(map(usable, one))
        if isinstance(one, float):
            return math.isfinite(one) and len(repr(one)) <= 40 and abs(Decimal(repr(one)).adjusted()) <= 40
        if isinstance(one, str):
            return not any("\ud800" <= letter <= "\udfff" for letter in one)
        return not isinstance(one, int) or len(str(one)) <= 40

    if usable(value):
        assert parse_json(text, "f") == json.loads(text, parse_float=Decimal)
    else:
        with pytest.raises(FileError):
            parse_json(text, "f")


KEYS = some.text(alphabet="abcdefgh_-", min_size=1, max_size=6)


@settings(max_examples=100, deadline=None)
@given(
    some.dictionaries(
        KEYS,
        some.integers(-(10**15), 10**15) | some.booleans() | some.dates() | some.lists(some.integers(0, 9), max_size=3),
        max_size=5,
    )
)
def test_toml_and_yaml_agree(value: dict[str, Any]) -> None:
    def shown(one: Any) -> str:
        return one.isoformat() if isinstance(one, date) else json.dumps(one)

    toml = "\n".join(f'"{key}" = {shown(one)}' for key, one in value.items())
    yaml = "\n".join(f'"{key}": {shown(one)}' for key, one in value.items())
    assert parse_facts(toml, ".toml", "f") == tomllib.loads(toml) == value
    assert parse_facts(yaml, ".yaml", "f") == value


# Schema


def test_the_schema_tells_what_files_may_give() -> None:
    told = schema(Club)
    properties = told["properties"]
    states = {"enum": ["does-not-know", "does-not-apply"]}
    assert told["title"] == "Club" and told["additionalProperties"] is False and set(properties) == set(Club.__facts__)
    assert properties["founders"]["anyOf"] == [{"type": "integer", "maximum": 1000, "minimum": 0}, states]
    assert properties["fee"]["anyOf"][0]["type"] == ["number", "string"] and properties["fee"]["unit"] == "KZT"
    assert properties["open"]["anyOf"] == [{"type": "boolean"}, states]
    assert properties["kind"]["anyOf"][0]["oneOf"][1] == {"const": "song", "title": "Song"}
    assert properties["members"]["anyOf"][0]["items"]["properties"]["age"]["unit"] == "years"
    assert properties["house"]["properties"]["quiet"]["judgement"] == "The neighbours"
    assert properties["house"]["properties"]["quiet"]["by"] == "authority"
    assert DEEPEST >= 2 and TOY.rules


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("PublicAssociation", "public_association"),
        ("Club", "club"),
        ("ForeignNGO", "foreign_ngo"),
        ("A1Form", "a1_form"),
    ],
)
def test_names_of_subjects_in_files(name: str, file: str) -> None:
    assert snake(name) == file
