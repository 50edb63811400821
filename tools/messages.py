"""The texts that people read: gather them, compare them with the catalogues, compile the catalogues.

    python tools/messages.py check                 exit 1 with a list of all that is wrong
    python tools/messages.py compile               write locale/<lang>/LC_MESSAGES/zhargy.mo
    python tools/messages.py missing --lang ru     a .po stub of what has no translation yet
    python tools/messages.py unused                entries whose English text is nowhere

English texts are the msgids. Translations are src/zhargy/locale/<lang>/<topic>.po, any number of files in a language.
"""

from __future__ import annotations

import argparse
import ast
import re
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "zhargy"
LOCALE = PACKAGE / "locale"

PLURALS = {
    "kk": (2, "nplurals=2; plural=(n != 1);"),
    "ru": (3, "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"),
}
"""How many forms a counted phrase has in each language that is translated to, and the rule that picks one."""

_ONE = {"_", "gettext", "N_"}
_MANY = {"ngettext"}
_TAG = re.compile(r"""{%\s*t\s+(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")


class CatalogueError(Exception):
    """A .po file, or a call in the sources, that cannot be read. The message says where."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text that people can come to read. many: its plural, if it is a counted phrase; where: its first place."""

    text: str
    many: str = ""
    where: str = ""


@dataclass(slots=True)
class Entry:
    """One translation as a .po file has it. forms: the translation by number of its plural form."""

    file: Path
    line: int
    text: str = ""
    many: str = ""
    forms: dict[int, str] = field(default_factory=dict)
    fuzzy: bool = False

    @property
    def place(self) -> str:
        """File and line, for a message."""
        return f"{shown(self.file)}:{self.line}"


def shown(path: Path) -> str:
    """A path as people write it: from the root of the repository where it stands there."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()


# What is to be translated


def of_python(source: str, where: str) -> Iterator[Wanted]:
    """The texts marked in Python source, by calls of gettext, ngettext, N_ or _ with a plain text."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name not in _ONE | _MANY:
            continue
        if any(isinstance(one, ast.JoinedStr) for one in node.args):
            raise CatalogueError(f"{where}:{node.lineno}: an f-string cannot be translated; use .format(name=…)")
        texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if name in _MANY and len(texts) >= 2:
            yield Wanted(texts[0], texts[1], f"{where}:{node.lineno}")
        elif name in _ONE and texts and texts[0]:
            yield Wanted(texts[0], "", f"{where}:{node.lineno}")


def of_template(source: str, where: str) -> Iterator[Wanted]:
    """The texts of {% t "…" %} tags in a page template."""
    for found in _TAG.finditer(source):
        text = re.sub(r"\\(.)", r"\1", found[1] if found[1] is not None else found[2])
        yield Wanted(text, "", f"{where}:{source.count(chr(10), 0, found.start()) + 1}")


def of_law() -> Iterator[Wanted]:
    """The texts of the law and of the monitor's own rules: what rules say, labels, helps, units, reasons."""
    from zhargy.law.kz import KZ
    from zhargy.monitor.editorial import EDITORIAL
    from zhargy.rules import messages

    return (Wanted(text, "", "the law") for law in (KZ, EDITORIAL) for text in messages(law))


def of_note() -> Iterator[Wanted]:
    """The texts of the country note: what its statements say, units, sections, sources."""
    from zhargy.monitor.note import note

    return (Wanted(text, "", "the note") for text in note().messages())


def of_country() -> Iterator[Wanted]:
    """The texts of the country's data: bodies, indices, treaties, ways to take part, figures."""
    from zhargy.monitor import country

    return (Wanted(text, "", "the country") for text in country.messages())


def of_news() -> Iterator[Wanted]:
    """The texts of the files of the news, with their sources."""
    from zhargy.monitor.news import FOLDER, messages, read

    return (Wanted(text, "", "the news") for text in messages(read(FOLDER)))


def gather() -> dict[str, Wanted]:
    """All that is to be translated, by its English text. Raises CatalogueError for a mark that cannot work."""
    found: list[Wanted] = []
    for path in sorted(PACKAGE.rglob("*.py")):
        found += of_python(path.read_text(encoding="utf-8"), shown(path))
    for path in sorted(PACKAGE.rglob("*.html")):
        found += of_template(path.read_text(encoding="utf-8"), shown(path))
    return merged([*found, *of_law(), *of_note(), *of_news(), *of_country()])


def merged(found: Iterable[Wanted]) -> dict[str, Wanted]:
    """Each text once; a counted phrase stays one even where its singular is used alone too."""
    texts: dict[str, Wanted] = {}
    for one in found:
        known = texts.get(one.text)
        if known is None or (one.many and not known.many):
            texts[one.text] = one
        elif one.many and one.many != known.many:
            raise CatalogueError(f"{one.where}: {one.text!r} has another plural at {known.where}")
    return texts


# What is translated


def read(path: Path) -> list[Entry]:
    """The entries of a .po file without its header. Raises CatalogueError with the line that cannot be read."""
    entries: list[Entry] = []
    entry: Entry | None = None
    append: int | str = ""
    fuzzy = False
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        keyword, quote, rest = line.partition('"')
        keyword = keyword.strip()
        try:
            text = ast.literal_eval(quote + rest)
            if not isinstance(text, str):
                raise ValueError
        except (SyntaxError, ValueError):
            raise CatalogueError(f"{shown(path)}:{number}: cannot read {line!r}") from None
        if keyword == "msgid":
            entry, fuzzy, append = Entry(path, number, text, fuzzy=fuzzy), False, "text"
            entries.append(entry)
            continue
        form = re.fullmatch(r"msgstr(?:\[(\d+)\])?", keyword)
        if entry is None or (not form and keyword not in ("", "msgid_plural")):
            raise CatalogueError(f"{shown(path)}:{number}: {keyword or 'a text'} cannot stand here")
        if form:
            append = index = int(form[1] or 0)
            if index in entry.forms:
                raise CatalogueError(f"{shown(path)}:{number}: {keyword} stands twice in one entry")
            entry.forms[index] = text
        elif keyword == "msgid_plural":
            entry.many, append = text, "many"
        elif isinstance(append, int):
            entry.forms[append] += text
        elif append == "many":
            entry.many += text
        else:
            entry.text += text
    return [one for one in entries if one.text]


def entries_of(lang: str, locale: Path = LOCALE) -> list[Entry]:
    """All entries of a language, file by file. Raises CatalogueError."""
    return [entry for path in sorted((locale / lang).glob("*.po")) for entry in read(path)]


def compiled(lang: str, entries: Iterable[Entry]) -> bytes:
    """The binary catalogue of these entries: the same bytes for the same entries, whatever their order or the day."""
    header = f"Language: {lang}\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: {PLURALS[lang][1]}\n"
    texts = {b"": header.encode()}
    for one in entries:
        if not one.fuzzy and all(one.forms.values()) and one.forms:
            key = f"{one.text}\0{one.many}" if one.many else one.text
            texts[key.encode()] = "\0".join(text for _, text in sorted(one.forms.items())).encode()
    keys = sorted(texts)
    table, body = b"", b""
    start = 28 + 16 * len(keys)
    for strings in (keys, [texts[key] for key in keys]):
        for one_text in strings:
            table += struct.pack("<II", len(one_text), start + len(body))
            body += one_text + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, start) + table + body


