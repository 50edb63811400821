"""What the benchmarks of pages measure is there: every matter can be answered to its end."""

from __future__ import annotations

import pytest

from benchmarks.pages import DAY, answered
from zhargy.law.kz import KZ
from zhargy.rules import Matter, Settled, next_of


@pytest.mark.parametrize("matter", KZ.matters.values(), ids=lambda one: one.id)
def test_every_matter_comes_to_an_end(matter: Matter) -> None:
    subject = matter.subject.from_facts(answered(matter))
    assert isinstance(next_of(matter, subject, on=DAY), Settled)
