"""Who may see a record: how that looks (icon, word and colour), and the sentence why."""

from collections.abc import Iterable

from consultatie.ids import RecordId
from consultatie.inheritance import Inheritance, Origin, unmarked
from consultatie.language import _
from consultatie.records import Record
from consultatie.visibility import Visibility
from consultatie.wording import word_of
from ui.marks import Mark, Shape
from ui.tokens import Tone

_LOOKS = {
    Visibility.CONFIDENTIAL: ("lock", Tone.RED),
    Visibility.COUNCIL: ("users", Tone.AMBER),
    Visibility.BOARD: ("building", Tone.GREY),
    Visibility.PUBLIC: ("eye", Tone.ACCENT),
}
# Words with "het" before them; the others have "de".
_NEUTER = frozenset(
    {
        "advice", "agenda_item", "answer", "appraisal", "body", "decision", "document", "dossier",
        "joining", "point", "reference", "register", "reservation", "theme",
    }
)  # fmt: skip


def sight_mark(visibility: Visibility) -> Mark:
    """The mark of who may see a record."""
    icon_name, tone = _LOOKS[visibility]
    return Mark(visibility.shown, Shape.NONE, tone, icon_name)


def mark_of(marks: Inheritance, record: Record) -> Mark | None:
    """The mark of a record that is seen by others than by itself it would be; else None."""
    visibility = marks.of(record)
    return None if visibility is unmarked(record) else sight_mark(visibility)


def edges_of(marks: Inheritance, records: Iterable[Record]) -> dict[RecordId, Mark]:
    """The marks of these records, by id; those that are as by themselves are not among them."""
    found = ((record.id, mark_of(marks, record)) for record in records)
    return {record: mark for record, mark in found if mark is not None}


def why_sentence(marks: Inheritance, record: Record) -> str:
    """Who may see a record now, and where that comes from."""
    now = _("Nu: {visibility}").format(visibility=marks.of(record))
    return f"{now}, {_whence(marks.origin(record), record)}."


def named(record: Record) -> str:
    """A record in a sentence: "de aanvraag ‘Plan’"."""
    word = word_of(record.kind)
    article = _("het {word}") if record.kind in _NEUTER else _("de {word}")
    title = shortened(record.title_line)
    return article.format(word=word) + (f" ‘{title}’" if title else "")


def title_of(record: Record) -> str:
    """A record as the title of a dialog: "Aanvraag: Plan", "Punt 2a: Geen gedwongen ontslag"."""
    word, title = word_of(record.kind).capitalize(), record.title_line
    own = title[:1].upper() + title[1:] if title.startswith(word_of(record.kind)) else ""
    text = getattr(record, "text", "") if own else title
    return ": ".join(part for part in (own or word, shortened(text, 80)) if part)


def shortened(text: str, longest: int = 80) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _whence(origin: Origin | None, record: Record) -> str:
    if origin is None:
        return _("want niemand heeft iets anders vastgelegd")
    here = origin.record.id == record.id
    if origin.mark is None:
        draft = named(origin.record)
        return (
            _("want dit advies is een concept")
            if here
            else _("want {draft} is nog een concept").format(draft=draft)
        )
    if here:
        return _("vastgelegd bij dit stuk zelf")
    return _("geërfd van {above}").format(above=named(origin.record))
