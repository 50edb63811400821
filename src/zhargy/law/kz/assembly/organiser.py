"""LPA articles 5-7: the organiser, the participants, the journalists."""

from datetime import date

from zhargy.law.kz.assembly.definitions import law_applies, may_take_part, must_be_filed
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, Journalist, OrganiserKind, Participant
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

PRESS = KZ.act("press-order-2020")
PRESS_START = about("2020-08-01", not_before="2020-08-01", not_after="2020-08-31")
organiser_age = KZ.parameter("organiser_age", int)
press_centre_size = KZ.parameter("press_centre_size", int)


@rule(LPA.article(1, None, 4), since=START, covers="lpa-def-organiser")
def kind_of_organiser_allowed(assembly: Assembly, on: date) -> bool:
    """The organiser is an adult citizen, a group of adult citizens, or a legal entity registered in Kazakhstan."""
    organiser = assembly.organiser
    match organiser.kind:
        case OrganiserKind.CITIZEN | OrganiserKind.GROUP:
            return organiser.age >= organiser_age(on)
        case OrganiserKind.LEGAL_ENTITY:
            return organiser.registered_here
        case OrganiserKind.UNREGISTERED | OrganiserKind.OTHER:
            return False


@rule(LPA.article(5, 2, 1), since=START, covers="lpa-organiser-duty-comply")
def organiser_obeys_law(assembly: Assembly, on: date) -> bool:
    """The organiser keeps the law, respects the rights of others and obeys lawful demands."""
    conduct = assembly.conduct
    return not conduct.law_broken and conduct.rights_respected and conduct.obeys_demands


@rule(LPA.article(5, 2, 4), since=START, covers="lpa-organiser-duty-control-participants")
def organiser_calls_to_order(assembly: Assembly, on: date) -> bool:
    """The organiser demands that participants keep the order, the rules of procedure and the law."""
    return assembly.conduct.participants_called_to_order


@rule(LPA.article(5, 2, 6), since=START, covers="lpa-organiser-duty-safety")
def organiser_keeps_safe(assembly: Assembly, on: date) -> bool:
    """The organiser makes conditions safe and keeps buildings, greenery and other property whole."""
    return assembly.conduct.kept_safe


@rule(LPA.article(5, 2, 9), since=START, covers="lpa-organiser-duty-police")
def organiser_helps_police(assembly: Assembly, on: date) -> bool:
    """The organiser obeys those who protect life, health and order, and helps the police."""
    return assembly.conduct.obeys_demands and assembly.conduct.police_helped


@rule(LPA.article(5, 2, 7), since=START, covers="lpa-organiser-badge")
def wears_sign(assembly: Assembly, on: date) -> bool:
    """The organiser wears the organiser's sign."""
    return assembly.conduct.sign_worn


@rule(LPA.article(5, 2, 8), since=START)
def must_announce_abandonment(assembly: Assembly, on: date) -> bool:
    """The organiser gives the assembly up and must say so."""
    return must_be_filed(assembly, on) and assembly.abandoned


@rule(LPA.article(5, 2, 8), since=START)
def abandonment_due(assembly: Assembly, on: date) -> date:
    """The day to announce that the assembly is given up: at once."""
    return assembly.abandoned_on


@rule(LPA.article(5, 3), since=START, covers="lpa-organiser-prohibitions")
def organiser_conduct_forbidden(assembly: Assembly, on: date) -> bool:
    """Something happens that the organiser may not do or allow."""
    conduct = assembly.conduct
    return (
        conduct.disturbs_transport
        or conduct.obstructs_officials
        or conduct.private_security
        or conduct.structures_without_consent
        or conduct.weapons
        or conduct.alcohol_or_drugs
        or conduct.faces_covered
        or conduct.banned_symbols
        or conduct.calls_for_unrest
    )


@rule(LPA.article(5, 4), since=START, covers=("lpa-organiser-presence", "lpa-representative"))
def organiser_is_present(assembly: Assembly, on: date) -> bool:
    """The organiser or a representative is present."""
    return assembly.conduct.organiser_present


@rule(LPA.article(5, 4), since=START)
def presence_due(assembly: Assembly, on: date) -> date:
    """The day on which the organiser or a representative must be present: the day of the assembly."""
    return assembly.event_day


@rule(LPA.article(5, 6, 1), since=START, covers="lpa-organiser-disqualified-1")
def barred_by_court(assembly: Assembly, on: date) -> bool:
    """The organiser is incapable by a court's decision, or is serving a sentence."""
    person = assembly.organiser.kind in {OrganiserKind.CITIZEN, OrganiserKind.GROUP}
    return person and (assembly.organiser.incapable or assembly.organiser.serving_sentence)


