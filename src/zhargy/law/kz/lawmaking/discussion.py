"""Order 849 and LLA article 18: the public discussion of drafts of subordinate acts; order 448 and public services."""

from datetime import date

from zhargy.law.kz.calendar import days_after, working_day_from, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.discussion_subjects import DraftByLaw, DraftComment, DraftResolution, Reply
from zhargy.law.kz.lawmaking.draft_subjects import ReviewedDraft
from zhargy.law.kz.lawmaking.sources import (
    FROM_15,
    FROM_272,
    FROM_372,
    FROM_448,
    FROM_849,
    LLA,
    ORD272,
    ORD372,
    ORD448,
    ORD849,
    PSL,
    PUBLIC_SERVICES,
)  # fmt: skip
from zhargy.rules import rule

discussion_days = KZ.parameter("discussion_days", int)
discussion_days_short = KZ.parameter("discussion_days_short", int)
discussion_days_emergency = KZ.parameter("discussion_days_emergency", int)
instruction_limit = KZ.parameter("discussion_instruction_limit", int)
public_service_days = KZ.parameter("discussion_days_public_service", int)
comment_answer_days = KZ.parameter("comment_answer_days", int)
comment_check_days = KZ.parameter("comment_check_days", int)
extra_discussion_days = KZ.parameter("extra_discussion_days", int)
preliminary_report_days = KZ.parameter("preliminary_report_days", int)
expert_position_days = KZ.parameter("expert_position_days", int)

SUBORDINATE = frozenset({ReviewedDraft.BY_LAW, ReviewedDraft.TRADE})


@rule(ORD849.whole("The title of the order says it."), since=FROM_849, covers="ord849-title")
def is_under_order_849(draft: DraftByLaw, on: date) -> bool:
    """The order on the open portal applies: the draft is one of a subordinate act, not a bill or a consultative document."""
    return draft.draft in SUBORDINATE


@rule(ORD849.article(3), since=FROM_849, covers="ord849-scope")
def must_be_posted(draft: DraftByLaw, on: date) -> bool:
    """The draft must be posted on the open portal for public discussion."""
    return is_under_order_849(draft, on) and not draft.restricted


@must_be_posted.unless(LLA.article(18), since=FROM_849, covers=("lla-bylaws", "ord849-scope"))
def is_drafted_by_administration(draft: DraftByLaw, on: date) -> bool:
    """The draft is an act of the President that his Administration prepares."""
    return draft.by_administration


@rule(ORD849.article(3), since=FROM_849)
def must_still_be_posted(draft: DraftByLaw, on: date) -> bool:
    """The draft must still be posted on the open portal."""
    return must_be_posted(draft, on) and not draft.posted


@rule(ORD849.article(3), since=FROM_849, covers=("ord849-when-old", "ord849-note"))
def posted_rightly(draft: DraftByLaw, on: date) -> bool:
    """The draft was posted before it went to state bodies, in both languages, with note and comparison table."""
    papers = draft.note_attached and (not draft.amends or draft.table_attached)
    return draft.posted and papers and posted_in_both_languages(draft, on) and posted_at_right_time(draft, on)


@posted_rightly.amended(by=ORD372.whole(), at=ORD849.article(3), since=FROM_372, covers=("ord849-when", "ord849-note"))
def _(draft: DraftByLaw, on: date) -> bool:
    """The draft was posted at the same time as it went to state bodies, in both languages, with note and comparison
    table."""
    papers = draft.note_attached and (not draft.amends or draft.table_attached)
    return draft.posted and papers and posted_in_both_languages(draft, on) and posted_at_right_time(draft, on)


@rule(ORD849.article(3), since=FROM_849, covers="ord849-when-old")
def posted_at_right_time(draft: DraftByLaw, on: date) -> bool:
    """The draft was posted before it was sent to state bodies for agreement; the law on legal acts already said at the same
    time."""
    return not draft.sent or draft.posted_on < draft.sent_on


