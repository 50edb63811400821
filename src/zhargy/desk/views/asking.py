"""A draft question by question: only what can matter, in the order of the law, with the reason why it is asked.

What is answered is kept at each step, in the same draft that `views.drafts` shows on one page.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zhargy.desk import forms, goals
from zhargy.desk.access import who
from zhargy.desk.casework import asking, known, meanwhile, shown
from zhargy.desk.casework.asking import DAY, Wanted
from zhargy.desk.casework.form import Form, Paths, filled, posted
from zhargy.desk.views.consultation import NO_DAY
from zhargy.desk.views.drafts import BOTH, NOT_KNOWN, asked_for, draft, judged, to
from zhargy.i18n import N_, gettext
from zhargy.procedures import Trouble
from zhargy.rules import FactErrors

NOTHING = N_("Choose or write an answer, or say that you do not know.")


class _Asking:
    """One question about a draft: what it is of, what is asked, and what is still open with it.

    open: what is asked for, the next first; None where the facts do not stand together, as the page of the draft tells.
    """

    def __init__(self, request: HttpRequest, id: uuid.UUID) -> None:
        self.request = request
        self.one, self.found, self.event = draft(request, id)
        self.paths: Paths = asked_for(request, self.one, self.found, self.event)
        self.open = self._open()
        sent = request.POST if request.method == "POST" else request.GET
        self.asked = self._asked(sent.get("path", ""))

    def _open(self) -> list[Wanted] | None:
        try:
            now, would = judged(self.one, self.found, self.event)
        except (FactErrors, Trouble):
            return None
        return asking.wanted(now, would, self.paths)

    def _asked(self, key: str) -> Wanted | None:
        """What an address names, or else what comes next; None when nothing is left. Raises Http404."""
        if not key and DAY not in self.one.order:
            return Wanted((DAY,))
        if not key:
            return self.open[0] if self.open else None
        same = next((one for one in self.open or () if one.key == key), None)
        paths = tuple(dict.fromkeys(key.split(",")))
        if paths != (DAY,) and not set(paths) <= set(self.paths):
            raise Http404
        return same or Wanted(paths)

    def form(self) -> Form:
        """The fields of the question, with what is known."""
        assert self.asked is not None
        return filled(self.found.about, self.fields(), self.one.facts)

    def fields(self) -> Paths:
        """The facts that are asked for, by path; none of the day."""
        assert self.asked is not None
        return {path: self.paths[path] for path in self.asked.paths if path != DAY}

    def again(self, sent: Form, typed: str, day_error: str = "", status: int = 422) -> HttpResponse:
        """The page of the question with what was sent, of which nothing is kept yet: it is held against the same."""
        before = self.request.POST.get("shown")
        return self.page(sent, typed, day_error, status, before[: meanwhile.LONGEST] if before is not None else None)

    def page(
        self, sent: Form, typed: str, day_error: str = "", status: int = 200, shows: str | None = "",
        both: Mapping[str, Any] | None = None,
    ) -> HttpResponse:  # fmt: skip
        """The page of the question. shows: what the form is held against when it comes; "" for the draft as it is."""
        one, asked, open_ = self.one, self.asked, self.open or []
        assert asked is not None
        place = one.order.index(asked.key) if asked.key in one.order else len(one.order)
        left = len([item for item in open_ if item.key != asked.key])
        question = asked.question
        context: dict[str, Any] = {
            "one": one, "procedure": self.found, "event": self.event, "asked": asked, "form": sent, "typed": typed,
            "day_error": day_error, "day_label": shown.day_of(self.event, self.found.about),
            "who": self.found.actor(self.event.by).title, "origins": known.origins(who(self.request), one),
            "fields": list(sent.fields.values()), "parts": goals.parts_above(self.found.about, asked.paths[0]),
            "why": [(rule, question.wording(rule)) for rule in question.reasons] if question else [],
            "back": one.order[place - 1] if place else "", "number": place + 1, "left": left,
            "most": place + 1 + left, "day": DAY in asked.paths,
            "shown": meanwhile.shown(one, sent) if shows == "" else shows,
            "both": meanwhile.told(self.found.about, both or {}),
        }  # fmt: skip
        if context["day"]:
            context["parts"] = []
        return render(self.request, "desk/draft_ask.html", context, status=status)


@BOTH
def ask(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """The next question of a draft, or any by its path to change the answer; takes the answer."""
    here = _Asking(request, id)
    if here.asked is None:
        return to("draft-check", lang, here.one.pk)
    if request.method != "POST":
        return here.page(here.form(), here.one.on.isoformat())
    if here.asked.paths == (DAY,):
        return _day(here, lang)
    return _answer(here, lang, request.POST.get("do", "")[:300])


def _day(here: _Asking, lang: str) -> HttpResponse:
    typed = here.request.POST.get("on", "")[:40]
    on = forms.day(typed)
    if on is None:
        return here.again(here.form(), typed, NO_DAY)
    return _kept(here, lang, here.form(), {}, on)


def _answer(here: _Asking, lang: str, do: str) -> HttpResponse:
    one, fields = here.one, here.fields()
    sent = posted(here.found.about, fields, here.request.POST, do)
    if do.startswith(("add:", "remove:")):
        return here.again(sent, one.on.isoformat(), status=200)
    told = dict.fromkeys(fields, NOT_KNOWN) if do == "unknown" else sent.facts
    if do != "unknown" and not told:
        next(iter(sent.fields.values())).errors.append(gettext(NOTHING))
    if do != "unknown" and not sent.wrong:
        _check(here, sent, told)
    if sent.wrong:
        return here.again(sent, one.on.isoformat())
    return _kept(here, lang, sent, told)


def _check(here: _Asking, sent: Form, told: dict[str, Any]) -> None:
    """Put at its field what is wrong with an answer: by itself, and beside what the draft and its case know."""
    one, before = here.one, here.one.facts
    if sent.check().wrong or here.open is None:
        return
    one.facts = {**before, **told}
    try:
        judged(one, here.found, here.event)
    except FactErrors as errors:
        sent.place(errors)
    except Trouble:
        pass  # The day can still be changed; the page that checks tells it.
    finally:
        one.facts = before


@transaction.atomic
def _kept(here: _Asking, lang: str, sent: Form, told: dict[str, Any], on: date | None = None) -> HttpResponse:
    """Keep an answer. What was answered otherwise elsewhere, since the question was shown, is shown beside it first."""
    one, asked = here.one, here.asked
    assert asked is not None
    meanwhile.hold(one)
    now, before = meanwhile.as_kept(one, sent), meanwhile.marks(here.request.POST)
    # Of several that are asked for together, those that are left empty are not asked for again.
    merged = meanwhile.merge(told, now, one.facts, before, empty=NOT_KNOWN)
    both = {path: one.facts.get(path) for path in merged.both}
    day = meanwhile.day_elsewhere(one, on.isoformat(), before) if on else ""
    if on and day == "both":
        both[DAY] = one.on.isoformat()
    if both:
        sent.fields |= {path: now.fields[path] for path in merged.theirs - merged.both}
        return here.page(sent, (on or one.on).isoformat(), status=409, both=both)
    if asked.key not in one.order:
        one.order = [*one.order, asked.key]
    meanwhile.keep(one, {**one.facts, **merged.facts}, None if day else on)
    return to("draft-ask", lang, one.pk)
