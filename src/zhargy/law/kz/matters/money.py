"""What people come for about charity, state money for non-governmental organisations, and large transfers."""

from zhargy.law.kz import charity, laundering, state_money
from zhargy.law.kz.charity.subjects import CharitableHelp, CharityReport
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.laundering.subjects import MoneyOperation
from zhargy.law.kz.matters.duties import duties
from zhargy.law.kz.state_money.subjects import (
    AwardNomination,
    BodyReport,
    OrderCompetition,
    SocialOrder,
    StateGrant,
    StrategicContract,
)  # fmt: skip

KZ.matter(
    "give-help", "Give charitable help", "What the law calls this help: a donation, sponsorship, patronage, corporate charity.",
    subject=CharitableHelp,
    goals=(
        charity.is_charitable_help, charity.is_donation, charity.is_sponsorship, charity.is_corporate_charity,
        charity.is_charity,
    ),
)  # fmt: skip
KZ.matter(
    "charitable-organisation", "Run a charitable organisation", "Whether it is set up as the law asks, and what it must publish every year.",
    subject=CharityReport,
    goals=(charity.is_charitable_organisation, charity.is_set_up_rightly, charity.reported_in_year),
    duties=duties("charity-programme-report", "charity-foreign-report", "charity-branch-report"),
)  # fmt: skip
KZ.matter(
    "state-grant", "Get a state grant", "Who may get it, for how long and how much, and what part may go to your own needs.",
    subject=StateGrant,
    goals=(
        state_money.may_get_state_grant, state_money.fits_its_kind, state_money.institutional_limit,
        state_money.state_grant_may_be_given,
    ),
)  # fmt: skip
KZ.matter(
    "compete-for-order", "Compete for a social order", "Whether the sphere is open and the organisation may take part.",
    subject=OrderCompetition,
    goals=(state_money.sphere_open_to_order, state_money.may_compete),
)  # fmt: skip
KZ.matter(
    "perform-order", "Carry out a social order", "Whether this is a social order, and what its performer must do.",
    subject=SocialOrder,
    goals=(state_money.is_social_order,),
    duties=duties(
        "social-order-monitoring", "social-order-quality", "social-order-answers", "social-order-complaints",
    ),
)  # fmt: skip
KZ.matter(
    "ngo-award", "Apply for an award", "Whether the organisation may be nominated, by when to apply, and how small an award can be.",
    subject=AwardNomination,
    goals=(
        state_money.may_be_nominated, state_money.award_application_due, state_money.smallest_award,
        state_money.may_win_award,
    ),
)  # fmt: skip
KZ.matter(
    "strategic-partner", "Be a strategic partner of the state", "Whether the contract is made as the law asks, and when it must be ended.",
    subject=StrategicContract,
    goals=(
        state_money.is_strategic_order, state_money.is_strategic_partner, state_money.contract_made_rightly,
        state_money.must_be_terminated,
    ),
    duties=duties("strategic-contract-end"),
)  # fmt: skip
KZ.matter(
    "state-body-and-ngos", "What a state body owes to organisations", "Social orders, the council, what is published, and the yearly information.",
    subject=BodyReport,
    goals=(state_money.must_create_council, state_money.must_report_partnerships),
    duties=duties(
        "ngo-council", "social-order-forming", "social-order-publication", "social-order-support", "social-order-data",
        "social-order-information", "strategic-directions", "partnership-information",
    ),
)  # fmt: skip
KZ.matter(
    "large-transfer", "Receive or send a large sum", "Whether a bank will tell the financial monitoring body of it; the organisation itself files nothing.",
    subject=MoneyOperation,
    goals=(laundering.is_monitored, laundering.must_be_told),
    duties=duties("monitored-operation"),
)  # fmt: skip
