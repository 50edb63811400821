"""The monitor's own rules, written like a law: what readers may send, and what editors owe them.

`EDITORIAL` is the whole of it, linked; its procedures stand beside those of the law of a country.
"""

from zhargy.monitor.editorial import corrections  # noqa: F401  (its rules and its procedure)
from zhargy.monitor.editorial.house import EDITORIAL

EDITORIAL.link()

__all__ = ["EDITORIAL"]
