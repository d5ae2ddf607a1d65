"""What a rule gives for a day: the dates, and all that their explanation needs."""

from dataclasses import dataclass
from datetime import date, timedelta

from consultatie.law.calendar import SkippedDay
from consultatie.law.rules import Rule
from consultatie.law.spans import Span
from consultatie.law.stops import StoodStill


@dataclass(frozen=True, slots=True)
class Computation:
    """By when something must happen, or until when it lasts, and how that was computed.

    `base_day` is where the count ends without extension, `last_day` the last day of the term, at
    the end of which it is over. `skipped` are the days off that the extension passed over. In a
    term counted back `last_day` is the last day that is early enough. `ends_on` is the reason
    when the last day is no working day, which is so only in terms that are not extended.
    `unknown_years` are the years it touches for which no decree on equated days is known.
    `stood_still` are the days by which an agreed term was lengthened because it stood still.
    """

    rule: Rule
    span: Span
    trigger: date
    base_day: date
    last_day: date
    skipped: tuple[SkippedDay, ...]
    unknown_years: tuple[int, ...]
    ends_on: str = ""
    stood_still: tuple[StoodStill, ...] = ()

    @property
    def decree_known(self) -> bool:
        """Whether all equated days (art. 3(3) Atw) are known for the years it touches."""
        return not self.unknown_years

    @property
    def first_free_day(self) -> date:
        """The day after the last day: execution is free, or it is no longer in time.

        In a term counted back it is the first day that is not early enough.
        """
        return self.last_day + timedelta(1)

    @property
    def last_day_without_extension(self) -> date:
        """The last day in the reading in which the Algemene termijnenwet does not apply."""
        return self.base_day

    @property
    def counted_last_day(self) -> date:
        """The last day before it was lengthened by the days on which the term stood still."""
        return self.last_day - timedelta(sum(still.days for still in self.stood_still))

    @property
    def is_extended(self) -> bool:
        """Whether the extension made a difference."""
        return self.counted_last_day != self.base_day

    @property
    def is_lengthened(self) -> bool:
        """Whether it had to be lengthened until it held two working days (art. 2 Atw)."""
        return (self.counted_last_day - self.base_day).days > len(self.skipped)
