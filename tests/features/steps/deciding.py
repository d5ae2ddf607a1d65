"""What the board decides and tells, and what that does to the clocks."""

from dataclasses import replace

from pytest_bdd import parsers, step

from consultatie.acts.advice import add_point, draft_advice, send_advice
from consultatie.acts.clocks import choose_clock, extend, pause, resume
from consultatie.acts.decisions import record_decision, revoke_decision
from consultatie.acts.reactions import Reply, react
from consultatie.acts.records import NEW, add, change
from consultatie.acts.requests import choose_notice, record_notice, record_step
from consultatie.advice import Conclusion, Point, PointKind
from consultatie.clocks import Absence, Clock, ClockChoice, Pause
from consultatie.consultations import Consultation, StepKind
from consultatie.decisions import Decision, Outcome
from consultatie.ids import RecordId
from consultatie.reactions import Reaction, Verdict
from tests.features.secretary import Secretary, day_of, precise


@step(parsers.parse('het bestuur op "{day}" besluit "{title}"'))
def _decide(desk: Secretary, day: str, title: str) -> None:
    _record(desk, day, title, [held.id for held in desk.asked.values()], {})


@step(parsers.parse('het bestuur op "{day}" besluit "{title}", maar voor "{name}" "{outcome}"'))
def _decide_differently(desk: Secretary, day: str, title: str, name: str, outcome: str) -> None:
    everyone = [held.id for held in desk.asked.values()]
    _record(desk, day, title, everyone, {desk.asked[name].id: Outcome(outcome)})


@step(parsers.parse('het bestuur op "{day}" besluit "{title}" met uitkomst "{outcome}"'))
def _decide_so(desk: Secretary, day: str, title: str, outcome: str) -> None:
    covered = [held.id for held in desk.asked.values()]
    draft = Decision(
        id=NEW,
        dossier=desk.dossier.id,
        title=title,
        taken_on=precise(day),
        outcome=Outcome(outcome),
    )
    record_decision(desk.register, draft, covered)


@step(parsers.parse('"{board}" op "{day}" besluit "{title}" voor "{name}"'))
def _decide_as(desk: Secretary, board: str, day: str, title: str, name: str) -> None:
    draft = Decision(
        id=NEW,
        dossier=desk.dossier.id,
        title=title,
        body=desk.body(board).id,
        taken_on=precise(day),
    )
    record_decision(desk.register, draft, [desk.asked[name].id])


@step(parsers.parse('bij "{name}" de handeling "{what}" is gepland op "{day}"'))
def _plan_act(desk: Secretary, name: str, what: str, day: str) -> None:
    sort = StepKind.ACT_OF_EXECUTION
    record_step(desk.register, desk.asked[name].id, sort, planned=precise(day), note=what)


@step(parsers.parse('een afwijkend besluit van "{day}" voor "{name}"'))
def _deviate(desk: Secretary, day: str, name: str) -> None:
    own = desk.asked[name].id
    advice = draft_advice(desk.register, own, Conclusion.NEGATIVE)
    draft = Point(id=NEW, advice=advice.id, number="1", text="Niet doen.", sort=PointKind.OBJECTION)
    point = add_point(desk.register, draft)
    send_advice(desk.register, advice, day_of("29-10-2021"))
    refusal = Reaction(id=NEW, dossier=desk.dossier.id, text="Toch wel.", reasons="Het moet.")
    react(desk.register, refusal, {point.id: Reply(Verdict.NOT_ADOPTED)})
    _record(desk, day, "Wij voegen samen", [own], {})


def _record(
    desk: Secretary, day: str, title: str, covered: list[RecordId], but: dict[RecordId, Outcome]
) -> None:
    draft = Decision(id=NEW, dossier=desk.dossier.id, title=title, taken_on=precise(day))
    record_decision(desk.register, draft, covered, but)


@step(parsers.parse('het besluit op "{day}" wordt ingetrokken wegens "{reason}"'))
def _revoke(desk: Secretary, day: str, reason: str) -> None:
    (decision,) = desk.file.standing_decisions()
    revoke_decision(desk.register, decision.id, day_of(day), reason)


# -- telling -------------------------------------------------------------------------------------


