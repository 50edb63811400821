"""Charts of a result, drawn on the server: Altair describes them, vl-convert makes SVG, the page shows it as it is.

They are drawn narrow, so that they can be read on a phone, and take the colours of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.safestring import mark_safe

from zhargy.desk.lab.work import MOVES, Effect, Result
from zhargy.i18n import N_, format_number, gettext
from zhargy.rules.explain import sentence, show

WIDTH = 300
MOST_BARS = 12
MOST_AMOUNTS = 4
LABEL = 40
UP = {"no>yes", "more", "later", "known", "unknown>yes"}
DOWN = {"yes>no", "less", "earlier", "unknown>no"}
COLOURS = {"up": "var(--main)", "down": "var(--gold)", "rest": "var(--soft)"}
KINDS = {
    "up": N_("yes, more, later, known"), "down": N_("no, less, earlier"),
    "rest": N_("another value, not known"),
}  # fmt: skip
QUANTILES = {
    "least": N_("least"), "p10": "10 %", "p25": "25 %", "middle": N_("middle"), "p75": "75 %", "p90": "90 %",
    "most": N_("most"),
}  # fmt: skip


@dataclass(frozen=True)
class Chart:
    """A chart: its title, the drawing, and the same in words."""

    title: str
    svg: str
    text: str


def charts(result: Result) -> list[Chart]:
    """The charts of a result: what changes by rule, by group, and by how much amounts change."""
    moved = [one for one in result.effects if one.changed]
    out = [_by_rule(moved[:MOST_BARS])] if moved else []
    if moved and result.group and any(one.groups for one in moved):
        out.append(_by_group(next(one for one in moved if one.groups)))
    for one in [one for one in moved if one.amounts and one.amounts.quantiles and not one.amounts.even][:MOST_AMOUNTS]:
        out.append(_by_amount(one))
    return out


def kind(move: str) -> str:
    """Which way a change goes."""
    return "up" if move in UP else "down" if move in DOWN else "rest"


def short(text: str, length: int = LABEL) -> str:
    """A text cut to the width of a chart."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _by_rule(effects: list[Effect]) -> Chart:
    bars = [(sentence(one.rule.label), one.moves) for one in effects]
    return _moves(gettext(N_("Rows that change, by rule")), bars)


def _by_group(effect: Effect) -> Chart:
    title = gettext(N_("Rows that change, by group: {rule}")).format(rule=sentence(effect.rule.label))
    bars = [(one.name, one.moves) for one in effect.groups if one.changed][:MOST_BARS]
    return _moves(title, bars)


def _moves(title: str, bars: list[tuple[str, list[tuple[str, int]]]]) -> Chart:
    """Bars of changes, one over the other, each under its name."""
    values, names, told = [], [], []
    for place, (name, moves) in enumerate(bars):
        names.append({"place": place, "name": short(name)})
        at = 0
        for which in KINDS:
            number = sum(count for move, count in moves if kind(move) == which)
            if number:
                values.append({"place": place, "from": at, "to": at + number, "kind": gettext(KINDS[which])})
            at += number
        counts = ", ".join(f"{gettext(MOVES[move])} {format_number(count)}" for move, count in moves)
        told.append(f"{name}: {counts}")
    return Chart(title, _bars(values, names), "; ".join(told))


def _bars(values: list[dict[str, Any]], names: list[dict[str, Any]]) -> str:
    import altair as alt

    rows = alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0.62, paddingOuter=0.4))
    shown = [gettext(text) for text in KINDS.values() if any(one["kind"] == gettext(text) for one in values)]
    colours = [COLOURS[name] for name, text in KINDS.items() if gettext(text) in shown]
    legend = alt.Legend(orient="bottom", title=None, columns=1, symbolType="square", labelLimit=WIDTH)
    bars = alt.Chart(data(values)).mark_bar().encode(
        y=rows, x=alt.X("from:Q", axis=axis(grid=False), title=None), x2="to:Q",
        color=alt.Color("kind:N", scale=alt.Scale(domain=shown, range=colours), legend=legend),
    )  # fmt: skip
    texts = alt.Chart(data(names)).mark_text(align="left", baseline="bottom", dy=-8, color="currentColor")
    labels = texts.encode(y=rows, x=alt.value(0), text="name:N")
    return svg(alt.layer(bars, labels).properties(width=WIDTH, height=38 * max(len(names), 1)))


def _by_amount(effect: Effect) -> Chart:
    assert effect.amounts is not None
    unit = gettext(effect.rule.unit) if effect.rule.unit else ""
    title = gettext(N_("By how much it changes: {rule}")).format(rule=sentence(effect.rule.label))
    values, told = [], []
    for name, value in effect.amounts.quantiles:
        label = gettext(QUANTILES[name])
        which = "up" if value > 0 else "down"
        values.append({"name": label, "value": float(value), "colour": COLOURS[which]})
        told.append(f"{label} {signed(value, effect.rule.unit)}")
    return Chart(title, _columns(values, unit), "; ".join(told))


def signed(value: Decimal | int, unit: str = "") -> str:
    """A difference with its sign and unit."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{show(abs(value), unit)}"


def _columns(values: list[dict[str, Any]], unit: str) -> str:
    import altair as alt

    names = alt.Axis(labelAngle=-40, domain=False, ticks=False, orient="bottom")
    chart = alt.Chart(data(values)).mark_bar(size=20).encode(
        x=alt.X("name:N", sort=None, title=None, axis=names),
        y=alt.Y("value:Q", title=unit or None, axis=axis()),
        color=alt.Color("colour:N", scale=None),
    )  # fmt: skip
    zero = alt.Chart(data([{"value": 0}])).mark_rule(color="currentColor").encode(y="value:Q")
    return svg(alt.layer(chart, zero).properties(width=WIDTH - 40, height=170))


def data(values: list[dict[str, Any]]) -> Any:
    """Rows as a chart takes them."""
    import altair as alt

    return alt.Data(values=values)  # type: ignore[no-untyped-call]


def axis(grid: bool = True) -> Any:
    """An axis of numbers, in the colours of the page."""
    import altair as alt

    # The thousands apart, in every language; and no axis of many digits.
    told = "replace(format(datum.value, abs(datum.value) >= 1e6 ? '.2s' : ',~r'), /,/g, '\u00a0')"
    return alt.Axis(
        grid=grid,
        tickCount=4,
        labelExpr=told,
        gridColor="var(--line)",
        domainColor="var(--soft)",
        tickColor="var(--soft)",
    )


def svg(chart: Any) -> str:
    """The drawing. Its text alternative stands beside it, so that what is inside is hidden from readers of screens."""
    import vl_convert

    told = (
        chart.configure(aria=False, background="transparent", font="sans-serif", padding=4)
        .configure_view(stroke=None)
        .configure_axis(labelColor="currentColor", titleColor="currentColor", labelFontSize=11, titleFontSize=11)
        .configure_legend(labelColor="currentColor", labelFontSize=11)
        .configure_text(fontSize=11.5)
    )
    drawn: str = vl_convert.vegalite_to_svg(told.to_dict(), allowed_base_urls=[])
    # Vega escapes every text that it draws.
    return mark_safe(drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))
