"""Which kinds of case each rule still lacks: it holds, it does not, at the boundary, the deciding fact unknown.

`python -m tests.law.kinds` prints what is lacking, `python -m tests.law.kinds forms registration` that of two topics.

A kind counts when a case expects it of the rule by name. The boundary counts when a case that asks for the rule, or
for one that needs it, meets one of the rule's own comparisons by size with both sides equal. A rule that rests on no
fact can neither fail nor be unknown by its facts, a rule that compares nothing by size has no boundary, and a rule
that takes values other than subjects and the day cannot be asked in a case; those that call it are.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from zhargy import cases
from zhargy.files import read_text, read_yaml
from zhargy.law.kz import KZ
from zhargy.rules import Rule, Unknown, ir, kleene
from zhargy.rules.check import uses
from zhargy.rules.language import is_subject

CASES = Path(__file__).parents[2] / "cases"
BY_SIZE = {"<", "<=", ">", ">="}
Closure = Callable[[Any], Any]


def at_boundary(node: ir.Node, compile_node: Callable[[ir.Node], Closure], met: set[str]) -> Closure:
    """The closure of an expression, which notes the rule that meets a comparison by size at its boundary."""
    plain = compile_node(node)
    if not (isinstance(node, ir.Compare) and node.op in BY_SIZE):
        return plain
    left, right = compile_node(node.left), compile_node(node.right)

    def compare(env: Any) -> Any:
        before = len(env.parts)
        first, second = left(env), right(env)
        del env.parts[before:]
        if not isinstance(first, Unknown) and first == second:
            met.add(env.run.stack[-1].rule.id)
        return plain(env)

    return compare


def told() -> tuple[dict[str, list[Any]], set[str]]:
    """What the case files expect of each rule, and the rules that they meet at a boundary."""
    values: dict[str, list[Any]] = defaultdict(list)
    met: set[str] = set()
    compile_node = kleene.compile_node
    kleene.compile_node = lambda node: at_boundary(node, compile_node, met)
    for rule in KZ.rules.values():
        for version in rule.wordings():
            version.__dict__.pop("closure", None)
    try:
        for file in cases.files(CASES):
            for document in read_yaml(read_text(file), str(file)):
                case = cases.read(document, str(file), KZ)
                for id, value in case.expect.items():
                    values[id].append(value)
                    cases.answer(case, KZ.rules[id])
    finally:
        kleene.compile_node = compile_node
        for rule in KZ.rules.values():
            for version in rule.wordings():
                version.__dict__.pop("closure", None)
    return values, met


@cache
def rests_on_facts(rule: Rule[..., Any]) -> bool:
    """Whether the rule, or one that it needs, reads a fact."""
    own = any(isinstance(node, ir.Get) for version in rule.wordings() for node in ir.walk(version.body))
    return own or any(rests_on_facts(one) for one in uses(rule))


def has_boundary(rule: Rule[..., Any]) -> bool:
    """Whether the rule itself compares something that hinges on facts by size."""
    for version in rule.wordings():
        for node in ir.walk(version.body):
            if isinstance(node, ir.Compare) and node.op in BY_SIZE and rests_on_facts(rule):
                return True
    return False


def lacking() -> dict[str, list[str]]:
    """By rule, the kinds of case that it lacks."""
    values, met = told()
    out: dict[str, list[str]] = {}
    for rule in KZ.rules.values():
        if any(not is_subject(kind) for name, kind in rule.parameters.items() if name != "on"):
            continue
        given = values[rule.id]
        known = [value for value in given if not isinstance(value, Unknown)]
        wanted = (
            {"holds": True in known, "does not hold": False in known} if rule.type is bool else {"a value": bool(known)}
        )
        if rests_on_facts(rule):
            wanted["unknown"] = len(known) < len(given)
        elif rule.type is bool:
            wanted = {"an answer": bool(known)}
        if has_boundary(rule):
            wanted["boundary"] = rule.id in met
        if missing := [kind for kind, there in wanted.items() if not there]:
            out[rule.id] = missing
    return out


if __name__ == "__main__":
    topics = sys.argv[1:]
    count = 0
    for id, missing in lacking().items():
        if not topics or id.split(".")[0] in topics:
            count += len(missing)
            print(f"{id}: {', '.join(missing)}")
    print(f"{count} kinds of case are lacking")
