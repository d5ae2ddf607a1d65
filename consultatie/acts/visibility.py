"""Acts on who may see what and until when it is kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked
from consultatie.acts.records import put_new
from consultatie.catalogue import LINKS, TYPE_OF_KIND
from consultatie.dossiers import Reference
from consultatie.errors import NotFound, breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record
from consultatie.register import OpenRegister, Work
from consultatie.sight import ABOVE
from consultatie.visibility import NARROWEST_FIRST, Marking, Retention, Visibility, narrower


def mark(register: OpenRegister, draft: Marking, *, today: date, reason: str = "") -> Marking:
    """Mark who may see a record and what lies below it.

    Wider than what lies above it is refused; wider than its own last mark asks for a reason.
    """
    label = _("Zichtbaarheid: {visibility}").format(visibility=draft.visibility)
    with register.action(label, reason.strip()) as work:
        subject = _any(work, draft.subject)
        _refuse_wider(draft, inherited(work, subject, today))
        own = _own(work, draft.subject, today)
        if own is not None and _wider(draft.visibility, own) and not reason.strip():
            sentence = _("Dit was ‘{own}’. Geef de reden waarom meer mensen het mogen zien.")
            raise breach("reason", sentence.format(own=own))
        return put_new(work, draft)


def keep_until(register: OpenRegister, draft: Retention) -> Retention:
    """Propose until when a dossier is kept, and why; it replaces what was proposed before."""
    with register.action(_("Bewaartermijn vastleggen")) as work:
        there = work.find(Retention, "dossier", draft.dossier)
        if not there:
            return put_new(work, draft)
        proposed = replace(draft, id=there[-1].id)
        put_checked(work, proposed)
    return proposed


def visibility_of(work: Work, record: Record, day: date) -> Visibility | None:
    """Who may see a record on a day: the narrowest of its own mark and those above it, if any."""
    return _narrowest(_own(work, record.id, day), inherited(work, record, day))


def inherited(work: Work, record: Record, day: date) -> Visibility | None:
    """What the records above this one allow on a day, or None when nothing is marked there."""
    found: Visibility | None = None
    for above in _above(work, record):
        found = _narrowest(found, visibility_of(work, above, day))
    return found


def _above(work: Work, record: Record) -> Iterator[Record]:
    for field in ABOVE.get(record.kind, ()):
        link = getattr(record, field)
        kind = LINKS[record.kind, field]
        if link is None:
            continue
        above = work.get(TYPE_OF_KIND[kind], link) if kind else _any(work, link)
        # A reference to a reference could lead back to itself.
        if not isinstance(above, Reference):
            yield above


def _own(work: Work, subject: RecordId, day: date) -> Visibility | None:
    marks = [mark for mark in work.find(Marking, "subject", subject) if mark.holds_on(day)]
    return marks[-1].visibility if marks else None


def _refuse_wider(draft: Marking, above: Visibility | None) -> None:
    if above is not None and _wider(draft.visibility, above):
        sentence = _(
            "Dit valt onder iets dat ‘{above}’ is en kan daarom niet ‘{visibility}’ zijn. Wijzig "
            "eerst de zichtbaarheid van wat erboven staat."
        )
        raise breach("visibility", sentence.format(above=above, visibility=draft.visibility))


def _wider(one: Visibility, other: Visibility) -> bool:
    return NARROWEST_FIRST.index(one) > NARROWEST_FIRST.index(other)


def _narrowest(one: Visibility | None, other: Visibility | None) -> Visibility | None:
    if one is None or other is None:
        return one or other
    return narrower(one, other)


def _any(work: Work, record_id: RecordId) -> Record:
    """A record of whatever sort. Raises `NotFound`."""
    for cls in TYPE_OF_KIND.values():
        try:
            return work.get(cls, record_id)
        except NotFound:
            continue
    raise NotFound("record", record_id)
