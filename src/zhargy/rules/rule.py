"""Rules: typed Python functions with their citation, their days in force, their versions and their exceptions."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, get_type_hints

from zhargy.rules import ir
from zhargy.rules.acts import Citation
from zhargy.rules.language import Translator, generic, is_subject, is_value_type
from zhargy.rules.reforms import active_reform
from zhargy.rules.source import RuleSource, read
from zhargy.rules.values import ConflictError, NotInForceError
from zhargy.time.force import Commencement, Force, commencement

if TYPE_CHECKING:
    from zhargy.rules.law import Law

P = ParamSpec("P")
R = TypeVar("R")
Since = str | date | Commencement


@dataclass(eq=False)
class Version:
    """One wording of a rule: its function, the provision behind it, and the days on which it holds.

    ended: what took it out of force, if no other wording followed and its act lives on. by: the provision that brought
    this wording, if an amending act did.
    """

    rule: Rule[..., Any]
    function: Callable[..., Any]
    citation: Citation
    force: Force
    confidence: str
    covers: tuple[str, ...] = ()
    reform: str = ""
    ended: Citation | None = None
    by: Citation | None = None

    @property
    def restates(self) -> bool:
        """Whether it says what the wording before it said, under another provision."""
        versions = self.rule.versions
        place = versions.index(self) if self in versions else 0
        return place > 0 and versions[place - 1].function is self.function

    def __post_init__(self) -> None:
        if not self.rule.law.checked(self.function):
            read(self.function)

    @cached_property
    def source(self) -> RuleSource:
        """Its text and syntax tree. Raises RuleTextError for what the language does not have."""
        return read(self.function)

    @cached_property
    def label(self) -> str:
        """What holds when it is true, or what it gives: the first paragraph of the docstring (an English msgid)."""
        return paragraph(self.function)

    @cached_property
    def body(self) -> ir.Node:
        """The intermediate form, translated once. Raises RuleTextError."""
        return Translator(self.source, self.function.__globals__, Rule).body(self.rule.parameters, self.rule.type)


@dataclass(frozen=True, eq=False)
class Narrowing:
    """An exception: while `when` is true the rule is False, or, if `version` is given, has that version's value.

    over: other exceptions of the same rule that this one precedes.
    """

    when: Rule[..., bool]
    force: Force
    version: Version | None = None
    over: tuple[Rule[..., bool], ...] = ()


class Rule(Generic[P, R]):
    """A rule of law. Call it with facts and the day, or read it with `decide`, `ask` and the other readings."""

    id: str
    name: str
    type: Any
    unit: str
    parameters: dict[str, Any]
    law: Law
    versions: list[Version]
    exceptions: list[Narrowing]
    reforms: dict[str, Version]
    about: Any
    direct: Callable[P, R]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.direct(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        # A call is written out when it is first needed: a law that is only read in other ways never pays for it.
        if name != "direct":
            raise AttributeError(f"{type(self).__name__} has no {name}")
        from zhargy.rules.calls import write

        return write(self)

    def __repr__(self) -> str:
        return f"<rule {self.id}>"

    @property
    def label(self) -> str:
        """What holds when it is true, or what it gives, as its newest version says (an English msgid)."""
        return self.versions[-1].label

    @property
    def citation(self) -> Citation:
        """The provision of its newest version."""
        return self.versions[-1].citation

    @property
    def covers(self) -> tuple[str, ...]:
        """Identifiers of the provisions that its versions encode."""
        told = [id for version in (*self.versions, *self.reforms.values()) for id in version.covers]
        told += [id for one in self.exceptions if one.version for id in one.version.covers]
        return tuple(dict.fromkeys(told))

    def wordings(self) -> list[Version]:
        """Every version, those of exceptions and reforms included."""
        valued = [one.version for one in self.exceptions if one.version]
        return [*self.versions, *valued, *self.reforms.values()]

    def version_on(self, on: date) -> Version:
        """The version in force on `on`, or under the reform in use. Raises NotInForceError."""
        if self.reforms and (drafted := self.reforms.get(active_reform())) and drafted.force.holds(on):
            return drafted
        for version in reversed(self.versions):
            if version.force.holds(on):
                return version
        raise NotInForceError(self.id, on)

    def exceptions_on(self, on: date) -> list[Narrowing]:
        """The exceptions in force on `on`, in the order in which the law was written down."""
        return [one for one in self.exceptions if one.force.holds(on)]

    def amended(
        self, *, by: Citation, since: Since, until: Since | None = None, covers: Any = (),
        confidence: str | None = None, at: Citation | None = None, ended: Citation | None = None,
    ) -> Callable[[Callable[P, R]], Rule[P, R]]:  # fmt: skip
        """Give the rule a new wording from `since` on, made by the amending act `by`.

        at: the provision as numbered after the amendment, when it differs from the rule's. The version before ends
        on that day. ended: what took this one out of force on `until`.
        """

        def add(function: Callable[P, R]) -> Rule[P, R]:
            last = self.versions[-1]
            force = _force(since, until)
            if force.since.day <= last.force.since.day:
                raise ValueError(f"{self.id}: the version of {force.since.day} must come after {last.force.since.day}")
            if last.force.until is None or last.force.until > force.since.day:
                last.force = Force(last.force.since, force.since.day)
            self._same_signature(function)
            grade = confidence or by.act.confidence
            self.versions.append(Version(self, function, at or by, force, grade, _tuple(covers), ended=ended, by=by))
            self._changed()
            return self

        return add

    def restated(
        self, *, by: Citation, since: Since, until: Since | None = None, covers: Any = (),
        confidence: str | None = None, at: Citation | None = None, ended: Citation | None = None,
    ) -> Rule[P, R]:  # fmt: skip
        """Keep the wording from `since` on, under the provision of the act `by` that says the same anew."""
        add = self.amended(by=by, since=since, until=until, covers=covers, confidence=confidence, at=at, ended=ended)
        return add(self.versions[-1].function)

    def unless(
        self, citation: Citation, *, since: Since, until: Since | None = None, covers: Any = (),
        confidence: str | None = None, ended: Citation | None = None,
    ) -> Callable[[Callable[P, bool]], Rule[P, bool]]:  # fmt: skip
        """Attach another provision's exception: while its condition, a rule of its own, holds, this is False."""

        def add(function: Callable[P, bool]) -> Rule[P, bool]:
            if self.type is not bool:
                raise TypeError(f"{self.id} gives {self.type.__name__}; attach .exception(…) with the value it takes")
            condition = rule(citation, since=since, until=until, covers=covers, confidence=confidence, ended=ended)(
                function
            )
            self._same_signature(function)
            self.exceptions.append(Narrowing(condition, condition.versions[0].force))
            self._changed()
            return condition

        return add

    def exception(
        self, citation: Citation, *, when: Rule[P, bool], since: Since, until: Since | None = None, covers: Any = (),
        over: tuple[Rule[..., bool], ...] = (), confidence: str | None = None,
    ) -> Callable[[Callable[P, R]], Rule[P, R]]:  # fmt: skip
        """Attach an exception with a value of its own, which replaces the rule's while `when` holds.

        over: conditions of other exceptions that this one precedes. Two that hold at once with different values and
        no priority raise ConflictError.
        """

        def add(function: Callable[P, R]) -> Rule[P, R]:
            self._same_signature(function)
            version = Version(
                self, function, citation, _force(since, until), confidence or citation.act.confidence, _tuple(covers)
            )
            self.exceptions.append(Narrowing(when, version.force, version, over))
            self._changed()
            return self

        return add

    def reform(self, name: str, *, by: Citation, since: Since) -> Callable[[Callable[P, R]], Rule[P, R]]:
        """Give the wording of a draft law, which holds only in readings that name the reform."""

        def add(function: Callable[P, R]) -> Rule[P, R]:
            self._same_signature(function)
            self.reforms[name] = Version(self, function, by, _force(since, None), by.act.confidence, reform=name)
            self._changed()
            return self

        return add

    def link(self) -> None:
        """Translate every wording now, so that a mistake in one is found when the law is loaded."""
        for version in self.wordings():
            version.body  # noqa: B018

    def digest(self) -> str:
        """A fingerprint of every wording with its days and citations."""
        told = "\n".join(
            f"{one.citation.key()} {one.force.since.day} {one.force.until} {one.reform}\n{one.source.text}"
            for one in self.wordings()
        )
        told += "".join(f"\nexcept {one.when.id} {one.force.since.day} {one.force.until}" for one in self.exceptions)
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def _same_signature(self, function: Callable[..., Any]) -> None:
        if list(_signature(function)[0].items()) != list(self.parameters.items()):
            wanted = ", ".join(f"{name}: {getattr(kind, '__name__', kind)}" for name, kind in self.parameters.items())
            read(function).refuse(read(function).tree, "R16", what=f"it must take ({wanted}), as {self.name} does")

    def _changed(self) -> None:
        """Forget the call as written out."""
        self.__dict__.pop("direct", None)
        type(self).__call__ = Rule.__call__  # type: ignore[method-assign]


