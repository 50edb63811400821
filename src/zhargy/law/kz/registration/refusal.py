"""Registration Law article 11, Religion Law article 17: the grounds of refusal, and what a refusal must be."""

from datetime import date

from zhargy.law.kz.associations.subjects import Appeal
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.ending import termination_may_be_refused
from zhargy.law.kz.registration.filing import founders_enough, is_branch
from zhargy.law.kz.registration.papers import branch_named_after_parent, regulations_complete
from zhargy.law.kz.registration.subjects import (
    CC,
    CODE,
    FROM_325,
    READ_2020,
    REG,
    RELIGION,
    Application,
    Request,
)  # fmt: skip
from zhargy.law.kz.registration.terms import decision_due, defects_due, interruption_has_limit
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule
from zhargy.time import about

L325 = KZ.act("founders-amendments-2020")
L23 = KZ.act("registration-amendments-2023")
# The text of April 2023 still named two articles alone, so the longer list is of Law 23-VIII of 12 July 2023.
LONGER_LIST = about("2023-09-10", not_before="2023-07-12", not_after="2023-09-30")


@rule(REG.article(11, None, 1), since=READ_2020)
def refusal_order_broken(application: Application, on: date) -> bool:
    """Ground 1: the order of creation or re-registration was broken, or the papers contradict the law."""
    return application.grounds.order_broken or (
        application.request == Request.REGISTRATION and not founders_enough(application, on)
    )


@rule(REG.article(11, None, 2), since=READ_2020)
def refusal_no_succession(application: Application, on: date) -> bool:
    """Ground 2: in a reorganisation, the papers on succession are missing."""
    return application.reorganisation and application.grounds.succession_missing


@rule(REG.article(11, None, 3), since=READ_2020)
def refusal_founder_inactive(application: Application, on: date) -> bool:
    """Ground 3: the organisation or its sole founder is an inactive legal entity."""
    return application.grounds.founder_inactive


@rule(REG.article(11, None, 4), since=READ_2020)
def refusal_head_of_inactive(application: Application, on: date) -> bool:
    """Ground 4: a founder or the head is the sole founder or the head of inactive legal entities."""
    return application.grounds.head_of_inactive


@rule(REG.article(11, None, "4-1"), since=READ_2020)
def refusal_listed(application: Application, on: date) -> bool:
    """Ground 4-1: a founder or the head is on the list for the financing of terrorism and extremism."""
    return application.grounds.listed_for_terrorism


@refusal_listed.amended(by=L325.whole(), at=REG.article(11, None, "4-1"), since=FROM_325)
def _(application: Application, on: date) -> bool:
    """Ground 4-1: a founder or the head is on a list for the financing of terrorism, extremism or weapons."""
    return application.grounds.listed_for_terrorism or application.grounds.listed_for_weapons


@refusal_listed.unless(REG.article(11, None, "4-1"), since=FROM_325)
def shares_recovered(application: Application, on: date) -> bool:
    """The shares were confiscated or recovered by a court decision."""
    return application.grounds.shares_recovered


@rule(REG.article(11, None, "4-2"), since=READ_2020)
def refusal_incapable(application: Application, on: date) -> bool:
    """Ground 4-2: a founder or the head is legally incapable or of limited capacity."""
    return application.grounds.incapable


@rule(REG.article(11, None, "4-3"), since=READ_2020)
def refusal_missing(application: Application, on: date) -> bool:
    """Ground 4-3: a founder or the head is missing, declared or registered as dead, or of undetermined status."""
    return application.grounds.missing_or_dead


@rule(REG.article(11, None, "4-4"), since=READ_2020)
def refusal_convicted(application: Application, on: date) -> bool:
    """Ground 4-4: a founder or the head has an unspent conviction under articles 237 or 238 of the Criminal Code."""
    return application.grounds.convicted


@refusal_convicted.amended(by=L23.whole(), at=REG.article(11, None, "4-4"), since=LONGER_LIST)
def _(application: Application, on: date) -> bool:
    """Ground 4-4: a founder or the head has an unspent conviction under the listed articles of the Criminal Code."""
    return application.grounds.convicted or application.grounds.convicted_later


@rule(REG.article(11, None, "4-5"), since=READ_2020)
def refusal_debtor(application: Application, on: date) -> bool:
    """Ground 4-5: on registration, a founder, a founder of the founder, the head, or the head of a founding legal entity is
    a debtor under an enforcement document."""
    return application.request == Request.REGISTRATION and application.grounds.debtor


@refusal_debtor.unless(REG.article(11, None, "4-5"), since=READ_2020)
def debtor_without_arrears(application: Application, on: date) -> bool:
    """The debt is of periodic payments alone, with no arrears over three months."""
    return application.grounds.debtor_periodic


