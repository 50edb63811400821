"""Peaceful assemblies: the law of 2020 on organising and holding them, in the order of its articles (S21-S26)."""

from zhargy.law.kz.assembly import (
    answer,
    complaint_subjects,
    definitions,
    ending,
    filing,
    gaps,
    limit_subjects,
    limits,
    organiser,
    places,
    refusal,
    standards,
    steps,
    subjects,
)
from zhargy.law.kz.assembly.answer import *  # noqa: F403
from zhargy.law.kz.assembly.definitions import *  # noqa: F403
from zhargy.law.kz.assembly.ending import *  # noqa: F403
from zhargy.law.kz.assembly.filing import *  # noqa: F403
from zhargy.law.kz.assembly.limits import *  # noqa: F403
from zhargy.law.kz.assembly.organiser import *  # noqa: F403
from zhargy.law.kz.assembly.places import *  # noqa: F403
from zhargy.law.kz.assembly.refusal import *  # noqa: F403
from zhargy.law.kz.assembly.standards import *  # noqa: F403
from zhargy.law.kz.assembly.steps import *  # noqa: F403
from zhargy.law.kz.assembly.subjects import Assembly

__all__ = [
    "Assembly",
    "answer",
    "complaint_subjects",
    "definitions",
    "ending",
    "filing",
    "gaps",
    "limit_subjects",
    "limits",
    "organiser",
    "places",
    "refusal",
    "standards",
    "steps",
    "subjects",
]
