"""Tags of the desk's templates: texts of the project's own catalogue, addresses in the language in use, assets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from zhargy.desk.assets import address, symbols
from zhargy.desk.forms import Field
from zhargy.i18n import LANGUAGES, format_date, format_money, gettext, language
from zhargy.rules import Answer, FactUse, State
from zhargy.rules.acts import Act, Citation, confidence_text
from zhargy.rules.explain import show

register = template.Library()


@register.simple_tag
def t(text: str, **values: Any) -> SafeString:
    """`text` in the language in use, with {names} filled in; values are escaped, the text is ours."""
    told = str(conditional_escape(gettext(text)))
    return mark_safe(told.format_map({name: conditional_escape(value) for name, value in values.items()}))


@register.filter
def said(text: Any) -> str:
    """A text of the law in the language in use."""
    return gettext(str(text)) if text else ""


@register.filter
def sentence(text: str) -> str:
    """The label of a rule in the language in use, without its full stop."""
    return gettext(text).rstrip(".")


@register.filter
def day(value: date | None) -> SafeString:
    """A day in words, with the day for machines."""
    if value is None:
        return mark_safe("")
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), format_date(value))


@register.filter
def moment(value: datetime) -> SafeString:
    """An instant in words, in the time of Kazakhstan."""
    here = timezone.localtime(value)
    told = f"{format_date(here.date())}, {here:%H:%M}"
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), told)


@register.filter
def day_text(value: date) -> str:
    """A day in words alone, where no element may stand."""
    return format_date(value)


@register.filter
def tenge(value: Decimal) -> str:
    """An amount of money."""
    return format_money(value)


@register.filter
def shown(part: Answer | FactUse) -> str:
    """The value of an answer or a fact as people read it."""
    return show(part.value, part.info.unit) if isinstance(part, FactUse) else part.shown


@register.filter
def shown_state(state: State | None) -> str:
    """Why a fact has no value, in words."""
    return show(state) if state is not None else ""


@register.filter
def graded(grade: str) -> str:
    """What a grade of confidence means."""
    return confidence_text(grade)


@register.filter
def brief(value: Citation) -> str:
    """Article, paragraph and item of a provision."""
    return value.brief()


@register.filter
def cite(value: Citation) -> str:
    """A provision as written in the language in use."""
    return value.text(language())


@register.filter
def named(texts: dict[str, str]) -> str:
    """The text in the language in use, of texts by language."""
    return texts.get(language()) or texts["en"]


@register.filter
def official(act: Act) -> str:
    """Where the official text of an act is, in the language in use if there is one."""
    return act.text_in(language())


@register.simple_tag
def to(name: str, **values: Any) -> str:
    """The address of a page in the language in use."""
    return reverse(name, kwargs={"lang": language(), **values})


@register.simple_tag
def aria(field: Field, ident: str) -> SafeString:
    """The attributes that tie the control of a field to its label, its help and what is wrong with it."""
    told = format_html('aria-labelledby="label-{}"', ident)
    about = [f"help-{ident}"] * bool(field.info.help) + [f"errors-{ident}"] * bool(field.errors)
    if about:
        told += format_html(' aria-describedby="{}"', " ".join(about))
    return told + mark_safe(' aria-invalid="true"') if field.errors else told


@register.simple_tag
def icon(name: str) -> str:
    """The address of a drawing; of a plain one, if there is none of this name."""
    return f"{address('icons.svg')}#{name if name in symbols() else 'matter'}"


@register.simple_tag
def asset(name: str) -> str:
    """The address of a file of the desk, which changes when the file does."""
    return address(name)


@register.simple_tag
def leave() -> str:
    """The address of the neutral page to which the quick exit leads."""
    return str(settings.LEAVE)


@register.filter
def of(found: Mapping[Any, Any], key: Any) -> Any:
    """What a mapping has under a key; None if nothing."""
    return found.get(key)


@register.simple_tag(takes_context=True)
def languages(context: dict[str, Any]) -> list[dict[str, Any]]:
    """The languages, each with the address of this same page in it."""
    request = context.get("request")
    path = request.get_full_path() if request is not None else "/"
    head, _, rest = path.lstrip("/").partition("/")
    if head not in {code for code, _ in LANGUAGES}:
        rest = ""
    here = language()
    return [{"code": code, "name": name, "to": f"/{code}/{rest}", "here": code == here} for code, name in LANGUAGES]


@register.simple_tag
def online() -> str:
    """The name of the server; "" on a machine of one's own."""
    return "" if settings.ALONE else str(settings.ALLOWED_HOSTS[0])


@register.simple_tag
def lang() -> str:
    """The code of the language in use."""
    return language()
