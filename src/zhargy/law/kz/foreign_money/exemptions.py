"""Whom and what the duties do not touch: Tax Code 2017 art. 29(1) part two; Tax Code 2025 art. 56(9) part
five."""

from datetime import date

from zhargy.law.kz.foreign_money.duty import must_notify
from zhargy.law.kz.foreign_money.sources import FROM_2017_CODE, FROM_2025_CODE, TAX_2017, TAX_2025
from zhargy.law.kz.foreign_money.subjects import Purpose, Receipt, Standing

BANKING_2025 = frozenset({Standing.BANK_OR_INSURER, Standing.DEVELOPMENT_BANK})
EDUCATION_2025 = frozenset({Standing.EDUCATION, Standing.OTHER_EDUCATION})
DIPLOMATS_2017 = frozenset({Standing.DIPLOMATIC_MISSION, Standing.CONSULAR_POST})
TREATIES_2017 = frozenset({Purpose.RATIFIED_TREATY, Purpose.OTHER_TREATY})


@must_notify.unless(TAX_2017.article(29, 1, 1), since=FROM_2017_CODE, covers=("ff-ex-01", "foreign-exempt"))
def is_state_institution(receipt: Receipt, on: date) -> bool:
    """The recipient is a state institution."""
    return receipt.recipient.standing == Standing.STATE_INSTITUTION


