"""Appeals and complaints: an appeal, its term and answer, silence, the hearing, the complaint, and the way to court."""

from zhargy.law.kz.appeals import appeal, complaint, gaps, simplified, subjects
from zhargy.law.kz.appeals.appeal import *  # noqa: F403
from zhargy.law.kz.appeals.complaint import *  # noqa: F403
from zhargy.law.kz.appeals.simplified import *  # noqa: F403

__all__ = ["appeal", "complaint", "gaps", "simplified", "subjects"]
