"""Rules against laundering of money that touch non-commercial organisations (S18)."""

from zhargy.law.kz.laundering import gaps, monitoring, organisations, subjects
from zhargy.law.kz.laundering.monitoring import *  # noqa: F403
from zhargy.law.kz.laundering.organisations import *  # noqa: F403

__all__ = ["gaps", "monitoring", "organisations", "subjects"]
