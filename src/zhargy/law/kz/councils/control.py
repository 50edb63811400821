"""Law on Public Councils, articles 17, 18 and 21: public control by councils, public hearings."""

from datetime import date

from zhargy.law.kz.calendar import days_before
from zhargy.law.kz.councils.council import PCN, START
from zhargy.law.kz.councils.subjects import CouncilControl, CouncilControllers, CouncilHearing, Form
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

hearing_notice_days = KZ.parameter("council_hearing_notice", int)


@rule(PCN.article(17), since=START, covers="pcn-control-forms")
def council_control_is_lawful(control: CouncilControl, on: date) -> bool:
    """The control is in a form of the law, by the council, or by organisations and citizens whom it instructed."""
    others = control.who == CouncilControllers.ORGANISATION or control.who == CouncilControllers.CITIZEN
    allowed = control.who == CouncilControllers.COUNCIL or (others and control.instructed)
    return control.form != Form.OTHER and allowed


@rule(PCN.article(21, 2), since=START, covers="pcn-hearing-notice")
def hearing_notice_due(hearing: CouncilHearing, on: date) -> date:
    """The last day for notice and drafts: ten calendar days before the hearing."""
    return days_before(hearing.held_on, hearing_notice_days(on))


@rule(PCN.article(21), since=START, covers="pcn-hearing-notice")
def hearing_is_lawful(hearing: CouncilHearing, on: date) -> bool:
    """The hearing was announced in time, more than half of those present adopted the protocol, and it was published."""
    adopted = 2 * hearing.in_favour > hearing.present
    return hearing.announced_on <= hearing_notice_due(hearing, on) and adopted and hearing.published
