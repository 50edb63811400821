"""The monitor's own rules, written like a law: what readers may send, what editors owe them,
and how editors change the note.

`EDITORIAL` is the whole of it, linked; its procedures stand beside those of the law of a country.
"""

from zhargy.monitor.editorial import corrections, editions  # noqa: F401  (rules and procedures)
from zhargy.monitor.editorial.house import EDITORIAL

EDITORIAL.link()

__all__ = ["EDITORIAL"]
