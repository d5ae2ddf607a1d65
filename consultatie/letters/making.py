"""Making a letter: what is known goes into its template, for these readers and no others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Register
from consultatie.errors import NotFound
from consultatie.file_sorts import FileSort
from consultatie.ids import RecordId
from consultatie.inheritance import Origin
from consultatie.language import _, in_dutch
from consultatie.law.book import LawBook
from consultatie.letters.advising import advised, decided
from consultatie.letters.asking import checked, inquired, met
from consultatie.letters.cautions import cautions_on
from consultatie.letters.filling import About, Filler
from consultatie.letters.following import abbreviations, handed_over, owed
from consultatie.letters.kinds import LetterKind, title_of
from consultatie.letters.letter import Letter
from consultatie.letters.placeholders import Entry, Group, Rows, Slot, lines, placeholders
from consultatie.letters.setting import asked, setting
from consultatie.letters.source import Source, source_of
from consultatie.letters.templates import Template
from consultatie.letters.words import Blank, Fields, Filled, MarkedWords, Words
from consultatie.overviews.characters import lines_of
from consultatie.overviews.letterhead import letterhead_of
from consultatie.overviews.shown import inside_line, pre_print_line, readers_of
from consultatie.private_copies import safe_name
from consultatie.register import OpenRegister
from consultatie.sight import Audience, may_see
from consultatie.visibility import Visibility, narrowest

_BUILDERS = (setting, asked, checked, inquired, advised, decided, met, owed, handed_over)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made. `register` and `secretariat` are their names."""

    kind: LetterKind
    file: DossierFile
    consultation: Consultation
    law: LawBook
    today: date
    register: str
    secretariat: str = ""
    audience: Audience = Audience.BOARD