@is_state_institution.amended(by=TAX_2025.article(56, 9, 1), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The recipient is a state institution."""
    return receipt.recipient.standing == Standing.STATE_INSTITUTION


@must_notify.unless(TAX_2017.article(29, 1, 2), since=FROM_2017_CODE, covers=("ff-ex-02", "foreign-exempt"))
def acts_in_office(receipt: Receipt, on: date) -> bool:
    """The recipient holds a state office named in the law and received this while performing official
    duties."""
    return receipt.recipient.standing == Standing.OFFICE_HOLDER and receipt.recipient.on_official_duty


@acts_in_office.amended(by=TAX_2025.article(56, 9, 2), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The recipient holds a state office named in the law and received this while performing official
    duties."""
    return receipt.recipient.standing == Standing.OFFICE_HOLDER and receipt.recipient.on_official_duty


@must_notify.unless(TAX_2017.article(29, 1, 3), since=FROM_2017_CODE, covers=("ff-ex-03", "foreign-exempt"))
def is_bank_or_insurer(receipt: Receipt, on: date) -> bool:
    """The recipient is a bank, does some kinds of banking operations, or is an insurer."""
    return receipt.recipient.standing == Standing.BANK_OR_INSURER


@is_bank_or_insurer.amended(by=TAX_2025.article(56, 9, 3), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The recipient is a bank, does some kinds of banking operations, or is an insurer."""
    return receipt.recipient.standing in BANKING_2025


@must_notify.unless(TAX_2017.article(29, 1, 4), since=FROM_2017_CODE, covers=("ff-ex-04", "foreign-exempt"))
def is_monitored_taxpayer(receipt: Receipt, on: date) -> bool:
    """The recipient is a taxpayer subject to tax monitoring."""
    return receipt.recipient.standing == Standing.MONITORED_TAXPAYER


@is_monitored_taxpayer.amended(by=TAX_2025.article(56, 9, 4), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The recipient is a taxpayer subject to tax monitoring."""
    return receipt.recipient.standing == Standing.MONITORED_TAXPAYER


@must_notify.unless(TAX_2017.article(29, 1, 5), since=FROM_2017_CODE, covers=("ff-ex-05", "foreign-exempt"))
def is_education_organisation(receipt: Receipt, on: date) -> bool:
    """The recipient is an education organisation of a kind named in the law."""
    return receipt.recipient.standing == Standing.EDUCATION


@is_education_organisation.amended(
    by=TAX_2025.article(56, 9, 5), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign")
)
def _(receipt: Receipt, on: date) -> bool:
    """The recipient is an education organisation of a kind named in the law."""
    return receipt.recipient.standing in EDUCATION_2025


@must_notify.unless(TAX_2017.article(29, 1, 6), since=FROM_2017_CODE, covers=("ff-ex-06", "foreign-exempt"))
def is_for_private_practice(receipt: Receipt, on: date) -> bool:
    """The money is for the work of a person in private practice, an arbitrator, an appraiser or an
    auditor."""
    return receipt.purpose == Purpose.PRIVATE_PRACTICE


@is_for_private_practice.amended(
    by=TAX_2025.article(56, 9, 6), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign")
)
def _(receipt: Receipt, on: date) -> bool:
    """The money is for the work of a person in private practice, an arbitrator, an appraiser or an
    auditor."""
    return receipt.purpose == Purpose.PRIVATE_PRACTICE


@must_notify.unless(TAX_2017.article(29, 1, 7), since=FROM_2017_CODE, covers=("ff-ex-07", "foreign-exempt"))
def is_quasi_state(receipt: Receipt, on: date) -> bool:
    """The recipient is an entity of the quasi-state sector."""
    return receipt.recipient.standing == Standing.QUASI_STATE


@is_quasi_state.amended(by=TAX_2025.article(56, 9, 7), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The recipient is an entity of the quasi-state sector."""
    return receipt.recipient.standing == Standing.QUASI_STATE


@must_notify.unless(TAX_2017.article(29, 1, 8), since=FROM_2017_CODE, covers=("ff-ex-08", "foreign-exempt"))
def is_diplomatic(receipt: Receipt, on: date) -> bool:
    """The recipient is an accredited foreign mission of a kind named in the law, or its staff."""
    return receipt.recipient.standing in DIPLOMATS_2017


@is_diplomatic.amended(by=TAX_2025.article(56, 9, 8), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The recipient is an accredited foreign mission of a kind named in the law, or its staff."""
    return receipt.recipient.standing == Standing.DIPLOMATIC_MISSION


@must_notify.unless(TAX_2017.article(29, 1, 9), since=FROM_2017_CODE, covers=("ff-ex-09", "foreign-exempt"))
def is_for_sport(receipt: Receipt, on: date) -> bool:
    """The money is for development or support of sport, or for a sports event."""
    return receipt.purpose == Purpose.SPORT


@is_for_sport.amended(by=TAX_2025.article(56, 9, 9), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The money is for development or support of sport, or for a sports event."""
    return receipt.purpose == Purpose.SPORT


@must_notify.unless(TAX_2017.article(29, 1, 10), since=FROM_2017_CODE, covers=("ff-ex-10", "foreign-exempt"))
def is_under_treaty(receipt: Receipt, on: date) -> bool:
    """The money is received under an international treaty of a kind named in the law."""
    return receipt.purpose in TREATIES_2017


@is_under_treaty.amended(by=TAX_2025.article(56, 9, 10), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The money is received under an international treaty of a kind named in the law."""
    return receipt.purpose == Purpose.RATIFIED_TREATY


@must_notify.unless(TAX_2017.article(29, 1, 11), since=FROM_2017_CODE, covers=("ff-ex-11", "foreign-exempt"))
def is_for_treatment(receipt: Receipt, on: date) -> bool:
    """The money pays for treatment, health or preventive procedures."""
    return receipt.purpose == Purpose.TREATMENT


@is_for_treatment.amended(by=TAX_2025.article(56, 9, 11), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The money pays for treatment, health or preventive procedures."""
    return receipt.purpose == Purpose.TREATMENT


@must_notify.unless(TAX_2017.article(29, 1, 12), since=FROM_2017_CODE, covers=("ff-ex-12", "foreign-exempt"))
def is_trade_revenue(receipt: Receipt, on: date) -> bool:
    """The money is revenue under a foreign trade contract."""
    return receipt.purpose == Purpose.FOREIGN_TRADE


@is_trade_revenue.amended(by=TAX_2025.article(56, 9, 12), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The money is revenue under a foreign trade contract."""
    return receipt.purpose == Purpose.FOREIGN_TRADE


@must_notify.unless(TAX_2017.article(29, 1, 13), since=FROM_2017_CODE, covers=("ff-ex-13", "foreign-exempt"))
def is_for_carriage_or_post(receipt: Receipt, on: date) -> bool:
    """The money is for international carriage or international postal services."""
    return receipt.purpose == Purpose.CARRIAGE_OR_POST


@is_for_carriage_or_post.amended(
    by=TAX_2025.article(56, 9, 13), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign")
)
def _(receipt: Receipt, on: date) -> bool:
    """The money is for international carriage or international postal services."""
    return receipt.purpose == Purpose.CARRIAGE_OR_POST


@must_notify.unless(TAX_2017.article(29, 1, 14), since=FROM_2017_CODE, covers=("ff-ex-14", "foreign-exempt"))
def is_investment(receipt: Receipt, on: date) -> bool:
    """The money is received under an investment contract."""
    return receipt.purpose == Purpose.INVESTMENT


@is_investment.amended(by=TAX_2025.article(56, 9, 14), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The money is received under an investment contract."""
    return receipt.purpose == Purpose.INVESTMENT


@must_notify.unless(TAX_2017.article(29, 1, 15), since=FROM_2017_CODE, covers=("ff-ex-15", "foreign-exempt"))
def is_taxed_at_source(receipt: Receipt, on: date) -> bool:
    """The money is dividends, interest or winnings, and documents prove that tax was withheld at source."""
    return receipt.purpose == Purpose.TAXED_AT_SOURCE and receipt.withholding_proved


@is_taxed_at_source.amended(by=TAX_2025.article(56, 9, 15), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The money is dividends, interest or winnings, and documents prove that tax was withheld at source."""
    return receipt.purpose == Purpose.TAXED_AT_SOURCE and receipt.withholding_proved


@must_notify.unless(TAX_2017.article(29, 1, 16), since=FROM_2017_CODE, covers=("ff-ex-16", "foreign-exempt"))
def is_government_case(receipt: Receipt, on: date) -> bool:
    """The money falls under another case set by the Government."""
    return receipt.purpose == Purpose.GOVERNMENT_CASE


@is_government_case.amended(by=TAX_2025.article(56, 9, 16), since=FROM_2025_CODE, covers=("ff26-ex", "tc25-foreign"))
def _(receipt: Receipt, on: date) -> bool:
    """The money falls under another case set by the Government."""
    return receipt.purpose == Purpose.GOVERNMENT_CASE
