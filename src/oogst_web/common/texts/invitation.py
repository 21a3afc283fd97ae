"""The invitation of a colleague: the mail and the page behind its link."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "invitation.mail.subject": Words(
        "{name} nodigt je uit voor Oogst bij {organisation}",
        "{name} invites you to Oogst at {organisation}",
        "{name} nodigt u uit voor Oogst bij {organisation}",
    ),
    "invitation.mail.body": Words(
        "Hallo,\n\n{name} vraagt je om mee te werken in Oogst, bij {organisation}. Je rol wordt: {role}.\n\nOpen deze link om mee te doen. De link werkt 14 dagen.\n{link}\n\nKen je {name} niet? Doe dan niets.\n",
        "Hello,\n\n{name} asks you to work together in Oogst, at {organisation}. Your role will be: {role}.\n\nOpen this link to join. The link works for 14 days.\n{link}\n\nDo you not know {name}? Then do nothing.\n",
        "Goedendag,\n\n{name} vraagt u om mee te werken in Oogst, bij {organisation}. Uw rol wordt: {role}.\n\nOpen deze link om mee te doen. De link werkt 14 dagen.\n{link}\n\nKent u {name} niet? Doe dan niets.\n",
    ),
    "invitation.title": Words("Doe mee met {organisation}", "Join {organisation}"),
    "invitation.what": Words(
        "Deze uitnodiging is voor {email}. Je rol bij {organisation}:",
        "This invitation is for {email}. Your role at {organisation}:",
        "Deze uitnodiging is voor {email}. Uw rol bij {organisation}:",
    ),
    "invitation.new": Words("Maak een account", "Make an account"),
    "invitation.name": Words("Je naam", "Your name", "Uw naam"),
    "invitation.password": Words("Kies een wachtwoord", "Choose a password"),
    "invitation.password.hint": Words(
        "12 tekens of meer. Een zin is goed te onthouden.", "12 characters or more. A sentence is easy to remember."
    ),
    "invitation.make": Words("Maak mijn account", "Make my account", "Maak mijn account"),
    "invitation.join": Words("Doe mee", "Join"),
    "invitation.sign_in": Words("Ik heb al een account", "I have an account already", "Ik heb al een account"),
    "invitation.sign_in_first": Words(
        "Voor dit mailadres is er al een account. Log eerst in en open de link nog een keer.",
        "There is an account for this mail address already. Sign in first and open the link again.",
    ),
    "invitation.is_other": Words(
        "Je bent ingelogd met een ander mailadres. Log uit en open de link nog een keer als {email}.",
        "You are signed in with another mail address. Sign out and open the link again as {email}.",
        "U bent ingelogd met een ander mailadres. Log uit en open de link nog een keer als {email}.",
    ),
    "invitation.other_account": Words(
        "Deze uitnodiging is voor een ander mailadres.", "This invitation is for another mail address."
    ),
    "invitation.joined": Words(
        "Je account is klaar. Log in met je mailadres en je wachtwoord.",
        "Your account is ready. Sign in with your mail address and your password.",
        "Uw account is klaar. Log in met uw mailadres en uw wachtwoord.",
    ),
    "invitation.gone.title": Words("Deze link werkt niet meer", "This link no longer works"),
    "invitation.gone": Words(
        "Een link werkt 14 dagen en één keer. Vraag je collega om een nieuwe.",
        "A link works for 14 days and once. Ask your colleague for a new one.",
        "Een link werkt 14 dagen en één keer. Vraag uw collega om een nieuwe.",
    ),
}
