"""Volunteering: who may volunteer and for what, organisations and organisers, the registry of volunteer activities."""

from zhargy.law.kz.volunteering import activity, decisions, gaps, organisations, registry, subjects
from zhargy.law.kz.volunteering.activity import *  # noqa: F403
from zhargy.law.kz.volunteering.decisions import *  # noqa: F403
from zhargy.law.kz.volunteering.organisations import *  # noqa: F403
from zhargy.law.kz.volunteering.registry import *  # noqa: F403

__all__ = ["activity", "decisions", "gaps", "organisations", "registry", "subjects"]
