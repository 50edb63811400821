"""What the standing checks find in the law itself, and why it stays: each is told, and none of them is new."""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ

NO_FINE = N_("Some provisions set no fine for some kinds of offenders, because they bind or name others.")
NO_AMOUNT_490 = N_("The amounts before 15 March 2025 were not read; cases opened earlier have none here.")
NO_DUTY_2026 = N_("What the Tax Code of 2025 says of the state duty on a citizen's appeal was not read.")

for where in (
    "fine_of_provision", "fine_in_mci", "fine", "total_fine", "fine_for", "fine_within_limit", "total_within_limit",
    "half_fine", "highest_single_fine", "imposed_fine_within_limit",
):  # fmt: skip
    KZ.finding("gap", f"sanctions.{where}", NO_FINE)
KZ.finding("gap", "religion.fine_under_490", NO_AMOUNT_490)
KZ.finding("gap", "religion.months_of_suspension", NO_AMOUNT_490)
KZ.finding("gap", "constitutional_court.fee", NO_DUTY_2026)
