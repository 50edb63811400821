"""The law of Kazakhstan: the object that its acts, parameters, rules, duties and matters register with."""

from pathlib import Path

from zhargy.rules.law import Law

KZ = Law("kz", Path(__file__).parent)
