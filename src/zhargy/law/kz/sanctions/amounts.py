"""The monthly calculation index, and the fines, arrests and terms of the codes in it."""

from decimal import Decimal

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.subjects import AppealTo, CrimeProvision, Provision
from zhargy.law.kz.subjects import Offender

CAO = KZ.act("cao-2014")
CRC = KZ.act("crc-2014")
FINES = (Provision, Offender)

mci = KZ.parameter("mci", Decimal)
mci_benefits = KZ.parameter("mci_benefits", Decimal)

fine_455 = KZ.table("fine_455", FINES, Decimal)
fine_456_1 = KZ.table("fine_456_1", FINES, Decimal)
fine_456_2 = KZ.table("fine_456_2", FINES, Decimal)
fine_460_1 = KZ.table("fine_460_1", FINES, Decimal)
fine_460_2 = KZ.table("fine_460_2", FINES, Decimal)
fine_476 = KZ.table("fine_476", FINES, Decimal)
fine_488 = KZ.table("fine_488", FINES, Decimal)
fine_488_1 = KZ.table("fine_488_1", FINES, Decimal)
fine_489 = KZ.table("fine_489", FINES, Decimal)
fine_489_1 = KZ.table("fine_489_1", FINES, Decimal)
arrest_456_2 = KZ.table("arrest_456_2", (Provision,), int)
arrest_476 = KZ.table("arrest_476", (Provision,), int)
arrest_488 = KZ.table("arrest_488", (Provision,), int)
fine_limit = KZ.table("fine_limit", (Offender,), Decimal)
minor_fine_limit = KZ.parameter("minor_fine_limit", Decimal)
liability_age = KZ.parameter("liability_age", int)
half_payment_days = KZ.parameter("half_payment_days", int)
fine_payment_days = KZ.parameter("fine_payment_days", int)
hearing_days = KZ.parameter("hearing_days", int)
hearing_days_suspension = KZ.parameter("hearing_days_suspension", int)
suspension_longest = KZ.table("suspension_longest", (Provision,), int)
suspension_shortest = KZ.table("suspension_shortest", (Provision,), int)
appeal_days = KZ.parameter("appeal_days", int)
appeal_days_tax_audit = KZ.parameter("appeal_days_tax_audit", int)
appeal_decision_days = KZ.table("appeal_decision_days", (AppealTo,), int)
crime_fine = KZ.table("crime_fine", (CrimeProvision,), Decimal)
crime_arrest = KZ.table("crime_arrest", (CrimeProvision,), int)
crime_service = KZ.table("crime_service", (CrimeProvision,), int)
crime_prison = KZ.table("crime_prison", (CrimeProvision,), int)

P = Provision
ARTICLE_455 = frozenset({P.CAO_455_2, P.CAO_455_5})
ARTICLE_456_1 = frozenset({P.CAO_456_1_1, P.CAO_456_1_2, P.CAO_456_1_3, P.CAO_456_1_4})
ARTICLE_456_2 = frozenset({P.CAO_456_2_1, P.CAO_456_2_2, P.CAO_456_2_3, P.CAO_456_2_4, P.CAO_456_2_5, P.CAO_456_2_6})
# Parts 3 to 6 of article 456-2 reach users of online platforms; only the repeated acts bring arrest.
OF_USERS = frozenset({P.CAO_456_2_3, P.CAO_456_2_4, P.CAO_456_2_5, P.CAO_456_2_6})
USERS_AGAIN = frozenset({P.CAO_456_2_4, P.CAO_456_2_6})
ARTICLE_460_1 = frozenset({P.CAO_460_1_1, P.CAO_460_1_2, P.CAO_460_1_3})
ARTICLE_460_2 = frozenset({P.CAO_460_2_1, P.CAO_460_2_2})
ARTICLE_476 = frozenset({P.CAO_476_1, P.CAO_476_2})
ARTICLE_488 = frozenset(
    {
        P.CAO_488_1, P.CAO_488_2, P.CAO_488_3, P.CAO_488_4, P.CAO_488_5, P.CAO_488_6, P.CAO_488_7, P.CAO_488_8,
        P.CAO_488_9, P.CAO_488_10, P.CAO_488_11, P.CAO_488_12,
    }
)  # fmt: skip
ARTICLE_488_1 = frozenset({P.CAO_488_1_1, P.CAO_488_1_2})
ARTICLE_489_1 = frozenset({P.CAO_489_1_1, P.CAO_489_1_2})
WITH_ARREST = ARTICLE_476 | ARTICLE_488
PUNISHED_WITH_ARREST = WITH_ARREST | USERS_AGAIN
WITH_WARNING = frozenset(
    {
        P.CAO_460_2_1, P.CAO_476_1, P.CAO_488_1, P.CAO_488_2, P.CAO_488_3, P.CAO_488_6, P.CAO_488_8, P.CAO_489_1,
        P.CAO_489_2, P.CAO_489_1_1,
    }
)  # fmt: skip
# Articles 684(1), 685(1) and 720(1), as restated by Law 300-VI of 30 December 2019.
OF_COURTS = (
    ARTICLE_456_1
    | ARTICLE_476
    | ARTICLE_488
    | ARTICLE_489_1
    | frozenset({P.CAO_489_2, P.CAO_489_3, P.CAO_489_4, P.CAO_489_5, P.CAO_489_6, P.CAO_489_7, P.CAO_489_8})
)
OF_POLICE = frozenset({P.CAO_489_1, P.CAO_489_9, P.CAO_489_10, P.CAO_489_11})
OF_REVENUE_BODIES = ARTICLE_460_1 | ARTICLE_460_2
OF_UNLAWFUL_EVENT = frozenset(
    {P.CAO_488_5, P.CAO_488_6, P.CAO_488_7, P.CAO_488_8, P.CAO_488_9, P.CAO_488_10, P.CAO_488_11, P.CAO_488_12}
)
