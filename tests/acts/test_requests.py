"""Registering requests, sending them to councils, recording steps."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.records import NEW
from consultatie.acts.requests import (
    choose_notice,
    correct_step,
    open_consultation,
    record_notice,
    record_step,
    register_request,
    send_to_more,
)
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.errors import RuleBroken
from consultatie.law.grounds import Ground
from consultatie.requests import Request
from tests.acts.conftest import Desk


def test_each_council_gets_its_own_consultation_and_receipt(desk: Desk) -> None:
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Plan")
    receipts = {desk.wnk.id: date(2021, 7, 1), desk.buch.id: date(2021, 7, 5)}
    register_request(desk.register, draft, receipts)
    consultations = {c.id: c.body for c in desk.register.records(Consultation)}
    received = {consultations[step.consultation]: step.day for step in desk.register.records(Step)}
    assert received == receipts


def test_a_request_without_a_council_is_refused_and_nothing_is_written(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as caught:
        register_request(desk.register, Request(id=NEW, dossier=desk.dossier.id, title="Plan"), {})
    assert caught.value.breaches[0].field == "bodies"
    assert not desk.register.records(Request)


def test_the_works_councils_act_gives_no_request_to_a_client_council(desk: Desk) -> None:
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Plan", ground=Ground.WOR_25)
    with pytest.raises(RuleBroken, match="Cliëntenraad"):
        register_request(desk.register, draft, {desk.clients.id: None})


def test_a_request_under_the_participation_act_goes_to_a_client_council(desk: Desk) -> None:
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Plan", ground=Ground.PW_47)
    register_request(desk.register, draft, {desk.clients.id: None})
    assert desk.register.records(Consultation)[0].body == desk.clients.id


def test_a_voluntary_request_goes_to_any_council(desk: Desk) -> None:
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Plan", ground=Ground.VRIJWILLIG)
    register_request(desk.register, draft, {desk.clients.id: None, desk.wnk.id: None})
    assert len(desk.register.records(Consultation)) == 2


def test_the_same_council_does_not_get_a_request_twice(desk: Desk) -> None:
    request = desk.request()
    with pytest.raises(RuleBroken, match="OR WNK"):
        send_to_more(desk.register, request, {desk.wnk.id: None})


def test_a_step_that_exists_once_is_replaced(desk: Desk) -> None:
    consultation = desk.consultation()
    for day in (date(2021, 12, 1), date(2021, 12, 2)):
        record_step(desk.register, consultation.id, StepKind.RECEIVED, actual=PreciseDate.day(day))
    received = [s for s in desk.register.records(Step) if s.sort is StepKind.RECEIVED]
    assert [step.day for step in received] == [date(2021, 12, 2)]


def notices(desk: Desk) -> list[Step]:
    return [s for s in desk.register.records(Step) if s.sort is StepKind.NOTICE]


def test_of_several_notices_the_chosen_one_counts_and_the_others_are_kept(desk: Desk) -> None:
    consultation = desk.consultation()
    for day in (date(2021, 12, 1), date(2021, 12, 8)):
        record_notice(desk.register, [consultation.id], day, None)
    first = notices(desk)[0]
    assert choose_notice(desk.register, first.id, "De brief, niet de e-mail.").chosen
    assert [(s.day, s.chosen) for s in notices(desk)] == [
        (date(2021, 12, 1), True),
        (date(2021, 12, 8), False),
    ]
    choose_notice(desk.register, notices(desk)[1].id, "Toch de e-mail.")
    assert [s.chosen for s in notices(desk)] == [False, True]


def test_a_notice_is_not_chosen_without_a_reason_and_not_before_it_was_given(desk: Desk) -> None:
    step = record_step(
        desk.register,
        desk.consultation().id,
        StepKind.NOTICE,
        planned=PreciseDate.day(date(2021, 12, 1)),
    )
    for reason, words in (("", "reden"), ("Daarom.", "die is gedaan")):
        with pytest.raises(RuleBroken, match=words):
            choose_notice(desk.register, step.id, reason)


def test_another_day_for_a_step_that_starts_a_term_needs_its_reason(desk: Desk) -> None:
    record_notice(desk.register, [desk.consultation().id], date(2021, 12, 1), None)
    moved = replace(notices(desk)[0], actual=PreciseDate.day(date(2021, 12, 2)))
    with pytest.raises(RuleBroken, match="hangt een termijn af"):
        correct_step(desk.register, moved)
    correct_step(desk.register, moved, "Verkeerd overgenomen.")
    assert notices(desk)[0].day == date(2021, 12, 2)
    assert desk.register.journal()[0].reason == "Verkeerd overgenomen."


def test_the_note_at_such_a_step_is_corrected_without_a_reason(desk: Desk) -> None:
    record_notice(desk.register, [desk.consultation().id], date(2021, 12, 1), None)
    correct_step(desk.register, replace(notices(desk)[0], note="per e-mail"))
    assert notices(desk)[0].note == "per e-mail"


def test_a_planned_notice_is_filled_in(desk: Desk) -> None:
    consultation = desk.consultation()
    planned = PreciseDate.day(date(2021, 12, 1))
    record_step(desk.register, consultation.id, StepKind.NOTICE, planned=planned)
    record_notice(desk.register, [consultation.id], date(2021, 12, 3), None)
    assert [(s.planned, s.day) for s in notices(desk)] == [(planned, date(2021, 12, 3))]


def test_meetings_stand_beside_each_other(desk: Desk) -> None:
    consultation = desk.consultation()
    for day in (date(2021, 9, 1), date(2021, 9, 15)):
        record_step(desk.register, consultation.id, StepKind.MEETING, actual=PreciseDate.day(day))
    meetings = [s for s in desk.register.records(Step) if s.sort is StepKind.MEETING]
    assert len(meetings) == 2


def test_a_notice_without_its_day_is_refused(desk: Desk) -> None:
    about = PreciseDate.from_storage("2021-04-11/2021-04-20 ongeveer medio april 2021")
    with pytest.raises(RuleBroken, match="precieze dag"):
        record_step(desk.register, desk.consultation().id, StepKind.NOTICE, actual=about)


def test_an_advice_date_is_not_typed_as_a_step(desk: Desk) -> None:
    day = PreciseDate.day(date(2021, 9, 1))
    with pytest.raises(RuleBroken, match="advies"):
        record_step(desk.register, desk.consultation().id, StepKind.ADVICE, actual=day)


def test_one_notice_is_recorded_for_several_councils(desk: Desk) -> None:
    request = desk.request()
    ids = [c.id for c in desk.register.records(Consultation) if c.request == request.id]
    record_notice(desk.register, ids, date(2021, 12, 1), date(2021, 12, 3))
    found = {(s.consultation, s.sort, s.day) for s in desk.register.records(Step)}
    assert found == {
        (one, sort, day)
        for one in ids
        for sort, day in (
            (StepKind.NOTICE, date(2021, 12, 1)),
            (StepKind.REASONS, date(2021, 12, 3)),
        )
    }


def test_where_no_suspension_was_agreed_each_council_has_none(desk: Desk) -> None:
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Plan", ground=Ground.WOR_32)
    register_request(desk.register, draft, {desk.wnk.id: None}, suspension_agreed=False)
    assert [c.suspension_agreed for c in desk.register.records(Consultation)] == [False]


def unasked(desk: Desk, body: int, ground: Ground) -> Consultation:
    return Consultation(id=NEW, dossier=desk.dossier.id, body=body, ground=ground)


def test_a_decision_never_put_to_the_council_keeps_the_day_it_was_known(desk: Desk) -> None:
    draft = unasked(desk, desk.wnk.id, Ground.WOR_25)
    opened = open_consultation(desk.register, draft, date(2021, 12, 1))
    steps = [(s.consultation, s.sort, s.day) for s in desk.register.records(Step)]
    assert steps == [(opened.id, StepKind.KNOWN, date(2021, 12, 1))]


def test_a_client_council_has_no_consultation_under_the_works_councils_act(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="past niet"):
        open_consultation(desk.register, unasked(desk, desk.clients.id, Ground.WOR_25))
    assert not desk.register.records(Consultation)
