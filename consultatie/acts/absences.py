"""Acts on recess and absence: one recess is often that of several bodies, and is kept as one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from consultatie.acts.checking import put_checked, refuse_blank
from consultatie.acts.records import put_new
from consultatie.clocks import Absence
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.register import OpenRegister, Work


def add_absence(
    register: OpenRegister, draft: Absence, bodies: Collection[RecordId]
) -> list[Absence]:
    """Record on which days bodies do not meet; each body gets one of its own."""
    with register.action(kept("‘{name}’ toevoegen").format(name=draft.name)) as work:
        _refuse_nobody(bodies)
        return [_put_for(work, draft, body) for body in sorted(bodies)]


def revise_absence(
    register: OpenRegister,
    together: Sequence[Absence],
    draft: Absence,
    bodies: Collection[RecordId],
) -> list[Absence]:
    """Change a recess for all bodies that have it; it is added to some and withdrawn from others.

    :param together: the records that are one recess now.
    """
    with register.action(kept("‘{name}’ wijzigen").format(name=draft.name)) as work:
        _refuse_nobody(bodies)
        for absence in together:
            if absence.body not in bodies:
                work.put(replace(absence, withdrawn=kept("geldt niet voor dit orgaan")))
        own = {absence.body: absence for absence in together}
        return [_put_for(work, draft, body, own.get(body)) for body in sorted(bodies)]


def withdraw_absences(register: OpenRegister, together: Iterable[Absence], reason: str) -> None:
    """Withdraw a recess for all bodies that have it."""
    with register.action(kept("Reces of afwezigheid intrekken"), reason.strip()) as work:
        refuse_blank("reason", reason, _("Geef een reden op; die blijft bij het stuk bewaard."))
        for absence in together:
            work.put(replace(absence, withdrawn=reason.strip()))


def restore_absences(register: OpenRegister, together: Iterable[Absence]) -> None:
    """Take back the withdrawal of a recess."""
    with register.action(kept("Reces of afwezigheid terugzetten")) as work:
        for absence in together:
            standing = replace(absence, withdrawn=None)
            _refuse_double(work, standing)
            put_checked(work, standing)


def _put_for(work: Work, draft: Absence, body: RecordId, own: Absence | None = None) -> Absence:
    meant = replace(draft, body=body, name=draft.name.strip())
    if own is None:
        _refuse_double(work, meant)
        return put_new(work, meant)
    kept = replace(meant, id=own.id, withdrawn=own.withdrawn)
    _refuse_double(work, kept)
    put_checked(work, kept)
    return kept


def _refuse_nobody(bodies: Collection[RecordId]) -> None:
    if not bodies:
        raise breach("bodies", _("Kies minstens één orgaan."))


def _refuse_double(work: Work, meant: Absence) -> None:
    for other in work.find(Absence, "body", meant.body):
        same = (other.start, other.end, other.name) == (meant.start, meant.end, meant.name)
        if same and other.id != meant.id:
            raise breach("bodies", _("Een van deze organen heeft dit reces al."))
