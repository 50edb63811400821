"""Volunteering Law articles 1, 4, 6-1, 13-15: organisations, corporate volunteering, coordinators, organisers."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.law.kz.volunteering.sources import CHANGED_2022, FROM_134, START, VOL
from zhargy.law.kz.volunteering.subjects import (
    Appointed,
    CorporateVolunteering,
    VolunteerCoordinator,
    VolunteerOrganisation,
    VolunteerOrganiser,
)  # fmt: skip
from zhargy.rules import rule

NOT_VOLUNTEER_ORGANISATIONS = frozenset(
    {
        LegalForm.COMMERCIAL,
        LegalForm.RELIGIOUS_ASSOCIATION,
        LegalForm.CONSUMER_COOPERATIVE,
        LegalForm.POLITICAL_PARTY,
        LegalForm.TRADE_UNION,
    }
)


@rule(VOL.article(1, item=8), since=START, covers="vol-def-organiser")
def is_organiser(organiser: VolunteerOrganiser, on: date) -> bool:
    """It is an organiser of volunteer activity: it attracts volunteers, whatever its kind."""
    return organiser.attracts


@rule(VOL.article(1, item=9), since=START, covers="vol-def-organisation")
def is_volunteer_organisation(organisation: VolunteerOrganisation, on: date) -> bool:
    """It is a volunteer organisation: non-commercial, created for volunteer activity and carrying it out; not a religious
    association, consumer cooperative, party or trade union."""
    non_commercial = organisation.form not in NOT_VOLUNTEER_ORGANISATIONS
    return non_commercial and organisation.for_volunteering and organisation.carries_out


@rule(VOL.article(1, item=10), since=FROM_134, covers="vol-def-corporate")
def is_corporate_volunteering(corporate: CorporateVolunteering, on: date) -> bool:
    """It is corporate volunteering: employees take part together, of free will, with the support of their organisation."""
    return corporate.collective and corporate.voluntary and corporate.supported


@rule(VOL.article(4, 5), since=CHANGED_2022, covers="vol-ban-paramilitary")
def is_paramilitary(organisation: VolunteerOrganisation, on: date) -> bool:
    """The volunteer organisation is of a paramilitary type, which is banned."""
    return organisation.structure or organisation.uniform or organisation.weapons


@rule(VOL.article("6-1", 1), since=FROM_134, covers="vol-def-corporate")
def must_adopt_documents(corporate: CorporateVolunteering, on: date) -> bool:
    """The organisation has decided to develop corporate volunteering and must adopt internal documents on it."""
    return corporate.decided


@rule(VOL.article("6-1", 2), since=FROM_134, covers="vol-corporate-documents")
def documents_complete(corporate: CorporateVolunteering, on: date) -> bool:
    """The internal documents set the principles, the main directions and the procedure."""
    return corporate.principles and corporate.directions and corporate.procedure


@rule(VOL.article(13, 1), since=START, covers="vol-coordinator")
def coordinator_rightly_chosen(coordinator: VolunteerCoordinator, on: date) -> bool:
    """The coordinator was appointed by the organiser or the organisation, or elected by the group from its members."""
    return coordinator.appointed != Appointed.OTHER


@rule(VOL.article(13), since=START, covers="vol-coordinator")
def coordinator_keeps_duties(coordinator: VolunteerCoordinator, on: date) -> bool:
    """The coordinator instructs, shares out and checks the work, works with others and sees to training in safety."""
    return (
        coordinator.instructs
        and coordinator.assigns
        and coordinator.checks
        and coordinator.liaises
        and coordinator.trains
    )


@rule(VOL.article(14, 4), since=CHANGED_2022, covers="vol-org-duties")
def must_appoint_coordinator(organisation: VolunteerOrganisation, on: date) -> bool:
    """The volunteer organisation has no coordinator of volunteers and must appoint one."""
    return is_volunteer_organisation(organisation, on) and not organisation.coordinator


@rule(VOL.article(14, 8), since=CHANGED_2022, covers="vol-org-duties")
def must_adopt_ethics_code(organisation: VolunteerOrganisation, on: date) -> bool:
    """The volunteer organisation has no Code of Ethics of the Volunteer and must adopt one."""
    return is_volunteer_organisation(organisation, on) and not organisation.ethics_code


@rule(VOL.article(14, 9), since=CHANGED_2022, covers="vol-org-duties")
def may_keep_own_record(organisation: VolunteerOrganisation, on: date) -> bool:
    """The organisation may keep a record of its own volunteers."""
    return is_volunteer_organisation(organisation, on)


@rule(VOL.article(15, 1), since=START, covers="vol-organiser-duties")
def must_inform(organiser: VolunteerOrganiser, on: date) -> bool:
    """Whoever organises must tell volunteers of programmes and actions, give them conditions and a letter of recommendation."""
    return is_organiser(organiser, on)


KZ.duty(
    "volunteer-coordinator",
    "Appoint a coordinator of volunteers.",
    bound=must_appoint_coordinator,
    how="The coordinator instructs the volunteers, shares out and checks the work, and sees to training in safety and first aid.",
    covers="vol-org-duties",
)
KZ.duty(
    "volunteer-ethics-code",
    "Adopt a Code of Ethics of the Volunteer.",
    bound=must_adopt_ethics_code,
    how="The organisation writes and approves it itself.",
    covers="vol-org-duties",
)
KZ.duty(
    "volunteer-information",
    "Tell volunteers of the programmes and actions: number of participants, place, time and requirements.",
    bound=must_inform,
    how="Also on the organiser's internet resource; give conditions for the work and a letter of recommendation.",
    covers="vol-organiser-duties",
)
KZ.duty(
    "corporate-volunteering-documents",
    "Adopt internal documents on corporate volunteering.",
    bound=must_adopt_documents,
    how="They set the principles, the main directions and the procedure.",
    covers="vol-def-corporate",
)
