"""Which kinds of fund are open to the founders: Civil Code art. 107, NCO Law art. 12."""

from datetime import date

from zhargy.law.kz.forms.founding import (
    entities,
    keeps_enough,
    may_have_a_usual_form,
    people,
)
from zhargy.law.kz.forms.subjects import (
    CC,
    CODE,
    FROM_2001,
    NCO,
    Founders,
    Idea,
    Membership,
    Purpose,
)
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule


@rule(CC.article(107), since=CODE, covers="found-definition")
def serves_as_fund(idea: Idea, on: date) -> bool:
    """A fund serves the good of the public and has no members."""
    return idea.purpose == Purpose.PUBLIC_GOOD and idea.members != Membership.WANTED


@rule(NCO.article(13, 2), since=FROM_2001, covers="found-kinds")
def founders_of_private_fund(founders: Founders, on: date) -> bool:
    """One person, the members of one family, or a will that a notary has certified, found a private fund."""
    if entities(founders, on) + founders.state_bodies + founders.entrepreneurs > 0:
        return False
    return founders.by_will or people(founders, on) == 1 or (people(founders, on) >= 1 and founders.one_family)


@rule(NCO.article(13, 3), since=FROM_2001, covers="found-kinds")
def founders_of_corporate_fund(founders: Founders, on: date) -> bool:
    """One or more legal entities, and nobody else, found a corporate fund."""
    return (
        entities(founders, on) >= 1
        and people(founders, on) == 0
        and founders.entrepreneurs == 0
        and founders.state_bodies == 0
    )


@rule(NCO.article(13, 4), since=FROM_2001, covers="found-kinds")
def founders_of_public_fund(founders: Founders, on: date) -> bool:
    """People who are not of one family, or public associations, or both, found a public fund."""
    if founders.companies + founders.other_ncos + founders.state_bodies + founders.entrepreneurs > 0:
        return False
    if founders.associations + founders.trade_unions + founders.parties >= 1:
        return True
    return people(founders, on) >= 2 and not founders.one_family


@rule(NCO.article(13, 5), since=FROM_2001, covers="found-kinds")
def founders_of_state_fund(founders: Founders, on: date) -> bool:
    """State bodies, and nobody else, create a state fund."""
    return (
        founders.state_bodies >= 1
        and people(founders, on) == 0
        and entities(founders, on) == 0
        and founders.entrepreneurs == 0
    )


@rule(NCO.article(12, 1), since=FROM_2001)
def may_be_fund(idea: Idea, on: date) -> bool:
    """The organisation may be a fund, whatever its kind."""
    return (
        serves_as_fund(idea, on) and may_have_a_usual_form(idea, on) and keeps_enough(idea, LegalForm.PUBLIC_FUND, on)
    )


@rule(NCO.article(13, 4), since=FROM_2001)
def open_public_fund(idea: Idea, on: date) -> bool:
    """Public fund."""
    return may_be_fund(idea, on) and founders_of_public_fund(idea.founders, on)


@rule(NCO.article(13, 2), since=FROM_2001)
def open_private_fund(idea: Idea, on: date) -> bool:
    """Private fund."""
    return may_be_fund(idea, on) and founders_of_private_fund(idea.founders, on)


@rule(NCO.article(13, 3), since=FROM_2001)
def open_corporate_fund(idea: Idea, on: date) -> bool:
    """Corporate fund."""
    return may_be_fund(idea, on) and founders_of_corporate_fund(idea.founders, on)


@rule(NCO.article(13, 5), since=FROM_2001)
def open_state_fund(idea: Idea, on: date) -> bool:
    """State fund."""
    return may_be_fund(idea, on) and founders_of_state_fund(idea.founders, on)
