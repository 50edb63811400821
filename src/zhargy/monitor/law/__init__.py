"""The law as a book that everybody can read: what stands at each provision on a day, and what became of it.

`Book` is the law by act and article. `difference` sets two days beside each other in words; `eli` gives addresses that
stay; `linked` (JSON-LD, schema.org) and `akoma` (Akoma Ntoso) write an act down for programs.
"""

from zhargy.monitor.law.book import Article, Book, Happening, Standing, Volume

__all__ = ["Article", "Book", "Happening", "Standing", "Volume"]
