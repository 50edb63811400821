"""Claims about peaceful assemblies: what is filed, what silence means, and what a refusal rests on."""

from datetime import date

from zhargy.law.kz.assembly.answer import allowed_by_akimat, consented, refused_for_no_reply, review_due
from zhargy.law.kz.assembly.definitions import (
    form_of,
    is_picket,
    law_applies,
    may_take_part,
    needs_approval,
    needs_notification,
    track,
)  # fmt: skip
from zhargy.law.kz.assembly.filing import filed_in_time, notification_complete, notified_in_time
from zhargy.law.kz.assembly.organiser import organiser_allowed, organiser_calls_to_order, organiser_keeps_safe
from zhargy.law.kz.assembly.places import change_may_be_proposed, place_allowed
from zhargy.law.kz.assembly.refusal import (
    may_be_held,
    must_be_refused,
    plan_holds,
    refusal_1_aims,
    refusal_2_organiser,
    refusal_3_threat,
    refusal_4_late,
    refusal_5_incomplete,
    refusal_6_untrue,
    refusal_7_funding,
    refusal_8_regime_or_picket,
    refusal_9_too_many,
    refusal_10_occupied,
)  # fmt: skip
from zhargy.law.kz.assembly.subjects import (
    START,
    Assembly,
    BannedPlace,
    Form,
    LebAnswer,
    OrganiserKind,
    Participant,
    Track,
)  # fmt: skip
from zhargy.law.kz.calendar import days_before, working_days_after
from zhargy.law.kz.claims.sources import ASSEMBLY, LATELY, LAW, NOTE_DAY
from zhargy.law.kz.jurisdiction import KZ


