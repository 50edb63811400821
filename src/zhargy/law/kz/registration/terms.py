"""Registration Law articles 9 and 11(7), PA Law article 15: by when the registering body decides, and what interrupts the term."""

from datetime import date

from zhargy.law.kz.calendar import months_after, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.subjects import (
    ASSOCIATIONS,
    FROM_272,
    PA,
    READ,
    READ_2020,
    REG,
    Application,
    Reason,
    Request,
)  # fmt: skip
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

registration_term = KZ.parameter("registration_term", int)
certificate_term = KZ.parameter("certificate_term", int)
party_registration_term = KZ.parameter("party_registration_term", int)
interruption_limit = KZ.parameter("interruption_limit", int)


@rule(REG.article(9, 1), since=READ_2020, covers="reg-term-business")
def business_decision_due(application: Application, on: date) -> date:
    """The last day to decide on private business: the day of filing for registration, else the next working day."""
    if application.request == Request.REGISTRATION and not application.foreigner_without_id:
        return application.filed_on
    return working_days_after(application.filed_on, 1)


@rule(REG.article(9, 6), since=READ, covers="reg-term-party")
def party_decision_due(application: Application, on: date) -> date:
    """The last day to decide on a party: one month from filing."""
    return months_after(application.filed_on, party_registration_term(application.filed_on))


@rule(REG.article(9, 4), since=READ, covers="reg-term-nco-5")
def decision_due(application: Application, on: date) -> date:
    """The last day for the registering body to decide, if the term is not interrupted."""
    match application.form:
        case LegalForm.POLITICAL_PARTY:
            return party_decision_due(application, on)
        case LegalForm.COMMERCIAL:
            return business_decision_due(application, on)
        case _:
            return working_days_after(application.filed_on, registration_term(application.filed_on))


@rule(REG.article(9, 5), since=READ, covers="reg-term-nco-5")
def certificate_due(application: Application, on: date) -> date:
    """The last day to give out the certificate with the charter, if the term is not interrupted."""
    return working_days_after(application.filed_on, certificate_term(application.filed_on))


@rule(PA.article(15), since=READ, covers="pa-term-interruption")
def interrupted_for_review(application: Application, on: date) -> bool:
    """The term of an association is interrupted for an expert review of its papers, or for the check of a party's lists."""
    told = application.interruption
    if application.form == LegalForm.POLITICAL_PARTY and told.reason == Reason.MEMBER_LISTS:
        return True
    return application.form in ASSOCIATIONS and told.reason == Reason.EXPERT


@rule(REG.article(9, 7), since=READ, covers="reg-term-interrupt")
def interruption_has_ground(application: Application, on: date) -> bool:
    """The law names the ground on which the term was interrupted."""
    return application.interruption.reason in {
        Reason.INCOMPLETE,
        Reason.DEFECTS,
        Reason.EXPERT,
        Reason.STATUTORY,
    } or interrupted_for_review(application, on)


@rule(REG.article(11, None, 7), since=FROM_272)
def interruption_has_limit(application: Application, on: date) -> bool:
    """The interruption ends within a month; that for an expert opinion has no limit."""
    return application.interruption.reason != Reason.EXPERT


@rule(REG.article(11, None, 7), since=FROM_272)
def defects_due(application: Application, on: date) -> date:
    """The last day to put the papers right after the term was interrupted."""
    return months_after(application.interruption.interrupted_on, interruption_limit(on))


@rule(REG.article(11, None, 7), since=FROM_272)
def must_put_right(application: Application, on: date) -> bool:
    """What interrupted the term is still to be put right, within a month."""
    told = application.interruption
    return told.interrupted and not told.cured and interruption_has_limit(application, on)


KZ.duty("cure-defects", "Put right what the registering body asked for.", bound=must_put_right, due=defects_due,
        how="File the missing or corrected papers; after a month registration is refused.")  # fmt: skip
