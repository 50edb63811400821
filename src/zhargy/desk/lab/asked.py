"""What is asked of the lab: the form as it was sent, everything that is wrong with it, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from zhargy.cases import near
from zhargy.desk import clock
from zhargy.desk.forms import day
from zhargy.desk.lab.frames import reach
from zhargy.i18n import N_, format_date, format_number, gettext
from zhargy.law.kz import KZ
from zhargy.monitor.country.applied import direct
from zhargy.rules import Rule

MOST_ROWS = 100_000
MOST_CELLS = 10_000_000
"""Rows times rules: what is computed at most in one request."""
LONG_CELLS = 2_000_000
"""From here on it takes longer than a moment, and is told first."""
CELLS_A_SECOND = 1_000_000
"""What one core does, on both sides, at least."""
USUAL_ROWS = 10_000
LONGEST = 4_000
DAY, REFORM = "day", "reform"
SAMPLE, FILE = "sample", "file"
FIELDS = ("topic", "more", "first", "against", "second", "reform", "source", "count", "group", "column", "unknown")


@dataclass
class Asked:
    """A form of the lab. told: its fields as text; rules: the rules ticked; errors: by field, what is wrong."""

    told: dict[str, str]
    rules: list[str] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)
    chosen: list[Rule[..., Any]] = field(default_factory=list)
    first: date = date.min
    second: date = date.min
    rows: int = 0

    @property
    def reform(self) -> str:
        """The draft that counts on the second side; "" if it is another day."""
        return self.told["reform"] if self.told["against"] == REFORM else ""

    @property
    def sampled(self) -> bool:
        """Whether it is asked of the synthetic population."""
        return self.told["source"] != FILE

    @property
    def group(self) -> str:
        """The column to group by."""
        return self.told["group"] if self.sampled else self.told["column"]

    @property
    def asking(self) -> int:
        """How many rules are to be computed: of made-up organisations, those about them."""
        return sum(bool(reach(rule)) for rule in self.chosen) if self.sampled else len(self.chosen)

    @property
    def unknown(self) -> bool:
        """Whether facts without a column are unknown."""
        return bool(self.told["unknown"])


def drafted(reform: str) -> date:
    """The first day on which all wordings and amounts of a draft count."""
    days = [one.force.since.day for rule in KZ.rules.values() for one in rule.wordings() if one.reform == reform]
    days += [one.force.since.day for told in KZ.parameters.values() for one in told.reforms if one.reform == reform]
    return max(days)


def of_topic(topic: str) -> list[Rule[..., Any]]:
    """The rules of a topic."""
    return [rule for id, rule in KZ.rules.items() if id.partition(".")[0] == topic]


def changed_by(reform: str) -> list[Rule[..., Any]]:
    """The rules that a draft words anew, and those that read an amount that it sets anew."""
    return direct(KZ, reform)


def sent(asked: Asked) -> QueryDict:
    """A form as if it had been sent as it stands."""
    data = QueryDict(mutable=True)
    data.update(asked.told)
    data.setlist("rule", asked.rules)
    return data


def applied(reform: str, lang: str) -> str:
    """The address at which a draft is applied to made-up organisations; "" if it is about nothing that they have."""
    if not reform or not any(reach(rule) for rule in changed_by(reform)):
        return ""
    return f"{reverse('lab', kwargs={'lang': lang})}?{urlencode({'reform': reform, 'show': 1})}"


def read(data: Any) -> Asked:
    """The form as sent, with what is wrong with it."""
    asked = Asked({name: str(data.get(name, ""))[:LONGEST].strip() for name in FIELDS}, data.getlist("rule")[:2_000])
    asked.chosen = _rules(asked)
    _days(asked)
    if asked.sampled:
        _count(asked)
    return asked


def _rules(asked: Asked) -> list[Rule[..., Any]]:
    topic, wrong = asked.told["topic"], []
    found: dict[str, Rule[..., Any]] = {}
    for name in [*asked.rules, *asked.told["more"].replace(",", " ").split()]:
        if name in KZ.rules:
            found[name] = KZ.rules[name]
        else:
            wrong.append(gettext(N_("{name}: no such rule{near}")).format(name=name[:80], near=near(name, KZ.rules)))
    if wrong:
        asked.errors["more"] = " ".join(wrong[:5])
    elif topic and not of_topic(topic):
        asked.errors["rules"] = gettext(N_("{name}: no such topic{near}")).format(name=topic[:80], near="")
    elif not found and not topic:
        asked.errors["rules"] = gettext(N_("Choose a topic, or name a rule."))
    return list(found.values()) or of_topic(topic)


def _days(asked: Asked) -> None:
    wrong = gettext(N_("Write an existing day from 1900 to 2200, such as 2026-11-24."))
    first, second = day(asked.told["first"]), day(asked.told["second"])
    if first is None:
        asked.errors["first"] = wrong
    if asked.told["against"] == REFORM:
        name = asked.told["reform"]
        if name not in KZ.reforms():
            known = near(name, KZ.reforms())
            asked.errors["reform"] = (
                gettext(N_("{name}: no such draft{near}")).format(name=name[:80], near=known)
                if name
                else gettext(N_("Choose a draft."))
            )
        elif first and first < drafted(name):
            told = gettext(N_("This draft counts from {day}; take that day or a later one."))
            asked.errors["first"] = told.format(day=format_date(drafted(name)))
        second = first
    elif second is None:
        asked.errors["second"] = wrong
    elif first and second <= first:
        asked.errors["second"] = gettext(N_("This day must come after the first."))
    asked.first, asked.second = first or date.min, second or date.min


def _count(asked: Asked) -> None:
    told = "".join(asked.told["count"].split()).replace(",", "")
    number = int(told) if told.isascii() and told.isdecimal() and len(told) < 12 else 0
    if not 1 <= number <= MOST_ROWS:
        why = gettext(N_("Write a whole number from 1 to {most}."))
        asked.errors["count"] = why.format(most=format_number(MOST_ROWS))
        return
    asked.rows = number
    if why := too_much(number, asked.asking):
        asked.errors["count"] = why


def too_much(rows: int, rules: int) -> str:
    """Why so many rows and rules are not computed here; "" if they are."""
    if rows * rules <= MOST_CELLS:
        return ""
    told = gettext(
        N_("{rows} rows and {rules} rules are too much for one page. Take fewer rules, or at most {most} rows.")
    )
    return told.format(
        rows=format_number(rows), rules=format_number(rules), most=format_number(MOST_CELLS // max(rules, 1))
    )


def empty(topic: str = "", reform: str = "", today: date | None = None) -> Asked:
    """The form as it is shown first."""
    told = dict.fromkeys(FIELDS, "")
    on = today or clock.today()
    told.update(topic=topic, first=str(on), against=DAY, source=SAMPLE, count=str(USUAL_ROWS))
    told["second"] = str(on)
    told["first"] = str(on.replace(year=on.year - 1, day=min(on.day, 28)))
    if reform in KZ.reforms():
        told.update(against=REFORM, reform=reform, first=str(max(drafted(reform), date(2023, 8, 4))))
        told["more"] = "" if topic else ", ".join(rule.id for rule in changed_by(reform))
    return Asked(told)


def fields(asked: Asked) -> Mapping[str, str]:
    """What must be sent again to ask the same."""
    return {name: value for name, value in asked.told.items() if value}
