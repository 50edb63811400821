"""What the procedures of lawmaking share: the way of a bill to parliament, and of a signed act into effect."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.lawmaking.bills import document_was_discussed, may_be_drafted
from zhargy.law.kz.lawmaking.force import is_in_effect, publication_due, published_rightly
from zhargy.law.kz.lawmaking.reviews import recommendations_in_form, review_ends_on
from zhargy.law.kz.lawmaking.steps import waits_until
from zhargy.rules import Rule
from zhargy.rules.procedures import STAY, Actor, Clock, Event, State

DRAFTING = ("work", "document", "draft", "discussed")

DRAFTERS = (
    Actor("developer", N_("The body that drafts")),
    Actor("council", N_("The public council")),
    Actor("initiator", N_("Whoever has the legislative initiative")),
)
PRESIDENT = Actor("president", N_("The President"))
PUBLISHER = Actor("publisher", N_("Whoever publishes the act"))

DRAFTING_STATES = (
    State("work", N_("The body works on it")),
    State("document", N_("The consultative document is discussed")),
    State("draft", N_("The draft law is discussed in public")),
    State("discussed", N_("The public council answered, or its term is over")),
)
GIVEN_UP = State("given-up", N_("It was given up"), final=True)
REJECTED = State("rejected", N_("It was rejected"), final=True)

ENDING_STATES = (
    State("signed", N_("It is signed and must be published")),
    State("late", N_("The term to publish it is over")),
    State("published", N_("It is published and not in effect yet")),
    State("in-effect", N_("It is in effect"), final=True),
)

DRAFTING_EVENTS = (
    Event(
        "begin", N_("The work on it begins"), by="developer", to="work",
        brings=("bill.drafter", "bill.drafter_agreed", "bill.budget_law", "bill.amends", "bill.touches_business"),
        sets=(("bill.initiator", "government"),),
    ),
    Event(
        "publish-document", N_("The consultative document is published"), by="developer", of=("work",), to="document",
        brings=("bill.document_on_portal", "bill.document_hearing", "bill.document_debate"),
        guard=document_was_discussed,
    ),
    Event(
        "publish-concept", N_("A concept of it is published"), by="developer", of=("work", "document"), to=STAY,
        brings=("bill.concept_made",), sets=(("bill.concept_made", True),),
    ),
    Event(
        "post-draft", N_("The draft law is posted for public discussion"), by="developer",
        of=("work", "document"), to="draft",
        brings=("bill.note_on_portal", "bill.table_on_portal", "bill.before_agreement", "bill.follows_document",
                "bill.document_revised", "bill.address_changes", "review.touches_rights", "review.emergency",
                "review.notified_on", "review.days_given"),
        guard=may_be_drafted,
        sets=(("bill.draft_on_portal", True), ("review.draft", "bill"), ("review.initiator", "government"),
              ("review.answered", False)),
    ),
    Event(
        "answer", N_("The public council gives its recommendations"), by="council", of=("draft",), to="discussed",
        day="review.answered_on", brings=("review.answered_on", "review.both_languages"),
        guard=recommendations_in_form, sets=(("review.answered", True),),
    ),
    Event("give-up", N_("The body gives it up"), by="developer", of=DRAFTING, to="given-up"),
)  # fmt: skip
COUNCIL_CLOCK = Clock(
    "council", N_("The term of the public council"), review_ends_on, of=("draft",), to="discussed",
    means=N_("No recommendations in time count as agreement without remarks."),
)  # fmt: skip

# What is signed is a law, which nobody registers.
A_LAW = (("act.kind", "law"), ("act.must_be_registered", False))


def president_clocks(signs_by: Rule[..., date], voted_by: Rule[..., date]) -> tuple[Clock, ...]:
    """The terms once a law is with the President. signs_by: his own; voted_by: that of the vote on his objections."""
    return (
        Clock("signature", N_("The term to sign the law"), signs_by, of=("president",), to="signed",
              means=N_("The President did not return it in the month: the law counts as signed."), sets=A_LAW),
        Clock("objections", N_("The term to vote on the objections"), voted_by, of=("returned",),
              to="again", means=N_("No vote in time means that the objections are accepted.")),
    )  # fmt: skip


PUBLISHED = ("act.published_on", "act.both_languages", "act.about_rights", "act.names_day", "act.named_day",
             "act.new_duties", "act.new_liability", "act.new_burden", "act.quarantine_or_emergency", "act.on_finance",
             "act.urgent_answer")  # fmt: skip


def ending(signed: tuple[str, ...]) -> tuple[Event, ...]:
    """What follows once an act is signed. signed: the states in which it waits for its publication."""
    return (
        Event(
            "publish", N_("It is officially published"), by="publisher", of=(*signed, "late"), to="published",
            day="act.published_on", brings=PUBLISHED, guard=published_rightly, sets=(("act.published", True),),
        ),
        Event(
            "take-effect", N_("It takes effect on the day that it names"), by="publisher", of=("published",),
            to="in-effect", day="act.named_day", brings=PUBLISHED, guard=is_in_effect, sets=(("act.names_day", True),),
        ),
    )  # fmt: skip


def ending_clocks(signed: tuple[str, ...]) -> tuple[Clock, ...]:
    """The terms that run once an act is signed."""
    return (
        Clock(
            "publication", N_("The term to publish it"), publication_due, of=signed, to="late",
            means=N_("It is published late; one about rights or duties of citizens may not be applied before."),
        ),
        Clock(
            "effect", N_("The days until it takes effect"), waits_until, of=("published",), to="in-effect",
            means=N_("It is in effect from the next day."),
        ),
    )  # fmt: skip
