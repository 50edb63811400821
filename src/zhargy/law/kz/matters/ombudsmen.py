"""What people come for about ombudsmen, the National Chamber of Entrepreneurs, visits of monitoring, and examinations."""

from zhargy.law.kz import environment, lawmaking, ombudsmen, public_control
from zhargy.law.kz.environment.subjects import ExpertCommission, ImpactConclusion
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.draft_subjects import Review
from zhargy.law.kz.ombudsmen.subjects import CommissionerAct, OmbudsmanComplaint
from zhargy.law.kz.public_control.subjects import ControlVisit

KZ.matter(
    "ombudsman", "Turn to an ombudsman", "Which of them takes the complaint: for human rights, for children, for entrepreneurs; what it must say, and by when it is answered.",
    subject=OmbudsmanComplaint,
    goals=(
        ombudsmen.commissioner_considers, ombudsmen.children_commissioner_considers,
        ombudsmen.business_commissioner_considers, ombudsmen.ombudsman_complaint_is_complete,
        ombudsmen.commissioner_decision_due, ombudsmen.business_answer_due,
    ),
)  # fmt: skip
KZ.matter(
    "asked-by-ombudsman", "Answer the Commissioner for Human Rights", "By when a recommendation is considered, and materials are sent.",
    subject=CommissionerAct,
    goals=(ombudsmen.recommendation_answer_due, ombudsmen.materials_due),
)  # fmt: skip
KZ.matter(
    "business-review", "Have a draft reviewed by the National Chamber of Entrepreneurs", "Whether its conclusion is needed, and how many days it has.",
    subject=Review,
    goals=(lawmaking.needs_business_review, lawmaking.business_term, lawmaking.business_term_is_lawful),
)  # fmt: skip
KZ.matter(
    "monitoring-visit", "Visit what you monitor", "What the request for a visit must have, and when the visit may be refused.",
    subject=ControlVisit,
    goals=(public_control.visit_request_is_complete, public_control.visit_may_be_refused),
)  # fmt: skip
KZ.matter(
    "ecological-examination", "Sit in the expert commission on an impact report", "Whether your organisation sits in it, by when it begins, and how it decides.",
    subject=ExpertCommission,
    goals=(
        environment.commission.organisation_sits, environment.commission.commission_due,
        environment.commission.sitting_due, environment.commission.remarks_due,
        environment.commission.decision_is_taken, environment.commission.sitting_ends_by,
    ),
)  # fmt: skip
KZ.matter(
    "impact-conclusion", "The conclusion on the impact of a planned activity", "By when it is given and posted, and when it ends.",
    subject=ImpactConclusion,
    goals=(
        environment.conclusion.conclusion_due, environment.conclusion.conclusion_posting_due,
        environment.conclusion.conclusion_ends,
    ),
)  # fmt: skip
