"""CCL articles 25, 50, 53 and 56-65: who sits, what is checked, by when, and what a ruling does."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after, working_days_after
from zhargy.law.kz.constitutional_court.sources import CCL, START
from zhargy.law.kz.constitutional_court.subjects import Applicant, ConstitutionalReview, Ruling
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

term = KZ.parameter("constitutional_term", int)
term_citizen = KZ.parameter("constitutional_term_citizen", int)
term_urgent = KZ.parameter("constitutional_term_urgent", int)
follow_up_months = KZ.parameter("constitutional_follow_up", int)
sending_days = KZ.parameter("constitutional_sending_days", int)

JUDGES, PANEL, FEWEST_TO_ACCEPT = 11, 5, 3


@rule(CCL.article(25, 3), since=START, covers="cc-panel")
def panel_may_sit(review: ConstitutionalReview, on: date) -> bool:
    """A panel of five judges may hear it: it is a citizen's appeal."""
    return review.applicant == Applicant.CITIZEN and review.judges == PANEL


@rule(CCL.article(25, 5), since=START, covers="cc-panel")
def enough_judges_to_accept(review: ConstitutionalReview, on: date) -> bool:
    """Enough judges sit to decide whether a citizen's appeal is accepted: three."""
    return review.judges >= FEWEST_TO_ACCEPT


@rule(CCL.article(25, 5), since=START, covers="cc-panel")
def has_quorum(review: ConstitutionalReview, on: date) -> bool:
    """Enough judges sit for the whole court to decide: two thirds of eleven, which is eight."""
    return review.judges >= (2 * JUDGES + 2) // 3


@rule(CCL.article(50, 2), since=START, covers="cc-scope-check")
def norm_is_checked(review: ConstitutionalReview, on: date) -> bool:
    """The court checks the norm: the appeal names it."""
    return review.norm_named


@rule(CCL.article(53, None), since=START, covers="cc-joined-term")
def term_runs_from(review: ConstitutionalReview, on: date) -> date:
    """The day from which the term runs: acceptance, or arrival of the last of joined appeals."""
    return review.last_joined_on if review.joined else review.accepted_on


@rule(CCL.article(53), since=START, covers=("cc-term-general", "cc-term-citizen", "cc-term-president"))
def regular_decision_due(review: ConstitutionalReview, on: date) -> date:
    """The last day for the final decision without a prolongation: three months for citizens, one month for others."""
    if review.applicant == Applicant.CITIZEN:
        return months_after(term_runs_from(review, on), term_citizen(on))
    if review.applicant == Applicant.HIGH_OFFICE and review.president_urgent:
        return days_after(term_runs_from(review, on), term_urgent(on))
    return months_after(term_runs_from(review, on), term(on))


@rule(CCL.article(53), since=START, covers="cc-term-citizen")
def decision_due(review: ConstitutionalReview, on: date) -> date:
    """The last day for the final decision; the court may prolong the term by a reasonable time."""
    return review.prolonged_to if review.prolonged else regular_decision_due(review, on)


@rule(CCL.article(53), since=START, covers="cc-term-general")
def must_be_decided(review: ConstitutionalReview, on: date) -> bool:
    """The court must decide what it accepted."""
    return True


@rule(CCL.article(58, 2), since=START, covers="cc-decision-kinds")
def decision_is_adopted(review: ConstitutionalReview, on: date) -> bool:
    """The decision is adopted: by more than half of the judges who sit, on a tie by the chair, in a panel by all."""
    if review.by_panel:
        return review.judges_for == review.judges
    return 2 * review.judges_for > review.judges or (2 * review.judges_for == review.judges and review.chair_for)


@rule(CCL.article(62, 1), since=START, covers="cc-effect")
def in_force_from(review: ConstitutionalReview, on: date) -> date:
    """The day on which the ruling takes force: that of its adoption. It binds all and is not open to appeal."""
    return review.adopted_on


@rule(CCL.article(63, 3), since=START, covers="cc-effect")
def act_is_struck_down(review: ConstitutionalReview, on: date) -> bool:
    """The act or the norm is cancelled and no longer applied."""
    return review.ruling == Ruling.DOES_NOT_CONFORM


@rule(CCL.article(63, 3), since=START, covers="cc-effect")
def not_applied_from(review: ConstitutionalReview, on: date) -> date:
    """The day from which an unconstitutional norm is not applied: adoption, or the day that the court set."""
    return review.other_day if review.other_day_set else review.adopted_on


@rule(CCL.article(63, 3), since=START, covers="cc-effect")
def decision_must_be_reviewed(review: ConstitutionalReview, on: date) -> bool:
    """A decision that rests on the norm is not executed and must be reviewed, unless the court set another order."""
    touched = review.ruling == Ruling.DOES_NOT_CONFORM or review.ruling == Ruling.CONFORMS_AS_INTERPRETED
    return touched and review.based_on_norm and not review.other_order_set


@rule(CCL.article(64, 3), since=START, covers="cc-follow-up")
def recommendations_must_be_considered(review: ConstitutionalReview, on: date) -> bool:
    """State bodies must consider what the court recommends and tell the court what they decided."""
    return review.recommends


@rule(CCL.article(64, 4), since=START, covers="cc-follow-up")
def new_act_is_needed(review: ConstitutionalReview, on: date) -> bool:
    """State bodies must bring a bill or adopt another act to carry out the ruling."""
    touched = review.ruling == Ruling.DOES_NOT_CONFORM or review.ruling == Ruling.CONFORMS_AS_INTERPRETED
    return touched and review.measures_needed


@rule(CCL.article(64, 4), since=START, covers="cc-follow-up")
def new_act_due(review: ConstitutionalReview, on: date) -> date:
    """The last day for the bill or act: six months after publication, or the term that the court set."""
    if review.other_term_set:
        return review.other_term_ends_on
    return months_after(review.published_on, follow_up_months(on))


@rule(CCL.article(65, 1), since=START, covers="cc-send")
def must_send_decision(review: ConstitutionalReview, on: date) -> bool:
    """The court must send the final decision to the applicant and publish it in Kazakh and Russian."""
    return True


@rule(CCL.article(65, 1), since=START, covers="cc-send")
def sending_due(review: ConstitutionalReview, on: date) -> date:
    """The last day to send the final decision: five working days after its adoption."""
    return working_days_after(review.adopted_on, sending_days(on))


KZ.duty(
    "decide-constitutional-appeal",
    "Adopt the final decision on the appeal.",
    bound=must_be_decided,
    due=decision_due,
    how="Interested persons are told if the court prolongs the term.",
)
KZ.duty(
    "send-constitutional-decision",
    "Send the final decision to the applicant.",
    bound=must_send_decision,
    due=sending_due,
)
KZ.duty(
    "carry-out-constitutional-ruling",
    "Bring a bill or adopt another act that carries out the ruling.",
    bound=new_act_is_needed,
    due=new_act_due,
    how="Until then the Constitution and the ruling apply directly.",
)
KZ.duty(
    "consider-constitutional-recommendations",
    "Consider the recommendations of the court and tell it what was decided.",
    bound=recommendations_must_be_considered,
)
