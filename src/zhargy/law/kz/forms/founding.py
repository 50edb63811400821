"""Civil Code articles 34 and 36, NCO Law articles 2, 6 and 20: what holds for every form, before one is chosen."""

from datetime import date

from zhargy.law.kz.forms.subjects import (
    ASSOCIATIONS,
    CC,
    CODE,
    FROM_2001,
    FROM_RELIGION,
    FUNDS,
    INSTITUTIONS,
    NCO,
    RELIGION,
    Founders,
    Idea,
    Purpose,
    Rights,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule
from zhargy.time import about

E343 = about("2016-02-02", not_before="2016-02-02", not_after="2016-02-29")
E325 = about("2020-11-13", not_before="2020-11-13", not_after="2020-11-30")


@rule(CC.article(34, 1), since=CODE, covers="nco-definition")
def is_non_commercial(idea: Idea, on: date) -> bool:
    """Income is not its main purpose, and net income is not shared: the organisation is non-commercial."""
    return not idea.income_is_main and not idea.shares_income


@rule(CC.article(34, 3), since=CODE, covers="nco-forms")
def is_form_of_nco(form: LegalForm, on: date) -> bool:
    """Non-commercial organisations can have this form."""
    return form not in {LegalForm.COMMERCIAL, LegalForm.FOREIGN_BRANCH}


@rule(CC.article(36), since=CODE, covers="nco-founder-property")
def rights_of_founders(form: LegalForm, on: date) -> Rights:
    """What founders or members have in the property of an organisation of this form."""
    if form in ASSOCIATIONS or form in FUNDS or form == LegalForm.RELIGIOUS_ASSOCIATION:
        return Rights.NONE
    if form in {LegalForm.CONSUMER_COOPERATIVE, LegalForm.NON_COMMERCIAL_JSC}:
        return Rights.CLAIMS
    if form in INSTITUTIONS:
        return Rights.OWNERSHIP
    return Rights.NOT_SAID


@rule(CC.article(36), since=CODE)
def keeps_enough(idea: Idea, form: LegalForm, on: date) -> bool:
    """The form leaves the founders the rights in the property that they want to keep."""
    match idea.keep:
        case Rights.OWNERSHIP:
            return rights_of_founders(form, on) == Rights.OWNERSHIP
        case Rights.CLAIMS:
            return rights_of_founders(form, on) in {Rights.CLAIMS, Rights.OWNERSHIP}
        case _:
            return True


@rule(NCO.article(20, 1), since=FROM_2001)
def people(founders: Founders, on: date) -> int:
    """The number of people among the founders."""
    return founders.citizens + founders.foreigners


@rule(NCO.article(20, 1), since=FROM_2001)
def entities(founders: Founders, on: date) -> int:
    """The number of legal entities among the founders, without state bodies."""
    return founders.associations + founders.trade_unions + founders.parties + founders.companies + founders.other_ncos


@rule(NCO.article(20, 1), since=FROM_2001, covers="nco-founders-who")
def founders_can_found(founders: Founders, on: date) -> bool:
    """People and legal entities may found a non-commercial organisation, as its form allows."""
    number = people(founders, on) + entities(founders, on) + founders.entrepreneurs + founders.state_bodies
    return number >= 1 or founders.by_will


@founders_can_found.unless(NCO.article(20, 3), since=E343, covers="nco-founder-blacklist")
def founder_on_list(founders: Founders, on: date) -> bool:
    """A founder is on the list of those linked to the financing of terrorism and extremism."""
    return founders.listed_for_terrorism


@founder_on_list.amended(by=KZ.act("founders-amendments-2020").whole(), at=NCO.article(20, 3), since=E325)
def _(founders: Founders, on: date) -> bool:
    """A founder is on a list of those linked to the financing of terrorism, extremism or weapons of mass destruction."""
    return founders.listed_for_terrorism or founders.listed_for_weapons


@rule(NCO.article(20, 1), since=FROM_2001)
def may_be_founded_at_all(idea: Idea, on: date) -> bool:
    """The organisation is non-commercial and its founders may found one."""
    return is_non_commercial(idea, on) and founders_can_found(idea.founders, on)


@rule(NCO.article(20, 1), since=FROM_2001)
def may_have_a_usual_form(idea: Idea, on: date) -> bool:
    """The organisation may have a form other than that of a religious association or a state institution."""
    return may_be_founded_at_all(idea, on)


@may_have_a_usual_form.unless(CC.article(34, "3-1"), since=CODE, covers="nco-state-budget-form")
def kept_by_state_budget(idea: Idea, on: date) -> bool:
    """An organisation that the state budget alone keeps can only be a state institution."""
    return idea.state_budget_only


@may_have_a_usual_form.unless(RELIGION.article(13, 4), since=FROM_RELIGION, covers="rel-only-form")
def is_religious_elsewhere(idea: Idea, on: date) -> bool:
    """Religious activity is open to religious associations alone, and to religious educational organisations."""
    return idea.purpose == Purpose.RELIGION and not idea.religious_school
