"""What people come for about the Constitutional Court and elections."""

from zhargy.law.kz import constitutional_court, elections
from zhargy.law.kz.constitutional_court.subjects import ConstitutionalAppeal, ConstitutionalReview
from zhargy.law.kz.elections.subjects import Accreditation, Campaigning, ElectionComplaint, Observer, OpinionPoll
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties

KZ.matter(
    "constitutional-appeal", "Turn to the Constitutional Court", "Who may apply, by when, what the appeal must have, what it costs, and what to do if it is returned.",
    subject=ConstitutionalAppeal,
    goals=(
        constitutional_court.may_apply, constitutional_court.is_admissible, constitutional_court.last_day_to_apply,
        constitutional_court.text_is_complete, constitutional_court.annexes_are_complete, constitutional_court.fee,
        constitutional_court.may_be_corrected, constitutional_court.must_be_refused,
    ),
    duties=duties("tell-acceptance", "tell-bodies-to-suspend"),
)  # fmt: skip
KZ.matter(
    "constitutional-ruling", "Follow a decision of the Constitutional Court", "By when the court decides, from when its ruling works, and what state bodies must do then.",
    subject=ConstitutionalReview,
    goals=(
        constitutional_court.decision_due, constitutional_court.not_applied_from,
        constitutional_court.decision_must_be_reviewed, constitutional_court.new_act_is_needed,
    ),
    duties=duties(
        "decide-constitutional-appeal", "send-constitutional-decision", "carry-out-constitutional-ruling",
        "consider-constitutional-recommendations",
    ),
)  # fmt: skip
KZ.matter(
    "observe-elections", "Get accredited to observe elections", "Which organisations may be accredited, with what papers, by when it is decided, and how long it holds.",
    subject=Accreditation,
    goals=(
        elections.needs_accreditation, elections.may_be_accredited, elections.accreditation_due,
        elections.accreditation_ends_on,
    ),
    duties=duties("decide-observer-accreditation"),
)  # fmt: skip
KZ.matter(
    "election-observer", "Observe at a polling station", "What an observer needs, may do and must not do.",
    subject=Observer,
    goals=(elections.may_observe, elections.observer_may_do_it, elections.registration_may_be_cancelled),
    duties=duties("keep-observer-duties"),
)  # fmt: skip
KZ.matter(
    "election-complaint", "Complain about an election commission", "By when, and what happens if a court considers it too.",
    subject=ElectionComplaint,
    goals=(elections.complaint_due, elections.complaint_is_considered, elections.commission_waits_for_court),
)  # fmt: skip
KZ.matter(
    "campaign", "Campaign in an election", "Who may campaign, who may not, and what gifts and charity mean.",
    subject=Campaigning,
    goals=(
        elections.may_campaign, elections.is_campaigning_of_barred, elections.is_foreign_influence,
        elections.is_prohibited_charity, elections.contestant_loses_registration,
    ),
)  # fmt: skip
KZ.matter(
    "election-poll", "Hold an opinion poll on elections", "Who may hold one, and when results may not be published.",
    subject=OpinionPoll,
    goals=(elections.may_hold_poll, elections.may_publish_poll),
)  # fmt: skip
