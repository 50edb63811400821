"""Facts about access to information: who asks, who holds, what for, what was answered, what was found."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.subjects import Offender
from zhargy.rules import Choice, Party, Subject, fact, impossible, part

HOLDER = "Holder of the information"
COURT = "Court"


class UserKind(Choice):
    """Who asks (ATI art. 1(3))."""

    NATURAL = "natural", N_("A natural person, of any citizenship")
    LEGAL = "legal", N_("A legal entity, foreign ones too")
    OTHER = "other", N_("Neither, such as an unregistered group")


class HolderKind(Choice):
    """Who is asked (ATI art. 8)."""

    STATE_BODY = "state-body", N_("Body or institution of the state, of local government or of self-government")
    STATE_INSTITUTION = "state-institution", N_("State institution that is not a state body")
    QUASI_STATE = "quasi-state", N_("Entity of the quasi-state sector")
    LEGAL_ENTITY = "legal-entity", N_("Another legal entity, non-governmental organisations too")
    OTHER = "other", N_("Somebody else")


class Concern(Choice):
    """What the information is about, where that makes a legal entity its holder (ATI art. 8(4)-(7))."""

    BUDGET_MONEY = "budget-money", N_("Use of budget money")
    PRICES = "prices", N_("Prices of what is made or sold")
    SAFETY = "safety", N_("Environment, emergencies, fire, sanitary, radiation or food safety, dangers to health")
    FUNCTIONS = "functions", N_("Performance of functions of executive bodies")
    OTHER = "other", N_("Something else")


class Topic(Choice):
    """Information to which access cannot be limited (ATI art. 6)."""

    EMERGENCIES = "emergencies", N_("Emergencies, catastrophes, natural disasters")
    STATE_OF_AFFAIRS = (
        "state-of-affairs",
        N_("State of health care, education, culture, welfare, economy, agriculture, crime and the like"),
    )
    TERRORISM = "terrorism", N_("Acts of terrorism")
    ECOLOGY = "ecology", N_("Ecology, fire, sanitary and radiation situation, food safety")
    BENEFITS = "benefits", N_("Privileges, compensation and benefits given by the state")
    RIGHTS = "rights", N_("Violations of human and civil rights")
    RESERVES = "reserves", N_("Gold and currency reserves of the National Bank")
    ACTS = "acts", N_("Texts of regulatory legal acts and their drafts")
    BUDGET = "budget", N_("Forming and spending the budgets")
    AUDIT = "audit", N_("Control and audit of budget spending")
    ILLEGALITY = "illegality", N_("Breaches of law by holders of information and their officials")
    REPRESSION = "repression", N_("Mass repression, in archives too")
    PLANS = "plans", N_("Performance of investment plans and state planning documents")
    GRIDS = "grids", N_("Who owns electric grid objects")
    DIGITAL_ASSETS = "digital-assets", N_("Statistics on digital assets")
    OTHER = "other", N_("Something else")


class Secret(Choice):
    """Kinds of information of limited access (ATI art. 1(8))."""

    NONE = "none", N_("None of these: access is not limited")
    STATE = "state", N_("State secret")
    PERSONAL = "personal", N_("Personal or family secret")
    BANKING = "banking", N_("Banking secret")
    COMMERCIAL = "commercial", N_("Commercial secret")
    MEDICAL = "medical", N_("Secret of a medical worker")
    OTHER = "other", N_("Another secret that the law protects")
    PERSONAL_DATA = "personal-data", N_("Personal data of limited access")
    OFFICIAL = "official", N_("Official information of limited distribution")


class Route(Choice):
    """Requests and appeals with an order of their own (ATI art. 3(2)-(4))."""

    NONE = "none", N_("None of these")
    OFFENCES = "offences", N_("Appeal in a case of an administrative offence")
    ADMINISTRATIVE_COURT = "administrative-court", N_("Appeal in administrative court proceedings")
    CRIMINAL = "criminal", N_("Appeal in criminal proceedings")
    CIVIL = "civil", N_("Appeal in civil proceedings")
    ARCHIVE = "archive", N_("Request to an archive")
    MEDIA = "media", N_("Request of the media under the law on media")


class Form(Choice):
    """How a request is made (ATI art. 11(3)-(5))."""

    IN_PERSON = "in-person", N_("Orally, in person")
    PHONE = "phone", N_("Orally, by telephone")
    PAPER = "paper", N_("In writing, on paper")
    ELECTRONIC = "electronic", N_("As an electronic document")
    BLOG = "blog", N_("Through the blog platform of first heads")
    OTHER = "other", N_("In another way")


class BlogOwner(Choice):
    """Whose blog platform it is."""

    STATE_BODY = "state-body", N_("First head of a state body")
    QUASI_STATE = "quasi-state", N_("First head of a quasi-state entity that the state does not own in whole")
    WHOLLY_STATE = "wholly-state", N_("First head of a quasi-state entity that the state owns in whole")


class Answer(Choice):
    """What the holder answered."""

    NONE = "none", N_("No answer")
    GIVEN = "given", N_("The information was given")
    POINTED = "pointed", N_("It was said where the information is published")
    FORWARDED = "forwarded", N_("The request was passed on to another holder")
    REFUSED = "refused", N_("The holder refused")


class RequestStanding(Choice):
    """What the answer or the silence of the holder means."""

    NOT_CONSIDERED = "not-considered", N_("It need not be considered: anonymous, oral, or under another law")
    WAIT = "wait", N_("The term for the answer is running")
    ANSWERED = "answered", N_("Answered")
    POINTED = "pointed", N_("Answered by saying where the information is published")
    MUST_STILL_GIVE = "must-still-give", N_("The holder must still give the information itself")
    FORWARDED = "forwarded", N_("The request is with another holder, whose term runs from receipt")
    REFUSED = "refused", N_("Refused on a ground of the law; it can still be appealed")
    REFUSED_WITHOUT_GROUND = "refused-without-ground", N_("Refused without a ground of the law: appeal")
    SILENCE_IS_REFUSAL = "silence-is-refusal", N_("The term is over: silence counts as a refusal, appeal")


class Step(Choice):
    """Steps of a holder that have a term in working days (ATI art. 11)."""

    FORWARD = "forward", N_("Pass on to the right holder")
    POINT = "point", N_("Say where it is published")
    EXTENSION_NOTICE = "extension-notice", N_("Tell of the longer term")
    REFUSAL = "refusal", N_("Refuse with reasons")


class ControlStep(Choice):
    """Steps of state control that have a term in working days (ATI art. 19-1)."""

    RECOMMENDATION = "recommendation", N_("Recommendation to cure breaches")
    OBJECTION = "objection", N_("Objection to the recommendation")
    OBJECTION_ANSWER = "objection-answer", N_("Answer to the objection")
    REPORT = "report", N_("Report on the performance of the recommendation")
    CHECK_ORDER = "check-order", N_("Order of an unscheduled check")
    CHECK = "check", N_("Unscheduled check")
    CHECK_EXTENSION = "check-extension", N_("Longer term of the check")


class UserRight(Choice):
    """Rights of a user of information (ATI art. 7(1))."""

    RECEIVE = "receive", N_("To receive and spread information")
    REQUEST = "request", N_("To ask for information")
    VERIFY = "verify", N_("To check whether it is true and complete")
    WITHDRAW = "withdraw", N_("To withdraw the request")
    NO_REASONS = "no-reasons", N_("To give no reasons for asking")
    APPEAL = "appeal", N_("To appeal against an unlawful restriction")
    DAMAGES = "damages", N_("To claim damages")
    OTHER = "other", N_("Something else")


class HolderStep(Choice):
    """Rights of a holder (ATI art. 9(1))."""

    FORWARD = "forward", N_("To pass the request on")
    CLARIFY = "clarify", N_("To ask what is meant")
    REFUSE = "refuse", N_("To refuse")
    CHARGE = "charge", N_("To ask for a fee")


class Mode(Choice):
    """Ways of giving access (ATI art. 10)."""

    REQUEST = "request", N_("On request")
    PREMISES = "premises", N_("In the premises of the holder")
    MEETINGS = "meetings", N_("Access to open meetings")
    REPORTS = "reports", N_("Hearing and discussion of reports")
    MEDIA = "media", N_("In the media")
    WEBSITE = "website", N_("On the internet resource of the holder")
    PORTAL = "portal", N_("On the web portal of the electronic government")
    STANDARD = "standard", N_("By keeping a standard of openness")
    OTHER = "other", N_("In another way that the law does not ban")
    BANNED = "banned", N_("In a way that the law bans")


class LeaderKind(Choice):
    """Heads who may have to report to the population (ATI art. 14)."""

    CENTRAL_BODY = "central-body", N_("Head of a central executive body")
    DEFENCE = "defence", N_("Minister of Defence")
    FOREIGN_AFFAIRS = "foreign-affairs", N_("Minister of Foreign Affairs")
    AKIM = "akim", N_("Akim")
    NATIONAL_UNIVERSITY = "national-university", N_("Head of a national university")
    OTHER = "other", N_("Somebody else")


class MeetingBody(Choice):
    """Whose meeting it is (ATI art. 13)."""

    PARLIAMENT = "parliament", N_("Chamber of the Parliament")
    GOVERNMENT = "government", N_("Government")
    CENTRAL = "central", N_("Collegial body of a central executive body")
    MASLIKHAT = "maslikhat", N_("Maslikhat of an oblast, a city of republican significance or the capital")
    LOCAL = "local", N_("Another collegial body of local representative or executive bodies")
    LAW_ENFORCEMENT = "law-enforcement", N_("Law-enforcement or special state body")
    OTHER = "other", N_("Another body")


class DraftKind(Choice):
    """What is posted on the portal of open legal acts (ATI art. 17(4))."""

    CONSULTATIVE = "consultative", N_("Consultative document of regulatory policy")
    CONCEPT = "concept", N_("Draft concept of a draft law")
    DRAFT = "draft", N_("Draft of a regulatory legal act")
    OTHER = "other", N_("Another document")


class Deed(Choice):
    """What was done with information."""

    UNLAWFUL_REFUSAL = "unlawful-refusal", N_("Information due on request was unlawfully refused")
    FALSE_ON_REQUEST = "false-on-request", N_("False information was given on request")
    FALSE_POSTED = "false-posted", N_("False information was posted in media, on the holder's site or a portal")
    WRONGLY_RESTRICTED = "wrongly-restricted", N_("Open information was unlawfully classed as restricted")
    PLATFORM = "platform", N_("A user of an online platform spread false information that makes for disorder")
    BLOGGER = "blogger", N_("A blogger spread false information that makes for disorder")
    SILENCE = "silence", N_("A request was not answered")
    LATE = "late", N_("The answer was late")
    INCOMPLETE = "incomplete", N_("The answer was incomplete")
    NOT_UPDATED = "not-updated", N_("A portal was not kept up to date")


class InformationHolder(Subject):
    """Whoever is asked for information."""

    kind: HolderKind = fact("Who is asked")
    gets_budget_money: bool = fact("It receives budget money", help="A state social order or a grant, for example.")
    monopoly: bool = fact("It has a state monopoly or a special right", by=Party.NOBODY)
    performs_functions: bool = fact("It performs functions of central or local executive bodies")


class Information(Subject):
    """The information that is asked for."""

    held: bool = fact("The holder has it")
    concern: Concern = fact("What it is about, as to who must give it")
    topic: Topic = fact("Is it about one of these?")
    secret: Secret = fact("Limited access", by=Party.AUTHORITY)
    by_law: bool = fact("A law limits access to it")
    necessary: bool = fact(
        "The limit is needed for constitutional order, public order, rights and freedoms, health or morals",
        judgement=COURT,
    )
    limit_has_term: bool = fact("The limit is set for a certain time", by=Party.AUTHORITY)
    only_a_part: bool = fact("Only a part of it must be closed", judgement=COURT)
    rest_open: bool = fact("The rest is open", by=Party.AUTHORITY)


class WrittenRequest(Subject):
    """What a written request contains."""

    name: bool = fact("Surname, name and patronymic", help="The patronymic if the identity document has one.")
    iin: bool = fact("Individual identification number")
    legal_name: bool = fact("Full name of the legal entity")
    bin: bool = fact("Business identification number")
    outgoing: bool = fact("Outgoing number and date")
    signer: bool = fact("Surname, initials and post of the person who signed")
    contact: bool = fact("Postal address or e-mail, telephone or other means of contact")
    signed: bool = fact("Signed by hand")
    digital_signature: bool = fact("Signed with an electronic digital signature")
    blog_owner: BlogOwner = fact("Whose blog platform")
    account: bool = fact("The user has an account of the electronic government with the telephone number linked")


class Extension(Subject):
    """A longer term for the answer."""

    extended: bool = fact("The term was extended", by=Party.AUTHORITY)
    several_competent: bool = fact("Several holders are competent", by=Party.AUTHORITY)
    needs_others: bool = fact("Information of other holders is needed", by=Party.AUTHORITY)
    by_head: bool = fact("The head of the holder extended it", by=Party.AUTHORITY)
    before: bool = fact("It had been extended before", by=Party.AUTHORITY)
    extended_on: date = fact("Day on which it was extended", by=Party.AUTHORITY)


class Reply(Subject):
    """The answer to a request."""

    answer: Answer = fact("Answer of the holder", by=Party.AUTHORITY)
    reasoned: bool = fact("The refusal gives reasons", by=Party.AUTHORITY)
    holder_named: bool = fact("It gives name and postal address of the holder", by=Party.AUTHORITY)
    post_named: bool = fact("It gives the post of the person who signed", by=Party.AUTHORITY)
    number_given: bool = fact("It gives day and number of registration of the request", by=Party.AUTHORITY)
    form_chosen: bool = fact("It comes on paper or electronically, as the user chose", by=Party.AUTHORITY)
    same_language: bool = fact("It is in the language of the request", by=Party.AUTHORITY)
    answerer_named: bool = fact("Name and post of the person who answered were told", by=Party.AUTHORITY)
    place_told: bool = fact("It says how and where to get the published information", by=Party.AUTHORITY)


class InformationRequest(Subject):
    """A request for information."""

    user: UserKind = fact("Who asks", by=Party.NOBODY)
    vulnerable: bool = fact("The user belongs to a socially vulnerable group", by=Party.NOBODY)
    holder: InformationHolder = part("The holder")
    information: Information = part("The information")
    asks_for_information: bool = fact("It asks for information")
    route: Route = fact("Is it one of these?")
    form: Form = fact("How it is made")
    oral_topic: bool = fact(
        "It is about one of the ten subjects of oral answers",
        help="Working hours; addresses, telephones and heads; reception; order of considering appeals and requests; "
        "state services; court schedules; open tenders; meetings of the local community; own media; telephones "
        "for vacancies.",
    )
    written: WrittenRequest = part("The written request")
    anonymous: bool = fact("It is anonymous")
    brought_in_person: bool = fact("It was brought to the holder in person")
    by_representative: bool = fact("A representative filed it")
    authorised: bool = fact("The representative is authorised under civil law")
    received_on: date = fact("Day on which the holder received it", by=Party.AUTHORITY)
    registered_on: date = fact("Day on which the holder registered it", by=Party.AUTHORITY)
    competent: bool = fact("The holder is competent to give it", by=Party.AUTHORITY)
    unclear: bool = fact("The request does not show what information is meant", judgement=HOLDER)
    asks_assessment: bool = fact(
        "It asks for a legal assessment of the holder's acts, or an analysis of its work or of that of bodies under it"
    )
    asks_unfinished: bool = fact("It asks for other analytical work that is not finished")
    check_undecided: bool = fact("It is about a state check on whose results nothing is decided", by=Party.AUTHORITY)
    decision_pending: bool = fact(
        "It is about a final decision that is still being worked out between or within bodies", by=Party.AUTHORITY
    )
    foreign_pending: bool = fact(
        "It is about papers of a foreign state or international organisation whose disclosure is not agreed",
        by=Party.AUTHORITY,
    )
    published: bool = fact("The information is published in the order of the law", by=Party.AUTHORITY)
    repeated: bool = fact("The user asks again")
    extension: Extension = part("The longer term")
    reply: Reply = part("The answer")
    copies: bool = fact("The answer needs copying or printing", by=Party.AUTHORITY)
    copy_cost: Decimal = fact("Actual cost of copying or printing", unit="KZT", by=Party.AUTHORITY)
    learned_on: date = fact("Day on which the user learned of the act or decision")
    complained_on: date = fact("Day on which the complaint was filed")
    complaint_received_on: date = fact("Day on which the higher body registered the complaint", by=Party.AUTHORITY)

    @impossible(N_("A request cannot be registered before it was received."))
    def _registered_too_early(self) -> bool:
        return self.registered_on < self.received_on


class UserClaim(Subject):
    """What a user of information wants."""

    wants: UserRight = fact("What the user wants")
    harmed: bool = fact("The breach of the right did harm", judgement=COURT)


class HolderMove(Subject):
    """What a holder wants to do with a request."""

    step: HolderStep = fact("What the holder wants to do")
    request: InformationRequest = part("The request")


class HolderConduct(Subject):
    """How a holder of information works."""

    holder: InformationHolder = part("The holder")
    gives_access: bool = fact("Gives access and the conditions for it")
    truthful: bool = fact("Gives truthful and complete information")
    names_official: bool = fact("Says which official is behind the information")
    keeps_terms: bool = fact("Keeps the terms")
    keeps_record: bool = fact("Keeps record of the requests and analyses them")
    disability: bool = fact("Makes conditions for persons with disabilities")
    website_works: bool = fact("Its internet resources work without interruption")
    trains: bool = fact("Trains its officials and workers")
    inner_control: bool = fact("Controls quality and terms itself")
    keeps_secrets: bool = fact("Keeps the law on state and other secrets")
    open_data: bool = fact("Posts open data all the time")
    portals_current: bool = fact("Keeps its information on the open portals up to date")
    unit: bool = fact("Has a unit or a person responsible for access to information")
    applies_limits: bool = fact("Applies article 5 when it limits access")
    proactive: bool = fact("Spreads information of its own accord")
    stands: bool = fact("Has information stands or the like in its premises")
    guards_order: bool = fact("Its work is to guard public order or public safety")
    round_the_clock: bool = fact("The stands can be seen around the clock")
    stands_accessible: bool = fact("Persons with disabilities can get to the stands")
    rates_printed: bool = fact("The cost of copying was published in the press", by=Party.AUTHORITY)
    rates_online: bool = fact("The cost of copying stands on its internet resource")
    mode: Mode = fact("How it gives access")


class Leader(Subject):
    """A head who may have to report to the population."""

    kind: LeaderKind = fact("Who it is")
    last_report_on: date = fact("Day of the last report to the population")


class Meeting(Subject):
    """A meeting of a collegial body."""

    body: MeetingBody = fact("Whose meeting")
    closed: bool = fact("It is held as a closed meeting", by=Party.AUTHORITY)
    about_limited: bool = fact("It is about information of limited access", judgement="Body that meets")
    law_closes: bool = fact("A law provides for a closed meeting", by=Party.AUTHORITY)
    meeting_on: date = fact("Day of the meeting")
    yearly_results: bool = fact("It is about the results of the year")


class WebsitePosting(Subject):
    """Information for the internet resource of a holder."""

    holder: InformationHolder = part("The holder")
    listed: bool = fact(
        "It belongs to one of the sixteen blocks of article 16(3)",
        help="Block 2 is rulemaking: acts, consultative documents and drafts with notes and tables, expert "
        "conclusions, reports on public discussion, notices of its dates.",
    )
    limited: bool = fact("It is of limited access")
    dated: bool = fact("It shows the day of posting and of updating")
    news: bool = fact("It is news")
    created_on: date = fact("Day on which the information came or was made")


class DraftPosting(Subject):
    """A draft on the portal of open legal acts."""

    kind: DraftKind = fact("What is drafted")
    posted: bool = fact("It is posted on the portal of open regulatory legal acts")
    sent_for_agreement: bool = fact("It was sent to other state bodies for agreement before that")
    note: bool = fact("An explanatory note is posted with it")
    amends_laws: bool = fact("It changes laws")
    table: bool = fact("A comparison table is posted with it")
    discussion_over: bool = fact("The public discussion is over")
    report: bool = fact("The report on the public discussion is posted")


class OpennessStandard(Subject):
    """Requirements that may be a standard of openness."""

    minimum: bool = fact("It sets the least that is required for access and openness")
    one_sphere: bool = fact("It is for a separate sphere of public relations")


class CommissionMeeting(Subject):
    """A meeting of the Commission on access to information."""

    held_on: date = fact("Day of the meeting of the Commission")


class StateControl(Subject):
    """State control of a holder of information."""

    holder: InformationHolder = part("The holder")
    exempt: bool = fact("It is the Parliament, the National Bank, a court or the body of court administration")
    controlled_this_quarter: bool = fact("Remote control was already held this quarter", by=Party.AUTHORITY)
    found_on: date = fact("Day on which the breach was found", by=Party.AUTHORITY)
    delivered_on: date = fact("Day on which the recommendation was delivered", by=Party.AUTHORITY)
    objected_on: date = fact("Day on which the objection was filed")
    performed_on: date = fact("Day on which the recommendation was carried out")
    not_performed: bool = fact("The recommendation was not carried out, or only in part", by=Party.AUTHORITY)
    not_reported: bool = fact("Nothing was reported on it", by=Party.AUTHORITY)
    complaint: bool = fact("Somebody complained with convincing grounds and evidence", by=Party.OTHERS)
    anonymous: bool = fact("The complaint is anonymous", by=Party.OTHERS)
    prosecutor: bool = fact("The prosecutor demands it on concrete facts of harm", by=Party.AUTHORITY)
    prosecution: bool = fact("A body of criminal prosecution orders it", by=Party.AUTHORITY)
    ground_on: date = fact("Day on which the ground for the check arose", by=Party.AUTHORITY)
    check_began_on: date = fact("Day on which the act that orders the check was handed over", by=Party.AUTHORITY)
    check_extended: bool = fact("The check was extended", by=Party.AUTHORITY)


class InformationBreach(Subject):
    """A breach of the right to information, or the spreading of false information."""

    deed: Deed = fact("What was done")
    knowing: bool = fact("The false information was known to be false", judgement="Judge or body that hears the case")
    already_504: bool = fact("Article 504(3) on state secrets applies", by=Party.AUTHORITY)
    fine_proposed: Decimal = fact(
        "Fine that the draft would set",
        unit="KZT",
        by=Party.NOBODY,
        help="The consultative document of June 2022 named no amount.",
    )
    offender: Offender = fact(
        "Who is liable",
        by=Party.NOBODY,
        help="A non-commercial organisation counts as a small business entity, whatever its size.",
    )
