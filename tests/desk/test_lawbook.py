"""The pages of the law: what stands on them is what the law says of the day, in every language, for people and programs."""

from __future__ import annotations

import json
import re
import time
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.urls import resolve, reverse

from tests.desk.test_pages import CODES, read
from tests.desk.visitor import Visitor
from tests.monitor.test_law_data import GIVEN
from zhargy.desk.lawbook import kept, witnesses
from zhargy.desk.public import is_public
from zhargy.i18n import gettext, use
from zhargy.law.kz import KZ
from zhargy.monitor.law.difference import difference
from zhargy.monitor.note import note
from zhargy.rules import decide

ACT, ARTICLE = "assemblies-2020", "10"
PROPOSAL = "assembly.proposal_is_lawful"


def text(address: str, lang: str = "en", status: int = 200, **asked: str) -> str:
    """A page, unescaped and with days as plain words, held to what holds of every page."""
    page = Visitor(lang).get(address, **asked)
    assert page.status_code == status, address
    read(page, lang)
    return re.sub(r"</?time[^>]*>", "", unescape(page.content.decode()))


@pytest.mark.parametrize("lang", CODES)
def test_every_article_has_its_page(lang: str) -> None:
    for volume in kept.book().volumes.values():
        for number, part in volume.articles.items():
            if number:
                told = text(f"law/act/{volume.act.id}/{number}/", lang, on="2025-12-01")
                with use(lang):
                    for version in part.on(date(2025, 12, 1)):
                        assert f'id="{version.rule.id}' in told
                        assert gettext(version.label) in told


@pytest.mark.parametrize("lang", CODES)
def test_the_list_has_every_act_with_what_is_known_of_it(lang: str) -> None:
    told = text("law/", lang)
    for volume in kept.book().volumes.values():
        assert f'href="/{lang}/law/act/{volume.act.id}/"' in told
        assert volume.act.title[lang] in told
    assert told.count('class="official"') == sum(bool(one.link) for one in KZ.acts.values())
    assert told.count('class="tag"') == 46, "the acts that the note lists are marked, with their numbers there"
    assert f"{len(KZ.acts)}" in told


def test_the_list_can_be_narrowed() -> None:
    def found(**asked: str) -> list[str]:
        return re.findall(r'<a href="/en/law/act/([^/"]+)/"', text("law/", **asked))

    assert found(words="333-vi") == [ACT]
    assert set(found(rank="code")) == {id for id, one in kept.book().volumes.items() if one.rank == "code"}
    assert len(found(listed="1")) == 45, "46 rows, one act twice"
    assert found(words="assembl", rank="code") == []
    assert "Acts: 0 of" in text("law/", words="nothing of the kind")
    assert len(found(rank="nothing")) == len(KZ.acts)


def test_an_act_shows_the_wordings_of_the_day_alone() -> None:
    before, after = (text(f"law/act/{ACT}/", on=day) for day in ("2024-01-01", "2025-06-01"))
    old, new = (one.label for one in KZ.rules[PROPOSAL].versions)
    assert old in before and new not in before.partition('id="changes"')[0]
    assert new in after and old not in after.partition('id="changes"')[0]
    numbers = re.findall(r'<h3 id="art-([^"]+)">', after)
    assert numbers == [one or "whole" for one in kept.book().volumes[ACT].articles]


def test_days_carry_on_from_page_to_page() -> None:
    told = text(f"law/act/{ACT}/", on="2024-01-01")
    assert f'href="/en/law/act/{ACT}/{ARTICLE}/?on=2024-01-01"' in told
    told = text(f"law/act/{ACT}/{ARTICLE}/", on="2024-01-01")
    assert f'href="/en/law/act/{ACT}/9/?on=2024-01-01"' in told and f"/en/law/act/{ACT}/11/?on=2024-01-01" in told
    assert f"/en/law/act/{ACT}.jsonld" not in told and f"/en/law/act/{ACT}/{ARTICLE}.jsonld?on=2024-01-01" in told


@pytest.mark.parametrize("address", [f"law/act/{ACT}/", f"law/act/{ACT}/{ARTICLE}/", f"law/rule/{PROPOSAL}/"])
def test_a_day_that_the_law_cannot_tell_of_says_so(address: str) -> None:
    assert "LPA was adopted on 25 May 2020" in text(address, on="2020-05-24")
    assert "LPA was last checked on 1 July 2026" in text(address, on="2026-07-02")
    assert "last checked on 1 July 2026;" not in text(address, on="2026-07-01")
    wrong = text(address, status=422, on="2024-02-30")
    assert 'role="alert"' in wrong and 'value="2024-02-30"' in wrong


