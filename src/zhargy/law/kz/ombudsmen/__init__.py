"""Ombudsmen: who takes which complaint, what it must say, and by when it is answered."""

from zhargy.law.kz.ombudsmen import complaint, subjects
from zhargy.law.kz.ombudsmen.complaint import *  # noqa: F403

__all__ = ["complaint", "subjects"]
