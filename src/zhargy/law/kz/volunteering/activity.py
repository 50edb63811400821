"""Volunteering Law articles 1, 4, 6 and 12: what volunteering is, what it may be for, who may take part."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.volunteering.sources import (
    CHANGED_2022,
    FROM_134,
    FROM_226,
    FROM_476,
    FROM_MONITORING,
    LAW_134,
    LAW_226,
    MONITORING,
    ORDER_476,
    START,
    VOL,
)  # fmt: skip
from zhargy.law.kz.volunteering.subjects import (
    Claim,
    Kind,
    Role,
    VolunteerActivity,
    VolunteerConduct,
    VolunteerEngagement,
    VolunteerGroup,
    Volunteering,
    VolunteerUndertaking,
    Way,
)  # fmt: skip
from zhargy.rules import rule

adult_age = KZ.parameter("volunteer_age", int)
consent_age = KZ.parameter("volunteer_consent_age", int)


@rule(VOL.article(1, item=5), since=START, covers="vol-def-activity")
def is_volunteer_activity(activity: VolunteerActivity, on: date) -> bool:
    """It is a volunteer activity: voluntary, unpaid, socially directed and of public use."""
    return activity.voluntary and activity.unpaid and activity.useful


@rule(VOL.article(1, item=1), since=START, covers="vol-def-volunteer")
def is_volunteer(volunteering: Volunteering, on: date) -> bool:
    """The person is a volunteer: a natural person who carries out volunteer activity."""
    return is_volunteer_activity(volunteering.activity, on)


@rule(VOL.article(1, item=2), since=START, covers="vol-def-group")
def is_volunteer_group(group: VolunteerGroup, on: date) -> bool:
    """They are a group of volunteers: natural persons, not registered, together of free will to volunteer."""
    return group.natural_persons and not group.registered and group.for_volunteering


@rule(VOL.article(1, item=3), since=START, covers="vol-def-action")
def is_volunteer_action(undertaking: VolunteerUndertaking, on: date) -> bool:
    """It is a volunteer action: an event for one concrete task."""
    return undertaking.by_volunteers and undertaking.one_task


@rule(VOL.article(1, item=4), since=START, covers="vol-def-programme")
def is_volunteer_programme(undertaking: VolunteerUndertaking, on: date) -> bool:
    """It is a volunteer programme (project): a system of measures with its events and expected results."""
    return undertaking.by_volunteers and undertaking.measures and undertaking.lists_events and undertaking.lists_results


@rule(VOL.article(4, 3), since=CHANGED_2022, covers="vol-purpose-limit")
def supports_nobody_barred(activity: VolunteerActivity, on: date) -> bool:
    """The activity is not directed at supporting a political party or a religious association."""
    return not activity.supports_party and not activity.supports_religion


@rule(VOL.article(4, 4), since=CHANGED_2022, covers="vol-ban-extremism")
def is_banned(activity: VolunteerActivity, on: date) -> bool:
    """The activity is banned: it pursues terrorism, extremism or separatism."""
    return activity.pursues_extremism


@rule(VOL.article(6, 1), since=START, covers="vol-forms")
def way_is_named(activity: VolunteerActivity, on: date) -> bool:
    """The activity has one of the three forms that the law names."""
    return activity.way in {Way.INDIVIDUAL, Way.GROUP, Way.ORGANISATION}


@way_is_named.amended(by=LAW_134.whole(), at=VOL.article(6, 1), since=FROM_134, covers="vol-forms")
def _(activity: VolunteerActivity, on: date) -> bool:
    """The activity has one of the forms that the law names, corporate volunteering among them."""
    return activity.way != Way.OTHER


@rule(VOL.article(6, 2), since=START)
def kind_is_allowed(activity: VolunteerActivity, on: date) -> bool:
    """The kind is one that the law names, with help to children in a difficult life situation, or another lawful one."""
    return activity.kind != Kind.OTHER or activity.lawful_kind


@kind_is_allowed.amended(by=LAW_226.whole(), at=VOL.article(6, 2), since=FROM_226, covers="vol-kinds")
def _(activity: VolunteerActivity, on: date) -> bool:
    """The kind is one that the law names, with help to children who need special social services, or another lawful one."""
    return activity.kind != Kind.OTHER or activity.lawful_kind


@rule(VOL.article(6, 3), since=START, covers="vol-contract")
def may_conclude_contract(engagement: VolunteerEngagement, on: date) -> bool:
    """Who engages the volunteer may conclude a contract under civil law: an organiser or a volunteer organisation."""
    return engagement.by in {Role.ORGANISER, Role.ORGANISATION}


@rule(VOL.article(12, 1), since=CHANGED_2022, covers="vol-age-adult")
def is_adult(volunteering: Volunteering, on: date) -> bool:
    """The volunteer has reached 18 years and needs nobody's consent."""
    return volunteering.volunteer.age >= adult_age(on)