def rule(
    citation: Citation, *, since: Since, until: Since | None = None, covers: str | tuple[str, ...] = (),
    confidence: str | None = None, unit: str = "", ended: Citation | None = None,
) -> Callable[[Callable[P, R]], Rule[P, R]]:  # fmt: skip
    """Make a rule of the function below: one provision, in force from `since` until (not including) `until`.

    covers: identifiers of the provisions that it encodes. confidence: A, B or C; the act's if not given. unit: of a
    number that it gives, such as "KZT" or "days". ended: what took it out of force on `until`, if its act lives on.
    Raises RuleTextError when the function says something outside the language of docs/rules.md.
    """

    def make(function: Callable[P, R]) -> Rule[P, R]:
        parameters, result = _signature(function)
        name = function.__name__
        made: Rule[P, R] = type(name, (Rule,), {})()
        assert citation.act.law is not None
        made.id, made.name, made.law = f"{_topic(function, citation.act.law)}.{name}", name, citation.act.law
        made.parameters, made.type, made.unit = parameters, result, unit
        made.about = next(iter(parameters.values())) if is_subject(next(iter(parameters.values()))) else ()
        made.exceptions, made.reforms = [], {}
        made.__doc__ = function.__doc__
        made.__name__ = name  # type: ignore[attr-defined]
        made.__module__ = function.__module__
        made.__wrapped__ = function  # type: ignore[attr-defined]
        grade = confidence or citation.act.confidence
        made.versions = [Version(made, function, citation, _force(since, until), grade, _tuple(covers), ended=ended)]
        made.law.add(made)
        return made

    return make


