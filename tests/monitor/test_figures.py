"""Figures of the note: each with its source and day, and sums that add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhargy.monitor.figures import FILE, figures


def test_s31_councils_of_the_note_are_central_and_local() -> None:
    councils = figures()["public-councils"]
    assert (councils.value, dict(councils.parts)) == (258, {"central": 35, "local": 223})
    assert councils.source and councils.as_of == "2023-08-04"


@pytest.mark.parametrize(
    ("old", "new", "said"), [("223", "224", "its parts make 259"), ('as_of = "2023-08-04"', "", "says no as_of")]
)
def test_a_figure_that_does_not_add_up_is_refused(
    old: str, new: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = tmp_path / "figures.toml"
    changed.write_text(FILE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    monkeypatch.setattr("zhargy.monitor.figures.FILE", changed)
    figures.cache_clear()
    try:
        with pytest.raises(ValueError, match=said):
            figures()
    finally:
        figures.cache_clear()
