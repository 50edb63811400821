"""Facts about appeals to the Constitutional Court, the sitting that decides, and what follows from the decision."""

from datetime import date

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact, part

COURT = "Constitutional Court"
STAFF = "Staff of the Constitutional Court"
OTHERS = Party.OTHERS
AUTHORITY = Party.AUTHORITY


class Applicant(Choice):
    """Who turns to the Constitutional Court (Constitution of 1995 arts. 72 and 78, of 2026 arts. 73 and 79)."""

    CITIZEN = "citizen", N_("Citizen of Kazakhstan")
    PROSECUTOR_GENERAL = "prosecutor-general", N_("Prosecutor General")
    COMMISSIONER = "commissioner", N_("Commissioner for Human Rights")
    COURT = "court", N_("A court that hears a case")
    HIGH_OFFICE = (
        "high-office",
        N_("President, chair of a chamber or of the Kurultai, a fifth of the deputies, or Prime Minister"),
    )
    OTHER = "other", N_("Somebody else, an organisation for example")


class Representative(Choice):
    """Who represents a citizen (CCL art. 41(4))."""

    LEGAL = "legal", N_("Legal representative")
    ADVOCATE = "advocate", N_("Advocate")
    CONSULTANT = "consultant", N_("Legal consultant, member of a chamber of legal consultants")
    ORGANISATION = "organisation", N_("Authorised person of an organisation")
    OTHER = "other", N_("Somebody else")


class ReturnGround(Choice):
    """Why the staff returned an appeal (CCL art. 47(2))."""

    NONE = "none", N_("Not returned")
    OUTSIDE = "outside", N_("Outside the competence of the Constitutional Court")
    FORM = "form", N_("Form or content")
    WRONG_SUBJECT = "wrong-subject", N_("From somebody who may not apply")
    UNPAID = "unpaid", N_("State duty not paid")
    CONDITIONS = "conditions", N_("Conditions of citizens' appeals not met")


class EndGround(Choice):
    """Why the Constitutional Court ended the proceedings without a final decision (CCL art. 38(1))."""

    NONE = "none", N_("They were not ended")
    WITHDRAWN = "withdrawn", N_("The appeal was withdrawn")
    ACT_GONE = "act-gone", N_("The act was cancelled or lost force, and is no longer applied")
    OUTSIDE = "outside", N_("Outside the competence of the Constitutional Court")
    DECIDED = "decided", N_("A final decision on another appeal with a similar question")


class Ruling(Choice):
    """Normative rulings on acts (CCL art. 57(2))."""

    CONFORMS = "conforms", N_("The act conforms to the Constitution")
    CONFORMS_AS_INTERPRETED = (
        "conforms-as-interpreted",
        N_("The act conforms to the Constitution in the interpretation of the Constitutional Court"),
    )
    DOES_NOT_CONFORM = "does-not-conform", N_("The act does not conform to the Constitution")


class AppealText(Subject):
    """What the appeal says (CCL art. 44(2) and (3))."""

    court_named: bool = fact("Name of the Constitutional Court")
    applicant_named: bool = fact(
        "Name, residence, identification number of the applicant, and telephone and e-mail if any"
    )
    representative_named: bool = fact("Representative, address and powers", help="Yes also if there is none.")
    act_named: bool = fact("Name, number, date and place of publication of the act")
    substance: bool = fact("Substance, position of the applicant and its legal reasons")
    other_facts: bool = fact("Other facts on which the appeal rests, and evidence if any")
    norms: bool = fact("Norms that give the right to appeal, and the constitutional rights touched")
    annexes_listed: bool = fact("List of annexed papers")
    signed: bool = fact("Signature of the applicant, by hand or electronic digital signature")


class AppealAnnexes(Subject):
    """What is annexed to a citizen's appeal (CCL art. 44(4) and (5))."""

    act_copies: bool = fact("Copies of the acts to be checked")
    powers: bool = fact("Papers on the powers of the representative", help="Yes also if none are needed.")
    court_decision: bool = fact("Court decision that shows that the act was applied in the case")
    consent: bool = fact(
        "Written consent of the citizen, if an authorised person files", help="Yes also if the citizen files."
    )
    fee_proof: bool = fact("Proof that the state duty was paid, or that the citizen is exempt from it")
    translation: bool = fact(
        "Translation of papers in other languages into Kazakh or Russian", help="Yes also if there are none."
    )


