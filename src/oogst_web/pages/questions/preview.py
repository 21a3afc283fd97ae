"""The questionnaire as participants will see it, on a phone; nothing is kept."""

from __future__ import annotations

import dataclasses
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from oogst.language.tongues import TONGUES, tongue_of
from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.questions.asking import get_questionnaire
from oogst_web.questionnaires.items import estimate_minutes, shown_text
from oogst_web.questionnaires.queries import Questionnaire
from oogst_web.questionnaires.runner import ask, find_mistake, move_answer, read_answer, shown_items
from oogst_web.questionnaires.texts import begun_in

BEFORE = "v-"
"""What stands before the name of a question in the address, so that it is no other word of the page."""


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def preview(request: Asked, instrument: str) -> HttpResponse:
    """Show the start, one question, or the end; the answers stand in the address only."""
    found = get_questionnaire(request, instrument)
    language = tongue_of(request.GET.get("taal")) or "nl"
    voice = request.actor.voice
    words = language if language in ("nl", "en") else voice.language
    answers = _answers(request, found)
    shown = shown_items(found.items, found.scales, answers)
    keys = [item["id"] for item in shown]
    asked = request.GET.get("vraag", "")
    context = {
        "questionnaire": found,
        "title": shown_text(found.part.data.get("title"), language),
        "tongue": language,
        "asked_voice": dataclasses.replace(voice, language=words),
        "languages": [(one, TONGUES[one].in_words(voice.language)) for one in begun_in(found.texts) if one != language],
        "count": len(shown),
        "minutes": estimate_minutes(shown),
        "before": BEFORE,
        "first": keys[0] if keys else "",
        "stage": "start",
    }
    if asked in keys and (moved := request.GET.get("omhoog") or request.GET.get("omlaag")):
        question = ask(shown, asked, found.scales, answers, language)
        answers[asked] = move_answer(question, moved, up="omhoog" in request.GET)
        context["moved"] = moved
    elif asked in keys and "volgende" in request.GET:
        question = ask(shown, asked, found.scales, answers, language)
        context["mistake"] = find_mistake(question, answers.get(asked, ""))
        if not context["mistake"]:
            asked = _next(keys, asked)
    elif asked in keys and "over" in request.GET:
        answers.pop(asked, None)
        shown = shown_items(found.items, found.scales, answers)
        keys = [item["id"] for item in shown]
        asked = _next(keys, asked)
    if asked in keys:
        question = ask(shown, asked, found.scales, answers, language)
        others = [("taal", language), *((BEFORE + key, value) for key, value in answers.items() if key != asked)]
        place = keys.index(asked)
        back = [("vraag", keys[place - 1])] if place else []
        context |= {
            "stage": "question",
            "question": question,
            "others": others,
            "back": urlencode([("taal", language), *back, *((BEFORE + key, value) for key, value in answers.items())]),
        }
    elif asked:
        context["stage"] = "done"
    return render(request, "pages/questions/preview.html", context)


def _answers(request: Asked, found: Questionnaire) -> dict[str, str]:
    sent = {item["id"]: request.GET.getlist(BEFORE + item["id"]) for item in found.items}
    read = {item["id"]: read_answer(item, sent[item["id"]]) for item in found.items}
    return {key: answer for key, answer in read.items() if answer}


def _next(keys: list[str], key: str) -> str:
    place = keys.index(key) + 1
    return keys[place] if place < len(keys) else "-"
