"""Charity: what it is and in which forms, charitable organisations, and what they must publish (S13)."""

from zhargy.law.kz.charity import definitions, gaps, organisations, reports, subjects
from zhargy.law.kz.charity.definitions import *  # noqa: F403
from zhargy.law.kz.charity.organisations import *  # noqa: F403
from zhargy.law.kz.charity.reports import *  # noqa: F403

__all__ = ["definitions", "gaps", "organisations", "reports", "subjects"]
