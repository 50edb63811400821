"""Facts about bills in parliament: two chambers until 30 June 2026, the Kurultai from 1 July 2026."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.lawmaking.draft_subjects import GOVERNMENT, Initiator
from zhargy.rules import Choice, Party, Subject, fact, impossible, part


class LawKind(Choice):
    """Kinds of laws that need majorities and readings of their own."""

    ORDINARY = "ordinary", N_("An ordinary law")
    CODE = "code", N_("A code, or a change of one")
    CONSTITUTIONAL = "constitutional", N_("A constitutional law")
    CONSTITUTION = "constitution", N_("A change of the Constitution")


class Filing(Choice):
    """How a bill is brought to parliament."""

    MESSAGE = "message", N_("Special message")
    SUBMISSION = "submission", N_("Submission of deputies")
    RESOLUTION = "resolution", N_("Resolution of the Government")
    DECISION = "decision", N_("Decision of the Kazakhstan Halyk Kenesi")
    OTHER = "other", N_("In another way")


class SenateAnswer(Choice):
    """What the Senate decided on a law that the Majilis adopted."""

    NONE = "none", N_("Nothing yet")
    APPROVED = "approved", N_("It approved the law")
    ARTICLES = "articles", N_("It returned some articles, or proposed another wording of them")
    REFUSED = "refused", N_("It returned the law as a whole")


class PresidentAnswer(Choice):
    """What the President did with a law that was sent for signature."""

    NONE = "none", N_("Nothing yet")
    SIGNED = "signed", N_("Signed the law")
    RETURNED = "returned", N_("Returned the law, or articles of it, with objections")


class Standing(Choice):
    """Where a law stands between the Majilis and the President."""

    MAJILIS = "majilis", N_("Before the Majilis")
    REJECTED = "rejected", N_("Rejected, and back with the initiator")
    SENATE = "senate", N_("Before the Senate")
    CONCILIATION = "conciliation", N_("Between the chambers, in conciliation")
    PRESIDENT = "president", N_("On its way to the President")


class ChamberVote(Subject):
    """A vote of a chamber."""

    held: bool = fact("The vote was held", by=Party.AUTHORITY)
    in_favour: int = fact("Deputies in favour", unit="people", by=Party.AUTHORITY)
    deputies: int = fact("Deputies of the chamber in all", unit="people", minimum=1, by=Party.NOBODY)

    @impossible("More deputies voted in favour than the chamber has.")
    def _too_many(self) -> bool:
        return self.in_favour > self.deputies


class ParliamentBill(Subject):
    """A bill in the Parliament of two chambers."""

    initiator: Initiator = fact("Whose initiative is it?", by=Party.NOBODY)
    kind: LawKind = fact("What kind of law is it?", by=Party.NOBODY)
    filing: Filing = fact("How was it brought?", by=Party.NOBODY)
    to_majilis: bool = fact("It was brought to the Majilis", by=Party.NOBODY)
    costly: bool = fact("It cuts revenue or raises spending of the state", by=Party.NOBODY)
    government_agrees: bool = fact("The Government gave a positive conclusion", by=Party.AUTHORITY)
    committee_done: bool = fact("The standing committee gave its conclusion", by=Party.AUTHORITY)
    priority_on: date = fact("Day on which the President named it a priority", by=Party.AUTHORITY)
    answers_threat: bool = fact(
        "It answers a threat to life and health, constitutional order, public order or economic security",
        judgement=GOVERNMENT,
    )
    listed_subject: bool = fact(
        "The temporary act is on one of the eleven subjects of article 61(3)",
        help="The most important relations, which only laws regulate.",
        by=Party.NOBODY,
    )
    parliament_done: bool = fact("The law of Parliament took effect, or was not adopted", by=Party.AUTHORITY)
    accepted_on: date = fact("Day on which the Majilis accepted it for consideration", by=Party.AUTHORITY)
    readings: int = fact("Number of readings", by=Party.AUTHORITY)
    majilis: ChamberVote = part("Vote of the Majilis for the law")
    majilis_reject: ChamberVote = part("Vote of the Majilis to reject it as a whole")
    majilis_on: date = fact("Day on which the Majilis adopted it", by=Party.AUTHORITY)
    papers_to_senate: bool = fact(
        "The law came to the Senate with its five papers in both languages",
        help="Resolution, law, verbatim record, comparison table, conclusions of the Government on costly amendments; "
        "on paper and electronically.",
        by=Party.AUTHORITY,
    )
    registered_on: date = fact("Day on which the Senate registered the law", by=Party.AUTHORITY)
    break_days: int = fact("Days between sessions within the term", unit="days", by=Party.NOBODY)
    senate_answer: SenateAnswer = fact("What did the Senate decide?", by=Party.AUTHORITY)
    senate: ChamberVote = part("Vote of the Senate for the law")
    senate_on: date = fact("Day on which the Senate decided", by=Party.AUTHORITY)
    papers_back: bool = fact(
        "What the Senate returned came with its papers in both languages",
        help="Resolution, verbatim record, a reasoned conclusion for the law as a whole, a comparison table for articles.",
        by=Party.AUTHORITY,
    )
    on_changes: ChamberVote = part("Vote of the Majilis for what the Senate proposed")
    equal_numbers: bool = fact("The conciliation commission has equal numbers of both chambers", by=Party.AUTHORITY)
    members: int = fact("Members of the conciliation commission", unit="people", by=Party.AUTHORITY)
    members_for: int = fact("Members of it in favour", unit="people", by=Party.AUTHORITY)
    chair_for: bool = fact("Its chair is in favour", by=Party.AUTHORITY)
    majilis_took_text: bool = fact("The Majilis adopted the text of the conciliation commission", by=Party.AUTHORITY)
    own_text: ChamberVote = part("Vote of the Majilis for its own text after the conciliation")
    countersigned_chairs: bool = fact("The chairs of both chambers countersigned it", by=Party.AUTHORITY)
    countersigned_premier: bool = fact("The Prime Minister countersigned it", by=Party.AUTHORITY)
    received_on: date = fact("Day on which the President received the law", by=Party.AUTHORITY)
    president: PresidentAnswer = fact("What did the President do?", by=Party.AUTHORITY)
    objections_on: date = fact("Day on which the objections were sent", by=Party.AUTHORITY)
    objection_break_days: int = fact("Days outside the session within the month", unit="days", by=Party.NOBODY)
    chamber_began_on: date = fact("Day on which the chamber received the objections", by=Party.AUTHORITY)
    majilis_again: ChamberVote = part("Vote of the Majilis against the objections")
    senate_again: ChamberVote = part("Vote of the Senate against the objections")
    overcome_on: date = fact("Day on which the objections were overcome", by=Party.AUTHORITY)
    rejected_before: bool = fact("The Senate rejected it as a whole before in the same session", by=Party.AUTHORITY)


class Sitting(Subject):
    """A sitting of the Parliament of two chambers."""

    held_on: date = fact("Day of the sitting", by=Party.AUTHORITY)
    majilis_present: int = fact("Deputies of the Majilis present", unit="people", by=Party.AUTHORITY)
    majilis_deputies: int = fact("Deputies of the Majilis in all", unit="people", by=Party.NOBODY)
    senate_present: int = fact("Deputies of the Senate present", unit="people", by=Party.AUTHORITY)
    senate_deputies: int = fact("Deputies of the Senate in all", unit="people", by=Party.NOBODY)
    closed: bool = fact("The sitting is closed", by=Party.AUTHORITY)
    closed_by_rules: bool = fact("The rules provide for a closed sitting in this case", by=Party.NOBODY)


class KurultaiBill(Subject):
    """A bill in the Kurultai."""

    initiator: Initiator = fact("Whose initiative is it?", by=Party.NOBODY)
    kind: LawKind = fact("What kind of law is it?", by=Party.NOBODY)
    filing: Filing = fact("How was it brought?", by=Party.NOBODY)
    brought_on: date = fact("Day on which it was brought to parliament", by=Party.NOBODY)
    decided: bool = fact("The Parliament decided on it before 1 July 2026", by=Party.AUTHORITY)
    costly: bool = fact("It cuts revenue or raises spending of the state", by=Party.NOBODY)
    government_agrees: bool = fact("The Government gave a positive conclusion", by=Party.AUTHORITY)
    asked_on: date = fact("Day on which the Government was asked for its conclusion", by=Party.AUTHORITY)
    priority_on: date = fact("Day on which the President named it a priority", by=Party.AUTHORITY)
    answers_threat: bool = fact(
        "It answers a threat to life and health, constitutional order, public order or economic security",
        judgement=GOVERNMENT,
    )
    kurultai_done: bool = fact("The law of the Kurultai took effect, or the bill was rejected", by=Party.AUTHORITY)
    vote: ChamberVote = part("Vote of the Kurultai for the law")
    reject: ChamberVote = part("Vote of the Kurultai to reject it as a whole")
    withdrawn: bool = fact("The initiator withdraws it", by=Party.OTHERS)
    adopted_on: date = fact("Day on which the Kurultai adopted it", by=Party.AUTHORITY)
    countersigned: bool = fact("The chair of the Kurultai and the Prime Minister countersigned it", by=Party.AUTHORITY)
    received_on: date = fact("Day on which the President received the law", by=Party.AUTHORITY)
    president: PresidentAnswer = fact("What did the President do?", by=Party.AUTHORITY)
    objections_on: date = fact("Day on which the objections were sent", by=Party.AUTHORITY)
    again: ChamberVote = part("Vote of the Kurultai against the objections")
    overcome_on: date = fact("Day on which the objections were overcome", by=Party.AUTHORITY)
