"""Marks, targeted advertising and sponsored content (Online Platforms Law arts. 19-21; Order 59)."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.platforms.definitions import is_influencer, is_online_advertising, is_sponsored, is_targeted
from zhargy.law.kz.platforms.sources import FROM_59, FROM_2023, OPL, ORDER_59
from zhargy.law.kz.platforms.subjects import Advertisement, Mark, ProfileData
from zhargy.rules import rule


@rule(OPL.article(19, 1), since=FROM_2023, covers="op-mark")
def must_be_marked(advertisement: Advertisement, on: date) -> bool:
    """It must be identifiable and marked, because it is online advertising."""
    return is_online_advertising(advertisement, on)


@rule(ORDER_59.whole(), since=FROM_59, covers="op-mark-who")
def blogger_must_mark(advertisement: Advertisement, on: date) -> bool:
    """The influencer (blogger) must mark it: it is posted for money, by contract or with an interest in the advertiser."""
    interest = advertisement.holds_share or advertisement.exclusive_terms or advertisement.links
    return (
        must_be_marked(advertisement, on)
        and is_influencer(advertisement.user, on)
        and (advertisement.paid_or_contract or interest)
    )


@rule(ORDER_59.whole(), since=FROM_59, covers="op-mark-how")
def mark_is_right(advertisement: Advertisement, on: date) -> bool:
    """The mark has the words of the rules, as text; where there is sound, before the advertising or at its start."""
    worded = advertisement.mark != Mark.NONE and advertisement.mark != Mark.OTHER
    return worded and (not advertisement.with_sound or advertisement.mark_at_start)


@rule(ORDER_59.whole(), since=FROM_59, covers="op-mark-how")
def lacks_mark(advertisement: Advertisement, on: date) -> bool:
    """The influencer (blogger) must mark it, and the mark is missing or wrong."""
    return blogger_must_mark(advertisement, on) and not mark_is_right(advertisement, on)


@rule(OPL.article(20, 2), since=FROM_2023, covers="op-targeted-rules")
def targeted_is_signed(advertisement: Advertisement, on: date) -> bool:
    """A sign says that it is advertising, and the account of the user who posted it is shown."""
    return advertisement.says_advertising and advertisement.shows_account


@rule(OPL.article(20, 3), since=FROM_2023, covers="op-targeted-rules")
def profiling_is_forbidden(advertisement: Advertisement, on: date) -> bool:
    """Profiling by these data is forbidden: origin, political views, identity or health."""
    return advertisement.profile_data != ProfileData.NONE


@rule(OPL.article(20, 4), since=FROM_2023, covers="op-targeted-rules")
def may_not_reach_minors(advertisement: Advertisement, on: date) -> bool:
    """It is targeted advertising that reaches users identified as minors, which is forbidden."""
    return is_targeted(advertisement, on) and advertisement.to_minors


@rule(OPL.article(20), since=FROM_2023, covers="op-targeted-rules")
def targeted_is_lawful(advertisement: Advertisement, on: date) -> bool:
    """As far as it is targeted, it is signed, uses no forbidden profiling, and does not reach minors."""
    if not is_targeted(advertisement, on):
        return True
    return (
        targeted_is_signed(advertisement, on)
        and not profiling_is_forbidden(advertisement, on)
        and not may_not_reach_minors(advertisement, on)
    )


@rule(OPL.article(21, 1), since=FROM_2023, covers="op-sponsored-rules")
def must_name_sponsor(advertisement: Advertisement, on: date) -> bool:
    """It must carry a sign that points to the sponsor, because it is sponsored content."""
    return is_sponsored(advertisement, on)


@rule(OPL.article(21, 2), since=FROM_2023, covers="op-sponsored-rules")
def respects_others(advertisement: Advertisement, on: date) -> bool:
    """It discredits nobody, and shows third persons only with their prior consent."""
    return not advertisement.discredits and (not advertisement.shows_others or advertisement.others_agreed)


@rule(OPL.article(21, 3), since=FROM_2023, covers="op-sponsored-rules")
def reviews_hold(advertisement: Advertisement, on: date) -> bool:
    """Recommendations, reviews and documents in it are genuine and can be verified."""
    return not advertisement.recommends or advertisement.verifiable


@rule(OPL.article(21), since=FROM_2023, covers="op-sponsored-rules")
def sponsored_is_lawful(advertisement: Advertisement, on: date) -> bool:
    """As far as it is sponsored, it names the sponsor, respects others, and its reviews are genuine."""
    if not must_name_sponsor(advertisement, on):
        return True
    return advertisement.names_sponsor and respects_others(advertisement, on) and reviews_hold(advertisement, on)


KZ.duty(
    "mark-advertising",
    "Mark the online advertising.",
    bound=blogger_must_mark,
    how="As text, in Kazakh or in Russian, with one of the marks: “жарнама”, “жарнамалық материал”, “серіктестік "
    "материал”, “демеушілік материал”, “жарнама құқығында”, “демеушімен төленген” or “PR құқығында”; “реклама”, "
    "“рекламный материал”, “партнерский материал”, “спонсорский материал”, “на правах рекламы”, “оплачено спонсором” "
    "or “на правах PR”. Where there is sound, before the advertising or at its start.",
    covers=("op-mark-who", "op-mark-how"),
)
KZ.duty(
    "name-sponsor",
    "Show who the sponsor is.",
    bound=must_name_sponsor,
    how="By words, a picture or another sign in the content itself.",
    covers="op-sponsored-rules",
)
