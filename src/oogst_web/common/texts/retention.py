"""What is kept for a time, and how long."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "retention.title": Words("Wat gaat vanzelf weg?", "What goes by itself?"),
    "retention.what": Words("Wat", "What"),
    "retention.term": Words("Hoe lang", "How long"),
    "retention.hours": Words("{count} uur {start}", "{count} {count:hour|hours} {start}"),
    "retention.days": Words("{count} {count:dag|dagen} {start}", "{count} {count:day|days} {start}"),
    "retention.draft": Words("Een lijst met mensen die nog niet is overgenomen", "A list of people not yet taken over"),
    "retention.draft.start": Words("na het plakken", "after pasting"),
    "retention.output": Words("Bestanden van rapporten", "Files of reports"),
    "retention.output.start": Words("na het vragen", "after asking"),
    "retention.intake": Words("Wat nodig is om een lijst terug te zetten", "What is needed to undo a list"),
    "retention.intake.start": Words("na het overnemen", "after taking it over"),
    "retention.invitation": Words("Het mailadres in een uitnodiging", "The mail address in an invitation"),
    "retention.invitation.start": Words("nadat de link is gebruikt of verlopen", "after the link was used or ran out"),
    "retention.workshop": Words("Voornamen in een ontwerpsessie", "First names in a design workshop"),
    "retention.workshop.start": Words("na het begin, of eerder", "after its beginning, or earlier"),
    "retention.mail": Words("Mail die niet verstuurd kon worden", "Mail that could not be sent"),
    "retention.mail.start": Words("na het maken", "after it was made"),
    "retention.session": Words("Dat een account is ingelogd", "That an account is signed in"),
    "retention.session.start": Words("na de laatste klik, of eerder", "after the last click, or earlier"),
    "retention.device": Words("Netwerkadres en browser bij het inloggen", "Network address and browser at sign-in"),
    "retention.device.start": Words("na de laatste klik, of eerder", "after the last click, or earlier"),
    "retention.api_key": Words("Een API-sleutel", "An API key"),
    "retention.api_key.start": Words("na zijn laatste dag", "after its last day"),
    "retention.counter": Words("Tellers tegen raden en overbelasting", "Counters against guessing and overload"),
    "retention.counter.start": Words("na de laatste poging, of eerder", "after the last try, or earlier"),
    "retention.erasure": Words(
        "Welke gegevens zijn gewist, zodat een reservekopie ze niet terugbrengt",
        "Which data were erased, so that a back-up does not bring them back",
    ),
    "retention.erasure.start": Words("na het wissen", "after erasing"),
    "retention.publication": Words(
        "Welke cijfers zijn gepubliceerd, voor als een reservekopie wordt teruggezet",
        "Which numbers were published, for when a back-up is put back",
    ),
    "retention.publication.start": Words("na het publiceren", "after publishing"),
    "retention.task": Words("Dat een taak op de achtergrond klaar is", "That a background task is done"),
    "retention.task.start": Words("na afloop", "after its end"),
}
