"""Claims about elections, the Constitutional Court, platforms and state money."""

from datetime import date

from zhargy.law.kz.claims.sources import CONSTITUTION, LAW, NOTE_DAY, RESOURCES, SPEECH, UPDATE
from zhargy.law.kz.constitutional_court.access import fee, may_apply
from zhargy.law.kz.constitutional_court.subjects import Applicant, ConstitutionalAppeal
from zhargy.law.kz.elections.campaigning import is_campaigning_of_barred, is_foreign_influence, may_campaign
from zhargy.law.kz.elections.observers import may_observe
from zhargy.law.kz.elections.subjects import Campaigner, Campaigning, Observer, ObservingOrganisation
from zhargy.law.kz.information.offences import breaks_456_2_1
from zhargy.law.kz.information.subjects import InformationBreach
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.platforms.advertising import blogger_must_mark, must_be_marked
from zhargy.law.kz.platforms.definitions import is_influencer, is_online_advertising
from zhargy.law.kz.platforms.subjects import Advertisement
from zhargy.law.kz.state_money.orders import under_procurement_law
from zhargy.law.kz.state_money.subjects import MoneyKind, PublicMoney

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
