"""Appeals against a penalty (CAO chapters 43-1, 44-1 and 45)."""

from datetime import date

from zhargy.law.kz.calendar import days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import CAO, appeal_days, appeal_days_tax_audit, appeal_decision_days
from zhargy.law.kz.sanctions.liability import FROM_127
from zhargy.law.kz.sanctions.subjects import AppealTo, PenaltyAppeal
from zhargy.rules import rule

EACH_WAY = "Each of the three ways of appeal has an article of its own."
COURTS = frozenset({AppealTo.COURT, AppealTo.HIGHER_COURT})


@rule(CAO.article("826-1"), since=FROM_127, covers="s-appeal-where")
def goes_to_higher_body(appeal: PenaltyAppeal, on: date) -> bool:
    """The decision of a body is appealed to the higher body."""
    return not appeal.by_judge and appeal.appealed_to == AppealTo.HIGHER_BODY


@rule(CAO.article("829-2", 4), since=FROM_127, covers="s-appeal-where")
def goes_to_court(appeal: PenaltyAppeal, on: date) -> bool:
    """The decision of a body is appealed to the court; the higher body need not be asked before."""
    return not appeal.by_judge and appeal.appealed_to == AppealTo.COURT


@rule(CAO.article(830, 1), since=FROM_127)
def goes_to_higher_court(appeal: PenaltyAppeal, on: date) -> bool:
    """The decision of a judge is appealed to the higher court."""
    return appeal.by_judge and appeal.appealed_to == AppealTo.HIGHER_COURT


@rule(CAO.article("829-2"), since=FROM_127, covers="s-appeal-where")
def appealed_where_it_may_be(appeal: PenaltyAppeal, on: date) -> bool:
    """The appeal goes where it may: from a body to the higher body or to the court, from a judge to the higher court."""
    return goes_to_higher_body(appeal, on) or goes_to_court(appeal, on) or goes_to_higher_court(appeal, on)