def make_letter(order: Order, template: Template, *, marked: bool = False) -> Letter:
    """Make a letter by a template.

    :param marked: puts marks around what is filled in, to look at and not to send.
    :raises NotFound: these readers may not know of the consultation.
    :raises SurroundingsError: what is wrong with the template, with the places.
    :raises LogoDamaged: the logo of the house style cannot be read.
    """
    source = _source(order)
    _refuse_hidden(source)
    filler = Filler(template.content, template.path, placeholders())
    told = placeholders()
    with in_dutch():
        # Who made a template of their own gave it a style of its own.
        made = _made(order, filler, _Dresser(marked), dressed=not template.own)
    return Letter(
        kind=order.kind,
        title=made.title,
        content=made.content,
        file_name=safe_name(f"{' '.join(lines_of(made.title))}.docx", FileSort.DOCX),
        missing=_in_words(made, told),
        cautions=cautions_on(source, made.fields),
        pre_print=_pre_print(made.source, filler.names),
        dossier=order.file.dossier.id,
        about=_about(source),
        day=order.today,
        origin=_origin(made.source, filler.names),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """What is the letter itself: Dutch, whatever the window speaks. `missed` are meanings."""

    source: Source
    title: str
    fields: Fields
    content: bytes
    missed: tuple[str, ...]


def _made(order: Order, filler: Filler, dresser: "_Dresser", *, dressed: bool) -> _Made:
    source, entries = _source(order), placeholders()
    fields = _fields(source, filler, entries, dresser)
    title = f"{title_of(order.kind)} – {source.council.name}"
    about = About(title, _author(fields), order.today)
    letterhead = letterhead_of(order.file.house_style) if dressed else None
    content = filler.fill(fields, about, letterhead)
    return _Made(source, title, fields, content, tuple(dresser.missed))


def _source(order: Order) -> Source:
    return source_of(
        order.kind,
        order.file,
        order.consultation,
        order.law,
        order.today,
        order.audience,
        (order.register, order.secretariat),
    )


def _in_words(made: _Made, told: Iterable[Entry]) -> tuple[str, ...]:
    """What was printed empty, in the language of the window."""
    with in_dutch():
        dutch = [meaning for entry in placeholders() for _name, meaning in lines(entry)]
    spoken = [meaning for entry in told for _name, meaning in lines(entry)]
    words = dict(zip(dutch, spoken, strict=True))
    return tuple(words[meaning] for meaning in made.missed)


def secretariat_of(register: OpenRegister) -> str:
    """The name of the secretariat that keeps a register."""
    return next((one.secretariat for one in register.records(Register)), "")


def raw_fields(source: Source) -> dict[str, Any]:
    """Everything that can be filled in but the abbreviations, as plain words."""
    return {name: value for build in _BUILDERS for name, value in build(source).items()}


def _fields(
    source: Source, filler: Filler, entries: Iterable[Entry], dresser: "_Dresser"
) -> Fields:
    raw = raw_fields(source)
    words = "\n".join((filler.words, *_said({name: raw.get(name) for name in filler.names})))
    known = source.of("afkortingen", source.file.abbreviations)
    raw["afkortingen"] = abbreviations(known, words)
    return Fields({entry.name: dresser.dressed(entry, raw[entry.name]) for entry in entries})


class _Dresser:
    """Makes plain words into what a template takes; `missed` gathers what was printed empty."""

    def __init__(self, marked: bool) -> None:
        self.missed: dict[str, None] = {}
        self._marked = marked
        self._words = MarkedWords if marked else Words

    def dressed(self, entry: Entry, raw: Any) -> Filled:
        """What stands under one name."""
        match entry:
            case Slot():
                if raw.strip():
                    return self._words(raw)
                return Blank(entry.meaning, self.missed, marked=self._marked)
            case Group():
                return self._row(entry.fields, raw)
            case Rows():
                return [self._row(entry.fields, one) for one in raw]

    def _row(self, fields: Iterable[Slot | Rows], raw: Mapping[str, Any]) -> Fields:
        return Fields({field.name: self.dressed(field, raw[field.name]) for field in fields})


def _said(raw: Any) -> Iterable[str]:
    """All words in something that is filled in."""
    if isinstance(raw, str):
        return (raw,)
    if isinstance(raw, Mapping):
        return [words for value in raw.values() for words in _said(value)]
    return [words for value in raw or () for words in _said(value)]


def _refuse_hidden(source: Source) -> None:
    asked_by = source.consultation.request
    needed = (source.consultation.id, source.council.id, asked_by)
    if any(
        one is not None and not may_see(source.audience, source.sight.of(one)) for one in needed
    ):
        sentence = _("Deze raadpleging is niet bestemd voor {readers}.")
        raise NotFound(sentence.format(readers=readers_of(source.audience)))


def _about(source: Source) -> RecordId:
    """The letter with an advice is as visible as that advice, also while it is a draft."""
    advice = source.advice if source.kind is LetterKind.ADVICE else None
    return advice.id if advice else source.consultation.id


def _author(fields: Fields) -> str:
    sender = fields["afzender"]
    return str(sender["naam"]) if isinstance(sender, Fields) else ""


def _pre_print(source: Source, names: Iterable[str]) -> str:
    """What whoever sends the letter must know: of what stands in its template, what is left out."""
    if source.audience is Audience.SECRETARIAT:
        inside = _shown_widths(source, names)
        return inside_line(one for one in inside.values() if not may_see(Audience.BOARD, one))
    left_out = {one: w for name in names for one, w in source.hidden.get(name, {}).items()}
    return pre_print_line(source.audience, left_out.values())


def _shown_widths(source: Source, names: Iterable[str]) -> dict[RecordId, Visibility]:
    return {one: source.sight.of(one) for name in names for one in source.shown.get(name, ())}


def _origin(source: Source, names: Iterable[str]) -> Origin | None:
    """Why the letter may not be seen by all who see what it is kept with; None when it may."""
    widths = _shown_widths(source, names)
    if not widths:
        return None
    width = narrowest(widths.values())
    if may_see(Audience.BOARD, width):
        return None
    record = next(one for one, own in widths.items() if own is width)
    return source.sight.marks.origin(source.sight.records[record])