class ConstitutionalAppeal(Subject):
    """An appeal to the Constitutional Court."""

    applicant: Applicant = fact("Who turns to the Constitutional Court")
    regulatory_act: bool = fact("It is about a law or another regulatory legal act")
    own_rights: bool = fact(
        "The act directly touches constitutional rights and freedoms of the citizen", judgement=COURT
    )
    applicable: bool = fact("The act is to be applied in the case", by=OTHERS)
    infringes_rights: bool = fact(
        "The act infringes rights and freedoms of the Constitution", judgement="Court that hears the case"
    )
    law_only: bool = fact("It asks only questions of law", help="No, if other courts or bodies must establish facts.")
    representative: Representative = fact("Who represents the citizen")
    may_defend_others: bool = fact(
        "A law, the charter or the statute lets the organisation defend rights of its members or of others"
    )
    representatives: int = fact("Number of representatives", unit="people")
    entitled_to_aid: bool = fact("The applicant is entitled to legal aid guaranteed by the state", by=OTHERS)
    aid_asked: bool = fact("The applicant asks for it")
    text: AppealText = part("What the appeal says")
    annexes: AppealAnnexes = part("What is annexed")
    applied_or_touches: bool = fact("A court applied the act, or it directly touches rights in the case", by=OTHERS)
    took_part: bool = fact("The citizen takes part in that case")
    court_act_in_force: bool = fact("A court act on the case is in force", by=OTHERS)
    court_act_on: date = fact("Day on which the court act was adopted", by=OTHERS)
    filed_on: date = fact("Day on which the appeal was first filed")
    returned: ReturnGround = fact("Why the staff returned it", by=AUTHORITY)
    notice_received_on: date = fact("Day on which the applicant received the notice of the return")
    corrected_on: date = fact("Day on which the corrected appeal was filed")
    no_other_application: bool = fact(
        "Rulings of the Supreme Court show that no other application of the act is to be expected", judgement=COURT
    )
    suit_changes_nothing: bool = fact(
        "The rule is so imperative that a suit would not change how it is applied", judgement=COURT
    )
    clearly_outside: bool = fact("The subject is clearly outside the competence", judgement=STAFF)
    clearly_wrong_form: bool = fact("Form or content clearly do not meet the law", judgement=STAFF)
    clearly_wrong_subject: bool = fact("It clearly comes from somebody who may not apply", judgement=STAFF)
    conditions_clearly_unmet: bool = fact("The conditions of citizens' appeals are clearly not met", judgement=STAFF)
    fee_paid: bool = fact("The state duty is paid", help="A duty at the zero rate needs no payment: yes.")
    exempt: bool = fact("The citizen showed a paper on exemption from the duty")
    outside_competence: bool = fact("The subject is outside the competence of the court", judgement=COURT)
    decided_before: bool = fact("The court already checked the question, and its decision keeps force", by=OTHERS)
    norms_changed: bool = fact("The norms on which that decision rests have changed since", by=OTHERS)
    not_in_constitution: bool = fact("The question is not resolved in the Constitution", judgement=COURT)
    act_gone: bool = fact("The act was cancelled or lost force", by=OTHERS)
    still_applied: bool = fact("The act is still applied to the relations in question", by=OTHERS)
    accepted: bool = fact("The court accepted the appeal", by=AUTHORITY)
    acceptance_decided_on: date = fact("Day of the decision to accept or refuse", by=AUTHORITY)
    irreversible: bool = fact(
        "The act in force may make rights impossible to restore or harm the security of the country for good",
        judgement=COURT,
    )
    ended: EndGround = fact("Why the court ended the proceedings", by=AUTHORITY)
    same_grounds: bool = fact("A new appeal would rest on the same grounds")


class ConstitutionalReview(Subject):
    """The review of an accepted appeal, the decision and what follows from it."""

    applicant: Applicant = fact("Who turned to the Constitutional Court")
    accepted_on: date = fact("Day on which the court accepted the appeal", by=AUTHORITY)
    joined: bool = fact("Related appeals were joined", by=AUTHORITY)
    last_joined_on: date = fact("Day on which the last of the joined appeals arrived", by=AUTHORITY)
    president_urgent: bool = fact("The President demands an urgent decision on his appeal", by=OTHERS)
    prolonged: bool = fact("The court prolonged the term", by=AUTHORITY)
    prolonged_to: date = fact("Last day by that decision", by=AUTHORITY)
    by_panel: bool = fact("A panel hears it, not the whole court", by=AUTHORITY)
    judges: int = fact("Judges who sit", unit="people", by=AUTHORITY)
    judges_for: int = fact("Judges who voted for the decision", unit="people", by=AUTHORITY)
    chair_for: bool = fact("The chair of the court voted for it", by=AUTHORITY)
    norm_named: bool = fact("The appeal names the norm")
    ruling: Ruling = fact("What the court ruled", by=AUTHORITY, covers="cc-decision-kinds")
    adopted_on: date = fact("Day on which the ruling was adopted", by=AUTHORITY)
    other_day_set: bool = fact("The court set another day from which the norm is not applied", by=AUTHORITY)
    other_day: date = fact("The day that the court set", by=AUTHORITY)
    based_on_norm: bool = fact("A decision of a court or another body rests on the norm")
    other_order_set: bool = fact("The court set another order for its ruling", by=AUTHORITY)
    measures_needed: bool = fact("The ruling makes a new act of law necessary", judgement=COURT)
    published_on: date = fact("Day on which the ruling was published", by=AUTHORITY)
    other_term_set: bool = fact("The court set another term for the new act", by=AUTHORITY)
    other_term_ends_on: date = fact("Last day by the term that the court set", by=AUTHORITY)
    recommends: bool = fact("The decision recommends or proposes to improve the law", by=AUTHORITY)
