"""Facts about public control: who controls, what is controlled, how, and what comes of it."""

from datetime import date

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact, part

OBJECT = "Object of public control"
AUTHORITY = Party.AUTHORITY
OTHERS = Party.OTHERS


class Who(Choice):
    """Who wants to control (Public Control Law art. 1(5))."""

    CITIZEN = "citizen", N_("A citizen of Kazakhstan")
    NGO = "ngo", N_("A non-commercial organisation registered in Kazakhstan")
    RELIGIOUS = "religious", N_("A religious association")
    EMPOWERED = "empowered", N_("Somebody whom a law empowers")
    OTHER = "other", N_("Somebody else")


class ObjectKind(Choice):
    """What is controlled (Public Control Law art. 1(4))."""

    BODY = "body", N_("Body or institution of executive power or local government")
    INSTITUTION = "institution", N_("State institution that is not a state body")
    QUASI_STATE = "quasi-state", N_("Entity of the quasi-state sector")
    EDUCATION = "education", N_("Autonomous organisation of education")
    PERFORMER = "performer", N_("Performer of functions of executive bodies that touch public interests")
    BY_LAW = "by-law", N_("Another object that a law names")
    OTHER = "other", N_("Something else")


class Outside(Choice):
    """Matters outside the law on public control (Public Control Law art. 3(2))."""

    NONE = "none", N_("None of these")
    ELECTIONS = "elections", N_("Elections and referendum")
    COURTS = "courts", N_("Courts, prosecutors, the Constitutional Court, the Commissioner for Human Rights")
    DEFENCE = "defence", N_("Special state bodies and defence")
    DATA = "data", N_("Personal data")
    PROCEDURE = "procedure", N_("Criminal, penal, civil or administrative procedure, administrative offences")
    SECRETS = "secrets", N_("Intelligence, operative-search activity, state secrets")
    POLICING = "policing", N_("Law-enforcement service and guarding")


class FundMatter(Choice):
    """What may be controlled in the National Welfare Fund and its group (Public Control Law art. 3(3))."""

    PROJECT = "project", N_("State social, scientific or national project paid from the budget")
    CHARITY = "charity", N_("Charity help of the fund or its companies")
    OTHER = "other", N_("Something else")


class ControlForm(Choice):
    """Forms of public control (Public Control Law art. 9)."""

    DISCUSSION = "discussion", N_("Public discussion")
    EXPERTISE = "expertise", N_("Public expertise")
    MONITORING = "monitoring", N_("Public monitoring")
    BY_LAW = "by-law", N_("A form that another law sets")
    OTHER = "other", N_("Another form")


class ControlRight(Choice):
    """Rights of those who control (Public Control Law art. 7(1))."""

    FORMS = "forms", N_("To control in the forms of the law")
    VISIT = "visit", N_("To visit the territory and premises")
    INFORMATION = "information", N_("To ask for information")
    FILM = "film", N_("To film and take photographs")
    COMPLAIN = "complain", N_("To complain about the object")
    OTHER = "other", N_("Something else")


class Step(Choice):
    """Steps that have a term in working days."""

    MEDIA = "media", N_("Notice of a discussion in the media")
    INVITATION = "invitation", N_("Invitation of the object to a discussion")
    FINAL_DOCUMENT = "final-document", N_("Sending the final document")
    ANSWER = "answer", N_("Answer to the final document")
    HEARING = "hearing", N_("Notice of a hearing")


class Controller(Subject):
    """Who wants to control."""

    who: Who = fact("Who it is")
    natural: bool = fact("A person, not an organisation", help="Of somebody whom a law empowers.")
    age: int = fact("Age", unit="years")
    criminal_record: bool = fact("Criminal record that is not cleared or lifted")
    incapable: bool = fact("A court found the person incapable or partly capable")
    on_register: bool = fact("On a register for mental or behavioural disorders, use of psychoactive substances too")
    serious_crimes: bool = fact("Once prosecuted for corruption offences, extremist or terrorist crimes")
    foreign: bool = fact("The organisation has foreign participation")
    stopped: bool = fact("The activity of the organisation is suspended or banned")


class ControlGroup(Subject):
    """A public control group (Public Control Law arts. 1(6) and 6(3))."""

    size: int = fact("Members of the group", unit="people")
    all_citizens: bool = fact("All members are citizens, alone or for organisations")
    all_allowed: bool = fact("All members may control")
    protocol: bool = fact("A protocol approves the members")


