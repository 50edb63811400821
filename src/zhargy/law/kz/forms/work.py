"""NCO Law articles 5, 10, 14, 16, 18 and 32-37, Civil Code article 44: what an organisation may do, and who answers for it."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.forms.subjects import (
    ASSOCIATIONS,
    CC,
    CODE,
    FROM_2001,
    FUNDS,
    INSTITUTIONS,
    NCO,
    PA,
    UNIONS,
    Contribution,
    Deal,
    Debt,
    PaidFrom,
    Power,
    RightAsked,
    ShareIssue,
    Spending,
    Work,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import mci
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule
from zhargy.time import about, attested

contribution_audit_threshold = KZ.parameter("contribution_audit_threshold", int)
left_union_liability = KZ.parameter("left_union_liability", int)
L177 = KZ.act("nco-amendments-2022-12")
FROM_177 = about("2023-01-10", not_before="2023-01-09", not_after="2023-01-31")
MAY_GIVE_TO_CHARITY = ASSOCIATIONS | FUNDS | {LegalForm.RELIGIOUS_ASSOCIATION}


@rule(NCO.article(5, 1), since=FROM_2001, covers="nco-rights")
def has_right(asked: RightAsked, on: date) -> bool:
    """A registered non-commercial organisation has this right; an act may bar it from founding legal entities."""
    return asked.registered and (asked.power != Power.ENTITIES or not asked.barred_by_act)


@rule(NCO.article(5, 2), since=FROM_2001, covers="nco-duties")
def answers_with_all_property(debt: Debt, on: date) -> bool:
    """It obeys the law, pays taxes, and answers for its debts with all its property; an institution only with its money."""
    return debt.form not in INSTITUTIONS


@rule(CC.article(44, 1), since=CODE, covers="inst-liability")
def founder_answers(debt: Debt, on: date) -> bool:
    """The founder answers for the debt: the organisation is an institution, and its money is not enough."""
    return debt.form in INSTITUTIONS and not debt.money_enough


@rule(CC.article(106, 1), since=CODE, covers="pa-property")
def members_free_of_debt(debt: Debt, on: date) -> bool:
    """Members of the public association keep no right to what they gave, and do not answer for its debts."""
    return debt.form in ASSOCIATIONS


@rule(CC.article(108, 2), since=CODE, covers="coop-losses", unit="KZT")
def member_of_cooperative_owes(debt: Debt, on: date) -> Decimal:
    """What a member of a cooperative answers for, with the others: up to the additional contribution not paid, in tenge."""
    if debt.form == LegalForm.CONSUMER_COOPERATIVE:
        return debt.unpaid_extra
    return Decimal(0)


@rule(CC.article(110, 5), since=CODE, covers="union-liability")
def member_of_union_answers(debt: Debt, on: date) -> bool:
    """A member answers for the debts of the union as its founding papers say; one who left, for two years, for earlier debts."""
    if debt.form not in UNIONS:
        return False
    if debt.left:
        return debt.arose_on <= debt.left_on and debt.claimed_on <= years_after(debt.left_on, left_union_liability(on))
    return debt.charter_makes_liable


@rule(NCO.article(16, 2), since=FROM_2001, covers="jsc-nco")
def issue_forbidden(issue: ShareIssue, on: date) -> bool:
    """A non-commercial company issues no preferred shares and no derivative or convertible securities, and pays no dividends."""
    return issue.preferred or issue.derivative or issue.dividends


@rule(NCO.article(16, 4), since=FROM_2001, covers="jsc-nco")
def conversion_forbidden(issue: ShareIssue, on: date) -> bool:
    """A non-commercial company cannot be turned into a commercial one, but for the cases that the article lists."""
    return issue.to_commercial and not issue.listed_case


@rule(NCO.article(32, 1), since=FROM_2001, covers="nco-activities-within-charter")
def activity_allowed(work: Work, on: date) -> bool:
    """The activity is not forbidden, and fits the aims of the charter."""
    return not work.prohibited and work.fits_aims


@activity_allowed.unless(NCO.article(32, 3), since=FROM_2001)
def licence_missing(work: Work, on: date) -> bool:
    """The activity needs a licence or permit that is not there."""
    return work.needs_licence and not work.licensed


@rule(CC.article(34, 3), since=CODE, covers="nco-entrepreneurship")
def business_allowed(work: Work, on: date) -> bool:
    """Business is allowed so far as it fits the aims of the charter and no act restricts it; it has accounts of its own."""
    return activity_allowed(work, on) and work.separate_accounts


@rule(NCO.article(33, 5), since=FROM_2001, covers="nco-no-distribution")
def spending_allowed(work: Work, on: date) -> bool:
    """Income from business goes to the aims of the charter; associations, religious associations and funds may give to charity."""
    match work.spent_on:
        case Spending.AIMS:
            return True
        case Spending.CHARITY:
            return work.form in MAY_GIVE_TO_CHARITY
        case Spending.MEMBERS | Spending.OTHER:
            return False


@rule(PA.article(20), since=attested("2005-07-08"), covers="pa-business")
def association_may_do_business(work: Work, on: date) -> bool:
    """A public association may do business so far as it serves the aims of the charter, and shares no income out."""
    return work.form in ASSOCIATIONS and business_allowed(work, on) and spending_allowed(work, on)


@rule(NCO.article(34, 1), since=FROM_2001, covers="inst-disposal-ban")
def may_dispose(work: Work, on: date) -> bool:
    """It may dispose of the property itself; an institution may not, if it was assigned or bought from its budget."""
    return work.form not in INSTITUTIONS or not work.from_state


@rule(NCO.article(35, 1), since=FROM_2001)
def source_allowed(work: Work, on: date) -> bool:
    """The property comes from a source that the law names."""
    match work.paid_from:
        case PaidFrom.SALES:
            return work.sales_allowed
        case PaidFrom.OBLIGATORY | PaidFrom.FORBIDDEN:
            return False
        case _:
            return True


@source_allowed.amended(by=L177.whole(), at=NCO.article(35, 1), since=FROM_177, covers="nco-property-sources")
def _(work: Work, on: date) -> bool:
    """The property comes from a source that the law names, obligatory contributions among them."""
    match work.paid_from:
        case PaidFrom.SALES:
            return work.sales_allowed
        case PaidFrom.FORBIDDEN:
            return False
        case _:
            return True


@rule(NCO.article(35, 4), since=attested("2011-01-01"))
def audit_needed(contribution: Contribution, on: date) -> bool:
    """An audit organisation must confirm the value of the contribution: it is above 20,000 MCI."""
    return not contribution.in_money and contribution.value > contribution_audit_threshold(on) * mci(on)


@rule(NCO.article(35, 4), since=attested("2011-01-01"), covers="nco-inkind-valuation")
def contribution_in_order(contribution: Contribution, on: date) -> bool:
    """A contribution in kind has a value on which all founders agreed, confirmed by an audit organisation where it must be."""
    if contribution.in_money:
        return True
    return contribution.all_agreed and (contribution.audited or not audit_needed(contribution, on))


@rule(NCO.article(36), since=FROM_2001, covers="nco-conflict-of-interest")
def conflict_presumed(deal: Deal, on: date) -> bool:
    """A conflict of interests is presumed: the organisation disposes of property in favour of a person close to it."""
    return deal.disposes and (deal.with_body_member or deal.with_influential or deal.with_relative)


@rule(NCO.article(37), since=FROM_2001, covers="nco-conflict-of-interest")
def deal_needs_approval(deal: Deal, on: date) -> bool:
    """The authorised body must approve the deal, and is not known to have done so."""
    return conflict_presumed(deal, on) and not deal.approved


@rule(NCO.article(37), since=FROM_2001, covers="nco-conflict-of-interest", unit="KZT")
def interested_person_owes(deal: Deal, on: date) -> Decimal:
    """What the interested person owes after a deal without approval: the loss, and all the income from it, in tenge."""
    return deal.loss + deal.income if deal_needs_approval(deal, on) else Decimal(0)


@rule(NCO.article(37), since=FROM_2001, covers="nco-conflict-of-interest")
def owed_jointly(deal: Deal, on: date) -> bool:
    """Several interested persons caused the loss: each answers for all of it."""
    return deal_needs_approval(deal, on) and deal.several


KZ.duty("tell-of-conflict", "Tell the authorised body of the organisation of the deal, before it is made.", bound=conflict_presumed,
        how="The authorised body decides whether to approve it.")  # fmt: skip
