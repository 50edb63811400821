"""What people come for: the subject to describe, the answers that they get, the duties that follow and their price."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz import assembly, associations, foreign_money, ngo_database, registration
from zhargy.law.kz.assembly.subjects import Assembly, Complaint, OrganiserKind
from zhargy.law.kz.associations import Association
from zhargy.law.kz.foreign_money.subjects import Bearer, ForeignMoney, Recipient
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.ngo_database import DatabaseFiler, DatabaseSubmission
from zhargy.law.kz.registration import Application, Change
from zhargy.law.kz.sanctions.amounts import CAO
from zhargy.law.kz.sanctions.penalties import fine_for
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.law.kz.subjects import Offender
from zhargy.rules import Duty, Subject, part, rule
from zhargy.time import about

FROM_460 = about("2016-10-11", not_before="2016-10-11", not_after="2016-12-31")


class Refusal(Subject):
    """A refusal of an assembly, and the complaint against it."""

    assembly: Assembly = part("The assembly")
    complaint: Complaint = part("The complaint")


class Organisation(Subject):
    """A registered organisation with the money and the data that bring duties."""

    database: DatabaseSubmission = part("The organisation and its data")
    money: ForeignMoney = part("Foreign money")


@rule(CAO.article(488, 7), since="2020-06-06")
def cost_of_unlawful_event(assembly: Assembly, on: date) -> Decimal:
    """The fine on the organiser of an event that is not lawful, the first time, in tenge; a person may be arrested instead."""
    if assembly.organiser.kind == OrganiserKind.LEGAL_ENTITY:
        return fine_for(Provision.CAO_488_7, Offender.LEGAL_ENTITY, on)
    return fine_for(Provision.CAO_488_7, Offender.NATURAL_PERSON, on)


@rule(CAO.article(488, 3), since="2020-06-06")
def cost_of_broken_order(assembly: Assembly, on: date) -> Decimal:
    """The fine on the organiser who breaks the order of a lawful assembly, in tenge; the first time it is a warning."""
    if assembly.organiser.kind == OrganiserKind.LEGAL_ENTITY:
        return fine_for(Provision.CAO_488_3, Offender.LEGAL_ENTITY, on)
    return fine_for(Provision.CAO_488_3, Offender.NATURAL_PERSON, on)


@rule(CAO.article(489, 9), since="2015-01-01")
def cost_of_leading_unregistered(association: Association, on: date) -> Decimal:
    """The fine for leading an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_9, Offender.NATURAL_PERSON, on)


@rule(CAO.article("460-1", 1), since=FROM_460)
def cost_of_silence_on_foreign_money(recipient: Recipient, on: date) -> Decimal:
    """The fine for not notifying of foreign money, or not reporting on it, in time, in tenge."""
    if recipient.bearer == Bearer.NATURAL_PERSON:
        return fine_for(Provision.CAO_460_1_1, Offender.NATURAL_PERSON, on)
    if recipient.non_commercial:
        return fine_for(Provision.CAO_460_1_1, Offender.SMALL_BUSINESS, on)
    return fine_for(Provision.CAO_460_1_1, Offender.LARGE_BUSINESS, on)


@rule(CAO.article("489-1", 2), since=about("2015-12-14", not_before="2015-12-14", not_after="2015-12-31"))
def cost_of_missing_data(filer: DatabaseFiler, on: date) -> Decimal:
    """The fine for data not given again within a year, in tenge, or three months' suspension; the first time it is a warning."""
    return fine_for(Provision.CAO_489_1_2, Offender.SMALL_BUSINESS, on)


def _with_cost(id: str, *costs: object) -> Duty:
    """The duty of this id with the rules that say what missing it costs."""
    known = KZ.duties[id]
    KZ.duties[id] = Duty(known.id, known.what, known.bound, known.due, known.how, costs, known.covers)  # type: ignore[arg-type]
    return KZ.duties[id]


NOTIFY = _with_cost("notify-assembly", cost_of_unlawful_event)
APPLY = _with_cost("apply-assembly", cost_of_unlawful_event)
REPLY = _with_cost("reply-to-proposal", cost_of_unlawful_event)
ANNOUNCE = _with_cost("announce-abandonment", cost_of_broken_order)
REGISTER = _with_cost("register-association", cost_of_leading_unregistered)
NOTICE = _with_cost("foreign-money-notice", cost_of_silence_on_foreign_money)
REPORT = _with_cost("foreign-money-report", cost_of_silence_on_foreign_money)
DATABASE = _with_cost("ngo-database", cost_of_missing_data)

KZ.matter(
    "found", "Found a public association", "Who may found it, what the charter must say, which status it has, by when to file.",
    subject=Association,
    goals=(
        associations.may_be_founded, associations.territorial_status, associations.registrar, associations.filed_in_time,
    ),
    duties=(REGISTER, KZ.duties["confirm-status"]),
)  # fmt: skip
KZ.matter(
    "register", "Register an organisation", "The papers, the fee, the day of the decision, and on what grounds it may be refused.",
    subject=Application,
    goals=(
        registration.way_of_filing_right, registration.fee_if_paid_now, registration.papers_complete,
        registration.decision_due, registration.may_be_refused,
    ),
)  # fmt: skip
KZ.matter(
    "gather", "Hold a peaceful assembly", "What to file and by when, whether the plan is lawful, and what the akimat's answer means.",
    subject=Assembly,
    goals=(
        assembly.track, assembly.last_day_to_file, assembly.safest_day_to_file, assembly.plan_holds, assembly.may_be_held,
    ),
    duties=(NOTIFY, APPLY, REPLY, ANNOUNCE),
)  # fmt: skip
KZ.matter(
    "receive", "Receive foreign money", "Whether the tax body must be told, by when, what to report, and what it costs to miss it.",
    subject=ForeignMoney,
    goals=(foreign_money.duty.must_notify, foreign_money.duty.must_report),
    duties=(
        NOTICE, REPORT, KZ.duties["foreign-money-change-notice"], KZ.duties["foreign-money-termination-notice"],
    ),
)  # fmt: skip
KZ.matter(
    "owe", "What do we owe?", "The yearly data for the NGO database, the reports on foreign money, and their days.",
    subject=Organisation,
    goals=(ngo_database.must_submit,),
    duties=(DATABASE, KZ.duties["foreign-branch-publication"], KZ.duties["nco-accounts"], NOTICE, REPORT),
)  # fmt: skip
KZ.matter(
    "refused", "An assembly was refused", "Whether the law has a ground for it, and by when to complain and go to court.",
    subject=Refusal,
    goals=(
        assembly.must_be_refused, assembly.complaint_due, assembly.complaint_decision_due, assembly.court_due,
    ),
)  # fmt: skip
KZ.matter(
    "change", "Something changes in an organisation", "Which step the change needs, and by when.",
    subject=Change,
    goals=(registration.step_for_change, registration.change_due, registration.change_entered_by),
    duties=(KZ.duties["file-change"],),
)  # fmt: skip
