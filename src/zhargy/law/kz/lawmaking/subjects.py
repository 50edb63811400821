"""Facts about legal acts: their publication and effect, bills and their reviews, and bills in parliament."""

from datetime import date

from zhargy.i18n import N_
from zhargy.rules import Choice, Party, Subject, fact, impossible

COURT = "Court"


class ActKind(Choice):
    """Kinds of acts, as the law on legal acts tells apart when they take effect and who must have them examined."""

    LAW = "law", N_("A law, a code or a constitutional law")
    DECREE = "decree", N_("Decree of the President")
    GOVERNMENT = "government", N_("Resolution of the Government")
    MINISTER = "minister", N_("Order of a minister or head of a central body")
    LOCAL = "local", N_("Act of a maslikhat, an akimat or an akim")
    PARLIAMENT = "parliament", N_("Resolution of Parliament or of a chamber")
    SUPREME_COURT = "supreme-court", N_("Normative resolution of the Supreme Court")
    CONSTITUTIONAL_COURT = "constitutional-court", N_("Normative resolution of the Constitutional Court")
    ELECTION_COMMISSION = "election-commission", N_("Act of the Central Election Commission")


class Term(Subject):
    """A term of the law on legal acts that is counted in days."""

    began_on: date = fact("Day of the event or the date from which the term runs")
    days: int = fact("Length of the term", unit="days")


class LegalAct(Subject):
    """A legal act that was adopted."""

    kind: ActKind = fact("What kind of act is it?", by=Party.NOBODY)
    about_rights: bool = fact("It concerns rights, freedoms or duties of citizens", by=Party.NOBODY)
    must_be_registered: bool = fact("It must be registered with the bodies of justice", by=Party.NOBODY)
    signed_on: date = fact("Day on which it was signed, or adopted by the Constitutional Court", by=Party.AUTHORITY)
    registered_on: date = fact("Day on which it was registered with the bodies of justice", by=Party.AUTHORITY)
    published: bool = fact("It was officially published", by=Party.AUTHORITY)
    published_on: date = fact("Day of its first official publication", by=Party.AUTHORITY)
    both_languages: bool = fact("It was published in Kazakh and Russian at the same time", by=Party.AUTHORITY)
    names_day: bool = fact("It names the day on which it takes effect", by=Party.NOBODY)
    named_day: date = fact("Day on which it takes effect as it says itself", by=Party.NOBODY)
    new_duties: bool = fact(
        "It lays new duties on those whom it regulates",
        help="Persons and organisations, not state bodies.",
        by=Party.NOBODY,
    )
    new_liability: bool = fact("It brings in or increases liability", by=Party.NOBODY)
    new_burden: bool = fact(
        "It adds requirements, duties or another burden on business",
        help="By instruments of regulation, such as permits, notifications, control or reports.",
        by=Party.NOBODY,
    )
    quarantine_or_emergency: bool = fact(
        "It sets or lifts a quarantine of animals, or declares an emergency", by=Party.NOBODY
    )
    on_finance: bool = fact(
        "It regulates financial organisations, or comes from the National Bank or the body for the financial market",
        by=Party.NOBODY,
    )
    urgent_answer: bool = fact(
        "The Government drafted it as an urgent answer to a crisis",
        help="To a threat to life and health of people, constitutional order, public order or economic security.",
        by=Party.NOBODY,
    )
    says_backward: bool = fact("It says itself that it applies to what happened before", by=Party.NOBODY)
    eases: bool = fact("It lifts duties of citizens or improves their position", by=Party.NOBODY, judgement=COURT)

    @impossible("An act is not registered before it is signed.")
    def _order(self) -> bool:
        return self.registered_on < self.signed_on
