"""What follows from what is known: a value with the chain of reasons, or unknown with the facts that it hinges on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, format_date, gettext, language
from zhargy.rules.acts import Act, Citation, confidence_text
from zhargy.rules.diagram import TooLarge
from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.kleene import Run
from zhargy.rules.paths import Located, bare, locate
from zhargy.rules.reforms import active_reform, under
from zhargy.rules.rule import Rule
from zhargy.rules.symbolic import Symbolic, settled, support
from zhargy.rules.trace import FactUse, ParameterUse, Step
from zhargy.rules.values import State, Unknown

if TYPE_CHECKING:
    from zhargy.rules.law import Law


@dataclass(frozen=True, slots=True)
class Hinge:
    """An open fact on which an unknown answer hinges. state: not asked, does not know, or does not apply."""

    path: str
    info: FactInfo
    state: State | None


@dataclass(frozen=True, slots=True)
class Caveat:
    """Something to know before leaning on an answer.

    kind: "horizon" (asked about days after the text was last checked), "commencement" (the day of entry into force
    is not confirmed), "not-encoded" (a provision that bears on it is not a rule), "judgement" (somebody decides it),
    "confidence" (the weakest source behind it), "gap" (no text for the day), "settled" (open facts make no difference).
    """

    kind: str
    message: str
    values: tuple[tuple[str, Any], ...] = ()

    def text(self) -> str:
        """The caveat in the language in use."""
        told = {name: _say(value) for name, value in self.values}
        return gettext(self.message).format_map(told)


def _say(value: Any) -> str:
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, Act):
        return value.name(language())
    if isinstance(value, Citation):
        return value.text(language())
    return gettext(value) if isinstance(value, str) else str(value)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an answer was asked about: the subjects, the day, and the reform, if any."""

    subjects: tuple[Subject, ...]
    on: date
    reform: str


class Answer:
    """What a rule gives for the facts at hand, and why."""

    def __init__(self, rule: Rule[..., Any], asked: Asked, value: Any) -> None:
        self.rule, self.asked, self.value = rule, asked, value

    _open: dict[str, Hinge] | None = None
    without_open = False

    @property
    def on(self) -> date:
        """The day whose law was asked."""
        return self.asked.on

    @property
    def reform(self) -> str:
        """The reform under which it was asked, or ""."""
        return self.asked.reform

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """Whom or what it was asked about."""
        return self.asked.subjects

    @property
    def known(self) -> bool:
        """Whether it has a value."""
        return type(self.value) is not Unknown

    @property
    def shown(self) -> str:
        """The value as people read it, in the language in use."""
        from zhargy.rules.explain import show

        return show(self.value, self.rule.unit)

    @cached_property
    def explanation(self) -> Step:
        """The root of the reasons: the goal, with what it was made of."""
        with under(self.reform):
            return Step(Run().apply(self.rule, locate(self.rule, self.subjects), self.on))

    @cached_property
    def hinges(self) -> tuple[Hinge, ...]:
        """The open facts that can still change an unknown answer, in the order in which the law reads them."""
        if self.known:
            return ()
        if self._open is not None:
            return tuple(self._open.values())
        uses = {one.path: one for one in self.explanation.walk() if isinstance(one, FactUse)}
        return tuple(Hinge(one.path, one.info, one.state) for path, one in uses.items() if path in self.value.facts)

    @cached_property
    def caveats(self) -> tuple[Caveat, ...]:
        """What to know before leaning on it."""
        return tuple(_caveats(self))

    @property
    def confidence(self) -> str:
        """The weakest source behind it: A, B or C; "" where no text is in force."""
        used = self.explanation.walk(asides=False)
        return max((one.confidence for one in used if isinstance(one, (Step, ParameterUse))), default="")

    def articles(self) -> list[str]:
        """The provisions in the reasons, as case files write them, each once."""
        told = (one.citation.key() for one in self.explanation.walk() if isinstance(one, (Step, ParameterUse)))
        return list(dict.fromkeys(told))

    def to_text(self, lang: str | None = None) -> str:
        """The answer and its reasons as text."""
        from zhargy.rules.explain import explain_text

        return explain_text(self, lang)

    def to_json(self, lang: str | None = None) -> dict[str, Any]:
        """The answer and its reasons as plain values for JSON."""
        from zhargy.rules.explain import explain_json

        return explain_json(self, lang)

    def to_html(self, lang: str | None = None) -> str:
        """The answer and its reasons as HTML with no style of its own."""
        from zhargy.rules.explain import explain_html

        return explain_html(self, lang)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<answer {self.rule.id} on {self.on}: {self.value!r}>"

    def receipt(self) -> Any:
        """A receipt that can be kept and replayed."""
        from zhargy.rules.receipt import Receipt

        return Receipt.of(self)


def decide(
    rule: Rule[..., Any], *subjects: Subject, on: date, reform: str = "", explain: bool = True, settle: bool = True
) -> Answer:
    """What follows from `rule` for these subjects under the law of the day `on`.

    explain: work out the reasons at once; without, they are worked out when first looked at. settle: where Kleene
    logic leaves the answer open, look whether the open facts make any difference at all. Raises SubjectError,
    ConflictError, CycleError.
    """
    return decide_all((rule,), *subjects, on=on, reform=reform, explain=explain, settle=settle)[0]


