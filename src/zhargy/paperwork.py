"""The commands `zhargy papers`, which lists the papers of the law, and `zhargy paper`, which fills one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import LANGUAGES, N_, gettext, language
from zhargy.options import DAY, FILE, Facts, Lang, Sets, day_of, facts_of, print_table, whole_law, write
from zhargy.terminal import Refusal

if TYPE_CHECKING:
    from rich.table import Table

    from zhargy.documents.filled import Filled
    from zhargy.rules import Law, Subject
    from zhargy.rules.papers import Paper

PaperName = Annotated[str, typer.Argument(metavar=N_("PAPER"), help=N_("A paper, as `zhargy papers` lists them."))]
On = Annotated[
    str, typer.Option("--on", metavar=DAY, help=N_("The day of the paper, as YEAR-MONTH-DAY. Today, if not given."))
]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar=FILE, help=N_("The file to write: .pdf or .docx. Else the text is printed.")),
]


def add(app: typer.Typer) -> None:
    """Add the commands."""

    @app.command(help=N_("The papers that the law asks for, or that help to use it."))
    def papers(lang: Lang = "") -> None:
        """Print the papers."""
        print_table(_listed(whole_law()))

    @app.command(help=N_("A paper filled with facts: as PDF, as a document to edit, or as text."))
    def paper(
        name: PaperName, facts: Facts = None, set_: Sets = None, on: On = "", out: Out = None, lang: Lang = ""
    ) -> None:
        """Fill a paper; what is left open is told on stderr."""
        from zhargy.browse import missing
        from zhargy.documents.paper import fill
        from zhargy.law.kz import KZ

        if out is not None and out.suffix.lower() not in _MADE:
            told = gettext(N_("--out {path}: write a file that ends in {known}"))
            raise Refusal(told.format(path=out, known=", ".join(_MADE)))
        if name not in KZ.papers:
            raise missing(N_("{name}: no such paper{near}"), name, KZ.papers)
        asked = KZ.papers[name]
        known = facts_of(facts, set_)
        subject = _kind(asked, known).from_facts(known)
        filled = fill(asked, subject, on=day_of(on), lang=language())
        if out is None:
            print(filled.text())
        else:
            write(out, _MADE[out.suffix.lower()](filled), private=True)
        _tell(asked, filled, out)


def _kind(paper: Paper, facts: dict[str, Any]) -> type[Subject]:
    """What the facts are about: the subject of the paper, or one that adds to it what the facts tell."""
    kinds = (paper.about, *paper.about.__subclasses__())
    return next((one for one in kinds if facts.keys() <= one.__facts__.keys()), paper.about)


def _pdf(filled: Filled) -> bytes:
    from zhargy.documents.typeset import pdf

    return pdf(filled)


def _docx(filled: Filled) -> bytes:
    from zhargy.documents.word import docx

    return docx(filled)


_MADE: dict[str, Callable[[Filled], bytes]] = {".pdf": _pdf, ".docx": _docx}


def _tell(paper: Paper, filled: Filled, out: Path | None) -> None:
    """Say what was written, what is left open, and in which languages it is filed."""
    tongues = dict(LANGUAGES)
    lines = [gettext(N_("{path} is written")).format(path=out)] if out else []
    if filled.blanks:
        lines.append(gettext(N_("Left open, {count}:")).format(count=len(filled.blanks)))
        lines += [f"  {', '.join(one.paths) or '–'}: {one.label}" for one in filled.blanks]
    known = ", ".join(tongues[one] for one in paper.languages)
    if paper.together:
        lines.append(gettext(N_("It is filed in all of these languages: {known}")).format(known=known))
    elif filled.notice:
        lines.append(gettext(N_("It is filed in one of these languages: {known}")).format(known=known))
    print("\n".join(lines), file=sys.stderr)


def _listed(law: Law) -> Table:
    from zhargy.browse import table

    made = table(N_("paper"), N_("what it is"), N_("languages"))
    for one in law.papers.values():
        made.add_row(one.id, gettext(one.title), ", ".join(one.languages))
    return made
