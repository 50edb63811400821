"""The country note: what it says of the world and of the law, as data with source and date; and its own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhargy.rules.procedures import Procedure


def procedures() -> dict[str, Procedure]:
    """Every procedure that there is, by its id: those of the law, and those of the monitor's own rules."""
    from zhargy.law.kz import KZ
    from zhargy.monitor.editorial import EDITORIAL

    return {**KZ.procedures, **EDITORIAL.procedures}
