"""The meetings of the example, with what was captured in them and what became of that."""

from dataclasses import replace

from consultatie.acts.meetings import (
    ask_question_of,
    capture,
    commitment_draft,
    decision_draft,
    hold_meeting,
    make_commitment_of,
    plan_meeting,
    question_draft,
    record_decision_of,
    settle,
)
from consultatie.acts.records import NEW
from consultatie.commitments import Commitment
from consultatie.decisions import Outcome
from consultatie.example.setting import Keys, Setting
from consultatie.example.source import Table
from consultatie.ids import RecordId
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting, MeetingKind


def add_meetings(
    setting: Setting, rows: list[Table], consultations: Keys, points: Keys
) -> dict[str, RecordId]:
    """Add meetings; gives them by key."""
    return {row["sleutel"]: _add_meeting(setting, row, consultations, points) for row in rows}


def _add_meeting(setting: Setting, row: Table, consultations: Keys, points: Keys) -> RecordId:
    draft = Meeting(
        id=NEW,
        dossier=setting.dossier,
        body=setting.bodies[row["orgaan"]],
        title=setting.mark(row["titel"]),
        sort=MeetingKind(row["soort"]),
        planned=setting.days.maybe_precise(row.get("gepland")),
        where=row.get("waar", ""),
        note=setting.mark(row.get("toelichting", "")),
    )
    agenda = [_item(setting, item, consultations, points) for item in row["agenda"]]
    meeting = plan_meeting(setting.register, draft, agenda)
    if "gehouden" in row:
        meeting = hold_meeting(setting.register, meeting.id, setting.days.day(row["gehouden"]))
    for said in row.get("vastleggingen", ()):
        _add_capture(setting, meeting, said, consultations)
    return meeting.id


def _item(setting: Setting, row: Table, consultations: Keys, points: Keys) -> AgendaItem:
    return AgendaItem(
        id=NEW,
        meeting=NEW,
        title=setting.mark(row["titel"]),
        consultation=consultations[row["raad"]] if "raad" in row else None,
        point=points[row["punt"]] if "punt" in row else None,
    )


def _add_capture(setting: Setting, meeting: Meeting, row: Table, consultations: Keys) -> None:
    agenda = [item for item in setting.register.records(AgendaItem) if item.meeting == meeting.id]
    item = agenda[row["bij"] - 1]
    draft = Capture(
        id=NEW,
        meeting=meeting.id,
        item=item.id,
        sort=CaptureKind(row["soort"]),
        text=setting.mark(row["tekst"]),
        at=row["om"],
        who=row["wie"],
        due=setting.days.maybe_precise(row.get("uiterlijk")),
    )
    _work_out(setting, meeting, item, capture(setting.register, draft), row, consultations)


def _work_out(
    setting: Setting,
    meeting: Meeting,
    item: AgendaItem,
    said: Capture,
    row: Table,
    consultations: Keys,
) -> None:
    """What became of a capture: a commitment, question, decision or nothing; else it waits."""
    asked_on = meeting.held.as_day if meeting.held else None
    question = question_draft(item, said, asked_on)
    if row.get("werd") == "toezegging":
        commitment = _with_parties(setting, commitment_draft(meeting, said), row)
        make_commitment_of(setting.register, said.id, commitment)
    elif row.get("werd") == "vraag" and question is not None:
        ask_question_of(setting.register, said.id, question)
    elif row.get("werd") == "besluit":
        draft = replace(
            decision_draft(meeting, item, said),
            outcome=Outcome(row["uitkomst"]),
            votes=row.get("stemmen", ""),
            note=setting.mark(row["noot"]),
        )
        covered = [consultations[council] for council in row.get("dekt", ())]
        record_decision_of(setting.register, said.id, draft, covered)
    elif row.get("werd") == "niets":
        settle(setting.register, said.id)


def _with_parties(setting: Setting, draft: Commitment, row: Table) -> Commitment:
    giver, receiver = setting.bodies[row["door"]], setting.bodies[row["aan"]]
    return replace(draft, giver=giver, receiver=receiver, test=setting.mark(row["toets"]))
