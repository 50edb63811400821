"""All news in one list: of the files, of the note, of initiatives, and of the law's own days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

from zhargy.monitor.changes import Amount, Change, amounts, changes
from zhargy.monitor.news.item import ADOPTED, CHANGED, OVER, STEP, TOLD, Item, Origin

if TYPE_CHECKING:
    from zhargy.monitor.news.reading import Written
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Law
    from zhargy.rules.initiatives import Initiative

LAST = date.max
# Of an act on which more topics rest than these nobody can say which of them its news is about.
MANY = 6


def gather(note: Note, law: Law, written: Iterable[Written]) -> tuple[Item, ...]:
    """All news, the newest first. written: those of the files; the law tells of the days after the note's."""
    topics = _topics(law)
    found = [
        *(_told(one, note, law, topics) for one in note.sections["news"].statements),
        *(_written(one, law, topics) for one in written),
        *(item for draft in law.initiatives for item in _steps(draft, law, topics, note.on)),
        *_acts(law, topics, note.on),
        *_changed(law, note.on),
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.id), reverse=True))


def _topics(law: Law) -> dict[str, tuple[str, ...]]:
    """The topics whose rules are taken from each act, drafts aside."""
    found: dict[str, dict[str, None]] = {}
    for rule in law.rules.values():
        for version in rule.wordings():
            found.setdefault(version.citation.act.id, {})[rule.id.partition(".")[0]] = None
    return {act: tuple(of) if len(of) <= MANY else () for act, of in found.items()}


def _all(topics: dict[str, tuple[str, ...]], acts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for act in acts for topic in topics.get(act, ())))


def _tied(law: Law, rests: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """Acts, duties and topics that links name."""
    acts, duties, topics = [], [], []
    for link in rests:
        kind, _, id = link.rpartition(":")
        if kind == "duty":
            duties.append(id)
            rules = [rule for rule in (law.duties[id].bound, law.duties[id].due) if rule]
        else:
            rules = [law.rules[id]] if kind == "rule" else []
        acts += [version.citation.act.id for rule in rules for version in rule.wordings() if not version.reform]
        topics += [rule.id.partition(".")[0] for rule in rules]
        if not kind:
            acts.append(link.partition(" ")[0])
    return acts, duties, topics


def _told(one: Statement, note: Note, law: Law, topics: dict[str, tuple[str, ...]]) -> Item:
    """News that the note itself tells."""
    draft = next((draft for draft in law.initiatives if draft.id == one.initiative), None)
    acts, duties, own = _tied(law, one.rests)
    every = tuple(dict.fromkeys((*one.acts, *acts)))
    sources = tuple(Origin(note.sources[id].name, _address(note.sources[id].address), note.sources[id].language)
                    for id in one.sources)  # fmt: skip
    return Item(
        one.id, one.date, TOLD, one.says, sources=sources, acts=every, rests=one.rests, duties=tuple(duties),
        topics=tuple(dict.fromkeys((*own, *_all(topics, one.acts)))), initiative=draft, statement=one.id,
    )  # fmt: skip


def _written(one: Written, law: Law, topics: dict[str, tuple[str, ...]]) -> Item:
    draft = next((draft for draft in law.initiatives if draft.id == one.initiative), None)
    acts, duties, own = _tied(law, one.rests)
    every = tuple(dict.fromkeys((*one.acts, *acts)))
    return Item(
        one.id, one.on, TOLD, one.says, one.more, one.sources, acts=every, rests=one.rests, duties=tuple(duties),
        topics=tuple(dict.fromkeys((*one.topics, *own, *_all(topics, one.acts)))), initiative=draft,
    )  # fmt: skip


def _steps(draft: Initiative, law: Law, topics: dict[str, tuple[str, ...]], noted: date) -> Iterator[Item]:
    """What happened to an initiative after the note. Two steps of one day are told apart by their order."""
    numbers: dict[str, Iterator[int]] = {}
    touched = [rule.id.partition(".")[0] for rule in law.rules.values()
               if draft.reform and any(version.reform == draft.reform for version in rule.wordings())]  # fmt: skip
    for event in draft.events:
        number = next(numbers.setdefault(event.on, count(1)))
        if event.later:
            id = f"initiative-{draft.id}-{event.on}" + (f"-{number}" if number > 1 else "")
            sources = (Origin(event.source, event.link),)
            yield Item(
                id, event.on, STEP, event.what, sources=sources, initiative=draft, topics=tuple(dict.fromkeys(touched))
            )


def _acts(law: Law, topics: dict[str, tuple[str, ...]], noted: date) -> Iterator[Item]:
    """Acts adopted and ended after the note. Drafts are no acts."""
    drafts = _drafts(law)
    for act in law.acts.values():
        told: dict[str, Any] = {"act": act, "acts": (act.id,), "topics": topics.get(act.id, ())}
        if act.id in drafts:
            continue
        if act.adopted > noted:
            yield Item(f"adopted-{act.id}", act.adopted.isoformat(), ADOPTED, **told)
        if act.ended and act.ended > noted:
            yield Item(f"ended-{act.id}", act.ended.isoformat(), OVER, **told)


def _drafts(law: Law) -> set[str]:
    """The acts that are drafts: whatever is taken from them is in no force."""
    told: dict[str, set[bool]] = {}
    for rule in law.rules.values():
        for version in rule.wordings():
            told.setdefault(version.citation.act.id, set()).add(bool(version.reform))
    for parameter in law.parameters.values():
        for value in (*parameter.values, *parameter.reforms):
            told.setdefault(value.citation.act.id, set()).add(bool(value.reform))
    return {act for act, of in told.items() if of == {True}}


def _changed(law: Law, noted: date) -> Iterator[Item]:
    """What changed on a day by an act: the wordings and the amounts that began or ended then."""
    wordings: dict[tuple[date, str], list[Change]] = {}
    for one in changes(law, noted, LAST):
        wordings.setdefault((one.on, one.version.citation.act.id), []).append(one)
    values: dict[tuple[date, str], list[Amount]] = {}
    for two in amounts(law, noted, LAST):
        values.setdefault((two.on, two.value.citation.act.id), []).append(two)
    for on, act in sorted(wordings.keys() | values.keys()):
        some, other = wordings.get((on, act), []), values.get((on, act), [])
        own = [one.rule.id.partition(".")[0] for one in some]
        by = [two.value.by.id for two in other if two.value.by]
        yield Item(
            f"law-{act}-{on.isoformat()}", on.isoformat(), CHANGED, act=law.acts[act],
            acts=tuple(dict.fromkeys((act, *by))),
            topics=tuple(dict.fromkeys(own)), changes=tuple(some), amounts=tuple(other),
            rests=tuple(f"rule:{one.rule.id}" for one in some),
            duties=tuple(dict.fromkeys(duty.id for one in some for duty in one.duties)),
        )  # fmt: skip


def _address(told: str) -> str:
    """An address that can be followed; sources that have none say why instead."""
    return told if told.startswith(("https://", "http://")) else ""
