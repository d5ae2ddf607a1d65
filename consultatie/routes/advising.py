"""The lower half of the route: each council with each of its requests, as bars and moments."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consultatie import dates
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.deadlines import absences_of
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Lapsed, Running
from consultatie.legal_facts import notices_of
from consultatie.meetings import Meeting
from consultatie.routes.moments import band, meeting_entry
from consultatie.routes.values import Band, Entry, Form, Group, Look, Row, by_time
from consultatie.standing import Standing, live_consultations, standing_of
from consultatie.suspension import Clash
from consultatie.wording import capital

_ONE_DAY = timedelta(1)
# Steps that are moments of their own; the others are where a bar begins or ends, or no news.
_SHOWN = frozenset(
    {
        StepKind.ANNOUNCED,
        StepKind.MEETING,
        StepKind.NOTICE,
        StepKind.WAIVER,
        StepKind.WAIVER_PART,
        StepKind.APPEAL_FILED,
        StepKind.NULLITY_INVOKED,
        StepKind.RULING,
        StepKind.ACT_OF_EXECUTION,
        StepKind.EXECUTION,
    }
)
# Of these the plan is over once there is an advice, or a decision.
_PLANNED_UNTIL_ADVICE = frozenset({StepKind.ADVICE, StepKind.DRAFT, StepKind.ADOPTED})


@dataclass(frozen=True, slots=True)
class _Course:
    """One consultation with the days that its bars hang on."""

    file: DossierFile
    standing: Standing
    today: date

    @property
    def consultation(self) -> Consultation:
        return self.standing.consultation

    @property
    def received(self) -> date | None:
        step = self.file.step_of(self.consultation.id, StepKind.RECEIVED)
        return step.day if step else None

    @property
    def advised(self) -> date | None:
        return self.standing.advised_on

    @property
    def told(self) -> date | None:
        """The day of the notice that counts, or else that of the decision."""
        notices = notices_of(self.file, self.consultation)
        if notices:
            return notices[0]
        taken = self.standing.decision.taken_on if self.standing.decision else None
        return taken.last if taken else None


def advising_rows(file: DossierFile, law: LawBook, today: date) -> Iterator[Row]:
    """A row per consultation: by council, and of one council in the order of its requests."""
    courses = [
        _Course(file, standing_of(file, consultation, law), today)
        for consultation in live_consultations(file)
    ]
    courses.sort(key=_order)
    meetings = _meetings(file, courses)
    rests = {body: _rests(file, body) for body in {c.consultation.body for c in courses}}
    for course in courses:
        own = rests[course.consultation.body]
        yield _row(course, meetings.get(course.consultation.id, ()), own)


def _rests(file: DossierFile, body: RecordId) -> tuple[Band, ...]:
    return tuple(band(a.start, a.end, a.name, a.id) for a in absences_of(file, body))


def _order(course: _Course) -> tuple[str, date, int]:
    begin = course.received or course.told or course.today
    return (course.standing.body.name.casefold(), begin, course.consultation.id)


def _row(course: _Course, meetings: tuple[Meeting, ...], rests: tuple[Band, ...]) -> Row:
    consultation, file = course.consultation, course.file
    request = file.request(consultation.request) if consultation.request else None
    entries = (*_bars(course), *_steps(course), *_held(course, meetings))
    return Row(
        key=("consultation", consultation.id),
        group=Group.ADVISING,
        name=course.standing.body.name,
        second=request.title_line if request else _("zonder aanvraag"),
        body=consultation.body,
        consultation=consultation.id,
        entries=tuple(sorted(entries, key=by_time)),
        bands=(*rests, *_pauses(course)),
    )


def _pauses(course: _Course) -> Iterator[Band]:
    for pause in course.file.procedure.pauses_of(course.consultation.id):
        last = pause.last_day or max(course.today, pause.start)
        words = _("Pauze: {why}").format(why=pause.reason.rstrip("."))
        yield band(pause.start, last, words, pause.id)


# -- bars --------------------------------------------------------------------------------------


def _bars(course: _Course) -> Iterator[Entry]:
    yield from _advice(course)
    if course.advised:
        yield from _deciding(course, course.advised)
    yield from _suspension(course)


def _advice(course: _Course) -> Iterator[Entry]:
    """From the receipt to the advice; as long as there is none to today, and on to its term."""
    begin, end = course.received, course.advised
    if begin is None:
        return
    until = end or (course.told if course.told and course.told >= begin else None)
    last = until or course.today
    due = _due(course)
    if last >= begin:
        words = _("Advies") if end else _("Aanvraag in behandeling")
        bar = _bar(course, "advies", Look.REAL, begin, last, words, TermKind.ADVICE)
        yield replace(bar, note=_due_words(due, course.today) if until is None else "")
    if until is None and due and due > last:
        ahead = max(begin, course.today + _ONE_DAY)
        yield _bar(
            course, "termijn", Look.PLANNED, ahead, due, _("Tijd voor het advies"), TermKind.ADVICE
        )


def _due(course: _Course) -> date | None:
    outcome = course.standing.outcome(TermKind.ADVICE)
    if isinstance(outcome, Agreed):
        return outcome.day
    if isinstance(outcome, Running):
        return outcome.term.last_day
    step = course.file.step_of(course.consultation.id, StepKind.ADVICE)
    return step.planned.last if step and step.planned else None


def _due_words(due: date | None, today: date) -> str:
    if due is None:
        return ""
    sentence = _("Advies uiterlijk {day}.") if due >= today else _("Het advies was op {day} nodig.")
    return sentence.format(day=dates.medium(due))


def _deciding(course: _Course, advised: date) -> Iterator[Entry]:
    """From the advice to the notice; as long as nothing was decided to today."""
    last = course.told or course.today
    if last > advised:
        words = _("Besluitvorming") if course.told else _("Wacht op besluit")
        bar = _bar(course, "besluitvorming", Look.REAL, advised, last, words)
        yield replace(bar, turn=Group.DECIDING)


def _suspension(course: _Course) -> Iterator[Entry]:
    outcome = course.standing.outcome(TermKind.SUSPENSION)
    told = course.told
    if isinstance(outcome, Running):
        begin, last = outcome.term.trigger, outcome.term.last_day
    elif isinstance(outcome, Lapsed) and told and told <= outcome.day:
        begin, last = told, outcome.day
    else:
        return
    yield _bar(
        course,
        "opschorting",
        Look.SUSPENDED,
        begin,
        last,
        _("Opschorting"),
        TermKind.SUSPENSION,
    )


def _bar(
    course: _Course,
    part: str,
    look: Look,
    first: date,
    last: date,
    words: str,
    term: TermKind | None = None,
) -> Entry:
    return Entry(
        key=(part, course.consultation.id),
        form=Form.BAR,
        look=look,
        first=first,
        last=last,
        words=words,
        when=dates.stretch(first, last),
        kind="consultation",
        record=course.consultation.id,
        consultation=course.consultation.id,
        term=term,
    )


# -- moments -----------------------------------------------------------------------------------


def _steps(course: _Course) -> Iterator[Entry]:
    for step in course.file.steps_of(course.consultation.id):
        if step.actual and step.sort in _SHOWN:
            yield _moment(course, step, step.actual, Look.REAL)
        elif step.planned and not step.actual and _is_ahead(course, step):
            yield _moment(course, step, step.planned, Look.PLANNED)


def _is_ahead(course: _Course, step: Step) -> bool:
    """Whether a planned step was not overtaken by what happened, nor passed over."""
    if step.skipped:
        return False
    if step.sort in _PLANNED_UNTIL_ADVICE:
        return course.advised is None
    return step.sort is not StepKind.DECISION or course.standing.decision is None


def _moment(course: _Course, step: Step, when: PreciseDate, look: Look) -> Entry:
    words = step.sort.shown
    watched = course.standing.watch.acts if course.standing.watch else ()
    clash = next((act.clash for act in watched if act.step == step), Clash.FREE)
    told = capital(clash.shown) if clash is not Clash.FREE else ""
    return Entry(
        key=("step", step.id),
        form=Form.MEETING if step.sort is StepKind.MEETING else Form.STEP,
        look=look,
        first=when.first,
        last=when.last,
        words=words[:1].upper() + words[1:],
        when=dates.format(when),
        exact=when.is_day,
        kind="step",
        record=step.id,
        consultation=course.consultation.id,
        term=TermKind.SUSPENSION if step.sort is StepKind.NOTICE else None,
        note=" · ".join(filter(None, (told, step.note))),
        clash=clash,
    )


def _meetings(file: DossierFile, courses: list[_Course]) -> dict[int, tuple[Meeting, ...]]:
    """The meetings of councils by consultation: that of the agenda, or the one that was running."""
    found: dict[int, tuple[Meeting, ...]] = {}
    for meeting in file.procedure.meetings:
        if not meeting.stands:
            continue
        for consultation in _about(file, meeting, courses):
            found[consultation] = (*found.get(consultation, ()), meeting)
    return found


def _about(file: DossierFile, meeting: Meeting, courses: list[_Course]) -> tuple[int, ...]:
    items = file.procedure.agenda_of(meeting.id)
    named = tuple(dict.fromkeys(item.consultation for item in items if item.consultation))
    when = meeting.held or meeting.planned
    if named or when is None:
        return named
    own = [course for course in courses if course.consultation.body == meeting.body]
    begun = [c for c in own if c.received and c.received <= when.last]
    chosen = begun[-1:] or own[:1]
    return tuple(course.consultation.id for course in chosen)


def _held(course: _Course, meetings: tuple[Meeting, ...]) -> Iterator[Entry]:
    """The meetings that no step tells of yet."""
    steps = course.file.steps_of(course.consultation.id)
    told = {when.first for s in steps if s.sort is StepKind.MEETING and (when := _when(s))}
    for meeting in meetings:
        entry = meeting_entry(meeting)
        if entry and entry.first not in told:
            yield entry


def _when(step: Step) -> PreciseDate | None:
    return step.actual or step.planned
