"""Lawmaking: bills, parliament, the discussion of drafts, and the force of acts."""

from zhargy.law.kz.lawmaking import (
    bills,
    discussion,
    discussion_subjects,
    draft_subjects,
    force,
    gaps,
    kurultai,
    parliament,
    parliament_subjects,
    president,
    reviews,
    steps,
    subjects,
)
from zhargy.law.kz.lawmaking.bills import *  # noqa: F403
from zhargy.law.kz.lawmaking.discussion import *  # noqa: F403
from zhargy.law.kz.lawmaking.force import *  # noqa: F403
from zhargy.law.kz.lawmaking.kurultai import *  # noqa: F403
from zhargy.law.kz.lawmaking.parliament import *  # noqa: F403
from zhargy.law.kz.lawmaking.president import *  # noqa: F403
from zhargy.law.kz.lawmaking.reviews import *  # noqa: F403

__all__ = [
    "bills",
    "discussion",
    "discussion_subjects",
    "draft_subjects",
    "force",
    "gaps",
    "kurultai",
    "parliament",
    "parliament_subjects",
    "president",
    "reviews",
    "steps",
    "subjects",
]
