"""What people come for about information: to ask for it, to be asked, to complain, to see what is punished."""

from zhargy.law.kz import information
from zhargy.law.kz.information.holder_subjects import HolderConduct, Meeting, StateControl
from zhargy.law.kz.information.subjects import InformationBreach, InformationRequest
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties

KZ.matter(
    "ask-information", "Ask for information", "Whether it must be given, by when, what it costs, and what the answer or silence means.",
    subject=InformationRequest,
    goals=(
        information.must_be_considered, information.oral_answer_due, information.must_be_given,
        information.meaning_of_answer, information.copying_to_pay,
    ),
    duties=duties("answer-information-request"),
)  # fmt: skip
KZ.matter(
    "asked-for-information", "We were asked for information", "Whether we must give it, on what grounds we may refuse, and by when to answer.",
    subject=InformationRequest,
    goals=(information.is_holder, information.must_be_considered, information.may_be_refused),
    duties=duties("answer-information-request", "forward-information-request", "refuse-information-request"),
)  # fmt: skip
KZ.matter(
    "information-refused", "Information was refused, or nobody answered", "Whether this is unlawful, and by when to complain and go to court.",
    subject=InformationRequest,
    goals=(
        information.meaning_of_answer, information.is_unlawfully_restricted, information.appeal_due,
        information.complaint_decided_by, information.to_court_by,
    ),
)  # fmt: skip
KZ.matter(
    "holder-of-information", "Keep the duties of a holder of information", "What a holder must do without being asked.",
    subject=HolderConduct,
    goals=(information.keeps_holder_duties, information.keeps_state_duties, information.premises_are_right),
)  # fmt: skip
KZ.matter(
    "open-meeting", "Go to a meeting of a state body", "Whether it is open, whether it must be broadcast, and when a closed one is announced.",
    subject=Meeting,
    goals=(information.meeting_is_open, information.must_be_broadcast),
    duties=duties("announce-closed-meeting"),
)  # fmt: skip
KZ.matter(
    "information-control", "State control of access to information", "Whether a body may be controlled or checked, and the days of each step.",
    subject=StateControl,
    goals=(information.remote_control_allowed, information.may_be_checked, information.check_ends_by),
)  # fmt: skip
KZ.matter(
    "information-breach", "A breach of the right to information", "Whether the code punishes it, and with what fine.",
    subject=InformationBreach,
    goals=(information.breach_is_punished, information.fine_for_breach),
)  # fmt: skip
