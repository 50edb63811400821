"""Each paper of the law from a case that was walked, with everything told, as people would tell it: long names, whole
addresses, letters that only Kazakh has.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.documents.test_kz_papers import ASKED, PEOPLE, REQUEST, WORDS, worded
from tests.law import assemblies, volunteers
from tests.law import test_kz_assembly_papers as assembly
from tests.law import test_kz_procedure_money as money
from tests.law.assemblies import walk
from tests.law.test_kz_procedure_registration import ASSOCIATION, CLEAN, FOUNDATION, FOUNDING, FUND, PAPERS, REFUSAL
from tests.law.test_kz_volunteer_papers import PAPERS as REGISTRY
from zhargy.procedures import Case, stand
from zhargy.rules.facts import Subject

Whole = tuple[Subject, date]

LONG = {
    **WORDS,
    "name": worded(
        "«Іле Алатауының баурайындағы таза ауа мен өзендерді қорғау» экологиялық қоғамдық бірлестігі",
        "Экологическое общественное объединение «Защита чистого воздуха и рек предгорий Заилийского Алатау»",
    ),
    "address": worded(
        "050000, Қазақстан Республикасы, Алматы қаласы, Медеу ауданы, Құрманғазы көшесі, 116-үй, 24-пәтер",
        "050000, Республика Казахстан, город Алматы, Медеуский район, улица Курмангазы, дом 116, квартира 24",
    ),
    "aims": worded(
        "Ауаның ластануын өлшеу және нәтижелерін жариялау; өзен жағаларын тазалау; мектеп оқушыларына экологиялық білім "
        "беру; мемлекеттік органдарға ұсыныстар әзірлеу.",
        "Измерение загрязнения воздуха и обнародование его итогов; очистка берегов рек; экологическое просвещение "
        "школьников; разработка предложений для государственных органов.",
    ),
    "chair": "Әбдіғалиева Құралай Өмірбекқызы", "secretary": "Һамитов Ғалымжан Ұланұлы",
    "head": "Әбдіғалиева Құралай Өмірбекқызы", "head_number": "800101450001", "applicant": "Әбдіғалиева Құралай Өмірбекқызы",
    "auditor": "Ңұрланова Гауһар Үміткерқызы", "accountant": "Қожахметова Гүлнәр Әлімжанқызы",
    "trustees": "Әбдіғалиева Қ. Ө., Һамитов Ғ. Ұ., Қожахметова Г. Ә.", "votes": "қолдады / за — 12, 0, 0",
    "contributions": "әр құрылтайшы 500 000 теңге / каждый учредитель 500 000 тенге",
}  # fmt: skip
FOUNDERS = [
    {**one, "name": name, "number": f"80010145000{n}", "address": "Алматы қаласы, Құрманғазы көшесі, 116-үй"}
    for n, (one, name) in enumerate(
        zip(PEOPLE, (LONG["chair"], LONG["secretary"], LONG["accountant"]), strict=True), start=1
    )
]
KIND = {"on_paper": False, "reorganisation": False}


def _association() -> Case:
    told = {**FOUNDING, "words": LONG, "people": FOUNDERS}
    case = Case(ASSOCIATION).with_event("found", date(2024, 3, 4), told)
    case = case.with_event("pay", date(2024, 3, 11), {"application.kind": "none"})
    return case.with_event("file", date(2024, 3, 14), {"application": {**KIND, "status": "local", "papers": PAPERS}})


def _refused() -> Case:
    return _association().with_event("refuse", date(2024, 3, 20), {
        "application.refusal": REFUSAL, "application.grounds": {**CLEAN["application.grounds"], "bans": True},
        "complaint.ways_named": True, "refusal_number": "17-04/ЖТ-Ә-112", "reviewer": "Әділет министрлігі",
        "refusal_reasons": "Құрылтайшыға қатысты сот актісі бар (Азаматтық кодекстің 42-бабы).",
    })  # fmt: skip


def _foundation() -> Case:
    case = Case(FOUNDATION).with_event("found", date(2025, 2, 3), {**FUND, "words": LONG, "people": FOUNDERS})
    case = case.with_event("pay", date(2025, 2, 4), {"application.kind": "none"})
    papers = dict.fromkeys(("application", "charter", "decision", "fee_proof", "agreement"), True)
    return case.with_event("file", date(2025, 2, 10), {"application": {**KIND, "papers": papers}})


PLAN: dict[str, Any] = {
    "wording.akimat": "Алматы қаласы Алатау ауданының әкімдігі",
    "wording.aim": "Қаладағы ауаның тазалығына назар аудару және жаңа қазандықтың құрылысына қарсы пікір білдіру",
    "wording.organiser": LONG["head"], "wording.organiser_number": "800101450001",
    "wording.organiser_address": LONG["address"]["kk"], "wording.organiser_email": "quralai.abdigalieva@example.org",
    "wording.organiser_phone": "+7 700 000 00 00", "wording.represented": True, "wording.representative": LONG["secretary"],
    "wording.representative_number": "790202300002", "wording.representative_address": "Алматы қаласы",
    "wording.representative_email": "h@example.org", "wording.representative_phone": "+7 700 000 00 01",
    "wording.place": "«Сарыарқа» кинотеатрының алдындағы алаң, Алтынсарин даңғылы, 24",
    "wording.route": "кинотеатрдан саябаққа дейін", "wording.structures": "киіз үйлер, шатырлар тігілмейді",
    "wording.equipment": "бір дыбыс күшейткіш, плакаттар", "wording.measures": "екі дәрігер, он волонтёр",
    "wording.vehicles": "жоқ", "wording.reglament": "қоса беріледі", "wording.funding": "ұйымдастырушының өз қаражаты",
}  # fmt: skip
LETTER = {
    "complaint.content": assemblies.CONTENT, "letter.higher_body": "Алматы қаласының әкімдігі",
    "letter.court": "Алматы қаласының мамандандырылған ауданаралық әкімшілік соты",
    "letter.circumstances": "Қауіп туралы айтылғанның дәлелі жоқ.", "letter.attachments": "Шешімнің көшірмесі",
}  # fmt: skip


def _rally() -> Case:
    case = walk(Case(assemblies.NOTIFICATION), ("draft", "2023-05-29", assemblies.RALLY | PLAN))
    return walk(case, ("file", "2023-06-02", assemblies.NOTICE), ("register", "2023-06-02"))


def _march() -> Case:
    case = walk(Case(assemblies.APPROVAL), ("draft", "2023-06-01", assemblies.MARCH | PLAN))
    return walk(case, ("file", "2023-06-01", assemblies.APPLICATION))


def _unlawfully_refused() -> Case:
    refusal = assembly.REFUSAL | {"assembly.refusal_ground": "too-many"}
    return walk(_rally(), ("refuse", "2023-06-07", refusal), ("complain", "2023-06-12", LETTER))


def _asked() -> Case:
    letter = {
        "holder": "Алматы қаласының әкімдігі", "holder_address": "Алматы қаласы, Республика алаңы, 4", "name": LONG["head"],
        "number": "800101450001", "contact": "quralai.abdigalieva@example.org",
        "asks": "2023, 2024 және 2025 жылдардағы ауа сапасын өлшеу нәтижелерінің көшірмелері, сондай-ақ жаңа қазандықтың "
        "құрылысы туралы шешімдердің көшірмелері.",
        "registration": "ЖТ-2025-00017", "post": "Басқарма басшысы Б. Үлгі", "reasons": "тексеру аяқталмады",
        "higher": "Қазақстан Республикасының Экология және табиғи ресурстар министрлігі",
        "objection": "Сұратылған мәліметтер тексеруге қатысты емес.",
    }  # fmt: skip
    return Case(REQUEST).with_event(
        "ask", date(2025, 3, 3), {**ASKED.events[0].facts, "user": "natural", "letter": letter}
    )


def _uninformed() -> Case:
    known = {"unclear": False, "asks_assessment": False, "asks_unfinished": False, "check_undecided": True}
    case = _asked().with_event("refuse", date(2025, 3, 6), {**known, "reply": {"reasoned": True}})
    return case.with_event("complain", date(2025, 3, 20), {"complaint_received_on": "2025-03-21"})


def at(case: Case, day: str, events: int = 100) -> Whole:
    """What a case is about after so many of its events, on a day."""
    on = date.fromisoformat(day)
    return stand(Case(case.procedure, case.events[:events]), on).subject, on


def whole() -> dict[str, Whole]:
    """By id of the paper: what it is about, and its day."""
    association, foundation, refused = _association(), _foundation(), _refused()
    complained = refused.with_event("complain", date(2024, 4, 1), {"objection": "Сот актісінің күші жойылған."})
    proposed = walk(_rally(), ("propose", "2023-06-07", assembly.ELSEWHERE))
    made = {
        f"association-{one}": at(association, "2024-03-14")
        for one in ("minutes", "charter", "initiators", "application")
    }
    made |= {
        f"foundation-{one}": at(foundation, "2025-02-10") for one in ("minutes", "charter", "agreement", "application")
    }
    made |= {
        "registration-refusal": at(refused, "2024-03-20"),
        "registration-complaint": at(complained, "2024-04-01"),
        "assembly-notification": at(_rally(), "2023-06-02"),
        "assembly-application": at(_march(), "2023-06-01"),
        "assembly-consent": at(walk(proposed, ("accept", "2023-06-08", {"assembly.event_day": "2023-06-13"})), "2023-06-08"),
        "assembly-disagreement": at(walk(proposed, ("disagree", "2023-06-08")), "2023-06-08"),
        "assembly-complaint": at(_unlawfully_refused(), "2023-06-12"),
        "assembly-claim": at(walk(
            _unlawfully_refused(), ("register-complaint", "2023-06-14"), ("reject", "2023-07-13"), ("sue", "2023-08-01"),
        ), "2023-08-01"),
        "information-request": at(_asked(), "2025-03-03"),
        "information-refusal": at(_uninformed(), "2025-03-06", 2),
        "information-complaint": at(_uninformed(), "2025-03-20"),
    }  # fmt: skip
    for id, (procedure, told, day, _) in money.FILLED.items():
        subject = money.at(procedure, told, day).subject
        made[id] = subject, date.fromisoformat(day)
    for id, (told, day, missing) in REGISTRY.items():
        made[id] = volunteers.at(_registered(told, missing), day).subject, date.fromisoformat(day)
    return made


def _registered(told: tuple[Any, ...], missing: list[str]) -> tuple[Any, ...]:
    """A walk of the registry in whose first and last event what would be missing is told."""
    places = {"places": worded("Алматы қаласы", "город Алматы"), "requirements": worded("16 жастан", "с 16 лет")}
    first, *rest = told
    told = ((first[0], first[1], {**first[2], **places}), *rest)
    more: dict[str, Any] = {path: True for path in missing if path.startswith("appeal.")}
    if "certificate_page" in missing:
        more["certificate_page"] = (
            "https://desk.example.kz/kk/certificate/volunteer-registry/7/2024/?d=0a1b2c3d4e5f6a7b8c9d"
        )
    if not more:
        return told
    last = told[-1]
    return (*told[:-1], (last[0], last[1], {**(last[2] if len(last) > 2 else {}), **more}))
