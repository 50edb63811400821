"""Online platforms and online advertising: who is bound, what may be posted, what is marked, complaints and control."""

from zhargy.law.kz.platforms import advertising, control, costs, definitions, gaps, regime, subjects, users

__all__ = ["advertising", "control", "costs", "definitions", "gaps", "regime", "subjects", "users"]
