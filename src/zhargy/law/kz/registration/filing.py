"""Registration Law articles 3-6: who must be registered, by whom, and how the papers are filed."""

from datetime import date

from zhargy.law.kz.associations.subjects import Registrar, TerritorialStatus
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.subjects import (
    ASSOCIATIONS,
    CC,
    CODE,
    FROM_141,
    FROM_241,
    NCO,
    PA,
    PARTIES_AND_RELIGIOUS,
    READ,
    REG,
    RELIGION,
    Application,
)  # fmt: skip
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

paper_copies = KZ.parameter("paper_copies", int)

NEED_SEVERAL = ASSOCIATIONS | {
    LegalForm.CONSUMER_COOPERATIVE,
    LegalForm.UNION_OF_LEGAL_ENTITIES,
    LegalForm.UNION_OF_ENTREPRENEURS,
}


@rule(REG.article(3), since=READ, covers="reg-all-entities")
def must_be_registered(application: Application, on: date) -> bool:
    """Every legal entity is to be registered, and every branch entered in the record, whatever it does and whoever its members are."""
    return True


@rule(REG.article(3), since=READ)
def is_branch(application: Application, on: date) -> bool:
    """It is about a branch or representative office, which is entered in the record."""
    return application.form == LegalForm.FOREIGN_BRANCH or application.of_branch


@rule(REG.article(4), since=READ)
def registered_by_justice(application: Application, on: date) -> bool:
    """A justice body registers it, as every legal entity."""
    return True


@registered_by_justice.amended(
    by=KZ.act("registration-amendments-2019-04").whole(), at=CC.article(42, 1), since=FROM_241, covers="reg-body"
)
def _(application: Application, on: date) -> bool:
    """A justice body registers it, as it is not a commercial organisation."""
    return application.form != LegalForm.COMMERCIAL


@rule(RELIGION.article(15, 2), since="2011-10-24", covers="rel-registrar")
def religious_registrar(application: Application, on: date) -> Registrar:
    """Who registers a religious association: the Ministry if it is national or regional, a territorial body if it is local."""
    if application.of_branch or application.status == TerritorialStatus.LOCAL:
        return Registrar.TERRITORIAL
    return Registrar.NOT_SAID if application.status == TerritorialStatus.NEITHER else Registrar.MINISTRY


@rule(PA.article(14), since=READ)
def association_registrar(application: Application, on: date) -> Registrar:
    """Who registers a public association: the Ministry if it is national or regional, a territorial body if it is local or a branch."""
    if application.of_branch or application.status == TerritorialStatus.LOCAL:
        return Registrar.TERRITORIAL
    return Registrar.NOT_SAID if application.status == TerritorialStatus.NEITHER else Registrar.MINISTRY


@rule(REG.article(4), since=READ)
def registering_body(application: Application, on: date) -> Registrar:
    """Who registers it."""
    if not registered_by_justice(application, on):
        return Registrar.STATE_CORPORATION
    match application.form:
        case LegalForm.FOREIGN_BRANCH:
            return Registrar.MINISTRY
        case LegalForm.RELIGIOUS_ASSOCIATION:
            return religious_registrar(application, on)
        case LegalForm.PUBLIC_ASSOCIATION | LegalForm.TRADE_UNION | LegalForm.POLITICAL_PARTY:
            return association_registrar(application, on)
        case _:
            return Registrar.JUSTICE


@rule(REG.article(6), since=READ)
def enough_copies(application: Application, on: date) -> bool:
    """The founding papers are filed in as many copies as the law asks."""
    return application.copies >= paper_copies(on)


@rule(REG.article(6), since=READ)
def way_of_filing_right(application: Application, on: date) -> bool:
    """It is filed electronically, or on paper in enough copies."""
    return not application.on_paper or enough_copies(application, on)


@way_of_filing_right.amended(
    by=KZ.act("registration-amendments-2022").whole(), at=REG.article(6), since=FROM_141, covers="reg-electronic"
)
def _(application: Application, on: date) -> bool:
    """It is filed electronically; only parties and religious associations may file on paper."""
    if application.form in PARTIES_AND_RELIGIOUS:
        return not application.on_paper or enough_copies(application, on)
    return not application.on_paper


@rule(REG.article(6), since=READ, covers="reg-no-extra-docs")
def demand_unlawful(application: Application, on: date) -> bool:
    """The registering body may not demand papers and data that no act names."""
    return application.more_demanded


@rule(NCO.article(20, 2), since=CODE, covers="nco-single-founder")
def founders_enough(application: Application, on: date) -> bool:
    """There are enough founders: one is enough, but not for a consumer cooperative, a union, or an association of citizens."""
    return application.form not in NEED_SEVERAL or application.several_founders
