"""How a party stands in time, in words: whether it is there, since when, and what became of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from consultatie import dates
from consultatie.dossier_file import Parties
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.explanation import listed
from consultatie.parties import Body, Organisation, Service, Validity, validity_on
from ui.marks import Mark, Shape
from ui.tokens import Tone

_ONE_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of a party or where it came from, and which ones: two lines of one sentence."""

    words: str = ""
    who: str = ""


class Successions:
    """The words on every succession among the parties of a register."""

    def __init__(self, parties: Parties) -> None:
        everyone: list[Organisation | Body] = [*parties.organisations, *parties.bodies]
        self._party = {party.id: party for party in everyone}
        self._before: defaultdict[RecordId, list[Organisation | Body]] = defaultdict(list)
        for party in self._party.values():
            if party.successor is not None and party.stands:
                self._before[party.successor].append(party)

    def of(self, party: Organisation | Body) -> Succession:
        """What became of a party; where it still is, which ones it came from."""
        if party.successor is not None:
            return self._went_over(party, self._party[party.successor])
        return self._came_from(party, self._before[party.id])

    def _went_over(self, party: Organisation | Body, after: Organisation | Body) -> Succession:
        merged = len(self._before[after.id]) > 1
        since = party.valid_until + _ONE_DAY if party.valid_until else None
        return Succession(
            _since(since, _("opgegaan in") if merged else _("opgevolgd door")), after.name
        )

    def _came_from(
        self, party: Organisation | Body, before: Sequence[Organisation | Body]
    ) -> Succession:
        if not before:
            return Succession()
        words = _("voortgekomen uit") if len(before) > 1 else _("opvolger van")
        names = sorted((one.name for one in before), key=str.casefold)
        return Succession(_since(party.valid_from, words), listed(names))


class Serving:
    """The words on whom each council serves, and when."""

    def __init__(self, parties: Parties) -> None:
        self._names = {body.id: body.name for body in parties.bodies}
        self._by_council: defaultdict[RecordId, list[Service]] = defaultdict(list)
        for service in parties.services:
            if service.stands:
                self._by_council[service.council].append(service)

    def of(self, council: Body) -> str:
        """`adviseert aan College Oost (t/m 31 dec 2021) en College`, or nothing."""
        served = sorted(
            self._by_council[council.id],
            key=lambda one: (period_order(one.valid_from, one.valid_until), self._names[one.board]),
        )
        told = [self._named(one) for one in served]
        return _("adviseert aan {boards}").format(boards=listed(told)) if told else ""

    def _named(self, service: Service) -> str:
        name, when = self._names[service.board], period(service.valid_from, service.valid_until)
        return f"{name} ({when})" if when else name


def validity_mark(party: Organisation | Body, today: date) -> Mark:
    """Whether a party is there today, as shape, word and colour."""
    return _mark(validity_on(party, today))


def _mark(validity: Validity) -> Mark:
    match validity:
        case Validity.NOW:
            return Mark(validity.shown, Shape.DISC, Tone.GREEN)
        case Validity.PAST:
            return Mark(validity.shown, Shape.CROSS, Tone.GREY)
        case Validity.COMING:
            return Mark(validity.shown, Shape.RING, Tone.ACCENT)


def period(start: date | None, end: date | None) -> str:
    """From and through which day, as far as that is known."""
    if start and end:
        return _("{start} t/m {end}").format(start=dates.short(start), end=dates.short(end))
    if start:
        return _("vanaf {start}").format(start=dates.short(start))
    return _("t/m {end}").format(end=dates.short(end)) if end else ""


def period_order(start: date | None, end: date | None) -> tuple[date, date]:
    """By what periods are sorted."""
    return (start or date.min, end or date.max)


def _since(day: date | None, words: str) -> str:
    if day is None:
        return words
    return _("per {day} {words}").format(day=dates.short(day), words=words)
