"""An organisation whose facts start new consultations."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from zhargy.desk import goals
from zhargy.desk.models import Consultation, Party
from zhargy.desk.views.errors import only
from zhargy.law.kz import KZ


@only("GET", "HEAD")
def page(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """What is known of an organisation, what can be asked for it, and what was."""
    one = get_object_or_404(Party, pk=id)
    kinds = {kind.__name__: kind for kind in KZ.subjects()}
    known = [
        fact
        for name, facts in one.facts.items()
        if name in kinds
        for fact in goals.given(goals.usable(kinds[name], facts)[0], [])
    ]
    matters = [matter for matter in KZ.matters.values() if one.facts_for(matter.subject)]
    asked = [{"one": item, "title": goals.title(item.goal)} for item in Consultation.objects.filter(organisation=one)]
    shown: dict[str, Any] = {"one": one, "known": known, "matters": matters, "asked": asked}
    return render(request, "desk/organisation.html", shown)
