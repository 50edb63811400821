"""The lab in a real browser: from the form to a result, a file, and claims, with and without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.browser.test_looks import barriers, unfold, wide

pytestmark = pytest.mark.browser
SHOW = "form.lab button[value=show]:not(.away)"


def filled(page: Any, desk: str, lang: str, topic: str) -> None:
    page.goto(f"{desk}/{lang}/lab/?topic={topic}")
    page.fill("#first", "2019-01-01")
    page.fill("#second", "2026-01-01")
    page.fill("#count", "500")


@pytest.mark.parametrize(
    ("lang", "scheme", "width"), [("kk", "light", 320), ("ru", "dark", 1280), ("en", "light", 360)]
)
def test_pages_fit_and_have_no_barriers(desk: str, visit: Any, lang: str, scheme: str, width: int) -> None:
    visit.expected = ("422",)
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    found: list[Any] = []

    def look() -> None:
        unfold(page)
        found.extend([*wide(page), *barriers(page)])

    page.goto(f"{desk}/{lang}/lab/")
    look()
    filled(page, desk, lang, "registration")
    look()
    page.fill("#second", "2018-01-01")
    page.click(SHOW)
    page.wait_for_selector("#second-error")
    look()
    page.fill("#second", "2026-01-01")
    page.select_option("#group", "application.form")
    page.click(SHOW)
    page.wait_for_selector("figure svg")
    assert page.locator("figure").count() >= 2
    look()
    page.goto(f"{desk}/{lang}/lab/claims/")
    look()
    page.goto(f"{desk}/{lang}/lab/claims/associations.nine-before-2022/")
    look()
    assert found == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_file_of_ones_own(desk: str, visit: Any, tmp_path: Path, scripts: bool) -> None:
    file = tmp_path / "units.csv"
    file.write_text("oblasts_with_units,cities_with_units\n9,1\n11,0\n3,0\n", encoding="utf-8")
    page = visit(java_script_enabled=scripts)
    page.goto(f"{desk}/en/")
    page.click("main a[href='/en/lab/']")
    page.wait_for_selector("#more")
    page.fill("#more", "associations.is_national")
    page.fill("#first", "2021-01-01")
    page.fill("#second", "2025-01-01")
    page.check("input[name=source][value=file]")
    page.set_input_files("#file", file)
    page.click(SHOW)
    page.wait_for_selector("table.effects")
    assert "yes → no: 1" in page.inner_text("table.effects")
    page.set_input_files("#file", file)
    with page.expect_download() as told:
        page.click("button[value=parquet]")
    frame = pl.read_parquet(told.value.path())
    assert frame["associations.is_national after"].to_list() == [False, True, False]


def test_charts_are_drawn_and_can_be_read(desk: str, visit: Any) -> None:
    page = visit(viewport={"width": 360, "height": 800})
    filled(page, desk, "en", "costs")
    page.click(SHOW)
    page.wait_for_selector("figure svg")
    sizes = page.evaluate(
        "() => [...document.querySelectorAll('figure svg')].map(one => { const box = one.getBoundingClientRect();"
        " return [box.width, box.height, Math.min(...[...one.querySelectorAll('text')]"
        ".map(text => text.getBoundingClientRect().height))]; })"
    )
    assert sizes and all(width > 200 and height > 50 and text > 8 for width, height, text in sizes)
    colours = page.evaluate(
        "() => [...document.querySelectorAll('figure svg .mark-rect path')].map(one => getComputedStyle(one).fill)"
    )
    assert colours and "rgb(11, 92, 107)" in colours and "rgb(0, 0, 0)" not in colours
