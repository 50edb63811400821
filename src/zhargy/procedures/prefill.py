"""What an event may begin from: facts that other cases of the party, or the party itself, have told before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from zhargy.procedures.check import Fault
from zhargy.procedures.facts import at, having, leaves
from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.law import Law
from zhargy.rules.procedures import Event, Procedure

PARTY = ""


def prefilled(event: Event, known: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, Any]:
    """The facts that `event` may begin from, by path; {} if none are known.

    known: what is known, each with the id of the procedure of its case, or PARTY; as `Standing.facts` has it. Of
    several cases the later ones count, and lists add up.
    """
    told: dict[str, Any] = {}
    for of, facts in known:
        for prefill in event.prefill:
            for there, here in prefill.facts if prefill.of == of else ():
                value = at(facts, there)
                if isinstance(value, (list, tuple)):
                    told[here] = [*told.get(here, ()), *value]
                elif isinstance(value, Mapping):
                    told |= leaves(value, f"{here}.")
                elif value is not None:
                    told[here] = value
    return told


def nested(told: Mapping[str, Any]) -> dict[str, Any]:
    """Facts by path as a subject takes them."""
    return having({}, told.items())


def faults(procedure: Procedure, law: Law, party: type[Subject]) -> list[Fault]:
    """What is wrong with the sources of a procedure's events: they are there, and say the same kind of thing.

    party: the kind of subject that holds what is known of a party.
    """
    return list(_faults(procedure, law, party))


def _faults(procedure: Procedure, law: Law, party: type[Subject]) -> Iterator[Fault]:
    for event in procedure.events:
        for prefill in event.prefill:
            if prefill.of and prefill.of not in law.procedures:
                yield Fault(event.id, f"begins from {prefill.of}, which is no procedure")
                continue
            source = law.procedures[prefill.of].about if prefill.of else party
            for there, here in prefill.facts:
                one, other = _found(source, there), _found(procedure.about, here)
                if not any(here == path or here.startswith(f"{path}.") for path in event.brings):
                    yield Fault(event.id, f"begins from {here}, which it does not bring")
                elif one is None:
                    yield Fault(event.id, f"begins from {there}, which is no fact of {source.__name__}")
                elif other and (one.kind, one.type, one.unit) != (other.kind, other.type, other.unit):
                    yield Fault(event.id, f"begins {here} from {there}, which is another kind of fact")


def _found(about: type[Subject], path: str) -> FactInfo | None:
    try:
        return about.find(path)
    except (KeyError, AttributeError):
        return None
