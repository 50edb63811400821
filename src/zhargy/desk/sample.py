"""A sample organisation, so that the desk shows something on its first start. Its name says that it is not real."""

from __future__ import annotations

from zhargy.desk.models import Organisation
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


def load() -> Organisation:
    """Put the sample into the store."""
    return Organisation.objects.create(name=NAME, sample=True, facts=FACTS)
