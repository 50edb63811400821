"""How a law is made in the Parliament of two chambers, until 30 June 2026: LLA articles 17-1 to 20, Constitution of 1995
articles 54 and 61, Rules of Parliament articles 74 to 78-8, LLA articles 37 and 42.
"""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.parliament import (
    changes_are_adopted,
    is_countersigned,
    majilis_adopts,
    majilis_passes_alone,
    majilis_rejects,
    may_be_brought,
    may_be_considered,
    senate_may_still_decide,
    senate_registers,
    senate_term_ends_on,
)
from zhargy.law.kz.lawmaking.president import objections_are_overcome, objections_voted_by, president_signs_by
from zhargy.law.kz.lawmaking.procedure_parts import (
    A_LAW,
    COUNCIL_CLOCK,
    DRAFTERS,
    DRAFTING,
    DRAFTING_EVENTS,
    DRAFTING_STATES,
    ENDING_STATES,
    GIVEN_UP,
    PRESIDENT,
    PUBLISHER,
    REJECTED,
    ending,
    ending_clocks,
    president_clocks,
)
from zhargy.law.kz.lawmaking.procedure_subjects import LawInParliament
from zhargy.rules.procedures import STAY, Actor, Clock, Event, State

BEFORE_MAJILIS = ("majilis", "reading")
BEFORE_SENATE = ("senate", "senate-again")
BILL = ("parliament.kind", "parliament.costly", "parliament.government_agrees", "parliament.answers_threat",
        "parliament.accepted_on")  # fmt: skip
READING = ("parliament.committee_done", "parliament.government_agrees")

