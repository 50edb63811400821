"""`zhargy monitor`: the country note checked, its statements with verdicts, what contradicts, what changed since.

Exit codes: 0 as it should be; 1 a fault of the files; 2 the input is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import N_, format_date, gettext, language
from zhargy.proofs import AsJson, Lang
from zhargy.terminal import FAILED, OK, Refusal

if TYPE_CHECKING:
    from zhargy.monitor.contradictions import Contradiction
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Law

DAY = N_("DAY")
InSection = Annotated[str, typer.Option(metavar=N_("SECTION"), help=N_("Only this section of the note."))]
VerdictDay = Annotated[
    str, typer.Option("--on", metavar=DAY, help=N_("Prove each claim for the law of this day; takes a while."))
]
GlanceDay = Annotated[str, typer.Option("--on", metavar=DAY, help=N_("The day whose law is asked; the note's own."))]
Since = Annotated[str, typer.Option(metavar=DAY, help=N_("Changes after this day; the note's own."))]
Until = Annotated[str, typer.Option(metavar=DAY, help=N_("Changes up to this day; today."))]
Prove = Annotated[bool, typer.Option("--prove", help=N_("Prove each claim anew; takes a while."))]


def add(app: typer.Typer, day: Callable[[str], date]) -> None:
    """Add the commands. day: how the other commands read days."""
    monitor = typer.Typer(help=N_("The country note that checks itself."), no_args_is_help=True, suggest_commands=False)
    app.add_typer(monitor, name="monitor")

    @monitor.command(help=N_("Check the note's files: form, sources, days, links to the law."))
    def check(lang: Lang = "", as_json: AsJson = False) -> None:
        """Print each fault; exit code 1 if there is one."""
        from zhargy.monitor import checking
        from zhargy.monitor.note import NoteError, note

        try:
            read = note()
            faults = checking.check(read, _law())
        except NoteError as error:
            faults = error.faults
        if as_json:
            _json([{"file": one.file, "statement": one.statement, "field": one.field, "fix": one.fix}
                   for one in faults])  # fmt: skip
        else:
            print("\n".join(str(one) for one in faults) or gettext(N_("Nothing was found wrong.")))
        raise typer.Exit(FAILED if faults else OK)

    @monitor.command(help=N_("What the note says, with source and verdict."))
    def statements(section: InSection = "", on: VerdictDay = "", lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the statements of the note."""
        _statements(_note(), _law(), section, day(on) if on else None, as_json)

    @monitor.command(help=N_("Where the note contradicts itself or the law, each with its evidence."))
    def contradictions(on: VerdictDay = "", prove: Prove = False, lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the contradictions."""
        from zhargy.monitor.contradictions import contradictions as find
        from zhargy.monitor.verdicts import known, proved, proved_on

        judge = proved_on(day(on)) if on else proved if prove else known
        _contradictions(_note(), find(_note(), _law(), on=day(on), judge=judge), as_json)

    @monitor.command(help=N_("The barriers as the law of a day has them, beside what the note says."))
    def glance(on: GlanceDay = "", lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the rows."""
        note = _note()
        _glance(note, _law(), day(on) if on else note.on, as_json)

    @monitor.command(help=N_("What changed in the law since a day, and which statements it touches."))
    def changes(since: Since = "", until: Until = "", lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the changes."""
        note = _note()
        first, last = day(since) if since else note.on, day(until)
        if last < first:
            raise Refusal(gettext(N_("--until must not be before --since")))
        _changes(note, _law(), first, last, as_json)


def _law() -> Law:
    from zhargy.law.kz import KZ

    return KZ


def _note() -> Note:
    from zhargy.monitor.note import NoteError, note

    try:
        return note()
    except NoteError as error:
        raise Refusal(str(error)) from None


def _json(told: Any) -> None:
    import json

    print(json.dumps(told, ensure_ascii=False, indent=2))


def _statements(note: Note, law: Law, section: str, on: date | None, as_json: bool) -> None:
    from zhargy.browse import missing
    from zhargy.monitor.note.statement import KINDS, NO_CLAIM
    from zhargy.monitor.verdicts import STATES, known, proved_on, verdict

    if section and section not in note.sections:
        raise missing(N_("{name}: no such section{near}"), section, note.sections)
    judge = proved_on(on) if on else known
    chosen = [one for one in note.sections.values() if section in ("", one.id)]
    found = [(part, [verdict(one, law, judge) for one in part.statements]) for part in chosen]
    if as_json:
        _json([
            {"id": each.statement.id, "section": part.id, "order": each.statement.order, "kind": each.statement.kind,
             "says": gettext(each.statement.says), "date": each.statement.date,
             "sources": list(each.statement.sources), "verdict": each.state,
             "claims": {claim.id: state for claim, state in each.claims}, "rests": list(each.statement.rests),
             "values": [
                 {"number": str(one.number), "unit": one.unit, "on": one.on, "source": one.source, "of": one.of}
                 for one in each.statement.values
             ]}
            for part, each_of in found for each in each_of
        ])  # fmt: skip
        return
    for part, verdicts in found:
        print(f"{gettext(part.title)}: {len(verdicts)}")
        for each in verdicts:
            one = each.statement
            state = gettext(STATES[each.state]) if one.kind == "law" else gettext(KINDS[one.kind])
            names = ", ".join(gettext(note.sources[source].name) for source in one.sources)
            print(f"  {one.order}. {_said(one, law)} [{state}] ({names}, {one.date})")
            for claim, how in each.claims:
                print(f"     {claim.id}: {gettext(STATES[how])}")
            if one.no_claim:
                print(f"     {gettext(NO_CLAIM[one.no_claim])}")


def _said(one: Statement, law: Law) -> str:
    """What a statement says; an act of the list by its name; a figure with its values."""
    told = gettext(one.says)
    if one.listed:
        told = f"{law.acts[one.listed.act].title[language()]} ({format_date(one.listed.on)})"
    values = "; ".join(
        " ".join(part for part in (gettext(value.of) if value.of else "", f"{value.number:,}".replace(",", " "),
                                   gettext(value.unit)) if part)
        for value in one.values
    )  # fmt: skip
    return f"{told} {values}" if values else told


def _contradictions(note: Note, found: Iterable[Contradiction], as_json: bool) -> None:
    from zhargy.monitor.contradictions import KINDS

    law = _law()
    if as_json:
        _json([
            {"kind": one.kind, "statements": [each.id for each in one.statements], "act": one.act,
             "on": one.on.isoformat() if one.on else None, "claims": list(one.claims)}
            for one in found
        ])  # fmt: skip
        return
    for one in found:
        print(gettext(KINDS[one.kind]))
        for each in one.statements:
            print(f"  {gettext(note.sections[each.section].title)}, {each.order}: {_said(each, law)}")
        if one.act:
            print(f"  {law.acts[one.act].name(language())}" + (f": {format_date(one.on)}" if one.on else ""))
        for id in one.claims:
            print(f"  {id}: {gettext(law.claims[id].text)}")


def _glance(note: Note, law: Law, on: date, as_json: bool) -> None:
    from zhargy.monitor.glance import glance

    rows = glance(note, law, on)
    if as_json:
        _json([
            {"barrier": row.barrier, "agrees": row.agrees, "told": [one.id for one in row.told],
             "restrictions": [
                 {"duty": one.duty.id, "article": one.version.citation.key(), "penalties": [
                     rule.id for rule in one.penalties]}
                 for one in row.restrictions
             ]}
            for row in rows
        ])  # fmt: skip
        return
    for row in rows:
        print(gettext(row.title))
        for told in row.told:
            print(f"  {gettext(N_('The note'))}: {gettext(told.says)}")
        for one in row.restrictions:
            print(f"  {gettext(N_('The law'))}: {gettext(one.duty.what)} ({one.version.citation.text(language())})")
        if not row.restrictions:
            print(f"  {gettext(N_('The law'))}: {gettext(N_('no punished duty is written here for that day'))}")


def _changes(note: Note, law: Law, since: date, until: date, as_json: bool) -> None:
    from zhargy.monitor.changes import KINDS, touched
    from zhargy.monitor.changes import changes as find
    from zhargy.rules.explain import sentence

    found = find(law, since, until)
    if as_json:
        _json([
            {"on": one.on.isoformat(), "kind": one.kind, "rule": one.rule.id,
             "article": one.version.citation.key(), "duties": [duty.id for duty in one.duties],
             "statements": [each.id for each in touched(note, law, one)]}
            for one in found
        ])  # fmt: skip
        return
    for one in found:
        cited = one.version.citation.text(language())
        print(f"{format_date(one.on)}, {gettext(KINDS[one.kind])}: {sentence(one.version.label)} ({cited})")
        for each in touched(note, law, one):
            print(f"  {gettext(note.sections[each.section].title)}, {each.order}: {_said(each, law)}")
    print(gettext(N_("Changes: {count}")).format(count=len(found)))
