"""NCO Law articles 12, 22(8) and 39, Civil Code article 107(6): bodies, who decides what, the bodies and reports of funds."""

from datetime import date

from zhargy.law.kz.forms.subjects import (
    CC,
    CODE,
    FROM_139,
    FROM_2001,
    FUNDS,
    NCO,
    Bodies,
    BodyPayment,
    FundReport,
    Question,
    SupremeBody,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule
from zhargy.time import about

L134 = KZ.act("nco-amendments-2022")
# The text of 2014 does not name the board of trustees; that of 2024 does, after laws of 2015, 2020 and 2022.
FROM_TRUSTEES = about("2022-09-04", not_before="2015-12-31", not_after="2022-09-30")
# The text of 2014 asks for official printed publications.
FROM_INTERNET = about("2023-08-04", not_before="2014-11-18", not_after="2023-08-04")


@rule(NCO.article(12, 2), since=FROM_2001, covers="found-trustees")
def trustees_in_order(bodies: Bodies, on: date) -> bool:
    """The fund has a board of trustees, which appoints the executive body; kin and staff are not its majority."""
    return bodies.trustees and bodies.trustees_appoint and 2 * bodies.board_kin_or_staff <= bodies.board_size


@rule(NCO.article(12, 4), since=FROM_2001, covers="found-head-accountant")
def head_and_accountant_in_order(bodies: Bodies, on: date) -> bool:
    """The fund has a head and an accountant, two people who are not linked by marriage, kinship or affinity."""
    return bodies.head and bodies.accountant and not bodies.same_person and not bodies.kin


@rule(NCO.article(12), since=FROM_2001)
def is_fund(report: FundReport, on: date) -> bool:
    """The organisation is a fund: it reports every year on the use of its property, and has its finances checked."""
    return report.form in FUNDS


@rule(NCO.article(12, 6), since=FROM_2001, covers="found-audit")
def finances_checked(report: FundReport, on: date) -> bool:
    """An auditor or an audit organisation has checked the finances of the fund in the term of its charter."""
    return report.checked


@rule(NCO.article(12, 7), since=FROM_139, covers="found-report")
def report_published(report: FundReport, on: date) -> bool:
    """The yearly report on the use of property is in an official printed publication."""
    return report.in_official_press


@report_published.amended(by=NCO.article(12, 7), since=FROM_INTERNET, covers="found-report")
def _(report: FundReport, on: date) -> bool:
    """The yearly report on the use of property is on the internet, or in a periodical distributed nationwide."""
    return report.on_internet or report.in_national_press


@rule(CC.article(107, 6), since=CODE, covers="found-report-printed")
def report_published_as_code_says(report: FundReport, on: date) -> bool:
    """The Civil Code still asks for an official printed publication of the yearly report."""
    return report.in_official_press


@rule(NCO.article(39, 1), since=FROM_2001)
def supreme_body_allowed(bodies: Bodies, on: date) -> bool:
    """Its supreme body is a general meeting, a congress, a conference or the founder."""
    return bodies.supreme in {
        SupremeBody.MEETING,
        SupremeBody.CONGRESS,
        SupremeBody.CONFERENCE,
        SupremeBody.FOUNDER,
    }


@supreme_body_allowed.amended(by=L134.whole(), at=NCO.article(39, 1), since=FROM_TRUSTEES, covers="nco-bodies")
def _(bodies: Bodies, on: date) -> bool:
    """Its supreme body is a general meeting, a congress, a conference, the founder or a board of trustees."""
    return bodies.supreme != SupremeBody.OTHER


@rule(NCO.article(39, 1), since=FROM_2001, covers="nco-bodies")
def bodies_in_order(bodies: Bodies, on: date) -> bool:
    """It has a supreme body that the law names, an executive body and a control body; a fund also has its own."""
    if bodies.form == LegalForm.STATE_INSTITUTION:
        return True
    general = supreme_body_allowed(bodies, on) and bodies.executive and bodies.control
    if bodies.form in FUNDS:
        return general and trustees_in_order(bodies, on) and head_and_accountant_in_order(bodies, on)
    return general


@rule(NCO.article(39, 2), since=FROM_2001, covers="nco-supreme-exclusive")
def only_supreme_body_decides(bodies: Bodies, on: date) -> bool:
    """Only the supreme body can decide this."""
    return bodies.question != Question.OTHER or bodies.charter_reserves


@only_supreme_body_decides.unless(NCO.article(22, 8), since=FROM_2001, covers="nco-charter-amend")
def fund_body_may_change_charter(bodies: Bodies, on: date) -> bool:
    """The governing body of a fund changes the charter, if the charter lets it."""
    return bodies.form in FUNDS and bodies.question == Question.CHARTER and bodies.charter_gives_body


@rule(NCO.article(39, 3), since=FROM_2001, covers="nco-supreme-unpaid")
def payment_forbidden(payment: BodyPayment, on: date) -> bool:
    """Members of the supreme body are not paid for that work; only expenses tied directly to it are covered."""
    return payment.for_function and not payment.of_expenses


KZ.duty("fund-report", "Publish the yearly report on the use of property of the fund.", bound=is_fund,
        how="On the internet, or in a periodical distributed nationwide; the Civil Code still says in an official printed "
            "publication, so that both are safe.")  # fmt: skip
KZ.duty("fund-check", "Have the finances of the fund checked.", bound=is_fund,
        how="By an auditor or an audit organisation, in the term of the charter.")  # fmt: skip

KZ.without_rule(
    CC.article(107, 6),
    "The Civil Code and the law on non-commercial organisations name different places for the yearly report of a fund.",
    touches=(report_published, report_published_as_code_says),
)
