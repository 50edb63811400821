"""International standards beside the law: what they ask, for comparison with what the law says."""

from datetime import date

from zhargy.law.kz.assembly.definitions import needs_approval
from zhargy.law.kz.assembly.limit_subjects import Procedure
from zhargy.law.kz.assembly.subjects import START, Assembly, Participant
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

GC37, OSCE, RAPPORTEUR = KZ.act("gc37"), KZ.act("osce-guidelines-2019"), KZ.act("un-rapporteur-assembly")
FROM_GC37 = "2020-07-23"


@rule(GC37.whole(), since=FROM_GC37, covers="std-gc37-5")
def may_take_part_by_standard(participant: Participant, on: date) -> bool:
    """By paragraph 5 of the comment anybody may take part: a citizen, a foreigner or a stateless person alike."""
    return True


@rule(GC37.whole(), since=FROM_GC37, covers="std-gc37-6-7")
def protected_by_standard(assembly: Assembly, on: date) -> bool:
    """By paragraphs 6 and 7 of the comment it is protected indoors, outdoors and online, even if it disrupts: it is not violent."""
    return not assembly.conduct.violence


@rule(GC37.whole(), since=FROM_GC37, covers="std-gc37-notify")
def notification_meets_standard(procedure: Procedure, on: date) -> bool:
    """Notification is as paragraph 70 of the comment asks: only to help the assembly, open, not bureaucratic and free of charge."""
    return procedure.helps and procedure.simple and procedure.free_of_charge


@rule(GC37.whole(), since=FROM_GC37, covers="std-gc37-authorise")
def approval_meets_standard(procedure: Procedure, on: date) -> bool:
    """Approval is as paragraph 73 of the comment asks: it is given as a matter of course, as after a notification."""
    return procedure.matter_of_course


@rule(OSCE.whole(), since=START, covers="std-osce-22")
def place_meets_standard(assembly: Assembly, on: date) -> bool:
    """The place is as paragraph 22 of the guidelines asks: the one that the organiser prefers, within sight and sound of those addressed."""
    return assembly.place.preferred and assembly.place.in_sight_and_sound


@rule(RAPPORTEUR.whole(), since=START, covers="std-sr-28")
def at_most_notification(assembly: Assembly, on: date) -> bool:
    """As the UN Special Rapporteur asks (A/HRC/20/27, paragraph 28), at most a notification is demanded, not approval."""
    return not needs_approval(assembly, on)