@step(parsers.parse('"{name}" de kennisgeving met de redenen krijgt op "{day}"'))
@step(parsers.parse('"{name}" kreeg de kennisgeving met de redenen op "{day}"'))
def _tell(desk: Secretary, name: str, day: str) -> None:
    record_notice(desk.register, [desk.asked[name].id], day_of(day), day_of(day))


@step(parsers.parse('"{name}" de kennisgeving zonder redenen krijgt op "{day}"'))
def _tell_barely(desk: Secretary, name: str, day: str) -> None:
    record_notice(desk.register, [desk.asked[name].id], day_of(day), None)


@step(parsers.parse('"{name}" de redenen krijgt op "{day}"'))
def _reason(desk: Secretary, name: str, day: str) -> None:
    record_step(desk.register, desk.asked[name].id, StepKind.REASONS, actual=precise(day))


@step(parsers.parse('"{name}" sinds "{day}" weet dat het besluit wordt uitgevoerd'))
def _know(desk: Secretary, name: str, day: str) -> None:
    record_step(desk.register, desk.asked[name].id, StepKind.KNOWN, actual=precise(day))


@step(parsers.parse('"{name}" op "{day}" voor een deel afstand doet van de opschorting'))
def _waive_part(desk: Secretary, name: str, day: str) -> None:
    record_step(desk.register, desk.asked[name].id, StepKind.WAIVER_PART, actual=precise(day))


@step(parsers.parse('"{name}" op "{day}" voor het geheel afstand doet van de opschorting'))
def _waive(desk: Secretary, name: str, day: str) -> None:
    record_step(desk.register, desk.asked[name].id, StepKind.WAIVER, actual=precise(day))


@step(parsers.parse('de kennisgeving van "{day}" aan "{name}" telt, want "{reason}"'))
def _choose(desk: Secretary, day: str, name: str, reason: str) -> None:
    steps = desk.file.steps_of(desk.asked[name].id)
    notice = next(s for s in steps if s.sort is StepKind.NOTICE and s.day == day_of(day))
    choose_notice(desk.register, notice.id, reason)


# -- clocks --------------------------------------------------------------------------------------


@step(parsers.parse('met "{name}" is als adviesdatum "{day}" afgesproken'))
def _agree(desk: Secretary, name: str, day: str) -> None:
    held = desk.register.get(Consultation, desk.asked[name].id)
    change(desk.register, replace(held, agreed_advice_date=day_of(day)))


@step(
    parsers.parse(
        'de adviestermijn van "{name}" wordt verlengd tot "{day}" met instemming van "{who}"'
    )
)
def _extend(desk: Secretary, name: str, day: str, who: str) -> None:
    own = desk.asked[name].id
    extend(desk.register, own, day_of(day), agreed_by=who, reason="meer tijd voor overleg")


@step(
    parsers.re(
        r'de termijn van "(?P<name>[^"]*)" pauzeert '
        r'(van "(?P<start>[^"]*)" tot en met "(?P<end>[^"]*)"|vanaf "(?P<since>[^"]*)") '
        r'wegens "(?P<reason>[^"]*)"'
    )
)
def _pause(
    desk: Secretary, name: str, start: str | None, end: str | None, since: str | None, reason: str
) -> None:
    draft = Pause(
        id=NEW,
        consultation=desk.asked[name].id,
        start=day_of(start or since or ""),
        planned_end=day_of(end) if end else None,
        reason=reason,
        agreed_by="de bestuurder",
    )
    with desk.refused():
        pause(desk.register, draft)


@step(parsers.parse('de pauze van "{name}" eindigt op "{day}"'))
def _resume(desk: Secretary, name: str, day: str) -> None:
    (paused,) = desk.file.procedure.pauses_of(desk.asked[name].id)
    resume(desk.register, paused, day_of(day))


@step(parsers.parse('de klok van "{name}" "{choice}" volgens "{who}"'))
def _choose_clock(desk: Secretary, name: str, choice: str, who: str) -> None:
    own = desk.asked[name].id
    draft = ClockChoice(id=NEW, consultation=own, choice=Clock(choice), agreed_by=who)
    choose_clock(desk.register, draft)


@step(parsers.parse('"{name}" reces heeft van "{start}" tot en met "{end}"'))
def _recess(desk: Secretary, name: str, start: str, end: str) -> None:
    draft = Absence(
        id=NEW, body=desk.body(name).id, name="kerstreces", start=day_of(start), end=day_of(end)
    )
    add(desk.register, draft)
