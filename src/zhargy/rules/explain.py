"""Reasons in words: one tree, shown as text, HTML or JSON in the language in use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, format_counted, format_date, format_number, gettext, language, use
from zhargy.rules.exact import Choice, plain
from zhargy.rules.facts import FactInfo
from zhargy.rules.trace import DateUse, FactUse, ParameterUse, Step, Used
from zhargy.rules.values import DOES_NOT_APPLY, DOES_NOT_KNOW, State, Unknown

if TYPE_CHECKING:
    from zhargy.rules.decide import Answer
    from zhargy.time.force import Commencement

Link = Callable[["Told"], str]

STATES = {
    State.NOT_ASKED: N_("not asked yet"),
    State.DOES_NOT_KNOW: N_("asked, not known"),
    State.DOES_NOT_APPLY: N_("does not apply"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One line of an explanation, in the language in which it was told."""

    kind: str
    id: str
    label: str
    value: Any
    shown: str
    aside: bool
    article: str = ""
    article_key: str = ""
    since: Commencement | None = None
    confidence: str = ""
    judgement: str = ""
    days: tuple[tuple[date, bool, str], ...] = ()
    again: bool = False
    parts: tuple[Told, ...] = ()


def show(value: Any, unit: str = "") -> str:
    """A value as people read it."""
    if isinstance(value, Unknown):
        return gettext(N_("not known"))
    if isinstance(value, State):
        return gettext(STATES[value])
    if isinstance(value, bool):
        return gettext(N_("yes")) if value else gettext(N_("no"))
    if isinstance(value, Choice):
        return gettext(value.label)
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, (int, Decimal)):
        return format_counted(value, unit)
    if isinstance(value, tuple):
        return format_number(len(value))
    return str(value)


def plain_value(value: Any) -> Any:
    """A value as JSON carries it; unknown is null."""
    if isinstance(value, Unknown):
        return None
    if isinstance(value, tuple):
        return [one.subject.to_facts() if hasattr(one, "subject") else one.to_facts() for one in value]
    return plain(value)


def tell(used: Used, seen: set[int] | None = None) -> Told:
    """The lines of an explanation. A step that was told before is told without its parts."""
    seen = set() if seen is None else seen
    value = used.value
    if isinstance(used, Step):
        again = id(used.outcome) in seen
        seen.add(id(used.outcome))
        parts = () if again else tuple(tell(part, seen) for part in used.parts)
        return Told(
            "rule", used.rule.id, sentence(used.label), plain_value(value), show(value, used.rule.unit), used.aside,
            used.citation.text(language()), used.citation.key(), used.since, used.confidence,
            again=again and bool(used.parts), parts=parts,
        )  # fmt: skip
    if isinstance(used, FactUse):
        told = show(value, used.info.unit) if used.known else show(used.state)
        return Told("fact", used.path, fact_label(used.info), plain_value(value), told, used.aside,
                    judgement=gettext(used.info.judgement))  # fmt: skip
    if isinstance(used, ParameterUse):
        label = gettext(used.parameter.label)
        if used.keys:
            label += f" ({', '.join(show(key) for key in used.keys)})"
        return Told(
            "parameter", used.parameter.id, label, plain_value(value), show(value, used.parameter.unit), used.aside,
            used.citation.text(language()), used.citation.key(), used.since, used.confidence,
        )  # fmt: skip
    assert isinstance(used, DateUse)
    days = tuple((one.day, one.counted, _why(one)) for one in used.days)
    return Told("date", used.name, sentence(used.label), plain_value(value), show(value), used.aside, days=days)


def sentence(label: str) -> str:
    """The label of a rule in the language in use, without its full stop, so that a value can follow."""
    return gettext(label).rstrip(".")


def _why(one: Any) -> str:
    return one.text() if hasattr(one, "text") else gettext(one.why)


def fact_label(info: FactInfo) -> str:
    """The label of a fact in the language in use."""
    return gettext(info.label)


def _speak(lang: str | None) -> Any:
    return use(lang) if lang else nullcontext()


def explain_json(answer: Answer, lang: str | None = None) -> dict[str, Any]:
    """The answer, what it hinges on, its caveats and reasons, as plain values."""
    with _speak(lang):
        return {
            "rule": answer.rule.id,
            "label": sentence(answer.explanation.label),
            "on": answer.on.isoformat(),
            "known": answer.known,
            "value": plain_value(answer.value),
            "shown": answer.shown,
            "hinges": [
                {
                    "path": one.path,
                    "label": fact_label(one.info),
                    "state": one.state.value if one.state is not None else None,
                }
                for one in answer.hinges
            ],
            "caveats": [{"kind": one.kind, "text": one.text()} for one in answer.caveats],
            "confidence": answer.confidence,
            "articles": answer.articles(),
            "explanation": _json(tell(answer.explanation)),
            "law": answer.rule.law.id,
            "law_version": answer.rule.law.version(),
        }


