"""Facts about an assembly: what it is, who organises it, where and when, what was filed and what was answered."""

from datetime import date, time

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Choice, Party, Subject, fact, impossible, part

LPA = KZ.act("assemblies-2020")
START = "2020-06-06"
AKIMAT = "Local executive body (akimat)"


class Form(Choice):
    """The five forms of a peaceful assembly (LPA art. 1)."""

    GATHERING = "gathering", N_("Gathering")
    RALLY = "rally", N_("Rally")
    DEMONSTRATION = "demonstration", N_("Demonstration")
    MARCH = "march", N_("March")
    PICKET = "picket", N_("Picket")
    NONE = "none", N_("None of the five forms")


class Track(Choice):
    """What must be filed before an assembly."""

    NOTIFICATION = "notification", N_("Notification")
    APPROVAL = "approval", N_("Application for approval")
    NOTHING = "nothing", N_("Nothing: the law on peaceful assemblies does not apply")
    NO_FORM = "no-form", N_("Nothing can be filed as planned: the plan fits none of the five forms")


class Excluded(Choice):
    """Events to which the law does not apply (LPA art. 2(5))."""

    NONE = "none", N_("None of these")
    INDOORS = "indoors", N_("Event in closed premises")
    OFFICIAL_OR_CULTURAL = "official-or-cultural", N_("Official, cultural, entertainment or sports event")
    COMMUNITY = "community", N_("Gathering of a local community")
    OWNERS = "owners", N_("Meeting of owners of flats in a building")
    WORSHIP = "worship", N_("Worship, religious rite or ceremony")


class OrganiserKind(Choice):
    """Who organises (LPA art. 1(4))."""

    CITIZEN = "citizen", N_("Citizen of Kazakhstan")
    GROUP = "group", N_("Group of citizens of Kazakhstan")
    LEGAL_ENTITY = "legal-entity", N_("Legal entity")
    UNREGISTERED = "unregistered", N_("Organisation that is not a legal entity")
    OTHER = "other", N_("Foreigner, stateless person or other")


class BannedPlace(Choice):
    """Places where pickets are banned (LPA art. 9(5))."""

    NONE = "none", N_("None of these places")
    BURIAL = "burial", N_("Place of mass burial")
    TRANSPORT = "transport", N_("Railway, water, air or road transport facility, or beside it")
    DEFENCE_OR_SUPPLY = "defence-or-supply", N_("Beside an organisation of defence, state security or life support")
    RESIDENCE = "residence", N_("Beside a residence of the President or of the First President")
    HAZARDOUS = "hazardous", N_("Beside a hazardous facility")
    TRUNK_LINES = "trunk-lines", N_("Trunk railway, pipeline, power or communication line, or beside it")


class FilingWay(Choice):
    """How a notification or an application is filed (LPA arts. 10(1), 12(1))."""

    PAPER = "paper", N_("On paper")
    SIGNED = "signed", N_("Electronic document with a digital signature")
    OTHER = "other", N_("In another way, such as a call or a message without a signature")


class Timing(Choice):
    """Whether a filing is in time (LPA arts. 10(1), 12(1))."""

    NOTHING_TO_FILE = "nothing-to-file", N_("There is nothing to file")
    IN_TIME = "in-time", N_("In time, however the days are counted")
    IN_MILDER_READING = "in-milder-reading", N_("In time in the milder reading, late in the stricter one")
    LATE = "late", N_("Too late: it is to be refused")


class LebAnswer(Choice):
    """What the local executive body decided (LPA arts. 11(1), 13(1))."""

    NONE = "none", N_("No decision so far")
    AGREED = "agreed", N_("It may be held, or is approved")
    WITHOUT_EQUIPMENT = "without-equipment", N_("It may be held without structures, sound equipment or vehicles")
    REFUSED = "refused", N_("Refusal")


