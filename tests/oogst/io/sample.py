"""A small study that has one of everything, as files, for tests of reading and writing."""

from __future__ import annotations

from pathlib import Path

from oogst.errors import StudyError
from oogst.io.study_folder import Loaded, read_study
from oogst.types.problem import Problem

DESIGN = """\
format = "oogst-study/1"

[programme]
id = "talent"
title = { nl = "Talentprogramma", en = "Talent programme" }
start = 2026-01-05

[[values]]
id = "lef"
text = "Lef"

[[values]]
id = "zorg"
text = { nl = "Zorg", en = "Care" }

[[competencies]]
id = "uitspreken"
title = { nl = "Zich uitspreken", en = "Speaking up" }
value = "lef"

[[behaviours]]
id = "zegt-het"
text = { nl = "Zegt wat niet goed gaat", en = "Says what goes wrong" }
competency = "uitspreken"
actor = "de medewerker"
situation = "in het teamoverleg"

[[goals]]
id = "G4"
level = 4
text = "Beter werk"

[[goals]]
id = "G3"
level = 3
parent = "G4"
value = "zorg"
from_behaviour = "zegt-het"
text = "Spreekt zich uit"
chain = { if = "a", then = "b", because = "c" }

[[activities]]
id = "workshop"
title = "Workshop"
goals = ["G3"]

[[indicators]]
id = "I3"
goal = "G3"
title = "zich uitspreken"
definition = "gemiddelde"
measure = "change"
primary = true
instrument = "enquete"
scale = "uit"
covariates = ["team"]

[[indicators]]
id = "I4"
goal = "G4"
title = "fouten"
definition = "aantal per maand"
measure = "series"
series = "fouten"

[[answer_scales]]
id = "eens"
minimum = 1
maximum = 5
labels = { 1 = "oneens", 5 = { nl = "helemaal eens", en = "agree" } }
missing = { 9 = "weet niet", nvt = "niet van toepassing" }

[[instruments]]
id = "enquete"
title = "Enquête"
items = [
    { id = "q1", text = "Ik zeg het.", answers = "eens" },
    { id = "q2", text = "Ik zwijg.", answers = "eens", reversed = true },
    { id = "uren", text = "Hoeveel uur?", kind = "number" },
    { id = "keuze", text = "Waar?", kind = "choice", options = { thuis = "Thuis", werk = "Op het werk" } },
    { id = "open", text = "Waarom?", kind = "text" },
]
scales = [{ id = "uit", title = "Uitspreken", items = ["q1", "q2"] }]

[[moments]]
id = "voor"
kind = "before"
title = "Vooraf"
date = 2026-01-05

[[moments]]
id = "na"
kind = "after"
title = "Achteraf"
date = 2026-06-01

[[groups]]
id = "doet_mee"
title = "Deelnemers"

[[groups]]
id = "wacht"
title = "Wachtlijst"
role = "comparison"

[assignment]
method = "waiting_list_lottery"

[[breakdowns]]
attribute = "team"
title = "Team"
parents = { nacht = "dag" }

[[series]]
id = "fouten"
title = "Fouten"
intervention = 2026-02-01

[[questions]]
id = "v1"
text = "Spreken mensen zich uit?"
goals = ["G3"]
sources = ["studie"]

[[sources]]
id = "studie"
kind = "research"
says = { nl = "Oefenen helpt", en = "Practice helps" }
origin = "Een overzicht van dertig studies"
reference = "doi:10.1000/voorbeeld"
context = "Vooral grote bedrijven"
weight = "some"

[[sources]]
id = "team"
kind = "people"
says = "Wij durven het niet te zeggen"

[plan]
lines = [{ indicator = "I3", who = "iedereen", moment = "na", owner = "trainer", minutes = 5, sources = ["team", "studie"] }]
"""

PEOPLE = """\
person;group;invited;joined;left;left_reason;team
p1;doet_mee;ja;;;;dag
p2;doet_mee;;;;;nacht
p3;wacht;nee;;2026-03-01;verhuisd;
"""

ANSWERS = """\
person;moment;q1;q2;uren;keuze;open
p1;voor;3;2;7,5;thuis;omdat
p2;voor;9;4;8,0;Op het werk;
p1;na;helemaal eens;1;6,0;werk;"twee
regels; met punt"
"""

SERIES = """\
reeks;periode;waarde;mensen;opmerking
fouten;jan 2026;12;40;
fouten;2026-02;9;41;nieuwe telling
"""

OTHERS = {
    "invitations.csv": "person,moment,disposition\np1,voor,complete\np2,na,refusal\n",
    "ratings.csv": "person;moment;rater;rater_group;item;value\np1;na;r1;peer;q1;4\np1;na;r2;manager;q1;weet niet\n",
    "impact.csv": "person;goal;status;evidence;action\np1;G3;vastgesteld;gesprek;stelde een vraag\n",
    "quotes.csv": "quote;person;goal;code;direction;text;consent;reviewed\nc1;p1;G3;lef;steunt;Ik deed het.;ja;ja\n",
    "cards.csv": "person;factor;side;extent;order;why\np2;b_team;helpt;groot;1;fijn team\n",
    "costs.csv": "cost;category;amount;low;high\nzaal;ruimte;1.250,50;1000;1500,25\n",
    "benefits.csv": "benefit;person;indicator;amount;share;certainty;isolation\ntijd;;I4;4000;50%;80%;experts\n",
    "verzuim.csv": "team;dagen\ndag;3\nnacht;=1+1\n",
}

FILES = {"design.toml": DESIGN, "people.csv": PEOPLE, "answers.csv": ANSWERS, "series.csv": SERIES, **OTHERS}


def write_files(folder: Path, **changed: str | bytes | None) -> Path:
    """Write the sample into a folder; a file given by its stem replaces it, None leaves it out."""
    folder.mkdir(exist_ok=True)
    files: dict[str, str | bytes | None] = dict(FILES)
    for stem, content in changed.items():
        files["design.toml" if stem == "design" else f"{stem.replace('__', '-')}.csv"] = content
    for name, content in files.items():
        if content is not None:
            (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def load(folder: Path, **changed: str | bytes | None) -> Loaded:
    """Read the sample with some of its files changed."""
    return read_study(write_files(folder / "study", **changed))


def problems_of(folder: Path, **changed: str | bytes | None) -> list[Problem]:
    """Return every problem of the sample with some of its files changed, warnings too."""
    try:
        return list(load(folder, **changed).warnings)
    except StudyError as error:
        return list(error.problems)


def found(problems: list[Problem]) -> list[tuple[str, str, int | None, str | None]]:
    """Return what a test compares: key, file, row and column; each text can be said in both languages."""
    assert all(problem.text("nl") != problem.text("en") for problem in problems)
    return [(problem.key.removeprefix("problem."), problem.file, problem.row, problem.column) for problem in problems]
