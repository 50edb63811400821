"""Which papers an application needs, by form (Registration Law arts. 6-7, 14, 16; PA Law art. 13; special laws)."""

from datetime import date

from zhargy.law.kz.associations.subjects import TerritorialStatus
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.filing import is_branch
from zhargy.law.kz.registration.subjects import (
    ASSOCIATIONS,
    CC,
    CODE,
    FROM_71,
    FROM_141,
    INSTITUTIONS,
    NCO,
    PA,
    PARTIES,
    READ,
    READ_2020,
    REG,
    RELIGION,
    Application,
    HeadChosen,
    Request,
)  # fmt: skip
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule
from zhargy.time import about


@rule(REG.article(6, 7), since=READ, covers="reg-who-signs")
def application_signed(application: Application, on: date) -> bool:
    """The application is there, signed by a founder or a person with authority; notaries are needed only where acts say so."""
    return application.papers.application


@rule(PA.article(13, 4), since=READ)
def association_papers(application: Application, on: date) -> bool:
    """The papers of a public association are there."""
    papers = application.papers
    return papers.charter and papers.decision and papers.initiators and papers.location and papers.fee_proof


@rule(
    PARTIES.article(10, 7),
    since=about("2013-01-09", not_before="2002-07-15", not_after="2024-07-31"),
    covers="party-docs",
)
def party_papers(application: Application, on: date) -> bool:
    """The papers of a political party are there."""
    papers = application.papers
    return papers.charter and papers.programme and papers.decision and papers.member_lists and papers.fee_proof


@rule(RELIGION.article(15), since=about("2011-10-24", not_before="2011-10-24", not_after="2023-08-04"))
def religious_papers(application: Application, on: date) -> bool:
    """The papers of a religious association are there; a regional one adds those of its local associations."""
    papers = application.papers
    common = (
        papers.charter
        and papers.decision
        and papers.initiators_list
        and papers.location
        and papers.creed
        and papers.fee_proof
        and papers.head_chosen
    )
    if application.status == TerritorialStatus.REGIONAL:
        return common and papers.local_members and papers.local_charters
    return common


@rule(NCO.article(23, 3), since=CODE, covers="nco-no-contract-single")
def needs_agreement(application: Application, on: date) -> bool:
    """A founding agreement is needed: there is more than one founder."""
    return application.several_founders


@needs_agreement.unless(NCO.article(21, 1), since=CODE, covers="nco-constituent-docs")
def founded_by_charter_alone(application: Application, on: date) -> bool:
    """An institution acts on its regulations alone."""
    return application.form in INSTITUTIONS


@rule(REG.article(7), since=READ)
def other_papers(application: Application, on: date) -> bool:
    """The papers of another non-commercial organisation are there."""
    papers = application.papers
    common = papers.charter and papers.decision and papers.fee_proof
    return common and (papers.agreement or not needs_agreement(application, on))


@rule(REG.article(6), since=READ)
def registration_papers(application: Application, on: date) -> bool:
    """The papers to register an organisation are there."""
    match application.form:
        case LegalForm.PUBLIC_ASSOCIATION | LegalForm.TRADE_UNION:
            return application_signed(application, on) and association_papers(application, on)
        case LegalForm.POLITICAL_PARTY:
            return application_signed(application, on) and party_papers(application, on)
        case LegalForm.RELIGIOUS_ASSOCIATION:
            return application_signed(application, on) and religious_papers(application, on)
        case _:
            return application_signed(application, on) and other_papers(application, on)


@rule(REG.article("6-2"), since=READ_2020)
def branch_papers(application: Application, on: date) -> bool:
    """The papers to enter a branch in the record are there."""
    papers = application.papers
    common = application_signed(application, on) and papers.charter and papers.parent_charter and papers.fee_proof
    if application.form in ASSOCIATIONS:
        return common
    return common and papers.power_of_attorney


@rule(REG.article("6-2"), since=READ_2020)
def foreign_branch_papers(application: Application, on: date) -> bool:
    """The papers to enter a branch of a foreign organisation in the record are there."""
    papers = application.papers
    return (
        application_signed(application, on)
        and papers.charter
        and papers.foreign_status
        and papers.foreign_charter
        and papers.foreign_tax_paper
        and papers.translations
        and papers.power_of_attorney
        and papers.fee_proof
    )


@rule(REG.article("6-2"), since=READ_2020)
def regulations_complete(application: Application, on: date) -> bool:
    """The regulations of the branch say all that the law asks for."""
    told = application.regulations
    return told.own_data and told.management and told.parent_data


@rule(NCO.article(24, "6-1"), since=CODE, covers="name-branch")
def branch_named_after_parent(application: Application, on: date) -> bool:
    """The name of the branch holds the name of the organisation that opens it."""
    return application.regulations.named_after_parent


@rule(CC.article(43, 5), since=CODE, covers="reg-heads-of-branches")
def head_may_come_by(form: LegalForm, chosen: HeadChosen, on: date) -> bool:
    """The head of a branch may come to office in this way: elected in associations, either in religious ones, appointed in others."""
    match form:
        case LegalForm.PUBLIC_ASSOCIATION | LegalForm.TRADE_UNION | LegalForm.POLITICAL_PARTY:
            return chosen == HeadChosen.ELECTED
        case LegalForm.RELIGIOUS_ASSOCIATION:
            return True
        case _:
            return chosen == HeadChosen.APPOINTED


@rule(REG.article(14), since=READ_2020)
def re_registration_papers(application: Application, on: date) -> bool:
    """The papers to re-register are there, with the originals of the earlier ones."""
    papers = application.papers
    return (
        application_signed(application, on)
        and papers.decision
        and papers.charter
        and papers.fee_proof
        and papers.originals
    )


@re_registration_papers.amended(by=KZ.act("registration-amendments-2022").whole(), at=REG.article(14), since=FROM_141)
def _(application: Application, on: date) -> bool:
    """The papers to re-register are there."""
    papers = application.papers
    return application_signed(application, on) and papers.decision and papers.charter and papers.fee_proof


@rule(REG.article(16), since=READ_2020)
def termination_papers(application: Application, on: date) -> bool:
    """The papers to register the end of the organisation are there, with the one on the seal."""
    papers = application.papers
    return (
        application_signed(application, on)
        and papers.decision
        and papers.publication
        and papers.seal
        and papers.fee_proof
    )


@termination_papers.amended(by=KZ.act("registration-amendments-2024").whole(), at=REG.article(16), since=FROM_71)
def _(application: Application, on: date) -> bool:
    """The papers to register the end of the organisation are there."""
    papers = application.papers
    return application_signed(application, on) and papers.decision and papers.publication and papers.fee_proof


@rule(REG.article("16-1"), since=READ_2020)
def branch_removal_papers(application: Application, on: date) -> bool:
    """The papers to remove a branch from the record are there."""
    papers = application.papers
    return application_signed(application, on) and papers.charter and papers.fee_proof


@rule(REG.article(6), since=READ)
def papers_complete(application: Application, on: date) -> bool:
    """Every paper that the law asks for is there."""
    match application.request:
        case Request.REGISTRATION:
            if application.form == LegalForm.FOREIGN_BRANCH:
                return foreign_branch_papers(application, on)
            if is_branch(application, on):
                return branch_papers(application, on)
            return registration_papers(application, on)
        case Request.RE_REGISTRATION:
            return re_registration_papers(application, on)
        case Request.TERMINATION:
            if is_branch(application, on):
                return branch_removal_papers(application, on)
            return termination_papers(application, on)
