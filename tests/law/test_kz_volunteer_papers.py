"""The papers of the volunteer registry are filled from walked cases, and show what is missing (S27)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.law.volunteers import COMPLAINED, DEFECTIVE, EXCLUDED, REFUSED, REGISTRY, SENT, WALKS, at
from zhargy.documents.certificate import Verdict, address, new_key, public_key, sign, state, verify
from zhargy.documents.check import faults as faults_of_paper
from zhargy.documents.check import faults_of_events
from zhargy.documents.filled import Filled, Mark
from zhargy.documents.paper import fill
from zhargy.law.kz import KZ


def paper(id: str, told: tuple[Any, ...], day: str, lang: str = "en") -> Filled:
    return fill(KZ.papers[id], at(told, day).subject, on=date.fromisoformat(day), lang=lang)


def test_the_papers_of_the_registry_are_sound_and_each_is_filed_with_an_event() -> None:
    ids = {id for id in KZ.papers if KZ.papers[id].about is REGISTRY.about}
    assert {f"{id}: {fault}" for id in ids for fault in faults_of_paper(KZ.papers[id], KZ)} == set()
    assert faults_of_events(REGISTRY, KZ) == []
    assert ids == {id for event in REGISTRY.events for id in event.papers} == set(PAPERS)


PAPERS = {
    "volunteer-registry-application": ((SENT,), "2024-02-05", ["places", "requirements"]),
    "volunteer-registry-defects": (DEFECTIVE, "2024-02-08", [f"appeal.content.{one}" for one in (
        "name", "number", "address", "addressee", "substance", "dated", "signed")]),
    "volunteer-registry-return": (WALKS["returned"][0], "2024-02-16", []),
    "volunteer-registry-refusal": (REFUSED, "2024-02-20", []),
    "volunteer-registry-preliminary": ((SENT, ("hear", "2024-02-15", {"entry.complete_and_true": False})), "2024-02-15", []),
    "volunteer-registry-exclusion": (EXCLUDED, "2024-05-07", []),
    "volunteer-certificate-refusal": (WALKS["certificate refused"][0], "2024-04-05", []),
    "volunteer-certificate": (WALKS["certificate"][0], "2024-04-08", ["certificate_page"]),
    "volunteer-registry-complaint": (COMPLAINED, "2024-03-01", []),
}  # fmt: skip


@pytest.mark.parametrize("id", PAPERS)
@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_s27_each_paper_is_filled_from_a_walked_case_and_shows_what_is_missing(id: str, lang: str) -> None:
    told, day, missing = PAPERS[id]
    own = "ru" if lang == "en" else lang
    wanted = {f"{path}.{own}" if path in ("places", "requirements") else path for path in missing}
    filled = paper(id, told, day, lang)
    assert {path for blank in filled.blanks for path in blank.paths} == wanted
    assert bool(filled.notice) is (lang == "en")
    assert (
        "«Көмек» тобы" if lang == "kk" else "Группа «Көмек»"
    ) in filled.text() or id == "volunteer-registry-exclusion"


def test_s27_each_paper_of_nothing_is_all_blanks() -> None:
    for id in PAPERS:
        empty = fill(KZ.papers[id], REGISTRY.about(), on=date(2024, 2, 5), lang="kk")
        assert len(empty.blanks) >= 2


def test_s27_the_refusal_names_its_ground_and_the_last_day_to_complain() -> None:
    text = paper("volunteer-registry-refusal", REFUSED, "2024-02-20").text()
    assert "not complete and accurate, as the authorised body finds — Registry Rules" in text
    assert "until 20 May 2024" in text
    returned = paper("volunteer-registry-return", WALKS["returned"][0], "2024-02-16")
    assert "APPC art. 64(6)" in returned.text()


def test_s27_the_certificate_carries_the_code_to_its_page() -> None:
    told = WALKS["certificate"][0]
    signed = (*told[:-1], (*told[-1], {"certificate_page": "https://desk.example.kz/kk/certificate/7/0a1b"}))
    filled = paper("volunteer-certificate", signed, "2024-04-08", "kk")
    assert [block.text for block in filled.blocks if isinstance(block, Mark)] == [
        "https://desk.example.kz/kk/certificate/7/0a1b"
    ]


def test_s27_a_certificate_of_a_walked_case_is_valid_until_the_entry_leaves() -> None:
    """As the desk does it: the head signs what the register shows, the address goes into the event and onto the paper."""
    register = REGISTRY.register
    assert register is not None
    private = new_key()
    told = WALKS["certificate"][0]
    prepared = at(told[:-1], "2024-04-08")
    statement = state(prepared.subject, register, number="7", on=date(2024, 4, 8), body="Ministry")
    certificate = sign(statement, private)
    page = address("https://desk.example.kz/kk/certificate", certificate)
    signed = (*told[:-1], (*told[-1], {"certificate_page": page}))
    assert page in paper("volunteer-certificate", signed, "2024-04-08", "ru").text()

    def worth(told: tuple[Any, ...], day: str) -> Verdict:
        return verify(certificate, (public_key(private),), listed=at(told, day).state in register.of)

    assert worth(signed, "2024-04-08") is Verdict.VALID
    excluded = (*signed, ("ask-exclusion", "2024-05-06"), ("exclude", "2024-05-07"))
    assert worth(excluded, "2024-05-06") is Verdict.VALID and worth(excluded, "2024-05-07") is Verdict.LEFT
    # A year without activity archives the entry, and the certificate tells.
    assert worth(signed, "2025-01-20") is Verdict.VALID and worth(signed, "2025-01-21") is Verdict.LEFT
