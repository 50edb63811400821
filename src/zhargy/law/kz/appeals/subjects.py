"""Facts about appeals to bodies and officials, and about complaints against what they do."""

from datetime import date

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact, part

BODY = "Body or official that considers the appeal"
REVIEWER = "Body that reviews the complaint"
OTHERS = Party.OTHERS
AUTHORITY = Party.AUTHORITY


class Kind(Choice):
    """What was filed (APPC arts. 4 and 87)."""

    APPLICATION = "application", N_("Application, which asks for a decision or an action")
    MESSAGE = "message", N_("Message")
    PROPOSAL = "proposal", N_("Proposal")
    RESPONSE = "response", N_("Response")
    REQUEST = "request", N_("Request")


class Signer(Choice):
    """Who decided."""

    HEAD = "head", N_("Head of the body")
    DEPUTY = "deputy", N_("Deputy head")
    HEAD_OF_STAFF = "head-of-staff", N_("Head of the staff of the body")
    OTHER_AUTHORISED = "other-authorised", N_("Another authorised person of the body")
    OTHER = "other", N_("Somebody else")


class NoHearing(Choice):
    """Why a body may decide without a hearing (APPC art. 73(2))."""

    NONE = "none", N_("No such ground")
    FAVOURABLE = "favourable", N_("The decision is favourable and touches nobody else")
    ENFORCEMENT = "enforcement", N_("Enforcement proceedings")
    SHORT = "short", N_("The law sets a short term for the procedure")
    URGENT = "urgent", N_("Rights or interests must be protected at once")
    OWN_WISH = "own-wish", N_("The participant asked for no hearing")
    SIMPLIFIED = "simplified", N_("Simplified procedure")
    AUTOMATED = "automated", N_("The decision is made by an automated process")
    COURT_BAN = "court-ban", N_("A court act bans the activity or takes away the right to the public service")
    RECEPTION = "reception", N_("Refusal to register for personal reception")
    SIMPLIFIED_ENDED = "simplified-ended", N_("The simplified procedure is terminated")


class Standing(Choice):
    """Where an appeal stands."""

    WAIT = "wait", N_("The term for the answer is still running")
    ANSWERED = "answered", N_("Answered; a complaint is possible")
    RETURNED = "returned", N_("Returned; it may be filed again")
    ENDED = "ended", N_("The procedure was terminated; a complaint is possible")
    SILENCE_IS_REFUSAL = (
        "silence-is-refusal",
        N_("No answer in time: it counts as a refusal, and a complaint is possible"),
    )


class Given(Choice):
    """What the body did with the appeal."""

    NONE = "none", N_("Nothing yet")
    DECIDED = "decided", N_("It decided or answered")
    RETURNED = "returned", N_("It returned the appeal")
    ENDED = "ended", N_("It terminated the procedure")


class Step(Choice):
    """Steps that have a term in working days."""

    FORWARD = "forward", N_("Passing an appeal on to the competent body")
    EXTENSION_NOTICE = "extension-notice", N_("Notice of an extension")
    HEARING_NOTICE = "hearing-notice", N_("Notice of the preliminary decision")
    OBJECTION = "objection", N_("Objection to the preliminary decision")
    FILE_ACCESS = "file-access", N_("Access to the file")
    END_NOTICE = "end-notice", N_("Notice that the procedure is terminated")
    LEFT_NOTICE = "left-notice", N_("Notice that the complaint is left without consideration")
    SEND_BACK = "send-back", N_("Sending a case back for a new decision")
    RETURN = "return", N_("Return of an appeal")


class Outcome(Choice):
    """Decisions on a complaint (APPC art. 100(1))."""

    NONE = "none", N_("No decision yet")
    CANCELLED = "cancelled", N_("The act is cancelled")
    REPLACED = "replaced", N_("The act is cancelled and a new one adopted")
    ACTION = "action", N_("The action is to be done")
    DENIED = "denied", N_("The complaint is denied")
    SENT_BACK = "sent-back", N_("The case is sent back to the body complained of")
    LEFT = "left", N_("The complaint is left without consideration")


