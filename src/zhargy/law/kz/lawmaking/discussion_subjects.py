"""Facts about drafts of subordinate acts: their posting, the comments of people, and the report."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.lawmaking.draft_subjects import DRAFTER, ReviewedDraft
from zhargy.rules import Choice, Party, Subject, fact, impossible, part

OPERATOR = "Operator of the portal"


class DraftByLaw(Subject):
    """A draft that is to be discussed on the open portal."""

    draft: ReviewedDraft = fact("What kind of draft is it?", by=Party.NOBODY)
    by_administration: bool = fact("It is an act of the President, drafted by his Administration", by=Party.NOBODY)
    restricted: bool = fact("It has information of limited access", by=Party.NOBODY)
    must_be_registered: bool = fact("It must be registered with the bodies of justice", by=Party.NOBODY)
    instructed: bool = fact(
        "It is made under an instruction of the President, the Government or the Prime Minister", by=Party.NOBODY
    )
    instruction_days: int = fact("Calendar days that the instruction gives", unit="days", by=Party.NOBODY)
    approves_budget: bool = fact("It approves a budget", by=Party.NOBODY)
    budget_tables: bool = fact(
        "It is the unified budget classification or the table of distribution of receipts", by=Party.NOBODY
    )
    emergency: bool = fact(
        "It is about quarantine, an emergency, or a decision of the State Commission for the state of emergency",
        help="A quarantine zone or regime, veterinary quarantine or restrictions, the declaration of a natural or "
        "man-made emergency, temporary restrictions for epidemic reasons.",
        by=Party.NOBODY,
    )
    public_service: bool = fact("It says how a public service is given", by=Party.NOBODY)
    amends: bool = fact("It amends acts in force", by=Party.NOBODY)
    posted: bool = fact("It is posted on the open portal", by=Party.AUTHORITY)
    posted_on: date = fact("Day on which it was posted", by=Party.AUTHORITY)
    longer: bool = fact("The body keeps the discussion open for longer than it must", by=Party.AUTHORITY)
    closes_on: date = fact("Last day of the discussion that the portal shows", by=Party.AUTHORITY)
    note_attached: bool = fact(
        "The explanatory note says why, what for and what the draft changes",
        help="Why it is needed, its aims, tasks and main provisions, so that people get a general idea.",
        by=Party.AUTHORITY,
    )
    table_attached: bool = fact("The comparison table stands with it", by=Party.AUTHORITY)
    both_languages: bool = fact("It is posted in Kazakh and Russian", by=Party.AUTHORITY)
    sent: bool = fact("It was sent to state bodies for agreement", by=Party.AUTHORITY)
    sent_on: date = fact("Day on which it was sent to state bodies for agreement", by=Party.AUTHORITY)
    opinions_posted: bool = fact(
        "Recommendations of the public council and conclusions of experts are posted in both languages",
        by=Party.AUTHORITY,
    )
    comments: bool = fact("Comments were received")
    report_on: date = fact("Day on which the preliminary report was published", by=Party.AUTHORITY)
    report_complete: bool = fact(
        "The report has every field and the four parts of the form",
        help="Title, days of publication and of the report, votes, numbers of comments and answers, type, category, "
        "body; a table of comments and answers; parts of the public, the public council, the expert council and the "
        "National Chamber.",
        by=Party.AUTHORITY,
        covers="ord849-report-form",
    )
    justice_examined: bool = fact("The bodies of justice examined it", by=Party.AUTHORITY)

    @impossible("The discussion does not end before the draft is posted.")
    def _order(self) -> bool:
        return self.closes_on < self.posted_on


class Reply(Choice):
    """What the body answered to a comment."""

    NONE = "none", N_("Nothing yet")
    ACCEPTED = "accepted", N_("The comment was accepted")
    REJECTED = "rejected", N_("The comment was rejected")


class DraftComment(Subject):
    """A comment on a draft on the open portal."""

    draft: DraftByLaw = part("The draft")
    account: bool = fact("The user is registered on the portal of electronic government")
    element_named: bool = fact("It names the section, article, paragraph or subparagraph that it is about")
    reasoned: bool = fact("It gives short reasons")
    clean: bool = fact(
        "It has no insults, no obscene words, no advertising, nothing beside the matter", judgement=OPERATOR
    )
    received_on: date = fact("Day on which it was received")
    reply: Reply = fact("What did the body answer?", by=Party.AUTHORITY)
    replied_on: date = fact("Day on which the answer was posted", by=Party.AUTHORITY)
    reply_reasoned: bool = fact("The answer gives reasons", by=Party.AUTHORITY)
    conceptual: bool = fact("It changes the concept of the draft", judgement=DRAFTER)
    new_version_posted: bool = fact("A new version of the draft was posted", by=Party.AUTHORITY)


class DraftResolution(Subject):
    """A draft resolution of the Government."""

    own_lawyers: bool = fact("The legal service of the body takes part", by=Party.AUTHORITY)
    on_portal: bool = fact("The draft stands on the open portal", by=Party.AUTHORITY)
    on_own_site: bool = fact("The draft stands on the site of the body", by=Party.AUTHORITY)
    note: bool = fact("The explanatory note stands with it", by=Party.AUTHORITY)
    amends: bool = fact("It amends acts in force", by=Party.NOBODY)
    table: bool = fact("The comparison table stands with it", by=Party.AUTHORITY)
    significant: bool = fact("It touches rights and interests of people or society", judgement=DRAFTER)
    press_release: bool = fact("A press release in Kazakh and Russian was given", by=Party.AUTHORITY)
    about_rights: bool = fact("It is about rights, freedoms and duties of citizens", by=Party.NOBODY)
    told_each_round: bool = fact(
        "Public councils, the National Chamber and expert councils were told, in each later round too",
        by=Party.AUTHORITY,
    )
    opinion_on: date = fact("Day on which the expert conclusion was received", by=Party.AUTHORITY)
    council_in_time: bool = fact("The public council gave recommendations in time", by=Party.AUTHORITY)
    recommendations_filed: bool = fact("The file has them, or the reasons against them", by=Party.AUTHORITY)
    report_filed: bool = fact("The file has the report on the public discussion", by=Party.AUTHORITY)
    corruption_filed: bool = fact("The file has the anti-corruption examination", by=Party.AUTHORITY)
    conclusions_filed: bool = fact("The file has the expert conclusions", by=Party.AUTHORITY)
    consequences_filed: bool = fact(
        "The file has an assessment of social, political, legal and information consequences", by=Party.AUTHORITY
    )
    helper: bool = fact("Somebody from a non-commercial or other organisation, or a specialist, is asked to help")
