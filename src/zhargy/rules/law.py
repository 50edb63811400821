"""The law of one jurisdiction: its acts, parameters, rules, duties, matters, and what is not encoded."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from zhargy.rules.acts import Act, Citation
from zhargy.rules.exact import Choice
from zhargy.rules.facts import Subject
from zhargy.rules.initiatives import Initiative
from zhargy.rules.initiatives import read as read_initiatives
from zhargy.rules.papers import Paper
from zhargy.rules.parameters import Parameter
from zhargy.rules.procedures import Procedure
from zhargy.rules.stamp import Stamp
from zhargy.time.force import FAR_PAST, Force, commencement

if TYPE_CHECKING:
    from zhargy.rules.calls import Names
    from zhargy.rules.claims import Claim, KnownFinding
    from zhargy.rules.due import Occasions
    from zhargy.rules.rule import Rule

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NotEncoded:
    """A provision that was read but is not a rule, with the reason; answers of the rules it touches say so.

    force: the days of which it is told, if not all.
    """

    citation: Citation
    reason: str
    covers: tuple[str, ...] = ()
    touches: tuple[str, ...] = ()
    force: Force | None = None

    def bears_on(self, rules: AbstractSet[str], on: date) -> bool:
        """Whether it bears on an answer that rests on `rules` and is asked for the day `on`."""
        # Asked of every entry for every answer.
        return not rules.isdisjoint(self.touches) and (self.force is None or self.force.holds(on))


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that must be done.

    bound: the rule that says whether the subject is bound. due: the rule that gives the last day, if the law sets
    one. missed: rules on the same subject that give what it costs to miss it, in KZT. what, how: plain words.
    """

    id: str
    what: str
    bound: Rule[..., bool]
    due: Rule[..., date] | None = None
    how: str = ""
    missed: tuple[Rule[..., Any], ...] = ()
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """What a person comes for: the subject to describe, the goals to answer, in order, and the duties that follow."""

    id: str
    title: str
    summary: str
    subject: type[Subject]
    goals: tuple[Rule[..., Any], ...]
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """Matters that belong together, under a title, for people who look for theirs."""

    title: str
    matters: tuple[Matter, ...]


