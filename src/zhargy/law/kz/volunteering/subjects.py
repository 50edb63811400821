"""Facts about volunteering: the volunteer, the activity, the organisation, and the entry in the registry."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.appeals.subjects import AdministrativeComplaint, Appeal, Hearing
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, part

BODY = "Authorised body in volunteering"
ORGANISER = "Organiser of the volunteer activity"


class Way(Choice):
    """Forms of volunteer activity (Volunteering Law art. 6(1))."""

    INDIVIDUAL = "individual", N_("Individually")
    GROUP = "group", N_("In a group of volunteers")
    CORPORATE = "corporate", N_("Corporate volunteering")
    ORGANISATION = "organisation", N_("Through a volunteer organisation")
    OTHER = "other", N_("In another way")


class Kind(Choice):
    """Kinds of volunteer activity (Volunteering Law art. 6(2))."""

    SOCIAL_HELP = "social-help", N_("Social help, help to unprotected people and to children in need")
    CARE = "care", N_("Care of the elderly and of persons with disabilities, work with orphans")
    VICTIMS = "victims", N_("Help to victims of disasters, accidents and offences, to refugees and others in need")
    EMERGENCIES = "emergencies", N_("Help to executive bodies in emergencies")
    SEARCH = "search", N_("Search for missing people and for remains of the fallen in wars")
    ENVIRONMENT = "environment", N_("Environment and improvement of territories")
    HERITAGE = "heritage", N_("Historical and cultural heritage")
    KNOWLEDGE = "knowledge", N_("Education, science, culture and innovation")
    SPORT = "sport", N_("Physical culture, sport and active leisure")
    HEALTH = "health", N_("Healthy way of life and prevention of disease")
    EVENTS = "events", N_("Cultural and mass events, camps, excavations, exhibitions")
    PEACE = "peace", N_("Peace and accord, prevention of conflicts")
    OTHER = "other", N_("Another kind")


class Role(Choice):
    """Who has a part in volunteering (Volunteering Law art. 1(7))."""

    VOLUNTEER = "volunteer", N_("Volunteer")
    GROUP = "group", N_("Group of volunteers")
    ORGANISATION = "organisation", N_("Volunteer organisation")
    COORDINATOR = "coordinator", N_("Coordinator of volunteers")
    ORGANISER = "organiser", N_("Organiser of the volunteer activity")
    OTHER = "other", N_("Somebody else")


class Matter(Choice):
    """What information in the registry is about (Volunteering Law art. 1(7))."""

    PERSONS = "persons", N_("Volunteers, groups, organisations, coordinators and organisers")
    PROGRAMME = "programme", N_("Volunteer programme (project)")
    ACTION = "action", N_("Volunteer action")
    PLACE_AND_TIME = "place-and-time", N_("Place and time of programmes and actions")
    REQUIREMENTS = "requirements", N_("Requirements for holding programmes and actions")
    OTHER = "other", N_("Something else")


class Claim(Choice):
    """Rights of a volunteer (Volunteering Law art. 12(3))."""

    TAKE_PART = "take-part", N_("To choose freely whether to take part")
    STOP = "stop", N_("To stop volunteering at once")
    INFORMATION = "information", N_("Truthful information on the activity, its organiser and the organisation")
    PROGRAMMES = "programmes", N_("To carry out programmes and actions")
    COSTS = "costs", N_("Special clothing and repayment of costs in heavy, harmful or dangerous work")
    LETTER = "letter", N_("A letter of recommendation")
    RECORD = "record", N_("A record of the work, its place and hours in information resources")
    ACCESS = "access", N_("Access to organisations of education, health, culture, sport or to nature reserves")
    EMPLOYMENT = "employment", N_("To take part in helping people to work")
    GRANT = "grant", N_("Preference for an education grant on equal points")
    CIVIL_SERVICE = "civil-service", N_("Account of volunteering on entry to the civil service")
    EXPLAINING = "explaining", N_("To take part in explaining things to people")


class Appointed(Choice):
    """How a coordinator of volunteers came to be (Volunteering Law art. 13(1))."""

    BY_ORGANISER = "by-organiser", N_("Appointed by the organiser")
    BY_ORGANISATION = "by-organisation", N_("Appointed by the volunteer organisation")
    ELECTED = "elected", N_("Elected by the group from among its volunteers")
    OTHER = "other", N_("In another way")


class Outcome(Choice):
    """What the authorised body answered to information for the registry."""

    NONE = "none", N_("No answer yet")
    INCLUDED = "included", N_("Included in the registry")
    REFUSED = "refused", N_("Refused")


class Standing(Choice):
    """Where an entry of the registry stands."""

    NOT_SENT = "not-sent", N_("Nothing was sent: nobody has to")
    WAITING = (
        "waiting",
        N_("Waiting for an answer; the rules set no term that is known, the code on administrative procedures does"),
    )
    LISTED = "listed", N_("In the registry")
    REFUSED = "refused", N_("Refused; the activity may go on without the registry")
    ARCHIVED = "archived", N_("In the archive of the registry")
    EXCLUDED = "excluded", N_("Excluded from the registry")


class Ministry(Choice):
    """The authorised body in volunteering."""

    INFORMATION = "information", N_("Ministry of Information and Social Development")
    CULTURE = "culture", N_("Ministry of Culture and Information")


class RegistryRules(Choice):
    """What rules of the registry the authorised body approves (Volunteering Law art. 9(3))."""

    MODEL = "model", N_("Model rules")
    WHOLE = "whole", N_("The rules themselves")


class VolunteerActivity(Subject):
    """A volunteer activity as it is planned."""

    voluntary: bool = fact("Done of free will")
    unpaid: bool = fact("Done without payment")
    useful: bool = fact("Socially directed and of public use", judgement=ORGANISER)
    way: Way = fact("Form of the activity")
    kind: Kind = fact("Kind of the activity")
    lawful_kind: bool = fact("This other kind does not contradict the law", judgement="Court")
    supports_party: bool = fact("Directed at supporting a political party")
    supports_religion: bool = fact("Directed at supporting a religious association")
    pursues_extremism: bool = fact("Pursues terrorism, extremism or separatism", judgement="Court")
    helps_victims: bool = fact(
        "Help to victims of disasters, social conflicts, accidents or offences, to refugees or displaced people"
    )
    emergency: bool = fact("Help to executive bodies to prevent emergencies or deal with what follows")
    helps_prosecuted: bool = fact("Help to people who have or had a criminal record or were prosecuted")
    cleared: bool = fact(
        "The prosecution of those people was ended because there was no crime",
        help="Criminal Procedure Code article 35, part one, items 1 and 2: no event or no elements of a crime.",
    )
    heavy: bool = fact("Heavy work, or work under harmful or dangerous conditions")


class Volunteer(Subject):
    """A person who wants to volunteer."""

    age: int = fact("Age of the volunteer", unit="years", by=Party.NOBODY, maximum=130)
    harms: bool = fact("It harms the health or the moral development of the young volunteer", judgement=ORGANISER)
    disturbs_study: bool = fact("It disturbs study", judgement="School")
    consent: bool = fact("Parents or other legal representatives consent in writing", by=Party.OTHERS)
    accompanied: bool = fact("Parents or other legal representatives come along", by=Party.OTHERS)


class Volunteering(Subject):
    """A person and the volunteer activity that the person wants to take part in."""

    volunteer: Volunteer = part("The volunteer")
    activity: VolunteerActivity = part("The activity")


class VolunteerGroup(Subject):
    """People who volunteer together."""

    natural_persons: bool = fact("All members are natural persons")
    registered: bool = fact("Registered as a legal entity")
    for_volunteering: bool = fact("Formed to volunteer together")


class VolunteerUndertaking(Subject):
    """What volunteers carry out: an action or a programme."""

    by_volunteers: bool = fact("Carried out by a volunteer organisation, volunteers or a group of volunteers")
    one_task: bool = fact("An event for one concrete task of public use")
    measures: bool = fact("A system of measures for tasks of public use")
    lists_events: bool = fact("Its events are listed")
    lists_results: bool = fact("Its expected results are listed")


class VolunteerOrganiser(Subject):
    """Somebody who attracts volunteers: a body of the state or of self-government, an organisation or a person."""

    attracts: bool = fact("Attracts volunteers", help="Directly or through volunteer organisations.")


class VolunteerOrganisation(Subject):
    """An organisation that works with volunteers."""

    form: LegalForm = fact("Legal form")
    for_volunteering: bool = fact("Created for volunteer activity")
    carries_out: bool = fact("Carries out volunteer activity")
    structure: bool = fact("Has a paramilitary structure, discipline or command")
    uniform: bool = fact("Has a paramilitary uniform, insignia, anthem or flags")
    weapons: bool = fact("Has weapons, imitations included")
    coordinator: bool = fact("Has appointed a coordinator of volunteers")
    ethics_code: bool = fact("Has adopted a Code of Ethics of the Volunteer")


class CorporateVolunteering(Subject):
    """An organisation whose employees volunteer."""

    collective: bool = fact("Employees take part together")
    voluntary: bool = fact("They take part of free will")
    supported: bool = fact("The organisation supports it")
    decided: bool = fact("The organisation has decided to develop corporate volunteering")
    principles: bool = fact("Its internal documents set the principles")
    directions: bool = fact("Its internal documents set the main directions")
    procedure: bool = fact("Its internal documents set the procedure")


class VolunteerEngagement(Subject):
    """What a volunteer may ask of those who engage the volunteer."""

    by: Role = fact("Who engages the volunteer")
    claim: Claim = fact("What the volunteer asks for")
    contract: bool = fact("There is a civil-law contract with the volunteer")
    contract_stops: bool = fact("The contract lets the volunteer stop at once")
    written: bool = fact("The contract is in writing")
    contract_costs: bool = fact("The contract provides for clothing and costs")
    heavy: bool = fact("Heavy work, or work under harmful or dangerous conditions")
    resources_kept: bool = fact("Information resources for such records are kept under the law", by=Party.AUTHORITY)
    head_agrees: bool = fact("The head of the organisation agrees", by=Party.OTHERS)
    badge: bool = fact("Has the badge for patriotism and active citizenship", by=Party.AUTHORITY)
    equal_points: bool = fact("Has as many points as another candidate", by=Party.OTHERS)


class VolunteerConduct(Subject):
    """How a volunteer does the work."""

    in_good_faith: bool = fact("Does the tasks in good faith")
    reports: bool = fact("Tells the coordinator when a task is done")
    respects_rights: bool = fact("Respects the rights of people and organisations and follows the organiser's orders")
    safe: bool = fact("Works safely, without harm to others and to the environment")
    confidential: bool = fact("Keeps confidential what the work gives access to")
    delegates: bool = fact("Hands the work on to others")
    delegation_agreed: bool = fact("The coordinator agrees to that", by=Party.OTHERS)
    returns: bool = fact("Takes care of equipment and gives it back")
    hinders_officials: bool = fact("Hinders officials in their powers")


class VolunteerCoordinator(Subject):
    """A coordinator of volunteers."""

    appointed: Appointed = fact("How the coordinator came to be")
    instructs: bool = fact("Instructs the volunteers")
    assigns: bool = fact("Shares out the work and sets place and amount for each")
    checks: bool = fact("Checks the work")
    liaises: bool = fact("Works together with state bodies, self-government, organisers, organisations and groups")
    trains: bool = fact("Sees that volunteers learn safe methods and first aid")


class VolunteerDatum(Subject):
    """A piece of information on volunteer activity."""

    about: Matter = fact("What the information is about")


class RegistryKeeper(Subject):
    """A state body."""

    authorised: bool = fact("It is the authorised body in volunteering", by=Party.AUTHORITY)


class RegistryEntry(Subject):
    """Information for the registry of volunteer activities, and the entry that comes of it."""

    who: Role = fact("Who gives the information")
    registered: bool = fact("The volunteer organisation is registered as a legal entity")
    sent: bool = fact("The information was sent")
    by_email: bool = fact("Sent by e-mail to the authorised body")
    in_kazakh: bool = fact("Written in Kazakh")
    in_russian: bool = fact("Written in Russian")
    language_accepted: bool = fact("The language is as the rules in force ask", judgement=BODY)
    kinds: bool = fact("Names the main kinds of volunteer activity")
    participants: bool = fact("Gives the number of participants")
    projects: bool = fact("Describes the projects that are carried out")
    outcome: Outcome = fact("Answer of the authorised body", by=Party.AUTHORITY)
    told_by_email: bool = fact("The answer came as a notification to the applicant's e-mail", by=Party.AUTHORITY)
    changed: bool = fact("The information has changed or new information has come")
    excluded: bool = fact("The entry was excluded", by=Party.AUTHORITY)
    last_activity_on: date = fact("Day of the last volunteer activity")
    kept_in_archive: bool = fact("The authorised body has put the entry into the archive", judgement=BODY)
    restoration_asked: bool = fact("Restoration was asked for")
    restored_by_body: bool = fact("The authorised body has restored the entry", judgement=BODY)
    checked_on: date = fact("Day of the last check of the information", by=Party.AUTHORITY)
    check_in_order: bool = fact("The check is as the rules in force ask", judgement=BODY)
    certificate_asked: bool = fact("A certificate was asked for")
    documents_there: bool = fact("All needed documents are there", judgement=BODY)
    complete_and_true: bool = fact("The information is complete and accurate", judgement=BODY)
    signed_by_head: bool = fact("Signed by the head of the structural unit", by=Party.AUTHORITY)
    certificate_given: bool = fact("The authorised body gives the certificate", judgement=BODY)
    other_refusal_ground: bool = fact("The rules in force have another ground to refuse", judgement=BODY)
    exclusion_asked: bool = fact("Who gave the information asked to take it out")
    other_exclusion_ground: bool = fact("The rules in force have another ground to exclude", judgement=BODY)
    check_ends_on: date = fact("Last day to check the information again, by the rules in force", by=Party.AUTHORITY)
    archived_after: date = fact(
        "Last day in the registry without volunteer activity, by the rules in force", by=Party.AUTHORITY
    )
    restored_on: date = fact("Day on which the entry was restored", by=Party.AUTHORITY)


class RegistryText(Subject):
    """What information for the registry says, in both languages."""

    kk: str = fact("In Kazakh")
    ru: str = fact("In Russian")


class RegistryCase(Subject):
    """The registry's dealings with one who gave it information: what was sent, the entry, and what became of it."""

    entry: RegistryEntry = part("The entry")
    name: RegistryText = part("Name of the volunteer, group, organisation, coordinator or organiser")
    kinds: RegistryText = part("Main kinds of volunteer activity")
    people: int = fact("Number of participants", unit="people")
    projects: RegistryText = part("Projects, programmes and actions that are carried out")
    places: RegistryText = part("Place and time of programmes and actions")
    requirements: RegistryText = part("Requirements for holding programmes and actions")
    email: str = fact("E-mail for the answer")
    number: str = fact("Number of the entry in the registry", by=Party.AUTHORITY)
    news: str = fact("What has changed", long=True)
    certificate_number: str = fact("Number of the certificate", by=Party.AUTHORITY)
    certificate_on: date = fact("Day of the certificate", by=Party.AUTHORITY)
    certificate_page: str = fact("Address at which the certificate is checked", by=Party.AUTHORITY)
    appeal: Appeal = part("What was asked of the authorised body, and its answer")
    hearing: Hearing = part("The hearing before a decision against who gave the information")
    objection: str = fact("Objection to the preliminary decision", long=True)
    complaint: AdministrativeComplaint = part("The complaint")