@posted_at_right_time.amended(
    by=ORD372.whole(), at=LLA.article(18, 4), since=FROM_372, covers=("ord849-when", "lla-bylaws"), confidence="B"
)
def _(draft: DraftByLaw, on: date) -> bool:
    """The draft was posted at the same time as it was sent to state bodies for agreement."""
    return draft.sent and draft.posted_on == draft.sent_on


@rule(ORD849.article(4), since=FROM_849, covers="ord849-language")
def posted_in_both_languages(draft: DraftByLaw, on: date) -> bool:
    """The draft is posted in Kazakh and Russian."""
    return draft.both_languages


@rule(ORD849.article(5), since=FROM_849, covers="ord849-days-emergency")
def has_emergency_term(draft: DraftByLaw, on: date) -> bool:
    """One calendar day of discussion is enough: quarantine, an emergency, epidemic restrictions."""
    return draft.emergency


@rule(ORD849.article(5), since=FROM_849, covers="ord849-days-short")
def has_short_term(draft: DraftByLaw, on: date) -> bool:
    """Five calendar days of discussion are enough: an instruction of at most 30 calendar days, or a budget."""
    return draft.approves_budget or (draft.instructed and draft.instruction_days <= instruction_limit(on))


@has_short_term.amended(by=ORD372.whole(), at=ORD849.article(5), since=FROM_372, covers="ord849-days-short")
def _(draft: DraftByLaw, on: date) -> bool:
    """Five calendar days of discussion are enough: an instruction of at most 30 calendar days, a budget, the unified budget
    classification or the table of distribution of receipts."""
    budget = draft.approves_budget or draft.budget_tables
    return budget or (draft.instructed and draft.instruction_days <= instruction_limit(on))


@rule(ORD849.article(5), since=FROM_849, covers="ord849-days")
def least_discussion_ends_on(draft: DraftByLaw, on: date) -> date:
    """The first day on which the discussion may end: ten working days, or the shorter term, after the day of posting."""
    if has_emergency_term(draft, on):
        return working_day_from(days_after(draft.posted_on, discussion_days_emergency(on)))
    if has_short_term(draft, on):
        return working_day_from(days_after(draft.posted_on, discussion_days_short(on)))
    return working_days_after(draft.posted_on, discussion_days(on))


@rule(PSL.article(15, 2), since=PUBLIC_SERVICES, covers="psl-discussion", confidence="B")
def public_service_discussion_ends_on(draft: DraftByLaw, on: date) -> date:
    """The first day on which the discussion of a draft on a public service may end: ten working days after posting."""
    return working_days_after(draft.posted_on, public_service_days(on))


@rule(ORD849.article(5), since=FROM_849)
def discussion_ends_on(draft: DraftByLaw, on: date) -> date:
    """The last day of the discussion: the one that the portal shows, but no earlier than the order allows."""
    service = public_service_discussion_ends_on(draft, on)
    least = least_discussion_ends_on(draft, on)
    needed = max(service, least) if draft.public_service else least
    return max(draft.closes_on, needed) if draft.longer else needed


@rule(ORD849.article(5), since=FROM_849, covers="ord849-days")
def discussion_is_long_enough(draft: DraftByLaw, on: date) -> bool:
    """The discussion is open for as long as the order asks."""
    return draft.closes_on >= least_discussion_ends_on(draft, on)


@rule(ORD849.article(6), since=FROM_849, covers="ord849-comment-conditions")
def comment_is_admissible(comment: DraftComment, on: date) -> bool:
    """The comment meets the order: a registered user, clean words on the matter, an element of the draft named, reasons."""
    return comment.account and comment.element_named and comment.reasoned and comment.clean


@rule(ORD849.article(6), since=FROM_849, covers="ord849-comment-late")
def comment_is_in_time(comment: DraftComment, on: date) -> bool:
    """The comment was received before the discussion ended; a later one is not considered."""
    return comment.received_on <= discussion_ends_on(comment.draft, on)


