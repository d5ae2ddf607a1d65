"""What councils say, and what the board answers."""

from dataclasses import replace
from datetime import date

from pytest_bdd import parsers, step

from consultatie.acts.advice import add_point, draft_advice, new_version, send_advice
from consultatie.acts.appraisals import adopt, appraise, follow_up, join_consultations, reserve
from consultatie.acts.completeness import judge
from consultatie.acts.questions import add_expert, answer_question, ask, next_number
from consultatie.acts.reactions import Reply, react
from consultatie.acts.records import NEW, change
from consultatie.acts.requests import record_step
from consultatie.advice import Conclusion, Point, PointKind
from consultatie.appraisals import Appraisal, Opinion
from consultatie.completeness import PartCheck, Presence, Subject
from consultatie.consultations import StepKind
from consultatie.questions import Expert, Question
from consultatie.reactions import Reaction, Verdict
from consultatie.requests import Request
from tests.features.secretary import Secretary, Table, day_of, precise, rows_of


@step(parsers.parse('"{name}" op "{day}" adviseert: "{conclusion}"'))
@step(parsers.parse('"{name}" adviseerde op "{day}": "{conclusion}"'))
def _advise(desk: Secretary, name: str, day: str, conclusion: str, datatable: Table) -> None:
    _draft(desk, name, conclusion, datatable)
    _send(desk, name, day)


@step(parsers.parse('elke raad op "{day}" adviseert: "{conclusion}"'))
@step(parsers.parse('elke raad adviseerde op "{day}": "{conclusion}"'))
def _advise_all(desk: Secretary, day: str, conclusion: str, datatable: Table) -> None:
    for name in desk.asked:
        _draft(desk, name, conclusion, datatable)
        _send(desk, name, day)


@step(parsers.parse('"{name}" een advies "{conclusion}" begint met de punten'))
def _draft(desk: Secretary, name: str, conclusion: str, datatable: Table) -> None:
    advice = draft_advice(desk.register, desk.asked[name].id, Conclusion(conclusion))
    for row in rows_of(datatable):
        draft = Point(
            id=NEW,
            advice=advice.id,
            number=row["nummer"],
            text=row["tekst"],
            sort=PointKind(row["soort"]),
            political=row.get("46d") == "ja",
        )
        add_point(desk.register, draft)


@step(parsers.parse('het advies van "{name}" op "{day}" is verzonden'))
def _send(desk: Secretary, name: str, day: str) -> None:
    send_advice(desk.register, desk.advice(name), day_of(day))


@step(parsers.parse('"{name}" een nieuwe versie van het advies begint'))
def _new_version(desk: Secretary, name: str) -> None:
    new_version(desk.register, desk.advice(name))


@step(parsers.parse('iemand punt {number} van "{name}" herschrijft tot "{text}"'))
def _rewrite(desk: Secretary, number: str, name: str, text: str) -> None:
    with desk.refused():
        change(desk.register, replace(desk.point(number, name), text=text))


@step(parsers.parse('"{name}" en "{other}" zich daarbij aansluiten'))
def _join(desk: Secretary, name: str, other: str) -> None:
    joint = next(a for a in desk.file.advices if not a.sent)
    joining = [desk.asked[name].id, desk.asked[other].id]
    join_consultations(desk.register, joint.id, joining)


@step(parsers.parse('"{name}" het gezamenlijke advies vaststelt op "{day}"'))
def _adopt(desk: Secretary, name: str, day: str) -> None:
    joining = next(j for j in desk.file.procedure.joinings if j.consultation == desk.asked[name].id)
    adopt(desk.register, joining.id, day_of(day), "met algemene stemmen")


@step(parsers.parse('"{name}" het eigen advies vaststelt op "{day}"'))
def _adopt_own(desk: Secretary, name: str, day: str) -> None:
    record_step(desk.register, desk.asked[name].id, StepKind.ADOPTED, actual=precise(day))


@step(parsers.parse('"{name}" zich voorbehoudt later te adviseren over "{text}"'))
def _reserve(desk: Secretary, name: str, text: str) -> None:
    reserve(desk.register, desk.advice(name).id, text)


@step(
    parsers.parse(
        'op het voorbehoud van "{name}" de aanvraag "{title}" volgt, ontvangen op "{day}"'
    )
)
def _follow(desk: Secretary, name: str, title: str, day: str) -> None:
    (reservation,) = desk.file.procedure.reservations_of(desk.advice(name).id)
    draft = Request(id=NEW, dossier=desk.dossier.id, title=title)
    receipts: dict[int, date | None] = {desk.body(name).id: day_of(day)}
    follow_up(desk.register, reservation.id, draft, receipts)


