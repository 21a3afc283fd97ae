"""Warnings about a sentence that says more than its finding carries."""

from __future__ import annotations

from oogst.language.message import Message

MESSAGES = {
    "claim.check.cause": Message(
        "Deze zin zegt “{found}”. Dat kun je met deze gegevens niet weten. Voorstel: “{proposal}”",
        "This sentence says “{found}”. These data cannot tell you that. Proposal: “{proposal}”",
    ),
    "claim.check.certainty": Message(
        "Deze zin zegt “{found}”. Zo zeker is dit niet. Voorstel: “{proposal}”",
        "This sentence says “{found}”. It is not that certain. Proposal: “{proposal}”",
    ),
    "claim.check.change": Message(
        "Deze zin zegt “{found}”. Er is geen duidelijk verschil. Voorstel: “{proposal}”",
        "This sentence says “{found}”. There is no clear difference. Proposal: “{proposal}”",
    ),
    "claim.check.nothing": Message(
        "Deze zin zegt “{found}”. Dat weten we niet: een verschil kan er zijn zonder dat wij het zien. Voorstel: “{proposal}”",
        "This sentence says “{found}”. We do not know that: there can be a difference that we do not see. Proposal: “{proposal}”",
    ),
    "claim.check.direction": Message(
        "Deze zin zegt “{found}”. Het cijfer ging de andere kant op. Voorstel: “{proposal}”",
        "This sentence says “{found}”. The figure went the other way. Proposal: “{proposal}”",
    ),
    "claim.check.hearsay": Message(
        "Deze zin zegt “{found}” alsof het gemeten is. Het is wat mensen zelf zeggen. Voorstel: “{proposal}”",
        "This sentence says “{found}” as if it was measured. It is what people say themselves. Proposal: “{proposal}”",
    ),
    "claim.check.target": Message(
        "Deze zin zegt “{found}”. Dat staat niet vast. Voorstel: “{proposal}”",
        "This sentence says “{found}”. That is not certain. Proposal: “{proposal}”",
    ),
    "claim.check.amount": Message(
        "Deze zin zegt “{found}”. De aantallen dragen dat niet. Voorstel: “{proposal}”",
        "This sentence says “{found}”. The numbers do not carry that. Proposal: “{proposal}”",
    ),
    "claim.check.number": Message(
        "Deze zin noemt {found}. Dat getal hoort niet bij deze uitkomst. Voorstel: “{proposal}”",
        "This sentence has {found}. That number does not belong to this outcome. Proposal: “{proposal}”",
    ),
    "claim.check.size": Message(
        "Deze zin zegt “{found}”. Hoe groot iets is, zeggen de cijfers zelf. Voorstel: “{proposal}”",
        "This sentence says “{found}”. The figures themselves tell how large it is. Proposal: “{proposal}”",
    ),
}
