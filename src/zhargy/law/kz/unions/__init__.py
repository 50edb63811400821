"""Trade unions and their associations: founding, registration and status, in the order of the law of 2014 (S05)."""

from zhargy.law.kz.unions import founding, subjects
from zhargy.law.kz.unions.founding import *  # noqa: F403
from zhargy.law.kz.unions.subjects import TradeUnion

__all__ = ["TradeUnion", "founding", "subjects"]
