"""Advice on the goals and the days of a design."""

from oogst.language.message import Message

MESSAGES = {
    "advice.unseen": Message(
        "“{word}” kan een collega niet zien. Schrijf op wat iemand dan doet of zegt.",
        "A colleague cannot see “{word}”. Write down what somebody then does or says.",
    ),
    "advice.not_learning": Message(
        "“{word}” klinkt als een resultaat. Een leerdoel zegt waar mensen beter in worden.",
        "“{word}” sounds like a result. A learning goal says what people get better at.",
    ),
    "advice.self_report": Message(
        "Dit gedrag wordt alleen gemeten met wat mensen over zichzelf zeggen. Een tweede bron helpt, zoals een observatie.",
        "This behaviour is measured only by what people say about themselves. A second source helps, such as an observation.",
    ),
    "advice.no_behaviour": Message(
        "Er hangt geen gedrag onder dit doel. Wat doen mensen anders, zodat dit beter wordt?",
        "No behaviour hangs under this goal. What do people do differently, so that this gets better?",
    ),
    "advice.many_indicators": Message(
        "Dit doel heeft meer dan twee maten. Minder is beter.", "This goal has more than two measures. Fewer is better."
    ),
    "advice.end_before_start": Message(
        "Het einde ligt vóór de start. Kijk de dagen na.", "The end lies before the start. Check the days."
    ),
    "advice.before_is_late": Message(
        "“{moment}” is een meting vooraf, maar ligt na de start. Kijk de dagen na.",
        "“{moment}” is a measurement beforehand, but lies after the start. Check the days.",
    ),
    "advice.during_is_outside": Message(
        "“{moment}” is een meting tussendoor, maar ligt vóór de start of na het einde. Kijk de dagen na.",
        "“{moment}” is a measurement halfway, but lies before the start or after the end. Check the days.",
    ),
    "advice.after_is_early": Message(
        "“{moment}” is een meting achteraf, maar ligt vóór het einde. Kijk de dagen na.",
        "“{moment}” is a measurement afterwards, but lies before the end. Check the days.",
    ),
    "advice.plan_is_past": Message(
        "Alle metingen van het plan liggen in het verleden. Een plan vooraf is sterker.",
        "Every measurement of the plan lies in the past. A plan made beforehand is stronger.",
    ),
    "advice.plan_is_late": Message(
        "Het plan werd vastgesteld toen alle metingen al waren geweest. Een plan vooraf is sterker.",
        "The plan was approved when every measurement was over. A plan made beforehand is stronger.",
    ),
}
