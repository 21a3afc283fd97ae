"""A workshop as it goes: a host and two phones, without an account, in real browsers."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"viewport": {"width": 360, "height": 740}}


def test_two_people_join_on_their_phones_and_the_host_merges_what_they_write(
    open_page, organisation, programme, complaints
):
    cache.clear()
    host = open_page(f"/programma/{programme.id}/ontwerpsessie/", organisation, "lead")
    host.get_by_role("button", name="Open een sessie").click()
    code = re.search(r"[A-Z0-9]{6}$", host.locator(".code").inner_text().strip())[0]

    phones = []
    for name in ("Sanne", "Mo"):
        phone = open_page(f"/doe-mee/?code={code}", **PHONE)
        expect(phone.get_by_label("Code")).to_have_value(code)
        phone.get_by_label("Je voornaam").fill(name)
        phone.get_by_role("button", name="Doe mee").click()
        expect(phone.get_by_role("heading", level=1)).to_have_text(f"Wacht even, {name}")
        phones.append(phone)

    # The host's page and the phones go on by themselves.
    expect(host.get_by_role("heading", name="2 wachten op je")).to_be_visible()
    host.get_by_role("button", name="Laat iedereen binnen").click()
    for phone in phones:
        expect(phone.get_by_role("heading", level=1)).to_have_text("Wat vind jij belangrijk?")

    first, second = phones
    first.locator("#new-2").fill("Vaker samen oefenen")
    first.get_by_role("button", name="Verstuur Leren", exact=True).click()
    expect(first.get_by_role("status")).to_have_text("Bedankt. Het is verstuurd.")
    second.locator("details summary").first.click()
    second.locator("details[open] textarea").fill("Dat lukt alleen met tijd")
    second.locator("details[open] button").click()
    expect(second.get_by_role("status")).to_have_text("Bedankt. Het is verstuurd.")
    assert "Vaker samen oefenen" not in second.content()

    expect(host.get_by_role("heading", level=1)).to_have_text("2 nieuwe bijdragen")
    host.get_by_role("link", name="Neem over Vaker samen oefenen").click()
    host.get_by_role("button", name="Maak dit doel").click()
    expect(host.get_by_role("heading", level=1)).to_have_text("1 nieuwe bijdrage")
    assert programme.parts.filter(kind="goal", data__text="Vaker samen oefenen").exists()
    first.reload()
    expect(first.get_by_text("overgenomen in een doel")).to_be_visible()

    host.get_by_role("button", name="Sluit de sessie").click()
    second.locator("#new-2").fill("Te laat")
    second.get_by_role("button", name="Verstuur Leren", exact=True).click()
    expect(second.get_by_text("Misschien is de sessie gesloten.")).to_be_visible()
    assert programme.title not in second.content()
    assert complaints == []


def test_a_phone_page_does_not_scroll_sideways_and_can_be_used_without_scripts(open_page, programme, organisation):
    cache.clear()
    host = open_page(f"/programma/{programme.id}/ontwerpsessie/", organisation, "lead")
    host.get_by_role("button", name="Open een sessie").click()
    code = host.locator(".code").inner_text().strip()[-6:]
    phone = open_page("/doe-mee/", viewport={"width": 320, "height": 640}, java_script_enabled=False)
    phone.get_by_label("Code").fill(code)
    phone.get_by_label("Je voornaam").fill("Sanne")
    phone.get_by_role("button", name="Doe mee").click()
    host.reload()
    host.get_by_role("button", name="Laat binnen").click()
    phone.get_by_role("link", name="Kijk opnieuw").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wat vind jij belangrijk?")
    assert phone.locator("main").bounding_box()["width"] <= 320
