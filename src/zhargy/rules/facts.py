"""Facts: what a rule may know about its subject, declared once with type, unit, label, help and who can change it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice
from typing import Any, ClassVar, Self, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError, field_validator, model_validator
from pydantic_core import PydanticCustomError

from zhargy.i18n import N_, gettext
from zhargy.rules.exact import NOT_TEXT, Choice, exact, plain
from zhargy.rules.values import DOES_NOT_APPLY, DOES_NOT_KNOW, NOT_ASKED, State, UnknownFactError, ZhargyError

LARGEST = 10**15
MOST_TOLD = 20
SHORT, LONG = 500, 5_000
WORDS = {"does-not-know": DOES_NOT_KNOW, "does-not-apply": DOES_NOT_APPLY}
_VALIDATOR = re.compile(r"function-\w+\[")


class Party(Enum):
    """Who can change a fact."""

    YOU = "you"
    AUTHORITY = "authority"
    OTHERS = "others"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class FactInfo:
    """The declaration of one fact. `type` is bool, int, Decimal, date, time, str, a Choice or a Subject.

    long: of a text, that it is told in paragraphs: up to LONG letters instead of SHORT.
    """

    name: str
    label: str
    help: str = ""
    unit: str = ""
    by: Party = Party.YOU
    judgement: str = ""
    type: Any = None
    owner: str = ""
    kind: str = "fact"
    minimum: int | None = 0
    maximum: int = LARGEST
    covers: tuple[str, ...] = ()
    long: bool = False

    @property
    def longest(self) -> int:
        """How many letters a text may have."""
        return LONG if self.long else SHORT

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The members of a Choice fact, else ()."""
        return tuple(self.type) if isinstance(self.type, type) and issubclass(self.type, Choice) else ()


def fact(
    label: str,
    *,
    help: str = "",
    unit: str = "",
    by: Party | None = None,
    judgement: str = "",
    minimum: int | None = 0,
    maximum: int = LARGEST,
    covers: str | tuple[str, ...] = (),
    long: bool = False,
) -> Any:
    """Declare a fact.

    label: what people see, a short noun phrase or question (an English msgid). help: how to find out.
    unit: of a number, e.g. "years", "KZT". by: who can change it. judgement: the authority whose judgement it is,
    for open-textured conditions that no rule works out. minimum, maximum: inclusive bounds of a number. covers:
    identifiers of the provisions whose words it asks for, such as a definition. long: of a text, that people tell it in
    paragraphs.
    """
    party = by or (Party.AUTHORITY if judgement else Party.YOU)
    told = (covers,) if isinstance(covers, str) else covers
    info = FactInfo("", label, help, unit, party, judgement, minimum=minimum, maximum=maximum, covers=told, long=long)
    return Field(default=NOT_ASKED, json_schema_extra={"fact": info})  # type: ignore[dict-item]


def part(label: str, *, help: str = "") -> Any:
    """Declare a one-to-one part: another Subject whose facts are addressed as `part.fact`."""
    return Field(default=NOT_ASKED, json_schema_extra={"fact": FactInfo("", label, help, kind="part")})  # type: ignore[dict-item]


def many(label: str, *, help: str = "", by: Party = Party.YOU) -> Any:
    """Declare a one-to-many fact: a tuple of Subjects. Not given is unknown; an empty tuple is none."""
    return Field(default=NOT_ASKED, json_schema_extra={"fact": FactInfo("", label, help, by=by, kind="many")})  # type: ignore[dict-item]


def impossible(message: str) -> Callable[[Callable[[Any], bool]], Any]:
    """Mark a method that is true when the facts contradict each other. It is passed over while one is unknown."""

    def mark(function: Callable[[Any], bool]) -> Any:
        function.contradiction = message  # type: ignore[attr-defined]
        return function

    return mark


