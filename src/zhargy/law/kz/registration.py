"""Registration of non-commercial organisations (Registration Law of 1995) and its fee (Tax Codes; S04).

In the order of the act, the fee last. Texts of mid-2024 and of 2019-2020 were read.
"""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.calendar import months_after, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions import mci
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, part, rule
from zhargy.time import about, attested

REG = KZ.act("registration-1995")
CC = KZ.act("civil-code")
TAX_2017, TAX_2025 = KZ.act("tax-code-2017"), KZ.act("tax-code-2025")
READ = attested("2013-01-09")
FROM_272 = "2019-12-08"
FROM_141 = about("2022-07-25", not_before="2022-07-25", not_after="2022-08-10")

registration_term = KZ.parameter("registration_term", int)
party_registration_term = KZ.parameter("party_registration_term", int)
interruption_limit = KZ.parameter("interruption_limit", int)
change_term = KZ.parameter("change_term", int)
data_change_term = KZ.parameter("data_change_term", int)


class Request(Choice):
    """What is asked of the registering body, as the fee tells it apart."""

    REGISTRATION = "registration", N_("Registration, or record registration of a branch")
    RE_REGISTRATION = "re-registration", N_("Re-registration")
    TERMINATION = "termination", N_("Registration of termination, or removal of a branch from the record")


class FeeGroup(Choice):
    """Groups of payers of the fee (Tax Code 2017 art. 553(2), Tax Code 2025 art. 615(2))."""

    NON_COMMERCIAL = "non-commercial", N_("Non-commercial organisations and their branches")
    PARTY = "party", N_("Political parties and their branches")
    BUDGET = "budget", N_("Institutions financed from the budget, and owners' associations")
    YOUTH_OR_DISABILITY = "youth-or-disability", N_("Children's, youth and disability associations")


class Kind(Choice):
    """Kinds of organisations that the fee tells apart."""

    NONE = "none", N_("None of these")
    YOUTH = "youth", N_("Children's or youth public association")
    DISABILITY = "disability", N_("Public association of persons with disabilities")
    NATIONAL_CULTURAL_BRANCH = (
        "national-cultural-branch",
        N_("Branch of a national or regional national-cultural association"),
    )
    BUDGET = "budget-financed", N_("Institution financed from the budget, or treasury enterprise")
    OWNERS = "owners", N_("Association of owners of property")


class Changed(Choice):
    """What changes in a registered organisation."""

    NAME = "name", N_("Name")
    CAPITAL = "capital", N_("Authorised capital goes down")
    ADDRESS = "address", N_("Location")
    NEW_CHARTER = "new-charter", N_("New wording of the charter")
    HEAD = "head", N_("Head of the organisation")
    ACTIVITY = "activity", N_("Main economic activity")
    FOUNDERS = "founders", N_("Founders or members")
    BRANCH_ADDRESS = "branch-address", N_("Address of a branch")
    BENEFICIAL_OWNER = "beneficial-owner", N_("Beneficial owner")
    OTHER_CHARTER = "other-charter", N_("Another change of the charter")


class Step(Choice):
    """How a change is made known (Civil Code art. 42(6), Registration Law arts. 14-1, 14-2)."""

    RE_REGISTRATION = "re-registration", N_("Re-registration")
    AMENDMENT = "amendment", N_("Registration of the amendment")
    NOTICE = "notice", N_("Electronic notice")


class Papers(Subject):
    """The papers of an application (PA Law art. 13(4), Registration Law art. 6)."""

    application: bool = fact("Application on the Ministry's form, signed")
    charter: bool = fact("Charter in Kazakh and in Russian")
    decision: bool = fact("Minutes of the founding congress or meeting, or the founder's decision")
    initiators: bool = fact("Data on the initiators")
    agreement: bool = fact("Founding agreement", help="Needed with more than one founder; not for associations.")
    location: bool = fact("Proof of the location")
    fee_paid: bool = fact("Proof that the fee was paid")


