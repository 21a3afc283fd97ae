"""Advice on the goals of a design."""

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
}
