"""The address of a form, opened as if it were a page: said in our own style, with a way back."""

from __future__ import annotations

import pytest

from oogst_web.pages.respond.door import PREFIX
from tests.web.addresses import own_addresses

pytestmark = pytest.mark.django_db


@pytest.mark.slow
def test_the_address_of_every_form_leads_back(visit, programme):
    lead, found = visit("lead"), []
    for address in own_addresses():
        url = address.url(programme)
        # Respondents and systems have doors of their own.
        if url.startswith((PREFIX, "/api/")):
            continue
        answer = lead.get(url)
        if answer.status_code != 405:
            continue
        found.append(address.name)
        page = answer.content.decode()
        assert "Hier staat geen pagina" in page, url
        assert ('href="/"' if not address.is_of_programme else f'href="/programma/{programme.id}/"') in page, url
        assert answer["Allow"] == "POST", url
    assert {"save_part", "approve_plan"} <= set(found)


def test_who_is_not_signed_in_gets_the_same_page(client, programme):
    answer = client.get(f"/programma/{programme.id}/deel/goal/d1/")
    assert answer.status_code == 405
    assert "Hier staat geen pagina" in answer.content.decode()
