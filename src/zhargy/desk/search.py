"""How words are folded so that they are found: by letters alone, in Kazakh, Russian and Latin letters.

Rows of the store are kept by `folded`: it may change only together with `zhargy rebuild`.
"""

from __future__ import annotations

from zhargy.search.fold import folded

__all__ = ["folded"]
