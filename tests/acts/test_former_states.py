"""Going back to what one record was, on a real register."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from consultatie.acts.advice import send_advice
from consultatie.acts.clocks import extend, pause, resume
from consultatie.acts.erasure import erase
from consultatie.acts.former_states import go_back, moment_words, state_after
from consultatie.acts.meetings import hold_meeting, plan_meeting, revise_meeting
from consultatie.acts.reactions import Reply, react, revise_reaction
from consultatie.acts.records import NEW, add, change, restore, withdraw
from consultatie.acts.requests import correct_step, record_step, register_request
from consultatie.advice import Advice, Conclusion, Point, Theme
from consultatie.clocks import Extension, Pause
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.law.grounds import Ground
from consultatie.meetings import Meeting
from consultatie.parties import Body, Organisation
from consultatie.reactions import Reaction, Verdict
from consultatie.records import Record
from consultatie.register import OpenRegister
from consultatie.requests import Request
from tests.example_register import rooms

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = date(2026, 10, 1)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    made = rooms().create(tmp_path / "r.consultatie", "Proef", None)
    yield made
    made.close()


@pytest.fixture
def dossier(register: OpenRegister) -> Dossier:
    return add(register, Dossier(id=NEW, name="SORA"))


@pytest.fixture
def consultation(register: OpenRegister, dossier: Dossier) -> Consultation:
    employer = add(register, Organisation(id=NEW, name="WNK"))
    council = add(register, Body(id=NEW, organisation=employer.id, name="OR WNK"))
    draft = Request(id=NEW, dossier=dossier.id, title="Plan", ground=Ground.WOR_25)
    register_request(register, draft, {council.id: None})
    return register.records(Consultation)[0]


def last_action(register: OpenRegister) -> RecordId:
    return register.journal()[0].id


def back(register: OpenRegister, record: Record, action: RecordId, reason: str = "") -> Record:
    return go_back(register, record, action, AT, reason)


def test_going_back_is_one_act_that_can_be_undone(register: OpenRegister, dossier: Dossier) -> None:
    first = last_action(register)
    later = change(register, replace(dossier, name="SORA 2", note="over werk"))
    acts = len(register.journal())
    assert back(register, later, first) == dossier
    assert register.get(Dossier, dossier.id) == dossier
    assert len(register.journal()) == acts + 1
    label = register.journal()[0].label
    assert label == f"Dossier ‘SORA 2’ terug naar de stand van {moment_words(AT)}"
    register.undo()
    assert register.get(Dossier, dossier.id) == later


def test_what_would_change_is_told_before(register: OpenRegister, dossier: Dossier) -> None:
    first = last_action(register)
    later = change(register, replace(dossier, name="SORA 2"))
    state = state_after(register, later, first)
    assert (state.fields, state.staying, state.record) == (("name",), (), dossier)
    assert register.get(Dossier, dossier.id) == later


def test_a_state_between_two_changes_comes_back(register: OpenRegister, dossier: Dossier) -> None:
    between = change(register, replace(dossier, name="Tweede"))
    action = last_action(register)
    latest = change(register, replace(between, name="Derde", note="n"))
    assert back(register, latest, action) == between


def test_a_record_that_is_as_it_was_says_so(register: OpenRegister, dossier: Dossier) -> None:
    with pytest.raises(RuleBroken, match="nog zoals het toen was"):
        back(register, dossier, last_action(register))


def test_a_withdrawn_record_is_put_back_first(register: OpenRegister, dossier: Dossier) -> None:
    first = last_action(register)
    gone = withdraw(register, change(register, replace(dossier, name="Anders")), "dubbel")
    with pytest.raises(RuleBroken, match="Zet het eerst terug"):
        back(register, gone, first)
    assert back(register, restore(register, gone), first) == dossier


def test_before_it_was_made_there_is_no_state(
    register: OpenRegister, consultation: Consultation
) -> None:
    beginning = register.journal()[-1].id
    with pytest.raises(RuleBroken, match="was er toen nog niet"):
        back(register, register.get(Consultation, consultation.id), beginning)


def test_erased_words_do_not_come_back(register: OpenRegister, dossier: Dossier) -> None:
    change(register, replace(dossier, note="over een collega"))
    action = last_action(register)
    later = change(register, replace(dossier, note=""))
    erase(register, [withdraw(register, later, "avg")], "avg")
    again = restore(register, register.get(Dossier, dossier.id))
    with pytest.raises(RuleBroken, match="gewist"):
        back(register, again, action)


def test_an_agreed_date_stays_with_its_log(
    register: OpenRegister, consultation: Consultation
) -> None:
    noted = change(register, replace(consultation, note="eerste"))
    action = last_action(register)
    change(register, replace(noted, note="tweede"))
    extension = extend(register, consultation.id, DAY, agreed_by="bestuurder", reason="vakantie")
    now = register.get(Consultation, consultation.id)
    assert state_after(register, now, action).staying == ("agreed_advice_date",)
    back(register, now, action)
    after = register.get(Consultation, consultation.id)
    assert (after.note, after.agreed_advice_date) == ("eerste", DAY)
    with pytest.raises(RuleBroken, match="hoort bij een handeling over meer stukken"):
        back(register, register.get(Extension, extension.id), last_action(register))


def test_an_advice_that_was_sent_does_not_go_back(
    register: OpenRegister, consultation: Consultation
) -> None:
    draft = Advice(id=NEW, consultation=consultation.id, conclusion=Conclusion.POSITIVE)
    advice = add(register, draft)
    point = add(register, Point(id=NEW, advice=advice.id, number="1", text="Eerst"))
    action = last_action(register)
    changed = change(register, replace(point, text="Later"))
    send_advice(register, advice, DAY)
    with pytest.raises(RuleBroken, match="verzonden"):
        back(register, changed, action)
    assert register.get(Point, point.id).text == "Later"


def test_a_theme_that_was_withdrawn_is_not_pointed_at_again(
    register: OpenRegister, dossier: Dossier, consultation: Consultation
) -> None:
    theme = add(register, Theme(id=NEW, dossier=dossier.id, name="Werk"))
    draft = Advice(id=NEW, consultation=consultation.id, conclusion=Conclusion.POSITIVE)
    advice = add(register, draft)
    point = add(register, Point(id=NEW, advice=advice.id, number="1", text="Eis", theme=theme.id))
    action = last_action(register)
    loose = change(register, replace(point, theme=None))
    withdraw(register, theme, "dubbel")
    with pytest.raises(RuleBroken, match="Bij ‘thema’ stond iets dat nu is ingetrokken") as caught:
        back(register, loose, action)
    assert caught.value.breaches[0].field == "theme"


def test_a_day_on_which_a_term_hangs_asks_for_a_reason(
    register: OpenRegister, consultation: Consultation
) -> None:
    record_step(
        register, consultation.id, StepKind.RECEIVED, actual=PreciseDate.day(date(2026, 9, 1))
    )
    step = register.records(Step)[0]
    action = last_action(register)
    moved = correct_step(
        register, replace(step, actual=PreciseDate.day(date(2026, 9, 8))), "poststempel"
    )
    with pytest.raises(RuleBroken) as caught:
        back(register, moved, action)
    assert caught.value.breaches[0].field == "reason"
    assert back(register, moved, action, "toch de eerste dag") == step
    assert register.journal()[0].reason == "toch de eerste dag"


def test_a_reaction_without_reasons_does_not_come_back(
    register: OpenRegister, dossier: Dossier, consultation: Consultation
) -> None:
    draft = Advice(id=NEW, consultation=consultation.id, conclusion=Conclusion.POSITIVE)
    advice = add(register, draft)
    point = add(register, Point(id=NEW, advice=advice.id, number="1", text="Eis"))
    said = Reaction(id=NEW, dossier=dossier.id, text="Akkoord")
    reaction = react(register, said, {point.id: Reply(Verdict.ADOPTED)})
    action = last_action(register)
    refused = replace(reaction, text="Niet akkoord", reasons="kosten")
    revise_reaction(register, refused, {point.id: Reply(Verdict.NOT_ADOPTED)})
    with pytest.raises(RuleBroken, match=r"art\. 25 lid 5"):
        back(register, refused, action)


def test_a_pause_does_not_come_back_over_another(
    register: OpenRegister, consultation: Consultation
) -> None:
    extend(register, consultation.id, date(2026, 12, 1), agreed_by="b", reason="r")
    start = replace(_pause(consultation), start=date(2026, 10, 1))
    first = pause(register, start)
    action = last_action(register)
    ended = resume(register, first, date(2026, 10, 9))
    pause(register, replace(start, start=date(2026, 10, 12)))
    with pytest.raises(RuleBroken, match="al gepauzeerd"):
        back(register, ended, action)


def _pause(consultation: Consultation) -> Pause:
    return Pause(id=NEW, consultation=consultation.id, start=DAY, agreed_by="b", reason="r")


def test_a_meeting_that_was_held_stays_held(register: OpenRegister, dossier: Dossier) -> None:
    meeting = plan_meeting(register, Meeting(id=NEW, dossier=dossier.id, title="Overleg"))
    action = last_action(register)
    held = hold_meeting(register, meeting.id, DAY)
    revised = revise_meeting(register, replace(held, where="zaal 2"))
    assert state_after(register, revised, action).staying == ("held",)
    back(register, revised, action)
    after = register.get(Meeting, meeting.id)
    assert (after.where, after.held) == ("", PreciseDate.day(DAY))


def test_what_only_went_with_other_records_is_refused(
    register: OpenRegister, dossier: Dossier
) -> None:
    meeting = plan_meeting(register, Meeting(id=NEW, dossier=dossier.id, title="Overleg"))
    action = last_action(register)
    held = hold_meeting(register, meeting.id, DAY)
    with pytest.raises(RuleBroken, match="hoort bij handelingen over meer stukken"):
        back(register, held, action)
