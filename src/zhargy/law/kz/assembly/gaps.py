"""Provisions on assemblies that are not rules, and why; and the yardsticks beside the law."""

from typing import Any

from zhargy.law.kz.assembly.answer import application_review_due, approved, meaning_of_reply
from zhargy.law.kz.assembly.ending import (
    APPC,
    complaint_decision_due,
    complaint_due,
    court_due,
    forwarding_due,
    must_end,
)
from zhargy.law.kz.assembly.filing import applied_in_time, filed_in_time, last_day_to_file, notified_in_time
from zhargy.law.kz.assembly.organiser import PRESS, press_centre_expected
from zhargy.law.kz.assembly.places import CC61, comes_first, picket_place_banned, place_allowed
from zhargy.law.kz.assembly.refusal import may_campaign, refusal_2_organiser, structures_allowed
from zhargy.law.kz.assembly.steps import refusal_is_lawful, refused_for_disagreement
from zhargy.law.kz.assembly.subjects import LPA
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Citation

OLD, LAW_153 = KZ.act("assemblies-1995"), KZ.act("assemblies-amendments-2025")
TERROR = KZ.act("counter-terrorism-1999")
MASLIKHATS = KZ.act("maslikhat-decisions")
RAPPORTEUR = KZ.act("un-rapporteur-assembly")


def gap(citation: Citation, reason: str, *covers: str, touches: tuple[Any, ...] = ()) -> None:
    """Record a provision of this topic that is not a rule."""
    KZ.without_rule(citation, reason, covers=covers, touches=touches)


# LPA, in the order of its articles
gap(
    LPA.article(2, 1),
    "It lists the acts that make up the legislation and gives no result of its own.",
    "lpa-legislation",
)
gap(
    LAW_153.whole(),
    "In 2025 the preamble gave way to a goal and tasks in article 3, with no change of substance. The day of entry into force is not known.",
    "lpa-goal-tasks-2025",
)
gap(
    LPA.whole(),
    "The law says nothing on observers: they have no status, rights or duties of their own.",
    "lpa-observer-absent",
)
gap(
    PRESS.whole(),
    "The draft of the order asked for both more than 200 people and a request of journalists; by the news of its adoption one is enough. Its text was not read.",
    touches=(press_centre_expected,),
)
gap(
    CC61.whole(),
    "By the Court's resolution citizens must be able to see from it at least the planned events, their place, day, hours and expected number of people.",
)
gap(
    LPA.article(9, 3),
    "The law does not say what the akimat does with the filing that came later; it may propose another place or time.",
    touches=(comes_first,),
)
gap(MASLIKHATS.whole(), "Local decisions on places and distances, such as 150 metres in Almaty, are not encoded; ask the akimat.",
    "local-almaty-2020", "local-astana-2023", touches=(place_allowed, picket_place_banned))  # fmt: skip
gap(LPA.article(10, 1), "No ruling says how “not later than 5 (10) working days before” is counted. If full working days must lie between, the last day is one working day earlier.",
    touches=(last_day_to_file, filed_in_time, notified_in_time, applied_in_time))  # fmt: skip
gap(LPA.article(11, 3), "In the Kazakh text the akimat refuses when the organiser disagrees with a proposal; the Russian text can also be read of a missing reply only. Whether disagreement is by itself enough is left to a court.",
    touches=(meaning_of_reply, refused_for_disagreement, refusal_is_lawful))  # fmt: skip
gap(LPA.article(13), "The law does not say what silence on an application means; as approval is a document, silence is not approval here.",
    touches=(approved, application_review_due))  # fmt: skip
gap(
    LPA.article(14, 1, 2),
    "Minors and foreigners may not organise, but this ground points to article 5(6), which does not name them.",
    touches=(refusal_2_organiser,),
)
gap(
    LPA.article(14, 1, 8),
    "A place that is not specialised, and hours outside 09:00-20:00, are not on the list of grounds; they can come in only as unlawful aims or papers that do not match the law.",
)
gap(
    LPA.article(15, 1),
    "After the time for an answer campaigning is free even for an application without an answer, which may not be held. The law leaves this open.",
    touches=(may_campaign,),
)
gap(
    LPA.article(16, 3),
    "Whether silence on a notification that lists structures is consent to them is not said.",
    touches=(structures_allowed,),
)
gap(
    LPA.article(18, 1),
    "A missing notification is not named among the grounds to end an assembly; it falls under a breach of law.",
    touches=(must_end,),
)
gap(LPA.article(20), "It refers to the codes; see the sanctions.", "lpa-responsibility")
gap(
    LPA.article(21),
    "The day of entry into force stands in every rule; it comes from a statement of the Prosecutor General's Office.",
    "lpa-entry",
)

# Complaints
gap(APPC.article(76), "A term starts on the day after, and if it ends on a day off, it ends on the next working day. Whether the latter holds for going to court was not read; the day given is the earlier one.",
    touches=(court_due,))  # fmt: skip
gap(
    APPC.article(91),
    "Without a higher body the way to court is open at once. Which bodies have none is not listed.",
    touches=(court_due,),
)
gap(
    APPC.article(96),
    "A complaint suspends the decision, but a refusal leaves nothing to suspend: the assembly does not become lawful by complaining.",
    touches=(complaint_due,),
)
gap(
    APPC.article(146),
    "The court has three months, and up to three more in complex cases; there is no faster way for assemblies.",
    touches=(court_due,),
)

gap(APPC.article(92), "The terms of complaints were read in the text of January 2026; whether they were the same before was not checked.",
    touches=(complaint_due, forwarding_due, complaint_decision_due, court_due))  # fmt: skip

# Before, beside and above the law
gap(
    OLD.whole(),
    "Before 6 June 2020 every form needed permission, asked for 10 days before; the akimat had to answer 5 days before. The law of that time is not encoded.",
)
gap(TERROR.article(15), "The law lists no ban on assemblies, although the law on assemblies refers to it.", "ct-15-1")

gap(
    RAPPORTEUR.whole(),
    "In April 2020 the Special Rapporteur called the notification of the draft law approval in fact.",
    "std-sr-kaz-2020",
)
gap(
    RAPPORTEUR.whole(),
    "The report on the visit of January 2015 is about the law of 1995 (A/HRC/29/25/Add.2).",
    "std-sr-kaz-2015",
)
