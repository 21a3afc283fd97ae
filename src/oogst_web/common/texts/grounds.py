"""Texts on why people may be asked: what has to stand before the first invitation."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "grounds.title": Words("Waarom mag je dit vragen?", "Why may you ask this?", "Waarom mag u dit vragen?"),
    "grounds.what": Words(
        "Zonder deze antwoorden gaat er geen uitnodiging uit. Je privacy-functionaris helpt je ermee.",
        "Without these answers no invitation goes out. Your privacy officer helps you with them.",
        "Zonder deze antwoorden gaat er geen uitnodiging uit. Uw privacy-functionaris helpt u ermee.",
    ),
    "grounds.keep": Words("Bewaar", "Keep"),
    "grounds.kept": Words("Bewaard.", "Kept."),
    "grounds.purpose": Words(
        "Waar gebruik je de antwoorden voor?", "What do you use the answers for?", "Waar gebruikt u de antwoorden voor?"
    ),
    "grounds.purpose.hint": Words(
        "Dit lezen de mensen die je vraagt.", "The people you ask read this.", "Dit lezen de mensen die u vraagt."
    ),
    "grounds.legal_basis": Words("Grond in de wet (AVG, artikel 6)", "Ground in the law (GDPR, article 6)"),
    "grounds.legal_basis.public_task": Words("Taak van algemeen belang", "Public task"),
    "grounds.legal_basis.legitimate_interest": Words("Gerechtvaardigd belang", "Legitimate interest"),
    "grounds.legal_basis.legal_obligation": Words("Plicht in de wet", "Legal obligation"),
    "grounds.legal_basis.agreement": Words("Overeenkomst", "Agreement"),
    "grounds.legal_basis.consent": Words("Toestemming", "Consent"),
    "grounds.legal_basis.hint": Words(
        "Toestemming van een werknemer is zelden vrij. Kies die alleen met hulp.",
        "Consent of an employee is seldom free. Choose it with help only.",
    ),
    "grounds.works_council": Words("Wat zegt de ondernemingsraad?", "What does the works council say?"),
    "grounds.works_council.agreed": Words("Stemt in", "Agrees"),
    "grounds.works_council.not_needed": Words("Is niet nodig", "Is not needed"),
    "grounds.works_council_on": Words("Dag van de instemming", "Day of the agreement"),
    "grounds.works_council_on.hint": Words(
        "Alleen nodig als de ondernemingsraad instemt.", "Needed only when the works council agrees."
    ),
    "grounds.has_dpia": Words("Is er een DPIA gedaan?", "Was a DPIA done?"),
    "grounds.has_dpia.yes": Words("Ja", "Yes"),
    "grounds.has_dpia.no": Words("Nee", "No"),
    "grounds.has_dpia.hint": Words(
        "Een DPIA kijkt wat er mis kan gaan voor mensen.", "A DPIA looks at what can go wrong for people."
    ),
    "grounds.dpia_on": Words("Dag van de DPIA", "Day of the DPIA"),
    "grounds.dpia_on.hint": Words("Alleen nodig als er een DPIA is.", "Needed only when there is a DPIA."),
    "grounds.retention_until": Words(
        "Wanneer vernietig je sleutel en antwoorden?",
        "When do you destroy the key and the answers?",
        "Wanneer vernietigt u sleutel en antwoorden?",
    ),
    "grounds.contact": Words("Wie kunnen mensen bellen of appen?", "Whom can people call or text?"),
    "grounds.contact.hint": Words("Bijvoorbeeld: Fatma, 06 12 34 56 78", "For example: Fatma, 06 12 34 56 78"),
    "grounds.no_link": Words(
        "Zet hier geen link in: dit staat in elke mail.", "No link here: this stands in every mail."
    ),
    "grounds.privacy_officer": Words("Privacy-functionaris (FG)", "Privacy officer (DPO)"),
}
