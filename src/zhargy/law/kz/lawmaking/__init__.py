"""Lawmaking: bills, parliament, the discussion of drafts, and the force of acts."""

from zhargy.law.kz.lawmaking import force, subjects
from zhargy.law.kz.lawmaking.force import *  # noqa: F403

__all__ = ["force", "subjects"]
