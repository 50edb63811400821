"""What the procedures of notification and of approval share: who acts, and what follows once a filing is registered."""

from zhargy.i18n import N_
from zhargy.law.kz.assembly.answer import consented, disagreed, refused_for_no_reply, reply_due
from zhargy.law.kz.assembly.ending import (
    claim_is_in_time,
    complaint_decision_due,
    complaint_due,
    complaint_holds,
    court_due,
    ending_1_threat,
    ending_2_breach,
    ending_3_form,
    ending_4_not_removed,
    ending_5_abandoned,
    ending_6_over,
    everything_due,
    forwarding_due,
    may_be_ended_by_force,
    may_be_suspended,
    may_go_on,
    must_end,
    removal_may_be_demanded,
)
from zhargy.law.kz.assembly.filing import registration_due
from zhargy.law.kz.assembly.organiser import presence_due
from zhargy.law.kz.assembly.refusal import (
    may_campaign,
    refusal_1_aims,
    refusal_2_organiser,
    refusal_3_threat,
    refusal_4_late,
    refusal_5_incomplete,
    refusal_6_untrue,
    refusal_7_funding,
    refusal_8_regime_or_picket,
    refusal_9_too_many,
    refusal_10_occupied,
)
from zhargy.law.kz.assembly.steps import (
    answered_as_law_says,
    begins_lawfully,
    equipment_is_refused_lawfully,
    proposal_is_lawful,
    refusal_is_lawful,
    refused_for_disagreement,
)
from zhargy.rules.procedures import STAY, Actor, Clock, Event, State

DRAFTS = ("draft", "pressing", "missed")
FILED = ("filed", "unregistered")
# The akimat may still answer.
OPEN = ("considered", "proposed", "no-reply", "unsettled")
ALLOWED = ("allowed", "limited", "accepted")
GOING_ON = ("under-way", "demanded", "suspended")
CHALLENGED = ("refused", "stopped", "forced")
# Its day is over; what was decided or done before can still be complained of.
AFTER = ("held", "lapsed")

PLAN = (
    "assembly.excluded", "assembly.moves", "assembly.uses_vehicles", "assembly.participants", "assembly.discussion",
    "assembly.loudspeakers", "assembly.structures", "assembly.event_day", "assembly.start", "assembly.end",
    "assembly.place.specialised", "assembly.place.occupancy_norm", "assembly.place.banned", "assembly.organiser",
    "assembly.funding", "assembly.regime_ban", "wording",
)  # fmt: skip
ITEMS = (
    "aim", "form", "organiser", "place", "schedule", "participants", "reglament", "contacts", "data_consent",
    "sources_of_funding", "date_and_signature",
)  # fmt: skip
LEARNED = ("complaint.learned_on",)
SENT = ("assembly.answer_received_on", "assembly.sent_by", "assembly.also_by_mail")
REFUSALS = (
    refusal_1_aims, refusal_2_organiser, refusal_3_threat, refusal_4_late, refusal_5_incomplete, refusal_6_untrue,
    refusal_7_funding, refusal_8_regime_or_picket, refusal_9_too_many, refusal_10_occupied, refused_for_no_reply,
    refused_for_disagreement,
)  # fmt: skip
ENDINGS = (
    ending_1_threat, ending_2_breach, ending_3_form, ending_4_not_removed, ending_5_abandoned, ending_6_over,
)  # fmt: skip

ACTORS = (
    Actor("organiser", N_("The organiser")),
    Actor("akimat", N_("The local executive body (akimat)")),
    Actor("police", N_("The police")),
    Actor("higher", N_("The higher body")),
    Actor("court", N_("The court")),
)

