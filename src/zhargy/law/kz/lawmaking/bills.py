"""LLA articles 14-1 to 18: how a bill is planned, drafted, discussed and agreed before it comes to parliament."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after, working_day_from, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.draft_subjects import (
    Bill,
    Drafter,
    DraftTreaty,
    GroupPlace,
    Initiator,
    LawmakingPlan,
    LawProposal,
    Member,
    PlanKind,
    Regulation,
)  # fmt: skip
from zhargy.law.kz.lawmaking.sources import FROM_15, FROM_2023, LAW_15, LLA, START
from zhargy.rules import rule
from zhargy.time import attested

agreement_days = KZ.parameter("bill_agreement_days", int)
president_bill_months = KZ.parameter("president_bill_months", int)
president_bill_agreement = KZ.parameter("president_bill_agreement", int)

# What the draft of May 2023 proposed is known from its consultative document.
DRAFT = KZ.act("information-draft-2023")
REFORM = "information-participation-2023"
FROM_DRAFT = "2023-05-04"

OF_THE_PRESIDENT = frozenset({Drafter.ADMINISTRATION, Drafter.GOVERNMENT, Drafter.CENTRAL_BODY, Drafter.OTHER_BODY})


@rule(LLA.article("14-1"), since=FROM_15, covers="lla-regulatory-policy")
def follows_regulatory_policy(regulation: Regulation, on: date) -> bool:
    """The body keeps to regulatory policy: discuss first, regulate only if needed, give time, evaluate."""
    first = regulation.discussed and regulation.common_solution
    return first and regulation.needed and regulation.time_given and regulation.evaluated


@rule(LLA.article("14-2"), since=FROM_15, covers="lla-regulatory-policy")
def limits_are_justified(regulation: Regulation, on: date) -> bool:
    """The regulation limits no rights, or its limits are adequate, fair, proportionate and necessary."""
    return not regulation.limits_rights or regulation.proportionate


@rule(LLA.article(16), since=FROM_15, covers="lla-plan")
def must_be_planned(bill: Bill, on: date) -> bool:
    """The bill needs a place in the plan of the year: it is neither the President's nor the deputies' bill."""
    return bill.initiator == Initiator.GOVERNMENT


@rule(LLA.article(16), since=FROM_15, covers="lla-plan")
def plan_is_approved(plan: LawmakingPlan, on: date) -> bool:
    """The plan is approved: the conceptual one by the President after the chairs of the chambers agree, that of the year by
    the Government after the President agrees."""
    match plan.kind:
        case PlanKind.CONCEPTUAL:
            return plan.chambers_agreed and plan.president_agreed
        case PlanKind.YEARLY:
            return plan.president_agreed and plan.government_approved


@rule(LLA.article(17), since=FROM_15, covers="lla-who-drafts")
def drafter_is_right(bill: Bill, on: date) -> bool:
    """The bill is drafted by whom the law names."""
    match bill.initiator:
        case Initiator.PRESIDENT:
            return bill.drafter in OF_THE_PRESIDENT
        case Initiator.DEPUTIES:
            return bill.drafter == Drafter.DEPUTIES
        case Initiator.GOVERNMENT:
            return bill.drafter == Drafter.CENTRAL_BODY or (bill.drafter == Drafter.OTHER_BODY and bill.drafter_agreed)
        case _:
            return False


@rule(LLA.article(17, 4), since=FROM_15, covers="lla-president-bill-term")
def president_bill_drafted_by(bill: Bill, on: date) -> date:
    """The last day to draft a bill of the President: one month, unless another term was set."""
    if bill.other_term:
        return bill.other_term_ends
    return working_day_from(months_after(bill.instructed_on, president_bill_months(on)))


@rule(LLA.article(17, 4), since=FROM_15, covers="lla-president-bill-term")
def president_bill_agreed_by(bill: Bill, on: date) -> date:
    """The last day to agree a bill of the President: ten working days, unless another term was set."""
    if bill.other_term:
        return bill.other_term_ends
    return working_days_after(bill.received_on, president_bill_agreement(on))


@rule(LLA.article("17-1", 2), since=FROM_15, covers="lla-citizen-initiative")
def may_propose_bill(proposal: LawProposal, on: date) -> bool:
    """Bodies, organisations and citizens may propose the bill or hand over a draft: it goes to a central executive body."""
    return proposal.to_central_body


@rule(LLA.article("17-1", 2), since=FROM_15, covers="lla-citizen-initiative")
def draft_may_be_basis(proposal: LawProposal, on: date) -> bool:
    """The body may take the draft that was handed over as a basis; it need not."""
    return may_propose_bill(proposal, on) and proposal.draft_attached and not proposal.inexpedient


@rule(LLA.article(18, 2), since=START, covers="lla-concept-old")
def needs_concept(bill: Bill, on: date) -> bool:
    """A concept must be made before the bill is drafted; not for a bill of the President."""
    return bill.initiator != Initiator.PRESIDENT


@needs_concept.amended(by=LAW_15.whole(), at=LLA.article("17-1"), since=FROM_15, covers="lla-concept-gone")
def _(bill: Bill, on: date) -> bool:
    """No bill needs a concept any more; the consultative document stands in its place, though drafts of concepts are
    still published in practice."""
    return False


@rule(LLA.article(18, 2), since=START, covers="lla-concept-old")
def may_be_drafted_by_concept(bill: Bill, on: date) -> bool:
    """The bill has the concept that it needs, or needs none."""
    return not needs_concept(bill, on) or bill.concept_made


@rule(LLA.article("17-1", 4), since=FROM_15, covers="lla-consultative-first")
def needs_consultative_document(bill: Bill, on: date) -> bool:
    """Before the bill is drafted a consultative document of regulatory policy must be published and discussed."""
    return bill.initiator == Initiator.GOVERNMENT


@needs_consultative_document.unless(LLA.article("17-1", 8), since=FROM_15, covers="lla-consultative-exempt")
def is_budget_law(bill: Bill, on: date) -> bool:
    """The bill is about the republican budget, the guaranteed transfer or general transfers, or amends such a law."""
    return bill.budget_law


@rule(LLA.article("17-1", 4), since=FROM_15, covers="lla-consultative-ways")
def document_was_discussed(bill: Bill, on: date) -> bool:
    """The consultative document was discussed in one of the ways of the law: the portal, a public hearing, a debate."""
    return bill.document_on_portal or bill.document_hearing or bill.document_debate


@rule(LLA.article("17-1", 4), since=FROM_15, covers="lla-consultative-first")
def may_be_drafted(bill: Bill, on: date) -> bool:
    """The bill may be drafted: it needs no consultative document, or the document was discussed."""
    return not needs_consultative_document(bill, on) or document_was_discussed(bill, on)


@rule(LLA.article("17-1", 4), since=FROM_15)
def must_still_discuss_document(bill: Bill, on: date) -> bool:
    """A consultative document must still be published and discussed before the bill is drafted."""
    return needs_consultative_document(bill, on) and not document_was_discussed(bill, on)


@rule(LLA.article("17-1", 7), since=FROM_15, covers="lla-bill-basis")
def rests_on_document(bill: Bill, on: date) -> bool:
    """The bill follows the consultative document, a revised one, or departs on the instruction of the yearly address."""
    return bill.follows_document or bill.document_revised or bill.address_changes


@rule(LLA.article("17-1", 4), since=FROM_15, covers="lla-bill-posted")
def must_be_posted_for_discussion(bill: Bill, on: date) -> bool:
    """The draft law must be posted on the open portal for public discussion before it goes to state bodies."""
    return bill.initiator == Initiator.GOVERNMENT


@must_be_posted_for_discussion.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(bill: Bill, on: date) -> bool:
    """The draft law must be posted on the open portal for public discussion, that of deputies too."""
    return bill.initiator in {Initiator.GOVERNMENT, Initiator.DEPUTIES}


@rule(LLA.article("17-1", 4), since=FROM_15, covers="lla-bill-posted")
def bill_posted_rightly(bill: Bill, on: date) -> bool:
    """The draft law was posted before agreement, with an explanatory note and, if it amends acts, a comparison table."""
    papers = bill.draft_on_portal and bill.note_on_portal and (not bill.amends or bill.table_on_portal)
    return papers and bill.before_agreement


@rule(LLA.article("17-1", 4), since=FROM_15)
def must_still_post_bill(bill: Bill, on: date) -> bool:
    """The draft law must still be posted for public discussion."""
    return must_be_posted_for_discussion(bill, on) and not bill_posted_rightly(bill, on)


@rule(LLA.whole("The law is silent on the discussion of treaties."), since=attested("2022-06-08"), confidence="C")
def treaty_must_still_be_discussed(treaty: DraftTreaty, on: date) -> bool:
    """The draft treaty must still be publicly discussed; the law asks for no discussion of treaties."""
    return False


@treaty_must_still_be_discussed.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(treaty: DraftTreaty, on: date) -> bool:
    """The draft treaty must still be publicly discussed."""
    return not treaty.discussed


@rule(LLA.article("17-1", 9), since=FROM_15, covers="lla-working-group")
def place_in_working_group(bill: Bill, on: date) -> GroupPlace:
    """Whether this person must or may work on the draft; business must be there where the bill is about it."""
    match bill.member:
        case Member.LAWYER:
            return GroupPlace.MANDATORY
        case Member.BUSINESS:
            return GroupPlace.MANDATORY if bill.touches_business else GroupPlace.POSSIBLE
        case Member.DEPUTY:
            return GroupPlace.ANY_STAGE
        case _:
            return GroupPlace.POSSIBLE


@rule(LLA.article("17-1", 13), since=FROM_15, covers="lla-agreement-term")
def agreement_due(bill: Bill, on: date) -> date:
    """The last day for a state body to agree: 30 calendar days from receipt, unless another term was set."""
    if bill.other_term:
        return bill.other_term_ends
    return working_day_from(days_after(bill.received_on, agreement_days(on)))


@rule(LLA.article("17-1", 13), since=FROM_15, covers="lla-agreement-term")
def remarks_are_right(bill: Bill, on: date) -> bool:
    """The remarks of state bodies are as the law asks, and a table shows which were accepted."""
    return bill.remarks_written and bill.remarks_table


@rule(LLA.article("17-1", 15), since=FROM_2023, covers="lla-urgent-bills")
def is_urgent_bill(bill: Bill, on: date) -> bool:
    """The bill is urgent: the Government's, against one of the threats that the law names."""
    return bill.initiator == Initiator.GOVERNMENT and bill.answers_threat


@rule(LLA.article("17-1", 15), since=FROM_2023, covers="lla-urgent-bills")
def temporary_resolution_allowed(bill: Bill, on: date) -> bool:
    """The Government may adopt a temporary resolution with the force of a law: with an urgent bill that was brought to the
    Majilis, of the same text, on what cannot wait."""
    return is_urgent_bill(bill, on) and bill.brought and bill.same_text and bill.cannot_wait


@rule(LLA.article("17-1", 15), since=FROM_2023, covers="lla-urgent-bills")
def temporary_resolution_holds(bill: Bill, on: date) -> bool:
    """A temporary resolution is in force: the law of Parliament has not taken effect yet and has not failed."""
    return temporary_resolution_allowed(bill, on) and not bill.parliament_done


KZ.duty(
    "post-consultative-document",
    "Publish and discuss a consultative document of regulatory policy.",
    bound=must_still_discuss_document,
    how="On the open portal, in public hearings or in debates, before the bill is drafted.",
    covers="lla-consultative-first",
)
KZ.duty(
    "post-bill",
    "Post the draft law for public discussion.",
    bound=must_still_post_bill,
    how="On the open portal, with an explanatory note and a comparison table, before it goes to state bodies.",
    covers="lla-bill-posted",
)
