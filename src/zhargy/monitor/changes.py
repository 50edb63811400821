"""What changed since a day: every wording of a rule that began or ended, and what of the note it touches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Duty, Law, Rule
    from zhargy.rules.rule import Version

NEW, AMENDED, ENDED = "new", "amended", "ended"
KINDS = {NEW: N_("new"), AMENDED: N_("amended"), ENDED: N_("ended")}


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that is new, reads otherwise, or ended, from `on`. duties: whom the rule binds or by when."""

    on: date
    kind: str
    rule: Rule[..., Any]
    version: Version
    duties: tuple[Duty, ...]

    @property
    def uid(self) -> str:
        """The same in every run: what changed, and when."""
        return f"{self.rule.id}/{self.on.isoformat()}/{self.kind}"


def changes(law: Law, since: date, until: date) -> list[Change]:
    """All changes after `since` and by `until`, by day; drafts are no changes."""
    found = []
    for rule in law.rules.values():
        versions = [one for one in rule.versions if not one.reform]
        duties = tuple(one for one in law.duties.values() if rule in (one.bound, one.due))
        begun = {one.force.since.day for one in versions}
        for number, version in enumerate(versions):
            begins, ends = version.force.since.day, version.force.until
            if since < begins <= until:
                found.append(Change(begins, AMENDED if number else NEW, rule, version, duties))
            if ends and since < ends <= until and ends not in begun:
                found.append(Change(ends, ENDED, rule, version, duties))
    return sorted(found, key=lambda one: (one.on, one.rule.id, one.kind))


def touched(note: Note, law: Law, change: Change) -> list[Statement]:
    """The statements that rest on the rule, on its article, or are claims whose rule reads it directly."""
    cited = change.version.citation
    found = []
    for one in note.statements.values():
        articles = {link.partition("(")[0] for link in one.rests if ":" not in link}
        rules = {link.partition(":")[2] for link in one.rests if link.startswith("rule:")}
        rules |= {
            rule.id
            for link in one.rests
            if link.startswith("duty:")
            for rule in (law.duties[link.partition(":")[2]].bound, law.duties[link.partition(":")[2]].due)
            if rule
        }
        if change.rule.id in rules or f"{cited.act.id} {cited.article}" in articles:
            found.append(one)
    return found


def news_of(note: Note, act: str) -> list[Statement]:
    """The news of the note that are about an act."""
    return [one for one in note.sections["news"].statements if act in one.acts]
