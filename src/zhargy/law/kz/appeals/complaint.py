"""APPC articles 80(5), 91-100 and 136: a complaint, its term, its effect, the decision, silence, and the way to court."""

from datetime import date

from zhargy.law.kz.appc import APPC, FROM_241, LAW_241, START
from zhargy.law.kz.appeals.appeal import step_days
from zhargy.law.kz.appeals.subjects import AdministrativeComplaint, Outcome, Step
from zhargy.law.kz.calendar import months_after, working_day_from, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

complaint_months = KZ.parameter("complaint_term", int)
complaint_months_unexplained = KZ.parameter("complaint_term_unexplained", int)
passing_on_days = KZ.parameter("complaint_forwarding_term", int)
decision_days = KZ.parameter("complaint_decision_term", int)
court_months = KZ.parameter("court_term", int)


@rule(APPC.article(80, 5), since=FROM_241, covers="appc-complaint-term-6")
def act_names_the_ways(complaint: AdministrativeComplaint, on: date) -> bool:
    """The act names the higher body, the term and the order of complaint, or those of a suit."""
    return complaint.higher_body_named and complaint.term_named and complaint.order_named


@rule(APPC.article(91, 4), since=START, covers="appc-complaint-route")
def must_be_passed_on(complaint: AdministrativeComplaint, on: date) -> bool:
    """The body complained of must pass the complaint and the case on: it did not give all that was demanded in time."""
    return not complaint.satisfied_in_full


@rule(APPC.article(91, 4), since=START, covers="appc-complaint-route")
def passing_on_due(complaint: AdministrativeComplaint, on: date) -> date:
    """The last day to pass the complaint on to the reviewing body: three working days."""
    return working_days_after(complaint.filed_on, passing_on_days(on))


@rule(APPC.article(92, 1), since=START, covers="appc-complaint-term")
def complaint_due(complaint: AdministrativeComplaint, on: date) -> date:
    """The last day to complain: three months from learning of the act or action, whatever the act says on appeal."""
    return working_day_from(months_after(complaint.learned_on, complaint_months(on)))


@complaint_due.amended(
    by=LAW_241.whole(),
    at=APPC.article(92, "1-1"),
    since=FROM_241,
    covers=("appc-complaint-term", "appc-complaint-term-6"),
)
def _(complaint: AdministrativeComplaint, on: date) -> date:
    """The last day to complain: three months from learning of the act, six if it does not name the ways to complain."""
    if complaint.ways_named:
        return working_day_from(months_after(complaint.learned_on, complaint_months(on)))
    return working_day_from(months_after(complaint.learned_on, complaint_months_unexplained(on)))


@rule(APPC.article(92, 1), since=START, covers="appc-complaint-term")
def is_in_time(complaint: AdministrativeComplaint, on: date) -> bool:
    """The complaint was filed in time."""
    return complaint.filed_on <= complaint_due(complaint, on)


@rule(APPC.article(92, 2), since=START, covers="appc-complaint-late")
def term_may_be_restored(complaint: AdministrativeComplaint, on: date) -> bool:
    """The reviewing body may restore the term: there was a good cause, and the complainant asked for it."""
    return not is_in_time(complaint, on) and complaint.good_cause and complaint.restoring_asked


@rule(APPC.article(92, 3), since=START, covers="appc-complaint-late")
def may_be_denied_as_late(complaint: AdministrativeComplaint, on: date) -> bool:
    """Lateness may be a ground to deny the complaint; it is never one to refuse to accept it."""
    return not is_in_time(complaint, on) and not term_may_be_restored(complaint, on)


@rule(APPC.article(93, 2), since=START)
def complaint_is_complete(complaint: AdministrativeComplaint, on: date) -> bool:
    """The complaint says all that the code demands."""
    content = complaint.content
    return (
        content.reviewer
        and content.complainant
        and content.seat
        and content.opponent
        and content.circumstances
        and content.dated
        and content.signed
        and content.annexes
        and content.other
    )


@rule(APPC.article(95, 1), since=START, covers="appc-complaint-left")
def is_left_without_consideration(complaint: AdministrativeComplaint, on: date) -> bool:
    """The complaint is left without consideration: decided before, a court act, returned, or withdrawn."""
    return complaint.decided_before or complaint.court_act or complaint.returned or complaint.withdrawn


@is_left_without_consideration.amended(
    by=LAW_241.whole(), at=APPC.article(95, 1), since=FROM_241, covers="appc-complaint-left"
)
def _(complaint: AdministrativeComplaint, on: date) -> bool:
    """The complaint is left without consideration: decided before, a court act, returned, withdrawn, or a suit is pending."""
    closed = complaint.decided_before or complaint.court_act or complaint.returned or complaint.withdrawn
    return closed or complaint.suit_pending


@rule(APPC.article(95, 2), since=START, covers="appc-complaint-left")
def left_notice_due(complaint: AdministrativeComplaint, on: date) -> date:
    """The last day to tell the complainant of it: three working days."""
    return working_days_after(complaint.decided_on, step_days(Step.LEFT_NOTICE, on))


@rule(APPC.article(95, 3), since=START, covers="appc-complaint-left")
def may_complain_again(complaint: AdministrativeComplaint, on: date) -> bool:
    """The complaint may be filed again: it was left without consideration, and the obstacle is gone."""
    return complaint.outcome == Outcome.LEFT and complaint.obstacle_gone


