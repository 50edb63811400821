"""The acts on online platforms, and the days on which they began."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

OPL = KZ.act("online-platforms-2023")
ORDER_59 = KZ.act("online-marking-order-2024")
LAW_215 = KZ.act("tax-related-amendments-2025")
LAW_219 = KZ.act("laundering-amendments-2025")
LAW_248 = KZ.act("archives-content-amendments-2025")

# Sixty days after the day of first publication, 11 July 2023.
FROM_2023 = "2023-09-10"
FROM_59 = "2024-03-02"
FROM_215 = "2026-01-01"
# Sixty days after first publication; published on the day of signature at the earliest.
FROM_219 = about("2025-11-20", not_before="2025-11-19", not_after="2025-12-31")
FROM_248 = "2026-03-02"
