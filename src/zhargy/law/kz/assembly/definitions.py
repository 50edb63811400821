"""LPA chapter 1: what an assembly is, which form it has, to what the law applies (arts. 1-3)."""

from datetime import date

from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, Excluded, Form, Participant, Track
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule


@rule(LPA.article(1, None, 2), since=START, covers="lpa-def-participant")
def may_take_part(participant: Participant, on: date) -> bool:
    """The person may take part: a citizen of Kazakhstan, of any age."""
    return participant.citizen


@rule(LPA.article(1, None, 5), since=START, covers="lpa-def-demonstration")
def is_demonstration(assembly: Assembly, on: date) -> bool:
    """People move along a route with vehicles: a demonstration, even of one person."""
    return assembly.moves and assembly.uses_vehicles


@rule(LPA.article(1, None, 7), since=START, covers="lpa-def-gathering")
def is_gathering(assembly: Assembly, on: date) -> bool:
    """Several people meet in one place to discuss an issue together: a gathering."""
    return not assembly.moves and assembly.participants > 1 and assembly.discussion


@rule(LPA.article(1, None, 8), since=START, covers="lpa-def-rally")
def is_rally(assembly: Assembly, on: date) -> bool:
    """Several people meet in one place to express an opinion: a rally."""
    return not assembly.moves and assembly.participants > 1 and not assembly.discussion


@rule(LPA.article(1, None, 10), since=START, covers="lpa-def-picket")
def is_picket(assembly: Assembly, on: date) -> bool:
    """One person stays in one place without sound equipment: a picket."""
    return not assembly.moves and assembly.participants == 1 and not assembly.loudspeakers


@rule(LPA.article(1, None, 12), since=START, covers="lpa-def-march")
def is_march(assembly: Assembly, on: date) -> bool:
    """People move along a route without vehicles: a march, even of one person."""
    return assembly.moves and not assembly.uses_vehicles


@rule(LPA.article(1), since=START, covers="lpa-def-peaceful-assembly")
def form_of(assembly: Assembly, on: date) -> Form:
    """The form of the assembly."""
    if is_demonstration(assembly, on):
        return Form.DEMONSTRATION
    if is_march(assembly, on):
        return Form.MARCH
    if is_picket(assembly, on):
        return Form.PICKET
    if is_gathering(assembly, on):
        return Form.GATHERING
    if is_rally(assembly, on):
        return Form.RALLY
    return Form.NONE


@rule(LPA.article(2, 5), since=START, covers="lpa-exclusions")
def law_applies(assembly: Assembly, on: date) -> bool:
    """The law on peaceful assemblies applies to the event."""
    return assembly.excluded == Excluded.NONE


@rule(LPA.article(2, 4), since=START, covers="lpa-emergency-regimes")
def banned_by_regime(assembly: Assembly, on: date) -> bool:
    """A state of emergency, martial law or an anti-terrorist operation bans assemblies there."""
    return assembly.regime_ban


@rule(LPA.article(1, None, 11), since=START, covers="lpa-def-notification")
def needs_notification(assembly: Assembly, on: date) -> bool:
    """The akimat must be notified: it is a picket, a gathering or a rally."""
    return law_applies(assembly, on) and form_of(assembly, on) in {Form.PICKET, Form.GATHERING, Form.RALLY}


@rule(LPA.article(1, None, 9), since=START, covers="lpa-def-approval")
def needs_approval(assembly: Assembly, on: date) -> bool:
    """The akimat must approve it: it is a demonstration or a march."""
    return law_applies(assembly, on) and form_of(assembly, on) in {Form.DEMONSTRATION, Form.MARCH}


@rule(LPA.article(4), since=START, covers="lpa-organising-acts")
def track(assembly: Assembly, on: date) -> Track:
    """What must be filed."""
    if needs_approval(assembly, on):
        return Track.APPROVAL
    if needs_notification(assembly, on):
        return Track.NOTIFICATION
    return Track.NOTHING


C95, C26 = KZ.act("constitution-1995"), KZ.act("constitution-2026")
EMERGENCY, MARTIAL, TERROR = KZ.act("emergency-2003"), KZ.act("martial-law-2003"), KZ.act("counter-terrorism-1999")
NOT_A_RULE = (
    (LPA.article(1, None, 6), "It defines a word and gives no result of its own.", ("lpa-def-leb", "lpa-legislation")),
    (LPA.article(2, 2), "It binds the legislator and the state.", ("lpa-restriction-limits",)),
    (LPA.article(2, 6), "Which treaty prevails is for a court to say.", ("lpa-treaty-priority",)),
    (LPA.article(3), "Principles guide the reading of the other articles.", ("lpa-principles", "lpa-goal-tasks-2025")),
    (
        C95.article(32),
        "Whether a limit is necessary is for a court to say.",
        ("const95-32", "const95-39-1", "const95-39-2-3"),
    ),
    (C26.article(34), "Whether a limit is necessary is for a court to say.", ("const26-34", "const26-41")),
    (
        EMERGENCY.article(15, 5),
        "The ban itself is an act of the day; it is asked for as a fact.",
        ("emerg-15-5", "emerg-7-term", "emerg-16-sound"),
    ),
    (MARTIAL.article(6, 1, 13), "The ban itself is an act of the day; it is asked for as a fact.", ("martial-6-13",)),
    (
        TERROR.article(15),
        "The law lists no ban on assemblies, although the law on assemblies refers to it.",
        ("ct-15-1",),
    ),
)
for citation, reason, covers in NOT_A_RULE:
    KZ.without_rule(citation, reason, covers=covers)
