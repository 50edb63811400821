"""The Constitution of 1995, the law on Parliament and the Rules of Parliament: a bill in two chambers, to 30 June 2026."""

from datetime import date

from zhargy.law.kz.calendar import (
    days_after,
    is_working_day,
    months_after,
    working_day_from,
    working_days_after,
    working_days_before,
)
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.draft_subjects import Initiator
from zhargy.law.kz.lawmaking.parliament_subjects import (
    ChamberVote,
    Filing,
    LawKind,
    ParliamentBill,
    SenateAnswer,
    Sitting,
    Standing,
)  # fmt: skip
from zhargy.law.kz.lawmaking.sources import (
    CON26,
    CON95,
    CONSTITUTION_READ,
    FROM_51,
    FROM_2023,
    FROM_KURULTAI,
    LAW_51,
    LLA,
    PARL,
    PARLIAMENT,
    READ_2023,
    REFORM_2022,
    REGL,
)  # fmt: skip
from zhargy.rules import rule

priority_months = KZ.parameter("priority_months", int)
senators_days = KZ.parameter("bill_to_senators_days", int)
to_senate_days = KZ.parameter("law_to_senate_days", int)
senate_days = KZ.parameter("senate_days", int)
to_president_days = KZ.parameter("law_to_president_days", int)

TWO_READINGS = frozenset({LawKind.CONSTITUTIONAL, LawKind.CONSTITUTION})
SESSION = frozenset({1, 2, 3, 4, 5, 10, 11, 12})
END = FROM_KURULTAI


@rule(CON95.article(61, 4), since=CONSTITUTION_READ, until=END)
def has_majority(vote: ChamberVote, on: date) -> bool:
    """More than half of all deputies of the chamber are in favour."""
    return 2 * vote.in_favour > vote.deputies


@rule(CON95.article(62, 4), since=CONSTITUTION_READ, until=END)
def has_two_thirds(vote: ChamberVote, on: date) -> bool:
    """At least two thirds of all deputies of the chamber are in favour."""
    return 3 * vote.in_favour >= 2 * vote.deputies


@rule(CON95.article(62, 3), since=CONSTITUTION_READ, until=END)
def has_three_quarters(vote: ChamberVote, on: date) -> bool:
    """At least three quarters of all deputies of the chamber are in favour."""
    return 4 * vote.in_favour >= 3 * vote.deputies


@rule(CON95.article(61, 1), since=FROM_2023, until=END, covers="parl-initiative")
def may_be_brought(bill: ParliamentBill, on: date) -> bool:
    """The bill is brought by one who has the legislative initiative, in the right form, to the Majilis."""
    match bill.initiator:
        case Initiator.PRESIDENT:
            return bill.to_majilis and bill.filing == Filing.MESSAGE
        case Initiator.DEPUTIES:
            return bill.to_majilis and bill.filing == Filing.SUBMISSION
        case Initiator.GOVERNMENT:
            return bill.to_majilis and bill.filing == Filing.RESOLUTION
        case _:
            return False


@rule(PARL.article(15, 3), since=PARLIAMENT, until=END, covers="parl-committee-first")
def may_be_heard(bill: ParliamentBill, on: date) -> bool:
    """The Majilis may hear the bill in a plenary sitting: the standing committee gave its conclusion."""
    return bill.committee_done


@rule(CON95.article(61, 6), since=CONSTITUTION_READ, until=END, covers="parl-cost-conclusion")
def cost_is_agreed(bill: ParliamentBill, on: date) -> bool:
    """The bill costs the state nothing, is the President's, or has a positive conclusion of the Government."""
    return not bill.costly or bill.initiator == Initiator.PRESIDENT or bill.government_agrees


@rule(PARL.article(15, 4), since=PARLIAMENT, until=END)
def may_be_considered(bill: ParliamentBill, on: date) -> bool:
    """The Majilis may consider the bill: its cost is agreed and the committee gave its conclusion."""
    return cost_is_agreed(bill, on) and may_be_heard(bill, on)


@rule(CON95.article(61, 2), since=PARLIAMENT, until=END, covers="parl-priority")
def priority_due(bill: ParliamentBill, on: date) -> date:
    """The last day to consider a bill that the President declared urgent: one month, or the President may issue a decree
    with the force of a law."""
    return months_after(bill.priority_on, priority_months(on))


