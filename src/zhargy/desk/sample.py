"""A sample organisation, so that the desk shows something on its first start. Its name says that it is not real."""

from __future__ import annotations

from datetime import UTC, date, datetime

from zhargy.desk.models import Party
from zhargy.desk.store import found
from zhargy.i18n import N_

NAME = N_("Sample fund “Example” (not real)")
FACTS = {
    "Recipient": {
        "bearer": "legal-entity",
        "standing": "none",
        "on_official_duty": False,
        "legal_help": True,
        "polls": False,
        "information": False,
        "non_commercial": True,
    },
    "DatabaseFiler": {"form": "public-fund", "state_founded": False, "state_affiliate": False},
}


SINCE = date(2024, 1, 1)


def load(at: datetime | None = None) -> Party:
    """Put the sample into the store."""
    return found(NAME, SINCE, at=at or datetime.now(UTC), facts=FACTS, sample=True)
