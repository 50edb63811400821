"""How an order of a minister is made: order No. 849 articles 3 to 10, LLA articles 18, 37 and 42."""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.discussion import (
    discussion_ends_on,
    discussion_is_long_enough,
    extra_discussion_on,
    may_be_registered,
    needs_extra_discussion,
    posted_rightly,
    report_is_complete,
)
from zhargy.law.kz.lawmaking.procedure_parts import ENDING_STATES, GIVEN_UP, PUBLISHER, ending, ending_clocks
from zhargy.law.kz.lawmaking.procedure_subjects import OrderInMaking
from zhargy.rules.procedures import STAY, Actor, Clock, Event, State

OPEN = ("posted", "discussed", "extra", "reported")
SIGNED = State("signed", N_("The order is signed and not registered"))
REGISTERED = State("registered", N_("It is registered and must be published"))

KZ.procedure(
    "minister-order",
    N_("Make an order of a minister"),
    about=OrderInMaking,
    own="developer",
    actors=(
        Actor("developer", N_("The body that drafts")),
        Actor("minister", N_("The minister")),
        Actor("justice", N_("The Ministry of Justice")),
        PUBLISHER,
    ),
    states=(
        State("posted", N_("The draft order is discussed in public")),
        State("discussed", N_("The public discussion is over")),
        State("extra", N_("The preliminary report is discussed")),
        State("reported", N_("The report on the discussion can be made final")),
        SIGNED,
        REGISTERED,
        *ENDING_STATES[1:],
        GIVEN_UP,
    ),
    events=(
        Event(
            "post", N_("The draft order is posted for public discussion"), by="developer", to="posted",
            day="draft.posted_on", guard=posted_rightly, sets=(("draft.posted", True), ("draft.draft", "by-law")),
            brings=("draft.posted_on", "draft.closes_on", "draft.longer", "draft.note_attached", "draft.table_attached",
                    "draft.amends", "draft.both_languages", "draft.sent", "draft.sent_on", "draft.emergency",
                    "draft.approves_budget", "draft.budget_tables", "draft.instructed", "draft.instruction_days",
                    "draft.public_service"),
        ),
        Event(
            "report", N_("The preliminary report is published"), by="developer", of=("discussed",), to="extra",
            day="draft.report_on", brings=("draft.report_on", "draft.comments", "draft.restricted",
                                           "draft.by_administration"), guard=needs_extra_discussion,
        ),
        Event(
            "final-report", N_("The report on the discussion is published"), by="developer",
            of=("discussed", "reported"), to=STAY, brings=("draft.report_complete",), guard=report_is_complete,
        ),
        Event(
            "sign", N_("The minister signs the order"), by="minister", of=OPEN, to="signed", day="act.signed_on",
            brings=("act.signed_on", "act.about_rights", "draft.closes_on"), guard=discussion_is_long_enough,
            sets=(("act.kind", "minister"), ("act.must_be_registered", True), ("draft.must_be_registered", True)),
        ),
        Event(
            "register", N_("The Ministry of Justice registers the order"), by="justice", of=("signed",),
            to="registered", day="act.registered_on", brings=("act.registered_on", "draft.justice_examined"),
            guard=may_be_registered,
        ),
        *ending(("registered",)),
        Event("give-up", N_("The body gives it up"), by="developer", of=OPEN, to="given-up"),
    ),
    clocks=(
        Clock("discussion", N_("The public discussion"), discussion_ends_on, of=("posted",), to="discussed",
              means=N_("The discussion is over; comments that come later are not considered.")),
        Clock("extra", N_("The discussion of the preliminary report"), extra_discussion_on, of=("extra",),
              to="reported", means=N_("The report can be made final.")),
        *ending_clocks(("registered",)),
    ),
)  # fmt: skip
