"""LPA articles 8-9: where and at what time an assembly may be held."""

from datetime import date, time

from zhargy.law.kz.assembly.definitions import is_picket, must_be_filed
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, BannedPlace, Town
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

CC61 = KZ.act("cc-61np")
# The day of its adoption; a refusal in February 2025 is known to fall under it.
FROM_CC61 = about("2025-01-20", not_before="2025-01-20", not_after="2025-01-31")
earliest_start = KZ.parameter("earliest_start", time)
latest_end = KZ.parameter("latest_end", time)
longest_picket = KZ.parameter("longest_picket", int)
fewest_places = KZ.parameter("fewest_places", int)


@rule(LPA.article(8, 3, 3), since=START, covers="lpa-leb-refuse-equipment")
def equipment_may_be_refused(assembly: Assembly, on: date) -> bool:
    """The akimat may refuse structures, sound equipment and vehicles: there is a threat to security, order, health or rights."""
    return assembly.threatens_order


@rule(LPA.article(8, 3, 4), since=START, covers="lpa-leb-propose")
def change_may_be_proposed(assembly: Assembly, on: date) -> bool:
    """The akimat may propose another place, route or time: rights, security, transport or property call for it."""
    return assembly.change_warranted


@rule(LPA.article(8, 3, 5), since=START, covers="lpa-leb-representatives")
def akimat_must_send_representatives(assembly: Assembly, on: date) -> bool:
    """The akimat must appoint representatives who help the organiser, by the form and the number of participants."""
    return must_be_filed(assembly, on) and assembly.filed


@rule(LPA.article(8, 3, 6), since=START, covers="lpa-leb-inform")
def akimat_must_tell_its_measures(assembly: Assembly, on: date) -> bool:
    """The akimat must tell the organiser and the participants of the measures that it takes."""
    return must_be_filed(assembly, on) and assembly.filed


@rule(LPA.article(8, 3, 10), since=START, covers="lpa-leb-publish")
def places_are_published(town: Town, on: date) -> bool:
    """The akimat has published the list of specialised places and when they are taken."""
    return town.list_published and town.bookings_published


@rule(CC61.whole(), since=FROM_CC61, covers="cc-61np")
def change_must_be_proposed(assembly: Assembly, on: date) -> bool:
    """The place is taken, so the akimat must propose another place or time before it may refuse for that."""
    return assembly.place.specialised and (assembly.place.other_event or assembly.place.construction)


@rule(LPA.article(9, 1), since=START, covers=("lpa-place-rule", "lpa-picket-place-rule"))
def place_allowed(assembly: Assembly, on: date) -> bool:
    """The place is allowed: a specialised place, or for a picket any place that is not banned."""
    if is_picket(assembly, on):
        return not picket_place_banned(assembly, on)
    return assembly.place.specialised


@rule(LPA.article(9, 2), since=START)
def has_enough_places(town: Town, on: date) -> bool:
    """The maslikhat has set enough specialised places in the centre."""
    return town.places_in_centre >= fewest_places(on)


@rule(LPA.article(9, 2), since=START, covers="lpa-place-criteria")
def places_are_fit(town: Town, on: date) -> bool:
    """The specialised places are in the centre and elsewhere, let assemblies reach their aim, are convenient, clean and safe."""
    return has_enough_places(town, on) and town.places_elsewhere and town.places_fit


@rule(LPA.article(9, 3), since=START, covers="lpa-priority")
def comes_first(assembly: Assembly, on: date) -> bool:
    """It goes before others for the same place, route or time: the akimat received no other filing earlier."""
    return not assembly.place.earlier_filing


@rule(LPA.article(9, 4), since=START)
def within_hours(assembly: Assembly, on: date) -> bool:
    """It starts not before 09:00 and ends not after 20:00, local time."""
    return assembly.start >= earliest_start(on) and assembly.end <= latest_end(on)


@rule(LPA.article(9, 5), since=START, covers="lpa-picket-banned-places")
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
    if not is_picket(assembly, on) or assembly.place.specialised:
        return False
    return assembly.minutes_at_place > longest_picket(on)


@rule(LPA.article(9), since=START)
def place_and_time_hold(assembly: Assembly, on: date) -> bool:
    """Place and time are as the law asks."""
    return (
        place_allowed(assembly, on)
        and within_hours(assembly, on)
        and not parallel_picket(assembly, on)
        and not picket_too_long(assembly, on)
    )
