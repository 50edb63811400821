"""Claims about legal forms, charitable organisations, registration and the NGO database."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import working_days_after
from zhargy.law.kz.charity.organisations import is_charitable_organisation, is_set_up_rightly
from zhargy.law.kz.charity.reports import foreign_report_right, must_report_as_branch, programme_report_right
from zhargy.law.kz.charity.subjects import CharitableOrganisation, CharityReport, Medium
from zhargy.law.kz.charity.subjects import SupremeBody as Highest
from zhargy.law.kz.claims.sources import BENEFIT, ENTRY, FORMS, INTRODUCTION, LAW, NOTE_DAY, OPERATION, RESOURCES
from zhargy.law.kz.forms.bodies import bodies_in_order
from zhargy.law.kz.forms.subjects import FUNDS, Bodies, Spending, SupremeBody, Work
from zhargy.law.kz.forms.work import spending_allowed
from zhargy.law.kz.income.business import business_allowed, must_separate_accounts
from zhargy.law.kz.income.subjects import Business
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.ngo_database import DatabaseFiler, DatabaseSubmission, due, must_submit
from zhargy.law.kz.ngo_database.report import DatabaseReport, report_is_in_order
from zhargy.law.kz.registration.fees import fee_if_paid_now
from zhargy.law.kz.registration.filing import must_be_registered
from zhargy.law.kz.registration.papers import papers_complete
from zhargy.law.kz.registration.subjects import Application, Kind, Request
from zhargy.law.kz.registration.terms import decision_due
from zhargy.law.kz.sanctions.amounts import mci
from zhargy.law.kz.subjects import LegalForm


# One body is meant by both subjects: the highest body of the charity law is the supreme body of the law on forms.
@KZ.claim("charity.no-form-before-trustees", source=BENEFIT, on="2020-01-01")
def _(organisation: CharitableOrganisation, bodies: Bodies, on: date) -> bool:
    """Before the amendments of 2022 no organisation with lawful bodies could be set up as the charity law asks."""
    same = organisation.form == bodies.form and bodies.form != LegalForm.STATE_INSTITUTION
    council = organisation.supreme_body == Highest.GUARDIAN_COUNCIL
    one_body = council == (bodies.supreme in {SupremeBody.TRUSTEES, SupremeBody.OTHER})
    return not (same and one_body and bodies_in_order(bodies, on)) or not is_set_up_rightly(organisation, on)


# The law on public associations leaves the charter to their congress, so that a fund shows it best.
@KZ.claim("charity.no-form-qualifies", source=BENEFIT, on=NOTE_DAY, refuted=True)
def _(organisation: CharitableOrganisation, bodies: Bodies, on: date) -> bool:
    """None of the existing forms qualifies: not even a fund with lawful bodies can be set up as the charity law asks."""
    same = organisation.form == bodies.form and bodies.form in FUNDS
    council = organisation.supreme_body == Highest.GUARDIAN_COUNCIL
    one_body = council == (bodies.supreme in {SupremeBody.TRUSTEES, SupremeBody.OTHER})
    return not (same and one_body and bodies_in_order(bodies, on)) or not is_set_up_rightly(organisation, on)


@KZ.claim("charity.trustees-of-funds-are-enough", source=BENEFIT, on=NOTE_DAY, refuted=True)
def _(organisation: CharitableOrganisation, bodies: Bodies, on: date) -> bool:
    """A fund must have a board of trustees, so that every fund for charity with lawful bodies and charter qualifies."""
    same = organisation.form == bodies.form and bodies.form in FUNDS
    council = organisation.supreme_body == Highest.GUARDIAN_COUNCIL
    one_body = council == (bodies.supreme in {SupremeBody.TRUSTEES, SupremeBody.OTHER})
    meant = is_charitable_organisation(organisation, on) and organisation.charter_special
    return not (same and one_body and bodies_in_order(bodies, on) and meant) or is_set_up_rightly(organisation, on)


@KZ.claim("charity.meeting-never-qualifies", source=BENEFIT, on=NOTE_DAY)
def _(organisation: CharitableOrganisation, on: date) -> bool:
    """An organisation whose highest body is a general meeting is not set up as the charity law asks."""
    return organisation.supreme_body != Highest.GENERAL_MEETING or not is_set_up_rightly(organisation, on)


@KZ.claim("charity.board-and-charter", source=BENEFIT, on=NOTE_DAY)
def _(organisation: CharitableOrganisation, on: date) -> bool:
    """A charitable organisation that is set up rightly has a board of trustees as its highest body, and a charter that
    says what the law asks."""
    asked = organisation.supreme_body == Highest.GUARDIAN_COUNCIL and organisation.charter_special
    return not is_set_up_rightly(organisation, on) or asked


@KZ.claim("charity.a-status-in-any-form", source=BENEFIT, on=NOTE_DAY)
def _(organisation: CharitableOrganisation, on: date) -> bool:
    """Charitable organisation is no legal form: in every non-commercial form of Kazakhstan its aim alone decides."""
    outside = organisation.form == LegalForm.COMMERCIAL or organisation.form == LegalForm.FOREIGN_BRANCH
    return outside or is_charitable_organisation(organisation, on) == organisation.created_for_charity


@KZ.claim("charity.own-site-for-programmes", source=BENEFIT, on=NOTE_DAY, kind="possible")
def _(report: CharityReport, on: date) -> bool:
    """A report on programmes may be published on the organisation's own website alone."""
    return report.medium == Medium.OWN_SITE and programme_report_right(report, on)


