"""Complaints, unlawful and false content, and what users must do (Online Platforms Law arts. 11, 14-17)."""

from datetime import date

from zhargy.law.kz.calendar import days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.platforms.definitions import is_false, is_influencer, is_user
from zhargy.law.kz.platforms.sources import FROM_219, FROM_248, FROM_2023, LAW_219, LAW_248, OPL
from zhargy.law.kz.platforms.subjects import Content, Grievance, Post, User, UserComplaint
from zhargy.law.kz.sanctions.amounts import CAO
from zhargy.law.kz.sanctions.liability import FROM_20
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.rules import rule

platform_complaint_term = KZ.parameter("platform-complaint-term", int)

ADDED_2026 = frozenset({Content.ORIENTATION, Content.PAEDOPHILIA})


@rule(OPL.article(11, 1), since=FROM_2023, covers="op-complaint")
def may_complain(user_complaint: UserComplaint, on: date) -> bool:
    """A user may complain of this to the owner of the platform."""
    return user_complaint.about != Grievance.OTHER


@rule(OPL.article(11, 3), since=FROM_2023, covers="op-complaint")
def complaint_answer_due(user_complaint: UserComplaint, on: date) -> date:
    """The last day for the owner of the platform to answer the complaint."""
    return days_after(user_complaint.complained_on, platform_complaint_term(on))


@rule(OPL.article(11, 3), since=FROM_2023, covers="op-complaint")
def complaint_answered_well(user_complaint: UserComplaint, on: date) -> bool:
    """The complaint was answered in time and with reasons."""
    return user_complaint.answered_on <= complaint_answer_due(user_complaint, on) and user_complaint.reasoned


# The difference between the first text and that of 2026 is two topics and the word for suicide, so that the law of
# 19 June 2024 changed nothing that is asked here.
@rule(OPL.article(14, 1), since=FROM_2023, covers="op-unlawful")
def is_unlawful(post: Post, on: date) -> bool:
    """It is unlawful content, which may not be posted or spread."""
    return post.content != Content.NONE and post.content not in ADDED_2026


@is_unlawful.amended(by=LAW_248.whole(), at=OPL.article(14, 1), since=FROM_248, covers="op-unlawful")
def _(post: Post, on: date) -> bool:
    """It is unlawful content, which may not be posted or spread; since 2026 with two more topics."""
    return post.content != Content.NONE


@rule(OPL.article(15, 1), since=FROM_2023, covers="op-remove-false")
def may_demand_removal(post: Post, on: date) -> bool:
    """The person may demand of the owner of the platform to remove it: it is false information about that person."""
    return is_false(post, on) and post.about_me


@rule(OPL.article(15, 2), since=FROM_2023, covers="op-remove-false")
def may_go_to_court(post: Post, on: date) -> bool:
    """The person may go to court: the owner of the platform refused to remove the false information."""
    return may_demand_removal(post, on) and post.removal_refused


@rule(OPL.article(16, 2, 3), since=FROM_2023, covers="op-user-duties")
def may_not_be_posted(post: Post, on: date) -> bool:
    """A user may not post or spread it: it is false information or unlawful content."""
    return is_false(post, on) or is_unlawful(post, on)


@rule(OPL.article(16, 2, 5), since=FROM_2023, covers="op-user-duties")
def must_be_removed(post: Post, on: date) -> bool:
    """The user who posted it must remove it."""
    return is_user(post.user, on) and may_not_be_posted(post, on)


@rule(OPL.article(16, 2), since=FROM_2023, covers="op-user-duties")
def user_did_duties(post: Post, on: date) -> bool:
    """The user checked whether it is true, and posted nothing false or unlawful or removed it."""
    return post.truth_checked and (not may_not_be_posted(post, on) or post.removed)


@rule(OPL.article(16, 2, 6), since=FROM_2023, covers=("op-user-duties", "aml-online"))
def must_follow_laundering_law(user: User, on: date) -> bool:
    """Whoever collects donations must follow the law against money laundering and the financing of terrorism."""
    return is_user(user, on) and user.collects_donations


@must_follow_laundering_law.amended(
    by=LAW_219.whole(), at=OPL.article(16, 2, 6), since=FROM_219, covers=("op-user-duties", "aml-online")
)
def _(user: User, on: date) -> bool:
    """Whoever collects donations must follow the law against money laundering and the financing of terrorism and of weapons of mass destruction."""
    return is_user(user, on) and user.collects_donations


@rule(CAO.article("456-2", 3), since=FROM_20, covers="s-456-2-3")
def is_offence_of_user(post: Post, on: date) -> bool:
    """Posting it is an offence: false information of a user that creates conditions for a breach, and no crime."""
    return is_user(post.user, on) and is_false(post, on) and post.creates_conditions and not post.crime


@rule(CAO.article("456-2", 5), since=FROM_20, covers="s-456-2-5")
def part_broken(post: Post, on: date) -> Provision:
    """The part of the article that such an offence falls under: that of users, or that of influencers (bloggers)."""
    return Provision.CAO_456_2_5 if is_influencer(post.user, on) else Provision.CAO_456_2_3


KZ.duty(
    "answer-user-complaint",
    "Answer the complaint of the user, with reasons.",
    bound=may_complain,
    due=complaint_answer_due,
    how="The owner of the platform confirms receipt automatically, and answers in 20 calendar days.",
    covers="op-complaint",
)
KZ.duty(
    "remove-content",
    "Remove the false information or unlawful content that you posted.",
    bound=must_be_removed,
    covers="op-user-duties",
)
