"""Charts of the country's figures, drawn on the server as those of the lab are; the table stands beside each."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

from zhargy.desk.lab.charts import WIDTH, Chart, axis, data, short, svg
from zhargy.i18n import N_, format_number, gettext, language
from zhargy.monitor import saying
from zhargy.monitor.country.indices import POINTS, Index
from zhargy.monitor.country.sector import Series, Told
from zhargy.monitor.days import words
from zhargy.monitor.note import Value

NOTE, OTHERS = "var(--main)", "var(--gold)"
NAMES = {NOTE: N_("told by the note"), OTHERS: N_("told by others")}
HOW = {"": "{value}", "about": N_("about {value}"), "least": N_("more than {value}")}
KEPT = 64
ROW, LABEL = 42, 44


def number(value: Decimal | int) -> str:
    """A number as people read it, in the language in use."""
    return format_number(int(value) if value == int(value) else Decimal(value))


def amount(one: Told) -> str:
    """A value with its unit, and how exact it is."""
    value = saying.number(Value(one.value, one.unit, one.on, one.source))
    return gettext(HOW[one.how]).format(value=value)


def history(index: Index) -> Chart | None:
    """The places or points of an index by edition; the better stands higher. None if nothing can be drawn."""
    told = [(one, value) for one in index.readings if (value := index.number(one)) is not None]
    if not told:
        return None
    # What the note tells is drawn last, over what others told of the same edition.
    rows = tuple(
        sorted(((one.year, one.edition, float(value), one.note) for one, value in told), key=lambda row: row[3])
    )
    text = "; ".join(f"{one.edition}: {number(value)}" for one, value in told)
    unit = gettext(N_("points")) if index.plots == POINTS else gettext(N_("place"))
    return Chart(gettext(index.title), _line(rows, unit, index.low_is_good, language()), text)


@lru_cache(maxsize=KEPT)
def _line(rows: tuple[tuple[int, str, float, bool], ...], unit: str, low_is_good: bool, lang: str) -> str:
    """The drawing. lang: of the texts in it, so that each language has its own."""
    import altair as alt

    values: list[dict[str, Any]] = [
        {"year": year, "value": value, "label": number(Decimal(str(value))),
         "who": gettext(NAMES[NOTE if note else OTHERS])}
        for year, _, value, note in rows
    ]  # fmt: skip
    years = [year for year, *_ in rows]
    middle = [value for _, _, value, _ in rows]
    room = max((max(middle) - min(middle)) * 0.25, 2)
    scale = alt.Scale(
        domain=[max(min(middle) - room, 0), max(middle) + room], reverse=low_is_good, nice=False, zero=False
    )
    x = alt.X(
        "year:Q", title=None, scale=alt.Scale(domain=[min(years) - 1, max(years) + 1]),
        axis=alt.Axis(format="d", tickMinStep=1, tickCount=4, labelOverlap=True, grid=False,
                      domainColor="var(--soft)", tickColor="var(--soft)"),
    )  # fmt: skip
    y = alt.Y("value:Q", title=unit, scale=scale, axis=axis())
    mean = alt.Y("mean(value):Q", title=unit, scale=scale, axis=axis())
    shown = [name for name in NAMES if any(one["who"] == gettext(NAMES[name]) for one in values)]
    colour = alt.Color(
        "who:N", scale=alt.Scale(domain=[gettext(NAMES[name]) for name in shown], range=shown),
        legend=alt.Legend(orient="bottom", title=None, columns=1, labelLimit=WIDTH),
    )  # fmt: skip
    base = alt.Chart(data(values))
    line = base.mark_line(color="var(--line)", strokeWidth=2).encode(x=x, y=mean)
    points = base.mark_point(filled=True, size=70, opacity=1).encode(x=x, y=y, color=colour)
    told = list({(one["year"], one["value"]): one for one in values}.values())
    labels = alt.Chart(data(told)).mark_text(dy=-12, color="currentColor").encode(x=x, y=y, text="label:N")
    return svg(alt.layer(line, points, labels).properties(width=WIDTH, height=190))


def bars(series: Series, unit: str, told: tuple[Told, ...]) -> Chart:
    """The values of a series in one unit, each a bar under its day."""
    names = [", ".join(part for part in (words(one.on), gettext(one.of) if one.of else "") if part) for one in told]
    rows = tuple(
        (f"{name}: {gettext(HOW[one.how]).format(value=number(one.value))}", float(one.value), bool(one.statement))
        for name, one in zip(names, told, strict=True)
    )
    title = gettext(series.title) + (f", {gettext(unit)}" if len(series.by_unit()) > 1 else "")
    text = "; ".join(f"{name}: {amount(one)}, {one.source}" for name, one in zip(names, told, strict=True))
    return Chart(title, _bars(rows, language()), text)


@lru_cache(maxsize=KEPT)
def _bars(rows: tuple[tuple[str, float, bool], ...], lang: str) -> str:
    """The drawing. lang: of the texts in it."""
    import altair as alt

    values = [
        {"place": place, "value": value, "name": short(name, LABEL), "who": gettext(NAMES[NOTE if note else OTHERS])}
        for place, (name, value, note) in enumerate(rows)
    ]
    shown = [name for name in NAMES if any(one["who"] == gettext(NAMES[name]) for one in values)]
    colour = alt.Color(
        "who:N", scale=alt.Scale(domain=[gettext(NAMES[name]) for name in shown], range=shown),
        legend=alt.Legend(orient="bottom", title=None, columns=1, symbolType="square", labelLimit=WIDTH),
    )  # fmt: skip
    place = alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0.62, paddingOuter=0.4))
    base = alt.Chart(data(values))
    drawn = base.mark_bar().encode(y=place, x=alt.X("value:Q", axis=axis(grid=False), title=None), color=colour)
    labels = base.mark_text(align="left", baseline="bottom", dy=-9, color="currentColor")
    told = labels.encode(y=place, x=alt.value(0), text="name:N")
    return svg(alt.layer(drawn, told).properties(width=WIDTH, height=ROW * len(rows)))
