"""The law as it is encoded, to be read: acts, a page for every rule and every amount."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zhargy.desk.examples import cases_of
from zhargy.desk.goals import subject_of
from zhargy.desk.views.errors import only
from zhargy.law.kz import KZ
from zhargy.rules import Choice, Rule
from zhargy.rules.check import uses
from zhargy.rules.explain import show

READ = only("GET", "HEAD")


def _of_act(act: str) -> list[Rule[..., Any]]:
    return [rule for rule in KZ.rules.values() if any(one.citation.act.id == act for one in rule.wordings())]


@cache
def _users() -> dict[str, list[Rule[..., Any]]]:
    """The rules that lean on each rule, by its id."""
    found: dict[str, list[Rule[..., Any]]] = {}
    for one in KZ.rules.values():
        for used in uses(one):
            found.setdefault(used.id, []).append(one)
    return found


@READ
def index(request: HttpRequest, lang: str) -> HttpResponse:
    """The acts that rules cite, each with the number of its rules; the amounts."""
    acts = [(one, rules) for one in KZ.acts.values() if (rules := _of_act(one.id))]
    acts.sort(key=lambda pair: len(pair[1]), reverse=True)
    return render(request, "desk/law.html", {"acts": acts, "parameters": list(KZ.parameters.values())})


@READ
def act(request: HttpRequest, lang: str, act: str) -> HttpResponse:
    """The rules of an act, and its provisions that are not rules, with the reason."""
    if act not in KZ.acts:
        raise Http404
    without = [one for one in KZ.not_encoded if one.citation.act.id == act]
    return render(request, "desk/act.html", {"act": KZ.acts[act], "rules": _of_act(act), "without": without})


@READ
def rule(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """A rule: what it says, its versions with their source, exceptions, what it uses and what uses it, its cases."""
    found = KZ.rules.get(id)
    if found is None:
        raise Http404
    without = [one for one in KZ.not_encoded if id in one.touches]
    shown: dict[str, Any] = {
        "rule": found, "askable": subject_of(found) is not None, "uses": uses(found),
        "used_by": _users().get(id, []), "without": without, "cases": cases_of(id),
    }  # fmt: skip
    return render(request, "desk/rule.html", shown)


@READ
def parameter(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """An amount, term or threshold with its values by day."""
    found = KZ.parameters.get(id)
    if found is None:
        raise Http404
    values = [
        {"value": one, "last": one.force.until - timedelta(days=1) if one.force.until else None,
         "rows": list(_rows(one.amount, found.keys, found.unit))}
        for one in (*reversed(found.values), *found.reforms)
    ]  # fmt: skip
    return render(request, "desk/parameter.html", {"parameter": found, "values": values})


def _label(kind: type[Choice], value: str) -> str:
    return next(show(one) for one in kind if one.value == value)


def _rows(amount: Any, keys: tuple[type[Choice], ...], unit: str, path: tuple[str, ...] = ()) -> Any:
    """Each amount of a value with the labels of its keys."""
    if not keys:
        yield path, show(amount, unit)
        return
    for key, inner in amount.items():
        yield from _rows(inner, keys[1:], unit, (*path, _label(keys[0], key)))
