"""Reports on mail that did not arrive: only such reports are read, and only the letter that they are about changes."""

from __future__ import annotations

import imaplib
import re
import socketserver
import threading
from contextlib import contextmanager

import pytest
from django.core.management import call_command

from oogst_web.asking import returned
from oogst_web.asking.letters import Own, put_in_post
from oogst_web.asking.mending import look_at_post
from oogst_web.asking.returned import note, read_mailbox, reports_in
from oogst_web.waves.models import Letter
from tests.web.asked import opened_wave
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
NAME = "0123456789abcdef0123456789abcdef"
REPORT = """From: mailer-daemon@post.voorbeeld
To: oogst@voorbeeld.nl
Subject: Undelivered Mail
Content-Type: multipart/report; report-type={kind}; boundary="grens"
MIME-Version: 1.0

--grens
Content-Type: text/plain

<fatma@x.voorbeeld>: user unknown
--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; post.voorbeeld

Final-Recipient: rfc822; fatma@x.voorbeeld
Action: {action}
Status: 5.1.1
--grens
Content-Type: {original}

From: oogst@voorbeeld.nl
Message-ID: <{name}@oogst.voorbeeld>
Subject: Wil je meedoen?

/v/geheim/
--grens--
"""


def report(name=NAME, *, action="failed", kind="delivery-status", original="message/rfc822"):
    text = REPORT.format(name=name, action=action, kind=kind, original=original)
    return text.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("original", ["message/rfc822", "text/rfc822-headers"])
def test_a_report_tells_which_mail_and_why(original):
    (found,) = reports_in(report(original=original))
    assert (found.name, found.status) == (NAME, "5.1.1")


@pytest.mark.parametrize(
    "content",
    [
        report(action="delayed"),
        report(action="delivered"),
        report(kind="disposition-notification"),
        report(name="van-iemand-anders"),
        b"",
        b"Subject: x\r\nMessage-ID: <" + NAME.encode() + b"@x>\r\n\r\nHallo",
        b"Content-Type: multipart/report; report-type=delivery-status\r\n\r\nkapot",
        report()[:300],
    ],
)
def test_anything_else_tells_nothing(content):
    assert reports_in(content) == []


@pytest.fixture
def letter(organisation, programme):
    lead = actor(organisation, "lead")
    wave = opened_wave(programme, lead)
    put_in_post(wave, 0, Own(), by=lead)
    Letter.objects.update(state="sent")
    found = Letter.objects.first()
    Letter.objects.filter(pk=found.pk).update(message=NAME)
    found.refresh_from_db()
    return found


def test_a_letter_that_came_back_is_there_to_mend(letter):
    assert note(reports_in(report())) == 1
    wave = letter.invitation.wave
    assert [(one.pk, one.state, one.reason) for one in look_at_post(wave).to_mend] == [(letter.pk, "returned", "5.1.1")]
    assert note(reports_in(report())) == 0


def test_a_letter_that_goes_out_again_is_not_touched_by_an_old_report(letter):
    Letter.objects.filter(pk=letter.pk).update(state="waiting")
    assert note(reports_in(report())) == 0


class _Talk(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"* OK post\r\n")
        for line in self.rfile:
            tag, _, rest = line.decode().strip().partition(" ")
            self.server.heard.append(rest)
            self.reply(rest)
            self.wfile.write(f"{tag} OK fine\r\n".encode())

    def reply(self, asked):
        box = self.server.box
        number = re.match(r"UID (?:FETCH|STORE) (\d+)", asked)
        if asked.startswith("CAPABILITY"):
            self.wfile.write(b"* CAPABILITY IMAP4rev1\r\n")
        elif asked.startswith("SELECT"):
            self.wfile.write(f"* {len(box)} EXISTS\r\n".encode())
        elif asked.startswith("UID SEARCH"):
            unseen = (key for key, (content, seen) in box.items() if not seen and b"delivery-status;" in content)
            self.wfile.write(("* SEARCH " + " ".join(map(str, unseen)) + "\r\n").encode())
        elif asked.startswith("UID FETCH"):
            content = box[int(number[1])][0]
            head = f"* 1 FETCH (UID {number[1]} BODY[] {{{len(content)}}}\r\n".encode()
            self.wfile.write(head + content + b")\r\n")
        elif asked.startswith("UID STORE"):
            box[int(number[1])][1] = True


@contextmanager
def mailbox(*contents):
    """Run a mailbox on a free port."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Talk) as server:
        server.daemon_threads = True
        server.box, server.heard = {number: [one, False] for number, one in enumerate(contents, 1)}, []
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


@pytest.fixture
def use(settings, monkeypatch):
    """Read a mailbox of the test; without a certificate, for that belongs to a server's name."""

    def configure(server):
        monkeypatch.setattr(returned, "_connect", imaplib.IMAP4)
        port = str(server.server_address[1])
        settings.OOGST_IMAP = {"host": "127.0.0.1", "port": port, "user": "o", "password": "g", "folder": "INBOX"}

    return configure


def test_only_reports_in_the_mailbox_are_opened_and_each_once(letter, use):
    private = b"From: fatma@x.voorbeeld\r\nSubject: vraag\r\n\r\nGeheim"
    with mailbox(private, report(), report("f" * 32)) as box:
        use(box)
        assert (read_mailbox(), read_mailbox()) == (1, 0)
        opened = [line for line in box.heard if "FETCH" in line]
    assert opened == ["UID FETCH 2 (BODY.PEEK[])", "UID FETCH 3 (BODY.PEEK[])"]
    assert not box.box[1][1]
    letter.refresh_from_db()
    assert letter.state == "returned"


def test_without_a_mailbox_nothing_is_read(letter):
    assert read_mailbox() == 0


def test_a_mailbox_that_cannot_be_reached_does_not_stop_the_mail(letter, settings, capsys):
    with mailbox() as box:
        port = str(box.server_address[1])
    settings.OOGST_IMAP = {"host": "127.0.0.1", "port": port, "user": "o", "password": "g", "folder": "INBOX"}
    call_command("post")
    assert "returned=mailbox cannot be read" in capsys.readouterr().out
