"""The meetings of council and board (overlegvergaderingen) on a consultation."""

from collections.abc import Iterator
from datetime import date

from consultatie import dates
from consultatie.advising import advice_for, consultations_with
from consultatie.consultations import Consultation, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.meetings import Meeting, MeetingKind

# Grounds on which the council does not advise before one meeting with the board, and where that
# stands (art. 30(3) and 32(4) WOR apply art. 25(4)).
NEEDS_MEETING = {
    Ground.WOR_25: "art. 25 lid 4 WOR",
    Ground.WOR_25_5: "art. 25 lid 4 WOR",
    Ground.WOR_27: "art. 27 lid 2 WOR",
    Ground.WOR_30: "art. 25 lid 4 WOR",
    Ground.WOR_32: "art. 25 lid 4 WOR",
}


def talks_on(file: DossierFile, consultation: Consultation) -> tuple[date, ...]:
    """The days on which a consultation was discussed with the board, as far as known."""
    steps = (
        step.day
        for step in file.steps_of(consultation.id)
        if step.sort is StepKind.MEETING and step.day
    )
    held = (
        meeting.held.as_day
        for meeting in meetings_on(file, consultation)
        if meeting.sort is MeetingKind.CONSULTATION and meeting.held and meeting.held.as_day
    )
    return tuple(sorted({*steps, *held}))


def meetings_on(file: DossierFile, consultation: Consultation) -> Iterator[Meeting]:
    """The meetings about a consultation: by their agenda, else those of its body in the dossier."""
    named = _agendas(file)
    for meeting in file.procedure.meetings:
        about = named.get(meeting.id)
        if meeting.stands and (
            consultation.id in about if about else meeting.body == consultation.body
        ):
            yield meeting


def on_agenda(file: DossierFile, meeting: RecordId) -> tuple[Consultation, ...]:
    """The consultations that a meeting is about by its agenda, also by one of their points."""
    about = _agendas(file).get(meeting, set())
    return tuple(c for c in file.consultations if c.stands and c.id in about)


def cautions_on_holding(file: DossierFile, meeting: Meeting, held: date) -> tuple[str, ...]:
    """What to bear in mind when a meeting was held that day: an advice that came before it.

    A caution and no refusal: there can have been an overleg that is not in this register.
    """
    if meeting.sort is not MeetingKind.CONSULTATION:
        return ()
    found = (_too_late(file, about, held) for about in on_agenda(file, meeting.id))
    return tuple(filter(None, found))


def _too_late(file: DossierFile, consultation: Consultation, held: date) -> str:
    article = NEEDS_MEETING.get(file.ground_of(consultation))
    counting = advice_for(file, consultation.id)
    given = counting.given_on if counting else None
    if article is None or given is None:
        return ""
    if any(day <= given for day in (held, *talks_on(file, consultation))):
        return ""
    return _(
        "{body} adviseerde op {given}, vóór deze vergadering, en er staat geen eerder overleg. De "
        "raad adviseert niet eerder dan nadat ten minste eenmaal overleg is gevoerd ({article})."
    ).format(body=file.body_of(consultation).name, given=dates.medium(given), article=article)


def _agendas(file: DossierFile) -> dict[RecordId, set[RecordId]]:
    """Of which consultations the agenda of a meeting speaks, itself or by a point."""
    found: dict[RecordId, set[RecordId]] = {}
    for item in file.procedure.agenda_items:
        if not item.stands:
            continue
        if item.consultation is not None:
            found.setdefault(item.meeting, set()).add(item.consultation)
        if item.point is not None:
            advice = file.advice(file.point(item.point).advice)
            found.setdefault(item.meeting, set()).update(consultations_with(file, advice))
    return found