@rule(ORD849.article(7), since=FROM_849, covers="ord849-council")
def opinions_are_posted(draft: DraftByLaw, on: date) -> bool:
    """The recommendations of the public council and the conclusions of experts are posted in both languages."""
    return draft.opinions_posted


@rule(ORD849.article(8), since=FROM_849, covers="ord849-comment-check")
def comment_checked_by(comment: DraftComment, on: date) -> date:
    """The last day for the operator of the portal to publish the comment or refuse with reasons: one working day."""
    return working_days_after(comment.received_on, comment_check_days(on))


@rule(ORD849.article(8), since=FROM_849, covers="ord849-comment-check")
def comment_may_be_refused(comment: DraftComment, on: date) -> bool:
    """The operator may refuse to publish the comment: it does not meet the order, which is the only ground."""
    return not comment_is_admissible(comment, on)


@rule(ORD849.article(9), since=FROM_849, covers="ord849-answer")
def comment_must_be_answered(comment: DraftComment, on: date) -> bool:
    """The body must consider the comment and post whether it accepts it, with reasons."""
    return comment_is_admissible(comment, on) and comment_is_in_time(comment, on)


@rule(ORD849.article(9), since=FROM_849, covers="ord849-answer")
def comment_answer_due(comment: DraftComment, on: date) -> date:
    """The last day to answer the comment: three working days from receipt."""
    return working_days_after(comment.received_on, comment_answer_days(on))


@rule(ORD849.article(9), since=FROM_849, covers="ord849-answer")
def comment_answered_rightly(comment: DraftComment, on: date) -> bool:
    """The comment was answered in time and with reasons."""
    told = comment.reply != Reply.NONE
    return told and comment.reply_reasoned and comment.replied_on <= comment_answer_due(comment, on)


@rule(ORD849.article(9), since=FROM_849)
def must_still_answer_comment(comment: DraftComment, on: date) -> bool:
    """The body must still answer the comment."""
    return comment_must_be_answered(comment, on) and comment.reply == Reply.NONE


@rule(ORD849.article(9), since=FROM_849)
def comment_answer_is_late(comment: DraftComment, on: date) -> bool:
    """The term for the answer is over without one; the order sets no consequence."""
    return must_still_answer_comment(comment, on) and on > comment_answer_due(comment, on)


@rule(ORD849.article(9), since=FROM_372, covers="ord849-new-version")
def new_version_is_due(comment: DraftComment, on: date) -> bool:
    """A new version of the draft must be posted: a comment that changes its concept was accepted."""
    return comment.reply == Reply.ACCEPTED and comment.conceptual and not comment.new_version_posted


@rule(ORD849.article(10), since=FROM_849, until=FROM_372, ended=ORD372.whole(), covers="ord849-report-old")
def preliminary_report_due(draft: DraftByLaw, on: date) -> date:
    """The last day for the preliminary report: three working days after the discussion ended."""
    return working_days_after(discussion_ends_on(draft, on), preliminary_report_days(on))


@rule(ORD849.article(10), since=FROM_849, covers="ord849-report-old")
def needs_extra_discussion(draft: DraftByLaw, on: date) -> bool:
    """A preliminary report and an extra discussion on-line come before the final report: for every draft."""
    return must_be_posted(draft, on)


@needs_extra_discussion.amended(by=ORD372.whole(), at=ORD849.article(10), since=FROM_372, covers="ord849-report")
def _(draft: DraftByLaw, on: date) -> bool:
    """A preliminary report and an extra discussion come before the final report: comments were received. Without comments
    the report is formed by itself when the discussion ends."""
    return must_be_posted(draft, on) and draft.comments


@rule(ORD849.article(10), since=FROM_849, covers=("ord849-report", "ord849-report-old"))
def extra_discussion_on(draft: DraftByLaw, on: date) -> date:
    """The last day of the extra discussion: one working day after the preliminary report was published."""
    return working_days_after(draft.report_on, extra_discussion_days(on))


