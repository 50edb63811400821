"""What it costs: fines of the Code on Administrative Offences for false information and hidden advertising."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.platforms import advertising, users  # noqa: F401  (their duties)
from zhargy.law.kz.platforms.subjects import Advertisement, Post, User
from zhargy.law.kz.sanctions.amounts import CAO
from zhargy.law.kz.sanctions.liability import FROM_20
from zhargy.law.kz.sanctions.penalties import fine_for
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.law.kz.subjects import BusinessSize, Offender
from zhargy.rules import rule
from zhargy.time import about

# Law 215-VI of 8 January 2019, three months after its publication.
FROM_215_VI = about("2019-04-11", not_before="2019-04-08", not_after="2019-04-30")


@rule(
    CAO.whole("The articles of the special part tell offenders apart in these ways; none defines them."),
    since="2015-01-01",
)
def column_of_user(user: User, on: date) -> Offender:
    """The kind of offender that the user is; a non-commercial organisation counts as a small business."""
    if user.natural:
        return Offender.NATURAL_PERSON
    if user.non_commercial:
        return Offender.SMALL_BUSINESS
    match user.business_size:
        case BusinessSize.SMALL:
            return Offender.SMALL_BUSINESS
        case BusinessSize.MEDIUM:
            return Offender.MEDIUM_BUSINESS
        case BusinessSize.LARGE:
            return Offender.LARGE_BUSINESS


@rule(CAO.article("456-2"), since=FROM_20, unit="KZT")
def cost_of_false_post(post: Post, on: date) -> Decimal:
    """The fine for the false information, the first time, in tenge; 0 if it is no offence."""
    if not users.is_offence_of_user(post, on):
        return Decimal(0)
    return fine_for(users.part_broken(post, on), column_of_user(post.user, on), on)


@rule(CAO.article("456-2"), since=FROM_20, unit="KZT")
def cost_of_false_post_again(post: Post, on: date) -> Decimal:
    """The fine for false information again within a year, in tenge; a person may be arrested instead. 0 if it is no offence."""
    if not users.is_offence_of_user(post, on):
        return Decimal(0)
    blogger = users.part_broken(post, on) == Provision.CAO_456_2_5
    again = Provision.CAO_456_2_6 if blogger else Provision.CAO_456_2_4
    return fine_for(again, column_of_user(post.user, on), on)


@rule(CAO.article(455, 2), since=FROM_215_VI, unit="KZT")
def cost_of_hidden_advertising(advertisement: Advertisement, on: date) -> Decimal:
    """The fine for hidden advertising, the first time, in tenge; 0 if the advertising is not found to be hidden."""
    if not advertisement.hidden:
        return Decimal(0)
    return fine_for(Provision.CAO_455_2, column_of_user(advertisement.user, on), on)


@rule(CAO.article(455, 5), since=FROM_215_VI, unit="KZT")
def cost_of_hidden_advertising_again(advertisement: Advertisement, on: date) -> Decimal:
    """The fine for hidden advertising again within a year, in tenge; 0 if the advertising is not found to be hidden."""
    if not advertisement.hidden:
        return Decimal(0)
    return fine_for(Provision.CAO_455_5, column_of_user(advertisement.user, on), on)


KZ.costs("remove-content", cost_of_false_post, cost_of_false_post_again)
KZ.costs("mark-advertising", cost_of_hidden_advertising, cost_of_hidden_advertising_again)
KZ.costs("name-sponsor", cost_of_hidden_advertising, cost_of_hidden_advertising_again)
