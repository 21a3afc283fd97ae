"""Texts on the phone of somebody in a workshop."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "room.title": Words("Wat vind jij belangrijk?", "What do you find important?", "Wat vindt u belangrijk?"),
    "room.what": Words(
        "Schrijf een nieuw doel op, of zeg iets over een doel.",
        "Write down a new goal, or say something about a goal.",
    ),
    "room.no_names": Words("Schrijf geen namen van mensen op.", "Do not write down names of people."),
    "room.sent": Words("Bedankt. Het is verstuurd.", "Thank you. It has been sent."),
    "room.say": Words("Zeg iets over dit doel", "Say something about this goal"),
    "room.your_text": Words("Wat wil je zeggen?", "What do you want to say?", "Wat wilt u zeggen?"),
    "room.send": Words("Verstuur", "Send"),
    "room.no_goals": Words("Hier staan nog geen doelen.", "There are no goals here yet."),
    "room.mine": Words("Dit schreef jij", "What you wrote", "Dit schreef u"),
    "room.state.new": Words("verstuurd", "sent"),
    "room.state.merged": Words("overgenomen in een doel", "taken over into a goal"),
    "room.state.aside": Words("bewaard voor later", "kept for later"),
    "room.write_something": Words("Schrijf eerst iets op.", "Write something first."),
    "room.too_long": Words("Dit is te lang. Maak het korter.", "This is too long. Make it shorter."),
    "room.too_fast": Words(
        "Dat gaat heel snel. Wacht een minuut en verstuur het dan.", "That is very fast. Wait a minute, then send it."
    ),
    "room.enough": Words(
        "Je schreef al heel veel op. Zeg de rest tegen de begeleider.",
        "You wrote very much already. Tell the rest to the host.",
        "U schreef al heel veel op. Zeg de rest tegen de begeleider.",
    ),
}
