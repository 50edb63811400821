"""The object that the monitor's own rules register with."""

from pathlib import Path

from zhargy.rules.law import Law

EDITORIAL = Law("editorial", Path(__file__).parent)
