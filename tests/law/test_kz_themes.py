"""Every matter stands under one theme, so that people find it on the start page."""

from __future__ import annotations

from zhargy.law.kz import KZ


def test_every_matter_stands_under_one_theme() -> None:
    shown = [matter.id for theme in KZ.themes for matter in theme.matters]
    assert sorted(shown) == sorted(KZ.matters)