# -- the board -----------------------------------------------------------------------------------


@step(parsers.parse('het bestuur op punt {number} van "{name}" reageert: "{verdict}"'))
def _react(desk: Secretary, number: str, name: str, verdict: str) -> None:
    _reply(desk, [desk.point(number, name)], verdict)


@step(
    parsers.parse('het bestuur zonder redenen op punt {number} van "{name}" reageert: "{verdict}"')
)
def _react_barely(desk: Secretary, number: str, name: str, verdict: str) -> None:
    with desk.refused():
        _reply(desk, [desk.point(number, name)], verdict, reasons="")


@step(
    parsers.parse(
        'het bestuur in ronde {round_:d} op punt {number} van "{name}" reageert: "{verdict}"'
    )
)
def _react_again(desk: Secretary, round_: int, number: str, name: str, verdict: str) -> None:
    _reply(desk, [desk.point(number, name)], verdict, round_=round_)


@step(parsers.parse('het bestuur op elk punt reageert: "{verdict}"'))
@step(parsers.parse('het bestuur reageerde op elk punt: "{verdict}"'))
def _react_to_all(desk: Secretary, verdict: str) -> None:
    for name in desk.asked:
        if any(a.consultation == desk.asked[name].id for a in desk.file.advices):
            _reply(desk, list(desk.points(name)), verdict)


@step(parsers.parse('het bestuur één reactie geeft op punt {number} van elke raad: "{verdict}"'))
def _react_once(desk: Secretary, number: str, verdict: str) -> None:
    _reply(desk, [desk.point(number, name) for name in desk.asked], verdict)


def _reply(
    desk: Secretary,
    points: list[Point],
    verdict: str,
    *,
    reasons: str = "Dat past niet in het besluit.",
    round_: int = 1,
) -> None:
    draft = Reaction(
        id=NEW,
        dossier=desk.dossier.id,
        text="Het bestuur heeft dit gewogen.",
        reasons=reasons,
        round=round_,
    )
    react(desk.register, draft, {point.id: Reply(Verdict(verdict)) for point in points})


@step(parsers.parse('de raad oordeelt dat de reactie op punt {number} van "{name}" "{opinion}" is'))
def _appraise(desk: Secretary, number: str, name: str, opinion: str) -> None:
    point = desk.point(number, name)
    draft = Appraisal(
        id=NEW, point=point.id, opinion=Opinion(opinion), given_on=day_of("6-12-2021")
    )
    with desk.refused():
        appraise(desk.register, [draft])


@step(
    parsers.parse(
        '"{judge}" op "{day}" oordeelt dat de reactie op punt {number} van "{name}" "{opinion}" is'
    )
)
def _appraise_as(
    desk: Secretary, judge: str, day: str, number: str, name: str, opinion: str
) -> None:
    draft = Appraisal(
        id=NEW,
        point=desk.point(number, name).id,
        body=desk.body(judge).id,
        opinion=Opinion(opinion),
        given_on=day_of(day),
    )
    with desk.refused():
        appraise(desk.register, [draft])


# -- around the advice ---------------------------------------------------------------------------


@step(parsers.parse('"{name}" op "{day}" het bureau "{who}" inschakelt'))
def _engage(desk: Secretary, name: str, day: str, who: str) -> None:
    consultation = desk.asked[name].id
    draft = Expert(id=NEW, consultation=consultation, who=who, engaged_on=day_of(day))
    add_expert(desk.register, draft)


@step(parsers.parse('"{name}" vraagt "{text}"'))
def _ask(desk: Secretary, name: str, text: str) -> None:
    there = desk.file.procedure.questions_of(desk.asked[name].id)
    draft = Question(
        id=NEW, consultation=desk.asked[name].id, number=next_number(there, 1), text=text
    )
    ask(desk.register, [draft])


@step(parsers.parse('vraag {number} van "{name}" op "{day}" is beantwoord: "{answer}"'))
def _answer(desk: Secretary, number: str, name: str, day: str, answer: str) -> None:
    there = desk.file.procedure.questions_of(desk.asked[name].id)
    question = next(q for q in there if q.number == number)
    answer_question(desk.register, question.id, answer, day_of(day))


@step(parsers.parse('de toets van "{name}" vindt "{part}" "{presence}"'))
def _judge(desk: Secretary, name: str, part: str, presence: str) -> None:
    draft = PartCheck(
        id=NEW,
        consultation=desk.asked[name].id,
        subject=Subject(part),
        presence=Presence(presence),
    )
    judge(desk.register, [draft])
