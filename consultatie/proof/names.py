"""Numbers that occur twice, names that are written in two ways, letters nobody explained."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from consultatie.erasure import texts_of
from consultatie.language import _
from consultatie.overviews.abbreviation_list import unexplained
from consultatie.parties import Body
from consultatie.proof.answers import point_line
from consultatie.proof.findings import Finding, Proof, Rule
from consultatie.records import Record
from consultatie.sight import Sight

# A shorter name is found in other words by chance.
_LEAST = 4
_BETWEEN = r"[\s.\-\u2010\u2013]*"
_NO_LETTER = re.compile(r"[\W_]+")
# What a dossier holds is the same on every day.
_ANY_DAY = date.min
# The name of a body itself, and what is no text of the dossier.
_NOT_READ = frozenset({"body", "organisation", "abbreviation", "marking", "issue", "reference"})


def doubled_numbers(proof: Proof) -> Iterator[Finding]:
    """The same number for two things that are told apart by it."""
    for standing in proof.standings:
        seen: set[str] = set()
        for point in standing.points:
            number = point.number.strip()
            if number in seen:
                lacking = _("Nummer {number} komt in dit advies twee keer voor.")
                line = point_line(proof, standing, point)
                words = lacking.format(number=number)
                yield Finding(Rule.DOUBLED, point, line, words, point.text)
            seen.add(number)
    yield from _questions(proof)
    yield from _annexes(proof)
    yield from _references(proof)


def _questions(proof: Proof) -> Iterator[Finding]:
    for standing in proof.standings:
        seen: set[tuple[int, str]] = set()
        for question in proof.file.procedure.questions_of(standing.consultation.id):
            own = (question.round, question.number.strip())
            if own in seen:
                lacking = _("Nummer {number} komt in deze ronde twee keer voor.")
                line = f"{standing.body.name} · {question.title_line}"
                words = lacking.format(number=question.number)
                yield Finding(Rule.DOUBLED, standing.consultation, line, words, question.text)
            seen.add(own)


def _annexes(proof: Proof) -> Iterator[Finding]:
    """Two annexes with one number in the same decision, but for versions of each other."""
    replaced = {document.replaces for document in proof.file.documents if document.stands}
    seen: dict[tuple[int, int], str] = {}
    for document in proof.file.documents:
        if not document.stands or document.id in replaced or not document.place:
            continue
        if document.decision is None:
            continue
        own = (document.decision, document.place)
        if own in seen:
            lacking = _("Bijlage {place} is ook ‘{other}’.")
            words = lacking.format(place=document.place, other=seen[own])
            yield Finding(Rule.DOUBLED, document, document.title, words, document.title)
        seen.setdefault(own, document.title)


def _references(proof: Proof) -> Iterator[Finding]:
    """One reference number on two requests, or on two decisions."""
    file = proof.file
    carriers: tuple[tuple[Record, str], ...] = (
        *((one, one.title_line) for one in file.standing_requests()),
        *((one, one.title) for one in file.standing_decisions()),
    )
    holders: defaultdict[tuple[str, str], list[tuple[Record, str]]] = defaultdict(list)
    for record, line in carriers:
        for reference in file.references_of(record.id):
            holders[record.kind, reference.number.strip()].append((record, line))
    for (_kind, number), found in holders.items():
        for record, line in found[1:]:
            lacking = _("Kenmerk {number} staat ook bij ‘{other}’.")
            words = lacking.format(number=number, other=found[0][1])
            yield Finding(Rule.DOUBLED, record, line, words, number)


def mixed_names(proof: Proof) -> Iterator[Finding]:
    """A body whose name is written in another way somewhere: other capitals, hyphens or dots."""
    bodies = {standing.body.id: standing.body for standing in proof.standings}
    texts = [_Read(record, text := _text_of(record), _run_on(text)) for record in _read_of(proof)]
    for body in bodies.values():
        yield from _written_otherwise(body, texts)


class _Read(NamedTuple):
    """What a record says, also as a run of letters: most names are not even in that."""

    record: Record
    text: str
    run_on: str


def _run_on(text: str) -> str:
    """Only the letters and digits of a text, all small; so a name is found however written."""
    return _NO_LETTER.sub("", text.casefold())


def _written_otherwise(body: Body, texts: list[_Read]) -> Iterator[Finding]:
    name = " ".join(body.name.split())
    letters = [re.escape(letter) for letter in name if letter.isalnum()]
    if len(letters) < _LEAST:
        return
    pattern = re.compile(rf"(?<!\w){_BETWEEN.join(letters)}(?!\w)", re.IGNORECASE)
    run_on = _run_on(name)
    told: set[str] = set()
    for record, text in ((it.record, it.text) for it in texts if run_on in it.run_on):
        for found in pattern.findall(text):
            other = " ".join(found.split())
            if other != name and other not in told:
                told.add(other)
                words = _("Hier staat ‘{other}’.").format(other=other)
                yield Finding(Rule.NAMES, record, name, words, found)


def unexplained_abbreviations(proof: Proof) -> Iterator[Finding]:
    """What looks like an abbreviation, and stands with no meaning in the register."""
    records = Sight(proof.file, _ANY_DAY).records
    for short, places in unexplained(proof.file).items():
        record = records[places[0]]
        words = _("Deze afkorting heeft geen betekenis in het register.")
        yield Finding(Rule.ABBREVIATION, record, short, words, short)


def _read_of(proof: Proof) -> Iterator[Record]:
    for record in Sight(proof.file, _ANY_DAY).own_records():
        if record.stands and record.kind not in _NOT_READ:
            yield record


def _text_of(record: Record) -> str:
    plain = record.to_plain()
    return "\n".join(str(plain[name]) for name in texts_of(type(record)) if plain[name])
