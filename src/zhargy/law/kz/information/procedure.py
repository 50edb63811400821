"""The request for information as a procedure: ATI articles 11 and 18, APPC articles 91 and 99."""

from zhargy.i18n import N_
from zhargy.law.kz.information.appeal import appeal_due, complaint_decided_by, is_unlawfully_restricted, to_court_by
from zhargy.law.kz.information.request import (
    extension_is_lawful,
    last_day_to_answer,
    must_be_considered,
    must_be_forwarded,
    refusal_1_unclear,
    refusal_2_form,
    refusal_3_limited,
    refusal_4_analysis,
    refusal_5_check,
    refusal_6_decision,
    refusal_7_foreign,
)
from zhargy.law.kz.information.subjects import InformationRequest
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules.procedures import Actor, Clock, Event, State

WAITING = ("considered", "extended")
TO_COMPLAIN = ("answered", "refused", "silent")

KZ.procedure(
    "information-request",
    N_("Ask for information"),
    about=InformationRequest,
    own="user",
    actors=(
        Actor("user", N_("Who asks")),
        Actor("holder", N_("The holder of the information")),
        Actor("higher", N_("The higher body")),
    ),
    states=(
        State("considered", N_("The holder considers the request")),
        State("extended", N_("The holder considers the request in the longer term")),
        State("answered", N_("The holder answered")),
        State("refused", N_("The holder refused")),
        State("silent", N_("The holder kept silent, which counts as a refusal")),
        State("complained", N_("The higher body considers the complaint")),
        State("no-decision", N_("The higher body kept silent, which counts as a refusal")),
        State("passed-on", N_("The request went to another holder"), final=True),
        State("decided", N_("The higher body decided"), final=True),
        State("in-court", N_("The matter is before a court"), final=True),
        State("over", N_("The term for a complaint or a claim is over"), final=True),
    ),
    events=(
        Event(
            "ask", N_("The holder receives the request"), by="user", to="considered", day="received_on",
            brings=("user", "vulnerable", "holder", "information", "asks_for_information", "route", "form", "oral_topic",
                    "written", "letter", "anonymous", "brought_in_person", "by_representative", "authorised", "received_on",
                    "registered_on", "repeated"),
            guard=must_be_considered, sets=(("extension.extended", False),), papers=("information-request",),
        ),
        Event(
            "extend", N_("The holder extends the term"), by="holder", of=("considered",), to="extended",
            day="extension.extended_on", brings=("extension",), guard=extension_is_lawful,
            sets=(("extension.extended", True),),
        ),
        Event(
            "pass-on", N_("The holder passes the request on"), by="holder", of=WAITING, to="passed-on",
            brings=("competent",), guard=must_be_forwarded,
        ),
        Event(
            "answer", N_("The holder answers"), by="holder", of=WAITING, to="answered",
            brings=("reply", "competent", "published", "copies", "copy_cost", "learned_on"), day="learned_on",
        ),
        Event(
            "refuse", N_("The holder refuses"), by="holder", of=WAITING, to="refused", day="learned_on",
            brings=("reply", "competent", "unclear", "asks_assessment", "asks_unfinished", "check_undecided",
                    "decision_pending", "foreign_pending", "information", "written", "letter", "learned_on"),
            refuses=True, sets=(("reply.answer", "refused"),), papers=("information-refusal",),
            grounds=(refusal_1_unclear, refusal_2_form, refusal_3_limited, refusal_4_analysis, refusal_5_check,
                     refusal_6_decision, refusal_7_foreign),
        ),
        Event(
            "complain", N_("The user complains"), by="user", of=TO_COMPLAIN, to="complained", day="complained_on",
            brings=("complained_on", "complaint_received_on", "learned_on", "reply", "letter"),
            guard=is_unlawfully_restricted, papers=("information-complaint",),
        ),
        Event("decide", N_("The higher body decides"), by="higher", of=("complained",), to="decided"),
        Event("sue", N_("The user goes to court"), by="user", of=("no-decision",), to="in-court"),
    ),
    clocks=(
        Clock("answer", N_("The term of the answer"), last_day_to_answer, of=WAITING, to="silent",
              means=N_("No answer in time counts as a refusal, which can be appealed."),
              sets=(("reply.answer", "none"),)),
        Clock("complaint", N_("The term of a complaint"), appeal_due, of=("answered", "refused"), to="over",
              means=N_("After it a complaint is late; a court or the body can restore the term for good reason.")),
        Clock("decision", N_("The term of the decision on the complaint"), complaint_decided_by, of=("complained",),
              to="no-decision", means=N_("No decision in time counts as a refusal; the way to court is open.")),
        Clock("court", N_("The term of a claim to the court"), to_court_by, of=("no-decision",), to="over",
              means=N_("After it a claim is late; a court can restore the term for good reason.")),
    ),
)  # fmt: skip
