"""The list of terms, as data and as text."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from consultatie.dates.formats import medium
from consultatie.early_warnings import SOURCE
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.explanation import day_words
from consultatie.reports.layout import heeded, indented, iso
from consultatie.term_list import TermLine, TermState

DossierTerms = tuple[str, Sequence[TermLine]]


def as_data(found: Sequence[DossierTerms], today: date) -> dict[str, Any]:
    """The terms of these dossiers by name."""
    return {
        "today": today.isoformat(),
        "terms": [_line(dossier, line) for dossier, lines in found for line in lines],
    }


def _line(dossier: str, line: TermLine) -> dict[str, Any]:
    warning = line.warning
    return {
        "dossier": dossier,
        "consultation": str(line.standing.consultation.id),
        "request": line.subject,
        "body": line.standing.body.name,
        "ground": str(line.standing.ground),
        "kind": str(line.kind),
        "what": line.what,
        "state": str(line.state),
        "day": iso(line.day),
        "begins": iso(line.begins),
        "source": line.source,
        "source_class": str(line.source_class) if line.source_class else None,
        "warn_on": iso(warning.day) if warning else None,
        "warn_source": str(SOURCE) if warning else None,
        "warn_reason": warning.sentence if warning else None,
        "explanation": line.explanation,
        "history": list(line.history),
        "cautions": list(line.cautions),
    }


def as_text(found: Sequence[DossierTerms], law: LawBook) -> str:
    """The terms by dossier and consultation, those that run first."""
    blocks = [block for dossier, lines in found for block in _dossier(dossier, lines, law)]
    return "\n\n".join(blocks) or _("Er zijn geen raadplegingen.")


def _dossier(dossier: str, lines: Sequence[TermLine], law: LawBook) -> Iterator[str]:
    yield dossier if lines else _("{dossier}: geen termijnen.").format(dossier=dossier)
    for _id, group in groupby(lines, key=lambda line: line.standing.consultation.id):
        terms = list(group)
        standing = terms[0].standing
        label = law.grounds[standing.ground].label
        head = f"{terms[0].subject} · {standing.body.name} ({label})"
        shown = sorted(terms, key=lambda line: line.state is TermState.ABSENT)
        body = "\n".join(indented(_term(line)) for line in shown)
        warned = "\n".join(indented(one) for one in heeded(standing.cautions))
        yield "\n".join(filter(None, (head, body, warned)))


def _term(line: TermLine) -> str:
    if line.state is TermState.ABSENT:
        return f"{line.what}: {line.explanation}"
    parts = [
        _heading(line),
        indented(line.explanation),
        *(indented(moved) for moved in line.history),
        *(indented(caution) for caution in heeded(line.cautions)),
    ]
    if line.warning:
        words = _("Waarschuwen op {day}: {why}.").format(
            day=medium(line.warning.day), why=line.warning.sentence
        )
        parts.append(indented(words))
    return "\n".join(parts)


def _heading(line: TermLine) -> str:
    if line.day is None:
        return f"{line.what} · {line.state}"
    if line.state is TermState.LAPSED:
        words = _("{what} · vervallen op {day}")
        return words.format(what=line.what, day=day_words(line.day))
    return f"{line.what} {day_words(line.day)} · {line.state}"
