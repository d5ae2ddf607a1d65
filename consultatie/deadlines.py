"""What must happen by when: the dated terms of consultations, in one list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from consultatie.clocks import Absence
from consultatie.dossier_file import DossierFile
from consultatie.early_warnings import LEADS, EarlyWarning, Leads, warning_for
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Running, StandsStill
from consultatie.law.rules import STATUTORY
from consultatie.standing import Standing, live_consultations, standing_of

SOON_DAYS = 14


class Urgency(Word):
    """How near a deadline is; the value is the word on the screen."""

    PASSED = "voorbij"
    NOW = "vandaag of morgen"
    SOON = "binnen 14 dagen"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day by which something must happen or until which it lasts.

    `legal` tells a term of law from an agreement or a wish. `source` is the article or agreement.
    `warning` says when to warn of it: our own target, whatever the term rests on.
    """

    day: date
    kind: TermKind
    what: str
    source: str
    legal: bool
    standing: Standing
    warning: EarlyWarning | None = None

    @property
    def key(self) -> tuple[RecordId, str]:
        """Which deadline this is."""
        return (self.standing.consultation.id, self.kind)

    def urgency(self, today: date) -> Urgency:
        """How near it is, seen from a day."""
        left = (self.day - today).days
        if left < 0:
            return Urgency.PASSED
        if left <= 1:
            return Urgency.NOW
        return Urgency.SOON if left <= SOON_DAYS else Urgency.LATER


def deadlines_of(
    file: DossierFile, law: LawBook, today: date, leads: Leads = LEADS
) -> tuple[Deadline, ...]:
    """The deadlines of a dossier from a day on, soonest first.

    :param leads: how many days ahead to warn of each kind.
    """
    standings = (standing_of(file, c, law) for c in live_consultations(file))
    coming = (d for standing in standings for d in coming_in(file, standing, today, leads))
    return tuple(sorted(coming, key=lambda d: (d.day, d.standing.body.name, d.kind)))


def coming_in(
    file: DossierFile,
    standing: Standing,
    today: date,
    leads: Leads = LEADS,
) -> Iterator[Deadline]:
    """The deadlines of one consultation from a day on, each with when to warn of it."""
    return coming_of(file, deadlines_in(file, standing), today, leads)


def coming_of(
    file: DossierFile, deadlines: Iterable[Deadline], today: date, leads: Leads
) -> Iterator[Deadline]:
    """Of these deadlines those from a day on, each with when to warn of it."""
    for deadline in deadlines:
        if deadline.day >= today:
            yield _warned(file, deadline, leads)


def _warned(file: DossierFile, deadline: Deadline, leads: Leads) -> Deadline:
    absences = absences_of(file, deadline.standing.body.id)
    return replace(deadline, warning=warning_for(deadline.day, leads[deadline.kind], absences))


def absences_of(file: DossierFile, body: RecordId) -> tuple[Absence, ...]:
    """When a body does not meet."""
    return tuple(a for a in file.procedure.absences if a.stands and a.body == body)


def deadlines_in(file: DossierFile, standing: Standing) -> Iterator[Deadline]:
    """The deadlines of one consultation whatever their day, of what was not done yet."""
    for outcome in standing.outcomes:
        if is_over(standing, outcome.kind):
            continue
        if isinstance(outcome, Running):
            rule = outcome.term.rule
            yield Deadline(
                day=outcome.term.last_day,
                kind=outcome.kind,
                what=what_of(outcome.kind),
                source=rule.article,
                legal=rule.source_class in STATUTORY,
                standing=standing,
            )
        elif isinstance(outcome, Agreed):
            yield _plain(outcome.day, outcome.kind, outcome.source, standing)
    yield from _wished(file, standing)


def _wished(file: DossierFile, standing: Standing) -> Iterable[Deadline]:
    """The day the board asks for, as long as nothing firmer was agreed and no advice given."""
    request = standing.consultation.request
    wanted = file.request(request).wanted_by if request else None
    firm = isinstance(standing.outcome(TermKind.ADVICE), Running | Agreed | StandsStill)
    if wanted and not firm and not is_over(standing, TermKind.ADVICE):
        yield _plain(wanted, TermKind.ADVICE, _("wens van het bestuur"), standing)


def _plain(day: date, kind: TermKind, source: str, standing: Standing) -> Deadline:
    return Deadline(day, kind, what_of(kind), source, legal=False, standing=standing)


def is_over(standing: Standing, kind: TermKind) -> bool:
    """Whether what a term was for has been done."""
    if kind is TermKind.ADVICE:
        return standing.advised_on is not None
    if kind is TermKind.REPLY:
        return bool(standing.points) and not standing.unanswered
    return kind in standing.acted


def what_of(kind: TermKind) -> str:
    """What a term is called on a card or in a table."""
    return {
        TermKind.SUSPENSION: _("Opschorting tot en met"),
        TermKind.APPEAL: _("Beroep uiterlijk"),
        TermKind.NULLITY: _("Nietigheid inroepen uiterlijk"),
        TermKind.ADVICE: _("Advies uiterlijk"),
        TermKind.REPLY: _("Reactie bestuur uiterlijk"),
    }[kind]


def name_of(kind: TermKind) -> str:
    """What a term is called by itself."""
    return {
        TermKind.SUSPENSION: _("Opschorting"),
        TermKind.APPEAL: _("Beroep"),
        TermKind.NULLITY: _("Nietigheid"),
        TermKind.ADVICE: _("Adviestermijn"),
        TermKind.REPLY: _("Reactietermijn"),
    }[kind]
