"""LPA articles 14-16: the ten grounds of refusal, campaigning, money and structures."""

from datetime import date

from zhargy.law.kz.assembly.definitions import banned_by_regime, is_picket, law_applies, needs_approval
from zhargy.law.kz.assembly.filing import (
    allowed_by_akimat,
    application_complete,
    consented,
    filed_in_time,
    notification_complete,
    refused_for_no_reply,
    review_due,
)  # fmt: skip
from zhargy.law.kz.assembly.organiser import organiser_allowed, organiser_barred
from zhargy.law.kz.assembly.places import parallel_picket, picket_place_banned, picket_too_long, place_and_time_hold
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, LebAnswer, Reply
from zhargy.law.kz.calendar import days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

CC61 = KZ.act("cc-61np")


@rule(LPA.article(14, 1, 1), since=START, covers="lpa-refusal-1")
def refusal_1_aims(assembly: Assembly, on: date) -> bool:
    """Ground 1: the aims are against the constitutional order, sow discord, or break the law."""
    return assembly.aims_unlawful


@rule(LPA.article(14, 1, 2), since=START, covers="lpa-refusal-2")
def refusal_2_organiser(assembly: Assembly, on: date) -> bool:
    """Ground 2: the law bars this organiser."""
    return organiser_barred(assembly, on)


@rule(LPA.article(14, 1, 3), since=START, covers="lpa-refusal-3")
def refusal_3_threat(assembly: Assembly, on: date) -> bool:
    """Ground 3: there is a threat to security, public order, health, or rights of others."""
    return assembly.threatens_order


@rule(LPA.article(14, 1, 4), since=START, covers="lpa-refusal-4")
def refusal_4_late(assembly: Assembly, on: date) -> bool:
    """Ground 4: it was filed late."""
    return not filed_in_time(assembly, on)


@rule(LPA.article(14, 1, 5), since=START, covers="lpa-refusal-5")
def refusal_5_incomplete(assembly: Assembly, on: date) -> bool:
    """Ground 5: information or the signature is missing."""
    if needs_approval(assembly, on):
        return not application_complete(assembly, on)
    return not notification_complete(assembly, on)


@rule(LPA.article(14, 1, 6), since=START, covers="lpa-refusal-6")
def refusal_6_untrue(assembly: Assembly, on: date) -> bool:
    """Ground 6: papers are untrue, or do not match what the law requires."""
    return assembly.documents_untrue


@rule(LPA.article(14, 1, 7), since=START, covers="lpa-refusal-7")
def refusal_7_funding(assembly: Assembly, on: date) -> bool:
    """Ground 7: money comes from where it may not."""
    return not funding_allowed(assembly, on)


@rule(LPA.article(14, 1, 8), since=START, covers="lpa-refusal-8")
def refusal_8_regime_or_picket(assembly: Assembly, on: date) -> bool:
    """Ground 8: a special regime bans assemblies, or a picket breaks the rules on place and length."""
    return (
        banned_by_regime(assembly, on)
        or picket_place_banned(assembly, on)
        or parallel_picket(assembly, on)
        or picket_too_long(assembly, on)
    )


@rule(LPA.article(14, 1, 9), since=START, covers="lpa-refusal-9")
def refusal_9_too_many(assembly: Assembly, on: date) -> bool:
    """Ground 9: more people are expected than the specialised place may hold."""
    return assembly.place.specialised and assembly.participants > assembly.place.occupancy_norm


@rule(LPA.article(14, 1, 10), since=START, covers="lpa-refusal-10")
def refusal_10_occupied(assembly: Assembly, on: date) -> bool:
    """Ground 10: another event is planned in the place, or construction works are carried out there."""
    return assembly.place.specialised and (assembly.place.other_event or assembly.place.construction)


