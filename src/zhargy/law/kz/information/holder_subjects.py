"""Facts about holders of information: what they do and post, their meetings, and the control over them."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.information.subjects import InformationHolder, InformationRequest
from zhargy.rules import Choice, Party, Subject, fact, part


class ControlStep(Choice):
    """Steps of state control that have a term in working days (ATI art. 19-1)."""

    RECOMMENDATION = "recommendation", N_("Recommendation to cure breaches")
    OBJECTION = "objection", N_("Objection to the recommendation")
    OBJECTION_ANSWER = "objection-answer", N_("Answer to the objection")
    REPORT = "report", N_("Report on the performance of the recommendation")
    CHECK_ORDER = "check-order", N_("Order of an unscheduled check")
    CHECK = "check", N_("Unscheduled check")
    CHECK_EXTENSION = "check-extension", N_("Longer term of the check")


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
