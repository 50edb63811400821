"""PA Law article 11: who may be a member, and whom an office bars."""

from datetime import date

from zhargy.law.kz.associations.subjects import (
    E157,
    E537,
    L157,
    L537,
    PA,
    PARTIES,
    READ,
    Joined,
    Joiner,
    Member,
    Office,
)  # fmt: skip
from zhargy.law.kz.calendar import days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

youth_party_age = KZ.parameter("youth_party_age", int)
leaving_term = KZ.parameter("leaving_term", int)


@rule(PA.article(11, 1), since=READ)
def may_be_member(member: Member, on: date) -> bool:
    """The person may be a member: a citizen, or another person if the charter says so, but never in a party."""
    if member.who == Joiner.CITIZEN:
        return True
    if member.who == Joiner.FOREIGNER:
        return member.joins != Joined.PARTY and member.charter_allows_foreigners
    return False


@may_be_member.amended(by=L537.whole(), at=PA.article(11, 1), since=E537, covers="pa-members")
def _(member: Member, on: date) -> bool:
    """The person or organisation may be a member."""
    match member.who:
        case Joiner.CITIZEN | Joiner.ASSOCIATION:
            return True
        case Joiner.FOREIGNER:
            return member.joins != Joined.PARTY and member.charter_allows_foreigners
        case Joiner.PARTY | Joiner.OTHER_ENTITY:
            return False


@may_be_member.unless(PA.article(11, 3), since=READ)
def too_young(member: Member, on: date) -> bool:
    """The person is below the age for this youth association: 16 in that of a party, in others as the charter says."""
    match member.joins:
        case Joined.PARTY_YOUTH:
            return member.age < youth_party_age(on)
        case Joined.YOUTH:
            return not member.age_fits_charter
        case _:
            return False


@may_be_member.unless(
    PARTIES.article(8),
    since=about("2005-07-08", not_before="2002-07-15", not_after="2024-07-31"),
    covers="party-member-age",
)
def not_an_adult_citizen(member: Member, on: date) -> bool:
    """Only citizens of 18 or more may be members of a party, each for himself or herself."""
    return member.joins == Joined.PARTY and (member.who != Joiner.CITIZEN or member.age < 18)


@rule(PA.article(11, 5), since=READ, covers="pa-members-barred-old")
def holds_barred_office(member: Member, on: date) -> bool:
    """The person is in the military, in a special or law-enforcement body, or a judge."""
    return member.office in {Office.MILITARY, Office.LAW_ENFORCEMENT, Office.JUDGE}


@holds_barred_office.amended(by=L157.whole(), at=PA.article(11, 5), since=E157, covers="pa-members-barred")
def _(member: Member, on: date) -> bool:
    """The person is in the military, in a special or law-enforcement body, a judge, or holds another listed office."""
    return member.office != Office.NONE


@may_be_member.unless(PA.article(11, 5), since=READ)
def barred_by_office(member: Member, on: date) -> bool:
    """The office bars the person from parties and trade unions."""
    return member.joins in {Joined.PARTY, Joined.UNION} and holds_barred_office(member, on)


@rule(PA.article(11, 7), since=E157)
def membership_ends_itself(member: Member, on: date) -> bool:
    """Membership ends by itself on entry into military, special or law-enforcement service."""
    return barred_by_office(member, on) and member.office in {Office.MILITARY, Office.LAW_ENFORCEMENT}


@rule(PA.article(11, 6), since=E157)
def must_leave(member: Member, on: date) -> bool:
    """The person must leave the party or trade union after taking the office."""
    return barred_by_office(member, on) and not membership_ends_itself(member, on)


@rule(PA.article(11, 6), since=E157)
def leaving_due(member: Member, on: date) -> date:
    """The last day to leave the party or trade union after taking the office."""
    return days_after(member.took_office_on, leaving_term(on))


KZ.duty("leave-party", "Leave the party or trade union.", bound=must_leave, due=leaving_due,
        how="Tell the party or trade union that you leave it.")  # fmt: skip
