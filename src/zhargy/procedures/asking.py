"""What must still be asked before an event is told: what can change what the law says of it, never what cannot."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from zhargy.procedures.case import Judged, Standing
from zhargy.procedures.facts import having
from zhargy.rules.ask import Question, open_questions
from zhargy.rules.facts import Subject
from zhargy.rules.procedures import Event, Procedure
from zhargy.rules.reforms import under
from zhargy.rules.rule import Rule
from zhargy.rules.symbolic import Symbolic
from zhargy.rules.values import DOES_NOT_KNOW, NOT_ASKED


def open_facts(now: Standing, judged: Judged, paths: Collection[str]) -> list[Question]:
    """The questions that are open before an event, the next one first, each once; of these `paths` alone.

    First what says whether the event is lawful, then what its terms hinge on, then what those who act next look at. Of
    a refusal one ground is enough: when one holds, no other is asked for.
    """
    procedure = now.case.procedure
    subject = _told_here(judged.subject, paths)
    reader = Symbolic()
    found: dict[str, Question] = {}
    with under(judged.reform):
        grounded = False
        for rule in _rules(procedure, now.state, judged.event):
            ground = rule in judged.event.grounds
            if ground and grounded:
                continue
            told = open_questions(reader, rule, (subject,), judged.on)
            grounded = grounded or (ground and told is True)
            for one in told if isinstance(told, list) else ():
                if one.path in paths:
                    found.setdefault(one.path, one)
    return list(found.values())


def _rules(procedure: Procedure, state: str, event: Event) -> Iterator[Rule[..., Any]]:
    """What is asked of the law before an event in a state: of the event, of the terms after it, of what can follow."""
    after = event.to or state
    rules: list[Rule[..., Any]] = [*([event.guard] if event.guard else []), *event.grounds]
    rules += [clock.due for clock in procedure.running(after)]
    for later in procedure.possible(after):
        rules += [*([later.guard] if later.guard else []), *later.grounds]
    yield from dict.fromkeys(rules)


def _told_here(subject: Subject, paths: Collection[str]) -> Subject:
    """The subject, in which what the event does not bring counts as known by nobody, so that it is not asked for."""
    elsewhere = []
    for path, _ in type(subject).walk():
        here: Any = subject
        *parts, name = path.split(".")
        for part in parts:
            here = getattr(here, part)
        if here.state(name) is NOT_ASKED and path not in paths:
            elsewhere.append((path, DOES_NOT_KNOW.value))
    return type(subject).from_facts(having(subject.to_facts(), elsewhere)) if elsewhere else subject
