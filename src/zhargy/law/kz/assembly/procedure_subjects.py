"""Facts of an assembly's case: the assembly, what its papers say, what the akimat proposed, and the complaint."""

from datetime import date, time

from zhargy.law.kz.assembly.complaint_subjects import Complaint
from zhargy.law.kz.assembly.subjects import Assembly
from zhargy.rules import Party, Subject, fact, part


class Wording(Subject):
    """What the notification, the application and the letters say, in the organiser's own words."""

    akimat: str = fact("Name of the akimat", help="Of the district or city where the assembly is held.")
    aim: str = fact("Aim of the assembly")
    organiser: str = fact("Surname, name and patronymic of the organiser, or name of the legal entity")
    organiser_number: str = fact("Identification number of the organiser", help="IIN of a citizen, BIN of a legal entity.")  # fmt: skip
    organiser_address: str = fact("Place of residence or stay of the organiser, or seat of the legal entity")
    organiser_email: str = fact("E-mail of the organiser")
    organiser_phone: str = fact("Mobile number of the organiser")
    represented: bool = fact("The organiser has a representative")
    representative: str = fact("Surname, name and patronymic of the representative")
    representative_number: str = fact("IIN of the representative")
    representative_address: str = fact("Place of residence or stay of the representative")
    representative_email: str = fact("E-mail of the representative")
    representative_phone: str = fact("Mobile number of the representative")
    place: str = fact("Name and address of the place")
    route: str = fact("Route of the participants", help="With its start and its end.")
    structures: str = fact("What the paper says on yurts, tents and other structures", help="If none are set up, say so.")  # fmt: skip
    equipment: str = fact("What the paper says on sound equipment, posters, banners and other visual means")
    measures: str = fact("Measures for order, medical help and fire safety", long=True)
    vehicles: str = fact("Number and categories of vehicles, their route, its length, start and end")
    reglament: str = fact("Rules of procedure approved by the organiser", help="Their text, or that they are attached.", long=True)  # fmt: skip
    funding: str = fact("Sources of funding of the assembly")
    filed_on: date = fact("Date on the notification or the application")


class Proposal(Subject):
    """Another place, route or time that the akimat proposes (LPA arts. 11(1)(3), 13(1)(4))."""

    place: str = fact("Place that the akimat proposes", by=Party.AUTHORITY)
    route: str = fact("Route that the akimat proposes", by=Party.AUTHORITY)
    day: date = fact("Day that the akimat proposes", by=Party.AUTHORITY)
    start: time = fact("Start that the akimat proposes", by=Party.AUTHORITY)
    end: time = fact("End that the akimat proposes", by=Party.AUTHORITY)


class Letter(Subject):
    """What the complaint or the claim says (APPC arts. 93, 131)."""

    higher_body: str = fact("Name of the body that is to review the complaint")
    court: str = fact("Name of the court")
    decision_number: str = fact("Number of the decision of the akimat", by=Party.AUTHORITY)
    circumstances: str = fact("Circumstances on which the complaint rests, in your words", long=True)
    attachments: str = fact("Papers that are attached", long=True)
    dated: date = fact("Date on the complaint or the claim")


class AssemblyCase(Subject):
    """An assembly from its draft to its end, with the complaint if there is one."""

    assembly: Assembly = part("The assembly")
    wording: Wording = part("What the papers say")
    proposal: Proposal = part("What the akimat proposes")
    complaint: Complaint = part("The complaint")
    letter: Letter = part("What the complaint says")
