"""What the desk can do cases of."""

from __future__ import annotations

from zhargy.law.kz import KZ
from zhargy.rules.procedures import Procedure


def procedures() -> dict[str, Procedure]:
    """Every procedure by its id."""
    return KZ.procedures
