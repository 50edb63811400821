"""Income of non-commercial organisations: what is excluded, what is taxed, when to declare and pay; gifts; business."""

from zhargy.law.kz.income import business, calendar, exclusion, gaps, gifts, property, subjects

__all__ = ["business", "calendar", "exclusion", "gaps", "gifts", "property", "subjects"]
