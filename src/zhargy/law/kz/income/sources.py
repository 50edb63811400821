"""The acts on income of non-commercial organisations, and the days on which their wordings began."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

TAX_2017 = KZ.act("tax-code-2017")
TAX_2025 = KZ.act("tax-code-2025")
OWNERS_2019 = KZ.act("tax-amendments-owners-2019")
NCO = KZ.act("ncos-2001")
EACH_TAX = "Each tax has articles of its own, which were not read; what is told stands in calendars of taxpayers."

FROM_2017_CODE = "2018-01-01"
FROM_2025_CODE = "2026-01-01"
# Law 284-VI of 26 December 2019 came ten days after its first publication, parts of it on 1 January 2020.
FROM_284 = about("2020-01-08", not_before="2020-01-01", not_after="2020-01-31")
# The limb on emergencies stands in the text of 11 February 2024 and not in an older one; the note of August 2023 has it.
FROM_EMERGENCY = about("2023-01-01", not_before="2018-01-02", not_after="2023-08-04")
# The Law on Non-Commercial Organisations of 16 January 2001 (article 33).
FROM_NCO = about("2001-02-01", not_before="2001-01-16", not_after="2001-03-01")
