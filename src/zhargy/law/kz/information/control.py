"""ATI article 19-1: state control of access to information, from 2025."""

from datetime import date

from zhargy.law.kz.calendar import days_after, working_days_after
from zhargy.law.kz.information.holder_subjects import ControlStep, StateControl
from zhargy.law.kz.information.sources import ATI, FROM_157
from zhargy.law.kz.information.subjects import HolderKind
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

control_days = KZ.table("information_control_days", (ControlStep,), int)
cure_days = KZ.parameter("information_cure_days", int)


@rule(ATI.article("19-1", 2), since=FROM_157, covers="ati-state-control")
def is_under_control(control: StateControl, on: date) -> bool:
    """The holder is under state control: a body of the state, without the Parliament, the National Bank and the courts."""
    return control.holder.kind == HolderKind.STATE_BODY and not control.exempt


@rule(ATI.article("19-1", 6), since=FROM_157, covers="ati-state-control")
def remote_control_allowed(control: StateControl, on: date) -> bool:
    """Remote control may be held: none was held this quarter."""
    return is_under_control(control, on) and not control.controlled_this_quarter


@rule(ATI.article("19-1", 7), since=FROM_157, covers="ati-state-control")
def recommendation_due(control: StateControl, on: date) -> date:
    """The last day to send the recommendation: three working days from finding the breach."""
    return working_days_after(control.found_on, control_days(ControlStep.RECOMMENDATION, on))


@rule(ATI.article("19-1", 8), since=FROM_157, covers="ati-state-control")
def cure_due(control: StateControl, on: date) -> date:
    """The latest day that may be set to cure the breaches: 30 calendar days from delivery."""
    return days_after(control.delivered_on, cure_days(on))


@rule(ATI.article("19-1", 10), since=FROM_157, covers="ati-state-control")
def objection_due(control: StateControl, on: date) -> date:
    """The last day to object: five working days, counted from the day after delivery."""
    return working_days_after(control.delivered_on, control_days(ControlStep.OBJECTION, on))


@rule(ATI.article("19-1", 10), since=FROM_157, covers="ati-state-control")
def objection_answered_by(control: StateControl, on: date) -> date:
    """The last day to answer the objection: five working days; the answer is final."""
    return working_days_after(control.objected_on, control_days(ControlStep.OBJECTION_ANSWER, on))


@rule(ATI.article("19-1", 11), since=FROM_157, covers="ati-state-control")
def performance_report_due(control: StateControl, on: date) -> date:
    """The last day to report that the recommendation was carried out: two working days from it."""
    return working_days_after(control.performed_on, control_days(ControlStep.REPORT, on))


@rule(ATI.article("19-1", 13), since=FROM_157, covers="ati-state-control")
def may_be_checked(control: StateControl, on: date) -> bool:
    """There is a ground for an unscheduled check; an anonymous complaint is none."""
    told = control.complaint and not control.anonymous
    ground = control.not_performed or control.not_reported or told or control.prosecutor or control.prosecution
    return is_under_control(control, on) and ground


@rule(ATI.article("19-1", 14), since=FROM_157, covers="ati-state-control")
def check_ordered_by(control: StateControl, on: date) -> date:
    """The last day to order the check: five working days from the ground."""
    return working_days_after(control.ground_on, control_days(ControlStep.CHECK_ORDER, on))


@rule(ATI.article("19-1", 23), since=FROM_157, covers="ati-state-control")
def check_ends_by(control: StateControl, on: date) -> date:
    """The last day of the check: ten working days, five more if it was extended, which is possible once."""
    whole = control_days(ControlStep.CHECK, on)
    if control.check_extended:
        return working_days_after(control.check_began_on, whole + control_days(ControlStep.CHECK_EXTENSION, on))
    return working_days_after(control.check_began_on, whole)
