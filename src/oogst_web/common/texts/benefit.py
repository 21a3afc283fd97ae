"""Columns of a benefit."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "benefit.benefit": Words("Wat levert het op?", "What does it yield?"),
    "benefit.indicator": Words("Uit welke indicator volgt dit?", "Which indicator does this follow from?"),
    "benefit.indicator.hint": Words(
        "Zonder gemeten indicator telt een baat niet mee in het rendement.",
        "Without a measured indicator a benefit does not count in the return.",
    ),
    "benefit.amount": Words("Bedrag per jaar in euro", "Amount per year in euros"),
    "benefit.low": Words("Minstens", "At least"),
    "benefit.high": Words("Hoogstens", "At most"),
    "benefit.share": Words("Welk deel komt door het [programme]?", "Which part is due to the [programme]?"),
    "benefit.share.hint": Words("In procenten, zoals 50%.", "In percent, such as 50%."),
    "benefit.certainty": Words("Hoe zeker is dat?", "How sure is that?"),
    "benefit.certainty.hint": Words("In procenten, zoals 80%.", "In percent, such as 80%."),
    "benefit.isolation": Words("Hoe is dat deel bepaald?", "How was that part found?"),
    "benefit.isolation.comparison": Words("met een vergelijkingsgroep", "with a comparison group"),
    "benefit.isolation.series": Words("met de lijn van ervoor", "with the line of before"),
    "benefit.isolation.trend": Words("met een verwachte lijn", "with an expected line"),
    "benefit.isolation.participants": Words("[participants] schatten het", "[participants] estimate it"),
    "benefit.isolation.managers": Words("[managers] schatten het", "[managers] estimate it"),
    "benefit.isolation.experts": Words("deskundigen schatten het", "experts estimate it"),
    "benefit.source": Words("Waar komt het bedrag vandaan?", "Where does the amount come from?"),
    "benefit.owner": Words("Wie staat ervoor in?", "Who answers for it?"),
}