@dataclass
class Law:
    """A jurisdiction. `KZ = Law("kz", Path(__file__).parent)` reads acts/*.toml and parameters/*.toml beside it."""

    id: str
    folder: Path
    acts: dict[str, Act] = field(default_factory=dict)
    rules: dict[str, Rule[..., Any]] = field(default_factory=dict)
    parameters: dict[str, Parameter[..., Any]] = field(default_factory=dict)
    duties: dict[str, Duty] = field(default_factory=dict)
    matters: dict[str, Matter] = field(default_factory=dict)
    themes: list[Theme] = field(default_factory=list)
    procedures: dict[str, Procedure] = field(default_factory=dict)
    papers: dict[str, Paper] = field(default_factory=dict)
    not_encoded: list[NotEncoded] = field(default_factory=list)
    occasions: list[tuple[str, type[Subject], Occasions]] = field(default_factory=list)
    claims: dict[str, Claim] = field(default_factory=dict)
    findings: list[KnownFinding] = field(default_factory=list)
    linked: bool = False
    names: Names | None = None
    _version: str = ""

    def __post_init__(self) -> None:
        self.stamp = Stamp(self.folder)
        for source in sorted((self.folder / "acts").glob("*.toml")):
            for id, entry in tomllib.loads(source.read_text(encoding="utf-8")).items():
                if id in self.acts:
                    raise ValueError(f"two acts named {id!r}; the second is in {source.name}")
                self.acts[id] = Act(id=id, law=self, **entry)

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """Drafts that were pending, and what became of each; see Initiative."""
        file = self.folder / "initiatives.toml"
        return read_initiatives(file) if file.exists() else ()

    def act(self, id: str) -> Act:
        """The act of this id in acts/*.toml."""
        try:
            return self.acts[id]
        except KeyError:
            raise KeyError(f"no act {id!r} in {self.folder.name}/acts") from None

    def parameter(self, id: str, type: type[T]) -> Parameter[[date], T]:
        """The parameter of parameters/<id>.toml; call it with the day."""
        return self._load(id, (), type)

    def table(self, id: str, keys: tuple[type[Choice], ...], type: type[T]) -> Parameter[..., T]:
        """A family of parameters by one or more Choice keys; call it with the keys and the day."""
        return self._load(id, keys, type)

    def _load(self, id: str, keys: tuple[type[Choice], ...], type: Any) -> Parameter[..., Any]:
        name = id.replace("-", "_")
        if name not in self.parameters:
            made: Parameter[..., Any] = Parameter(name, keys, type, self.folder / "parameters" / f"{name}.toml", self)
            if not self.stamp.version:
                made.read()
            self.parameters[name] = made
        return self.parameters[name]

    def add(self, rule: Rule[..., Any]) -> None:
        """Register a rule; its id must be new."""
        if rule.id in self.rules and self.rules[rule.id] is not rule:
            raise ValueError(f"two rules named {rule.id}")
        self.rules[rule.id] = rule

    def without_rule(
        self, citation: Citation, reason: str, *, covers: str | tuple[str, ...] = (), touches: tuple[Any, ...] = (),
        since: str = "", until: str = "",
    ) -> None:  # fmt: skip
        """Record a provision that is not encoded, and why. since, until: the days of which it is told, if not all."""
        force = Force(commencement(since or FAR_PAST), date.fromisoformat(until) if until else None)
        told = force if since or until else None
        self.not_encoded.append(NotEncoded(citation, reason, _tuple(covers), tuple(one.id for one in touches), told))

    def duty(self, id: str, what: str, **parts: Any) -> Duty:
        """Declare a duty; see Duty."""
        self.duties[id] = Duty(id, what, **{**parts, "covers": _tuple(parts.get("covers", ()))})
        return self.duties[id]

    def costs(self, id: str, *rules: Rule[..., Any]) -> None:
        """Say which rules give what it costs to miss the duty of this id. Matters declared later show it."""
        self.duties[id] = replace(self.duties[id], missed=rules)

    def arises(self, duty: str, of: type[Subject]) -> Callable[[Occasions], Occasions]:
        """Say at which occasions the duty of this id can fall on a subject of this kind: a function of the subject and
        the first and last day, which gives Occasions. See `falls_due`.
        """

        def add(function: Occasions) -> Occasions:
            self.occasions.append((self.duties[duty].id, of, function))
            return function

        return add

    def claim(
        self, id: str, *, source: str, on: str = "", since: str = "", until: str = "", kind: str = "always",
        reform: str = "", refuted: bool = False,
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:  # fmt: skip
        """Make a claim of the function below, written like a rule; see Claim. Give `on`, or `since` and `until`."""
        from zhargy.rules.claims import days, written

        def add(function: Callable[..., Any]) -> Callable[..., Any]:
            made = written(self, id, function, source, days(on, since, until), kind, reform, refuted)
            self._claimed(made)
            return function

        return add

    def never_falls(
        self, id: str, rule: Rule[..., Any], fact: str, text: str, *, source: str, on: str = "", since: str = "",
        until: str = "", refuted: bool = False,
    ) -> None:  # fmt: skip
        """Claim that what `rule` gives never falls while the fact at this path grows and nothing else changes."""
        from zhargy.rules.claims import RISING, Claim, days

        self._claimed(Claim(id, text, source, rule, *days(on, since, until), RISING, fact, refuted=refuted))

    def _claimed(self, made: Claim) -> None:
        if made.id in self.claims:
            raise ValueError(f"two claims named {made.id}")
        self.claims[made.id] = made

    def finding(self, check: str, where: str, reason: str) -> None:
        """Record what a standing check finds in the law itself, and why it stays; see KnownFinding."""
        from zhargy.rules.claims import KnownFinding

        self.findings.append(KnownFinding(check, where, reason))

    def matter(self, id: str, title: str, summary: str, **parts: Any) -> Matter:
        """Declare what people come for; see Matter."""
        self.matters[id] = Matter(id, title, summary, **parts)
        return self.matters[id]

    def procedure(self, id: str, title: str, **parts: Any) -> Procedure:
        """Declare a procedure; see Procedure."""
        if id in self.procedures:
            raise ValueError(f"two procedures named {id}")
        self.procedures[id] = Procedure(id, title, **parts)
        return self.procedures[id]

    def paper(self, id: str, title: str, **parts: Any) -> Paper:
        """Declare a paper; see Paper."""
        if id in self.papers:
            raise ValueError(f"two papers named {id}")
        self.papers[id] = Paper(id, title, law=self, **parts)
        return self.papers[id]

    def theme(self, title: str, *matters: str) -> None:
        """Put matters under a title, in the order in which people are shown them."""
        self.themes.append(Theme(title, tuple(self.matters[id] for id in matters)))

    def link(self) -> None:
        """Translate every rule, so that a mistake in one is found when the law is loaded; refuse static cycles and
        two kinds of subject of one name.

        What a stamp says was checked is translated when it is first read.
        """
        if self.linked:
            return
        from zhargy.rules.calls import Names
        from zhargy.rules.check import refuse_cycles, refuse_namesakes

        wordings = [version for rule in self.rules.values() for version in rule.wordings()]
        if all(self.checked(version.function) for version in wordings):
            self._version = self.stamp.version
        else:
            for rule in self.rules.values():
                rule.link()
            refuse_cycles(self.rules.values())
            refuse_namesakes(self.subjects())
            self.stamp.write(self.version())
        self.names = Names()
        self.linked = True

    def checked(self, function: Callable[..., Any]) -> bool:
        """Whether the text of this function was found sound when the law was last loaded, and no file changed since."""
        return self.stamp.holds(function.__code__.co_filename)

    def reforms(self) -> list[str]:
        """The names of the drafts that a reading can apply."""
        told = [version.reform for rule in self.rules.values() for version in rule.wordings()]
        told += [value.reform for parameter in self.parameters.values() for value in parameter.reforms]
        return sorted(set(told) - {""})

    def subjects(self) -> Iterator[type[Subject]]:
        """Every kind of subject that rules, matters, procedures, papers or calendars are about, with their parts."""
        seen: dict[type[Subject], None] = {}

        def visit(kind: Any) -> None:
            if isinstance(kind, type) and issubclass(kind, Subject) and kind not in seen:
                seen[kind] = None
                for info in kind.__facts__.values():
                    visit(info.type)

        for rule in self.rules.values():
            for kind in rule.parameters.values():
                visit(kind)
        for matter in self.matters.values():
            visit(matter.subject)
        for procedure in self.procedures.values():
            visit(procedure.about)
        for paper in self.papers.values():
            visit(paper.about)
        for _, kind, _ in self.occasions:
            visit(kind)
        yield from seen

    def version(self) -> str:
        """The version of the law as encoded: a digest of rules' sources, parameters' values and the calendar."""
        if self.linked and self._version:
            return self._version
        digest = hashlib.sha256()
        for id in sorted(self.rules):
            digest.update(f"{id} {self.rules[id].digest()}\n".encode())
        for id in sorted(self.parameters):
            parameter = self.parameters[id]
            values = (*parameter.values, *parameter.reforms)
            told = [(value.amount, str(value.force.since.day), value.reform) for value in values]
            digest.update(f"{id} {told!r}\n".encode())
        for source in sorted(self.folder.glob("*.toml")):
            if source.name == "initiatives.toml":
                continue  # What was only proposed is no part of the law, and the reforms are in the rules.
            digest.update(source.read_bytes())
        self._version = digest.hexdigest()[:16]
        return self._version


def _tuple(covers: str | tuple[str, ...]) -> tuple[str, ...]:
    return (covers,) if isinstance(covers, str) else tuple(covers)
