"""APPC chapter 12-1, articles 90-1 to 90-6: petitions, from 4 April 2024."""

from datetime import date

from zhargy.law.kz.calendar import months_after, working_days_after, working_days_before, years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.petitions.subjects import (
    Closed,
    Decision,
    Joining,
    JoiningWay,
    Level,
    Petition,
    PetitionReview,
    Standing,
    Way,
)
from zhargy.rules import rule
from zhargy.time import about

APPC = KZ.act("appc-2020")
LAW_246 = KZ.act("petitions-amendments-2025")
START = "2024-04-04"
# Law 246-VIII of 30 December 2025, sixty days after its publication.
FROM_246 = about("2026-03-05", not_before="2026-02-28", not_after="2026-03-31")

start_days = KZ.table("petition_start_days", (Way,), int)
start_citizens = KZ.parameter("petition_start_citizens", int)
check_days = KZ.parameter("petition_check_days", int)
media_days = KZ.parameter("petition_media_days", int)
joining_months = KZ.parameter("petition_joining_months", int)
government_votes = KZ.parameter("petition_votes_government", int)
large_population = KZ.parameter("petition_large_population", int)
votes_share = KZ.table("petition_votes_share", (Level,), int)
large_votes = KZ.table("petition_votes_large", (Level,), int)
sending_days = KZ.parameter("petition_sending_days", int)
answer_days = KZ.table("petition_answer_days", (Level,), int)
discussion_days = KZ.parameter("petition_discussion_days", int)

OPEN_AT_FIRST = frozenset(
    {Closed.NONE, Closed.HONOUR, Closed.CONSTITUTION, Closed.LABOUR, Closed.PARTIES, Closed.BODIES}
)
OBLAST = frozenset({Level.OBLAST_MASLIKHAT, Level.OBLAST_AKIMAT})
JOINING_WAYS = frozenset({JoiningWay.SIGNATURE, JoiningWay.WRITTEN})


@rule(APPC.article("90-1"), since=START, covers="pet-who")
def may_file(petition: Petition, on: date) -> bool:
    """The applicant may file a petition: a citizen of Kazakhstan, not an organisation."""
    return petition.by_citizen


@rule(APPC.article("90-2", 2), since=START, covers="pet-fields")
def petition_is_complete(petition: Petition, on: date) -> bool:
    """The petition says all that the code demands."""
    content = petition.content
    return (
        content.name
        and content.number
        and content.residence
        and content.email
        and content.addressee
        and content.proof_of_power
        and content.substance
    )


@rule(APPC.article("90-2", 3), since=START, covers="pet-banned-subjects-2024")
def subject_is_closed(petition: Petition, on: date) -> bool:
    """No petition can be on this subject: it is one of the 17 of the code."""
    return petition.closed not in OPEN_AT_FIRST


@subject_is_closed.amended(by=LAW_246.whole(), at=APPC.article("90-2", 3), since=FROM_246, covers="pet-banned-subjects")
def _(petition: Petition, on: date) -> bool:
    """No petition can be on this subject: it is one of the 16 of the code, which are wider than before."""
    return petition.closed != Closed.NONE


@rule(APPC.article("90-2", 4, 1), since=START, covers=("pet-50-2024", "pet-50"))
def first_joining_ends(petition: Petition, on: date) -> date:
    """The last day for the first 50 citizens to join."""
    return working_days_after(petition.filed_on, start_days(petition.way, on))


@rule(APPC.article("90-2", 4, 1), since=START, covers=("pet-50-2024", "pet-50"))
def enough_joined_at_first(petition: Petition, on: date) -> bool:
    """At least 50 citizens joined in time."""
    return petition.first_joined >= start_citizens(on) and petition.fiftieth_on <= first_joining_ends(petition, on)


@rule(APPC.article("90-2", 4, 3), since=START, covers="pet-repeat-2024")
def repeats_another(petition: Petition, on: date) -> bool:
    """A petition on the same subject is on the internet resource already."""
    return petition.same_open