def _json(told: Told) -> dict[str, Any]:
    out: dict[str, Any] = {
        "kind": told.kind,
        "id": told.id,
        "label": told.label,
        "value": told.value,
        "shown": told.shown,
    }
    if told.article:
        out["article"] = {
            "key": told.article_key,
            "text": told.article,
            "since": plain(told.since.day) if told.since else None,
        }
        out["confidence"] = told.confidence
    if told.aside:
        out["aside"] = True
    if told.judgement:
        out["judgement"] = told.judgement
    if told.days:
        out["days"] = [{"day": plain(day), "counted": counted, "why": why} for day, counted, why in told.days]
    if told.again:
        out["see_above"] = True
    if told.parts:
        out["parts"] = [_json(part) for part in told.parts]
    return out


def explain_text(answer: Answer, lang: str | None = None) -> str:
    """The answer and its reasons as lines of text, the decisive ones first shown by ● and the others by ○."""
    with _speak(lang):
        root = tell(answer.explanation)
        lines = [f"{root.label}", f"  → {answer.shown}", f"  {_source(root)}"]
        for part in root.parts:
            lines += _text(part, 1)
        if answer.hinges:
            lines += ["", gettext(N_("It hinges on:"))]
            lines += [f"  ? {fact_label(one.info)} ({one.path}): {show(one.state)}" for one in answer.hinges]
        if answer.caveats:
            lines += ["", gettext(N_("Please note:"))]
            lines += [f"  ! {one.text()}" for one in answer.caveats]
    return "\n".join(lines)


def _source(told: Told) -> str:
    since = ""
    if told.since:
        text = N_("in force by {day} at the latest") if told.since.attested else N_("in force since {day}")
        since = gettext(text).format(day=format_date(told.since.day))
    return ", ".join(one for one in (told.article, since) if one)


def _text(told: Told, depth: int) -> Iterator[str]:
    pad = "  " * depth
    mark = "○" if told.aside else "●"
    source = f"  [{_source(told)}]" if told.article else ""
    if told.again:
        source += " " + gettext(N_("(see above)"))
    if told.judgement:
        source += "  " + gettext(N_("judgement of: {who}")).format(who=told.judgement)
    yield f"{pad}{mark} {told.label}: {told.shown}{source}"
    for day, counted, why in told.days:
        sign = "+" if counted else "-"
        yield f"{pad}    {sign} {day.isoformat()}{'  ' + why if why else ''}"
    for part in told.parts:
        yield from _text(part, depth + 1)


def explain_html(answer: Answer, lang: str | None = None) -> str:
    """The answer and its reasons as HTML: a heading, and a tree of <details> that unfolds."""
    with _speak(lang):
        root = tell(answer.explanation)
        out = [
            f'<section class="zhargy-answer" lang="{language()}">',
            f"<p><strong>{escape(root.label)}</strong> <b>{escape(answer.shown)}</b> "
            f"<cite>{escape(_source(root))}</cite></p>",
        ]
        out.append(reasons_html(root))
        if answer.hinges:
            items = "".join(
                f"<li>{escape(fact_label(one.info))}: {escape(show(one.state))}</li>" for one in answer.hinges
            )
            out.append(f"<p>{escape(gettext(N_('It hinges on:')))}</p><ul>{items}</ul>")
        if answer.caveats:
            items = "".join(f"<li>{escape(one.text())}</li>" for one in answer.caveats)
            out.append(f"<p>{escape(gettext(N_('Please note:')))}</p><ul>{items}</ul>")
        out.append("</section>")
    return "".join(out)


def reasons_html(root: Told, link: Link | None = None) -> str:
    """What an answer was made of as a list that unfolds, "" if of nothing. link: the address of a line's page or ""."""
    inner = "".join(_html(part, link) for part in root.parts) + _days_html(root)
    return f"<ul>{inner}</ul>" if inner else ""


def _days_html(told: Told) -> str:
    return "".join(
        f'<li class="{"zhargy-counted" if counted else "zhargy-skipped"}">'
        f'<time datetime="{day}">{escape(format_date(day))}</time> {escape(why)}</li>'
        for day, counted, why in told.days
    )


def _html(told: Told, link: Link | None) -> str:
    label, address = escape(told.label), escape(link(told)) if link else ""
    inner = "".join(_html(part, link) for part in told.parts) + _days_html(told)
    if address and not inner:
        label = f'<a href="{address}">{label}</a>'
    line = f"{label}: <b>{escape(told.shown)}</b>"
    if told.article:
        line += f" <cite>{escape(_source(told))}</cite>"
    if told.judgement:
        line += f" <em>{escape(gettext(N_('judgement of: {who}')).format(who=told.judgement))}</em>"
    if told.again:
        line += f" {escape(gettext(N_('(see above)')))}"
    css = f"zhargy-{told.kind}" + (" zhargy-aside" if told.aside else "")
    if not inner:
        return f'<li class="{css}">{line}</li>'
    if address:
        # Not inside the summary: what unfolds may hold no other control, or keyboards and readers stumble.
        inner = f'<li class="zhargy-more"><a href="{address}">{escape(gettext(N_("Read it in full")))}</a></li>{inner}'
    unfolded = "" if told.aside or told.days else " open"
    return f'<li class="{css}"><details{unfolded}><summary>{line}</summary><ul>{inner}</ul></details></li>'


__all__ = [
    "DOES_NOT_APPLY", "DOES_NOT_KNOW", "Told", "explain_html", "explain_json", "explain_text", "reasons_html",
    "show", "tell",
]  # fmt: skip
