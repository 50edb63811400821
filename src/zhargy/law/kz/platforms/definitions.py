"""What the law speaks of: platforms, users, bloggers, advertising (Online Platforms Law arts. 1 and 2)."""

from datetime import date

from zhargy.law.kz.platforms.sources import FROM_2023, OPL
from zhargy.law.kz.platforms.subjects import Advertisement, Messages, Platform, Post, Service, User
from zhargy.rules import rule


@rule(OPL.article(1, 2), since=FROM_2023, covers="op-sponsored")
def is_sponsored(advertisement: Advertisement, on: date) -> bool:
    """It is sponsored content: posted on an account, and made by the user, by the sponsor or by both."""
    made = advertisement.made_by_user or advertisement.made_by_sponsor
    return advertisement.has_sponsor and advertisement.on_account and made


@rule(OPL.article(1, 3), since=FROM_2023, covers="op-false")
def is_false(post: Post, on: date) -> bool:
    """It is false information: untrue or with essential distortion of facts, and it gives a false idea."""
    return (post.untrue or post.distorted) and post.misleads


@rule(OPL.article(1, 6), since=FROM_2023, covers="op-influencer")
def is_influencer(user: User, on: date) -> bool:
    """The user is an influencer (blogger): publishes for anyone, for the purpose of entrepreneurial activity."""
    return is_user(user, on) and user.for_anyone and user.for_business


@rule(OPL.article(1, 8), since=FROM_2023, covers="op-ad")
def is_online_advertising(advertisement: Advertisement, on: date) -> bool:
    """It is online advertising: advertising on an online platform for an indefinite circle of persons."""
    return advertisement.is_advertising and advertisement.on_platform and advertisement.to_anyone


@rule(OPL.article(1, 10), since=FROM_2023, covers="op-platform")
def is_online_platform(platform: Platform, on: date) -> bool:
    """The service is an online platform: for content of users with accounts, not for finance or e-commerce."""
    return (
        platform.service != Service.OTHER
        and platform.for_content
        and platform.through_accounts
        and not platform.for_finance_or_commerce
    )


@rule(OPL.article(1, 14), since=FROM_2023, covers="op-user")
def is_user(user: User, on: date) -> bool:
    """The person is a user of the platform: registered, gave personal data, or was identified."""
    return user.registered or user.gave_data or user.identified


@rule(OPL.article(1, 16), since=FROM_2023, covers="op-targeted")
def is_targeted(advertisement: Advertisement, on: date) -> bool:
    """It is targeted online advertising: for groups defined by profiling, to reach more users or gain priority."""
    return is_online_advertising(advertisement, on) and advertisement.by_profiling and advertisement.widens_reach


@rule(OPL.article(2, 3), since=FROM_2023, covers="op-scope")
def is_out_of_scope(messages: Messages, on: date) -> bool:
    """The law does not reach these messages: private ones in a messenger that break no rights and no laws."""
    return messages.for_messenger and messages.private and not messages.breaks_rights
