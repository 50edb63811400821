"""What people come for about the Constitutional Court."""

from zhargy.law.kz import constitutional_court
from zhargy.law.kz.constitutional_court.subjects import ConstitutionalAppeal, ConstitutionalReview
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Duty


def _duties(*ids: str) -> tuple[Duty, ...]:
    return tuple(KZ.duties[id] for id in ids)


KZ.matter(
    "constitutional-appeal", "Turn to the Constitutional Court", "Who may apply, by when, what the appeal must have, what it costs, and what to do if it is returned.",
    subject=ConstitutionalAppeal,
    goals=(
        constitutional_court.may_apply, constitutional_court.is_admissible, constitutional_court.last_day_to_apply,
        constitutional_court.text_is_complete, constitutional_court.annexes_are_complete, constitutional_court.fee,
        constitutional_court.may_be_corrected, constitutional_court.must_be_refused,
    ),
    duties=_duties("tell-acceptance", "tell-bodies-to-suspend"),
)  # fmt: skip
KZ.matter(
    "constitutional-ruling", "Follow a decision of the Constitutional Court", "By when the court decides, from when its ruling works, and what state bodies must do then.",
    subject=ConstitutionalReview,
    goals=(
        constitutional_court.decision_due, constitutional_court.not_applied_from,
        constitutional_court.decision_must_be_reviewed, constitutional_court.new_act_is_needed,
    ),
    duties=_duties(
        "decide-constitutional-appeal", "send-constitutional-decision", "carry-out-constitutional-ruling",
        "consider-constitutional-recommendations",
    ),
)  # fmt: skip
