"""The lab: what another day or a draft does to many at once; claims about the law with their verdicts."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler, SkipFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from zhargy.desk.forms import day
from zhargy.desk.lab import asked as form
from zhargy.desk.lab import charts, frames, give, topics, verdicts, work
from zhargy.desk.public import public
from zhargy.desk.views.errors import only
from zhargy.i18n import N_, format_number, gettext, language
from zhargy.law.kz import KZ
from zhargy.rules.claims import CHECKS, STATES
from zhargy.rules.explain import reasons_html, show, tell
from zhargy.schema import snake

READ = only("GET", "HEAD")
BOTH = only("GET", "HEAD", "POST")
NO_DAY = N_("Write an existing day from 1900 to 2200, such as 2026-11-24.")
DOWNLOADS = {
    "table": (give.table_csv, "text/csv; charset=utf-8", "effect.csv"),
    "csv": (give.rows_csv, "text/csv; charset=utf-8", "effect-rows.csv"),
    "parquet": (give.rows_parquet, "application/vnd.apache.parquet", "effect-rows.parquet"),
}
SHOWN_PROBLEMS = 200


class InMemory(MemoryFileUploadHandler):
    """Takes a file into memory; one that is too large is passed over, and the rest of the form still read."""

    too_large = False

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        """Every file is for this handler."""
        self.activated = True
        self.size = 0

    def receive_data_chunk(self, raw_data, start):
        """Keep a part, unless the file is too large by now."""
        self.size += len(raw_data)
        if self.size > frames.LARGEST:
            self.too_large = True
            self.file.close()
            raise SkipFile
        return super().receive_data_chunk(raw_data, start)


@csrf_exempt  # the form is read by a handler of its own, and then checked for forgery all the same
@BOTH
def lab(request: HttpRequest, lang: str) -> HttpResponse:
    """The form, and what follows from it."""
    if request.method != "POST":
        topic, reform = request.GET.get("topic", ""), request.GET.get("reform", "")
        if (topic and not form.of_topic(topic)) or (reform and reform not in KZ.reforms()):
            raise Http404
        empty = form.empty(topic, reform)
        # A link that is followed reads and changes nothing: what a draft does to the sample is one click away.
        return _shown_to(request, form.read(form.sent(empty))) if request.GET.get("show") else _form(request, empty)
    request.upload_handlers = [InMemory(request)]
    return _sent(request, lang)


@csrf_protect
def _sent(request: HttpRequest, lang: str) -> HttpResponse:
    return _shown_to(request, form.read(request.POST))


def _shown_to(request: HttpRequest, asked: form.Asked) -> HttpResponse:
    """What follows from the form, or the form with what is wrong with it."""
    tables: list[frames.Rows] = []
    if not asked.sampled and "more" not in asked.errors and "rules" not in asked.errors:
        tables = _file(request, asked)
    if asked.errors:
        return _form(request, asked, 422)
    cells = asked.rows * asked.asking
    if asked.sampled and cells > form.LONG_CELLS and not request.POST.get("sure"):
        return _form(request, asked, cells=cells)
    from zhargy.rules.sweep import ColumnErrors

    try:
        with work.alone():
            result = work.run(asked, tables or frames.sample(asked.rows))
            do = request.POST.get("do", "")
            if do in DOWNLOADS and result.effects:
                return _download(result, do)
            drawn = charts.charts(result)
    except work.Busy as error:
        return _form(request, asked, 503, notice=str(error))
    except ColumnErrors as error:
        asked.errors["file"] = gettext(N_("The columns cannot be used; nothing was computed:"))
        return _form(request, asked, 422, problems=[one.text() for one in error.problems[:SHOWN_PROBLEMS]])
    except work.GroupRefused as error:
        asked.errors["group" if asked.sampled else "column"] = str(error)
        return _form(request, asked, 422)
    if not result.effects:
        asked.errors["rules"] = gettext(N_("None of these rules can be asked of these rows:"))
        lines = [f"{rule.id}: {why}" for rule, why in result.left[:SHOWN_PROBLEMS]]
        return _form(request, asked, 422, left=lines)
    return _result(request, asked, result, drawn)


def _file(request: HttpRequest, asked: form.Asked) -> list[frames.Rows]:
    """The rows of the file that was sent; what is wrong with it stands in the errors."""
    sent = request.FILES.get("file")
    taken = request.upload_handlers[0]
    if isinstance(taken, InMemory) and taken.too_large:
        told = gettext(N_("The file is larger than {most} MB."))
        asked.errors["file"] = told.format(most=frames.LARGEST // 1_000_000)
    elif sent is None:
        asked.errors["file"] = gettext(N_("Choose a file."))
    else:
        try:
            rows = frames.uploaded(sent.read(), asked.chosen, asked.group)
        except frames.FileRefused as error:
            asked.errors["file"] = str(error)
        else:
            asked.rows = rows.frame.height
            if why := form.too_much(asked.rows, len(asked.chosen)):
                asked.errors["file"] = why
            return [rows]
    return []


def _subjects(rule: Any) -> str:
    return ", ".join(snake(kind.__name__) for name, kind in rule.parameters.items() if name != "on")


def _form(request: HttpRequest, asked: form.Asked, status: int = 200, **more: Any) -> HttpResponse:
    """The form with what was told, and everything that is wrong with it."""
    topic = asked.told["topic"]
    names = sorted({id.partition(".")[0] for id in KZ.rules}, key=topics.title)
    listed = [
        {"rule": rule, "subjects": _subjects(rule), "ticked": rule.id in asked.rules, "there": bool(frames.reach(rule))}
        for rule in form.of_topic(topic)
    ]  # fmt: skip
    titles = {one.reform: one.title for one in KZ.initiatives if one.reform}
    drafts = [(name, titles.get(name, name), form.drafted(name)) for name in KZ.reforms()]
    cells = more.pop("cells", 0)
    sizes = {"rows": format_number(asked.rows), "rules": format_number(asked.asking)} if cells else {}
    shown = {
        "asked": asked, "told": asked.told, "errors": asked.errors, "listed": listed,
        "topics": [(name, topics.title(name), len(form.of_topic(name))) for name in names],
        "drafts": drafts, "groups": frames.groups(), "seconds": _seconds(cells), "sizes": sizes,
        "most": format_number(form.MOST_ROWS), "megabytes": frames.LARGEST // 1_000_000, **more,
    }  # fmt: skip
    return render(request, "desk/lab.html", shown, status=status)


def _seconds(cells: int) -> int:
    """About how long so many rows times rules take."""
    return max(1, cells // form.CELLS_A_SECOND)


def _download(result: work.Result, do: str) -> HttpResponse:
    make, kind, name = DOWNLOADS[do]
    response = HttpResponse(make(result), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _result(request: HttpRequest, asked: form.Asked, result: work.Result, drawn: list[charts.Chart]) -> HttpResponse:
    changed = [_shown(one) for one in result.effects if one.changed]
    shown = {
        "asked": asked, "told": asked.told, "fields": form.fields(asked),
        "changed": changed,
        "more": [one for one in changed if one["amounts"] or one["groups"]],
        "same": [one for one in result.effects if not one.changed], "left": result.left, "charts": drawn,
        "rows": format_number(asked.rows), "group": result.group,
        "title": next((one.title for one in KZ.initiatives if one.reform and one.reform == asked.reform), asked.reform),
    }  # fmt: skip
    return render(request, "desk/lab_result.html", shown)


def _moves(moves: list[tuple[str, int]]) -> list[tuple[str, str]]:
    return [(gettext(work.MOVES[name]), format_number(count)) for name, count in moves]


def _shown(one: work.Effect) -> dict[str, Any]:
    """An effect in words."""
    unit = one.rule.unit
    amounts = one.amounts

    def signed(value: Any) -> str:
        return charts.signed(value, unit)

    return {
        "rule": one.rule, "rows": format_number(one.rows), "changed": format_number(one.changed),
        "moves": _moves(one.moves), "share": format_number(round(100 * one.changed / one.rows)) if one.rows else "0",
        "pairs": [(_said(a), _said(b), format_number(number)) for a, b, number in one.pairs],
        "amounts": {
            "before": show(amounts.before, unit), "after": show(amounts.after, unit), "gained": signed(amounts.gained),
            "lost": signed(amounts.lost),
            "each": signed(amounts.quantiles[0][1]) if amounts.even else "",
            "quantiles": [(gettext(charts.QUANTILES[name]), signed(value)) for name, value in amounts.quantiles],
        } if amounts else None,
        "groups": [
            {"name": group.name, "rows": format_number(group.rows),
             "changed": format_number(group.changed), "moves": _moves(group.moves),
             "gained": signed(group.gained) if amounts else "",
             "lost": signed(group.lost) if amounts else ""}
            for group in one.groups
        ],
    }  # fmt: skip


def _said(value: Any) -> str:
    """A value in words; None is not known."""
    return show(value) if value else gettext(N_("not known"))


@READ
@public
def claims(request: HttpRequest, lang: str) -> HttpResponse:
    """Every claim with its verdict, as far as they are worked out; what is found in the law and known."""
    text = request.GET.get("on", "").strip()
    on = day(text) if text else None
    error = gettext(NO_DAY) if text and on is None else ""
    told = verdicts.judged(on)
    by_topic: dict[str, list[verdicts.Judged]] = {}
    for one in told:
        by_topic.setdefault(one.claim.topic, []).append(one)
    counts = [
        (gettext(STATES[state]), [one.verdict.state for one in told if one.verdict].count(state))
        for state in STATES
    ]  # fmt: skip
    shown = {
        "on": on, "text": text, "error": error, "counts": counts,
        "open": sum(one.verdict is None for one in told),
        "topics": [(topics.title(name), found) for name, found in by_topic.items()], "whole": len(told),
        "findings": [(gettext(CHECKS[one.check]), one, one.where in KZ.rules) for one in KZ.findings],
        "again": f"{reverse('claims', kwargs={'lang': lang})}{f'?on={on}' if on else ''}",
    }  # fmt: skip
    response = render(request, "desk/lab_claims.html", shown, status=422 if error else 200)
    if shown["open"]:  # not whole yet
        response["Cache-Control"] = "no-store"
    return response


@READ
@public
def claim(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """A claim with its verdict, the case that shows it, and the reasons of that case."""
    found = KZ.claims.get(id)
    if found is None:
        raise Http404
    text = request.GET.get("on", "").strip()
    on = day(text) if text else None
    error = gettext(NO_DAY) if text and on is None else ""
    verdict = None if error else verdicts.verdict(found, on)
    cases = []
    if verdict:
        answers = [*verdict.answers, *([None] * 2)]
        for case, answer in zip((verdict.case, verdict.other), answers, strict=False):
            if case is not None:
                reasons = reasons_html(tell(answer.explanation), _link) if answer is not None else ""
                cases.append({"case": case, "facts": verdicts.case_facts(found, case), "reasons": reasons})
    shown = {
        "claim": found, "verdict": verdict, "cases": cases, "on": on, "text": text, "error": error,
        "topic": topics.title(found.topic), "state": gettext(STATES[verdict.state]) if verdict else "",
        "limits": verdict.limits() if verdict else [],
        "source": found.rule.versions[0].source.text if found.rule.versions else "",
        "rising": found.kind == "rising", "possible": found.kind == "possible",
    }  # fmt: skip
    status = 422 if error else 200 if verdict else 503
    return render(request, "desk/lab_claim.html", shown, status=status)


def _link(told: Any) -> str:
    """The address of what a reason is made of, if it has a page."""
    if told.kind == "rule" and told.id in KZ.rules:
        return reverse("rule", kwargs={"lang": language(), "id": told.id})
    if told.kind == "parameter" and told.id in KZ.parameters:
        return reverse("parameter", kwargs={"lang": language(), "id": told.id})
    return ""
