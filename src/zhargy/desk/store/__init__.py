"""What happened, kept for good: histories of parties and of cases, and the rows that pages read."""

from zhargy.desk.store.append import Conflict, Refused, append, entries, lock
from zhargy.desk.store.cases import act, begin, case_of, join, place, standing
from zhargy.desk.store.parties import adopt, facts_on, found, tell
from zhargy.desk.store.verify import Broken, verify

__all__ = [
    "Broken", "Conflict", "Refused", "act", "adopt", "append", "begin", "case_of", "entries", "facts_on", "found",
    "join", "lock", "place", "standing", "tell", "verify",
]  # fmt: skip
