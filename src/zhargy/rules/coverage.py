"""What of the acts is encoded: every provision that was read, and the rule, amount, duty or entry that covers it.

The provisions stand in provisions/*.toml of a jurisdiction: per act, an id of our own and the place in the act. Rules,
parameters, duties, facts and not-encoded entries name the ids that they cover.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhargy.rules.acts import Citation
    from zhargy.rules.law import Law

_NUMBER = re.compile(r"\d+(?:-\d+)*")
_ASIDE = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision that was read. act: as a lawyer abbreviates it. place: article and below, as far as it is known."""

    id: str
    act: str
    place: str

    def articles(self) -> frozenset[str]:
        """The articles that its place names, those of a range each; empty if it names none."""
        if not self.place[:1].isdigit():
            return frozenset()
        found: set[str] = set()
        for told in _NUMBER.findall(_ASIDE.sub("", self.place.partition(";")[0])):
            found.add(told)
            first, _, last = told.partition("-")
            if last.isdigit() and 0 < int(last) - int(first) < 20:
                found |= {str(number) for number in range(int(first), int(last) + 1)}
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Cover:
    """What covers a provision. kind: "rule", "amount", "duty", "fact" or "not encoded"; reason: of what is not."""

    kind: str
    name: str
    citations: tuple[Citation, ...]
    reason: str = ""


def provisions(law: Law) -> dict[str, Provision]:
    """Every provision that was read, by its id. Raises ValueError for an id that stands twice."""
    found: dict[str, Provision] = {}
    for source in sorted((law.folder / "provisions").glob("*.toml")):
        for act, rows in tomllib.loads(source.read_text(encoding="utf-8")).items():
            for id, place in rows.items():
                if id in found:
                    raise ValueError(f"{source.name}: {id} stands twice")
                found[id] = Provision(id, act, place)
    return found


def covers(law: Law) -> dict[str, list[Cover]]:
    """What covers each id that the law names."""
    found: dict[str, list[Cover]] = {}
    for id, cover in _covers(law):
        found.setdefault(id, []).append(cover)
    return found


def _covers(law: Law) -> Iterator[tuple[str, Cover]]:
    for rule in law.rules.values():
        for version in rule.wordings():
            for id in version.covers:
                yield id, Cover("rule", rule.id, (version.citation,))
    for parameter in law.parameters.values():
        cited = tuple(dict.fromkeys(value.citation for value in parameter.values))
        for id in parameter.covers:
            yield id, Cover("amount", parameter.id, cited)
    for duty in law.duties.values():
        for id in duty.covers:
            yield id, Cover("duty", duty.id, tuple(one.citation for one in duty.bound.wordings()))
    for kind in law.subjects():
        for info in kind.__facts__.values():
            for id in info.covers:
                yield id, Cover("fact", f"{kind.__name__}.{info.name}", ())
    for entry in law.not_encoded:
        for id in entry.covers:
            yield id, Cover("not encoded", "", (entry.citation,), entry.reason)


@dataclass(slots=True)
class Tally:
    """How many provisions of an act are encoded, not encoded with a reason, and missing."""

    act: str
    encoded: int = 0
    without: int = 0
    missing: int = 0

    @property
    def all(self) -> int:
        """The provisions of the act that were read."""
        return self.encoded + self.without + self.missing


def tally(law: Law) -> list[Tally]:
    """The coverage of each act, those with most provisions first."""
    covered = covers(law)
    acts: dict[str, Tally] = {}
    for one in provisions(law).values():
        act = acts.setdefault(one.act, Tally(one.act))
        kinds = {cover.kind for cover in covered.get(one.id, ())}
        if kinds - {"not encoded"}:
            act.encoded += 1
        elif kinds:
            act.without += 1
        else:
            act.missing += 1
    return sorted(acts.values(), key=lambda one: (-one.all, one.act))
