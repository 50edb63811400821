"""Reads facts files, strictly: TOML, JSON or YAML, with a clear error that names the line and the fix.

Nothing is guessed. Numbers with a point are exact decimals, `yes` and `09:30` stay words until a fact's declaration
says what they are, a repeated name is an error, and YAML's anchors, tags and merge keys are refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NoReturn

from zhargy.i18n import N_, gettext
from zhargy.rules.values import ZhargyError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 1_000_000
DEEPEST = 20
LONGEST_NUMBER = 40
LONGEST_NAME = 200

_LONG_NAME = re.compile(rf"""(?<![\w.-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){{{DEEPEST + 1}}}""")
_TOO_DEEP = N_("is nested deeper than {deepest} levels; lay the facts out as their subject has them")
_NO_LETTER = re.compile("[\ud800-\udfff]")
_NOT_TEXT = N_("holds a character that is not text; write it without escapes, in UTF-8")
_LONG = N_("{key}… is too long for the name of a fact")
_NO_PATH = N_("part of this path is not a table of facts; write the path as the subject has it")
_TWICE = N_("{key} is given twice; keep one of the two")
_NO_NUMBER = N_("{given} is not a number that can be used; leave the fact out if it is not known")


class FileError(ZhargyError):
    """A file that cannot be read. `text()` names the file, the line, what is wrong and what to do."""

    def __init__(self, file: str, message: str, line: int = 0, **values: Any) -> None:
        self.file, self.message, self.line, self.values = file, message, line, values
        super().__init__(self.text())

    def text(self) -> str:
        """The problem in the language in use."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {gettext(self.message).format_map(self.values)}"

    def __str__(self) -> str:
        return self.text()


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document: its values, the line on which it begins, and the line of each name by its path."""

    data: Any
    line: int
    lines: dict[str, int] = field(default_factory=dict)

    def line_of(self, path: str) -> int:
        """The line of "facts.assembly.form", or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path.rpartition(".")[0]
        return self.lines.get(path, self.line)


def read_text(path: Path) -> str:
    """The text of a file of at most 1 MB in UTF-8. Raises FileError."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise FileError(str(path), N_("there is no such file")) from None
    except IsADirectoryError:
        raise FileError(str(path), N_("this is a folder; name a file")) from None
    except (OSError, ValueError) as error:
        raise FileError(str(path), N_("cannot be opened: {why}"), why=getattr(error, "strerror", "") or error) from None
    return decode(raw, str(path))


def decode(raw: bytes, name: str) -> str:
    """Bytes as UTF-8 text. Raises FileError when they are too many or not UTF-8."""
    if len(raw) > LARGEST_FILE:
        raise FileError(name, N_("is larger than 1 MB; a facts file needs a few kilobytes"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise FileError(name, N_("is not UTF-8; save it as UTF-8"), line) from None
    if "\x00" in text:
        raise FileError(name, N_("is not a text file"))
    return text


def read_facts(path: Path) -> dict[str, Any]:
    """The facts in a TOML, JSON or YAML file, by its suffix. Raises FileError."""
    return parse_facts(read_text(path), path.suffix.lower(), str(path))


def parse_facts(text: str, suffix: str, name: str) -> dict[str, Any]:
    """The facts in a text of the kind that `suffix` names: .toml, .json, .yaml or .yml. Raises FileError."""
    if suffix == ".toml":
        data = parse_toml(text, name)
    elif suffix == ".json":
        data = parse_json(text, name)
    elif suffix in (".yaml", ".yml"):
        documents = list(read_yaml(text, name))
        if len(documents) > 1:
            raise FileError(name, N_("holds several documents; a facts file holds one"), documents[1].line)
        data = documents[0].data if documents else {}
    else:
        raise FileError(name, N_("is of no known kind; end its name in .toml, .json or .yaml"))
    if not isinstance(data, dict):
        raise FileError(name, N_("must hold names with values, such as `age: 20`"))
    return data


def parse_toml(text: str, name: str) -> dict[str, Any]:
    """The values of a TOML text. Raises FileError."""
    import tomllib

    # A name of thousands of parts takes the reader quadratic time; nothing that is meant needs more than DEEPEST.
    if long := _LONG_NAME.search(text):
        raise FileError(name, _TOO_DEEP, _line(text, long.start()), deepest=DEEPEST)
    try:
        data = tomllib.loads(text, parse_float=lambda given: _decimal(given, text, name))
    except RecursionError:
        raise FileError(name, _TOO_DEEP, deepest=DEEPEST) from None
    except ValueError as error:
        if "integer string conversion" in str(error):
            raise FileError(name, N_("holds a number of thousands of digits; no fact is that large")) from None
        found = re.search(r"at line (\d+)", str(error))
        why = re.sub(r" \(at .*\)$", "", str(error))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        raise FileError(name, N_("is not TOML: {why}"), line, why=why) from None
    _check(data, name)
    return data


def _check(data: Any, name: str, depth: int = 0) -> None:
    """Refuse what no facts need and what could not be shown again: deep nesting, endless names, half characters."""
    if depth > DEEPEST:
        raise FileError(name, _TOO_DEEP, deepest=DEEPEST)
    if isinstance(data, str) and _NO_LETTER.search(data):
        raise FileError(name, _NOT_TEXT)
    if isinstance(data, Mapping):
        for key, value in data.items():
            if len(key) > LONGEST_NAME:
                raise FileError(name, _LONG, key=key[:LONGEST_NUMBER])
            _check(key, name, depth)
            _check(value, name, depth + 1)
    elif isinstance(data, list):
        for value in data:
            _check(value, name, depth + 1)


def parse_json(text: str, name: str) -> Any:
    """The values of a JSON text. Raises FileError."""

    def whole(given: str) -> int:
        if len(given) > LONGEST_NUMBER:
            raise FileError(name, _NO_NUMBER, _line_of(text, given), given=given[:LONGEST_NUMBER] + "…")
        return int(given)

    def exact(given: str) -> Decimal:
        return _decimal(given, text, name)

    try:
        data = json.loads(text, parse_float=exact, parse_int=whole, parse_constant=exact)
    except json.JSONDecodeError as error:
        raise FileError(name, N_("is not JSON: {why}"), error.lineno, why=error.msg) from None
    except RecursionError:
        raise FileError(name, _TOO_DEEP, deepest=DEEPEST) from None
    _check_json(text, name)
    _check(data, name)
    return data


def _check_json(text: str, name: str) -> None:
    """Refuse repeated names and deep nesting with their lines, in a text that is JSON: its reader tells neither."""
    open_: list[set[str]] = []
    last = ""
    for token in re.finditer(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:]', text):
        sign = token[0]
        if sign in "{[":
            open_.append(set())
            if len(open_) > DEEPEST + 1:
                raise FileError(name, _TOO_DEEP, _line(text, token.start()), deepest=DEEPEST)
        elif sign in "}]":
            open_.pop()
        elif sign == ":":
            if last in open_[-1]:
                raise FileError(name, _TWICE, _line(text, token.start()), key=last[:LONGEST_NUMBER])
            open_[-1].add(last)
        else:
            last = json.loads(sign)


def _decimal(given: str, text: str, name: str) -> Decimal:
    number = Decimal(given.replace("_", ""))
    if not number.is_finite() or len(given) > LONGEST_NUMBER or abs(number.adjusted()) > LONGEST_NUMBER:
        raise FileError(name, _NO_NUMBER, _line_of(text, given), given=given[:LONGEST_NUMBER])
    return number


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _line_of(text: str, given: str) -> int:
    """The line of a value; the first that looks like it, as readers of JSON and TOML do not say which."""
    found = re.search(r"(?<![\w.+-])" + re.escape(given) + r"(?![\w.])", text)
    return _line(text, found.start()) if found else 0


def read_yaml(text: str, name: str) -> Iterator[Document]:
    """The documents of a YAML text that hold anything. Raises FileError."""
    import yaml

    try:
        # Events are read once and never composed, so that no nesting or alias can grow in memory.
        yield from _YamlReader(yaml.parse(text, Loader=yaml.SafeLoader), name).documents()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise FileError(name, N_("is not YAML: {why}"), mark.line + 1 if mark else 0, why=error.problem) from None
    except yaml.reader.ReaderError as error:
        line = _line(text, error.position) if isinstance(error.position, int) else 0
        raise FileError(name, N_("is not YAML: {why}"), line, why=error.reason) from None
    except (ValueError, OverflowError):
        # An escape such as "\\UFFFFFFFF", for which there is no character.
        raise FileError(name, _NOT_TEXT) from None


class _YamlReader:
    """Builds plain values from YAML's events: no anchors, tags, merges or repeated names, and words stay words."""

    def __init__(self, events: Iterator[Any], name: str) -> None:
        self.events, self.name = events, name
        self.lines: dict[str, int] = {}

    def refuse(self, event: Any, message: str, **values: Any) -> NoReturn:
        raise FileError(self.name, message, event.start_mark.line + 1, **values)

    def next(self) -> tuple[str, Any]:
        """The next event with its kind: Scalar, MappingStart, MappingEnd, …"""
        event = next(self.events)
        if _NO_LETTER.search(getattr(event, "value", None) or ""):
            self.refuse(event, _NOT_TEXT)
        kind = type(event).__name__.removesuffix("Event")
        if kind == "Alias" or getattr(event, "anchor", None):
            self.refuse(event, N_("anchors (&) and aliases (*) are not used here; write the value out"))
        if getattr(event, "tag", None):
            self.refuse(event, N_("tags (!) are not used here; write the value alone"))
        return kind, event

    def documents(self) -> Iterator[Document]:
        for event in self.events:
            if type(event).__name__ != "DocumentStartEvent":
                continue
            self.lines = {}
            kind, first = self.next()
            data = self.value(kind, first, "", 0)
            if data is not None:
                yield Document(data, first.start_mark.line + 1, self.lines)

    def value(self, kind: str, event: Any, path: str, depth: int) -> Any:
        if depth > DEEPEST:
            self.refuse(event, _TOO_DEEP, deepest=DEEPEST)
        if kind == "Scalar":
            return self.scalar(event) if event.implicit[0] else event.value
        out: dict[str, Any] = {}
        items: list[Any] = []
        while True:
            inner, found = self.next()
            if inner in ("MappingEnd", "SequenceEnd"):
                return out if kind == "MappingStart" else items
            if kind == "SequenceStart":
                here = f"{path}.{len(items)}"
                self.lines[here] = found.start_mark.line + 1
                items.append(self.value(inner, found, here, depth + 1))
                continue
            if inner != "Scalar":
                self.refuse(found, N_("a name must be plain text, such as `age: 20`"))
            key = found.value
            if key == "<<" and found.implicit[0]:
                self.refuse(found, N_("merge keys (<<) are not used here; write the values out"))
            if key in out:
                self.refuse(found, _TWICE, key=key)
            if len(key) > LONGEST_NAME:
                self.refuse(found, _LONG, key=key[:LONGEST_NUMBER])
            here = f"{path}.{key}" if path else key
            self.lines[here] = found.start_mark.line + 1
            out[key] = self.value(*self.next(), here, depth + 1)

    def scalar(self, event: Any) -> Any:
        """An unquoted value. `yes`, `no`, `on`, `off` and clock times stay words: a fact's type says what they are."""
        text = event.value
        if text in ("", "~", "null", "Null", "NULL"):
            return None
        if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
            return text.lower() == "true"
        # A number that begins with 0, such as a registration number, stays text and loses no digit.
        if re.fullmatch(r"[-+]?(0|[1-9]\d*)(\.\d+)?", text, re.ASCII):
            if len(text) > LONGEST_NUMBER:
                self.refuse(event, _NO_NUMBER, given=text[:LONGEST_NUMBER] + "…")
            return Decimal(text) if "." in text else int(text)
        if text.casefold() in (".nan", ".inf", "-.inf", "+.inf"):
            self.refuse(event, _NO_NUMBER, given=text)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            try:
                return date.fromisoformat(text)
            except ValueError:
                self.refuse(event, N_("{day} is not a day of the calendar"), day=text)
        return text


def day(given: Any, name: str, line: int = 0) -> date:
    """A day written as YEAR-MONTH-DAY. Raises FileError naming `name`."""
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    if isinstance(given, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", given, re.ASCII):
        try:
            return date.fromisoformat(given)
        except ValueError:
            pass
    raise FileError(name, N_("on: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"), line)


def put(facts: dict[str, Any], path: str, value: Any) -> None:
    """Set the fact at `path`, such as "organiser.age" or "vehicles.0.length", in nested tables. Raises FileError."""
    *steps, last = path.split(".")
    if len(steps) > DEEPEST:
        raise FileError(path[:LONGEST_NAME], _TOO_DEEP, deepest=DEEPEST)
    if not all((*steps, last)):
        raise FileError(path, _NO_PATH)
    here: Any = facts
    for step in steps:
        here = here[int(step)] if isinstance(here, list) and _index(step, here) else _table(here, step, path)
    if isinstance(here, list) and _index(last, here):
        here[int(last)] = value
    else:
        _table_itself(here, path)[last] = value


def _index(step: str, here: list[Any]) -> bool:
    return step.isascii() and step.isdigit() and len(step) < LONGEST_NUMBER and int(step) < len(here)


def _table(here: Any, step: str, path: str) -> Any:
    return _table_itself(here, path).setdefault(step, {})


def _table_itself(here: Any, path: str) -> dict[str, Any]:
    if not isinstance(here, dict):
        raise FileError(path, _NO_PATH)
    return here
