"""Questionnaires as XLSForm, out and in."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "xlsform.link": Words("Lees een XLSForm in", "Read in an XLSForm"),
    "xlsform.export": Words("Download als XLSForm", "Download as XLSForm"),
    "xlsform.title": Words("Lees een vragenlijst in", "Read in a questionnaire"),
    "xlsform.what": Words(
        "Kies een XLSForm: een vragenlijst in Excel, zoals KoboToolbox en ODK die maken. Je ziet eerst wat we ervan maken.",
        "Choose an XLSForm: a questionnaire in Excel, as KoboToolbox and ODK make them. First you see what becomes of it.",
        "Kies een XLSForm: een vragenlijst in Excel, zoals KoboToolbox en ODK die maken. U ziet eerst wat we ervan maken.",
    ),
    "xlsform.file": Words("Bestand (xlsx, hooguit 5 MB)", "File (xlsx, 5 MB at most)"),
    "xlsform.plain": Words("Taal van teksten zonder taal", "Language of texts that do not say theirs"),
    "xlsform.look": Words("Bekijk", "Look at it"),
    "xlsform.needed": Words("Kies een bestand.", "Choose a file."),
    "xlsform.kind": Words(
        "Kies een bestand dat eindigt op xlsx. Een bestand met macro's kan niet.",
        "Choose a file that ends in xlsx. One with macros cannot be read.",
    ),
    "xlsform.large": Words(
        "Dit bestand is groter dan 5 MB. Kies een kleiner bestand.",
        "This file is larger than 5 MB. Choose a smaller one.",
    ),
    "xlsform.wrong": Words(
        "Dit kunnen we niet inlezen. Er is niets gemaakt.", "This cannot be read. Nothing was made."
    ),
    "xlsform.no_survey": Words(
        "Er is geen blad dat survey heet. Daar staan de vragen van een XLSForm.",
        "There is no sheet called survey. That is where an XLSForm has its questions.",
    ),
    "xlsform.no_header": Words(
        "In het blad {sheet} mist een kolom. Zet in de eerste rij: {missing}.",
        "The sheet {sheet} lacks a column. Put in the first row: {missing}.",
    ),
    "xlsform.double_column": Words(
        "Twee kolommen heten {name}. Geef er een een andere naam.",
        "Two columns are called {name}. Give one of them another name.",
    ),
    "xlsform.no_list": Words(
        "Rij {row} van survey noemt de lijst {name}. Die staat niet in het blad choices.",
        "Row {row} of survey names the list {name}. It is not in the sheet choices.",
    ),
    "xlsform.no_choices": Words(
        "Er is geen blad met antwoorden. Het hoort choices te heten.",
        "There is no sheet with answers. It should be called choices.",
    ),
    "xlsform.no_name": Words(
        "Rij {row} van survey heeft geen naam. Vul de kolom name in.",
        "Row {row} of survey has no name. Fill in the column name.",
    ),
    "xlsform.bad_name": Words(
        "Rij {row} van survey heeft een naam die niet mag. Gebruik letters, cijfers en een laag streepje.",
        "Row {row} of survey has a name that is not allowed. Use letters, digits and underscores.",
    ),
    "xlsform.double_name": Words(
        "Rij {row} van survey heeft een naam die al bestaat. Kies een andere naam.",
        "Row {row} of survey has a name that is there already. Choose another one.",
    ),
    "xlsform.double_code": Words(
        "Rij {row} van choices heeft een code die al in die lijst staat. Kies een andere code.",
        "Row {row} of choices has a code that is in that list already. Choose another one.",
    ),
    "xlsform.no_question": Words(
        "Een voorwaarde noemt de vraag {name}. Die is er niet.",
        "A condition names the question {name}. It is not there.",
    ),
    "xlsform.no_type": Words(
        "Rij {row} van survey heeft geen type. Vul de kolom type in.",
        "Row {row} of survey has no type. Fill in the column type.",
    ),
    "xlsform.no_begin": Words(
        "Rij {row} van survey sluit een groep die niet open is.",
        "Row {row} of survey closes a group that is not open.",
    ),
    "xlsform.no_end": Words(
        "De groep in rij {row} van survey is nergens gesloten.",
        "The group in row {row} of survey is never closed.",
    ),
    "xlsform.not_valid": Words(
        "Dit is geen geldig XLSForm. Het leesprogramma pyxform zegt: {text}",
        "This is not a valid XLSForm. The reading program pyxform says: {text}",
    ),
    "xlsform.nothing": Words(
        "Er staat geen vraag in die we kunnen overnemen.",
        "There is no question in it that can be taken over.",
    ),
    "xlsform.many": Words(
        "Dit zijn {count} vragen. We lezen er hooguit {most} in, met gewone teksten.",
        "These are {count} questions. At most {most} are read, with texts of a usual length.",
    ),
    "xlsform.deep": Words(
        "Groepen staan hier dieper dan {most} in elkaar. Maak het eenvoudiger.",
        "Groups are nested more than {most} deep here. Make it simpler.",
    ),
    "xlsform.old": Words(
        "Het is te lang geleden dat je dit bekeek. Kies het bestand nog een keer.",
        "It is too long since you looked at this. Choose the file again.",
        "Het is te lang geleden dat u dit bekeek. Kies het bestand nog een keer.",
    ),
    "xlsform.preview": Words("Dit wordt “{title}”", "This becomes “{title}”"),
    "xlsform.count": Words("{count} {count:vraag|vragen}", "{count} {count:question|questions}"),
    "xlsform.all_kept": Words("Alles komt mee.", "Everything comes along."),
    "xlsform.changes": Words(
        "{count} {count:ding is|dingen zijn} anders dan in het bestand",
        "{count} {count:thing is|things are} other than in the file",
    ),
    "xlsform.where": Words("Waar", "Where"),
    "xlsform.which": Words("Wat", "What"),
    "xlsform.why": Words("Wat er gebeurt, en waarom", "What happens, and why"),
    "xlsform.whole": Words("het bestand", "the file"),
    "xlsform.rows": Words("{count:rij|rijen} {rows}", "{count:row|rows} {rows}"),
    "xlsform.column": Words("kolom {column}", "column {column}"),
    "xlsform.take": Words("Neem de vragenlijst over", "Take the questionnaire over"),
    "xlsform.other": Words("Kies een ander bestand", "Choose another file"),
    "xlsform.done": Words("{title} is ingelezen.", "{title} was read in."),
    "xlsform.only_if": Words("Alleen als", "Only if"),
    "xlsform.language_taken": Words(
        "Oogst kent {language} niet. Die teksten staan nu bij {into}. Vertaal ze.",
        "Oogst does not know {language}. Those texts now stand under {into}. Translate them.",
    ),
    "xlsform.drop_language": Words(
        "Teksten in {language} gaan niet mee: Oogst kent deze taal niet.",
        "Texts in {language} are dropped: Oogst does not know this language.",
    ),
    "xlsform.drop_sheet": Words(
        "Dit blad gaat niet mee: Oogst leest survey, choices en settings.",
        "This sheet is dropped: Oogst reads survey, choices and settings.",
    ),
    "xlsform.drop_setting": Words(
        "Deze instelling gaat niet mee: ze heeft in Oogst geen plek.",
        "This setting is dropped: Oogst has no place for it.",
    ),
    "xlsform.formula": Words(
        "In {cells} staat een formule. We lazen de laatste uitkomst.",
        "There is a formula in {cells}. Its last outcome was read.",
    ),
    "xlsform.drop_row": Words(
        "Deze rij gaat niet mee: ze staat uit, of er is geen type en geen vraag.",
        "This row is dropped: it is disabled, or has no type and no question.",
    ),
    "xlsform.drop_cell": Words(
        "Deze cel gaat niet mee: de kolom heeft geen kop.",
        "This cell is dropped: its column has no heading.",
    ),
    "xlsform.drop_meta": Words(
        "Dit gaat niet mee: Oogst legt niet vast met welk toestel of wanneer precies iemand invult.",
        "This is dropped: Oogst does not record with which device or exactly when somebody answers.",
    ),
    "xlsform.drop_repeat": Words(
        "Dit gaat niet mee: Oogst stelt elke vraag één keer. Een herhaling heeft geen plek.",
        "This is dropped: Oogst asks every question once. A repeat has no place.",
    ),
    "xlsform.flat": Words(
        "De groep verdwijnt. De vragen erin blijven, in dezelfde volgorde.",
        "The group goes. The questions in it stay, in the same order.",
    ),
    "xlsform.drop_heading": Words(
        "Deze kop gaat niet mee: Oogst stelt één vraag tegelijk.",
        "This heading is dropped: Oogst asks one question at a time.",
    ),
    "xlsform.drop_column": Words(
        "Dit gaat niet mee: Oogst heeft er geen plek voor.",
        "This is dropped: Oogst has no place for it.",
    ),
    "xlsform.drop_note": Words(
        "Deze tekst gaat niet mee: er volgt geen vraag die plek heeft voor uitleg.",
        "This text is dropped: no question follows that has room for an explanation.",
    ),
    "xlsform.note_hint": Words(
        "Deze tekst is nu de uitleg bij de volgende vraag.",
        "This text is now the explanation of the next question.",
    ),
    "xlsform.drop_calculate": Words(
        "Dit gaat niet mee: een vragenlijst in Oogst rekent niet.",
        "This is dropped: a questionnaire in Oogst does not calculate.",
    ),
    "xlsform.drop_place": Words(
        "Dit gaat niet mee: Oogst vraagt niet waar iemand is.",
        "This is dropped: Oogst does not ask where somebody is.",
    ),
    "xlsform.drop_media": Words(
        "Dit gaat niet mee: Oogst vraagt en toont geen beeld of geluid.",
        "This is dropped: Oogst asks for no picture or sound and shows none.",
    ),
    "xlsform.drop_file": Words(
        "Deze vraag gaat niet mee: de antwoorden staan in een ander bestand of bij een andere vraag.",
        "This question is dropped: its answers are in another file or come from another question.",
    ),
    "xlsform.drop_kind": Words(
        "Deze vraag gaat niet mee: Oogst kent het type {type} niet.",
        "This question is dropped: Oogst does not know the type {type}.",
    ),
    "xlsform.as_text": Words(
        "Oogst kent het type {type} niet. Het is nu een open vraag.",
        "Oogst does not know the type {type}. It is now an open question.",
    ),
    "xlsform.no_label": Words(
        "Er is geen vraagtekst. Deze tekst staat er nu.",
        "There is no question text. This text now stands there.",
    ),
    "xlsform.as_scale": Words(
        "We lezen dit als een schaal, van “{low}” (laag) tot “{high}” (hoog). Kijk of dat klopt.",
        "This is read as a scale, from “{low}” (low) to “{high}” (high). Check that this is right.",
    ),
    "xlsform.no_answer": Words(
        "Dit telt als geen antwoord, ook in voorwaarden.",
        "This counts as no answer, in conditions too.",
    ),
    "xlsform.code": Words("De code {old} is nu {new}.", "The code {old} is now {new}."),
    "xlsform.drop_double": Words(
        "Dit antwoord gaat niet mee: de code staat al in de lijst.",
        "This answer is dropped: its code is in the list already.",
    ),
    "xlsform.renamed": Words("De vraag {old} heet nu {new}.", "The question {old} is now called {new}."),
    "xlsform.or_other": Words(
        "Er komt een antwoord “Anders” bij, en een open vraag erna.",
        "An answer “Other” is added, with an open question after it.",
    ),
    "xlsform.piped": Words(
        "In deze tekst staat een verwijzing. Oogst vult die niet in: pas de tekst aan.",
        "This text refers to an answer. Oogst does not fill that in: change the text.",
    ),
    "xlsform.markup": Words(
        "In deze tekst staat opmaak. Oogst toont die als gewone tekens: pas de tekst aan.",
        "This text holds markup. Oogst shows it as plain signs: change the text.",
    ),
    "xlsform.drop_required": Words(
        "Verplicht gaat niet mee: in Oogst mag je een vraag altijd overslaan.",
        "Required is dropped: in Oogst a question can always be skipped.",
        "Verplicht gaat niet mee: in Oogst mag u een vraag altijd overslaan.",
    ),
    "xlsform.drop_appearance": Words(
        "De vorm op het scherm gaat niet mee: Oogst kiest zelf een vorm die op elke telefoon past.",
        "The look on the screen is dropped: Oogst chooses one that fits every phone.",
    ),
    "xlsform.drop_filter": Words(
        "Het filter gaat niet mee: mensen zien altijd alle antwoorden.",
        "The filter is dropped: people always see all answers.",
    ),
    "xlsform.drop_constraint": Words(
        "De controle op het antwoord gaat niet mee: Oogst controleert alleen of een getal een getal is.",
        "The check on the answer is dropped: Oogst only checks that a number is a number.",
    ),
    "xlsform.drop_default": Words(
        "Het antwoord dat vooraf is ingevuld gaat niet mee: dat stuurt mensen.",
        "The answer that is filled in beforehand is dropped: it leads people.",
    ),
    "xlsform.condition_long": Words(
        "De voorwaarde gaat niet mee: ze is te lang. De vraag is er nu voor iedereen.",
        "The condition is dropped: it is too long. The question is now for everybody.",
    ),
    "xlsform.condition_about": Words(
        "De voorwaarde gaat niet mee: de vraag {about} staat hier niet voor. De vraag is er nu voor iedereen.",
        "The condition is dropped: the question {about} does not come before this one. It is now for everybody.",
    ),
    "xlsform.condition_other": Words(
        "De voorwaarde gaat niet mee: Oogst kent “{about}” niet. De vraag is er nu voor iedereen.",
        "The condition is dropped: Oogst does not know “{about}”. The question is now for everybody.",
    ),
    "xlsform.condition_missing": Words(
        "De voorwaarde gaat niet mee: {about} telt als geen antwoord. De vraag is er nu voor iedereen.",
        "The condition is dropped: {about} counts as no answer. The question is now for everybody.",
    ),
    "xlsform.score": Words(
        "Een vraag van deze score is er niet meer. De score gaat over de vragen die er nog zijn.",
        "A question of this score is gone. The score is about the questions that are left.",
    ),
    "xlsform.own.instrument": Words(
        "Over de vragenlijst zelf. Een XLSForm heeft hier geen plek voor.",
        "About the questionnaire itself. An XLSForm has no place for this.",
    ),
    "xlsform.own.score": Words(
        "Vragen die samen één score geven.",
        "Questions that make one score together.",
    ),
    "xlsform.own.answer_list": Words(
        "Of deze lijst van laag naar hoog gaat, en welke codes geen antwoord zijn.",
        "Whether this list goes from low to high, and which codes are no answer.",
    ),
    "xlsform.own.answer_scale": Words(
        "Een schaal met te veel antwoorden voor een lijst.",
        "A scale with too many answers for a list.",
    ),
    "xlsform.own.question": Words(
        "Over deze vraag. Een XLSForm heeft hier geen plek voor.",
        "About this question. An XLSForm has no place for this.",
    ),
    "xlsform.own.question.show_if": Words(
        "De voorwaarde zoals Oogst die kent, en zoals die in de kolom relevant staat.",
        "The condition as Oogst knows it, and as it stands in the column relevant.",
    ),
    "xlsform.own.question.reversed": Words(
        "Bij deze vraag betekent een hoog antwoord een lage score.",
        "At this question a high answer means a low score.",
    ),
    "xlsform.own.question.sensitive": Words(
        "Deze vraag is gevoelig: uitkomsten zijn pas vanaf tien antwoorden te zien.",
        "This question is sensitive: outcomes are shown from ten answers only.",
    ),
    "xlsform.own.question.key": Words("Het goede antwoord.", "The right answer."),
}
