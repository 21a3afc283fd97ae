"""The people of a programme: the list, pasting and uploading."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "people.begin": Words("Wie doen er mee?", "Who takes part?"),
    "people.count": Words(
        "{count} {count:mens doet|mensen doen} nu mee", "{count} {count:person takes|people take} part now"
    ),
    "people.facts": Words(
        "{total} in de lijst, {left} gestopt. Wie later instapt, staat er al bij.",
        "{total} on the list, {left} left. Who joins later is on it already.",
    ),
    "people.empty": Words(
        "Er staat nog niemand in de lijst. Plak je lijst uit Excel, of voeg mensen een voor een toe.",
        "There is nobody on the list yet. Paste your list from Excel, or add people one by one.",
        "Er staat nog niemand in de lijst. Plak uw lijst uit Excel, of voeg mensen een voor een toe.",
    ),
    "people.none_found": Words("Niemand gevonden.", "Nobody found."),
    "people.paste": Words("Plak of kies een bestand", "Paste or choose a file"),
    "people.add_one": Words("Voeg een persoon toe", "Add one person"),
    "people.list": Words("Mensen", "People"),
    "people.search": Words("Zoek op naam, e-mail of code", "Search by name, e-mail or code"),
    "people.find": Words("Zoek", "Search"),
    "people.previous": Words("Vorige", "Previous"),
    "people.next": Words("Volgende", "Next"),
    "people.page": Words("Bladzijde {number} van {of}", "Page {number} of {of}"),
    "people.joined": Words("Vanaf", "From"),
    "people.left": Words("Gestopt", "Left"),
    "people.rule": Words("Wie telt mee?", "Who counts?"),
    "people.rule_in": Words(
        "Bij elke meting telt iedereen die er op die dag bij is. Ook wie niet antwoordt.",
        "At every measurement everybody counts who is in on that day. Also who does not answer.",
    ),
    "people.rule_left": Words(
        "Wie die dag of eerder is gestopt, telt niet. Wie die dag of eerder is ingestapt, telt wel.",
        "Who left on that day or before does not count. Who joined on that day or before does.",
    ),
    "people.rule_group": Words(
        "Je groep is de groep waarin je zat bij je eerste meting. Daarna wisselen verandert dat niet.",
        "Your group is the one you were in at your first measurement. Moving after that does not change it.",
        "Uw groep is de groep waarin u zat bij uw eerste meting. Daarna wisselen verandert dat niet.",
    ),
    "people.per_moment": Words("Hoeveel mensen per meting", "How many people per measurement"),
    "people.moment": Words("Meting", "Measurement"),
    "people.no_day": Words("nog geen dag", "no day yet"),
    "people.day": Words("Dag", "Day"),
    "people.in_programme": Words("[programme]", "[programme]"),
    "people.in_comparison": Words("vergelijking", "comparison"),
    "people.breakdowns": Words("Kenmerken", "Attributes"),
    "people.breakdowns_what": Words(
        "Deze kenmerken zijn nog geen uitsplitsing. Kies er hooguit zes, voordat je meet.",
        "These attributes are no breakdown yet. Choose six at most, before you measure.",
        "Deze kenmerken zijn nog geen uitsplitsing. Kies er hooguit zes, voordat u meet.",
    ),
    "people.declare": Words("Splits uit naar {name}", "Break down by {name}"),
    "people.declared": Words(
        "De resultaten worden uitgesplitst naar {name}.", "Results will be broken down by {name}."
    ),
    "people.not_declared": Words(
        "Het plan staat vast, of er zijn al zes uitsplitsingen.",
        "The plan is fixed, or there are six breakdowns already.",
    ),
    "people.taken": Words("{count} {count:regel|regels} overgenomen.", "{count} {count:row|rows} taken over."),
    "people.can_undo": Words(
        "Overgenomen op {at}: {added} erbij, {changed} bijgewerkt.",
        "Taken over on {at}: {added} added, {changed} changed.",
    ),
    "people.undone": Words("Teruggezet. De lijst is weer als daarvoor.", "Undone. The list is as it was before."),
    "people.not_undone": Words(
        "Terugzetten lukt niet. Iemand uit deze regels is daarna gewijzigd.",
        "This cannot be undone. Somebody in these rows was changed after that.",
    ),
    "people.paste_title": Words("Zet je lijst over", "Bring in your list", "Zet uw lijst over"),
    "people.paste_what": Words(
        "Kopieer de regels in Excel, met de namen van de kolommen erboven. Plak ze hier.",
        "Copy the rows in Excel, with the names of the columns above them. Paste them here.",
    ),
    "people.paste_columns": Words(
        "Oogst herkent: naam, e-mail, telefoon, groep, code, startdatum. Elke andere kolom wordt een kenmerk, zoals afdeling.",
        "Oogst knows: name, e-mail, phone, group, code, start date. Other columns become attributes, such as department.",
    ),
    "people.paste_private": Words(
        "Plak niet meer dan je nodig hebt. Een adres, geboortedag of personeelsnummer nemen we niet over.",
        "Paste no more than you need. Date of birth, address and employee number are not taken over.",
        "Plak niet meer dan u nodig hebt. Een adres, geboortedag of personeelsnummer nemen we niet over.",
    ),
    "people.paste_label": Words("Regels uit Excel", "Rows from Excel"),
    "people.file_label": Words("Of kies een bestand (xlsx of csv)", "Or choose a file (xlsx or csv)"),
    "people.look": Words("Bekijk de regels", "Look at the rows"),
    "people.nothing": Words(
        "Er staan geen regels in. Plak de namen van de kolommen en daaronder de mensen.",
        "There are no rows in it. Paste the names of the columns and the people below them.",
    ),
    "people.no_header": Words(
        "De namen van de kolommen ontbreken. Zet op de eerste regel bijvoorbeeld: naam, e-mail, groep.",
        "The names of the columns are missing. Put on the first row for example: name, e-mail, group.",
    ),
    "people.file_large": Words(
        "Dit bestand is groter dan 10 MB. Kies een kleiner bestand.",
        "This file is larger than 10 MB. Choose a smaller one.",
    ),
    "people.file_kind": Words(
        "Kies een bestand dat eindigt op xlsx of csv.", "Choose a file that ends in xlsx or csv."
    ),
    "people.rows_many": Words(
        "Dit zijn {count} regels. Het mogen er 20.000 zijn. Maak er delen van.",
        "These are {count} rows. There may be 20,000. Split them up.",
    ),
    "people.columns_many": Words(
        "Dit zijn {count} kolommen. Het mogen er 200 zijn.", "These are {count} columns. There may be 200."
    ),
    "people.cell_long": Words(
        "In een cel staan meer dan 10.000 letters. Maak de tekst korter.",
        "A cell holds more than 10,000 letters. Make the text shorter.",
    ),
    "people.preview": Words(
        "{count} {count:regel kan|regels kunnen} erbij", "{count} {count:row|rows} can be taken over"
    ),
    "people.preview_none": Words("Geen van deze regels kan erbij", "None of these rows can be taken over"),
    "people.preview_facts": Words(
        "{good} goed, {look} let op, {wrong} fout. Er is nog niets bewaard.",
        "{good} good, {look} to look at, {wrong} wrong. Nothing is kept yet.",
    ),
    "people.preview_mistakes": Words(
        "{count} {count:regel heeft|regels hebben} een fout", "{count} {count:row has|rows have} an error"
    ),
    "people.preview_wrong": Words(
        "Zolang er een fout in staat, gaat er niets mee. Verbeter {count:de regel|de regels}, of laat {count:hem|ze} weg.",
        "Nothing is taken over while there is an error. Mend the {count:row|rows}, or leave {count:it|them} out.",
    ),
    "people.without": Words(
        "Laat {count} {count:regel|regels} met een fout weg", "Leave out {count} {count:row|rows} with an error"
    ),
    "people.without_first": Words(
        "Er is niets overgenomen. Verbeter eerst wat fout is, of kruis aan dat die regels wegblijven.",
        "Nothing was taken over. Mend what is wrong first, or tick that those rows are left out.",
    ),
    "people.mend": Words("Verbeter de regels", "Mend the rows"),
    "people.left_reason": Words("Reden", "Reason"),
    "people.invited": Words("Krijgt een uitnodiging", "Gets an invitation"),
    "people.yes": Words("ja", "yes"),
    "people.no": Words("nee", "no"),
    "people.preview_until": Words(
        "Dit overzicht blijft een uur staan. Alleen jij ziet het.",
        "This preview stays for an hour. Only you can see it.",
        "Dit overzicht blijft een uur staan. Alleen u ziet het.",
    ),
    "people.preview_shown": Words(
        "Je ziet de eerste {count} regels, die met een fout eerst.",
        "You see the first {count} rows, those with an error first.",
        "U ziet de eerste {count} regels, die met een fout eerst.",
    ),
    "people.take": Words("Neem {count} {count:regel|regels} over", "Take over {count} {count:row|rows}"),
    "people.again": Words("Plak opnieuw", "Paste again"),
    "people.keep_as": Words("Welke kolommen worden een kenmerk?", "Which columns become an attribute?"),
    "people.ignore": Words(
        "Welke kolommen neem je niet over?", "Which columns do you leave out?", "Welke kolommen neemt u niet over?"
    ),
    "people.look_again": Words("Bekijk de regels opnieuw", "Look at the rows again"),
    "people.singular": Words(
        "bijna iedereen heeft hier iets anders; zo is iemand te herkennen",
        "nearly everybody has something else here; that way somebody can be recognised",
    ),
    "people.left_out": Words(
        "Niet overgenomen: {names}. Hieraan is iemand te herkennen, of de kolom staat er dubbel.",
        "Left out: {names}. These tell who somebody is, or the column is there twice.",
    ),
    "people.changed_since": Words(
        "De lijst is in de tussentijd veranderd. Plak de regels opnieuw. Er is niets overgenomen.",
        "The list was changed in the meantime. Paste the rows again. Nothing was taken over.",
    ),
    "people.row": Words("Regel", "Row"),
    "people.state": Words("Hoe staat het?", "How is it?"),
    "people.good": Words("goed", "good"),
    "people.to_look": Words("let op", "look"),
    "people.wrong": Words("fout", "wrong"),
    "people.message": Words("Wat is er?", "What is it?"),
    "people.at": Words("Regel {row}, kolom {column}: {text}", "Row {row}, column {column}: {text}"),
    "people.at_row": Words("Regel {row}: {text}", "Row {row}: {text}"),
    "people.row_email": Words("Dit e-mailadres klopt niet.", "This e-mail address is not right."),
    "people.row_email_at": Words("In dit e-mailadres staat geen @.", "There is no @ in this e-mail address."),
    "people.row_group": Words(
        "De groep “{value}” is er niet. Kies uit: {known}.", "There is no group “{value}”. Choose from: {known}."
    ),
    "people.row_no_groups": Words(
        "De groep “{value}” is er niet: dit [programme] heeft nog geen groepen.",
        "There is no group “{value}”: this [programme] has no groups yet.",
    ),
    "people.no_groups": Words(
        "Dit [programme] heeft nog geen groepen. Maak de groep in het meetplan en plak opnieuw, of neem deze kolom hieronder niet over.",
        "This [programme] has no groups yet. Make the group in the measurement plan and paste again, or leave this column out below.",
    ),
    "people.to_plan": Words("Naar het meetplan", "To the measurement plan"),
    "people.row_day": Words(
        "“{value}” is geen dag. Bijvoorbeeld 1-9-2026.", "“{value}” is no day. For example 2026-09-01."
    ),
    "people.row_days": Words("Stoppen kan niet voor instappen.", "Leaving cannot come before joining."),
    "people.row_yes_no": Words("Typ ja of nee, niet “{value}”.", "Type yes or no, not “{value}”."),
    "people.row_nobody": Words("Er staat geen naam, e-mail of code.", "There is no name, e-mail or code."),
    "people.row_long": Words(
        "Dit is te lang. Het mogen {most} letters zijn.", "This is too long. {most} letters are allowed."
    ),
    "people.row_code": Words(
        "Een code mag geen naam of e-mailadres zijn.", "A code may not be a name or an e-mail address."
    ),
    "people.row_two": Words(
        "Het e-mailadres en de code zijn van twee verschillende mensen.",
        "The e-mail address and the code belong to two different people.",
    ),
    "people.row_same_name": Words(
        "Er staat al iemand met deze naam in de lijst. Is dit een ander?",
        "Somebody with this name is on the list already. Is this somebody else?",
    ),
    "people.row_same_name_above": Words(
        "Deze naam staat ook in regel {row}. Is dit een ander?",
        "This name is also in row {row}. Is this somebody else?",
    ),
    "people.row_double": Words(
        "Dit is hetzelfde als regel {row}. De regel telt één keer.", "This is the same as row {row}. It counts once."
    ),
    "people.row_clash": Words(
        "In regel {row} staat dezelfde e-mail of code, met andere gegevens.",
        "Row {row} has the same e-mail or code, with other details.",
    ),
    "people.row_other_code": Words(
        "Dit e-mailadres is van iemand met een andere code.",
        "This e-mail address belongs to somebody with another code.",
    ),
    "people.row_changes": Words(
        "Deze persoon staat er al. We werken naam, e-mail, telefoon en kenmerken bij.",
        "This person is on the list already. Name, e-mail, phone and attributes are updated.",
    ),
    "people.row_there": Words(
        "Deze persoon staat er al. Er verandert niets.", "This person is on the list already. Nothing changes."
    ),
}
