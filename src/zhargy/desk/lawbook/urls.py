"""Addresses of the book of the law: pages by language, and those that stay, without one."""

from __future__ import annotations

from datetime import date

from django.urls import URLPattern, path, register_converter

from zhargy.desk.lawbook import comparing, files, views
from zhargy.monitor.law.book import LEVELS


class Day:
    """A calendar day, 2025-03-12."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        """The day. Raises ValueError, so that the address is not found, for one that there is not."""
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        """The day as addresses write it."""
        return value.isoformat()


class Rank:
    """The rank of an act."""

    regex = "|".join(LEVELS)

    def to_python(self, value: str) -> str:
        """The rank itself."""
        return value

    to_url = to_python


register_converter(Day, "day")
register_converter(Rank, "rank")

pages: list[URLPattern] = [
    path("law/", views.acts, name="law"),
    path("law/rule/<str:id>/", views.rule, name="rule"),
    path("law/amount/<slug:id>/", views.parameter, name="parameter"),
    path("law/difference/", comparing.two_days, name="law-difference"),
    path("law/difference/rule/<str:id>/", comparing.one_rule, name="law-difference-rule"),
    path("law/act/<slug:act>.jsonld", files.act_linked, name="lawbook-act-linked"),
    path("law/act/<slug:act>.akn.xml", files.act_akoma, name="lawbook-act-akoma"),
    path("law/act/<slug:act>/", views.act, name="lawbook-act"),
    path("law/act/<slug:act>/", views.act, name="act"),
    path("law/act/<slug:act>/<str:article>.jsonld", files.article_linked, name="lawbook-article-linked"),
    path("law/act/<slug:act>/<str:article>/", views.article, name="lawbook-article"),
    path("law/provision/<slug:act>/", views.moved, name="act-moved"),
]

_ACT, _NUMBER = "eli/kz/act/<slug:act>", "eli/kz/<rank:rank>/<int:year>/<str:number>"
_TAILS = "", "/<day:day>", "/<str:article>", "/<str:article>/<day:day>"
eli: list[URLPattern] = [path(_ACT + tail, files.by_name, name="eli") for tail in _TAILS]
eli += [path(_NUMBER + tail, files.by_number, name="eli-number") for tail in _TAILS]
