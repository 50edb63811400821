"""What a platform must have and do in Kazakhstan (Online Platforms Law arts. 5, 9, 13, 14(3), 20(1), 22, 24)."""

from datetime import date

from zhargy.law.kz.calendar import days_after, years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.platforms.definitions import is_online_advertising, is_online_platform
from zhargy.law.kz.platforms.sources import FROM_215, FROM_2023, LAW_215, OPL
from zhargy.law.kz.platforms.subjects import Advertisement, Platform, PlatformNotice, Service
from zhargy.rules import rule

platform_users = KZ.parameter("platform-users", int)
platform_answer_hours = KZ.parameter("platform-answer-hours", int)
platform_ad_store = KZ.parameter("platform-ad-store", int)


@rule(OPL.article(5), since=FROM_2023, covers="op-lang")
def speaks_kazakh(platform: Platform, on: date) -> bool:
    """The platform works in Kazakh: interface, user agreement, translation of content, and moderation."""
    return platform.kazakh_interface and platform.kazakh_agreement and platform.translates and platform.moderates_kazakh


@rule(OPL.article(9, 1), since=FROM_2023, covers="op-rep")
def must_name_representative(platform: Platform, on: date) -> bool:
    """The platform is large enough that it must name a legal representative for the authorised body."""
    return is_online_platform(platform, on) and platform.daily_users > platform_users(on)


@must_name_representative.unless(OPL.article(9, 1), since=FROM_2023, covers="op-rep")
def is_internal_messenger(platform: Platform, on: date) -> bool:
    """The service is an instant messenger for internal messages of a company, or for e-mail."""
    return platform.service == Service.MESSENGER and platform.internal_or_mail


@rule(OPL.article(9, 1), since=FROM_2023, covers="op-rep")
def has_representatives(platform: Platform, on: date) -> bool:
    """The platform has named the legal representative that it must name."""
    return not must_name_representative(platform, on) or platform.representative


@has_representatives.amended(by=LAW_215.whole(), at=OPL.article(9, 1), since=FROM_215, covers="op-rep-2026")
def _(platform: Platform, on: date) -> bool:
    """The platform has named the legal representatives that it must name: for the authorised body and for the tax authority."""
    return not must_name_representative(platform, on) or (platform.representative and platform.tax_representative)


@rule(OPL.article(9, 3), since=FROM_2023, covers="op-functions")
def has_functions(platform: Platform, on: date) -> bool:
    """The platform counts its users in Kazakhstan, takes complaints, and confirms them automatically."""
    return platform.counts_users and platform.takes_complaints and platform.confirms_complaints


@rule(OPL.article(9, 3), since=FROM_2023, covers="op-functions")
def has_fair_interface(platform: Platform, on: date) -> bool:
    """The interface does not mislead the user and does not hinder a decision."""
    return not platform.interface_misleads


@rule(OPL.article(9, 4), since=FROM_2023, covers="op-duties")
def does_its_duties(platform: Platform, on: date) -> bool:
    """The platform does all that the law asks of it about content, requests, orders, users and minors."""
    return (
        platform.counters_unlawful
        and platform.answers_requests
        and platform.executes_court_acts
        and platform.acts_on_orders
        and platform.tells_law_enforcement
        and platform.informs_body
        and platform.publishes_users
        and platform.protects_minors
        and platform.gives_user_data
        and platform.suspends_accounts
    )


@rule(OPL.article(9, 4, 2), since=FROM_2023, covers="op-duties")
def request_due(platform_notice: PlatformNotice, on: date) -> date:
    """The day on which the 24 hours end in which the platform looks into a request of the authorised body."""
    return days_after(platform_notice.received_on, platform_answer_hours(on) // 24)


@rule(OPL.article(13, 2), since=FROM_2023, covers="op-annual")
def must_report_yearly(platform: Platform, on: date) -> bool:
    """The owner of the platform must publish a report every year."""
    return is_online_platform(platform, on)


@rule(OPL.article(13, 2), since=FROM_2023, covers="op-annual")
def yearly_report_is_whole(platform: Platform, on: date) -> bool:
    """The yearly report tells the system risks, the measures against them, and moderation."""
    return platform.reports_risks and platform.reports_measures and platform.reports_moderation


@rule(OPL.article(14, 3), since=FROM_2023, covers="op-bullying")
def must_remove_bullying(platform_notice: PlatformNotice, on: date) -> bool:
    """The platform must act to remove information found to be cyberbullying of a child."""
    return platform_notice.about_child


@rule(OPL.article(14, 3), since=FROM_2023, covers="op-bullying")
def removal_due(platform_notice: PlatformNotice, on: date) -> date:
    """The day on which the 24 hours end in which the platform acts to remove cyberbullying of a child."""
    return days_after(platform_notice.received_on, platform_answer_hours(on) // 24)


@rule(OPL.article(14, 3), since=FROM_2023, covers="op-bullying")
def removed_in_time(platform_notice: PlatformNotice, on: date) -> bool:
    """The platform acted no later than that day."""
    return platform_notice.acted_on <= removal_due(platform_notice, on)


@rule(OPL.article(20, 1), since=FROM_2023, covers="op-targeted-rules")
def shows_targeted_advertising(platform: Platform, on: date) -> bool:
    """Users of the platform can tell targeted advertising by a sign."""
    return platform.shows_targeted


@rule(OPL.article(22), since=FROM_2023, covers="op-store")
def keeps_advertising(platform: Platform, on: date) -> bool:
    """Users can tell online advertising, and information on it is kept safely, without data of those who saw it."""
    return platform.shows_advertising and platform.stores_advertising and not platform.store_has_viewers


@rule(OPL.article(22, 2), since=FROM_2023, covers="op-store")
def must_be_stored(advertisement: Advertisement, on: date) -> bool:
    """The platform must keep information on it."""
    return is_online_advertising(advertisement, on)


@rule(OPL.article(22, 2), since=FROM_2023, covers="op-store")
def stored_until(advertisement: Advertisement, on: date) -> date:
    """The day until which information on the advertising is kept: a year after it was last posted or spread."""
    return years_after(advertisement.last_shown_on, platform_ad_store(on))


@rule(OPL.article(24), since=FROM_2023, covers="op-restrict")
def may_be_restricted(platform: Platform, on: date) -> bool:
    """The authorised body may restrict the platform in Kazakhstan: article 9 is not met."""
    met = (
        has_representatives(platform, on)
        and has_functions(platform, on)
        and has_fair_interface(platform, on)
        and does_its_duties(platform, on)
    )
    return is_online_platform(platform, on) and not met


KZ.duty(
    "platform-representative",
    "Name a legal representative in Kazakhstan.",
    bound=must_name_representative,
    how="For the authorised body, as the Civil Code requires; from 2026 also for the tax authority.",
    covers=("op-rep", "op-rep-2026"),
)
KZ.duty(
    "platform-report",
    "Publish a report for the year on risks, measures and moderation.",
    bound=must_report_yearly,
    how="Once every year.",
    covers="op-annual",
)
KZ.duty(
    "platform-bullying",
    "Act to remove the information that was found to be cyberbullying of a child.",
    bound=must_remove_bullying,
    due=removal_due,
    how="Within 24 hours after the order of the authorised body was received.",
    covers="op-bullying",
)
KZ.duty(
    "platform-ad-store",
    "Keep information on the online advertising in a safe store.",
    bound=must_be_stored,
    due=stored_until,
    how="Without personal data of the users who saw it or could see it.",
    covers="op-store",
)
