"""Facts about public councils: where they are, who sits in them, what they recommend."""

from datetime import date

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact

AUTHORITY = Party.AUTHORITY
OTHERS = Party.OTHERS


class Body(Choice):
    """Where the council is (Public Councils Law art. 1)."""

    MINISTRY = "ministry", N_("Ministry")
    PRESIDENT_BODY = "president-body", N_("Body directly under the President")
    LOCAL = "local", N_("Local government body")
    VILLAGE = "village", N_("Village, settlement, rural district or town of district significance")
    QUASI_STATE = "quasi-state", N_("National managing holding, national holding or national company")
    LEFT_OUT = "left-out", N_("Body that the law leaves out")
    OTHER = "other", N_("Another body")


class Level(Choice):
    """Levels of public councils (Public Councils Law art. 1(4)-(6))."""

    REPUBLICAN = "republican", N_("Republican council")
    LOCAL = "local", N_("Local council")
    ASSEMBLY = "assembly", N_("The assembly of the local community does the work of a council")
    NONE = "none", N_("No public council")


class Power(Choice):
    """What a council does (Public Councils Law arts. 5(1) and 5-1(1))."""

    PLANS = "plans", N_("Discuss drafts of budget programmes and plans")
    FULFILMENT = "fulfilment", N_("Discuss how budget programmes and plans are carried out")
    TARGETS = "targets", N_("Discuss reports on target indicators")
    REPORTS = "reports", N_("Discuss reports on budget programmes, income and charity")
    ENTERPRISES = "enterprises", N_("Discuss how development plans of state enterprises are carried out")
    RESULTS = "results", N_("Discuss the results of the business of a quasi-state entity")
    DRAFTS = "drafts", N_("Discuss drafts of acts on rights, freedoms and duties")
    APPEALS = "appeals", N_("Consider appeals on socially significant matters")
    PROPOSALS = "proposals", N_("Propose changes of legislation")
    STATUTE = "statute", N_("Deal with its own statute")
    CONTROL = "control", N_("Exercise public control")
    COMMISSIONS = "commissions", N_("Create commissions")
    LAND = "land", N_("Take part in the work of local bodies on land")
    INDUSTRY = "industry", N_("Consider a draft on an industrial zone of regional significance")
    POLICE = "police", N_("Hear the heads of law-enforcement bodies")


class MemberRight(Choice):
    """Rights of a member (Public Councils Law art. 7(1))."""

    ACCESS = "access", N_("To enter the body")
    EVENTS = "events", N_("To take part in its events")
    ADDRESS = "address", N_("To address bodies on socially significant matters")
    DRAFTS = "drafts", N_("To propose which drafts the council considers")
    CARD = "card", N_("To have a document of membership")
    INVITE = "invite", N_("To invite representatives of state bodies")
    GROUPS = "groups", N_("To create committees and expert groups")
    STATE_TENDER = "state-tender", N_("To sit on procurement commissions of the state body")
    QUASI_TENDER = "quasi-tender", N_("To sit on tender commissions of the quasi-state entity")


class Approver(Choice):
    """Who approved the working group."""

    HEAD = "head", N_("Head of the body, or of the executive body of the quasi-state entity")
    SECRETARY = "secretary", N_("Secretary of the maslikhat")
    CHAIR = "chair", N_("Chair of the maslikhat")
    OTHER = "other", N_("Somebody else")


class Form(Choice):
    """Forms of public control by councils (Public Councils Law arts. 17 and 18)."""

    MONITORING = "monitoring", N_("Public monitoring")
    HEARING = "hearing", N_("Public hearing")
    EXPERTISE = "expertise", N_("Public expertise")
    REPORT = "report", N_("Hearing of a report on results")
    OTHER = "other", N_("Another form")


class CouncilControllers(Choice):
    """Who controls for a council."""

    COUNCIL = "council", N_("The public council")
    ORGANISATION = "organisation", N_("A non-commercial organisation")
    CITIZEN = "citizen", N_("A citizen")
    OTHER = "other", N_("Somebody else")