class Grounds(Subject):
    """What the registering body finds against an application (Registration Law art. 11)."""

    order_broken: bool = fact(
        "The order of creation was broken, or the papers contradict the law", judgement="Registering body"
    )
    succession_missing: bool = fact("In a reorganisation, no transfer act or separation balance")
    founder_inactive: bool = fact(
        "The organisation or its sole founder is an inactive legal entity", by=Party.AUTHORITY
    )
    head_of_inactive: bool = fact("A founder or the head is the sole founder or head of inactive legal entities")
    listed: bool = fact(
        "A founder or the head is on a list for financing terrorism, extremism or weapons", by=Party.AUTHORITY
    )
    incapable: bool = fact("A founder or the head is legally incapable or of limited capacity")
    missing_or_dead: bool = fact("A founder or the head is missing or declared dead", by=Party.AUTHORITY)
    convicted: bool = fact("A founder or the head has a conviction under the listed articles of the Criminal Code")
    debtor: bool = fact("On registration, a founder or the head is a debtor under an enforcement document")
    debtor_periodic: bool = fact("Only of periodic payments, with no arrears over three months")
    new_member_debtor: bool = fact("On re-registration, a new founder or member is such a debtor")
    invalid_id: bool = fact("Lost or invalid identity papers were presented")
    bans: bool = fact("There are court acts, bans or arrests", by=Party.AUTHORITY)
    defects_left: bool = fact("Defects were not removed within a month of the interruption")


class Application(Subject):
    """An application to register an organisation or a branch."""

    form: LegalForm = fact("Legal form")
    kind: Kind = fact("Kind of organisation")
    request: Request = fact("What is asked for")
    several_founders: bool = fact("There is more than one founder")
    papers: Papers = part("Papers")
    grounds: Grounds = part("What the registering body finds")
    filed_on: date = fact("Day of filing with all papers")
    paid_on: date = fact("Day on which the fee is paid")
    on_paper: bool = fact("Filed on paper")
    interrupted_on: date = fact("Day on which the term was interrupted", by=Party.AUTHORITY)


class Change(Subject):
    """A change in a registered non-commercial organisation."""

    changed: Changed = fact("What changes")
    decided_on: date = fact("Day of the decision on the change")
    change_filed_on: date = fact("Day on which it was filed")


@rule(REG.article(3), since=READ, covers=("reg-all-entities", "reg-body", "fee-not-commercial", "fee-commercial-out"))
def registered_by_justice(application: Application, on: date) -> bool:
    """A justice body registers it: it is not a commercial organisation."""
    return application.form != LegalForm.COMMERCIAL


@rule(REG.article(6), since=READ, covers="reg-paper-copies")
def way_of_filing_right(application: Application, on: date) -> bool:
    """It may be filed this way: on paper or electronically."""
    return True


@way_of_filing_right.amended(
    by=KZ.act("registration-amendments-2022").whole(), at=REG.article(6), since=FROM_141, covers="reg-electronic"
)
def _(application: Application, on: date) -> bool:
    """It is filed electronically; only parties and religious associations may file on paper."""
    return not application.on_paper or application.form in {LegalForm.POLITICAL_PARTY, LegalForm.RELIGIOUS_ASSOCIATION}


@rule(REG.article(6), since=READ, covers=("reg-who-signs", "reg-no-extra-docs", "reg-location-proof-old"))
def papers_complete(application: Application, on: date) -> bool:
    """Every paper that the law asks for is there."""
    papers = application.papers
    common = papers.application and papers.charter and papers.decision and papers.fee_paid
    if application.form in {LegalForm.PUBLIC_ASSOCIATION, LegalForm.RELIGIOUS_ASSOCIATION}:
        return common and papers.initiators and papers.location
    return common and (papers.agreement or not application.several_founders)


@rule(REG.article(9, 4), since=READ, covers="reg-term-nco-5")
def decision_due(application: Application, on: date) -> date:
    """The last day for the registering body to decide."""
    if application.form == LegalForm.POLITICAL_PARTY:
        return party_decision_due(application, on)
    return working_days_after(application.filed_on, registration_term(application.filed_on))


@rule(REG.article(9, 6), since=READ, covers="reg-term-party")
def party_decision_due(application: Application, on: date) -> date:
    """The last day to decide on a party: one month from filing."""
    return months_after(application.filed_on, party_registration_term(application.filed_on))


@rule(REG.article(9, 7), since=FROM_272)
def defects_due(application: Application, on: date) -> date:
    """The last day to remove defects after the term was interrupted."""
    return months_after(application.interrupted_on, interruption_limit(on))


@rule(REG.article(11, None, 1), since=READ)
def refusal_order_broken(application: Application, on: date) -> bool:
    """Ground 1: the order of creation was broken, or the papers contradict the law."""
    return application.grounds.order_broken or not papers_complete(application, on)


