"""The Constitutional Court: who may apply, the appeal, its return and acceptance, the decision and what follows."""

from zhargy.law.kz.constitutional_court import access, appeal, decision, gaps, subjects
from zhargy.law.kz.constitutional_court.access import *  # noqa: F403
from zhargy.law.kz.constitutional_court.appeal import *  # noqa: F403
from zhargy.law.kz.constitutional_court.decision import *  # noqa: F403

__all__ = ["access", "appeal", "decision", "gaps", "subjects"]
