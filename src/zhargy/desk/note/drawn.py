"""Bars drawn on the server: verdicts of a section, a figure by part or by day. The style sheet gives the colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from zhargy.i18n import gettext
from zhargy.monitor.days import words
from zhargy.monitor.saying import number
from zhargy.monitor.verdicts import NONE, OPEN, PROVEN, REFUTED, UNDECIDED

if TYPE_CHECKING:
    from zhargy.monitor.note import Value

STATES = (PROVEN, REFUTED, UNDECIDED, OPEN, NONE)
OTHER = "other"
"""What is no statement about the law."""

WIDTH, ROW, LETTERS = 320, 34, 40


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, and the same in words."""

    svg: SafeString
    text: str


def share(counts: dict[str, int]) -> SafeString:
    """One bar, cut by how many statements stand how. The numbers stand beside it in words."""
    whole, at, parts = sum(counts.values()) or 1, 0.0, []
    for state in (*STATES, OTHER):
        width = 100 * counts.get(state, 0) / whole
        if width:
            parts.append((state.replace(" ", "-"), f"{at:.2f}", f"{width:.2f}"))
            at += width
    rects = format_html_join("", '<rect class="is-{}" x="{}" width="{}" height="6"/>', parts)
    return format_html(
        '<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">{}</svg>', rects
    )


def bars(values: Iterable[Value]) -> Chart | None:
    """A figure as bars, if it has several values of one unit: by part, or by day."""
    told = list(values)
    if len(told) < 2 or len({one.unit for one in told}) > 1 or any(one.number < 0 for one in told):
        return None
    most = Decimal(100) if told[0].unit == "per cent" else max(one.number for one in told) or Decimal(1)
    days = len({one.on for one in told}) > 1
    rows, said = [], []
    for place, one in enumerate(told):
        name = " ".join(part for part in (gettext(one.of) if one.of else "", words(one.on) if days else "") if part)
        short = name if len(name) <= LETTERS else name[: LETTERS - 1].rstrip() + "…"
        y = place * ROW
        rows.append(
            (y + 12, short, y + 17, f"{max(WIDTH * float(one.number / most), 1):.1f}", WIDTH, y + 12, number(one))
        )
        said.append(f"{name}: {number(one)}")
    drawn = format_html_join(
        "", '<text x="0" y="{}">{}</text><rect x="0" y="{}" width="{}" height="9" rx="2"/>'
        '<text class="end" x="{}" y="{}">{}</text>', rows,
    )  # fmt: skip
    text = "; ".join(said)
    svg = format_html(
        '<svg class="bars" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>', WIDTH, len(told) * ROW, text, drawn
    )
    return Chart(svg, text)
