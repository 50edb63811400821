"""Claims about elections, the Constitutional Court, the making of laws, platforms and state money."""

from datetime import date

from zhargy.law.kz.claims.sources import CONSTITUTION, INTRODUCTION, LAW, NOTE_DAY, RESOURCES, SPEECH, UPDATE
from zhargy.law.kz.constitutional_court.access import fee, may_apply
from zhargy.law.kz.constitutional_court.subjects import Applicant, ConstitutionalAppeal
from zhargy.law.kz.elections.campaigning import is_campaigning_of_barred, is_foreign_influence, may_campaign
from zhargy.law.kz.elections.observers import may_observe
from zhargy.law.kz.elections.subjects import Campaigner, Campaigning, Observer, ObservingOrganisation
from zhargy.law.kz.information.offences import breaks_456_2_1
from zhargy.law.kz.information.subjects import InformationBreach
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.draft_subjects import Initiator
from zhargy.law.kz.lawmaking.parliament import goes_to_joint_sitting, temporary_act_allowed
from zhargy.law.kz.lawmaking.parliament_subjects import ParliamentBill
from zhargy.law.kz.platforms.advertising import blogger_must_mark, must_be_marked
from zhargy.law.kz.platforms.definitions import is_influencer, is_online_advertising, is_online_platform
from zhargy.law.kz.platforms.subjects import Advertisement, Platform, Service
from zhargy.law.kz.state_money.bodies import must_create_council
from zhargy.law.kz.state_money.definitions import is_social_project
from zhargy.law.kz.state_money.orders import under_procurement_law
from zhargy.law.kz.state_money.subjects import BodyKind, MoneyKind, PublicMoney, SocialProject, StateBody

IN_FORCE = "2023-09-10"
MARKED_FROM = "2024-03-02"


@KZ.claim("elections.associations-observe", source=SPEECH, on=NOTE_DAY, kind="possible")
def _(observer: Observer, on: date) -> bool:
    """A public association can observe elections."""
    return observer.organisation.kind == ObservingOrganisation.ASSOCIATION and may_observe(observer, on)


@KZ.claim("elections.observers-need-accreditation", source=SPEECH, on=NOTE_DAY)
def _(observer: Observer, on: date) -> bool:
    """A public association that is no party can observe elections only with an accreditation."""
    association = observer.organisation.kind == ObservingOrganisation.ASSOCIATION
    return not (association and may_observe(observer, on)) or observer.organisation.accredited


@KZ.claim("elections.religious-associations-stay-out", source=SPEECH, on=NOTE_DAY)
def _(activity: Campaigning, on: date) -> bool:
    """Religious associations may not campaign."""
    campaigns = activity.who == Campaigner.RELIGIOUS and activity.is_campaigning
    return not campaigns or (is_campaigning_of_barred(activity, on) and not may_campaign(activity, on))


@KZ.claim("elections.international-organisations-stay-out", source=SPEECH, on=NOTE_DAY)
def _(activity: Campaigning, on: date) -> bool:
    """International organisations may neither help nor hinder an election to reach a result."""
    meant = activity.who == Campaigner.INTERNATIONAL and activity.helps_or_hinders
    return not meant or is_foreign_influence(activity, on)


@KZ.claim(
    "constitutional-court.citizens-apply", source=CONSTITUTION, since="2023-01-01", until=NOTE_DAY, kind="possible"
)
def _(appeal: ConstitutionalAppeal, on: date) -> bool:
    """A citizen can turn to the Constitutional Court."""
    return appeal.applicant == Applicant.CITIZEN and may_apply(appeal, on)


@KZ.claim("constitutional-court.prosecutor-and-commissioner", source=CONSTITUTION, since="2023-01-01", until=NOTE_DAY)
def _(appeal: ConstitutionalAppeal, on: date) -> bool:
    """The Prosecutor General and the Commissioner for Human Rights may turn to the Constitutional Court in every case."""
    meant = appeal.applicant == Applicant.PROSECUTOR_GENERAL or appeal.applicant == Applicant.COMMISSIONER
    return not meant or may_apply(appeal, on)