class AppealContent(Subject):
    """What the appeal, or the protocol of an oral one, says (APPC art. 63(2))."""

    name: bool = fact("Full name of the person, or name of the legal entity")
    number: bool = fact("Identification number (IIN or BIN), if there is one", help="Yes also if there is none.")
    address: bool = fact("Postal address of the applicant")
    addressee: bool = fact("Body or official to whom it goes")
    substance: bool = fact("Substance of the appeal")
    dated: bool = fact("Date")
    signed: bool = fact("Signature of the applicant or representative, by hand or electronic digital signature")
    other: bool = fact("Other data that a law demands", help="Yes also if no law demands any.")


class TermExtension(Subject):
    """An extension of the term (APPC art. 76(3))."""

    extended: bool = fact("The term was extended", by=AUTHORITY)
    by: Signer = fact("Who extended it", by=AUTHORITY)
    reasoned: bool = fact("The extension gives reasons", by=AUTHORITY)
    facts_needed: bool = fact("Facts must be established to decide rightly", judgement=BODY)
    extended_on: date = fact("Day of the decision to extend", by=AUTHORITY)


class Appeal(Subject):
    """An appeal to a body or official."""

    kind: Kind = fact("What was filed")
    to_state: bool = fact("The body is of the state or of self-government, or an entity that the state owns in whole")
    content: AppealContent = part("What the appeal says")
    accepted: bool = fact("The body accepted the appeal", by=AUTHORITY)
    arrived_on: date = fact("Day on which the appeal arrived")
    after_hours: bool = fact("It arrived after the end of the working day")
    registered_on: date = fact("Day of registration", by=AUTHORITY)
    competent: bool = fact("The body is competent", by=OTHERS)
    forwarded: bool = fact("It was passed on to the competent body", by=AUTHORITY)
    received_on: date = fact("Day on which the competent body received the appeal", by=AUTHORITY)
    defects_named: bool = fact("The body named the defects and set a reasonable term", by=AUTHORITY)
    cure_ends_on: date = fact("Last day set to cure the defects", by=AUTHORITY)
    cured: bool = fact("The defects were cured in time")
    identical: bool = fact("The same body already dealt with an appeal of the same substance")
    new_arguments: bool = fact("It has new arguments or newly found circumstances")
    insulting: bool = fact("It has obscene or insulting words", judgement=BODY)
    tells_of_danger: bool = fact("It tells of an offence or of a threat to security")
    withdrawn: bool = fact("The applicant withdrew it")
    withdrawn_in_writing: bool = fact("The withdrawal is in writing")
    withdrawn_before_decision: bool = fact("The withdrawal came before the decision")
    other_term: bool = fact("A law sets another term", by=OTHERS)
    other_term_ends_on: date = fact("Last day by that law", by=OTHERS)
    extension: TermExtension = part("Extension of the term")
    given: Given = fact("What the body did", by=AUTHORITY)
    decided_before: bool = fact("The same body decided on the same subject and grounds before")
    court_act: bool = fact("A court act in force on the same subject and grounds exists")
    other_end: bool = fact("A law has another ground to terminate")
    ended_on: date = fact("Day on which the procedure was terminated", by=AUTHORITY)
    file_asked_on: date = fact("Day on which access to the file was asked for")
    considered: bool = fact("The consideration is over", by=AUTHORITY)
    closed_topic: bool = fact("It is about a subject that is closed for petitions", judgement=BODY)
    checked_before: bool = fact("Earlier ones were checked and answered", by=AUTHORITY)
    author_unknown: bool = fact("The author cannot be established")
    signature_or_address: bool = fact("It has a signature and a postal address")
    says_nothing: bool = fact("It does not say what it is about")
    ended_by: Signer = fact("Who decided to terminate", by=AUTHORITY)


class Hearing(Subject):
    """The hearing before an act on an appeal (APPC art. 73)."""

    ground: NoHearing = fact("Ground to decide without a hearing", by=AUTHORITY)
    procedure_days: int = fact("Term that the law sets for the procedure", unit="working days")
    urgency_explained: bool = fact("The act says why there was no hearing", by=AUTHORITY)
    act_on: date = fact("Day on which the act is to be adopted", by=AUTHORITY)
    heard: bool = fact("The preliminary decision was sent, with time to object", by=AUTHORITY)
    preliminary_on: date = fact("Day on which the participant received the preliminary decision", by=AUTHORITY)


