"""What has to be known of a consultation to say which terms it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from consultatie.dates.formats import medium
from consultatie.language import _
from consultatie.law.explanation import Line
from consultatie.law.grounds import Ground
from consultatie.law.spans import Span
from consultatie.law.stops import Stop


@dataclass(frozen=True, slots=True)
class Waiver:
    """The works council lets the suspension lapse (art. 25(6) WOR), for the whole or for a part."""

    day: date
    whole: bool = True


@dataclass(frozen=True, slots=True)
class OwnLength:
    """A term of the body itself: a length, and the article or letter that sets it."""

    span: Span
    source: str = ""


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day that was agreed, and where.

    `reckoned` is the day through which pauses are in the agreed day already. `history` tells how
    it was moved, oldest first; `steps` are the same with the day that each led to.
    """

    day: date
    source: str = ""
    reckoned: date | None = None
    history: tuple[str, ...] = ()
    steps: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """The facts of one body's consultation that its terms follow from.

    `accords` says whether the decision accords with the advice, or for art. 27 whether consent was
    given; None while that is not known. `permission` is that of the kantonrechter (art. 27(4)).
    `decided` says that there is a decision, also when its day is not known. `known_of_execution`
    is the day on which the council learned that the decision is executed.
    `political` marks the primacy of politics (art. 46d): a caution, never a verdict.
    `other_notices` are days that may turn out to be the notice instead of `notice_day`;
    `notice_chosen` says that somebody judged which of them counts.

    Of the advice term that the body agreed on: `complete` is the day from which it runs instead of
    from receipt, `held` says why it does not run, `advice_notes` what to bear in mind with it, and
    `stops` are the days on which it stands still.
    """

    ground: Ground
    received: date | None = None
    advice_given: date | None = None
    accords: bool | None = None
    decided: bool = False
    decision_day: date | None = None
    notice_day: date | None = None
    reasons_day: date | None = None
    known_of_execution: date | None = None
    waiver: Waiver | None = None
    suspension_agreed: bool = True
    permission: bool = False
    political: bool = False
    advice_term: OwnLength | OwnDay | None = None
    reply_term: OwnLength | OwnDay | None = None
    other_notices: tuple[date, ...] = ()
    notice_chosen: bool = False
    complete: date | None = None
    held: str = ""
    advice_notes: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()

    @property
    def is_advised(self) -> bool:
        """Whether there is an advice, as far as is recorded."""
        return self.advice_given is not None or self.accords is not None


def contradictions(matter: Matter) -> Iterator[str]:
    """Dates in an order that cannot be right, or is odd: a Dutch sentence each."""
    waived = matter.waiver.day if matter.waiver else None
    received = (_("de ontvangst van de aanvraag"), matter.received)
    advice = (_("het advies"), matter.advice_given)
    decision = (_("het besluit"), matter.decision_day)
    notice = (_("de kennisgeving"), matter.notice_day)
    known = (_("de bekendheid met de uitvoering"), matter.known_of_execution)
    waiver = (_("het vervallen van de opschorting"), waived)
    pairs = (
        (received, advice),
        (advice, decision),
        (decision, notice),
        (decision, known),
        (decision, waiver),
    )
    for (first, earlier), (second, later) in pairs:
        if earlier and later and later < earlier:
            yield _(
                "Controleer de datums: {second} ({later}) ligt vóór {first} ({earlier})."
            ).format(second=second, later=medium(later), first=first, earlier=medium(earlier))
