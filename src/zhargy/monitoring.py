"""`zhargy monitor`: the country note checked, its statements with verdicts, what contradicts, what changed since.

Exit codes: 0 as it should be; 1 a fault of the files; 2 the input is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zhargy import editing, mirroring
from zhargy.i18n import N_, format_date, gettext, language
from zhargy.options import DAY, AsJson, Lang, day_of, print_json, whole_law
from zhargy.terminal import FAILED, OK, Refusal

if TYPE_CHECKING:
    from zhargy.monitor.contradictions import Contradiction
    from zhargy.monitor.note import Note
    from zhargy.rules import Law

InSection = Annotated[str, typer.Option(metavar=N_("SECTION"), help=N_("Only this section of the note."))]
VerdictDay = Annotated[
    str, typer.Option("--on", metavar=DAY, help=N_("Prove each claim for the law of this day; takes a while."))
]
GlanceDay = Annotated[str, typer.Option("--on", metavar=DAY, help=N_("The day whose law is asked; the note's own."))]
Since = Annotated[str, typer.Option(metavar=DAY, help=N_("Changes after this day; the note's own."))]
Until = Annotated[str, typer.Option(metavar=DAY, help=N_("Changes up to this day; today."))]
Prove = Annotated[bool, typer.Option("--prove", help=N_("Prove each claim anew; takes a while."))]
ProveDays = Annotated[
    bool, typer.Option("--prove", help=N_("Prove each claim for the law of these days; takes a while."))
]
NoteDay = Annotated[str, typer.Option("--on", metavar=DAY, help=N_("The day of the note; the note's own."))]
Pdf = Annotated[
    Path | None, typer.Option("--pdf", metavar=N_("FILE"), help=N_("Write it as PDF; else it is printed as text."))
]
FirstDay = Annotated[str, typer.Option("--since", metavar=DAY, help=N_("The first day; the note's own."))]
LastDay = Annotated[str, typer.Option("--until", metavar=DAY, help=N_("The second day; today."))]


def add(app: typer.Typer) -> None:
    """Add the commands."""
    monitor = typer.Typer(help=N_("The country note that checks itself."), no_args_is_help=True, suggest_commands=False)
    app.add_typer(monitor, name="monitor")
    mirroring.add(monitor)

    @monitor.command(help=N_("Check the files of the note and the news: form, sources, days, links to the law."))
    def check(lang: Lang = "", as_json: AsJson = False) -> None:
        """Print each fault; exit code 1 if there is one."""
        from zhargy.monitor import checking, news
        from zhargy.monitor.note import NoteError, note

        try:
            faults = checking.check(note(), whole_law())
        except NoteError as error:
            faults = error.faults
        try:
            faults += checking.news(news.read(news.FOLDER), whole_law())
        except news.NewsError as error:
            faults += error.faults
        if as_json:
            print_json([{"file": one.file, "statement": one.statement, "field": one.field, "fix": one.fix}
                   for one in faults])  # fmt: skip
        else:
            print("\n".join(str(one) for one in faults) or gettext(N_("Nothing was found wrong.")))
        raise typer.Exit(FAILED if faults else OK)

    @monitor.command(help=N_("What the note says, with source and verdict."))
    def statements(section: InSection = "", on: VerdictDay = "", lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the statements of the note."""
        _statements(_note(), whole_law(), section, day_of(on) if on else None, as_json)

    @monitor.command(help=N_("Where the note contradicts itself or the law, each with its evidence."))
    def contradictions(on: VerdictDay = "", prove: Prove = False, lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the contradictions."""
        from zhargy.monitor.contradictions import contradictions as find
        from zhargy.monitor.verdicts import known, proved, proved_on

        judge = proved_on(day_of(on)) if on else proved if prove else known
        _contradictions(_note(), find(_note(), whole_law(), on=day_of(on), judge=judge), as_json)

    @monitor.command(help=N_("The barriers as the law of a day has them, beside what the note says."))
    def glance(on: GlanceDay = "", lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the rows."""
        note = _note()
        _glance(note, whole_law(), day_of(on) if on else note.on, as_json)

    @monitor.command(help=N_("What changed in the law since a day, and which statements it touches."))
    def changes(since: Since = "", until: Until = "", lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the changes."""
        note = _note()
        first, last = day_of(since) if since else note.on, day_of(until)
        if last < first:
            raise Refusal(gettext(N_("--until must not be before --since")))
        _changes(note, whole_law(), first, last, as_json)

    @monitor.command(help=N_("The whole note of a day, as PDF or as text."))
    def note(
        on: NoteDay = "", pdf: Pdf = None, prove: ProveDays = False, lang: Lang = "", as_json: AsJson = False
    ) -> None:
        """Print the note."""
        told = _note()
        _whole(told, whole_law(), day_of(on) if on else told.on, pdf, prove, as_json)

    @monitor.command(help=N_("What differs between the notes of two days, in words."))
    def difference(
        since: FirstDay = "", until: LastDay = "", prove: ProveDays = False, lang: Lang = "", as_json: AsJson = False
    ) -> None:
        """Print what differs."""
        note = _note()
        first, last = day_of(since) if since else note.on, day_of(until)
        if last < first:
            raise Refusal(gettext(N_("--until must not be before --since")))
        _difference(note, whole_law(), first, last, prove, as_json)

    editing.add(monitor)


def _note() -> Note:
    from zhargy.monitor.note import NoteError, note

    try:
        return note()
    except NoteError as error:
        raise Refusal(str(error)) from None


def _statements(note: Note, law: Law, section: str, on: date | None, as_json: bool) -> None:
    from zhargy.browse import missing
    from zhargy.monitor.changes import resting
    from zhargy.monitor.note.statement import KINDS, NO_CLAIM
    from zhargy.monitor.saying import whole
    from zhargy.monitor.verdicts import STATES, known, proved_on, verdict

    if section and section not in note.sections:
        raise missing(N_("{name}: no such section{near}"), section, note.sections)
    judge = proved_on(on) if on else known
    chosen = [one for one in note.sections.values() if section in ("", one.id)]
    found = [(part, [verdict(one, law, judge) for one in part.statements]) for part in chosen]
    if as_json:
        print_json([
            {"id": each.statement.id, "section": part.id, "order": each.statement.order, "kind": each.statement.kind,
             "says": gettext(each.statement.says), "date": each.statement.date,
             "sources": list(each.statement.sources), "verdict": each.state,
             "claims": {claim.id: state for claim, state in each.claims}, "rests": list(resting(each.statement, law)),
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
            print(f"  {one.order}. {whole(one, law)} [{state}] ({names}, {one.date})")
            for claim, how in each.claims:
                print(f"     {claim.id}: {gettext(STATES[how])}")
            if one.no_claim:
                print(f"     {gettext(NO_CLAIM[one.no_claim])}")


def _contradictions(note: Note, found: Iterable[Contradiction], as_json: bool) -> None:
    from zhargy.monitor.contradictions import KINDS
    from zhargy.monitor.saying import whole

    law = whole_law()
    if as_json:
        print_json([
            {"kind": one.kind, "statements": [each.id for each in one.statements], "act": one.act,
             "on": one.on.isoformat() if one.on else None, "claims": list(one.claims)}
            for one in found
        ])  # fmt: skip
        return
    for one in found:
        print(gettext(KINDS[one.kind]))
        for each in one.statements:
            print(f"  {gettext(note.sections[each.section].title)}, {each.order}: {whole(each, law)}")
        if one.act:
            print(f"  {law.acts[one.act].name(language())}" + (f": {format_date(one.on)}" if one.on else ""))
        for id in one.claims:
            print(f"  {id}: {gettext(law.claims[id].text)}")


def _glance(note: Note, law: Law, on: date, as_json: bool) -> None:
    from zhargy.monitor.glance import glance

    rows = glance(note, law, on)
    if as_json:
        print_json([
            {"barrier": row.barrier, "computed": row.computed, "agrees": row.agrees,
             "told": [one.id for one in row.told],
             "restrictions": [
                 {"duty": one.duty.id, "article": one.version.citation.key(), "penalties": [
                     rule.id for rule in one.penalties]}
                 for one in row.restrictions
             ],
             "limits": [
                 {"rule": one.rule.id, "article": one.version.citation.key(), "amount": one.amount, "penalties": [
                     rule.id for rule in one.penalties]}
                 for one in row.limits
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
        for limit in row.limits:
            print(f"  {gettext(N_('The law'))}: {limit.text} ({limit.version.citation.text(language())})")
        if row.empty:
            print(f"  {gettext(N_('The law'))}: {gettext(row.empty)}")


def _changes(note: Note, law: Law, since: date, until: date, as_json: bool) -> None:
    from zhargy.monitor.changes import KINDS, touched
    from zhargy.monitor.changes import changes as find
    from zhargy.monitor.saying import whole
    from zhargy.rules.explain import sentence

    found = find(law, since, until)
    if as_json:
        print_json([
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
            print(f"  {gettext(note.sections[each.section].title)}, {each.order}: {whole(each, law)}")
    print(gettext(N_("Changes: {count}")).format(count=len(found)))


def _whole(note: Note, law: Law, on: date, pdf: Path | None, prove: bool, as_json: bool) -> None:
    from dataclasses import asdict

    from zhargy.monitor.printed import printed, text
    from zhargy.monitor.verdicts import proved_on, settled_on

    told = printed(note, law, on, proved_on(on) if prove else settled_on(on))
    if pdf:
        from zhargy.monitor.printed.pdf import pdf as made

        try:
            pdf.write_bytes(made(told))
        except OSError as error:
            raise Refusal(f"{pdf}: {error.strerror}") from None
    if as_json:
        print_json({**asdict(told), "on": on.isoformat()})
    elif not pdf:
        print("\n".join(text(told)))


def _difference(note: Note, law: Law, first: date, last: date, prove: bool, as_json: bool) -> None:
    from zhargy.monitor.difference import difference
    from zhargy.monitor.saying import happened, whole
    from zhargy.monitor.verdicts import proved_on, settled_on

    judge = proved_on if prove else settled_on
    found = difference(note, law, first, last, judge(first), judge(last))
    if as_json:
        print_json({
            "since": first.isoformat(), "until": last.isoformat(),
            "statements": [
                {"id": one.statement.id, "before": one.before.state, "after": one.after.state,
                 "happened": list(happened(one.happened, law))}
                for one in found.moved
            ],
            "barriers": [
                {"barrier": row.barrier, "begun": [one.duty.id for one in row.begun],
                 "ended": [one.duty.id for one in row.ended]}
                for row in found.rows
            ],
        })  # fmt: skip
        return
    for row in found.rows:
        print(gettext(row.title))
        for name, held in ((N_("new"), row.begun), (N_("ended"), row.ended)):
            for each in held:
                print(f"  {gettext(name)}: {gettext(each.duty.what)} ({each.version.citation.text(language())})")
    for one in found.moved:
        section = gettext(note.sections[one.statement.section].title)
        print(f"{section}, {one.statement.order}: {whole(one.statement, law)} [{one.told()}]")
        for sentence in happened(one.happened, law):
            print(f"  {sentence}")
    print(gettext(N_("Verdicts that turned: {turned}; not worked out yet: {open}; statements in all: {number}")).format(
        turned=len(found.turned), open=len(found.open), number=len(found.moved)))  # fmt: skip
