"""What is to be done: now, done already, or only after something else."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "task.state.now": Words("nu", "now"),
    "task.state.done": Words("klaar", "done"),
    "task.state.not_yet": Words("kan nog niet", "not yet possible"),
    "task.align": Words("Schrijf op waarom dit [programme] er komt", "Write down why this [programme] comes"),
    "task.align.done": Words("Opgeschreven waarom dit [programme] er komt", "Written down why this [programme] comes"),
    "task.first_goal": Words("Schrijf het eerste doel op", "Write down the first goal"),
    "task.first_goal.done": Words("Doelen opgeschreven", "Goals written down"),
    "task.gaps": Words(
        "{count} {count:doel is|doelen zijn} nog niet compleet",
        "{count} {count:goal is|goals are} not complete yet",
    ),
    "task.gaps.done": Words(
        "Elk doel heeft een complete meting, of een reden waarom niet",
        "Every goal has a complete measurement, or a reason why not",
    ),
    "task.gaps.later": Words("Kies bij elk doel een meting", "Choose a measurement for every goal"),
    "task.plan": Words("Maak het meetplan", "Make the measurement plan"),
    "task.plan.done": Words("Meetplan gemaakt", "Measurement plan made"),
    "task.plan.later": Words("Maak het meetplan", "Make the measurement plan"),
    "task.approve": Words("Laat het meetplan vaststellen", "Have the measurement plan approved"),
    "task.approve.done": Words("Meetplan vastgesteld", "Measurement plan approved"),
    "task.approve.later": Words("Laat het meetplan vaststellen", "Have the measurement plan approved"),
}