@rule(VOL.article(12, 2), since=FROM_134, covers="vol-age-minor")
def fits_minor(volunteering: Volunteering, on: date) -> bool:
    """The activity harms neither health nor moral development of the young volunteer and does not disturb study."""
    return not volunteering.volunteer.harms and not volunteering.volunteer.disturbs_study


@rule(VOL.article(12, 2), since=FROM_134, covers="vol-age-under-14")
def child_is_backed(volunteering: Volunteering, on: date) -> bool:
    """The volunteer is at least 14, or parents or other legal representatives consent in writing or come along."""
    volunteer = volunteering.volunteer
    return volunteer.age >= consent_age(on) or volunteer.consent or volunteer.accompanied


@rule(VOL.article(12, "2-1"), since=FROM_134, covers="vol-minor-ban")
def barred_for_minors(activity: VolunteerActivity, on: date) -> bool:
    """Nobody under 18 may be used for this activity."""
    return (
        activity.helps_victims
        or activity.emergency
        or (activity.helps_prosecuted and not activity.cleared)
        or activity.heavy
    )


@rule(VOL.article(12), since=FROM_134)
def person_may_take_part(volunteering: Volunteering, on: date) -> bool:
    """The age of the volunteer allows this activity."""
    if is_adult(volunteering, on):
        return True
    return (
        not barred_for_minors(volunteering.activity, on)
        and fits_minor(volunteering, on)
        and child_is_backed(volunteering, on)
    )


@rule(VOL.article(4), since=FROM_134)
def activity_is_lawful(activity: VolunteerActivity, on: date) -> bool:
    """The activity is a volunteer activity with an aim, a form and a kind that the law allows."""
    return (
        is_volunteer_activity(activity, on)
        and supports_nobody_barred(activity, on)
        and not is_banned(activity, on)
        and way_is_named(activity, on)
        and kind_is_allowed(activity, on)
    )


@rule(VOL.article(12), since=FROM_134)
def may_volunteer(volunteering: Volunteering, on: date) -> bool:
    """The person may take part in this activity."""
    return person_may_take_part(volunteering, on) and activity_is_lawful(volunteering.activity, on)


@rule(VOL.article(12, 3, 2), since=CHANGED_2022, covers="vol-rights")
def may_stop_at_once(engagement: VolunteerEngagement, on: date) -> bool:
    """The volunteer may stop at any time; where there is a contract, as the contract says."""
    return not engagement.contract or engagement.contract_stops


@rule(VOL.article(12, 3, 5), since=CHANGED_2022, covers="vol-rights")
def costs_are_repaid(engagement: VolunteerEngagement, on: date) -> bool:
    """Special clothing and costs are due: the work is heavy, harmful or dangerous, and a written contract provides for it."""
    return engagement.heavy and engagement.contract and engagement.written and engagement.contract_costs


@rule(VOL.article(12, 3), since=CHANGED_2022, covers="vol-rights")
def has_right(engagement: VolunteerEngagement, on: date) -> bool:
    """The volunteer has a right to what is asked for."""
    match engagement.claim:
        case Claim.STOP:
            return may_stop_at_once(engagement, on)
        case Claim.COSTS:
            return costs_are_repaid(engagement, on)
        case Claim.LETTER:
            return engagement.by in {Role.ORGANISER, Role.ORGANISATION}
        case Claim.RECORD:
            return engagement.resources_kept
        case Claim.ACCESS:
            return engagement.head_agrees
        case Claim.GRANT:
            return engagement.badge and engagement.equal_points
        case _:
            return True


@rule(VOL.article(12, 4), since=CHANGED_2022, covers="vol-duties")
def keeps_duties(conduct: VolunteerConduct, on: date) -> bool:
    """The volunteer keeps all seven duties."""
    return (
        conduct.in_good_faith
        and conduct.reports
        and conduct.respects_rights
        and conduct.safe
        and conduct.confidential
        and (not conduct.delegates or conduct.delegation_agreed)
        and conduct.returns
        and not conduct.hinders_officials
    )


@rule(MONITORING.whole(), since=FROM_MONITORING)
def is_monitored(undertaking: VolunteerUndertaking, on: date) -> bool:
    """The model rules for monitoring volunteer programmes and actions apply to it."""
    return is_volunteer_programme(undertaking, on) or is_volunteer_action(undertaking, on)


@is_monitored.amended(by=ORDER_476.whole(), since=FROM_476, covers="volmon-repealed")
def _(undertaking: VolunteerUndertaking, on: date) -> bool:
    """The model rules for monitoring volunteer programmes and actions have lost force and apply to nothing."""
    return False
