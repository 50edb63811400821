"""Searching the law in Kazakh, Russian and English: how words are folded and stemmed, citations read, results marked.

Nothing here knows a store. A store keeps the terms that `indexed` gives of a document and looks up those of `asked`.
"""

from zhargy.search.document import Document, indexed
from zhargy.search.query import Query, asked

__all__ = ["Document", "Query", "asked", "indexed"]
