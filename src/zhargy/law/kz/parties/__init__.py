"""Political parties: creation, name, members, registration and refusal, in the order of the law of 2002 (S05)."""

from zhargy.law.kz.parties import founding, subjects
from zhargy.law.kz.parties.founding import *  # noqa: F403
from zhargy.law.kz.parties.subjects import PartyFounding

__all__ = ["PartyFounding", "founding", "subjects"]
