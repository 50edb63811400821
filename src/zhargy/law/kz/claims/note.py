"""Claims that the country note makes and that no other topic has."""

from datetime import date

from zhargy.law.kz.assembly.filing import applied_in_time
from zhargy.law.kz.assembly.limit_subjects import Limit, LimitAim
from zhargy.law.kz.assembly.limits import limit_has_aim
from zhargy.law.kz.assembly.refusal import must_be_refused
from zhargy.law.kz.assembly.subjects import Assembly
from zhargy.law.kz.associations.founding import may_be_founded
from zhargy.law.kz.associations.status import counted_units, is_local, is_national, is_regional
from zhargy.law.kz.associations.subjects import Association, Registrar
from zhargy.law.kz.calendar import days_before
from zhargy.law.kz.charity.reports import foreign_report_right
from zhargy.law.kz.charity.subjects import CharityReport, Medium
from zhargy.law.kz.claims.sources import ASSEMBLY, BENEFIT, CONSTITUTION, ENTRY, FORMS, NOTE_DAY, RESOURCES, UPDATE
from zhargy.law.kz.costs import cost_of_silence_on_foreign_money
from zhargy.law.kz.foreign_money.subjects import Recipient
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.platforms.regime import may_be_restricted
from zhargy.law.kz.platforms.subjects import Platform
from zhargy.law.kz.registration.filing import registering_body
from zhargy.law.kz.registration.refusal import refusal_in_due_form
from zhargy.law.kz.registration.subjects import Application
from zhargy.law.kz.subjects import LegalForm


@KZ.claim("note.platform-can-be-restricted", source=UPDATE, on="2023-09-10", kind="possible")
def _(platform: Platform, on: date) -> bool:
    """A platform that does not do what the law asks can be restricted in Kazakhstan."""
    return may_be_restricted(platform, on)


@KZ.claim("note.registrar-is-justice", source=ENTRY, on=NOTE_DAY, refuted=True)
def _(application: Application, on: date) -> bool:
    """Every organisation that is not commercial is registered by the Ministry of Justice itself."""
    return application.form == LegalForm.COMMERCIAL or registering_body(application, on) == Registrar.MINISTRY


@KZ.claim("note.constitution-bars-aims", source=CONSTITUTION, on=NOTE_DAY)
def _(association: Association, on: date) -> bool:
    """No association with aims that the Constitution bars may be founded."""
    return not (association.aims.unconstitutional and may_be_founded(association, on))


@KZ.claim("note.limits-have-an-aim", source=CONSTITUTION, on=NOTE_DAY)
def _(limit: Limit, on: date) -> bool:
    """No limit of assemblies is lawful that no law sets, or that serves none of the aims of the Constitution."""
    return not limit_has_aim(limit, on) or (limit.by_law and limit.aim != LimitAim.OTHER)


@KZ.claim("note.regional-in-less-than-half", source=FORMS, on=NOTE_DAY)
def _(association: Association, on: date) -> bool:
    """A regional association has units in less than half of the oblasts."""
    return not is_regional(association, on) or 2 * association.oblasts_with_units < counted_units(on)


@KZ.claim("note.local-in-one", source=FORMS, on=NOTE_DAY)
def _(association: Association, on: date) -> bool:
    """A local association works in one oblast, and is not national."""
    local = is_local(association, on)
    return not local or (association.oblasts_with_units <= 1 and not is_national(association, on))


@KZ.claim("note.refusal-is-in-writing", source=ENTRY, on=NOTE_DAY)
def _(application: Application, on: date) -> bool:
    """A refusal of registration that is in due form is in writing and tells the reason."""
    due = refusal_in_due_form(application, on)
    return not due or (application.refusal.written and application.refusal.reasoned)


@KZ.claim("note.foreign-money-breach-costs", source=RESOURCES, on=NOTE_DAY)
def _(recipient: Recipient, on: date) -> bool:
    """Silence on foreign money always costs a fine."""
    return cost_of_silence_on_foreign_money(recipient, on) > 0


@KZ.claim("note.ten-days-are-enough", source=ASSEMBLY, on=NOTE_DAY, refuted=True)
def _(assembly: Assembly, on: date) -> bool:
    """An application filed ten days before the assembly is in time."""
    return assembly.registered_on > days_before(assembly.event_day, 10) or applied_in_time(assembly, on)


@KZ.claim("note.refusal-can-be-due", source=ASSEMBLY, on=NOTE_DAY, kind="possible")
def _(assembly: Assembly, on: date) -> bool:
    """An assembly can have to be refused."""
    return must_be_refused(assembly, on)


@KZ.claim("note.foreign-funds-in-the-media", source=BENEFIT, on=NOTE_DAY)
def _(report: CharityReport, on: date) -> bool:
    """A report on funds from abroad that is right was not published on the organisation's own website alone."""
    return not foreign_report_right(report, on) or report.medium != Medium.OWN_SITE