def test_an_act_that_ended_says_since_when() -> None:
    assert "Tax Code 2017 is no longer in force from 1 January 2026." in text("law/act/tax-code-2017/", on="2026-01-01")
    assert "no longer in force from" not in text("law/act/tax-code-2017/", on="2023-12-31").partition("<dl")[0]
    assert "Nothing of it held on this day" in text("law/act/tax-code-2017/289/", on="2026-01-01")
    assert text("law/act/tax-code-2017/", on="2026-01-01").count("Nothing of it held on this day") == 1


def test_a_rule_marks_the_wording_that_holds() -> None:
    old, new = (text(f"law/rule/{PROPOSAL}/", on=day) for day in ("2025-01-19", "2025-01-20"))
    for told in (old, new):
        assert told.count("This wording holds on") == 1
    assert old.index("This wording holds on") < old.index("_(assembly: Assembly")
    assert new.index("This wording holds on") > new.index("def proposal_is_lawful")
    assert "No wording of it was in force on 1 January 2019." in text(f"law/rule/{PROPOSAL}/", on="2019-01-01")
    assert f"law/difference/rule/{PROPOSAL}/?since=2025-01-19&until=2025-01-20" in new
    assert "Brought by CC-61NP" in new


def test_an_amount_marks_the_value_that_holds() -> None:
    told = text("law/amount/mci/", on="2023-08-04")
    row = told.partition("holds on 4 August 2023")[2].partition("</tr>")[0]
    assert "3,450" in row
    assert "No value of it is encoded for 1 January 1990." in text("law/amount/mci/", on="1990-01-01")


def test_an_article_shows_what_rests_on_it() -> None:
    told = text(f"law/act/{ACT}/{ARTICLE}/")
    part = kept.book().volumes[ACT].articles[ARTICLE]
    claims = kept.book().claims(part.rules)
    assert claims
    for claim in claims:
        assert f"/en/lab/claims/{claim.id}/" in told
    for one in note().statements.values():
        if any(link.partition("(")[0] == f"{ACT} {ARTICLE}" for link in one.rests):
            assert f"/en/note/statement/{one.id}/" in told
    for entry in part.without:
        assert entry.reason in told
    assert "/en/law/amount/notification_term/" in told, "set by the article"


def test_amounts_that_are_set_elsewhere_are_told_where_they_are_read() -> None:
    """Fines and fees are counted in MCI, which the budget sets."""
    read_mci = [one for one in KZ.rules.values() if KZ.parameters["mci"] in kept.book().amounts(one.wordings())]
    assert read_mci
    for rule in read_mci[:3]:
        assert 'href="/en/law/amount/mci/"' in text(f"law/rule/{rule.id}/")


def test_the_same_page_comes_quickly() -> None:
    """Of the time that the processor works; the first page of all makes the book."""
    for address in ("law/", f"law/act/{ACT}/", f"law/act/{ACT}/{ARTICLE}/", f"law/rule/{PROPOSAL}/", "law/difference/"):
        Visitor().get(address)
        before = time.process_time()
        Visitor().get(address)
        assert time.process_time() - before < 0.6, address


# Two days


def test_two_days_in_words() -> None:
    told = text("law/difference/", since="2024-01-01", until="2025-06-01", act=ACT)
    found = difference(kept.book(), date(2024, 1, 1), date(2025, 6, 1), act=ACT)
    assert f"Amended: <b>{found.count('amended')}</b>" in told
    old, new = (one.label for one in KZ.rules[PROPOSAL].versions)
    assert f"<del>{old}</del>" in told and f">{new}</a></ins>" in told
    assert "before: LPA art. 11(1)(3)" in told
    assert "<del><code>@rule(LPA.article(11, 1, 3), since=START)</code></del>" in told
    assert f"/en/law/difference/rule/{PROPOSAL}/?since=2024-01-01&until=2025-06-01" in told


def test_amounts_that_changed_are_told_with_both_values() -> None:
    told = text("law/difference/", "ru", since="2025-12-31", until="2026-01-01")
    with use("ru"):
        assert f"{gettext(KZ.parameters['mci'].label)}: 4 325 тенге, раньше 3 932 тенге" in told.replace("\u00a0", " ")


