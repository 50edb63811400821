"""What the command line shows of many answers at once: what falls due, how much is encoded, what is wrong."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.browse import table
from zhargy.i18n import N_, format_date, format_number, gettext, language, ngettext
from zhargy.monitor.country.initiatives import Progress, all_progress
from zhargy.rules import Agenda, Entry, Law
from zhargy.rules.coverage import Tally
from zhargy.rules.explain import plain_value, sentence
from zhargy.rules.initiatives import Event

if TYPE_CHECKING:
    from rich.table import Table

    from zhargy.rules.review import Finding


def agenda_table(agenda: Agenda) -> Table:
    """What falls due, a row for each: the last day, what to do, the article, what missing it costs."""
    out = table(N_("by"), N_("what must be done"), N_("article"), N_("if missed"))
    for one in agenda.entries:
        day = format_date(one.day) if one.day else gettext(N_("day not known"))
        what = gettext(one.duty.what).rstrip(".")
        if not one.bound.known:
            what += f" ({gettext(N_('not known whether it binds'))})"
        costs = "\n".join(f"{sentence(cost.explanation.label)}: {cost.shown}" for cost in one.missed)
        out.add_row(day, f"{what}\n{gettext(one.occasion.trigger)}", _article(one), costs)
    return out


def _article(entry: Entry) -> str:
    return (entry.due or entry.bound).explanation.citation.text(language())


def open_ends(agenda: Agenda) -> list[str]:
    """What cannot be said for want of a fact, a line each."""
    told = gettext(N_("{duty}: needs {fact}"))
    return [told.format(duty=gettext(one.duty.what).rstrip("."), fact=one.fact) for one in agenda.missing]


def agenda_json(agenda: Agenda) -> dict[str, Any]:
    """What falls due as plain values, with identifiers that stay the same."""
    return {
        "from": agenda.first.isoformat(), "to": agenda.last.isoformat(),
        "due": [
            {"uid": one.uid, "duty": one.duty.id, "what": gettext(one.duty.what), "how": gettext(one.duty.how),
             "trigger": gettext(one.occasion.trigger), "bound": plain_value(one.bound.value),
             "day": one.day.isoformat() if one.day else None,
             "article": (one.due or one.bound).explanation.citation.key(),
             "missed": [
                 {"rule": cost.rule.id, "value": plain_value(cost.value), "shown": cost.shown} for cost in one.missed
             ]}
            for one in agenda.entries
        ],
        "missing": [{"duty": one.duty.id, "fact": one.fact} for one in agenda.missing],
    }  # fmt: skip


def coverage_table(acts: list[Tally]) -> Table:
    """How much of each act is encoded; the last row is the sum."""
    out = table(N_("act"), N_("provisions"), N_("encoded"), N_("not encoded, with the reason"), N_("missing"))
    for one in [*acts, total(acts)]:
        out.add_row(one.act, str(one.all), str(one.encoded), str(one.without), str(one.missing))
    return out


def total(acts: list[Tally]) -> Tally:
    """The sum of all acts."""
    return Tally(
        gettext(N_("all")), sum(one.encoded for one in acts), sum(one.without for one in acts),
        sum(one.missing for one in acts),
    )  # fmt: skip


def coverage_json(law: Law, acts: list[Tally]) -> dict[str, Any]:
    """How much of each act is encoded, as plain values."""
    return {
        "law_version": law.version(),
        "acts": [
            {"act": one.act, "encoded": one.encoded, "not_encoded": one.without, "missing": one.missing} for one in acts
        ],
    }  # fmt: skip


def review_table(found: list[Finding]) -> Table:
    """What is wrong in how the law is written, a row for each finding."""
    out = table(N_("what is wrong"), N_("where"), N_("in detail"))
    for one in found:
        out.add_row(one.kind, one.where, one.what)
    return out


def review_json(law: Law, found: list[Finding]) -> dict[str, Any]:
    """What is wrong in how the law is written, as plain values."""
    return {
        "law_version": law.version(),
        "findings": [{"kind": one.kind, "where": one.where, "what": one.what} for one in found],
    }


def initiatives_lines(law: Law, day: date) -> list[str]:
    """Each draft that was pending: what it proposes, how it stood on the day, what became of it later."""
    return [line for one in all_progress(law, day) for line in _initiative(one)]


def _initiative(now: Progress) -> list[str]:
    one = now.initiative
    stood, became = one.stood_on(now.on), one.outcome
    under = gettext(N_("As a reform: {name}")).format(name=one.reform) if one.reform else gettext(one.no_reform)
    told = [
        f"{one.number}. {gettext(one.title)} ({gettext(one.who)})",
        gettext(one.proposes),
        _stands(now),
        _event(stood) if stood else gettext(N_("Nothing had happened yet.")),
        _event(became) if became and became is not stood else "",
        under,
    ]
    first, *rest = [line for line in told if line]
    return [first, *(f"   {line}" for line in rest)]


def _stands(now: Progress) -> str:
    """The state of its case, and for how long nothing has moved; "" before it began."""
    if now.state is None:
        return ""
    if now.idle is None:
        return gettext(now.state.title) + "."
    idle = ngettext("No step for {number} day.", "No step for {number} days.", now.idle)
    return f"{gettext(now.state.title)}. {idle.format(number=format_number(now.idle))}"


def _event(one: Event) -> str:
    what = f"{one.on}: {gettext(one.what)} ({one.source})"
    return gettext(N_("After August 2023, {event}")).format(event=what) if one.later else what


def initiatives_json(law: Law, day: date) -> dict[str, Any]:
    """Each draft that was pending with all its events, as plain values."""
    return {
        "on": day.isoformat(),
        "initiatives": [
            {
                "number": one.number, "id": one.id, "title": gettext(one.title), "who": gettext(one.who),
                "proposes": gettext(one.proposes), "reform": one.reform,
                "no_reform": gettext(one.no_reform) if one.no_reform else "",
                "procedure": one.procedure, "state": now.standing.state if now.standing else None,
                "days_without_step": now.idle,
                "stood": _event_json(one.stood_on(day)), "outcome": _event_json(one.outcome),
                "events": [_event_json(event) for event in one.events],
            }
            for now in all_progress(law, day) for one in (now.initiative,)
        ],
    }  # fmt: skip


def _event_json(one: Event | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "on": one.on, "what": gettext(one.what), "steps": list(one.steps), "source": one.source, "link": one.link,
        "confidence": one.confidence, "later": one.later,
    }  # fmt: skip
