"""The code on administrative procedures, and the days on which its wordings began where the sources do not fix them."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

APPC = KZ.act("appc-2020")
LAW_241 = KZ.act("appc-amendments-2025")

START = "2021-07-01"
# Law 241-VIII of 17 December 2025, ten days after its publication; article 64 possibly on 1 January 2026.
FROM_241 = about("2025-12-30", not_before="2025-12-17", not_after="2026-02-28")
