"""Facts about a complaint to an ombudsman, and about what the Commissioner for Human Rights asks of a body."""

from datetime import date

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact

OTHERS = Party.OTHERS


class Complainant(Choice):
    """Who turns to an ombudsman."""

    CITIZEN = "citizen", N_("A citizen of Kazakhstan, or a representative")
    FOREIGNER = "foreigner", N_("A foreigner or stateless person in Kazakhstan, or a representative")
    ABROAD = "abroad", N_("A foreigner or stateless person outside Kazakhstan")
    ASSOCIATION = "association", N_("A public association for a citizen")
    BUSINESS = "business", N_("An entrepreneur or a business entity")
    OTHER = "other", N_("Somebody else")


class Against(Choice):
    """Whose decision or conduct the complaint is about."""

    PRESIDENT = "president", N_("The President")
    STATE = "state", N_("A state body, local government or an official")
    ORGANISATION = "organisation", N_("Another organisation or enterprise, or its official")
    PRIVATE_BUSINESS = "private-business", N_("Another private business")


class CommissionerStep(Choice):
    """Steps that have a term in working days (Commissioner Law arts. 13, 15, 18)."""

    DECISION = "decision", N_("Consideration of the complaint")
    EXTENSION_NOTICE = "extension-notice", N_("Notice that the term was extended")
    RECOMMENDATION = "recommendation", N_("Consideration of a recommendation")
    MATERIALS = "materials", N_("Materials that were asked for")
    MATERIALS_LEAST = "materials-least", N_("Shortest term that may be set for materials")


class BusinessStep(Choice):
    """Steps that have a term in calendar days (Entrepreneurial Code art. 311)."""

    CHECK = "check", N_("Check whether the appeal can be considered")
    ANSWER = "answer", N_("Answer to the appeal")


class OmbudsmanComplaint(Subject):
    """A complaint to an ombudsman."""

    who: Complainant = fact("Who complains")
    consent: bool = fact("The citizen consented in writing")
    against: Against = fact("About whose decision or conduct is it?")
    breaks_rights: bool = fact("Rights or freedoms were broken, as the complaint says")
    about_child: bool = fact("It is about rights, freedoms or lawful interests of a child")
    considered_by_state: bool = fact("State bodies considered it before, each within its competence", by=OTHERS)
    has_name: bool = fact("It gives the full name")
    has_place: bool = fact("It gives the place of residence or work")
    has_substance: bool = fact("It says which decisions or conduct broke which rights")
    has_documents: bool = fact("Documents that support it are attached")
    received_on: date = fact("Day on which it was received", by=OTHERS)
    extended: bool = fact("The term was extended by a reasoned decision", by=OTHERS)
    extended_on: date = fact("Day on which the term was extended", by=OTHERS)


class CommissionerAct(Subject):
    """A recommendation, or a request for materials, of the Commissioner for Human Rights."""

    received_on: date = fact("Day on which it was received")
    needs_study: bool = fact("More study is needed, and the term was extended for it")
    names_term: bool = fact("The request for materials names another term", by=OTHERS)
    term_named: int = fact("Working days that the request names", unit="working days", by=OTHERS, maximum=400)
