"""Reads facts files, strictly: TOML, JSON or YAML, with a clear error that names the line and the fix."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

import yaml

from zhargy.i18n import N_, gettext
from zhargy.rules.values import ZhargyError

LARGEST_FILE = 1_000_000
DEEPEST = 20


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
    """One YAML document: its values and the line on which it begins."""

    data: Any
    line: int


def read_text(path: Path) -> str:
    """The text of a file of at most 1 MB in UTF-8. Raises FileError."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except IsADirectoryError:
        raise FileError(str(path), N_("this is a folder; name a file")) from None
    except OSError as error:
        raise FileError(str(path), N_("cannot be opened: {why}"), why=error.strerror or error) from None
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
        data = _toml(text, name)
    elif suffix == ".json":
        data = _json(text, name)
    elif suffix in (".yaml", ".yml"):
        documents = list(read_yaml(text, name))
        if len(documents) > 1:
            raise FileError(name, N_("holds several documents; a facts file holds one"), documents[1].line)
        data = documents[0].data if documents else {}
    else:
        raise FileError(name, N_("is of no known kind; end its name in .toml, .json or .yaml"))
    if not isinstance(data, dict):
        raise FileError(name, N_("must hold names with values, such as `age: 20`"))
    _check_depth(data, name)
    return data


def _check_depth(data: Any, name: str, depth: int = 0) -> None:
    if depth > DEEPEST:
        raise FileError(name, N_("is nested deeper than {deepest} levels"), deepest=DEEPEST)
    for value in data.values() if isinstance(data, Mapping) else data if isinstance(data, list) else ():
        _check_depth(value, name, depth + 1)


def _toml(text: str, name: str) -> Any:
    try:
        return tomllib.loads(text, parse_float=_finite)
    except RecursionError:
        raise FileError(name, N_("is nested deeper than {deepest} levels"), deepest=DEEPEST) from None
    except ValueError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise FileError(name, N_("is not TOML: {why}"), int(line[1]) if line else 0, why=error) from None


def _finite(text: str) -> Decimal:
    number = Decimal(text.replace("_", ""))
    if not number.is_finite():
        raise ValueError(f"{text} is not a number")
    return number


def _json(text: str, name: str) -> Any:
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for key, value in found:
            if key in out:
                raise ValueError(f"{key} is given twice")
            out[key] = value
        return out

    try:
        return json.loads(text, object_pairs_hook=pairs, parse_float=_finite, parse_constant=_finite)
    except RecursionError:
        raise FileError(name, N_("is nested deeper than {deepest} levels"), deepest=DEEPEST) from None
    except json.JSONDecodeError as error:
        raise FileError(name, N_("is not JSON: {why}"), error.lineno, why=error.msg) from None
    except (ValueError, ArithmeticError) as error:
        raise FileError(name, N_("is not JSON: {why}"), why=error) from None


class _Reader:
    """Builds plain values from YAML nodes: no anchors, tags or repeated keys, and words stay words."""

    def __init__(self, name: str) -> None:
        self.name = name

    def refuse(self, mark: Any, message: str, **values: Any) -> NoReturn:
        raise FileError(self.name, message, mark.line + 1, **values)

    def value(self, node: yaml.Node, depth: int = 0) -> Any:
        if depth > DEEPEST:
            self.refuse(node.start_mark, N_("is nested deeper than {deepest} levels"), deepest=DEEPEST)
        if isinstance(node, yaml.MappingNode):
            out: dict[str, Any] = {}
            for key_node, value_node in node.value:
                if not isinstance(key_node, yaml.ScalarNode):
                    self.refuse(key_node.start_mark, N_("a name must be plain text"))
                if key_node.value in out:
                    self.refuse(key_node.start_mark, N_("{key} is given twice"), key=key_node.value)
                out[key_node.value] = self.value(value_node, depth + 1)
            return out
        if isinstance(node, yaml.SequenceNode):
            return [self.value(one, depth + 1) for one in node.value]
        assert isinstance(node, yaml.ScalarNode)
        return node.value if node.style in ("'", '"', "|", ">") else self.scalar(node)

    def scalar(self, node: yaml.ScalarNode) -> Any:
        text = node.value
        if text in ("", "~", "null"):
            return None
        if text in ("true", "yes"):
            return True
        if text in ("false", "no"):
            return False
        if re.fullmatch(r"[-+]?\d+", text) and len(text) < 40:
            return int(text)
        if re.fullmatch(r"[-+]?\d+\.\d+", text) and len(text) < 60:
            return Decimal(text)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                self.refuse(node.start_mark, N_("{day} is not a day of the calendar"), day=text)
        return text


def read_yaml(text: str, name: str) -> Iterator[Document]:
    """The documents of a YAML text. Raises FileError."""
    reader = _Reader(name)
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                reader.refuse(event.start_mark, N_("anchors (&) and aliases (*) are not used here; write the value out"))
            if getattr(event, "tag", None):
                reader.refuse(event.start_mark, N_("tags (!) are not used here"))
        for node in yaml.compose_all(text, Loader=yaml.SafeLoader):
            if node is not None:
                yield Document(reader.value(node), node.start_mark.line + 1)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise FileError(name, N_("is not YAML: {why}"), mark.line + 1 if mark else 0, why=error.problem) from None
    except (yaml.YAMLError, RecursionError) as error:
        why = "nested too deeply" if isinstance(error, RecursionError) else error
        raise FileError(name, N_("is not YAML: {why}"), why=why) from None


def day(text: Any, name: str) -> date:
    """A day written as YEAR-MONTH-DAY. Raises FileError naming `name`."""
    if isinstance(text, date) and not isinstance(text, datetime):
        return text
    try:
        return date.fromisoformat(text) if isinstance(text, str) and len(text) == 10 else _fail()
    except ValueError:
        raise FileError(name, N_("write an existing day as YEAR-MONTH-DAY, for example 2023-06-12")) from None


def _fail() -> NoReturn:
    raise ValueError
