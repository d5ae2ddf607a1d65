"""The suspension watch: which acts of execution fall inside the month of art. 25(6) WOR.

The duty to suspend begins with the deviating decision itself; the written notice only fixes when
it ends. So an act between decision and notice is inside it too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dates import format as words_of
from consultatie.dates.formats import medium
from consultatie.decisions import Decision
from consultatie.dossier_file import DossierFile
from consultatie.language import Word, _
from consultatie.law.outcomes import Lapsed, NotStarted, Running, TermOutcome
from consultatie.wording import capital

ACTS = frozenset({StepKind.EXECUTION, StepKind.ACT_OF_EXECUTION})


class Clash(Word):
    """How an act of execution lies to the suspension."""

    DONE_INSIDE = "uitgevoerd binnen de opschorting"
    INSIDE = "binnen de opschorting"
    PERHAPS = "misschien binnen de opschorting"
    FREE = "buiten de opschorting"


@dataclass(frozen=True, slots=True)
class WatchedAct:
    """An act of execution, done or planned, and how it lies to the suspension."""

    step: Step
    when: PreciseDate
    clash: Clash

    @property
    def words(self) -> str:
        """What is done, in the words of the secretary where there are any."""
        return self.step.note.strip() or capital(self.step.sort.shown)


@dataclass(frozen=True, slots=True)
class SuspensionWatch:
    """A suspension from and through a day; without a last day its end is not known yet.

    `waived_in_part` says that the council let go of a part, which may be what an act is about.
    """

    first: date
    last: date | None
    acts: tuple[WatchedAct, ...] = ()
    waived_in_part: bool = False


def watch_of(
    file: DossierFile,
    consultation: Consultation,
    suspension: TermOutcome,
    decision: Decision | None,
) -> SuspensionWatch | None:
    """The watch over one consultation; None where nothing is or was suspended.

    :param suspension: what becomes of the term of suspension. :param decision: the one that
        concludes the consultation.
    """
    if decision is None:
        return None
    span = _span(suspension, decision.taken_on.first if decision.taken_on else None)
    if span is None:
        return None
    part = file.happened(consultation.id, StepKind.WAIVER_PART)
    watch = SuspensionWatch(*span, waived_in_part=part)
    return replace(watch, acts=tuple(_acts(file, consultation, watch)))


def _span(suspension: TermOutcome, decided: date | None) -> tuple[date, date | None] | None:
    """From which day and through which one the execution is suspended."""
    if isinstance(suspension, Running):
        begun = suspension.term.trigger
        return min(decided or begun, begun), suspension.term.last_day
    if isinstance(suspension, Lapsed):
        return min(decided or suspension.day, suspension.day), suspension.day
    if isinstance(suspension, NotStarted) and decided is not None:
        return decided, None
    return None


def watch_cautions(watch: SuspensionWatch | None) -> Iterator[str]:
    """What the secretary has to know of acts that lie inside the suspension, or may."""
    for act in watch.acts if watch else ():
        if act.clash is not Clash.FREE:
            yield _sentence(act).format(act=act.words, when=words_of(act.when), until=_until(watch))


def _sentence(act: WatchedAct) -> str:
    return {
        Clash.DONE_INSIDE: _(
            "‘{act}’ ({when}) is gedaan terwijl de uitvoering was opgeschort, {until} (art. 25 "
            "lid 6 WOR)."
        ),
        Clash.INSIDE: _(
            "‘{act}’ is gepland op {when}, maar de uitvoering is opgeschort, {until} (art. 25 lid "
            "6 WOR)."
        ),
        Clash.PERHAPS: _(
            "‘{act}’ ({when}) valt misschien binnen de opschorting, {until} (art. 25 lid 6 WOR)."
        ),
    }[act.clash]


def _until(watch: SuspensionWatch | None) -> str:
    if watch is None or watch.last is None:
        return _("waarvan het einde nog niet bekend is")
    return _("tot en met {day}").format(day=medium(watch.last))


def _acts(
    file: DossierFile, consultation: Consultation, watch: SuspensionWatch
) -> Iterator[WatchedAct]:
    found = [
        (step, when)
        for step in file.steps_of(consultation.id)
        if step.sort in ACTS and not step.skipped and (when := step.actual or step.planned)
    ]
    for step, when in sorted(found, key=lambda pair: (pair[1].first, pair[0].id)):
        yield WatchedAct(step, when, _clash(step, when, watch))


def _clash(step: Step, when: PreciseDate, watch: SuspensionWatch) -> Clash:
    last = watch.last or date.max
    if when.last < watch.first or when.first > last:
        return Clash.FREE
    wholly = watch.first <= when.first and when.last <= last and watch.last is not None
    # What was let go of in part may be this very act.
    if not wholly or watch.waived_in_part:
        return Clash.PERHAPS
    return Clash.DONE_INSIDE if step.actual else Clash.INSIDE
