"""What a draft still asks for, one question or a few that belong together at a time: what can change what the law says,
what is open in its papers, what a register shows. The rest can be told on the page of the whole draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from zhargy.desk.casework.form import Paths
from zhargy.documents.paper import fill
from zhargy.i18n import LANGUAGES, N_
from zhargy.law.kz import KZ
from zhargy.procedures import Judged, Standing
from zhargy.procedures.asking import open_facts
from zhargy.rules import Question, Subject
from zhargy.rules.papers import Paper
from zhargy.rules.values import NOT_ASKED, State

# The day of the event, among the names of a draft's facts.
DAY = "on"
TOGETHER = 5
# A form of so few facts is asked at once.
FEW = 3
SHOWN = N_("The public register shows it.")
ITSELF = N_("It is what is written down.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Facts that are asked for together, by path, and why: a question of the law, papers, or a reason (a msgid)."""

    paths: tuple[str, ...]
    question: Question | None = None
    papers: tuple[Paper, ...] = ()
    reason: str = ""

    @property
    def key(self) -> str:
        """How an address names them."""
        return ",".join(self.paths)


def wanted(now: Standing, judged: Judged, paths: Paths) -> list[Wanted]:
    """What is still to be asked before an event, the next first. paths: the facts that it brings, but for its day."""
    own = [path for path in paths if path not in judged.event.same_day]
    found = [Wanted((one.path,), one) for one in open_facts(now, judged, own)]
    asked = {path for one in found for path in one.paths}
    open_ = [path for path in own if path not in asked and state(judged.subject, path) is NOT_ASKED]
    papers = _papers(now, judged, set(open_))
    found += [Wanted(group, papers=tuple(papers[group[0]])) for group in _together(papers, paths)]
    left = {path: reason for path in open_ if path not in papers and (reason := _reason(now, judged, path))}
    found += [Wanted(group, reason=left[group[0]]) for group in _together(left, paths)]
    return found


def never_asked(judged: Judged, paths: Paths, open_: Iterable[Wanted]) -> list[str]:
    """Of these facts, those that are open and yet not asked for: they change nothing by what is known."""
    asked = {path for one in open_ for path in one.paths} | set(judged.event.same_day)
    return [path for path in paths if path not in asked and state(judged.subject, path) is NOT_ASKED]


def state(subject: Subject, path: str) -> State | None:
    """Why the fact at a path has no value, or None when it has one."""
    here: Any = subject
    *parts, name = path.split(".")
    for part in parts:
        here = getattr(here, part)
    told: State | None = here.state(name)
    return told


def _papers(now: Standing, judged: Judged, open_: set[str]) -> dict[str, list[Paper]]:
    """The open facts that stand in papers, in their order: in those of the event, and of what its doer can do next."""
    procedure, event = now.case.procedure, judged.event
    later = (one for one in procedure.possible(event.to or now.state) if one.by == event.by)
    ids = dict.fromkeys([*event.papers, *(id for one in later for id in one.papers)])
    found: dict[str, list[Paper]] = {}
    for paper in (KZ.papers[id] for id in ids):
        for lang in (code for code, _ in LANGUAGES if code in paper.languages):
            for blank in fill(paper, judged.subject, on=judged.on, lang=lang).blanks:
                for path in (path for path in blank.paths if path in open_):
                    papers = found.setdefault(path, [])
                    papers += [paper] if paper not in papers else []
    return found


def _reason(now: Standing, judged: Judged, path: str) -> str:
    """Why a fact is asked for that neither the law nor a paper reads (a msgid); "" if it need not be."""
    register = now.case.procedure.register
    if path in judged.event.adds:
        return ITSELF
    public = (*register.shows, register.key) if register else ()
    return SHOWN if any(path == one or path.startswith(f"{one}.") for one in public) else ""


def _together(some: Iterable[str], paths: Paths) -> Iterator[tuple[str, ...]]:
    """Facts of one part by a few, in the order in which the parts come. A list is asked for by itself."""
    groups: dict[str, list[str]] = {}
    for path in some:
        part = "" if paths[path].kind == "many" else path.rpartition(".")[0]
        groups.setdefault(part or path, []).append(path)
    for group in groups.values():
        for first in range(0, len(group), TOGETHER):
            yield tuple(group[first : first + TOGETHER])