def test_days_in_the_wrong_order_are_refused() -> None:
    told = text("law/difference/", status=422, since="2025-01-01", until="2024-01-01")
    assert "must not be before the first" in told and 'value="2025-01-01"' in told
    told = text("law/difference/", status=422, since="2025-13-01", until="2026-01-01")
    assert 'value="2025-13-01"' in told


def test_a_long_difference_is_folded_by_act_and_one_act_is_not() -> None:
    told = text("law/difference/", since="2024-01-01", until="2026-06-01")
    found = difference(kept.book(), date(2024, 1, 1), date(2026, 6, 1))
    assert told.count('<details class="part"><summary>') == len(found.parts) > 5
    counts = ". ".join(f"{kind}: {number}" for kind, number in found.parts[0].counts)
    assert f"<small>{found.parts[0].volume.act.name('en')}. {counts}." in told
    assert '<details class="part" open>' in text("law/difference/", since="2024-01-01", until="2025-06-01", act=ACT)


def test_the_official_text_is_in_the_language_of_the_page() -> None:
    link = KZ.acts[ACT].link
    assert "/rus/docs/" in link
    assert f'href="{link}"' in text(f"law/act/{ACT}/", "ru") and f'href="{link}"' in text(f"law/act/{ACT}/")
    assert f'href="{link.replace("/rus/", "/kaz/")}"' in text(f"law/act/{ACT}/", "kk")


def test_nothing_differs_on_one_day() -> None:
    assert "Nothing differs" in text("law/difference/", since="2024-01-01", until="2024-01-01")


def test_an_amended_rule_is_shown_with_a_case() -> None:
    """The case that is shown gives, when it is decided anew, the two answers that stand there."""
    witnesses._KEPT.clear()
    since, until = date(2024, 1, 1), date(2026, 1, 1)
    address = f"law/difference/rule/{PROPOSAL}/"
    assert "A case that shows it" not in text("law/difference/", since=str(since), until=str(until), act=ACT)
    told = text(address, since=str(since), until=str(until))
    assert "A case that shows it:" in told
    from zhargy.rules.prove.differences import differs

    found = differs(KZ.rules[PROPOSAL], since, until)
    assert found is not None and found.case is not None
    answers = [decide(found.rule, *found.case.arguments(found.rule), on=day).shown for day in (since, until)]
    assert f"<b>{answers[0]} → {answers[1]}</b>" in told
    for _, facts in witnesses.witness(KZ.rules[PROPOSAL], since, until).facts or ():  # type: ignore[union-attr]
        for fact in facts:
            assert gettext(fact.info.label) in told
    listed = text("law/difference/", since=str(since), until=str(until), act=ACT)
    assert "A case that shows it:" in listed, "what was found once stands in the list"


def test_a_rule_that_did_not_change_says_so() -> None:
    told = text(f"law/difference/rule/{PROPOSAL}/", since="2025-02-01", until="2025-03-01")
    assert "It reads the same on both days." in told


def test_a_busy_prover_is_told_and_the_page_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    witnesses._KEPT.clear()
    monkeypatch.setattr(witnesses, "SECONDS", 0.01)
    monkeypatch.setattr(witnesses.witness, "__defaults__", (0.01,))
    with witnesses.verdicts.SOLVER:
        page = Visitor().get(f"law/difference/rule/{PROPOSAL}/", since="2024-01-01", until="2026-01-01")
    assert "busy with something else" in page.content.decode()
    assert page["Cache-Control"] == "no-store"


# Addresses that stay, and files for programs


def seen(address: str, **headers: str) -> str:
    page = Visitor().client.get(address, headers=headers)
    assert page.status_code == 303, address
    assert "Accept" in page["Vary"]
    return str(page["Location"])


def test_every_address_that_was_given_leads_to_its_act() -> None:
    for id, own, official in GIVEN:
        assert seen(own) == f"/en/law/act/{id}/"
        if official != "-":
            to = seen(official)
            same = [
                one.act.id
                for one in kept.book().volumes.values()
                if one.act.id == id or id in {a.id for a in one.aliases}
            ]
            assert to == f"/en/law/act/{id}/" if len(same) == 1 else to.startswith("/en/law/?words="), official