@rule(APPC.article(96, 1), since=START, covers="appc-suspension")
def act_is_suspended(complaint: AdministrativeComplaint, on: date) -> bool:
    """The complaint suspends the act or action."""
    return not (complaint.needed_at_once or complaint.financial_act or complaint.law_keeps_force)


@act_is_suspended.amended(by=LAW_241.whole(), at=APPC.article(96), since=FROM_241, covers="appc-suspension")
def _(complaint: AdministrativeComplaint, on: date) -> bool:
    """The complaint suspends the act or action, also where the act itself does not say why it should not."""
    told = (complaint.needed_at_once or complaint.law_keeps_force) and complaint.exception_explained
    return not (told or complaint.financial_act)


@rule(APPC.article(98), since=START, covers="appc-no-worse")
def review_is_lawful(complaint: AdministrativeComplaint, on: date) -> bool:
    """The review is lawful: the whole case was checked, and the complainant is not worse off for complaining."""
    return complaint.whole_case_checked and not complaint.harms_applicant


@rule(APPC.article(99), since=START, covers="appc-complaint-review-2023")
def decision_due(complaint: AdministrativeComplaint, on: date) -> date:
    """The last day to decide: 20 working days from the day on which the reviewing body receives the complaint."""
    return working_days_after(complaint.received_on, decision_days(on))


@decision_due.amended(by=LAW_241.whole(), at=APPC.article(99), since=FROM_241, covers="appc-complaint-review")
def _(complaint: AdministrativeComplaint, on: date) -> date:
    """The last day to decide: 20 working days from registration, unless a law says otherwise."""
    if complaint.other_term:
        return complaint.other_term_ends_on
    return working_days_after(complaint.registered_on, decision_days(on))


@rule(APPC.article(99), since=FROM_241, covers="appc-complaint-review")
def review_may_be_extended(complaint: AdministrativeComplaint, on: date) -> bool:
    """The term of review may be extended: only where a law allows it."""
    return complaint.law_allows_extension


@rule(APPC.article(100), since=START, covers="appc-complaint-outcomes")
def outcome_is_allowed(complaint: AdministrativeComplaint, on: date) -> bool:
    """The reviewing body may decide so: itself if it is competent, otherwise by sending back; a denial needs reasons."""
    match complaint.outcome:
        case Outcome.CANCELLED | Outcome.REPLACED | Outcome.ACTION:
            return complaint.reviewer_competent
        case Outcome.SENT_BACK:
            return not complaint.reviewer_competent
        case Outcome.DENIED:
            return complaint.reasoned
        case Outcome.LEFT:
            return is_left_without_consideration(complaint, on)
        case Outcome.NONE:
            return False


@rule(APPC.article(100, 2), since=START, covers="appc-complaint-outcomes")
def sending_back_due(complaint: AdministrativeComplaint, on: date) -> date:
    """The last day to send the case back: five working days from the decision."""
    return working_days_after(complaint.decided_on, step_days(Step.SEND_BACK, on))


@rule(APPC.article(100, 5), since=START, covers="appc-complaint-silence")
def denied_by_silence(complaint: AdministrativeComplaint, on: date) -> bool:
    """The reviewing body did not decide in time, so that the complaint counts as denied."""
    return complaint.outcome == Outcome.NONE and on > decision_due(complaint, on)


@rule(APPC.article(100, 6), since=START, covers="appc-complaint-outcomes")
def may_go_further(complaint: AdministrativeComplaint, on: date) -> bool:
    """The complainant may go to another reviewing body or to court: a decision other than a full success, or silence."""
    lost = complaint.outcome == Outcome.DENIED or complaint.outcome == Outcome.SENT_BACK
    return lost or complaint.outcome == Outcome.LEFT or denied_by_silence(complaint, on)


@rule(APPC.article(91, 5), since=START, covers="appc-pretrial")
def may_go_to_court(complaint: AdministrativeComplaint, on: date) -> bool:
    """The way to court is open: after the complaint, or at once if a law allows it or there is no higher body."""
    return not complaint.higher_body or complaint.direct_suit or may_go_further(complaint, on)


@rule(APPC.article(136, 1), since=START, covers="appc-court-term")
def to_court_by(complaint: AdministrativeComplaint, on: date) -> date:
    """The last day to go to court: one month from receiving the decision, or from the end of the time for it."""
    if complaint.outcome == Outcome.NONE:
        return months_after(decision_due(complaint, on), court_months(on))
    return months_after(complaint.outcome_received_on, court_months(on))


@rule(APPC.article(99), since=START)
def must_be_decided(complaint: AdministrativeComplaint, on: date) -> bool:
    """The reviewing body must decide the complaint and has not done so yet."""
    return must_be_passed_on(complaint, on) and complaint.outcome == Outcome.NONE


KZ.duty(
    "pass-on-complaint",
    "Pass the complaint and the case on to the reviewing body.",
    bound=must_be_passed_on,
    due=passing_on_due,
    how="Not needed if all that was demanded is given within these days.",
    covers="appc-complaint-route",
)
KZ.duty(
    "decide-complaint",
    "Decide the complaint.",
    bound=must_be_decided,
    due=decision_due,
    how="In writing and with reasons. After the last day silence counts as a denial.",
    covers="appc-complaint-review",
)
