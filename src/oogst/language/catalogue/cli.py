"""Texts of the command line; help texts teach."""

from oogst.language.message import Message

MESSAGES = {
    "cli.help": Message(
        "Oogst rekent eerlijk uit wat leren en ontwikkelen oplevert.\n\n"
        "Je beschrijft een programma in een map: de doelen, hoe je meet, en de antwoorden. Oogst maakt er een rapport "
        "van dat nooit meer zegt dan de gegevens toelaten.\n\n"
        "\b\n"
        "Begin zo:\n"
        "  oogst new mijn-programma --template voorbeeld\n"
        "  oogst check mijn-programma\n"
        "  oogst evaluate mijn-programma --out rapport",
        "Oogst works out, honestly, what learning and development yields.\n\n"
        "You describe a programme in a folder: the goals, how you measure, and the answers. Oogst turns it into a "
        "report that never says more than the data allow.\n\n"
        "\b\n"
        "Start like this:\n"
        "  oogst new my-programme --template voorbeeld\n"
        "  oogst check my-programme\n"
        "  oogst evaluate my-programme --out report",
    ),
    "cli.exit_codes": Message(
        "Eindcodes: 0 gelukt, 1 fouten in de studie, 2 verkeerd aangeroepen, 3 het doel bestaat al, 130 onderbroken.",
        "Exit codes: 0 done, 1 problems in the study, 2 wrong usage, 3 the output exists already, 130 interrupted.",
    ),
    "cli.error": Message("Fout:", "Error:"),
    "cli.warning": Message("Let op:", "Note:"),
    "cli.usage": Message("Gebruik: {usage}\nUitleg: {command} --help", "Usage: {usage}\nHelp: {command} --help"),
    "cli.usage.command": Message(
        "de opdracht “{value}” bestaat niet. Bedoel je: {known}?",
        "there is no command “{value}”. Did you mean: {known}?",
    ),
    "cli.usage.option": Message("de optie {value} bestaat niet.", "there is no option {value}."),
    "cli.usage.option_value": Message("achter {name} hoort een waarde.", "{name} needs a value."),
    "cli.usage.missing": Message("{name} ontbreekt.", "{name} is missing."),
    "cli.usage.choice": Message("{name}: kies uit {choices}.", "{name}: choose from {choices}."),
    "cli.usage.whole": Message(
        "{name}: geef een heel getal vanaf {least}.", "{name}: give a whole number from {least}."
    ),
    "cli.usage.other": Message("er staat iets te veel achter de opdracht.", "there is something too many."),
    "cli.more": Message("… en nog {count} keer hetzelfde in {place}.", "… and {count} more of the same in {place}."),
    "cli.problems": Message(
        "{count} {count:fout|fouten} gevonden. Er is niets gemaakt of gewijzigd.",
        "{count} {count:error|errors} found. Nothing was made or changed.",
    ),
    "cli.output_unwritable": Message(
        "In “{name}” kan Oogst niets schrijven. Is het een map, en mag je daar schrijven?",
        "Oogst cannot write anything in “{name}”. Is it a folder, and may you write there?",
    ),
    "cli.output_exists": Message(
        "{name} bestaat al. Kies een andere plek, of vervang met --replace.",
        "{name} exists already. Choose another place, or use --replace.",
    ),
    "cli.study_exists": Message(
        "{name} bestaat al. Kies een andere naam.", "{name} exists already. Choose another name."
    ),
    "cli.interrupted": Message("Gestopt. Er is niets half gemaakt.", "Stopped. Nothing was left half done."),
    "cli.step.read": Message("De studie lezen …", "Reading the study …"),
    "cli.step.calculate": Message("Rekenen …", "Calculating …"),
    "cli.step.write": Message("Tekenen en schrijven …", "Drawing and writing …"),
    "cli.step.example": Message("Een voorbeeld uitwerken …", "Working out an example …"),
    "cli.option.language": Message("Taal van het rapport en de meldingen.", "Language of report and messages."),
    "cli.option.out": Message("Map waarin het rapport komt.", "Folder for the report."),
    "cli.option.format": Message(
        "Welke bestanden: html, pdf, pptx, xlsx, json, met komma's ertussen, of all.",
        "Which files: html, pdf, pptx, xlsx, json, separated by commas, or all.",
    ),
    "cli.option.format.unknown": Message("kies uit: {known}", "choose from: {known}"),
    "cli.option.seed": Message(
        "Startgetal van alles wat geloot wordt; zelfde getal, zelfde uitkomst.",
        "Seed of everything that is drawn; same seed, same outcome.",
    ),
    "cli.option.replace": Message("Vervang wat er al staat.", "Replace what is there already."),
    "cli.option.template": Message(
        "Waarmee je begint: leeg, kort (talentprogramma), leiderschap, methode, of voorbeeld (met verzonnen antwoorden).",
        "What to start from: leeg (empty), kort (short programme), leiderschap (leadership), methode (a method), or voorbeeld (an example "
        "with made-up answers).",
    ),
    "cli.option.kind": Message(
        "Een map met bestanden, of één Excel-werkmap.", "A folder of files, or one Excel workbook."
    ),
    "cli.option.people": Message(
        "Hoeveel mensen je vraagt; anders geldt de lijst in people.csv.",
        "How many people you ask; otherwise people.csv counts.",
    ),
    "cli.new.help": Message(
        "Maak een nieuwe studie in TARGET.\n\nElk veld is uitgelegd. Vul in wat je weet en kijk met “oogst check” wat "
        "nog mist.",
        "Make a new study in TARGET.\n\nEvery field is explained. Fill in what you know and see with “oogst check” what "
        "is still missing.",
    ),
    "cli.new.made": Message("Gemaakt: {path}", "Made: {path}"),
    "cli.new.next": Message(
        "Maak het van jou en draai: oogst check {path}", "Make it yours and run: oogst check {path}"
    ),
    "cli.check.help": Message(
        "Kijk of STUDY klopt en compleet is.\n\nSTUDY is een map, een .zip of een Excel-werkmap. Je ziet elke fout in "
        "één keer: welk bestand, welke rij, welke kolom, en wat je kunt doen.",
        "See whether STUDY is right and complete.\n\nSTUDY is a folder, a .zip or an Excel workbook. You see every "
        "problem at once: which file, row and column, and what to do.",
    ),
    "cli.check.read": Message(
        "Gelezen: {people} {people:mens|mensen}, {goals} {goals:doel|doelen}, {blocks} {blocks:meting|metingen}.",
        "Read: {people} {people:person|people}, {goals} {goals:goal|goals}, "
        "{blocks} {blocks:measurement|measurements}.",
    ),
    "cli.check.no_goals": Message(
        "Er zijn nog geen doelen. Begin bij wat de organisatie wil bereiken.",
        "There are no goals yet. Start with what the organisation wants to reach.",
    ),
    "cli.check.no_people": Message(
        "Er zijn nog geen mensen. Zet hen in people.csv, met een code in plaats van een naam.",
        "There are no people yet. Put them in people.csv, with a code instead of a name.",
    ),
    "cli.check.complete": Message(
        "Het plan is compleet: elk doel heeft een meting met datum en eigenaar, of een reden waarom die er niet is.",
        "The plan is complete: every goal has a measurement with date and owner, or a reason why there is none.",
    ),
    "cli.check.gaps": Message(
        "Het plan is nog niet af ({count} {count:punt|punten}). Een rapport heet dan concept.",
        "The plan is not complete yet ({count} {count:point|points}). A report is then called a draft.",
    ),
    "cli.plan.help": Message(
        "Wat kun je straks zeggen met het meetplan van STUDY?\n\nJe ziet of elk doel wordt gemeten, hoe breed de marge "
        "wordt, hoeveel tijd je van mensen vraagt, en of het budget past.",
        "What will you be able to say with the measurement plan of STUDY?\n\nYou see whether every goal is measured, "
        "how wide the margin will be, how much time you ask of people, and whether the budget fits.",
    ),
    "cli.plan.coverage": Message("Wordt elk doel gemeten?", "Is every goal measured?"),
    "cli.plan.measured": Message(
        "{measured} van de {goals} {goals:doel|doelen} {measured:heeft|hebben} een maat.",
        "{measured} of {goals} {goals:goal|goals} {measured:has|have} a measure.",
    ),
    "cli.plan.explained": Message(
        "{count} {count:doel heeft|doelen hebben} een reden waarom niet.",
        "{count} {count:goal has|goals have} a reason why not.",
    ),
    "cli.plan.precision": Message("Wat kun je straks zeggen?", "What will you be able to say?"),
    "cli.plan.burden": Message("Hoeveel tijd vraag je?", "How much time do you ask?"),
    "cli.plan.burden_line": Message(
        "{moment}: {minutes} {minutes:minuut|minuten} per persoon, {people} {people:mens|mensen}, samen {hours} uur.",
        "{moment}: {minutes} {minutes:minute|minutes} per person, {people} {people:person|people}, "
        "{hours} hours together.",
    ),
    "cli.plan.budget": Message("Past het budget?", "Does the budget fit?"),
    "cli.plan.no_budget": Message("Er is geen budget ingevuld.", "No budget was filled in."),
    "cli.plan.budget_line": Message(
        "{planned} voor evaluatie is {share} van {base}. De richtlijn is 10%: {guideline}.",
        "{planned} for evaluation is {share} of {base}. The guideline is 10%: {guideline}.",
    ),
    "cli.plan.base_with": Message("Het totaal is met evaluatie.", "The total includes evaluation."),
    "cli.plan.base_without": Message(
        "Het totaal was zonder evaluatie; we delen daarom eerst door 0,9.",
        "The total left evaluation out; so we first divide by 0.9.",
    ),
    "cli.evaluate.help": Message(
        "Maak van STUDY een rapport.\n\nGroepen onder de drempel komen er nergens in. Er wordt niets half gemaakt: het "
        "rapport komt in één keer op zijn plek.",
        "Turn STUDY into a report.\n\nGroups under the threshold appear nowhere. Nothing is left half done: the report "
        "is put in its place in one go.",
    ),
    "cli.evaluate.draft": Message(
        "Het rapport heet concept: het plan mist nog {count} {count:punt|punten}.",
        "The report is called a draft: the plan still lacks {count} {count:point|points}.",
    ),
    "cli.demo.help": Message("Werk de voorbeelden uit, in alle formaten.", "Work out the examples, in every format."),
    "cli.demo.done": Message(
        "Klaar. Open een van de pagina's hierboven. Alles staat in {out}.",
        "Done. Open one of the pages above. Everything is in {out}.",
    ),
}
