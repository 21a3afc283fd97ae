"""Texts about problems in a study's design: what is wrong, and what to do."""

from oogst.language.message import Message

MESSAGES = {
    "problem.toml_broken": Message(
        "dit is geen geldige TOML: “{line}”. Controleer haakjes en aanhalingstekens op en vóór deze regel.",
        "this is not valid TOML: “{line}”. Check brackets and quotation marks on and before this line.",
    ),
    "problem.toml_date": Message(
        "“{value}” is geen datum in TOML. Schrijf jaar-maand-dag, zonder aanhalingstekens: {day}.",
        "“{value}” is not a date in TOML. Write year-month-day, without quotation marks: {day}.",
    ),
    "problem.toml_twice": Message(
        "dit staat er twee keer: “{line}”. Laat er één staan.", "this is there twice: “{line}”. Keep one of them."
    ),
    "problem.key_missing": Message("“{name}” ontbreekt. Voeg deze sleutel toe.", "“{name}” is missing. Add this key."),
    "problem.key_unknown": Message(
        "“{name}” kent Oogst niet. Het blijft bewaard, maar doet niets.",
        "“{name}” is not known to Oogst. It is kept, but does nothing.",
    ),
    "problem.key_slip": Message(
        "“{name}” kent Oogst niet. Bedoel je “{guess}”?", "“{name}” is not known to Oogst. Did you mean “{guess}”?"
    ),
    "problem.language_unknown": Message(
        "“{name}” is geen taal van Oogst. Kies uit: {known}.",
        "“{name}” is not a language of Oogst. Choose from: {known}.",
    ),
    "problem.empty": Message("“{name}” is leeg. Vul het in.", "“{name}” is empty. Fill it in."),
    "problem.not_text": Message(
        "“{value}” is geen tekst. Zet tekst tussen aanhalingstekens.",
        "“{value}” is not a text. Put text between quotation marks.",
    ),
    "problem.not_key": Message(
        "“{value}” kan geen code zijn. Gebruik hoogstens 64 letters, cijfers, punten en streepjes, zonder spaties.",
        "“{value}” cannot be a code. Use at most 64 letters, digits, dots, dashes and underscores, without spaces.",
    ),
    "problem.control_character": Message(
        "de tekst bevat een onzichtbaar stuurteken. Typ de tekst opnieuw.",
        "the text holds an invisible control character. Type the text again.",
    ),
    "problem.not_whole": Message(
        "“{value}” is geen geheel getal. Vul een getal zonder aanhalingstekens in.",
        "“{value}” is not a whole number. Fill in a number without quotation marks.",
    ),
    "problem.not_number": Message(
        "“{value}” is geen getal. Vul een getal met een punt en zonder aanhalingstekens in.",
        "“{value}” is not a number. Fill in a number with a point and without quotation marks.",
    ),
    "problem.out_of_range": Message(
        "{value} mag hier niet; het moet {limits} zijn.", "{value} is not allowed here; it must be {limits}."
    ),
    "problem.not_boolean": Message(
        "“{value}” is geen true of false. Kies een van die twee, zonder aanhalingstekens.",
        "“{value}” is not true or false. Choose one of the two, without quotation marks.",
    ),
    "problem.not_date": Message(
        "“{value}” is geen datum. Schrijf een datum als 2026-03-31.",
        "“{value}” is not a date. Write a date as 2026-03-31.",
    ),
    "problem.not_choice": Message(
        "“{value}” kan hier niet. Kies uit: {choices}.", "“{value}” is not possible here. Choose from: {choices}."
    ),
    "problem.not_list": Message(
        "hier hoort een lijst. Zet de waarden tussen [ en ], of gebruik [[dubbele haken]] voor een tabel.",
        "a list belongs here. Put the values between [ and ], or use [[double brackets]] for a table.",
    ),
    "problem.not_table": Message(
        "hier hoort een tabel met sleutels. Gebruik [haken] of sleutel = waarde tussen accolades.",
        "a table with keys belongs here. Use [brackets] or key = value between braces.",
    ),
    "problem.list_short": Message(
        "de lijst is te kort. Vul er ten minste {least} in.", "the list is too short. Fill in at least {least}."
    ),
    "problem.list_long": Message(
        "er staan er {count}; {most} mag. Haal weg wat het minst belangrijk is.",
        "there are {count}; {most} are allowed. Remove what matters least.",
    ),
    "problem.id_twice": Message(
        "de code “{value}” komt twee keer voor. Geef elk een eigen code (hoofdletters tellen niet).",
        "the code “{value}” occurs twice. Give each its own code (capitals do not count).",
    ),
    "problem.item_name_taken": Message(
        "een vraag kan niet “{value}” heten: dat is al een kolom van de antwoorden. Kies een andere code.",
        "an item cannot be called “{value}”: that is a column of the answers already. Choose another code.",
    ),
    "problem.link_dangling": Message(
        "“{value}” bestaat niet. Bedoel je: {known}?", "“{value}” does not exist. Did you mean: {known}?"
    ),
    "problem.parent_level": Message(
        "doel {goal} staat op niveau {level}, maar hangt onder {parent} op niveau {parent_level}. "
        "Een doel hoort onder een doel op een hoger niveau.",
        "goal {goal} is on level {level}, but its parent {parent} is on level {parent_level}. "
        "A goal belongs under a goal on a higher level.",
    ),
    "problem.goal_cycle": Message(
        "deze doelen hangen in een kring: {goals}. Haal bij één ervan “parent” weg.",
        "these goals form a circle: {goals}. Remove “parent” from one of them.",
    ),
    "problem.primary_twice": Message(
        "doel {goal} heeft twee doorslaggevende indicatoren, {first} en {second}. Zet primary bij één ervan.",
        "goal {goal} has two primary indicators, {first} and {second}. Set primary for one of them.",
    ),
    "problem.indicator_needs": Message(
        "indicator {indicator} mist “{name}”, en zonder is hij niet te berekenen. Vul dit in.",
        "indicator {indicator} lacks “{name}” and cannot be calculated without. Fill it in.",
    ),
    "problem.scale_and_item": Message(
        "indicator {indicator} noemt een schaal en een vraag. Laat er één staan.",
        "indicator {indicator} names both a scale and an item. Keep one of them.",
    ),
    "problem.moments_equal": Message(
        "indicator {indicator} vergelijkt een moment met zichzelf. Kies twee verschillende momenten.",
        "indicator {indicator} compares a moment with itself. Choose two different moments.",
    ),
    "problem.target_share": Message(
        "een streefwaarde van {value}%? Aandelen staan hier in procenten: schrijf 80 voor 80%.",
        "a target of {value}%? Shares are in percent here: write 80 for 80%.",
    ),
    "problem.nps_scale": Message(
        "indicator {indicator} is een NPS en vraagt één vraag met antwoorden van 0 tot en met 10. Kies zo'n vraag.",
        "indicator {indicator} is an NPS and needs one item with answers from 0 to 10. Choose such an item.",
    ),
    "problem.scale_empty": Message(
        "bij antwoordschaal {scale} is het laagste antwoord niet lager dan het hoogste. Draai ze om.",
        "in answer scale {scale} the lowest answer is not below the highest. Swap them.",
    ),
    "problem.label_outside": Message(
        "tekst bij “{value}” hoort niet bij een antwoord van schaal {scale}. Gebruik een getal binnen de schaal.",
        "the text for “{value}” fits no answer of scale {scale}. Use a number within the scale.",
    ),
    "problem.missing_inside": Message(
        "code “{value}” is ook een gewoon antwoord van schaal {scale}. Kies een code buiten de schaal.",
        "code “{value}” is an ordinary answer of scale {scale} too. Choose a code outside the scale.",
    ),
    "problem.item_needs": Message(
        "vraag {item} mist “{name}”, en zonder zijn de antwoorden niet te lezen. Vul dit in.",
        "item {item} lacks “{name}”, and its answers cannot be read without. Fill it in.",
    ),
    "problem.key_no_option": Message(
        "het goede antwoord “{value}” van vraag {item} is geen optie. Kies uit: {options}.",
        "the right answer “{value}” of item {item} is no option. Choose from: {options}.",
    ),
    "problem.option_code": Message(
        "optie “{value}” van vraag {item} heeft een ; in de code. Gebruik een code zonder ;, want die staat tussen de "
        "gekozen codes.",
        "option “{value}” of item {item} has a ; in its code. Use a code without ;, as that stands between the chosen "
        "codes.",
    ),
    "problem.indicator_kind": Message(
        "indicator {indicator} rekent met vraag {item}, maar van een vraag met meer keuzes of een volgorde is geen getal "
        "te maken. Kies een andere vraag.",
        "indicator {indicator} counts with item {item}, but several choices or an order give no number. "
        "Choose another item.",
    ),
    "problem.picture_answers": Message(
        "tekening “{picture}” heeft {count} plaatjes, en schaal {scale} heeft {answers} antwoorden. Kies een andere "
        "tekening, of none.",
        "picture “{picture}” has {count} drawings, and scale {scale} has {answers} answers. Choose another picture, "
        "or none.",
    ),
    "problem.scale_item_twice": Message(
        "schaal {scale} noemt een vraag twee keer. Noem elke vraag één keer.",
        "scale {scale} names an item twice. Name each item once.",
    ),
    "problem.scoring_kind": Message(
        "schaal {scale} telt met “{scoring}”, en dat past niet bij deze vragen: {items}. "
        "Gebruik correct voor toetsvragen, mean of sum voor andere; meer keuzes of een volgorde kunnen niet in een schaal.",
        "scale {scale} is scored by “{scoring}”, which does not suit these items: {items}. "
        "Use correct for test items, mean or sum for others; several choices or an order do not go into a scale.",
    ),
    "problem.scale_ranges": Message(
        "schaal {scale} middelt vragen met verschillende antwoordschalen. Controleer of dat de bedoeling is.",
        "scale {scale} averages items with different answer scales. Check that this is meant.",
    ),
    "problem.dates_reversed": Message(
        "“{second}” ligt vóór “{first}”. Draai de datums om.", "“{second}” is before “{first}”. Swap the dates."
    ),
    "problem.own_control": Message(
        "reeks {series} kan niet de eigen vergelijking zijn. Kies een reeks van een groep zonder het programma.",
        "series {series} cannot be its own control. Choose a series of a group without the programme.",
    ),
    "problem.moments_disordered": Message(
        "moment {moment} ligt na {others}, maar hoort ervoor te komen. Controleer de datums.",
        "moment {moment} lies after {others}, but should come first. Check the dates.",
    ),
    "problem.looks_at_itself": Message(
        "moment {moment} kijkt terug op zichzelf. Noem het moment van vroeger.",
        "moment {moment} looks back to itself. Name the earlier moment.",
    ),
    "problem.unit_column_missing": Message(
        "er is per {unit} toegewezen. Noem in unit_column de kolom van people die dat vertelt.",
        "assignment was per {unit}. Name the column of people that tells it in unit_column.",
    ),
    "problem.assignment_alone": Message(
        "er staat hoe de groepen zijn ontstaan, maar er is geen vergelijkingsgroep. Voeg die toe bij groups.",
        "it says how the groups came about, but there is no comparison group. Add it to groups.",
    ),
    "problem.parents_cycle": Message(
        "deze klassen worden in een kring samengevoegd: {classes}. Haal er één weg.",
        "these classes are merged in a circle: {classes}. Remove one of them.",
    ),
    "problem.budget_exceeded": Message(
        "het deel voor evaluatie is groter dan het hele budget. Controleer de bedragen.",
        "the part for evaluation exceeds the whole budget. Check the amounts.",
    ),
    "problem.decay_years": Message(
        "er {count:is|zijn} {count} {count:waarde|waarden} voor {years} jaar. Geef per jaar één waarde.",
        "there {count:is|are} {count} {count:value|values} for {years} {years:year|years}. Give one value per year.",
    ),
    "problem.change_unfrozen": Message(
        "deze wijziging is van voor het vastzetten van het plan. Controleer frozen_on en deze datum.",
        "this change is from before the plan was frozen. Check frozen_on and this date.",
    ),
    "problem.attribute_missing": Message(
        "people heeft geen kolom “{value}”. Bedoel je: {known}?",
        "people has no column “{value}”. Did you mean: {known}?",
    ),
}
