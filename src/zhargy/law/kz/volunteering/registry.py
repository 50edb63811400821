"""The registry of volunteer activities: Volunteering Law articles 1, 9 and 16, the rules of 2024, the draft of 2023.

The text of the rules of 2024 was not read: what is known of them comes from the ministry's news. Where they are silent
to us the answer is a fact that the authorised body tells; the draft of 24 May 2023 is a reform with wordings of its own.
"""

from datetime import date

from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.volunteering.sources import DRAFT, FROM_DRAFT, FROM_REGISTRY, REFORM, REGISTRY, START, VOL
from zhargy.law.kz.volunteering.subjects import (
    Matter,
    Ministry,
    Outcome,
    RegistryEntry,
    RegistryKeeper,
    RegistryRules,
    Role,
    Standing,
    VolunteerDatum,
    Volunteering,
)  # fmt: skip
from zhargy.rules import rule

authorised_body = KZ.parameter("volunteering_body", Ministry)
rules_approved = KZ.parameter("volunteer_registry_rules", RegistryRules)


@rule(VOL.article(1, item=7), since=START, covers="vol-def-registry")
def belongs_in_registry(datum: VolunteerDatum, on: date) -> bool:
    """The registry holds information of this kind."""
    return datum.about != Matter.OTHER


@rule(VOL.article(9, item=3), since=START, covers="vol-registry-rules-power-old")
def registry_rules(keeper: RegistryKeeper, on: date) -> RegistryRules:
    """What rules of the registry the authorised body approves."""
    return rules_approved(on)


@rule(VOL.article(1, item=6), since=FROM_DRAFT, confidence="B", covers="vol-ministry")
def registry_ministry(keeper: RegistryKeeper, on: date) -> Ministry:
    """The ministry that is the authorised body in volunteering."""
    return authorised_body(on)


@rule(VOL.article(9, item="7-1"), since=FROM_REGISTRY, covers="vol-registry-keeper")
def must_keep_registry(keeper: RegistryKeeper, on: date) -> bool:
    """The state body must keep the registry."""
    return keeper.authorised


@rule(VOL.article(9, item="7-2"), since=FROM_REGISTRY, covers="vol-registry-publication")
def must_post_registry(keeper: RegistryKeeper, on: date) -> bool:
    """The state body must post the registry on its internet resource."""
    return keeper.authorised


@rule(VOL.article(16, 1), since=START, covers="vol-registry-exists")
def needs_entry(volunteering: Volunteering, on: date) -> bool:
    """An entry in the registry is needed to volunteer; the law sets no such condition."""
    return False


@rule(VOL.article(16, 3), since=START, covers=("vol-registry-public", "volreg-publicity"))
def is_public(datum: VolunteerDatum, on: date) -> bool:
    """The information on volunteer activity is open to all."""
    return belongs_in_registry(datum, on)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-who")
def may_give_information(entry: RegistryEntry, on: date) -> bool:
    """Volunteers, groups, volunteer organisations, coordinators and organisers may give information; nobody has to."""
    return entry.who != Role.OTHER


@may_give_information.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """Volunteers, groups, registered volunteer organisations, coordinators and organisers may give information."""
    match entry.who:
        case Role.OTHER:
            return False
        case Role.ORGANISATION:
            return entry.registered
        case _:
            return True


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-channel")
def sent_the_right_way(entry: RegistryEntry, on: date) -> bool:
    """The information was sent by e-mail to the authorised body, at volunteer@mki.gov.kz."""
    return entry.by_email


@sent_the_right_way.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information was sent by e-mail to the authorised body."""
    return entry.by_email


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-language", confidence="C")
def language_is_right(entry: RegistryEntry, on: date) -> bool:
    """The information is in the language that the rules ask for; the draft asked for Kazakh and Russian."""
    return entry.language_accepted


@language_is_right.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information is in Kazakh and in Russian."""
    return entry.in_kazakh and entry.in_russian


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-content")
def content_is_complete(entry: RegistryEntry, on: date) -> bool:
    """The information names the kinds of activity, the number of participants and the projects."""
    return entry.kinds and entry.participants and entry.projects


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-decision")
def answer_is_in_form(entry: RegistryEntry, on: date) -> bool:
    """The decision to include or to refuse came as a notification to the applicant's e-mail."""
    return entry.outcome != Outcome.NONE and entry.told_by_email


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-functions", confidence="C")
def must_be_updated(entry: RegistryEntry, on: date) -> bool:
    """The authorised body must bring the entry up to date: it is in the registry and something has changed."""
    return entry.outcome == Outcome.INCLUDED and entry.changed


