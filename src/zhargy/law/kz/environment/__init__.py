"""The environment: who takes part in decisions, environmental information, public hearings on impact reports."""

from zhargy.law.kz.environment import commission, conclusion, gaps, hearing, information, participation, subjects

__all__ = ["commission", "conclusion", "gaps", "hearing", "information", "participation", "subjects"]
