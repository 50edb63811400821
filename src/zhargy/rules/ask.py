"""What must still be asked: the next question that can change the answer, and never one that cannot.

Questions are ranked by a decision diagram. Every fact in a reduced diagram can still change the answer; of those, the
one that the law reads first is asked first, so that an interview follows the act, gates come before what they open,
and judgements of others come after what a person can see for themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhargy.i18n import N_, gettext
from zhargy.rules.acts import Citation
from zhargy.rules.decide import decide
from zhargy.rules.diagram import TooLarge
from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.paths import Located, locate
from zhargy.rules.reforms import active_reform, under
from zhargy.rules.rule import Rule
from zhargy.rules.symbolic import Symbolic, settled, support
from zhargy.rules.values import NOT_ASKED, NotInForceError, Unknown


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to ask for. reasons: the rules that lead to it, the goal first. siblings: open facts of the same part."""

    path: str
    info: FactInfo
    reasons: tuple[Rule[..., Any], ...]
    on: date
    siblings: tuple[str, ...] = ()

    @property
    def citation(self) -> Citation:
        """The provision that needs the fact."""
        told: Citation = self.wording(self.reasons[-1]).citation
        return told

    @property
    def why(self) -> str:
        """Why it is asked, in the language in use."""
        label = gettext(self.wording(self.reasons[-1]).label)
        return gettext(N_("The answer depends on this: {rule}")).format(rule=label)

    def wording(self, rule: Rule[..., Any]) -> Any:
        """The wording of a rule on that day; its newest, if none was in force."""
        try:
            return rule.version_on(self.on)
        except NotInForceError:
            return rule.versions[-1]


@dataclass(frozen=True, slots=True)
class Settled:
    """No question can change this. values: one per goal; Unknown where only what nobody can say is missing."""

    values: tuple[Any, ...]

    @property
    def value(self) -> Any:
        """The value of the first goal."""
        return self.values[0]

    @property
    def text(self) -> str:
        """What it means, in the language in use."""
        return gettext(N_("No question can change this any more."))


def ask(
    goals: Rule[..., Any] | Sequence[Rule[..., Any]], *subjects: Subject, on: date, reform: str = ""
) -> Question | Settled:
    """The next question for the first goal that is open, or Settled with every goal's value.

    A question is chosen from a decision diagram over the open facts; if that grows too large, the facts that Kleene
    logic leaves open are asked in the order of the law.
    """
    rules = (goals,) if isinstance(goals, Rule) else tuple(goals)
    with under(reform or active_reform()):
        reader = Symbolic()
        values = []
        for rule in rules:
            found = next_question(reader, rule, subjects, on)
            if isinstance(found, Question):
                return found
            values.append(found)
    return Settled(tuple(values))


def next_question(reader: Symbolic, rule: Rule[..., Any], subjects: tuple[Subject, ...], on: date) -> Question | Any:
    """The next question for one goal, or its value if none is left."""
    found = open_questions(reader, rule, subjects, on)
    return found[0] if isinstance(found, list) else found


def open_questions(
    reader: Symbolic, rule: Rule[..., Any], subjects: tuple[Subject, ...], on: date
) -> list[Question] | Any:
    """Every question that can still change the answer of one goal, in the order of the law, or its value if none can.

    A later one may fall away with the answer to an earlier one.
    """
    given = tuple(one if type(one) is Located else reader.diagrams.leaf(one) for one in locate(rule, subjects))
    try:
        diagram = reader.goal(rule, given, reader.diagrams.leaf(on))
    except TooLarge:
        return _from_kleene(rule, subjects, on)
    if settled(diagram):
        return diagram.value  # type: ignore[union-attr]
    facts = support(diagram)
    open_ = sorted(
        (path for path in facts if reader.asked[path][1] is NOT_ASKED), key=lambda path: reader.terms.places[path]
    )
    if not open_:
        return Unknown(frozenset(facts))
    return [_question(reader, path, open_[place + 1 :], on) for place, path in enumerate(open_)]


def _question(reader: Symbolic, path: str, later: list[str], on: date) -> Question:
    info, _, reasons = reader.asked[path]
    part = path.rpartition(".")[0]
    return Question(path, info, reasons, on, tuple(one for one in later if part and one.rpartition(".")[0] == part))


def _from_kleene(rule: Rule[..., Any], subjects: tuple[Subject, ...], on: date) -> list[Question] | Any:
    answer = decide(rule, *subjects, on=on, settle=False)
    if answer.known:
        return answer.value
    open_ = [one for one in answer.hinges if one.state is NOT_ASKED]
    if not open_:
        return answer.value
    return [Question(one.path, one.info, (rule,), on) for one in open_]
