"""The President and a law of Parliament, until 30 June 2026: signature, objections, and the vote on them."""

from datetime import date

from zhargy.law.kz.calendar import (
    days_after,
    months_after,
)
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.parliament import END, has_three_quarters, has_two_thirds
from zhargy.law.kz.lawmaking.parliament_subjects import (
    LawKind,
    ParliamentBill,
    PresidentAnswer,
)
from zhargy.law.kz.lawmaking.sources import (
    CON95,
    FROM_2023,
    PARL,
    PARLIAMENT,
    REGL,
)
from zhargy.rules import rule

signature_months = KZ.parameter("president_signature_months", int)
objection_months = KZ.parameter("objection_months", int)
objection_chamber_days = KZ.parameter("objection_chamber_days", int)


@rule(PARL.article(19, 2), since=PARLIAMENT, until=END, covers="parl-signature")
def president_signs_by(bill: ParliamentBill, on: date) -> date:
    """The last day for the President to sign or return the law: one month, on the same day number or the last of the month."""
    return months_after(bill.received_on, signature_months(on))


@rule(PARL.article(19, 3), since=PARLIAMENT, until=END, covers="parl-signature")
def counts_as_signed(bill: ParliamentBill, on: date) -> bool:
    """The law counts as signed: the President did not return it within the month."""
    return bill.president == PresidentAnswer.NONE and on > president_signs_by(bill, on)


@rule(CON95.article(54, 2), since=FROM_2023, until=END, covers="parl-veto-term")
def objections_voted_by(bill: ParliamentBill, on: date) -> date:
    """The last day to vote again on the law: one month from the sending of the objections, without days outside the
    session."""
    return days_after(months_after(bill.objections_on, objection_months(on)), bill.objection_break_days)


@rule(CON95.article(54, 2), since=FROM_2023, until=END, covers="parl-veto-term")
def objections_are_accepted(bill: ParliamentBill, on: date) -> bool:
    """The objections of the President are accepted: the month passed without a vote."""
    # A law that the Majilis stops does not come to the Senate.
    voted = bill.majilis_again.held and (bill.senate_again.held or not has_two_thirds(bill.majilis_again, on))
    returned = bill.president == PresidentAnswer.RETURNED
    return returned and not voted and on > objections_voted_by(bill, on)


@rule(CON95.article(54, 2), since=FROM_2023, until=END, covers="parl-veto-override")
def objections_are_overcome(bill: ParliamentBill, on: date) -> bool:
    """The objections are overcome: two thirds of each chamber, three quarters for a constitutional law. Otherwise the law
    is not adopted, or adopted in the President's wording."""
    if bill.kind == LawKind.CONSTITUTIONAL:
        return has_three_quarters(bill.majilis_again, on) and has_three_quarters(bill.senate_again, on)
    return has_two_thirds(bill.majilis_again, on) and has_two_thirds(bill.senate_again, on)


@rule(CON95.article(54, 2), since=FROM_2023, until=END, covers="parl-veto-override")
def signed_after_objections_by(bill: ParliamentBill, on: date) -> date:
    """The last day for the President to sign a law whose objections were overcome: one month."""
    return months_after(bill.overcome_on, signature_months(on))


@rule(REGL.article("78-1"), since=FROM_2023, until=END, covers="regl-veto-15")
def chamber_votes_again_by(bill: ParliamentBill, on: date) -> date:
    """The last day for one chamber to vote on the objections: 15 calendar days of the month."""
    return days_after(bill.chamber_began_on, objection_chamber_days(on))


@rule(REGL.article("78-8"), since=FROM_2023, until=END, covers="regl-veto-15")
def goes_on_to_senate(bill: ParliamentBill, on: date) -> bool:
    """The law goes on to the Senate with the objections: the Majilis overcame them by two thirds, otherwise it stops."""
    return has_two_thirds(bill.majilis_again, on)