@rule(LPA.article(5, 6, 2), since=START, covers="lpa-organiser-disqualified-2")
def barred_by_conviction(assembly: Assembly, on: date) -> bool:
    """The organiser has an unspent conviction for one of the listed crimes."""
    person = assembly.organiser.kind in {OrganiserKind.CITIZEN, OrganiserKind.GROUP}
    return person and assembly.organiser.unspent_conviction


@rule(LPA.article(5, 6, 3), since=START, covers="lpa-organiser-disqualified-3")
def barred_as_unregistered(assembly: Assembly, on: date) -> bool:
    """The legal entity is not registered under the law of Kazakhstan."""
    return assembly.organiser.kind == OrganiserKind.LEGAL_ENTITY and not assembly.organiser.registered_here


@rule(LPA.article(5, 6, 4), since=START, covers="lpa-organiser-disqualified-4")
def barred_as_suspended(assembly: Assembly, on: date) -> bool:
    """The organisation's activity is suspended or banned."""
    organisation = assembly.organiser.kind in {OrganiserKind.LEGAL_ENTITY, OrganiserKind.UNREGISTERED}
    return organisation and assembly.organiser.suspended_or_banned


@rule(LPA.article(5, 6), since=START)
def organiser_barred(assembly: Assembly, on: date) -> bool:
    """The law bars this organiser."""
    return (
        barred_by_court(assembly, on)
        or barred_by_conviction(assembly, on)
        or barred_as_unregistered(assembly, on)
        or barred_as_suspended(assembly, on)
    )


@rule(LPA.article(5), since=START)
def organiser_allowed(assembly: Assembly, on: date) -> bool:
    """This organiser may organise an assembly."""
    return kind_of_organiser_allowed(assembly, on) and not organiser_barred(assembly, on)


@rule(LPA.article(5, 1), since=START, covers="lpa-organiser-rights")
def has_organiser_rights(assembly: Assembly, on: date) -> bool:
    """The organiser may speak, campaign, collect signatures, use banners, record, get medical help, and suspend, end or give up the assembly."""
    return law_applies(assembly, on) and organiser_allowed(assembly, on)


@rule(LPA.article(6, 1), since=START, covers="lpa-participant-rights")
def has_participant_rights(participant: Participant, on: date) -> bool:
    """The person may speak, discuss, decide, be told of the measures taken, use banners, record and get medical help."""
    return may_take_part(participant, on)


@rule(LPA.article(6, 2), since=START, covers="lpa-participant-duties")
def participant_keeps_duties(participant: Participant, on: date) -> bool:
    """The person keeps the law and the order, obeys lawful demands, respects others and keeps property whole."""
    return not participant.breaks_order and participant.obeys and participant.respects_others


@rule(LPA.article(6, 3), since=START, covers="lpa-participant-prohibitions")
def participant_conduct_forbidden(assembly: Assembly, on: date) -> bool:
    """Something happens that participants may not do."""
    conduct = assembly.conduct
    return (
        conduct.disturbs_transport
        or conduct.obstructs_officials
        or conduct.structures_without_consent
        or conduct.weapons
        or conduct.alcohol_or_drugs
        or conduct.faces_covered
        or conduct.banned_symbols
        or conduct.paid_participants
        or conduct.calls_for_unrest
    )


@rule(LPA.article(7, 1), since=START, covers="lpa-journalist-rights")
def has_journalist_rights(journalist: Journalist, on: date) -> bool:
    """The person has at the assembly the rights that the laws give to journalists."""
    return journalist.by_profession


@rule(LPA.article(7, 2), since=START, covers="lpa-journalist-duties")
def journalist_keeps_duties(journalist: Journalist, on: date) -> bool:
    """The journalist obstructs nobody's lawful acts and disturbs neither transport nor passers-by."""
    return not (journalist.obstructs or journalist.disturbs)


@rule(PRESS.whole(), since=PRESS_START, covers="ord-press-rules")
def journalist_is_marked(journalist: Journalist, on: date) -> bool:
    """The journalist carries an identity card and wears a journalist's sign."""
    return journalist.card and journalist.sign


@rule(PRESS.whole(), since=PRESS_START, covers="ord-press-rules")
def press_centre_expected(assembly: Assembly, on: date) -> bool:
    """The akimat sets up a press centre: more than 200 people are expected, or journalists asked for it in time."""
    return assembly.participants > press_centre_size(on) or assembly.journalists_asked


KZ.duty("announce-abandonment", "Tell the akimat and the public at once that the assembly is given up, and stop campaigning.",
        bound=must_announce_abandonment, due=abandonment_due, how="Through media, networks or other lawful means.",
        covers="lpa-organiser-duty-cancel-notice")  # fmt: skip
KZ.duty("attend-assembly", "Be there, or send a representative, and wear the organiser's sign.", bound=must_be_filed, due=presence_due,
        how="Without the organiser or a representative the assembly is not allowed. The form of the sign is set by an order of the minister.")  # fmt: skip
