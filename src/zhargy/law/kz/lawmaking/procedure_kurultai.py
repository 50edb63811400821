"""How a law is made in the Kurultai, from 1 July 2026: the constitutional law on the Kurultai articles 19 to 26 and 59,
LLA articles 17-1 to 20, 37 and 42.
"""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.kurultai import (
    goes_on_in_kurultai,
    is_withdrawn,
    kurultai_adopts,
    kurultai_law_is_countersigned,
    kurultai_law_signed_by,
    kurultai_overcomes_objections,
    kurultai_rejects,
    kurultai_votes_again_by,
    may_be_brought_to_kurultai,
)
from zhargy.law.kz.lawmaking.procedure_parts import (
    A_LAW,
    COUNCIL_CLOCK,
    DRAFTERS,
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
from zhargy.law.kz.lawmaking.procedure_subjects import LawInKurultai
from zhargy.rules.procedures import Actor, Event, State

BILL = ("kurultai.kind", "kurultai.costly", "kurultai.government_agrees", "kurultai.answers_threat",
        "kurultai.brought_on")  # fmt: skip

KZ.procedure(
    "law-kurultai",
    N_("Make a law in the Kurultai, from 1 July 2026"),
    about=LawInKurultai,
    own="developer",
    actors=(*DRAFTERS, Actor("kurultai", N_("The Kurultai")), PRESIDENT, PUBLISHER),
    states=(
        *DRAFTING_STATES,
        State("kurultai", N_("The Kurultai considers the bill")),
        State("adopted", N_("The law is adopted and goes to the President")),
        State("president", N_("The President considers the law")),
        State("returned", N_("The Kurultai votes on the President's objections")),
        State("again", N_("The law is back with the President for signature")),
        *ENDING_STATES,
        REJECTED,
        GIVEN_UP,
    ),
    events=(
        *DRAFTING_EVENTS,
        Event(
            "bring", N_("The Government brings the bill to the Kurultai"), by="initiator", of=("draft", "discussed"),
            to="kurultai", day="kurultai.brought_on", brings=BILL, guard=may_be_brought_to_kurultai,
            sets=(("kurultai.initiator", "government"), ("kurultai.filing", "resolution")),
        ),
        Event(
            "submit", N_("The President, deputies or the Halyk Kenesi bring a bill to the Kurultai"), by="initiator",
            to="kurultai", day="kurultai.brought_on", brings=("kurultai.initiator", "kurultai.filing", *BILL),
            guard=may_be_brought_to_kurultai,
        ),
        Event(
            "go-on", N_("The Kurultai goes on with a bill of the Parliament"), by="kurultai", to="kurultai",
            brings=("kurultai.initiator", "kurultai.decided", *BILL), guard=goes_on_in_kurultai,
        ),
        Event(
            "adopt", N_("The Kurultai adopts the law"), by="kurultai", of=("kurultai",), to="adopted",
            day="kurultai.adopted_on", brings=("kurultai.vote", "kurultai.adopted_on"), guard=kurultai_adopts,
        ),
        Event(
            "reject", N_("The Kurultai rejects the bill as a whole"), by="kurultai", of=("kurultai",), to="rejected",
            brings=("kurultai.reject",), guard=kurultai_rejects,
        ),
        Event(
            "withdraw", N_("The initiator withdraws the bill"), by="initiator", of=("kurultai",), to="given-up",
            guard=is_withdrawn, sets=(("kurultai.withdrawn", True),),
        ),
        Event(
            "send", N_("The law is sent to the President"), by="kurultai", of=("adopted",), to="president",
            day="kurultai.received_on", brings=("kurultai.received_on", "kurultai.countersigned"),
            guard=kurultai_law_is_countersigned, sets=(("kurultai.president", "none"),),
        ),
        Event(
            "sign", N_("The President signs the law"), by="president", of=("president", "again"), to="signed",
            day="act.signed_on", brings=("act.signed_on", "act.about_rights"),
            sets=(("kurultai.president", "signed"), *A_LAW),
        ),
        Event(
            "return", N_("The President returns the law with objections"), by="president", of=("president",),
            to="returned", day="kurultai.objections_on", brings=("kurultai.objections_on",),
            sets=(("kurultai.president", "returned"),),
        ),
        Event(
            "accept-objections", N_("The Kurultai agrees with the President"), by="kurultai", of=("returned",),
            to="again", brings=("kurultai.again",),
        ),
        Event(
            "overcome", N_("The Kurultai overcomes the objections"), by="kurultai", of=("returned",), to="again",
            day="kurultai.overcome_on", brings=("kurultai.again", "kurultai.overcome_on"),
            guard=kurultai_overcomes_objections,
        ),
        Event(
            "drop", N_("The law falls with the objections"), by="kurultai", of=("returned",), to="rejected",
            brings=("kurultai.again",),
        ),
        *ending(("signed",)),
    ),
    clocks=(
        COUNCIL_CLOCK,
        *president_clocks(kurultai_law_signed_by, kurultai_votes_again_by),
        *ending_clocks(("signed",)),
    ),
)  # fmt: skip
