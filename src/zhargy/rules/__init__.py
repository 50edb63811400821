"""Rules of law and their readings: write a rule once; call it, decide it, ask what it still needs."""

from zhargy.rules.acts import Act, Citation
from zhargy.rules.ask import Question, Settled, ask
from zhargy.rules.check import messages
from zhargy.rules.consult import Consultation, DutyAnswer, consult, next_of
from zhargy.rules.decide import Answer, Caveat, Hinge, decide, decide_all
from zhargy.rules.diagnostics import DIAGNOSTICS, RuleTextError
from zhargy.rules.due import Agenda, Entry, Occasion, falls_due
from zhargy.rules.exact import Choice
from zhargy.rules.facts import FactError, FactErrors, FactInfo, Party, Subject, fact, impossible, many, part
from zhargy.rules.law import Duty, Law, Matter, NotEncoded
from zhargy.rules.parameters import Parameter
from zhargy.rules.receipt import Receipt, ReceiptError
from zhargy.rules.reforms import under
from zhargy.rules.rule import Rule, rule
from zhargy.rules.trace import DateUse, FactUse, ParameterUse, Step
from zhargy.rules.values import (
    DOES_NOT_APPLY,
    DOES_NOT_KNOW,
    NOT_ASKED,
    ConflictError,
    CycleError,
    NotInForceError,
    State,
    Unknown,
    UnknownFactError,
    ZhargyError,
)

__all__ = [
    "DIAGNOSTICS", "DOES_NOT_APPLY", "DOES_NOT_KNOW", "NOT_ASKED", "Act", "Agenda", "Answer", "Caveat", "Choice",
    "Citation", "ConflictError", "Consultation", "CycleError", "DateUse", "Duty", "DutyAnswer", "Entry", "FactError",
    "FactErrors", "FactInfo", "FactUse", "Hinge", "Law", "Matter", "NotEncoded", "NotInForceError", "Occasion",
    "Parameter", "ParameterUse", "Party", "Question", "Receipt", "ReceiptError", "Rule", "RuleTextError", "Settled",
    "State", "Step", "Subject", "Unknown", "UnknownFactError", "ZhargyError", "ask", "consult", "decide", "decide_all",
    "fact", "falls_due", "impossible", "many", "messages", "next_of", "part", "rule", "under",
]  # fmt: skip