STATES = (
    State("draft", N_("The organiser writes the draft")),
    State("pressing", N_("The draft is late in the stricter reading")),
    State("missed", N_("The last day to file is over")),
    State("filed", N_("It is filed and not yet registered")),
    State("unregistered", N_("The akimat did not register it on its day")),
    State("considered", N_("The akimat considers it")),
    State("allowed", N_("It may be held")),
    State("limited", N_("It may be held without structures, sound equipment or vehicles")),
    State("proposed", N_("The akimat proposed another place or time and waits for the reply")),
    State("accepted", N_("The proposal is accepted: it may be held as proposed")),
    State("no-reply", N_("Nobody replied to the proposal in time")),
    State("unsettled", N_("The organiser disagreed with the proposal; the akimat must still decide")),
    State("refused", N_("The akimat refused")),
    State("under-way", N_("It is under way")),
    State("demanded", N_("The akimat's representative demands that a breach be removed")),
    State("suspended", N_("It is suspended")),
    State("ending", N_("The akimat's representative demands that it end")),
    State("stopped", N_("It was ended on demand")),
    State("forced", N_("The police ended it")),
    State("complained", N_("The akimat has the complaint and must pass it on")),
    State("held-back", N_("The akimat did not pass the complaint on in time")),
    State("at-higher", N_("The higher body considers the complaint")),
    State("no-decision", N_("The higher body kept silent: the complaint counts as refused")),
    State("rejected", N_("The higher body rejected the complaint")),
    State("in-court", N_("The matter is before a court")),
    State("held", N_("It was held")),
    State("undecided", N_("Its day passed without a decision of the akimat, which can be challenged")),
    State("lapsed", N_("Its day passed, and nothing tells that it was held")),
    State("past", N_("It is past, and nothing about it is complained of"), final=True),
    State("given-up", N_("The organiser gave it up"), final=True),
    State("granted", N_("The complaint was granted: the decision is set aside"), final=True),
    State("won", N_("The court found for the organiser"), final=True),
    State("lost", N_("The court found for the akimat"), final=True),
    State("over", N_("The time to complain or to go to court is over"), final=True),
)


def answers(silent: str, propose: tuple[str, ...]) -> tuple[Event, ...]:
    """What the akimat can answer, and the replies to its proposal.

    silent: the state after its silence. propose: the states in which a proposal still has force.
    """
    return (
        Event("allow", N_("The akimat lets it be held"), by="akimat", of=(*OPEN, silent), to="allowed",
              brings=(*SENT, "assembly.structures_agreed"), day="assembly.answer_received_on",
              guard=answered_as_law_says, sets=(("assembly.answer", "agreed"),)),
        Event("limit", N_("The akimat excludes structures, sound equipment or vehicles"), by="akimat",
              of=(*OPEN, silent), to="limited", same_day=LEARNED,
              brings=(*SENT, "assembly.threatens_order", *LEARNED, "complaint.appeal_explained"),
              day="assembly.answer_received_on", guard=equipment_is_refused_lawfully,
              sets=(("assembly.answer", "without-equipment"),)),
        Event("propose", N_("The akimat proposes another place or time"), by="akimat", of=propose, to="proposed",
              brings=("assembly.proposal_received_on", "assembly.change_warranted", "assembly.place.other_event",
                      "assembly.place.construction", "assembly.place.earlier_filing", "proposal", *LEARNED,
                      "complaint.appeal_explained"),
              same_day=LEARNED, day="assembly.proposal_received_on", guard=proposal_is_lawful, sets=(("assembly.proposed", True),)),
        Event("accept", N_("The organiser consents to the proposal"), by="organiser", of=("proposed",), to="accepted",
              brings=("assembly.replied_on", "assembly.event_day", "assembly.start", "assembly.end", "assembly.place",
                      "wording.place", "wording.route"),
              day="assembly.replied_on", guard=consented, sets=(("assembly.reply", "consent"),),
              papers=("assembly-consent",)),
        Event("relent", N_("The akimat lets it be held after all"), by="akimat",
              of=("refused", "complained", "held-back", "at-higher"), to="allowed", brings=SENT,
              day="assembly.answer_received_on", sets=(("assembly.answer", "agreed"),)),
        Event("disagree", N_("The organiser disagrees with the proposal"), by="organiser", of=("proposed",),
              to="unsettled", brings=("assembly.replied_on",), day="assembly.replied_on", guard=disagreed,
              sets=(("assembly.reply", "disagreement"),), papers=("assembly-disagreement",)),
    )  # fmt: skip


