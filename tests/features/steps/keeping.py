"""What is promised, planned, and kept from whom."""

from dataclasses import replace

from pytest_bdd import given, parsers, step

from consultatie.acts.commitments import accept, carry_out, hand_over, make_commitment, report
from consultatie.acts.meetings import (
    capture,
    conclude_meeting,
    decision_draft,
    plan_meeting,
    record_decision_of,
)
from consultatie.acts.records import NEW, change
from consultatie.acts.visibility import mark
from consultatie.commitments import Commitment, Recurrence
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.planning.councils import councils_of
from consultatie.planning.plans import plan
from consultatie.planning.questions import Question, Switches, Target
from consultatie.scenarios import TargetKind
from consultatie.visibility import Marking, Visibility
from tests.features.secretary import LAW, Secretary, day_of, precise


@given(parsers.parse('een toezegging aan "{receiver}" door "{giver}": "{text}"'))
def _promise(desk: Secretary, receiver: str, giver: str, text: str) -> None:
    draft = Commitment(
        id=NEW,
        dossier=desk.dossier.id,
        text=text,
        giver=desk.body(giver).id,
        receiver=desk.body(receiver).id,
        said_on=day_of("1-6-2021"),
    )
    make_commitment(desk.register, draft)


@given(parsers.parse('de toezegging komt "{recurs}" terug, eerst op "{day}"'))
def _recur(desk: Secretary, recurs: str, day: str) -> None:
    again = replace(desk.commitments[0], recurs=Recurrence(recurs), due=precise(day))
    change(desk.register, again)


@given(parsers.parse('de toezegging moet klaar zijn op "{day}"'))
def _due(desk: Secretary, day: str) -> None:
    change(desk.register, replace(desk.commitments[0], due=precise(day)))


@step(parsers.parse('de toezeggingen van "{name}" overgaan op "{day}"'))
def _hand_over(desk: Secretary, name: str, day: str) -> None:
    with desk.refused():
        hand_over(desk.register, desk.body(name).id, day_of(day), "de raad is opgeheven")


@step(
    parsers.re(r'de toezegging op "(?P<day>[^"]*)" is uitgevoerd met als bewijs "(?P<proof>[^"]*)"')
)
def _carry_out(desk: Secretary, day: str, proof: str) -> None:
    with desk.refused():
        carry_out(desk.register, desk.commitments[0].id, day_of(day), proof)


@step(parsers.parse('de toezegging op "{day}" is gemeld'))
def _report(desk: Secretary, day: str) -> None:
    with desk.refused():
        report(desk.register, desk.commitments[0].id, day_of(day))


@step(parsers.parse('de toezegging op "{day}" is aanvaard'))
def _accept(desk: Secretary, day: str) -> None:
    with desk.refused():
        accept(desk.register, desk.commitments[0].id, day_of(day))


@step(parsers.parse('de toezegging op "{day}" is gemeld met "{how}"'))
def _report_how(desk: Secretary, day: str, how: str) -> None:
    report(desk.register, desk.commitments[0].id, day_of(day), how)


@step(parsers.parse('de toezegging op "{day}" is aanvaard in "{where}" door "{who}"'))
def _accept_where(desk: Secretary, day: str, where: str, who: str) -> None:
    accept(desk.register, desk.commitments[0].id, day_of(day), where, who)


# -- meetings ------------------------------------------------------------------------------------


@given(parsers.parse('een overleg over "{name}" op "{day}"'))
def _meet(desk: Secretary, name: str, day: str) -> None:
    own = desk.asked[name].id
    draft = Meeting(id=NEW, dossier=desk.dossier.id, title="Overleg", held=precise(day))
    item = AgendaItem(id=NEW, meeting=NEW, title="Aanvraag", consultation=own)
    plan_meeting(desk.register, draft, [item])


@step(parsers.parse('in dat overleg het besluit "{text}" is vastgelegd en hardop bevestigd'))
def _capture_decision(desk: Secretary, text: str) -> None:
    (item,) = desk.file.procedure.agenda_items
    draft = Capture(
        id=NEW, meeting=item.meeting, item=item.id, sort=CaptureKind.DECISION, text=text
    )
    said = capture(desk.register, draft)
    conclude_meeting(desk.register, item.meeting, [said.id])


@step(parsers.parse('de secretaris daarvan een besluit over "{name}" maakt'))
def _make_decision(desk: Secretary, name: str) -> None:
    procedure = desk.file.procedure
    (meeting,), (item,), (said,) = procedure.meetings, procedure.agenda_items, procedure.captures
    draft = decision_draft(meeting, item, said)
    with desk.refused():
        record_decision_of(desk.register, said.id, draft, [desk.asked[name].id])


# -- sight and plans -----------------------------------------------------------------------------


@step(parsers.parse('punt {number} van "{name}" geheim is, opgelegd door "{who}" over "{scope}"'))
def _hide(desk: Secretary, number: str, name: str, who: str, scope: str) -> None:
    draft = Marking(
        id=NEW,
        subject=desk.point(number, name).id,
        visibility=Visibility.CONFIDENTIAL,
        imposed_by=who,
        imposed_on=desk.today,
        scope=scope,
    )
    mark(desk.register, draft, today=desk.today)


@step(parsers.parse('punt {number} van "{name}" zonder reden "{visibility}" wordt'))
def _show(desk: Secretary, number: str, name: str, visibility: str) -> None:
    subject = desk.point(number, name).id
    draft = Marking(id=NEW, subject=subject, visibility=Visibility(visibility))
    with desk.refused():
        mark(desk.register, draft, today=desk.today)


@step(parsers.parse('de secretaris terugrekent van de start op "{day}" bij een {what} besluit'))
@step(
    parsers.parse('de secretaris terugrekent van de start op "{day}" bij een besluit {what} advies')
)
def _plan(desk: Secretary, day: str, what: str) -> None:
    desk.actions = len(desk.register.journal())
    question = Question(
        target=Target(day_of(day), TargetKind.START),
        councils=councils_of(desk.file),
        today=desk.today,
    )
    desk.plan = plan(question, Switches(deviating=what == "afwijkend"), LAW)
