"""Control without a visit: recommendation, fulfilment, objection (Online Platforms Law art. 6)."""

from datetime import date

from zhargy.law.kz.calendar import working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.platforms.sources import FROM_2023, OPL
from zhargy.law.kz.platforms.subjects import Control, Controlled, Delivery
from zhargy.rules import rule

control_recommendation_term = KZ.parameter("control-recommendation-term", int)
control_fulfilment_term = KZ.parameter("control-fulfilment-term", int)


@rule(OPL.article(6, 4), since=FROM_2023, covers="op-control")
def is_under_control(control: Control, on: date) -> bool:
    """Control without a visit reaches them: they moderate a public community or distribute online advertising."""
    return control.controlled != Controlled.OTHER


@rule(OPL.article(6, 5), since=FROM_2023, covers="op-control")
def recommendation_due(control: Control, on: date) -> date:
    """The last day for the authorised body to send a recommendation on the breach that was found."""
    return working_days_after(control.found_on, control_recommendation_term(on))


@rule(OPL.article(6, 5), since=FROM_2023, covers="op-control")
def recommendation_in_time(control: Control, on: date) -> bool:
    """The recommendation was sent no later than that day."""
    return control.sent_on <= recommendation_due(control, on)


@rule(OPL.article(6, 6), since=FROM_2023, covers="op-control")
def delivered_on(control: Control, on: date) -> date:
    """The day on which the recommendation counts as handed over."""
    match control.delivery:
        case Delivery.IN_PERSON:
            return control.handed_on
        case Delivery.POST:
            return control.post_received_on
        case Delivery.ELECTRONIC:
            return control.sent_on


@rule(OPL.article(6, 7), since=FROM_2023, covers="op-control")
def must_fulfil(control: Control, on: date) -> bool:
    """They must fulfil the recommendation, or object to it."""
    return is_under_control(control, on) and control.breach_found


@rule(OPL.article(6, 7), since=FROM_2023, covers="op-control")
def fulfilment_due(control: Control, on: date) -> date:
    """The last day to fulfil the recommendation."""
    return working_days_after(delivered_on(control, on), control_fulfilment_term(on))


@rule(OPL.article(6, 7), since=FROM_2023, covers="op-control")
def fulfilled_in_time(control: Control, on: date) -> bool:
    """The recommendation was fulfilled no later than the last day."""
    return control.fulfilled_on <= fulfilment_due(control, on)


@rule(OPL.article(6, 8), since=FROM_2023, covers="op-control")
def objection_due(control: Control, on: date) -> date:
    """The last day to object to the recommendation."""
    return working_days_after(delivered_on(control, on), control_fulfilment_term(on))


@rule(OPL.article(6, 8), since=FROM_2023, covers="op-control")
def objected_in_time(control: Control, on: date) -> bool:
    """The objection was sent no later than the last day."""
    return control.objected_on <= objection_due(control, on)


@rule(OPL.article(6, 9), since=FROM_2023, covers="op-control")
def control_allowed(control: Control, on: date) -> bool:
    """The control may be held: there was none yet in this quarter."""
    if not control.controlled_before:
        return True
    same_year = control.control_on.year == control.previous_on.year
    return not (same_year and (control.control_on.month + 2) // 3 == (control.previous_on.month + 2) // 3)


KZ.duty(
    "fulfil-recommendation",
    "Fulfil the recommendation of the authorised body, or send an objection to it.",
    bound=must_fulfil,
    due=fulfilment_due,
    how="Three working days, the first of them the day after it was handed over; the same for an objection.",
    covers="op-control",
)