KZ.procedure(
    "law-parliament",
    N_("Make a law in the Parliament, until 30 June 2026"),
    about=LawInParliament,
    own="developer",
    actors=(
        *DRAFTERS, Actor("majilis", N_("The Majilis")), Actor("senate", N_("The Senate")), PRESIDENT, PUBLISHER,
    ),
    states=(
        *DRAFTING_STATES,
        State("majilis", N_("The Majilis considers the bill")),
        State("reading", N_("The Majilis approved the bill in the first reading")),
        State("senate", N_("The Senate considers the law")),
        State("conciliation", N_("The chambers seek a common text")),
        State("senate-again", N_("The Senate considers the common text")),
        State("adopted", N_("The law is adopted and goes to the President")),
        State("president", N_("The President considers the law")),
        State("returned", N_("The chambers vote on the President's objections")),
        State("again", N_("The law is back with the President for signature")),
        *ENDING_STATES,
        REJECTED,
        GIVEN_UP,
        State("kurultai", N_("It goes on in the Kurultai"), final=True, then=("law-kurultai",)),
    ),
    events=(
        *DRAFTING_EVENTS,
        Event(
            "bring", N_("The Government brings the bill to the Majilis"), by="initiator", of=("draft", "discussed"),
            to="majilis", brings=BILL, guard=may_be_brought,
            sets=(("parliament.initiator", "government"), ("parliament.filing", "resolution"),
                  ("parliament.to_majilis", True)),
        ),
        Event(
            "submit", N_("The President or deputies bring a bill to the Majilis"), by="initiator", to="majilis",
            brings=("parliament.initiator", "parliament.filing", *BILL), guard=may_be_brought,
            sets=(("parliament.to_majilis", True),),
        ),
        Event(
            "first-reading", N_("The Majilis approves the bill in the first reading"), by="majilis", of=("majilis",),
            to="reading", brings=READING, guard=may_be_considered,
        ),
        Event(
            "adopt", N_("The Majilis adopts the law"), by="majilis", of=BEFORE_MAJILIS, to="senate",
            day="parliament.majilis_on", guard=majilis_adopts, sets=(("parliament.senate_answer", "none"),),
            brings=(*READING, "parliament.readings", "parliament.majilis", "parliament.majilis_on"),
        ),
        Event(
            "reject", N_("The Majilis rejects the bill as a whole"), by="majilis", of=BEFORE_MAJILIS, to="rejected",
            brings=("parliament.majilis_reject",), guard=majilis_rejects,
        ),
        Event(
            "register", N_("The Senate registers the law"), by="senate", of=("senate",), to=STAY,
            day="parliament.registered_on", guard=senate_registers,
            brings=("parliament.registered_on", "parliament.papers_to_senate", "parliament.break_days"),
        ),
        Event(
            "approve", N_("The Senate approves the law"), by="senate", of=BEFORE_SENATE, to="adopted",
            day="parliament.senate_on", brings=("parliament.senate", "parliament.senate_on"),
            guard=senate_may_still_decide, sets=(("parliament.senate_answer", "approved"),),
        ),
        Event(
            "return-articles", N_("The Senate returns articles, or proposes another wording"), by="senate",
            of=BEFORE_SENATE, to="conciliation", day="parliament.senate_on",
            brings=("parliament.senate_on", "parliament.papers_back"), guard=senate_may_still_decide,
            sets=(("parliament.senate_answer", "articles"),),
        ),
        Event(
            "return-whole", N_("The Senate returns the law as a whole"), by="senate", of=BEFORE_SENATE,
            to="conciliation", day="parliament.senate_on", brings=("parliament.senate_on", "parliament.papers_back"),
            guard=senate_may_still_decide, sets=(("parliament.senate_answer", "refused"),),
        ),
        Event(
            "accept-changes", N_("The Majilis agrees to what the Senate proposed"), by="majilis",
            of=("conciliation",), to="adopted", brings=("parliament.on_changes",), guard=changes_are_adopted,
        ),
        Event(
            "take-text", N_("The Majilis adopts the common text"), by="majilis", of=("conciliation",),
            to="senate-again", sets=(("parliament.majilis_took_text", True), ("parliament.senate_answer", "none")),
            brings=("parliament.equal_numbers", "parliament.members", "parliament.members_for", "parliament.chair_for"),
        ),
        Event(
            "pass-alone", N_("The Majilis adopts its own text by two thirds"), by="majilis", of=("conciliation",),
            to="adopted", brings=("parliament.own_text",), guard=majilis_passes_alone,
            sets=(("parliament.majilis_took_text", False),),
        ),
        Event(
            "fail", N_("The Majilis adopts no text"), by="majilis", of=("conciliation",), to="rejected",
            brings=("parliament.own_text",), sets=(("parliament.majilis_took_text", False),),
        ),
        Event(
            "send", N_("The law is sent to the President"), by="majilis", of=("adopted",), to="president",
            day="parliament.received_on", guard=is_countersigned, sets=(("parliament.president", "none"),),
            brings=("parliament.received_on", "parliament.countersigned_chairs", "parliament.countersigned_premier"),
        ),
        Event(
            "sign", N_("The President signs the law"), by="president", of=("president", "again"), to="signed",
            day="act.signed_on", brings=("act.signed_on", "act.about_rights"),
            sets=(("parliament.president", "signed"), *A_LAW),
        ),
        Event(
            "return", N_("The President returns the law with objections"), by="president", of=("president",),
            to="returned", day="parliament.objections_on", sets=(("parliament.president", "returned"),),
            brings=("parliament.objections_on", "parliament.objection_break_days"),
        ),
        Event(
            "accept-objections", N_("The chambers agree with the President"), by="majilis", of=("returned",),
            to="again", brings=("parliament.majilis_again", "parliament.senate_again"),
        ),
        Event(
            "overcome", N_("The chambers overcome the objections"), by="majilis", of=("returned",), to="again",
            day="parliament.overcome_on", guard=objections_are_overcome,
            brings=("parliament.majilis_again", "parliament.senate_again", "parliament.overcome_on"),
        ),
        Event(
            "drop", N_("The law falls with the objections"), by="majilis", of=("returned",), to="rejected",
            brings=("parliament.majilis_again", "parliament.senate_again"),
        ),
        *ending(("signed",)),
        Event(
            "go-on", N_("The Parliament ends; the Kurultai goes on with it"), by="initiator",
            of=(*DRAFTING, *BEFORE_MAJILIS, *BEFORE_SENATE, "conciliation"), to="kurultai",
        ),
    ),
    clocks=(
        COUNCIL_CLOCK,
        Clock("senate", N_("The term of the Senate"), senate_term_ends_on, of=("senate",), to="adopted",
              means=N_("The Senate decided nothing in its term: the law goes to the President.")),
        *president_clocks(president_signs_by, objections_voted_by),
        *ending_clocks(("signed",)),
    ),
)  # fmt: skip