def decide_all(
    rules: Iterable[Rule[..., Any]], *subjects: Subject, on: date, reform: str = "", explain: bool = True,
    settle: bool = True,
) -> list[Answer]:  # fmt: skip
    """What follows from each of `rules`; what they share is worked out once. See `decide`."""
    if reform and reform != active_reform():
        with under(reform):
            return decide_all(rules, *subjects, on=on, explain=explain, settle=settle)
    asked = Asked(subjects, on, active_reform())
    run = Run()
    if explain:
        return [_decided(run, rule, asked, settle) for rule in rules]
    out = []
    only = subjects[0] if len(subjects) == 1 else None
    for rule in rules:
        try:
            if only is not None and isinstance(only, rule.about):
                value = rule.direct(only, on)
            else:
                value = rule.direct(*bare(locate(rule, subjects)), on)
        except Exception:
            # A fact or a text is missing; this reading says which, or raises the same.
            out.append(_decided(run, rule, asked, settle))
        else:
            out.append(Answer(rule, asked, value))
    return out


def _decided(run: Run, rule: Rule[..., Any], asked: Asked, settle: bool) -> Answer:
    args = locate(rule, asked.subjects)
    outcome = run.apply(rule, args, asked.on)
    answer = Answer(rule, asked, outcome.value)
    answer.__dict__["explanation"] = Step(outcome)
    if type(outcome.value) is Unknown and settle:
        answer.value, answer._open, answer.without_open = _settle(rule, args, asked.on, outcome.value)
    return answer


def _settle(rule: Rule[..., Any], args: tuple[Any, ...], on: date, value: Unknown) -> tuple[Any, Any, bool]:
    """The value that every way of filling in the open facts gives, if there is one; else the facts that matter."""
    reader = Symbolic()
    given = tuple(one if type(one) is Located else reader.diagrams.leaf(one) for one in args)
    try:
        diagram = reader.goal(rule, given, reader.diagrams.leaf(on))
    except TooLarge:
        return value, None, False
    if settled(diagram):
        return diagram.value, None, True  # type: ignore[union-attr]
    facts = sorted(support(diagram), key=lambda path: reader.terms.places[path])
    hinges = {path: Hinge(path, *reader.asked[path][:2]) for path in facts}
    return Unknown(frozenset(facts), value.gaps), hinges, False


def _caveats(answer: Answer) -> list[Caveat]:
    root = answer.explanation
    decisive = list(root.walk(asides=not answer.known))
    out: list[Caveat] = []
    if answer.without_open:
        out.append(Caveat("settled", N_("Facts that are not known make no difference to this answer.")))
    if not answer.known:
        out += [_gap(answer.rule.law, gap) for gap in sorted(answer.value.gaps)]
    acts: dict[str, Any] = {}
    doubtful: dict[str, Any] = {}
    judged: dict[str, FactInfo] = {}
    rules: dict[str, None] = {}
    for one in decisive:
        if isinstance(one, (Step, ParameterUse)):
            acts[one.citation.act.id] = one.citation.act
        if isinstance(one, Step):
            rules[one.rule.id] = None
            doubtful.update(
                (f"{told.citation.key()} {told.force.since.day}", told)
                for told in one.rule.wordings()
                if told.force.since.doubtful_on(one.on)
            )
        elif isinstance(one, ParameterUse):
            doubtful.update(
                (f"{told.citation.key()} {told.force.since.day}", told)
                for told in one.parameter.values
                if told.force.since.doubtful_on(one.on)
            )
        elif isinstance(one, FactUse) and one.info.judgement:
            judged[one.path] = one.info
    out += [
        Caveat("horizon", N_("{act} was last checked on {day}; changes after that day are not known here."),
               (("act", act), ("day", act.checked)))
        for act in acts.values() if answer.on > act.checked
    ]  # fmt: skip
    out += [
        Caveat("commencement", N_("It is not confirmed on which day {provision} entered into force; {day} is used."),
               (("provision", told.citation), ("day", told.force.since.day)))
        for told in doubtful.values()
    ]  # fmt: skip
    out += [
        Caveat("judgement", N_("“{fact}” is a judgement of: {who}. It is not worked out here."),
               (("fact", info.label), ("who", info.judgement)))
        for info in judged.values()
    ]  # fmt: skip
    out += [
        Caveat("not-encoded", N_("{provision} bears on this and is not encoded: {reason}"),
               (("provision", entry.citation), ("reason", entry.reason)))
        for entry in answer.rule.law.not_encoded if entry.bears_on(rules.keys(), answer.on)
    ]  # fmt: skip
    if (grade := answer.confidence) not in ("A", ""):
        out.append(Caveat("confidence", N_("The weakest source behind this: {grade}."), (("grade", _Grade(grade)),)))
    return out


def _gap(law: Law, gap: str) -> Caveat:
    """What the law does not give, in words: mostly a rule or an amount that has no text for the day."""
    name, _, day = gap.rpartition(" ")
    missing = law.rules.get(name) or law.parameters.get(name.partition("[")[0])
    if missing is None:
        return Caveat("gap", N_("The law as encoded says nothing for this: {gap}."), (("gap", gap),))
    return Caveat("gap", N_("No text in force on {day} is encoded for this: {what}"),
                  (("day", date.fromisoformat(day)), ("what", missing.label)))  # fmt: skip


class _Grade:
    """A grade of confidence, said in the language in use."""

    def __init__(self, grade: str) -> None:
        self.grade = grade

    def __str__(self) -> str:
        return f"{self.grade} ({confidence_text(self.grade)})"
