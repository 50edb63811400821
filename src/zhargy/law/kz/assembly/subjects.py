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


class LebAnswer(Choice):
    """What the local executive body answered (LPA arts. 11(1), 13(1))."""

    NONE = "none", N_("No answer")
    AGREED = "agreed", N_("It may be held, or is approved")
    WITHOUT_EQUIPMENT = "without-equipment", N_("It may be held without structures, sound equipment or vehicles")
    REFUSED = "refused", N_("Refusal")
    PROPOSAL = "proposal", N_("Proposal of another place, route or time")


class Reply(Choice):
    """What the organiser replied to a proposal (LPA arts. 11(3), 13(3))."""

    CONSENT = "consent", N_("Consent")
    DISAGREEMENT = "disagreement", N_("Disagreement")
    NONE = "none", N_("No reply")


class Organiser(Subject):
    """Who initiates, organises and leads the assembly."""

    kind: OrganiserKind = fact("Who organises")
    age: int = fact("Age of the organiser", unit="years", by=Party.NOBODY, maximum=130,
                    help="In a group, the age of the youngest organiser.")  # fmt: skip
    incapable: bool = fact("Declared incapable or of limited capacity by a court", by=Party.NOBODY)
    serving_sentence: bool = fact("Serving a sentence: correctional works, community service, restriction of liberty, arrest or prison", by=Party.NOBODY)  # fmt: skip
    unspent_conviction: bool = fact("Unspent conviction for riots, treason, espionage, extremism, terrorism or breach of the order of assemblies", by=Party.NOBODY)  # fmt: skip
    registered_here: bool = fact("Registered under the law of Kazakhstan")
    suspended_or_banned: bool = fact("Its activity is suspended or banned", by=Party.AUTHORITY)


class Place(Subject):
    """Where the assembly is held."""

    specialised: bool = fact("A specialised place", help="A public place or route that the maslikhat has set; the akimat publishes the list.")  # fmt: skip
    occupancy_norm: int = fact("Occupancy norm of the place", unit="people", by=Party.AUTHORITY)
    banned: BannedPlace = fact(
        "A place where pickets are banned", help="The maslikhat sets how far each such place reaches."
    )
    same_object_picket: bool = fact("Another picket stands there at the same time at the same object", by=Party.OTHERS)
    other_event: bool = fact("Another event is planned there at that time", by=Party.AUTHORITY)
    construction: bool = fact("Construction works are carried out there at that time", by=Party.AUTHORITY)


class Funding(Subject):
    """Who pays for the assembly."""

    listed: bool = fact("Money from persons on lists for financing terrorism, extremism or weapons")
    suspended_entity: bool = fact("Money from a legal entity that is suspended or banned")
    foreign: bool = fact("Money from foreigners, stateless persons or foreign legal entities")


class Filing(Subject):
    """The notification or the application as filed: its thirteen items (LPA arts. 10(3), 12(2))."""

    aim: bool = fact("Aim")
    form: bool = fact("Form")
    organiser: bool = fact("Name, identification number and residence of the organiser and representative")
    place: bool = fact("Specialised place or route; for a picket, the place")
    schedule: bool = fact("Day, time of start and end")
    participants: bool = fact("Expected number of participants")
    structures: bool = fact("Information on yurts, tents and other structures")
    measures: bool = fact("Measures for order, medical help and fire safety; intention to use sound, posters, vehicles")
    equipment: bool = fact("Intention to use sound equipment, posters, banners")
    vehicles: bool = fact("Number and kinds of vehicles, their route")
    reglament: bool = fact("Rules of procedure approved by the organiser")
    contacts: bool = fact("E-mail and mobile number")
    data_consent: bool = fact("Consent to the processing of personal data")
    sources_of_funding: bool = fact("Sources of funding")
    date_and_signature: bool = fact("Date of filing and signature")


class Conduct(Subject):
    """What happens at the assembly (LPA arts. 5(3), 6(3), 16-18)."""

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
    order_broken: bool = fact("Participants break the order, with no threat to life or health", judgement=AKIMAT)
    demand_met: bool = fact("The demand to remove the breach was met")
    removed_in_time: bool = fact("The breach was removed in the time set after suspension")
    real_threat: bool = fact("Real threat to life, health, order or property", judgement=AKIMAT)
    form_changed: bool = fact("The form of the assembly was changed")
    over: bool = fact("The set time is over")


class Assembly(Subject):
    """A planned peaceful assembly."""

    excluded: Excluded = fact("Is it one of these events?")
    participants: int = fact("People expected", unit="people", minimum=1, maximum=10_000_000)
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
    registered_on: date = fact("Day on which the akimat registered the filing", by=Party.AUTHORITY,
                               help="The day of registration counts as the day of filing.")  # fmt: skip
    filing: Filing = part("The filing")
    answer: LebAnswer = fact("Answer of the akimat", by=Party.AUTHORITY)
    answer_received_on: date = fact("Day on which the answer was received", by=Party.AUTHORITY)
    reply: Reply = fact("Reply of the organiser to the proposal")
    replied_on: date = fact("Day of the reply")
    regime_ban: bool = fact("Assemblies are banned there by a state of emergency, martial law or an anti-terrorist operation", by=Party.AUTHORITY)  # fmt: skip
    aims_unlawful: bool = fact("Its aims are against the constitutional order, or sow discord", judgement=AKIMAT)
    threatens_order: bool = fact("Threat to security, public order, health, or rights of others", judgement=AKIMAT)
    documents_untrue: bool = fact("Papers are untrue, or do not match what the law requires", judgement=AKIMAT)
    conduct: Conduct = part("At the assembly")
    abandoned: bool = fact("The organiser gives the assembly up")
    abandoned_on: date = fact("Day of giving it up")

    @impossible(N_("An assembly cannot end before it starts."))
    def _ends_before_start(self) -> bool:
        return self.end < self.start


class Participant(Subject):
    """Somebody who takes part."""

    citizen: bool = fact("Citizen of Kazakhstan", by=Party.NOBODY)


class Town(Subject):
    """A city or regional centre with specialised places."""

    places_in_centre: int = fact("Specialised places in the central part", by=Party.AUTHORITY)


class Complaint(Subject):
    """A complaint against a decision of the local executive body."""

    learned_on: date = fact("Day on which the decision became known")
    appeal_explained: bool = fact("The decision says how to appeal", by=Party.AUTHORITY)
    complained_on: date = fact("Day on which the complaint was filed")
    complaint_registered_on: date = fact("Day on which the higher body registered the complaint", by=Party.AUTHORITY)
    outcome_received_on: date = fact("Day on which the outcome was received, or its time ran out", by=Party.AUTHORITY)
