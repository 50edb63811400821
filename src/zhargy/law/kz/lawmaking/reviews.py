"""LLA articles 18 to 21-1 and 31 to 33-4: public councils, business, experts, and simplified drafts."""

from datetime import date

from zhargy.law.kz.calendar import days_before, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.draft_subjects import DraftExpert, ExaminedDraft, Initiator, Review, ReviewedDraft
from zhargy.law.kz.lawmaking.sources import FROM_15, FROM_2020, FROM_2023, LAW_15, LLA, READ_2023, START
from zhargy.law.kz.lawmaking.subjects import ActKind
from zhargy.rules import rule

council_days = KZ.table("council_review_days", (ReviewedDraft,), int)
business_days = KZ.table("business_review_days", (ReviewedDraft,), int)
council_answer_days = KZ.parameter("council_draft_answer_days", int)
expert_withdrawal_days = KZ.parameter("expert_withdrawal_days", int)
trade_posting_days = KZ.parameter("trade_posting_days", int)

OWN_ORDER = frozenset({Initiator.PRESIDENT, Initiator.DEPUTIES})
NO_CORRUPTION_CHECK = frozenset(
    {
        ActKind.PARLIAMENT,
        ActKind.DECREE,
        ActKind.CONSTITUTIONAL_COURT,
        ActKind.SUPREME_COURT,
        ActKind.ELECTION_COMMISSION,
    }
)


@rule(LLA.article(18, 8), since=START, until=FROM_15, ended=LAW_15.whole(), covers="lla-trade-30")
def trade_draft_posted_by(draft: ExaminedDraft, on: date) -> date:
    """The last day to post a draft on trade in goods, services or intellectual property: 30 days before its adoption."""
    return days_before(draft.adopted_on, trade_posting_days(on))


@rule(LLA.article(18, 8), since=START, until=FROM_15, ended=LAW_15.whole(), covers="lla-trade-30")
def trade_draft_must_be_posted(draft: ExaminedDraft, on: date) -> bool:
    """The draft must stand on websites for 30 days: it is about trade in goods, services or intellectual property."""
    return draft.trade_matter


@rule(LLA.article(19, 1), since=FROM_15, covers="lla-npp-term")
def needs_business_review(review: Review, on: date) -> bool:
    """The draft needs the conclusion of the National Chamber of Entrepreneurs and expert councils."""
    return review.touches_business and review.initiator not in OWN_ORDER


@rule(LLA.article(19, 1), since=FROM_15, covers="lla-npp-term", unit="working days")
def business_term(review: Review, on: date) -> int:
    """The least working days that the National Chamber and the expert councils must have."""
    return business_days(review.draft, on)


@rule(LLA.article(19, 1), since=FROM_15, covers="lla-npp-term")
def business_term_is_lawful(review: Review, on: date) -> bool:
    """The National Chamber and the expert councils have enough working days."""
    return review.days_given >= business_term(review, on)


@rule(LLA.article(20, 2), since=START, covers="lla-council-notify")
def needs_council_review(review: Review, on: date) -> bool:
    """The public council must be told that the draft is posted: it is about rights, freedoms and duties of citizens."""
    return review.touches_rights and not review.emergency


@needs_council_review.unless(LLA.article(20, 4), since=FROM_15, covers="lla-council-exempt")
def is_outside_council_review(review: Review, on: date) -> bool:
    """The draft is the President's or the deputies': public councils do not review it."""
    return review.initiator in OWN_ORDER


@rule(LLA.article(20, 2), since=START, covers="lla-council-term", unit="working days")
def council_term(review: Review, on: date) -> int:
    """The least working days that the public council must have."""
    return council_days(review.draft, on)


@rule(LLA.article(20, 2), since=START, covers="lla-council-term")
def council_term_is_lawful(review: Review, on: date) -> bool:
    """The public council has enough working days."""
    return review.days_given >= council_term(review, on)


@rule(LLA.article(20, 2), since=START)
def review_ends_on(review: Review, on: date) -> date:
    """The last day for recommendations: the working days given, but no fewer than the least, from the notice."""
    return working_days_after(review.notified_on, max(review.days_given, council_term(review, on)))


@rule(LLA.article(20, 2), since=READ_2023, covers="lla-council-silence")
def silence_is_agreement(review: Review, on: date) -> bool:
    """The term is over without recommendations: the draft counts as agreed without remarks."""
    return not review.answered and on > review_ends_on(review, on)


@rule(LLA.article(20, 2), since=READ_2023, covers="lla-council-language")
def recommendations_in_form(review: Review, on: date) -> bool:
    """The recommendations of the public council are in Kazakh and Russian, and in time."""
    return review.answered and review.both_languages and review.answered_on <= review_ends_on(review, on)


