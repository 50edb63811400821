"""Acts for programs: addresses that never change, JSON-LD, and Akoma Ntoso held against the schema of OASIS."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import etree

from tests.monitor.law import NOTE, book
from zhargy.i18n import LANGUAGES, use
from zhargy.law.kz import KZ
from zhargy.monitor.law import akoma, eli, linked
from zhargy.rules.explain import sentence

HERE = Path(__file__).parent
GIVEN = [line.split() for line in (HERE / "eli.txt").read_text(encoding="utf-8").splitlines()]
SCHEMA = etree.XMLSchema(etree.parse(HERE / "schema" / "akomantoso30.xsd"))
AKN = {"a": akoma.NAMESPACE}
ADDRESS = "https://desk.example.kz"


def test_addresses_that_were_given_stay() -> None:
    """The list may grow. A line of it is never changed or taken away: somebody cites it."""
    for id, own, official in GIVEN:
        assert eli.address(KZ.acts[id]) == own == f"/eli/kz/act/{id}"
        if official != "-":
            _, _, _, rank, year, number = unquote(official).split("/")
            assert KZ.acts[id] in eli.acts_of(KZ, rank, int(year), number), official
            assert unquote(eli.official(KZ.acts[id])) == unquote(official)
    assert {id for id, _, _ in GIVEN} == set(KZ.acts), "a new act: add its line to tests/monitor/eli.txt"


def test_addresses_name_an_article_and_a_day() -> None:
    act = KZ.acts["assemblies-2020"]
    assert eli.address(act, "10", date(2025, 3, 12)) == "/eli/kz/act/assemblies-2020/10/2025-03-12"
    assert eli.address(act, "", date(2025, 3, 12)) == "/eli/kz/act/assemblies-2020/2025-03-12"
    assert eli.official(act, "10") == "/eli/kz/law/2020/333-VI/10"
    assert eli.official(KZ.acts["constitution-1995"]) == ""
    assert "%2F" not in eli.official(KZ.acts["gc37"])


def data(id: str, day: date = NOTE) -> dict[str, Any]:
    return linked.act(book(), book().volumes[id], day, ADDRESS)


def test_an_act_as_linked_data() -> None:
    with use("en"):
        told = data("assemblies-2020")
    assert told["@context"] == "https://schema.org" and told["@type"] == "Legislation"
    assert told["@id"] == f"{ADDRESS}/eli/kz/act/assemblies-2020"
    assert told["legislationIdentifier"] == "333-VI"
    assert told["legislationDate"] == "2020-05-25"
    assert told["legislationType"] == "law"
    assert told["legislationLegalForce"] == "https://schema.org/InForce"
    assert told["temporalCoverage"] == "2020-06-06/.."
    assert told["inLanguage"] == "en"
    assert KZ.acts["assemblies-2020"].link in told["sameAs"]
    parts = {one["@id"].rpartition("/")[2]: one for one in told["hasPart"]}
    assert list(parts) == [one for one in book().volumes["assemblies-2020"].articles if one]
    for one in parts.values():
        assert one["isPartOf"]["@id"] == told["@id"]
    held = book().volumes["assemblies-2020"].articles["10"].on(NOTE)
    with use("en"):
        assert parts["10"]["abstract"] == " ".join(f"{sentence(one.label)}." for one in held)


def test_force_follows_the_day() -> None:
    for id, day, force in (
        ("assemblies-2020", date(2019, 1, 1), "NotInForce"), ("tax-code-2017", date(2025, 12, 31), "InForce"),
        ("tax-code-2017", date(2026, 1, 1), "NotInForce"), ("associations-draft-2022", NOTE, "NotInForce"),
    ):  # fmt: skip
        assert data(id, day)["legislationLegalForce"] == f"https://schema.org/{force}", (id, day)
    assert data("tax-code-2017")["temporalCoverage"].endswith("/2026-01-01")


def test_an_amending_act_names_what_it_changes() -> None:
    changed = [one["@id"] for one in data("associations-amendments-2023")["legislationChanges"]]
    assert f"{ADDRESS}/eli/kz/act/public-associations-1996" in changed


@pytest.mark.parametrize("lang", [code for code, _ in LANGUAGES])
def test_every_act_and_article_is_told_in_every_language(lang: str) -> None:
    with use(lang):
        for volume in book().volumes.values():
            told = linked.act(book(), volume, NOTE)
            assert told["name"] == volume.act.title[lang]
            assert json.loads(linked.embedded(told)) == told
            assert not {"<", ">", "&"} & set(linked.embedded(told))
            for number, one in volume.articles.items():
                if number:
                    part = linked.article(volume, one, NOTE)
                    assert part["isPartOf"]["legislationDate"] == volume.act.adopted.isoformat()
                    assert part["@context"] == "https://schema.org"


def document(id: str, day: date = NOTE) -> Any:
    return etree.fromstring(akoma.document(book(), book().volumes[id], day).encode())


@pytest.mark.parametrize("lang", [code for code, _ in LANGUAGES])
def test_every_act_is_sound_akoma_ntoso(lang: str) -> None:
    with use(lang):
        for id in KZ.acts:
            for day in (NOTE, date(2026, 11, 1)):
                root = document(id, day)
                assert SCHEMA.validate(root), (id, SCHEMA.error_log)


def test_the_schema_finds_what_is_wrong() -> None:
    root = document("assemblies-2020")
    meta = root.find(".//a:meta", AKN)
    meta.append(meta.find("a:identification", AKN))  # it must stand first
    assert not SCHEMA.validate(root)


def test_the_document_says_that_it_is_not_the_official_text() -> None:
    with use("en"):
        root = document("assemblies-2020")
    for level in ("FRBRWork", "FRBRExpression"):
        assert root.find(f".//a:{level}/a:FRBRauthoritative", AKN).get("value") == "false"
    assert root.find(".//a:FRBRExpression/a:FRBRauthor", AKN).get("href") == "#zhargy"
    notice = root.find(".//a:notes/a:note/a:p", AKN).text
    assert notice.startswith("Our own summary") and "not the official text" in notice
    assert "not the official text" in root.find(".//a:preface/a:p", AKN).text


def test_the_document_has_the_structure_of_the_act() -> None:
    with use("ru"):
        root = document("assemblies-2020")
        assert root.find(".//a:FRBRlanguage", AKN).get("language") == "rus"
        assert (
            root.find(".//a:FRBRExpression/a:FRBRuri", AKN).get("value")
            == "/akn/kz/act/2020-05-25/333-VI/rus@2023-08-04"
        )
        volume = book().volumes["assemblies-2020"]
        held = [one.number for one in volume.articles.values() if one.number and (one.on(NOTE) or one.without_on(NOTE))]
        assert [one.find("a:num", AKN).text for one in root.findall(".//a:body/a:article", AKN)] == held
        texts = [one.text for one in root.findall(".//a:body//a:p", AKN)]
        for part in volume.articles.values():
            for version in part.on(NOTE):
                assert f"{sentence(version.label)}." in texts
    events = root.findall(".//a:eventRef", AKN)
    assert [one.get("type") for one in events][0] == "generation"
    assert events[0].get("date") == "2020-05-25"
    ids = {one.get("eId") for one in root.findall(".//a:references/*", AKN)}
    assert {one.get("source").lstrip("#") for one in events} <= ids
    later = {one.get("source") for one in events if one.get("type") == "amendment"}
    assert "#cc-61np" in later, "the Constitutional Court changed it"


def test_an_act_that_ended_says_when() -> None:
    events = document("tax-code-2017").findall(".//a:eventRef", AKN)
    assert (events[-1].get("type"), events[-1].get("date")) == ("repeal", "2026-01-01")
