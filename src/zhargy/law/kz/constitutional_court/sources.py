"""The acts on the Constitutional Court and the days on which they took effect."""

from zhargy.law.kz.jurisdiction import KZ

CON = KZ.act("constitution-1995")
CON26 = KZ.act("constitution-2026")
CCL = KZ.act("constitutional-court-2022")

START = "2023-01-01"
FEE_START = "2024-01-01"
# The Constitution of 2026.
FROM_2026 = "2026-07-01"
