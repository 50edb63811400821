"""Provisions on access to information that are not rules, and what was not read."""

from zhargy.law.kz.information.appeal import appeal_due, complaint_decided_by, to_court_by
from zhargy.law.kz.information.holders import is_holder, must_report_to_people
from zhargy.law.kz.information.offences import breach_is_punished
from zhargy.law.kz.information.request import answer_due, copying_to_pay, may_be_refused, must_answer, pointing_due
from zhargy.law.kz.information.scope import is_limited, law_applies
from zhargy.law.kz.information.sources import APPC, ATI, CAO
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(
    ATI.article(3, 2),
    "What the paragraph said before 1 July 2021 was not read.",
    touches=(law_applies,),
)
KZ.without_rule(
    ATI.article(5),
    "Whether a limit set by a law is needed is for a court to say; the holder looks at the kind of secret first.",
    touches=(is_limited,),
)
KZ.without_rule(
    ATI.article(8),
    "The items were changed in 2017, 2021 and 2022; what they said before was not read. Performers of functions of "
    "executive bodies are read as holders of what these functions are about.",
    touches=(is_holder,),
)
KZ.without_rule(
    ATI.article(9, 3),
    "Until 2024 the paragraph left out the Minister of Defence alone, article 14 also the Minister of Foreign Affairs; "
    "article 14 is followed.",
    touches=(must_report_to_people,),
)
KZ.without_rule(
    ATI.article(11, 10),
    "The day of receipt is not counted, and a term that ends on a day off ends on the next working day; the law itself "
    "does not say so.",
    touches=(answer_due,),
)
KZ.without_rule(
    ATI.article(11, 13),
    "Who belongs to the socially vulnerable groups and what a copy costs stand in other acts that were not read.",
    touches=(copying_to_pay,),
)
KZ.without_rule(
    ATI.article(11, 15),
    "The day from which the three working days run is not named; receipt is used.",
    touches=(pointing_due,),
)
KZ.without_rule(
    ATI.article(11, 16),
    "The Constitutional Court found ground 3 and paragraph 2 in line with the Constitution on 26 December 2023.",
    touches=(may_be_refused,),
)
KZ.without_rule(
    ATI.article(20), "It refers to other laws: the Code on Administrative Offences.", covers="ati-liability-ref"
)
KZ.without_rule(
    APPC.article(92, "1-1"),
    "Since December 2025 the code gives six months where a decision does not say how to appeal; article 18 of the law on "
    "access to information still says three.",
    touches=(appeal_due,),
)
KZ.without_rule(
    APPC.article(91),
    "Silence of the holder counts as a refusal by the code; the law on access to information has no rule of its own. "
    "Against a holder without a higher body the way to court is open at once.",
    touches=(must_answer, complaint_decided_by, to_court_by),
)
KZ.without_rule(
    CAO.article("456-1"),
    "The article was read up to the changes of June 2024; later ones are not known. The note proposed to punish silence, "
    "late and incomplete answers and stale portals, but no such draft was found.",
    touches=(breach_is_punished,),
)
