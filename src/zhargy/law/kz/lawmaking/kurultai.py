"""The constitutional law on the Kurultai: a bill in one chamber, from 1 July 2026."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.draft_subjects import Initiator
from zhargy.law.kz.lawmaking.parliament import priority_months, to_president_days
from zhargy.law.kz.lawmaking.parliament_subjects import ChamberVote, Filing, KurultaiBill, LawKind, PresidentAnswer
from zhargy.law.kz.lawmaking.president import objection_months, signature_months
from zhargy.law.kz.lawmaking.sources import FROM_KURULTAI, KUR
from zhargy.rules import rule

cost_months = KZ.parameter("kurultai_cost_months", int)

START = date(2026, 7, 1)


@rule(KUR.article(59, 2), since=FROM_KURULTAI, covers="kur-transition")
def goes_on_in_kurultai(bill: KurultaiBill, on: date) -> bool:
    """The Kurultai goes on with the bill: it was brought to the Majilis before 1 July 2026 and not decided."""
    return bill.brought_on < START and not bill.decided


@rule(KUR.article(19, 2), since=FROM_KURULTAI, covers="kur-initiative")
def may_be_brought_to_kurultai(bill: KurultaiBill, on: date) -> bool:
    """The bill is brought to the Kurultai by one who has the legislative initiative, in the right form."""
    match bill.initiator:
        case Initiator.PRESIDENT:
            return bill.filing == Filing.MESSAGE
        case Initiator.DEPUTIES:
            return bill.filing == Filing.SUBMISSION
        case Initiator.GOVERNMENT:
            return bill.filing == Filing.RESOLUTION
        case Initiator.HALYK_KENESI:
            return bill.filing == Filing.DECISION
        case _:
            return False


@rule(KUR.article(19, 4), since=FROM_KURULTAI, covers="kur-cost-conclusion")
def kurultai_cost_is_agreed(bill: KurultaiBill, on: date) -> bool:
    """The bill costs the state nothing, is the President's, or has a positive conclusion of the Government."""
    return not bill.costly or bill.initiator == Initiator.PRESIDENT or bill.government_agrees


@rule(KUR.article(34), since=FROM_KURULTAI, covers="kur-cost-conclusion")
def cost_conclusion_due(bill: KurultaiBill, on: date) -> date:
    """The last day for the Government to give its conclusion: three months."""
    return months_after(bill.asked_on, cost_months(on))


@rule(KUR.article(21), since=FROM_KURULTAI, covers="kur-terms")
def kurultai_priority_due(bill: KurultaiBill, on: date) -> date:
    """The last day to adopt a bill that the President named a priority: two months. The Bureau of the Kurultai sets the
    terms of other bills."""
    return months_after(bill.priority_on, priority_months(on))


@rule(KUR.article(21), since=FROM_KURULTAI, covers="kur-terms")
def is_considered_at_once(bill: KurultaiBill, on: date) -> bool:
    """The Kurultai considers the bill at once: the Government's, against one of the threats named."""
    return bill.initiator == Initiator.GOVERNMENT and bill.answers_threat


@rule(KUR.article(21), since=FROM_KURULTAI, covers="kur-terms")
def temporary_act_holds(bill: KurultaiBill, on: date) -> bool:
    """A temporary act of the Government with the force of a law may be in force: the urgent bill neither took effect as a
    law nor was rejected."""
    return is_considered_at_once(bill, on) and not bill.kurultai_done


@rule(KUR.article(22), since=FROM_KURULTAI, covers="kur-majorities")
def more_than_half(vote: ChamberVote, on: date) -> bool:
    """More than half of all deputies of the Kurultai are in favour."""
    return 2 * vote.in_favour > vote.deputies


@rule(KUR.article(22), since=FROM_KURULTAI, covers="kur-majorities")
def two_thirds(vote: ChamberVote, on: date) -> bool:
    """At least two thirds of all deputies of the Kurultai are in favour."""
    return 3 * vote.in_favour >= 2 * vote.deputies


@rule(KUR.article(22), since=FROM_KURULTAI, covers="kur-majorities")
def kurultai_adopts(bill: KurultaiBill, on: date) -> bool:
    """The Kurultai adopts the law: more than half of all deputies, two thirds for a constitutional law. There is no second
    chamber."""
    if bill.kind == LawKind.CONSTITUTIONAL:
        return two_thirds(bill.vote, on)
    return more_than_half(bill.vote, on)


@rule(KUR.article(25), since=FROM_KURULTAI, covers="kur-reject")
def kurultai_rejects(bill: KurultaiBill, on: date) -> bool:
    """The Kurultai rejects the bill as a whole, at any stage: it goes back to the initiator."""
    return more_than_half(bill.reject, on)


@rule(KUR.article(26), since=FROM_KURULTAI, covers="kur-reject")
def is_withdrawn(bill: KurultaiBill, on: date) -> bool:
    """The bill is withdrawn: its initiator may do so at any stage."""
    return bill.withdrawn


@rule(KUR.article(23), since=FROM_KURULTAI, covers="kur-signature")
def kurultai_sends_by(bill: KurultaiBill, on: date) -> date:
    """The last day to send the law to the President: ten days after the Kurultai adopted it."""
    return days_after(bill.adopted_on, to_president_days(on))


@rule(KUR.article(23), since=FROM_KURULTAI, covers="kur-signature")
def kurultai_law_is_countersigned(bill: KurultaiBill, on: date) -> bool:
    """The law is countersigned by the chair of the Kurultai and the Prime Minister."""
    return bill.countersigned


@rule(KUR.article(23), since=FROM_KURULTAI, covers="kur-signature")
def kurultai_law_signed_by(bill: KurultaiBill, on: date) -> date:
    """The last day for the President to sign or return the law: one month, on the same day number or the last of the month."""
    return months_after(bill.received_on, signature_months(on))


@rule(KUR.article(23), since=FROM_KURULTAI, covers="kur-signature")
def kurultai_law_counts_as_signed(bill: KurultaiBill, on: date) -> bool:
    """The law counts as signed: the President did not return it within the month."""
    return bill.president == PresidentAnswer.NONE and on > kurultai_law_signed_by(bill, on)


@rule(KUR.article(24), since=FROM_KURULTAI, covers="kur-veto")
def kurultai_votes_again_by(bill: KurultaiBill, on: date) -> date:
    """The last day for the Kurultai to vote again: one month from the sending of the objections."""
    return months_after(bill.objections_on, objection_months(on))


@rule(KUR.article(24), since=FROM_KURULTAI, covers="kur-veto")
def kurultai_accepts_objections(bill: KurultaiBill, on: date) -> bool:
    """The objections of the President are accepted: the month passed without a vote."""
    returned = bill.president == PresidentAnswer.RETURNED
    return returned and not bill.again.held and on > kurultai_votes_again_by(bill, on)


@rule(KUR.article(24), since=FROM_KURULTAI, covers="kur-veto")
def kurultai_overcomes_objections(bill: KurultaiBill, on: date) -> bool:
    """The objections are overcome: two thirds of all deputies, three quarters for a constitutional law. Otherwise the law
    is not adopted, or adopted in the President's wording."""
    if bill.kind == LawKind.CONSTITUTIONAL:
        return 4 * bill.again.in_favour >= 3 * bill.again.deputies
    return two_thirds(bill.again, on)


@rule(KUR.article(24), since=FROM_KURULTAI, covers="kur-veto")
def kurultai_law_signed_again_by(bill: KurultaiBill, on: date) -> date:
    """The last day for the President to sign a law whose objections were overcome: one month."""
    return months_after(bill.overcome_on, signature_months(on))
