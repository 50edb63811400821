"""Claims about the law, by topic: statements of the country note and others, written like rules.

A claim says nothing about what the law should be. `zhargy prove` says whether it holds for every case at once.
"""

from zhargy.law.kz.claims import (
    answers,
    assembly,
    associations,
    findings,
    money,
    note,
    organisations,
    participation,
    sanctions,
)

__all__ = [
    "answers", "assembly", "associations", "findings", "money", "note", "organisations", "participation", "sanctions",
]  # fmt: skip