class ControlObject(Subject):
    """What is controlled."""

    kind: ObjectKind = fact("What it is")
    regime: bool = fact("A regime or special-regime facility")
    welfare_fund: bool = fact("The National Welfare Fund or a company of its group")


class PublicControl(Subject):
    """Public control that somebody wants to exercise."""

    controller: Controller = part("Who wants to control")
    object: ControlObject = part("What is controlled")
    acts_or_decisions: bool = fact("It analyses and assesses acts and decisions for the public interest")
    activities: bool = fact("It analyses and assesses the activities of the object")
    unlimited_circle: bool = fact("The activities affect rights and interests of an unlimited number of persons")
    outside: Outside = fact("Matter outside the law")
    fund_matter: FundMatter = fact("What is controlled in the National Welfare Fund")
    form: ControlForm = fact("Form of control")
    form_law_before: bool = fact("The other law that sets the form was in force before the law on public control")
    in_group: bool = fact("A group controls")
    group: ControlGroup = part("The group")
    right: ControlRight = fact("Right that is claimed")
    consent_to_visit: bool = fact("The object consented to the visit in writing", by=OTHERS)
    filming_lawful: bool = fact("Filming keeps to the law", help="Personal data and secrets among others.")
    own_money: bool = fact("The control is paid for by those who control", help="Or from sources that a law names.")


class ControlConduct(Subject):
    """What those who control did (Public Control Law art. 7(2))."""

    told_object: bool = fact("The object was told of the control")
    in_group: bool = fact("A group controls")
    protocol_sent: bool = fact("The protocol of the group was sent to the object")
    final_document_sent: bool = fact("The final document was sent to the object")
    causes_reported: bool = fact("Causes of breaches were reported to the competent bodies")
    ethical: bool = fact("Norms of conduct were kept")
    conflict: bool = fact("A conflict of interests arose")
    has_website: bool = fact("They have an internet resource")
    posted: bool = fact("The final document and the answers are on it")
    safe: bool = fact("Safety and the order of work of the object were kept")
    data_misused: bool = fact("Personal data were used without consent, or secrets were told")


class ObjectConduct(Subject):
    """What the object did (Public Control Law art. 8(2))."""

    access_given: bool = fact("Access was given as the law says", by=OTHERS)
    information_given: bool = fact("Information was given as the law says", by=OTHERS)
    considered: bool = fact("The final document was considered and answered", by=OTHERS)
    posted: bool = fact("The final document and the answers are on the internet resource of the object", by=OTHERS)


class PublicDiscussion(Subject):
    """A public discussion (Public Control Law art. 10)."""

    held_on: date = fact("Day of the discussion")
    in_media_on: date = fact("Day on which the notice appeared in the media")
    notice_complete: bool = fact("The notice has topic, day, time, place, form and material")
    invited_on: date = fact("Day on which the object was told and invited")


class ControlExpert(Subject):
    """An expert for a public expertise (Public Control Law art. 11(3))."""

    degree: bool = fact("Higher or postgraduate education in the field")
    years: int = fact("Work in the field", unit="years")
    knows: bool = fact("Scientific or practical knowledge of the subject", judgement="Those who control")


class ControlVisit(Subject):
    """A visit for public monitoring (Public Control Law art. 12)."""

    list_attached: bool = fact("The list of those who control is attached")
    data_attached: bool = fact("It is told that nobody of them is barred")
    reasons_attached: bool = fact("Reasons for the visit are given")
    monitored_before: bool = fact("The same object was visited, or the same matter monitored, before")
    last_monitored_on: date = fact("Day of that monitoring")
    visit_on: date = fact("Day of the visit asked for")


class FinalDocument(Subject):
    """The final document and the answer (Public Control Law art. 13)."""

    completed_on: date = fact("Day on which the control was completed")
    received_on: date = fact("Day on which the object received the final document", by=OTHERS)
    refused: bool = fact("The object refused to consider it", by=OTHERS)
    answered: bool = fact("The object answered", by=OTHERS)
    answered_on: date = fact("Day of the answer", by=OTHERS)
    each_answered: bool = fact("Each recommendation is answered on its own", by=OTHERS)
    reasoned: bool = fact("The answer gives reasons", by=OTHERS)
    positive: bool = fact("The decision is positive", by=OTHERS)
    decision_on: date = fact("Day on which the object is to decide", by=OTHERS)
    harms_others: bool = fact("A hearing would breach rights of others", judgement=OBJECT)
