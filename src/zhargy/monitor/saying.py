"""What a statement says, in the language in use, and what happened to it since, as sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from zhargy.i18n import N_, format_counted, format_date, format_number, gettext, language, ngettext
from zhargy.monitor.changes import KINDS, Amount, Change, Since
from zhargy.monitor.days import words
from zhargy.rules.explain import sentence, show

if TYPE_CHECKING:
    from zhargy.monitor.note import Statement, Value
    from zhargy.rules import Law


_COUNTED: dict[str, Callable[[int], str]] = {
    "organisations": lambda n: ngettext("{number} organisation", "{number} organisations", n),
    "councils": lambda n: ngettext("{number} council", "{number} councils", n),
    "forums": lambda n: ngettext("{number} forum", "{number} forums", n),
    "reports": lambda n: ngettext("{number} report", "{number} reports", n),
    "cases": lambda n: ngettext("{number} case", "{number} cases", n),
    "points": lambda n: ngettext("{number} point", "{number} points", n),
    "publications": lambda n: ngettext("{number} publication", "{number} publications", n),
    "USD": lambda n: ngettext("{number} US dollar", "{number} US dollars", n),
}


def number(value: Value) -> str:
    """A figure with its unit: "23,335 organisations", "70.2 %", "place 56"."""
    told, unit = value.number, value.unit
    if unit == "rank":
        return gettext(N_("place {number}")).format(number=format_counted(told, ""))
    if unit == "per cent":
        return f"{format_number(told)}\u00a0%"
    if unit not in _COUNTED:
        return format_counted(told, unit)
    # A fraction takes the form of two in Russian and the plural in English.
    return _COUNTED[unit](int(told) if told == int(told) else 2).format(number=format_number(told))


def figure(value: Value) -> str:
    """A figure with the part that it is of: "men 67.73 years"."""
    return f"{gettext(value.of)} {number(value)}" if value.of else number(value)


def said(one: Statement, law: Law) -> str:
    """What a statement says; an act of the list by its title and day."""
    if one.listed:
        return f"{law.acts[one.listed.act].title[language()]} ({format_date(one.listed.on)})"
    return gettext(one.says)


def whole(one: Statement, law: Law) -> str:
    """What a statement says, with its figures."""
    if not one.values:
        return said(one, law)
    return f"{said(one, law).rstrip('.:')}: {'; '.join(figure(value) for value in one.values)}."


def changed(change: Change) -> str:
    """A change of a rule in words."""
    told = gettext(N_("{day}, {provision}, {kind}: {text}."))
    return told.format(
        day=format_date(change.on), provision=change.version.citation.text(language()),
        kind=gettext(KINDS[change.kind]), text=sentence(change.version.label),
    )  # fmt: skip


def amended(amount: Amount) -> str:
    """A new amount in words; of a table, that it is new."""
    unit, label = amount.parameter.unit, gettext(amount.parameter.label)
    day = format_date(amount.on)
    if amount.parameter.keys:
        return gettext(N_("{day}, new amounts: {label}.")).format(day=day, label=label)
    now = show(amount.value.amount, unit)
    if amount.before is None:
        return gettext(N_("{day}, {label}: {now}.")).format(day=day, label=label, now=now)
    before = show(amount.before.amount, unit)
    return gettext(N_("{day}, {label}: {now}, before {before}.")).format(day=day, label=label, now=now, before=before)


def happened(told: Since, law: Law) -> Iterator[str]:
    """All that happened to a statement, a sentence for each."""
    for act, on in told.ended:
        sentence_ = gettext(N_("{act} is no longer in force from {day}."))
        yield sentence_.format(act=law.acts[act].name(language()), day=format_date(on))
    yield from map(changed, told.changes)
    yield from map(amended, told.amounts)
    for value in told.values:
        yield gettext(N_("A newer figure, {day}: {figure}.")).format(day=words(value.on), figure=figure(value))