@rule(CAO.article("826-2", 2), since=FROM_127, covers="s-appeal-term")
def penalty_appeal_due(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to appeal against the penalty; a court may accept an appeal that is late."""
    return days_after(appeal.copy_received_on, appeal_days(on))


@rule(CAO.article("826-2", 3), since=FROM_127, covers="s-appeal-term")
def follows_tax_audit(appeal: PenaltyAppeal, on: date) -> bool:
    """The higher body is asked about a decision on a tax obligation, or a duty of pension or social insurance, that follows
    a tax audit."""
    return appeal.on_tax_audit and appeal.appealed_to == AppealTo.HIGHER_BODY


@penalty_appeal_due.exception(CAO.article("826-2", 3), when=follows_tax_audit, since=FROM_127)
def _(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to appeal to the higher body against the penalty that follows a tax audit."""
    return days_after(appeal.copy_received_on, appeal_days_tax_audit(on))


@rule(CAO.article("829-4", 2), since=FROM_127, covers="s-appeal-term")
def follows_tax_audit_to_court(appeal: PenaltyAppeal, on: date) -> bool:
    """A court is asked about a decision on a tax obligation, or a duty of pension or social insurance, that follows a tax
    audit."""
    return appeal.on_tax_audit and appeal.appealed_to in COURTS


@penalty_appeal_due.exception(CAO.article("829-4", 2), when=follows_tax_audit_to_court, since=FROM_127)
def _(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to appeal to a court against the penalty that follows a tax audit."""
    return days_after(appeal.copy_received_on, appeal_days_tax_audit(on))


@rule(CAO.article("826-2", 4), since=FROM_127, covers="s-appeal-stay")
def appeal_stops_penalty(appeal: PenaltyAppeal, on: date) -> bool:
    """The appeal was filed in time, so the penalty is not carried out until it is decided."""
    return appeal.appealed_on <= penalty_appeal_due(appeal, on)


@rule(CAO.article("826-2", 1), since=FROM_127, covers="s-appeal-forward")
def appeal_forwarded_by(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the one who imposed the penalty to send the appeal and the file on."""
    return days_after(appeal.appealed_on, 3)


@rule(CAO.article(831, 4), since=FROM_127)
def is_against_arrest(appeal: PenaltyAppeal, on: date) -> bool:
    """The appeal is against administrative arrest."""
    return appeal.arrest


@appeal_forwarded_by.exception(CAO.article(831, 4), when=is_against_arrest, since=FROM_127)
def _(appeal: PenaltyAppeal, on: date) -> date:
    """The day on which the judge who imposed the arrest got the appeal: it is sent on that day."""
    return appeal.appealed_on


@rule(CAO.article("826-3", 1), since=FROM_127, covers="s-appeal-higher")
def higher_body_decides_appeal_by(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the higher body to decide the appeal, if the term is not prolonged."""
    return days_after(appeal.reached_on, appeal_decision_days(AppealTo.HIGHER_BODY, on))


@rule(CAO.article("826-3", 5), since=FROM_127, covers="s-appeal-higher")
def higher_body_decides_appeal_at_latest(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the higher body to decide the appeal, if the term is prolonged by as many days."""
    return days_after(appeal.reached_on, 2 * appeal_decision_days(AppealTo.HIGHER_BODY, on))


@rule(CAO.article("829-5", 1), since=FROM_127, covers="s-appeal-court")
def court_decides_appeal_by(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the court to decide the appeal against the decision of a body, if the term is not prolonged."""
    return days_after(appeal.reached_on, appeal_decision_days(AppealTo.COURT, on))


@rule(CAO.article("829-5", 2), since=FROM_127, covers="s-appeal-court")
def court_decides_appeal_at_latest(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the court to decide the appeal, if the term is prolonged by as many days."""
    return days_after(appeal.reached_on, 2 * appeal_decision_days(AppealTo.COURT, on))


@rule(CAO.article(835, 1), since=FROM_127)
def higher_court_decides_appeal_by(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the higher court to decide the appeal against the decision of a judge, if the term is not
    prolonged."""
    return days_after(appeal.reached_on, appeal_decision_days(AppealTo.HIGHER_COURT, on))


@rule(CAO.article(835, 3), since=FROM_127)
def higher_court_decides_appeal_at_latest(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the higher court to decide the appeal, if the term is prolonged by as many days."""
    return days_after(appeal.reached_on, 2 * appeal_decision_days(AppealTo.HIGHER_COURT, on))


@rule(CAO.article(835, 2), since=FROM_127)
def arrest_is_served(appeal: PenaltyAppeal, on: date) -> bool:
    """The appeal is against administrative arrest that the person is serving."""
    return appeal.arrest and appeal.arrest_served


@higher_court_decides_appeal_by.exception(CAO.article(835, 2), when=arrest_is_served, since=FROM_127)
def _(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to decide the appeal against arrest that is being served: one day from its filing."""
    return days_after(appeal.appealed_on, 1)


@higher_court_decides_appeal_at_latest.exception(CAO.article(835, 2), when=arrest_is_served, since=FROM_127)
def _(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to decide the appeal against arrest that is being served: one day from its filing, and no more."""
    return days_after(appeal.appealed_on, 1)


@rule(CAO.whole(EACH_WAY), since=FROM_127, covers=("s-appeal-higher", "s-appeal-court"))
def penalty_appeal_decided_by(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to decide the appeal, if the term is not prolonged."""
    match appeal.appealed_to:
        case AppealTo.HIGHER_BODY:
            return higher_body_decides_appeal_by(appeal, on)
        case AppealTo.COURT:
            return court_decides_appeal_by(appeal, on)
        case AppealTo.HIGHER_COURT:
            return higher_court_decides_appeal_by(appeal, on)


@rule(CAO.whole(EACH_WAY), since=FROM_127, covers=("s-appeal-higher", "s-appeal-court"))
def penalty_appeal_decided_at_latest(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to decide the appeal, if the term is prolonged once."""
    match appeal.appealed_to:
        case AppealTo.HIGHER_BODY:
            return higher_body_decides_appeal_at_latest(appeal, on)
        case AppealTo.COURT:
            return court_decides_appeal_at_latest(appeal, on)
        case AppealTo.HIGHER_COURT:
            return higher_court_decides_appeal_at_latest(appeal, on)


KZ.without_rule(
    CAO.article("826-4"),
    "The higher body may leave the decision, change it, or cancel it with or without a new one: there is nothing to decide "
    "from facts.",
    covers="s-appeal-higher",
)
KZ.without_rule(
    CAO.article(835, 3),
    "The article does not say whether the one day for an appeal against arrest that is being served may be prolonged too; here "
    "it is not.",
    touches=(higher_court_decides_appeal_at_latest,),
)
