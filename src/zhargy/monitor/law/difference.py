"""What differs between the law of two days, by act, in words: rules that are new, amended, moved or ended, and amounts.

Whether a rule gives another answer in some case is for the prover to say (zhargy.rules.prove.differences); here the
wordings of both days are set beside each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, gettext
from zhargy.monitor.changes import AMENDED, ENDED, NEW, RESTATED
from zhargy.monitor.law.book import place_of
from zhargy.rules.explain import show

if TYPE_CHECKING:
    from zhargy.monitor.law.book import Book, Happening, Volume
    from zhargy.rules import Choice, Rule
    from zhargy.rules.acts import Citation
    from zhargy.rules.parameters import Parameter, Value
    from zhargy.rules.rule import Version

PASSED = "passed"
KINDS = {
    NEW: N_("New"), AMENDED: N_("Amended"), RESTATED: N_("The same, now under this provision"), ENDED: N_("Ended"),
    PASSED: N_("In force only between the two days"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of two texts beside each other. kind: "same", "changed", "gone" (of the first alone) or "new"."""

    kind: str
    before: str = ""
    after: str = ""


def lines(before: str, after: str) -> list[Line]:
    """Two texts line by line."""
    old, new = before.splitlines(), after.splitlines()
    found = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found += [Line("same", one, other) for one, other in zip(old[a:b], new[c:d], strict=True)]
            continue
        both = min(b - a, d - c)
        found += [Line("changed", old[a + step], new[c + step]) for step in range(both)]
        found += [Line("gone", one) for one in old[a + both : b]]
        found += [Line("new", "", one) for one in new[c + both : d]]
    return found


@dataclass(frozen=True, slots=True)
class Turn:
    """A rule that is another on the second day. before, after: its wording on each day; steps: all that happened."""

    rule: Rule[..., Any]
    kind: str
    before: Version | None
    after: Version | None
    steps: tuple[Happening, ...]

    @property
    def shown(self) -> Version:
        """The wording to speak of: the newest that there is."""
        return self.after or self.before or self.steps[-1].version

    @property
    def citation(self) -> Citation:
        """Where it stands, or stood."""
        return self.shown.citation

    @property
    def reworded(self) -> bool:
        """Whether what it says in plain words is another too."""
        return bool(self.before and self.after and self.before.label != self.after.label)

    @property
    def moved(self) -> bool:
        """Whether it stands under another provision."""
        return bool(self.before and self.after and self.before.citation != self.after.citation)

    def lines(self) -> list[Line]:
        """The sources of both wordings beside each other; empty if there is only one."""
        if not (self.before and self.after):
            return []
        return lines(self.before.source.text.rstrip(), self.after.source.text.rstrip())


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, term or threshold that is another. rows: of each that differs, its name, and its values in words."""

    parameter: Parameter[..., Any]
    citation: Citation
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What differs in one act, in its order."""

    volume: Volume
    turns: tuple[Turn, ...]
    sums: tuple[Sum, ...]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Each way in which its rules turned, in the language in use, and how many."""
        return _counts(self.turns)


@dataclass(slots=True)
class Difference:
    """What differs between the law of two days, by act."""

    since: date
    until: date
    parts: list[Part] = field(default_factory=list)

    def count(self, kind: str) -> int:
        """How many rules turned in this way."""
        return sum(one.kind == kind for part in self.parts for one in part.turns)

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Each way in which rules turned, in the language in use, and how many."""
        return _counts(self.turns)

    @property
    def sums(self) -> int:
        """How many amounts are others."""
        return sum(len(part.sums) for part in self.parts)

    @property
    def turns(self) -> Iterator[Turn]:
        """Every rule that turned."""
        return (one for part in self.parts for one in part.turns)


def _counts(turns: Iterable[Turn]) -> list[tuple[str, int]]:
    found = Counter(one.kind for one in turns)
    return [(gettext(text), found[kind]) for kind, text in KINDS.items() if found[kind]]


def turn(book: Book, rule: Rule[..., Any], since: date, until: date) -> Turn | None:
    """How a rule turned between two days; None if its wording is the same on both and was in between."""
    steps = tuple(one for one in book.of_rule(rule) if since < one.on <= until)
    if not steps:
        return None
    before, after = _holding(rule.versions, since), _holding(rule.versions, until)
    if before is after:
        kind = PASSED if before is None else ""
    elif before is None:
        kind = NEW
    elif after is None:
        kind = ENDED
    else:
        kind = RESTATED if before.function is after.function else AMENDED
    return Turn(rule, kind, before, after, steps) if kind else None


def difference(book: Book, since: date, until: date, act: str = "", topic: str = "") -> Difference:
    """What differs, of one act or of one topic of rules if it is named."""
    turns: dict[str, list[Turn]] = {}
    for rule in book.law.rules.values():
        if topic and rule.id.partition(".")[0] != topic:
            continue
        found = turn(book, rule, since, until)
        if found and (not act or any(one.touches(act) for one in found.steps)):
            turns.setdefault(found.citation.act.id, []).append(found)
    sums: dict[str, list[Sum]] = {}
    if not topic:
        for parameter in book.law.parameters.values():
            told = _sum(parameter, since, until)
            if told and (not act or told.citation.act.id == act):
                sums.setdefault(told.citation.act.id, []).append(told)
    parts = [
        Part(
            volume,
            tuple(sorted(turns.get(volume.act.id, ()), key=lambda one: (place_of(one.citation), one.rule.id))),
            tuple(sorted(sums.get(volume.act.id, ()), key=lambda one: (place_of(one.citation), one.parameter.id))),
        )
        for volume in book.ordered() if volume.act.id in turns or volume.act.id in sums
    ]  # fmt: skip
    return Difference(since, until, parts)


def _holding(versions: Iterable[Version], day: date) -> Version | None:
    return next((one for one in reversed(list(versions)) if not one.reform and one.force.holds(day)), None)


def _sum(parameter: Parameter[..., Any], since: date, until: date) -> Sum | None:
    before, after = (_value(parameter, day) for day in (since, until))
    if before is after or (before and after and before.amount == after.amount):
        return None
    old, new = (dict(rows(one.amount, parameter.keys, parameter.unit)) if one else {} for one in (before, after))
    told = [
        (", ".join(path), old.get(path, ""), new.get(path, ""))
        for path in dict.fromkeys((*old, *new)) if old.get(path) != new.get(path)
    ]  # fmt: skip
    cited = after or before
    assert cited is not None
    return Sum(parameter, cited.citation, tuple(told))


def _value(parameter: Parameter[..., Any], day: date) -> Value | None:
    return next((one for one in parameter.values if one.force.holds(day)), None)


def rows(
    amount: Any, keys: tuple[type[Choice], ...], unit: str, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each amount of a value in words, with the labels of its keys."""
    if not keys:
        yield path, show(amount, unit)
        return
    for key, inner in amount.items():
        label = next(show(one) for one in keys[0] if one.value == key)
        yield from rows(inner, keys[1:], unit, (*path, label))