@rule(REG.article(11, None, "4-6"), since=READ_2020)
def refusal_new_member_debtor(application: Application, on: date) -> bool:
    """Ground 4-6: on re-registration, a new founder or member, or a person who disposes of a share, is such a debtor."""
    return application.request == Request.RE_REGISTRATION and application.grounds.new_member_debtor


@refusal_new_member_debtor.unless(REG.article(11, None, "4-6"), since=READ_2020)
def new_member_without_arrears(application: Application, on: date) -> bool:
    """The debt of the new member, or of the person who disposes of a share, is of periodic payments alone, with no arrears
    over three months."""
    return application.grounds.debtor_periodic


@rule(REG.article(11, None, 5), since=READ_2020)
def refusal_invalid_id(application: Application, on: date) -> bool:
    """Ground 5: lost or invalid identity papers were presented."""
    return application.grounds.invalid_id


@rule(REG.article(11, None, 6), since=READ_2020)
def refusal_bans(application: Application, on: date) -> bool:
    """Ground 6: there are court acts, bans or arrests."""
    return application.grounds.bans


@rule(REG.article(11, None, 7), since=READ_2020)
def refusal_defects_left(application: Application, on: date) -> bool:
    """Ground 7: what interrupted the term was not put right within a month."""
    told = application.interruption
    if not told.interrupted or not interruption_has_limit(application, on):
        return False
    return told.cured_on > defects_due(application, on) if told.cured else on > defects_due(application, on)


@rule(RELIGION.article(17), since=about("2011-10-24", not_before="2011-10-24", not_after="2023-08-04"))
def refusal_of_religious(application: Application, on: date) -> bool:
    """A religious association is also refused if its papers hold unreliable data or it was not recognised as religious."""
    return application.form == LegalForm.RELIGIOUS_ASSOCIATION and (
        application.grounds.unreliable or application.grounds.not_religious
    )


@rule(REG.article(11), since=READ_2020)
def has_ground_of_refusal(application: Application, on: date) -> bool:
    """One of the grounds to refuse registration or re-registration holds."""
    return (
        refusal_order_broken(application, on)
        or refusal_no_succession(application, on)
        or refusal_defects_left(application, on)
        or refusal_founder_inactive(application, on)
        or refusal_head_of_inactive(application, on)
        or refusal_listed(application, on)
        or refusal_incapable(application, on)
        or refusal_missing(application, on)
        or refusal_convicted(application, on)
        or refusal_debtor(application, on)
        or refusal_new_member_debtor(application, on)
        or refusal_invalid_id(application, on)
        or refusal_bans(application, on)
        or refusal_of_religious(application, on)
    )


@has_ground_of_refusal.unless(REG.article(11), since=READ_2020)
def is_small_business(application: Application, on: date) -> bool:
    """The grounds do not apply to small business entities, except in a reorganisation."""
    return application.form == LegalForm.COMMERCIAL and application.small_business and not application.reorganisation


@rule(REG.article(11), since=READ_2020)
def branch_may_be_refused(application: Application, on: date) -> bool:
    """A branch may be refused: the order of record registration was broken, or its regulations or name contradict the law."""
    if application.request == Request.REGISTRATION and not (
        regulations_complete(application, on) and branch_named_after_parent(application, on)
    ):
        return True
    return application.grounds.order_broken


@rule(REG.article(11), since=READ_2020)
def may_be_refused(application: Application, on: date) -> bool:
    """It may be refused, on one of the grounds of the law; that the organisation is not needed is not one of them."""
    if application.request == Request.TERMINATION:
        return termination_may_be_refused(application, on)
    if is_branch(application, on):
        return branch_may_be_refused(application, on)
    return has_ground_of_refusal(application, on)


@rule(CC.article(42, 5), since=CODE, covers="reg-inexpediency")
def refused_for_inexpediency(application: Application, on: date) -> bool:
    """It was refused because the organisation is not needed, which the law forbids."""
    return application.refusal.for_inexpediency


@rule(REG.article(11), since=READ_2020, covers="reg-refusal-written")
def refusal_in_due_form(application: Application, on: date) -> bool:
    """The refusal is in writing, gives reasons, names the act that was breached, and came within the term."""
    paper = application.refusal
    in_time = paper.given_on <= decision_due(application, on) or application.interruption.interrupted
    return paper.written and paper.reasoned and paper.names_act and in_time


@rule(REG.article(11), since=READ_2020)
def refusal_holds(application: Application, on: date) -> bool:
    """The refusal holds in law: it is in due form, and on a ground of the law."""
    return (
        refusal_in_due_form(application, on)
        and not refused_for_inexpediency(application, on)
        and may_be_refused(application, on)
    )


@rule(CC.article(42, 5), since="2021-07-01")
def appeal_of_refusal(application: Application, on: date) -> Appeal:
    """Where a refusal of registration can be appealed: in the order that the laws set."""
    return Appeal.AS_LAWS_SAY
