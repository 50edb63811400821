"""What people come for about peaceful assemblies: to hold one, to check the filing, and to complain about a refusal."""

from zhargy.law.kz import assembly
from zhargy.law.kz.assembly.complaint_subjects import Complaint
from zhargy.law.kz.assembly.subjects import Assembly
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties
from zhargy.rules import Subject, part


class Refusal(Subject):
    """A refusal of an assembly, and the complaint against it."""

    assembly: Assembly = part("The assembly")
    complaint: Complaint = part("The complaint")


KZ.matter(
    "gather", "Hold a peaceful assembly", "What to file and by when, whether the plan is lawful, and what the akimat's answer means.",
    subject=Assembly,
    goals=(
        assembly.track, assembly.timing, assembly.plan_holds, assembly.meaning_of_answer, assembly.may_be_held,
    ),
    duties=duties(
        "notify-assembly", "apply-assembly", "file-assembly-at-the-latest", "answer-assembly", "reply-to-proposal",
        "attend-assembly", "announce-abandonment",
    ),
)  # fmt: skip
KZ.matter(
    "check-filing", "Check a notification or application before filing", "Whether all thirteen items are there, and what else the akimat would refuse it for.",
    subject=Assembly,
    goals=(
        assembly.way_of_filing_right, assembly.filing_complete, assembly.organiser_allowed, assembly.place_and_time_hold,
        assembly.refusal_9_too_many, assembly.funding_allowed, assembly.structures_allowed,
    ),
)  # fmt: skip
KZ.matter(
    "refused", "An assembly was refused", "Whether the law has a ground for it, and by when to complain and go to court.",
    subject=Refusal,
    goals=(
        assembly.track, assembly.must_be_refused, assembly.refusal_in_form, assembly.decided_in_time, assembly.complaint_due,
        assembly.complaint_decision_due, assembly.court_due,
    ),
)  # fmt: skip