@dataclass(frozen=True, slots=True)
class FactError:
    """One problem with the facts given: where (a path such as "organiser.age"), and what to do.

    between: the names of the facts at that path that contradict each other.
    """

    path: str
    message: str
    values: tuple[tuple[str, str], ...] = ()
    between: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """The facts that it is about."""
        return tuple(f"{self.path}.{name}" if self.path else name for name in self.between) or (self.path,)

    def text(self) -> str:
        """The problem in the language in use."""
        told = gettext(self.message).format_map(dict(self.values))
        where = ", ".join(self.paths)
        return f"{where}: {told}" if where else told

    __str__ = text


class FactErrors(ZhargyError):
    """The facts given cannot be used. `errors` lists every problem; nothing was kept."""

    def __init__(self, errors: Iterable[FactError]) -> None:
        self.errors = list(errors)
        super().__init__("\n".join(str(error) for error in self.errors))


class Subject(BaseModel):
    """Who or what a rule is about. Facts may be missing: a missing one is unknown, and a plain call says which."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)
    _states: dict[str, State] = PrivateAttr(default_factory=dict)
    __facts__: ClassVar[dict[str, FactInfo]] = {}
    __contradictions__: ClassVar[list[Callable[[Any], bool]]] = []

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        cls.__facts__ = {}
        for name, field in cls.model_fields.items():
            extra = field.json_schema_extra
            if not isinstance(extra, dict) or "fact" not in extra:
                raise TypeError(f"{cls.__name__}.{name}: declare it with fact(), part() or many()")
            info: FactInfo = extra["fact"]  # type: ignore[assignment]
            kind: Any = field.annotation
            if info.kind == "many":
                kind = get_args(kind)[0] if get_origin(kind) is tuple else kind
            cls.__facts__[name] = replace(info, name=name, type=kind, owner=cls.__name__)
        cls.__contradictions__ = [
            value
            for base in cls.__mro__
            for value in vars(base).values()
            if callable(value) and hasattr(value, "contradiction")
        ]

    @field_validator("*", mode="before")
    @classmethod
    def _exactly(cls, value: Any, info: Any) -> Any:
        return exact(value, cls.__facts__[info.field_name])

    @model_validator(mode="wrap")
    @classmethod
    def _keep_states(cls, data: Any, handler: Callable[[Any], Any]) -> Any:
        if isinstance(data, cls):
            return data
        if not isinstance(data, Mapping):
            raise PydanticCustomError("mapping", N_("give its facts as a table of names and values"))
        states: dict[str, State] = {}
        given: dict[str, Any] = {}
        for name, value in data.items():
            if not isinstance(name, str) or NOT_TEXT.search(name):
                raise PydanticCustomError("name", N_("the name of a fact is plain text"))
            state = WORDS.get(value, value) if isinstance(value, str) else value
            if state is None or isinstance(state, State):
                if name in cls.__facts__:
                    states[name] = NOT_ASKED if state is None else state
                    continue
            given[name] = value
        subject = handler(given)
        for name, info in cls.__facts__.items():
            if subject.__dict__.get(name) is NOT_ASKED:
                if info.kind == "part":
                    subject.__dict__[name] = info.type()
                else:
                    del subject.__dict__[name]
        subject._states = {name: state for name, state in states.items() if state is not NOT_ASKED}
        for contradicts in cls.__contradictions__:
            try:
                wrong = contradicts(subject)
            except UnknownFactError:
                continue
            if wrong:
                between = [one for one in contradicts.__code__.co_names if one in cls.__facts__]
                raise PydanticCustomError("contradiction", contradicts.contradiction, {"between": between})  # type: ignore[attr-defined]
        return subject

    def __getattr__(self, name: str) -> Any:
        if name in type(self).__facts__:
            raise UnknownFactError(type(self).__name__, name)
        return super().__getattr__(name)  # type: ignore[misc]

    def state(self, name: str) -> State | None:
        """Why the fact `name` has no value, or None when it has one."""
        return None if name in self.__dict__ else self._states.get(name, NOT_ASKED)

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> Self:
        """The subject with these facts, nested tables for parts. Raises FactErrors with every problem, up to a page."""
        try:
            return cls.model_validate(dict(facts))
        except ValidationError as error:
            told = sorted(islice(_told(cls, error), MOST_TOLD), key=lambda one: one.path)
            if (left := error.error_count() - len(told)) > 0:
                told.append(FactError("", N_("and {count} more such mistakes"), (("count", str(left)),)))
            raise FactErrors(told) from None

    def to_facts(self) -> dict[str, Any]:
        """The facts given, as plain JSON-ready values; states as their words. `from_facts` reads it back."""
        out: dict[str, Any] = {name: state.value for name, state in self._states.items()}
        for name, info in type(self).__facts__.items():
            if name in self.__dict__:
                value = self.__dict__[name]
                if info.kind == "part":
                    if inner := value.to_facts():
                        out[name] = inner
                elif info.kind == "many":
                    out[name] = [one.to_facts() for one in value]
                else:
                    out[name] = plain(value)
        return out

    def key(self) -> tuple[Any, ...]:
        """What tells this subject from others of its kind: equal if and only if every fact and state is the same."""
        told: list[Any] = []
        facts, states = self.__dict__, self._states
        for name in type(self).__facts__:
            value = facts.get(name, NOT_ASKED)
            if value is NOT_ASKED:
                told.append(states.get(name))
            elif isinstance(value, Subject):
                told.append(value.key())
            elif isinstance(value, tuple) and value and isinstance(value[0], Subject):
                told.append(tuple(one.key() for one in value))
            else:
                told.append((type(value), value))
        return tuple(told)

    def having(self, **facts: Any) -> Self:
        """A copy with these facts, which are taken as they are."""
        made = self.model_copy()
        made.__dict__.update(facts)
        made._states = {name: state for name, state in self._states.items() if name not in facts}
        return made

    @classmethod
    def walk(cls, path: str = "") -> Iterator[tuple[str, FactInfo]]:
        """Every fact with its path, parts unfolded; a one-to-many fact is one entry."""
        for name, info in cls.__facts__.items():
            here = f"{path}.{name}" if path else name
            if info.kind == "part":
                yield from info.type.walk(here)
            else:
                yield here, info

    @classmethod
    def find(cls, path: str) -> FactInfo:
        """The declaration at `path`; KeyError if there is none."""
        head, _, rest = path.partition(".")
        info = cls.__facts__[head]
        return info.type.find(rest) if rest else info


def _told(cls: type[Subject], error: ValidationError) -> Iterator[FactError]:
    for problem in error.errors(include_url=False):
        steps = [step for step in problem["loc"] if not _VALIDATOR.match(str(step))]
        path = ".".join(str(step) for step in steps)
        if problem["type"] == "extra_forbidden":
            kind, near = _nearest(cls, steps)
            if near:
                yield FactError(path, N_("no such fact; did you mean {near}?"), (("near", near),))
            else:
                known = ", ".join(kind.__facts__)
                yield FactError(path, N_("no such fact; the facts are: {known}"), (("known", known),))
        elif problem["type"] == "contradiction":
            yield FactError(path, str(problem["msg"]), between=tuple(problem["ctx"]["between"]))
        else:
            values = problem.get("ctx", {})
            template = values.get("template") or _template(problem)
            yield FactError(path, template, tuple((k, str(v)) for k, v in values.items()))


def _nearest(cls: type[Subject], steps: list[Any]) -> tuple[type[Subject], str]:
    """The kind of subject that lacks the last step, and the path of the fact that was most likely meant, or ""."""
    kind, around = cls, ""
    for step in steps[:-1]:
        kind = kind.__facts__[step].type if isinstance(step, str) else kind
        around += f"{step}."
    name = str(steps[-1])
    leaves = {path.rpartition(".")[2]: path for path, _ in reversed([*cls.walk()])}
    if name in leaves:
        return kind, leaves[name]
    for known in ({one: around + one for one in kind.__facts__}, leaves, {path: path for path, _ in cls.walk()}):
        if found := difflib.get_close_matches(name, known, n=1, cutoff=0.6):
            return kind, known[found[0]]
    return kind, ""


def _template(problem: Any) -> str:
    """The message with its placeholders, so that it can be translated: pydantic has already filled them in."""
    message = str(problem["msg"])
    for name, value in (problem.get("ctx") or {}).items():
        message = message.replace(str(value), "{" + name + "}")
    return message
