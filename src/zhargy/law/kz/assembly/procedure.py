"""An assembly by notification and by approval, as procedures: LPA articles 10-18, APPC articles 91-100 and 136."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.assembly.answer import application_review_due, notification_review_due
from zhargy.law.kz.assembly.filing import (
    last_day_to_apply,
    last_day_to_apply_strictly,
    last_day_to_notify,
    last_day_to_notify_strictly,
)
from zhargy.law.kz.assembly.procedure_parts import (
    ACTORS,
    ALLOWED,
    CHALLENGED,
    DRAFTS,
    FILED,
    ITEMS,
    OPEN,
    PLAN,
    STATES,
    abandoning,
    answers,
    clocks,
    complaint,
    holding,
    refuse,
)
from zhargy.law.kz.assembly.procedure_subjects import AssemblyCase
from zhargy.law.kz.assembly.steps import application_may_be_filed, notification_may_be_filed
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules.procedures import Clock, Event, Fulfils, State
from zhargy.rules.rule import Rule

# The papers that are filed, by their ids.
NOTIFICATION, APPLICATION = "assembly-notification", "assembly-application"
PICKETS = ("assembly.place.same_object_picket", "assembly.minutes_at_place")
# What a filing opens anew: nothing is decided, proposed, replied or demanded so far.
AFRESH = (
    ("assembly.filed", True), ("assembly.answer", "none"), ("assembly.proposed", False), ("assembly.reply", "none"),
    ("assembly.conduct.end_demanded", False),
)  # fmt: skip


def drafting(plan: tuple[str, ...], of: tuple[str, ...], paper: str) -> tuple[Event, ...]:
    """The draft and its changes. of: the states after filing in which the organiser can begin anew with another plan.

    The paper to be filed goes with each, so that it can be taken to the akimat before anything is written down for good.
    """
    return (
        Event("draft", N_("The organiser writes the draft"), by="organiser", to="draft", brings=plan, papers=(paper,),
              sets=(("assembly.filed", False),)),
        Event("redraft", N_("The organiser changes the plan, which must then be filed anew"), by="organiser",
              of=(*DRAFTS, *of), to="draft", brings=plan, papers=(paper,), sets=(("assembly.filed", False),)),
    )  # fmt: skip


def filing(title: str, guard: Rule[..., bool], items: tuple[str, ...], paper: str) -> tuple[Event, ...]:
    """The filing with its thirteen items, and its registration, whose day counts."""
    told = tuple(f"assembly.filing.{item}" for item in items)
    return (
        Event("file", title, by="organiser", of=DRAFTS, to="filed", guard=guard, papers=(paper,), files=True,
              brings=("assembly.arrived_on", "assembly.after_hours", "assembly.filing.way", *told, "wording.filed_on"),
              day="assembly.arrived_on", same_day=("wording.filed_on",), sets=AFRESH),
        Event("register", N_("The akimat registers it"), by="akimat", of=FILED, to="considered",
              brings=("assembly.registered_on",), day="assembly.registered_on"),
    )  # fmt: skip


def last_days(safest: Rule[..., date], latest: Rule[..., date]) -> tuple[Clock, ...]:
    """The last days to file in the milder and in the stricter reading of the term."""
    return (
        Clock("latest", N_("The last day to file, in the milder reading"), latest, of=("draft", "pressing"),
              to="missed", means=N_("What is registered later must be refused.")),
        Clock("safest", N_("The last day to file that nobody can call late"), safest, of=("draft",), to="pressing",
              means=N_("If full working days must lie between, it is late from now on.")),
    )  # fmt: skip


def filed(duty: str) -> tuple[Fulfils, ...]:
    """The duty to file, done by filing, and that to have it registered."""
    day = ("{assembly.event_day}",)
    return Fulfils(duty, ("file",), day), Fulfils("file-assembly-at-the-latest", ("register",), day)


BY_NOTICE = (*ALLOWED, "by-silence")
KZ.procedure(
    "assembly-notification",
    N_("Hold a picket, a gathering or a rally"),
    about=AssemblyCase,
    actors=ACTORS,
    states=(
        *STATES,
        State("by-silence", N_("The akimat kept silent: it may be held as notified")),
        State("refused-late", N_("The akimat refused after its time: the law does not say whether it may be held")),
    ),
    events=(
        *drafting((*PLAN, *PICKETS), of=(*FILED, "considered", "no-reply", "unsettled", *BY_NOTICE), paper=NOTIFICATION),
        *filing(N_("The organiser files the notification"), notification_may_be_filed,
                (*ITEMS, "structures", "equipment"), NOTIFICATION),
        *answers("by-silence", propose=("considered",)),
        refuse("refuse", N_("The akimat refuses"), (*OPEN, "accepted"), "refused"),
        refuse("refuse-late", N_("The akimat refuses after its time"), ("by-silence",), "refused-late"),
        *holding((*DRAFTS, *FILED, *OPEN, *BY_NOTICE, "refused", "refused-late")),
        abandoning((*DRAFTS, *FILED, *OPEN, *BY_NOTICE, "refused-late")),
        *complaint((*CHALLENGED, *FILED, "limited", "no-reply", "unsettled", "undecided", "refused-late")),
    ),
    clocks=(
        *last_days(last_day_to_notify_strictly, last_day_to_notify),
        Clock("review", N_("The term of the answer"), notification_review_due, of=("considered",), to="by-silence",
              means=N_("Without an answer in time it may be held as notified."), sets=(("assembly.answer", "none"),)),
        *clocks(BY_NOTICE, (*CHALLENGED, "refused-late")),
    ),
    own="organiser",
    private=True,
    fulfils=filed("notify-assembly"),
)  # fmt: skip

KZ.procedure(
    "assembly-approval",
    N_("Hold a demonstration or a march"),
    about=AssemblyCase,
    actors=ACTORS,
    states=(*STATES, State("no-answer", N_("The akimat kept silent, which is not approval: it may not be held"))),
    events=(
        *drafting(PLAN, of=(*FILED, "considered", "no-reply", "unsettled", "no-answer", *ALLOWED), paper=APPLICATION),
        *filing(N_("The organiser files the application for approval"), application_may_be_filed,
                (*ITEMS, "measures", "vehicles"), APPLICATION),
        *answers("no-answer", propose=("considered", "no-answer")),
        refuse("refuse", N_("The akimat refuses"), (*OPEN, "accepted", "no-answer"), "refused"),
        *holding((*DRAFTS, *FILED, *OPEN, *ALLOWED, "no-answer", "refused")),
        abandoning((*DRAFTS, *FILED, *OPEN, *ALLOWED, "no-answer")),
        *complaint((*CHALLENGED, *FILED, "limited", "no-reply", "unsettled", "undecided", "no-answer")),
    ),
    clocks=(
        *last_days(last_day_to_apply_strictly, last_day_to_apply),
        Clock("review", N_("The term of the answer"), application_review_due, of=("considered",), to="no-answer",
              means=N_("Silence is not approval, but it can be challenged."), sets=(("assembly.answer", "none"),)),
        *clocks(ALLOWED, CHALLENGED),
    ),
    own="organiser",
    private=True,
    fulfils=filed("apply-assembly"),
)  # fmt: skip
