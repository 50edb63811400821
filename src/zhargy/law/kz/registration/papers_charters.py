"""The charters of a public association (PA Law article 12) and of a foundation (NCO Law articles 12 and 22), each with
every clause that the law asks for. What stands here is a beginning: founders change what the law leaves to them.
"""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.procedure_subjects import AssociationRegistration, FoundationRegistration
from zhargy.rules.papers import Numbered, Part, Signatures, Text, When

GENERAL: tuple[Part, ...] = (
    Text(N_("Full name: {words.name}.")),
    Text(N_("Short name: {words.short_name}.")),
    Text(N_("It is a non-commercial organisation and a legal entity from the day of its state registration. It acts "
            "under the Constitution, the laws of the Republic of Kazakhstan and this charter.")),
)  # fmt: skip
LOCATION = Text(N_("Location of the permanent body: {words.address}."))
AIMS = Numbered(
    (
        Text(N_("Subject and aims of the activity: {words.aims}")),
        Text(N_("It may do business only so far as this serves the aims of the charter. Income is not shared among "
                "founders or members and goes to these aims.")),
    ),
    title=N_("Subject and aims"),
)  # fmt: skip
UNPAID = Text(
    N_("Members of the supreme body are not paid for this work; only expenses tied directly to it are covered.")
)
EXCLUSIVE = Text(
    N_("The supreme body alone adopts and changes the charter; reorganises and liquidates the organisation; settles the "
       "structure, the powers, the forming and the early end of powers of its bodies; sets the order and the times of "
       "reports and approves them; decides on taking part in other legal entities, and on branches and representative "
       "offices.")
)  # fmt: skip
CONTROL = Text(
    N_("The control body is the auditor, who is elected for {words.term}, is not a member of the executive body, "
       "checks the finances at least once a year and reports to the supreme body.")
)  # fmt: skip
OWNED = Text(N_("The property belongs to the organisation. Founders and members have no rights of property in it."))
ENDING = Numbered(
    (
        Text(N_("It is reorganised (merger, joining, division, separation, transformation) by decision of the supreme body, "
                "and liquidated by decision of the supreme body or of a court, on the conditions and in the order of "
                "the laws.")),
        Text(N_("The property that is left once the claims of creditors are met is not shared among founders or members "
                "and goes to the aims of this charter.")),
        Text(N_("It has ceased when the end of it is entered in the register.")),
    ),
    title=N_("Reorganisation and liquidation"),
)  # fmt: skip

KZ.paper(
    "association-charter",
    N_("Charter of a public association"),
    about=AssociationRegistration,
    together=True,
    by=(N_("Adopted by the founding meeting on {association.formed_on}"),),
    parts=(
        Numbered(
            (*GENERAL,
             Text(N_("It is a public association founded on the initiative of citizens of the Republic of Kazakhstan. Status by "
                     "territory: {application.status}.")),
             LOCATION),
            title=N_("General provisions"),
        ),
        AIMS,
        Numbered(
            (
                When(
                    "words.foreigners_join",
                    (Text(N_("Citizens of the Republic of Kazakhstan, foreigners, stateless persons and public associations "
                             "other than political parties can be members.")),),
                    (Text(N_("Citizens of the Republic of Kazakhstan and public associations other than political parties "
                             "can be members.")),),
                ),
                Text(N_("Membership begins by decision of the executive body on a written application. Nobody is made to "
                        "join or to stay.")),
                Text(N_("Membership ends when the member leaves by a written application, is expelled by the general meeting "
                        "for a breach of this charter, dies, or ceases as a legal entity.")),
                Text(N_("Members have equal rights: to take part in governing, to elect and be elected, to see documents and "
                        "decisions that touch them, to be told of receipts and spending, to leave.")),
                Text(N_("Members keep to this charter, carry out the decisions of the bodies and pay fees if the general "
                        "meeting has set them.")),
            ),
            title=N_("Membership"),
        ),
        Numbered(
            (
                Text(N_("Territory of activity: {words.territory}.")),
                Text(N_("Structural units (branches and representative offices) are opened and closed by the general meeting, "
                        "are not legal entities, act on regulations that it approves, and elect their heads.")),
            ),
            title=N_("Structure, units and territory"),
        ),
        Numbered(
            (
                Text(N_("The supreme body is the general meeting of members, held at least once a year. It can decide if more "
                        "than half of the members are present, by a majority of those present; on the charter, "
                        "reorganisation and liquidation by two thirds of them.")),
                EXCLUSIVE,
                UNPAID,
                Text(N_("The executive and permanent body is the chair, elected by the general meeting for {words.term}. The chair "
                        "carries out its decisions, calls it, represents the association without a power of attorney, signs "
                        "contracts and reports to it every year.")),
                CONTROL,
            ),
            title=N_("Governing bodies"),
        ),
        Numbered(
            (
                Text(N_("Money and property come from entrance and membership fees if they are set, voluntary contributions "
                        "and donations, events held under this charter, business income, and other sources that the laws "
                        "allow.")),
                OWNED,
                Text(N_("The general meeting approves the budget; the chair disposes of money and property within it; structural "
                        "units dispose of what is given to them, within their regulations.")),
            ),
            title=N_("Money and property"),
        ),
        Numbered(
            (Text(N_("The charter is changed by the general meeting. The changes are told to the registering body or registered "
                     "in the order and the time of the laws.")),),
            title=N_("How the charter is changed"),
        ),
        ENDING,
        Signatures(N_("Chair of the association"), name="words.head"),
    ),
)  # fmt: skip

