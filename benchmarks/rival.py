"""The twelve rules on openfisca-core or policyengine-core: `python -m benchmarks.rival CORE STYLE ROWS ROUNDS FOLDER`.

Runs in an environment of its own. CORE is openfisca_core or policyengine_core. STYLE is lean (whole numbers for the
choices, a table of NumPy) or template (choices as Enum, parameters by Enum, select). Prints figures as JSON.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.measure import in_turn, memory

DAY = "2023-09-01"
ENUMS = {"openfisca_core": "indexed_enums", "policyengine_core": "enums"}
FORMS, WHO = ("association", "fund", "institution", "union"), ("person", "official", "entity")
STATUSES = ("local", "regional", "republican")
FINES = {"person": (20, 50), "official": (50, 100), "entity": (100, 200)}
TRUTHS = ("small", "adult", "charter", "registered", "repeated", "must_file", "admitted")
DAYS = ("due", "filed")
COUNTS = ("founders", "regions", "all_regions", "staff", "disabled_staff", "days_to_pay")
AMOUNTS = (
    "income", "listed_income", "payroll", "disabled_payroll", "taxable", "donor_taxable", "donated",
)  # fmt: skip
RESULTS = (
    "fee", "needed", "may", "status", "listed", "employs", "social", "tax", "deduction", "late", "fine", "total",
)  # fmt: skip
KINDS = {
    "fee": float, "needed": int, "may": bool, "listed": bool, "employs": bool, "social": bool, "tax": float,
    "deduction": float, "late": bool, "fine": float, "total": float,
}  # fmt: skip


def formulas(style: str, choices: dict[str, Any]) -> dict[str, Any]:
    """The twelve rules as formulas over columns; those that read choices differ by style."""
    table = np.array([FINES[who] for who in WHO])
    form, who, state = choices["form"], choices["who"], choices["status"]

    def fee(org: Any, on: Any, parameters: Any) -> Any:
        small = (org("form", on) == form.association) & org("small", on)
        return np.floor(parameters(on).index * np.where(small, 20, 65) / 10)

    def lean_needed(org: Any, on: Any, parameters: Any) -> Any:
        return np.array([10, 1, 1, 2])[org("form", on)]

    def template_needed(org: Any, on: Any, parameters: Any) -> Any:
        return parameters(on).needed[org("form", on)]

    def may(org: Any, on: Any, parameters: Any) -> Any:
        return (org("founders", on) >= org("needed", on)) & org("adult", on) & org("charter", on)

    def lean_status(org: Any, on: Any, parameters: Any) -> Any:
        regions = org("regions", on)
        return np.where(2 * regions > org("all_regions", on), 2, regions >= 2)

    def template_status(org: Any, on: Any, parameters: Any) -> Any:
        regions = org("regions", on)
        told = [2 * regions > org("all_regions", on), regions >= 2]
        return np.select(told, [state.republican, state.regional], state.local)

    def listed(org: Any, on: Any, parameters: Any) -> Any:
        return 10 * org("listed_income", on) >= 9 * org("income", on)

    def employs(org: Any, on: Any, parameters: Any) -> Any:
        staff = 100 * org("disabled_staff", on) >= 51 * org("staff", on)
        return staff & (100 * org("disabled_payroll", on) >= 35 * org("payroll", on))

    def social(org: Any, on: Any, parameters: Any) -> Any:
        return org("registered", on) & (org("listed", on) | org("employs", on))

    def tax(org: Any, on: Any, parameters: Any) -> Any:
        return np.where(org("social", on), 0, np.floor(org("taxable", on) * 0.2))

    def deduction(org: Any, on: Any, parameters: Any) -> Any:
        return np.minimum(org("donated", on), np.floor(org("donor_taxable", on) * 0.04))

    def late(org: Any, on: Any, parameters: Any) -> Any:
        return org("must_file", on) & (org("filed", on) > org("due", on))

    def lean_units(org: Any, on: Any, parameters: Any) -> Any:
        return table[org("who", on), org("repeated", on).astype(np.int8)]

    def template_units(org: Any, on: Any, parameters: Any) -> Any:
        by_who = parameters(on).fines[org("who", on)]
        return np.select([org("repeated", on)], [by_who.again], by_who.first)

    def fine(org: Any, on: Any, parameters: Any) -> Any:
        whole = parameters(on).index * (lean_units if style == "lean" else template_units)(org, on, parameters)
        halved = org("admitted", on) & (org("days_to_pay", on) <= 7)
        return np.where(org("late", on), np.where(halved, np.floor(whole / 2), whole), 0)

    def total(org: Any, on: Any, parameters: Any) -> Any:
        return np.where(org("may", on), org("fee", on), 0) + org("tax", on) + org("fine", on)

    assert len(who) == len(WHO)
    return {
        "fee": fee, "needed": lean_needed if style == "lean" else template_needed, "may": may,
        "status": lean_status if style == "lean" else template_status, "listed": listed, "employs": employs,
        "social": social, "tax": tax, "deduction": deduction, "late": late, "fine": fine, "total": total,
    }  # fmt: skip


class Codes:
    """The places of some words, as whole numbers."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.__dict__.update({word: place for place, word in enumerate(words)}, _count=len(words))

    def __len__(self) -> int:
        return int(self.__dict__["_count"])


