"""Reports: choosing, building, reading along, approving, files."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "report.title": Words("Rapport", "Report"),
    "report.intro": Words(
        "Kies voor wie het rapport is. Oogst maakt een voorstel dat niet meer zegt dan de cijfers dragen. Jij kiest de delen, de volgorde en de woorden.",
        "Choose whom the report is for. Oogst makes a proposal that says no more than the numbers carry. You choose the sections, the order and the words.",
        "Kies voor wie het rapport is. Oogst maakt een voorstel dat niet meer zegt dan de cijfers dragen. U kiest de delen, de volgorde en de woorden.",
    ),
    "report.nothing": Words("Er is nog niets te vertellen", "There is nothing to tell yet"),
    "report.nothing_what": Words(
        "Een rapport begint bij een meting die gesloten is. Daarna staan de cijfers vast.",
        "A report begins with a measurement that is closed. After that the numbers stand.",
    ),
    "report.to_waves": Words("Naar de metingen", "To the measurements"),
    "report.for_whom": Words(
        "Voor wie maak je een rapport?", "For whom do you make a report?", "Voor wie maakt u een rapport?"
    ),
    "report.language": Words("In welke taal?", "In which language?"),
    "report.nl": Words("Nederlands", "Dutch"),
    "report.en": Words("Engels", "English"),
    "report.management": Words("Directie", "Management"),
    "report.management.what": Words(
        "Eén bladzijde: de kern, en wat we niet weten.", "One page: the core, and what is not known."
    ),
    "report.managers": Words("[Managers]", "[Managers]"),
    "report.managers.what": Words("Een paar bladzijden, zonder geld.", "A few pages, without money."),
    "report.participants": Words("[Participants]", "[Participants]"),
    "report.participants.what": Words(
        "Eén bladzijde in makkelijke taal, ook als webpagina die zich laat voorlezen.",
        "One page in plain language, also as a web page that can be read aloud.",
    ),
    "report.research": Words("Onderzoek", "Research"),
    "report.research.what": Words(
        "Alles, met methode en herkomst van elk getal.", "Everything, with method and origin of each number."
    ),
    "report.make": Words("Maak rapport", "Make report"),
    "report.drafts": Words("In de maak", "In the making"),
    "report.approved": Words("Vastgesteld", "Approved"),
    "report.none_approved": Words(
        "Er is nog geen rapport vastgesteld dat jij mag lezen.",
        "No report that you may read was approved yet.",
        "Er is nog geen rapport vastgesteld dat u mag lezen.",
    ),
    "report.version": Words("versie {number}", "version {number}"),
    "report.release": Words("Cijfers van", "Numbers of"),
    "report.newer_numbers": Words("Er zijn nieuwere cijfers", "There are newer numbers"),
    "report.newer_numbers.what": Words(
        "Na dit rapport kwamen er nieuwe cijfers. Dit rapport verandert niet; maak een nieuw rapport als het anders moet.",
        "New numbers came after this report. This report does not change; make a new one if it has to.",
    ),
    "report.newer_quotes": Words("Er zijn citaten bijgekomen", "Quotes were added"),
    "report.newer_quotes.what": Words(
        "Na dit rapport kwamen er alleen citaten bij; de cijfers zijn gelijk gebleven. Dit rapport verandert niet; maak een nieuw rapport als je de citaten erin wilt.",
        "After this report only quotes were added; the numbers stayed the same. This report does not change; make a new one if you want the quotes in it.",
        "Na dit rapport kwamen er alleen citaten bij; de cijfers zijn gelijk gebleven. Dit rapport verandert niet; maak een nieuw rapport als u de citaten erin wilt.",
    ),
    "report.carried": Words(
        "De delen en hun volgorde komen uit je rapport op uitgave {number}. Ook {count} {count:zin|zinnen} in eigen woorden {count:kwam|kwamen} mee.",
        "The sections and their order come from your report on release {number}. {count} {count:sentence|sentences} in your own words came along too.",
        "De delen en hun volgorde komen uit uw rapport op uitgave {number}. Ook {count} {count:zin|zinnen} in eigen woorden {count:kwam|kwamen} mee.",
    ),
    "report.carried_emptied": Words(
        "Van “{title}” koos je uitkomsten die er niet meer zijn. Dat deel staat nu uit.",
        "Of “{title}” you chose findings that are no longer there. That section is off now.",
        "Van “{title}” koos u uitkomsten die er niet meer zijn. Dat deel staat nu uit.",
    ),
    "report.carried_left": Words(
        "Deze zinnen schreef je anders. Wat ze vervingen, staat nu anders in de cijfers of is er niet meer. Daarom kwamen ze niet mee. Kijk of ze nog kloppen:",
        "You put these sentences differently. What they replaced now reads differently or is gone. So they did not come along. See whether they still hold:",
        "Deze zinnen schreef u anders. Wat ze vervingen, staat nu anders in de cijfers of is er niet meer. Daarom kwamen ze niet mee. Kijk of ze nog kloppen:",
    ),
    "report.carried_stood_for": Words("Het voorstel was toen:", "The proposal was then:"),
    "report.carried_now": Words("Naar de zin zoals hij nu is", "To the sentence as it is now"),
    "report.carried_seen": Words("Gezien", "Seen"),
    "report.sections": Words("Inhoud", "Contents"),
    "report.sections_what": Words(
        "Zet delen aan of uit, en zet ze in de volgorde die past. Wat niet gezien is en wat we niet weten, blijft er altijd in.",
        "Switch sections on or off and put them in order. What was not seen and what is not known always stays.",
    ),
    "report.stays": Words("blijft er altijd in", "always stays"),
    "report.up": Words("Omhoog", "Up"),
    "report.down": Words("Omlaag", "Down"),
    "report.leave_out": Words("Weglaten", "Leave out"),
    "report.put_in": Words("Erbij", "Put in"),
    "report.left_out": Words("Kan erbij", "Can be put in"),
    "report.picked": Words("{picked} van de {findings} uitkomsten", "{picked} of the {findings} findings"),
    "report.put_all_in": Words("Alles erbij", "Put all in"),
    "report.put_in_done": Words("De uitkomst staat in het rapport.", "The finding stands in the report."),
    "report.new": Words("nieuw", "new"),
    "report.pages": Words("Op papier: {count} {count:bladzijde|bladzijden}.", "On paper: {count} {count:page|pages}."),
    "report.pages_reasons": Words(
        "Schrijf je bij het vaststellen een reden op, dan komt die erbij.",
        "A reason that you write down when approving comes on top.",
        "Schrijft u bij het vaststellen een reden op, dan komt die erbij.",
    ),
    "report.too_long": Words(
        "De directie leest één bladzijde. Er valt nooit vanzelf iets weg.",
        "Management reads one page. Nothing is ever left out by itself.",
    ),
    "report.too_long_parts": Words(
        "Dit kun je weglaten: {parts}.", "You can leave out: {parts}.", "Dit kunt u weglaten: {parts}."
    ),
    "report.too_long_words": Words(
        "Er staat niets in dat weg kan. Zeg zinnen korter, of laat het zo.",
        "Nothing in it can go. Make sentences shorter, or leave it as it is.",
    ),
    "report.locked": Words("Dit deel kan niet weg.", "This section cannot go."),
    "report.sentences": Words("Zinnen", "Sentences"),
    "report.sentences_what": Words(
        "Zeg een zin gerust anders. Zegt hij meer dan de cijfers dragen, dan hoor je dat, met een voorstel.",
        "Put a sentence differently if you like. If it says more than the numbers carry, you are told, with a proposal.",
        "Zeg een zin gerust anders. Zegt hij meer dan de cijfers dragen, dan hoort u dat, met een voorstel.",
    ),
    "report.count_lines": Words("{count} {count:zin|zinnen}", "{count} {count:sentence|sentences}"),
    "report.sentence": Words("Zin", "Sentence"),
    "report.say_other": Words("Zeg het anders", "Put it differently"),
    "report.proposed": Words("Voorstel van Oogst:", "Oogst's proposal:"),
    "report.reason": Words("Waarom blijft deze zin zo?", "Why does this sentence stay?"),
    "report.reason.hint": Words(
        "Alleen nodig na een waarschuwing. De reden staat straks in het rapport.",
        "Only needed after a warning. The reason will stand in the report.",
    ),
    "report.keep": Words("Bewaar zin", "Keep sentence"),
    "report.back": Words("Terug naar het voorstel", "Back to the proposal"),
    "report.rewritten": Words("aangepast", "changed"),
    "report.kept": Words("De zin is bewaard.", "The sentence is kept."),
    "report.too_much": Words("Deze zin zegt te veel", "This sentence says too much"),
    "report.preview": Words("Voorbeeld", "Preview"),
    "report.preview_what": Words("Zo leest het rapport nu.", "This is how the report reads now."),
    "report.files": Words("Bestanden", "Files"),
    "report.files_what": Words(
        "Een bestand is er na een paar tellen. Alleen jij kunt het ophalen, een uur lang.",
        "A file is there in a few seconds. Only you can fetch it, for an hour.",
        "Een bestand is er na een paar tellen. Alleen u kunt het ophalen, een uur lang.",
    ),
    "report.form.html": Words("Webpagina", "Web page"),
    "report.form.pdf": Words("PDF", "PDF"),
    "report.form.pptx": Words("PowerPoint", "PowerPoint"),
    "report.form.xlsx": Words("Excel", "Excel"),
    "report.form.json": Words("JSON", "JSON"),
    "report.form.study": Words("Studiemap", "Study folder"),
    "report.file": Words("Je bestand", "Your file", "Uw bestand"),
    "report.file.waiting": Words(
        "Je bestand staat in de rij.", "Your file is waiting for its turn.", "Uw bestand staat in de rij."
    ),
    "report.file.working": Words("We maken je bestand.", "Your file is being made.", "We maken uw bestand."),
    "report.file.done": Words("Je bestand is klaar.", "Your file is ready.", "Uw bestand is klaar."),
    "report.file.failed": Words(
        "Het bestand maken is niet gelukt. Je keuzes zijn bewaard. Probeer het nog eens.",
        "The file could not be made. Your choices are kept. Try again.",
        "Het bestand maken is niet gelukt. Uw keuzes zijn bewaard. Probeer het nog eens.",
    ),
    "report.fetch": Words("Haal op", "Fetch"),
    "report.look_again": Words("Kijk opnieuw", "Look again"),
    "report.to_report": Words("Terug naar het rapport", "Back to the report"),
    "report.readers": Words("Laat [participants] meelezen", "Let [participants] read along"),
    "report.readers_what": Words(
        "Vraag een paar [participants] of het rapport klopt, voordat je het vaststelt. Iedereen krijgt een eigen link naar de versie in makkelijke taal.",
        "Ask some [participants] whether the report is right before it is approved. Each gets a link of their own to the version in plain language.",
        "Vraag een paar [participants] of het rapport klopt, voordat u het vaststelt. Iedereen krijgt een eigen link naar de versie in makkelijke taal.",
    ),
    "report.readers_where": Words(
        "Meelezen gaat altijd over het rapport voor [participants]. Maak dat eerst.",
        "Reading along is always about the report for [participants]. Make that first.",
    ),
    "report.readers_elsewhere": Words(
        "Meelezen gaat over het rapport voor [participants], niet over dit rapport.",
        "Reading along is about the report for [participants], not about this one.",
    ),
    "report.readers_there": Words("Naar het rapport voor [participants]", "To the report for [participants]"),
    "report.read_before": Words("las een eerder concept", "read an earlier draft"),
    "report.reader_name": Words("Wie vraag je?", "Whom do you ask?", "Wie vraagt u?"),
    "report.reader_name.hint": Words(
        "Een naam om te onthouden wie wie is. Hij komt niet in het rapport.",
        "A name to tell people apart. It does not get into the report.",
    ),
    "report.reader_needed": Words("Vul een naam in.", "Fill in a name."),
    "report.reader_full": Words("Meer dan veertig mensen vragen kan niet.", "You cannot ask more than forty people."),
    "report.ask_reader": Words("Maak link", "Make link"),
    "report.reader_link": Words(
        "Geef deze link aan {name}. Je ziet hem maar één keer.",
        "Give this link to {name}. You see it only once.",
        "Geef deze link aan {name}. U ziet hem maar één keer.",
    ),
    "report.no_answer": Words("nog geen antwoord", "no answer yet"),
    "report.agrees": Words("het klopt", "it is right"),
    "report.disagrees": Words("het klopt niet", "it is not right"),
    "report.misses": Words("ik mis iets", "something is missing"),
    "report.remove_reader": Words("Vraag niet meer", "Ask no longer"),
    "report.approve": Words("Stel vast", "Approve"),
    "report.approve_title": Words("Vaststellen", "Approving"),
    "report.approve_what": Words(
        "Na het vaststellen verandert deze versie nooit meer. Een nieuwe versie kan altijd.",
        "After approval this version never changes. A new version is always possible.",
    ),
    "report.approve_who": Words(
        "De projectleider of de opdrachtgever stelt dit rapport vast.",
        "The lead or the commissioner approves this report.",
    ),
    "report.unread": Words("Waarom lazen er geen [participants] mee?", "Why did no [participants] read along?"),
    "report.unread.hint": Words("Deze reden staat straks in het rapport.", "This reason will stand in the report."),
    "report.unread_needed": Words(
        "Schrijf op waarom er geen [participants] meelazen, of vraag het hun eerst.",
        "Write down why no [participants] read along, or ask them first.",
    ),
    "report.unread_text": Words(
        "Waarom lazen [participants] deze tekst zelf niet?", "Why did [participants] not read this text itself?"
    ),
    "report.unread_text_needed": Words(
        "Schrijf op waarom [participants] deze tekst zelf niet lazen.",
        "Write down why [participants] did not read this text itself.",
    ),
    "report.own": Words("Waarom keek niemand anders ernaar?", "Why did nobody else look at it?"),
    "report.own.hint": Words(
        "Je wijzigde dit rapport als laatste zelf. Liever stelt iemand anders het vast. Deze reden staat straks in het rapport.",
        "You changed this report last yourself. Better that somebody else approves it. This reason will stand in the report.",
        "U wijzigde dit rapport als laatste zelf. Liever stelt iemand anders het vast. Deze reden staat straks in het rapport.",
    ),
    "report.own_needed": Words(
        "Schrijf op waarom niemand anders ernaar keek.", "Write down why nobody else looked at it."
    ),
    "report.reasons_first": Words(
        "Er staat nog een zin in die te veel zegt, zonder reden.", "A sentence still says too much, without a reason."
    ),
    "report.approved_now": Words("Het rapport is vastgesteld.", "The report is approved."),
    "report.approved_on": Words("Vastgesteld op", "Approved on"),
    "report.seal": Words("Zegel", "Seal"),
    "report.page": Words("De pagina voor [participants]", "The page for [participants]"),
    "report.page_what": Words(
        "Wie deze link heeft, kan het rapport lezen. Er is geen account nodig.",
        "Who has this link can read the report. No account is needed.",
    ),
    "report.changes": Words("Wat is er anders?", "What is different?"),
    "report.compare": Words("Vergelijk met versie {number}", "Compare with version {number}"),
    "report.no_changes": Words("Woorden en cijfers zijn gelijk gebleven.", "Words and numbers stayed the same."),
    "report.changed_numbers": Words("Cijfers", "Numbers"),
    "report.changed_words": Words("Zinnen", "Sentences"),
    "report.changed_quotes": Words("Citaten", "Quotes"),
    "report.changed_sections": Words("Delen", "Sections"),
    "report.came": Words("Dit deel is erbij: {title}.", "This section was added: {title}."),
    "report.went": Words("Dit deel is eruit: {title}.", "This section was left out: {title}."),
    "report.reordered": Words("De delen staan in een andere volgorde.", "The sections stand in another order."),
    "report.where": Words("Waar", "Where"),
    "report.before": Words("Eerst", "Before"),
    "report.after": Words("Nu", "Now"),
    "report.next_version": Words("Werk verder aan een nieuwe versie", "Work on a new version"),
    "report.draft_because": Words("Dit rapport is nog niet vastgesteld.", "This report was not approved yet."),
    "report.note_version": Words("Versie {number}, vastgesteld op {day}.", "Version {number}, approved on {day}."),
    "report.note_checked": Words(
        "We vroegen {asked} {asked:mens|mensen} of {read} klopt. {answered} {answered:gaf|gaven} antwoord. {agrees} keer: het klopt. {disagrees} keer: het klopt niet. {misses} keer: ik mis iets.",
        "We asked {asked} {asked:person|people} whether {read} is right. {answered} answered. {agrees} times: it is right. {disagrees} times: it is not right. {misses} times: something is missing.",
    ),
    "report.note_few_agree": Words(
        "We vroegen {asked} mensen of {read} klopt. {answered} gaven antwoord. Zij vonden dat het klopt.",
        "We asked {asked} people whether {read} is right. {answered} answered. They found that it is.",
    ),
    "report.note_few_differ": Words(
        "We vroegen {asked} mensen of {read} klopt. {answered} gaven antwoord. Niet iedereen vond dat het klopt. Met zo weinig antwoorden zeggen we niet meer: dan is te zien wie wat vond.",
        "We asked {asked} people whether {read} is right. {answered} answered. Not everyone found that it is. With so few answers no more is said: it would show who found what.",
    ),
    "report.note_few_miss": Words(
        "We vroegen {asked} mensen of {read} klopt. {answered} gaven antwoord. Niemand zei dat het niet klopt. Er was wel iemand die iets mist. Met zo weinig antwoorden zeggen we niet meer: dan is te zien wie wat vond.",
        "We asked {asked} people whether {read} is right. {answered} answered. Nobody said that it is not. There was somebody who finds something missing. With so few answers no more is said: it would show who found what.",
    ),
    "report.read.this": Words("dit", "this"),
    "report.read.earlier": Words("een eerder concept van dit rapport", "an earlier draft of this report"),
    "report.read.for_participants": Words(
        "een concept van het rapport voor [participants]", "a draft of the report for [participants]"
    ),
    "report.note_one": Words(
        "We vroegen {asked} {asked:mens|mensen} of {read} klopt. Eén gaf antwoord. Wat die zei, staat hier niet.",
        "We asked {asked} {asked:person|people} whether {read} is right. One answered. What that was is not told here.",
    ),
    "report.note_unread": Words(
        "Er lazen geen [participants] mee. De reden: {reason}", "No [participants] read along. The reason: {reason}"
    ),
    "report.note_unread_text": Words(
        "Deze tekst zelf lazen [participants] niet. De reden: {reason}",
        "[participants] did not read this text itself. The reason: {reason}",
    ),
    "report.note_own": Words(
        "Wie dit rapport maakte, stelde het ook vast. De reden: {reason}",
        "Who made this report also approved it. The reason: {reason}",
    ),
    "report.along_title": Words("Klopt dit?", "Is this right?"),
    "report.along_what": Words(
        "Dit is nog niet klaar. Lees het en zeg of het klopt.",
        "This is not finished. Read it and say whether it is right.",
    ),
    "report.along_ask": Words("Klopt dit rapport?", "Is this report right?"),
    "report.along_agrees": Words("Het klopt", "It is right"),
    "report.along_disagrees": Words("Het klopt niet", "It is not right"),
    "report.along_misses": Words("Ik mis iets", "Something is missing"),
    "report.along_remark": Words(
        "Wil je er iets bij zeggen?", "Do you want to add something?", "Wilt u er iets bij zeggen?"
    ),
    "report.along_remark.hint": Words(
        "De mensen van dit project kunnen dit lezen.", "The people of this project can read this."
    ),
    "report.along_send": Words("Verstuur", "Send"),
    "report.along_choose": Words("Kies eerst een antwoord.", "Choose an answer first."),
    "report.along_changed": Words(
        "Het rapport is net veranderd. Lees het nog eens en kies opnieuw.",
        "The report has just changed. Read it once more and choose again.",
    ),
    "report.along_thanks": Words(
        "Dank je wel. We hebben je antwoord.", "Thank you. We have your answer.", "Dank u wel. We hebben uw antwoord."
    ),
}
