"""The alternative: a form site as a Django tutorial makes one, with a session, a CSRF token and a page per visit."""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import settings

DATA = Path(os.environ["PLAIN_DATA"])
QUESTIONS = [f"v{number}" for number in range(1, 31)]
PAGE = """<!doctype html><title>Vragen</title><form method="post">{% csrf_token %}{% for question in questions %}
<fieldset><legend>Ik vraag door, nummer {{ forloop.counter }}</legend>{% for code in codes %}<label><input type="radio"
name="{{ question }}" value="{{ code }}">{{ code }}</label>{% endfor %}</fieldset>{% endfor %}<button>Verstuur</button></form>"""

settings.configure(
    SECRET_KEY="only-for-the-benchmark",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost", "127.0.0.1"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "plain.sqlite3",
            "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE"},
        }
    },
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.sessions"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", {"page.html": PAGE})]},
        }
    ],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)

import django  # noqa: E402 -- after the settings

django.setup()

from django.core.management import call_command  # noqa: E402 -- after the settings
from django.core.wsgi import get_wsgi_application  # noqa: E402 -- after the settings
from django.db import connection, models  # noqa: E402 -- after the settings
from django.http import HttpRequest, HttpResponse  # noqa: E402 -- after the settings
from django.shortcuts import redirect, render  # noqa: E402 -- after the settings
from django.urls import path  # noqa: E402 -- after the settings


class Reply(models.Model):
    """What somebody answered."""

    session = models.CharField(max_length=40, unique=True)
    answers = models.JSONField(default=dict)

    class Meta:
        app_label = "plain"

    def __str__(self) -> str:
        return self.session


def form(request: HttpRequest) -> HttpResponse:
    """Show the questions; a post keeps all answers."""
    if request.method == "POST":
        if not request.session.session_key:
            request.session.save()
        Reply.objects.update_or_create(
            session=request.session.session_key, defaults={"answers": {one: request.POST.get(one) for one in QUESTIONS}}
        )
        return redirect("/done/")
    request.session["seen"] = True
    return render(request, "page.html", {"questions": QUESTIONS, "codes": "1234"})


def done(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- Django's shape of a view
    """Thank."""
    return HttpResponse("Bedankt")


urlpatterns = [path("", form), path("done/", done)]
application = get_wsgi_application()


def prepare() -> None:
    """Make the tables."""
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Reply)


if __name__ == "__main__":
    prepare()
