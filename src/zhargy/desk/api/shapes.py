"""What the API answers with, as the description tells it. Answers are made as plain values; tests hold them to this."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from ninja import Schema
from pydantic import ConfigDict


class FieldProblem(Schema):
    """What is wrong with one field, and what to write instead."""

    field: str
    message: str


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldProblem]


class Anything(Schema):
    """A JSON object."""

    model_config = ConfigDict(extra="allow")


class Decided(Anything):
    """An answer of the law. value: null if unknown; then `unknown` names the facts and gaps that it hinges on."""

    rule: str
    on: date
    explanation: dict[str, Any]


class Asking(Anything):
    """The next question, or that nothing is left to ask."""

    settled: bool


class Agenda(Anything):
    """What falls due from one day to another; missing: the facts without which a duty cannot be dated."""

    to: date
    due: list[dict[str, Any]]
    missing: list[dict[str, Any]]


class ActOut(Schema):
    """An act."""

    id: str
    name: str
    adopted: date


class RuleOut(Schema):
    """A rule, briefly."""

    id: str
    label: str
    act: str
    article: str


class AmountOut(Schema):
    """A value of an amount or term. value: exact, as text; of one that differs by keys, an object of values."""

    id: str
    label: str
    unit: str
    value: Any
    since: date
    until: date | None
    article: str
    confidence: str
    reform: str


class ClaimOut(Schema):
    """A claim about the law. first, last: the days for whose law it is made."""

    id: str
    text: str
    source: str
    rule: str
    kind: str
    first: date
    last: date
    known_refuted: bool


class PartyOut(Schema):
    """A party. number: of the last entry of its history."""

    id: uuid.UUID
    kind: str
    name: str
    bin: str
    number: int


class PartyOnDay(PartyOut):
    """A party with what was known of it on a day, by kind of subject."""

    facts: dict[str, dict[str, Any]]


class DueOut(Schema):
    """A day on which something is due. cost: in tenge, what missing it costs.

    done: the day on which it was done, by the case named.
    """

    uid: str
    day: date | None
    what: str
    kind: str
    rule: str
    cost: str | None
    case: uuid.UUID | None
    done: date | None
    changed: dict[str, Any]


class Titled(Schema):
    """Something with its id and its title."""

    id: str
    title: str


class CaseOut(Schema):
    """A case as it stands today. due: the last day of its nearest clock."""

    id: uuid.UUID
    procedure: str
    party: uuid.UUID
    state: str
    final: bool
    begun: date
    due: date | None
    number: int


class StepOut(Schema):
    """How a case moved: by an event or by a clock that ran out. lawful: null if facts are wanting."""

    on: date
    state: str
    event: str | None
    clock: str | None
    lawful: bool | None
    grounds: list[str]


class ClockOut(Schema):
    """A clock that runs, and what its end means."""

    id: str
    due: date | None
    means: str
    rule: str


class PossibleOut(Schema):
    """An event that can follow, and the actor who does it."""

    event: str
    title: str
    by: str


class CaseOnDay(CaseOut):
    """Where a case stands on a day and how it came there."""

    on: date
    state_title: str
    facts: dict[str, Any]
    steps: list[StepOut]
    clocks: list[ClockOut]
    possible: list[PossibleOut]


class EntryOut(Schema):
    """An entry of a history. before, hash: SHA-256 of the entry before and of this one."""

    number: int
    what: str
    on: date
    facts: dict[str, Any]
    corrects: int | None
    receipts: list[dict[str, Any]]
    law: str
    at: datetime
    before: str
    hash: str


class RegisterOut(Schema):
    """A register and the facts that it shows. listed: whether it can be read as a whole."""

    id: str
    title: str
    procedure: str
    shows: list[str]
    listed: bool


class ListedOut(Schema):
    """An entry of a register: what the law shows to everyone."""

    key: str
    state: str
    since: date
    shown: dict[str, Any]


class PageOut(Schema):
    """Some of a list, how long it is, and the address of what follows."""

    count: int
    next: str | None


class PartyPage(PageOut):
    """Some parties."""

    items: list[PartyOut]


class CasePage(PageOut):
    """Some cases."""

    items: list[CaseOut]


class EntryPage(PageOut):
    """Some entries of a history."""

    items: list[EntryOut]


class ListedPage(PageOut):
    """Some entries of a register."""

    items: list[ListedOut]