def target(lang: str, locale: Path = LOCALE) -> Path:
    """Where the binary catalogue of a language stands."""
    return locale / lang / "LC_MESSAGES" / "zhargy.mo"


# What is wrong


def names(text: str) -> set[str]:
    """The names to be filled in: {day}, {act.short}. Raises ValueError for braces that do not close."""
    return {re.split(r"[.\[]", name)[0] for _, name, _, _ in Formatter().parse(text) if name is not None}


def faults_of(entry: Entry, lang: str) -> Iterator[str]:
    """What is wrong with one entry by itself."""
    if entry.fuzzy:
        yield f"{entry.place}: fuzzy: {entry.text!r}"
    number = PLURALS[lang][0] if entry.many else 1
    if sorted(entry.forms) != list(range(number)):
        yield f"{entry.place}: {len(entry.forms)} forms where {lang} needs {number}: {entry.text!r}"
    if not all(text.strip() for text in entry.forms.values()):
        yield f"{entry.place}: empty: {entry.text!r}"
    try:
        told = names(entry.many or entry.text)
        differs = [text for text in entry.forms.values() if text.strip() and names(text) != told]
    except ValueError as error:
        yield f"{entry.place}: {error}: {entry.text!r}"
        return
    for text in differs:
        yield f"{entry.place}: other names in braces than {sorted(told)}: {text!r}"


