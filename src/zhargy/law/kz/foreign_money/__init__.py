"""Foreign money: who notifies and reports, by when, what is labelled, and who is in the public register."""

from zhargy.law.kz.foreign_money import (
    database,
    duty,
    exemptions,
    gaps,
    label,
    ledger,
    notice,
    report,
    steps,
    subjects,
)

__all__ = [
    "database", "duty", "exemptions", "gaps", "label", "ledger", "notice",
    "report", "steps", "subjects",
]  # fmt: skip
