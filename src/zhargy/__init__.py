"""Zhargy: the law on civil society as a program that people can ask, run, follow and check.

    >>> from datetime import date
    >>> from zhargy import ask, decide
    >>> from zhargy.law.kz import assembly

This is information, not legal advice.
"""

from zhargy.i18n import use
from zhargy.rules import (
    DOES_NOT_APPLY,
    DOES_NOT_KNOW,
    Answer,
    FactErrors,
    Question,
    Receipt,
    Settled,
    Unknown,
    ZhargyError,
    ask,
    consult,
    decide,
    decide_all,
    under,
)

__version__ = "0.1.0"
__all__ = [
    "DOES_NOT_APPLY", "DOES_NOT_KNOW", "Answer", "FactErrors", "Question", "Receipt", "Settled", "Unknown",
    "ZhargyError", "ask", "consult", "decide", "decide_all", "under", "use",
]  # fmt: skip
