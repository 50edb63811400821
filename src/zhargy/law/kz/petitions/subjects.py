"""Facts about petitions: who files, to whom, on what, who joins, and what the body does with it."""

from datetime import date

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact, part

BODY = "Authorised body for relations of the state and civil society"
OTHERS = Party.OTHERS
AUTHORITY = Party.AUTHORITY


class Level(Choice):
    """Whose competence the petition is in (APPC art. 90-3(4))."""

    CENTRAL = "central", N_("Central state body: competence of the Government")
    OBLAST_MASLIKHAT = (
        "oblast-maslikhat",
        N_("Maslikhat of an oblast, a city of republican significance or the capital"),
    )
    OBLAST_AKIMAT = "oblast-akimat", N_("Akimat of an oblast, a city of republican significance or the capital")
    DISTRICT_MASLIKHAT = "district-maslikhat", N_("Maslikhat of a city or a district")
    DISTRICT_AKIMAT = (
        "district-akimat",
        N_("Akimat of a district or city of oblast significance, or an akim's office below it"),
    )


class Way(Choice):
    """How a petition is filed."""

    ELECTRONIC = "electronic", N_("Electronically, on the internet resource for petitions")
    PAPER = "paper", N_("In writing, on paper")


class JoiningWay(Choice):
    """How a citizen joins (APPC art. 90-3(1))."""

    SIGNATURE = "signature", N_("By electronic digital signature")
    WRITTEN = "written", N_("In writing")
    OTHER = "other", N_("In another way")


class Closed(Choice):
    """Subjects on which no petition can be (APPC art. 90-2(3)); some were added later."""

    NONE = "none", N_("None of these")
    RIGHTS = "rights", N_("What may breach human and civil rights")
    ORDER = "order", N_("What is against constitutional order, public order, health or morals")
    HONOUR = "honour", N_("What harms honour or business reputation, or concord of nations and faiths")
    STATEHOOD = (
        "statehood",
        N_("Independence, unity, territory, form of government, basic principles, the single term of the President"),
    )
    CONSTITUTION = "constitution", N_("Other norms of the Constitution and their change")
    DIVISION = "division", N_("Administrative division and the state border")
    JUSTICE = "justice", N_("Investigation and justice")
    PROSECUTORS = "prosecutors", N_("Higher supervision by prosecutors")
    POLICING = "policing", N_("Operative-search and law-enforcement activity")
    INTELLIGENCE = "intelligence", N_("Foreign intelligence, counter-intelligence, guarding")
    PROCEDURE = "procedure", N_("Penal, criminal, civil or administrative procedure, administrative offences")
    LABOUR = "labour", N_("Labour legislation")
    DEFENCE = "defence", N_("Defence, national security, keeping public order")
    AMNESTY = "amnesty", N_("Amnesty and pardon")
    APPOINTMENTS = "appointments", N_("Appointment, election or dismissal by the President, Parliament or Government")
    TREATIES = "treaties", N_("Obligations under treaties")
    ELECTIONS = "elections", N_("Elections and referendum")
    PARTIES = "parties", N_("Political parties, Parliament and its deputies")
    SYMBOLS = "symbols", N_("State symbols")
    LANGUAGE = "language", N_("Status of the state language")
    COMPETENCE = "competence", N_("Competence, functions or tasks of state bodies")
    BODIES = "bodies", N_("Creation, abolition or reorganisation of state bodies")
    EMERGENCY = "emergency", N_("Decisions made under a state of emergency or in an emergency situation")


class Decision(Choice):
    """Decisions on a petition (APPC art. 90-6(1))."""

    NONE = "none", N_("No decision yet")
    FULL = "full", N_("Satisfied in full")
    PART = "part", N_("Satisfied in part")
    REFUSED = "refused", N_("Refused")


