"""What can be checked of a law as a whole: that no rule needs its own answer, and what people read in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from zhargy.rules import ir
from zhargy.rules.exact import Choice
from zhargy.rules.facts import Subject
from zhargy.rules.papers import SLOT
from zhargy.rules.values import CycleError

if TYPE_CHECKING:
    from zhargy.rules.law import Law
    from zhargy.rules.rule import Rule


def uses(rule: Rule[..., Any]) -> list[Rule[..., Any]]:
    """The rules that `rule` calls in any of its wordings, and the conditions of its exceptions, each once."""
    called = [
        node.rule for version in rule.wordings() for node in ir.walk(version.body) if isinstance(node, ir.CallRule)
    ]
    return list(dict.fromkeys(called + [one.when for one in rule.exceptions]))


def refuse_cycles(rules: Iterable[Rule[..., Any]]) -> None:
    """Raise CycleError with the path if a rule can come to need its own answer."""
    done: set[str] = set()

    def visit(rule: Rule[..., Any], path: list[str]) -> None:
        if rule.id in path:
            raise CycleError([*path[path.index(rule.id) :], rule.id])
        if rule.id not in done:
            for called in uses(rule):
                visit(called, [*path, rule.id])
            done.add(rule.id)

    for rule in rules:
        visit(rule, [])


def namesakes(kinds: Iterable[type[Subject]]) -> Iterator[tuple[type[Subject], type[Subject]]]:
    """Pairs of kinds of subject of one name: files find them by it, and would never see the second."""
    seen: dict[str, type[Subject]] = {}
    for kind in kinds:
        first = seen.setdefault(kind.__name__, kind)
        if first is not kind:
            yield first, kind


def refuse_namesakes(kinds: Iterable[type[Subject]]) -> None:
    """Raise ValueError for two kinds of subject of one name."""
    for first, second in namesakes(kinds):
        raise ValueError(f"two subjects named {first.__name__}, in {first.__module__} and in {second.__module__}")


def messages(law: Law) -> Iterator[str]:
    """Every text of the law that people read: labels, helps, units, who judges, docstrings, reasons."""
    yield from dict.fromkeys(text for text in _texts(law) if text)


def _texts(law: Law) -> Iterator[str]:
    for rule in law.rules.values():
        yield from (version.label for version in rule.wordings())
        yield rule.unit
        if isinstance(rule.type, type) and issubclass(rule.type, Choice):
            yield from (member.label for member in rule.type)
        for version in rule.wordings():
            for node in ir.walk(version.body):
                if isinstance(node, ir.CallDate):
                    yield node.function.label
    for kind in law.subjects():
        yield from _subject_texts(kind)
    for parameter in law.parameters.values():
        yield parameter.label
        yield parameter.unit
        for key in parameter.keys:
            yield from (member.label for member in key)
    for duty in law.duties.values():
        yield duty.what
        yield duty.how
    for matter in law.matters.values():
        yield matter.title
        yield matter.summary
    yield from (theme.title for theme in law.themes)
    for procedure in law.procedures.values():
        yield procedure.title
        for parts in (procedure.actors, procedure.states, procedure.events, procedure.clocks):
            yield from (one.title for one in parts)
        yield from (clock.means for clock in procedure.clocks)
    for paper in law.papers.values():
        # What is nothing but slots needs no translation.
        yield from (text for text in paper.texts() if SLOT.sub("", text).strip(" ,.;:"))
    yield from (entry.reason for entry in law.not_encoded)
    for claim in law.claims.values():
        yield from (claim.text, claim.source)
    yield from (one.reason for one in law.findings)
    for one in law.initiatives:
        yield from (one.title, one.who, one.proposes, one.no_reform)
        yield from (event.what for event in one.events)


def _subject_texts(kind: type[Subject]) -> Iterator[str]:
    for info in kind.__facts__.values():
        yield from (info.label, info.help, info.unit, info.judgement)
        yield from (member.label for member in info.choices)
    for contradicts in kind.__contradictions__:
        yield contradicts.contradiction  # type: ignore[attr-defined]
