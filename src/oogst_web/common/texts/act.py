"""Acts in the log."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "act.other": Words("Deed iets anders", "Did something else"),
    "act.session.began": Words("Logde in", "Signed in"),
    "act.session.left": Words("Logde uit", "Signed out"),
    "act.session.failed": Words("Iemand typte een verkeerd wachtwoord", "Somebody typed a wrong password"),
    "act.session.expired": Words("Was te lang weg en is uitgelogd", "Was away too long and is signed out"),
    "act.session.ended": Words("Logde een account op alle andere apparaten uit", "Signed an account out elsewhere"),
    "act.factor.added": Words("Voegde een tweede stap bij het inloggen toe", "Added a second step at sign-in"),
    "act.factor.removed": Words("Haalde een tweede stap bij het inloggen weg", "Removed a second step at sign-in"),
    "act.factor.renewed": Words("Maakte nieuwe reservecodes", "Made new spare codes"),
    "act.factor.failed": Words("Iemand typte een verkeerde code", "Somebody typed a wrong code"),
    "act.password.changed": Words("Wijzigde het eigen wachtwoord", "Changed the own password"),
    "act.password.reset": Words("Koos een nieuw wachtwoord via een mail", "Chose a new password by mail"),
    "act.access.refused": Words(
        "Vroeg iets op dat er niet is of niet mag", "Asked for something that is not there or not allowed"
    ),
    "act.agreement.made": Words("Legde een afspraak met een evaluator vast", "Recorded an agreement with an evaluator"),
    "act.agreement.ended": Words("Stopte een afspraak met een evaluator", "Ended an agreement with an evaluator"),
    "act.lines.seen": Words("Bekeek de lijnen per persoon", "Looked at the lines per person"),
    "act.retention.destroy": Words("Haalde weg wat lang genoeg bewaard was", "Took away what was kept long enough"),
    "act.retention.close": Words(
        "Sloot ontwerpsessies die te lang open stonden", "Closed workshops that were open too long"
    ),
    "act.backup.restored": Words("Een reservekopie is teruggezet", "A back-up was put back"),
    "act.workshop.put_aside": Words("Legde een bijdrage opzij", "Put a contribution aside"),
    "act.api_key.made": Words("Maakte een API-sleutel", "Made an API key"),
    "act.api_key.ended": Words("Stopte een API-sleutel", "Ended an API key"),
    "act.account.changed": Words("Wijzigde de eigen naam of taal", "Changed the own name or language"),
    "act.organisation.founded": Words("De organisatie is begonnen", "The organisation began"),
    "act.organisation.changed": Words("Wijzigde naam, woorden of drempel", "Changed name, words or threshold"),
    "act.organisation.exported": Words("Haalde alles van de organisatie op", "Got everything of the organisation"),
    "act.unit.added": Words("Voegde een afdeling of team toe", "Added a department or team"),
    "act.unit.renamed": Words("Gaf een afdeling of team een andere naam", "Renamed a department or team"),
    "act.unit.removed": Words("Haalde een afdeling of team weg", "Removed a department or team"),
    "act.theme.taken": Words("Nam een huisstijl over", "Took a house style"),
    "act.theme.removed": Words("Ging terug naar de stijl van Oogst", "Went back to Oogst's own style"),
    "act.logo.taken": Words("Nam een logo over", "Took a logo"),
    "act.logo.removed": Words("Haalde het logo weg", "Removed the logo"),
    "act.colleague.invited": Words("Nodigde een collega uit", "Invited a colleague"),
    "act.colleague.uninvited": Words("Trok een uitnodiging in", "Withdrew an invitation"),
    "act.colleague.joined": Words("Deed mee na een uitnodiging", "Joined after an invitation"),
    "act.colleague.changed": Words("Gaf een collega een andere rol", "Gave a colleague another role"),
    "act.colleague.ended": Words("Stopte de toegang van een collega", "Ended a colleague's access"),
    "act.programme.created": Words("Maakte een [programme]", "Made a [programme]"),
    "act.programme.archived": Words("Borg een [programme] op", "Archived a [programme]"),
    "act.programme.unarchived": Words("Haalde een [programme] terug", "Brought a [programme] back"),
    "act.programme.draft": Words("Zette een [programme] terug naar ontwerp", "Set a [programme] back to design"),
    "act.programme.approved": Words("Stelde een plan vast", "Approved a plan"),
    "act.programme.running": Words("Startte een [programme]", "Started a [programme]"),
    "act.programme.closed": Words("Rondde een [programme] af", "Closed a [programme]"),
    "act.programme.stopped": Words("Stopte een [programme]", "Stopped a [programme]"),
    "act.part.saved": Words("Wijzigde een deel van een [programme]", "Changed a part of a [programme]"),
    "act.part.removed": Words("Haalde een deel van een [programme] weg", "Removed a part of a [programme]"),
    "act.part.restored": Words("Zette een deel van een [programme] terug", "Brought a part of a [programme] back"),
    "act.part.moved": Words("Verplaatste een deel van een [programme]", "Moved a part of a [programme]"),
    "act.seat.given": Words("Gaf een collega een rol in een [programme]", "Gave a colleague a role in a [programme]"),
    "act.seat.ended": Words("Nam een rol in een [programme] weg", "Took a role in a [programme] away"),
    "act.person.added": Words("Voegde iemand toe aan een [programme]", "Added somebody to a [programme]"),
    "act.person.changed": Words("Wijzigde gegevens van iemand", "Changed somebody's details"),
    "act.person.moved": Words("Zette iemand in een andere groep", "Moved somebody to another group"),
    "act.person.left": Words("Liet iemand stoppen, of stopte zelf", "Recorded that somebody left, or left"),
    "act.person.came_back": Words("Liet iemand toch meedoen", "Let somebody take part after all"),
    "act.people.taken_over": Words("Nam een lijst met mensen over", "Took over a list of people"),
    "act.people.undone": Words("Zette een lijst met mensen terug", "Undid a list of people"),
    "act.study.read": Words("Las een studiemap in", "Read in a study folder"),
    "act.study.exported": Words("Nam een studiemap mee", "Took a study folder along"),
    "act.instrument.published": Words("Publiceerde een vragenlijst", "Published a questionnaire"),
    "act.plan.approved": Words("Stelde een meetplan vast", "Approved a measurement plan"),
    "act.programme.handed_over": Words("Droeg een [programme] over", "Handed a [programme] over"),
    "act.programme.given_lead.left": Words(
        "Gaf een [programme] een nieuwe leider: de vorige werkt hier niet meer",
        "Gave a [programme] a new lead: the last one no longer works here",
    ),
    "act.programme.given_lead.other_role": Words(
        "Gaf een [programme] een nieuwe leider: de vorige heeft een andere rol",
        "Gave a [programme] a new lead: the last one has another role",
    ),
    "act.programme.given_lead.account_closed": Words(
        "Gaf een [programme] een nieuwe leider: het account van de vorige is gesloten",
        "Gave a [programme] a new lead: the account of the last one is closed",
    ),
    "act.programme.given_lead.day_passed": Words(
        "Gaf een [programme] een nieuwe leider: de tijd van de vorige is voorbij",
        "Gave a [programme] a new lead: the time of the last one is over",
    ),
    "act.workshop.opened": Words("Opende een ontwerpsessie", "Opened a design workshop"),
    "act.workshop.closed": Words("Sloot een ontwerpsessie", "Closed a design workshop"),
    "act.workshop.asked_in": Words(
        "Iemand vroeg om mee te doen aan een ontwerpsessie", "Somebody asked to join a design workshop"
    ),
    "act.workshop.admitted": Words("Liet iemand toe tot een ontwerpsessie", "Admitted somebody to a design workshop"),
    "act.workshop.sent_away": Words(
        "Liet iemand niet toe tot een ontwerpsessie", "Did not admit somebody to a design workshop"
    ),
    "act.workshop.left": Words("Iemand verliet een ontwerpsessie", "Somebody left a design workshop"),
    "act.workshop.contributed": Words(
        "Iemand schreef iets in een ontwerpsessie", "Somebody wrote something in a design workshop"
    ),
    "act.workshop.merged": Words("Voegde bijdragen samen", "Merged contributions"),
    "act.workshop.taken_up": Words("Nam een bijdrage over in het ontwerp", "Took a contribution up in the design"),
    "act.grounds.changed": Words("Vulde in waarom er gevraagd mag worden", "Filled in why people may be asked"),
    "act.report.started": Words("Begon een rapport", "Began a report"),
    "act.report.reader_asked": Words("Vroeg iemand een rapport mee te lezen", "Asked somebody to read a report along"),
    "act.report.reader_removed": Words("Vroeg iemand niet meer mee te lezen", "No longer asked somebody to read along"),
    "act.report.reader_answered": Words(
        "Iemand las een rapport mee en gaf antwoord", "Somebody read a report along and answered"
    ),
    "act.report.approved": Words("Stelde een rapport vast", "Approved a report"),
    "act.report.file_asked": Words("Vroeg een bestand van een rapport", "Asked for a file of a report"),
    "act.wave.created": Words("Maakte een meting", "Made a wave"),
    "act.wave.removed": Words("Haalde een meting weg die nooit open was", "Took away a wave that was never open"),
    "act.wave.opened": Words("Opende een meting", "Opened a wave"),
    "act.wave.closed": Words("Sloot een meting", "Closed a wave"),
    "act.wave.decided": Words("Besloot wat er na een meting gebeurt", "Decided what is done after a wave"),
    "act.quote.reviewed": Words("Keek een open antwoord na", "Looked at an open answer"),
    "act.wave.tried": Words("Liet een meting uitproberen", "Let people try a wave out"),
    "act.wave.link_made": Words("Maakte een algemene link", "Made a general link"),
    "act.wave.codes_made": Words("Maakte codes op papier", "Made codes on paper"),
    "act.letters.sent_again": Words("Stuurde mail opnieuw", "Sent mail again"),
    "act.letters.arrived": Words("Noteerde dat mail aankwam", "Noted that mail arrived"),
    "act.wave.released": Words("Maakte de resultaten van een meting", "Made the results of a wave"),
    "act.letters.invited": Words("Stuurde uitnodigingen", "Sent invitations"),
    "act.letters.reminded": Words("Stuurde herinneringen", "Sent reminders"),
    "act.answers.linked": Words(
        "Bracht antwoorden van voor en na bij elkaar", "Tied answers of before and after together"
    ),
    "act.key.destroyed": Words("Vernietigde de sleutel van een [programme]", "Destroyed the key of a [programme]"),
}
