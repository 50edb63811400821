"""Plain calls of rules, written out as Python where first needed: each microsecond is paid per rule and per row."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable
from datetime import date
from types import FunctionType
from typing import Any

from zhargy.rules.check import uses
from zhargy.rules.parameters import Parameter
from zhargy.rules.rule import Rule, Version, resolve
from zhargy.rules.values import NotInForceError


class Names:
    """The names that the wordings of a law see when called: rules and parameters as plain functions."""

    def __init__(self) -> None:
        self._modules: dict[int, dict[str, Any]] = {}
        self._waiting: dict[Rule[..., Any], list[tuple[dict[str, Any], str]]] = {}

    def of(self, function: Callable[..., Any]) -> dict[str, Any]:
        """Those of the module of `function`. A rule that is not yet written out stands as itself, and is replaced."""
        module = function.__globals__
        if id(module) not in self._modules:
            names = self._modules[id(module)] = dict(module)
            for name, one in module.items():
                if isinstance(one, Parameter) or (isinstance(one, Rule) and "direct" in one.__dict__):
                    names[name] = one.direct
                elif isinstance(one, Rule):
                    self._waiting.setdefault(one, []).append((names, name))
        return self._modules[id(module)]

    def written(self, rule: Rule[..., Any]) -> None:
        """Let every wording that calls `rule` call its function."""
        for names, name in self._waiting.pop(rule, ()):
            names[name] = rule.direct


def write(rule: Rule[..., Any]) -> Callable[..., Any]:
    """Write the function that a plain call of `rule` runs. Once its law is linked, it calls other rules directly."""
    names = rule.law.names
    if names:
        for one in uses(rule):
            one.direct  # noqa: B018  # what it calls comes first; there are no cycles
    first = rule.versions[0]
    alone = len(rule.wordings()) == 1 and not rule.exceptions and first.force.until is None
    if names and alone and first.function.__closure__ is None:
        direct = _inlined(rule, first, names.of(first.function))
    else:
        direct = _chosen(rule, names)
    rule.direct = direct
    type(rule).__call__ = staticmethod(direct)  # type: ignore[method-assign]
    if names:
        names.written(rule)
    return direct


def _chosen(rule: Rule[..., Any], names: Names | None) -> Callable[..., Any]:
    """The function that chooses the wording of the day, after the exceptions."""
    arguments = ", ".join(rule.parameters)
    scope: dict[str, Any] = {"_rule": rule, "_refuse": _refuse, "_slow": _slow}
    lines = [f"def {rule.name}({arguments}):"]
    if rule.reforms or any(one.version for one in rule.exceptions):
        lines.append(f"    return _slow(_rule, {arguments})")
    else:
        for index, one in enumerate(rule.exceptions):
            scope[f"_unless{index}"] = one.when.direct if names else one.when
            scope[f"_from{index}"], scope[f"_till{index}"] = one.force.since.day, one.force.until
            until = f" < _till{index}" if one.force.until else ""
            lines.append(f"    if _from{index} <= on{until} and _unless{index}({arguments}):")
            # An exception never makes the rule hold on days that it does not have.
            lines.append("        _rule.version_on(on)")
            lines.append("        return False")
        # Where each version ends as the next begins and the last is open, the newest that has begun is right; else
        # a day can lie in none, and every end is looked at.
        ends = [one.force.until for one in rule.versions]
        whole = ends == [*(one.force.since.day for one in rule.versions[1:]), None]
        for index, version in reversed(list(enumerate(rule.versions))):
            scope[f"_text{index}"] = _seeing(version.function, names)
            scope[f"_since{index}"], scope[f"_until{index}"] = version.force.since.day, version.force.until
            until = f" < _until{index}" if version.force.until and not whole else ""
            lines.append(f"    if _since{index} <= on{until}:")
            lines.append(f"        return _text{index}({arguments})")
        lines.append("    _refuse(_rule, on)")
    exec(compile("\n".join(lines), f"<call of {rule.id}>", "exec"), scope)
    return scope[rule.name]  # type: ignore[no-any-return]


def _seeing(function: Callable[..., Any], names: Names | None) -> Callable[..., Any]:
    if names is None or not isinstance(function, FunctionType):
        return function
    return FunctionType(function.__code__, names.of(function), function.__name__, closure=function.__closure__)


def _inlined(rule: Rule[..., Any], version: Version, names: dict[str, Any]) -> Callable[..., Any]:
    """With one wording and nothing to choose, the day's guard stands in the wording itself and saves a call."""
    told = version.source.tree
    guard = ast.parse(f"if on < _since_{rule.name}:\n    _refuse(_rule_{rule.name}, on)").body[0]
    tree = copy.copy(told)
    tree.args = copy.copy(told.args)
    tree.args.args = [ast.copy_location(ast.arg(one.arg), one) for one in told.args.args]
    tree.decorator_list, tree.returns = [], None
    tree.body = [guard, *told.body[1:]]
    names.update({f"_since_{rule.name}": version.force.since.day, f"_rule_{rule.name}": rule, "_refuse": _refuse})
    scope: dict[str, Any] = {}
    exec(compile(ast.Module([tree], []), version.source.file, "exec"), names, scope)
    return scope[rule.name]  # type: ignore[no-any-return]


def _refuse(asked: Rule[..., Any], on: date) -> None:
    raise NotInForceError(asked.id, on)


def _slow(asked: Rule[..., Any], *args: Any) -> Any:
    """A plain call of a rule that has exceptions with values or reforms."""
    on = args[-1]
    version = asked.version_on(on)
    holding = [one for one in asked.exceptions_on(on) if one.when(*args)]
    if not holding:
        return version.function(*args)
    values = {one: one.version.function(*args) if one.version else False for one in holding}
    return resolve(asked, values)
