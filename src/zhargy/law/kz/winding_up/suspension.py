"""PA Law article 23, NCO Law article 42, Parties Law article 13: suspension by a court, what it bars, and its end."""

from datetime import date

from zhargy.law.kz.calendar import months_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.parties.subjects import FROM_122
from zhargy.law.kz.subjects import LegalForm
from zhargy.law.kz.unions.subjects import FROM_321
from zhargy.law.kz.winding_up.subjects import (
    ASSOCIATIONS,
    FROM_2001,
    NCO,
    PA,
    PARTIES,
    READ_2005,
    Act,
    Asker,
    Suspension,
)  # fmt: skip
from zhargy.rules import rule
from zhargy.time import about

court_suspension_shortest = KZ.parameter("court_suspension_shortest", int)
court_suspension_longest = KZ.parameter("court_suspension_longest", int)
# Law 352-VI of 29 June 2020, ten days after its publication.
FROM_352 = about("2020-07-11", not_before="2020-07-10", not_after="2020-07-31")
ALLOWED_PAYMENTS = frozenset({Act.WAGES, Act.DAMAGES, Act.FINES})


@rule(PA.article(23, 1), since=READ_2005)
def may_ask_about_association(suspension: Suspension, on: date) -> bool:
    """Prosecutors, internal affairs bodies and citizens may ask a court to suspend a public association."""
    return suspension.asker in {Asker.PROSECUTOR, Asker.INTERNAL_AFFAIRS, Asker.CITIZEN}


@may_ask_about_association.amended(
    by=KZ.act("trade-union-amendments-2020").whole(), at=PA.article(23, 1), since=FROM_321
)
def _(suspension: Suspension, on: date) -> bool:
    """Prosecutors, internal affairs bodies, akimats and citizens may ask a court to suspend a public association."""
    return suspension.asker in {Asker.PROSECUTOR, Asker.INTERNAL_AFFAIRS, Asker.AKIMAT, Asker.CITIZEN}


@rule(PA.article(23, 1), since=READ_2005, covers="pa-suspension")
def association_may_be_suspended(suspension: Suspension, on: date) -> bool:
    """A court may suspend the public association: it broke the law, or acted beyond its charter more than once."""
    return may_ask_about_association(suspension, on) and (suspension.broke_law or suspension.acts_beyond >= 2)


@rule(PARTIES.article(13, 1), since=FROM_122)
def party_may_be_suspended(suspension: Suspension, on: date) -> bool:
    """A court may suspend the party: it broke the law, acts against its charter, calls for extremism, or has too few members."""
    return (
        suspension.broke_law or suspension.acts_beyond >= 2 or suspension.extremist_calls or suspension.members_too_few
    )


@rule(NCO.article(42, 1), since=FROM_2001)
def acts_beyond_aims(suspension: Suspension, on: date) -> bool:
    """It acted beyond its subject and aims more than once."""
    return suspension.acts_beyond >= 2


@acts_beyond_aims.amended(by=KZ.act("nco-amendments-2020").whole(), at=NCO.article(42, 1), since=FROM_352)
def _(suspension: Suspension, on: date) -> bool:
    """It acted beyond its subject and aims two or more times in one calendar year."""
    return suspension.acts_beyond_in_year >= 2


@rule(NCO.article(42, 1), since=FROM_2001, covers=("nco-suspension", "nco-susp"))
def organisation_may_be_suspended(suspension: Suspension, on: date) -> bool:
    """A court may suspend the organisation, at the prosecutor's request: it broke the law, or acted beyond its aims."""
    return suspension.asker == Asker.PROSECUTOR and (suspension.broke_law or acts_beyond_aims(suspension, on))


@rule(NCO.article(42, 1), since=FROM_2001)
def may_be_suspended(suspension: Suspension, on: date) -> bool:
    """A court may suspend its activity."""
    if suspension.form == LegalForm.POLITICAL_PARTY:
        return party_may_be_suspended(suspension, on)
    if suspension.form in ASSOCIATIONS and association_may_be_suspended(suspension, on):
        return True
    return organisation_may_be_suspended(suspension, on)


@rule(NCO.article(42, 1), since=FROM_2001)
def term_in_law(suspension: Suspension, on: date) -> bool:
    """The suspension is neither shorter nor longer than the law allows."""
    return court_suspension_shortest(on) <= suspension.months <= court_suspension_longest(on)


@rule(NCO.article(42, 1), since=FROM_2001)
def suspended_until(suspension: Suspension, on: date) -> date:
    """The last day of the suspension."""
    return months_after(suspension.begun_on, suspension.months)


@rule(PA.article(23, 2), since=READ_2005)
def association_may_not(suspension: Suspension, on: date) -> bool:
    """A suspended association may not use media, campaign, hold assemblies or take part in elections; its deposits are frozen."""
    return suspension.wants in {Act.MEDIA, Act.CAMPAIGN, Act.ASSEMBLY, Act.ELECTION, Act.OTHER_PAYMENT}


@rule(NCO.article(42, 2), since=FROM_2001, covers="nco-suspension")
def organisation_may_not(suspension: Suspension, on: date) -> bool:
    """A suspended organisation may not pursue its charter or use its accounts, but for wages, damages and fines."""
    return suspension.wants not in ALLOWED_PAYMENTS


@rule(NCO.article(42, 2), since=FROM_2001)
def barred_while_suspended(suspension: Suspension, on: date) -> bool:
    """The suspended organisation may not do this."""
    if suspension.form in ASSOCIATIONS:
        return association_may_not(suspension, on)
    return organisation_may_not(suspension, on)


@rule(PA.article(23, 3), since=READ_2005, covers="pa-suspension-end")
def resumes_after_term(suspension: Suspension, on: date) -> bool:
    """Its activity resumes after the term: the violations were removed."""
    return suspension.removed and on > suspended_until(suspension, on)


@rule(NCO.article(42, 3), since=FROM_2001, covers="nco-suspension")
def may_be_lifted_early(suspension: Suspension, on: date) -> bool:
    """The court may lift the suspension early: the violation was removed, and the organisation asks for it."""
    return suspension.removed and suspension.petition


@rule(PA.article(23, 3), since=READ_2005, covers="pa-suspension-end")
def liquidation_may_be_asked(suspension: Suspension, on: date) -> bool:
    """Those who may ask for a suspension may ask for liquidation: the violations were not removed, or were repeated."""
    if suspension.form in ASSOCIATIONS:
        return may_ask_about_association(suspension, on) and (not suspension.removed or suspension.repeated)
    return suspension.asker == Asker.PROSECUTOR and not suspension.removed