@priority_due.amended(by=LAW_51.whole(), at=CON95.article(61, 2), since=FROM_51, until=END, covers="parl-priority")
def _(bill: ParliamentBill, on: date) -> date:
    """The last day to adopt a bill that the President named a priority: two months, before all other bills."""
    return months_after(bill.priority_on, priority_months(on))


@rule(CON95.article(61, 2), since=FROM_2023, until=END, covers="parl-urgent-joint")
def goes_to_joint_sitting(bill: ParliamentBill, on: date) -> bool:
    """Parliament considers the bill at once, at a joint sitting: the Government's, against one of the threats named."""
    return bill.initiator == Initiator.GOVERNMENT and bill.answers_threat


@rule(CON95.article(61, 3), since=FROM_2023, until=END, covers="parl-temporary-acts")
def temporary_act_allowed(bill: ParliamentBill, on: date) -> bool:
    """The Government may have a temporary act with the force of a law: the urgent bill was brought, and neither took effect
    as a law nor failed."""
    brought = goes_to_joint_sitting(bill, on) and bill.to_majilis
    return brought and bill.listed_subject and not bill.parliament_done


@rule(REGL.article("32-11"), since=FROM_2023, until=END, covers="regl-urgent")
def joint_sitting_by(bill: ParliamentBill, on: date) -> date:
    """The last day to call the joint sitting on an urgent bill: the next working day after it was accepted."""
    return working_days_after(bill.accepted_on, 1)


@rule(REGL.article("32-13"), since=FROM_2023, until=END, covers="regl-urgent")
def urgent_bill_adopted(bill: ParliamentBill, on: date) -> bool:
    """The urgent bill is adopted: a majority of each chamber, two thirds and two readings for a constitutional law."""
    if bill.kind == LawKind.CONSTITUTIONAL:
        return has_two_thirds(bill.majilis, on) and has_two_thirds(bill.senate, on) and bill.readings >= 2
    return has_majority(bill.majilis, on) and has_majority(bill.senate, on)


@rule(CON95.article(62, 6), since=CONSTITUTION_READ, until=END, covers="parl-two-readings")
def needs_two_readings(bill: ParliamentBill, on: date) -> bool:
    """The Constitution asks for at least two readings: changes of the Constitution and constitutional laws. For ordinary
    laws the Constitution sets no number."""
    return bill.kind in TWO_READINGS


@rule(LLA.article(34, 2, 1), since=READ_2023, until=END, ended=CON26.whole(), covers="lla-readings-codes")
def code_needs_two_readings(bill: ParliamentBill, on: date) -> bool:
    """A code, or a change of one, needs at least two readings one after the other in separate sittings of the chambers."""
    return bill.kind == LawKind.CODE


@rule(CON95.article(62, 6), since=READ_2023, until=END, covers="parl-two-readings")
def readings_are_enough(bill: ParliamentBill, on: date) -> bool:
    """The bill had the readings that it needs."""
    needed = needs_two_readings(bill, on) or code_needs_two_readings(bill, on)
    return not needed or bill.readings >= 2


@rule(CON95.article(61, 4), since=FROM_2023, until=END, covers="parl-majilis-vote")
def majilis_adopts(bill: ParliamentBill, on: date) -> bool:
    """The Majilis adopts the law: more than half of all its deputies."""
    return has_majority(bill.majilis, on)


@rule(CON95.article(61, 4), since=FROM_2023, until=END, covers="parl-majilis-vote")
def majilis_rejects(bill: ParliamentBill, on: date) -> bool:
    """The Majilis rejects the bill as a whole: it is not adopted and goes back to the initiator."""
    return has_majority(bill.majilis_reject, on)


@rule(CON95.article(62, 5), since=FROM_2023, until=END, covers="parl-majorities")
def chambers_reach_majority(bill: ParliamentBill, on: date) -> bool:
    """Both chambers reached the majority that this kind of law needs: three quarters for the Constitution, two thirds for
    a constitutional law, more than half for others."""
    match bill.kind:
        case LawKind.CONSTITUTION:
            return has_three_quarters(bill.majilis, on) and has_three_quarters(bill.senate, on)
        case LawKind.CONSTITUTIONAL:
            return has_two_thirds(bill.majilis, on) and has_two_thirds(bill.senate, on)
        case _:
            return has_majority(bill.majilis, on) and has_majority(bill.senate, on)