class Channel(Choice):
    """How the decision was sent (LPA arts. 11(2), 13(2))."""

    BY_HAND = "by-hand", N_("Handed over")
    REGISTERED_MAIL = "registered-mail", N_("Registered mail with notice of delivery")
    SIGNED = "signed", N_("Electronic document with a digital signature")
    EMAIL = "e-mail", N_("E-mail of the organiser")
    MOBILE = "mobile", N_("Mobile number of the organiser")
    OTHER = "other", N_("In another way")


class Ground(Choice):
    """The ground that a refusal names (LPA arts. 11(3), 14(1))."""

    AIMS = "aims", N_("Aims: article 14(1)(1)")
    ORGANISER = "organiser", N_("The organiser: article 14(1)(2)")
    THREAT = "threat", N_("A threat: article 14(1)(3)")
    LATE = "late", N_("Filed late: article 14(1)(4)")
    INCOMPLETE = "incomplete", N_("Information or signature missing: article 14(1)(5)")
    UNTRUE = "untrue", N_("Papers untrue or against the requirements: article 14(1)(6)")
    FUNDING = "funding", N_("Funding: article 14(1)(7)")
    REGIME_OR_PICKET = "regime-or-picket", N_("A special regime, or the rules on pickets: article 14(1)(8)")
    TOO_MANY = "too-many", N_("More people than the place may hold: article 14(1)(9)")
    OCCUPIED = "occupied", N_("Another event or works in the place: article 14(1)(10)")
    NO_CONSENT = "no-consent", N_("No consent to the proposal: article 11(3) or 13(3)")
    NONE = "none", N_("It names no ground of the law")


class Reply(Choice):
    """What the organiser replied to a proposal (LPA arts. 11(3), 13(3))."""

    CONSENT = "consent", N_("Consent")
    DISAGREEMENT = "disagreement", N_("Disagreement")
    NONE = "none", N_("No reply")


class Standing(Choice):
    """What an answer, a reply or silence means for the organiser on a day (LPA arts. 11, 13)."""

    NOTHING_TO_FILE = "nothing-to-file", N_("No answer is needed: the law on peaceful assemblies does not apply")
    NO_FORM = "no-form", N_("The plan fits none of the five forms: change it first")
    NOT_FILED = "not-filed", N_("Nothing is filed yet: it may not be held without filing")
    WAIT = "wait", N_("Wait: the time for the answer is not over")
    AS_FILED = "as-filed", N_("It may be held as filed")
    WITHOUT_EQUIPMENT = "without-equipment", N_("It may be held, without structures, sound equipment or vehicles")
    BY_SILENCE = "by-silence", N_("The time for the answer is over: it may be held as notified")
    SILENCE_IS_NO_APPROVAL = (
        "silence-is-no-approval",
        N_("The time for the answer is over, but silence is not approval: it may not be held"),
    )
    REPLY_NOW = "reply-now", N_("Reply to the proposal in time: without a reply it is refused")
    AS_PROPOSED = "as-proposed", N_("The proposal is accepted: it may not be refused and is held as proposed")
    NO_REPLY = "no-reply", N_("The reply did not come in time: it is to be refused")
    UNSETTLED = (
        "unsettled",
        N_(
            "The organiser disagreed: the akimat must still decide; in the Kazakh text it refuses, the Russian text leaves that open"
        ),
    )
    REFUSED = "refused", N_("It is refused: it may not be held; the refusal can be challenged")
    REFUSED_LATE = (
        "refused-late",
        N_(
            "It is refused after the time for the answer: whether it may still be held the law does not say; the refusal can be challenged"
        ),
    )


class Organiser(Subject):
    """Who initiates, organises and leads the assembly."""

    kind: OrganiserKind = fact("Who organises")
    age: int = fact("Age of the organiser", unit="years old", by=Party.NOBODY, maximum=130,
                    help="In a group, the age of the youngest organiser.")  # fmt: skip
    incapable: bool = fact(
        "Declared incapable or of limited capacity by a court",
        by=Party.NOBODY,
        help="In a group, one of the organisers is enough.",
    )
    serving_sentence: bool = fact("Serving a sentence: correctional works, community service, restriction of liberty, arrest or prison", by=Party.NOBODY, help="In a group, one of the organisers is enough.")  # fmt: skip
    unspent_conviction: bool = fact("Unspent conviction for riots, treason, espionage, extremism, terrorism or breach of the order of assemblies", by=Party.NOBODY, help="In a group, one of the organisers is enough.")  # fmt: skip
    registered_here: bool = fact("Registered under the law of Kazakhstan")
    suspended_or_banned: bool = fact("The organisation's activity is suspended or banned", by=Party.AUTHORITY)