def faults(lang: str, wanted: dict[str, Wanted], locale: Path = LOCALE) -> list[str]:
    """All that is wrong with the catalogues of a language. Raises CatalogueError for a file that cannot be read."""
    entries = entries_of(lang, locale)
    out = [fault for entry in entries for fault in faults_of(entry, lang)]
    known: dict[str, Entry] = {}
    for entry in entries:
        other = known.setdefault(entry.text, entry)
        if (other.forms, other.many) != (entry.forms, entry.many):
            out.append(f"{entry.place}: translated otherwise at {other.place}: {entry.text!r}")
    for text, one in wanted.items():
        if text not in known:
            out.append(f"{one.where}: no {lang} for {text!r}")
        elif one.many and known[text].many != one.many:
            out.append(f"{known[text].place}: its plural is to be {one.many!r}")
    mo = target(lang, locale)
    if not mo.is_file() or mo.read_bytes() != compiled(lang, entries):
        out.append(f"{shown(mo)}: out of date; run make messages")
    return out


# Commands


def check() -> int:
    """Print every fault. Returns the exit code."""
    wanted = gather()
    found = [fault for lang in PLURALS for fault in faults(lang, wanted)]
    print("\n".join(found) if found else f"{len(wanted)} texts in {', '.join(PLURALS)}: complete")
    return 1 if found else 0


def compile_all(locale: Path = LOCALE) -> int:
    """Write the binary catalogue of every language. Returns the exit code."""
    for lang in PLURALS:
        mo = target(lang, locale)
        mo.parent.mkdir(parents=True, exist_ok=True)
        mo.write_bytes(compiled(lang, entries_of(lang, locale)))
        print(shown(mo))
    return 0


def quoted(text: str) -> str:
    """A text as a .po file writes it."""
    for plain, written in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, written)
    return f'"{text}"'


def stub(lang: str, wanted: Iterable[Wanted]) -> str:
    """A .po file for these texts with the translations left open."""
    number, rule = PLURALS[lang]
    heads = (f"Language: {lang}\n", "Content-Type: text/plain; charset=UTF-8\n",
             "Content-Transfer-Encoding: 8bit\n", f"Plural-Forms: {rule}\n")  # fmt: skip
    lines = ['msgid ""', 'msgstr ""', *map(quoted, heads)]
    for one in wanted:
        lines += ["", f"#: {one.where}", f"msgid {quoted(one.text)}"]
        if one.many:
            lines += [f"msgid_plural {quoted(one.many)}", *(f'msgstr[{form}] ""' for form in range(number))]
        else:
            lines.append('msgstr ""')
    return "\n".join(lines)


def missing(lang: str) -> int:
    """Print a stub of what has no translation. Returns the exit code."""
    known = {entry.text for entry in entries_of(lang)}
    print(stub(lang, (one for one in gather().values() if one.text not in known)))
    return 0


def unused() -> int:
    """Print the entries that nothing needs. Returns the exit code."""
    wanted = gather()
    for lang in PLURALS:
        for entry in entries_of(lang):
            if entry.text not in wanted:
                print(f"{entry.place}: {entry.text}")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code is 0, or 1 if something is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("check", "compile", "unused"):
        commands.add_parser(name)
    commands.add_parser("missing").add_argument("--lang", choices=sorted(PLURALS), required=True)
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "missing":
            return missing(chosen.lang)
        return {"check": check, "compile": compile_all, "unused": unused}[chosen.command]()
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
