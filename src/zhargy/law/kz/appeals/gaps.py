"""What the code leaves open on appeals and complaints."""

from zhargy.law.kz.appc import APPC
from zhargy.law.kz.appeals.appeal import answer_due, content_is_complete, last_day_to_answer
from zhargy.law.kz.appeals.complaint import may_go_to_court, must_be_passed_on
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(
    APPC.article(76, 3),
    "Until December 2025 the code did not say from when the two months of an extension run; the decision to extend is used.",
    touches=(last_day_to_answer,),
)
KZ.without_rule(
    APPC.article(76, 2),
    "Until December 2025 the code had no rule for a last day that is a day off; working days never end on one.",
    touches=(answer_due,),
)
KZ.without_rule(
    APPC.article(63),
    "The wording between July 2022 and December 2025 was not read; the list of what an appeal says is the same before and after.",
    touches=(content_is_complete,),
)
KZ.without_rule(
    APPC.article(91),
    "Paragraphs 3 to 7 between November 2022 and December 2025 were not read; what is used is the same before and after.",
    touches=(must_be_passed_on, may_go_to_court),
)
