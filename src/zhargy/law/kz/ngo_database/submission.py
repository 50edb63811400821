"""The NGO database and openness of non-commercial organisations: NCO Law art. 41; Social Order Law arts. 4-3,
6-1, 6-3."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, part, rule
from zhargy.time import about

BY_PROCUREMENT = (
    "The law asks for an entry for grants and awards; for orders the rules of procurement do, which were not read."
)

NCO = KZ.act("ncos-2001")
AMENDED_2018 = KZ.act("nco-amendments-2018")
SOCIAL_ORDER = KZ.act("state-social-order-2005")
ORDER_402 = KZ.act("ngo-database-order-2022")

# Laws 67 (8 July 2005), 248-V (7 November 2014), 429-V (2 December 2015) and 160-VI (13 June 2018) wrote
# article 41.
FROM_2005 = about("2005-07-08", not_before="2005-07-08", not_after="2005-12-31")
FROM_2014 = about("2014-11-18", not_before="2014-11-18", not_after="2014-12-31")
FROM_2015 = about("2015-12-13", not_before="2015-12-13", not_after="2016-02-19")
FROM_2018 = about("2018-06-24", not_before="2018-06-24", not_after="2018-08-31")
FROM_402 = about("2022-10-02", not_before="2022-10-02", not_after="2022-12-31")

# Political parties and trade unions are public associations; part two of the paragraph frees them.
BOUND_FORMS = frozenset(
    {
        LegalForm.PRIVATE_INSTITUTION,
        LegalForm.PUBLIC_ASSOCIATION,
        LegalForm.POLITICAL_PARTY,
        LegalForm.TRADE_UNION,
        LegalForm.NON_COMMERCIAL_JSC,
        LegalForm.PUBLIC_FUND,
        LegalForm.CORPORATE_FUND,
        LegalForm.PRIVATE_FUND,
        LegalForm.UNION_OF_LEGAL_ENTITIES,
        LegalForm.FOREIGN_BRANCH,
    }
)
FREED_ASSOCIATIONS = frozenset({LegalForm.POLITICAL_PARTY, LegalForm.RELIGIOUS_ASSOCIATION, LegalForm.TRADE_UNION})


class Datum(Choice):
    """What an organisation may wish to keep to itself (NCO Law art. 41(4))."""

    INCOME = "income", N_("Size and structure of income")
    PROPERTY = "property", N_("Size and composition of property")
    SPENDING = "spending", N_("Spending")
    STAFF = "staff", N_("Number and composition of staff")
    PAY = "pay", N_("Pay of staff")
    UNPAID_WORK = "unpaid-work", N_("Use of unpaid work of citizens")
    OTHER = "other", N_("Something else")


class StateMoney(Choice):
    """Money that the state gives to non-governmental organisations."""

    GRANT = "grant", N_("State grant")
    AWARD = "award", N_("Award")
    SOCIAL_ORDER = "social-order", N_("State social order")


class DatabaseFiler(Subject):
    """An organisation that may have to give data for the NGO database."""

    form: LegalForm = fact("Legal form")
    state_founded: bool = fact("The state is a founder or shareholder of the joint-stock company")
    state_affiliate: bool = fact(
        "Subsidiary of, dependent on or affiliated with a non-commercial joint-stock company of the state"
    )


class DatabaseSubmission(Subject):
    """Data on the activity of an organisation for one calendar year."""

    filer: DatabaseFiler = part("The organisation")
    year: int = fact("Calendar year that is reported", minimum=2015, maximum=2200)
    filed_on: date = fact("Day of filing")
    gives_activity: bool = fact("The data name the activity")
    gives_founders: bool = fact("The data name the founders (participants)")
    gives_property: bool = fact("The data give the composition of property")
    gives_sources: bool = fact("The data give the sources of money")
    gives_spending: bool = fact("The data give the directions of spending")
    gives_charity: bool = fact("The data name who gave and who received charitable or sponsorship help")
    monitoring_raised_it: bool = fact(
        "Monitoring of state social orders or grants gives ground to check", by=Party.AUTHORITY
    )
    complaint: bool = fact("An individual or legal entity complained", by=Party.OTHERS)
    state_body_told: bool = fact("A state body gave information", by=Party.AUTHORITY)
    media_told: bool = fact("The media published about it", by=Party.OTHERS)


class NcoDatum(Subject):
    """One kind of data about a non-commercial organisation."""

    datum: Datum = fact("What the data are about")


class StateMoneyRequest(Subject):
    """A request of a non-governmental organisation for state money."""

    kind: StateMoney = fact("What is asked for")
    listed: bool = fact("The organisation is in the NGO database")


@rule(NCO.article(41, 1), since=FROM_2005, covers="nco-accounts")
def must_keep_accounts(filer: DatabaseFiler, on: date) -> bool:
    """The organisation must keep accounts and give primary statistical data to the statistics body."""
    return filer.form != LegalForm.COMMERCIAL


@rule(NCO.article(41, 2), since=FROM_2014, covers="nco-info")
def must_inform(filer: DatabaseFiler, on: date) -> bool:
    """The organisation must inform statistics and state revenue bodies, and its founders, of its activity."""
    return filer.form != LegalForm.COMMERCIAL


@rule(NCO.article(41, 3), since=FROM_2005, covers=("nco-branch-pub", "nco-foreign-branch-publication"))
def must_publish_yearly(filer: DatabaseFiler, on: date) -> bool:
    """The branch of a foreign organisation must every year publish in print its activity, founders, property
    and money."""
    return filer.form == LegalForm.FOREIGN_BRANCH


@rule(NCO.article(41, 4), since=FROM_2005, covers=("nco-nosecret", "nco-open-data"))
def cannot_be_secret(datum: NcoDatum, on: date) -> bool:
    """These data of a non-commercial organisation cannot be a commercial secret."""
    return datum.datum != Datum.OTHER


@rule(NCO.article(41, 5), since=FROM_2015, covers=("db-duty", "db-notlisted"))
def must_submit(filer: DatabaseFiler, on: date) -> bool:
    """The organisation must every year give data on its activity for the NGO database."""
    return filer.form in BOUND_FORMS


must_submit.restated(
    by=AMENDED_2018.whole(), at=NCO.article(41, 5), since=FROM_2018, covers=("db-duty", "db-notlisted")
)


@must_submit.unless(NCO.article(41, 5), since=FROM_2015, covers="db-ex")
def is_state_company(filer: DatabaseFiler, on: date) -> bool:
    """The organisation is a non-commercial joint-stock company with the state as founder or shareholder."""
    return filer.form == LegalForm.NON_COMMERCIAL_JSC and filer.state_founded


@must_submit.unless(NCO.article(41, 5), since=FROM_2015, covers="db-ex")
def is_affiliate_of_state_company(filer: DatabaseFiler, on: date) -> bool:
    """The organisation is affiliated with such a company of the state."""
    return filer.state_affiliate


@must_submit.unless(NCO.article(41, 5), since=FROM_2015, covers="db-ex")
def is_freed_association(filer: DatabaseFiler, on: date) -> bool:
    """The organisation is a political party, a religious association or a trade union."""
    return filer.form in FREED_ASSOCIATIONS


@rule(NCO.article(17, 2), since=FROM_2015, covers="db-ex-17")
def has_other_form(filer: DatabaseFiler, on: date) -> bool:
    """The organisation has another form named by law, such as a chamber, a bar or a law office."""
    return filer.form == LegalForm.OTHER_NON_COMMERCIAL


@rule(NCO.article(41, 5), since=FROM_2015, covers=("db-deadline", "nco-report-31-march"))
def due(submission: DatabaseSubmission, on: date) -> date:
    """Last day to give data for the NGO database: 31 March of the next year."""
    return years_after(date(2016, 3, 31), submission.year - 2015)


@rule(NCO.article(41, 5), since=FROM_2015, covers="db-deadline")
def submitted_in_time(submission: DatabaseSubmission, on: date) -> bool:
    """The data were filed no later than the last day."""
    return submission.filed_on <= due(submission, on)


@rule(NCO.article(41, 5), since=FROM_2015, covers="db-duty")
def is_complete(submission: DatabaseSubmission, on: date) -> bool:
    """The data say all that the law names: activity, founders, property, sources of money and spending."""
    return (
        submission.gives_activity
        and submission.gives_founders
        and submission.gives_property
        and submission.gives_sources
        and submission.gives_spending
    )


@rule(ORDER_402.whole(), since=FROM_402, covers="db-402-charity")
def names_charity(submission: DatabaseSubmission, on: date) -> bool:
    """The data name who gave and who received charitable or sponsorship help."""
    return submission.gives_charity


@rule(SOCIAL_ORDER.article("4-3"), since=FROM_2015, covers="db-check")
def may_be_checked(submission: DatabaseSubmission, on: date) -> bool:
    """The authorised body has a ground to check the data."""
    return (
        submission.monitoring_raised_it or submission.complaint or submission.state_body_told or submission.media_told
    )


@rule(SOCIAL_ORDER.article("6-1", 4), since=FROM_2015, covers="db-use")
def grant_needs_entry(request: StateMoneyRequest, on: date) -> bool:
    """Only an organisation in the NGO database can get this grant."""
    return request.kind == StateMoney.GRANT


@rule(SOCIAL_ORDER.article("6-3", 1), since=FROM_2015, covers="db-use")
def award_needs_entry(request: StateMoneyRequest, on: date) -> bool:
    """Only an organisation in the NGO database can get this award."""
    return request.kind == StateMoney.AWARD


@rule(SOCIAL_ORDER.whole(BY_PROCUREMENT), since="2018-01-01", covers="db-use", confidence="B")
def social_order_needs_entry(request: StateMoneyRequest, on: date) -> bool:
    """Only an organisation in the NGO database can compete for this state social order."""
    return request.kind == StateMoney.SOCIAL_ORDER


@rule(SOCIAL_ORDER.whole(BY_PROCUREMENT), since="2018-01-01", covers="db-use", confidence="B")
def is_shut_out(request: StateMoneyRequest, on: date) -> bool:
    """The organisation cannot get this money because it is not in the NGO database."""
    needed = grant_needs_entry(request, on) or award_needs_entry(request, on) or social_order_needs_entry(request, on)
    return needed and not request.listed


KZ.duty(
    "ngo-database",
    "Give data on your activity for the NGO database.",
    bound=must_submit,
    due=due,
    how="File for the past calendar year on the portal of the NGO database, or by post or in person on "
    "paper with an "
    "electronic copy.",
    covers=("db-duty", "db-deadline"),
)
KZ.duty(
    "foreign-branch-publication",
    "Publish in print your activity, founders, property, and sources and spending of money.",
    bound=must_publish_yearly,
    how="Once every year, in a printed publication.",
    covers="nco-branch-pub",
)
KZ.duty(
    "nco-accounts",
    "Keep accounts and give primary statistical data to the statistics body.",
    bound=must_keep_accounts,
    covers="nco-accounts",
)

KZ.duty(
    "nco-information",
    "Inform statistics and state revenue bodies, and your founders, of your activity.",
    bound=must_inform,
    how="As the laws and your own charter documents say.",
    covers="nco-info",
)

KZ.without_rule(
    SOCIAL_ORDER.article("5-1"),
    N_("It says what the NGO database is for; there is nothing to decide."),
    covers="db-purpose",
)
KZ.without_rule(
    SOCIAL_ORDER.article("4-1"),
    N_("It gives the authorised body a task and decides nothing about an organisation."),
    covers="db-power",
)
KZ.without_rule(
    ORDER_402.whole(),
    N_("The text was not read; the boxes of the form beyond those of the law are not known."),
    covers="db-402-charity",
    touches=(is_complete, names_charity),
)