@rule(REGL.article("32-2"), since=FROM_2023, until=END, covers="regl-const-law")
def needs_joint_sitting(bill: ParliamentBill, on: date) -> bool:
    """The chambers consider the bill at a joint sitting, in two readings: a constitutional law."""
    return bill.kind == LawKind.CONSTITUTIONAL


@rule(REGL.article(71), since=FROM_2023, until=END, covers=("regl-to-senators", "regl-const-law"))
def to_senators_by(bill: ParliamentBill, on: date) -> date:
    """The last day for the text to reach the Senators for information: two calendar days after the Majilis accepted it."""
    return days_after(bill.accepted_on, senators_days(on))


@rule(REGL.article(74), since=FROM_2023, until=END, covers="regl-to-senate")
def to_senate_by(bill: ParliamentBill, on: date) -> date:
    """The last day to pass the law to the Senate: ten calendar days after the Majilis adopted it."""
    return days_after(bill.majilis_on, to_senate_days(on))


@rule(REGL.article(74), since=FROM_2023, until=END, covers="regl-to-senate")
def senate_registers(bill: ParliamentBill, on: date) -> bool:
    """The Senate registers the law: all papers came with it; otherwise it goes back without registration."""
    return bill.papers_to_senate


@rule(REGL.article(74), since=FROM_2023, until=END, covers="regl-senate-60")
def senate_term_ends_on(bill: ParliamentBill, on: date) -> date:
    """The last day for the Senate: 60 calendar days from registration, without the time between sessions."""
    return days_after(bill.registered_on, senate_days(on) + bill.break_days)


@rule(CON95.article(61, 4), since=FROM_2023, until=END, covers="parl-senate-term")
def senate_may_still_decide(bill: ParliamentBill, on: date) -> bool:
    """The Senate may still approve the law, return it or some articles, or propose another wording of them."""
    return bill.senate_answer == SenateAnswer.NONE and on <= senate_term_ends_on(bill, on)


@rule(CON95.article(61, 4), since=FROM_2023, until=END, covers="parl-senate-silence")
def senate_silence_passes(bill: ParliamentBill, on: date) -> bool:
    """The Senate decided nothing in its term: the law goes to the President."""
    return bill.senate_answer == SenateAnswer.NONE and on > senate_term_ends_on(bill, on)


@rule(REGL.article("75-2"), since=FROM_2023, until=END, covers="regl-senate-silence")
def silent_law_to_president_by(bill: ParliamentBill, on: date) -> date:
    """The last day to send to the President a law on which the Senate stayed silent: ten days after its term."""
    return days_after(senate_term_ends_on(bill, on), to_president_days(on))


@rule(CON95.article(61, 4), since=FROM_2023, until=END, covers="parl-to-president")
def to_president_by(bill: ParliamentBill, on: date) -> date:
    """The last day to send the law to the President: ten days after the Senate approved it."""
    return days_after(bill.senate_on, to_president_days(on))


@rule(REGL.article(75), since=FROM_2023, until=END, covers="regl-senate-approve")
def is_countersigned(bill: ParliamentBill, on: date) -> bool:
    """The law is countersigned by the chairs of both chambers and, if it was the Government's bill, by the Prime Minister."""
    return bill.countersigned_chairs and (bill.initiator != Initiator.GOVERNMENT or bill.countersigned_premier)


@rule(REGL.article("75-1"), since=FROM_2023, until=END, covers="regl-senate-return")
def return_due(bill: ParliamentBill, on: date) -> date:
    """The last day for the Senate to send back what it refused: ten calendar days from its decision."""
    return days_after(bill.senate_on, to_president_days(on))


@rule(REGL.article("75-1"), since=FROM_2023, until=END, covers="regl-senate-return")
def returned_in_form(bill: ParliamentBill, on: date) -> bool:
    """What the Senate returned came with its papers, in both languages."""
    return bill.papers_back


@rule(CON95.article(61, 5), since=FROM_2023, until=END, covers="parl-differences")
def changes_are_adopted(bill: ParliamentBill, on: date) -> bool:
    """The Majilis agrees to what the Senate proposed: the law counts as adopted and approved."""
    return bill.senate_answer == SenateAnswer.ARTICLES and has_majority(bill.on_changes, on)


