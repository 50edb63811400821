"""Public hearings on a draft report on possible impacts (Environmental Code art. 73; Hearing Rules)."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after, working_days_after, working_days_before
from zhargy.law.kz.environment.sources import (
    ENV,
    FROM_17,
    FROM_CODE,
    FROM_RULES_2024,
    HEARING_RULES,
    LAW_17,
)  # fmt: skip
from zhargy.law.kz.environment.subjects import EnvironmentParticipant, NextStep, PublicHearing
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

hearing_posting_term = KZ.parameter("hearing-posting-term", int)
hearing_local_posting_term = KZ.parameter("hearing-local-posting-term", int)
hearing_access_days = KZ.parameter("hearing-access-days", int)
hearing_announcement_term = KZ.parameter("hearing-announcement-term", int)
hearing_comment_term = KZ.parameter("hearing-comment-term", int)
hearing_length = KZ.parameter("hearing-length", int)
hearing_protocol_term = KZ.parameter("hearing-protocol-term", int)
hearing_submission_months = KZ.parameter("hearing-submission-months", int)
hearing_request_term = KZ.parameter("hearing-request-term", int)


@rule(ENV.article(73, 1), since=FROM_CODE, covers="env-eia-hearing")
def must_be_heard(public_hearing: PublicHearing, on: date) -> bool:
    """The draft report on possible impacts must go to a public hearing."""
    return public_hearing.has_report


@rule(ENV.article(73, 1), since=FROM_17, covers="env-eia-hearing")
def report_due(public_hearing: PublicHearing, on: date) -> date:
    """The last day to hand in the draft report, if the hearing was over before the assessment of its quality began."""
    return months_after(public_hearing.signed_on, hearing_submission_months(on))


@rule(ENV.article(73, 2), since=FROM_CODE, covers="env-eia-post")
def posting_due(public_hearing: PublicHearing, on: date) -> date:
    """The last day for the authorised body to post the draft report with the announcement of the hearing."""
    return working_days_after(public_hearing.received_on, hearing_posting_term(on))


@posting_due.amended(by=LAW_17.whole(), at=ENV.article(73, 3), since=FROM_17, covers="env-eia-post")
def _(public_hearing: PublicHearing, on: date) -> date:
    """The last day for the subordinate organisation to post the draft report with the announcement of the hearing."""
    return working_days_after(public_hearing.received_on, hearing_posting_term(on))


@rule(ENV.article(73, 3), since=FROM_CODE, covers="env-eia-post")
def local_posting_due(public_hearing: PublicHearing, on: date) -> date:
    """The last day for the local executive body to post the draft report."""
    return working_days_after(public_hearing.local_received_on, hearing_local_posting_term(on))


@rule(ENV.article(73, 3), since=FROM_CODE, covers="env-eia-post")
def access_ends(public_hearing: PublicHearing, on: date) -> date:
    """The day on which the time ends for which the draft report must be there to read."""
    return days_after(public_hearing.posted_on, hearing_access_days(on))


@rule(ENV.article(73, 4), since=FROM_CODE, covers="env-eia-announce")
def announced_widely(public_hearing: PublicHearing, on: date) -> bool:
    """The hearing was announced in both languages, in a newspaper and on television or radio."""
    return public_hearing.both_languages and public_hearing.in_newspaper and public_hearing.on_air


@rule(ENV.article(73, 4), since=FROM_CODE, covers="env-eia-announce")
def announcement_due(public_hearing: PublicHearing, on: date) -> date:
    """The last day to announce the hearing."""
    return working_days_before(public_hearing.hearing_on, hearing_announcement_term(on))


@rule(ENV.article(73, 4), since=FROM_CODE, covers="env-eia-announce")
def day_is_lawful(public_hearing: PublicHearing, on: date) -> bool:
    """The hearing begins no earlier than the time to read the draft report ends, and was announced in time."""
    return public_hearing.hearing_on >= access_ends(
        public_hearing, on
    ) and public_hearing.announced_on <= announcement_due(public_hearing, on)


@rule(ENV.article(73, 7), since=FROM_CODE, covers="env-eia-comments")
def written_comment_due(public_hearing: PublicHearing, on: date) -> date:
    """The last day for written comments on the draft report."""
    return working_days_before(public_hearing.hearing_on, hearing_comment_term(on))


@rule(ENV.article(73, 7), since=FROM_CODE, covers="env-eia-comments")
def comment_in_time(public_hearing: PublicHearing, on: date) -> bool:
    """The comment was spoken at the hearing, or sent in writing no later than the last day."""
    return public_hearing.spoken or public_hearing.comment_on <= written_comment_due(public_hearing, on)


@rule(ENV.article(73, 8), since=FROM_CODE, covers="env-eia-comments")
def comment_counts(public_hearing: PublicHearing, on: date) -> bool:
    """The comment must be taken into account: it is in time, concrete, and bears on the assessment."""
    return comment_in_time(public_hearing, on) and public_hearing.comment_fits


@rule(ENV.article(73, 9), since=FROM_CODE, covers="env-eia-open-all")
def may_speak_at_hearing(environment_participant: EnvironmentParticipant, on: date) -> bool:
    """Anyone who wishes may take part in the hearing and speak, wherever they live."""
    return True


@rule(ENV.article(73, 11), since=FROM_CODE, covers="env-eia-chair")
def is_led_rightly(public_hearing: PublicHearing, on: date) -> bool:
    """The local executive body chairs the hearing and records all of it in sound and video."""
    return public_hearing.local_chair and public_hearing.recorded


@rule(ENV.article(73, 12), since=FROM_CODE, covers="env-eia-length")
def length_is_lawful(public_hearing: PublicHearing, on: date) -> bool:
    """The hearing lasted no longer than the code allows."""
    return public_hearing.days_held <= hearing_length(on)


@rule(ENV.article(73, 13), since=FROM_CODE, covers="env-eia-protocol")
def protocol_is_whole(public_hearing: PublicHearing, on: date) -> bool:
    """The protocol has all comments that were not withdrawn, a reply to each, and the right to appeal."""
    return public_hearing.has_comments and public_hearing.has_replies and public_hearing.tells_appeal


@rule(ENV.article(73, 14), since=FROM_CODE, covers="env-eia-protocol")
def protocol_due(public_hearing: PublicHearing, on: date) -> date:
    """The last day to sign the protocol."""
    return working_days_after(public_hearing.ended_on, hearing_protocol_term(on))


@rule(ENV.article(73, 15), since=FROM_CODE, covers="env-eia-protocol")
def protocol_posting_due(public_hearing: PublicHearing, on: date) -> date:
    """The last day for the local executive body to post the signed protocol."""
    return working_days_after(public_hearing.signed_on, hearing_protocol_term(on))


@rule(ENV.article(73, 16), since=FROM_CODE, covers="env-eia-repeat")
def step_after_hearing(public_hearing: PublicHearing, on: date) -> NextStep:
    """What follows the signed protocol: the conclusion, revision of the draft report, or an expert commission."""
    if not public_hearing.comments_left:
        return NextStep.CONCLUSION
    # Paragraph 19: what is in dispute after a repeated hearing goes to the commission of article 74.
    if public_hearing.is_repeat and public_hearing.initiator_disagrees:
        return NextStep.COMMISSION
    return NextStep.REVISE


@rule(ENV.article(73, 17), since=FROM_CODE, covers="env-eia-repeat")
def must_be_heard_again(public_hearing: PublicHearing, on: date) -> bool:
    """The revised draft report must go to a repeated hearing."""
    return public_hearing.comments_left


@must_be_heard_again.amended(by=LAW_17.whole(), at=ENV.article(73, 17), since=FROM_17, covers="env-eia-repeat")
def _(public_hearing: PublicHearing, on: date) -> bool:
    """The draft report must go to a repeated hearing: comments were left, the activity changed, or the order was broken."""
    return public_hearing.comments_left or public_hearing.activity_changed or public_hearing.order_broken


@rule(HEARING_RULES.whole(), since=FROM_RULES_2024, covers="env-hearing-rules-2024", confidence="B")
def hearing_request_due(public_hearing: PublicHearing, on: date) -> date:
    """The last day to answer the initiator's request to hold the hearing, sent through the information system."""
    return working_days_after(public_hearing.requested_on, hearing_request_term(on))


KZ.duty(
    "announce-hearing",
    "Announce the public hearing.",
    bound=must_be_heard,
    due=announcement_due,
    how="In Kazakh and in Russian, in at least one newspaper and on at least one television or radio channel of the place; "
    "say what it is about, where and when, where the papers are, and where to send comments.",
    covers=("env-eia-hearing", "env-eia-announce"),
)
KZ.duty(
    "sign-hearing-protocol",
    "Sign the protocol of the public hearing.",
    bound=must_be_heard,
    due=protocol_due,
    how="The chair and the secretary sign it, with all comments, the replies and the right to appeal.",
    covers="env-eia-protocol",
)
KZ.duty(
    "post-hearing-protocol",
    "Post the signed protocol of the public hearing.",
    bound=must_be_heard,
    due=protocol_posting_due,
    how="On the website of the local executive body.",
    covers="env-eia-protocol",
)
