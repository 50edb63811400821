"""What it costs to miss a duty: the sanction of the Code on Administrative Offences for whoever is bound."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz import assembly, associations, foreign_money, ngo_database  # noqa: F401  (their duties)
from zhargy.law.kz.assembly.subjects import Assembly, OrganiserKind
from zhargy.law.kz.associations import Association
from zhargy.law.kz.foreign_money.subjects import Bearer, FundedMaterial, Recipient
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.ngo_database import DatabaseFiler
from zhargy.law.kz.sanctions.amounts import CAO
from zhargy.law.kz.sanctions.liability import FROM_460
from zhargy.law.kz.sanctions.penalties import fine_for
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.law.kz.subjects import BusinessSize, Offender
from zhargy.rules import rule
from zhargy.time import about

# Law 429-V of 2 December 2015, ten days after its publication.
FROM_489_1 = about("2015-12-14", not_before="2015-12-14", not_after="2015-12-31")


@rule(CAO.article("460-1"), since=FROM_460)
def column_of_recipient(recipient: Recipient, on: date) -> Offender:
    """The kind of offender that the recipient of foreign money is; a non-commercial one counts as a small business."""
    if recipient.bearer == Bearer.NATURAL_PERSON:
        return Offender.NATURAL_PERSON
    if recipient.non_commercial:
        return Offender.SMALL_BUSINESS
    match recipient.business_size:
        case BusinessSize.SMALL:
            return Offender.SMALL_BUSINESS
        case BusinessSize.MEDIUM:
            return Offender.MEDIUM_BUSINESS
        case BusinessSize.LARGE:
            return Offender.LARGE_BUSINESS


@rule(CAO.article("460-1", 1), since=FROM_460, unit="KZT")
def cost_of_silence_on_foreign_money(recipient: Recipient, on: date) -> Decimal:
    """The fine for not notifying of foreign money, or not reporting on it, in time, in tenge."""
    return fine_for(Provision.CAO_460_1_1, column_of_recipient(recipient, on), on)


@rule(CAO.article("460-1", 2), since=FROM_460, unit="KZT")
def cost_of_false_data_on_foreign_money(recipient: Recipient, on: date) -> Decimal:
    """The fine for inaccurate or false data on foreign money, in tenge; activity is suspended for up to three months."""
    return fine_for(Provision.CAO_460_1_2, column_of_recipient(recipient, on), on)


@rule(CAO.article("460-1", 3), since=FROM_460, unit="KZT")
def cost_of_silence_again(recipient: Recipient, on: date) -> Decimal:
    """The fine for the same again within a year after a penalty, in tenge; activity is then prohibited."""
    return fine_for(Provision.CAO_460_1_3, column_of_recipient(recipient, on), on)


@rule(CAO.article("460-2", 2), since=FROM_460, unit="KZT")
def cost_of_no_label(recipient: Recipient, material: FundedMaterial, on: date) -> Decimal:
    """The fine for no label again within a year, in tenge; the first time it is a warning. 0 without a contract with the payer."""
    if not material.under_contract:
        return Decimal(0)
    return fine_for(Provision.CAO_460_2_2, column_of_recipient(recipient, on), on)


@rule(CAO.article(488), since="2020-06-06")
def column_of_organiser(assembly: Assembly, on: date) -> Offender:
    """The kind of offender that the organiser is."""
    return Offender.LEGAL_ENTITY if assembly.organiser.kind == OrganiserKind.LEGAL_ENTITY else Offender.NATURAL_PERSON


@rule(CAO.article(488, 3), since="2020-06-06", unit="KZT")
def cost_of_broken_order(assembly: Assembly, on: date) -> Decimal:
    """The fine on the organiser who breaks the order of a lawful assembly, in tenge; the first time it is a warning."""
    return fine_for(Provision.CAO_488_3, column_of_organiser(assembly, on), on)


@rule(CAO.article(488, 7), since="2020-06-06", unit="KZT")
def cost_of_unlawful_event(assembly: Assembly, on: date) -> Decimal:
    """The fine on the organiser of an event that is not lawful, the first time, in tenge; a person may be arrested instead."""
    return fine_for(Provision.CAO_488_7, column_of_organiser(assembly, on), on)


@rule(CAO.article(488, 12), since="2020-06-06", unit="KZT")
def cost_of_unlawful_event_again(assembly: Assembly, on: date) -> Decimal:
    """The fine on the organiser of an event that is not lawful, again within a year, in tenge; a person may be arrested."""
    return fine_for(Provision.CAO_488_12, column_of_organiser(assembly, on), on)


@rule(CAO.article(489, 9), since="2015-01-01", unit="KZT")
def cost_of_leading_unregistered(association: Association, on: date) -> Decimal:
    """The fine for leading an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_9, Offender.NATURAL_PERSON, on)


@rule(CAO.article(489, 10), since="2015-01-01", unit="KZT")
def cost_of_joining_unregistered(association: Association, on: date) -> Decimal:
    """The fine for taking part in an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_10, Offender.NATURAL_PERSON, on)


@rule(CAO.article("489-1", 2), since=FROM_489_1, unit="KZT")
def cost_of_missing_data(filer: DatabaseFiler, on: date) -> Decimal:
    """The fine for data not given again within a year, in tenge, or three months' suspension; the first time it is a warning."""
    return fine_for(Provision.CAO_489_1_2, Offender.SMALL_BUSINESS, on)


for _assembly_duty in ("notify-assembly", "apply-assembly", "file-assembly-at-the-latest"):
    KZ.costs(_assembly_duty, cost_of_unlawful_event, cost_of_unlawful_event_again)
KZ.costs("attend-assembly", cost_of_broken_order)
KZ.costs("announce-abandonment", cost_of_broken_order)
KZ.costs("register-association", cost_of_leading_unregistered, cost_of_joining_unregistered)
for _money_duty in ("foreign-money-notice", "foreign-money-change-notice", "foreign-money-termination-notice"):
    KZ.costs(_money_duty, cost_of_silence_on_foreign_money, cost_of_silence_again)
KZ.costs(
    "foreign-money-report",
    cost_of_silence_on_foreign_money, cost_of_false_data_on_foreign_money, cost_of_silence_again,
)  # fmt: skip
KZ.costs("foreign-money-label", cost_of_no_label)
KZ.costs("ngo-database", cost_of_missing_data)
