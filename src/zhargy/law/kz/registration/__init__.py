"""State registration of non-commercial organisations, in the order of the law of 1995, the fee last (S04)."""

from zhargy.law.kz.registration import (
    certificate,
    changes,
    ending,
    fees,
    filing,
    gaps,
    papers,
    refusal,
    steps,
    subjects,
    terms,
)
from zhargy.law.kz.registration.certificate import *  # noqa: F403
from zhargy.law.kz.registration.changes import *  # noqa: F403
from zhargy.law.kz.registration.ending import *  # noqa: F403
from zhargy.law.kz.registration.fees import *  # noqa: F403
from zhargy.law.kz.registration.filing import *  # noqa: F403
from zhargy.law.kz.registration.papers import *  # noqa: F403
from zhargy.law.kz.registration.refusal import *  # noqa: F403
from zhargy.law.kz.registration.steps import *  # noqa: F403
from zhargy.law.kz.registration.subjects import Application, Change
from zhargy.law.kz.registration.terms import *  # noqa: F403

__all__ = [
    "Application", "Change", "certificate", "changes", "ending", "fees", "filing", "gaps", "papers",
    "refusal", "steps", "subjects", "terms",
]  # fmt: skip