@KZ.claim("assembly.two-tracks", source=ASSEMBLY, since=START, until=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """Pickets, gatherings and rallies are notified; demonstrations and marches are approved."""
    notified = form_of(assembly, on) in {Form.PICKET, Form.GATHERING, Form.RALLY}
    approved = form_of(assembly, on) in {Form.DEMONSTRATION, Form.MARCH}
    return not law_applies(assembly, on) or (
        (track(assembly, on) == Track.NOTIFICATION) == notified and (track(assembly, on) == Track.APPROVAL) == approved
    )


@KZ.claim("assembly.picket-of-one", source=ASSEMBLY, since=START, until=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """A picket is of one person only."""
    return form_of(assembly, on) != Form.PICKET or assembly.participants == 1


@KZ.claim("assembly.one-person-pickets", source=LAW, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """What one person holds is a picket, so that nobody needs approval for a protest alone."""
    return assembly.participants != 1 or not needs_approval(assembly, on)


@KZ.claim("assembly.picket-of-two-hours", source=ASSEMBLY, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """No picket may last more than two hours a day."""
    picket = law_applies(assembly, on) and is_picket(assembly, on)
    return not (picket and may_be_held(assembly, on)) or assembly.minutes_at_place <= 120


@KZ.claim("assembly.picket-of-two-hours-elsewhere", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """Outside specialised places no picket may last more than two hours a day at the same place and object."""
    picket = law_applies(assembly, on) and is_picket(assembly, on) and not assembly.place.specialised
    return not (picket and may_be_held(assembly, on)) or assembly.minutes_at_place <= 120


@KZ.claim("assembly.specialised-places-only", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """An assembly that is no picket may be held in a specialised place only."""
    other = law_applies(assembly, on) and not is_picket(assembly, on)
    return not (other and may_be_held(assembly, on)) or assembly.place.specialised


@KZ.claim("assembly.pickets-anywhere", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """A picket may be held in every place that is not banned for pickets."""
    picket = law_applies(assembly, on) and is_picket(assembly, on)
    return not (picket and assembly.place.banned == BannedPlace.NONE) or place_allowed(assembly, on)


@KZ.claim("assembly.another-place-can-be-proposed", source=ASSEMBLY, on=NOTE_DAY, kind="possible")
def _(assembly: Assembly, on: date) -> bool:
    """The akimat can propose another place, route or time for an assembly that was filed."""
    filed = assembly.filed and (needs_notification(assembly, on) or needs_approval(assembly, on))
    return filed and change_may_be_proposed(assembly, on)


@KZ.claim("assembly.organisers-demand-order", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """An organiser who does not demand that participants keep order and law breaks a duty."""
    return assembly.conduct.participants_called_to_order or not organiser_calls_to_order(assembly, on)


@KZ.claim("assembly.organisers-keep-it-safe", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """An organiser who does not see to safety and keep buildings, greenery and property whole breaks a duty."""
    return assembly.conduct.kept_safe or not organiser_keeps_safe(assembly, on)


@KZ.claim("assembly.adult-organisers", source=ASSEMBLY, since=START, until=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """Only citizens of 18 or more, and legal entities registered here, may organise assemblies."""
    organiser = assembly.organiser
    person = organiser.kind in {OrganiserKind.CITIZEN, OrganiserKind.GROUP} and organiser.age >= 18
    entity = organiser.kind == OrganiserKind.LEGAL_ENTITY and organiser.registered_here
    return not organiser_allowed(assembly, on) or person or entity


@KZ.claim("assembly.citizens-of-any-age", source=ASSEMBLY, on=NOTE_DAY)
def _(participant: Participant, on: date) -> bool:
    """Whoever is a citizen may take part: the law sets no age for those who do not organise."""
    return may_take_part(participant, on) == participant.citizen


@KZ.claim("assembly.five-days-before", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """A notification that is in time was filed at least five days before the assembly."""
    return not notified_in_time(assembly, on) or assembly.registered_on <= days_before(assembly.event_day, 5)


@KZ.claim("assembly.five-days-are-enough", source=ASSEMBLY, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """A notification filed five days before the assembly is in time."""
    return assembly.registered_on > days_before(assembly.event_day, 5) or notified_in_time(assembly, on)


@KZ.claim("assembly.rules-of-procedure-for-pickets", source=ASSEMBLY, on=NOTE_DAY, kind="possible")
def _(assembly: Assembly, on: date) -> bool:
    """A notification can be complete without rules of procedure, one of the thirteen items."""
    return notification_complete(assembly, on) and not assembly.filing.reglament


@KZ.claim("assembly.answer-in-three-days", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """The akimat answers a notification within three working days."""
    three = working_days_after(assembly.registered_on, 3)
    return not needs_notification(assembly, on) or review_due(assembly, on) == three


@KZ.claim("assembly.answer-in-seven-days", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """The akimat answers an application within seven working days."""
    return not needs_approval(assembly, on) or review_due(assembly, on) == working_days_after(assembly.registered_on, 7)


@KZ.claim("assembly.answer-before-the-day", source=LAW, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """If an assembly is filed in time, the time for the answer ends before the day of the assembly."""
    filed = needs_notification(assembly, on) or needs_approval(assembly, on)
    return not (filed and filed_in_time(assembly, on)) or review_due(assembly, on) < assembly.event_day


@KZ.claim("assembly.silence-allows", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """Silence on a notification after the time for an answer, without a proposal, lets the assembly be held as notified."""
    silent = assembly.filed and assembly.answer == LebAnswer.NONE and not assembly.proposed
    over = needs_notification(assembly, on) and on > review_due(assembly, on)
    return not (silent and over) or allowed_by_akimat(assembly, on)


@KZ.claim("assembly.no-decision-allows", source=ASSEMBLY, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """Whenever the akimat has decided nothing on a notification in time, the assembly may be held."""
    undecided = assembly.filed and assembly.answer == LebAnswer.NONE
    over = needs_notification(assembly, on) and on > review_due(assembly, on)
    return not (undecided and over) or allowed_by_akimat(assembly, on)


@KZ.claim("assembly.silence-is-no-approval", source=ASSEMBLY, since=START, until=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """Silence on an application never lets a demonstration or march be held."""
    silent = assembly.answer == LebAnswer.NONE and not assembly.proposed
    return not (needs_approval(assembly, on) and silent) or not may_be_held(assembly, on)


@KZ.claim("assembly.nothing-without-filing", source=ASSEMBLY, since=START, until=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """No assembly under the law may be held without filing; a spontaneous one is unlawful."""
    return not law_applies(assembly, on) or assembly.filed or not may_be_held(assembly, on)


@KZ.claim("assembly.pre-approval-by-waiting", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """A notified assembly may not be held before the akimat has answered or its time for an answer is over."""
    unanswered = assembly.answer == LebAnswer.NONE and not assembly.proposed
    waits = needs_notification(assembly, on) and unanswered and on <= review_due(assembly, on)
    return not waits or not may_be_held(assembly, on)


@KZ.claim("assembly.pre-approval-by-refusal", source=ASSEMBLY, on=NOTE_DAY)
def _(assembly: Assembly, on: date) -> bool:
    """A notified assembly that the akimat refused may not be held, whatever the ground."""
    refused = needs_notification(assembly, on) and assembly.answer == LebAnswer.REFUSED
    return not refused or not may_be_held(assembly, on)


@KZ.claim("assembly.pre-approval-needs-a-decision", source=ASSEMBLY, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """A notified assembly may be held only if the akimat agreed to it: notification is the same as approval."""
    agreed = assembly.answer in {LebAnswer.AGREED, LebAnswer.WITHOUT_EQUIPMENT} or assembly.proposed
    return not (needs_notification(assembly, on) and may_be_held(assembly, on)) or agreed


@KZ.claim("assembly.refusal-on-a-listed-ground", source=ASSEMBLY, since=START, until=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """Whatever must be refused falls under one of the ten grounds, or no reply came to a proposal."""
    return (
        not must_be_refused(assembly, on)
        or refusal_1_aims(assembly, on)
        or refusal_2_organiser(assembly, on)
        or refusal_3_threat(assembly, on)
        or refusal_4_late(assembly, on)
        or refusal_5_incomplete(assembly, on)
        or refusal_6_untrue(assembly, on)
        or refusal_7_funding(assembly, on)
        or refusal_8_regime_or_picket(assembly, on)
        or refusal_9_too_many(assembly, on)
        or refusal_10_occupied(assembly, on)
        or refused_for_no_reply(assembly, on)
    )


@KZ.claim("assembly.only-ten-grounds", source=ASSEMBLY, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """The law has ten reasons for refusal and no other."""
    return (
        not must_be_refused(assembly, on)
        or refusal_1_aims(assembly, on)
        or refusal_2_organiser(assembly, on)
        or refusal_3_threat(assembly, on)
        or refusal_4_late(assembly, on)
        or refusal_5_incomplete(assembly, on)
        or refusal_6_untrue(assembly, on)
        or refusal_7_funding(assembly, on)
        or refusal_8_regime_or_picket(assembly, on)
        or refusal_9_too_many(assembly, on)
        or refusal_10_occupied(assembly, on)
    )


@KZ.claim("assembly.refused-for-a-missing-item", source=ASSEMBLY, on=NOTE_DAY, kind="possible")
def _(assembly: Assembly, on: date) -> bool:
    """An assembly whose plan is lawful and that was filed in time can have to be refused because an item is missing."""
    lawful = law_applies(assembly, on) and plan_holds(assembly, on) and filed_in_time(assembly, on)
    return lawful and must_be_refused(assembly, on) and not assembly.proposed and refusal_5_incomplete(assembly, on)


@KZ.claim("assembly.accepted-proposal-binds", source=LAW, since=START, until=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """Once the organiser accepted a proposal in time, the akimat need not and may not refuse."""
    return not consented(assembly, on) or not must_be_refused(assembly, on)


@KZ.claim("assembly.refusable-is-not-held", source=LAW, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """What the akimat must refuse may never be held."""
    return not must_be_refused(assembly, on) or not may_be_held(assembly, on)


@KZ.claim("assembly.place-taken-before-2025", source=LAW, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """An assembly is refused because its place is taken only after a proposal of another place or time."""
    return not refusal_10_occupied(assembly, on) or assembly.proposed


@KZ.claim("assembly.place-taken-since-2025", source=LAW, on=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """Since the Constitutional Court's decision a place that is taken is a ground only after a proposal of another."""
    return not refusal_10_occupied(assembly, on) or assembly.proposed


@KZ.claim("assembly.emergency-bans", source=ASSEMBLY, since=START, until=LATELY)
def _(assembly: Assembly, on: date) -> bool:
    """No assembly under the law may be held where a state of emergency bans it."""
    return not (law_applies(assembly, on) and assembly.regime_ban) or not may_be_held(assembly, on)
