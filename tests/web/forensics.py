"""Somebody with the database, its files, the outbox and the true list of people, who wants to know whose answers are whose.

Written apart from the program: it imports nothing of it. Each road gives a
guess, subject → person; a road that finds nothing guesses nobody.
"""

from __future__ import annotations

import csv
import hashlib
import hmac
import io
import json
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Guess = dict[str, str]
TOKEN = re.compile(r"/v/([A-Za-z0-9_-]{10,})/")
NAMED = re.compile(rb"[0-9a-f]{64}")


@dataclass(frozen=True)
class Known:
    """What is known of somebody from elsewhere."""

    id: str
    code: str
    name: str
    email: str
    attributes: dict[str, str]


@dataclass
class Evidence:
    """Everything that was taken: tables as rows, files as bytes, keys as far as they are there."""

    tables: dict[str, list[dict[str, Any]]]
    files: dict[str, bytes] = field(default_factory=dict)
    keys: Sequence[bytes] = ()


def roads(evidence: Evidence, people: Sequence[Known], wave: str) -> dict[str, Guess]:
    """Return the guess of every road for one wave."""
    rows = [row for row in evidence.tables["answers_submission"] if plain(row["wave_id"]) == plain(wave)]
    subjects = [row["subject"] for row in rows]
    found = {
        "made with a key": by_hash(evidence, people, set(subjects)),
        "attributes in snapshots": by_snapshot(evidence, people, subjects),
        "sets in the ledger": by_ledger(evidence, people, subjects),
    }
    orders = {
        "rows": subjects,
        "names": sorted(subjects),
        **{f"place in {name}": in_file(content, subjects) for name, content in evidence.files.items()},
    }
    lists = {
        "list": [one.id for one in people],
        "ids": sorted(one.id for one in people),
        "codes": [one.id for one in sorted(people, key=lambda one: one.code)],
        "invitations": invited(evidence, wave),
    }
    for first, order in orders.items():
        for second, known in lists.items():
            if len(order) == len(known):
                found[f"{first} beside {second}"] = dict(zip(order, known, strict=True))
    return found


def plain(value: Any) -> str:
    """Return an identifier without hyphens, however a database writes it."""
    return str(value).replace("-", "").lower()


def invited(evidence: Evidence, wave: str) -> list[str]:
    """Return the people of a wave in the order of their invitations."""
    rows = evidence.tables["waves_invitation"]
    return [plain(row["person_id"]) for row in rows if plain(row["wave_id"]) == plain(wave)]


def by_hash(evidence: Evidence, people: Sequence[Known], subjects: set[str]) -> Guess:
    """Try to make each subject from what is known of somebody, with every key and identifier that was taken."""
    letters = {row["to"]: TOKEN.findall(row["body"]) for row in evidence.tables.get("common_mail", ())}
    salts = [b"", *evidence.keys, *identifiers(evidence)]
    guess: Guess = {}
    for one in people:
        for message in messages(one, letters.get(one.email, ())):
            for made in digests(message, salts):
                if made in subjects:
                    guess[made] = one.id
    return guess


def messages(one: Known, tokens: Iterable[str]) -> Iterator[str]:
    """Yield what a subject may have been made of."""
    own = {
        one.id,
        f"{one.id[:8]}-{one.id[8:12]}-{one.id[12:16]}-{one.id[16:20]}-{one.id[20:]}",
        one.code,
        one.email,
        one.name,
    }
    for value in (*own, *tokens, *(hashlib.sha256(token.encode()).hexdigest() for token in tokens)):
        yield from (value, f"person:{value}", f"ticket:{value}", f"form:{value}", f"code:{value}")


def digests(message: str, salts: Iterable[bytes]) -> Iterator[str]:
    """Yield the hashes of a message, plain and with each key."""
    content = message.encode()
    for salt in salts:
        yield hmac.new(salt, content, hashlib.sha256).hexdigest()
        yield hashlib.sha256(salt + content).hexdigest()


def identifiers(evidence: Evidence) -> list[bytes]:
    """Return every identifier of waves, keys and programmes, as text and as bytes."""
    found = set()
    for name in ("waves_wave", "linking_key", "programmes_programme"):
        for row in evidence.tables[name]:
            text = plain(row["id"])
            found |= {text.encode(), bytes.fromhex(text)}
    return sorted(found)


def by_snapshot(evidence: Evidence, people: Sequence[Known], subjects: Sequence[str]) -> Guess:
    """Find who alone has the attributes that stand beside a code in a study folder that is kept."""
    guess: Guess = {}
    for row in evidence.tables.get("results_snapshot", ()):
        with zipfile.ZipFile(io.BytesIO(bytes(row["content"]))) as archive:
            text = archive.read("people.csv").decode("utf-8-sig")
        for line in csv.DictReader(io.StringIO(text), delimiter=";"):
            names = [name for name in line if name in people[0].attributes]
            alike = [one for one in people if all(one.attributes[name] == line[name] for name in names)]
            if names and len(alike) == 1:
                guess |= {subject: alike[0].id for subject in subjects if subject.startswith(line["person"][1:])}
    return guess


def by_ledger(evidence: Evidence, people: Sequence[Known], subjects: Sequence[str]) -> Guess:
    """Find who alone can stand in the published sets, by the sizes of the classes of attributes."""
    classes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in people:
        for item in one.attributes.items():
            classes[item].add(one.id)
    sizes = Counter(map(len, classes.values()))
    possible: dict[int, set[str]] = {}
    for row in evidence.tables.get("results_entry", ()):
        bits = int(row["people"], 16)
        own = [members for members in classes.values() if len(members) == bits.bit_count()]
        for place in range(bits.bit_length()):
            if bits >> place & 1:
                known = possible.setdefault(place, {one.id for one in people})
                if len(own) == 1 and sizes[bits.bit_count()] == 1:
                    known &= own[0]
    codes = {row["ordinal"]: row["code"] for row in evidence.tables.get("results_place", ()) if row["code"]}
    return {
        subject: next(iter(ids))
        for place, ids in possible.items()
        if len(ids) == 1 and place in codes
        for subject in subjects
        if subject.startswith(codes[place][1:])
    }


def in_file(content: bytes, subjects: Sequence[str]) -> list[str]:
    """Return subjects in the order in which they stand in a file first."""
    wanted = {subject.encode(): subject for subject in subjects}
    return [wanted[one] for one in dict.fromkeys(NAMED.findall(content)) if one in wanted]


def mentions(evidence: Evidence, words: Iterable[str]) -> list[str]:
    """Return which of these words stand in tables of results or in files other than where people are kept."""
    held = {
        name: json.dumps(rows, default=str) for name, rows in evidence.tables.items() if name.startswith("results_")
    }
    return [f"{word} in {name}" for word in words for name, text in held.items() if word in text]
