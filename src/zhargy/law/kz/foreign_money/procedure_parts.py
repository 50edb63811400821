"""What the procedures about foreign money share: who acts, and the case that follows an offence (CAO arts. 28, 720, 812)."""

from zhargy.i18n import N_
from zhargy.law.kz.sanctions.liability import belongs_to_revenue_body, may_be_penalised
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.rules.procedures import STAY, Actor, Event, State

ACTORS = (
    Actor("recipient", N_("The recipient of foreign money")),
    Actor("revenue", N_("The state revenue body")),
)
CASE_STATES = (
    State("case", N_("The state revenue body hears the case")),
    State("penalised", N_("A penalty was imposed"), final=True),
    State("no-penalty", N_("The case was closed without a penalty"), final=True),
)
OFFENCE = tuple(
    f"offence.{one}" for one in ("offender", "person", "committed_on", "detected_on", "continuing", "penalised_before",
                                 "penalised_on", "executed_on")
)  # fmt: skip
DECIDED = ("offence.was_sent", "offence.sent_on", "offence.decided_on", "offence.penalty", "offence.imposed_fine",
           "offence.new_offence", "offence.new_offence_on", "offence.new_offence_detected_on")  # fmt: skip


def case_events(of: tuple[str, ...], provision: Provision, explanation: str) -> tuple[Event, ...]:
    """What can follow in the states `of` once the provision was broken. explanation: the id of the letter to explain."""
    return (
        Event(
            "explain", N_("The recipient explains"), by="recipient", of=(*of, "case"), to=STAY, brings=("reasons",),
            papers=(explanation,),
        ),
        Event(
            "open-case", N_("The state revenue body opens a case of an administrative offence"), by="revenue", of=of,
            to="case", day="offence.initiated_on", brings=("offence.initiated_on", *OFFENCE),
            guard=belongs_to_revenue_body, sets=(("offence.provision", provision),),
        ),
        Event(
            "penalise", N_("The head of the state revenue body imposes a penalty"), by="revenue", of=("case",),
            to="penalised", day="offence.decided_on", brings=DECIDED, guard=may_be_penalised,
            sets=(("offence.was_sent", False),),
        ),
        Event("close-case", N_("The state revenue body closes the case"), by="revenue", of=("case",), to="no-penalty"),
    )  # fmt: skip
