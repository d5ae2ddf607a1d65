"""What is asked of the planner: a target, the councils, the board, and what is assumed."""

from dataclasses import dataclass, field, fields
from datetime import date

from consultatie.dates.formats import stretch
from consultatie.errors import RuleBroken, breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.errors import OutOfReach
from consultatie.law.grounds import Ground
from consultatie.law.tables import FIRST_YEAR, LAST_YEAR
from consultatie.planning.steps import Stage
from consultatie.scenarios import LEAST_AGENDA_DAYS, TargetKind, check_days, check_weeks


@dataclass(frozen=True, slots=True)
class Target:
    """The day from which is counted back: the first day of execution, or the day of the decision.

    Raises `OutOfReach` for a day outside the years of the calendar.
    """

    day: date
    kind: TargetKind = TargetKind.START

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.day.year <= LAST_YEAR:
            raise OutOfReach(self.day.year, FIRST_YEAR, LAST_YEAR)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row on which a body does not meet: recess, or absence. Both ends are included."""

    first: date
    last: date
    name: str = ""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise breach("last", _("De einddatum van het reces ligt vóór de begindatum."))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def words(self) -> str:
        """`zomerreces (12 juli t/m 22 augustus 2021)`."""
        return f"{self.name or _('reces')} ({stretch(self.first, self.last)})"


@dataclass(frozen=True, slots=True)
class Done:
    """A real date: a step that was already taken. It is judged, and never moves the plan."""

    stage: Stage
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """A council that is asked for advice or consent.

    `advice_weeks` is its own term and `terms_source` where that stands; None where it has none.
    `meetings` are the meetings in which it adopts its advice, `overleg` those with the board; empty
    where they are not known. Councils of one `matter` wait for one decision. `suspension_agreed`
    matters for art. 32 WOR only. `consultation` is the record it came from, if any.
    """

    name: str
    ground: Ground
    advice_weeks: int | None = None
    terms_source: str = ""
    meetings: tuple[date, ...] = ()
    overleg: tuple[date, ...] = ()
    recess: tuple[Stretch, ...] = ()
    suspension_agreed: bool = True
    done: tuple[Done, ...] = ()
    matter: str = ""
    consultation: RecordId | None = None

    def __post_init__(self) -> None:
        _check_weeks(self.advice_weeks)

    def done_on(self, stage: Stage) -> date | None:
        """The real day on which a step was taken."""
        return next((done.day for done in self.done if done.stage is stage), None)


@dataclass(frozen=True, slots=True)
class Board:
    """The board that decides, with its meetings where they are known."""

    name: str = ""
    meetings: tuple[date, ...] = ()
    recess: tuple[Stretch, ...] = ()

    @property
    def words(self) -> str:
        """Its name, or `het bestuur`."""
        return self.name or _("het bestuur")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long things take, in days: our own targets (streef), no rule of law and no agreement.

    `advice_weeks` is for a council without a term of its own: the law names none, six weeks are
    customary. `agenda_days` is the lead of the agenda of the council's meeting, of which the law
    makes seven the least (art. 14(2)(g) WOR).
    """

    notice: int = 3  # from the decision to its written notice
    board: int = 14  # from the advice to the decision, with a talk on the advice in between
    drafting: int = 7  # from the overleg to the advice
    reading: int = 7  # from the receipt of the request to the overleg
    extra_round: int = 14  # what one more round of overleg adds
    announcing: int = 28  # from the announcement to the request
    agenda_days: int = LEAST_AGENDA_DAYS
    advice_weeks: int = 6

    def __post_init__(self) -> None:
        _check_weeks(self.advice_weeks)
        days = [each.name for each in fields(self) if each.name != "advice_weeks"]
        found = [it for name in days for it in check_days(name, getattr(self, name))]
        if found:
            raise RuleBroken(*found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """What a scenario assumes. The defaults are the careful ones.

    `deviating`: the decision deviates from the advice. `waiver`: the works council lets the
    suspension lapse. `advice_weeks` takes the place of each council's own weeks. With
    `recess_counts` the weeks for the advice run on during recess; by default they do not.
    """

    deviating: bool = True
    waiver: bool = False
    extra_round: bool = False
    advice_weeks: int | None = None
    recess_counts: bool = False
    pace: Pace = field(default_factory=Pace)

    def __post_init__(self) -> None:
        _check_weeks(self.advice_weeks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The facts that every scenario shares, seen from `today`."""

    target: Target
    councils: tuple[Council, ...]
    today: date
    board: Board = field(default_factory=Board)

    def __post_init__(self) -> None:
        if not self.councils:
            raise breach("councils", _("Er is geen raad om voor te plannen."))


def _check_weeks(weeks: int | None) -> None:
    found = list(check_weeks("advice_weeks", weeks))
    if found:
        raise RuleBroken(*found)
