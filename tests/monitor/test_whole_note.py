"""Whoever knows the note of 4 August 2023 finds all of it here: counted in it by a person, section by section."""

from __future__ import annotations

from collections import Counter

import pytest

from zhargy.law.kz import KZ
from zhargy.monitor.note import note
from zhargy.monitor.note.statement import FIGURE, LAW
from zhargy.monitor.verdicts import NONE, verdict

STATEMENTS = {
    "update": 18, "introduction": 57, "glance": 12, "key-facts": 8, "indices": 6, "treaties": 12, "constitution": 46,
    "laws": 46, "initiatives": 48, "forms": 16, "public-benefit": 33, "entry": 20, "activity": 18, "speech": 12,
    "international": 1, "resources": 7, "assembly": 36, "participation": 35, "reports": 5, "news": 60,
}  # fmt: skip
"""How many things each section says; a sentence that says several counts for each, an invitation to write for none."""

PARTS = {
    "update": {"update-platforms": 14, "update-bloggers": 4},
    "introduction": {
        "introduction-sector": 4, "introduction-organisations": 3, "introduction-growth": 2, "introduction-active": 1,
        "introduction-state-money": 3, "introduction-social-order": 3, "introduction-partnership": 4,
        "introduction-order": 3, "introduction-grants": 2, "introduction-awards": 4, "introduction-control": 1,
        "introduction-database": 9, "introduction-payments": 1, "introduction-foreign": 9,
        "introduction-amendments": 3, "introduction-forums": 3, "introduction-concept": 2,
    },
    "glance": {"glance-forms": 1, "glance-registrar": 1, "glance-entry": 3, "glance-activities": 1, "glance-speech": 1,
               "glance-international": 1, "glance-resources": 1, "glance-assembly": 3},
    "constitution": {
        "constitution-art4": 3, "constitution-art5": 5, "constitution-art14": 1, "constitution-art18": 1,
        "constitution-art20": 4, "constitution-art22": 2, "constitution-art23": 2, "constitution-art32": 2,
        "constitution-art33": 1, "constitution-art39": 1, "constitution-art15": 2, "constitution-art43": 2,
        "constitution-art46": 1, "constitution-art91": 1, "constitution-art42": 1, "constitution-court": 5,
    },
    "initiatives": {
        "initiatives-ncos": 8, "initiatives-associations": 6, "initiatives-control": 8, "initiatives-liability": 6,
        "initiatives-consultative": 1, "initiatives-access": 7, "initiatives-registry": 12,
    },
}  # fmt: skip
"""How many things each part of a section says, by how the ids of its statements begin."""

REPORTS = [
    ("2023-07", "en"), ("2023-07", "ru"), ("2023-05", "ru"), ("2022-09-16", "ru"), ("2022-12-07", "ru"),
    ("2022-12-07", "ru"), ("2021-09-24", "ru"), ("2021-06", "ru"), ("2021-03", "ru"), ("2021-01-23", "ru"),
    ("2021-01", "en"), ("2020-09", "en"), ("2020-05", "en"), ("2019-09", "ru"), ("2018-11", "ru"), ("2018-06", "en"),
    ("2018-01", "en"), ("2017-09", "en"), ("2017-07", "en"), ("2016-12", "en"), ("2016-11", "en"), ("2016-08", "en"),
    ("2016-03", "ru"), ("2015-10", "ru"), ("2015-05", "en"), ("2015-01", "en"), ("2014-09-16", "ru"),
    ("2014-02", "en"), ("2012-11", "en"), ("2012-11", "en"),
]  # fmt: skip
"""The thirty reports that the note names under its news, in its order: the day that it gives, and the language."""


PEOPLE = [
    "Kassym-Jomart Tokayev", "Aidos Sarym", "Yerlan Koshanov", "Darkhan Kydyrali", "Aida Balayeva", "Kanat Baedilov",
    "Darkhan Kaletayev", "Nursultan Nazarbayev", "Timur Suleimenov", "Nurlan Yerimbetov", "Maina Kiai",
]  # fmt: skip
"""Everybody whom the note names under its news, in its order."""

ENUMERATED = {
    "public-benefit-tax-aid": ("sponsorship", "social support", "emergency", "charter", "290(2)", "290(3)"),
    "public-benefit-sphere-ninety": (
        "health", "childcare", "education", "science", "sport", "culture", "libraries", "children", "elderly",
        "disabilities",
    ),
    "public-benefit-sphere-pay": ("hearing", "speech", "vision"),
    "constitution-art23-officials": (
        "Constitutional", "Supreme and other courts", "Central Election Commission", "Supreme Audit Chamber", "military",
        "national security", "law enforcement",
    ),
}  # fmt: skip
"""What the note counts one by one within a statement."""


@pytest.mark.parametrize("section", STATEMENTS)
def test_every_section_has_all_that_the_note_says(section: str) -> None:
    assert len(note().sections[section].statements) == STATEMENTS[section]


def test_there_is_no_section_more_or_less() -> None:
    assert list(note().sections) == list(STATEMENTS)


@pytest.mark.parametrize(
    ("section", "part", "number"),
    [(section, part, number) for section, all_ in PARTS.items() for part, number in all_.items()],
)
def test_every_part_of_a_section_has_all_that_it_says(section: str, part: str, number: int) -> None:
    found = [one.id for one in note().sections[section].statements if one.id.startswith(f"{part}-") or one.id == part]
    assert len(found) == number, found


def test_every_report_of_the_news_is_there_with_its_day_and_language() -> None:
    told = note()
    found = Counter((one.date, told.sources[one.sources[0]].language) for one in told.sections["news"].statements)
    assert [pair for pair, number in Counter(REPORTS).items() if found[pair] < number] == []


def test_everybody_whom_the_news_name_is_named() -> None:
    said = "\n".join(one.says for one in note().sections["news"].statements)
    assert [name for name in PEOPLE if name not in said] == []


@pytest.mark.parametrize("id", ENUMERATED)
def test_what_is_counted_within_a_statement_is_all_there(id: str) -> None:
    assert [part for part in ENUMERATED[id] if part not in note().statements[id].says] == []


def test_every_statement_has_a_source_and_its_verdict_or_the_reason_for_none() -> None:
    for one in note().statements.values():
        assert all(note().sources[id].language for id in one.sources) and one.sources and one.date, one.id
        state = verdict(one, KZ).state
        if one.kind == LAW:
            assert (state != NONE) or one.no_claim, one.id
        if one.kind == FIGURE:
            assert one.values, one.id