@KZ.claim("constitutional-court.no-duty", source=LAW, since="2023-01-01", until="2025-12-31")
def _(appeal: ConstitutionalAppeal, on: date) -> bool:
    """Until the end of 2025 an appeal to the Constitutional Court costs nothing."""
    return fee(appeal, on) == 0


@KZ.claim("lawmaking.urgent-bills-sit-jointly", source=CONSTITUTION, on=NOTE_DAY)
def _(bill: ParliamentBill, on: date) -> bool:
    """Parliament considers at once, at a joint sitting, bills of the Government that answer a threat, and no other bills."""
    urgent = bill.initiator == Initiator.GOVERNMENT and bill.answers_threat
    return goes_to_joint_sitting(bill, on) == urgent


@KZ.claim("lawmaking.temporary-acts-are-possible", source=CONSTITUTION, on=NOTE_DAY, kind="possible")
def _(bill: ParliamentBill, on: date) -> bool:
    """The Government can adopt a temporary act with the force of a law."""
    return temporary_act_allowed(bill, on)


@KZ.claim("lawmaking.temporary-acts-meanwhile", source=CONSTITUTION, on=NOTE_DAY)
def _(bill: ParliamentBill, on: date) -> bool:
    """A temporary act needs an urgent bill of the Government with which Parliament has not finished."""
    meanwhile = goes_to_joint_sitting(bill, on) and not bill.parliament_done
    return not temporary_act_allowed(bill, on) or meanwhile


@KZ.claim("platforms.of-three-kinds", source=UPDATE, on=IN_FORCE)
def _(platform: Platform, on: date) -> bool:
    """Every online platform is an internet resource, software that works on the internet, or a messenger."""
    kinds = platform.service in {Service.INTERNET_RESOURCE, Service.SOFTWARE, Service.MESSENGER}
    return not is_online_platform(platform, on) or kinds


@KZ.claim("platforms.advertising-is-marked", source=UPDATE, on=IN_FORCE)
def _(advertisement: Advertisement, on: date) -> bool:
    """All online advertising must be marked."""
    return not is_online_advertising(advertisement, on) or must_be_marked(advertisement, on)


@KZ.claim("platforms.bloggers-mark-everything", source=UPDATE, on=MARKED_FROM, refuted=True)
def _(advertisement: Advertisement, on: date) -> bool:
    """A blogger must mark all online advertising, paid for or not."""
    meant = is_online_advertising(advertisement, on) and is_influencer(advertisement.user, on)
    return not meant or blogger_must_mark(advertisement, on)


@KZ.claim("platforms.false-without-knowing", source=UPDATE, on=IN_FORCE, kind="possible")
def _(breach: InformationBreach, on: date) -> bool:
    """Spreading false information can be punished without knowledge that it is false."""
    return not breach.knowing and breaks_456_2_1(breach, on)


@KZ.claim("state-money.partnership-outside-procurement", source=RESOURCES, on=NOTE_DAY)
def _(money: PublicMoney, on: date) -> bool:
    """Strategic partnership is outside the law on state procurement."""
    return money.kind != MoneyKind.PARTNERSHIP or not under_procurement_law(money, on)


@KZ.claim("state-money.projects-of-several-years", source=INTRODUCTION, on=NOTE_DAY, kind="possible")
def _(project: SocialProject, on: date) -> bool:
    """A social project, which a social order pays for, can last two years or more."""
    return project.months >= 24 and is_social_project(project, on)


@KZ.claim("state-money.councils-of-all-bodies", source=INTRODUCTION, on=NOTE_DAY)
def _(body: StateBody, on: date) -> bool:
    """Every state body that gives social orders must have a council for cooperation with organisations."""
    return body.kind == BodyKind.GOVERNMENT or must_create_council(body, on)