class Place(Subject):
    """Where the assembly is held."""

    specialised: bool = fact("A specialised place", help="A public place or route that the maslikhat has set; the akimat publishes the list.",
                             covers="lpa-def-specialised-place")  # fmt: skip
    occupancy_norm: int = fact("Occupancy norm of the place", unit="people", by=Party.AUTHORITY,
                              help="The most people that the specialised place may hold. The maslikhat sets it; the akimat publishes it.",
                              covers="lpa-maslikhat-places")  # fmt: skip
    preferred: bool = fact("The place that the organiser prefers")
    in_sight_and_sound: bool = fact("Within sight and sound of those whom the assembly addresses")
    banned: BannedPlace = fact(
        "A place where pickets are banned",
        help="The maslikhat sets how far each such place reaches.",
        covers="lpa-maslikhat-picket-boundaries",
    )
    same_object_picket: bool = fact("Another picket stands there at the same time at the same object", by=Party.OTHERS)
    other_event: bool = fact("Another event is planned there at that time", by=Party.AUTHORITY)
    earlier_filing: bool = fact(
        "Another filing for the same place, route or time was received earlier", by=Party.OTHERS
    )
    construction: bool = fact("Construction works are carried out there at that time", by=Party.AUTHORITY)


class Funding(Subject):
    """Who pays for the assembly."""

    listed: bool = fact("Money from persons on lists for financing terrorism, extremism or weapons")
    suspended_entity: bool = fact("Money from a legal entity that is suspended or banned")
    foreign: bool = fact("Money from foreigners, stateless persons or foreign legal entities")
    own_or_given: bool = fact(
        "Paid from what the organiser and participants have, or from what is collected or given for it"
    )


class Filing(Subject):
    """The notification or the application as filed: the way, and its thirteen items (LPA arts. 10(3), 12(2))."""

    way: FilingWay = fact("Way of filing")
    aim: bool = fact("Aim")
    form: bool = fact("Form")
    organiser: bool = fact("Name, identification number and residence of the organiser and representative")
    place: bool = fact("Specialised place or route; for a picket, the place")
    schedule: bool = fact("Day, time of start and end")
    participants: bool = fact("Expected number of participants")
    structures: bool = fact("Information on yurts, tents and other structures")
    measures: bool = fact(
        "Measures for order, medical help and fire safety; intention to use sound equipment, posters, vehicles"
    )
    equipment: bool = fact("Intention to use sound equipment, posters, banners")
    vehicles: bool = fact("Number and kinds of vehicles, their route")
    reglament: bool = fact("Rules of procedure approved by the organiser")
    contacts: bool = fact("E-mail and mobile number")
    data_consent: bool = fact("Consent to the processing of personal data")
    sources_of_funding: bool = fact("Sources of funding")
    date_and_signature: bool = fact("Date of filing and signature")


