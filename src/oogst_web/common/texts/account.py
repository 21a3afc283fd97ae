"""One's own account."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "account.title": Words("Mijn account", "My account"),
    "account.kept": Words("Bewaard.", "Saved."),
    "account.about": Words("Over mij", "About me"),
    "account.name": Words("Naam", "Name"),
    "account.language": Words("Taal", "Language"),
    "account.safety": Words("Veilig inloggen", "Signing in safely"),
    "account.password": Words("Wachtwoord wijzigen", "Change password"),
    "account.second_factor": Words("Tweede stap bij het inloggen", "Second step at sign-in"),
    "account.sessions": Words("Waar ben ik ingelogd?", "Where am I signed in?"),
    "account.roles": Words("Mijn rollen", "My roles"),
    "account.organisations": Words("Andere organisatie", "Other organisation"),
}
