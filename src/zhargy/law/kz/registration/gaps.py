"""Provisions on registration that are not rules, and why."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.changes import late_address_punishable
from zhargy.law.kz.registration.fees import TAX_2017
from zhargy.law.kz.registration.papers import other_papers, registration_papers
from zhargy.law.kz.registration.refusal import refusal_in_due_form
from zhargy.law.kz.registration.steps import decision_due_after_cure
from zhargy.law.kz.registration.subjects import CC, REG
from zhargy.law.kz.registration.terms import decision_due

KZ.without_rule(
    REG.article(6),
    "The papers of a foreign founder are set for medium and large business; whether other founders need them is not said.",
    touches=(registration_papers,),
)
KZ.without_rule(
    CC.article(41, 1),
    "Which acts let an organisation act on a model charter, without one of its own, was not read.",
    covers="nco-model-charter",
    touches=(other_papers,),
)
KZ.without_rule(
    REG.article(9, 7),
    "The article does not say how the term runs on after an interruption; here it begins anew, as interrupted terms do.",
    touches=(decision_due, decision_due_after_cure, refusal_in_due_form),
)
KZ.without_rule(
    REG.article("14-2"),
    "Which article of the Code on Administrative Offences punishes the late notice was not found.",
    touches=(late_address_punishable,),
)
KZ.without_rule(
    TAX_2017.whole(), "The fee of 2006 was taken from a secondary note without its decree.", covers="fee-history-2006"
)
