"""What the command line shows of the law itself: rules, the facts of a subject, parameters."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, format_date, gettext, language
from zhargy.rules import Law, Rule, ZhargyError
from zhargy.rules.acts import confidence_text
from zhargy.rules.exact import plain
from zhargy.rules.explain import sentence, show

if TYPE_CHECKING:
    from rich.table import Table

    from zhargy.rules import Subject


class NotFoundError(ZhargyError):
    """A name that the law does not have. The message tells the nearest that it has."""


def missing(message: str, name: str, known: Any) -> NotFoundError:
    """The error for a name that is not among `known`."""
    from zhargy.cases import near

    return NotFoundError(gettext(message).format(name=name, near=near(name, known)))


def rules_of(law: Law, act: str) -> list[Rule[..., Any]]:
    """The rules that cite an act: its id or an abbreviation of it; all rules for "". Raises NotFoundError."""
    if not act:
        return list(law.rules.values())
    found = [
        rule for rule in law.rules.values()
        if any(act in (one.citation.act.id, *one.citation.act.short.values()) for one in rule.wordings())
    ]  # fmt: skip
    if not found:
        known = [name for one in law.acts.values() for name in (one.id, *one.short.values())]
        raise missing(N_("--act {name}: no rule cites it{near}"), act, known)
    return found


def rules_json(rules: list[Rule[..., Any]]) -> list[dict[str, Any]]:
    """Rules as plain values."""
    return [
        {"id": one.id, "label": sentence(one.label), "act": one.citation.act.id, "article": one.citation.key()}
        for one in rules
    ]


def rules_table(rules: list[Rule[..., Any]]) -> Table:
    """Rules as a table."""
    made = table(N_("rule"), N_("what it says"), N_("article"))
    made.columns[0].no_wrap = made.columns[2].no_wrap = True
    for one in rules:
        made.add_row(one.id, sentence(one.label), one.citation.text(language()))
    return made


def table(*heads: str) -> Table:
    """An empty table with these heads (msgids)."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    return Table(*(gettext(one) for one in heads), box=SIMPLE_HEAD, pad_edge=False)


def rule_json(rule: Rule[..., Any]) -> dict[str, Any]:
    """One rule with its versions and exceptions as plain values."""
    return {
        "id": rule.id, "label": sentence(rule.label), "type": rule.type.__name__, "digest": rule.digest(),
        "subjects": [kind.__name__ for name, kind in rule.parameters.items() if name != "on"],
        "versions": [
            {"label": sentence(one.label), "article": one.citation.key(), "since": str(one.force.since.day),
             "until": str(one.force.until) if one.force.until else None, "confidence": one.confidence,
             "reform": one.reform, "source": one.source.text}
            for one in rule.wordings()
        ],
        "exceptions": [
            {"rule": one.when.id, "label": sentence(one.when.label), "article": one.when.citation.key()}
            for one in rule.exceptions
        ],
    }  # fmt: skip


def rule_text(rule: Rule[..., Any]) -> str:
    """One rule as lines of text: what it says, its versions with days and source, its exceptions."""
    lang = language()
    lines = [rule.id]
    for one in rule.wordings():
        span = gettext(N_("in force since {day}")).format(day=format_date(one.force.since.day))
        if one.force.until:
            span += ", " + gettext(N_("no longer from {day}")).format(day=format_date(one.force.until))
        if one.reform:
            span = gettext(N_("only under the reform {name}")).format(name=one.reform)
        grade = f"{one.confidence} ({confidence_text(one.confidence)})"
        lines += [
            "",
            sentence(one.label),
            f"{one.citation.text(lang)}, {span}",
            gettext(N_("source: {grade}")).format(grade=grade),
            "",
            one.source.text.rstrip(),
        ]
    for narrowing in rule.exceptions:
        when = narrowing.when
        told = gettext(N_("Exception: {label} ({rule}, {article})"))
        lines += ["", told.format(label=sentence(when.label), rule=when.id, article=when.citation.text(lang))]
    return "\n".join(lines)


def subjects(law: Law) -> dict[str, type[Subject]]:
    """The kinds of subject by their names in files."""
    from zhargy.schema import snake

    return {snake(kind.__name__): kind for kind in law.subjects()}


def subject_of(law: Law, name: str) -> type[Subject]:
    """The kind of subject of this name, or of the matter or rule of this name. Raises NotFoundError."""
    from zhargy.schema import snake

    kinds = subjects(law)
    if name in law.matters:
        return law.matters[name].subject
    if name in law.rules:
        kind = next(iter(law.rules[name].parameters.values()))
        if hasattr(kind, "__facts__"):
            return kind  # type: ignore[no-any-return]
    if snake(name) in kinds:
        return kinds[snake(name)]
    raise missing(N_("{name}: the law is about no such thing{near}"), name, [*kinds, *law.matters, *law.rules])


def _values(law: Law, name: str, on: date | None) -> list[tuple[Any, Any]]:
    id = name.replace("-", "_")
    if name and id not in law.parameters:
        raise missing(N_("{name}: no such parameter{near}"), name, law.parameters)
    chosen = [law.parameters[id]] if name else list(law.parameters.values())
    found = [(one, value) for one in chosen for value in one.values if on is None or value.force.holds(on)]
    if name and not found:
        told = gettext(N_("{name}: no value for {day} is encoded; without --on all its days are shown"))
        raise NotFoundError(told.format(name=name, day=on))
    return found


def params_json(law: Law, name: str, on: date | None) -> list[dict[str, Any]]:
    """Parameters with their values as plain values: all, or those of the day. Raises NotFoundError."""
    return [
        {"id": one.id, "label": gettext(one.label), "unit": one.unit, "value": _plain(value.amount),
         "since": str(value.force.since.day), "until": str(value.force.until) if value.force.until else None,
         "article": value.citation.key(), "confidence": value.confidence, "reform": value.reform}
        for one, value in _values(law, name, on)
    ]  # fmt: skip


def params_table(law: Law, name: str, on: date | None) -> Table:
    """Parameters with their values as a table: all, or those of the day. Raises NotFoundError."""
    made = table(N_("parameter"), N_("value"), N_("since"), N_("until"), N_("article"), N_("source"))
    told = ""
    for one, value in _values(law, name, on):
        label = one.id if one.id == told else f"{one.id}\n{gettext(one.label)}"
        told = one.id
        amount = _lines(value.amount, one.unit) if one.keys else show(value.amount, one.unit)
        made.add_row(
            label, amount, str(value.force.since.day), str(value.force.until or ""),
            value.citation.text(language()), value.confidence,
        )  # fmt: skip
    return made


def _lines(amount: Any, unit: str, path: str = "") -> str:
    if not isinstance(amount, dict):
        return f"{path}: {show(amount, unit)}"
    return "\n".join(_lines(one, unit, f"{path}/{key}" if path else str(key)) for key, one in amount.items())


def _plain(amount: Any) -> Any:
    return {str(key): _plain(one) for key, one in amount.items()} if isinstance(amount, dict) else plain(amount)
