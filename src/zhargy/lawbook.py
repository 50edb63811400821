"""`zhargy law acts`, `act`, `difference`: the law as a book, an act as a file for programs, two days side by side.

Exit codes: 0 shown; 2 the input is wrong.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import N_, format_date, gettext, language
from zhargy.monitoring import FirstDay, LastDay
from zhargy.options import DAY, FILE, AsJson, Lang, day_of, print_json, write
from zhargy.terminal import OK, Refusal

if TYPE_CHECKING:
    from zhargy.monitor.law import Article, Book, Volume
    from zhargy.monitor.law.difference import Difference, Turn


class Form(str, Enum):
    """In which form an act is written."""

    TEXT = "text"
    JSONLD = "jsonld"
    AKN = "akn"


ActName = Annotated[str, typer.Argument(metavar=N_("ACT"), help=N_("An act by its id or abbreviation, such as LPA."))]
OfAct = Annotated[str, typer.Option("--act", metavar=N_("ACT"), help=N_("Only this act, by its id or abbreviation."))]
OfTopic = Annotated[str, typer.Option("--topic", metavar=N_("TOPIC"), help=N_("Only rules of this topic."))]
Words = Annotated[str, typer.Argument(metavar=N_("WORDS"), help=N_("Words of its name, or its number."))]
On = Annotated[str, typer.Option("--on", metavar=DAY, help=N_("The day whose law is shown. Today, if not given."))]
OfArticle = Annotated[str, typer.Option("--article", metavar=N_("NUMBER"), help=N_("Only this article."))]
As = Annotated[
    Form, typer.Option("--as", help=N_("text, jsonld (schema.org), or akn: Akoma Ntoso, of structure and summaries."))
]
Out = Annotated[Path | None, typer.Option("--out", metavar=FILE, help=N_("Write it to this file."))]
Cases = Annotated[bool, typer.Option("--cases", help=N_("With a case for each amended rule; takes a while."))]


def add(app: typer.Typer) -> None:
    """Add the commands."""

    @app.command(help=N_("The acts, highest rank first, with how many rules are taken from each."))
    def acts(words: Words = "", lang: Lang = "", as_json: AsJson = False) -> None:
        """Print the acts."""
        _acts(words, as_json)

    @app.command(help=N_("An act as it stood on a day: what each article says, or a file for programs."))
    def act(
        act: ActName, on: On = "", article: OfArticle = "", as_: As = Form.TEXT, out: Out = None, lang: Lang = ""
    ) -> None:  # fmt: skip
        """Print an act, or write it."""
        book = _book()
        told = _written(book, _volume(book, act), day_of(on), article, as_)
        if out is None:
            print(told.rstrip("\n"))
            return
        write(out, told)

    @app.command(help=N_("What differs between the law of two days, act by act, in words."))
    def difference(
        since: FirstDay = "", until: LastDay = "", act: OfAct = "", topic: OfTopic = "", cases: Cases = False,
        lang: Lang = "", as_json: AsJson = False,
    ) -> None:  # fmt: skip
        """Print what differs."""
        from zhargy.monitor.note import note

        _difference(day_of(since) if since else note().on, day_of(until), act, topic, cases, as_json)
        raise typer.Exit(OK)


def _book() -> Book:
    from zhargy.law.kz import KZ
    from zhargy.monitor.law import Book
    from zhargy.monitor.note import note

    return Book.of(KZ, note())


def _volume(book: Book, name: str) -> Volume:
    """The act of this id or abbreviation. Raises NotFoundError."""
    from zhargy.browse import missing

    for one in book.volumes.values():
        if name in (one.act.id, *one.act.short.values()):
            return one
    known = [name for one in book.law.acts.values() for name in (one.id, *one.short.values())]
    raise missing(N_("{name}: no such act{near}"), name, known)


def _acts(words: str, as_json: bool) -> None:
    from zhargy.monitor.law.book import LEVELS

    found = [one for one in _book().ordered() if one.has(words)]
    if as_json:
        print_json([
            {"id": one.act.id, "number": one.act.number, "adopted": one.act.adopted.isoformat(),
             "title": one.act.title[language()], "rank": one.rank, "confidence": one.act.confidence,
             "checked": one.act.checked.isoformat(), "ended": one.act.ended.isoformat() if one.act.ended else None,
             "listed": list(one.listed), "rules": len(one.rules), "not_encoded": len(one.without),
             "days": [each.isoformat() for each in one.days], "link": one.act.link}
            for one in found
        ])  # fmt: skip
        return
    for one in found:
        act = one.act
        number = gettext(N_("No. {number} of {day}")).format(number=act.number, day=format_date(act.adopted))
        told = [
            act.name(language()), gettext(LEVELS[one.rank]), number if act.number else format_date(act.adopted),
            gettext(N_("rules: {number}")).format(number=len(one.rules)), act.confidence,
        ]  # fmt: skip
        print(f"{act.id}: {act.title[language()]}\n  {', '.join(told)}")
    print(gettext(N_("Acts: {number}.")).format(number=len(found)))


def _written(book: Book, volume: Volume, on: date, number: str, form: Form) -> str:
    """An act, or one of its articles, in a form. Raises Refusal."""
    from zhargy.monitor.law import akoma, linked

    if number and number not in volume.articles:
        told = gettext(N_("{act} has no article {number} here; it has: {known}"))
        known = ", ".join(one for one in volume.articles if one)
        raise Refusal(told.format(act=volume.act.name(language()), number=number, known=known))
    if form is Form.AKN:
        if number:
            raise Refusal(gettext(N_("Akoma Ntoso is written of whole acts: leave --article away")))
        return akoma.document(book, volume, on)
    if form is Form.JSONLD:
        one = volume.articles[number] if number else None
        return linked.text(linked.article(volume, one, on) if one else linked.act(book, volume, on)) + "\n"
    return "\n".join(_lines(volume, on, number)) + "\n"


def _lines(volume: Volume, on: date, number: str) -> list[str]:
    from zhargy.monitor.law.saying import cautions

    act = volume.act
    lines = [act.title[language()], f"{act.number}, {format_date(act.adopted)}".lstrip(", "), *cautions(volume, on)]
    for one in volume.articles.values():
        if not number or one.number == number:
            lines += _article(one, on)
    return lines


def _article(article: Article, on: date) -> list[str]:
    from zhargy.rules.explain import sentence

    lines = [f"  {one.citation.text(language())}: {sentence(one.label)} [{one.rule.id}]" for one in article.on(on)]
    lines += [
        f"  {value.citation.text(language())}: {gettext(one.label)} [{one.id}]" for one, value in article.amounts_on(on)
    ]
    lines += [
        f"  {one.citation.text(language())}: "
        + gettext(N_("Read, but not written as a rule: {reason}")).format(reason=gettext(one.reason))
        for one in article.without_on(on)
    ]
    return ["", article.citation.text(language()), *lines] if lines else []


def _difference(since: date, until: date, act: str, topic: str, cases: bool, as_json: bool) -> None:
    from zhargy.browse import missing
    from zhargy.monitor.law.difference import difference

    book = _book()
    topics = sorted({id.partition(".")[0] for id in book.law.rules})
    if topic and topic not in topics:
        raise missing(N_("{name}: no such topic{near}"), topic, topics)
    if until < since:
        raise Refusal(gettext(N_("The second day must not be before the first.")))
    found = difference(book, since, until, _volume(book, act).act.id if act else "", topic)
    if as_json:
        print_json(_plain(found, cases))
    else:
        _print(found, cases)


def _print(found: Difference, cases: bool) -> None:
    from zhargy.monitor.law.difference import KINDS
    from zhargy.monitor.law.saying import changed
    from zhargy.rules.explain import sentence

    for part in found.parts:
        print(part.volume.act.title[language()])
        for told in part.sums:
            print("\n".join(f"  {text}" for text in changed(told)))
        for one in part.turns:
            head = f"  {gettext(KINDS[one.kind])}, {one.citation.text(language())}"
            print(f"{head}: {sentence(one.shown.label)} [{one.rule.id}]")
            if one.reworded and one.before:
                print("    " + gettext(N_("before: {provision}")).format(provision=sentence(one.before.label)))
            if cases:
                print("".join(f"    {line}\n" for line in _case(one, found).splitlines()), end="")
        print()
    told_ = [f"{text}: {number}" for text, number in found.counts]
    print("; ".join(told_) if found.parts else gettext(N_("Nothing differs, as far as it is encoded.")))


def _case(one: Turn, found: Difference) -> str:
    """A case for which an amended rule differs, as text; "" of a rule that is not amended."""
    from zhargy.monitor.changes import AMENDED
    from zhargy.proofs import difference_text
    from zhargy.rules.prove.differences import compare

    if one.kind != AMENDED:
        return ""
    for told in compare([one.rule], found.since, found.until):
        _, *lines = difference_text(told).splitlines()  # The first names the rule, as the line above does.
        return "\n".join(line.strip() for line in lines) or difference_text(told)
    return gettext(N_("No case shows a difference: both wordings give the same answer in every case."))


def _plain(found: Difference, cases: bool) -> dict[str, Any]:
    def turn(one: Turn) -> dict[str, Any]:
        told = {
            "rule": one.rule.id, "kind": one.kind, "article": one.citation.key(), "label": gettext(one.shown.label),
            "before": gettext(one.before.label) if one.before else None,
            "after": gettext(one.after.label) if one.after else None,
            "days": [step.on.isoformat() for step in one.steps],
        }  # fmt: skip
        return told | ({"case": _case(one, found)} if cases else {})

    return {
        "since": found.since.isoformat(), "until": found.until.isoformat(),
        "acts": [
            {"act": part.volume.act.id, "rules": [turn(one) for one in part.turns],
             "amounts": [
                 {"id": one.parameter.id, "rows": [{"of": of, "before": a, "after": b} for of, a, b in one.rows]}
                 for one in part.sums
             ]}
            for part in found.parts
        ],
    }  # fmt: skip
