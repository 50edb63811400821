"""What people come for about appeals, complaints, petitions, public councils and public control."""

from zhargy.law.kz import appeals, councils, petitions, public_control
from zhargy.law.kz.appeals.subjects import AdministrativeComplaint, Appeal
from zhargy.law.kz.councils.subjects import Candidate, Council, Recommendation
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties
from zhargy.law.kz.petitions.subjects import Petition
from zhargy.law.kz.public_control.subjects import FinalDocument, PublicControl

KZ.matter(
    "appeal", "Write to a state body", "What the appeal must say, by when it is answered, and what the answer or silence means.",
    subject=Appeal,
    goals=(appeals.is_simplified, appeals.content_is_complete, appeals.standing, appeals.may_be_filed_again),
    duties=duties("answer-appeal", "forward-appeal", "tell-of-extension"),
)  # fmt: skip
KZ.matter(
    "complaint", "Complain about a decision or inaction", "By when, what the complaint must say, whether it suspends the act, and the way to court.",
    subject=AdministrativeComplaint,
    goals=(
        appeals.complaint_due, appeals.is_in_time, appeals.complaint_is_complete, appeals.act_is_suspended,
        appeals.denied_by_silence, appeals.may_go_to_court,
    ),
    duties=duties("pass-on-complaint", "decide-complaint"),
)  # fmt: skip
KZ.matter(
    "petition", "File a petition", "Whether the subject is open, how many citizens must join by when, and what follows.",
    subject=Petition,
    goals=(
        petitions.may_file, petitions.subject_is_closed, petitions.petition_is_complete, petitions.first_joining_ends,
        petitions.votes_needed, petitions.standing,
    ),
    duties=duties(
        "check-petition", "tell-media-of-petition", "post-sending-of-petition", "decide-petition", "post-petition-decision"
    ),
)  # fmt: skip
KZ.matter(
    "public-control", "Exercise public control", "Who may control what, who is barred, in which forms, alone or in a group.",
    subject=PublicControl,
    goals=(public_control.control_is_possible, public_control.has_right),
)  # fmt: skip
KZ.matter(
    "control-final-document", "The final document of public control", "By when it is sent and answered, the hearing, and when to complain.",
    subject=FinalDocument,
    goals=(
        public_control.final_document_due, public_control.answer_due, public_control.answer_is_proper,
        public_control.may_complain_of_refusal,
    ),
    duties=duties("answer-final-document", "hear-those-who-control"),
)  # fmt: skip
KZ.matter(
    "public-council", "A public council", "Where councils are, their size and share of civil society, their term and sittings.",
    subject=Council,
    goals=(
        councils.level, councils.civil_share_is_enough, councils.size_is_right, councils.renewal_starts,
        councils.sitting_is_valid, councils.council_keeps_duties,
    ),
)  # fmt: skip
KZ.matter(
    "join-public-council", "Sit in a public council", "Who may be a candidate, with what papers, and for how many terms.",
    subject=Candidate,
    goals=(councils.candidate_is_fit, councils.papers_are_complete, councils.limits_are_kept, councils.may_be_elected),
)  # fmt: skip
KZ.matter(
    "council-recommendation", "A recommendation of a public council", "What the council may do, and by when the body answers.",
    subject=Recommendation,
    goals=(councils.has_power, councils.answer_has_term, councils.answer_is_proper),
    duties=duties("answer-public-council"),
)  # fmt: skip