def test_addresses_lead_on_by_language_form_article_and_day() -> None:
    one = f"/eli/kz/act/{ACT}/{ARTICLE}/2025-03-12"
    assert seen(one) == f"/en/law/act/{ACT}/{ARTICLE}/?on=2025-03-12"
    assert seen(one, **{"accept-language": "kk,ru;q=0.5"}) == f"/kk/law/act/{ACT}/{ARTICLE}/?on=2025-03-12"
    assert seen(one, accept="application/ld+json") == f"/en/law/act/{ACT}/{ARTICLE}.jsonld?on=2025-03-12"
    assert seen(one, accept="application/akn+xml") == f"/en/law/act/{ACT}.akn.xml?on=2025-03-12"
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert seen(one, accept=browser).endswith(f"/{ARTICLE}/?on=2025-03-12")
    assert seen(f"/eli/kz/law/2020/333-VI/{ARTICLE}") == f"/en/law/act/{ACT}/{ARTICLE}/"
    assert seen(f"/eli/kz/law/2020/333-VI/{ARTICLE}/2025-03-12") == f"/en/law/act/{ACT}/{ARTICLE}/?on=2025-03-12"
    assert seen(f"/eli/kz/act/{ACT}/2025-03-12", accept="application/json").endswith(".jsonld?on=2025-03-12")


@pytest.mark.parametrize(
    "address",
    ["/eli/kz/act/nothing", f"/eli/kz/act/{ACT}/999", f"/eli/kz/act/{ACT}/10/2025-02-30", "/eli/kz/law/2021/333-VI",
     "/eli/kz/code/2020/333-VI", "/eli/kz/law/2020/333-VI/999", "/eli/kz/", f"/en/law/act/{ACT}/999/",
     "/en/law/act/nothing.jsonld", "/en/law/difference/rule/nothing/"],
)  # fmt: skip
def test_what_there_is_not_is_not_found(address: str) -> None:
    assert Visitor().client.get(address).status_code == 404


@pytest.mark.parametrize("lang", CODES)
def test_pages_and_files_say_the_same_to_programs(lang: str) -> None:
    page = text(f"law/act/{ACT}/{ARTICLE}/", lang, on="2024-01-01")
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    file = Visitor(lang).get(f"law/act/{ACT}/{ARTICLE}.jsonld", on="2024-01-01")
    assert file["Content-Type"] == "application/ld+json; charset=utf-8"
    assert len(data) == 1 and json.loads(data[0]) == json.loads(file.content)
    assert json.loads(data[0])["inLanguage"] == lang
    assert json.loads(data[0])["@id"] == f"/eli/kz/act/{ACT}/{ARTICLE}"
    whole = json.loads(Visitor(lang).get(f"law/act/{ACT}.jsonld", on="2024-01-01").content)
    told = json.loads(re.findall(r'ld\+json">(.*?)</script>', text(f"law/act/{ACT}/", lang, on="2024-01-01"))[0])
    assert len(whole.pop("hasPart")) > 10 and told == whole
    akoma = Visitor(lang).get(f"law/act/{ACT}.akn.xml", on="2024-01-01")
    assert akoma["Content-Type"] == "application/akn+xml"
    assert b"@2024-01-01" in akoma.content
    assert Visitor(lang).get(f"law/act/{ACT}.akn.xml", on="nothing").status_code == 422


def test_the_old_address_of_an_act_leads_to_the_new_one() -> None:
    page = Visitor("ru").get(f"law/provision/{ACT}/", on="2024-01-01")
    assert (page.status_code, page["Location"]) == (301, f"/ru/law/act/{ACT}/?on=2024-01-01")
    assert reverse("act", kwargs={"lang": "ru", "act": ACT}) == f"/ru/law/act/{ACT}/"


def test_all_of_it_is_public_and_none_of_it_changes_anything() -> None:
    from zhargy.desk.lawbook.urls import eli, pages

    for one in [*pages, *eli]:
        assert is_public(one.callback), one
    for address in ("/en/law/", f"/eli/kz/act/{ACT}", f"/en/law/act/{ACT}.jsonld"):
        assert is_public(resolve(address).func)
        assert Visitor().client.post(address).status_code == 405


def test_official_texts_are_linked_and_learn_nothing() -> None:
    told = text(f"law/act/{ACT}/")
    link: Any = re.search(r'<a class="official" href="([^"]+)" rel="([^"]+)"', told)
    assert link[1] == KZ.acts[ACT].link and link[2] == "noreferrer noopener"
