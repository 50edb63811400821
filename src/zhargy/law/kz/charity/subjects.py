"""Facts about charity: the help and who gives it, a collection, a charitable organisation, and its yearly report.

Of the law only the beginning of article 1 and the headings of articles 1 to 14 were read; the rest rests on notes about
it, and each rule says how sure it is.
"""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, part
from zhargy.time import about

CHARITY = KZ.act("charity-2015")
DRAFT = KZ.act("charity-draft-2024")
FROM_2015 = about("2015-11-27", not_before="2015-11-17", not_after="2015-12-31")
# Law 134-VII of 4 July 2022, sixty days after its publication.
FROM_2022 = "2022-09-05"
# The items on the small motherland stand after the one on corporate charity and were known on 4 August 2023.
FROM_MOTHERLAND = about("2022-09-05", not_before="2022-09-05", not_after="2023-08-04")


class Giver(Choice):
    """Who gives charitable help."""

    INDIVIDUAL = "individual", N_("Individual")
    BUSINESS = "business", N_("Business entity")
    NON_COMMERCIAL = "non-commercial", N_("Non-commercial organisation")
    OTHER = "other", N_("Somebody else")


class Terms(Choice):
    """On what terms the help is given (Charity Law art. 1(5))."""

    FREE = "free", N_("Free of charge")
    PREFERENTIAL = "preferential", N_("On preferential terms")
    PAID = "paid", N_("For ordinary payment")


class Thing(Choice):
    """What is given."""

    MONEY = "money", N_("Money")
    PROPERTY = "property", N_("Other property")
    WORK = "work", N_("Works or services")


class Helped(Choice):
    """Who is helped, as the definition of charitable help tells them apart (Charity Law art. 1)."""

    INDIVIDUAL = "individual", N_("Individual")
    NON_COMMERCIAL = "non-commercial", N_("Non-commercial organisation")
    SOCIAL_SPHERE = "social-sphere", N_("Organisation of the social sphere, as the Tax Code defines it")
    OTHER = "other", N_("Somebody else")


class PatronField(Choice):
    """What patronage helps (Charity Law art. 1)."""

    SCIENCE = "science", N_("Science")
    EDUCATION = "education", N_("Education")
    CULTURE = "culture", N_("Culture")
    ART = "art", N_("Art")
    SPORT = "sport", N_("Sport")
    HERITAGE = "heritage", N_("Historical and cultural heritage")
    NONE = "none", N_("None of these")


class SupremeBody(Choice):
    """The highest body of an organisation."""

    GUARDIAN_COUNCIL = "guardian-council", N_("Guardian council (board of trustees)")
    GENERAL_MEETING = "general-meeting", N_("General meeting of founders or members")
    OTHER = "other", N_("Another body")


class Medium(Choice):
    """Where a report is published."""

    MASS_MEDIA = "mass-media", N_("Mass media")
    OWN_SITE = "own-site", N_("The organisation's own website")
    OTHER = "other", N_("Somewhere else")


class CharitableHelp(Subject):
    """Help that one person gives to another."""

    giver: Giver = fact("Who gives the help")
    voluntary: bool = fact("The help is given of the giver's own will")
    terms: Terms = fact("On what terms the help is given")
    thing: Thing = fact("What is given")
    helped: Helped = fact("Who is helped")
    socially_useful: bool = fact("The activity is useful to society", judgement="Authorised body for charity")
    solves_social_problem: bool = fact("It is given to solve social problems of those who use it")
    social_support: bool = fact("It is social support to the individual")
    for_charter: bool = fact("It is for the charter activity of the organisation")
    makes_name_known: bool = fact(
        "It is given on terms that make the giver's name known",
        help="A contract or a promise that the public learns who helped.",
    )
    name_spread: bool = fact("The name, goods, marks, works or services of the giver are shown or spoken of in return")
    for_event: bool = fact("It pays for an event or supports it with goods")
    field: PatronField = fact("What the help promotes")
    private_resources: bool = fact("It comes from the giver's private resources")
    for_society: bool = fact("It meets needs of society or of individuals")
    native_place: bool = fact(
        "It supports a place where the giver was born or has lived", help="A region, district, city, town or village."
    )
    patriotic: bool = fact("It is given out of patriotism", judgement="Person who gives")


class DonationCollection(Subject):
    """A collection of donations or a search for help."""

    raises_donations: bool = fact("Voluntary donations are raised")
    seeks_help: bool = fact("Charitable help is sought")
    money: bool = fact("What is raised is money")
    electronic: bool = fact("The money is raised electronically")


class CharitableOrganisation(Subject):
    """An organisation that may be a charitable one."""

    form: LegalForm = fact("Legal form")
    created_for_charity: bool = fact("It was created to do charity", help="See the aims in its charter.")
    supreme_body: SupremeBody = fact("Highest body of the organisation")
    charter_special: bool = fact(
        "The charter says what the law asks of the charter of a charitable organisation",
        judgement="Registering body",
        covers="ch-org-charter",
    )
    accredited: bool = fact(
        "The organisation is accredited with the authorised body for charity",
        help="No law asks for this; a draft of 2024 would.",
        by=Party.AUTHORITY,
    )
    completed_programme: bool = fact("A charitable programme was completed in the year")
    foreign_funds: bool = fact(
        "Funds for charity came from international organisations, foreigners or stateless persons"
    )
    parent_charitable: bool = fact("The foreign organisation whose branch it is does charity", by=Party.OTHERS)


class CharityReport(Subject):
    """What a charitable organisation published about one year."""

    organisation: CharitableOrganisation = part("The organisation")
    year: int = fact("Calendar year in which the report is due", minimum=2022, maximum=2200)
    published_on: date = fact("Day of publication")
    medium: Medium = fact("Where the report is published")
    gives_money: bool = fact("It gives short data on income and spending")
    gives_goals: bool = fact("It says which goals were reached")
    gives_founders: bool = fact("It names the founders (participants)")
    gives_property: bool = fact("It gives the structure of property")
    gives_sources: bool = fact("It gives the sources of income")
    gives_spending: bool = fact("It gives the directions of spending in Kazakhstan")


class CharityBody(Subject):
    """A state body that may answer for charity."""

    central: bool = fact("It is a central executive body", by=Party.AUTHORITY)
    charged: bool = fact("It is charged with leading the field of charity", by=Party.AUTHORITY)
