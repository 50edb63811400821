"""Reorganisation, suspension by a court, and liquidation of organisations (S06)."""

from zhargy.law.kz.winding_up import liquidation, reorganisation, subjects, suspension
from zhargy.law.kz.winding_up.liquidation import *  # noqa: F403
from zhargy.law.kz.winding_up.reorganisation import *  # noqa: F403
from zhargy.law.kz.winding_up.subjects import WindingUp
from zhargy.law.kz.winding_up.suspension import *  # noqa: F403

__all__ = ["WindingUp", "liquidation", "reorganisation", "subjects", "suspension"]
