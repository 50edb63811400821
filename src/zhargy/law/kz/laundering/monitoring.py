"""AML Law articles 1, 3, 4, 5 and 10: who monitors, which operations, and whom banks identify behind a client."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import months_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.laundering.subjects import (
    AML,
    FROM_2013,
    FROM_2020,
    FROM_2022,
    L325,
    SINCE_206,
    UNTIL_206,
    CashUse,
    Intermediary,
    MoneyOperation,
    MonitoredClient,
    MonitoredKind,
    MonitoringPerson,
    OwnerCandidate,
)  # fmt: skip
from zhargy.rules import rule

threshold = KZ.table("monitoring-threshold", (MonitoredKind,), int)
new_entity_months = KZ.parameter("new-entity-months", int)
owner_share = KZ.parameter("beneficial-owner-share", Decimal)

SUBJECTS_2013 = frozenset(
    {
        Intermediary.BANK,
        Intermediary.EXCHANGE,
        Intermediary.INSURER,
        Intermediary.PENSION_FUND,
        Intermediary.SECURITIES,
        Intermediary.NOTARY,
        Intermediary.LEGAL,
        Intermediary.AUDITOR,
        Intermediary.GAMBLING,
        Intermediary.POST,
    }
)
SUBJECTS_2020 = SUBJECTS_2013 | {
    Intermediary.ACCOUNTANT,
    Intermediary.MICROFINANCE,
    Intermediary.PAYMENT,
    Intermediary.LEASING,
    Intermediary.PRECIOUS,
    Intermediary.REAL_ESTATE,
    Intermediary.MEDICAL_FUND,
    Intermediary.AIFC,
}
SUBJECTS_2022 = SUBJECTS_2020 | {Intermediary.DIGITAL_ASSETS}


@rule(AML.article(1, None, 3), since=SINCE_206, covers="aml-owner")
def is_beneficial_owner(person: OwnerCandidate, on: date) -> bool:
    """The individual is the beneficial owner: owns more than a quarter, controls the client, or is served by it."""
    return person.share > owner_share(on) or person.controls or person.served


@rule(AML.article(3, 1), since=FROM_2013, until=UNTIL_206, covers="aml-subject")
def is_monitoring_subject(person: MonitoringPerson, on: date) -> bool:
    """The person is a subject of financial monitoring and must watch the operations of clients."""
    return person.kind in SUBJECTS_2013


@is_monitoring_subject.amended(by=L325.whole(), at=AML.article(3, 1), since=FROM_2020, covers="aml-subject")
def _(person: MonitoringPerson, on: date) -> bool:
    """The person is a subject of financial monitoring and must watch the operations of clients."""
    return person.kind in SUBJECTS_2020


@is_monitoring_subject.amended(
    by=KZ.act("aml-amendments-2021").whole(), at=AML.article(3, 1), since=FROM_2022, covers="aml-subject"
)
def _(person: MonitoringPerson, on: date) -> bool:
    """The person is a subject of financial monitoring and must watch the operations of clients."""
    return person.kind in SUBJECTS_2022


@rule(AML.article(4, 2, 9), since=FROM_2013, until=UNTIL_206, covers="aml-free-7m")
def monitored_as_free(operation: MoneyOperation, on: date) -> bool:
    """The operation is monitored because a large sum goes to another person free of charge, as donations do."""
    return operation.free_of_charge and operation.amount >= threshold(MonitoredKind.FREE, on)


monitored_as_free.restated(by=L325.whole(), at=AML.article(4, 1, 3), since=FROM_2020, covers="aml-free-7m")


@rule(AML.article(4, 2, 11), since=FROM_2013, until=UNTIL_206, covers="aml-new-entity")
def monitored_as_new_entity(operation: MoneyOperation, on: date) -> bool:
    """The operation is monitored because it is large and the client was registered less than three months ago."""
    is_new = operation.made_on < months_after(operation.registered_on, new_entity_months(on))
    return operation.client_is_entity and is_new and operation.amount >= threshold(MonitoredKind.NEW_ENTITY, on)


monitored_as_new_entity.restated(by=L325.whole(), at=AML.article(4, 1, 4), since=FROM_2020, covers="aml-new-entity")


@rule(AML.article(4, 2, 5), since=FROM_2013, until=UNTIL_206, covers="aml-cash-10m")
def monitored_as_cash(operation: MoneyOperation, on: date) -> bool:
    """The operation is monitored because a large sum moves in cash."""
    return operation.cash != CashUse.NONE and operation.amount >= threshold(MonitoredKind.CASH, on)


monitored_as_cash.restated(by=L325.whole(), at=AML.article(4, 1, 4), since=FROM_2020, covers="aml-cash-10m")


@rule(AML.article(4, 2, 7), since=FROM_2013, until=UNTIL_206, covers="aml-anon-5m")
def monitored_as_anonymous(operation: MoneyOperation, on: date) -> bool:
    """The operation is monitored because of an anonymous holder abroad or an offshore zone."""
    hidden = operation.anonymous_abroad or operation.offshore
    return hidden and operation.amount >= threshold(MonitoredKind.ANONYMOUS, on)


monitored_as_anonymous.restated(by=L325.whole(), at=AML.article(4, 1, 2), since=FROM_2020, covers="aml-anon-5m")


@rule(AML.article(4, 1, 7), since=FROM_2020, covers="aml-cross-100m")
def monitored_across_border(operation: MoneyOperation, on: date) -> bool:
    """The operation is monitored because a very large sum in foreign currency crosses the border without cash."""
    across = operation.cross_border and operation.foreign_currency and operation.cash == CashUse.NONE
    return across and operation.amount >= threshold(MonitoredKind.CROSS_BORDER, on)


@rule(AML.article(4, 3), since=FROM_2013, covers="aml-suspicious")
def monitored_as_suspicious(operation: MoneyOperation, on: date) -> bool:
    """The operation is monitored because it is suspicious, whatever its sum."""
    return operation.suspicious


@rule(AML.article(4), since=FROM_2013, until=UNTIL_206)
def is_monitored(operation: MoneyOperation, on: date) -> bool:
    """The operation is subject to financial monitoring."""
    return (
        monitored_as_free(operation, on)
        or monitored_as_new_entity(operation, on)
        or monitored_as_cash(operation, on)
        or monitored_as_anonymous(operation, on)
        or monitored_as_suspicious(operation, on)
    )


@is_monitored.amended(by=L325.whole(), at=AML.article(4), since=FROM_2020)
def _(operation: MoneyOperation, on: date) -> bool:
    """The operation is subject to financial monitoring."""
    return (
        monitored_as_free(operation, on)
        or monitored_as_new_entity(operation, on)
        or monitored_as_cash(operation, on)
        or monitored_as_anonymous(operation, on)
        or monitored_across_border(operation, on)
        or monitored_as_suspicious(operation, on)
    )


@rule(AML.article(5, 3, "2-1"), since=SINCE_206, covers="aml-bo")
def must_identify_owner(client: MonitoredClient, on: date) -> bool:
    """The bank or other subject of financial monitoring must find the beneficial owner of the client."""
    return client.is_entity


@rule(AML.article(5, 3, "2-1"), since=SINCE_206, covers="aml-bo")
def head_may_count_as_owner(client: MonitoredClient, on: date) -> bool:
    """The head of the client may be treated as the beneficial owner, because none was found."""
    return client.is_entity and not client.owner_found


@rule(AML.article(10, 2), since=FROM_2013, until=UNTIL_206)
def must_be_told(operation: MoneyOperation, on: date) -> bool:
    """The subject of financial monitoring must tell the authorised body of the operation."""
    return is_monitoring_subject(operation.intermediary, on) and is_monitored(operation, on)


must_be_told.restated(by=AML.article(10, 2), since=FROM_2020, confidence="B")


KZ.duty(
    "monitored-operation",
    "Tell the authorised body of the operation that is subject to financial monitoring.",
    bound=must_be_told,
    how="This is for the bank or other subject of financial monitoring to do; the client files nothing.",
)
KZ.duty(
    "beneficial-owner",
    "Find the beneficial owner of the client.",
    bound=must_identify_owner,
    how="From charter documents, registers of holders and other sources; the client gives data on request.",
    covers="aml-bo",
)
