"""What a decision was made of: the steps, facts, parameters and counted days that led to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.rules.reforms import active_reform, under
from zhargy.rules.values import NOT_ASKED, State, Unknown

if TYPE_CHECKING:
    from zhargy.rules.acts import Citation
    from zhargy.rules.datefunctions import DateFunction
    from zhargy.rules.facts import FactInfo, Subject
    from zhargy.rules.parameters import Parameter, Value
    from zhargy.rules.rule import Rule, Version
    from zhargy.time.force import Commencement


class Used:
    """One part of a step. `aside`: it was looked at but another part decided."""

    __slots__ = ("aside",)
    value: Any
    aside: bool

    def key(self) -> Any:
        """What tells this part from others of the same step."""
        raise NotImplementedError

    @property
    def known(self) -> bool:
        """Whether it has a value."""
        return not isinstance(self.value, Unknown)


class FactUse(Used):
    """A fact that was read: its path, its declaration, and its value or why it has none."""

    __slots__ = ("info", "path", "subject", "value")

    def __init__(self, path: str, info: FactInfo, value: Any, subject: Subject) -> None:
        self.aside = False
        self.path, self.info, self.value, self.subject = path, info, value, subject

    @property
    def state(self) -> State | None:
        """Why the fact has no value; None when it has one."""
        return None if self.known else self.subject._states.get(self.info.name, NOT_ASKED)

    def key(self) -> Any:
        return self.path


class ParameterUse(Used):
    """A dated parameter that was looked up, with the provision that sets it. reform: the one in use then, or ""."""

    __slots__ = ("keys", "on", "parameter", "reform", "value")

    def __init__(self, parameter: Parameter[..., Any], keys: tuple[Any, ...], on: date, value: Any) -> None:
        self.aside = False
        self.parameter, self.keys, self.on, self.value = parameter, keys, on, value
        self.reform = active_reform()

    @property
    def dated(self) -> Value:
        """The entry in force on the day, or that of the reform."""
        with under(self.reform):
            return self.parameter.value_on(self.on)

    @property
    def citation(self) -> Citation:
        return self.dated.citation

    @property
    def since(self) -> Commencement:
        return self.dated.force.since

    @property
    def confidence(self) -> str:
        return self.dated.confidence

    def key(self) -> Any:
        return (self.parameter.id, self.keys, self.on)


class DateUse(Used):
    """A day or term that was worked out. `days` lists those counted and skipped, with the reason."""

    __slots__ = ("args", "function", "value")

    def __init__(self, function: DateFunction[..., Any], args: tuple[Any, ...], value: Any) -> None:
        self.aside = False
        self.function, self.args, self.value = function, args, value

    @property
    def name(self) -> str:
        return self.function.name

    @property
    def label(self) -> str:
        return self.function.label

    @property
    def days(self) -> tuple[Any, ...]:
        """The days on the way, each with `day`, `counted` and `why`; () if the function keeps no count."""
        return tuple(self.function.count(*self.args).days) if self.function.count else ()

    def key(self) -> Any:
        return (self.function.name, self.args)


class Outcome:
    """What a rule gave for its arguments on a day, and the parts that led there. Shared by every step that used it."""

    __slots__ = ("args", "on", "parts", "rule", "value", "version")

    def __init__(self, rule: Rule[..., Any], args: tuple[Any, ...], on: date) -> None:
        self.rule, self.args, self.on = rule, args, on
        self.version: Version | None = None
        self.value: Any = None
        self.parts: list[Any] = []


class Step(Used):
    """A rule that was applied, as a part of another or as the root of an explanation."""

    __slots__ = ("outcome",)

    def __init__(self, outcome: Outcome) -> None:
        self.aside = False
        self.outcome = outcome

    @property
    def rule(self) -> Rule[..., Any]:
        return self.outcome.rule

    @property
    def value(self) -> Any:
        return self.outcome.value

    @property
    def on(self) -> date:
        return self.outcome.on

    @property
    def version(self) -> Version | None:
        """The wording that was applied; None when none is in force on the day."""
        return self.outcome.version

    @property
    def label(self) -> str:
        return self.version.label if self.version else self.rule.label

    @property
    def citation(self) -> Citation:
        return self.version.citation if self.version else self.rule.citation

    @property
    def since(self) -> Commencement | None:
        return self.version.force.since if self.version else None

    @property
    def confidence(self) -> str:
        return self.version.confidence if self.version else ""

    @property
    def parts(self) -> tuple[Used, ...]:
        """What the rule looked at, each once, in the order of its text; what decided before what was looked at."""
        told: dict[Any, Used] = {}
        for part in self.outcome.parts:
            key = part.key()
            if key not in told or (told[key].aside and not part.aside):
                told[key] = part
        return tuple(told.values())

    def key(self) -> Any:
        return id(self.outcome)

    def walk(self, *, asides: bool = True) -> Iterator[Used]:
        """This step and everything below it, each outcome once."""
        seen: set[int] = set()

        def visit(step: Step) -> Iterator[Used]:
            yield step
            for part in step.parts:
                if part.aside and not asides:
                    continue
                if isinstance(part, Step):
                    if id(part.outcome) not in seen:
                        seen.add(id(part.outcome))
                        yield from visit(part)
                else:
                    yield part

        return visit(self)
