"""What people come for to found an organisation, to register it, to know what it owes, and what a penalty means."""

from zhargy.law.kz import associations, foreign_money, ngo_database, registration, sanctions
from zhargy.law.kz.associations import Association
from zhargy.law.kz.foreign_money.subjects import ForeignMoney
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties
from zhargy.law.kz.ngo_database import DatabaseSubmission
from zhargy.law.kz.registration import Application, Change
from zhargy.law.kz.sanctions.subjects import Offence, PenaltyAppeal
from zhargy.rules import Subject, part


class Organisation(Subject):
    """A registered organisation with the money and the data that bring duties."""

    database: DatabaseSubmission = part("The organisation and its data")
    money: ForeignMoney = part("Foreign money")


class Penalty(Subject):
    """An offence, and the appeal against the decision about it."""

    offence: Offence = part("The offence")
    appeal: PenaltyAppeal = part("The appeal")


KZ.matter(
    "found", "Found a public association", "Who may found it, what the charter must say, which status it has, by when to file.",
    subject=Association,
    goals=(
        associations.may_be_founded, associations.territorial_status, associations.registrar,
        associations.filing_due_moved,
    ),
    duties=duties("register-association", "confirm-status"),
)  # fmt: skip
KZ.matter(
    "register", "Register an organisation", "The papers, the fee, the day of the decision, and on what grounds it may be refused.",
    subject=Application,
    goals=(
        registration.registering_body, registration.way_of_filing_right, registration.fee_if_paid_now,
        registration.papers_complete, registration.decision_due, registration.may_be_refused,
    ),
    duties=duties("cure-defects"),
)  # fmt: skip
KZ.matter(
    "refused-registration", "Registration was refused", "Whether the refusal is in due form, whether the law has a ground for it, and where to appeal.",
    subject=Application,
    goals=(
        registration.refusal_in_due_form, registration.may_be_refused, registration.refusal_holds,
        registration.appeal_of_refusal,
    ),
)  # fmt: skip
KZ.matter(
    "owe", "What do we owe?", "The yearly data for the NGO database, the reports on foreign money, and their days.",
    subject=Organisation,
    goals=(ngo_database.must_submit, foreign_money.duty.must_notify, foreign_money.duty.must_report),
    duties=duties(
        "ngo-database", "foreign-branch-publication", "nco-accounts", "nco-information", "foreign-money-notice",
        "foreign-money-report", "foreign-money-use-report", "foreign-money-label",
    ),
)  # fmt: skip
KZ.matter(
    "change", "Something changes in an organisation", "Which step the change needs, and by when.",
    subject=Change,
    goals=(registration.step_for_change, registration.change_papers_complete, registration.change_entered_by),
    duties=duties("file-change"),
)  # fmt: skip
KZ.matter(
    "penalty", "A penalty or a case about an offence", "Whether a penalty may be imposed, how much it is, who decides, and by when to appeal.",
    subject=Penalty,
    goals=(
        sanctions.warning_must_be_applied, sanctions.provision_applied, sanctions.fine, sanctions.arrest_days,
        sanctions.activity, sanctions.may_be_penalised, sanctions.heard_by_court, sanctions.may_pay_half,
        sanctions.penalty_appeal_due,
    ),
)  # fmt: skip
