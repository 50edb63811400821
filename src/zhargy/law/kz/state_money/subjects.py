"""Facts about state money for non-governmental organisations: the organisation, the bodies, and each kind of money."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, impossible, part

CENTRAL_EXECUTIVE = "Central executive body"


class Sphere(Choice):
    """Spheres of social order, state grants and awards (Social Order Law art. 5)."""

    EDUCATION = "education", N_("Education, science, information, physical culture and sport")
    HEALTH = "health", N_("Health of citizens, healthy way of life")
    ENVIRONMENT = "environment", N_("Protection of the environment")
    YOUTH = "youth", N_("Youth policy and children's initiatives")
    FAMILY = "family", N_("Family, demographic and gender matters")
    VULNERABLE = "vulnerable", N_("Support of socially vulnerable groups")
    CHILDREN = "children", N_("Help to orphans and to children of one-parent and large families")
    EMPLOYMENT = "employment", N_("Employment of the population")
    RIGHTS = "rights", N_("Protection of rights and lawful interests of citizens and organisations")
    CULTURE = "culture", N_("Culture and art")
    HERITAGE = "heritage", N_("Protection of historical and cultural heritage")
    ACCORD = "accord", N_("Public accord and national unity")
    PROBATION = "probation", N_("Help to probation services in social and legal help to their clients")
    MONITORING = "monitoring", N_("Public monitoring of the quality of state services")
    CIVIL_SOCIETY = "civil-society", N_("Civil society and effectiveness of non-governmental organisations")
    VOLUNTEERING = "volunteering", N_("Volunteer initiatives")
    HARDSHIP = "hardship", N_("Help to a person or family in a hard life situation")
    ANIMALS = "animals", N_("Responsible treatment of animals, shelters for animals")
    OTHER_SOCIAL = "other-social", N_("Another socially important sphere that does not contradict the law")
    NONE = "none", N_("No socially important sphere")


class MoneyKind(Choice):
    """Kinds of money that the Social Order Law rules."""

    SOCIAL_ORDER = "social-order", N_("State social order")
    PARTNERSHIP = "partnership", N_("State order for strategic partnership")
    STATE_GRANT = "state-grant", N_("State grant")
    OTHER_GRANT = "other-grant", N_("Non-state grant through the operator")
    AWARD = "award", N_("Award")


class BodyKind(Choice):
    """State bodies, as the Social Order Law tells them apart."""

    GOVERNMENT = "government", N_("Government")
    AUTHORISED = "authorised", N_("Authorised body for interaction with non-governmental organisations")
    CENTRAL_EXECUTIVE = "central-executive", N_("Another central executive body")
    UNDER_PRESIDENT = "under-president", N_("State body directly under and accountable to the President")
    LOCAL = "local", N_("Local executive body")


class OrderContent(Choice):
    """What a non-governmental organisation does under a social order (Social Order Law art. 1(2))."""

    PROGRAMME = "programme", N_("Social programme")
    PROJECT = "project", N_("Social project")
    EVENT = "event", N_("A single event")
    FUNCTION = "function", N_("Function of an executive body that was moved to the competitive market")
    OTHER = "other", N_("Something else")


class GrantSource(Choice):
    """Where the money of a grant comes from (Social Order Law art. 6-1(1))."""

    BUDGET = "budget", N_("From the budget")
    OTHER = "other", N_("From sources outside the budget")


class GrantKind(Choice):
    """Kinds of state grants (Social Order Law art. 6-1(2))."""

    SHORT = "short", N_("Short-term grant")
    MEDIUM = "medium", N_("Medium-term grant")
    LONG = "long", N_("Long-term grant")


class GrantCouncil(Choice):
    """Councils that recommend directions of state grants (Social Order Law arts. 4-1 and 4-2)."""

    COORDINATION = "coordination", N_("Coordination Council at the authorised body")
    LOCAL = "local", N_("Council for interaction and cooperation at the local executive body")


class Ngo(Subject):
    """An organisation that seeks or has state money."""

    form: LegalForm = fact("Legal form")
    state_founder: bool = fact("The state or a legal entity of the state is a founder")
    in_database: bool = fact("The organisation is in the NGO database")
    in_liquidation: bool = fact("The organisation is in liquidation")
    bankrupt: bool = fact("The organisation is declared bankrupt", by=Party.AUTHORITY)
    enforced_debt: bool = fact("The organisation has debts under enforcement proceedings")
    bad_faith: bool = fact(
        "The organisation is in the register of bad-faith participants in state procurement", by=Party.AUTHORITY
    )
    property_arrested: bool = fact("Property of the organisation is arrested", by=Party.AUTHORITY)
    suspended: bool = fact("The economic activity of the organisation is suspended", by=Party.AUTHORITY)
    related_to_deciders: bool = fact(
        "A head or founder is a spouse, close relative or in-law of an authorised person of the state body or the "
        "operator"
    )
    listed: bool = fact(
        "A head or founder is on a list of persons linked to terrorism, extremism or weapons of mass destruction",
        help="The list of those involved in terrorist activity, and the lists of those linked to the financing of "
        "terrorism and extremism or of the spread of weapons of mass destruction.",
        by=Party.AUTHORITY,
    )


class StateBody(Subject):
    """A state body with tasks under the Social Order Law."""

    kind: BodyKind = fact("What body it is", by=Party.NOBODY)


class SocialProject(Subject):
    """A project, with its sphere and its term."""

    sphere: Sphere = fact("Sphere of the project")
    months: int = fact("Term of the project", unit="months", maximum=1200)


class SocialOrder(Subject):
    """A social order in the hands of one performer."""

    performer: Ngo = part("The performer")
    content: OrderContent = fact("What is done")
    budget_paid: bool = fact("It is paid from the budget")
    contract_signed: bool = fact("The contract for the social order is signed")


class OrderCompetition(Subject):
    """An organisation in a competition for a social order."""

    supplier: Ngo = part("The organisation")
    project: SocialProject = part("The project")
    charter_fits: bool = fact("Its activity in this sphere fits the aims of its charter")


class PublicMoney(Subject):
    """Money of one kind."""

    kind: MoneyKind = fact("Kind of the money")


class StateGrant(Subject):
    """A grant to a non-governmental organisation."""

    applicant: Ngo = part("The organisation")
    project: SocialProject = part("The project")
    source: GrantSource = fact("Where the money of the grant comes from")
    through_operator: bool = fact("The grant is given through the operator")
    other_law: bool = fact("The grant is ruled by the Tax Code or another law")
    by_contract: bool = fact("There is a contract for the grant with the operator")
    own_design: bool = fact("It is for a social programme or project that a non-governmental organisation designed")
    won_competition: bool = fact("The organisation was chosen by competition", by=Party.AUTHORITY)
    kind: GrantKind = fact("Kind of the grant")
    amount: Decimal = fact("Amount of the grant", unit="KZT")
    institutional: Decimal = fact("Part spent on equipment and institutional development", unit="KZT")
    material_base: bool = fact(
        "The organisation has the material base that long-term projects need", judgement="Operator of grants"
    )

    @impossible(N_("A part cannot be larger than the grant."))
    def _part_too_large(self) -> bool:
        return self.institutional > self.amount


class GrantOperator(Subject):
    """A company that gives grants to non-governmental organisations."""

    form: LegalForm = fact("Legal form")
    named: bool = fact("The Government named it the operator of grants", by=Party.AUTHORITY)


class GrantDirections(Subject):
    """Directions and amounts of state grants that a state body sets."""

    body: StateBody = part("The state body")
    put_to_council: bool = fact("The list of directions was put before the council", by=Party.AUTHORITY)
    recommended: bool = fact("The council recommended the directions", by=Party.AUTHORITY)


class AwardNomination(Subject):
    """A nomination of a non-governmental organisation for an award."""

    ngo: Ngo = part("The organisation")
    work: SocialProject = part("The work that is nominated")
    year: int = fact("Year of the award", minimum=2016, maximum=2200)
    applied_on: date = fact("Day of the application")
    other_sphere: bool = fact("The organisation is nominated in another sphere too")
    had_award: bool = fact("The organisation has received such an award before")
    last_award_on: date = fact("Day on which the last award was received")
    contribution: bool = fact(
        "It contributed to solving social tasks of the country, a branch or a region",
        judgement="Authorised body for interaction with non-governmental organisations",
        covers="sso-award-def",
    )
    amount: Decimal = fact("Award in the sphere", unit="KZT", by=Party.AUTHORITY)
    winners: int = fact("Winners in the sphere", minimum=1, maximum=1000, by=Party.AUTHORITY)
    share: Decimal = fact("What each winner gets", unit="KZT", by=Party.AUTHORITY)


class StrategicContract(Subject):
    """A contract of strategic partnership."""

    partner: Ngo = part("The organisation")
    customer: StateBody = part("The state body")
    national_priority: bool = fact("It serves a national priority that the President set", by=Party.AUTHORITY)
    won_competition: bool = fact("The organisation was chosen by competition", by=Party.AUTHORITY)
    contract_signed: bool = fact("The contract of strategic partnership is signed")
    by_rules: bool = fact("The contract follows the rules of strategic partnership")
    partners: int = fact("Strategic partners of this direction", maximum=1000, by=Party.AUTHORITY)
    targets_missed: bool = fact("The targets of the contract were missed")
    partner_at_fault: bool = fact("The targets were missed through the partner's fault", judgement=CENTRAL_EXECUTIVE)
    fails_duties: bool = fact("The partner systematically fails its duties", judgement=CENTRAL_EXECUTIVE)
    body_in_commission: bool = fact("The central executive body is represented in the commission", by=Party.AUTHORITY)
    society_in_commission: bool = fact("Civil society is represented in the commission", by=Party.AUTHORITY)


class BodyReport(Subject):
    """Yearly information of a state body about one year."""

    body: StateBody = part("The state body")
    year: int = fact("Calendar year that is reported", minimum=2012, maximum=2200)
