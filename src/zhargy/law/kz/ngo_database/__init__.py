"""The NGO database and openness of non-commercial organisations: who gives which data, by when, and the report."""

from zhargy.law.kz.ngo_database import report, submission
from zhargy.law.kz.ngo_database.report import *  # noqa: F403
from zhargy.law.kz.ngo_database.submission import *  # noqa: F403

__all__ = ["report", "submission"]
