"""What a case of registration gathers: the application, what was founded, the complaint, and what the papers say."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.appeals.subjects import AdministrativeComplaint
from zhargy.law.kz.associations.subjects import Association
from zhargy.law.kz.forms.subjects import CharterText, Idea
from zhargy.law.kz.registration.subjects import Application, Change
from zhargy.rules import Party, Subject, fact, impossible, many, part


class Worded(Subject):
    """What people word themselves, in both languages of the papers."""

    kk: str = fact("In Kazakh")
    ru: str = fact("In Russian")


class WordedAtLength(Worded):
    """What people tell in paragraphs, in both languages of the papers."""

    kk: str = fact("In Kazakh", long=True)
    ru: str = fact("In Russian", long=True)


class FounderData(Subject):
    """A founder or initiator, as the papers name them."""

    name: str = fact("Surname, name and patronymic")
    born_on: date = fact("Day of birth")
    number: str = fact("Individual identification number (IIN)")
    address: str = fact("Residence")
    phone: str = fact("Telephone")


class FoundingWords(Subject):
    """What the founding papers say in words."""

    name: Worded = part("Full name of the organisation, with its form")
    short_name: Worded = part("Short name")
    address: Worded = part("Full postal address of the permanent body")
    aims: WordedAtLength = part("Subject and aims")
    territory: Worded = part("Territory of activity")
    meeting_place: Worded = part("Where the founding meeting was held")
    chair: str = fact("Chair of the founding meeting")
    secretary: str = fact("Secretary of the founding meeting")
    head: str = fact("Head of the organisation")
    head_number: str = fact("Individual identification number (IIN) of the head")
    auditor: str = fact("Auditor", help="Surname, name and patronymic of whoever checks the finances.")
    accountant: str = fact("Accountant of the foundation", help="Not the head, and not kin of the head.")
    trustees: str = fact("Members of the board of trustees", help="Of a foundation: their names.")
    term: int = fact("Term for which the bodies are elected or formed", unit="years", minimum=1, maximum=10)
    foreigners_join: bool = fact("The charter lets foreigners and stateless persons be members")
    contributions: str = fact("What each founder hands over to the foundation")
    votes: str = fact("Votes at the founding meeting", help="For, against, abstained.")
    applicant: str = fact("Who signs the application")
    phone: str = fact("Telephone of the organisation")
    email: str = fact("E-mail of the organisation")
    fee_receipt: str = fact("Number and day of the proof that the fee was paid")


class Registration(Subject):
    """A case before the registering body, from the decision of the founders to the entry in the register."""

    application: Application = part("The application")
    complaint: AdministrativeComplaint = part("The complaint")
    words: FoundingWords = part("What the papers say")
    registered_on: date = fact("Day of registration", by=Party.AUTHORITY)
    number: str = fact("Business identification number (BIN)", by=Party.AUTHORITY)
    refused: bool = fact("Registration was refused", by=Party.AUTHORITY)
    refusal_number: str = fact("Number of the refusal", by=Party.AUTHORITY)
    refusal_reasons: str = fact("What the refusal says", by=Party.AUTHORITY, long=True)
    reviewer: str = fact("Name of the higher body")
    objection: str = fact("Why the founders do not agree", long=True)


class FirstRegistration(Registration):
    """The registration of what is newly founded."""

    people: tuple[FounderData, ...] = many("Founders")


class AssociationRegistration(FirstRegistration):
    """The registration of a public association."""

    association: Association = part("The association")


class FoundationRegistration(FirstRegistration):
    """The registration of a foundation: a public, private, corporate or state fund."""

    idea: Idea = part("What is founded")
    charter: CharterText = part("The charter")

    @impossible(N_("The charter and the application name different legal forms."))
    def _two_forms(self) -> bool:
        return self.charter.form != self.application.form


class ReRegistration(Registration):
    """The re-registration of an organisation whose name has changed."""

    change: Change = part("The change")
