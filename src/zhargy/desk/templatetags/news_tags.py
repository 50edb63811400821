"""Tags of the pages of the news."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhargy.desk.templatetags.zhargy_tags import day
from zhargy.monitor.days import words
from zhargy.monitor.news import KINDS

register = template.Library()


@register.filter
def told_day(told: str) -> SafeString:
    """A day, month or year as it was told, in words, with the same for machines."""
    return format_html('<time datetime="{}">{}</time>', told, words(told))


@register.filter
def as_day(told: str) -> SafeString | str:
    """A day that was typed, in words; what is none, as it was typed."""
    try:
        return day(date.fromisoformat(told))
    except ValueError:
        return told


@register.simple_tag
def news_kinds() -> dict[str, str]:
    """What each kind of news is called."""
    return KINDS
