"""Who hears a case, who may suspend activity, and by when (CAO arts. 48, 683-685, 720, 729, 817)."""

from datetime import date

from zhargy.law.kz.calendar import days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import (
    ARTICLE_455,
    ARTICLE_488_1,
    ARTICLE_489_1,
    CAO,
    PUNISHED_WITH_ARREST,
    hearing_days,
    hearing_days_suspension,
)  # fmt: skip
from zhargy.law.kz.sanctions.liability import FROM_300, READ_IN_2024, belongs_to_court, provision_applied
from zhargy.law.kz.sanctions.penalties import activity
from zhargy.law.kz.sanctions.subjects import Activity, Offence
from zhargy.rules import rule
from zhargy.time import attested

OF_AKIMATS = ARTICLE_455 | ARTICLE_488_1


@rule(CAO.article(683, 3), since=FROM_300)
def needs_judge(offence: Offence, on: date) -> bool:
    """Only a judge may hear the case: arrest is one of the penalties that the provision names."""
    return provision_applied(offence, on) in PUNISHED_WITH_ARREST


@rule(CAO.article(683, 4), since=FROM_300, covers="s-who-court-wish")
def heard_by_court(offence: Offence, on: date) -> bool:
    """A judge hears the case, by the provision or because the person asked for it in writing before the hearing."""
    return belongs_to_court(offence, on) or needs_judge(offence, on) or offence.judge_asked


@rule(CAO.article(729, 1), since=attested("2023-01-03"), covers="cao-akimat")
def belongs_to_akimat(offence: Offence, on: date) -> bool:
    """Cases of this provision are heard by the akim of the region, city or district, or a deputy."""
    return provision_applied(offence, on) in OF_AKIMATS


@rule(CAO.article(48, 2), since="2015-01-01", covers="s-susp-court")
def body_may_suspend(offence: Offence, on: date) -> bool:
    """The body that hears the case may itself suspend or prohibit activity; before 2020 only a court could."""
    return False


@body_may_suspend.amended(by=CAO.article(48, 2), since=FROM_300, covers=("suspension-who", "s-susp-body"))
def _(offence: Offence, on: date) -> bool:
    """The body that hears the case may itself suspend or prohibit activity, as the provision allows."""
    return activity(offence, on) != Activity.GOES_ON and not heard_by_court(offence, on)


@rule(CAO.article(817, 1), since="2015-01-01", covers="case-term")
def hearing_due(offence: Offence, on: date) -> date:
    """The last day to hear a case out of court."""
    return days_after(offence.file_received_on, hearing_days(on))


@rule(CAO.article(48, 2), since="2015-01-01")
def may_end_in_suspension(offence: Offence, on: date) -> bool:
    """The case may end in suspension or prohibition of activity."""
    return activity(offence, on) != Activity.GOES_ON


@hearing_due.exception(CAO.article(48, 2), when=may_end_in_suspension, since="2015-01-01", covers="suspension-who")
def _(offence: Offence, on: date) -> date:
    """The last day to hear a case that may end in suspension or prohibition of activity."""
    return days_after(offence.file_received_on, hearing_days_suspension(on))


@rule(CAO.article(48, 4), since="2015-01-01", covers=("suspension-interim", "s-susp-interim"))
def may_be_suspended_meanwhile(offence: Offence, on: date) -> bool:
    """Activity may be suspended or prohibited before the hearing, as the case may end in that."""
    return may_end_in_suspension(offence, on)


@rule(CAO.article(48, 4), since="2015-01-01", covers=("suspension-interim", "s-susp-interim"))
def time_of_suspension_counts(offence: Offence, on: date) -> bool:
    """The time of a suspension before the hearing counts into the term of the penalty."""
    return may_end_in_suspension(offence, on) and offence.suspended_meanwhile


@rule(CAO.article(804, 1), since=attested("2025-11-17"), covers="s-protocol-489-1", confidence="B")
def protocol_by_bodies_for_ngos(offence: Offence, on: date) -> bool:
    """The akimat or the authorised body for non-governmental organisations draws up the protocol."""
    return offence.provision in ARTICLE_489_1


@rule(CAO.article(908), since=READ_IN_2024, covers="suspended-licence-count")
def permit_suspension_starts(offence: Offence, on: date) -> date:
    """The day from which the suspension of a permit runs: when the decision entered into force."""
    return offence.in_force_on


KZ.without_rule(
    CAO.article(729, 1),
    "Items 3 and 5 of article 455(2) are not for the akim; the items are not told apart.",
    touches=(belongs_to_akimat,),
)
KZ.without_rule(
    CAO.article(684, 1),
    "Which body hears cases of article 456-2 was not read: it is newer than the lists of early 2023.",
    touches=(heard_by_court,),
)
KZ.without_rule(
    CAO.article(817),
    "A hearing may be put off once, by up to a month; the case of a detained person is heard within 24 hours.",
    covers="case-term",
    touches=(hearing_due,),
)
