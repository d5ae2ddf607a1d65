"""Afkortingenlijst: the abbreviations in the texts of a dossier, and those nobody explained."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Abbreviation
from consultatie.erasure import texts_of
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.overviews.abbreviations import abbreviation_table, occurs
from consultatie.overviews.content import Block, Heading, Note, Tone, text
from consultatie.overviews.listings import Listing, Part, Source
from consultatie.records import Record
from consultatie.sight import Sight

# Two capitals or more, short enough to be no shouted word: "BUCH", "WNK", "MvT", "P&O".
_SHORT = re.compile(r"(?<![\w&])(?=[\w&]{2,6}(?![\w&]))[A-Z][a-z]?[A-Z&][A-Za-z]*(?![\w&])")
# What a dossier holds is the same on every day.
_ANY_DAY = date.min
_NUMERAL = re.compile(r"[IVXLC]+")


@dataclass(frozen=True, slots=True)
class _Found:
    """An abbreviation that occurs; `meaning` is None where the register has none."""

    short: str
    meaning: str | None


def title() -> str:
    """What the product is called."""
    return _("Afkortingenlijst")


def listing() -> Listing[_Found]:
    """Only what occurs in the texts that these readers may see."""
    return Listing(
        title=title(),
        nothing=_("In de teksten van dit dossier komt geen afkorting voor."),
        parts=_parts,
        tell=_tell,
        explains=False,
    )


def _parts(source: Source) -> Iterator[Part[_Found]]:
    words = _words(source.file)
    known = [one for one in source.file.abbreviations if one.stands]
    for one in sorted(known, key=lambda one: one.short.casefold()):
        if where := tuple(record for record, said in words.items() if occurs(one, said)):
            yield Part(_Found(one.short, one.meaning), (one.id,), one_of=where)
    for short, places in _unexplained(words, known).items():
        yield Part(_Found(short, None), (), one_of=places)


def unexplained(file: DossierFile) -> dict[str, tuple[RecordId, ...]]:
    """What looks like an abbreviation and has no meaning, each with the records that say it."""
    return _unexplained(_words(file), [one for one in file.abbreviations if one.stands])


def _words(file: DossierFile) -> dict[RecordId, str]:
    """The words of each record of the dossier that stands, and the names of who takes part."""
    asked = {one.body for one in file.consultations if one.stands}
    asked |= {one.body for one in file.decisions if one.stands and one.body}
    parties = (body for body in file.parties.bodies if body.id in asked)
    records = (*Sight(file, _ANY_DAY).own_records(), *parties)
    return {one.id: _words_of(one) for one in records if one.stands}


def _words_of(record: Record) -> str:
    plain = record.to_plain()
    return "\n".join(str(plain[name]) for name in texts_of(type(record)) if plain[name])


def _unexplained(
    words: dict[RecordId, str], known: Sequence[Abbreviation]
) -> dict[str, tuple[RecordId, ...]]:
    """What looks like an abbreviation and has no meaning, with the records where it occurs."""
    explained = {one.short for one in known}
    places: dict[str, list[RecordId]] = {}
    for record, said in words.items():
        for short in dict.fromkeys(_SHORT.findall(said)):
            if short not in explained and not _NUMERAL.fullmatch(short):
                places.setdefault(short, []).append(record)
    ordered = sorted(places.items(), key=lambda one: (one[0].casefold(), one[0]))
    return {short: tuple(found) for short, found in ordered}


def _tell(_seen: DossierFile, found: Sequence[_Found]) -> Iterator[Block]:
    explained = [(one.short, one.meaning) for one in found if one.meaning is not None]
    lacking = [one.short for one in found if one.meaning is None]
    if explained:
        yield abbreviation_table(explained)
    if lacking:
        words = ngettext(
            "{number} afkorting komt voor zonder betekenis in het register:",
            "{number} afkortingen komen voor zonder betekenis in het register:",
            len(lacking),
        ).format(number=len(lacking))
        yield Heading(1, _("Nog niet verklaard"))
        yield Note(words, (text(", ".join(lacking)),), Tone.PARTLY)
