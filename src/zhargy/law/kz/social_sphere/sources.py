"""The acts on social-sphere organisations, and the days on which their wordings began."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

TAX_2017 = KZ.act("tax-code-2017")
TAX_2025 = KZ.act("tax-code-2025")
AMENDED_2019 = KZ.act("tax-amendments-2019")
AMENDED_2020 = KZ.act("tax-amendments-2020")

FROM_2017_CODE = "2018-01-01"
FROM_2025_CODE = "2026-01-01"
# Law 241-VI of 2 April 2019 came ten days after its first publication.
FROM_241 = about("2019-04-15", not_before="2019-04-13", not_after="2019-04-30")
FROM_382 = "2021-01-01"
