"""Programmes without a lead."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "leads.title": Words("Nieuwe leider nodig", "A new lead is needed"),
    "leads.count": Words(
        "{count} {count:[programme] heeft|[programmes] hebben} geen leider meer",
        "{count} {count:[programme] has|[programmes] have} no lead any more",
    ),
    "leads.none": Words("Elk [programme] heeft een leider", "Every [programme] has a lead"),
    "leads.what": Words(
        "Je geeft een [programme] aan een nieuwe leider. Wat erin staat, zie je niet.",
        "You give a [programme] to a new lead. What is in it, you do not see.",
        "U geeft een [programme] aan een nieuwe leider. Wat erin staat, ziet u niet.",
    ),
    "leads.last": Words("Laatste leider:", "Last lead:"),
    "leads.no_last": Words("Laatste leider: niet meer bekend", "Last lead: no longer known"),
    "leads.lead": Words("Nieuwe leider", "New lead"),
    "leads.reason": Words("Waarom is er geen leider meer?", "Why is there no lead any more?"),
    "leads.reason.hint": Words("Dit komt in het logboek.", "This is written in the log."),
    "leads.reason.left": Words("Werkt hier niet meer", "No longer works here"),
    "leads.reason.other_role": Words("Heeft een andere rol", "Has another role"),
    "leads.reason.account_closed": Words("Het account is gesloten", "The account is closed"),
    "leads.reason.day_passed": Words("De afgesproken tijd is voorbij", "The agreed time is over"),
    "leads.give": Words("Geef aan deze leider", "Give to this lead"),
    "leads.given": Words("{name} leidt nu {title}.", "{name} now leads {title}."),
    "leads.nobody": Words(
        "Er is geen collega met de rol programmaleider. Nodig er eerst een uit.",
        "No colleague has the role of programme lead. Invite one first.",
    ),
    "leads.choose_programme": Words(
        "Dit [programme] staat niet meer in de lijst. Kijk of er een leider is.",
        "This [programme] is no longer in the list. See whether it has a lead.",
    ),
    "leads.has_lead": Words("Dit [programme] heeft alweer een leider.", "This [programme] has a lead again."),
    "leads.choose_lead": Words("Kies een nieuwe leider.", "Choose a new lead."),
    "leads.choose_reason": Words("Kies waarom er geen leider meer is.", "Choose why there is no lead any more."),
}
