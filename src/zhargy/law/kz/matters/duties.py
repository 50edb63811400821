"""Duties by their ids, for matters to name."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Duty


def duties(*ids: str) -> tuple[Duty, ...]:
    """The duties of these ids."""
    return tuple(KZ.duties[id] for id in ids)
