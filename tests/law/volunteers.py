"""The volunteer registry as tests walk it: what was sent, what happened on which day, and the states that follow."""

from __future__ import annotations

from datetime import date
from typing import Any

from zhargy.law.kz import KZ
from zhargy.procedures import Case, Happened, Standing, stand

REGISTRY = KZ.procedures["volunteer-registry"]
DRAFT = "volunteer-registry-2023"
INFORMATION: dict[str, Any] = {
    "entry": {"who": "group", "in_kazakh": True, "in_russian": True, "kinds": True, "participants": True, "projects": True,
              "by_email": True, "last_activity_on": "2024-01-20"},
    "name": {"kk": "«Көмек» тобы", "ru": "Группа «Көмек»"},
    "kinds": {"kk": "Қоршаған ортаны қорғау", "ru": "Охрана окружающей среды"},
    "projects": {"kk": "Өзен жағасын тазалау", "ru": "Очистка берега реки"},
    "people": 12,
    "email": "komek@example.kz",
}  # fmt: skip
ACCURATE = {"entry.language_accepted": True, "entry.complete_and_true": True, "entry.told_by_email": True}
TERMS = {"entry.check_ends_on": "2024-12-31", "entry.archived_after": "2025-01-20"}
SENT = ("send", "2024-02-05", INFORMATION)
LISTED = (SENT, ("enter", "2024-02-20", {"number": "24-0001", **ACCURATE, **TERMS}))
UNTRUE = {"entry.language_accepted": True, "entry.complete_and_true": False, "entry.told_by_email": True,
          "entry.other_refusal_ground": False}  # fmt: skip
HEARD = (SENT, ("hear", "2024-02-15"), ("object", "2024-02-19", {"objection": "All of it is so"}))
REFUSED = (*HEARD, ("refuse", "2024-02-20", {**UNTRUE, "complaint.ways_named": True}))
COMPLAINED = (*REFUSED, ("complain", "2024-03-01"))
PASSED_ON = (*COMPLAINED, ("pass-on", "2024-03-06"))
DEFECTIVE = (SENT, ("name-defects", "2024-02-08", {"appeal.content.other": False, "appeal.cure_ends_on": "2024-02-15"}))
ASKED = (*LISTED, ("ask-certificate", "2024-04-01"))
PREPARED = (*ASKED, ("prepare-certificate", "2024-04-03", {"entry.documents_there": True, "entry.complete_and_true": True,
                                                           "entry.certificate_given": True, "certificate_number": "7"}))  # fmt: skip
ARCHIVED = (*LISTED, ("check", "2024-12-10", {"entry.check_in_order": True, "entry.check_ends_on": "2025-12-31"}))
RESTORING = (*ARCHIVED, ("ask-restoration", "2025-02-03"))
EXCLUDED = (*LISTED, ("ask-exclusion", "2024-05-06"), ("exclude", "2024-05-07", {"complaint.ways_named": True}))
BACK = {"entry.restored_by_body": True, "entry.archived_after": "2026-02-10"}


def case(*told: tuple[Any, ...]) -> Case:
    return Case(REGISTRY, tuple(Happened(one[0], date.fromisoformat(one[1]), *one[2:]) for one in told))


def at(told: tuple[Any, ...], day: str, reform: str = "") -> Standing:
    return stand(case(*told), date.fromisoformat(day), reform)


# Events, the day asked, and the states that the case went through, with clocks written as <clock>.
WALKS = {
    "entered": (LISTED, "2024-03-01", "sent listed"),
    "registered, then extended": (
        (SENT, ("register", "2024-02-06"), ("extend", "2024-02-20", {"appeal.extension": {"by": "deputy", "reasoned": True,
         "facts_needed": True}})), "2024-04-22", "sent sent sent",
    ),
    "withdrawn": ((SENT, ("withdraw", "2024-02-07", {"appeal.withdrawn_in_writing": True})), "2024-02-07", "sent withdrawn"),
    "cured": ((*DEFECTIVE, ("cure", "2024-02-14", {"appeal.content.other": True}), *LISTED[1:]), "2024-02-20",
              "sent defective sent listed"),
    "returned": ((*DEFECTIVE, ("return", "2024-02-16")), "2024-02-16", "sent defective <cure>uncured returned"),
    "silence": ((SENT,), "2024-02-27", "sent <answer>silent"),
    "entered late": ((SENT, ("enter", "2024-03-01", ACCURATE)), "2024-03-01", "sent <answer>silent listed"),
    "over": (REFUSED, "2024-05-21", "sent sent sent refused <complaint>over"),
    "upheld": ((*PASSED_ON, ("uphold", "2024-03-20", {"complaint.outcome": "action", "complaint.reviewer_competent": True}),
                ("enter", "2024-03-22", ACCURATE)), "2024-03-22", "sent sent sent refused complained under-review upheld listed"),
    "body gives way": ((*COMPLAINED, ("enter", "2024-03-05", ACCURATE)), "2024-03-05", "sent sent sent refused complained listed"),
    "complaint denied": ((*PASSED_ON, ("deny", "2024-03-20", {"complaint.reasoned": True}), ("sue", "2024-04-02")),
                         "2024-04-02", "sent sent sent refused complained under-review denied in-court"),
    "complaint in silence": ((*COMPLAINED, ("pass-on", "2024-03-20")), "2024-05-31",
                             "sent sent sent refused complained <passing-on>not-passed-on under-review <decision>denied <court>over"),
    "changes": ((*LISTED, ("tell-change", "2024-03-04", {"news": "20 of us now"}), ("update", "2024-03-06", {"people": 20})),
                "2024-03-06", "sent listed listed listed"),
    "checked late, archived": ((*LISTED, ("check", "2025-01-13", {"entry.check_in_order": True})), "2025-01-21",
                               "sent listed <check>unchecked listed <check>unchecked <activity>archived"),
    "archived by the body": ((*LISTED, ("archive", "2024-09-02", {"entry.kept_in_archive": True})), "2024-09-02",
                             "sent listed archived"),
    "restored": ((*RESTORING, ("restore", "2025-02-10", BACK)), "2025-02-11",
                 "sent listed listed <activity>archived restoring listed"),
    "restoration in silence": (RESTORING, "2025-02-25",
                               "sent listed listed <activity>archived restoring <restoration>archived"),
    "excluded": (EXCLUDED, "2024-05-07", "sent listed listed excluded"),
    "certificate": ((*PREPARED, ("hand-back", "2024-04-04"), ("prepare-certificate", "2024-04-05"),
                     ("sign-certificate", "2024-04-08")), "2024-04-08",
                    "sent listed certificate-asked certificate-prepared certificate-asked certificate-prepared listed"),
    "certificate refused": ((*ASKED, ("hear", "2024-04-02"), ("refuse-certificate", "2024-04-05", {"entry.documents_there": False})), "2024-04-05",
                            "sent listed certificate-asked certificate-asked listed"),
    "certificate in silence": (ASKED, "2024-04-23", "sent listed certificate-asked <certificate>listed"),
}  # fmt: skip