class Conduct(Subject):
    """What happens at the assembly (LPA arts. 5(3), 6(3), 16-18)."""

    violence: bool = fact("Violence", judgement=AKIMAT)
    calls_for_unrest: bool = fact("Calls for riots, discord or seizure of power", judgement=AKIMAT)
    disturbs_transport: bool = fact("Transport, infrastructure, greenery or passers-by are disturbed")
    obstructs_officials: bool = fact("State bodies are obstructed")
    private_security: bool = fact("The organiser hires private security")
    structures_without_consent: bool = fact("Yurts, tents or other structures without consent of the akimat")
    weapons: bool = fact("Weapons or objects prepared against life, health or property")
    alcohol_or_drugs: bool = fact("Alcohol or drugs")
    faces_covered: bool = fact("Faces are covered, except for health")
    banned_symbols: bool = fact("Symbols of banned organisations, or aimed at breach of law or discord")
    paid_participants: bool = fact("Participants are paid for coming")
    organiser_present: bool = fact("The organiser or a representative is present")
    sign_worn: bool = fact("The organiser wears the organiser's sign")
    order_broken: bool = fact("Participants break the order, with no threat to life or health", judgement=AKIMAT)
    demand_met: bool = fact("The demand to remove the breach was met")
    removed_in_time: bool = fact("The breach was removed in the time set after suspension")
    continuation_agreed: bool = fact("The organiser and the akimat's representative agreed that it goes on")
    obeys_demands: bool = fact(
        "The organiser obeys lawful demands of the akimat's representative and the police", judgement=AKIMAT
    )
    rights_respected: bool = fact("The organiser respects the rights and freedoms of others", judgement=AKIMAT)
    participants_called_to_order: bool = fact(
        "The organiser demands that participants keep the order, the rules of procedure and the law"
    )
    kept_safe: bool = fact(
        "The organiser keeps it safe, and buildings, greenery and other property whole", judgement=AKIMAT
    )
    police_helped: bool = fact("The organiser helps the police to keep the order", judgement=AKIMAT)
    real_threat: bool = fact("Real threat to life, health, order or safety, or damage to property", judgement=AKIMAT,
                             help="Also if more people come than the place may hold.")  # fmt: skip
    law_broken: bool = fact("Another breach of the Constitution, laws or other normative acts", judgement=AKIMAT)
    form_changed: bool = fact("The form of the assembly was changed")
    over: bool = fact("The set time is over")
    end_demanded: bool = fact("The akimat's representative demanded that it end, and set a time for it")
    ended_in_time: bool = fact("It ended in the time set")