def paragraph(function: Callable[..., Any]) -> str:
    """The first paragraph of a docstring on one line."""
    return " ".join((function.__doc__ or "").strip().split("\n\n")[0].split())


def resolve(asked: Rule[..., Any], values: dict[Narrowing, Any]) -> Any:
    """The value among exceptions that hold at once, by priority. Raises ConflictError when there is none."""
    beaten = {when for one in values for when in one.over}
    left = {one: value for one, value in values.items() if one.when not in beaten}
    first, *others = left.values()
    if any(value != first for value in others):
        names = ", ".join(one.when.id for one in left)
        raise ConflictError(f"{asked.id}: {names} hold at once with different results; say which is `over` the other")
    return first


def _signature(function: Callable[..., Any]) -> tuple[dict[str, Any], Any]:
    """The types of its arguments by name, and of its result. Raises RuleTextError at the one that no rule may have."""
    hints = function.__annotations__
    if any(isinstance(kind, str) for kind in hints.values()):
        hints = get_type_hints(function)
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    parameters = {name: generic(hints.get(name)) for name in names}
    for name, kind in parameters.items():
        if not (is_value_type(kind) or is_subject(kind)):
            source = read(function)
            source.refuse(next(one for one in source.tree.args.args if one.arg == name), "R12", what=name)
    if not is_value_type(hints.get("return")):
        read(function).refuse(read(function).tree, "R12", what="the result")
    if not names or names[-1] != "on" or parameters["on"] is not date:
        read(function).refuse(read(function).tree, "R15")
    return parameters, hints["return"]


def _topic(function: Callable[..., Any], law: Law) -> str:
    """The first part of a rule's id: the topic, which is the module or package directly under the law's own."""
    module = function.__module__
    _, found, rest = module.partition(f".law.{law.id}.")
    return rest.split(".")[0] if found else module.rpartition(".")[2]


def _force(since: Since, until: Since | None) -> Force:
    return Force(commencement(since), commencement(until).day if until is not None else None)


def _tuple(covers: str | tuple[str, ...]) -> tuple[str, ...]:
    return (covers,) if isinstance(covers, str) else tuple(covers)
