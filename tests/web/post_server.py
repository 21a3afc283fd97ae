"""A mail server of our own, spoken to over a real socket, that takes mail, refuses it or breaks off where a test says."""

from __future__ import annotations

import re
import socketserver
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

# Where a test can break in: the address is known, the text came in, the answer went out.
ADDRESSED, TAKEN, ANSWERED = "addressed", "taken", "answered"
Act = Callable[[str, int], str]


def take(moment: str, number: int) -> str:
    """Take everything."""
    return ""


@dataclass
class Taken:
    """A mail that the server took: what a real one would now deliver."""

    to: str
    message: str
    text: str


@dataclass
class PostOffice:
    """What the server took; ``act`` is asked at each moment of each mail and returns an answer, “drop”, or nothing."""

    act: Act = take
    taken: list[Taken] = field(default_factory=list)
    seen: int = 0
    port: int = 0

    def doubles(self) -> list[str]:
        """Return who got the same mail more than once."""
        return [name for name, count in Counter(one.to for one in self.taken).items() if count > 1]


class _Talk(socketserver.StreamRequestHandler):
    server: Any

    def handle(self) -> None:
        """Speak SMTP, as much as is needed."""
        self.say("220 post")
        to = ""
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"RCPT":
                to = re.search(rb"<(.*?)>", line)[1].decode()  # type: ignore[index]  # -- a test that fails here is fine
                self.server.office.seen += 1
                if self.breaks(ADDRESSED):
                    return
            elif word == b"DATA":
                if self.receives(to):
                    return
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 post")

    def receives(self, to: str) -> bool:
        """Take the text of a mail; return whether the line is to be dropped."""
        self.say("354 go on")
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            lines.append(line)
        else:
            return True
        text = b"".join(lines).decode()
        message = re.search(r"Message-ID: <(.*?)@", text)
        self.server.office.taken.append(Taken(to, message[1] if message else "", text))
        return self.breaks(TAKEN) or self.breaks(ANSWERED, silent=True)

    def breaks(self, moment: str, *, silent: bool = False) -> bool:
        """Do what the test wants at a moment; return whether the line is to be dropped."""
        office = self.server.office
        wanted = office.act(moment, office.seen)
        if wanted == "drop":
            return True
        if wanted and moment == TAKEN:
            office.taken.pop()
        if not silent:
            self.say(wanted or "250 fine")
        return False

    def say(self, text: str) -> None:
        """Answer."""
        try:
            self.wfile.write(f"{text}\r\n".encode())
        except OSError:  # whoever spoke to us was killed
            return


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


@contextmanager
def post_office(act: Act = take) -> Iterator[PostOffice]:
    """Run a mail server on a free port."""
    office = PostOffice(act)
    with _Server(("127.0.0.1", 0), _Talk) as server:
        server.office = office  # type: ignore[attr-defined]  # -- what its talks look at
        office.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield office
        finally:
            server.shutdown()