@repeats_another.amended(by=LAW_246.whole(), at=APPC.article("90-2", 4, 3), since=FROM_246, covers="pet-repeat")
def _(petition: Petition, on: date) -> bool:
    """A petition on the same subject is open, or one was decided less than a year ago."""
    recent = petition.same_decided and petition.filed_on < years_after(petition.same_decided_on, 1)
    return petition.same_open or recent


@rule(APPC.article("90-2", 5), since=START, covers="pet-check-2024")
def check_due(petition: Petition, on: date) -> date:
    """The last day of the check: 20 working days from the day on which the fiftieth citizen joined."""
    return working_days_after(petition.fiftieth_on, check_days(on))


@check_due.amended(by=LAW_246.whole(), at=APPC.article("90-2", 5), since=FROM_246, covers="pet-check")
def _(petition: Petition, on: date) -> date:
    """The last day of the check: 20 working days from the fiftieth citizen, or from the draft if so many did not join."""
    if petition.first_joined >= start_citizens(on):
        return working_days_after(petition.fiftieth_on, check_days(on))
    return working_days_after(petition.filed_on, check_days(on))


@rule(APPC.article("90-2", 4), since=START, covers=("pet-check-2024", "pet-check"))
def is_to_be_opened(petition: Petition, on: date) -> bool:
    """The petition is to be opened for joining; otherwise it is refused with reasons."""
    return (
        may_file(petition, on)
        and not subject_is_closed(petition, on)
        and not repeats_another(petition, on)
        and enough_joined_at_first(petition, on)
        and petition_is_complete(petition, on)
    )


@rule(APPC.article("90-2", 8), since=START, covers="pet-media")
def media_notice_due(petition: Petition, on: date) -> date:
    """The last day to write to the registered media: five working days from opening."""
    return working_days_after(petition.posted_on, media_days(on))


@rule(APPC.article("90-3", 2), since=START, covers="pet-join")
def joining_ends(petition: Petition, on: date) -> date:
    """The last day to join: six months from opening."""
    return months_after(petition.posted_on, joining_months(on))


@rule(APPC.article("90-3", 1), since=START, covers="pet-join")
def joining_counts(joining: Joining, on: date) -> bool:
    """The citizen joined rightly: signed, with consent to data processing, within six months of opening."""
    in_time = joining.posted_on <= joining.joined_on and joining.joined_on <= months_after(
        joining.posted_on, joining_months(on)
    )
    return joining.citizen and joining.way in JOINING_WAYS and joining.consent and in_time


@rule(APPC.article("90-3", 4), since=START, covers=(
    "pet-threshold-gov", "pet-threshold-oblast-maslikhat", "pet-threshold-oblast-akimat",
    "pet-threshold-district-maslikhat", "pet-threshold-district-akimat",
), unit="people")  # fmt: skip
def votes_needed(petition: Petition, on: date) -> int:
    """How many citizens must join: 50,000, or a number or share of the population by the level of the body."""
    if petition.level == Level.CENTRAL:
        return government_votes(on)
    by_share = (petition.population * votes_share(petition.level, on) + 99) // 100
    if petition.level in OBLAST:
        return by_share
    return large_votes(petition.level, on) if petition.population > large_population(on) else by_share


@rule(APPC.article("90-3", 4), since=START)
def is_supported(petition: Petition, on: date) -> bool:
    """Enough citizens joined."""
    return petition.votes >= votes_needed(petition, on)


@rule(APPC.article("90-3", 5), since=START, covers="pet-fail")
def is_returned(petition: Petition, on: date) -> bool:
    """The petition is returned and goes to the body as a message, a response or a proposal: too few joined in six months."""
    return on > joining_ends(petition, on) and not is_supported(petition, on)


@rule(APPC.article("90-3", 4), since=START)
def standing(petition: Petition, on: date) -> Standing:
    """Where the petition stands on this day."""
    if subject_is_closed(petition, on):
        return Standing.CLOSED_SUBJECT
    if not is_to_be_opened(petition, on):
        return Standing.NOT_OPENED
    if is_supported(petition, on):
        return Standing.SUPPORTED
    return Standing.RETURNED if is_returned(petition, on) else Standing.JOINING


