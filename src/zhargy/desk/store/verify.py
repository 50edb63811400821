"""Whether every history is whole: numbered without holes, each entry as it was hashed, each on the one before it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zhargy.desk.models import Entry


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry that is not what was written. what: "hole", "changed" or "chain"."""

    chain: uuid.UUID
    number: int
    what: str


def verify(chain: uuid.UUID | None = None, tell: Callable[[int, int], None] | None = None) -> Iterator[Broken]:
    """Everything that is broken in a history, or in all. tell: is told how many entries of how many were read."""
    found = Entry.objects.order_by("chain", "number")
    if chain is not None:
        found = found.filter(chain=chain)
    count, here, number, before = found.count() if tell else 0, None, 0, ""
    for read, entry in enumerate(found.iterator(chunk_size=2_000), start=1):
        if entry.chain != here:
            here, number, before = entry.chain, 0, ""
        if entry.number != number + 1:
            yield Broken(entry.chain, entry.number, "hole")
        if entry.before != before:
            yield Broken(entry.chain, entry.number, "chain")
        if entry.hash != entry.digest():
            yield Broken(entry.chain, entry.number, "changed")
        number, before = entry.number, entry.hash
        if tell and (read % 1_000 == 0 or read == count):
            tell(read, count)
