"""Petitions: who files, on what not, the first 50 citizens, the votes by level, the terms, the decision."""

from zhargy.law.kz.petitions import petition, subjects
from zhargy.law.kz.petitions.petition import *  # noqa: F403

__all__ = ["petition", "subjects"]
