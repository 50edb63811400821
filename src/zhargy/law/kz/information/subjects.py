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


class RequestWords(Subject):
    """What the request, the refusal and the complaint say in words."""

    holder: str = fact("Name of the holder")
    holder_address: str = fact("Postal address or e-mail of the holder")
    name: str = fact("Surname, name and patronymic, or full name of the legal entity")
    number: str = fact("IIN or BIN of the user", help="A person gives the individual, a legal entity the business "
                       "identification number.")  # fmt: skip
    contact: str = fact("Postal address or e-mail, and telephone of the user")
    outgoing: str = fact("Outgoing number and date", help="Of the request of a legal entity.")
    signer: str = fact("Surname, initials and post of the person who signed", help="For a legal entity.")
    asks: str = fact("What information is asked for", long=True)
    registration: str = fact("Number under which the holder registered the request", by=Party.AUTHORITY)
    post: str = fact("Post, surname and initials of the person who signed the answer", by=Party.AUTHORITY)
    reasons: str = fact("What the refusal says", by=Party.AUTHORITY, long=True)
    higher: str = fact("Name of the higher body")
    objection: str = fact("Why the user does not agree", help="With the refusal, or with the answer.", long=True)


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
    letter: RequestWords = part("Words of the letters")
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
