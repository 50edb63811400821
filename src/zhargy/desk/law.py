"""What the desk can do cases of."""

from __future__ import annotations

from zhargy.law.kz import KZ
from zhargy.monitor.editorial import EDITORIAL
from zhargy.rules.procedures import Procedure


def procedures() -> dict[str, Procedure]:
    """Every procedure by its id: those of the law, and those of the monitor's own rules."""
    return {**KZ.procedures, **EDITORIAL.procedures}
