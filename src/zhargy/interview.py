"""An interview in the terminal: the next question that can change the answer, until none can."""

from __future__ import annotations

import copy
from datetime import date, time
from typing import Any

from zhargy.files import put
from zhargy.i18n import N_, gettext, language
from zhargy.rules import (
    FactErrors,
    Matter,
    NotInForceError,
    Question,
    Rule,
    Settled,
    Subject,
    ask,
    consult,
    decide,
    next_of,
)
from zhargy.rules.explain import fact_label, sentence, show

Goal = Matter | Rule[..., Any]
COMMANDS = N_("? I don't know · - does not apply · why · back · quit")


def next_question(goal: Goal, subject: Subject, on: date) -> Question | Settled:
    """The next question of a matter or a rule."""
    return next_of(goal, subject, on=on) if isinstance(goal, Matter) else ask(goal, subject, on=on)


def next_json(goal: Goal, kind: type[Subject], facts: dict[str, Any], on: date) -> dict[str, Any]:
    """The next question, or that there is none, as plain values."""
    found = next_question(goal, kind.from_facts(facts), on)
    if isinstance(found, Settled):
        return {"settled": True, "text": found.text}
    return {
        "settled": False, "path": found.path, "label": fact_label(found.info), "help": gettext(found.info.help),
        "unit": gettext(found.info.unit), "choices": {one.value: gettext(one.label) for one in found.info.choices},
        "why": found.why, "article": found.citation.key(), "judgement": gettext(found.info.judgement),
    }  # fmt: skip


def interview(goal: Goal, kind: type[Subject], given: dict[str, Any], on: date) -> bool:
    """Ask in the terminal until no question can change the answer, then tell it. Whether every answer is known."""
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    history: list[dict[str, Any]] = []
    facts = given
    while isinstance(question := next_question(goal, kind.from_facts(facts), on), Question):
        _put(console, question)
        text = _read(console)
        if text is None or _said(text, N_("quit")):
            console.print(gettext(N_("Stopped. Nothing was kept.")))
            return False
        if _said(text, N_("back")):
            if not history:
                console.print("  " + gettext(N_("This is the first question.")))
            facts = history.pop() if history else facts
            continue
        if _said(text, N_("why")):
            for rule in question.reasons:
                wording = _wording(rule, on)
                console.print(f"  {sentence(wording.label)} [{wording.citation.text(language())}]")
            continue
        changed = copy.deepcopy(facts)
        put(changed, question.path, {"?": "does-not-know", "-": "does-not-apply"}.get(text, _value(question, text)))
        try:
            kind.from_facts(changed)
        except FactErrors as error:
            for one in error.errors:
                console.print(f"  {one.text()}")
            continue
        history.append(facts)
        facts = changed
    console.print(f"\n{question.text}\n")
    return _tell(console, goal, kind.from_facts(facts), on)


def _said(text: str, command: str) -> bool:
    """Whether a command was given, in English or in the language in use."""
    return text.casefold() in (command, gettext(command))


def _wording(rule: Rule[..., Any], on: date) -> Any:
    """The wording of that day; the last one, if none was in force."""
    try:
        return rule.version_on(on)
    except NotInForceError:
        return rule.versions[-1]


def _put(console: Any, question: Question) -> None:
    info = question.info
    console.print(f"\n{fact_label(info)}" + (f" ({gettext(info.unit)})" if info.unit else ""), style="bold")
    if info.help:
        console.print(f"  {gettext(info.help)}")
    if info.judgement:
        console.print("  " + gettext(N_("judgement of: {who}")).format(who=gettext(info.judgement)))
    for number, choice in enumerate(info.choices, 1):
        console.print(f"  {number}. {gettext(choice.label)}")
    form = _form(info.type)
    if form:
        console.print(f"  {form}")
    if info.kind == "many":
        console.print("  " + gettext(N_("Write 0 if there are none; give others in a facts file.")))
    console.print(f"  {question.why} [{question.citation.text(language())}]", style="dim")
    console.print(f"  {gettext(COMMANDS)}", style="dim")


def _form(kind: Any) -> str:
    """How an answer of this type is written."""
    if kind is bool:
        return f"{show(True)} / {show(False)}"
    if kind is date:
        return gettext(N_("YEAR-MONTH-DAY, for example 2023-06-12"))
    return gettext(N_("HOUR:MINUTE, for example 09:30")) if kind is time else ""


def _read(console: Any) -> str | None:
    try:
        return str(console.input("> ")).strip()
    except EOFError:
        return None


def _value(question: Question, text: str) -> Any:
    info = question.info
    if info.kind == "many":
        return [] if text == "0" else text
    if info.choices:
        if text.isdigit() and 1 <= int(text) <= len(info.choices):
            return info.choices[int(text) - 1].value
        named = [one.value for one in info.choices if gettext(one.label).casefold() == text.casefold()]
        return named[0] if named else text
    if info.type is bool:
        words = {show(True): True, show(False): False, show(True)[:1]: True, show(False)[:1]: False}
        return words.get(text.casefold(), text)
    return text


def _tell(console: Any, goal: Goal, subject: Subject, on: date) -> bool:
    if isinstance(goal, Rule):
        found = decide(goal, subject, on=on)
        console.print(found.to_text())
        return found.known
    told = consult(goal, subject, on=on)
    for answer in told.answers:
        console.print(answer.to_text() + "\n")
    for duty in told.duties:
        if duty.bound.value is True:
            due = f": {show(duty.due.value)}" if duty.due else ""
            console.print(f"• {gettext(duty.duty.what)}{due}")
            for cost in duty.missed:
                console.print(f"    {sentence(cost.explanation.label)}: {show(cost.value)}")
    return all(answer.known for answer in told.answers)
