"""The law on elections, and the days on which its wordings began where the sources do not fix them."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about, attested

ELEC = KZ.act("elections-1995")
LAW_156 = KZ.act("elections-amendments-2022")

# Sixty calendar days after the publication of the law of 5 November 2022.
ACCREDITATION = about("2023-01-07", not_before="2023-01-04", not_after="2023-01-20")
READ_2022 = attested("2022-11-05")
# Campaigning: the wording of 14 April 2004, and what was first read in the wording of May 2021.
FROM_2004 = about("2004-04-20", not_before="2004-04-14", not_after="2004-05-31")
READ_2021 = attested("2021-05-24")
# Ten days after the publication of the law of 29 June 2018.
POLLS = about("2018-07-14", not_before="2018-07-10", not_after="2018-07-31")
