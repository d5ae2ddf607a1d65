"""Acts that are the same for every sort of record: add, change, withdraw, restore."""

from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeAlias, TypeVar

from consultatie.acts.checking import put_checked, refuse_marking
from consultatie.advice import Advice, Point
from consultatie.appraisals import Joining, Reservation
from consultatie.clocks import Extension
from consultatie.errors import Breach, RuleBroken, breach
from consultatie.ids import RecordId
from consultatie.inheritance import ABOVE, marks_in
from consultatie.issues import Issue
from consultatie.language import _, in_dutch, kept
from consultatie.records import Record
from consultatie.register import OpenRegister, Work
from consultatie.visibility import is_wider
from consultatie.wording import word_of

R = TypeVar("R", bound=Record)

# The id of a record that was not written yet.
NEW: RecordId = 0

# What stays the secretary's own after an advice was sent: grouping and marks, not the words.
_OWN_FIELDS: dict[type[Record], frozenset[str]] = {
    Point: frozenset({"theme", "political", "place"}),
    Advice: frozenset({"note"}),
    Reservation: frozenset({"follow_up"}),
}
# What is part of an advice, and therefore frozen with it.
_Part: TypeAlias = Point | Reservation


def add(register: OpenRegister, draft: R) -> R:
    """Add a record; the draft's id is `NEW`."""
    with register.action(kept("{word} toevoegen").format(word=_word(draft))) as work:
        return put_new(work, draft)


def put_new(work: Work, draft: R) -> R:
    """Write a draft under an id of its own, inside an action."""
    record = replace(draft, id=work.new_id())
    put_checked(work, record)
    return record


def change(register: OpenRegister, record: R, shown: R | None = None) -> R:
    """Change a record to this value; a sent advice and its points stay as they were.

    It is not moved away from below something narrower: more people would see it silently.

    :param shown: the record as it was when somebody began to change it. Only what differs from it
        is written, so that what changed meanwhile elsewhere stays; the same field changed twice is
        refused, beside that field.
    """
    with register.action(kept("{word} wijzigen").format(word=_word(record))) as work:
        if shown is not None:
            record = _beside_others(work.get(type(record), record.id), record, shown)
        refuse_if_frozen(work, record)
        refuse_widening_move(work, record)
        put_checked(work, record)
    return record


def withdraw(register: OpenRegister, record: R, reason: str) -> R:
    """Withdraw a record with a reason. Nothing disappears."""
    if not reason.strip():
        raise breach("reason", _("Geef een reden op; die blijft bij het stuk bewaard."))
    withdrawn = replace(record, withdrawn=reason.strip())
    with register.action(kept("{word} intrekken").format(word=_word(record)), reason) as work:
        _refuse_withdrawing(work, record)
        work.put(withdrawn)
    return withdrawn


def restore(register: OpenRegister, record: R) -> R:
    """Take back a withdrawal."""
    standing = replace(record, withdrawn=None)
    with register.action(kept("{word} terugzetten").format(word=_word(record))) as work:
        put_checked(work, standing)
    return standing


def _beside_others(now: R, record: R, shown: R) -> R:
    """What was typed on top of the record as it is now, which may not be as it was shown."""
    own, others = _changed(shown, record), _changed(shown, now)
    clashing = sorted(own & others & _changed(now, record))
    if clashing:
        sentence = _(
            "Dit veld is intussen op een andere plek gewijzigd. Sluit dit formulier en open het "
            "opnieuw om te zien wat er nu staat."
        )
        raise RuleBroken(*(Breach(name, sentence) for name in clashing))
    typed: dict[str, Any] = {name: getattr(record, name) for name in own}
    return replace(now, **typed)


def _refuse_withdrawing(work: Work, record: Record) -> None:
    refuse_marking(record)
    if isinstance(record, Point | Reservation | Joining):
        refuse_sent_advice(work.get(Advice, record.advice), "text")
    if isinstance(record, Extension):
        # By itself it would leave the agreed date where it moved it: see `clocks`.
        sentence = _("Trek de verlenging in bij de adviestermijn; dan gaat de datum mee terug.")
        raise breach("new_day", sentence)


def refuse_widening_move(work: Work, record: Record) -> None:
    """Refuse to move a record away from below something narrower.

    :raises RuleBroken: more people would see it, and nobody said why.
    """
    ways_up = ABOVE.get(record.kind, ())
    if not ways_up:
        return
    before = work.get(type(record), record.id)
    moved = sorted(_changed(before, record) & set(ways_up))
    # On the first of all days every mark holds, also secrecy that ended since.
    marks = marks_in(work, date.min)
    if moved and is_wider(marks.of(record), was := marks.of(before)):
        sentence = _(
            "Hierdoor zouden meer mensen dit zien: het was ‘{was}’. Leg dat eerst vast bij "
            "‘Zichtbaarheid…’ van het stuk zelf."
        )
        raise breach(moved[0], sentence.format(was=was))


def refuse_if_frozen(work: Work, record: Record) -> None:
    """Refuse a change of what was sent to the board (art. 26 WOR: the advice is evidence).

    :raises RuleBroken: naming the field that cannot change any more.
    """
    if isinstance(record, Issue):
        sentence = _("Een uitgave ligt vast. Trek haar in, of geef het overzicht opnieuw uit.")
        raise breach("number", sentence)
    own = _OWN_FIELDS.get(type(record))
    if own is None:
        return
    before = work.get(type(record), record.id)
    for name in _changed(before, record) - own:
        refuse_sent_advice(_advice_of(work, before), name)


def refuse_if_sent(work: Work, point: Point) -> None:
    """Refuse an act on a point of a sent advice.

    :raises RuleBroken: when the advice was sent.
    """
    refuse_sent_advice(work.get(Advice, point.advice), "text")


def refuse_sent_advice(advice: Advice, name: str) -> None:
    """Refuse an act on a field of a sent advice.

    :raises RuleBroken: naming the field, when the advice was sent.
    """
    if advice.sent:
        raise breach(
            name,
            _(
                "Dit advies is verzonden en ligt daarmee vast. Maak een nieuwe versie als de raad "
                "het advies heeft gewijzigd."
            ),
        )


def _advice_of(work: Work, record: Record) -> Advice:
    if isinstance(record, _Part):
        return work.get(Advice, record.advice)
    return work.get(Advice, record.id)


def _changed(before: Record, after: Record) -> frozenset[str]:
    return frozenset(
        field.name
        for field in fields(before)
        if getattr(before, field.name) != getattr(after, field.name)
    )


@in_dutch()
def _word(record: Record) -> str:
    word = word_of(record.kind).capitalize()
    return f"{word} ‘{record.title_line}’" if record.title_line else word
