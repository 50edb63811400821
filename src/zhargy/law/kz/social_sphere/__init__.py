"""Organisations of the social sphere: by income, by workers with disabilities, and what the status is worth."""

from zhargy.law.kz.social_sphere import disability, gaps, income, subjects, tax

__all__ = ["disability", "gaps", "income", "subjects", "tax"]
