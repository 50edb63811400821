"""Social Order Law articles 1, 2 and 5: non-governmental organisations, projects, orders, and their spheres."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.state_money.sources import (
    FROM_2005,
    FROM_2012,
    FROM_2015,
    FROM_2019,
    FROM_2022,
    L134,
    L250,
    L515,
    SINCE_2014,
    SSO,
)  # fmt: skip
from zhargy.law.kz.state_money.subjects import (
    Ngo,
    OrderContent,
    SocialOrder,
    SocialProject,
    Sphere,
    StateGrant,
)  # fmt: skip
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

project_shortest = KZ.parameter("social-project-shortest", int)
project_longest = KZ.parameter("social-project-longest", int)

NOT_NGO = frozenset(
    {
        LegalForm.COMMERCIAL,
        LegalForm.POLITICAL_PARTY,
        LegalForm.TRADE_UNION,
        LegalForm.RELIGIOUS_ASSOCIATION,
        # A branch is no legal entity, and these two are founded by the state.
        LegalForm.FOREIGN_BRANCH,
        LegalForm.STATE_INSTITUTION,
        LegalForm.STATE_FUND,
    }
)
ORDER_ONLY = frozenset({Sphere.HARDSHIP, Sphere.ANIMALS, Sphere.OTHER_SOCIAL})


@rule(SSO.article(1, None, 7), since=FROM_2005, covers="sso-ngo")
def is_ngo(ngo: Ngo, on: date) -> bool:
    """The organisation is a non-governmental one: non-commercial, founded by citizens or non-state legal entities, and
    no political party, trade union or religious association."""
    return ngo.form not in NOT_NGO and not ngo.state_founder


@rule(SSO.article(1, None, "1-1"), since=FROM_2012, covers="sso-project")
def is_social_project(project: SocialProject, on: date) -> bool:
    """The project is a social one: it has aims in a socially important sphere and lasts a year or more."""
    return project.sphere != Sphere.NONE and project.months >= project_shortest(on)


@is_social_project.amended(
    by=L134.whole(), at=SSO.article(1, None, "1-1"), since=SINCE_2014, covers="sso-project", confidence="A"
)
def _(project: SocialProject, on: date) -> bool:
    """The project is a social one: it has aims in a socially important sphere and lasts from one year to three."""
    return project.sphere != Sphere.NONE and project_shortest(on) <= project.months <= project_longest(on)


@rule(SSO.article(1, None, 2), since=FROM_2005, covers="sso-def")
def is_social_order(order: SocialOrder, on: date) -> bool:
    """This is a state social order: a social programme, project or event that a non-governmental organisation carries
    out at the cost of the budget."""
    social = order.content in {OrderContent.PROGRAMME, OrderContent.PROJECT, OrderContent.EVENT}
    return social and order.budget_paid and is_ngo(order.performer, on)


@is_social_order.amended(by=L515.whole(), at=SSO.article(1, None, 2), since=FROM_2012, covers="sso-def")
def _(order: SocialOrder, on: date) -> bool:
    """This is a state social order: a social programme or project that a non-governmental organisation carries out at
    the cost of the budget."""
    social = order.content in {OrderContent.PROGRAMME, OrderContent.PROJECT}
    return social and order.budget_paid and is_ngo(order.performer, on)


@is_social_order.amended(by=L250.whole(), at=SSO.article(1, None, 2), since=FROM_2019, covers="sso-def")
def _(order: SocialOrder, on: date) -> bool:
    """This is a state social order: a social programme, a social project or a function of an executive body that a
    non-governmental organisation carries out at the cost of the budget."""
    social = order.content in {OrderContent.PROGRAMME, OrderContent.PROJECT, OrderContent.FUNCTION}
    return social and order.budget_paid and is_ngo(order.performer, on)


@rule(SSO.article(1, None, "7-1"), since=FROM_2015, covers="sso-grant-def")
def is_grant(grant: StateGrant, on: date) -> bool:
    """This is a grant in the sense of the law: the operator gives it to a non-governmental organisation."""
    return grant.through_operator and is_ngo(grant.applicant, on)


@rule(SSO.article(2, 4), since=FROM_2022, covers="sso-scope")
def law_applies(grant: StateGrant, on: date) -> bool:
    """The Social Order Law applies: the grant goes through the operator and no other law rules it."""
    return grant.through_operator and not grant.other_law


@rule(SSO.article(5), since=FROM_2005, until="2015-12-14", covers="sso-spheres")
def sphere_listed(project: SocialProject, on: date) -> bool:
    """The sphere is one of those that the law lists; the list ended with other socially important ones."""
    return project.sphere != Sphere.NONE


@sphere_listed.amended(by=L134.whole(), at=SSO.article(5, 1), since=FROM_2022, covers="sso-spheres", confidence="A")
def _(project: SocialProject, on: date) -> bool:
    """The sphere is one of those that the law lists for social order, state grants and awards."""
    return project.sphere != Sphere.NONE and project.sphere not in ORDER_ONLY


@rule(SSO.article(5), since=FROM_2005, until="2015-12-14", covers="sso-spheres-2")
def sphere_open_to_order(project: SocialProject, on: date) -> bool:
    """A social order may be placed in this sphere."""
    return sphere_listed(project, on)


@sphere_open_to_order.amended(
    by=L134.whole(), at=SSO.article(5, 2), since=FROM_2022, covers="sso-spheres-2", confidence="A"
)
def _(project: SocialProject, on: date) -> bool:
    """A social order may be placed in this sphere."""
    return sphere_listed(project, on) or project.sphere in ORDER_ONLY
