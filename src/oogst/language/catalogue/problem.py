"""Texts about problems in a study's input: what is wrong, and what to do."""

from oogst.language.message import Message

MESSAGES = {
    "problem.row": Message("rij {row}", "row {row}"),
    "problem.column": Message("kolom {column}", "column {column}"),
    "problem.line": Message("regel {row}", "line {row}"),
    "problem.key": Message("sleutel {column}", "key {column}"),
    "problem.more": Message(
        "dit staat nog {count} keer in dit bestand. Los de eerste op en controleer daarna opnieuw.",
        "this occurs {count} more times in this file. Mend the first ones and check again.",
    ),
    # Files
    "problem.study_missing": Message(
        "deze map of dit bestand bestaat niet. Controleer de naam, of maak een studie met: oogst new",
        "this folder or file does not exist. Check the name, or make a study with: oogst new",
    ),
    "problem.study_kind": Message(
        "dit is geen studie. Geef een map met design.toml, een .zip of een .xlsx.",
        "this is not a study. Give a folder with design.toml, a .zip or an .xlsx.",
    ),
    "problem.design_missing": Message(
        "dit bestand ontbreekt. Zet een design.toml in de map; “oogst new” maakt er een met uitleg.",
        "this file is missing. Put a design.toml in the folder; “oogst new” makes one with explanations.",
    ),
    "problem.file_unreadable": Message(
        "het bestand is niet te openen. Sluit het in andere programma's en controleer de rechten.",
        "the file cannot be opened. Close it in other programs and check its permissions.",
    ),
    "problem.spreadsheet_beside": Message(
        "deze spreadsheet is niet gelezen. Bewaar elk blad als .csv in deze map, of geef alleen de spreadsheet op.",
        "this spreadsheet was not read. Save each sheet as .csv in this folder, or give the spreadsheet itself.",
    ),
    "problem.encoding": Message(
        "de tekens zijn niet te lezen. Bewaar het bestand opnieuw als “CSV UTF-8”.",
        "the characters cannot be read. Save the file again as “CSV UTF-8”.",
    ),
    "problem.not_text_file": Message(
        "dit is geen tekstbestand. Bewaar het opnieuw als “CSV UTF-8”.",
        "this is not a text file. Save it again as “CSV UTF-8”.",
    ),
    "problem.control_characters_dropped": Message(
        "onzichtbare stuurtekens zijn door spaties vervangen. Controleer de teksten.",
        "invisible control characters were replaced by spaces. Check the texts.",
    ),
    "problem.csv_broken": Message(
        "de rijen zijn niet te lezen; vaak staat ergens een aanhalingsteken te veel. Bewaar het bestand opnieuw.",
        "the rows cannot be read; often there is a quotation mark too many. Save the file again.",
    ),
    "problem.quote_open": Message(
        "hier begint een tekst tussen aanhalingstekens die niet meer sluit. Zet er een aanhalingsteken achter.",
        "a quoted text starts here and never ends. Add the closing quotation mark.",
    ),
    "problem.table_empty": Message(
        "het bestand is leeg en is overgeslagen. Zet kolomnamen in de eerste rij of verwijder het.",
        "the file is empty and was skipped. Put column names in the first row or delete it.",
    ),
    "problem.table_twice": Message(
        "deze tabel staat ook in {first}. Voeg ze samen tot één bestand.",
        "this table is also in {first}. Merge them into one file.",
    ),
    "problem.table_slip": Message(
        "Oogst kent deze tabel niet en telt hem nergens mee. Bedoel je {guess}?",
        "Oogst does not know this table; it counts nowhere. Did you mean {guess}?",
    ),
    "problem.data_missing": Message(
        "voor {count} {count:indicator|indicatoren} zijn er geen gegevens; de eerste is “{title}”. "
        "Controleer of deze tabel er is, zo heet en alles bevat.",
        "there are no data for {count} {count:indicator|indicators}; the first is “{title}”. "
        "Check that this table is there, is called so and is complete.",
    ),
    "problem.instrument_of_file": Message(
        "de bestandsnaam noemt instrument “{value}”, maar dat staat niet in design.toml. Bedoel je: {known}?",
        "the file name tells instrument “{value}”, which is not in design.toml. Did you mean: {known}?",
    ),
    "problem.people_missing": Message(
        "deze tabel ontbreekt, dus {count:telt|tellen} alleen {count} {count:mens|mensen} met gegevens mee en de respons is onbekend. "
        "Voeg een tabel people toe met iedereen die is uitgenodigd.",
        "this table is missing, so only {count} {count:person|people} with data {count:counts|count} and the response is unknown. "
        "Add a table people with everyone who was invited.",
    ),
    # Packed studies
    "problem.zip_broken": Message(
        "het bestand is beschadigd of geen echte zip. Maak of download het opnieuw.",
        "the file is damaged or no real zip. Make or download it again.",
    ),
    "problem.zip_locked": Message(
        "het bestand heeft een wachtwoord. Bewaar het zonder wachtwoord.",
        "the file has a password. Save it without one.",
    ),
    "problem.zip_many": Message(
        "er {count:zit|zitten} {count} {count:bestand|bestanden} in; {most} mag. Haal weg wat er niet in hoort.",
        "it holds {count} {count:file|files}; {most} are allowed. Remove what does not belong.",
    ),
    "problem.zip_large": Message(
        "uitgepakt is dit {megabytes} MB; {most} mag. Splits het, of gebruik een map met CSV-bestanden.",
        "unpacked this is {megabytes} MB; {most} is allowed. Split it, or use a folder with CSV files.",
    ),
    "problem.zip_ratio": Message(
        "“{name}” is verdacht sterk ingepakt en is daarom niet geopend. Pak het zelf uit en controleer het.",
        "“{name}” is packed suspiciously tight and was not opened. Unpack it yourself and check it.",
    ),
    "problem.zip_path": Message(
        "“{name}” wijst naar een plek buiten de zip of staat er twee keer in. Maak de zip opnieuw.",
        "“{name}” points outside the zip or is in it twice. Make the zip again.",
    ),
    # Workbooks
    "problem.workbook_broken": Message(
        "de werkmap is niet te lezen. Open hem in Excel of LibreOffice en bewaar hem opnieuw als .xlsx.",
        "the workbook cannot be read. Open it in Excel or LibreOffice and save it again as .xlsx.",
    ),
    "problem.workbook_macros": Message(
        "de werkmap bevat macro's. Bewaar hem als gewone .xlsx zonder macro's.",
        "the workbook holds macros. Save it as a plain .xlsx without macros.",
    ),
    "problem.workbook_doctype": Message(
        "de werkmap bevat een DOCTYPE, wat nooit nodig is. Bewaar hem opnieuw vanuit Excel of LibreOffice.",
        "the workbook holds a DOCTYPE, which is never needed. Save it again from Excel or LibreOffice.",
    ),
    "problem.workbook_limits": Message(
        "het lezen kostte te veel tijd of geheugen; vaak staat er een losse cel heel ver naar onderen of rechts. "
        "Verwijder lege rijen en kolommen, of gebruik CSV-bestanden.",
        "reading took too much time or memory; often there is a stray cell far down or to the right. "
        "Delete empty rows and columns, or use CSV files.",
    ),
    "problem.sheet_long": Message(
        "het blad heeft {count} rijen; {most} mag. Gebruik CSV-bestanden voor zoveel rijen.",
        "the sheet has {count} rows; {most} are allowed. Use CSV files for so many rows.",
    ),
    "problem.sheet_wide": Message(
        "het blad heeft {count} kolommen; {most} mag. Verdeel ze over bladen of gebruik CSV-bestanden.",
        "the sheet has {count} columns; {most} are allowed. Divide them over sheets or use CSV files.",
    ),
    "problem.design_sheet_missing": Message(
        "dit blad ontbreekt. Maak met “oogst new --format xlsx” een werkmap waarin het staat.",
        "this sheet is missing. Make a workbook that has it with “oogst new --format xlsx”.",
    ),
    "problem.row_owner": Message(
        "“{value}” hoort bij niets op blad {sheet}. Kies uit: {known}.",
        "“{value}” belongs to nothing on sheet {sheet}. Choose from: {known}.",
    ),
    "problem.key_row_twice": Message(
        "“{name}” staat al op rij {first}. Laat er één staan.",
        "“{name}” is already in row {first}. Keep one of them.",
    ),
    "problem.toml_cell": Message(
        "“{value}” is geen waarde zoals in TOML. Zet tekst tussen aanhalingstekens.",
        "“{value}” is not a value as in TOML. Put text between quotation marks.",
    ),
    "problem.workbook_too_big": Message(
        "“{sheet}” heeft te veel rijen, kolommen of tekst voor een werkmap. Bewaar de studie als map of zip.",
        "“{sheet}” has too many rows, columns or too long a text for a workbook. Save the study as a folder or zip.",
    ),
    # Columns and rows
    "problem.column_missing": Message(
        "deze kolom ontbreekt. Voeg een kolom “{name}” toe (mag ook heten: {also}).",
        "this column is missing. Add a column “{name}” (may also be called: {also}).",
    ),
    "problem.column_twice": Message(
        "de kolom “{name}” staat er twee keer. Geef elke kolom een eigen naam.",
        "the column “{name}” is there twice. Give each column its own name.",
    ),
    "problem.column_nameless": Message(
        "kolom {position} heeft geen naam. Zet een naam in de eerste rij.",
        "column {position} has no name. Put a name in the first row.",
    ),
    "problem.column_unknown": Message(
        "deze kolom kent Oogst niet; hij is niet gelezen. Haal de kolom weg, of geef hem een andere naam.",
        "this column is not known to Oogst; it was not read. Remove or rename it.",
    ),
    "problem.column_slip": Message(
        "deze kolom kent Oogst niet. Bedoel je “{guess}”?", "this column is not known to Oogst. Did you mean “{guess}”?"
    ),
    "problem.row_too_long": Message(
        "deze rij heeft meer cellen dan de tabel kolommen heeft ({columns}). "
        "Zet tekst met een scheidingsteken tussen aanhalingstekens.",
        "this row has more cells than the table has columns ({columns}). Put text that holds a separator between quotation marks.",
    ),
    "problem.row_separator": Message(
        "in deze rij staan de cellen gescheiden door {found}, in de andere rijen door {wanted}. Gebruik overal {wanted}.",
        "this row separates its cells by {found}, the other rows by {wanted}. Use {wanted} everywhere.",
    ),
    "problem.cell_beside": Message(
        "hier staat iets naast de tabel, in een kolom zonder naam. Zet boven die kolom een naam, of haal de cel leeg.",
        "something stands beside the table, in a column without a name. Name that column, or empty the cell.",
    ),
    "problem.header_lower": Message(
        "de kolomnamen staan hier, en niet alleen op rij 1. Zet op rij 1 boven elke kolom één naam, zonder titel "
        "erboven en zonder samengevoegde cellen.",
        "the column names are here, and not on row 1 alone. Put one name above each column on row 1, without a title "
        "above and without merged cells.",
    ),
    "problem.row_double": Message(
        "deze rij is gelijk aan rij {first} en telt niet mee. Verwijder een van de twee.",
        "this row equals row {first} and was left out. Delete it.",
    ),
    "problem.row_conflict": Message(
        "deze rij spreekt rij {first} tegen: {columns} is gelijk, de rest niet. Laat er één staan.",
        "this row contradicts row {first}: {columns} is the same, the rest is not. Keep one of them.",
    ),
    "problem.cell_empty": Message("deze cel is leeg. Vul hem in.", "this cell is empty. Fill it in."),
    "problem.cell_long": Message(
        "deze tekst heeft {count} tekens; {most} mag. Kort hem in.",
        "this text has {count} characters; {most} are allowed. Shorten it.",
    ),
    "problem.cell_not_number": Message(
        "“{value}” is geen getal. Schrijf bijvoorbeeld 3,5 of 3.5.", "“{value}” is not a number. Write for example 3.5."
    ),
    "problem.decimals_mixed": Message(
        "“{value}”: deze kolom gebruikt punt én komma voor decimalen. Kies er één voor de hele kolom.",
        "“{value}”: this column uses both point and comma for decimals. Choose one for the whole column.",
    ),
    "problem.number_unclear": Message(
        "“{value}” kan duizend of een breuk betekenen. Schrijf {whole} of {fraction}.",
        "“{value}” can mean thousands or a fraction. Write {whole} or {fraction}.",
    ),
    "problem.cell_not_count": Message(
        "“{value}” is geen aantal. Schrijf een geheel getal van 0 of hoger.",
        "“{value}” is not a count. Write a whole number of 0 or more.",
    ),
    "problem.cell_not_share": Message(
        "“{value}” is geen deel tussen 0 en 1 (of 0% en 100%). Controleer de waarde.",
        "“{value}” is not a share between 0 and 1 (or 0% and 100%). Check the value.",
    ),
    "problem.share_unclear": Message(
        "“{value}” kan een deel of een percentage zijn. Zet in de hele kolom een %-teken, of schrijf 0,5 voor de helft.",
        "“{value}” can be a share or a percentage. Put a % sign in the whole column, or write 0.5 for half.",
    ),
    "problem.cell_not_date": Message(
        "“{value}” is geen datum. Schrijf 31-3-2026, 2026-03-31, 2026-03 of 2026-Q1.",
        "“{value}” is not a date. Write 2026-03-31, 31-3-2026 (day first), 2026-03 or 2026-Q1.",
    ),
    "problem.cell_not_yes_no": Message(
        "“{value}” is geen ja of nee. Schrijf ja of nee.", "“{value}” is not yes or no. Write yes or no."
    ),
    "problem.cell_not_choice": Message(
        "“{value}” kan hier niet. Kies uit: {choices}.", "“{value}” is not possible here. Choose from: {choices}."
    ),
    "problem.reference_unknown": Message(
        "“{value}” staat niet in het ontwerp. Bedoel je: {known}?",
        "“{value}” is not in the design. Did you mean: {known}?",
    ),
    "problem.person_unknown": Message(
        "“{value}” staat niet in people. Voeg de code daar toe, of verbeter hem hier.",
        "“{value}” is not in people. Add this code there or correct it here.",
    ),
    "problem.person_twice": Message(
        "“{person}” staat ook op rij {first}, met andere gegevens. Laat er één staan.",
        "“{person}” is also in row {first}, with other data. Keep one of them.",
    ),
    "problem.person_email": Message(
        "op {count} {count:plaats|plaatsen} staat een e-mailadres als code, hier het eerst. Gebruik codes zonder naam.",
        "an e-mail address serves as code in {count} {count:place|places}, here first. Use codes without names.",
    ),
    "problem.person_name": Message(
        "op {count} {count:plaats|plaatsen} lijkt de code een naam, hier het eerst. Gebruik codes zonder naam.",
        "the code looks like a name in {count} {count:place|places}, here first. Use codes without names.",
    ),
    "problem.group_unknown": Message(
        "groep “{value}” staat niet bij groups in het ontwerp. Kies uit: {known}.",
        "group “{value}” is not in groups of the design. Choose from: {known}.",
    ),
    # Answers
    "problem.answers_half_long": Message(
        "een lange tabel heeft de kolommen item én value nodig, een brede geen van beide. Voeg de andere toe.",
        "a long table needs both columns item and value, a wide one neither. Add the other one.",
    ),
    "problem.answers_conflict": Message(
        "{person} heeft bij moment {moment} een ander antwoord in {first_file}, rij {first_row}. Laat er één staan.",
        "{person} has another answer for moment {moment} in {first_file}, row {first_row}. Keep one of them.",
    ),
    "problem.answer_outside": Message(
        "“{value}” valt buiten de schaal van {minimum} tot en met {maximum}. "
        "Verbeter het, of noem deze code bij missing van de antwoordschaal.",
        "“{value}” is outside the scale from {minimum} to {maximum}. "
        "Correct it, or declare this code under missing of the answer scale.",
    ),
    "problem.answer_not_option": Message(
        "“{value}” is geen optie van deze vraag. Kies uit: {options}.",
        "“{value}” is no option of this item. Choose from: {options}.",
    ),
    "problem.answer_not_order": Message(
        "“{value}” is geen hele volgorde. Noem elke optie één keer, met ; ertussen: {options}.",
        "“{value}” is no whole order. Name each option once, with ; between: {options}.",
    ),
    "problem.answer_not_invited": Message(
        "{person} was niet uitgenodigd maar heeft wel antwoorden. Verbeter invited in people, of haal de antwoorden weg.",
        "{person} was not invited but has answers. Correct invited in people, or remove the answers.",
    ),
    "problem.answer_of_placeholder": Message(
        "{person} staat in people alleen voor iemand bij moment {moment}, en kan hier geen antwoorden hebben. "
        "Verbeter anonymous_at daar, of het moment hier.",
        "{person} stands in people only for somebody at moment {moment}, and can have no answers here. "
        "Correct anonymous_at there, or the moment here.",
    ),
    "problem.answer_after_leaving": Message(
        "{person} was al gestopt op {date}. Controleer de datum en het moment.",
        "{person} had left already on {date}. Check the date and the moment.",
    ),
    "problem.answer_before_joining": Message(
        "{person} begon pas op {date}. Controleer de datum en het moment.",
        "{person} joined only on {date}. Check the date and the moment.",
    ),
    "problem.item_in_several": Message(
        "vraag {item} staat in meer instrumenten: {instruments}. Voeg een kolom instrument toe.",
        "item {item} is in several instruments: {instruments}. Add a column instrument.",
    ),
    "problem.item_not_in_instrument": Message(
        "instrument {instrument} heeft geen vraag {item}. Verbeter een van beide.",
        "instrument {instrument} has no item {item}. Correct one of the two.",
    ),
    "problem.item_slip": Message(
        "er is geen vraag “{name}” in het ontwerp. Bedoel je “{guess}”?",
        "there is no item “{name}” in the design. Did you mean “{guess}”?",
    ),
    "problem.item_unknown": Message(
        "deze kolom is geen vraag in het ontwerp; hij is niet gelezen. Voeg de vraag toe of haal de kolom weg.",
        "this column is no item of the design; it was not read. Add the item or remove the column.",
    ),
    "problem.item_unanswered": Message(
        "niemand heeft vraag {item} van {instrument} beantwoord. Controleer of de kolom zo heet, of haal de vraag weg.",
        "nobody answered item {item} of {instrument}. Check that the column is called so, or remove the item.",
    ),
    "problem.invitation_not_invited": Message(
        "{person} staat in people als niet uitgenodigd. Verbeter invited daar, of haal deze rij weg.",
        "{person} is not invited according to people. Correct invited there, or remove this row.",
    ),
    "problem.amounts_disordered": Message(
        "laag, bedrag en hoog lopen niet op. Zet ze op volgorde.",
        "low, amount and high do not rise. Put them in order.",
    ),
}
