"""Words that materials paid with foreign money must carry: Tax Code 2017 art. 29(2); CAO art. 460-2."""

from datetime import date

from zhargy.law.kz.foreign_money.duty import activity_is_listed, is_person_or_unit
from zhargy.law.kz.foreign_money.sources import FROM_2017_CODE, FROM_2025_CODE, TAX_2017
from zhargy.law.kz.foreign_money.subjects import FundedMaterial, Recipient
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import CAO
from zhargy.law.kz.sanctions.liability import FROM_460
from zhargy.rules import rule


@rule(TAX_2017.article(29, 2), since=FROM_2017_CODE, until=FROM_2025_CODE, covers=("ff-label", "foreign-label"))
def must_label(recipient: Recipient, material: FundedMaterial, on: date) -> bool:
    """The material must say who ordered it and that it was made with foreign money."""
    return is_person_or_unit(recipient, on) and activity_is_listed(recipient, on) and material.foreign_paid


@rule(TAX_2017.article(29, 2), since=FROM_2017_CODE, until=FROM_2025_CODE, covers=("ff-label", "foreign-label"))
def is_labelled(material: FundedMaterial, on: date) -> bool:
    """The material says who ordered it and that it was made, distributed or posted with foreign money."""
    return material.names_customer and material.says_foreign_paid


@rule(TAX_2017.article(29, 2), since=FROM_2017_CODE, until=FROM_2025_CODE, covers=("ff-label", "foreign-label"))
def lacks_label(recipient: Recipient, material: FundedMaterial, on: date) -> bool:
    """The material must carry the label and does not."""
    return must_label(recipient, material, on) and not is_labelled(material, on)


@rule(CAO.article("460-2", 1), since=FROM_460, covers="s-460-2-1")
def is_punished_without_label(material: FundedMaterial, on: date) -> bool:
    """Publishing it without the label is an offence: it was made under a contract with the foreign source."""
    return material.under_contract and not (material.names_customer and material.says_foreign_paid)


KZ.duty(
    "foreign-money-label",
    "Label information and materials published, distributed or posted with foreign money.",
    bound=must_label,
    how="State in the material who ordered it, and that it was made, distributed or posted with money of "
    "foreign sources.",
    covers="ff-label",
)
