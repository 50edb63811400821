"""What each step of a registration must keep to, where several articles meet in it."""

from datetime import date

from zhargy.law.kz.appc import APPC, START
from zhargy.law.kz.appeals.subjects import AdministrativeComplaint
from zhargy.law.kz.calendar import working_days_after
from zhargy.law.kz.forms.charter import charter_in_order
from zhargy.law.kz.forms.funds import open_corporate_fund, open_private_fund, open_public_fund, open_state_fund
from zhargy.law.kz.forms.subjects import FROM_2001
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.fees import fee_paid_before_filing
from zhargy.law.kz.registration.filing import way_of_filing_right
from zhargy.law.kz.registration.papers import papers_complete
from zhargy.law.kz.registration.procedure_subjects import FoundationRegistration
from zhargy.law.kz.registration.refusal import may_be_refused
from zhargy.law.kz.registration.subjects import NCO, PA, READ, READ_2020, REG, Application
from zhargy.law.kz.registration.terms import registration_term
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule


@rule(NCO.article(13), since=FROM_2001)
def fund_may_be_founded(registration: FoundationRegistration, on: date) -> bool:
    """The fund may be founded: it is open to these founders, and its charter says what the law asks for."""
    idea = registration.idea
    match registration.application.form:
        case LegalForm.PUBLIC_FUND:
            return open_public_fund(idea, on) and charter_in_order(registration.charter, on)
        case LegalForm.PRIVATE_FUND:
            return open_private_fund(idea, on) and charter_in_order(registration.charter, on)
        case LegalForm.CORPORATE_FUND:
            return open_corporate_fund(idea, on) and charter_in_order(registration.charter, on)
        case LegalForm.STATE_FUND:
            return open_state_fund(idea, on) and charter_in_order(registration.charter, on)
        case _:
            return False


@rule(REG.article(6), since=READ)
def filing_in_order(application: Application, on: date) -> bool:
    """It is filed with every paper, in the right way, and after the fee was paid."""
    return (
        papers_complete(application, on)
        and way_of_filing_right(application, on)
        and fee_paid_before_filing(application, on)
    )


@rule(REG.article(11), since=READ_2020)
def must_register(application: Application, on: date) -> bool:
    """The registering body must register: every paper is there, and no ground of refusal holds."""
    return papers_complete(application, on) and not may_be_refused(application, on)


@rule(REG.article(9, 7), since=READ, confidence="C")
def decision_due_after_cure(application: Application, on: date) -> date:
    """The last day to decide once the papers are put right, if the interrupted term then begins anew."""
    cured_on = application.interruption.cured_on
    return working_days_after(cured_on, registration_term(cured_on))


@rule(APPC.article(91, 5), since=START)
def may_sue_at_once(complaint: AdministrativeComplaint, on: date) -> bool:
    """A suit needs no complaint before it: there is no higher body, or a law allows a suit at once."""
    return not complaint.higher_body or complaint.direct_suit


@rule(PA.article(16), since=READ)
def association_may_sue_at_once(complaint: AdministrativeComplaint, on: date) -> bool:
    """The founders of an association can take a refusal to court at once."""
    return True


@association_may_sue_at_once.amended(
    by=KZ.act("appeals-amendments-2020").whole(), at=PA.article(16), since="2021-07-01"
)
def _(complaint: AdministrativeComplaint, on: date) -> bool:
    """The founders of an association can take a refusal to court in the order that the laws set."""
    return may_sue_at_once(complaint, on)
