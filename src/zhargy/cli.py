"""The command line: `zhargy decide`, `ask`, `rules`, `facts`, `params`, `cases`, `replay`, `serve`.

Exit codes: 0 answered, passed; 1 a case failed, a replay differs; 2 the input is wrong; 3 the answer is unknown.
Imports stand inside the commands so that the program starts quickly.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import LANGUAGES, N_, gettext, use

if TYPE_CHECKING:
    from zhargy.rules import Law, Rule, Subject

OK, FAILED, WRONG, UNKNOWN = 0, 1, 2, 3
_CODES = [code for code, _ in LANGUAGES]

app = typer.Typer(
    name="zhargy",
    help="The law on civil society as a program that people can ask, run, follow and check. Not legal advice.",
    no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None,
    epilog="Exit codes: 0 answered or passed; 1 a case failed; 2 the input is wrong; 3 the answer is unknown.",
)  # fmt: skip
rules_app = typer.Typer(help="The rules of the law.", no_args_is_help=True)
facts_app = typer.Typer(help="What can be told about a subject.", no_args_is_help=True)
params_app = typer.Typer(help="Amounts, terms and thresholds with their days.", no_args_is_help=True)
app.add_typer(rules_app, name="rules")
app.add_typer(facts_app, name="facts")
app.add_typer(params_app, name="params")


class Refusal(Exception):
    """Input that cannot be used: ends the program with one message and exit code 2."""


def _complete(kind: str) -> Any:
    def complete(incomplete: str) -> list[str]:
        law = whole_law()
        known = {"rule": law.rules, "param": law.parameters, "goal": {**law.matters, **law.rules}}[kind]
        return [name for name in known if name.startswith(incomplete)]

    return complete


RuleName = Annotated[str, typer.Argument(help="A rule, such as assembly.notified_in_time.", autocompletion=_complete("rule"))]
Facts = Annotated[Path | None, typer.Option("--facts", "-f", help="A file of facts: .toml, .json or .yaml.")]
Sets = Annotated[list[str] | None, typer.Option("--set", "-s", help="One fact, as path=value. May be repeated.")]
On = Annotated[str, typer.Option("--on", help="The day whose law is asked, as YEAR-MONTH-DAY. Today, if not given.")]
Lang = Annotated[str, typer.Option("--lang", "-l", help="kk, ru or en.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]


def whole_law() -> Law:
    """The law of Kazakhstan, every topic loaded."""
    from zhargy.law.kz import KZ

    return KZ


def _language(lang: str) -> str:
    """The language asked for, else that of ZHARGY_LANG or the environment, else English."""
    if lang and lang not in _CODES:
        raise Refusal(gettext(N_("--lang: choose one of: {known}")).format(known=", ".join(_CODES)))
    told = (os.environ.get("ZHARGY_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG") or "")[:2].lower()
    return lang or (told if told in _CODES else "en")


def _day(on: str) -> date:
    if not on:
        return date.today()  # The edge of the program: law and procedures never look at the clock.
    try:
        if len(on) != 10:
            raise ValueError
        return date.fromisoformat(on)
    except ValueError:
        raise Refusal(
            gettext(N_("--on: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"))
        ) from None


def _rule(name: str) -> Rule[..., Any]:
    """A rule by its id. Only its topic is loaded where that is enough."""
    import difflib
    from importlib import import_module

    from zhargy.law.kz import TOPICS

    topic = name.partition(".")[0]
    if topic in TOPICS:
        import_module(f"zhargy.law.kz.{topic}")
        from zhargy.law.kz.jurisdiction import KZ

        if name in KZ.rules:
            return KZ.rules[name]
    law = whole_law()
    near = difflib.get_close_matches(name, law.rules, n=1, cutoff=0.4)
    hint = gettext(N_("; did you mean {near}?")).format(near=near[0]) if near else ""
    raise Refusal(gettext(N_("{name}: no such rule{near}")).format(name=name, near=hint))


def _given(facts: Path | None, sets: list[str] | None) -> dict[str, Any]:
    from zhargy.files import parse_facts, read_facts

    if facts is not None and str(facts) == "-":
        from zhargy.files import LARGEST_FILE, decode

        text = decode(sys.stdin.buffer.read(LARGEST_FILE + 1), "-")
        given = parse_facts(text, ".json", "-")
    else:
        given = read_facts(facts) if facts else {}
    for one in sets or []:
        path, sign, value = one.partition("=")
        if not sign or not path.strip():
            raise Refusal(gettext(N_("--set {given}: write it as path=value")).format(given=one))
        put(given, path.strip(), value.strip())
    return given


def put(facts: dict[str, Any], path: str, value: Any) -> None:
    """Set the fact at `path` ("organiser.age") in nested tables."""
    *steps, last = path.split(".")
    here = facts
    for step in steps:
        inner = here.setdefault(step, {})
        if not isinstance(inner, dict):
            raise Refusal(gettext(N_("{path}: {step} is not a table of facts")).format(path=path, step=step))
        here = inner
    here[last] = value


def _subjects(rule: Rule[..., Any], given: dict[str, Any]) -> tuple[Subject, ...]:
    """The subjects of a rule: facts may stand at the top, or under the subject's name as in case files."""
    from zhargy.cases import snake

    wanted = [(name, kind) for name, kind in rule.parameters.items() if name != "on"]
    named = [snake(kind.__name__) for _, kind in wanted]
    if len(wanted) == 1 and not (set(given) and set(given) <= set(named)):
        return (wanted[0][1].from_facts(given),)
    out = []
    for name, (argument, kind) in zip(named, wanted, strict=True):
        if not hasattr(kind, "from_facts"):
            raise Refusal(gettext(N_("{rule} takes a value for {name}; ask a rule about a subject")).format(
                rule=rule.id, name=argument))  # fmt: skip
        out.append(kind.from_facts(given.get(name) or given.get(argument) or {}))
    return tuple(out)


