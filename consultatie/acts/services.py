"""Acts on whom a council serves: which boards, and from and through which day."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeAlias

from consultatie.acts.checking import put_checked, refuse
from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.parties import Body, Service, check_service
from consultatie.register import OpenRegister, Work

Period: TypeAlias = tuple[date | None, date | None]
_ONE_DAY = timedelta(1)


def put_services(work: Work, council: RecordId, boards: Collection[RecordId]) -> None:
    """Make these the boards that a council serves, inside an action; what ended stays as it is.

    One that it served before begins anew on the day after.
    """
    served = work.find(Service, "council", council)
    there = [one for one in served if one.valid_until is None]
    for service in there:
        if service.board not in boards:
            work.put(replace(service, withdrawn=kept("deze raad adviseert er niet aan")))
    for board in dict.fromkeys(boards):
        if board not in {service.board for service in there}:
            ends = [one.valid_until for one in served if one.board == board and one.valid_until]
            start = max(ends) + _ONE_DAY if ends else None
            draft = Service(id=work.new_id(), council=council, board=board, valid_from=start)
            put_checked(work, draft)


def set_service_periods(
    register: OpenRegister, council: Body, periods: Mapping[RecordId, Period]
) -> None:
    """Record from and through which day a council served each board, by the id of the service.

    :raises RuleBroken: a period ends before it begins, or overlaps another for the same board; the
        breaches name the fields with `field_of`.
    """
    label = kept("Bediening van ‘{council}’ vastleggen").format(council=council.name)
    with register.action(label) as work:
        served = work.find(Service, "council", council.id)
        dated = [_dated(one, *periods[one.id]) if one.id in periods else one for one in served]
        refuse([*_backward(dated), *_overlapping(dated)])
        for service in dated:
            if service not in served:
                put_checked(work, service)


def field_of(name: str, service: RecordId) -> str:
    """The name of a field of one of several services that are asked together."""
    return f"{name}-{service}"


def _dated(service: Service, start: date | None, end: date | None) -> Service:
    return replace(service, valid_from=start, valid_until=end)


def _backward(services: Iterable[Service]) -> Iterator[Breach]:
    for service in services:
        for breach in check_service(service):
            yield replace(breach, field=field_of(breach.field, service.id))


def _overlapping(services: Iterable[Service]) -> Iterator[Breach]:
    """Of two periods for one board that overlap, the one that begins last is wrong."""
    ordered = sorted(services, key=lambda one: (one.board, one.valid_from or date.min, one.id))
    for before, after in pairwise(ordered):
        if before.board == after.board and _last(before) >= (after.valid_from or date.min):
            sentence = _(
                "Deze periode begint voordat de vorige voor ditzelfde orgaan is geëindigd."
            )
            yield Breach(field_of("valid_from", after.id), sentence)


def _last(service: Service) -> date:
    return service.valid_until or date.max
