"""The acts on lawmaking, and the days on which they began where the sources do not fix them."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

LLA = KZ.act("legal-acts-2016")
CON95 = KZ.act("constitution-1995")
CON26 = KZ.act("constitution-2026")
PARL = KZ.act("parliament-1995")
REGL = KZ.act("parliament-rules-1996")
KUR = KZ.act("kurultai-2026")
ORD849 = KZ.act("open-drafts-order-2021")
ORD372 = KZ.act("open-drafts-order-2023")
ORD448 = KZ.act("resolutions-order-2023")
ORD272 = KZ.act("resolutions-order-2025")
PSL = KZ.act("public-services-2013")
LAW_15 = KZ.act("information-amendments-2021")
LAW_157 = KZ.act("constitutional-amendments-2022")
LAW_51 = KZ.act("constitution-amendments-2017")
REFORM_2022 = KZ.act("constitution-amendments-2022")

# Ten days after the law of 6 April 2016 was first published.
START = about("2016-04-20", not_before="2016-04-17", not_after="2016-05-31")
# The text of April 2023 was read; whether it was the same in the years before was not.
READ_2023 = about("2016-04-20", not_before="2016-04-17", not_after="2023-04-19")
# Of paragraph 5 of article 42 the texts of January 2020 and of April 2023 were read; only Law 15-VII changed it between.
READ_42 = about("2016-04-20", not_before="2016-04-17", not_after="2020-01-01")
FROM_2020 = "2020-01-01"
# Law 15-VII of 12 March 2021, ten days after its publication.
FROM_15 = about("2021-03-24", not_before="2021-03-22", not_after="2021-04-30")
# Paragraph 4-1 of article 42 came with Law 15-VII. Its parts on business were read in the text of April 2023: they may be of
# Law 177-VII of 30 December 2022.
READ_PARTS = about("2021-03-24", not_before="2021-03-22", not_after="2023-04-19")
FROM_2023 = "2023-01-01"
# The law on Parliament was read as it stood in June 2017; it ended with the Constitution of 1995.
PARLIAMENT = about("1995-10-16", not_before="1995-10-16", not_after="2017-06-15")
# The Constitution of 1995 was read as it stood on 1 January 2023.
CONSTITUTION_READ = about("1995-10-16", not_before="1995-08-30", not_after="2023-01-01")
FROM_51 = "2017-03-10"
FROM_KURULTAI = "2026-07-01"
# Order 849 took effect on the day of its publication, order 372 ten days after it.
FROM_849 = about("2021-10-05", not_before="2021-10-05", not_after="2021-10-31")
FROM_372 = about("2023-06-24", not_before="2023-06-22", not_after="2023-07-31")
FROM_448 = about("2023-07-15", not_before="2023-07-14", not_after="2023-07-31")
FROM_272 = about("2025-05-28", not_before="2025-05-26", not_after="2025-06-30")
PUBLIC_SERVICES = about("2013-04-26", not_before="2013-04-25", not_after="2023-08-04")
