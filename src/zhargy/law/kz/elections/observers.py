"""ELEC articles 20 and 20-1: complaints against commissions, accreditation and observers."""

from datetime import date

from zhargy.law.kz.calendar import days_after, years_after
from zhargy.law.kz.elections.sources import ACCREDITATION, ELEC, READ_2022
from zhargy.law.kz.elections.subjects import (
    Accreditation,
    ElectionComplaint,
    Observer,
    ObserverAct,
    ObservingOrganisation,
)
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

accreditation_years = KZ.parameter("observer_accreditation_years", int)
accreditation_days = KZ.parameter("observer_accreditation_days", int)
inquiry_days = KZ.parameter("observer_inquiry_days", int)
observers_at_once = KZ.parameter("observers_per_station", int)
appeal_days = KZ.parameter("election_appeal_days", int)

TO_ACCREDIT = frozenset({ObservingOrganisation.ASSOCIATION, ObservingOrganisation.NCO})


@rule(ELEC.article(20, 9), since=READ_2022, covers="elec-appeal")
def complaint_due(complaint: ElectionComplaint, on: date) -> date:
    """The last day to complain to the higher commission and to the court: ten days, or another term of the law."""
    return complaint.other_term_ends_on if complaint.other_term else days_after(complaint.acted_on, appeal_days(on))


@rule(ELEC.article(20, 9), since=READ_2022, covers="elec-appeal")
def complaint_is_considered(complaint: ElectionComplaint, on: date) -> bool:
    """The complaint is considered: it came in time."""
    return complaint.filed_on <= complaint_due(complaint, on)


@rule(ELEC.article(20, 9), since=READ_2022, covers="elec-appeal")
def commission_waits_for_court(complaint: ElectionComplaint, on: date) -> bool:
    """The commission suspends the complaint until the court's decision is in force."""
    return complaint.in_court_too and not complaint.court_act_in_force


@rule(ELEC.article(20, 8), since=ACCREDITATION, covers="elec-one-per-station")
def there_is_room(observer: Observer, on: date) -> bool:
    """No other observer of the organisation is at the polling station at that time."""
    return observer.others_present + 1 <= observers_at_once(on)


@rule(ELEC.article("20-1", "1-1"), since=ACCREDITATION, covers="elec-accred-need")
def needs_accreditation(organisation: Accreditation, on: date) -> bool:
    """The organisation must be accredited to send observers; political parties need no accreditation."""
    return organisation.kind != ObservingOrganisation.PARTY


@rule(ELEC.article("20-1", "1-1"), since=ACCREDITATION, covers="elec-accred-docs")
def papers_are_complete(organisation: Accreditation, on: date) -> bool:
    """The application in the set form and the extract of the charter are there."""
    return organisation.application_in_form and organisation.charter_extract


@rule(ELEC.article("20-1", "1-1"), since=ACCREDITATION, covers="elec-accred-refusal")
def is_refused_or_annulled(organisation: Accreditation, on: date) -> bool:
    """Accreditation is refused or annulled: papers are missing, the charter does not fit, or activity has stopped."""
    return not papers_are_complete(organisation, on) or not organisation.charter_allows or organisation.stopped


@rule(ELEC.article("20-1", "1-1"), since=ACCREDITATION, covers="elec-accred-need")
def may_be_accredited(organisation: Accreditation, on: date) -> bool:
    """The organisation may be accredited: an association or other non-commercial one with no ground against it."""
    return organisation.kind in TO_ACCREDIT and not is_refused_or_annulled(organisation, on)


@rule(ELEC.article("20-1", "1-1"), since=ACCREDITATION, covers="elec-accred-review")
def must_decide_accreditation(organisation: Accreditation, on: date) -> bool:
    """The commission must decide on the application."""
    return needs_accreditation(organisation, on)


@rule(ELEC.article("20-1", "1-1"), since=ACCREDITATION, covers="elec-accred-review")
def accreditation_due(organisation: Accreditation, on: date) -> date:
    """The last day for the commission to decide on the application: thirty calendar days."""
    return days_after(organisation.applied_on, accreditation_days(on))


@rule(ELEC.article("20-1", "1-1"), since=ACCREDITATION, covers="elec-accred-review")
def inquiry_answer_due(organisation: Accreditation, on: date) -> date:
    """The last day for a state body to answer the commission: twenty calendar days."""
    return days_after(organisation.inquiry_on, inquiry_days(on))


@rule(ELEC.article("20-1", "1-1"), since=ACCREDITATION, covers="elec-accred-term")
def accreditation_ends_on(organisation: Accreditation, on: date) -> date:
    """The last day of the accreditation: it holds for one year."""
    return years_after(organisation.accredited_on, accreditation_years(on))


@rule(ELEC.article("20-1", 1), since=ACCREDITATION, covers="elec-observer-who")
def may_send_observers(observer: Observer, on: date) -> bool:
    """The organisation may send observers that day: a political party, or one whose accreditation holds."""
    organisation = observer.organisation
    if organisation.kind == ObservingOrganisation.PARTY:
        return True
    return (
        organisation.kind in TO_ACCREDIT
        and organisation.accredited
        and organisation.accredited_on <= observer.observing_on <= accreditation_ends_on(organisation, on)
    )


@rule(ELEC.article("20-1", 1), since=ACCREDITATION, covers="elec-observer-who")
def observer_papers_are_valid(observer: Observer, on: date) -> bool:
    """The observer's papers are valid: written powers with the name and the seal, and an identity document."""
    return observer.paper_with_name and observer.sealed and observer.identity_paper


@rule(ELEC.article("20-1", 1), since=ACCREDITATION, covers="elec-observer-who")
def may_observe(observer: Observer, on: date) -> bool:
    """The person may be registered as an observer at the polling station."""
    return (
        observer.citizen
        and may_send_observers(observer, on)
        and observer_papers_are_valid(observer, on)
        and there_is_room(observer, on)
    )


@rule(ELEC.article("20-1", 2), since=ACCREDITATION, covers="elec-observer-rights")
def observer_may_do_it(observer: Observer, on: date) -> bool:
    """The registered observer has the right to do it; recording must not disturb voting and counting."""
    listed = observer.wants != ObserverAct.OTHER
    harmless = observer.wants != ObserverAct.RECORDING or not observer.disturbs
    return observer.registered and listed and harmless


@rule(ELEC.article("20-1", 3), since=ACCREDITATION, covers="elec-observer-duties")
def keeps_observer_duties(observer: Observer, on: date) -> bool:
    """The observer keeps all eight duties."""
    conduct = observer.conduct
    return (
        conduct.carries_papers
        and conduct.lawful_recording
        and conduct.no_meddling
        and conduct.no_obstruction
        and conduct.follows_chair
        and conduct.checkable
        and conduct.lawful
        and conduct.impartial
    )


@rule(ELEC.article("20-1", 4), since=ACCREDITATION, covers="elec-observer-cancel")
def registration_may_be_cancelled(observer: Observer, on: date) -> bool:
    """The commission may cancel the observer's registration for a breach of law."""
    return observer.registered and not keeps_observer_duties(observer, on)


KZ.duty(
    "decide-observer-accreditation",
    "Decide on the application for accreditation.",
    bound=must_decide_accreditation,
    due=accreditation_due,
    how="State bodies answer inquiries of the commission in twenty calendar days.",
)
KZ.duty(
    "keep-observer-duties",
    "Carry papers, do not meddle, stay impartial, and rest remarks on facts that can be checked.",
    bound=may_observe,
    how="For a breach of law the commission may cancel the registration.",
    covers="elec-observer-duties",
)
