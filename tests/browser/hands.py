"""How people work a page: by pointing at it, or by the keys of a keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

from tests.browser.walk import arrive, leaving, press
from zhargy.procedures.facts import leaves

MOST = 600
TYPE = "one => document.querySelector(`[name='${one}']`)?.type ?? ''"
PLACES = "() => [...document.querySelectorAll('main [name]')].map(one => one.name)"
# What has the focus is on the screen, and something shows that it has it.
SEEN = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect(), around = one.closest('label') ?? one;
    return box.bottom > 0 && box.top < innerHeight && [one, around].some(
        (each) => getComputedStyle(each).outlineStyle != 'none' || getComputedStyle(each).boxShadow != 'none');
}"""


def flat(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts by path, also where whole parts were told under one."""
    found: dict[str, Any] = {}
    for path, value in facts.items():
        found.update(leaves(value, f"{path}.") if isinstance(value, Mapping) else [(path, value)])
    return found


def as_written(value: Any) -> str:
    """A fact as a form has it."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


class Pointing:
    """Somebody who points: with a mouse, or with a finger."""

    def press(self, page: Page, control: str) -> None:
        """Press what leads to another page."""
        press(page, control)

    def choose(self, page: Page, select: str, label: str) -> None:
        """Choose what has this label."""
        page.select_option(select, label=label)

    def put(self, page: Page, name: str, value: Any) -> None:
        """Write one fact into the form."""
        text = as_written(value)
        match page.evaluate(TYPE, name):
            case "":
                raise AssertionError(f"{page.url}: no field for {name}")
            case "radio":
                page.check(f"[name='{name}'][value='{text}']")
            case "select-one":
                page.select_option(f"[name='{name}']", text)
            case _:
                page.fill(f"[name='{name}']", text)

    def tick(self, page: Page, box: str) -> None:
        """Tick a box."""
        page.check(box)

    def whole(self, page: Page) -> None:
        """From the first question of a draft to all of them on one page."""
        if page.url.endswith("/ask/"):
            self.press(page, "aside a[href*='/draft/']")

    def write(self, page: Page, on: str, facts: Mapping[str, Any]) -> None:
        """Write the day and what is told into the form; rows of lists first, since each is added by a page."""
        told = flat(facts)
        for path, rows in [(path, value) for path, value in told.items() if isinstance(value, list)]:
            for row in rows:
                number = int(page.input_value(f"[name='{path}.rows']"))
                self.press(page, f"button[value='add:{path}']")
                told |= {f"{path}.{number}.{cell}": value for cell, value in flat(row).items()}
            del told[path]
        told["on"] = on
        places = {name: place for place, name in enumerate(page.evaluate(PLACES))}
        for name in sorted(told, key=lambda one: places.get(one, -1)):
            self.put(page, name, told[name])


class Typing(Pointing):
    """Somebody who has keys and nothing else."""

    def __init__(self) -> None:
        self.order = ""

    def press(self, page: Page, control: str) -> None:
        """Go to the control and press Enter."""
        self.reach(page, control)
        leaving(page)
        page.keyboard.press("Enter")
        arrive(page, control)

    def choose(self, page: Page, select: str, label: str) -> None:
        """Go through the choices until it is the one with this label."""
        self.reach(page, select)
        self._until(page, "one => document.activeElement.selectedOptions[0].label.trim() == one", label)

    def tick(self, page: Page, box: str) -> None:
        """Go to the box and press the space bar."""
        self.reach(page, box)
        page.keyboard.press("Space")

    def put(self, page: Page, name: str, value: Any) -> None:
        """Go to the field and type, or go through its choices."""
        text, kind = as_written(value), page.evaluate(TYPE, name)
        assert kind, f"{page.url}: no field for {name}"
        self.reach(page, f"[name='{name}']")
        if kind in ("radio", "select-one"):
            self._until(page, "one => document.activeElement.value == one", text)
        elif kind == "date":
            year, month, day = text.split("-")
            page.keyboard.type({"d": day + month + year, "m": month + day + year}[self._order(page)])
        else:
            page.keyboard.press("Control+A")
            page.keyboard.type(text)
        assert page.evaluate("document.activeElement.value") == text, name

    def reach(self, page: Page, control: str) -> None:
        """Go on with Tab until the control has the focus, and see that it shows."""
        for _ in range(MOST):
            page.keyboard.press("Tab")
            if page.evaluate("one => document.activeElement.matches(one)", control):
                assert page.evaluate(SEEN), f"{page.url}: nobody sees that {control} has the focus"
                return
        raise AssertionError(f"{page.url}: no key leads to {control}")

    def _until(self, page: Page, holds: str, wanted: str) -> None:
        for key in ("ArrowDown", "ArrowUp"):
            for _ in range(100):
                if page.evaluate(holds, wanted):
                    return
                page.keyboard.press(key)
        raise AssertionError(f"{page.url}: no key chooses {wanted}")

    def _order(self, page: Page) -> str:
        """Which part of a date this browser asks for first: the day ("d") or the month ("m")."""
        if not self.order:
            other = page.context.new_page()
            other.set_content("<input type=date>")
            other.focus("input")
            other.keyboard.type("03022001")
            self.order = {"2001-02-03": "d", "2001-03-02": "m"}[other.input_value("input")]
            other.close()
        return self.order