KZ.paper(
    "foundation-charter",
    N_("Charter of a foundation"),
    about=FoundationRegistration,
    together=True,
    by=(N_("Adopted by decision of the founders"),),
    parts=(
        Numbered(
            (*GENERAL,
             Text(N_("Legal form: {application.form}. It has no members; it is founded on voluntary contributions of property "
                     "by its founders.")),
             LOCATION),
            title=N_("General provisions"),
        ),
        AIMS,
        Numbered(
            (
                When(
                    "application.several_founders",
                    (Text(N_("The supreme body is the general meeting of founders, held at least once a year. It can decide if "
                             "more than half of the founders are present, by a majority of those present.")),),
                    (Text(N_("The supreme body is the founder, whose decisions are in writing.")),),
                ),
                EXCLUSIVE,
                UNPAID,
                Text(N_("The board of trustees is the permanent collegial governing body, formed by the supreme body for {words.term}. "
                        "It appoints the executive body and checks that the activity keeps to the aims of this charter. Persons "
                        "tied by marriage or close kinship, and staff of the foundation, are not its majority.")),
                Text(N_("The executive body is the director. The board of trustees appoints the director for {words.term} and dismisses "
                        "the director early for a breach of the laws or this charter. The director represents the foundation "
                        "without a power of attorney, manages its property and reports to the board every year.")),
                Text(N_("The director appoints and dismisses the other officers. The director and the accountant are two persons "
                        "who are not tied by marriage, close kinship or affinity.")),
                CONTROL,
            ),
            title=N_("Bodies and officers"),
        ),
        Numbered(
            (
                Text(N_("Property comes from contributions of the founders, voluntary contributions and donations, business "
                        "income, and other sources that the laws allow.")),
                OWNED,
                Text(N_("Income is used for the aims of this charter alone. The foundation publishes a report on the use of its "
                        "property every year.")),
                Text(N_("An auditor or an audit organisation checks the finances at least once a year.")),
            ),
            title=N_("Property and income"),
        ),
        Numbered(
            (Text(N_("Branches and representative offices are opened by the supreme body, are not legal entities and act on "
                     "regulations that it approves. On the day on which this charter is adopted there are none, unless "
                     "annexes to it name them.")),),
            title=N_("Branches and representative offices"),
        ),
        Numbered(
            (Text(N_("The charter is changed by the supreme body. The changes are told to the registering body or registered in "
                     "the order and the time of the laws.")),),
            title=N_("How the charter is changed"),
        ),
        ENDING,
        Signatures(N_("Founder"), name="name", path="people"),
    ),
)  # fmt: skip
