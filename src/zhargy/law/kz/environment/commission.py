"""The expert commission on what is still in dispute (Environmental Code art. 74)."""

from datetime import date

from zhargy.law.kz.calendar import days_after, working_days_after, working_days_before
from zhargy.law.kz.environment.sources import ENV, FROM_17, FROM_CODE, LAW_17
from zhargy.law.kz.environment.subjects import ExpertCommission
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

commission_forming_term = KZ.parameter("commission-forming-term", int)
commission_start_term = KZ.parameter("commission-start-term", int)
commission_remarks_term = KZ.parameter("commission-remarks-term", int)
commission_notice_term = KZ.parameter("commission-notice-term", int)
commission_length = KZ.parameter("commission-length", int)


@rule(ENV.article(74, 1), since=FROM_CODE, covers="env-eia-commission")
def commission_due(expert_commission: ExpertCommission, on: date) -> date:
    """The last day to form the expert commission after the protocol of the repeated hearing was signed."""
    return working_days_after(expert_commission.protocol_signed_on, commission_forming_term(on))


@commission_due.amended(by=LAW_17.whole(), at=ENV.article(74, 1), since=FROM_17, covers="env-eia-commission")
def _(expert_commission: ExpertCommission, on: date) -> date:
    """The last day to form the expert commission after the application for a sitting and the protocol were received."""
    return working_days_after(expert_commission.application_on, commission_forming_term(on))


@rule(ENV.article(74, 1), since=FROM_CODE, covers="env-eia-commission")
def organisation_sits(expert_commission: ExpertCommission, on: date) -> bool:
    """A representative of the non-commercial organisation is in the commission: it is accredited and confirmed its wish."""
    return expert_commission.accredited and expert_commission.confirmed


@rule(ENV.article(74, 6), since=FROM_CODE, covers="env-eia-commission")
def sitting_due(expert_commission: ExpertCommission, on: date) -> date:
    """The last day to begin the sitting of the commission."""
    return working_days_after(expert_commission.sent_on, commission_start_term(on))


@rule(ENV.article(74, 7), since=FROM_CODE, covers="env-eia-commission")
def remarks_due(expert_commission: ExpertCommission, on: date) -> date:
    """The last day for a member of the commission to send remarks to the chair."""
    return working_days_after(expert_commission.copies_on, commission_remarks_term(on))


@rule(ENV.article(74, 8), since=FROM_CODE, covers="env-eia-commission")
def initiator_told_by(expert_commission: ExpertCommission, on: date) -> date:
    """The last day to tell the initiator of the sitting and of the members' remarks."""
    return working_days_before(expert_commission.sits_on, commission_notice_term(on))


@rule(ENV.article(74, 11), since=FROM_CODE, covers="env-eia-commission")
def decision_is_taken(expert_commission: ExpertCommission, on: date) -> bool:
    """At least two thirds of all members of the commission voted for the decision."""
    return 3 * expert_commission.votes >= 2 * expert_commission.members


@rule(ENV.article(74, 12), since=FROM_CODE, covers="env-eia-commission")
def sitting_ends_by(expert_commission: ExpertCommission, on: date) -> date:
    """The last day to end the sitting and to sign its protocol."""
    return days_after(expert_commission.sits_on, commission_length(on))