def system(core: str, style: str) -> Any:
    """A tax-benefit system of one entity with the facts and the rules."""
    Enum = import_module(f"{core}.{ENUMS[core]}").Enum
    periods = import_module(f"{core}.periods")
    day = periods.DateUnit.DAY if core == "openfisca_core" else periods.DAY
    Variable = import_module(f"{core}.variables").Variable
    ParameterNode = import_module(f"{core}.parameters").ParameterNode
    entity = import_module(f"{core}.entities").build_entity(
        key="organisation", plural="organisations", label="Organisation", is_person=True
    )
    made = import_module(f"{core}.taxbenefitsystems").TaxBenefitSystem([entity])
    index = {"2022-01-01": 3063, "2023-01-01": 3450, "2024-01-01": 3692, "2025-01-01": 3932}

    def since(value: Any) -> dict[str, Any]:
        return {"values": {"2011-01-01": {"value": value}}}

    fines = {who: {"first": since(once), "again": since(again)} for who, (once, again) in FINES.items()}
    needed = {name: since(count) for name, count in zip(FORMS, (10, 1, 1, 2), strict=True)}
    made.parameters = ParameterNode(
        "", data={"index": {"values": {day: {"value": value} for day, value in index.items()}}, "fines": fines,
                  "needed": needed},
    )  # fmt: skip
    words = {"form": FORMS, "who": WHO, "status": STATUSES}
    choices: dict[str, Any] = {
        name: Codes(some) if style == "lean" else Enum(name.title(), {word: word for word in some})
        for name, some in words.items()
    }
    rules = formulas(style, choices)
    kinds = {
        **dict.fromkeys(TRUTHS, bool), **dict.fromkeys(DAYS, date), **dict.fromkeys(COUNTS, int),
        **dict.fromkeys(AMOUNTS, float), **KINDS,
    }  # fmt: skip
    for name in (*kinds, *words):
        told: dict[str, Any] = {"entity": entity, "definition_period": day, "label": name}
        if name in kinds:
            told["value_type"] = kinds[name]
        elif style == "lean":
            told["value_type"] = int
        else:
            default = next(iter(choices[name]))
            told |= {"value_type": Enum, "possible_values": choices[name], "default_value": default}
        if name in rules:
            told["formula"] = rules[name]
        made.add_variable(type(name, (Variable,), told))
    return made


def inputs(made: Any, core: str, style: str, file: Path) -> dict[str, Any]:
    """The facts, as arrays of the types that the variables have."""
    EnumArray = import_module(f"{core}.{ENUMS[core]}").EnumArray
    out: dict[str, Any] = {}
    with np.load(file) as told:
        for name in told.files:
            array = told[name]
            if name in ("form", "who"):
                kind = np.int32 if style == "lean" else np.uint8 if core == "openfisca_core" else np.int16
                array = array.astype(kind)
                if style == "template":
                    array = EnumArray(array, made.get_variable(name).possible_values)
            elif name in DAYS:
                array = array.astype("datetime64[D]")
            elif name in COUNTS or name in AMOUNTS:
                array = array.astype(np.int32 if name in COUNTS else np.float32)
            out[name] = array
    return out


def wrong(results: dict[str, Any], file: Path) -> dict[str, Any]:
    """In how many rows each result is not the exact one, and by how much at most."""
    rows, most = {}, 0.0
    with np.load(file) as exact:
        for name in RESULTS:
            got = np.asarray(results[name]).astype(np.float64)
            apart = np.abs(got - exact[name])
            rows[name] = int(np.count_nonzero(apart))
            most = max(most, float(apart.max(initial=0)))
    return {"rows": {name: count for name, count in rows.items() if count}, "most": most}


def main(core: str, style: str, rows: int, rounds: int, folder: Path) -> dict[str, Any]:
    """Measure one of them on the rows of a folder."""
    made, base = system(core, style), memory()
    facts = inputs(made, core, style, folder / f"rows-{rows}.npz")
    builder = import_module(f"{core}.simulations").SimulationBuilder

    def simulation() -> Any:
        return builder().build_default_simulation(made, rows)

    def compute() -> dict[str, Any]:
        sim = ready.pop()
        for name, array in facts.items():
            sim.set_input(name, DAY, array)
        return {name: sim.calculate(name, DAY) for name in RESULTS}

    ready = [simulation()]
    results = compute()
    bad = wrong(results, folder / f"exact-{rows}.npz")
    size = sum(np.asarray(array).nbytes for array in (*facts.values(), *results.values()))
    del results
    ready += [simulation() for _ in range(rounds + 1)]
    out = in_turn({"set and calculated": compute}, rounds, base)
    return {"runs": out, "wrong": bad, "bytes": size}


if __name__ == "__main__":
    told = sys.argv[1:]
    print(json.dumps(main(told[0], told[1], int(told[2]), int(told[3]), Path(told[4]))))
