"""Whether every link of the note leads somewhere: claims, rules, duties, acts, provisions, initiatives, sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhargy.monitor.days import first_day
from zhargy.monitor.note.statement import Fault

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Law

PROVISION = re.compile(r"(?P<act>[a-z0-9-]+)(?: (?P<article>\d[\d-]*)(?P<rest>(?:\([\d-]+\))*))?")


def check(note: Note, law: Law) -> list[Fault]:
    """What leads nowhere or is dated wrongly, one fault for each."""
    faults = []
    cited = {
        (version.citation.act.id, version.citation.article) for one in law.rules.values() for version in one.versions
    }
    used = {source for one in note.statements.values() for source in one.sources}
    used |= {value.source for one in note.statements.values() for value in one.values}
    for source in note.sources.values():
        if source.id not in used:
            faults.append(Fault("sources.toml", source.id, "", "no statement names it: take it out"))
    for one in note.statements.values():
        faults += [Fault(one.section, one.id, field, fix) for field, fix in _links(one, law, cited)]
        for value in one.values:
            if first_day(value.on) > note.on and value.source == "note":
                faults.append(Fault(one.section, one.id, "values.on", f"{value.on} is after the note: name its source"))
    return faults


def _links(one: Statement, law: Law, cited: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """Field and remedy of every link of a statement that leads nowhere."""
    found = [("claims", f"{id} is no claim") for id in (*one.claims, *one.contrary) if id not in law.claims]
    found += [("acts", f"{id} is no act of the law") for id in one.acts if id not in law.acts]
    if one.listed and one.listed.act not in law.acts:
        found.append(("listed", f"{one.listed.act} is no act of the law"))
    elif one.listed and law.acts[one.listed.act].adopted != one.listed.on:
        found.append(("listed", f"{one.listed.act} was adopted on {law.acts[one.listed.act].adopted}: mend the day"))
    if one.initiative and one.initiative not in {draft.id for draft in law.initiatives}:
        found.append(("initiative", f"{one.initiative} is no initiative"))
    for link in one.rests:
        kind, _, id = link.rpartition(":")
        if kind == "rule" and id not in law.rules:
            found.append(("rests", f"{id} is no rule"))
        elif kind == "duty" and id not in law.duties:
            found.append(("rests", f"{id} is no duty"))
        elif kind not in {"", "rule", "duty"}:
            found.append(("rests", f"{link}: write rule:, duty: or an act with its article"))
        elif not kind:
            found += _provision(one, link, law, cited)
    return found


def _provision(one: Statement, link: str, law: Law, cited: set[tuple[str, str]]) -> list[tuple[str, str]]:
    told = PROVISION.fullmatch(link)
    if told is None:
        return [("rests", f'{link}: write it as "assemblies-2020 10(1)"')]
    if told["act"] not in law.acts:
        return [("rests", f"{told['act']} is no act of the law")]
    if one.claims and told["article"] and (told["act"], told["article"]) not in cited:
        return [("rests", f"no rule is taken from {link}: mend it, or say in no_claim why the statement is none")]
    return []
