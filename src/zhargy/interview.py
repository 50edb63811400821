"""An interview in the terminal: the next question that can change the answer, until none can."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

from zhargy.i18n import N_, gettext, language
from zhargy.rules import FactErrors, Matter, Question, Rule, Settled, Subject, ask, consult, decide, next_of
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


def interview(goal: Goal, kind: type[Subject], given: dict[str, Any], on: date) -> None:
    """Ask in the terminal until no question can change the answer, then tell it."""
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    history: list[dict[str, Any]] = []
    facts = given
    while isinstance(question := next_question(goal, kind.from_facts(facts), on), Question):
        _put(console, question)
        text = _read(console)
        if text is None or text == "quit":
            console.print(gettext(N_("Stopped. Nothing was kept.")))
            return
        if text == "back":
            facts = history.pop() if history else facts
            continue
        if text == "why":
            for rule in question.reasons:
                article = rule.citation.text(language())
                console.print(f"  {sentence(rule.label)} [{article}]")
            continue
        changed = copy.deepcopy(facts)
        _set(changed, question.path, {"?": "does-not-know", "-": "does-not-apply"}.get(text, _value(question, text)))
        try:
            kind.from_facts(changed)
        except FactErrors as error:
            for one in error.errors:
                console.print(f"  {one.text()}")
            continue
        history.append(facts)
        facts = changed
    console.print(f"\n{question.text}\n")
    _tell(console, goal, kind.from_facts(facts), on)


def _put(console: Any, question: Question) -> None:
    info = question.info
    console.print(f"\n{fact_label(info)}" + (f" ({gettext(info.unit)})" if info.unit else ""), style="bold")
    if info.help:
        console.print(f"  {gettext(info.help)}")
    if info.judgement:
        console.print("  " + gettext(N_("judgement of: {who}")).format(who=gettext(info.judgement)))
    for number, choice in enumerate(info.choices, 1):
        console.print(f"  {number}. {gettext(choice.label)}")
    if info.kind == "many":
        console.print("  " + gettext(N_("Write 0 if there are none; give others in a facts file.")))
    console.print(f"  {question.why} [{question.citation.text(language())}]", style="dim")
    console.print(f"  {gettext(COMMANDS)}", style="dim")


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


def _set(facts: dict[str, Any], path: str, value: Any) -> None:
    here: Any = facts
    *steps, last = path.split(".")
    for step in steps:
        here = here[int(step)] if isinstance(here, list) else here.setdefault(step, {})
    here[last] = value


def _tell(console: Any, goal: Goal, subject: Subject, on: date) -> None:
    if isinstance(goal, Rule):
        console.print(decide(goal, subject, on=on).to_text())
        return
    told = consult(goal, subject, on=on)
    for answer in told.answers:
        console.print(answer.to_text() + "\n")
    for duty in told.duties:
        if duty.bound.value is True:
            due = f": {show(duty.due.value)}" if duty.due else ""
            console.print(f"• {gettext(duty.duty.what)}{due}")
            for cost in duty.missed:
                console.print(f"    {sentence(cost.explanation.label)}: {show(cost.value)}")