@rule(CON95.article(61, 5), since=FROM_2023, until=END, covers="parl-differences")
def needs_conciliation(bill: ParliamentBill, on: date) -> bool:
    """A conciliation must be held: the Senate refused the whole law, or the Majilis objects to its changes."""
    match bill.senate_answer:
        case SenateAnswer.REFUSED:
            return True
        case SenateAnswer.ARTICLES:
            return not changes_are_adopted(bill, on)
        case _:
            return False


@rule(REGL.article("76-2"), since=FROM_2023, until=END, covers="regl-conciliation")
def commission_agrees(bill: ParliamentBill, on: date) -> bool:
    """The conciliation commission, equal numbers of both chambers, agrees: a majority, or half with its chair."""
    half = 2 * bill.members_for == bill.members and bill.chair_for
    return bill.equal_numbers and (2 * bill.members_for > bill.members or half)


@rule(CON95.article(61, 5), since=FROM_2023, until=END, covers="parl-differences")
def majilis_passes_alone(bill: ParliamentBill, on: date) -> bool:
    """The law goes to the President without the Senate: the Majilis did not take the text of the conciliation and adopted
    its own by two thirds of all deputies."""
    return needs_conciliation(bill, on) and not bill.majilis_took_text and has_two_thirds(bill.own_text, on)


@rule(CON95.article(61), since=FROM_2023, until=END)
def law_stands(bill: ParliamentBill, on: date) -> Standing:
    """Where the law stands on its way through the chambers."""
    if majilis_rejects(bill, on):
        return Standing.REJECTED
    if not majilis_adopts(bill, on):
        return Standing.MAJILIS
    match bill.senate_answer:
        case SenateAnswer.APPROVED:
            return Standing.PRESIDENT
        case SenateAnswer.NONE:
            return Standing.PRESIDENT if senate_silence_passes(bill, on) else Standing.SENATE
        case _:
            if changes_are_adopted(bill, on) or majilis_passes_alone(bill, on):
                return Standing.PRESIDENT
            failed = not bill.majilis_took_text and bill.own_text.held
            return Standing.REJECTED if failed else Standing.CONCILIATION


@rule(CON95.article(61, 4), since=PARLIAMENT, until=FROM_2023, ended=REFORM_2022.whole(), covers="parl-old-senate")
def senate_adopts(bill: ParliamentBill, on: date) -> bool:
    """The Senate adopts the law, as it did until 2023: more than half of all its deputies."""
    return has_majority(bill.senate, on)


@rule(CON95.article(61, 5), since=PARLIAMENT, until=FROM_2023, ended=REFORM_2022.whole(), covers="parl-old-senate")
def may_be_sent_to_senate_again(bill: ParliamentBill, on: date) -> bool:
    """The bill that the Senate rejected as a whole may go to it again: the Majilis confirmed it by two thirds, and it was
    not rejected before in the same session."""
    return bill.senate_answer == SenateAnswer.REFUSED and has_two_thirds(bill.own_text, on) and not bill.rejected_before


@rule(CON95.article(59, 3), since=CONSTITUTION_READ, until=END, covers="parl-session")
def is_in_session(sitting: Sitting, on: date) -> bool:
    """The day is within the session: from the first working day of September to the last working day of June."""
    month = sitting.held_on.month
    last = working_days_before(sitting.held_on, 1)
    next_one = working_day_from(sitting.held_on)
    if month == 9:
        return is_working_day(sitting.held_on) or last.month == 9
    if month == 6:
        return next_one.month == 6
    return month in SESSION


@rule(CON95.article(59, 5), since=CONSTITUTION_READ, until=END, covers="parl-session")
def has_quorum(sitting: Sitting, on: date) -> bool:
    """Enough deputies are present: two thirds of each chamber."""
    majilis = 3 * sitting.majilis_present >= 2 * sitting.majilis_deputies
    return majilis and 3 * sitting.senate_present >= 2 * sitting.senate_deputies


@rule(CON95.article(59, 6), since=CONSTITUTION_READ, until=END, covers="parl-session")
def openness_is_kept(sitting: Sitting, on: date) -> bool:
    """The sitting is open, or closed where the rules provide for it."""
    return not sitting.closed or sitting.closed_by_rules
