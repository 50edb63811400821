"""What the procedures of registration share: who acts, and what follows once an application is filed."""

from zhargy.i18n import N_
from zhargy.law.kz.appeals.complaint import (
    complaint_due,
    is_in_time,
    may_go_to_court,
    outcome_is_allowed,
    passing_on_due,
    to_court_by,
)
from zhargy.law.kz.appeals.complaint import decision_due as complaint_decision_due
from zhargy.law.kz.registration.refusal import (
    refusal_bans,
    refusal_convicted,
    refusal_debtor,
    refusal_defects_left,
    refusal_founder_inactive,
    refusal_head_of_inactive,
    refusal_holds,
    refusal_incapable,
    refusal_invalid_id,
    refusal_listed,
    refusal_missing,
    refusal_new_member_debtor,
    refusal_no_succession,
    refusal_order_broken,
)
from zhargy.law.kz.registration.steps import decision_due_after_cure, filing_in_order, must_register
from zhargy.law.kz.registration.terms import decision_due, defects_due, interruption_has_ground
from zhargy.rules.procedures import STAY, Actor, Clock, Event, State
from zhargy.rules.rule import Rule

CHECKED = ("checked", "resumed")
# The registering body can still decide: in its term, after it, or anew.
OPEN = (*CHECKED, "with-expert", "defects-left", "late", "set-aside")
GROUNDS = (
    refusal_order_broken, refusal_no_succession, refusal_founder_inactive, refusal_head_of_inactive, refusal_listed,
    refusal_incapable, refusal_missing, refusal_convicted, refusal_debtor, refusal_new_member_debtor,
    refusal_invalid_id, refusal_bans, refusal_defects_left,
)  # fmt: skip

ACTORS = (
    Actor("founders", N_("The founders")),
    Actor("registrar", N_("The registering body")),
    Actor("higher", N_("The higher body")),
    Actor("court", N_("The court")),
)

STATES = (
    State("checked", N_("The registering body checks the papers")),
    State("interrupted", N_("The term is interrupted until the papers are put right")),
    State("with-expert", N_("The term is interrupted until there is an expert opinion")),
    State("resumed", N_("The registering body checks what was put right")),
    State("defects-left", N_("The papers were not put right in a month: registration must be refused")),
    State("late", N_("The registering body did not decide in time, which can be appealed")),
    State("refused", N_("Registration is refused")),
    State("complained", N_("The registering body has the complaint and must pass it on")),
    State("held-back", N_("The registering body did not pass the complaint on in time")),
    State("at-higher", N_("The higher body considers the complaint")),
    State("no-decision", N_("The higher body kept silent: the complaint counts as refused")),
    State("rejected", N_("The higher body rejected the complaint")),
    State("in-court", N_("The matter is before a court")),
    State("set-aside", N_("The refusal is set aside: the registering body must decide anew")),
    State("registered", N_("It is registered"), final=True),
    State("lost", N_("The court found for the registering body"), final=True),
    State("given-up", N_("The founders gave it up"), final=True),
    State("over", N_("The time to complain or to go to court is over"), final=True),
)


def paying(of: tuple[str, ...]) -> Event:
    """The fee. of: the states before filing."""
    return Event(
        "pay", N_("The founders pay the fee"), by="founders", of=of, to=STAY,
        brings=("application.paid_on", "application.kind", "words.fee_receipt"), day="application.paid_on",
    )  # fmt: skip


def filing(
    id: str, title: str, of: tuple[str, ...], same_day: tuple[str, ...] = (), brings: tuple[str, ...] = (),
    guard: Rule[..., bool] = filing_in_order, papers: tuple[str, ...] = (),
) -> Event:  # fmt: skip
    """The filing. of: the states in which it can be filed. same_day: other facts that are its day, brings: also told.
    papers: those that are filed.
    """
    return Event(
        id, title, by="founders", of=of, to="checked", day="application.filed_on", same_day=same_day, guard=guard,
        brings=("application.filed_on", "application.on_paper", "application.copies", "application.status",
                "application.papers", "application.reorganisation", *same_day, *brings),
        sets=(("application.interruption.interrupted", False),), papers=papers,
    )  # fmt: skip


