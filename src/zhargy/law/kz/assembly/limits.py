"""How far the right may be limited: the constitutions, LPA article 2(2), the Covenant, and the state of emergency."""

from datetime import date

from zhargy.law.kz.assembly.limit_subjects import Emergency, EmergencyArea, Limit, LimitAim
from zhargy.law.kz.assembly.subjects import LPA, START
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

C95, C26, ICCPR = KZ.act("constitution-1995"), KZ.act("constitution-2026"), KZ.act("iccpr")
EMERGENCY = KZ.act("emergency-2003")
emergency_longest = KZ.table("emergency_longest", (EmergencyArea,), int)

FROM_C95 = "1995-09-05"
FROM_C26 = "2026-07-01"
FROM_ICCPR = about("2006-04-24", not_before="2006-01-24", not_after="2006-12-31")
# Read in the text of the end of 2025; the day of each wording was not looked up.
FROM_EMERGENCY = about("2003-02-08", not_before="2003-02-08", not_after="2025-12-31")

AIMS_OF_LPA = frozenset({LimitAim.SECURITY, LimitAim.ORDER, LimitAim.HEALTH, LimitAim.RIGHTS})
AIMS_OF_COVENANT = AIMS_OF_LPA | {LimitAim.MORALS}
AIMS_OF_39 = frozenset({LimitAim.CONSTITUTION, LimitAim.ORDER, LimitAim.RIGHTS, LimitAim.HEALTH, LimitAim.MORALS})


@rule(C95.article(32), since=FROM_C95, covers="const95-32")
def limit_has_aim(limit: Limit, on: date) -> bool:
    """A law sets the limit, to protect state security, public order, health, or rights and freedoms of others."""
    return limit.by_law and limit.aim in AIMS_OF_LPA


@limit_has_aim.amended(by=C26.whole(), at=C26.article(34), since=FROM_C26, covers="const26-34")
def _(limit: Limit, on: date) -> bool:
    """A law sets the limit, to protect constitutional order, rights of others, security, order, health or morals."""
    return limit.by_law and limit.aim != LimitAim.OTHER


@rule(C95.article(39, 1), since=FROM_C95, covers="const95-39-1")
def limit_is_necessary(limit: Limit, on: date) -> bool:
    """A law sets the limit, no further than is necessary for constitutional order, public order, rights, health or morals."""
    return limit.by_law and limit.aim in AIMS_OF_39 and limit.necessary


@limit_is_necessary.amended(by=C26.whole(), at=C26.article(41, 1), since=FROM_C26, covers="const26-41")
def _(limit: Limit, on: date) -> bool:
    """A law sets the limit, no further than is necessary for its aim."""
    return limit.by_law and limit.aim != LimitAim.OTHER and limit.necessary


@rule(C95.article(39, 3), since=FROM_C95, covers="const95-39-2-3")
def limit_is_not_political(limit: Limit, on: date) -> bool:
    """The limit is not set on political grounds."""
    return not limit.political


limit_is_not_political.restated(by=C26.whole(), at=C26.article(41, 3), since=FROM_C26, covers="const26-41")


@rule(LPA.article(2, 2), since=START, covers="lpa-restriction-limits")
def limit_is_in_law_on_assemblies(limit: Limit, on: date) -> bool:
    """The law on peaceful assemblies sets the limit, for state security, public order, health or rights of others."""
    return limit.by_law_on_assemblies and limit.aim in AIMS_OF_LPA


@rule(ICCPR.article(21), since=FROM_ICCPR, covers="std-iccpr-21")
def limit_meets_covenant(limit: Limit, on: date) -> bool:
    """The limit is lawful and necessary for security, public order, health, morals or rights of others."""
    return limit.by_law and limit.aim in AIMS_OF_COVENANT and limit.necessary


@rule(EMERGENCY.article(7), since=FROM_EMERGENCY, covers="emerg-7-term", unit="days")
def longest_emergency(emergency: Emergency, on: date) -> int:
    """The longest that a state of emergency may last, in days, with its extensions."""
    return emergency_longest(emergency.area, on)


@rule(EMERGENCY.article(16, 1, 4), since=FROM_EMERGENCY, covers="emerg-16-sound")
def sound_equipment_may_be_seized(emergency: Emergency, on: date) -> bool:
    """Sound equipment may be seized for a time: the state of emergency was brought by a social emergency."""
    return emergency.social
