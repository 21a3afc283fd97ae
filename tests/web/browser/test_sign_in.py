"""Signing in with a passkey in a real browser, under the strict content policy."""

from __future__ import annotations

import pytest

from tests.web.conftest import actor

PASSWORD = "wachtwoord-voor-de-test"


@pytest.fixture
def authenticator():
    """Give a page a finger to show: a virtual authenticator of the browser itself."""

    def given(page):
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
        options |= {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
        session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        return session

    return given


def sign_in(page, mail):
    page.fill("#id_login", mail)
    page.fill("#id_password", PASSWORD)
    page.click("main form button:has-text('Log in')")


@pytest.mark.django_db(transaction=True)
def test_a_passkey_is_added_and_then_lets_in_without_a_password(
    open_page, organisation, complaints, live_server, authenticator
):
    # A passkey belongs to a name: the browser refuses an address of numbers.
    base = live_server.url.replace("127.0.0.1", "localhost")
    page = open_page(f"{base}/account/login/")
    authenticator(page)
    sign_in(page, actor(organisation, "lead").user.email)
    page.wait_for_url("**/werk/")
    page.goto(f"{base}/account/2fa/webauthn/add/")
    page.fill("#id_password", PASSWORD)
    page.click("main button")
    page.check("#id_passwordless")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(lambda url: not url.endswith("/add/"))
    page.goto(f"{base}/account/2fa/")
    assert "1 passkey werkt." in page.inner_text("main")
    page.click("footer button")
    page.wait_for_url("**/account/login/**")
    page.click("#passkey_login")
    page.wait_for_url("**/werk/")
    assert page.title().startswith("Vandaag")
    assert complaints == []


@pytest.mark.django_db(transaction=True)
def test_without_the_passkey_the_password_alone_does_not_let_in(
    open_page, organisation, complaints, live_server, authenticator
):
    base = live_server.url.replace("127.0.0.1", "localhost")
    page = open_page(f"{base}/account/login/")
    authenticator(page)
    mail = actor(organisation, "lead").user.email
    sign_in(page, mail)
    page.wait_for_url("**/werk/")
    page.goto(f"{base}/account/2fa/webauthn/add/")
    page.fill("#id_password", PASSWORD)
    page.click("main button")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(lambda url: not url.endswith("/add/"))
    elsewhere = open_page(f"{base}/account/login/")
    sign_in(elsewhere, mail)
    elsewhere.wait_for_url("**/2fa/authenticate/**")
    elsewhere.goto(f"{base}/werk/")
    assert "/account/2fa/authenticate/" in elsewhere.url
    assert elsewhere.inner_text("h1") == "Doe de tweede stap", "who has a passkey and no app is not asked for its code"
    assert complaints == []


@pytest.mark.django_db(transaction=True)
def test_a_device_without_a_passkey_says_that_it_did_not_work(
    open_page, organisation, complaints, live_server, authenticator
):
    page = open_page(f"{live_server.url.replace('127.0.0.1', 'localhost')}/account/login/")
    authenticator(page)
    told = page.locator("[data-passkey-refused]")
    assert not told.is_visible()
    page.click("#passkey_login")
    told.wait_for(state="visible")
    assert "lukte het niet" in told.inner_text()
    assert complaints == []
