"""Civil Code articles 49-51 and 107, NCO Law articles 26-28, Registration Law article 16: liquidation."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after, years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.ending import liquidation_wait
from zhargy.law.kz.registration.subjects import READ_2020
from zhargy.law.kz.subjects import LegalForm
from zhargy.law.kz.winding_up.subjects import (
    ASSOCIATIONS,
    CC,
    CODE,
    FROM_2001,
    FUNDS,
    INSTITUTIONS,
    NCO,
    PA,
    READ_2002,
    READ_2005,
    REG,
    Asker,
    Claim,
    CourtCase,
    Creditor,
    Goes,
    LiquidationStep,
    Residue,
    WindingUp,
)  # fmt: skip
from zhargy.rules import rule
from zhargy.time import about

creditor_claims_term = KZ.parameter("creditor_claims_term", int)
absence_term = KZ.parameter("absence_term", int)
# The texts of 2002 and of 2023 differ; the note of amendments names several laws between them.
FROM_NATIONWIDE = about("2007-01-12", not_before="2003-06-03", not_after="2023-07-01")
FROM_NEW_ORDER = about("2014-03-18", not_before="2007-01-12", not_after="2019-04-30")


@rule(CC.article(49, 1), since=CODE, covers="liq-voluntary")
def may_be_liquidated_voluntarily(winding_up: WindingUp, on: date) -> bool:
    """The organisation may be liquidated on any ground: its owner, or the body that its charter empowers, decided it."""
    return winding_up.decided


@rule(CC.article(49, 2), since=CODE)
def absent_for_a_year(case: CourtCase, on: date) -> bool:
    """Neither the organisation nor the people that it needs can be found for a year."""
    return case.absent and on >= years_after(case.absent_since, absence_term(on))


@rule(CC.article(49, 2), since=CODE, covers="liq-court-grounds")
def court_may_liquidate(case: CourtCase, on: date) -> bool:
    """A court may liquidate it: bankruptcy, void registration, absence for a year, gross breach, or another act's ground."""
    return (
        case.bankrupt
        or case.registration_void
        or case.against_charter
        or case.without_licence
        or absent_for_a_year(case, on)
        or case.other_ground
    )


@rule(CC.article(107, 7), since=CODE, covers="found-court-liquidation")
def court_may_liquidate_fund(case: CourtCase, on: date) -> bool:
    """A court may liquidate a fund: its property is too small, its aims are out of reach, or it departs from them."""
    return case.form in FUNDS and (case.property_too_small or case.aims_out_of_reach or case.aims_left)


@rule(REG.article(16), since=READ_2020, covers="reg-bin-compulsory-end")
def liquidated_without_number(case: CourtCase, on: date) -> bool:
    """A court liquidates it at the registering body's request: it has no identification number and is no registered taxpayer."""
    return case.asker == Asker.REGISTRAR and case.no_bin and case.no_taxpayer


@rule(PA.article(23, 3), since=READ_2005)
def liquidated_after_suspension(case: CourtCase, on: date) -> bool:
    """A court may liquidate it after a suspension: the violations were not removed, or were repeated."""
    if case.form in ASSOCIATIONS:
        return case.not_removed and case.asker in {
            Asker.PROSECUTOR,
            Asker.INTERNAL_AFFAIRS,
            Asker.AKIMAT,
            Asker.CITIZEN,
        }
    return case.not_removed and case.asker == Asker.PROSECUTOR


@rule(CC.article(49, 3), since=CODE, covers="liq-court-claimants")
def may_claim_liquidation(case: CourtCase, on: date) -> bool:
    """This claimant may ask a court for liquidation: a state body that an act entitles, or a creditor in a bankruptcy."""
    if case.asker == Asker.CREDITOR:
        return case.bankrupt
    return case.asker == Asker.ENTITLED_BODY


@rule(CC.article(49, 2), since=CODE)
def may_be_liquidated_by_court(case: CourtCase, on: date) -> bool:
    """The court may liquidate the organisation in this case."""
    grounds = court_may_liquidate(case, on) or court_may_liquidate_fund(case, on)
    return (
        (grounds and may_claim_liquidation(case, on))
        or liquidated_without_number(case, on)
        or liquidated_after_suspension(case, on)
    )


@rule(CC.article(50, 1), since=CODE, covers="liq-notify")
def must_tell_bodies(winding_up: WindingUp, on: date) -> bool:
    """Whoever decided the liquidation must tell the justice body and the tax office at once, and has not done so yet."""
    return winding_up.decided and not winding_up.told


@rule(CC.article(50, 2), since=CODE, covers="liq-commission")
def must_name_commission(winding_up: WindingUp, on: date) -> bool:
    """Whoever decided the liquidation must name a commission and set order and terms, and has not done so yet."""
    return winding_up.decided and not winding_up.commission


@rule(CC.article(50, 2), since=CODE, covers="liq-commission")
def commission_manages(winding_up: WindingUp, on: date) -> bool:
    """The liquidation commission manages the organisation and stands for it in court."""
    return winding_up.commission


@rule(CC.article(50, 3), since=CODE, covers="liq-publication")
def claims_open_until(winding_up: WindingUp, on: date) -> date:
    """The earliest last day to claim: two months from the publication."""
    return months_after(winding_up.published_on, creditor_claims_term(on))


@rule(CC.article(50, 3), since=READ_2002)
def published_in_right_place(winding_up: WindingUp, on: date) -> bool:
    """The liquidation was published in an official printed publication of the Ministry of Justice."""
    return winding_up.official_print


@published_in_right_place.amended(by=CC.article(50, 3), since=FROM_NATIONWIDE, covers="liq-publication")
def _(winding_up: WindingUp, on: date) -> bool:
    """The liquidation was published in a periodical distributed nationwide."""
    return winding_up.nationwide