def _print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


@app.command()
def decide(
    rule: RuleName, facts: Facts = None, set_: Sets = None, on: On = "", lang: Lang = "", as_json: AsJson = False,
    receipt: Annotated[Path | None, typer.Option("--receipt", help="Keep a receipt of the answer in this file.")] = None,
) -> None:  # fmt: skip
    """What follows from a rule for the facts given, and why."""
    with use(_language(lang)):
        from zhargy.rules import decide as decide_

        asked = _rule(rule)
        answer = decide_(asked, *_subjects(asked, _given(facts, set_)), on=_day(on))
        if as_json:
            _print_json(answer.to_json())
        else:
            print(answer.to_text())
            if not on:
                told = gettext(N_("Asked under the law of today, {day}; --on DATE asks about another day."))
                print("\n" + told.format(day=answer.on))
        if receipt:
            receipt.write_text(answer.receipt().to_json() + "\n", encoding="utf-8")
        raise typer.Exit(OK if answer.known else UNKNOWN)


@app.command()
def ask(
    goal: Annotated[str, typer.Argument(help="A matter or a rule.", autocompletion=_complete("goal"))],
    facts: Facts = None, set_: Sets = None, on: On = "", lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """An interview: one question at a time, with the reason why it is asked. With --json, the next question alone."""
    with use(_language(lang)):
        from zhargy.interview import interview, next_json

        law = whole_law()
        matter = law.matters.get(goal)
        kind = matter.subject if matter else next(iter(_rule(goal).parameters.values()))
        goals = matter or _rule(goal)
        given = _given(facts, set_)
        kind.from_facts(given)
        if as_json:
            _print_json(next_json(goals, kind, given, _day(on)))
        else:
            interview(goals, kind, given, _day(on))


@rules_app.command("list")
def rules_list(
    act: Annotated[str, typer.Option(help="Only rules of this act: its id, or how lawyers abbreviate it.")] = "",
    lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Every rule with its provision."""
    with use(_language(lang)):
        from zhargy.i18n import language
        from zhargy.rules.explain import sentence

        found = [
            rule for rule in whole_law().rules.values()
            if not act or act in (rule.citation.act.id, *rule.citation.act.short.values())
        ]  # fmt: skip
        if act and not found:
            raise Refusal(gettext(N_("--act {act}: no rule cites it")).format(act=act))
        if as_json:
            _print_json([{"id": one.id, "label": sentence(one.label), "article": one.citation.key()} for one in found])
            return
        from rich.console import Console
        from rich.table import Table

        table = Table(gettext(N_("rule")), gettext(N_("what it says")), gettext(N_("article")))
        for one in found:
            table.add_row(one.id, sentence(one.label), one.citation.text(language()))
        Console().print(table)


@rules_app.command("show")
def rules_show(rule: RuleName, lang: Lang = "", as_json: AsJson = False) -> None:
    """One rule: what it says, its versions and exceptions, its source."""
    with use(_language(lang)):
        from zhargy.i18n import language
        from zhargy.rules.explain import sentence

        found = _rule(rule)
        lang = language()
        if as_json:
            _print_json({
                "id": found.id, "label": sentence(found.label), "type": found.type.__name__, "digest": found.digest(),
                "versions": [{"article": one.citation.key(), "since": str(one.force.since.day),
                              "until": str(one.force.until) if one.force.until else None,
                              "confidence": one.confidence, "reform": one.reform, "source": one.source.text}
                             for one in found.wordings()],
                "exceptions": [one.when.id for one in found.exceptions],
            })  # fmt: skip
            return
        print(f"{found.id}\n{sentence(found.label)}\n")
        for one in found.wordings():
            until = f" – {one.force.until}" if one.force.until else ""
            print(f"{one.citation.text(lang)}  {one.force.since.day}{until}  [{one.confidence}]")
            print(one.source.text)
        for narrowing in found.exceptions:
            told = gettext(N_("Exception: {label} ({rule}, {article})"))
            when = narrowing.when
            print(told.format(label=sentence(when.label), rule=when.id, article=when.citation.text(lang)))


@facts_app.command("schema")
def facts_schema(
    subject: Annotated[str, typer.Argument(help="A kind of subject, such as assembly; or a matter or a rule.")] = "",
    lang: Lang = "",
) -> None:  # fmt: skip
    """JSON Schema of the facts about a subject, with labels in the language chosen; without a name, the names."""
    with use(_language(lang)):
        from zhargy.cases import snake
        from zhargy.schema import schema

        law = whole_law()
        kinds = {snake(kind.__name__): kind for kind in law.subjects()}
        if not subject:
            print("\n".join(sorted(kinds)))
            return
        if subject in law.matters:
            kind = law.matters[subject].subject
        elif subject in law.rules:
            kind = next(iter(law.rules[subject].parameters.values()))
        elif snake(subject) in kinds:
            kind = kinds[snake(subject)]
        else:
            import difflib

            near = difflib.get_close_matches(subject, kinds, n=1, cutoff=0.4)
            hint = gettext(N_("; did you mean {near}?")).format(near=near[0]) if near else ""
            raise Refusal(gettext(N_("{name}: the law is about no such thing{near}")).format(name=subject, near=hint))
        _print_json(schema(kind))


@params_app.command("show")
def params_show(
    name: Annotated[str, typer.Argument(help="A parameter, such as mci.", autocompletion=_complete("param"))] = "",
    on: On = "", lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Parameters with their values, days and sources; with --on, the value of that day."""
    with use(_language(lang)):
        from zhargy.i18n import language
        from zhargy.rules.explain import show
        from zhargy.rules.facts import plain

        law = whole_law()
        known = law.parameters
        if name and name.replace("-", "_") not in known:
            import difflib

            near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
            hint = gettext(N_("; did you mean {near}?")).format(near=near[0]) if near else ""
            raise Refusal(gettext(N_("{name}: no such parameter{near}")).format(name=name, near=hint))
        chosen = [known[name.replace("-", "_")]] if name else list(known.values())
        rows = [(one, value) for one in chosen for value in one.values if not on or value.force.holds(_day(on))]
        if as_json:
            _print_json([
                {"id": one.id, "label": gettext(one.label), "unit": one.unit, "value": _plain(value.amount, plain),
                 "since": str(value.force.since.day), "until": str(value.force.until) if value.force.until else None,
                 "article": value.citation.key(), "confidence": value.confidence}
                for one, value in rows
            ])  # fmt: skip
            return
        from rich.console import Console
        from rich.table import Table

        table = Table(*(gettext(one) for one in (
            N_("parameter"), N_("value"), N_("since"), N_("until"), N_("article"), N_("source"))))  # fmt: skip
        for one, value in rows:
            amount = json.dumps(_plain(value.amount, plain)) if one.keys else show(value.amount, one.unit)
            table.add_row(
                f"{one.id}: {gettext(one.label)}", amount, str(value.force.since.day), str(value.force.until or ""),
                value.citation.text(language()), value.confidence,
            )  # fmt: skip
        Console().print(table)


def _plain(amount: Any, plain: Any) -> Any:
    return {key: _plain(one, plain) for key, one in amount.items()} if isinstance(amount, dict) else plain(amount)


@app.command()
def cases(path: Annotated[Path, typer.Argument(help="A case file, or a folder of them.")], lang: Lang = "") -> None:
    """Run worked cases and report every mismatch with its reasons."""
    with use(_language(lang)):
        from rich.console import Console
        from rich.progress import track

        from zhargy.cases import files, run

        law = whole_law()
        passed = failed = 0
        console = Console(stderr=True)
        for file in track(files(path), gettext(N_("cases")), console=console, transient=True, disable=not console.is_terminal):
            for result in run(file, law):
                passed += result.passed
                failed += not result.passed
                if result.passed:
                    continue
                print(f"{result.file}:{result.line}: {result.name}")
                if result.error:
                    print(f"  {result.error}")
                for one in result.mismatches:
                    told = gettext(N_("{what}: expected {expected}, got {got}"))
                    print("  " + told.format(what=one.what, expected=one.expected, got=one.got))
                    print("    " + one.reasons.replace("\n", "\n    "))
        print(gettext(N_("{passed} passed, {failed} failed")).format(passed=passed, failed=failed))
        raise typer.Exit(FAILED if failed else OK)


@app.command()
def replay(receipt: Annotated[Path, typer.Argument(help="A receipt.")], lang: Lang = "") -> None:
    """Answer a receipt's question again, and say whether anything differs."""
    with use(_language(lang)):
        from zhargy.files import read_text
        from zhargy.rules import Receipt

        answer, differs = Receipt.read(read_text(receipt)).replay(whole_law())
        print(answer.to_text())
        if differs:
            print("\n" + gettext(N_("This differs from the receipt: {parts}")).format(parts=", ".join(differs)))
            raise typer.Exit(FAILED)
        print("\n" + gettext(N_("The receipt replays to the same answer.")))


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1.", min=1, max=65535)] = 8000,
    data: Annotated[Path | None, typer.Option(help="The folder that keeps what you enter.")] = None,
    sample: Annotated[bool, typer.Option(help="Load a sample organisation into a new store.")] = True,
) -> None:  # fmt: skip
    """Serve the desk on this machine alone: http://127.0.0.1:8000."""
    from zhargy.desk.serve import main as serve_

    serve_(port=port, data=data, sample=sample)


def main() -> None:
    """Run the program. Wrong input ends it with one clear message, never a traceback."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(OK)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        from zhargy.rules.values import ZhargyError

        if not isinstance(error, (Refusal, ZhargyError)):
            raise
        lang = next((sys.argv[i + 1] for i, one in enumerate(sys.argv[:-1]) if one in ("--lang", "-l")), "")
        with use(lang if lang in _CODES else _language("")):
            told = "\n".join(one.text() for one in error.errors) if hasattr(error, "errors") else str(error)
        print(told, file=sys.stderr)
        sys.exit(WRONG)


if __name__ == "__main__":
    main()