@rule(REG.article(11, None, 2), since=READ)
def refusal_no_succession(application: Application, on: date) -> bool:
    """Ground 2: in a reorganisation, the papers on succession are missing."""
    return application.grounds.succession_missing


@rule(REG.article(11, None, 3), since=READ)
def refusal_founder_inactive(application: Application, on: date) -> bool:
    """Ground 3: the organisation or its sole founder is an inactive legal entity."""
    return application.grounds.founder_inactive


@rule(REG.article(11, None, 4), since=READ)
def refusal_head_of_inactive(application: Application, on: date) -> bool:
    """Ground 4: a founder or the head runs inactive legal entities alone."""
    return application.grounds.head_of_inactive


@rule(REG.article(11, None, "4-1"), since=READ)
def refusal_listed(application: Application, on: date) -> bool:
    """Ground 4-1: a founder or the head is on a list of persons tied to terrorism, extremism or weapons."""
    return application.grounds.listed


@rule(REG.article(11, None, "4-2"), since=READ)
def refusal_incapable(application: Application, on: date) -> bool:
    """Ground 4-2: a founder or the head is legally incapable or of limited capacity."""
    return application.grounds.incapable


@rule(REG.article(11, None, "4-3"), since=READ)
def refusal_missing(application: Application, on: date) -> bool:
    """Ground 4-3: a founder or the head is missing or declared dead."""
    return application.grounds.missing_or_dead


@rule(REG.article(11, None, "4-4"), since=READ)
def refusal_convicted(application: Application, on: date) -> bool:
    """Ground 4-4: a founder or the head has an unspent conviction under the listed articles."""
    return application.grounds.convicted


@rule(REG.article(11, None, "4-5"), since=READ)
def refusal_debtor(application: Application, on: date) -> bool:
    """Ground 4-5: on registration, a founder or the head is a debtor under an enforcement document."""
    return application.request == Request.REGISTRATION and application.grounds.debtor


@refusal_debtor.unless(REG.article(11, None, "4-5"), since=READ)
def debtor_without_arrears(application: Application, on: date) -> bool:
    """The debt is of periodic payments alone, with no arrears over three months."""
    return application.grounds.debtor_periodic


@rule(REG.article(11, None, "4-6"), since=READ)
def refusal_new_member_debtor(application: Application, on: date) -> bool:
    """Ground 4-6: on re-registration, a new founder or member is such a debtor."""
    return application.request == Request.RE_REGISTRATION and application.grounds.new_member_debtor


@rule(REG.article(11, None, 5), since=READ)
def refusal_invalid_id(application: Application, on: date) -> bool:
    """Ground 5: lost or invalid identity papers were presented."""
    return application.grounds.invalid_id


@rule(REG.article(11, None, 6), since=READ)
def refusal_bans(application: Application, on: date) -> bool:
    """Ground 6: there are court acts, bans or arrests."""
    return application.grounds.bans


@rule(REG.article(11, None, 7), since=FROM_272)
def refusal_defects_left(application: Application, on: date) -> bool:
    """Ground 7: defects were not removed within a month of the interruption."""
    return application.grounds.defects_left


@rule(REG.article(11), since=FROM_272, covers=("reg-refusal-written", "reg-inexpediency"))
def may_be_refused(application: Application, on: date) -> bool:
    """Registration may be refused on one of the grounds of the law; inexpediency is not one."""
    return (
        refusal_order_broken(application, on)
        or refusal_no_succession(application, on)
        or refusal_head_of_inactive(application, on)
        or refusal_incapable(application, on)
        or refusal_convicted(application, on)
        or refusal_debtor(application, on)
        or refusal_new_member_debtor(application, on)
        or refusal_invalid_id(application, on)
        or refusal_defects_left(application, on)
        or refusal_founder_inactive(application, on)
        or refusal_listed(application, on)
        or refusal_missing(application, on)
        or refusal_bans(application, on)
    )


@rule(CC.article(42, 6), since=READ, covers=("reg-rereg-triggers", "reg-notify-14-2"))
def step_for_change(change: Change, on: date) -> Step:
    """How the change is made known."""
    match change.changed:
        case Changed.NAME | Changed.CAPITAL:
            return Step.RE_REGISTRATION
        case Changed.ADDRESS | Changed.NEW_CHARTER:
            return Step.AMENDMENT
        case _:
            return Step.NOTICE


