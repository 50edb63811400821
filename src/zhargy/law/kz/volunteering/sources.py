"""The acts on volunteering, and the days on which they began where the sources do not fix them."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

VOL = KZ.act("volunteering-2016")
LAW_134 = KZ.act("volunteering-amendments-2022")
LAW_226 = KZ.act("social-amendments-2023")
MONITORING = KZ.act("volunteer-monitoring-2017")
ORDER_476 = KZ.act("volunteer-monitoring-repeal")
DRAFT = KZ.act("volunteer-registry-draft")
REGISTRY = KZ.act("volunteer-registry-2024")

# Ten days after the law of 30 December 2016 was first published.
START = about("2017-01-15", not_before="2017-01-10", not_after="2017-02-28")
# Law 134-VII of 4 July 2022, sixty days after its first publication, changed articles 4, 12 and 14. Their text of
# the years before was not read.
CHANGED_2022 = about("2017-01-15", not_before="2017-01-10", not_after="2022-09-30")
FROM_134 = about("2022-09-05", not_before="2022-09-03", not_after="2022-09-30")
FROM_226 = "2023-07-01"
# Registered on 2 May 2017; in force ten days after publication.
FROM_MONITORING = about("2017-05-15", not_before="2017-05-12", not_after="2017-06-30")
# Ten days after the order of 31 October 2022 was published.
FROM_476 = about("2022-11-15", not_before="2022-11-10", not_after="2022-12-31")
FROM_REGISTRY = "2024-01-01"
FROM_DRAFT = "2023-05-24"
REFORM = "volunteer-registry-2023"
