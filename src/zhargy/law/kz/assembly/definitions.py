"""LPA chapter 1: what an assembly is, which form it has, to what the law applies (arts. 1-4)."""

from datetime import date

from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, Excluded, Form, Participant, Track
from zhargy.rules import rule


@rule(LPA.article(1, None, 1), since=START, covers="lpa-def-peaceful-assembly")
def is_peaceful_assembly(assembly: Assembly, on: date) -> bool:
    """It is a peaceful assembly: it has one of the five forms, is unarmed and not violent, and threatens nobody."""
    peaceful = not (assembly.conduct.weapons or assembly.conduct.violence or assembly.threatens_order)
    return form_of(assembly, on) != Form.NONE and peaceful


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


@rule(LPA.article(1), since=START)
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


@rule(LPA.article(2, 6), since=START, covers="lpa-treaty-priority")
def treaty_prevails(assembly: Assembly, on: date) -> bool:
    """The rules of a ratified treaty apply instead of the law on peaceful assemblies."""
    return assembly.treaty_differs


@rule(LPA.article(3), since=START, covers="lpa-principles")
def principles_kept(assembly: Assembly, on: date) -> bool:
    """It keeps to the principles: not violent, lawful, voluntary, no danger to security, order, health or rights of others."""
    lawful = not assembly.aims_unlawful and not assembly.threatens_order
    return lawful and not assembly.conduct.violence and assembly.voluntary


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
    return Track.NO_FORM if law_applies(assembly, on) else Track.NOTHING


@rule(LPA.article(4), since=START)
def must_be_filed(assembly: Assembly, on: date) -> bool:
    """A notification or an application must be filed."""
    return needs_approval(assembly, on) or needs_notification(assembly, on)
