"""Public councils: where they are, how they are formed, who may sit in them, what they may do, and by when it is answered."""

from zhargy.law.kz.councils import control, council, forming, subjects
from zhargy.law.kz.councils.control import *  # noqa: F403
from zhargy.law.kz.councils.council import *  # noqa: F403
from zhargy.law.kz.councils.forming import *  # noqa: F403

__all__ = ["control", "council", "forming", "subjects"]
