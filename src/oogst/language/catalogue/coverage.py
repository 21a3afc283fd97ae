"""Texts about goals that still lack something."""

from oogst.language.message import Message

MESSAGES = {
    "coverage.no_measurement": Message(
        "“{goal}” wordt niet gemeten. Kies een maat, of schrijf op waarom niet.",
        "“{goal}” is not measured. Choose a measure, or write down why not.",
    ),
    "coverage.no_primary": Message(
        "“{goal}” heeft meer maten. Kies welke maat beslist.",
        "“{goal}” has several measures. Choose the one that decides.",
    ),
    "coverage.no_date": Message(
        "Het is niet bekend wanneer “{goal}” wordt gemeten.", "It is not known when “{goal}” is measured."
    ),
    "coverage.no_owner": Message(
        "Niemand zorgt voor de meting van “{goal}”.", "Nobody is named who measures “{goal}”."
    ),
    "coverage.not_observable": Message(
        "“{goal}” is nog niet te zien. Wie doet wat, en wanneer?",
        "“{goal}” cannot be observed yet. Who does what, and when?",
    ),
    "coverage.no_target": Message(
        "“{goal}” heeft geen streefwaarde. Wanneer is het goed genoeg?",
        "“{goal}” has no target. When is it good enough?",
    ),
    "coverage.no_unit": Message("De maat van “{goal}” heeft geen eenheid.", "The measure of “{goal}” has no unit."),
    "coverage.no_target_date": Message(
        "“{goal}” heeft geen datum waarop het gehaald moet zijn.", "“{goal}” has no date by which it must be reached."
    ),
    "coverage.no_baseline": Message(
        "De waarde van nu is niet bekend bij “{goal}”.", "The present value is not known for “{goal}”."
    ),
}