@rule(NCO.article(27, 1), since=FROM_2001, covers="nco-liquidation-publication")
def published_as_nco_law_says(winding_up: WindingUp, on: date) -> bool:
    """The law on non-commercial organisations still asks for an official printed publication of the Ministry of Justice."""
    return winding_up.official_print


@rule(CC.article(50, 3), since=CODE, covers="liq-publication")
def publication_in_order(winding_up: WindingUp, on: date) -> bool:
    """The liquidation was published where it must be, with at least two months to claim."""
    return (
        winding_up.published
        and published_in_right_place(winding_up, on)
        and winding_up.claims_until >= claims_open_until(winding_up, on)
    )


@rule(CC.article(50, 4), since=CODE, covers="liq-balances")
def interim_balance_possible(winding_up: WindingUp, on: date) -> bool:
    """The interim liquidation balance may be made: the term for claims is over."""
    return winding_up.published and on > winding_up.claims_until and on > claims_open_until(winding_up, on)


@rule(CC.article(50, 7), since=CODE, covers="liq-balances")
def settled(winding_up: WindingUp, on: date) -> bool:
    """Both balances are approved and the creditors are paid."""
    return winding_up.interim_approved and winding_up.creditors_paid and winding_up.final_approved


@rule(REG.article(16), since=READ_2020)
def ending_filed_from(winding_up: WindingUp, on: date) -> date:
    """The first day to file for registration of the end: after two months from the publication."""
    return days_after(months_after(winding_up.published_on, liquidation_wait(on)), 1)


@rule(NCO.article(27), since=FROM_2001)
def next_step(winding_up: WindingUp, on: date) -> LiquidationStep:
    """The next step of the liquidation."""
    if not winding_up.decided:
        return LiquidationStep.DECIDE
    if not winding_up.told:
        return LiquidationStep.TELL
    if not winding_up.commission:
        return LiquidationStep.COMMISSION
    if not winding_up.published:
        return LiquidationStep.PUBLISH
    if not winding_up.creditors_told:
        return LiquidationStep.CREDITORS
    if not interim_balance_possible(winding_up, on):
        return LiquidationStep.WAIT
    if not winding_up.interim_approved:
        return LiquidationStep.INTERIM
    if not winding_up.creditors_paid:
        return LiquidationStep.PAY
    if not winding_up.final_approved:
        return LiquidationStep.FINAL
    if winding_up.branches_left:
        return LiquidationStep.BRANCHES
    if not winding_up.filed:
        return LiquidationStep.FILE
    return LiquidationStep.ENDED if winding_up.entered else LiquidationStep.REGISTER


@rule(NCO.article(29), since=FROM_2001, covers="nco-ended")
def has_ended(winding_up: WindingUp, on: date) -> bool:
    """The organisation has ended: its end was entered in the register."""
    return winding_up.entered


@rule(CC.article(51, 1), since=READ_2002)
def rank_of_claim(creditor: Creditor, on: date) -> int:
    """The rank in which the claim is paid; each rank only when the one before is paid in full."""
    match creditor.claim:
        case Claim.LIFE_OR_HEALTH:
            return 1
        case Claim.ALIMONY | Claim.WAGES | Claim.SOCIAL | Claim.AUTHORS:
            return 2
        case Claim.SECURED:
            return 3
        case Claim.BUDGET:
            return 4
        case Claim.OTHER:
            return 5


@rank_of_claim.amended(by=CC.article(51, 1), since=FROM_NEW_ORDER, covers="liq-priority")
def _(creditor: Creditor, on: date) -> int:
    """The rank in which the claim is paid, outside bankruptcy; each rank only when the one before is paid in full."""
    match creditor.claim:
        case Claim.LIFE_OR_HEALTH | Claim.ALIMONY:
            return 1
        case Claim.WAGES | Claim.SOCIAL | Claim.AUTHORS:
            return 2
        case Claim.SECURED:
            return 3
        case Claim.BUDGET:
            return 4
        case Claim.OTHER:
            return 5


@rule(NCO.article(28, 2), since=FROM_2001, covers="liq-residue-exceptions")
def own_people_get_it(residue: Residue, on: date) -> bool:
    """Members of a consumer cooperative get their share, founders keep the property of an institution, shareholders their part."""
    return (
        residue.form in {LegalForm.CONSUMER_COOPERATIVE, LegalForm.NON_COMMERCIAL_JSC} or residue.form in INSTITUTIONS
    )


@rule(NCO.article(28, 1), since=FROM_2001, covers="liq-residue")
def residue_may_go_there(residue: Residue, on: date) -> bool:
    """The property that is left may go there: to the aims of the charter, or, if it is silent, to an organisation with close aims."""
    match residue.goes:
        case Goes.AIMS:
            return True
        case Goes.SIMILAR:
            return residue.charter_silent
        case Goes.OWN:
            return own_people_get_it(residue, on)
        case Goes.STAFF:
            return False


KZ.duty("tell-of-liquidation", "Tell the justice body and the tax office of the liquidation.", bound=must_tell_bodies,
        how="At once, in writing or online with an electronic signature.")  # fmt: skip
KZ.duty("name-liquidation-commission", "Name the liquidation commission, and set order and terms.", bound=must_name_commission,
        how="By the owner or the body that decided the liquidation.")  # fmt: skip

KZ.without_rule(
    NCO.article(27, 1),
    "The Civil Code and the law on non-commercial organisations name different places for the notice of a liquidation.",
    touches=(published_in_right_place, published_as_nco_law_says),
)
KZ.without_rule(
    CC.article(51, 1),
    "Which law moved alimony to the first rank was not read.",
    touches=(rank_of_claim,),
)
