"""Constitution of 1995 articles 72 and 78, of 2026 articles 73 and 79, and CCL articles 23, 40 and 41: who may turn to the court, duty, representatives."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.constitutional_court.sources import CCL, CON, CON26, FEE_START, FROM_2026, START
from zhargy.law.kz.constitutional_court.subjects import (
    Applicant,
    ConstitutionalAppeal,
    EndGround,
    Representative,
    ReturnGround,
)
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

fee_rate = KZ.parameter("constitutional_court_fee", Decimal)

MOST_REPRESENTATIVES = 2
PROFESSIONALS = frozenset({Representative.LEGAL, Representative.ADVOCATE, Representative.CONSULTANT})
REFUNDED_ENDS = frozenset({EndGround.ACT_GONE, EndGround.OUTSIDE, EndGround.DECIDED})
REFUNDED_RETURNS = frozenset(
    {ReturnGround.OUTSIDE, ReturnGround.FORM, ReturnGround.WRONG_SUBJECT, ReturnGround.CONDITIONS}
)


@rule(CON.article(72, 3), since=START, covers="cc-citizen-right")
def citizen_may_apply(appeal: ConstitutionalAppeal, on: date) -> bool:
    """A citizen may have a regulatory act reviewed: it directly touches the citizen's own constitutional rights."""
    return appeal.applicant == Applicant.CITIZEN and appeal.regulatory_act and appeal.own_rights


citizen_may_apply.restated(by=CON26.article(73, 3), at=CON26.article(73, 3), since=FROM_2026)


@rule(CON.article(72, 4), since=START, covers="cc-prosecutor")
def prosecutor_may_apply(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The Prosecutor General may apply."""
    return appeal.applicant == Applicant.PROSECUTOR_GENERAL


prosecutor_may_apply.restated(by=CON26.article(73, 4), at=CON26.article(73, 4), since=FROM_2026)


@rule(CON.article(72, 5), since=START, covers="cc-ombudsman")
def commissioner_may_apply(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The Commissioner for Human Rights may apply."""
    return appeal.applicant == Applicant.COMMISSIONER


commissioner_may_apply.restated(by=CON26.article(73, 5), at=CON26.article(73, 5), since=FROM_2026)


@rule(CON.article(78), since=START, covers="cc-courts")
def court_must_apply(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The court must suspend its case and turn to the Constitutional Court: the act to be applied infringes rights."""
    return appeal.applicant == Applicant.COURT and appeal.applicable and appeal.infringes_rights


court_must_apply.restated(by=CON26.article(79), at=CON26.article(79), since=FROM_2026)


@rule(CCL.article(23, 4), since=START)
def may_apply(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The applicant may turn to the Constitutional Court."""
    return (
        appeal.applicant == Applicant.HIGH_OFFICE
        or citizen_may_apply(appeal, on)
        or prosecutor_may_apply(appeal, on)
        or commissioner_may_apply(appeal, on)
        or court_must_apply(appeal, on)
    )


@rule(CCL.article(23, 5), since=START, covers="cc-law-only")
def stays_within_law(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The court can decide it: the appeal asks only questions of law."""
    return appeal.law_only


@rule(CCL.article(40), since=START, unit="KZT", covers="cc-duty-fee")
def fee(appeal: ConstitutionalAppeal, on: date) -> Decimal:
    """The state duty on the appeal: none before 2024."""
    return Decimal("0")


@fee.amended(by=CCL.article(67, 1, 2), at=CCL.article(40), since=FEE_START, covers="cc-duty-fee")
def _(appeal: ConstitutionalAppeal, on: date) -> Decimal:
    """The state duty on the appeal: for citizens by the Tax Code, for others none."""
    return fee_rate(on) if appeal.applicant == Applicant.CITIZEN else Decimal("0")


@rule(CCL.article(40), since=FEE_START, covers="cc-duty-fee")
def fee_is_refunded(appeal: ConstitutionalAppeal, on: date) -> bool:
    """A duty that was paid is given back: returned, refused or ended for a reason other than withdrawal."""
    if appeal.ended == EndGround.WITHDRAWN or appeal.returned == ReturnGround.UNPAID:
        return False
    return appeal.returned in REFUNDED_RETURNS or appeal.ended in REFUNDED_ENDS or not appeal.accepted


@rule(CCL.article(41, 4), since=START, covers="cc-representatives")
def representative_is_allowed(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The representative may act for the citizen: a lawyer, or an organisation that may defend the rights of others."""
    organisation = appeal.representative == Representative.ORGANISATION and appeal.may_defend_others
    return appeal.representative in PROFESSIONALS or organisation


@rule(CCL.article(41, 5), since=START, covers="cc-representatives")
def court_provides_lawyer(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The court provides an advocate or legal consultant of the applicant's choice, paid by the state."""
    return appeal.entitled_to_aid and appeal.aid_asked


@rule(CCL.article(41, 6), since=START, covers="cc-representatives")
def representatives_are_few(appeal: ConstitutionalAppeal, on: date) -> bool:
    """There are no more than two representatives."""
    return appeal.representatives <= MOST_REPRESENTATIVES
