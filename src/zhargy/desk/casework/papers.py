"""The papers of events: which there are, how many blanks each has, and each as PDF or DOCX."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse

from zhargy.documents.filled import PaperError
from zhargy.documents.paper import fill
from zhargy.i18n import LANGUAGES, language
from zhargy.law.kz import KZ
from zhargy.rules import Subject
from zhargy.rules.papers import Paper
from zhargy.rules.procedures import Event

KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class Offered:
    """A paper that can be taken along. blanks: how many places in it are open."""

    paper: Paper
    blanks: int
    copies: tuple[tuple[str, bool], ...]


def offered(event: Event, subject: Subject, on: date) -> list[Offered]:
    """The papers of an event, filled with what is known. Copies: each language, and whether it can be filed in it."""
    found = []
    for id in event.papers:
        paper = KZ.papers[id]
        lang = language() if language() in paper.languages else paper.languages[0]
        blanks = len(fill(paper, subject, on=on, lang=lang).blanks)
        found.append(Offered(paper, blanks, tuple((code, code in paper.languages) for code, _ in LANGUAGES)))
    return found


def download(event: Event, paper: str, subject: Subject, on: date, lang: str, kind: str) -> HttpResponse:
    """A paper of an event as a file. Raises Http404 if the event has no such paper, or there is no such kind."""
    if paper not in event.papers or kind not in KINDS:
        raise Http404
    made = fill(KZ.papers[paper], subject, on=on, lang=lang)
    try:
        if kind == "pdf":
            from zhargy.documents.typeset import pdf

            content = pdf(made)
        else:
            from zhargy.documents.word import docx

            content = docx(made)
    except PaperError as error:
        return HttpResponse(str(error), status=422, content_type="text/plain; charset=utf-8")
    response = HttpResponse(content, content_type=KINDS[kind])
    # A plain name: what is in a folder of downloads must not tell what it is about.
    response["Content-Disposition"] = f'attachment; filename="paper-{lang}.{kind}"'
    return response
