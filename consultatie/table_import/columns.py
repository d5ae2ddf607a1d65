"""Which column of a table is which field, guessed from the words above it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from consultatie.language import Word, _, in_dutch
from consultatie.table_import.sheets import Sheet, Value, words_of

# The name of a field, and the number of its column from 0.
Mapping: TypeAlias = dict[str, int]
_HEADER_WITHIN = 20


class Target(Word):
    """What the rows of a table become; the value is the word on the screen."""

    POINTS = "punten"
    PARTIES = "partijen"
    COMMITMENTS = "toezeggingen"


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """A field that a column can fill: its label, and words that stand above such a column."""

    name: str
    label: str
    words: tuple[str, ...]
    required: bool = False


def columns_of(target: Target) -> tuple[FieldColumn, ...]:
    """The fields that can be filled, in the order in which they are asked."""
    match target:
        case Target.POINTS:
            return tuple(_points())
        case Target.PARTIES:
            return tuple(_parties())
        case Target.COMMITMENTS:
            return tuple(_commitments())


def guess_header(sheet: Sheet, target: Target) -> int:
    """The row that looks most like the headers, from 0: the first with most words that are known.

    A sheet without any is taken to begin with its headers.
    """
    rows = sheet.rows[:_HEADER_WITHIN]
    found = [len(_guess(row, target)) for row in rows]
    return found.index(max(found)) if found else 0


def guess_mapping(sheet: Sheet, header: int, target: Target) -> Mapping:
    """The column of each field whose words stand in the header row; one column for one field."""
    return _guess(sheet.rows[header], target) if header < len(sheet.rows) else {}


def _guess(row: tuple[Value, ...], target: Target) -> Mapping:
    heads = [_plain(words_of(value)) for value in row]
    fit = [
        (_likeness(head, column), -order, -place, column.name)
        for order, column in enumerate(_known(target))
        for place, head in enumerate(heads)
        if _likeness(head, column)
    ]
    mapping: Mapping = {}
    for _likely, _order, place, name in sorted(fit, reverse=True):
        if name not in mapping and -place not in mapping.values():
            mapping[name] = -place
    return mapping


def _known(target: Target) -> Iterator[FieldColumn]:
    """The fields with their Dutch names too: tables are Dutch, whatever the window speaks."""
    with in_dutch():
        dutch = [column.label for column in columns_of(target)]
    for column, label in zip(columns_of(target), dutch, strict=True):
        yield replace(column, words=(*column.words, label))


def _likeness(head: str, column: FieldColumn) -> int:
    """3: the very word; 2: begins with it; 1: one of the words; 0: not at all."""
    if not head:
        return 0
    words = [_plain(word) for word in (column.label, *column.words)]
    if head in words:
        return 3
    if any(head.startswith(f"{word} ") for word in words):
        return 2
    return int(any(f" {word} " in f" {head} " for word in words))


def _plain(words: str) -> str:
    """Small letters without accents and signs: "Geldig t/m:" is "geldig t m"."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", bare))


def _points() -> Iterator[FieldColumn]:
    yield FieldColumn("number", _("Nummer"), ("nr", "no", "punt", "puntnummer", "volgnummer"), True)
    yield FieldColumn(
        "text",
        _("Tekst van het punt"),
        ("tekst", "adviespunt", "advies", "omschrijving", "formulering", "citaat", "inhoud"),
        True,
    )
    yield FieldColumn("sort", _("Soort"), ("type", "categorie", "aard"))
    yield FieldColumn("theme", _("Thema"), ("onderwerp", "rubriek"))
    yield FieldColumn("page", _("Bladzijde"), ("blz", "pagina", "pag", "p"))


def _parties() -> Iterator[FieldColumn]:
    yield FieldColumn(
        "organisation",
        _("Organisatie"),
        ("werkgever", "gemeente", "organisatienaam", "instelling", "bedrijf"),
        True,
    )
    yield FieldColumn("organisation_sort", _("Soort organisatie"), ("type organisatie",))
    yield FieldColumn(
        "body", _("Orgaan"), ("raad", "medezeggenschapsorgaan", "or", "naam orgaan", "naam")
    )
    yield FieldColumn("body_sort", _("Soort orgaan"), ("type orgaan", "soort", "type"))
    yield FieldColumn("valid_from", _("Geldig vanaf"), ("vanaf", "begin", "begindatum", "start"))
    yield FieldColumn(
        "valid_until", _("Geldig tot en met"), ("geldig t/m", "tot en met", "t/m", "tot", "einde")
    )
    yield FieldColumn("note", _("Notitie"), ("opmerking", "opmerkingen", "toelichting"))


def _commitments() -> Iterator[FieldColumn]:
    yield FieldColumn(
        "text",
        _("Toezegging"),
        ("tekst", "tekst van de toezegging", "omschrijving", "actie", "actiepunt", "afspraak"),
        True,
    )
    yield FieldColumn(
        "giver", _("Gedaan door"), ("door", "gever", "toegezegd door", "orgaan", "wie")
    )
    yield FieldColumn("giver_function", _("Functie"), ("functie van de gever", "rol"))
    yield FieldColumn("receiver", _("Gedaan aan"), ("aan", "ontvanger", "toegezegd aan"))
    yield FieldColumn(
        "said_on", _("Gedaan op"), ("datum", "datum toezegging", "toegezegd op", "op")
    )
    yield FieldColumn(
        "said_where", _("Gedaan in"), ("waar", "bron", "vergadering", "vindplaats", "in")
    )
    yield FieldColumn("test", _("Toets"), ("wanneer nagekomen", "criterium", "resultaat"))
    yield FieldColumn(
        "due", _("Uiterlijk"), ("deadline", "termijn", "gereed", "uiterste datum", "streefdatum")
    )
    yield FieldColumn(
        "done_on", _("Uitgevoerd op"), ("afgedaan op", "nagekomen op", "uitgevoerd", "afgedaan")
    )
    yield FieldColumn("proof", _("Bewijs"), ("waaruit blijkt dat", "afdoening"))