@rule(REG.article("14-1"), since=READ)
def change_due(change: Change, on: date) -> date:
    """The last day to file the change: one month from the decision."""
    return months_after(change.decided_on, change_term(change.decided_on))


@rule(REG.article("14-1"), since=READ)
def change_has_term(change: Change, on: date) -> bool:
    """The change must be filed within a term."""
    return step_for_change(change, on) != Step.RE_REGISTRATION


@rule(REG.article("14-2"), since=FROM_272, covers="reg-late-address")
def change_late(change: Change, on: date) -> bool:
    """The change was filed late."""
    return change_has_term(change, on) and change.change_filed_on > change_due(change, on)


@rule(REG.article("14-2"), since=FROM_272)
def change_entered_by(change: Change, on: date) -> date:
    """The last day for the registering body to enter the change."""
    if step_for_change(change, on) == Step.NOTICE:
        return working_days_after(change.change_filed_on, data_change_term(on))
    return working_days_after(change.change_filed_on, registration_term(on))


# The fee.

fee_table = KZ.table("registration_fee", (FeeGroup, Request), Decimal)


@rule(TAX_2017.article(553, 2), since="2018-01-01")
def fee_group(application: Application, on: date) -> FeeGroup:
    """The group of payers of the fee."""
    if application.form == LegalForm.POLITICAL_PARTY:
        return FeeGroup.PARTY
    match application.kind:
        case Kind.YOUTH | Kind.DISABILITY | Kind.NATIONAL_CULTURAL_BRANCH:
            return FeeGroup.YOUTH_OR_DISABILITY
        case Kind.BUDGET | Kind.OWNERS:
            return FeeGroup.BUDGET
        case Kind.NONE:
            return FeeGroup.NON_COMMERCIAL


@fee_group.amended(by=TAX_2025.article(615, 2), since="2026-01-01")
def _(application: Application, on: date) -> FeeGroup:
    """The group of payers of the fee."""
    if application.form == LegalForm.POLITICAL_PARTY:
        return FeeGroup.PARTY
    match application.kind:
        case Kind.YOUTH | Kind.DISABILITY | Kind.NATIONAL_CULTURAL_BRANCH:
            return FeeGroup.YOUTH_OR_DISABILITY
        case Kind.BUDGET | Kind.OWNERS:
            return FeeGroup.BUDGET
        case Kind.NONE:
            return FeeGroup.NON_COMMERCIAL


@rule(TAX_2017.article(553, 1), since="2018-01-01", covers="fee-mci-day")
def fee(application: Application, on: date) -> Decimal:
    """The fee in tenge, at the index of the day on which it is paid."""
    day = application.paid_on
    return fee_table(fee_group(application, day), application.request, day) * mci(day)


@rule(TAX_2017.article(553, 1), since="2018-01-01")
def fee_if_paid_now(application: Application, on: date) -> Decimal:
    """The fee in tenge if it is paid on the day asked about."""
    return fee_table(fee_group(application, on), application.request, on) * mci(on)


@rule(TAX_2017.article(552, 1), since="2018-01-01", covers=("fee-when", "fee-order"))
def fee_paid_before_filing(application: Application, on: date) -> bool:
    """The fee was paid before the papers were filed."""
    return application.paid_on <= application.filed_on


KZ.duty("file-change", "Make the change known to the registering body.", bound=change_has_term, due=change_due,
        how="Apply with the decision and the changed papers, or give an electronic notice, through the e-government portal.")  # fmt: skip

NOT_A_RULE = (
    (REG.article(1), "It defines what registration is.", ("reg-check-bin",)),
    (REG.article(9, 1), "Terms of private business are outside the topic.", ("reg-term-business",)),
    (REG.article(12), "It lists what the certificate shows.", ("reg-certificate",)),
    (REG.article(15), "A duplicate of the charter has no bearing on other answers.", ("reg-duplicate",)),
    (REG.article(16), "Liquidation by court is a topic that is not encoded yet.", ("reg-bin-compulsory-end",)),
    (CC.article(43, 5), "Who appoints heads of branches is left to charters.", ("reg-heads-of-branches",)),
)
for citation, reason, covers in NOT_A_RULE:
    KZ.without_rule(citation, reason, covers=covers)
KZ.without_rule(
    TAX_2017.whole(), "The fee of 2006 was taken from a secondary note without its decree.", covers="fee-history-2006"
)
