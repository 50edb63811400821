"""The catalogues are complete, and the check that says so sees each way in which they can be wrong."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from tools import messages
from tools.messages import CatalogueError, Wanted

GOOD = """
msgid ""
msgstr ""
"Language: ru\\n"

msgid "until {day}"
msgstr "до {day}"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} день"
msgstr[1] "{n} дня"
msgstr[2] "{n} "
"дней"
"""
WANTED = messages.merged([Wanted("until {day}", where="a.py:1"), Wanted("{n} day", "{n} days", "a.py:2")])


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / "ru" / f"{name}.po"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "kk").mkdir(exist_ok=True)
    messages.compile_all(folder)
    return folder


@pytest.fixture(scope="module")
def wanted() -> dict[str, Wanted]:
    return messages.gather()


@pytest.mark.parametrize("lang", messages.PLURALS)
def test_every_text_is_translated(lang: str, wanted: dict[str, Wanted]) -> None:
    assert messages.faults(lang, wanted) == []


@pytest.mark.parametrize("lang", messages.PLURALS)
def test_the_compiled_catalogue_is_fresh_and_loads(lang: str) -> None:
    compiled = messages.compiled(lang, messages.entries_of(lang))
    assert messages.target(lang).read_bytes() == compiled
    spoken = gettext.translation("zhargy", messages.LOCALE, [lang])
    for entry in messages.entries_of(lang):
        if not entry.many:
            assert spoken.gettext(entry.text) == entry.forms[0]


def test_a_good_catalogue_has_no_fault(tmp_path: Path) -> None:
    folder = written(tmp_path, plain=GOOD)
    assert messages.faults("ru", WANTED, folder) == []
    spoken = gettext.translation("zhargy", folder, ["ru"])
    said = [spoken.ngettext("{n} day", "{n} days", n) for n in (1, 2, 5, 11, 21, 22)]
    assert [one.removeprefix("{n} ") for one in said] == ["день", "дня", "дней", "дней", "день", "дня"]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (GOOD.replace('msgstr "до {day}"', 'msgstr ""'), "empty: 'until {day}'"),
        (GOOD.replace('msgid "until', '#, fuzzy\nmsgid "until'), "fuzzy: 'until {day}'"),
        (GOOD.replace("до {day}", "до {date}"), "other names in braces than ['day']"),
        (GOOD.replace("до {day}", "до {day"), "expected '}' before end of string"),
        (GOOD.replace('msgstr[2] "{n} "\n"дней"\n', ""), "2 forms where ru needs 3"),
        (GOOD.replace('msgid_plural "{n} days"', 'msgid_plural "{n} dayz"'), "its plural is to be '{n} days'"),
        (GOOD.replace('msgid "until {day}"', 'msgid "till {day}"'), "a.py:1: no ru for 'until {day}'"),
        (GOOD + '\nmsgid "until {day}"\nmsgstr "по {day}"\n', "translated otherwise"),
    ],
)
def test_a_broken_catalogue_is_refused(tmp_path: Path, broken: str, fault: str) -> None:
    assert any(fault in one for one in messages.faults("ru", WANTED, written(tmp_path, plain=broken)))


def test_two_files_may_agree_and_may_not_differ(tmp_path: Path) -> None:
    same = 'msgid "until {day}"\nmsgstr "до {day}"\n'
    assert messages.faults("ru", WANTED, written(tmp_path, plain=GOOD, second=same)) == []
    other = same.replace("до", "по")
    found = messages.faults("ru", WANTED, written(tmp_path, plain=GOOD, second=other))
    assert len(found) == 1
    assert "translated otherwise" in found[0]


def test_a_change_without_compiling_is_seen(tmp_path: Path) -> None:
    folder = written(tmp_path, plain=GOOD)
    (folder / "ru" / "plain.po").write_text(GOOD.replace("дней", "суток"), encoding="utf-8")
    assert any("out of date" in one for one in messages.faults("ru", WANTED, folder))
    messages.target("ru", folder).unlink()
    assert any("out of date" in one for one in messages.faults("ru", WANTED, folder))


@pytest.mark.parametrize(
    "line", ["msgstr text", 'msgctxt "menu"', '"text"', 'msgid "a"\nmsgstr "b"\nmsgstr "c"', 'msgid "a']
)
def test_a_file_that_cannot_be_read_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "x.po"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"x\.po:\d"):
        messages.read(path)


def test_texts_are_found_in_python() -> None:
    source = (
        'a = gettext(N_("one"))\nb = _("two " "halves").format(x=1)\nc = ngettext("{n} day", "{n} days", 3)\n'
        'd = i18n.gettext(N_("x") if a else N_("y"))\ne = gettext(label)\nf = other("no")\n'
    )
    found = [(one.text, one.many, one.where) for one in messages.of_python(source, "a.py")]
    assert sorted(found) == [
        ("one", "", "a.py:1"),
        ("two halves", "", "a.py:2"),
        ("x", "", "a.py:4"),
        ("y", "", "a.py:4"),
        ("{n} day", "{n} days", "a.py:3"),
    ]


def test_an_f_string_cannot_be_translated() -> None:
    with pytest.raises(CatalogueError, match=r"a\.py:1"):
        list(messages.of_python('gettext(f"until {day}")', "a.py"))


def test_texts_are_found_in_templates() -> None:
    source = """<p>{% t "Save" %}\n{%t 'until {day}' day=due %} {% t "say \\"yes\\"" as x %} {% tag "no" %}</p>"""
    found = [(one.text, one.where) for one in messages.of_template(source, "a.html")]
    assert found == [("Save", "a.html:1"), ("until {day}", "a.html:2"), ('say "yes"', "a.html:2")]


def test_a_stub_is_a_catalogue_with_open_translations(tmp_path: Path) -> None:
    wanted = [Wanted('a "b"\\c\n', where="a.py:1"), Wanted("{n} day", "{n} days", "a.py:2")]
    path = tmp_path / "stub.po"
    path.write_text(messages.stub("ru", wanted), encoding="utf-8")
    assert [(one.text, one.many, one.forms) for one in messages.read(path)] == [
        ('a "b"\\c\n', "", {0: ""}),
        ("{n} day", "{n} days", {0: "", 1: "", 2: ""}),
    ]
