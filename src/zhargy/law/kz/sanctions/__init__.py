"""Sanctions: the monthly calculation index, fines and other penalties (S09, S19 as far as the topics here need)."""

from zhargy.law.kz.sanctions import amounts, appeal, crimes, hearing, liability, penalties, subjects
from zhargy.law.kz.sanctions.amounts import mci
from zhargy.law.kz.sanctions.appeal import *  # noqa: F403
from zhargy.law.kz.sanctions.crimes import *  # noqa: F403
from zhargy.law.kz.sanctions.hearing import *  # noqa: F403
from zhargy.law.kz.sanctions.liability import *  # noqa: F403
from zhargy.law.kz.sanctions.penalties import *  # noqa: F403
from zhargy.law.kz.sanctions.subjects import Offence, Provision

__all__ = [
    "Offence", "Provision", "amounts", "appeal", "crimes", "hearing", "liability", "mci", "penalties", "subjects",
]  # fmt: skip
