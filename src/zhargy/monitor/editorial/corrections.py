"""Corrections sent by readers: the rules of docs/editorial.md, and the procedure."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.calendar import days_after, working_days_after
from zhargy.monitor.editorial.house import EDITORIAL
from zhargy.rules import Party, Subject, fact, rule
from zhargy.rules.procedures import Actor, Clock, Event, Register, State

RULES = EDITORIAL.act("editorial-rules")
START = "2026-11-28"
EDITOR, OFFICE = "Editor of the monitor", "monitor"
US = Party.AUTHORITY

acknowledgement_days = EDITORIAL.parameter("correction_acknowledgement", int)
answer_days = EDITORIAL.parameter("correction_answer", int)
second_look_days = EDITORIAL.parameter("correction_second_look", int)


class Correction(Subject):
    """A correction that a reader sends."""

    statement: str = fact("Statement of the note that it is about", help="Its id; empty if it is about something else.")
    where: str = fact("Where it is", help="The page, and the place on it.")
    wrong: str = fact("What is wrong there")
    right: str = fact("What it should say")
    source: str = fact("Source that shows it", help="An act and its article, a publication, an address.")
    email: str = fact("E-mail for the answer", help="It is never published; without it the answer is published only.")
    language: str = fact("Language of the answer")
    sent_on: date = fact("Day on which the correction was sent")
    source_confirms: bool = fact("The source says what the reader says", judgement=EDITOR)
    stronger_source: bool = fact("A stronger source says otherwise", judgement=EDITOR)
    about_fact: bool = fact("It is about a fact, not about an opinion or wording", judgement=EDITOR)
    covered: bool = fact("The monitor tells of this", judgement=EDITOR)
    answered_before: bool = fact("The same was answered before", by=US)
    abusive: bool = fact("It is abusive", judgement=EDITOR)
    change: str = fact("What was changed", by=US)
    answer: str = fact("Answer to the reader", by=US)
    declined_on: date = fact("Day on which it was declined", by=US)
    doubt: str = fact("Why another editor should look")
    doubted_on: date = fact("Day on which another editor was asked for")


@rule(RULES.article(1), since=START)
def is_complete(correction: Correction, on: date) -> bool:
    """The correction says where it is, what is wrong, and which source shows it."""
    return correction.where != "" and correction.wrong != "" and correction.source != ""


@rule(RULES.article(2), since=START)
def acknowledgement_due(correction: Correction, on: date) -> date:
    """The last day to acknowledge the correction."""
    return working_days_after(correction.sent_on, acknowledgement_days(on))


@rule(RULES.article(3), since=START)
def answer_due(correction: Correction, on: date) -> date:
    """The last day to answer the correction, acknowledged or not."""
    return working_days_after(correction.sent_on, answer_days(on))


@rule(RULES.article(4), since=START)
def must_be_corrected(correction: Correction, on: date) -> bool:
    """The page must be corrected: the source shows that it is wrong, and no stronger one says otherwise."""
    return correction.source_confirms and not correction.stronger_source


@rule(RULES.article(5, item=1), since=START)
def declined_1_source(correction: Correction, on: date) -> bool:
    """The source does not say what the reader says."""
    return not correction.source_confirms


@rule(RULES.article(5, item=2), since=START)
def declined_2_stronger(correction: Correction, on: date) -> bool:
    """A stronger source says otherwise."""
    return correction.stronger_source


@rule(RULES.article(5, item=3), since=START)
def declined_3_opinion(correction: Correction, on: date) -> bool:
    """It is about an opinion or wording, not about a fact."""
    return not correction.about_fact


@rule(RULES.article(5, item=4), since=START)
def declined_4_not_covered(correction: Correction, on: date) -> bool:
    """The monitor does not tell of it."""
    return not correction.covered


@rule(RULES.article(5, item=5), since=START)
def declined_5_answered(correction: Correction, on: date) -> bool:
    """The same was answered before."""
    return correction.answered_before


@rule(RULES.article(6, item=1), since=START)
def set_aside_1_incomplete(correction: Correction, on: date) -> bool:
    """The correction does not say where it is, what is wrong, or which source shows it."""
    return not is_complete(correction, on)


@rule(RULES.article(6, item=2), since=START)
def set_aside_2_abusive(correction: Correction, on: date) -> bool:
    """The correction is abusive."""
    return correction.abusive


@rule(RULES.article(7), since=START)
def second_look_until(correction: Correction, on: date) -> date:
    """The last day to ask for another editor."""
    return days_after(correction.declined_on, second_look_days(on))


@rule(RULES.article(7), since=START)
def second_answer_due(correction: Correction, on: date) -> date:
    """The last day for the second answer."""
    return working_days_after(correction.doubted_on, answer_days(on))


UNANSWERED = ("sent", "unacknowledged", "acknowledged", "overdue")
AGAIN = ("second-look", "second-overdue")
FOUND = ("source_confirms", "stronger_source", "about_fact", "covered", "answered_before", "answer")
REASONS = (declined_1_source, declined_2_stronger, declined_3_opinion, declined_4_not_covered, declined_5_answered)

EDITORIAL.procedure(
    "correction",
    N_("Correct the monitor"),
    about=Correction,
    own="reader",
    actors=(Actor("reader", N_("The reader")), Actor("editor", N_("An editor of the monitor"), office=OFFICE)),
    states=(
        State("sent", N_("The correction was sent")),
        State("unacknowledged", N_("Not acknowledged in time")),
        State("acknowledged", N_("An editor looks at it")),
        State("overdue", N_("The answer is overdue")),
        State("declined", N_("Declined; another editor may be asked for")),
        State("second-look", N_("Another editor looks at it")),
        State("second-overdue", N_("The second answer is overdue")),
        State("corrected", N_("Corrected"), final=True),
        State("closed", N_("Declined, and the answer stands"), final=True),
        State("set-aside", N_("Set aside"), final=True),
        State("taken-back", N_("Taken back by the reader"), final=True),
    ),
    events=(
        Event("send", N_("A reader sends a correction"), by="reader", to="sent", day="sent_on", guard=is_complete,
              brings=("statement", "where", "wrong", "right", "source", "email", "language", "sent_on")),
        Event("take-back", N_("The reader takes it back"), by="reader", of=UNANSWERED, to="taken-back"),
        Event("acknowledge", N_("An editor acknowledges it"), by="editor", of=("sent", "unacknowledged"),
              to="acknowledged"),
        Event("set-aside", N_("An editor sets it aside"), by="editor", of=UNANSWERED, to="set-aside",
              brings=("abusive",), refuses=True, grounds=(set_aside_1_incomplete, set_aside_2_abusive)),
        Event("correct", N_("An editor corrects the page"), by="editor", of=UNANSWERED, to="corrected",
              brings=(*FOUND, "change"), guard=must_be_corrected),
        Event("decline", N_("An editor declines it"), by="editor", of=UNANSWERED, to="declined", day="declined_on",
              brings=(*FOUND, "declined_on"), refuses=True, grounds=REASONS),
        Event("ask-again", N_("The reader asks for another editor"), by="reader", of=("declined",), to="second-look",
              day="doubted_on", brings=("doubt", "doubted_on", "source")),
        Event("correct-after-all", N_("Another editor corrects the page"), by="editor", of=AGAIN, to="corrected",
              brings=(*FOUND, "change"), guard=must_be_corrected, apart=("decline",)),
        Event("confirm", N_("Another editor confirms the answer"), by="editor", of=AGAIN, to="closed", brings=FOUND,
              refuses=True, grounds=REASONS, apart=("decline",)),
    ),
    clocks=(
        Clock("acknowledgement", N_("The term to acknowledge it"), acknowledgement_due, of=("sent",),
              to="unacknowledged", means=N_("The editors are late; the term of the answer runs on.")),
        Clock("answer", N_("The term of the answer"), answer_due, of=("sent", "unacknowledged", "acknowledged"),
              to="overdue", means=N_("The answer is overdue, and shows as such until it is given.")),
        Clock("second-look", N_("The term to ask for another editor"), second_look_until, of=("declined",), to="closed",
              means=N_("After it the answer stands; a new source makes a new correction.")),
        Clock("second-answer", N_("The term of the second answer"), second_answer_due, of=("second-look",),
              to="second-overdue", means=N_("The second answer is overdue, and shows as such until it is given.")),
    ),
    register=Register(
        "corrections", N_("Corrections from readers"), of=("corrected", "declined", *AGAIN, "closed"), key="where",
        shows=("statement", "where", "wrong", "right", "source", "change", "answer"),
    ),
)  # fmt: skip
