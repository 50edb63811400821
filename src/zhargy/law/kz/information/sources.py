"""The acts on access to information, and the days on which they began where the sources do not fix them."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

ATI = KZ.act("information-2015")
LAW_394 = KZ.act("information-amendments-2020")
LAW_15 = KZ.act("information-amendments-2021")
LAW_157_2022 = KZ.act("constitutional-amendments-2022")
LAW_177 = KZ.act("nco-amendments-2022-12")
LAW_31 = KZ.act("information-amendments-2023")
LAW_94 = KZ.act("information-amendments-2024")
LAW_157 = KZ.act("information-amendments-2025")
LAW_20 = KZ.act("cao-amendments-2023")
LIABILITY_DRAFT = KZ.act("information-liability-draft-2022")
APPC = KZ.act("appc-2020")
CAO = KZ.act("cao-2014")

# Ten days after the law of 16 November 2015 was first published; article 10(3) on 1 January 2017.
START = about("2015-12-01", not_before="2015-11-27", not_after="2015-12-31")
FROM_2017 = "2017-01-01"
# Law 394-VI of 30 December 2020, ten days after its publication, changed articles 9 to 12, 14, 16, 17 and 19. Their
# text of the years before was not read.
CHANGED_2020 = about("2015-12-01", not_before="2015-11-27", not_after="2021-01-31")
FROM_394 = about("2021-01-13", not_before="2021-01-10", not_after="2021-01-31")
# Law 15-VII of 12 March 2021, ten days after its publication.
FROM_15 = about("2021-03-24", not_before="2021-03-22", not_after="2021-04-30")
FROM_APPC = "2021-07-01"
FROM_2023 = "2023-01-01"
# Law 177-VII of 30 December 2022, ten days after its publication.
FROM_177 = about("2023-01-12", not_before="2023-01-10", not_after="2023-01-31")
# Law 20-VIII of 10 July 2023, sixty days after its publication.
FROM_20 = about("2023-09-10", not_before="2023-09-10", not_after="2023-09-30")
FROM_31 = "2024-04-04"
# Law 94-VIII of 19 June 2024, sixty days after its publication.
FROM_94 = about("2024-08-20", not_before="2024-08-18", not_after="2024-09-10")
# Law 157-VIII of 13 January 2025, sixty days after its publication.
FROM_157 = about("2025-03-16", not_before="2025-03-14", not_after="2025-04-15")
