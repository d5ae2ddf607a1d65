"""Acts on parties over time: dissolve one with its successor, and merge two that are the same."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeAlias, TypeVar

from consultatie.acts.checking import put_checked, refuse_blank
from consultatie.acts.visibility import mark_alike, narrowest_mark
from consultatie.catalogue import LINKS, TYPE_OF_KIND
from consultatie.commitments import HandOver
from consultatie.consultations import Consultation
from consultatie.errors import RuleBroken, breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.parties import Body, Organisation, Service
from consultatie.people import Person, Seat
from consultatie.records import Record
from consultatie.register import OpenRegister, Work

Party: TypeAlias = Organisation | Body
P = TypeVar("P", Organisation, Body)
Same = TypeVar("Same", Organisation, Body, Person)
_ONE_DAY = timedelta(1)


def dissolve_body(
    register: OpenRegister, body: RecordId, last_day: date, successor: RecordId | None = None
) -> Body:
    """End a body on a day, with its successor if it has one; who still sat in it, leaves then."""
    with register.action(kept("Orgaan beëindigen")) as work:
        return end_body(work, body, last_day, successor)


def end_body(work: Work, body: RecordId, last_day: date, successor: RecordId | None) -> Body:
    """End a body, the seats in it and whom it serves, inside an action."""
    ended = _ended(work, work.get(Body, body), last_day, successor)
    _end_services(work, body, last_day, successor)
    for seat in work.find(Seat, "body", body):
        if seat.valid_until is None or seat.valid_until > last_day:
            work.put(_left(seat, last_day))
    return ended


def dissolve_organisation(
    register: OpenRegister,
    organisation: RecordId,
    last_day: date,
    successor: RecordId | None = None,
) -> Organisation:
    """End an organisation on a day, with its successor; its bodies are ended one by one."""
    with register.action(kept("Organisatie beëindigen")) as work:
        return _ended(work, work.get(Organisation, organisation), last_day, successor)


def successor_on(work: Work, body: RecordId, day: date) -> Body:
    """The body that succeeds another and is there on a day: a successor may have one in turn.

    :raises RuleBroken: there is none.
    """
    seen = {body}
    found = work.get(Body, body)
    while found.successor is not None and found.successor not in seen:
        seen.add(found.successor)
        found = work.get(Body, found.successor)
        if found.valid_until is None or found.valid_until >= day:
            return found
    raise breach("successor", _("Dit orgaan heeft op deze dag geen opvolger; leg die eerst vast."))


def merge(register: OpenRegister, double: Same, into: Same, reason: str) -> None:
    """Make two parties or persons that are the same one.

    Everything that names the double, withdrawn records too, names the other from now on; the
    double is withdrawn with the reason. What the double says of itself stays with it.
    """
    label = kept("‘{double}’ samenvoegen met ‘{into}’").format(double=double.name, into=into.name)
    with register.action(label, reason.strip()) as work:
        refuse_blank("reason", reason, _("Geef de reden van het samenvoegen."))
        _refuse_merge(work, double, into)
        double = work.get(type(double), double.id)
        narrowest = narrowest_mark(work, (double.id, into.id))
        for record, fields in list(_naming(register, double)):
            work.put(_renamed(record, fields, into))
        mark_alike(work, narrowest, into.id)
        if not isinstance(double, Person):
            _put_following(work, double, into.id)
        withdrawn = kept("samengevoegd met ‘{into}’: {reason}").format(
            into=into.name, reason=reason.strip()
        )
        work.put(replace(double, withdrawn=withdrawn))


def moving_with(register: OpenRegister, double: Same) -> dict[str, int]:
    """How many records of each kind would name the other one after a merge, by the kind."""
    return dict(Counter(record.kind for record, _fields in _naming(register, double)))


def refusal_of_merge(register: OpenRegister, double: Same, into: Same) -> str:
    """Why two cannot be merged, in words; empty when they can as far as is known beforehand."""
    try:
        # Only looks: an act that changes nothing leaves no trace.
        with register.action(kept("Samenvoegen nagaan")) as work:
            _refuse_merge(work, double, into)
    except RuleBroken as refused:
        return " ".join(one.sentence for one in refused.breaches)
    return ""


def _end_services(work: Work, body: RecordId, last_day: date, successor: RecordId | None) -> None:
    """Who served the body, or was served by it, goes on with its successor where it has one."""
    for field in ("council", "board"):
        for service in work.find(Service, field, body):
            if service.valid_until is not None and service.valid_until <= last_day:
                continue
            if service.valid_from is not None and service.valid_from > last_day:
                work.put(replace(service, withdrawn=kept("het orgaan is eerder beëindigd")))
                continue
            work.put(replace(service, valid_until=last_day))
            if successor is not None:
                _go_on_serving(work, _with_party(service, field, successor), last_day)


def _with_party(service: Service, field: str, party: RecordId) -> Service:
    council = party if field == "council" else service.council
    board = party if field == "board" else service.board
    return replace(service, council=council, board=board)


def _go_on_serving(work: Work, service: Service, last_day: date) -> None:
    first = last_day + _ONE_DAY
    others = work.find(Service, "council", service.council)
    there = any(other.board == service.board and other.holds_on(first) for other in others)
    if service.council != service.board and not there:
        put_checked(work, replace(service, id=work.new_id(), valid_from=first))


def _left(seat: Seat, last_day: date) -> Seat:
    if seat.valid_from is not None and seat.valid_from > last_day:
        # A seat cannot end before it begins: who would have come later never came.
        return replace(seat, withdrawn=kept("het orgaan is eerder beëindigd"))
    return replace(seat, valid_until=last_day)


def _ended(work: Work, party: P, last_day: date, successor: RecordId | None) -> P:
    if party.valid_until is not None and party.valid_until < last_day:
        raise breach("valid_until", _("Deze partij is al eerder beëindigd."))
    if successor is not None:
        _refuse_circle(work, party, successor)
    ended = replace(party, valid_until=last_day, successor=successor)
    put_checked(work, ended)
    return ended


def _refuse_circle(work: Work, party: Party, successor: RecordId) -> None:
    following: RecordId | None = successor
    seen: set[RecordId] = set()
    while following is not None and following not in seen:
        if following == party.id:
            raise breach("successor", _("Zo zouden partijen elkaar in een kring opvolgen."))
        seen.add(following)
        following = work.get(type(party), following).successor


def _refuse_merge(work: Work, double: Same, into: Same) -> None:
    if double.id == into.id:
        raise breach("name", _("Kies twee verschillende partijen."))
    for one in (double, into):
        if not work.get(type(one), one.id).stands:
            raise breach("name", _("‘{name}’ is ingetrokken.").format(name=one.name))
    if isinstance(double, Body):
        _refuse_same_request(work, double, into)


def _refuse_same_request(work: Work, double: Body, into: Body) -> None:
    """Two consultations of one body on one request would leave no telling which one counts."""
    asked = [{c.request for c in work.find(Consultation, "body", b.id)} for b in (double, into)]
    if (asked[0] & asked[1]) - {None}:
        sentence = _(
            "‘{double}’ en ‘{into}’ hebben elk een raadpleging bij dezelfde aanvraag. Trek er "
            "eerst een in."
        )
        raise breach("name", sentence.format(double=double.name, into=into.name))


def _naming(register: OpenRegister, named: Record) -> Iterator[tuple[Record, list[str]]]:
    """Every record with a field that names this one, and which fields do."""
    fields: dict[str, list[str]] = {}
    for (kind, field), target in LINKS.items():
        if target in (None, named.kind):
            fields.setdefault(kind, []).append(field)
    for kind, names in fields.items():
        for record in register.records(TYPE_OF_KIND[kind]):
            naming = [name for name in names if getattr(record, name) == named.id]
            if naming:
                yield record, naming


def _renamed(record: Record, fields: list[str], into: Record) -> Record:
    # What would follow itself follows nothing, until `_put_following`.
    names: dict[str, Any] = dict.fromkeys(fields, None if record.id == into.id else into.id)
    renamed = replace(record, **names)
    if isinstance(renamed, Service) and renamed.stands and renamed.council == renamed.board:
        return replace(renamed, withdrawn=kept("bediening tussen partijen die dezelfde bleken"))
    if isinstance(renamed, HandOver) and renamed.stands and renamed.old_giver == renamed.new_giver:
        return replace(renamed, withdrawn=kept("overdracht tussen partijen die dezelfde bleken"))
    return renamed


def _put_following(work: Work, double: Party, into: RecordId) -> None:
    """What the double was followed by, follows the other one if nothing else does."""
    after = work.get(type(double), into)
    if after.successor is None and double.successor != into:
        after = replace(after, successor=double.successor)
        work.put(after)
    if after.successor is not None:
        _refuse_circle(work, after, after.successor)
