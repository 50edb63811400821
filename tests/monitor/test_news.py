"""News: from files, the note, initiatives and the law itself; each tied to what it is about, with an id that stays."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.command import zhargy
from zhargy.i18n import LANGUAGES, use
from zhargy.law.kz import KZ
from zhargy.monitor import checking, feeds
from zhargy.monitor.changes import amounts, changes
from zhargy.monitor.news import FOLDER, NewsError, by_year, news, of_act, of_topic, read
from zhargy.monitor.news.item import ADOPTED, CHANGED, OVER, STEP, TOLD, had_happened
from zhargy.monitor.note import note

NOTED = date(2023, 8, 4)
# Written here once more, so that nobody changes an address that others have kept.
STAY = {
    "news-n-2023-07-bloggers", "2023-platforms-in-force", "2024-marking-rules", "2025-constitutional-court-places",
    "initiative-public-control-2023-10-02", "initiative-information-participation-2025-01-13", "adopted-cc-61np",
    "adopted-constitution-2026", "ended-constitution-1995", "ended-tax-code-2017", "law-tax-code-2025-2026-01-01",
    "law-budget-2024-2024-01-01",
}  # fmt: skip


def by_id(id: str):
    return next(one for one in news() if one.id == id)


def test_every_piece_has_one_id_and_those_that_were_given_out_stay() -> None:
    ids = [one.id for one in news()]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9-]+", id) for id in ids)
    assert set(ids) >= STAY


def test_all_that_the_note_and_the_files_tell_is_there() -> None:
    told = {one.statement for one in news() if one.statement}
    assert told == {one.id for one in note().sections["news"].statements}
    written = {one.id for one in read(FOLDER)}
    assert written and written <= {one.id for one in news() if one.kind == TOLD and not one.statement}
    later = [event for draft in KZ.initiatives for event in draft.events if event.later]
    assert len(later) == Counter(one.kind for one in news())[STEP]


def test_every_change_of_the_law_after_the_note_is_in_one_piece() -> None:
    told = [change.uid for one in news() if one.kind == CHANGED for change in one.changes]
    assert sorted(told) == sorted(one.uid for one in changes(KZ, NOTED, date.max))
    values = [(one.parameter.id, one.on) for item in news() for one in item.amounts]
    assert sorted(values) == sorted((one.parameter.id, one.on) for one in amounts(KZ, NOTED, date.max))
    assert all(change.on.isoformat() == one.on for one in news() for change in one.changes)


def test_acts_come_and_go_and_drafts_are_no_acts() -> None:
    adopted = {one.act.id for one in news() if one.kind == ADOPTED}
    assert {"public-control-2023", "tax-code-2025", "kurultai-2026"} <= adopted
    assert not adopted & {"charity-draft-2024", "information-draft-2023", "volunteer-registry-draft"}
    assert "online-platforms-2023" not in adopted, "it was adopted before the note's last day"
    assert {one.act.id for one in news() if one.kind == OVER} >= {"constitution-1995", "tax-code-2017"}


def test_the_newest_stand_first_and_a_day_shows_what_was_known_then() -> None:
    days = [one.day for one in news()]
    assert days == sorted(days, reverse=True)
    assert list(by_year(news())) == sorted(by_year(news()), reverse=True)
    then = had_happened(news(), date(2024, 3, 2))
    assert by_id("2024-marking-rules") in then
    assert by_id("2024-marking-rules") not in had_happened(news(), date(2024, 3, 1))
    # Told as of a month: known to have happened when the month is over.
    assert by_id("2024-volunteer-registry") not in had_happened(news(), date(2024, 1, 30))
    assert by_id("2024-volunteer-registry") in had_happened(news(), date(2024, 1, 31))


def test_a_piece_is_tied_to_acts_provisions_duties_and_topics() -> None:
    one = by_id("2025-constitutional-court-places")
    assert {"cc-61np", "assemblies-2020"} <= set(one.acts)
    assert {"answer-assembly", "reply-to-proposal"} <= set(one.duties)
    assert "assembly" in one.topics and one in of_topic(news(), "assembly") and one in of_act(news(), "cc-61np")
    code = by_id("law-tax-code-2025-2026-01-01")
    assert "foreign_money" in code.topics and "foreign-money-notice" in code.duties
    assert {"assembly", "sanctions"}.isdisjoint(by_id("2023-platforms-in-force").topics)
    assert by_id("initiative-public-control-2023-10-02").initiative.id == "public-control"


def test_amounts_are_told_with_what_they_were() -> None:
    (line,) = [one for one in by_id("law-budget-2024-2024-01-01").lines() if "fines, taxes" in one]
    assert "3,692" in line and "3,450" in line


def test_an_amount_set_by_an_amending_act_is_news_of_both_acts() -> None:
    one = by_id("law-public-associations-1996-2024-01-01")
    assert {"public-associations-1996", "associations-amendments-2023"} <= set(one.acts)
    assert any("initiate a public association" in line for line in one.lines())


@pytest.mark.parametrize("lang", [code for code, _ in LANGUAGES])
def test_every_piece_says_something_in_each_language(lang: str) -> None:
    with use(lang):
        for one in news():
            assert one.title().strip(), one.id
            if one.kind in (STEP, CHANGED):
                assert one.text().strip(), one.id


# Files


def folder(path: Path, text: str, sources: str = '[a]\nname = "A"\naddress = ""\nlanguage = "ru"\n') -> Path:
    (path / "sources.toml").write_text(sources, encoding="utf-8")
    (path / "2024.toml").write_text(text, encoding="utf-8")
    return path


GOOD = '[[news]]\nid = "x"\non = "2024-03"\nsays = "It is so."\nsource = ["a"]\n'


def test_a_file_is_read(tmp_path: Path) -> None:
    (one,) = read(folder(tmp_path, GOOD))
    assert (one.id, one.on, one.sources[0].name, one.file) == ("x", "2024-03", "A", "2024.toml")


@pytest.mark.parametrize(
    ("text", "field", "fix"),
    [
        (GOOD.replace('says = "It is so."\n', ""), "says", "is missing"),
        (GOOD.replace('["a"]', '["b"]'), "source", "b is not in sources.toml"),
        (GOOD.replace('["a"]', '"a"'), "source", "must be a list of texts"),
        (GOOD.replace("2024-03", "2024-13"), "on", "2024-13 is no day"),
        (GOOD.replace("2024-03", "2023-03"), "on", "2023-03 is not of the year of the file"),
        (GOOD + 'colour = "red"\n', "colour", "is no field"),
        (GOOD.replace('"x"', '"X y"'), "id", "small Latin letters"),
        (GOOD + GOOD, "id", "has one of this id"),
        (GOOD + "more = 3\n", "more", "must be a text"),
        ("[[news", "", "Expected"),
    ],
)
def test_each_fault_is_told_with_field_and_remedy(tmp_path: Path, text: str, field: str, fix: str) -> None:
    with pytest.raises(NewsError) as caught:
        read(folder(tmp_path, text))
    assert [one for one in caught.value.faults if one.field == field and fix in one.fix], caught.value.faults


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(NewsError) as caught:
        read(folder(tmp_path, GOOD.replace("2024-03", "soon") + GOOD.replace('"x"', '"y"').replace('["a"]', '["b"]')))
    assert {one.statement for one in caught.value.faults} >= {"x", "y"}


@pytest.mark.parametrize(
    ("more", "fix"),
    [
        ('rests = ["rule:assembly.nothing"]', "assembly.nothing is no rule"),
        ('rests = ["duty:nothing"]', "nothing is no duty"),
        ('rests = ["nothing-2020 3"]', "nothing-2020 is no act"),
        ('acts = ["nothing-2020"]', "nothing-2020 is no act"),
        ('topics = ["nothing"]', "nothing is no topic"),
        ('initiative = "nothing"', "nothing is no initiative"),
    ],
)
def test_links_that_lead_nowhere_are_found(tmp_path: Path, more: str, fix: str) -> None:
    assert checking.news(read(folder(tmp_path, GOOD)), KZ) == []
    (fault,) = checking.news(read(folder(tmp_path, GOOD + more)), KZ)
    assert fix in fault.fix and (fault.file, fault.statement) == ("2024.toml", "x")


def test_the_files_are_right_and_the_command_says_so() -> None:
    assert checking.news(read(FOLDER), KZ) == []
    told = zhargy("monitor", "check")
    assert (told.code, told.out.strip()) == (0, "Nothing was found wrong.")


# Feeds

ATOM = {"a": feeds.ATOM}


def feed(lang: str = "en", items=None) -> feeds.Feed:
    with use(lang):
        found = had_happened(news(), date(2026, 11, 28)) if items is None else items
        entries = feeds.of_news(
            found, lambda one: f"https://example.org/{lang}/news/on/{one.id}/", lambda id: f"<{id}>"
        )
        home = f"https://example.org/{lang}/news/"
        return feeds.Feed("News & more", f"{home}feed.atom", home, lang, found[0].day, entries)


@pytest.mark.parametrize("lang", [code for code, _ in LANGUAGES])
def test_atom_holds_to_its_form(lang: str) -> None:
    root = ElementTree.fromstring(feeds.atom(feed(lang)))
    assert root.tag == f"{{{feeds.ATOM}}}feed" and root.get(feeds.LANG) == lang
    for name in ("id", "title", "updated"):
        assert len(root.findall(f"a:{name}", ATOM)) == 1
    assert root.find("a:author/a:name", ATOM) is not None
    assert {one.get("rel") for one in root.findall("a:link", ATOM)} == {"self", "alternate"}
    entries = root.findall("a:entry", ATOM)
    assert 0 < len(entries) <= feeds.MOST
    ids = [one.findtext("a:id", namespaces=ATOM) for one in entries]
    assert len(set(ids)) == len(ids) and all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", id) for id in ids)
    for one in entries:
        assert one.findtext("a:title", namespaces=ATOM) and one.findtext("a:summary", namespaces=ATOM)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+05:00", one.findtext("a:updated", namespaces=ATOM))
        (link,) = one.findall("a:link", ATOM)
        assert link.get("rel") == "alternate" and link.get("href").startswith("https://example.org/")


def test_both_feeds_tell_the_same_and_one_input_gives_one_text() -> None:
    root, plain = ElementTree.fromstring(feeds.atom(feed())), feeds.json_feed(feed())
    assert [one.findtext("a:id", namespaces=ATOM) for one in root.findall("a:entry", ATOM)] == [
        one["id"] for one in plain["items"]
    ]
    assert plain["version"].endswith("/1.1") and plain["language"] == "en"
    assert feeds.atom(feed()) == feeds.atom(feed())


def test_what_must_be_escaped_is() -> None:
    odd = feeds.Entry(
        "urn:x", date(2026, 7, 2), "<title> & more", "a < b", "https://example.org/?a=1&b=2", (("a&b", "<A>"),)
    )
    told = feeds.Feed("<T>", "https://example.org/f", "https://example.org/", "en", date(2026, 7, 2), (odd,))
    root = ElementTree.fromstring(feeds.atom(told))
    assert root.findtext("a:entry/a:title", namespaces=ATOM) == "<title> & more"
    assert root.find("a:entry/a:category", ATOM).attrib == {"term": "a&b", "label": "<A>"}


def test_ids_are_of_a_language_and_of_no_desk() -> None:
    kk, en = feed("kk"), feed("en")
    assert not {one.id for one in kk.entries} & {one.id for one in en.entries}
    moved = feeds.Feed(en.title, en.address.replace("example.org", "mirror.kz"), en.home, "en", en.updated, en.entries)
    ids = re.compile("<id>(.*?)</id>")
    assert ids.findall(feeds.atom(moved)) == ids.findall(feeds.atom(en))
    # Written here once more: readers of feeds would see everything anew if it changed.
    assert next(one.id for one in en.entries if one.address.endswith("/2026-kurultai/")) == KURULTAI


KURULTAI = "urn:uuid:25e06da3-fdb8-50f7-91a7-89c4bb04825e"
