"""What the law asks of each step: filing, the answer, a proposal, a refusal, the beginning; made of the rules of its articles."""

from datetime import date

from zhargy.law.kz.assembly.answer import (
    decided_in_time,
    decision_sent_properly,
    disagreed,
    refused_for_no_reply,
    review_due,
)
from zhargy.law.kz.assembly.definitions import needs_approval, needs_notification
from zhargy.law.kz.assembly.filing import (
    application_complete,
    last_day_to_apply,
    last_day_to_notify,
    notification_complete,
    registration_due,
    way_of_filing_right,
)
from zhargy.law.kz.assembly.organiser import organiser_is_present, wears_sign
from zhargy.law.kz.assembly.places import (
    CC61,
    FROM_CC61,
    change_may_be_proposed,
    change_must_be_proposed,
    equipment_may_be_refused,
)
from zhargy.law.kz.assembly.refusal import (
    may_be_held,
    must_be_refused,
    plan_holds,
    refusal_1_aims,
    refusal_2_organiser,
    refusal_3_threat,
    refusal_4_late,
    refusal_5_incomplete,
    refusal_6_untrue,
    refusal_7_funding,
    refusal_8_regime_or_picket,
    refusal_9_too_many,
    refusal_10_occupied,
    refusal_in_form,
)
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, Ground
from zhargy.rules import rule


@rule(LPA.article(10, 1), since=START)
def notification_may_be_filed(assembly: Assembly, on: date) -> bool:
    """The notification has no defect: right form, plan and way, complete, and to be registered 5 working days before."""
    in_time = registration_due(assembly, on) <= last_day_to_notify(assembly, on)
    as_asked = way_of_filing_right(assembly, on) and notification_complete(assembly, on)
    return needs_notification(assembly, on) and in_time and plan_holds(assembly, on) and as_asked


@rule(LPA.article(12, 1), since=START)
def application_may_be_filed(assembly: Assembly, on: date) -> bool:
    """The application has no defect: right form, plan and way, complete, and to be registered 10 working days before."""
    in_time = registration_due(assembly, on) <= last_day_to_apply(assembly, on)
    as_asked = way_of_filing_right(assembly, on) and application_complete(assembly, on)
    return needs_approval(assembly, on) and in_time and plan_holds(assembly, on) and as_asked


@rule(LPA.article(11, 1), since=START)
def answered_as_law_says(assembly: Assembly, on: date) -> bool:
    """The akimat told its decision in time and in a way that the law names."""
    return decided_in_time(assembly, on) and decision_sent_properly(assembly, on)


@rule(LPA.article(8, 3, 3), since=START)
def equipment_is_refused_lawfully(assembly: Assembly, on: date) -> bool:
    """The akimat may exclude structures, sound equipment or vehicles, and said so as the law asks."""
    return equipment_may_be_refused(assembly, on) and answered_as_law_says(assembly, on)


@rule(LPA.article(11, 1, 3), since=START)
def proposal_is_lawful(assembly: Assembly, on: date) -> bool:
    """There is a reason of the law to propose another place, route or time, and it was proposed within the time for an answer."""
    return change_may_be_proposed(assembly, on) and assembly.proposal_received_on <= review_due(assembly, on)


@proposal_is_lawful.amended(by=CC61.whole(), at=LPA.article(14, 1, 10), since=FROM_CC61)
def _(assembly: Assembly, on: date) -> bool:
    """There is a reason to propose another place, route or time, or the place is taken, and it was proposed in time."""
    reason = change_may_be_proposed(assembly, on) or change_must_be_proposed(assembly, on)
    return reason and assembly.proposal_received_on <= review_due(assembly, on)


@rule(LPA.article(8, 3, 9), since=START)
def refused_for_disagreement(assembly: Assembly, on: date) -> bool:
    """The organiser disagreed with the proposal, and this is by itself enough to refuse."""
    return disagreed(assembly, on) and assembly.disagreement_refuses


@rule(LPA.article(14, 2), since=START, covers="lpa-refusal-form")
def named_ground_holds(assembly: Assembly, on: date) -> bool:
    """The ground that the refusal names is there."""
    match assembly.refusal_ground:
        case Ground.AIMS:
            return refusal_1_aims(assembly, on)
        case Ground.ORGANISER:
            return refusal_2_organiser(assembly, on)
        case Ground.THREAT:
            return refusal_3_threat(assembly, on)
        case Ground.LATE:
            return refusal_4_late(assembly, on)
        case Ground.INCOMPLETE:
            return refusal_5_incomplete(assembly, on)
        case Ground.UNTRUE:
            return refusal_6_untrue(assembly, on)
        case Ground.FUNDING:
            return refusal_7_funding(assembly, on)
        case Ground.REGIME_OR_PICKET:
            return refusal_8_regime_or_picket(assembly, on)
        case Ground.TOO_MANY:
            return refusal_9_too_many(assembly, on)
        case Ground.OCCUPIED:
            return refusal_10_occupied(assembly, on)
        case Ground.NO_CONSENT:
            return refused_for_no_reply(assembly, on) or refused_for_disagreement(assembly, on)
        case Ground.NONE:
            return False


@rule(LPA.article(14, 2), since=START)
def refusal_is_lawful(assembly: Assembly, on: date) -> bool:
    """The refusal rests on a ground of the law, gives reasons, and was told in time and in a way that the law names."""
    ground = must_be_refused(assembly, on) or refused_for_disagreement(assembly, on)
    # After a proposal the organiser's day to reply can lie behind the time for an answer.
    in_time = assembly.proposed or decided_in_time(assembly, on)
    return ground and refusal_in_form(assembly, on) and in_time and decision_sent_properly(assembly, on)


@rule(LPA.article(5, 4), since=START)
def begins_lawfully(assembly: Assembly, on: date) -> bool:
    """It may be held, this is its day, and the organiser or a representative is there with the organiser's sign."""
    there = organiser_is_present(assembly, on) and wears_sign(assembly, on)
    return may_be_held(assembly, on) and on == assembly.event_day and there