@must_be_updated.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The authorised body must bring the entry up to date: it was not excluded and something has changed or was added."""
    return entry.outcome == Outcome.INCLUDED and not entry.excluded and entry.changed


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-monitoring", confidence="C")
def was_checked(entry: RegistryEntry, on: date) -> bool:
    """The information was checked as the rules ask; the draft asked for a check in December of every year."""
    return entry.check_in_order


@was_checked.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The information was checked in December of this year."""
    return entry.checked_on.year == on.year and entry.checked_on.month == 12


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-archive", confidence="C")
def goes_to_archive(entry: RegistryEntry, on: date) -> bool:
    """The entry goes to the archive; when, the authorised body tells, the draft said after more than a year without activity."""
    return entry.kept_in_archive


@goes_to_archive.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The entry goes to the archive by itself: there was no volunteer activity for more than one year."""
    return on > years_after(entry.last_activity_on, 1)


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-restore", confidence="C")
def is_restored(entry: RegistryEntry, on: date) -> bool:
    """The entry is taken out of the archive again; the authorised body tells."""
    return entry.restored_by_body


@is_restored.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The entry is taken out of the archive again: this was asked for."""
    return entry.restoration_asked


@rule(REGISTRY.whole(), since=FROM_REGISTRY, covers="volreg-certificate", confidence="C")
def certificate_is_due(entry: RegistryEntry, on: date) -> bool:
    """A certificate is given; the authorised body tells."""
    return entry.certificate_given


@certificate_is_due.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """A certificate is given: it was asked for, the documents are there, the information is complete and accurate."""
    return entry.certificate_asked and entry.documents_there and entry.complete_and_true


@rule(REGISTRY.whole(), since=FROM_REGISTRY, confidence="C")
def certificate_is_in_form(entry: RegistryEntry, on: date) -> bool:
    """The certificate is signed by the head of the structural unit, as the draft says."""
    return entry.signed_by_head


@certificate_is_in_form.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> bool:
    """The certificate is signed by the head of the structural unit."""
    return entry.signed_by_head


@rule(REGISTRY.whole(), since=FROM_REGISTRY)
def standing_of_entry(entry: RegistryEntry, on: date) -> Standing:
    """Where the entry stands."""
    if not entry.sent:
        return Standing.NOT_SENT
    match entry.outcome:
        case Outcome.NONE:
            return Standing.WAITING
        case Outcome.REFUSED:
            return Standing.REFUSED
        case Outcome.INCLUDED:
            if goes_to_archive(entry, on) and not is_restored(entry, on):
                return Standing.ARCHIVED
            return Standing.EXCLUDED if entry.excluded else Standing.LISTED


@standing_of_entry.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(entry: RegistryEntry, on: date) -> Standing:
    """Where the entry stands: in the registry, until it is archived or excluded."""
    if not entry.sent:
        return Standing.NOT_SENT
    match entry.outcome:
        case Outcome.NONE:
            return Standing.WAITING
        case Outcome.REFUSED:
            return Standing.REFUSED
        case Outcome.INCLUDED:
            if entry.excluded:
                return Standing.EXCLUDED
            if goes_to_archive(entry, on) and not is_restored(entry, on):
                return Standing.ARCHIVED
            return Standing.LISTED


KZ.duty(
    "volunteer-registry-keeping",
    "Keep the registry of volunteer activities.",
    bound=must_keep_registry,
    how="From what volunteers, groups, organisations, coordinators and organisers give of free will.",
    covers="vol-registry-keeper",
)
KZ.duty(
    "volunteer-registry-posting",
    "Post the registry of volunteer activities on the internet resource.",
    bound=must_post_registry,
    how="Open to all.",
    covers="vol-registry-publication",
)
