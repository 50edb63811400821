"""An interview in the terminal: the next question that can change the answer, until none can."""

from __future__ import annotations

import copy
import textwrap
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
from zhargy.rules.explain import fact_label, plain_value, sentence, show

Goal = Matter | Rule[..., Any]
COMMANDS = N_("? I don't know · - does not apply · why · back · quit")


def next_question(goal: Goal, subject: Subject, on: date) -> Question | Settled:
    """The next question of a matter or a rule."""
    return next_of(goal, subject, on=on) if isinstance(goal, Matter) else ask(goal, subject, on=on)


def next_json(goal: Goal, kind: type[Subject], facts: dict[str, Any], on: date) -> dict[str, Any]:
    """The next question, or that there is none, as plain values."""
    found = next_question(goal, kind.from_facts(facts), on)
    if isinstance(found, Settled):
        goals = goal.goals if isinstance(goal, Matter) else (goal,)
        answers = {rule.id: plain_value(value) for rule, value in zip(goals, found.values, strict=True)}
        return {"settled": True, "text": found.text, "answers": answers}
    return {
        "settled": False, "path": found.path, "label": fact_label(found.info), "help": gettext(found.info.help),
        "unit": gettext(found.info.unit), "choices": {one.value: gettext(one.label) for one in found.info.choices},
        "why": found.why, "article": found.citation.key(), "judgement": gettext(found.info.judgement),
    }  # fmt: skip


def interview(goal: Goal, kind: type[Subject], given: dict[str, Any], on: date) -> bool:
    """Ask in the terminal until no question can change the answer, then tell it. Whether every answer is known."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, soft_wrap=True)
    history: list[dict[str, Any]] = []
    facts, shown = given, ""
    while isinstance(question := next_question(goal, kind.from_facts(facts), on), Question):
        if question.path != shown:
            _put(console, question)
            shown = question.path
        text = _read(console)
        if text is None or _said(text, N_("quit")):
            console.print(("\n" if text is None else "") + gettext(N_("Stopped. Nothing was kept.")))
            return False
        if _said(text, N_("back")):
            if not history:
                _say(console, gettext(N_("This is the first question.")))
            facts = history.pop() if history else facts
            continue
        if _said(text, N_("why")):
            for rule in question.reasons:
                wording = _wording(rule, on)
                _say(console, f"{sentence(wording.label)} [{wording.citation.text(language())}]")
            continue
        changed = copy.deepcopy(facts)
        put(changed, question.path, {"?": "does-not-know", "-": "does-not-apply"}.get(text, _value(question, text)))
        try:
            kind.from_facts(changed)
        except FactErrors as error:
            for told in _mistakes(question, error):
                _say(console, told)
            continue
        history.append(facts)
        facts = changed
    console.print(f"\n{question.text}\n")
    return _tell(console, goal, kind.from_facts(facts), on)


def _mistakes(question: Question, error: FactErrors) -> list[str]:
    """What is wrong with an answer, in the words of the question: those of files are not asked for here."""
    info = question.info
    if [one.path for one in error.errors] == [question.path]:
        if info.choices:
            return [gettext(N_("write the number of an answer, from 1 to {last}")).format(last=len(info.choices))]
        if info.type is bool:
            return [_form(bool)]
    return [one.text() for one in error.errors]


def _say(console: Any, text: str, style: str | None = None) -> None:
    """Print below a question, set in; a terminal's lines are broken between words."""
    width = console.width if console.is_terminal else len(text) + 2
    console.print(textwrap.fill(text, max(width, 20), initial_indent="  ", subsequent_indent="  "), style=style)


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
        _say(console, gettext(info.help))
    if info.judgement:
        _say(console, gettext(N_("judgement of: {who}")).format(who=gettext(info.judgement)))
    for number, choice in enumerate(info.choices, 1):
        _say(console, f"{number}. {gettext(choice.label)}")
    if form := _form(info.type):
        _say(console, form)
    if info.kind == "many":
        _say(console, gettext(N_("Write 0 if there are none; give others in a facts file.")))
    _say(console, f"{question.why} [{question.citation.text(language())}]", "dim")
    _say(console, gettext(COMMANDS), "dim")


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
            if duty.duty.how:
                _say(console, gettext(duty.duty.how))
            for cost in duty.missed:
                _say(console, f"{sentence(cost.explanation.label)}: {show(cost.value, cost.rule.unit)}")
    return all(answer.known for answer in told.answers)
