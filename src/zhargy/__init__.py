"""Zhargy: the law on civil society as a program that people can ask, run, follow and check.

    >>> from datetime import date
    >>> from zhargy import ask, decide
    >>> from zhargy.law.kz import assembly

This is information, not legal advice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhargy.i18n import use

if TYPE_CHECKING:
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


def __getattr__(name: str) -> Any:
    # The readings are loaded when first used, so that the command line starts quickly.
    if name in __all__:
        import zhargy.rules

        return getattr(zhargy.rules, name)
    raise AttributeError(f"module 'zhargy' has no attribute {name!r}")