def checking(*registered: str, sets: tuple[tuple[str, bool], ...] = ()) -> tuple[Event, ...]:
    """What the registering body can do with an application.

    registered: other facts that are the day of registration; sets: those that are so once it is registered.
    """
    found = "application.interruption"
    return (
        Event("interrupt", N_("The registering body interrupts the term"), by="registrar", of=CHECKED,
              to="interrupted", brings=(f"{found}.interrupted_on", f"{found}.reason"), day=f"{found}.interrupted_on",
              guard=interruption_has_ground,
              sets=((f"{found}.interrupted", True), (f"{found}.cured", False))),
        Event("ask-expert", N_("The registering body asks an expert"), by="registrar", of=CHECKED, to="with-expert",
              brings=(f"{found}.interrupted_on",), day=f"{found}.interrupted_on", guard=interruption_has_ground,
              sets=((f"{found}.interrupted", True), (f"{found}.cured", False), (f"{found}.reason", "expert-opinion"))),
        Event("cure", N_("The founders put the papers right"), by="founders", of=("interrupted", "defects-left"),
              to="resumed", brings=(f"{found}.cured_on", "application.papers"), day=f"{found}.cured_on",
              sets=((f"{found}.cured", True),)),
        Event("opinion", N_("The expert opinion is there"), by="registrar", of=("with-expert",), to="resumed",
              brings=(f"{found}.cured_on", "application.grounds"), day=f"{found}.cured_on",
              sets=((f"{found}.cured", True),)),
        Event("register", N_("The registering body registers it"), by="registrar", of=OPEN, to="registered",
              brings=("registered_on", "number", "application.grounds", *registered), day="registered_on",
              same_day=registered, guard=must_register, sets=sets),
        Event("refuse", N_("The registering body refuses"), by="registrar", of=OPEN, to="refused",
              brings=("application.refusal", "application.grounds", "complaint.learned_on", "complaint.ways_named",
                      "refusal_number", "refusal_reasons", "reviewer"),
              day="application.refusal.given_on", same_day=("complaint.learned_on",), guard=refusal_holds,
              refuses=True, grounds=GROUNDS, sets=(("refused", True),), papers=("registration-refusal",)),
    )  # fmt: skip


def complaint(suit: Rule[..., bool]) -> tuple[Event, ...]:
    """The complaint and the way to court. suit: whether a suit is possible at once."""
    return (
        Event("complain", N_("The founders complain"), by="founders", of=("refused", "late"), to="complained",
              brings=("complaint.filed_on", "complaint.learned_on", "complaint.ways_named", "complaint.content",
                      "reviewer", "objection"),
              day="complaint.filed_on", guard=is_in_time, sets=(("complaint.outcome", "none"),),
              papers=("registration-complaint",)),
        Event("yield", N_("The registering body grants the complaint in full"), by="registrar",
              of=("complained", "held-back"), to="set-aside", sets=(("complaint.satisfied_in_full", True),)),
        Event("receive", N_("The higher body registers the complaint"), by="higher", of=("complained", "held-back"),
              to="at-higher", day="complaint.registered_on", same_day=("complaint.received_on",),
              brings=("complaint.registered_on", "complaint.received_on", "complaint.other_term",
                      "complaint.other_term_ends_on"),
              sets=(("complaint.satisfied_in_full", False),)),
        Event("grant", N_("The higher body grants the complaint"), by="higher", of=("at-higher", "no-decision"),
              to="set-aside", day="complaint.outcome_received_on", guard=outcome_is_allowed,
              brings=("complaint.outcome", "complaint.outcome_received_on", "complaint.reviewer_competent")),
        Event("reject", N_("The higher body rejects the complaint"), by="higher", of=("at-higher", "no-decision"),
              to="rejected", day="complaint.outcome_received_on", guard=outcome_is_allowed,
              brings=("complaint.outcome_received_on", "complaint.reasoned"), sets=(("complaint.outcome", "denied"),)),
        Event("sue-at-once", N_("The founders go to court at once"), by="founders", of=("refused", "late"),
              to="in-court", brings=("complaint.higher_body", "complaint.direct_suit"), guard=suit),
        Event("sue", N_("The founders go to court"), by="founders", of=("no-decision", "rejected"), to="in-court",
              guard=may_go_to_court),
        Event("uphold", N_("The court finds for the founders"), by="court", of=("in-court",), to="set-aside"),
        Event("dismiss", N_("The court finds for the registering body"), by="court", of=("in-court",), to="lost"),
    )  # fmt: skip


def giving_up(of: tuple[str, ...]) -> Event:
    """The founders give it up. of: the states before filing."""
    return Event("give-up", N_("The founders give it up"), by="founders", of=(*of, "refused"), to="given-up")


CLOCKS = (
    Clock("decision", N_("The term of the registering body"), decision_due, of=("checked",), to="late",
          means=N_("Silence is no registration; that it evades registration can be appealed."),
          sets=(("refused", False),)),
    Clock("after-cure", N_("The term of the registering body, begun anew"), decision_due_after_cure, of=("resumed",),
          to="late", means=N_("Silence is no registration; that it evades registration can be appealed."),
          sets=(("refused", False),)),
    Clock("defects", N_("The term to put the papers right"), defects_due, of=("interrupted",), to="defects-left",
          means=N_("After a month registration is refused.")),
    Clock("complaint", N_("The term of a complaint"), complaint_due, of=("refused",), to="over",
          means=N_("After it a complaint is late; a court or the body can restore the term for good reason.")),
    Clock("passing-on", N_("The term to pass the complaint on"), passing_on_due, of=("complained",), to="held-back",
          means=N_("The registering body is late with passing the complaint on, which can be told to the higher body.")),
    Clock("complaint-decision", N_("The term of the decision on the complaint"), complaint_decision_due,
          of=("at-higher",), to="no-decision",
          means=N_("No decision in time counts as a refusal; the way to court is open.")),
    Clock("court", N_("The term of a claim to the court"), to_court_by, of=("no-decision", "rejected"), to="over",
          means=N_("After it a claim is late; a court can restore the term for good reason.")),
)  # fmt: skip
