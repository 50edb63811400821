"""Where the states of a procedure stand in its drawing, one below another, and in which lanes its arrows run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from zhargy.rules.procedures import Clock, Event, Procedure

START = ""


@dataclass(frozen=True, slots=True)
class Move:
    """An event or a clock as it leads from one state to another; START before the first."""

    source: str
    target: str
    by: Event | Clock

    @property
    def is_clock(self) -> bool:
        """Whether it is the end of a term, not what somebody does."""
        return isinstance(self.by, Clock)


def moves(procedure: Procedure) -> list[Move]:
    """Everything that leads from one state to another, in the order of the declaration, the clocks of a state last."""
    out = [Move(START, one.to, one) for one in procedure.starts()]
    for state in procedure.states:
        out += [Move(state.id, one.to or state.id, one) for one in procedure.possible(state.id)]
        out += [Move(state.id, one.to, one) for one in procedure.running(state.id)]
    return out


def order(procedure: Procedure) -> list[str]:
    """The states from the first to the last: by the longest way from the start that leads nowhere back, and among
    equals by the middle of those that lead to them.
    """
    follow: dict[str, list[str]] = defaultdict(list)
    for move in moves(procedure):
        if move.target not in (move.source, *follow[move.source]):
            follow[move.source].append(move.target)
    forward = _without_back(follow)
    rank = _ranks(forward)
    before: dict[str, list[str]] = defaultdict(list)
    for source, target in forward:
        before[target].append(source)
    placed: dict[str, int] = {START: 0}
    declared = {state.id: number for number, state in enumerate(procedure.states)}
    for level in range(1, max(rank.values(), default=0) + 1):
        here = [state for state in declared if rank.get(state) == level]
        middles = {one: sum(placed[source] for source in before[one]) / len(before[one]) for one in here}
        for one in sorted(here, key=lambda state: (middles[state], declared[state])):
            placed[one] = len(placed)
    return [*(one for one in placed if one != START), *(one for one in declared if one not in placed)]


def _without_back(follow: dict[str, list[str]]) -> list[tuple[str, str]]:
    """The pairs that follow each other, without those that lead back to a state on the way to them."""
    forward: list[tuple[str, str]] = []
    open_, done = {START}, set[str]()
    ways: list[tuple[str, Iterator[str]]] = [(START, iter(follow[START]))]
    while ways:
        source, left = ways[-1]
        target = next(left, None)
        if target is None:
            ways.pop()
            open_.discard(source)
            done.add(source)
            continue
        if target in open_:
            continue
        forward.append((source, target))
        if target not in done:
            open_.add(target)
            ways.append((target, iter(follow[target])))
    return forward


def _ranks(forward: list[tuple[str, str]]) -> dict[str, int]:
    """How many steps the longest way to each state has."""
    rank: dict[str, int] = {START: 0}
    changed = True
    while changed:
        changed = False
        for source, target in forward:
            if source in rank and rank.get(target, 0) < rank[source] + 1:
                rank[target] = rank[source] + 1
                changed = True
    return rank


@dataclass(frozen=True, slots=True)
class Trunk:
    """The one line in which all arrows of a kind run to a state.

    top, bottom: what it spans. lane: counted from 0, the nearest to the boxes.
    """

    target: str
    is_clock: bool
    back: bool
    top: float
    bottom: float
    lane: int


def trunks(ends: dict[tuple[str, bool, bool], tuple[float, float]]) -> dict[tuple[str, bool, bool], Trunk]:
    """Lanes for lines that span (top, bottom), by target, kind and direction: those that overlap in different ones, the
    short ones near. Forward lines run on one side, those that lead back on the other.
    """
    taken: dict[bool, list[list[tuple[float, float]]]] = {False: [], True: []}
    out = {}
    for key, (top, bottom) in sorted(ends.items(), key=lambda one: (one[1][1] - one[1][0], one[1][0])):
        lanes = taken[key[2]]
        lane = next(
            (number for number, spans in enumerate(lanes) if all(bottom < low or top > high for low, high in spans)),
            len(lanes),
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((top, bottom))
        out[key] = Trunk(*key, top=top, bottom=bottom, lane=lane)
    return out