def refuse(id: str, title: str, of: tuple[str, ...], to: str) -> Event:
    """A refusal in writing, on the grounds of article 14(1) or for want of consent to a proposal."""
    return Event(
        id, title, by="akimat", of=of, to=to, day="assembly.answer_received_on", same_day=("complaint.learned_on",),
        brings=(*SENT, "assembly.refusal_ground", "assembly.refusal_reasoned", "assembly.aims_unlawful",
                "assembly.threatens_order", "assembly.documents_untrue", "assembly.regime_ban", "assembly.organiser",
                "assembly.funding", "assembly.filing", "assembly.place", "assembly.disagreement_refuses",
                "complaint.learned_on", "complaint.appeal_explained", "letter.decision_number"),
        guard=refusal_is_lawful, refuses=True, grounds=REFUSALS, sets=(("assembly.answer", "refused"),),
    )  # fmt: skip


def holding(of: tuple[str, ...]) -> tuple[Event, ...]:
    """The assembly itself. of: the states in which somebody may come to hold it, whether or not the law lets them."""
    return (
        Event("campaign", N_("People are called to come"), by="organiser", of=of, to=STAY,
              guard=may_campaign),
        Event("begin", N_("The assembly begins"), by="organiser", of=of, to="under-way",
              brings=("assembly.conduct.organiser_present", "assembly.conduct.sign_worn"), guard=begins_lawfully),
        Event("demand", N_("The akimat's representative demands that a breach be removed"), by="akimat",
              of=("under-way",), to="demanded", guard=removal_may_be_demanded,
              brings=("assembly.conduct.order_broken", "assembly.conduct.real_threat")),
        Event("meet", N_("The breach is removed"), by="organiser", of=("demanded",), to="under-way",
              sets=(("assembly.conduct.demand_met", True), ("assembly.conduct.order_broken", False))),
        Event("suspend", N_("The akimat's representative suspends it"), by="akimat", of=("under-way", "demanded"),
              to="suspended", brings=("assembly.conduct.demand_met",), guard=may_be_suspended),
        Event("go-on", N_("It goes on"), by="organiser", of=("suspended",), to="under-way", guard=may_go_on,
              brings=("assembly.conduct.continuation_agreed",), sets=(("assembly.conduct.removed_in_time", True),)),
        Event("end", N_("The assembly ends by itself"), by="organiser", of=GOING_ON, to="held",
              sets=(("assembly.conduct.over", True),)),
        Event("terminate", N_("The akimat's representative demands that it end and sets a time"), by="akimat",
              of=GOING_ON, to="ending", guard=must_end, refuses=True, grounds=ENDINGS,
              brings=("assembly.conduct", "assembly.abandoned", "complaint.learned_on"),
              same_day=("complaint.learned_on",), sets=(("assembly.conduct.end_demanded", True),)),
        Event("obey", N_("It ends in the time set"), by="organiser", of=("ending",), to="stopped",
              sets=(("assembly.conduct.ended_in_time", True),)),
        Event("force", N_("The police end it by force"), by="police", of=("ending",), to="forced",
              guard=may_be_ended_by_force, sets=(("assembly.conduct.ended_in_time", False),)),
    )  # fmt: skip


