"""What is to be done."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "task.align": Words("Schrijf op waarom dit programma er komt", "Write down why this programme comes"),
    "task.first_goal": Words("Schrijf het eerste doel op", "Write down the first goal"),
    "task.gaps": Words(
        "{count} {count:doel heeft|doelen hebben} nog geen complete meting",
        "{count} {count:goal has|goals have} no complete measurement yet",
    ),
    "task.plan": Words("Maak het meetplan", "Make the measurement plan"),
    "task.approve": Words("Laat het meetplan vaststellen", "Have the measurement plan approved"),
}
