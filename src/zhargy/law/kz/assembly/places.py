"""LPA articles 8-9: where and at what time an assembly may be held."""

from datetime import date, time

from zhargy.law.kz.assembly.definitions import is_picket
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, BannedPlace, Town
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

earliest_start = KZ.parameter("earliest_start", time)
latest_end = KZ.parameter("latest_end", time)
longest_picket = KZ.parameter("longest_picket", int)
fewest_places = KZ.parameter("fewest_places", int)


@rule(LPA.article(9, 1), since=START, covers=("lpa-place-rule", "lpa-def-specialised-place"))
def place_allowed(assembly: Assembly, on: date) -> bool:
    """The place is allowed: a specialised place, or for a picket any place that is not banned."""
    return assembly.place.specialised or (is_picket(assembly, on) and not picket_place_banned(assembly, on))


@rule(LPA.article(9, 2), since=START)
def has_enough_places(town: Town, on: date) -> bool:
    """The maslikhat has set enough specialised places in the centre."""
    return town.places_in_centre >= fewest_places(on)


@rule(LPA.article(9, 4), since=START)
def within_hours(assembly: Assembly, on: date) -> bool:
    """It starts not before 09:00 and ends not after 20:00, local time."""
    return assembly.start >= earliest_start(on) and assembly.end <= latest_end(on)


@rule(LPA.article(9, 5), since=START, covers=("lpa-picket-banned-places", "lpa-picket-place-rule"))
def picket_place_banned(assembly: Assembly, on: date) -> bool:
    """It is a picket in a place where pickets are banned."""
    return is_picket(assembly, on) and assembly.place.banned != BannedPlace.NONE


@rule(LPA.article(9, 6), since=START, covers="lpa-picket-no-parallel")
def parallel_picket(assembly: Assembly, on: date) -> bool:
    """It is a picket outside a specialised place, with another one at the same place, time and object."""
    return is_picket(assembly, on) and not assembly.place.specialised and assembly.place.same_object_picket


@rule(LPA.article(9, 6), since=START)
def picket_too_long(assembly: Assembly, on: date) -> bool:
    """It is a picket of more than 2 hours that day at the same place and object, outside a specialised place."""
    long = assembly.minutes_at_place > longest_picket(on)
    return is_picket(assembly, on) and not assembly.place.specialised and long


@rule(LPA.article(9), since=START)
def place_and_time_hold(assembly: Assembly, on: date) -> bool:
    """Place and time are as the law asks."""
    return (
        place_allowed(assembly, on)
        and within_hours(assembly, on)
        and not picket_place_banned(assembly, on)
        and not parallel_picket(assembly, on)
        and not picket_too_long(assembly, on)
    )


CITIES = KZ.act("maslikhat-decisions")
NOT_A_RULE = (
    (LPA.article(8, 2), "Powers of the maslikhat; its decisions are local acts.", ("lpa-maslikhat-places", "lpa-maslikhat-picket-boundaries")),
    (LPA.article(8, 3), "Duties of the akimat without a term of their own.",
     ("lpa-leb-consider", "lpa-leb-refuse-equipment", "lpa-leb-propose", "lpa-leb-representatives", "lpa-leb-inform",
      "lpa-leb-suspend-terminate", "lpa-leb-publish")),
    (LPA.article(9, 2), "Whether a place is convenient and central is weighed, not counted.", ("lpa-place-criteria",)),
    (LPA.article(9, 3), "The order among several filings needs all of them; it follows the time of receipt.", ("lpa-priority",)),
)  # fmt: skip
for citation, reason, covers in NOT_A_RULE:
    KZ.without_rule(citation, reason, covers=covers)
KZ.without_rule(CITIES.whole(), "Local decisions on places and distances, such as 150 metres in Almaty, are not encoded; ask the akimat.",
                covers=("local-almaty-2020", "local-astana-2023"), touches=(place_allowed, picket_place_banned))  # fmt: skip
