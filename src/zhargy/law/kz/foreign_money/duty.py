"""Who must notify of and report on foreign money: the Tax Codes of 2008 (art. 14), 2017 (art. 29) and 2025
(art. 56)."""

from datetime import date

from zhargy.law.kz.foreign_money.sources import (
    FROM_553,
    FROM_2017_CODE,
    FROM_2025_CODE,
    NCO,
    ORDER_553,
    ORDER_554,
    PARAGRAPHS_2016,
    TAX_2008,
    TAX_2017,
    TAX_2025,
)  # fmt: skip
from zhargy.law.kz.foreign_money.subjects import (
    Activity,
    Bearer,
    Receipt,
    Recipient,
    Source,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

threshold = KZ.parameter("foreign-money-threshold", int)

FOREIGN = frozenset(
    {
        Source.FOREIGN_STATE,
        Source.INTERNATIONAL_ORGANISATION,
        Source.FOREIGN_ORGANISATION,
        Source.FOREIGNER,
        Source.STATELESS_PERSON,
    }
)


@rule(ORDER_553.article(2), since=FROM_553, covers="o553-person")
def is_person_or_unit(recipient: Recipient, on: date) -> bool:
    """The recipient is an individual, a legal entity, or a branch or representative office."""
    return recipient.bearer != Bearer.GROUP


is_person_or_unit.restated(by=TAX_2017.article(29, 1), since=FROM_2017_CODE, covers="ff-bearer")
is_person_or_unit.restated(by=TAX_2025.article(56, 9), since=FROM_2025_CODE)


@rule(ORDER_553.article(2, None, 4), since=FROM_553, covers="o553-subject")
def comes_from_abroad(receipt: Receipt, on: date) -> bool:
    """The giver is a foreign state, an international or foreign organisation, a foreigner or a stateless
    person."""
    return receipt.source in FOREIGN


comes_from_abroad.restated(by=TAX_2017.article(29, 1, 1), since=FROM_2017_CODE, covers="ff-source")
comes_from_abroad.restated(by=TAX_2025.article(56, 9, 1), since=FROM_2025_CODE)


@rule(TAX_2008.article(14, "1-1", 1), since=PARAGRAPHS_2016)
def gives_legal_help(recipient: Recipient, on: date) -> bool:
    """The recipient's activity is aimed at legal assistance."""
    return recipient.legal_help


gives_legal_help.restated(by=TAX_2017.article(29, 1, 1), since=FROM_2017_CODE, covers="ff-act-legal")
gives_legal_help.restated(by=TAX_2025.article(56, 9, 1), since=FROM_2025_CODE)


@rule(TAX_2008.article(14, "1-1", 1), since=PARAGRAPHS_2016)
def studies_opinion(recipient: Recipient, on: date) -> bool:
    """The recipient's activity is aimed at opinion polls or sociological surveys that are not commercial."""
    return recipient.polls and not recipient.polls_commercial


studies_opinion.restated(by=TAX_2017.article(29, 1, 1), since=FROM_2017_CODE, covers="ff-act-polls")
studies_opinion.restated(by=TAX_2025.article(56, 9, 1), since=FROM_2025_CODE)


@rule(TAX_2008.article(14, "1-1", 1), since=PARAGRAPHS_2016)
def spreads_information(recipient: Recipient, on: date) -> bool:
    """The recipient's activity is aimed at collecting, analysing and spreading information, not
    commercially."""
    return recipient.information and not recipient.information_commercial


spreads_information.restated(by=TAX_2017.article(29, 1, 1), since=FROM_2017_CODE, covers="ff-act-info")
spreads_information.restated(by=TAX_2025.article(56, 9, 1), since=FROM_2025_CODE)


@rule(TAX_2008.article(14, "1-1", 1), since=PARAGRAPHS_2016)
def activity_is_listed(recipient: Recipient, on: date) -> bool:
    """The recipient's activity is aimed at one of the three kinds that the law names."""
    return gives_legal_help(recipient, on) or studies_opinion(recipient, on) or spreads_information(recipient, on)


activity_is_listed.restated(by=TAX_2017.article(29, 1, 1), since=FROM_2017_CODE)
activity_is_listed.restated(by=TAX_2025.article(56, 9, 1), since=FROM_2025_CODE)


@rule(ORDER_553.article(3), since=FROM_553, covers="o553-threshold")
def exceeds_threshold(receipt: Receipt, on: date) -> bool:
    """The sum is above the one set by the authorised body."""
    return receipt.amount > threshold(on)


exceeds_threshold.restated(by=TAX_2017.article(29, 1, 1), since=FROM_2017_CODE, covers="ff-threshold")
exceeds_threshold.restated(by=TAX_2025.article(56, 9, 1), since=FROM_2025_CODE)


@rule(ORDER_553.article(3), since=FROM_553, until="2018-03-30", covers="o553-threshold")
def deal_is_caught(receipt: Receipt, on: date) -> bool:
    """The deal is directed at one of the three kinds of activity."""
    return receipt.directed_at != Activity.OTHER


@rule(TAX_2008.article(14, "1-1", 1), since=PARAGRAPHS_2016, covers="ff08-notify")
def must_notify(receipt: Receipt, on: date) -> bool:
    """The recipient must notify the tax body of the foreign money."""
    return (
        comes_from_abroad(receipt, on)
        and exceeds_threshold(receipt, on)
        and is_person_or_unit(receipt.recipient, on)
        and activity_is_listed(receipt.recipient, on)
        and deal_is_caught(receipt, on)
    )


@must_notify.amended(by=TAX_2017.article(29, 1, 1), since=FROM_2017_CODE, covers=("ff-notify", "foreign-notify"))
def _(receipt: Receipt, on: date) -> bool:
    """The recipient must notify the tax body of the foreign money."""
    return (
        comes_from_abroad(receipt, on)
        and exceeds_threshold(receipt, on)
        and is_person_or_unit(receipt.recipient, on)
        and activity_is_listed(receipt.recipient, on)
    )


must_notify.restated(by=TAX_2025.article(56, 9, 1), since=FROM_2025_CODE, covers=("ff26-notify", "tc25-foreign"))


@must_notify.unless(ORDER_553.article(2, None, 3), since=FROM_553, until="2018-03-30", covers="o553-branch")
def is_unit_without_right(receipt: Receipt, on: date) -> bool:
    """The recipient is a unit of a legal entity of Kazakhstan that has not given it the right to notify."""
    return receipt.recipient.bearer == Bearer.UNIT_OF_RESIDENT and not receipt.recipient.empowered_unit


@rule(TAX_2008.article(14, "1-1", 2), since=PARAGRAPHS_2016, covers="ff08-report")
def must_report(receipt: Receipt, on: date) -> bool:
    """The recipient must report on receipt and spending of the foreign money."""
    return must_notify(receipt, on)


must_report.restated(by=ORDER_554.article(3), since="2016-12-02", covers="o554-scope")
must_report.restated(by=TAX_2017.article(29, 1, 2), since=FROM_2017_CODE, covers=("ff-report", "foreign-report"))
must_report.restated(by=TAX_2025.article(56, 9, 2), since=FROM_2025_CODE, covers=("ff26-report", "tc25-foreign"))


@rule(TAX_2025.article(56, 9), since=FROM_2025_CODE, covers=("ff26-audit", "tc25-foreign"))
def may_be_audited(receipt: Receipt, on: date) -> bool:
    """The tax body may audit whether the duties on foreign money are kept."""
    return must_notify(receipt, on)


@rule(
    NCO.article(41, 2),
    since=about("2014-11-18", not_before="2014-11-18", not_after="2014-12-31"),
    covers="nco-foreign",
)
def must_account_for_use(receipt: Receipt, on: date) -> bool:
    """A non-commercial organisation must report to state revenue bodies on the use of foreign funds given
    free of charge."""
    return receipt.recipient.non_commercial and receipt.free_of_charge and receipt.source in FOREIGN
