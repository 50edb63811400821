"""Code on Administrative Offences article 490: offences against the rules on religion, as of March 2025."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import CAO, mci
from zhargy.law.kz.subjects import Offender
from zhargy.rules import Choice, Party, Subject, fact, rule
from zhargy.time import about

# Law 155-VIII of 10 January 2025, sixty days after its publication; the amounts before it were not read.
FROM_155 = about("2025-03-15", not_before="2025-03-11", not_after="2025-03-31")


class ReligiousOffence(Choice):
    """Parts of article 490, in their order."""

    RULES = "490.1", N_("490(1): rules on rites, charity, literature or buildings")
    OBSTRUCTION = "490.2", N_("490(2): hindering religious activity, or insult of feelings")
    MISSIONARY = "490.3", N_("490(3): missionary work without registration")
    BEYOND_CHARTER = "490.4", N_("490(4): activity that the charter does not provide")
    POLITICS = "490.5", N_("490(5): political activity, or support of parties")
    STRUCTURES = "490.6", N_("490(6): structures in state bodies and institutions")
    HEAD_OR_MINORS = "490.7", N_("490(7): a head from abroad without agreement, or minors against a parent's wish")
    AGAIN = "490.8", N_("490(8): parts 1 to 5 or 7 again within a year")


class ReligiousCase(Subject):
    """A case about an offence against the rules on religion."""

    part: ReligiousOffence = fact("Part of article 490")
    offender: Offender = fact("Who is liable")
    foreigner: bool = fact("A foreigner or stateless person is liable")
    opened_on: date = fact("Day on which the case was opened", by=Party.AUTHORITY)


fine_490 = KZ.table("fine_490", (ReligiousOffence, Offender), Decimal)
suspension_490 = KZ.parameter("suspension_490", int)


@rule(CAO.article(490), since=FROM_155, covers="cao-490", unit="KZT")
def fine_under_490(case: ReligiousCase, on: date) -> Decimal:
    """The fine for the offence, in tenge, at the index of the day on which the case was opened."""
    return fine_490(case.part, case.offender, case.opened_on) * mci(case.opened_on)


@rule(CAO.article(490), since=FROM_155, covers="cao-490")
def warning_possible(case: ReligiousCase, on: date) -> bool:
    """A warning may take the place of the fine."""
    return case.part in {ReligiousOffence.RULES, ReligiousOffence.MISSIONARY, ReligiousOffence.HEAD_OR_MINORS}


@rule(CAO.article(490), since=FROM_155, covers="cao-490")
def foreigner_expelled(case: ReligiousCase, on: date) -> bool:
    """A foreigner is also expelled."""
    return case.foreigner and case.part in {ReligiousOffence.MISSIONARY, ReligiousOffence.HEAD_OR_MINORS}


@rule(CAO.article(490), since=FROM_155, covers="cao-490", unit="months")
def months_of_suspension(case: ReligiousCase, on: date) -> int:
    """How long the activity is suspended, in months; 0 where the part does not suspend it."""
    if case.part in {ReligiousOffence.BEYOND_CHARTER, ReligiousOffence.POLITICS}:
        return suspension_490(case.opened_on)
    return 0


@rule(CAO.article(490, 8), since=FROM_155, covers="cao-490")
def activity_prohibited_under_490(case: ReligiousCase, on: date) -> bool:
    """The activity of the religious association is prohibited."""
    return case.part == ReligiousOffence.AGAIN and case.offender == Offender.LEGAL_ENTITY


KZ.without_rule(CAO.article(490), "The amounts before March 2025 were not read.", touches=(fine_under_490,))
