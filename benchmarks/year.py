"""The calendar of one organisation for a year, and loading the whole law."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.rules import falls_due

FIRST, LAST = date(2023, 1, 1), date(2023, 12, 31)
RECEIPT = {"source": "foreign-organisation", "amount": "1000000", "purpose": "none", "deal_on": "2023-03-01",
           "received_on": "2023-03-10"}  # fmt: skip
FUND: dict[str, Any] = {
    "registered_on": "2019-05-01",
    "filer": {"form": "public-fund", "state_affiliate": False},
    "recipient": {
        "bearer": "legal-entity", "standing": "none", "on_official_duty": False, "legal_help": True,
        "non_commercial": True,
    },
    "taxes": {"pays_workers": True, "withholds": True, "vat_payer": False, "owns_taxed_property": False},
    "charity": {"created_for_charity": False, "parent_charitable": False},
    "assemblies": [],
    "receipts": [RECEIPT, {**RECEIPT, "deal_on": "2023-06-01", "received_on": "2023-06-09"}],
}  # fmt: skip
LOAD = "import time; start = time.perf_counter(); from zhargy.law.kz import KZ; print(time.perf_counter() - start)"


def calendars(side_by_side: Callable[..., list[list[float]]]) -> list[list[float]]:
    """The times of a year's calendar with explanations, and without."""
    fund = Affairs.from_facts(FUND)
    return side_by_side(
        lambda: falls_due(KZ, fund, FIRST, LAST), lambda: falls_due(KZ, fund, FIRST, LAST, explain=False)
    )


def loads(rounds: int = 7) -> list[float]:
    """The times of loading the whole law in a new process; the first, which may compile, is not counted."""
    # Bytecode and the stamp of the checked law must be kept for the next process, as where it is installed.
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = [float(subprocess.check_output([sys.executable, "-c", LOAD], env=told)) for _ in range(rounds + 1)]
    return times[1:]