@rule(APPC.article("90-4", 1), since=START, covers="pet-send")
def sending_posted_by(petition: Petition, on: date) -> date:
    """The last day to post that the petition was sent to the body: three working days from the decision to send it."""
    return working_days_after(petition.sending_decided_on, sending_days(on))


@rule(APPC.article("90-4", 2), since=START, covers="pet-send")
def acceptance_was_refused_unlawfully(petition: Petition, on: date) -> bool:
    """The body refused to accept a supported petition, which is prohibited."""
    return is_supported(petition, on) and not petition.accepted


@rule(APPC.article("90-5", 1), since=START, covers=("pet-term-central", "pet-term-local"))
def decision_due(petition: Petition, on: date) -> date:
    """The last day to decide: 40 working days from registration by a central body, 20 by a local one."""
    return working_days_after(petition.registered_on, answer_days(petition.level, on))


@rule(APPC.article("90-5", 2), since=START, covers="pet-duties")
def discussion_notice_due(review: PetitionReview, on: date) -> date:
    """The last day to announce the public discussion: three working days before it."""
    return working_days_before(review.discussion_on, discussion_days(on))


@rule(APPC.article("90-5", 2), since=START, covers="pet-duties")
def review_is_complete(review: PetitionReview, on: date) -> bool:
    """The body did all that it must: visit, discussion, commission; a central body also analysis and foreign experience."""
    announced = review.announced_on <= discussion_notice_due(review, on)
    visited = review.visited or not review.facts_to_check
    studied = review.comments_analysed and (review.experience_studied or not review.changes_law)
    return visited and announced and review.commission and (not review.central or studied)


@rule(APPC.article("90-6"), since=START, covers="pet-decision")
def decision_is_proper(review: PetitionReview, on: date) -> bool:
    """The petition was decided with reasons, in full, in part or by a refusal, and the head made an official statement."""
    return review.decision != Decision.NONE and review.reasoned and review.statement


@rule(APPC.article("90-6", 3), since=START, covers="pet-decision")
def decision_posted_by(petition: Petition, on: date) -> date:
    """The last day to post the decision: the next working day."""
    return working_days_after(petition.decided_on, 1)


@rule(APPC.article("90-5", 1), since=START)
def must_be_decided(petition: Petition, on: date) -> bool:
    """The body must decide on the petition and has not done so yet."""
    return is_supported(petition, on) and petition.decision == Decision.NONE


@rule(APPC.article("90-6", 3), since=START)
def decision_must_be_posted(petition: Petition, on: date) -> bool:
    """The petition was decided, and the decision must be posted."""
    return petition.decision != Decision.NONE


KZ.duty(
    "check-petition",
    "Check the petition, then open it or refuse it with reasons.",
    bound=enough_joined_at_first,
    due=check_due,
    covers="pet-check",
)
KZ.duty(
    "tell-media-of-petition",
    "Write to the registered media that the petition is open.",
    bound=is_to_be_opened,
    due=media_notice_due,
    covers="pet-media",
)
KZ.duty(
    "post-sending-of-petition",
    "Send the petition to the competent body and post that it was sent.",
    bound=is_supported,
    due=sending_posted_by,
)
KZ.duty(
    "decide-petition",
    "Decide on the petition.",
    bound=must_be_decided,
    due=decision_due,
    how="With a visit, a public discussion and a commission; the applicant takes part.",
    covers=("pet-term-central", "pet-term-local"),
)
KZ.duty(
    "post-petition-decision",
    "Post the decision on the petition and make an official statement.",
    bound=decision_must_be_posted,
    due=decision_posted_by,
    covers="pet-decision",
)
KZ.without_rule(
    APPC.article("90-2"),
    "Law 107-VIII of 1 July 2024 changed article 90-2; what it said in the months before was not read. Forms of petitions and "
    "their registration stand in rules of the authorised body that were not read.",
    touches=(is_to_be_opened, media_notice_due, petition_is_complete),
)
