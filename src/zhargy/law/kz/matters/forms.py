"""What people come for about forms of organisations, their founding, and their end."""

from zhargy.law.kz import forms, parties, religion, unions, unregistered, winding_up
from zhargy.law.kz.forms.subjects import Bodies, Deal, FundReport, Idea, Work
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties
from zhargy.law.kz.parties import PartyFounding
from zhargy.law.kz.religion import ReligiousAssociation
from zhargy.law.kz.unions import TradeUnion
from zhargy.law.kz.unregistered import Deed
from zhargy.law.kz.winding_up.subjects import CourtCase, Reorganisation, Residue, Suspension, WindingUp
from zhargy.rules import Subject, part


class Fund(Subject):
    """A fund: its bodies, its yearly report, and deals with people close to it."""

    bodies: Bodies = part("The bodies")
    report: FundReport = part("The yearly report and check")
    deal: Deal = part("A deal with a person close to the fund")


class Ending(Subject):
    """An organisation in liquidation, and the property that is left."""

    winding_up: WindingUp = part("The liquidation")
    residue: Residue = part("The property that is left")


class CourtMeasure(Subject):
    """A suspension, or a case about liquidation, before a court."""

    suspension: Suspension = part("The suspension")
    case: CourtCase = part("The case about liquidation")


KZ.matter(
    "forms", "Which organisation may we found?", "Every form of the Civil Code and of special laws: open to you or closed, and why.",
    subject=Idea,
    goals=(
        forms.is_non_commercial, forms.open_public_association, forms.open_public_fund, forms.open_private_fund,
        forms.open_corporate_fund, forms.open_private_institution, forms.open_union, forms.open_union_of_associations,
        forms.open_consumer_cooperative, forms.open_trade_union, forms.open_religious_association,
        forms.open_political_party, forms.open_joint_stock_company, forms.open_special_form,
        forms.open_state_institution, forms.open_state_fund, forms.open_production_cooperative,
        forms.open_agricultural_cooperative,
    ),
)  # fmt: skip
KZ.matter(
    "found-party", "Found a political party", "How many people from where, each step with its last day, the name, and what a refusal means.",
    subject=PartyFounding,
    goals=(
        parties.enough_initiators, parties.represent_two_thirds, parties.committee_in_order, parties.name_in_order,
        parties.enough_members, parties.may_be_registered,
    ),
    duties=duties("announce-party", "hold-party-congress", "register-party", "record-party-branches"),
)  # fmt: skip
KZ.matter(
    "found-trade-union", "Found a trade union", "Who may found it, by when to file, and what proves its status.",
    subject=TradeUnion,
    goals=(unions.may_be_founded, unions.filed_in_time, unions.fits_its_status),
    duties=duties("register-trade-union", "confirm-union-status"),
)  # fmt: skip
KZ.matter(
    "found-religious", "Found a religious association", "How many citizens each status needs, the name, the head, and by when to file.",
    subject=ReligiousAssociation,
    goals=(religion.status_fits, religion.name_in_order, religion.may_be_founded, religion.filed_in_time),
    duties=duties("register-religious-association", "confirm-religious-status"),
)  # fmt: skip
KZ.matter(
    "run-fund", "Run a fund", "Its board of trustees, head and accountant, the yearly report and check, and deals with people close to it.",
    subject=Fund,
    goals=(forms.bodies_in_order, forms.report_published, forms.deal_needs_approval),
    duties=duties("fund-report", "fund-check", "tell-of-conflict"),
)  # fmt: skip
KZ.matter(
    "do-business", "Do business as a non-commercial organisation", "Whether the activity and the business are allowed, and where the income may go.",
    subject=Work,
    goals=(forms.activity_allowed, forms.business_allowed, forms.spending_allowed, forms.source_allowed),
)  # fmt: skip
KZ.matter(
    "reorganise", "Reorganise an organisation", "Who decides, what the creditors must be told, and when it is complete.",
    subject=Reorganisation,
    goals=(
        winding_up.may_be_reorganised, winding_up.creditors_treated_in_order, winding_up.succession_in_order,
        winding_up.reorganised_on,
    ),
    duties=duties("tell-creditors-of-reorganisation"),
)  # fmt: skip
KZ.matter(
    "wind-up", "Close an organisation", "The next step, the terms for creditors, the first day to file, and where the property goes.",
    subject=Ending,
    goals=(
        winding_up.next_step, winding_up.publication_in_order, winding_up.ending_filed_from,
        winding_up.residue_may_go_there,
    ),
    duties=duties("tell-of-liquidation", "name-liquidation-commission"),
)  # fmt: skip
KZ.matter(
    "court-measure", "A court suspends or liquidates an organisation", "Who may ask for it, on what grounds, for how long, and what is barred.",
    subject=CourtMeasure,
    goals=(
        winding_up.may_be_suspended, winding_up.term_in_law, winding_up.barred_while_suspended,
        winding_up.may_be_lifted_early, winding_up.may_be_liquidated_by_court,
    ),
)  # fmt: skip
KZ.matter(
    "work-unregistered", "An association works without registration", "What is prohibited, what it costs, and what would make it a crime.",
    subject=Deed,
    goals=(
        unregistered.activity_prohibited, unregistered.punished_under_489, unregistered.fine_under_489,
        unregistered.crime, unregistered.highest_fine, unregistered.longest_deprivation, unregistered.only_administrative,
    ),
)  # fmt: skip