class Assembly(Subject):
    """A planned peaceful assembly."""

    excluded: Excluded = fact(
        "Is it one of these events?", help="The law on peaceful assemblies does not apply to them."
    )
    participants: int = fact(
        "People expected", unit="people", minimum=1, maximum=10_000_000, help="The organiser counts too."
    )
    moves: bool = fact("People move along a route")
    uses_vehicles: bool = fact("Vehicles are used")
    loudspeakers: bool = fact("Sound equipment is used")
    discussion: bool = fact("It is held to discuss an issue together", help="If not, it is held to express an opinion.")
    organiser: Organiser = part("The organiser")
    place: Place = part("The place")
    event_day: date = fact("Day of the assembly")
    start: time = fact("Time of the start", help="Local time, such as 10:00.")
    end: time = fact("Time of the end", help="Local time, such as 12:00.")
    minutes_at_place: int = fact(
        "Minutes of picketing that day at the same place and object", unit="minutes", maximum=1440
    )
    funding: Funding = part("Funding")
    structures: bool = fact("Yurts, tents or other structures are set up")
    structures_agreed: bool = fact("The akimat agreed to yurts, tents or other structures", by=Party.AUTHORITY,
                                   help="Whether its silence on a notification that lists them is consent, the law does not say.")  # fmt: skip
    filed: bool = fact(
        "The notification or the application is filed",
        help="With the akimat of the district, of the city, of a city of republican significance or of the capital.",
        covers="lpa-def-leb",
    )
    arrived_on: date = fact("Day on which the filing came to the akimat")
    after_hours: bool = fact("It came after the working hours of the akimat")
    registered_on: date = fact("Day on which the akimat registered the filing", by=Party.AUTHORITY,
                               help="The day of registration counts as the day of filing.")  # fmt: skip
    filing: Filing = part("The filing")
    answer: LebAnswer = fact(
        "Decision of the akimat",
        by=Party.AUTHORITY,
        help="A proposal of another place, route or time is not yet a decision.",
    )
    answer_received_on: date = fact("Day on which the decision was received", by=Party.AUTHORITY)
    sent_by: Channel = fact("How the decision was sent", by=Party.AUTHORITY)
    also_by_mail: bool = fact("The decision was sent by registered mail as well", by=Party.AUTHORITY)
    refusal_reasoned: bool = fact("The refusal names its ground and gives reasons", by=Party.AUTHORITY)
    refusal_ground: Ground = fact("Ground that the refusal names", by=Party.AUTHORITY)
    proposed: bool = fact("The akimat proposed another place, route or time", by=Party.AUTHORITY)
    proposal_received_on: date = fact("Day on which the proposal was received", by=Party.AUTHORITY)
    reply: Reply = fact("Reply of the organiser to the proposal")
    replied_on: date = fact("Day of the reply")
    disagreement_refuses: bool = fact("Disagreement with the proposal is by itself enough to refuse", judgement="Court",
                                      help="The Kazakh text says so; the Russian text can also be read of a missing answer only.")  # fmt: skip
    change_warranted: bool = fact(
        "Rights of others, security, transport, infrastructure, greenery or property call for another place or time",
        judgement=AKIMAT,
    )
    regime_ban: bool = fact("Assemblies are banned there by a state of emergency, martial law or an anti-terrorist operation",
                            by=Party.AUTHORITY, covers=("emerg-15-5", "martial-6-13"))  # fmt: skip
    aims_unlawful: bool = fact(
        "Its aims are against the constitutional order, sow discord, or break the law", judgement=AKIMAT
    )
    threatens_order: bool = fact("Threat to security, public order, health, or rights of others", judgement=AKIMAT)
    documents_untrue: bool = fact("Papers are untrue, or do not match what the law requires", judgement=AKIMAT)
    conduct: Conduct = part("At the assembly")
    abandoned: bool = fact("The organiser gives the assembly up")
    abandoned_on: date = fact("Day of giving it up")
    voluntary: bool = fact("All take part of their own will")
    moved: bool = fact("After filing, the organiser wants another day")
    treaty_differs: bool = fact("A treaty that Kazakhstan ratified has other rules on the question", judgement="Court")
    journalists_asked: bool = fact(
        "Journalists asked for a press centre in writing, a day before or earlier", by=Party.OTHERS
    )

    @impossible(N_("An assembly cannot end before it starts."))
    def _ends_before_start(self) -> bool:
        return self.end < self.start


class Participant(Subject):
    """Somebody who takes part."""

    citizen: bool = fact("Citizen of Kazakhstan", by=Party.NOBODY)
    breaks_order: bool = fact("This person breaks the order or the law", judgement=AKIMAT)
    obeys: bool = fact(
        "This person obeys lawful demands of the organiser, the akimat's representative and the police",
        judgement=AKIMAT,
    )
    respects_others: bool = fact(
        "This person respects the rights of others, does not block passers-by and keeps property whole",
        judgement=AKIMAT,
    )


class Journalist(Subject):
    """A journalist at an assembly."""

    by_profession: bool = fact("A journalist by the laws on mass media")
    card: bool = fact("Carries a journalist's identity card")
    sign: bool = fact("Wears a journalist's sign")
    obstructs: bool = fact("Obstructs lawful acts of the organiser, participants or officials")
    disturbs: bool = fact("Disturbs transport, infrastructure, property or the way of passers-by")


class Town(Subject):
    """A city or regional centre with specialised places."""

    places_in_centre: int = fact("Specialised places in the central part", by=Party.AUTHORITY,
                                 help="In a city of republican significance and in the capital, in the central part of the district; else in the regional centre.")  # fmt: skip
    places_elsewhere: bool = fact("There are specialised places outside the central part too", by=Party.AUTHORITY)
    places_fit: bool = fact(
        "The places let assemblies reach their aim, are convenient, clean and safe", judgement="Maslikhat"
    )
    list_published: bool = fact("The akimat's site lists the specialised places", by=Party.AUTHORITY)
    bookings_published: bool = fact("The akimat's site tells when the specialised places are taken", by=Party.AUTHORITY)
