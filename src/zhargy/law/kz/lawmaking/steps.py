"""What the steps of lawmaking rest on, where several articles meet in them."""

from datetime import date

from zhargy.law.kz.calendar import days_before
from zhargy.law.kz.lawmaking.force import takes_effect_on
from zhargy.law.kz.lawmaking.sources import LLA, READ_2023
from zhargy.law.kz.lawmaking.subjects import LegalAct
from zhargy.rules import rule


@rule(LLA.article(42, 3), since=READ_2023)
def waits_until(act: LegalAct, on: date) -> date:
    """The last day on which the published act is not in effect yet."""
    return days_before(takes_effect_on(act, on), 1)
