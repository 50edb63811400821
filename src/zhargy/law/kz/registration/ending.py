"""Registration Law articles 16 and 16-1: registration of the end of an organisation, and removal of a branch."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.filing import is_branch
from zhargy.law.kz.registration.subjects import READ_2020, REG, Application
from zhargy.law.kz.registration.terms import decision_due
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

liquidation_wait = KZ.parameter("liquidation_wait", int)


@rule(REG.article(16), since=READ_2020)
def earliest_termination_filing(application: Application, on: date) -> date:
    """The first day to file for registration of the end: after two months from the published notice of liquidation."""
    return days_after(months_after(application.liquidation.published_on, liquidation_wait(on)), 1)


@rule(REG.article(16), since=READ_2020)
def termination_too_early(application: Application, on: date) -> bool:
    """It was filed before two months from the published notice had passed."""
    return application.filed_on < earliest_termination_filing(application, on)


@rule(REG.article(16), since=READ_2020, covers="liq-register-5wd")
def termination_registered_by(application: Application, on: date) -> date:
    """The last day to register the end of the organisation, which ends when it is entered in the register."""
    return decision_due(application, on)


@rule(REG.article(16), since=READ_2020, covers="liq-refusal")
def liquidation_may_be_refused(application: Application, on: date) -> bool:
    """Registration of the end may be refused: its procedure was broken, a branch is left, or taxes or tax data are open."""
    told = application.liquidation
    return (
        told.branches_left
        or told.tax_debts
        or told.tax_data_refused
        or termination_too_early(application, on)
        or told.order_broken
    )


@rule(REG.article("16-1"), since=READ_2020, covers="branch-dereg")
def branch_removal_may_be_refused(application: Application, on: date) -> bool:
    """Removal of a branch may be refused: its procedure was broken, or the branch of a foreign organisation has debts."""
    told = application.liquidation
    return (application.form == LegalForm.FOREIGN_BRANCH and told.tax_debts) or told.order_broken


@rule(REG.article(16), since=READ_2020)
def termination_may_be_refused(application: Application, on: date) -> bool:
    """Registration of the end of the organisation, or removal of the branch, may be refused."""
    if is_branch(application, on):
        return branch_removal_may_be_refused(application, on)
    return liquidation_may_be_refused(application, on)
