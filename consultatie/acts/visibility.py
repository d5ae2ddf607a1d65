"""Acts on who may see what and until when it is kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse
from consultatie.acts.records import put_new
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.inheritance import Origin, found_in, marks_in
from consultatie.language import _, kept
from consultatie.records import Record
from consultatie.register import OpenRegister, Work
from consultatie.visibility import (
    NARROWEST_FIRST,
    Marking,
    Retention,
    Visibility,
    check_marking,
    is_wider,
)


def mark(register: OpenRegister, draft: Marking, *, today: date, reason: str = "") -> Marking:
    """Mark who may see a record and what lies below it; the only road by which a mark is made.

    Wider than what lies above it is refused. Wider than it is now asks for a reason, and so does
    secrecy that ends sooner than was said.
    """
    label = kept("Zichtbaarheid: {visibility}").format(visibility=draft.visibility.value)
    with register.action(label, reason.strip()) as work:
        subject = found_in(work, None, draft.subject)
        marks = marks_in(work, today)
        _refuse_wider(draft, marks.above(subject))
        if not reason.strip():
            _refuse_silence(draft.visibility, marks.of(subject))
            _refuse_shortening(draft, _last(work, draft.subject))
        return _put_mark(work, draft)


def inherit(register: OpenRegister, record: Record, *, today: date, reason: str = "") -> None:
    """Take the marks on a record itself away: what lies above it decides from now on.

    When more people may see it by that, this asks for a reason.
    """
    label = kept("Zichtbaarheid: zoals wat erboven staat")
    with register.action(label, reason.strip()) as work:
        before = marks_in(work, today).of(record)
        for own in work.find(Marking, "subject", record.id):
            why = reason.strip() or kept("volgt wat erboven staat")
            work.put(replace(own, withdrawn=why))
        after = marks_in(work, today).of(record)
        if not reason.strip():
            _refuse_silence(after, before)


def carry_marks(work: Work, old: RecordId, new: RecordId) -> None:
    """Give a copy of a record the marks of the record it was copied from."""
    for own in work.find(Marking, "subject", old):
        _put_mark(work, replace(own, subject=new))


def narrowest_mark(work: Work, records: Iterable[RecordId]) -> Marking | None:
    """Of the last marks on each of these records the one that fewest may see."""
    there = [own for own in (_last(work, one) for one in records) if own is not None]
    return min(there, key=lambda own: NARROWEST_FIRST.index(own.visibility), default=None)


def mark_alike(work: Work, own: Marking | None, subject: RecordId) -> None:
    """Let this mark be the last one on a record, as when two records turn out to be the same."""
    last = _last(work, subject)
    if own is not None and last is not None and own.id != last.id:
        _put_mark(work, replace(own, subject=subject))


def mark_new(work: Work, record: Record, origin: Origin, day: date) -> None:
    """Mark a record that was just made of others: nobody more sees it than the narrowest of those.

    :param origin: of that narrowest one; secrecy goes along with by whom, of what and until when.
    """
    if not is_wider(marks_in(work, day).of(record), origin.visibility):
        return
    own = origin.mark or Marking(id=record.id, subject=record.id, visibility=origin.visibility)
    _put_mark(work, replace(own, subject=record.id))


def keep_until(register: OpenRegister, draft: Retention) -> Retention:
    """Propose until when a dossier is kept, and why; it replaces what was proposed before."""
    with register.action(kept("Bewaartermijn vastleggen")) as work:
        there = work.find(Retention, "dossier", draft.dossier)
        if not there:
            return put_new(work, draft)
        proposed = replace(draft, id=there[-1].id)
        put_checked(work, proposed)
    return proposed


def visibility_of(work: Work, record: Record, day: date) -> Visibility:
    """Who may see a record on a day, as it stands inside an action."""
    return marks_in(work, day).of(record)


def _put_mark(work: Work, draft: Marking) -> Marking:
    # Not by `put_checked`: what every other act writes with refuses marks.
    refuse(check_marking(draft))
    marking = replace(draft, id=work.new_id())
    work.put(marking)
    return marking


def _last(work: Work, subject: RecordId) -> Marking | None:
    there = work.find(Marking, "subject", subject)
    return there[-1] if there else None


def _refuse_wider(draft: Marking, above: Visibility | None) -> None:
    if above is not None and is_wider(draft.visibility, above):
        sentence = _(
            "Dit valt onder iets dat ‘{above}’ is en kan daarom niet ‘{visibility}’ zijn. Wijzig "
            "eerst de zichtbaarheid van wat erboven staat."
        )
        raise breach("visibility", sentence.format(above=above, visibility=draft.visibility))


def _refuse_silence(after: Visibility, before: Visibility) -> None:
    if is_wider(after, before):
        sentence = _("Dit was ‘{before}’. Geef de reden waarom meer mensen het mogen zien.")
        raise breach("reason", sentence.format(before=before))


def _refuse_shortening(draft: Marking, last: Marking | None) -> None:
    if last is None or draft.until is None or draft.visibility is not last.visibility:
        return
    if last.until is None or draft.until < last.until:
        raise breach("reason", _("Dit eindigt eerder dan was vastgelegd. Geef de reden daarvan."))