class Reception(Subject):
    """Personal reception by the heads of a body (APPC art. 90)."""

    government_office: bool = fact("The body serves the Government")
    by_schedule: bool = fact("Reception goes by a schedule that the head approved", by=AUTHORITY)
    monthly: bool = fact("People are received at least once a month", by=AUTHORITY)


class ComplaintContent(Subject):
    """What the complaint says (APPC art. 93(2))."""

    reviewer: bool = fact("Body that reviews the complaint")
    complainant: bool = fact("Name, identification number if any, and postal address")
    seat: bool = fact("Actual address of the person, or seat of the legal entity")
    opponent: bool = fact("Body or official complained of")
    circumstances: bool = fact("Circumstances on which demands and evidence rest")
    dated: bool = fact("Date")
    signed: bool = fact("Signature")
    annexes: bool = fact("List of annexed papers")
    other: bool = fact("Other data that a law demands", help="Yes also if no law demands any.")


class AdministrativeComplaint(Subject):
    """A complaint against an act, action or inaction of a body or official."""

    learned_on: date = fact("Day on which the complainant learned of the act or action")
    ways_named: bool = fact("The act names the ways to complain", by=AUTHORITY)
    higher_body_named: bool = fact("The act names the higher body, or that the way is to court", by=AUTHORITY)
    term_named: bool = fact("The act names the term", by=AUTHORITY)
    order_named: bool = fact("The act names the order of complaint or suit", by=AUTHORITY)
    content: ComplaintContent = part("What the complaint says")
    filed_on: date = fact("Day on which the complaint was filed with the body complained of")
    good_cause: bool = fact("Illness, force majeure or another good cause for being late", judgement=REVIEWER)
    restoring_asked: bool = fact("The complainant asked to restore the term")
    satisfied_in_full: bool = fact(
        "The body complained of gave all that was demanded within three working days", by=AUTHORITY
    )
    received_on: date = fact("Day on which the reviewing body received the complaint", by=AUTHORITY)
    registered_on: date = fact("Day on which the reviewing body registered the complaint", by=AUTHORITY)
    law_allows_extension: bool = fact("A law allows the term of review to be extended", by=OTHERS)
    other_term: bool = fact("A law sets another term", by=OTHERS)
    other_term_ends_on: date = fact("Last day by that law", by=OTHERS)
    decided_before: bool = fact("The reviewing body decided on the same subject and grounds before")
    court_act: bool = fact("A court act in force on the same subject and grounds exists")
    returned: bool = fact("The complaint was returned", by=AUTHORITY)
    withdrawn: bool = fact("The complaint was withdrawn")
    suit_pending: bool = fact("A suit on the same act or action is before a court")
    obstacle_gone: bool = fact("The ground for leaving it without consideration is gone")
    outcome: Outcome = fact("Decision on the complaint", by=AUTHORITY)
    decided_on: date = fact("Day of the decision on the complaint", by=AUTHORITY)
    outcome_received_on: date = fact("Day on which the complainant received the decision", by=AUTHORITY)
    reviewer_competent: bool = fact("The reviewing body may itself adopt such an act or do such an action", by=OTHERS)
    reasoned: bool = fact("The decision gives reasons", by=AUTHORITY)
    whole_case_checked: bool = fact("The whole case was checked", by=AUTHORITY)
    harms_applicant: bool = fact("The decision leaves the complainant worse off than the act itself", by=AUTHORITY)
    needed_at_once: bool = fact("Rights of people or public interests need the act carried out", judgement=BODY)
    financial_act: bool = fact("Listed act of the financial regulator, the National Bank or state audit")
    law_keeps_force: bool = fact("Another law keeps the act in force")
    exception_explained: bool = fact("The act says why a complaint does not suspend it", by=AUTHORITY)
    direct_suit: bool = fact("A law allows a suit without a complaint", by=OTHERS)
    higher_body: bool = fact("There is a higher body", by=OTHERS)
