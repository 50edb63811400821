"""What the note tells of the country, as data with source and day: initiatives, the Constitution, indices, treaties,
bodies, ways to take part, figures of the sector. What follows from the data is worked out, for any day.
"""

from __future__ import annotations


def messages() -> list[str]:
    """The English texts of the data that people come to read, each once."""
    from zhargy.monitor.country import bodies, constitution, indices, sector, treaties, ways

    parts = (bodies, constitution, indices, sector, treaties, ways)
    return list(dict.fromkeys(text for part in parts for text in part.messages()))
