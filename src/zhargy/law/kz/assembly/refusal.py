"""LPA articles 14-16: the ten grounds of refusal, campaigning, money and structures."""

from datetime import date

from zhargy.law.kz.assembly.answer import allowed_by_akimat, consented, disagreed, refused_for_no_reply, review_due
from zhargy.law.kz.assembly.definitions import banned_by_regime, form_of, law_applies, must_be_filed, needs_approval
from zhargy.law.kz.assembly.filing import filed_in_time, filing_complete
from zhargy.law.kz.assembly.organiser import organiser_allowed, organiser_barred
from zhargy.law.kz.assembly.places import (
    CC61,
    FROM_CC61,
    parallel_picket,
    picket_place_banned,
    picket_too_long,
    place_and_time_hold,
)
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, Form, LebAnswer
from zhargy.law.kz.calendar import days_after
from zhargy.rules import rule


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
    return not filing_complete(assembly, on)


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


@refusal_10_occupied.amended(by=CC61.whole(), at=LPA.article(14, 1, 10), since=FROM_CC61, covers="cc-61np")
def _(assembly: Assembly, on: date) -> bool:
    """Ground 10: the place is taken, and the organiser did not accept a proposal that the akimat made first."""
    taken = assembly.place.specialised and (assembly.place.other_event or assembly.place.construction)
    return taken and (disagreed(assembly, on) or refused_for_no_reply(assembly, on))


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


@must_be_refused.unless(LPA.article(2, 5), since=START)
def outside_the_law(assembly: Assembly, on: date) -> bool:
    """The law on peaceful assemblies does not apply, so that there is nothing to refuse."""
    return not law_applies(assembly, on)


@must_be_refused.unless(LPA.article(11, 3), since=START)
def proposal_was_accepted(assembly: Assembly, on: date) -> bool:
    """The organiser consented to the akimat's proposal in time."""
    return consented(assembly, on)


@rule(LPA.article(14, 2), since=START, covers="lpa-refusal-form")
def refusal_in_form(assembly: Assembly, on: date) -> bool:
    """The refusal names its ground and gives reasons."""
    return assembly.refusal_reasoned


@rule(LPA.article(15, 1), since=START)
def campaign_from(assembly: Assembly, on: date) -> date:
    """The first day of free campaigning: after the decision, the consent, or the end of the time for an answer."""
    after_review = days_after(review_due(assembly, on), 1)
    if assembly.answer == LebAnswer.NONE:
        return assembly.replied_on if consented(assembly, on) else after_review
    return min(after_review, assembly.answer_received_on)


@rule(LPA.article(15, 1), since=START, covers=("lpa-campaign-start", "lpa-campaign-means"))
def may_campaign(assembly: Assembly, on: date) -> bool:
    """On this day people may be called to the assembly: it is not refused, and no proposal waits for consent."""
    if not (must_be_filed(assembly, on) and assembly.filed) or assembly.answer == LebAnswer.REFUSED:
        return False
    if assembly.answer == LebAnswer.NONE and assembly.proposed and not consented(assembly, on):
        return False
    return on >= campaign_from(assembly, on)


@rule(LPA.article(16, 1), since=START, covers="lpa-resources")
def paid_as_law_says(assembly: Assembly, on: date) -> bool:
    """It is paid from what the organiser and the participants have, and from what is collected or given for it."""
    return assembly.funding.own_or_given


@rule(LPA.article(16, 2), since=START, covers="lpa-funding-ban")
def funding_allowed(assembly: Assembly, on: date) -> bool:
    """No money comes from listed persons, from suspended or banned entities, or from abroad."""
    funding = assembly.funding
    return not (funding.foreign or funding.suspended_entity or funding.listed)


@rule(LPA.article(16, 3), since=START, covers="lpa-structures-ban")
def structures_allowed(assembly: Assembly, on: date) -> bool:
    """No yurts, tents or other structures are set up, or the akimat agreed to them."""
    return not assembly.structures or assembly.structures_agreed


@rule(LPA.article(5, 1, 6), since=START, covers="lpa-sound")
def sound_allowed(assembly: Assembly, on: date) -> bool:
    """No sound equipment is used, or it was declared, the akimat did not exclude it, and it is not one person's picket."""
    declared = assembly.filing.measures if needs_approval(assembly, on) else assembly.filing.equipment
    several = assembly.moves or assembly.participants > 1
    return not assembly.loudspeakers or (several and declared and assembly.answer != LebAnswer.WITHOUT_EQUIPMENT)


@rule(LPA.article(5, 1, 6), since=START, covers="lpa-organiser-rights")
def vehicles_allowed(assembly: Assembly, on: date) -> bool:
    """No vehicles are used, or it is a demonstration and the akimat did not exclude them."""
    return not assembly.uses_vehicles or (assembly.moves and assembly.answer != LebAnswer.WITHOUT_EQUIPMENT)


@rule(LPA.article(2, 3), since=START)
def plan_holds(assembly: Assembly, on: date) -> bool:
    """The law on peaceful assemblies is not against the plan: form, organiser, place, time, number of people and money."""
    if not law_applies(assembly, on):
        return True
    return (
        form_of(assembly, on) != Form.NONE
        and organiser_allowed(assembly, on)
        and place_and_time_hold(assembly, on)
        and not refusal_9_too_many(assembly, on)
        and funding_allowed(assembly, on)
        and not banned_by_regime(assembly, on)
    )


@rule(LPA.article(2, 3), since=START, covers="lpa-unlawful-holding-prohibited")
def may_be_held(assembly: Assembly, on: date) -> bool:
    """As things stand on this day, the law on peaceful assemblies lets it be held."""
    if not law_applies(assembly, on):
        return True
    return plan_holds(assembly, on) and allowed_by_akimat(assembly, on) and filed_in_time(assembly, on)