@KZ.claim("charity.what-programmes-report", source=BENEFIT, on=NOTE_DAY)
def _(report: CharityReport, on: date) -> bool:
    """A report on programmes that is right tells income, spending and the aims reached."""
    return not programme_report_right(report, on) or (report.gives_money and report.gives_goals)


@KZ.claim("charity.own-site-for-foreign-funds", source=BENEFIT, on=NOTE_DAY, refuted=True, kind="possible")
def _(report: CharityReport, on: date) -> bool:
    """A report on funds from abroad may be published on the organisation's own website alone."""
    return report.medium == Medium.OWN_SITE and foreign_report_right(report, on)


@KZ.claim("charity.branches-report", source=BENEFIT, on=NOTE_DAY)
def _(organisation: CharitableOrganisation, on: date) -> bool:
    """Every branch of a foreign charitable organisation publishes a yearly report."""
    branch = organisation.form == LegalForm.FOREIGN_BRANCH and organisation.parent_charitable
    return not branch or must_report_as_branch(organisation, on)


@KZ.claim("forms.all-are-registered", source=FORMS, on=NOTE_DAY)
def _(application: Application, on: date) -> bool:
    """Every legal entity must be registered, whatever its purpose, activity and members."""
    return must_be_registered(application, on)


@KZ.claim("forms.income-is-not-shared", source=FORMS, on=NOTE_DAY)
def _(work: Work, on: date) -> bool:
    """Income from business may never go to the members of a non-commercial organisation."""
    return work.spent_on != Spending.MEMBERS or not spending_allowed(work, on)


@KZ.claim("forms.business-serves-aims", source=RESOURCES, on=NOTE_DAY)
def _(business: Business, on: date) -> bool:
    """A non-commercial organisation may do business exactly so far as it serves the aims of its charter."""
    return business.form == LegalForm.COMMERCIAL or business_allowed(business, on) == business.serves_aims


@KZ.claim("forms.business-is-kept-apart", source=BENEFIT, on=NOTE_DAY)
def _(business: Business, on: date) -> bool:
    """Every non-commercial organisation that does business keeps the income from it apart from its other income."""
    return business.form == LegalForm.COMMERCIAL or must_separate_accounts(business, on)


@KZ.claim("registration.papers-of-an-association", source=ENTRY, on=NOTE_DAY)
def _(application: Application, on: date) -> bool:
    """The papers to register an association are complete exactly with the application, charter, minutes, data on the
    initiators, proof of location and proof of the fee."""
    papers = application.papers
    listed = papers.charter and papers.decision and papers.initiators and papers.location and papers.fee_proof
    meant = application.form == LegalForm.PUBLIC_ASSOCIATION and application.request == Request.REGISTRATION
    whole = meant and not application.of_branch
    return not whole or papers_complete(application, on) == (papers.application and listed)


@KZ.claim("registration.five-working-days", source=ENTRY, on=NOTE_DAY)
def _(application: Application, on: date) -> bool:
    """Registration of a non-commercial organisation that is no party takes at most five working days."""
    other = application.form == LegalForm.POLITICAL_PARTY or application.form == LegalForm.COMMERCIAL
    return other or decision_due(application, on) == working_days_after(application.filed_on, 5)


@KZ.claim("registration.lower-fee-for-youth", source=ENTRY, on=NOTE_DAY)
def _(application: Application, on: date) -> bool:
    """Associations of young people and of people with disabilities pay 2 MCI for registration."""
    lower = application.kind == Kind.YOUTH or application.kind == Kind.DISABILITY
    meant = lower and application.form == LegalForm.PUBLIC_ASSOCIATION and application.request == Request.REGISTRATION
    return not meant or fee_if_paid_now(application, on) == 2 * mci(on)


@KZ.claim("registration.one-fee-for-ncos", source=ENTRY, on=NOTE_DAY)
def _(application: Application, on: date) -> bool:
    """Other non-commercial organisations that are no parties and have no group of their own pay 6.5 MCI for registration."""
    other = application.form == LegalForm.COMMERCIAL or application.form == LegalForm.POLITICAL_PARTY
    meant = not other and application.kind == Kind.NONE and application.request == Request.REGISTRATION
    return not meant or fee_if_paid_now(application, on) == Decimal("6.5") * mci(on)


@KZ.claim("ngo-database.all-must-submit", source=OPERATION, on=NOTE_DAY, refuted=True)
def _(filer: DatabaseFiler, on: date) -> bool:
    """All non-commercial organisations must give data for the NGO database."""
    return filer.form == LegalForm.COMMERCIAL or must_submit(filer, on)


@KZ.claim("ngo-database.names-charity", source=INTRODUCTION, on=NOTE_DAY)
def _(report: DatabaseReport, on: date) -> bool:
    """A report for the NGO database that is in order names who gave and who received charity or sponsorship."""
    return not report_is_in_order(report, on) or report.submission.gives_charity


@KZ.claim("ngo-database.by-31-march", source=OPERATION, on=NOTE_DAY)
def _(submission: DatabaseSubmission, on: date) -> bool:
    """Data for the NGO database are due on a 31 March."""
    day = due(submission, on)
    return day.month == 3 and day.day == 31


@KZ.claim("ngo-database.parties-are-free", source=LAW, on=NOTE_DAY)
def _(filer: DatabaseFiler, on: date) -> bool:
    """Parties, religious associations and trade unions need not give data for the NGO database."""
    free = filer.form in {LegalForm.POLITICAL_PARTY, LegalForm.RELIGIOUS_ASSOCIATION, LegalForm.TRADE_UNION}
    return not free or not must_submit(filer, on)