class Council(Subject):
    """A public council, or what calls itself so."""

    body: Body = fact(
        "Body at which the council is",
        help="Left out are the Supreme Court, the Constitutional Court, prosecutors, the President's Administration and "
        "Property Office, the National Bank, the Ministry of Defence, the Government's staff, logistics, the National "
        "Centre for Human Rights, the Supreme Audit Chamber, the Central Election Commission, the Supreme Judicial "
        "Council, the financial regulator, and special state bodies.",
    )
    called_council: bool = fact("It is called a public council")
    under_this_law: bool = fact("It was formed under the law on public councils")
    members: int = fact("Members of the council", unit="people")
    civil_members: int = fact("Members from civil society", unit="people")
    as_recommended: bool = fact("The size follows the recommendations of the authorised body")
    approved_on: date = fact("Day on which the members were approved", by=AUTHORITY)
    informed_a_year: int = fact("How often the people were informed in the year")
    report_published: bool = fact("The yearly report was published")
    data_protected: bool = fact("Personal data and secrets were kept")
    present: int = fact("Members present", unit="people")
    open_sitting: bool = fact("The sitting is open")
    chair_known: bool = fact("The chair is a known public figure", judgement="Public council")
    chair_in_service: bool = fact("The chair is in state service")


class Recommendation(Subject):
    """A recommendation of a council to its body."""

    body: Body = fact("Body at which the council is")
    welfare_fund: bool = fact("The National Welfare Fund or a company of its group")
    power: Power = fact("What the council did")
    received_on: date = fact("Day on which the body received the recommendation")
    answered: bool = fact("The body decided or gave a reasoned answer", by=AUTHORITY)
    signed_by_head: bool = fact("The first head, or the deputy in charge, signed the answer", by=AUTHORITY)


class MemberClaim(Subject):
    """A right that a member of a council claims."""

    right: MemberRight = fact("Right that is claimed")
    body: Body = fact("Body at which the council is")
    agreed: bool = fact("The body agreed", by=OTHERS)
    secret: bool = fact("State secrets or other protected secrets are dealt with")
    special_order: bool = fact("The procurement goes by the special order")


class WorkingGroup(Subject):
    """The working group that forms a council (Public Councils Law art. 8)."""

    body: Body = fact("Body at which the council is")
    members: int = fact("Members of the working group", unit="people")
    state_members: int = fact("Members from the body", unit="people")
    civil_members: int = fact("Members from civil society", unit="people")
    led_by_head: bool = fact("The head of the body, or of the maslikhat for a local council, leads it")
    leader_elected: bool = fact("The leader was elected by vote from members of civil society")
    approved_by: Approver = fact("Who approved the working group", by=AUTHORITY)


class Candidate(Subject):
    """A candidate for a public council (Public Councils Law arts. 9 and 10)."""

    citizen: bool = fact("A citizen of Kazakhstan")
    age: int = fact("Age", unit="years")
    local: bool = fact("The council is a local one")
    lives_there: bool = fact("The candidate lives in the unit permanently")
    record: bool = fact("Was ever convicted, with a record that is on file")
    record_open: bool = fact("Criminal record that is not cleared or lifted")
    corruption: bool = fact("A court found the candidate guilty of corruption")
    on_register: bool = fact("On a register for mental or behavioural disorders, use of psychoactive substances too")
    proposed: bool = fact("Proposal of a non-commercial organisation, or own application")
    biography: bool = fact("Data on work, with a biography")
    certificates: bool = fact("Certificates on criminal record and health, or consent to obtain both")
    in_working_group: bool = fact("The candidate is a member of the working group")
    false_data: bool = fact("Papers or data are false")
    same_organisation: bool = fact("The organisation has another representative in this council")
    republican: bool = fact("The council is a republican one")
    in_other_republican: bool = fact("The candidate is a member of another republican council")
    terms_in_row: int = fact("Terms in a row in this council up to now")


class Membership(Subject):
    """What happened to a member (Public Councils Law art. 15)."""

    health: bool = fact("Health does not allow the work")
    dead_or_missing: bool = fact("Dead, or a court declared the member dead or missing")
    incapable: bool = fact("A court found the person incapable or partly capable")
    absences: int = fact("Absences without a good cause in a year")
    state_service: bool = fact("The member entered state service")
    organisation_gone: bool = fact("The organisation of the member was liquidated")
    unfit: bool = fact("The member no longer meets what is asked of a candidate")


class CouncilControl(Subject):
    """Public control by a council, or on its instruction."""

    form: Form = fact("Form of control")
    who: CouncilControllers = fact("Who controls")
    instructed: bool = fact("The council instructed them")


class CouncilHearing(Subject):
    """A public hearing of a council (Public Councils Law art. 21)."""

    held_on: date = fact("Day of the hearing")
    announced_on: date = fact("Day on which notice and drafts were given")
    present: int = fact("Members present", unit="people")
    in_favour: int = fact("Members who voted for the final protocol", unit="people")
    published: bool = fact("The final protocol was published, with reasons")


class NationalReport(Subject):
    """The national report on public councils (Public Councils Law art. 2-1)."""

    year: int = fact("Year of the report", minimum=2021)
    submitted_on: date = fact("Day on which it was submitted", by=AUTHORITY)
