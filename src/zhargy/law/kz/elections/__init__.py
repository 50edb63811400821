"""Elections: accreditation of observers, observers, complaints against commissions, campaigning, opinion polls."""

from zhargy.law.kz.elections import campaigning, gaps, observers, subjects
from zhargy.law.kz.elections.campaigning import *  # noqa: F403
from zhargy.law.kz.elections.observers import *  # noqa: F403

__all__ = ["campaigning", "gaps", "observers", "subjects"]
