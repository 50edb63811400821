"""The acts on foreign money, and the days on which they began where the sources do not fix them."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.time import about

TAX_2008 = KZ.act("tax-code-2008")
TAX_2017 = KZ.act("tax-code-2017")
TAX_2025 = KZ.act("tax-code-2025")
AMENDED_2022 = KZ.act("tax-amendments-2022")
ORDER_553 = KZ.act("finance-order-553")
ORDER_554 = KZ.act("finance-order-554")
ORDER_556 = KZ.act("finance-order-556")
ORDER_240 = KZ.act("finance-order-240")
ORDER_241 = KZ.act("finance-order-241")
ORDER_242 = KZ.act("finance-order-242")
NCO = KZ.act("ncos-2001")

# Paragraphs 1-1 and 1-2 of article 14 came two months after the law of 26 July 2016 was first published.
PARAGRAPHS_2016 = about("2016-10-01", not_before="2016-09-27", not_after="2016-10-31")
# Each order came ten days after its first publication: 553 was registered on 31 October 2016, 554 was
# published on
# 21 November 2016, 556 was registered on 16 November 2016. Orders go to print within ten days of
# registration.
FROM_553 = about("2016-11-11", not_before="2016-11-11", not_after="2016-12-31")
FROM_554 = "2016-12-02"
FROM_556 = about("2016-11-27", not_before="2016-11-27", not_after="2016-12-31")
# Orders 240 and 242 are of the same day as 241, which replaced 553 on 30 March 2018.
FROM_2018_ORDERS = about("2018-03-30", not_before="2018-03-03", not_after="2018-12-31")
FROM_241 = "2018-03-30"
FROM_2017_CODE = "2018-01-01"
FROM_2025_CODE = "2026-01-01"
