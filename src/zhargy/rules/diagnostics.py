"""What can be wrong with the text of a rule. Each diagnostic has a code, a message and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from zhargy.rules.values import ZhargyError


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One kind of mistake: its code, what is wrong, and what to write instead."""

    code: str
    message: str
    fix: str


_ALL = (
    Diagnostic("R01", "this statement is not part of the rule language: {what}", "use names, if, match and return"),
    Diagnostic(
        "R02", "{what} is assigned twice", "give the second value its own name, or write `a if condition else b`"
    ),
    Diagnostic("R03", "not every path returns a value", "end with `return …`, or add an `else`"),
    Diagnostic("R04", "{what} is not known here{near}", "import the rule, parameter, choice or constant that you mean"),
    Diagnostic("R05", "{what} cannot be called in a rule", "call a rule, a dated parameter, or a function of dates"),
    Diagnostic(
        "R06", "this expression is not part of the rule language: {what}", "see docs/rules.md for what a rule may say"
    ),
    Diagnostic(
        "R07", "{what} is a binary float, which is not exact", 'write Decimal("…"), or move it to a dated parameter'
    ),
    Diagnostic("R08", "division is not exact", "compare products instead: `2 * part > whole`, or use //"),
    Diagnostic("R09", "{what} cannot be compared or combined", "compare values of the same kind"),
    Diagnostic("R10", "a condition must be true or false, this is {what}", "compare it with something: `x > 0`"),
    Diagnostic("R11", "match leaves out {what}", "add a case for each, or `case _:`"),
    Diagnostic(
        "R12",
        "{what} needs a type that a fact can have",
        "annotate: bool, int, Decimal, date, time, str, a Choice or a Subject",
    ),
    Diagnostic("R13", "{what}: no such fact{near}", "declare it on the Subject, or use the right name"),
    Diagnostic("R14", "a generator must run over a one-to-many fact, not {what}", "declare it with many()"),
    Diagnostic("R15", "the last argument must be `on: date`", "add `on: date`: the day whose law is asked"),
    Diagnostic("R16", "{what}", "give the arguments that its definition names, in that order"),
    Diagnostic("R17", "a rule may not look at the clock", "use `on`, or a fact"),
    Diagnostic("R18", "this can never be reached", "delete it, or move it before the return"),
    Diagnostic("R19", "a rule needs a docstring", "say in plain words what holds when it is true, or what it gives"),
    Diagnostic("R20", "the rule should give {what}", "return the type that the signature promises"),
    Diagnostic(
        "R21", "`in` needs a constant set", "write `x in {{A, B}}` or name a frozenset at the top of the module"
    ),
    Diagnostic("R22", "match works on a choice, this is {what}", "use if / elif"),
    Diagnostic("R23", "a rule may not change anything: {what}", "give the value a new name and return it"),
)
DIAGNOSTICS = {diagnostic.code: diagnostic for diagnostic in _ALL}


class RuleTextError(ZhargyError):
    """A rule says something outside the language. The message gives file:line:column, the source, and the fix."""

    def __init__(self, code: str, file: str, line: int, column: int, source: str, **values: str) -> None:
        diagnostic = DIAGNOSTICS[code]
        message = diagnostic.message.format_map({"near": "", "what": "", **values})
        fix = diagnostic.fix.replace("{{", "{").replace("}}", "}")
        super().__init__(f"{file}:{line}:{column}: {code} {message}\n    {source.strip()}\n    {fix}")
        self.code, self.file, self.line, self.column = code, file, line, column
