"""What people come for, by theme: the order of the start page."""

from zhargy.law.kz import matters  # noqa: F401  (the matters themselves)
from zhargy.law.kz.jurisdiction import KZ

KZ.theme(
    "Found and register", "forms", "found", "register", "refused-registration", "found-party", "found-trade-union",
    "found-religious",
)  # fmt: skip
KZ.theme(
    "Run an organisation", "owe", "change", "run-fund", "do-business", "reorganise", "wind-up", "court-measure",
    "work-unregistered", "penalty",
)  # fmt: skip
KZ.theme("Assemblies", "gather", "check-filing", "refused")
KZ.theme(
    "Money from abroad, charity, money of the state", "receive", "large-transfer", "donate", "give-help",
    "charitable-organisation", "charitable-aid", "compete-for-order", "perform-order", "state-grant", "ngo-award",
    "strategic-partner", "state-body-and-ngos",
)  # fmt: skip
KZ.theme(
    "Taxes", "income-tax", "social-sphere", "business", "vat", "tax-days", "property-tax", "pay",
)  # fmt: skip
KZ.theme("Volunteering", "volunteer", "volunteer-organisation", "volunteer-registry")
KZ.theme(
    "Information from the state", "ask-information", "information-refused", "asked-for-information",
    "holder-of-information", "open-meeting", "information-control", "information-breach",
)  # fmt: skip
KZ.theme(
    "Have a say", "appeal", "complaint", "ombudsman", "asked-by-ombudsman", "petition", "public-control",
    "monitoring-visit", "control-final-document", "public-council", "join-public-council", "council-recommendation",
    "hearing", "ecological-examination", "impact-conclusion", "environmental-information",
)  # fmt: skip
KZ.theme(
    "Drafts and laws", "comment-on-draft", "discuss-by-law", "government-resolution", "council-review", "business-review", "propose-law",
    "draft-bill", "examine-draft", "bill-in-parliament", "bill-in-kurultai", "effect-of-act",
)  # fmt: skip
KZ.theme(
    "Constitutional Court and elections", "constitutional-appeal", "constitutional-ruling", "observe-elections",
    "election-observer", "election-complaint", "campaign", "election-poll",
)  # fmt: skip
KZ.theme("Online", "advertise", "post", "bad-content", "platform-control", "platform")