class Standing(Choice):
    """Where a petition stands."""

    CLOSED_SUBJECT = "closed-subject", N_("Its subject is closed: it is rejected at the check and never opened")
    NOT_OPENED = "not-opened", N_("It does not meet the conditions to be opened")
    JOINING = "joining", N_("Open for joining")
    SUPPORTED = "supported", N_("Supported: it goes to the competent body")
    RETURNED = "returned", N_("Returned; the body considers it as a message, a response or a proposal")


class PetitionContent(Subject):
    """What the petition says (APPC art. 90-2(2))."""

    name: bool = fact("Full name")
    number: bool = fact("Individual identification number")
    residence: bool = fact("Place of residence")
    email: bool = fact("E-mail address")
    addressee: bool = fact("Body to which the petition goes")
    proof_of_power: bool = fact(
        "Proof of the power of the representative", help="Yes also if there is no representative."
    )
    substance: bool = fact("Content and subject, with arguments and proposals")


class Petition(Subject):
    """A petition."""

    by_citizen: bool = fact("A citizen of Kazakhstan files it", help="Organisations cannot file a petition.")
    level: Level = fact("Whose competence it is in")
    closed: Closed = fact("Closed subject that it touches", judgement=BODY)
    content: PetitionContent = part("What the petition says")
    way: Way = fact("How it is filed")
    filed_on: date = fact("Day on which the draft was filed")
    first_joined: int = fact("Citizens who joined before the check", unit="people", by=OTHERS)
    fiftieth_on: date = fact("Day on which the fiftieth citizen joined", by=OTHERS)
    same_open: bool = fact("A petition on the same subject is open on the internet resource", by=OTHERS)
    same_decided: bool = fact("A petition on the same subject was decided before", by=OTHERS)
    same_decided_on: date = fact("Day of that decision", by=OTHERS)
    posted_on: date = fact("Day on which the petition was opened on the internet resource", by=AUTHORITY)
    votes: int = fact("Citizens who joined", unit="people", by=OTHERS)
    population: int = fact("Population of the unit", unit="people", by=Party.NOBODY)
    sending_decided_on: date = fact("Day of the decision to send it to the body", by=AUTHORITY)
    accepted: bool = fact("The body accepted the petition", by=AUTHORITY)
    registered_on: date = fact("Day on which the body registered the petition", by=AUTHORITY)
    decision: Decision = fact("Decision on the petition", by=AUTHORITY)
    decided_on: date = fact("Day of the decision on the petition", by=AUTHORITY)


class Joining(Subject):
    """A citizen joins a petition."""

    citizen: bool = fact("A citizen of Kazakhstan joins")
    way: JoiningWay = fact("How the citizen joins")
    consent: bool = fact("Consent to the collection and processing of personal data")
    joined_on: date = fact("Day of joining")
    posted_on: date = fact("Day on which the petition was opened on the internet resource", by=AUTHORITY)


class PetitionReview(Subject):
    """What the body does with a petition (APPC art. 90-5(2) and 90-6)."""

    central: bool = fact("A central state body considers it")
    facts_to_check: bool = fact("The petition tells of facts that need a check")
    visited: bool = fact("The body visited the place", by=AUTHORITY)
    discussion_on: date = fact("Day of the public discussion of the draft decision", by=AUTHORITY)
    announced_on: date = fact("Day on which the applicant and others concerned were invited", by=AUTHORITY)
    commission: bool = fact(
        "A commission or working group with deputies, the applicant and public associations was made", by=AUTHORITY
    )
    comments_analysed: bool = fact("Comments and other information were analysed", by=AUTHORITY)
    changes_law: bool = fact("The petition asks to change legislation")
    experience_studied: bool = fact("International experience was studied", by=AUTHORITY)
    decision: Decision = fact("Decision on the petition", by=AUTHORITY)
    reasoned: bool = fact("The decision gives reasons and the right to complain", by=AUTHORITY)
    statement: bool = fact("The head made an official statement", by=AUTHORITY)
