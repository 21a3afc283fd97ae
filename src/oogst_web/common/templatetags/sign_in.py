"""Forms of the login library in our own words: labels, hints and errors by field and kind of error."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BoundField, Form

from oogst_web.common.templatetags.words import voice_of
from oogst_web.common.words import catalogue, speak

register = template.Library()
# The same mistake has other names in the library, in Django and here.
_SAME = {
    "required": "field.needed",
    "invalid": "sign_in.no_mail",
    "password_too_short": "password.too_short",
    "password_too_long": "password.too_long",
    "password_too_common": "password.too_common",
    "password_too_similar": "password.too_similar",
}


@register.simple_tag(takes_context=True)
def label_of(context: dict[str, Any], field: BoundField) -> str:
    """Return the label of a field."""
    return speak(f"sign_in.field.{field.name}", voice_of(context))


@register.simple_tag(takes_context=True)
def hint_of(context: dict[str, Any], field: BoundField) -> str:
    """Return the hint of a field, or nothing."""
    key = f"sign_in.field.{field.name}.hint"
    return speak(key, voice_of(context)) if key in catalogue() else ""


@register.simple_tag(takes_context=True)
def errors_of(context: dict[str, Any], form: Form, name: str) -> list[str]:
    """Return what is wrong with a field, or with the whole form when the name is empty."""
    found = form.errors.as_data().get(name or "__all__", [])
    return [speak(_key(name, str(error.code or "")), voice_of(context)) for error in found]


@register.simple_tag(takes_context=True)
def input_of(context: dict[str, Any], form: Form, field: BoundField) -> str:
    """Return the control itself, which says by what it is described and whether it is wrong."""
    described = [f"{field.auto_id}-hint"] if hint_of(context, field) else []
    attributes: dict[str, str | bool] = {"placeholder": ""}
    if field.errors:
        described.append(f"{field.auto_id}-error")
        attributes["aria-invalid"] = "true"
    if described:
        attributes["aria-describedby"] = " ".join(described)
    field.field.help_text = ""  # else Django points at a hint of its own that is not on the page
    return field.as_widget(attrs=attributes)


def _key(name: str, code: str) -> str:
    if name == "password2":
        return "sign_in.not_the_same"
    for key in (_SAME.get(code, ""), f"sign_in.{code}"):
        if key in catalogue():
            return key
    return "sign_in.other"


# What a browser calls itself holds the names of others too; the first that fits is the right one.
_BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox/": "Firefox",
    "FxiOS": "Firefox",
    "Chrome/": "Chrome",
    "CriOS": "Chrome",
    "Safari/": "Safari",
}
_SYSTEMS = {
    "Windows": "Windows",
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Mac OS X": "Mac",
    "CrOS": "Chromebook",
    "Linux": "Linux",
}
_LONGEST = 60


@register.filter
def browser(agent: str) -> str:
    """Return which browser on what kind of device this is, as people call them, else how it names itself.

    Examples
    --------
    >>> browser("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18 Safari/604.1")
    'Safari, iPhone'
    >>> browser("curl/8.1")
    'curl/8.1'
    """
    found = (next((name for mark, name in names.items() if mark in agent), "") for names in (_BROWSERS, _SYSTEMS))
    return ", ".join(filter(None, found)) or agent[:_LONGEST]