@rule(LLA.article(20, 3), since=START, covers="lla-council-answer-old")
def must_answer_council(review: Review, on: date) -> bool:
    """The body must still give the public council a reasoned answer: it does not agree with the recommendations."""
    return review.answered and not review.agreed and not review.council_told


@must_answer_council.amended(by=LAW_15.whole(), at=LLA.article(20, 3), since=FROM_15, covers="lla-council-answer")
def _(review: Review, on: date) -> bool:
    """The body must still write to the public council that it changed the draft: it agrees with the recommendations."""
    return review.answered and review.agreed and not review.council_told


@rule(LLA.article(20, 3), since=START, covers=("lla-council-answer", "lla-council-answer-old"))
def council_answer_due(review: Review, on: date) -> date:
    """The last day to write to the public council: ten working days from its recommendations."""
    return working_days_after(review.answered_on, council_answer_days(on))


@rule(LLA.article(20, 3), since=START, covers="lla-council-answer-old")
def recommendations_handled_rightly(review: Review, on: date) -> bool:
    """The recommendations were taken in, or rejected with a reasoned answer that stays annexed to the draft."""
    return review.agreed or (review.position_reasoned and review.council_told and review.annexed)


@recommendations_handled_rightly.amended(
    by=LAW_15.whole(), at=LLA.article(20, 3), since=FROM_15, covers="lla-council-answer"
)
def _(review: Review, on: date) -> bool:
    """The draft was changed and the council told, or the body formed a reasoned position; the recommendations stay annexed
    to the draft until it is adopted."""
    taken = review.draft_changed and review.council_told
    return review.annexed and (taken if review.agreed else review.position_reasoned)


@rule(LLA.article("20-1"), since=FROM_15, covers="lla-eco-expertise")
def needs_ecological_expertise(draft: ExaminedDraft, on: date) -> bool:
    """The draft needs state ecological expertise: carrying it out may harm the environment."""
    return draft.may_harm_nature


@rule(LLA.article("21-1"), since=FROM_2023, covers="lla-simplified")
def may_be_simplified(draft: ExaminedDraft, on: date) -> bool:
    """The draft may go the simplified way: it only carries out a decision of the Constitutional Court."""
    return draft.court_found and draft.only_court


@rule(LLA.article(33), since=FROM_15, covers="lla-expert-linguistic")
def needs_linguistic_expertise(draft: ExaminedDraft, on: date) -> bool:
    """The Kazakh and Russian texts need linguistic expertise: the bill goes to parliament."""
    return draft.to_parliament


@rule(LLA.article("33-1"), since=FROM_2020, covers="lla-expert-anticorruption")
def needs_anticorruption_expertise(draft: ExaminedDraft, on: date) -> bool:
    """The draft needs scientific anti-corruption expertise."""
    exempt = draft.kind in NO_CORRUPTION_CHECK or draft.other_exempt
    return draft.to_parliament or not exempt


@rule(LLA.article("33-2"), since=FROM_15, covers="lla-expert-legal")
def needs_legal_expertise(draft: ExaminedDraft, on: date) -> bool:
    """The draft needs scientific legal expertise: it is a bill."""
    return draft.to_parliament


@rule(LLA.article("33-2"), since=FROM_15, covers="lla-expert-legal")
def legal_expertise_papers_complete(draft: ExaminedDraft, on: date) -> bool:
    """The bill comes to legal expertise with the consultative document and the drafts of subordinate acts."""
    return draft.document_attached and draft.by_laws_attached


@rule(LLA.article("33-4"), since=READ_2023, covers="lla-expert-independent")
def expert_must_withdraw(expert: DraftExpert, on: date) -> bool:
    """The expert must withdraw: an expert may not have taken part in drafting or agreeing the draft."""
    return expert.took_part


@rule(LLA.article("33-4"), since=READ_2023, covers="lla-expert-independent")
def expert_withdraws_by(expert: DraftExpert, on: date) -> date:
    """The last day to withdraw: two working days."""
    return working_days_after(expert.learned_on, expert_withdrawal_days(on))


KZ.duty(
    "notify-council",
    "Tell the public council that the draft is posted.",
    bound=needs_council_review,
    how="When it is posted on the open portal. The council has at least ten working days, 15 for a draft law, three for an "
    "urgent one; no recommendations in time count as agreement.",
    covers="lla-council-notify",
)
KZ.duty(
    "answer-council",
    "Write to the public council about its recommendations.",
    bound=must_answer_council,
    due=council_answer_due,
    how="In writing. The recommendations stay annexed to the draft.",
    covers=("lla-council-answer", "lla-council-answer-old"),
)
KZ.duty(
    "withdraw-as-expert",
    "Withdraw from the examination of the draft.",
    bound=expert_must_withdraw,
    due=expert_withdraws_by,
    covers="lla-expert-independent",
)
