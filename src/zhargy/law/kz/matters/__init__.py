"""What people come for: the subject to describe, the answers that they get, and the duties that follow."""

from importlib import import_module

from zhargy.law.kz import costs  # noqa: F401  (the price of each duty)

THEMES = (
    "organisations",
    "assemblies",
    "foreign_money",
    "court_elections",
    "environment",
    "forms",
    "information",
    "lawmaking",
    "money",
    "ombudsmen",
    "participation",
    "platforms",
    "tax",
    "volunteering",
)

for theme in THEMES:
    import_module(f"{__name__}.{theme}")
