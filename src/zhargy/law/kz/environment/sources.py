"""The acts on public participation in decisions on the environment, and the days on which they began."""

from zhargy.law.kz.jurisdiction import KZ

ENV = KZ.act("environmental-code-2021")
LAW_17 = KZ.act("environment-amendments-2023")
HEARING_RULES = KZ.act("public-hearings-rules-2021")

FROM_CODE = "2021-07-01"
FROM_17 = "2023-09-05"
FROM_RULES_2024 = "2024-03-23"
