"""Forms that differ as real ones do (EUPL-1.2, as Oogst); ``expected.json`` holds what comes in and what is told."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

Rows = list[list[Any]]


def workbook(**sheets: Rows) -> bytes:
    """Return a workbook with these sheets; a cell that is a tuple is a formula with its outcome."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, tuple):
                    sheet.write_formula(number, place, cell[0], None, cell[1])
                elif cell is not None:
                    sheet.write(number, place, cell)
    book.close()
    return stream.getvalue()


HEAD = ["type", "name", "label"]
LIST = ["list_name", "name", "label"]
YES_NO = [LIST, ["jn", "ja", "Ja"], ["jn", "nee", "Nee"]]


def agree(name: str = "eens") -> Rows:
    """Return a list from oneens to eens, with weet niet."""
    return [[name, 1, "Oneens"], [name, 2, "Er tussenin"], [name, 3, "Eens"], [name, 9, "Weet ik niet"]]


SAMPLES: dict[str, dict[str, Rows]] = {
    "one open question": {"survey": [HEAD, ["text", "q1", "Wat leerde je?"]]},
    "numbers": {"survey": [HEAD, ["integer", "leeftijd", "Hoe oud ben je?"], ["decimal", "uren", "Hoeveel uur?"]]},
    "numbers within bounds": {
        "survey": [
            [*HEAD, "constraint", "constraint_message", "required", "default", "parameters"],
            ["integer", "a", "Leeftijd?", ". > 17", "Alleen volwassenen", "yes", "30"],
            ["range", "b", "Cijfer?", None, None, "no", None, "start=0 end=10 step=1"],
            ["range", "c", "Percentage?", None, None, None, None, "start=0 end=100 step=5"],
        ]
    },
    "a scale with words and weet niet": {
        "survey": [HEAD, ["select_one eens", "q1", "Het hielp me."]],
        "choices": [LIST, *agree()],
    },
    "a scale without words": {
        "survey": [HEAD, ["select_one nps", "q1", "Zou je dit aanraden?"]],
        "choices": [
            LIST,
            *[["nps", number, {0: "Nee, nooit", 10: "Ja, zeker"}.get(number)] for number in range(11)],
        ],
    },
    "a scale with words for codes, high first": {
        "survey": [HEAD, ["select_one a", "q1", "I use it."], ["text", "q2", "Why?"]],
        "choices": [
            LIST,
            ["a", "agree", "Strongly agree"],
            ["a", "neutral", "Neutral"],
            ["a", "disagree", "Strongly disagree"],
        ],
    },
    "numbered places are no scale": {
        "survey": [HEAD, ["select_one plaats", "q1", "Waar werk je?"]],
        "choices": [LIST, ["plaats", 1, "Utrecht"], ["plaats", 2, "Zwolle"], ["plaats", 3, "Assen"]],
    },
    "several answers and an order": {
        "survey": [HEAD, ["select_multiple jn", "q1", "Wat past?"], ["rank jn", "q2", "Zet op volgorde."]],
        "choices": YES_NO,
    },
    "or other": {
        "survey": [HEAD, ["select_one jn or_other", "q1", "Past dit?"], ["text", "q2", "Nog iets?"]],
        "choices": YES_NO,
    },
    "Dutch, English, French and Swedish": {
        "survey": [
            [
                "type",
                "name",
                "label::Nederlands (nl)",
                "label::English (en)",
                "label::Français (fr)",
                "label::Svenska (sv)",
                "hint::English",
            ],
            ["select_one jn", "q1", "Past dit?", "Does this fit?", "Ça va ?", "Passar det?", "Think."],
        ],
        "choices": [
            ["list_name", "name", "label::Nederlands (nl)", "label::English (en)", "label::Français (fr)"],
            ["jn", "ja", "Ja", "Yes", "Oui"],
            ["jn", "nee", "Nee", "No", "Non"],
        ],
        "settings": [["form_title", "default_language"], ["Onze lijst", "English (en)"]],
    },
    "only French": {"survey": [["type", "name", "label::Français (fr)"], ["text", "q1", "Pourquoi ?"]]},
    "only Swedish": {"survey": [["type", "name", "label::Svenska (sv)"], ["text", "q1", "Varför?"]]},
    "hints and notes": {
        "survey": [
            [*HEAD, "hint"],
            ["note", "n1", "Nu over je werk."],
            ["text", "q1", "Wat doe je?", None],
            ["note", "n2", "Nog even."],
            ["text", "q2", "Wat nog?", "Eén zin is genoeg."],
            ["note", None, "Dank je wel!"],
        ]
    },
    "groups with conditions": {
        "survey": [
            [*HEAD, "relevant"],
            ["select_one jn", "werk", "Heb je werk?", None],
            ["begin group", "g", "Over je werk", "${werk} = 'ja'"],
            ["integer", "uren", "Hoeveel uur?", None],
            ["begin_group", "h", None, "${uren} > 8 or ${uren} = ''"],
            ["text", "druk", "Is het druk?", "not(selected(${werk}, 'nee'))"],
            ["end_group"],
            ["end group"],
            ["text", "slot", "Nog iets?", None],
        ],
        "choices": YES_NO,
    },
    "conditions that Oogst has and has not": {
        "survey": [
            [*HEAD, "relevant"],
            ["select_multiple jn", "m", "Wat past?", None],
            ["select_one eens", "s", "Het hielp.", "selected(${m}, 'ja')"],
            ["text", "a", "Waarom?", "${s} >= 2 and ${m} != ''"],
            ["text", "b", "Waarom niet?", "${s} = 9"],
            ["text", "c", "Hoeveel?", "count-selected(${m}) > 1"],
            ["text", "d", "En later?", "${e} = 'x'"],
            ["text", "e", "En dan?", "string-length(${a}) > 0 and 2 < ${s}"],
            ["text", "f", "En toen?", "today() > '2026-01-01'"],
        ],
        "choices": [*YES_NO, *agree()],
    },
    "a grid": {
        "survey": [
            [*HEAD, "appearance"],
            ["begin group", "rij", "Hoe vaak doe je dit?", "table-list"],
            ["select_one vaak", "r1", "Overleggen", None],
            ["select_one vaak", "r2", "Schrijven", None],
            ["end group"],
        ],
        "choices": [LIST, ["vaak", 1, "Weinig"], ["vaak", 2, "Soms"], ["vaak", 3, "Dikwijls"]],
    },
    "repeats and loops": {
        "survey": [
            HEAD,
            ["text", "q1", "Wie ben je?"],
            ["begin repeat", "kind", "Een kind"],
            ["text", "naam", "Naam?"],
            ["begin group", "g", "Meer"],
            ["integer", "leeftijd", "Leeftijd?"],
            ["end group"],
            ["end repeat"],
        ]
    },
    "what devices note and measure": {
        "survey": [
            [*HEAD, "calculation"],
            ["start", "start"],
            ["deviceid", "toestel"],
            ["audit", "audit"],
            ["geopoint", "plek", "Waar ben je?"],
            ["image", "foto", "Maak een foto."],
            ["barcode", "code", "Scan."],
            ["acknowledge", "ok", "Akkoord?"],
            ["calculate", "som", None, "1 + 1"],
            ["date", "dag", "Welke dag?"],
            ["text", "q1", "Klaar?"],
        ]
    },
    "cascading choices": {
        "survey": [
            [*HEAD, "choice_filter"],
            ["select_one land", "land", "Welk land?", None],
            ["select_one stad", "stad", "Welke stad?", "land = ${land}"],
        ],
        "choices": [
            [*LIST, "land"],
            ["land", "nl", "Nederland", None],
            ["land", "be", "België", None],
            ["stad", "ut", "Utrecht", "nl"],
            ["stad", "ge", "Gent", "be"],
        ],
    },
    "external choices and files": {
        "survey": [
            [*HEAD, "choice_filter"],
            ["select_one_external stad", "stad", "Welke stad?", "land='nl'"],
            ["select_one_from_file steden.csv", "uit", "Welke?", None],
            ["text", "q1", "Waarom?", None],
        ],
        "external_choices": [["list_name", "name", "land"], ["stad", "ut", "nl"]],
    },
    "old names of columns and types": {
        "survey": [
            ["command", "tag", "caption"],
            ["select one from jn", "q1", "Past dit?"],
            ["string", "q2", "Wat?"],
        ],
        "choices": [["list name", "value", "caption"], *YES_NO[1:]],
    },
    "pictures and own columns": {
        "survey": [
            [*HEAD, "media::image", "mijn kolom", "guidance_hint", "read_only"],
            ["select_one jn", "q1", "Past dit?", "foto.png", "x", "Lees voor", "yes"],
        ],
        "choices": [[*LIST, "media::image"], ["jn", "ja", "Ja", "ja.png"], ["jn", "nee", "Nee", None]],
    },
    "signs of all kinds": {
        "survey": [
            HEAD,
            ["text", "vraag_é", "Wat vind je van “leren” — 学习 🎓?"],
            ["text", "q2", "Dag ${vraag_é}, <b>hoe</b> gaat het?"],
            ["select_multiple l", "q3", "Wat past?"],
        ],
        "choices": [LIST, ["l", "a;b", "A en B"], ["l", "c", "=1+1"]],
    },
    "names twice, in other groups and in capitals": {
        "survey": [
            HEAD,
            ["text", "naam", "Jouw naam?"],
            ["begin group", "g", None],
            ["text", "naam", "Naam van je team?"],
            ["text", "NAAM", "Nog een naam?"],
            ["end group"],
        ]
    },
    "empty rows, comments and cells beside": {
        "survey": [
            [*HEAD, "disabled"],
            [],
            ["text", "q1", "Wat?", None, "zwerfcel"],
            [None, None, None, None],
            ["text", "q2", "Uit?", "yes"],
            ["text", "q3", "En dan?"],
        ],
        "toelichting": [["Lees dit eerst"]],
        "settings": [["form_title", "form_id", "version", "style"], ["Titel", "mijn_lijst", "7", "pages"]],
    },
    "formulas": {"survey": [HEAD, ["text", "q1", ('=CONCATENATE("W","at?")', "Wat?")], ["text", "q2", ("=1+1", 2)]]},
    "no question texts": {"survey": [[*HEAD, "hint"], ["text", "q1", None, None], ["text", "q2", None, "Schrijf."]]},
    "one sheet with another name": {"Blad1": [HEAD, ["text", "q1", "Wat?"]]},
    "a code twice": {
        "survey": [HEAD, ["select_one l", "q1", "Wat?"]],
        "choices": [LIST, ["l", "a", "A"], ["l", "a", "Nog een A"], ["l", "b", "B"]],
        "settings": [["allow_choice_duplicates"], ["yes"]],
    },
}