@refusal_10_occupied.amended(by=CC61.whole(), at=LPA.article(14, 1, 10), since="2025-01-20", covers="cc-61np")
def _(assembly: Assembly, on: date) -> bool:
    """Ground 10: the place is taken, and the organiser did not accept a proposal that the akimat made first."""
    taken = assembly.place.other_event or assembly.place.construction
    proposed = assembly.answer == LebAnswer.PROPOSAL
    return assembly.place.specialised and taken and proposed and assembly.reply != Reply.CONSENT


@rule(LPA.article(14, 1), since=START, covers="lpa-refusal-duty")
def must_be_refused(assembly: Assembly, on: date) -> bool:
    """The akimat must refuse: one of the grounds of the law is met."""
    return (
        refusal_2_organiser(assembly, on)
        or refusal_4_late(assembly, on)
        or refusal_5_incomplete(assembly, on)
        or refusal_7_funding(assembly, on)
        or refusal_8_regime_or_picket(assembly, on)
        or refusal_9_too_many(assembly, on)
        or refusal_10_occupied(assembly, on)
        or refused_for_no_reply(assembly, on)
        or refusal_1_aims(assembly, on)
        or refusal_3_threat(assembly, on)
        or refusal_6_untrue(assembly, on)
    )


@must_be_refused.unless(LPA.article(11, 3), since=START)
def proposal_was_accepted(assembly: Assembly, on: date) -> bool:
    """The organiser consented to the akimat's proposal in time."""
    return consented(assembly, on)


@rule(LPA.article(15, 1), since=START, covers=("lpa-campaign-start", "lpa-campaign-means"))
def campaign_from(assembly: Assembly, on: date) -> date:
    """The first day of free campaigning: after the answer, the consent, or the end of the time for an answer."""
    after_review = days_after(review_due(assembly, on), 1)
    match assembly.answer:
        case LebAnswer.NONE:
            return after_review
        case LebAnswer.PROPOSAL:
            return assembly.replied_on if assembly.reply == Reply.CONSENT else after_review
        case _:
            return assembly.answer_received_on


@rule(LPA.article(16, 2), since=START, covers="lpa-funding-ban")
def funding_allowed(assembly: Assembly, on: date) -> bool:
    """No money comes from listed persons, from suspended or banned entities, or from abroad."""
    funding = assembly.funding
    return not (funding.foreign or funding.suspended_entity or funding.listed)


@rule(LPA.article(16, 3), since=START, covers=("lpa-structures-ban", "lpa-sound"))
def equipment_allowed(assembly: Assembly, on: date) -> bool:
    """Structures and sound equipment may be used: never in a picket, and not where the akimat excluded them."""
    if not (assembly.structures or assembly.loudspeakers):
        return True
    return assembly.answer == LebAnswer.AGREED and not is_picket(assembly, on)


@rule(LPA.article(2, 3), since=START)
def plan_holds(assembly: Assembly, on: date) -> bool:
    """The plan is lawful as far as the organiser can make it so: organiser, place, time and money."""
    return (
        law_applies(assembly, on)
        and organiser_allowed(assembly, on)
        and place_and_time_hold(assembly, on)
        and funding_allowed(assembly, on)
        and not banned_by_regime(assembly, on)
    )


@rule(LPA.article(2, 3), since=START, covers="lpa-unlawful-holding-prohibited")
def may_be_held(assembly: Assembly, on: date) -> bool:
    """The assembly may lawfully be held."""
    return plan_holds(assembly, on) and filed_in_time(assembly, on) and allowed_by_akimat(assembly, on)


KZ.without_rule(LPA.article(14, 2), "Whether a refusal is well reasoned is for the body or court that hears the complaint.",
                covers="lpa-refusal-form", touches=(must_be_refused,))  # fmt: skip
KZ.without_rule(LPA.article(16, 1), "Who bears the costs follows from agreement.", covers="lpa-resources")
KZ.without_rule(LPA.article(16, 3), "Whether silence on a notification that lists structures is consent to them is not said.",
                touches=(equipment_allowed,))  # fmt: skip
