"""Whether every link of the note and of the news leads somewhere: claims, rules, duties, acts, provisions, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, gettext
from zhargy.monitor.days import first_day
from zhargy.monitor.note.reading import fault
from zhargy.monitor.note.statement import Fault
from zhargy.monitor.sources import CONSTITUTIONS

if TYPE_CHECKING:
    from zhargy.monitor.news.reading import Written
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Law

PROVISION = re.compile(r"(?P<act>[a-z0-9-]+)(?: (?P<article>\d[\d-]*)(?P<rest>(?:\([\d-]+\))*))?")
Told = tuple[str, str]
NO_ACT, NO_RULE, NO_DUTY = N_("{told} is no act of the law"), N_("{told} is no rule"), N_("{told} is no duty")
NO_INITIATIVE = N_("{told} is no initiative")


def check(note: Note, law: Law) -> list[Fault]:
    """What leads nowhere or is dated wrongly in the note, one fault for each."""
    faults = []
    used = {source for one in note.statements.values() for source in one.sources}
    used |= {value.source for one in note.statements.values() for value in one.values}
    for source in note.sources.values():
        if source.id not in used:
            faults.append(fault("sources.toml", source.id, "", N_("no statement names it: take it out")))
    cited = law_cited(law)
    for one in note.statements.values():
        faults += statement(one, note, law, cited)
    return faults


def statement(one: Statement, note: Note, law: Law, cited: set[Told]) -> list[Fault]:
    """What leads nowhere or is dated wrongly in one statement. cited: see law_cited."""
    faults = [Fault(one.section, one.id, field, fix) for field, fix in _links(one, law, cited)]
    for value in one.values:
        if first_day(value.on) > note.on and value.source == "note":
            fix = N_("{told} is after the note: name its source")
            faults.append(fault(one.section, one.id, "values.on", fix, told=value.on))
    return faults


def news(written: Iterable[Written], law: Law) -> list[Fault]:
    """What leads nowhere in the files of the news."""
    topics = {id.partition(".")[0] for id in law.rules}
    faults = []
    for one in written:
        found = [("acts", _fix(NO_ACT, id)) for id in one.acts if id not in law.acts]
        found += [("topics", _fix(N_("{told} is no topic of the law"), id)) for id in one.topics if id not in topics]
        found += [told for link in one.rests for told in _rest(link, law)]
        if one.initiative and one.initiative not in {draft.id for draft in law.initiatives}:
            found.append(("initiative", _fix(NO_INITIATIVE, one.initiative)))
        faults += [Fault(one.file, one.id, field, fix) for field, fix in found]
    return faults


def law_cited(law: Law) -> set[Told]:
    """The articles from which rules are taken, with their acts."""
    return {(one.citation.act.id, one.citation.article) for rule in law.rules.values() for one in rule.versions}


def _fix(fix: str, told: str, **values: Any) -> str:
    return gettext(fix).format(told=told, **values)


def _links(one: Statement, law: Law, cited: set[Told]) -> list[Told]:
    """Field and remedy of every link of a statement that leads nowhere."""
    found = [("claims", _fix(N_("{told} is no claim"), id)) for id in (*one.claims, *one.contrary)
             if id not in law.claims]  # fmt: skip
    found += [("acts", _fix(NO_ACT, id)) for id in one.acts if id not in law.acts]
    if one.listed and one.listed.act not in law.acts:
        found.append(("listed", _fix(NO_ACT, one.listed.act)))
    elif one.listed and law.acts[one.listed.act].adopted != one.listed.on:
        day = law.acts[one.listed.act].adopted
        found.append(("listed", _fix(N_("{told} was adopted on {day}: mend the day"), one.listed.act, day=day)))
    if one.initiative and one.initiative not in {draft.id for draft in law.initiatives}:
        found.append(("initiative", _fix(NO_INITIATIVE, one.initiative)))
    for link in one.rests:
        found += _rest(link, law)
        told = PROVISION.fullmatch(link) if ":" not in link else None
        # A Constitution bounds the rules of other acts: none need be taken from its article.
        if not told or not one.claims or not told["article"] or told["act"] in CONSTITUTIONS:
            continue
        if (told["act"], told["article"]) not in cited:
            fix = N_("no rule is taken from {told}: mend it, or say in no_claim why the statement is none")
            found.append(("rests", _fix(fix, link)))
    return found


def _rest(link: str, law: Law) -> Iterator[Told]:
    """What is wrong with a link to a rule, a duty or a provision."""
    kind, _, id = link.rpartition(":")
    if kind == "rule" and id not in law.rules:
        yield "rests", _fix(NO_RULE, id)
    elif kind == "duty" and id not in law.duties:
        yield "rests", _fix(NO_DUTY, id)
    elif kind not in {"", "rule", "duty"}:
        yield "rests", _fix(N_("{told}: write rule:, duty: or an act with its article"), link)
    elif not kind:
        told = PROVISION.fullmatch(link)
        if told is None:
            yield "rests", _fix(N_('{told}: write it as "assemblies-2020 10(1)"'), link)
        elif told["act"] not in law.acts:
            yield "rests", _fix(NO_ACT, told["act"])
