"""Changes of the note by its editors: the rules of docs/editorial.md, and the procedure, by four eyes."""

from datetime import date

from zhargy.i18n import N_
from zhargy.monitor.editorial.corrections import EDITOR, OFFICE, RULES, START, US
from zhargy.monitor.editorial.house import EDITORIAL
from zhargy.rules import Subject, fact, rule
from zhargy.rules.procedures import Actor, Event, Register, State


class Edition(Subject):
    """A change of a statement of the note that an editor proposes."""

    statement: str = fact("The statement", help="Its id in the note.")
    seen: str = fact("Fingerprint of the statement as the editor saw it", by=US)
    says_en: str = fact("New wording in English")
    says_kk: str = fact("New wording in Kazakh")
    says_ru: str = fact("New wording in Russian")
    told_on: str = fact("Day, month or year that it is of", help="2023, 2023-08 or 2023-08-04.")
    number: str = fact("New value", help="A whole number, or a decimal one with a point.")
    unit: str = fact("Unit of the value")
    value_on: str = fact("Day, month or year of the value", help="2023, 2023-08 or 2023-08-04.")
    value_of: str = fact("Which part of the figure it is")
    source: str = fact("Source of the change", help="The id of one that the note names.")
    source_name: str = fact("Name of a new source")
    source_address: str = fact("Address of the new source")
    source_language: str = fact("Language of the new source")
    why: str = fact("Why it is changed")
    case: str = fact("The correction of a reader that it follows")
    proposed_on: date = fact("Day on which the change was proposed", by=US)
    source_shows: bool = fact("The source shows what the change says", judgement=EDITOR)
    clear: bool = fact("The three wordings are clear and say the same", judgement=EDITOR)
    overtaken: bool = fact("The statement was changed since", by=US)
    answer: str = fact("Answer to the editor", by=US)


@rule(RULES.article(9), since=START)
def names_what_and_why(edition: Edition, on: date) -> bool:
    """The change names a statement, a reason and a source."""
    return edition.statement != "" and edition.why != "" and (edition.source != "" or edition.source_name != "")


@rule(RULES.article(10), since=START)
def speaks_all_languages(edition: Edition, on: date) -> bool:
    """A new wording stands in all three languages."""
    none = edition.says_en == "" and edition.says_kk == "" and edition.says_ru == ""
    return none or (edition.says_en != "" and edition.says_kk != "" and edition.says_ru != "")


@rule(RULES.article(10), since=START)
def may_be_proposed(edition: Edition, on: date) -> bool:
    """The change can be proposed: it names what and why, and speaks all three languages."""
    return names_what_and_why(edition, on) and speaks_all_languages(edition, on)


@rule(RULES.article(11), since=START)
def may_be_published(edition: Edition, on: date) -> bool:
    """The change can be published: the source shows it, the wordings are clear, nothing overtook it."""
    return edition.source_shows and edition.clear and not edition.overtaken


@rule(RULES.article(12, item=1), since=START)
def sent_back_1_source(edition: Edition, on: date) -> bool:
    """The source does not show what the change says."""
    return not edition.source_shows


@rule(RULES.article(12, item=2), since=START)
def sent_back_2_wording(edition: Edition, on: date) -> bool:
    """The wordings are not clear, or do not say the same."""
    return not edition.clear


@rule(RULES.article(12, item=3), since=START)
def sent_back_3_overtaken(edition: Edition, on: date) -> bool:
    """The statement was changed since."""
    return edition.overtaken


CHANGE = (
    "statement", "seen", "says_en", "says_kk", "says_ru", "told_on", "number", "unit", "value_on", "value_of", "source",
    "source_name", "source_address", "source_language", "why", "case", "proposed_on",
)  # fmt: skip
LOOKED = ("source_shows", "clear", "overtaken", "answer")
OPEN = ("proposed", "sent-back")
BY_ANOTHER = ("propose", "propose-again")

EDITORIAL.procedure(
    "edition",
    N_("Change the note"),
    about=Edition,
    own="editor",
    actors=(Actor("editor", N_("An editor of the monitor"), office=OFFICE),),
    states=(
        State("proposed", N_("Proposed; another editor looks at it")),
        State("sent-back", N_("Sent back to the editor who proposed it")),
        State("published", N_("Published"), final=True),
        State("withdrawn", N_("Withdrawn"), final=True),
    ),
    events=(
        Event("propose", N_("An editor proposes a change"), by="editor", to="proposed", day="proposed_on",
              guard=may_be_proposed, brings=CHANGE),
        Event("propose-again", N_("The editor proposes it anew"), by="editor", of=("sent-back",), to="proposed",
              day="proposed_on", guard=may_be_proposed, brings=CHANGE),
        Event("approve", N_("Another editor approves it, and it is published"), by="editor", of=("proposed",),
              to="published", brings=LOOKED, guard=may_be_published, apart=BY_ANOTHER),
        Event("send-back", N_("Another editor sends it back"), by="editor", of=("proposed",), to="sent-back",
              brings=LOOKED, refuses=True, apart=BY_ANOTHER,
              grounds=(sent_back_1_source, sent_back_2_wording, sent_back_3_overtaken)),
        Event("withdraw", N_("The editor withdraws it"), by="editor", of=OPEN, to="withdrawn"),
    ),
    register=Register(
        "editions", N_("Changes of the note"), of=("published",), key="statement",
        shows=("statement", "says_en", "says_kk", "says_ru", "told_on", "number", "unit", "value_on", "value_of",
               "source", "source_name", "source_address", "why", "proposed_on"),
    ),
)  # fmt: skip
