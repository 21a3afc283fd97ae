"""Signing in, passwords, the second step and sessions."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    # Fields
    "sign_in.field.login": Words("Mailadres", "Mail address"),
    "sign_in.field.email": Words("Mailadres", "Mail address"),
    "sign_in.field.password": Words("Wachtwoord", "Password"),
    "sign_in.field.oldpassword": Words("Wachtwoord van nu", "Present password"),
    "sign_in.field.password1": Words("Nieuw wachtwoord", "New password"),
    "sign_in.field.password1.hint": Words(
        "12 tekens of meer. Een zin is goed te onthouden.", "12 characters or more. A sentence is easy to remember."
    ),
    "sign_in.field.password2": Words("Nieuw wachtwoord, nog een keer", "New password, once more"),
    "sign_in.field.code": Words("Code", "Code"),
    "sign_in.field.code.hint": Words(
        "De zes cijfers uit de app, of een reservecode.", "The six digits from the app, or a spare code."
    ),
    "sign_in.field.name": Words("Naam voor deze passkey", "Name for this passkey"),
    "sign_in.field.passwordless": Words("Ook inloggen zonder wachtwoord", "Also sign in without a password"),
    # Mistakes
    "sign_in.no_mail": Words(
        "Typ een mailadres. Bijvoorbeeld naam@bedrijf.nl.", "Type a mail address. For example name@company.com."
    ),
    "sign_in.email_password_mismatch": Words(
        "Het mailadres of het wachtwoord klopt niet.", "The mail address or the password is not right."
    ),
    "sign_in.too_many_login_attempts": Words(
        "Te vaak een verkeerd wachtwoord. Wacht 5 minuten en probeer het opnieuw.",
        "A wrong password too often. Wait 5 minutes and try again.",
    ),
    "sign_in.rate_limited": Words(
        "Dit ging te vaak achter elkaar. Wacht een paar minuten en probeer het opnieuw.",
        "This was too often in a row. Wait a few minutes and try again.",
    ),
    "sign_in.incorrect_password": Words("Dit wachtwoord klopt niet.", "This password is not right."),
    "sign_in.enter_current_password": Words("Dit is niet het wachtwoord van nu.", "This is not the present password."),
    "sign_in.incorrect_code": Words(
        "Deze code klopt niet. Typ de code die nu in de app staat.",
        "This code is not right. Type the code that the app shows now.",
    ),
    "sign_in.not_the_same": Words("Typ twee keer hetzelfde wachtwoord.", "Type the same password twice."),
    "sign_in.account_inactive": Words("Dit account is gestopt.", "This account has ended."),
    "sign_in.cannot_delete_authenticator": Words(
        "Deze stap kan niet weg, want dan blijft er geen over.", "This step cannot go, for none would be left."
    ),
    "sign_in.other": Words("Dit lukt niet. Probeer het opnieuw.", "This does not work. Try again."),
    # Pages
    "sign_in.title": Words("Log in", "Sign in"),
    "sign_in.button": Words("Log in", "Sign in"),
    "sign_in.with_passkey": Words("Log in met een passkey", "Sign in with a passkey"),
    "sign_in.forgot": Words("Wachtwoord vergeten?", "Forgotten your password?", "Wachtwoord vergeten?"),
    "sign_in.by_invitation": Words(
        "Nog geen account? Vraag een collega om een uitnodiging.",
        "No account yet? Ask a colleague for an invitation.",
    ),
    "sign_in.out.title": Words("Log uit", "Sign out"),
    "sign_in.reset.title": Words("Kies een nieuw wachtwoord", "Choose a new password"),
    "sign_in.reset.what": Words(
        "Typ je mailadres. Je krijgt een mail met een link. De link werkt 10 minuten.",
        "Type your mail address. You get a mail with a link. The link works for 10 minutes.",
        "Typ uw mailadres. U krijgt een mail met een link. De link werkt 10 minuten.",
    ),
    "sign_in.reset.button": Words("Stuur de mail", "Send the mail"),
    "sign_in.reset.sent": Words("Kijk in je mail", "Look in your mail", "Kijk in uw mail"),
    "sign_in.reset.sent.what": Words(
        "Kent Oogst dit mailadres? Dan staat er een mail klaar met een link. Niets gekregen? Kijk bij ongewenste mail.",
        "Does Oogst know this mail address? Then a mail with a link is on its way. Got nothing? Look at your junk mail.",
    ),
    "sign_in.reset.gone": Words("Deze link werkt niet meer", "This link no longer works"),
    "sign_in.reset.gone.what": Words("Een link werkt 10 minuten en één keer.", "A link works for 10 minutes and once."),
    "sign_in.reset.again": Words("Vraag een nieuwe link", "Ask for a new link"),
    "sign_in.reset.done": Words(
        "Je wachtwoord is gewijzigd", "Your password has changed", "Uw wachtwoord is gewijzigd"
    ),
    "sign_in.change.title": Words("Wijzig je wachtwoord", "Change your password", "Wijzig uw wachtwoord"),
    "sign_in.change.button": Words("Wijzig wachtwoord", "Change password"),
    "sign_in.again.title": Words("Laat zien dat jij het bent", "Show that it is you", "Laat zien dat u het bent"),
    "sign_in.again.what": Words(
        "Wat je nu gaat doen, vraagt extra zekerheid.",
        "What you are about to do asks for extra certainty.",
        "Wat u nu gaat doen, vraagt extra zekerheid.",
    ),
    "sign_in.again.button": Words("Ga door", "Go on"),
    "sign_in.again.other": Words("Het kan ook zo", "There is another way"),
    "sign_in.again.password": Words("Met het wachtwoord", "With the password"),
    "sign_in.again.code": Words("Met een code", "With a code"),
    "sign_in.again.passkey": Words("Met een passkey", "With a passkey"),
    "sign_in.inactive": Words("Dit account is gestopt", "This account has ended"),
    "sign_in.inactive.what": Words(
        "Vraag de beheerder van je organisatie waarom.",
        "Ask the administrator of your organisation why.",
        "Vraag de beheerder van uw organisatie waarom.",
    ),
    # Second step
    "sign_in.second.title": Words("Typ de code uit je app", "Type the code from your app", "Typ de code uit uw app"),
    "sign_in.second.either": Words("Doe de tweede stap", "Take the second step"),
    "sign_in.second.code": Words("Of typ een code", "Or type a code"),
    "sign_in.second.cancel": Words("Stop met inloggen", "Stop signing in"),
    "sign_in.steps.title": Words("Kies je tweede stap", "Choose your second step", "Kies uw tweede stap"),
    "sign_in.steps.what": Words(
        "Met een tweede stap komt niemand binnen met alleen een wachtwoord. Kies een app met codes of een passkey.",
        "With a second step nobody gets in with a password alone. Choose an app with codes or a passkey.",
    ),
    "sign_in.app": Words("App met codes", "App with codes"),
    "sign_in.app.on": Words("De app staat aan.", "The app is on."),
    "sign_in.app.off": Words("De app staat uit.", "The app is off."),
    "sign_in.app.start": Words("Zet de app aan", "Turn the app on"),
    "sign_in.app.stop": Words("Zet de app uit", "Turn the app off"),
    "sign_in.app.title": Words("Koppel je app", "Connect your app", "Koppel uw app"),
    "sign_in.app.what": Words(
        "Open de app met codes op je telefoon. Scan het plaatje, of typ de sleutel over. Typ daarna de code van zes cijfers.",
        "Open the app with codes on your phone. Scan the picture, or type the key. Then type the code of six digits.",
        "Open de app met codes op uw telefoon. Scan het plaatje, of typ de sleutel over. Typ daarna de code van zes cijfers.",
    ),
    "sign_in.app.picture": Words("QR-code met de sleutel", "QR code with the key"),
    "sign_in.app.key": Words("Sleutel", "Key"),
    "sign_in.app.stop.what": Words(
        "Daarna vraagt Oogst bij het inloggen niet meer om een code van deze app.",
        "After that Oogst no longer asks for a code of this app at sign-in.",
    ),
    "sign_in.passkeys": Words("Passkeys", "Passkeys"),
    "sign_in.passkeys.what": Words(
        "Een passkey is je vinger, gezicht of pincode op dit apparaat, of een sleutel in de usb-poort.",
        "A passkey is your finger, face or code on this device, or a key in the USB port.",
        "Een passkey is uw vinger, gezicht of pincode op dit apparaat, of een sleutel in de usb-poort.",
    ),
    "sign_in.passkeys.count": Words(
        "{count} {count:passkey werkt|passkeys werken}.", "{count} {count:passkey works|passkeys work}."
    ),
    "sign_in.passkeys.title": Words("Bekijk je passkeys", "Look at your passkeys", "Bekijk uw passkeys"),
    "sign_in.passkeys.name": Words("Naam", "Name"),
    "sign_in.passkeys.since": Words("Sinds", "Since"),
    "sign_in.passkeys.used": Words("Laatst gebruikt", "Last used"),
    "sign_in.passkeys.rename": Words("Geef een naam", "Give a name"),
    "sign_in.passkeys.remove": Words("Haal weg", "Remove"),
    "sign_in.passkeys.remove.title": Words("Haal deze passkey weg", "Remove this passkey"),
    "sign_in.passkeys.remove.what": Words(
        "Daarna kan niemand er nog mee inloggen.", "After that nobody can sign in with it."
    ),
    "sign_in.passkeys.add": Words("Voeg een passkey toe", "Add a passkey"),
    "sign_in.passkeys.use": Words("Gebruik een passkey", "Use a passkey"),
    "sign_in.passkeys.refused": Words(
        "Met een passkey lukte het niet. Probeer het opnieuw.", "It did not work with a passkey. Try again."
    ),
    "sign_in.needs_script": Words(
        "Een passkey werkt alleen met JavaScript aan.", "A passkey works only with JavaScript on."
    ),
    "sign_in.spare": Words("Reservecodes", "Spare codes"),
    "sign_in.spare.count": Words(
        "{count} {count:code is|codes zijn} nog te gebruiken.", "{count} {count:code|codes} can still be used."
    ),
    "sign_in.spare.what": Words(
        "Telefoon kwijt? Met een reservecode kom je toch binnen. Elke code werkt één keer. Bewaar ze op een veilige plek.",
        "Lost your phone? With a spare code you still get in. Each code works once. Keep them in a safe place.",
        "Telefoon kwijt? Met een reservecode komt u toch binnen. Elke code werkt één keer. Bewaar ze op een veilige plek.",
    ),
    "sign_in.spare.title": Words("Bewaar je reservecodes", "Keep your spare codes", "Bewaar uw reservecodes"),
    "sign_in.spare.see": Words("Bekijk de codes", "See the codes"),
    "sign_in.spare.get": Words("Haal de codes op", "Get the codes"),
    "sign_in.spare.new": Words("Maak nieuwe codes", "Make new codes"),
    "sign_in.spare.new.what": Words(
        "De oude codes werken daarna niet meer.", "The old codes no longer work after that."
    ),
    # Sessions
    "sign_in.sessions.title": Words(
        "{count} {count:apparaat is|apparaten zijn} ingelogd", "{count} {count:device is|devices are} signed in"
    ),
    "sign_in.sessions.since": Words("Sinds", "Since"),
    "sign_in.sessions.address": Words("Netwerkadres", "Network address"),
    "sign_in.sessions.browser": Words("Browser", "Browser"),
    "sign_in.sessions.this": Words("dit apparaat", "this device"),
    "sign_in.sessions.end": Words("Log de andere apparaten uit", "Sign the other devices out"),
    # Notes after an act
    "sign_in.note.changed": Words(
        "Je wachtwoord is gewijzigd.", "Your password has changed.", "Uw wachtwoord is gewijzigd."
    ),
    "sign_in.note.app_on": Words("De app met codes staat aan.", "The app with codes is on."),
    "sign_in.note.app_off": Words("De app met codes staat uit.", "The app with codes is off."),
    "sign_in.note.codes": Words("Er zijn nieuwe reservecodes.", "There are new spare codes."),
    "sign_in.note.passkey_on": Words("De passkey is toegevoegd.", "The passkey is added."),
    "sign_in.note.passkey_off": Words("De passkey is weg.", "The passkey is gone."),
    "sign_in.note.sessions": Words("De andere apparaten zijn uitgelogd.", "The other devices are signed out."),
    # Mail
    "sign_in.mail.subject": Words("Kies een nieuw wachtwoord voor Oogst", "Choose a new password for Oogst"),
    "sign_in.mail.body": Words(
        "Hallo,\n\nIemand vroeg om een nieuw wachtwoord voor dit mailadres. Was jij dat? Open dan deze link. De link werkt 10 minuten.\n{link}\n\nWas jij het niet? Doe dan niets. Je wachtwoord blijft hetzelfde.",
        "Hello,\n\nSomebody asked for a new password for this mail address. Was that you? Then open this link. The link works for 10 minutes.\n{link}\n\nWas it not you? Then do nothing. Your password stays the same.",
        "Goedendag,\n\nIemand vroeg om een nieuw wachtwoord voor dit mailadres. Was u dat? Open dan deze link. De link werkt 10 minuten.\n{link}\n\nWas u het niet? Doe dan niets. Uw wachtwoord blijft hetzelfde.",
    ),
    "sign_in.mail.unknown": Words(
        "Hallo,\n\nIemand vroeg om een nieuw wachtwoord voor dit mailadres. Maar bij dit adres hoort geen account van Oogst. Gebruik je een ander mailadres? Probeer dat dan. Was jij het niet? Doe dan niets.",
        "Hello,\n\nSomebody asked for a new password for this mail address. But no account of Oogst belongs to it. Do you use another mail address? Then try that one. Was it not you? Then do nothing.",
        "Goedendag,\n\nIemand vroeg om een nieuw wachtwoord voor dit mailadres. Maar bij dit adres hoort geen account van Oogst. Gebruikt u een ander mailadres? Probeer dat dan. Was u het niet? Doe dan niets.",
    ),
}
