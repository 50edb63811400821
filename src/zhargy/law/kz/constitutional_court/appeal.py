"""CCL articles 38 and 44-48: form, admissibility, return by the staff, correction, acceptance, a second appeal."""

from datetime import date

from zhargy.law.kz.calendar import months_after, working_days_after, years_after
from zhargy.law.kz.constitutional_court.access import court_must_apply, may_apply
from zhargy.law.kz.constitutional_court.sources import CCL, FEE_START, START
from zhargy.law.kz.constitutional_court.subjects import Applicant, ConstitutionalAppeal, EndGround, ReturnGround
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

appeal_years = KZ.parameter("constitutional_appeal_years", int)
cure_months = KZ.parameter("constitutional_cure_months", int)
notice_days = KZ.parameter("constitutional_notice_days", int)

CURABLE = frozenset({ReturnGround.FORM, ReturnGround.UNPAID})


@rule(CCL.article(38, 2), since=START, covers="cc-no-retry")
def may_apply_again(appeal: ConstitutionalAppeal, on: date) -> bool:
    """A new appeal is possible: the court did not end the proceedings, or it rests on other grounds."""
    return appeal.ended == EndGround.NONE or not appeal.same_grounds


@rule(CCL.article(44, 2), since=START)
def text_is_complete(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The appeal says all that the law demands, and is signed."""
    text = appeal.text
    return (
        text.court_named
        and text.applicant_named
        and text.representative_named
        and text.act_named
        and text.substance
        and text.other_facts
        and text.norms
        and text.annexes_listed
        and text.signed
    )


@rule(CCL.article(44, 4), since=START)
def annexes_are_complete(appeal: ConstitutionalAppeal, on: date) -> bool:
    """All papers that the law demands are annexed to the citizen's appeal."""
    annexes = appeal.annexes
    return annexes.act_copies and annexes.powers and annexes.court_decision and annexes.consent and annexes.translation


@annexes_are_complete.amended(by=CCL.article(67, 1, 2), at=CCL.article(44, 4), since=FEE_START, covers="cc-duty-fee")
def _(appeal: ConstitutionalAppeal, on: date) -> bool:
    """All papers are annexed to the citizen's appeal, proof of the state duty or of exemption among them."""
    annexes = appeal.annexes
    return (
        annexes.act_copies
        and annexes.powers
        and annexes.court_decision
        and annexes.consent
        and annexes.fee_proof
        and annexes.translation
    )


@rule(CCL.article(45, 2, 2), since=START, covers="cc-admissible")
def last_day_to_apply(appeal: ConstitutionalAppeal, on: date) -> date:
    """The last day for a citizen to apply: one year after the adoption of the court act, not its entry into force."""
    return years_after(appeal.court_act_on, appeal_years(on))


@rule(CCL.article(47, 4), since=START, covers="cc-cure")
def may_be_corrected(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The returned appeal may be corrected and keep its first day: only form, content or the duty was wrong."""
    return appeal.returned in CURABLE


@rule(CCL.article(47, 4), since=START, covers="cc-cure")
def last_day_to_correct(appeal: ConstitutionalAppeal, on: date) -> date:
    """The last day to file the corrected appeal and keep its first day: one month after receiving the notice."""
    return months_after(appeal.notice_received_on, cure_months(on))


@rule(CCL.article(47, 4), since=START, covers="cc-cure")
def counts_as_filed_on(appeal: ConstitutionalAppeal, on: date) -> date:
    """The day on which the appeal counts as filed."""
    if appeal.returned == ReturnGround.NONE:
        return appeal.filed_on
    if may_be_corrected(appeal, on) and appeal.corrected_on <= last_day_to_correct(appeal, on):
        return appeal.filed_on
    return appeal.corrected_on


@rule(CCL.article(45, 2, 2), since=START, covers="cc-admissible")
def is_in_time(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The appeal is in time."""
    return counts_as_filed_on(appeal, on) <= last_day_to_apply(appeal, on)


@rule(CCL.article(45, 4), since=START, covers="cc-no-court-needed")
def needs_no_suit(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The appeal is admissible without a suit before: the rule leaves the courts no choice."""
    return appeal.own_rights and appeal.suit_changes_nothing


@rule(CCL.article(45, 2), since=START, covers="cc-admissible")
def is_admissible(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The citizen's appeal is admissible: own case, court act in force and within the year, or no suit is needed."""
    case = appeal.applied_or_touches and appeal.took_part and appeal.court_act_in_force
    return needs_no_suit(appeal, on) or (case and is_in_time(appeal, on))


@rule(CCL.article(45, 3), since=START, covers="cc-no-appeal-needed")
def may_skip_appellate_court(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The court may accept it though the court act was not appealed: no other application is to be expected."""
    return appeal.no_other_application


@rule(CCL.article(46, None, 3), since=START, covers="cc-case-suspended")
def case_is_suspended(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The case stands still, in whole or in part, while the Constitutional Court considers what the court submitted."""
    return court_must_apply(appeal, on)


@rule(CCL.article(47, 2), since=START, covers="cc-return")
def is_returned(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The staff returns the appeal with a notice: it clearly fails the law."""
    return (
        appeal.clearly_outside
        or appeal.clearly_wrong_form
        or appeal.clearly_wrong_subject
        or appeal.conditions_clearly_unmet
    )


@is_returned.amended(
    by=CCL.article(67, 1, 2), at=CCL.article(47, 2), since=FEE_START, covers=("cc-return", "cc-duty-fee")
)
def _(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The staff returns the appeal with a notice: it clearly fails the law, or the state duty is not paid."""
    unpaid = appeal.applicant == Applicant.CITIZEN and not appeal.fee_paid and not appeal.exempt
    return (
        appeal.clearly_outside
        or appeal.clearly_wrong_form
        or appeal.clearly_wrong_subject
        or unpaid
        or appeal.conditions_clearly_unmet
    )


@rule(CCL.article(47, 3), since=START, covers="cc-return")
def may_demand_decision(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The applicant may demand that the court itself decides on the return."""
    return appeal.returned != ReturnGround.NONE


@rule(CCL.article(48, 3, 1), since=START, covers="cc-refuse")
def fails_form_or_conditions(appeal: ConstitutionalAppeal, on: date) -> bool:
    """Form, content or the conditions of admission are not met, or the applicant may not apply."""
    inadmissible = appeal.applicant == Applicant.CITIZEN and not (
        is_admissible(appeal, on) and annexes_are_complete(appeal, on)
    )
    return not text_is_complete(appeal, on) or inadmissible or not may_apply(appeal, on)


@rule(CCL.article(48, 3), since=START, covers="cc-refuse")
def must_be_refused(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The court must refuse to accept the appeal."""
    decided = appeal.decided_before and not appeal.norms_changed
    gone = appeal.act_gone and not appeal.still_applied
    return (
        fails_form_or_conditions(appeal, on)
        or appeal.outside_competence
        or decided
        or appeal.not_in_constitution
        or gone
    )


@rule(CCL.article(48, 4), since=START, covers="cc-notify")
def must_tell_participants(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The court must tell the participants whether it accepted the appeal."""
    return True


@rule(CCL.article(48, 4), since=START, covers="cc-notify")
def acceptance_notice_due(appeal: ConstitutionalAppeal, on: date) -> date:
    """The last day to tell the participants: five working days after the decision."""
    return working_days_after(appeal.acceptance_decided_on, notice_days(on))


@rule(CCL.article(48, 5), since=START, covers="cc-suspend-notice")
def must_tell_bodies_to_suspend(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The court must tell the bodies that have to consider suspending the act or its execution."""
    return appeal.accepted and appeal.irreversible


KZ.duty(
    "tell-acceptance",
    "Tell the participants whether the appeal was accepted.",
    bound=must_tell_participants,
    due=acceptance_notice_due,
)
KZ.duty(
    "tell-bodies-to-suspend",
    "Tell the bodies that have to consider suspending the act or its execution.",
    bound=must_tell_bodies_to_suspend,
    covers="cc-suspend-notice",
)
