"""Texts in and beside charts: reading aids, text alternatives, headings."""

from oogst.language.message import Message

MESSAGES = {
    "chart.points": Message("{value}\u00a0%-punt", "{value}\u00a0%\u00a0pts"),
    "chart.between": Message("{low} tot {high}", "{low} to {high}"),
    "chart.value_n": Message("{value} (n\u00a0=\u00a0{n})", "{value} (n\u00a0=\u00a0{n})"),
    "chart.n": Message("n\u00a0=\u00a0{n}", "n\u00a0=\u00a0{n}"),
    "chart.table_caption": Message("De cijfers van de grafiek", "The numbers of the chart"),
    "chart.axis_reach": Message("De as loopt van {low} tot {high}.", "The axis runs from {low} to {high}."),
    "chart.row": Message("{label}: {value}.", "{label}: {value}."),
    "chart.target": Message("doel {target}", "target {target}"),
    "chart.dot_filled": Message("Punt = gemeten.", "Dot = measured."),
    "chart.dot_open": Message(
        "Open punt = gemeten, er komen nog antwoorden bij.", "Open dot = measured, answers are still coming in."
    ),
    "chart.margin_bar": Message(
        "Lichte balk = marge ({level}): hier kan het echte cijfer liggen.",
        "Light bar = margin ({level}): the true number may lie here.",
    ),
    "chart.margin_bar_future": Message(
        "Lichte balk = marge ({level}): hier kan het bij een volgende groep liggen.",
        "Light bar = margin ({level}): in a next group it may lie here.",
    ),
    "chart.target_line": Message("Streepjeslijn = doel.", "Dashed line = target."),
    "chart.bounds_line": Message(
        "Dunne grijze lijn = het uiterste, als iedereen had geantwoord.",
        "Thin grey line = the extremes, had everybody answered.",
    ),
    "chart.margin_words_future": Message(
        "Bij een volgende groep ligt het waarschijnlijk tussen {low} en {high}.",
        "In a next group it probably lies between {low} and {high}.",
    ),
    "chart.margin_words": Message(
        "Het echte cijfer ligt waarschijnlijk tussen {low} en {high}.",
        "The true number probably lies between {low} and {high}.",
    ),
    "chart.bounds_words": Message(
        "Had iedereen geantwoord, dan lag het zeker tussen {low} en {high}.",
        "Had everybody answered, it would certainly lie between {low} and {high}.",
    ),
    "chart.target_words": Message("Het doel is {target}.", "The target is {target}."),
    "chart.target_above": Message("De marge ligt boven het doel.", "The margin lies above the target."),
    "chart.target_below": Message("De marge ligt onder het doel.", "The margin lies below the target."),
    "chart.target_around": Message("De marge ligt rond het doel.", "The margin lies around the target."),
    "chart.column_what": Message("Onderdeel", "Item"),
    "chart.column_people": Message("Aantal", "People"),
    "chart.column_share": Message("Deel", "Share"),
    "chart.column_percent": Message("Percentage", "Percentage"),
    "chart.column_points": Message("Verschil in procentpunten", "Difference in percentage points"),
    "chart.column_score": Message("Gemiddelde", "Mean"),
    "chart.column_number": Message("Waarde", "Value"),
    "chart.column_money": Message("Bedrag", "Amount"),
    "chart.column_margin": Message("Marge ({level})", "Margin ({level})"),
    "chart.column_target": Message("Doel", "Target"),
    "chart.column_bounds": Message("Uiterste als iedereen had geantwoord", "Extremes had everybody answered"),
    "chart.answers": Message("{n} {n:antwoord|antwoorden}", "{n} {n:answer|answers}"),
    "chart.answer": Message("1 antwoord", "1 answer"),
    "chart.part_of": Message("{part} van de {whole}", "{part} of the {whole}"),
    "chart.unsure": Message("{n} weet niet", "{n} don't know"),
    "chart.between_sides": Message("{n} er tussenin", "{n} in between"),
    "chart.agree": Message("eens", "agree"),
    "chart.disagree": Message("oneens", "disagree"),
    "chart.row_answers": Message("{label}: {parts}. {answers}.", "{label}: {parts}. {answers}."),
    "chart.likert_caption": Message(
        "Aantal mensen per antwoord. Links van de lijn: {low}. Rechts: {high}.",
        "Number of people per answer. Left of the line: {low}. Right: {high}.",
    ),
    "chart.likert_apart": Message("Apart: er tussenin.", "Apart: in between."),
    "chart.column_question": Message("Vraag", "Question"),
    "chart.column_unsure": Message("Weet niet", "Don't know"),
    "chart.column_answers": Message("Antwoorden", "Answers"),
    "chart.up": Message("omhoog", "up"),
    "chart.same": Message("gelijk", "the same"),
    "chart.down": Message("omlaag", "down"),
    "chart.up_or_same": Message("omhoog of gelijk", "up or the same"),
    "chart.same_or_down": Message("gelijk of omlaag", "the same or down"),
    "chart.pairs": Message("{n} {n:mens|mensen} met beide metingen", "{n} {n:person|people} with both measurements"),
    "chart.pair": Message("1 mens met beide metingen", "1 person with both measurements"),
    "chart.row_moves": Message("{label}: {pairs}: {parts}.", "{label}: {pairs}: {parts}."),
    "chart.median_change": Message("De middelste verandering is {change}.", "The middle change is {change}."),
    "chart.column_up": Message("Omhoog", "Up"),
    "chart.column_up_or_same": Message("Omhoog of gelijk", "Up or the same"),
    "chart.column_same": Message("Gelijk", "The same"),
    "chart.column_same_or_down": Message("Gelijk of omlaag", "The same or down"),
    "chart.column_down": Message("Omlaag", "Down"),
    "chart.column_pairs": Message("Mensen met beide metingen", "People with both measurements"),
    "chart.column_median_change": Message("Middelste verandering", "Middle change"),
    "chart.direction_caption": Message(
        "Elke balk telt mensen met twee metingen: wie ging omhoog, bleef gelijk of ging omlaag.",
        "Each bar counts people with two measurements: who went up, stayed the same or went down.",
    ),
    "chart.everyone": Message("Iedereen samen", "Everyone together"),
    "chart.margin_short": Message("Marge {span}.", "Margin {span}."),
    "chart.group_differs": Message("Alleen deze groep wijkt af: {groups}.", "Only this group differs: {groups}."),
    "chart.groups_differ": Message("Deze groepen wijken af: {groups}.", "These groups differ: {groups}."),
    "chart.groups_apart": Message("Niet alle marges lopen over elkaar heen.", "Not all margins overlap."),
    "chart.groups_overlap": Message(
        "Per groep lopen de marges over elkaar heen. We zien geen duidelijk verschil.",
        "The margins of the groups overlap. We see no clear difference.",
    ),
    "chart.groups_no_difference": Message("We zien geen duidelijk verschil.", "We see no clear difference."),
    "chart.column_group": Message("Groep", "Group"),
    "chart.forest_caption": Message(
        "Punt = gemeten, groter bij meer mensen. Ruit en stippellijn = iedereen samen.",
        "Dot = measured, larger for more people. Diamond and dotted line = everyone together.",
    ),
    "chart.part_of_invited": Message("deel van de {n} uitgenodigde mensen", "part of the {n} people invited"),
    "chart.part_of_answered": Message("deel van de {n} mensen die antwoordden", "part of the {n} people who answered"),
    "chart.took_part": Message("Iedereen samen: {part} antwoordden.", "Everyone together: {part} answered."),
    "chart.row_took_part": Message("{label}: {part} antwoordden.", "{label}: {part} answered."),
    "chart.column_invited": Message("Uitgenodigd", "Invited"),
    "chart.column_answered": Message("Antwoordde", "Answered"),
    "chart.column_part_invited": Message("Deel van wie is uitgenodigd", "Part of those invited"),
    "chart.column_part_answered": Message("Deel van wie antwoordde", "Part of those who answered"),
    "chart.representation_caption": Message(
        "Open punt = deel van wie is uitgenodigd. Dichte punt = deel van wie antwoordde. "
        "Liggen ze ver uit elkaar, dan lijkt de groep die antwoordde minder op de hele groep. "
        "Rechts: hoeveel mensen antwoordden.",
        "Open dot = part of those invited. Filled dot = part of those who answered. "
        "The further apart, the less those who answered resemble the whole group. "
        "On the right: how many people answered.",
    ),
    "chart.before": Message("ervoor", "before"),
    "chart.after": Message("erna", "after"),
    "chart.row_before_after": Message(
        "{label}: ervoor {before}, erna {after}, verandering {change} (n\u00a0=\u00a0{n}).",
        "{label}: before {before}, after {after}, change {change} (n\u00a0=\u00a0{n}).",
    ),
    "chart.margin_change": Message("Marge van de verandering: {span}.", "Margin of the change: {span}."),
    "chart.column_before": Message("Ervoor", "Before"),
    "chart.column_after": Message("Erna", "After"),
    "chart.column_change": Message("Verandering", "Change"),
    "chart.column_person": Message("Iemand", "Somebody"),
    "chart.slopes_alt": Message(
        "Van {n} mensen met beide metingen gingen er {up} omhoog, {same} bleven gelijk, {down} gingen omlaag.",
        "Of {n} people with both measurements {up} went up, {same} stayed the same and {down} went down.",
    ),
    "chart.slopes_caption": Message(
        "Elke lijn is één mens. Heel = omhoog, stippels = gelijk, streepjes = omlaag. Lijnen kunnen over elkaar liggen; de tabel heeft ze allemaal.",
        "Each line is one person. Solid = up, dots = the same, dashes = down. Lines may lie over each other; the table has them all.",
    ),
    "chart.change_bar": Message(
        "Lichte balk = marge van de verandering ({level}), vanaf de open punt.",
        "Light bar = margin of the change ({level}), from the open dot.",
    ),
    "chart.before_after_caption": Message(
        "Open punt = ervoor, dichte punt = erna, van dezelfde mensen.",
        "Open dot = before, filled dot = after, for the same people.",
    ),
    "chart.row_people": Message("{label}: {part} mensen.", "{label}: {part} people."),
    "chart.unit_dots_caption": Message(
        "Elk rondje is één mens. Dicht = ja, open = nee.", "Each dot is one person. Filled = yes, open = no."
    ),
    "chart.answered": Message("antwoordde", "answered"),
    "chart.no_answer": Message("geen antwoord", "no answer"),
    "chart.needed_words": Message(
        "Er {n:is|zijn} {n} {n:antwoord|antwoorden} nodig.", "{n} {n:answer is|answers are} needed."
    ),
    "chart.column_needed": Message("Nodig", "Needed"),
    "chart.column_moment": Message("Moment", "Moment"),
    "chart.response_caption": Message(
        "Hele balk = iedereen die is uitgenodigd. Gevuld deel = wie antwoordde.",
        "Whole bar = everyone invited. Filled part = those who answered.",
    ),
    "chart.needed_line": Message("Streepjeslijn = zoveel antwoorden zijn nodig.", "Dashed line = answers needed."),
    "chart.net": Message("Netto", "Net"),
    "chart.waterfall_alt": Message(
        "Baten {benefit}, correctie {correction}, kosten {cost}, netto {net}.",
        "Benefits {benefit}, correction {correction}, costs {cost}, net {net}.",
    ),
    "chart.waterfall_alt_range": Message(
        "Baten {benefit}, correctie {correction}, kosten {cost}, netto {net} (marge: {span}).",
        "Benefits {benefit}, correction {correction}, costs {cost}, net {net} (margin: {span}).",
    ),
    "chart.column_range": Message("Marge", "Margin"),
    "chart.column_post": Message("Post", "Item"),
    "chart.waterfall_caption": Message(
        "Elke balk begint waar de vorige eindigt. Blauw telt op, grijs en bruin gaan eraf.",
        "Each bar begins where the one before ends. Blue adds, grey and brown subtract.",
    ),
    "chart.range_line": Message(
        "Zwarte haak = marge van netto{level}.", "Black bracket = margin of the net result{level}."
    ),
    "chart.low_value": Message("bij de lage waarde", "at the low value"),
    "chart.high_value": Message("bij de hoge waarde", "at the high value"),
    "chart.break_even": Message("baten = kosten", "benefits = costs"),
    "chart.expected": Message("verwacht {result}", "expected {result}"),
    "chart.expected_words": Message("De verwachte uitkomst is {result}.", "The expected result is {result}."),
    "chart.tornado_alt": Message(
        "De uitkomst hangt het meest af van {label}: van {span}.", "The result depends most on {label}: from {span}."
    ),
    "chart.column_low_input": Message("Lage waarde", "Low value"),
    "chart.column_low": Message("Uitkomst bij laag", "Result at low"),
    "chart.column_high_input": Message("Hoge waarde", "High value"),
    "chart.column_high": Message("Uitkomst bij hoog", "Result at high"),
    "chart.column_assumption": Message("Aanname", "Assumption"),
    "chart.tornado_caption": Message(
        "Elke balk laat zien hoe ver de uitkomst verschuift als één aanname laag of hoog uitvalt. "
        "Hoe langer de balk, hoe meer de aanname telt.",
        "Each bar shows how far the result moves when one assumption turns out low or high. "
        "The longer the bar, the more the assumption counts.",
    ),
    "chart.above": Message("{k} boven de kosten", "{k} above the costs"),
    "chart.not_above": Message("{k} niet boven de kosten", "{k} not above the costs"),
    "chart.quantile_dots_alt": Message(
        "In {k} van de {n} berekende mogelijkheden levert het meer op dan het kost.",
        "In {k} of the {n} calculated possibilities it yields more than it costs.",
    ),
    "chart.results_reach": Message("De uitkomst loopt van {low} tot {high}.", "The result runs from {low} to {high}."),
    "chart.yes": Message("ja", "yes"),
    "chart.no": Message("nee", "no"),
    "chart.column_result": Message("Uitkomst", "Result"),
    "chart.column_exceeds": Message("Meer dan de kosten", "More than the costs"),
    "chart.column_possibility": Message("Mogelijkheid", "Possibility"),
    "chart.quantile_dots_caption": Message(
        "Elk rondje is één van {n} mogelijkheden die even waarschijnlijk zijn. Dicht = het levert meer op dan het kost.",
        "Each dot is one of {n} equally likely possibilities. Filled = it yields more than it costs.",
    ),
    "chart.helps": Message("helpt", "helps"),
    "chart.hinders": Message("houdt tegen", "holds back"),
    "chart.much": Message("in grote mate", "to a large degree"),
    "chart.somewhat": Message("in beperkte mate", "to a limited degree"),
    "chart.stories": Message("{n} {n:verhaal|verhalen}.", "{n} {n:story|stories}."),
    "chart.row_factor": Message(
        "{label}: helpt in {helps} verhalen (veel: {helps_much}), houdt tegen in {hinders} verhalen (veel: {hinders_much}).",
        "{label}: helps in {helps} stories (much: {helps_much}), holds back in {hinders} stories (much: {hinders_much}).",
    ),
    "chart.column_factor": Message("Factor", "Factor"),
    "chart.column_helps": Message("Helpt", "Helps"),
    "chart.column_helps_much": Message("Helpt veel", "Helps much"),
    "chart.column_hinders": Message("Houdt tegen", "Holds back"),
    "chart.column_hinders_much": Message("Houdt veel tegen", "Holds back much"),
    "chart.factor_caption": Message(
        "Aantal van de {n} verhalen. Gevuld = in grote mate, open = in beperkte mate. De letter is de soort kaart.",
        "Number out of {n} stories. Filled = to a large degree, open = to a limited degree. The letter is the kind of card.",
    ),
    "chart.programme_starts": Message("start programma", "programme starts"),
    "chart.programme_phases_in": Message("invoering programma", "programme introduced"),
    "chart.measured": Message("gemeten", "measured"),
    "chart.control": Message("groep zonder programma", "group without the programme"),
    "chart.expected_line": Message("te verwachten", "to be expected"),
    "chart.column_expected": Message("Te verwachten", "To be expected"),
    "chart.median_before": Message("midden vóór de start: {target}", "median before the start: {target}"),
    "chart.median_after": Message("midden erna: {target}", "median after: {target}"),
    "chart.run_points": Message("{n} metingen in de tijd.", "{n} measurements over time."),
    "chart.run_before": Message("Vóór de start was het midden {median}.", "Before the start the median was {median}."),
    "chart.run_after": Message("Daarna {median}.", "After it {median}."),
    "chart.run_above": Message(
        "{k} van de {n} metingen erna liggen boven het oude midden.",
        "{k} of the {n} measurements after it lie above the old median.",
    ),
    "chart.run_below": Message(
        "{k} van de {n} metingen erna liggen onder het oude midden.",
        "{k} of the {n} measurements after it lie below the old median.",
    ),
    "chart.run_events": Message("Wat er nog meer gebeurde: {events}.", "What else happened: {events}."),
    "chart.run_numbers": Message(
        "Nummers = andere gebeurtenissen, ook een mogelijke oorzaak.", "Numbers = other events, also possible causes."
    ),
    "chart.run_caption": Message(
        "Elke punt is één periode. Het midden is de middelste waarde.",
        "Each dot is one period. The median is the middle value.",
    ),
    "chart.column_control": Message("Groep zonder programma", "Group without the programme"),
    "chart.column_phase": Message("Fase", "Phase"),
    "chart.column_period": Message("Periode", "Period"),
    "chart.phase_before": Message("vóór de start", "before the start"),
    "chart.phase_in": Message("invoering", "introduction"),
    "chart.phase_after": Message("erna", "after"),
    "chart.answers_so_far": Message("antwoorden tot nu toe", "answers so far"),
    "chart.days": Message("dagen na de uitnodiging", "days after the invitation"),
    "chart.reminder": Message("herinnering", "reminder"),
    "chart.line_answered": Message("{n} {n:antwoord|antwoorden}", "{n} {n:answer|answers}"),
    "chart.line_invited": Message("{n} uitgenodigd", "{n} invited"),
    "chart.line_needed": Message("{n} nodig", "{n} needed"),
    "chart.response_line_alt": Message(
        "{part} antwoordden tot en met dag {days}.", "{part} answered up to day {days}."
    ),
    "chart.after_reminder": Message(
        "Na de laatste herinnering kwamen er {n} bij.", "After the last reminder {n} more came in."
    ),
    "chart.column_day": Message("Dag", "Day"),
    "chart.column_new": Message("Nieuwe antwoorden", "New answers"),
    "chart.column_total": Message("Totaal", "Total"),
    "chart.response_line_caption": Message(
        "De lijn telt de antwoorden op, dag na dag.", "The line adds up the answers, day after day."
    ),
}
