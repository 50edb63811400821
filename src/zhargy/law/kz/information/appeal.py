"""ATI articles 18 and 19, the complaint under the Administrative Procedural and Process-Related Code."""

from datetime import date

from zhargy.law.kz.calendar import months_after, working_day_from, working_days_after
from zhargy.law.kz.information.holder_subjects import CommissionMeeting
from zhargy.law.kz.information.request import may_be_refused, meaning_of_answer, must_be_considered
from zhargy.law.kz.information.sources import APPC, ATI, CAO, FROM_394, FROM_APPC
from zhargy.law.kz.information.subjects import Answer, InformationRequest, RequestStanding
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

appeal_months = KZ.parameter("information_appeal_months", int)
forwarding_term = KZ.parameter("complaint_forwarding_term", int)
decision_term = KZ.parameter("complaint_decision_term", int)
court_term = KZ.parameter("court_term", int)

UNLAWFUL = frozenset(
    {
        RequestStanding.REFUSED_WITHOUT_GROUND,
        RequestStanding.SILENCE_IS_REFUSAL,
        RequestStanding.MUST_STILL_GIVE,
    }
)
QUARTER_ENDS = frozenset({3, 6, 9, 12})


@rule(ATI.article(18, 1), since=FROM_APPC, covers="ati-appeal-right")
def is_unlawfully_restricted(request: InformationRequest, on: date) -> bool:
    """The right to information is unlawfully restricted, which can be appealed: no ground, silence, or only a pointer."""
    return meaning_of_answer(request, on) in UNLAWFUL


@rule(CAO.article("456-1", 1), since=FROM_APPC, covers="cao-456-1-p1")
def is_unlawful_refusal(request: InformationRequest, on: date) -> bool:
    """The holder refused without a ground of the law, which the Code on Administrative Offences punishes."""
    refused = request.reply.answer == Answer.REFUSED
    return must_be_considered(request, on) and refused and not may_be_refused(request, on)


@rule(ATI.article(18, 2), since=FROM_APPC, covers="ati-appeal-term")
def appeal_due(request: InformationRequest, on: date) -> date:
    """The last day to complain: three months from learning of the act or decision, or the next working day."""
    return working_day_from(months_after(request.learned_on, appeal_months(on)))


@rule(APPC.article(91, 4), since=FROM_APPC, covers="appc-complaint-route")
def complaint_passed_on_by(request: InformationRequest, on: date) -> date:
    """The last day for the holder to pass the complaint on to the higher body: three working days."""
    return working_days_after(request.complained_on, forwarding_term(on))


@rule(APPC.article(99), since=FROM_APPC)
def complaint_decided_by(request: InformationRequest, on: date) -> date:
    """The last day for the higher body to decide: twenty working days; after it the complaint counts as refused."""
    return working_days_after(request.complaint_received_on, decision_term(on))


@rule(APPC.article(136, 1), since=FROM_APPC)
def to_court_by(request: InformationRequest, on: date) -> date:
    """The last day to go to court if the higher body stays silent: a month after the end of its term."""
    return months_after(complaint_decided_by(request, on), court_term(on))


@rule(ATI.article(19), since=FROM_394, covers="ati-commission")
def commission_meets_in_time(meeting: CommissionMeeting, on: date) -> bool:
    """The Commission on access to information meets in the last ten days of a quarter; it advises and decides no complaints."""
    return meeting.held_on.month in QUARTER_ENDS and meeting.held_on.day >= 21
