"""Procedures of the law, declared as data beside the rules that they rest on: who acts, which events can follow which,
which facts each brings, which clocks run and what it means when one runs out. `zhargy.procedures` moves cases by them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.rules.facts import Subject

STAY = ""

if TYPE_CHECKING:
    from zhargy.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in a procedure. title: as people read it (an English msgid). office: the kind of party that alone can be
    this actor, "" if any can: nobody else notes for it what it did.
    """

    id: str
    title: str
    office: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """Where a case stands. final: nothing can follow in it. then: the ids of procedures that it opens the way to."""

    id: str
    title: str
    final: bool = False
    then: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prefill:
    """Where facts of an event may be taken from, so that nobody tells them twice; whoever acts may change them.

    of: the id of the procedure whose cases know them, or "" for what is known of the party itself. facts: pairs of a
    path there and a path of what the event brings. A path of a list carries its items; those of several cases add up.
    """

    of: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Certifies:
    """That an event signs a certificate: the body states what its register shows of the case on that day.

    number: the path of the fact that is the number of the certificate. address: of that which tells where it is
    checked; the desk of the body tells it.
    """

    number: str
    address: str


@dataclass(frozen=True, slots=True)
class Fulfils:
    """A duty that cases of a procedure fulfil, so that calendars show it as done.

    duty: its id. by: the events that fulfil it. key: how its occasion is named (`rules.due.Occasion`), with paths of
    facts in braces: "{report.year}-{report.half}"; of several, the first whose facts are known counts. day: the fact
    that is the day on which it was done; "" for the day of the event.
    """

    duty: str
    by: tuple[str, ...]
    key: tuple[str, ...]
    day: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that an actor does.

    by: who. of: the states in which it can happen; () for what begins a case. to: the state after it, STAY where it
    changes none. brings: the paths of the facts that it carries. adds: of these, the lists to which it adds items,
    where others would take the place of what was told before. day: of these, the fact that is the day of the event, if
    one is. same_day: those that are this day too, unless another is told. guard: the rule that says whether it is
    lawful; what was done unlawfully still happened, and shows as such. grounds: of a refusal, the rules of which one
    must hold. sets: facts that are so with the event, by path. apart: the events whose doer may not do this one too
    (two persons). papers: the ids of the papers that are filed with it, or that it prepares. certifies: the certificate
    that it signs, if it does. files: of a private procedure, that others learn of the case with it.
    """

    id: str
    title: str
    by: str
    to: str
    of: tuple[str, ...] = ()
    brings: tuple[str, ...] = ()
    day: str = ""
    guard: Rule[..., bool] | None = None
    grounds: tuple[Rule[..., bool], ...] = ()
    refuses: bool = False
    sets: tuple[tuple[str, Any], ...] = ()
    adds: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    same_day: tuple[str, ...] = ()
    prefill: tuple[Prefill, ...] = ()
    certifies: Certifies | None = None
    files: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A term that runs while a case is in one of the states `of`, to the day that the rule `due` gives.

    to: the state on the day after, if nothing happened; means: what its end means, as people read it. sets: the facts
    that are so when it has run out, by path.
    """

    id: str
    title: str
    due: Rule[..., date]
    of: tuple[str, ...]
    to: str
    means: str
    sets: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """What a body keeps of the cases of a procedure, and what of it the law shows to everyone.

    of: the states in which a case stands in the register. shows: the paths of the facts that are public, and no others.
    key: the fact by which people find an entry. listed: whether the public may read the list as a whole, or only an
    entry whose number is known.
    """

    id: str
    title: str
    of: tuple[str, ...]
    shows: tuple[str, ...]
    key: str
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure: the kind of subject whose facts its cases gather, and everything that can happen in them.

    own: the actor whose case it is and who begins it, as a rule; the body that decides is another. private: until an
    event that `files`, what is prepared stays on the machine where it was written, on a server with those who write.
    fulfils: the duties that its cases fulfil.
    """

    id: str
    title: str
    about: type[Subject]
    actors: tuple[Actor, ...]
    states: tuple[State, ...]
    events: tuple[Event, ...]
    clocks: tuple[Clock, ...] = ()
    covers: tuple[str, ...] = field(default=())
    own: str = ""
    private: bool = False
    register: Register | None = None
    fulfils: tuple[Fulfils, ...] = ()

    def actor(self, id: str) -> Actor:
        """The actor of this id; StopIteration if there is none."""
        return next(one for one in self.actors if one.id == id)

    def state(self, id: str) -> State:
        """The state of this id; StopIteration if there is none."""
        return next(one for one in self.states if one.id == id)

    def event(self, id: str) -> Event:
        """The event of this id; StopIteration if there is none."""
        return next(one for one in self.events if one.id == id)

    def clock(self, id: str) -> Clock:
        """The clock of this id; StopIteration if there is none."""
        return next(one for one in self.clocks if one.id == id)

    def starts(self) -> tuple[Event, ...]:
        """The events that begin a case."""
        return tuple(one for one in self.events if not one.of)

    def possible(self, state: str) -> tuple[Event, ...]:
        """The events that can happen in a state."""
        return tuple(one for one in self.events if state in one.of)

    def running(self, state: str) -> tuple[Clock, ...]:
        """The clocks that run in a state."""
        return tuple(one for one in self.clocks if state in one.of)

    def rules(self) -> tuple[Rule[..., Any], ...]:
        """The rules that it rests on."""
        told: list[Rule[..., Any]] = [one.due for one in self.clocks]
        for event in self.events:
            told += [event.guard] if event.guard else []
            told += event.grounds
        return tuple(dict.fromkeys(told))
