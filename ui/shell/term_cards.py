"""The deadlines of a dossier as cards of the strip."""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from consultatie import dates
from consultatie.deadlines import SOON_DAYS, Deadline
from consultatie.language import _, ngettext
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running
from ui.marks import Mark, mark_for, soon
from ui.widgets.term_card import TermCard

DAYS_AHEAD = 60


@dataclass(frozen=True, slots=True)
class Strip:
    """What the strip shows: groups of deadlines that end by one computation, and the rest."""

    groups: tuple[tuple[Deadline, ...], ...]
    cards: tuple[TermCard, ...]
    later: str
    empty: str

    def group(self, key: Hashable) -> tuple[Deadline, ...]:
        """The deadlines on one card."""
        place = next(n for n, card in enumerate(self.cards) if card.key == key)
        return self.groups[place]


def strip_of(deadlines: Sequence[Deadline], today: date) -> Strip:
    """The cards of the next sixty days, and in words what comes after those."""
    near = [one for one in deadlines if (one.day - today).days <= DAYS_AHEAD]
    far = deadlines[len(near) :]
    groups = tuple(tuple(group) for _key, group in groupby(sorted(near, key=_order), key=_order))
    return Strip(
        groups,
        tuple(_card(place, group, today) for place, group in enumerate(groups)),
        _("+ {number} later").format(number=len(far)) if near and far else "",
        _empty_words(far),
    )


def _order(deadline: Deadline) -> tuple[date, str, str, str]:
    return (deadline.day, deadline.kind, deadline.source, str(_trigger(deadline)))


def _trigger(deadline: Deadline) -> date | None:
    outcome = deadline.standing.outcome(deadline.kind)
    return outcome.term.trigger if isinstance(outcome, Running) else None


def _card(place: int, group: tuple[Deadline, ...], today: date) -> TermCard:
    first = group[0]
    left = (first.day - today).days
    return TermCard(
        key=place,
        day=_day_words(first.day, today),
        what=f"{_short(first.kind)} · {_whose(group)}",
        left=dates.span_words(left),
        source=_compact(first.source),
        mark=_mark(left, group, today),
        legal=first.legal,
        count=len(group),
    )


def _mark(left: int, group: tuple[Deadline, ...], today: date) -> Mark:
    """By the days that are left; earlier, once the user wants to be warned."""
    warned = any(one.warning is not None and one.warning.day <= today for one in group)
    if warned and left > SOON_DAYS:
        return replace(soon(), word=_("waarschuwing loopt"))
    return mark_for(left)


def _day_words(day: date, today: date) -> str:
    words = dates.with_weekday_short(day)
    return words.removesuffix(f" {day.year}") if day.year == today.year else words


def _whose(group: tuple[Deadline, ...]) -> str:
    if len(group) == 1:
        return group[0].standing.body.name
    number = len(group)
    return ngettext("{number} raad", "{number} raden", number).format(number=number)


def _empty_words(far: Sequence[Deadline]) -> str:
    nothing = _("Geen termijnen in de komende 60 dagen.")
    if not far:
        return nothing
    next_ = _("Eerstvolgende: {what}, {day}.").format(
        what=f"{_short(far[0].kind)} · {far[0].standing.body.name}",
        day=dates.with_weekday_short(far[0].day),
    )
    return f"{nothing} {next_}"


def _compact(source: str) -> str:
    """`WOR 25.6` for `WOR art. 25 lid 6`: a card is small."""
    return re.sub(r"art\. (\w+) lid (\w+)", r"\1.\2", source)


def _short(kind: TermKind) -> str:
    return {
        TermKind.SUSPENSION: _("Opschorting t/m"),
        TermKind.APPEAL: _("Beroep"),
        TermKind.NULLITY: _("Nietigheid"),
        TermKind.ADVICE: _("Advies"),
        TermKind.REPLY: _("Reactie"),
    }[kind]
