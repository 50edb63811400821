"""PA Law articles 10 and 12-18: who founds an association, what its charter and name are, by when it is filed."""

from datetime import date

from zhargy.law.kz.associations.aims import aims_forbidden
from zhargy.law.kz.associations.status import is_local, territorial_status
from zhargy.law.kz.associations.subjects import (
    CC,
    CODE,
    E537,
    L537,
    NCO,
    PA,
    READ,
    Appeal,
    Association,
    Registrar,
    TerritorialStatus,
)  # fmt: skip
from zhargy.law.kz.calendar import months_after, working_day_from
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

CONSTITUTION = KZ.act("constitution-1995")
DRAFT = KZ.act("associations-draft-2022")
E343 = about("2016-02-02", not_before="2016-02-02", not_after="2016-02-29")
E325 = about("2020-11-13", not_before="2020-11-13", not_after="2020-11-30")

initiators_required = KZ.parameter("initiators_required", int)
association_filing_term = KZ.parameter("association_filing_term", int)


@rule(PA.article(10, 1), since=READ)
def has_enough_initiators(association: Association, on: date) -> bool:
    """Enough citizens of Kazakhstan initiate the association."""
    return association.citizen_initiators >= initiators_required(on)


@rule(PA.article(10), since=READ)
def founders_allowed(association: Association, on: date) -> bool:
    """Every founder is a citizen of Kazakhstan."""
    return not (
        association.foreigner_among_founders
        or association.association_among_founders
        or association.party_among_founders
        or association.other_entity_among_founders
    )


@founders_allowed.amended(by=L537.whole(), at=PA.article(10, 2), since=E537, covers="pa-founders-legal")
def _(association: Association, on: date) -> bool:
    """Every founder is a citizen of Kazakhstan, or a public association that is not a party."""
    return not (
        association.foreigner_among_founders
        or association.party_among_founders
        or association.other_entity_among_founders
    )


@founders_allowed.reform("public-associations-2022", by=DRAFT.whole(), since="2022-06-15")
def _(association: Association, on: date) -> bool:
    """Every founder is a citizen of Kazakhstan; an association may no longer found another."""
    return not (
        association.foreigner_among_founders
        or association.association_among_founders
        or association.party_among_founders
        or association.other_entity_among_founders
    )


@founders_allowed.unless(NCO.article(20, 3), since=E343, covers="nco-founder-blacklist")
def founder_listed(association: Association, on: date) -> bool:
    """A founder is on the list of those linked to the financing of terrorism and extremism."""
    return association.founder_listed_for_terrorism


@founder_listed.amended(by=KZ.act("founders-amendments-2020").whole(), at=NCO.article(20, 3), since=E325)
def _(association: Association, on: date) -> bool:
    """A founder is on a list of those linked to the financing of terrorism, extremism or weapons of mass destruction."""
    return association.founder_listed_for_terrorism or association.founder_listed_for_weapons


@rule(PA.article(12), since=READ, covers="pa-charter-content")
def charter_complete(association: Association, on: date) -> bool:
    """The charter says everything that the law asks for."""
    charter = association.charter
    return (
        charter.name_and_aims
        and charter.membership
        and charter.structure_and_territory
        and charter.bodies
        and charter.money
        and charter.amending
        and charter.ending
    )


@rule(PA.article(13), since=READ, covers="pa-registrar")
def registrar(association: Association, on: date) -> Registrar:
    """Who registers the association: the Ministry if it is national or regional, a territorial body if it is local."""
    if is_local(association, on):
        return Registrar.TERRITORIAL
    if territorial_status(association, on) == TerritorialStatus.NEITHER:
        return Registrar.NOT_SAID
    return Registrar.MINISTRY


@rule(PA.article(13, 4), since=READ)
def filing_due(association: Association, on: date) -> date:
    """The last day to file for registration: two months from formation."""
    return months_after(association.formed_on, association_filing_term(on))


@rule(CC.article(175), since=READ, confidence="B")
def filing_due_moved(association: Association, on: date) -> date:
    """The last day to file, moved to the next working day if it is a day off."""
    return working_day_from(filing_due(association, on))


@rule(PA.article(13, 5), since=READ, covers="pa-term-restore")
def filed_in_time(association: Association, on: date) -> bool:
    """It was filed in time, or the term was missed for valid reasons."""
    return association.filed_on <= filing_due_moved(association, on) or association.valid_reasons


@rule(PA.article(16), since=READ, covers="pa-refusal")
def appeal_of_refusal(association: Association, on: date) -> Appeal:
    """Where a refusal of registration can be appealed: to a court."""
    return Appeal.COURT


@appeal_of_refusal.amended(by=KZ.act("appeals-amendments-2020").whole(), at=PA.article(16), since="2021-07-01")
def _(association: Association, on: date) -> Appeal:
    """Where a refusal of registration can be appealed: in the order that the laws set."""
    return Appeal.AS_LAWS_SAY


@rule(CC.article(38), since=CODE, covers="name-general")
def name_lawful(association: Association, on: date) -> bool:
    """The name shows the legal form, does not contradict the law, and names no person without consent."""
    naming = association.naming
    return naming.shows_form and not naming.unlawful and not naming.personal_without_consent


@rule(PA.article(18), since=READ, covers="name-pa")
def name_its_own(association: Association, on: date) -> bool:
    """The name and the symbols do not repeat those of states, state bodies or other associations."""
    return not association.naming.repeats


@rule(PA.article(10), since=READ)
def may_be_founded(association: Association, on: date) -> bool:
    """The association may be founded: initiators, founders, aims, name, congress and charter are as the law asks."""
    return (
        has_enough_initiators(association, on)
        and founders_allowed(association, on)
        and not aims_forbidden(association, on)
        and association.congress_held
        and charter_complete(association, on)
        and name_lawful(association, on)
        and name_its_own(association, on)
    )


@may_be_founded.unless(
    CONSTITUTION.article(5, 3), since="1995-09-05", until="2026-07-01", covers="const-pa-ban", confidence="C"
)
def barred_by_constitution(association: Association, on: date) -> bool:
    """The Constitution forbids an association with these aims."""
    return association.aims.unconstitutional


KZ.duty("register-association", "File for registration of the association.", bound=may_be_founded, due=filing_due_moved,
        how="File the application, the charter in Kazakh and Russian, the minutes, the data on initiators, proof of location and "
            "proof of the fee through the e-government portal.")  # fmt: skip