def complaint(of: tuple[str, ...]) -> tuple[Event, ...]:
    """The complaint and the way to court. of: the states before its day is over in which there is something to complain
    of; when it is over, anything can be that was decided or done.
    """
    return (
        Event("complain", N_("The organiser complains"), by="organiser", of=(*of, *AFTER), to="complained",
              brings=("complaint.complained_on", "complaint.learned_on", "complaint.appeal_explained",
                      "complaint.content", "letter", "letter.dated"),
              day="complaint.complained_on", same_day=("letter.dated",), guard=complaint_holds,
              sets=(("complaint.of_authority", True),), papers=("assembly-complaint",)),
        Event("register-complaint", N_("The higher body registers the complaint"), by="higher",
              of=("complained", "held-back"), to="at-higher", brings=("complaint.complaint_registered_on",),
              day="complaint.complaint_registered_on", sets=(("complaint.decided", False),)),
        Event("yield", N_("The akimat grants the complaint in full"), by="akimat", of=("complained", "held-back"),
              to="granted"),
        Event("grant", N_("The higher body grants the complaint"), by="higher", of=("at-higher", "no-decision"),
              to="granted", brings=("complaint.outcome_received_on",), day="complaint.outcome_received_on",
              sets=(("complaint.decided", True),)),
        Event("reject", N_("The higher body rejects the complaint"), by="higher", of=("at-higher", "no-decision"),
              to="rejected", brings=("complaint.outcome_received_on",), day="complaint.outcome_received_on",
              sets=(("complaint.decided", True),)),
        Event("sue", N_("The organiser goes to court"), by="organiser", of=("no-decision", "rejected"), to="in-court",
              brings=("letter", "letter.dated"), same_day=("letter.dated",), guard=claim_is_in_time,
              papers=("assembly-claim",)),
        Event("let-go", N_("The organiser leaves it at that"), by="organiser", of=("undecided",), to="over"),
        Event("close", N_("The organiser closes the case"), by="organiser", of=AFTER, to="past"),
        Event("uphold", N_("The court finds for the organiser"), by="court", of=("in-court",), to="won"),
        Event("dismiss", N_("The court finds for the akimat"), by="court", of=("in-court",), to="lost"),
    )  # fmt: skip


def abandoning(of: tuple[str, ...]) -> Event:
    """The organiser gives it up and says so at once (LPA art. 5(2)(8))."""
    return Event(
        "give-up", N_("The organiser gives it up and tells the akimat and the public"), by="organiser", of=of,
        to="given-up", brings=("assembly.abandoned_on",), day="assembly.abandoned_on",
        sets=(("assembly.abandoned", True),),
    )  # fmt: skip


def clocks(allowed: tuple[str, ...], challenged: tuple[str, ...]) -> tuple[Clock, ...]:
    """The terms after filing. allowed: the states in which it may be held; challenged: those with a term to complain."""
    return (
        Clock("registration", N_("The day of registration"), registration_due, of=("filed",), to="unregistered",
              means=N_("The akimat has not registered it, which can be challenged.")),
        Clock("reply", N_("The term of the reply to the proposal"), reply_due, of=("proposed",), to="no-reply",
              means=N_("Without a reply the akimat must refuse."), sets=(("assembly.reply", "none"),)),
        Clock("day", N_("The day of the assembly"), presence_due, of=(*DRAFTS, *allowed), to="lapsed",
              means=N_("On another day it may be held only after a new filing.")),
        Clock("undecided", N_("The day of the assembly"), presence_due, of=(*FILED, *OPEN), to="undecided",
              means=N_("The akimat has not decided, which can be challenged.")),
        Clock("time", N_("The end of the assembly's day"), presence_due, of=GOING_ON, to="held",
              means=N_("The set time is over, and the assembly with it."), sets=(("assembly.conduct.over", True),)),
        Clock("demand", N_("The end of the assembly's day"), presence_due, of=("ending",), to="stopped",
              means=N_("The assembly was ended on demand, which can be challenged.")),
        Clock("complaint", N_("The term of a complaint"), complaint_due, of=challenged, to="over",
              means=N_("After it a complaint is late; a court or the body can restore the term for good reason.")),
        Clock("past", N_("The term of a complaint"), everything_due, of=AFTER, to="past",
              means=N_("After it a complaint is late; a court or the body can restore the term for good reason.")),
        Clock("forwarding", N_("The term to pass the complaint on"), forwarding_due, of=("complained",),
              to="held-back", means=N_("The akimat is late with passing the complaint on, which can be told to the higher body.")),
        Clock("decision", N_("The term of the decision on the complaint"), complaint_decision_due, of=("at-higher",),
              to="no-decision", means=N_("No decision in time counts as a refusal; the way to court is open.")),
        Clock("court", N_("The term of a claim to the court"), court_due, of=("no-decision", "rejected"), to="over",
              means=N_("After it a claim is late; a court can restore the term for good reason.")),
    )  # fmt: skip
