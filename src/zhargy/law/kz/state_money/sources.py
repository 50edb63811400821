"""The acts behind state money for non-governmental organisations, and the days on which their wordings began.

Texts of the Social Order Law were read as of 2005, 2013, September 2022 and May 2023.
"""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

SSO = KZ.act("state-social-order-2005")
L515 = KZ.act("social-order-amendments-2011")
L429 = KZ.act("ngo-money-amendments-2015")
L250 = KZ.act("social-order-amendments-2019")
L134 = KZ.act("volunteering-amendments-2022")
L223 = KZ.act("social-order-amendments-2023")

FROM_2005 = about("2005-04-12", not_before="2005-04-12", not_after="2005-05-31")
FROM_2012 = "2012-01-01"
FROM_2015 = about("2015-12-14", not_before="2015-12-13", not_after="2015-12-31")
FROM_2019 = about("2019-04-30", not_before="2019-04-30", not_after="2019-05-31")
# Law 134-VII of 4 July 2022, sixty days after its publication; strategic partnership came with the next year.
FROM_2022 = "2022-09-05"
FROM_2023 = "2023-01-01"
FROM_223 = about("2023-04-30", not_before="2023-04-30", not_after="2023-05-31")
# What the text of September 2022 says but laws of 2014 to 2022 may have brought.
SINCE_2014 = about("2022-09-05", not_before="2014-03-01", not_after="2022-09-05")
# What stands in articles that law 429-V added and laws of 2018 and 2022 changed.
SINCE_2015 = about("2022-09-05", not_before="2015-12-13", not_after="2022-09-05")
SINCE_2018 = about("2022-09-05", not_before="2018-06-24", not_after="2022-09-05")
