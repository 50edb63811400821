"""Appeals against a penalty (CAO chapters 44, 44-1 and 45)."""

from datetime import date

from zhargy.law.kz.calendar import days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import CAO, appeal_days, appeal_days_tax_audit, appeal_decision_days
from zhargy.law.kz.sanctions.liability import FROM_127
from zhargy.law.kz.sanctions.subjects import AppealTo, PenaltyAppeal
from zhargy.rules import rule


@rule(CAO.article("826-1"), since=FROM_127, covers="s-appeal-where")
def appealed_where_it_may_be(appeal: PenaltyAppeal, on: date) -> bool:
    """The appeal goes where it may: from a body to the higher body or to the court, from a judge to the higher court."""
    if appeal.by_judge:
        return appeal.appealed_to == AppealTo.HIGHER_COURT
    return appeal.appealed_to in {AppealTo.HIGHER_BODY, AppealTo.COURT}


@rule(CAO.article("826-2", 2), since=FROM_127, covers="s-appeal-term")
def penalty_appeal_due(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to appeal against the penalty; a court may accept an appeal that is late."""
    return days_after(appeal.copy_received_on, appeal_days(on))


@rule(CAO.article("826-2", 2), since=FROM_127, covers="s-appeal-term")
def follows_tax_audit(appeal: PenaltyAppeal, on: date) -> bool:
    """The decision is about a tax obligation and follows a tax audit."""
    return appeal.on_tax_audit


@penalty_appeal_due.exception(CAO.article("826-2", 2), when=follows_tax_audit, since=FROM_127)
def _(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to appeal against the penalty that follows a tax audit."""
    return days_after(appeal.copy_received_on, appeal_days_tax_audit(on))


@rule(CAO.article("826-2", 4), since=FROM_127, covers="s-appeal-stay")
def appeal_stops_penalty(appeal: PenaltyAppeal, on: date) -> bool:
    """The appeal was filed in time, so the penalty is not carried out until it is decided."""
    return appeal.appealed_on <= penalty_appeal_due(appeal, on)


@rule(CAO.article("826-2", 1), since=FROM_127, covers="s-appeal-forward")
def appeal_forwarded_by(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the one who imposed the penalty to send the appeal and the file on."""
    return days_after(appeal.appealed_on, 3)


@rule(CAO.article("826-3", 1), since=FROM_127, covers="s-appeal-higher")
def penalty_appeal_decided_by(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to decide the appeal, if the term is not prolonged."""
    return days_after(appeal.reached_on, appeal_decision_days(appeal.appealed_to, on))


@rule(CAO.article("826-3", 1), since=FROM_127, covers="s-appeal-higher")
def penalty_appeal_decided_at_latest(appeal: PenaltyAppeal, on: date) -> date:
    """The last day to decide the appeal, if the term is prolonged once by as many days."""
    return days_after(appeal.reached_on, 2 * appeal_decision_days(appeal.appealed_to, on))


@rule(CAO.article("829-5", 1), since=FROM_127, covers="s-appeal-court")
def court_decides_appeal_by(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the court to decide the appeal against the decision of a body, if the term is not prolonged."""
    return days_after(appeal.reached_on, appeal_decision_days(AppealTo.COURT, on))


@rule(CAO.article("829-5", 2), since=FROM_127, covers="s-appeal-court")
def court_decides_appeal_at_latest(appeal: PenaltyAppeal, on: date) -> date:
    """The last day for the court to decide the appeal, if the term is prolonged by as many days."""
    return days_after(appeal.reached_on, 2 * appeal_decision_days(AppealTo.COURT, on))


KZ.without_rule(
    CAO.article("826-4"),
    "The higher body may leave the decision, change it, or cancel it with or without a new one: there is nothing to decide "
    "from facts.",
    covers="s-appeal-higher",
)
