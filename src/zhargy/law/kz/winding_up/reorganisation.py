"""Civil Code articles 45-48, NCO Law article 25, Parties Law article 14: reorganisation."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.parties.subjects import FROM_122
from zhargy.law.kz.subjects import LegalForm
from zhargy.law.kz.winding_up.subjects import CC, CODE, PARTIES, Reorganisation, Way
from zhargy.rules import rule
from zhargy.time import about

reorganisation_claims_term = KZ.parameter("reorganisation_claims_term", int)
party_reorganisation_wait = KZ.parameter("party_reorganisation_wait", int)
# Law 262-IV of 2010 or Law 60-V of 2012 added the term.
FROM_TERM = about("2010-10-21", not_before="2010-10-21", not_after="2013-01-31")


@rule(CC.article(45, 1), since=CODE, covers="reorg-forms")
def may_be_reorganised(reorganisation: Reorganisation, on: date) -> bool:
    """The organisation may be reorganised in this way: those who may decide have decided, or a court has."""
    return reorganisation.decided_by_body or reorganisation.decided_by_court


@rule(CC.article(45, 4), since=CODE, covers="reorg-forms")
def reorganised_on(reorganisation: Reorganisation, on: date) -> date:
    """The day on which the reorganisation is complete: registration of the new organisation, or the entry that ends the joined one."""
    if reorganisation.way == Way.ACCESSION:
        return reorganisation.ending_entered_on
    return reorganisation.new_registered_on


@rule(CC.article(47, 1), since=CODE)
def succession_in_order(reorganisation: Reorganisation, on: date) -> bool:
    """A transfer act or separation balance says who succeeds to all obligations; without it registration is refused."""
    return reorganisation.succession_paper


@rule(CC.article(48, 1), since=CODE)
def must_tell_creditors(reorganisation: Reorganisation, on: date) -> bool:
    """Whoever decided the reorganisation must tell the creditors in writing, and has not done so yet."""
    return may_be_reorganised(reorganisation, on) and not reorganisation.creditors_told


@rule(CC.article(48, 1), since=FROM_TERM, covers="reorg-creditors")
def reorganisation_claims_until(reorganisation: Reorganisation, on: date) -> date:
    """The earliest last day to claim: two months after the last creditor received the notice."""
    return months_after(reorganisation.last_told_on, reorganisation_claims_term(on))


@rule(CC.article(48, 1), since=FROM_TERM, covers="reorg-creditors")
def creditors_treated_in_order(reorganisation: Reorganisation, on: date) -> bool:
    """The creditors were told in writing, and have at least two months from the notice to claim."""
    return reorganisation.creditors_told and reorganisation.claims_until >= reorganisation_claims_until(
        reorganisation, on
    )


@rule(PARTIES.article(14, 2), since=FROM_122)
def new_party_registered_from(reorganisation: Reorganisation, on: date) -> date:
    """The first day to register a party that comes out of a reorganisation: after two months from the decision."""
    return days_after(months_after(reorganisation.decided_on, party_reorganisation_wait(on)), 1)


@rule(PARTIES.article(14, 2), since=FROM_122, covers="party-reorganisation-wait")
def party_must_wait(reorganisation: Reorganisation, on: date) -> bool:
    """A party that comes out of a reorganisation cannot be registered yet."""
    return reorganisation.form == LegalForm.POLITICAL_PARTY and on < new_party_registered_from(reorganisation, on)


KZ.duty("tell-creditors-of-reorganisation", "Tell the creditors of the reorganisation in writing.", bound=must_tell_creditors,
        how="They have at least two months from receipt of the notice to claim.")  # fmt: skip
