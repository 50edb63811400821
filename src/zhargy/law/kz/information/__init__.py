"""Access to information: who may ask whom for what, the terms, the refusal, silence, appeal, control and sanctions."""

from zhargy.law.kz.information import (
    appeal,
    control,
    gaps,
    holders,
    offences,
    request,
    scope,
    subjects,
)
from zhargy.law.kz.information.appeal import *  # noqa: F403
from zhargy.law.kz.information.control import *  # noqa: F403
from zhargy.law.kz.information.holders import *  # noqa: F403
from zhargy.law.kz.information.offences import *  # noqa: F403
from zhargy.law.kz.information.request import *  # noqa: F403
from zhargy.law.kz.information.scope import *  # noqa: F403

__all__ = ["appeal", "control", "gaps", "holders", "offences", "request", "scope", "subjects"]
