"""Every term of a dossier with its explanation, or the reason why a consultation has none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from consultatie.deadlines import (
    Deadline,
    absences_of,
    deadlines_in,
    is_over,
    name_of,
    what_of,
)
from consultatie.dossier_file import DossierFile
from consultatie.early_warnings import LEADS, EarlyWarning, Leads, warning_for
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.law.book import LawBook
from consultatie.law.explanation import day_words
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import (
    Agreed,
    Lapsed,
    NoTerm,
    NotStarted,
    Running,
    StandsStill,
    TermOutcome,
)
from consultatie.law.rules import SourceClass
from consultatie.standing import Standing, live_consultations, standing_of


class TermState(Word):
    """How a term is; the value is the word in the list."""

    RUNNING = "loopt"
    WISHED = "gewenst"
    STANDS_STILL = "staat stil"
    COMING = "nog niet begonnen"
    DONE = "afgedaan"
    PASSED = "voorbij"
    LAPSED = "vervallen"
    ABSENT = "bestaat niet"


# A term in one of these states has a day that is still to come.
AHEAD = frozenset({TermState.RUNNING, TermState.WISHED, TermState.COMING})


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term of one consultation.

    `day` is its last day where it has one; for a term that lapsed the day on which it did.
    `explanation` is the computation, or the reason why there is no date. `history` tells how an
    agreed day was moved.
    """

    standing: Standing
    subject: str
    kind: TermKind
    state: TermState = TermState.ABSENT
    what: str = ""
    explanation: str = ""
    source: str = ""
    source_class: SourceClass | None = None
    day: date | None = None
    begins: date | None = None
    warning: EarlyWarning | None = None
    cautions: tuple[str, ...] = ()
    history: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[RecordId, TermKind, bool]:
        """Which term this is; a wish stands beside the term it is no substitute for."""
        return (self.standing.consultation.id, self.kind, self.state is TermState.WISHED)


def terms_of(
    file: DossierFile, law: LawBook, today: date, leads: Leads = LEADS
) -> tuple[TermLine, ...]:
    """The terms of all consultations of a dossier: by request, council and kind.

    :param leads: how many days ahead to warn of each kind.
    """
    standings = sorted(
        (standing_of(file, c, law) for c in live_consultations(file)),
        key=lambda s: (s.consultation.request or 0, s.body.name.casefold(), s.consultation.id),
    )
    return tuple(
        _warned(file, line, leads)
        for standing in standings
        for line in _lines(file, standing, today)
    )


def subject_of(file: DossierFile, standing: Standing) -> str:
    """What a consultation is about: the title of its request, or that there was none."""
    request = standing.consultation.request
    return file.request(request).title_line if request else _("zonder aanvraag")


def _lines(file: DossierFile, standing: Standing, today: date) -> Iterator[TermLine]:
    subject = subject_of(file, standing)
    for outcome in standing.outcomes:
        yield _line(TermLine(standing, subject, outcome.kind), outcome, today)
    for wish in deadlines_in(file, standing):
        if not isinstance(standing.outcome(wish.kind), Running | Agreed):
            yield _wished(TermLine(standing, subject, wish.kind), wish, today)


def _line(blank: TermLine, outcome: TermOutcome, today: date) -> TermLine:
    match outcome:
        case Running():
            return _running(blank, outcome, today)
        case Agreed():
            return _agreed(blank, outcome, today)
        case Lapsed():
            lapsed = replace(blank, state=TermState.LAPSED, day=outcome.day)
            return _reasoned(lapsed, outcome, outcome.article)
        case StandsStill():
            still = replace(blank, state=TermState.STANDS_STILL)
            return _reasoned(still, outcome, outcome.source)
        case NotStarted():
            return _reasoned(replace(blank, state=TermState.COMING), outcome, outcome.article)
        case NoTerm():
            return _reasoned(blank, outcome, outcome.article)


def _running(blank: TermLine, outcome: Running, today: date) -> TermLine:
    term = outcome.term
    begun = term.trigger <= today
    state = TermState.RUNNING if begun else TermState.COMING
    return replace(
        blank,
        state=_state_of_day(blank, term.last_day, today, state),
        what=what_of(outcome.kind),
        explanation=term.explanation.text,
        source=term.rule.article,
        source_class=term.rule.source_class,
        day=term.last_day,
        begins=term.trigger,
        # The explanation has those of the term itself.
        cautions=outcome.notes,
    )


def _agreed(blank: TermLine, outcome: Agreed, today: date) -> TermLine:
    what = what_of(outcome.kind)
    return replace(
        blank,
        state=_state_of_day(blank, outcome.day, today, TermState.RUNNING),
        what=what,
        explanation=_("{what} {day}: een afgesproken dag, die niet is berekend.").format(
            what=what, day=day_words(outcome.day)
        ),
        source=outcome.source,
        source_class=SourceClass.AGREEMENT,
        day=outcome.day,
        cautions=outcome.cautions,
        history=outcome.history,
    )


def _wished(blank: TermLine, wish: Deadline, today: date) -> TermLine:
    return replace(
        blank,
        state=_state_of_day(blank, wish.day, today, TermState.WISHED),
        what=wish.what,
        explanation=_(
            "Het bestuur vraagt het advies uiterlijk {day}; afgesproken is dat niet."
        ).format(day=day_words(wish.day)),
        source=wish.source,
        source_class=SourceClass.TARGET,
        day=wish.day,
    )


def _reasoned(
    blank: TermLine, outcome: Lapsed | StandsStill | NotStarted | NoTerm, source: str
) -> TermLine:
    return replace(
        blank,
        what=name_of(outcome.kind),
        explanation=outcome.sentence,
        source=source,
        cautions=outcome.cautions,
    )


def _state_of_day(line: TermLine, day: date, today: date, otherwise: TermState) -> TermState:
    if is_over(line.standing, line.kind):
        return TermState.DONE
    return TermState.PASSED if day < today else otherwise


def _warned(file: DossierFile, line: TermLine, leads: Leads) -> TermLine:
    if line.day is None or line.state not in AHEAD:
        return line
    absences = absences_of(file, line.standing.body.id)
    return replace(line, warning=warning_for(line.day, leads[line.kind], absences))
