"""The conclusion on the impact assessment (Environmental Code art. 76)."""

from datetime import date

from zhargy.law.kz.calendar import working_days_after, years_after
from zhargy.law.kz.environment.sources import ENV, FROM_17, FROM_CODE, LAW_17
from zhargy.law.kz.environment.subjects import ImpactConclusion
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

conclusion_term = KZ.parameter("conclusion-term", int)
conclusion_remarks_term = KZ.parameter("conclusion-remarks-term", int)
conclusion_cure_term = KZ.parameter("conclusion-cure-term", int)
conclusion_posting_term = KZ.parameter("conclusion-posting-term", int)
conclusion_years = KZ.parameter("conclusion-years", int)


@rule(ENV.article(76, 1), since=FROM_CODE, covers="env-eia-conclusion")
def conclusion_due(impact_conclusion: ImpactConclusion, on: date) -> date:
    """The last day for the conclusion, counted from the protocol without comments or from that of the commission."""
    if impact_conclusion.after_commission:
        return working_days_after(impact_conclusion.commission_signed_on, conclusion_term(on))
    return working_days_after(impact_conclusion.protocol_received_on, conclusion_term(on))


@conclusion_due.amended(by=LAW_17.whole(), at=ENV.article(76, 1), since=FROM_17, covers="env-eia-conclusion")
def _(impact_conclusion: ImpactConclusion, on: date) -> date:
    """The last day for the conclusion, counted from registration of the application for the assessment."""
    return working_days_after(impact_conclusion.registered_on, conclusion_term(on))


@rule(ENV.article(76, 1), since=FROM_17, covers="env-eia-conclusion")
def report_remarks_due(impact_conclusion: ImpactConclusion, on: date) -> date:
    """The last day for the authorised body to send remarks on the draft report to the initiator."""
    return working_days_after(impact_conclusion.registered_on, conclusion_remarks_term(on))


@rule(ENV.article(76, 1), since=FROM_17, covers="env-eia-conclusion")
def report_cure_due(impact_conclusion: ImpactConclusion, on: date) -> date:
    """The last day for the initiator to remove the remarks, and to hand in the signed protocol of the hearing."""
    return working_days_after(impact_conclusion.remarks_on, conclusion_cure_term(on))


@rule(ENV.article(76, 1), since=FROM_17, covers="env-eia-conclusion")
def activity_is_inadmissible(impact_conclusion: ImpactConclusion, on: date) -> bool:
    """The conclusion must call the activity inadmissible: the signed protocol of the hearing was not handed in in time."""
    return not impact_conclusion.protocol_given


@rule(ENV.article(76, 4), since=FROM_CODE, covers="env-eia-conclusion")
def conclusion_posting_due(impact_conclusion: ImpactConclusion, on: date) -> date:
    """The last day for the authorised body to post the conclusion."""
    return working_days_after(impact_conclusion.given_on, conclusion_posting_term(on))


@rule(ENV.article(76, 7), since=FROM_CODE, covers="env-eia-conclusion")
def conclusion_ends(impact_conclusion: ImpactConclusion, on: date) -> date:
    """The day on which the conclusion ends."""
    return years_after(impact_conclusion.given_on, conclusion_years(on))


@conclusion_ends.amended(by=LAW_17.whole(), at=ENV.article(76, 7), since=FROM_17, covers="env-eia-conclusion")
def _(impact_conclusion: ImpactConclusion, on: date) -> date:
    """The day on which the conclusion loses force if the activity has not begun; otherwise it has no end."""
    return years_after(impact_conclusion.given_on, conclusion_years(on))