@rule(ORD849.whole("The annex to the order says it."), since=FROM_849, covers="ord849-report-form")
def report_is_complete(draft: DraftByLaw, on: date) -> bool:
    """The report on the public discussion follows its form."""
    return draft.report_complete


@rule(LLA.article(18), since=FROM_15, covers="lla-bylaws")
def may_be_registered(draft: DraftByLaw, on: date) -> bool:
    """Nothing is missing for registration: the act needs none, or the bodies of justice examined it."""
    return not draft.must_be_registered or draft.justice_examined


@rule(ORD849.article(6), since=FROM_849, covers="portal-functions", confidence="B")
def may_comment_on_portal(comment: DraftComment, on: date) -> bool:
    """This user may read the draft, see when its discussion ends, comment on it and vote on it: anyone registered may."""
    return comment.account


@rule(ORD448.article(8), since=FROM_448, covers="ord448-nco")
def drafters_are_right(resolution: DraftResolution, on: date) -> bool:
    """The legal service takes part, as it must; specialists and non-commercial organisations may be drawn in."""
    return resolution.own_lawyers


@rule(ORD448.article(8), since=FROM_448, covers="ord448-nco")
def may_be_drawn_in(resolution: DraftResolution, on: date) -> bool:
    """This specialist, or representative of a non-commercial or other organisation, may be drawn into the drafting."""
    return resolution.helper


@rule(ORD448.article(10), since=FROM_448, covers="ord448-post")
def resolution_posted_rightly(resolution: DraftResolution, on: date) -> bool:
    """The draft stands on the portal and on the body's own site, with note and table, and a press release if it matters to
    people or society."""
    papers = resolution.note and (not resolution.amends or resolution.table)
    told = not resolution.significant or resolution.press_release
    return resolution.on_portal and resolution.on_own_site and papers and told


@rule(ORD448.article(12), since=FROM_448, covers="ord448-council")
def councils_told_rightly(resolution: DraftResolution, on: date) -> bool:
    """The draft is not about rights and duties of citizens, or councils and experts were told, in each later round too."""
    return not resolution.about_rights or resolution.told_each_round


@rule(ORD448.article(13), since=FROM_448, covers="ord448-council")
def expert_answer_due(resolution: DraftResolution, on: date) -> date:
    """The last day to answer an expert conclusion with reasons why it is not followed: ten working days."""
    return working_days_after(resolution.opinion_on, expert_position_days(on))


@rule(ORD448.article(21), since=FROM_448, covers="ord448-file")
def file_is_complete(resolution: DraftResolution, on: date) -> bool:
    """The file for the Government has what shows the discussion: recommendations, report, examination, conclusions."""
    council = not resolution.council_in_time or resolution.recommendations_filed
    return council and resolution.report_filed and resolution.corruption_filed and resolution.conclusions_filed


@file_is_complete.amended(by=ORD272.whole(), at=ORD448.article(21), since=FROM_272, covers="ord448-file")
def _(resolution: DraftResolution, on: date) -> bool:
    """The file for the Government has what shows the discussion: recommendations, report, examination, conclusions, and an
    assessment of consequences."""
    council = not resolution.council_in_time or resolution.recommendations_filed
    discussed = council and resolution.report_filed and resolution.corruption_filed and resolution.conclusions_filed
    return discussed and resolution.consequences_filed


KZ.duty(
    "post-draft",
    "Post the draft on the open portal for public discussion.",
    bound=must_still_be_posted,
    how="In Kazakh and Russian, with an explanatory note and, if it amends acts, a comparison table.",
    covers="ord849-scope",
)
KZ.duty(
    "answer-comment",
    "Answer the comment on the draft.",
    bound=must_still_answer_comment,
    due=comment_answer_due,
    how="On the portal: accepted or rejected, with reasons. The order sets no consequence of a missed answer.",
    covers="ord849-answer",
)
KZ.duty(
    "post-new-version",
    "Post a new version of the draft.",
    bound=new_version_is_due,
    covers="ord849-new-version",
)
