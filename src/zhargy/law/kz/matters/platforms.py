"""What people come for about online platforms: to post advertising, to answer false content, to run a platform."""

from zhargy.law.kz import platforms
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties
from zhargy.law.kz.platforms.subjects import Advertisement, Control, Platform, Post, UserComplaint
from zhargy.rules import Subject, part


class BadContent(Subject):
    """Content on an online platform that somebody objects to, and the complaint about it."""

    post: Post = part("The content")
    user_complaint: UserComplaint = part("The complaint")


KZ.matter(
    "advertise", "Advertise online as a blogger", "Whether to mark it, with which words and where, and what sponsored content must show.",
    subject=Advertisement,
    goals=(
        platforms.definitions.is_online_advertising, platforms.advertising.blogger_must_mark,
        platforms.advertising.mark_is_right, platforms.advertising.sponsored_is_lawful,
        platforms.advertising.targeted_is_lawful,
    ),
    duties=duties("mark-advertising", "name-sponsor"),
)  # fmt: skip
KZ.matter(
    "post", "Post on an online platform", "What may not be posted, what must be removed, and what false information costs.",
    subject=Post,
    goals=(
        platforms.users.may_not_be_posted, platforms.users.must_be_removed, platforms.users.is_offence_of_user,
    ),
    duties=duties("remove-content"),
)  # fmt: skip
KZ.matter(
    "bad-content", "False content about you on a platform", "To demand its removal, to complain, by when the answer is due, and when to go to court.",
    subject=BadContent,
    goals=(
        platforms.users.may_demand_removal, platforms.users.may_complain, platforms.users.complaint_answer_due,
        platforms.users.may_go_to_court,
    ),
    duties=duties("answer-user-complaint"),
)  # fmt: skip
KZ.matter(
    "platform-control", "A recommendation about your page or advertising", "Whether the control was allowed, and by when to fulfil the recommendation or object.",
    subject=Control,
    goals=(
        platforms.control.is_under_control, platforms.control.control_allowed, platforms.control.recommendation_in_time,
        platforms.control.fulfilment_due, platforms.control.objection_due,
    ),
    duties=duties("fulfil-recommendation"),
)  # fmt: skip
KZ.matter(
    "platform", "Run an online platform", "Whether the law on online platforms binds the service, and what it must have and do in Kazakhstan.",
    subject=Platform,
    goals=(
        platforms.definitions.is_online_platform, platforms.regime.must_name_representative,
        platforms.regime.has_representatives, platforms.regime.has_functions, platforms.regime.does_its_duties,
        platforms.regime.speaks_kazakh, platforms.regime.keeps_advertising, platforms.regime.may_be_restricted,
    ),
    duties=duties("platform-representative", "platform-report"),
)  # fmt: skip
