"""What there is in the law: `zhargy rules`, `facts`, `params`, `law coverage`, `law review`, `law initiatives`.

Exit codes: 0 shown; 1 a provision is missing, the review finds something; 2 the input is wrong.
"""

from __future__ import annotations

from typing import Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.options import (
    DAY,
    AsJson,
    Lang,
    On,
    RuleName,
    completed,
    day_of,
    print_json,
    print_table,
    rule_of,
    whole_law,
)
from zhargy.terminal import FAILED, OK

rules_app = typer.Typer(help=N_("The rules of the law."), no_args_is_help=True, suggest_commands=False)
facts_app = typer.Typer(help=N_("What can be told about a subject."), no_args_is_help=True, suggest_commands=False)
params_app = typer.Typer(help=N_("Amounts, terms and thresholds with their days."), no_args_is_help=True,
                         suggest_commands=False)  # fmt: skip
law_app = typer.Typer(help=N_("The acts."), no_args_is_help=True, suggest_commands=False)


@rules_app.command("list", help=N_("Every rule with its provision."))
def rules_list(
    act: Annotated[str, typer.Option(
        metavar=N_("ACT"), help=N_("Only rules of this act: its id or its abbreviation."))] = "",
    lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Print the rules, or those that cite an act."""
    from zhargy.browse import rules_json, rules_of, rules_table

    found = rules_of(whole_law(), act)
    if as_json:
        print_json(rules_json(found))
    else:
        print_table(rules_table(found))


@rules_app.command("show", help=N_("One rule: what it says, its versions and exceptions, its source."))
def rules_show(rule: RuleName, lang: Lang = "", as_json: AsJson = False) -> None:
    """Print one rule."""
    from zhargy.browse import rule_json, rule_text

    found = rule_of(rule, whole=True)
    if as_json:
        print_json(rule_json(found))
    else:
        print(rule_text(found))


@facts_app.command("schema", help=N_("JSON Schema of the facts about a subject; without a name, the names."))
def facts_schema(
    subject: Annotated[
        str,
        typer.Argument(metavar=N_("SUBJECT"), help=N_("A kind of subject, such as assembly; or a matter or a rule.")),
    ] = "",
    lang: Lang = "",
) -> None:  # fmt: skip
    """Print the schema of a subject with labels in the language in use."""
    from zhargy.browse import subject_of, subjects
    from zhargy.schema import schema

    if subject:
        print_json(schema(subject_of(whole_law(), subject)))
    else:
        print("\n".join(sorted(subjects(whole_law()))))


@params_app.command("show", help=N_("Parameters with their values, days and sources; with --on, those of that day."))
def params_show(
    name: Annotated[str, typer.Argument(
        metavar=N_("PARAMETER"), help=N_("A parameter, such as mci."), autocompletion=completed("param"))] = "",
    on: Annotated[
        str, typer.Option("--on", metavar=DAY, help=N_("Only values in force on this day, YEAR-MONTH-DAY."))
    ] = "",
    lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Print parameters."""
    from zhargy.browse import params_json, params_table

    day = day_of(on) if on else None
    if as_json:
        print_json(params_json(whole_law(), name, day))
    else:
        print_table(params_table(whole_law(), name, day))


@law_app.command("coverage", help=N_("How much of each act is encoded, not encoded with a reason, and missing."))
def law_coverage(lang: Lang = "", as_json: AsJson = False) -> None:
    """Print the coverage of the acts; exit code 1 if a provision is missing."""
    from zhargy.listing import coverage_json, coverage_table, total
    from zhargy.rules.coverage import tally

    acts = tally(whole_law())
    if as_json:
        print_json(coverage_json(whole_law(), acts))
    else:
        print_table(coverage_table(acts))
    raise typer.Exit(FAILED if total(acts).missing else OK)


@law_app.command("review", help=N_("Whether the law is written soundly: what is wrong, where, and how to mend it."))
def law_review(lang: Lang = "", as_json: AsJson = False) -> None:
    """Print what the review finds; exit code 1 if it finds anything."""
    from zhargy.listing import review_json, review_table
    from zhargy.rules.review import review

    found = list(review(whole_law()))
    if as_json:
        print_json(review_json(whole_law(), found))
    elif found:
        print_table(review_table(found))
    else:
        print(gettext(N_("Nothing was found wrong.")))
    raise typer.Exit(FAILED if found else OK)


@law_app.command("initiatives", help=N_("Drafts that were pending, how each stood on a day, and what became of it."))
def law_initiatives(on: On = "", lang: Lang = "", as_json: AsJson = False) -> None:
    """Print the initiatives as they stood on the day."""
    from zhargy.listing import initiatives_json, initiatives_lines

    day, law = day_of(on), whole_law()
    if as_json:
        print_json(initiatives_json(law, day))
    else:
        print("\n".join(initiatives_lines(law, day)))
    raise typer.Exit(OK)


def add(app: typer.Typer) -> None:
    """Add the commands."""
    for name, one in (("rules", rules_app), ("law", law_app), ("facts", facts_app), ("params", params_app)):
        app.add_typer(one, name=name)
