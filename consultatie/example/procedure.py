"""What happens around the advice in one round of the example, in the order it happened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from consultatie.acts.appraisals import appraise
from consultatie.acts.clocks import choose_clock, extend, pause, resume
from consultatie.acts.completeness import judge
from consultatie.acts.questions import add_expert, add_sounding, answer_question, ask
from consultatie.acts.records import NEW
from consultatie.acts.visibility import mark
from consultatie.appraisals import Appraisal, Opinion
from consultatie.clocks import Clock, ClockChoice, Pause
from consultatie.completeness import PartCheck, Presence, Subject
from consultatie.example.commitments import add_commitments
from consultatie.example.meetings import add_meetings
from consultatie.example.setting import Keys, Setting
from consultatie.example.source import Table, read
from consultatie.ids import RecordId
from consultatie.questions import Expert, Question, Sounding
from consultatie.visibility import Marking, Visibility


@dataclass(frozen=True, slots=True)
class Course:
    """What a round is about: its consultations by council, its points and its decisions."""

    consultations: Keys
    points: Keys
    decisions: Keys


def add_procedure(setting: Setting, place: str, course: Course) -> None:
    """Add what the data in this folder say of the round."""
    data = read(f"{place}/procedure.toml")
    _each(_BEFORE_THE_TALKS, setting, course, data)
    asked = {row.get("sleutel", ""): _ask(setting, course, row) for row in data.get("vragen", ())}
    meetings = add_meetings(setting, data["vergaderingen"], course.consultations, course.points)
    for row in data.get("oordelen", ()):
        _appraise(setting, course, meetings, row)
    add_commitments(setting, data.get("toezeggingen", ()), course.decisions)
    for row in data.get("markeringen", ()):
        _mark(setting, {**asked, **course.decisions, **meetings}, row)


def _judge(setting: Setting, course: Course, row: Table) -> None:
    drafts = [
        PartCheck(
            id=NEW,
            consultation=course.consultations[row["orgaan"]],
            subject=Subject(part["onderdeel"]),
            label=part.get("naam", ""),
            presence=Presence(part["bevinding"]),
            page=part.get("bladzijde", ""),
            remark=setting.mark(part.get("opmerking", "")),
        )
        for part in row["onderdelen"]
    ]
    judge(setting.register, drafts)


def _choose_clock(setting: Setting, course: Course, row: Table) -> None:
    draft = ClockChoice(
        id=NEW,
        consultation=course.consultations[row["orgaan"]],
        choice=Clock(row["keuze"]),
        chosen_on=setting.days.day(row["op"]),
        agreed_by=row.get("met", ""),
        note=setting.mark(row["toelichting"]),
    )
    choose_clock(setting.register, draft)


def _pause(setting: Setting, course: Course, row: Table) -> None:
    draft = Pause(
        id=NEW,
        consultation=course.consultations[row["orgaan"]],
        start=setting.days.day(row["van"]),
        planned_end=setting.days.maybe_day(row.get("gepland_tot")),
        agreed_by=row["met"],
        reason=setting.mark(row["reden"]),
    )
    paused = pause(setting.register, draft)
    if "tot" in row:
        resume(setting.register, paused, setting.days.day(row["tot"]))


def _extend(setting: Setting, course: Course, row: Table) -> None:
    extend(
        setting.register,
        course.consultations[row["orgaan"]],
        setting.days.day(row["tot"]),
        agreed_by=row["met"],
        agreed_on=setting.days.day(row["op"]),
        reason=setting.mark(row["reden"]),
    )


def _ask(setting: Setting, course: Course, row: Table) -> RecordId:
    draft = Question(
        id=NEW,
        consultation=course.consultations[row["orgaan"]],
        round=row.get("ronde", 1),
        number="",
        text=setting.mark(row["tekst"]),
        asked_on=setting.days.day(row["gesteld"]),
        point=course.points[row["punt"]] if "punt" in row else None,
    )
    (asked,) = ask(setting.register, [draft])
    if "antwoord" in row:
        day = setting.days.day(row["beantwoord"])
        answer_question(setting.register, asked.id, setting.mark(row["antwoord"]), day)
    return asked.id


def _add_expert(setting: Setting, course: Course, row: Table) -> None:
    draft = Expert(
        id=NEW,
        consultation=course.consultations[row["orgaan"]],
        who=setting.mark(row["wie"]),
        subject=setting.mark(row["onderwerp"]),
        costs=setting.mark(row["kosten"]),
        costs_announced_on=setting.days.day(row["gemeld"]),
        engaged_on=setting.days.day(row["ingeschakeld"]),
        reported_on=setting.days.maybe_day(row.get("verslag")),
    )
    add_expert(setting.register, draft)


def _add_sounding(setting: Setting, course: Course, row: Table) -> None:
    draft = Sounding(
        id=NEW,
        consultation=course.consultations[row["orgaan"]],
        held_on=setting.days.day(row["op"]),
        how=setting.mark(row["hoe"]),
        participants=row["deelnemers"],
        summary=setting.mark(row["uitkomst"]),
    )
    add_sounding(setting.register, draft)


def _appraise(setting: Setting, course: Course, meetings: Keys, row: Table) -> None:
    drafts = [
        Appraisal(
            id=NEW,
            point=course.points[point["punt"]],
            body=setting.bodies[row["raad"]] if "raad" in row else None,
            opinion=Opinion(point["oordeel"]),
            given_on=setting.days.day(row["op"]),
            meeting=meetings[row["vergadering"]] if "vergadering" in row else None,
            rendering_agreed=point.get("weergave"),
            note=setting.mark(point.get("noot", "")),
        )
        for point in row["punten"]
    ]
    appraise(setting.register, drafts)


def _mark(setting: Setting, subjects: Keys, row: Table) -> None:
    draft = Marking(
        id=NEW,
        subject=subjects[row["van"]],
        visibility=Visibility(row["zichtbaarheid"]),
        imposed_by=row.get("door", ""),
        imposed_on=setting.days.maybe_day(row.get("op")),
        scope=setting.mark(row.get("omvang", "")),
        until=setting.days.maybe_day(row.get("tot")),
        exempt=setting.mark(row.get("uitgezonderd", "")),
    )
    mark(setting.register, draft, today=setting.days.today, reason=row.get("reden", ""))


_Adder: TypeAlias = Callable[[Setting, Course, Table], None]
_BEFORE_THE_TALKS: dict[str, _Adder] = {
    "toetsen": _judge,
    "klok": _choose_clock,
    "pauzes": _pause,
    "verlengingen": _extend,
    "deskundigen": _add_expert,
    "achterban": _add_sounding,
}


def _each(adders: Mapping[str, _Adder], setting: Setting, course: Course, data: Table) -> None:
    for part, add in adders.items():
        for row in data.get(part, ()):
            add(setting, course, row)
