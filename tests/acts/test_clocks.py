"""Extending, pausing and choosing the clock."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.acts.clocks import (
    choose_clock,
    correct_pause,
    extend,
    pause,
    resume,
    withdraw_extension,
)
from consultatie.acts.records import NEW, withdraw
from consultatie.clocks import Clock, ClockChoice, Extension, Pause
from consultatie.consultations import Consultation
from consultatie.errors import RuleBroken
from tests.acts.conftest import Desk

FIRST, SECOND, THIRD = date(2021, 8, 27), date(2021, 9, 3), date(2021, 9, 10)
WHO: dict[str, Any] = {"agreed_by": "bestuurder", "reason": "vakantie"}


@pytest.fixture
def held(desk: Desk) -> Consultation:
    """A consultation whose first advice date was agreed."""
    consultation = desk.consultation()
    extend(desk.register, consultation.id, FIRST, **WHO)
    return desk.register.get(Consultation, consultation.id)


def log(desk: Desk) -> list[tuple[date | None, date]]:
    return [(e.old_day, e.new_day) for e in desk.register.records(Extension) if e.stands]


def agreed(desk: Desk, held: Consultation) -> date | None:
    return desk.register.get(Consultation, held.id).agreed_advice_date


def test_an_extension_moves_the_agreed_date_and_is_logged_in_one_act(
    desk: Desk, held: Consultation
) -> None:
    acts = len(desk.register.journal())
    extend(desk.register, held.id, SECOND, **WHO)
    assert agreed(desk, held) == SECOND
    assert log(desk) == [(None, FIRST), (FIRST, SECOND)]
    assert len(desk.register.journal()) == acts + 1


@pytest.mark.parametrize("lacking", ("agreed_by", "reason"))
def test_an_extension_needs_who_agreed_and_why(
    desk: Desk, held: Consultation, lacking: str
) -> None:
    with pytest.raises(RuleBroken) as caught:
        extend(desk.register, held.id, SECOND, **{**WHO, lacking: " "})
    assert caught.value.breaches[0].field == lacking
    assert agreed(desk, held) == FIRST


@pytest.mark.parametrize("day", (FIRST, date(2021, 8, 1)))
def test_an_extension_goes_forward(desk: Desk, held: Consultation, day: date) -> None:
    with pytest.raises(RuleBroken, match="niet na de oude"):
        extend(desk.register, held.id, day, **WHO)


def test_only_the_last_extension_can_be_withdrawn_and_gives_the_day_back(
    desk: Desk, held: Consultation
) -> None:
    second = extend(desk.register, held.id, SECOND, **WHO)
    third = extend(desk.register, held.id, THIRD, **WHO)
    with pytest.raises(RuleBroken, match="Alleen de laatste"):
        withdraw_extension(desk.register, second, "vergissing")
    withdraw_extension(desk.register, third, "vergissing")
    withdraw_extension(desk.register, second, "vergissing")
    assert agreed(desk, held) == FIRST


def test_an_extension_is_not_withdrawn_without_its_day(desk: Desk, held: Consultation) -> None:
    with pytest.raises(RuleBroken, match="gaat de datum mee terug"):
        withdraw(desk.register, desk.register.records(Extension)[0], "vergissing")
    assert agreed(desk, held) == FIRST


def pause_of(held: Consultation, start: date, end: date | None = None) -> Pause:
    return Pause(
        id=NEW,
        consultation=held.id,
        start=start,
        end=end,
        agreed_by="bestuurder",
        reason="wacht op stukken",
    )


def test_a_pause_is_open_until_it_is_ended(desk: Desk, held: Consultation) -> None:
    opened = pause(desk.register, pause_of(held, date(2021, 8, 2)))
    assert opened.end is None
    assert resume(desk.register, opened, date(2021, 8, 9)).end == date(2021, 8, 9)
    with pytest.raises(RuleBroken, match="al beëindigd"):
        resume(desk.register, opened, date(2021, 8, 10))


def test_a_pause_with_a_last_day_can_end_sooner(desk: Desk, held: Consultation) -> None:
    planned = pause(desk.register, pause_of(held, date(2021, 8, 2), date(2021, 8, 20)))
    assert resume(desk.register, planned, date(2021, 8, 9)).end == date(2021, 8, 9)


def test_a_corrected_pause_still_shares_no_day_with_another(desk: Desk, held: Consultation) -> None:
    pause(desk.register, pause_of(held, date(2021, 8, 2), date(2021, 8, 9)))
    later = pause(desk.register, pause_of(held, date(2021, 8, 16), date(2021, 8, 20)))
    moved = correct_pause(desk.register, replace(later, start=date(2021, 8, 10)))
    assert desk.register.get(Pause, later.id) == moved
    with pytest.raises(RuleBroken, match="al gepauzeerd"):
        correct_pause(desk.register, replace(later, start=date(2021, 8, 9)))


def test_a_pause_does_not_end_before_it_begins(desk: Desk, held: Consultation) -> None:
    opened = pause(desk.register, pause_of(held, date(2021, 8, 2)))
    with pytest.raises(RuleBroken, match="vóór de eerste"):
        resume(desk.register, opened, date(2021, 8, 1))


days = st.dates(date(2021, 8, 1), date(2021, 8, 20))


@given(one=st.tuples(days, days).map(sorted), other=st.tuples(days, days).map(sorted))
def test_two_pauses_never_share_a_day(one: list[date], other: list[date]) -> None:
    desk = Desk.fresh()
    held = desk.consultation()
    pause(desk.register, pause_of(held, *one))
    shared = one[0] <= other[1] and other[0] <= one[1]
    try:
        pause(desk.register, pause_of(held, *other))
    except RuleBroken:
        assert shared
    else:
        assert not shared


def test_a_pause_without_an_end_leaves_no_room_after_it(desk: Desk, held: Consultation) -> None:
    pause(desk.register, pause_of(held, date(2021, 8, 2)))
    with pytest.raises(RuleBroken, match="al gepauzeerd"):
        pause(desk.register, pause_of(held, date(2030, 1, 1), date(2030, 1, 2)))


def test_the_choice_of_the_clock_is_kept_in_a_log_and_the_last_counts(
    desk: Desk, held: Consultation
) -> None:
    for choice in (Clock.NOT_YET, Clock.RUNS):
        draft = ClockChoice(id=NEW, consultation=held.id, choice=choice, agreed_by="bestuurder")
        choose_clock(desk.register, draft)
    file = desk.register.dossier_file(desk.dossier.id)
    counting = file.procedure.clock_of(held.id)
    assert counting is not None
    assert counting.choice is Clock.RUNS
    assert len(file.procedure.clock_choices) == 2


def test_a_term_that_does_not_just_run_was_agreed_with_somebody(
    desk: Desk, held: Consultation
) -> None:
    choose_clock(desk.register, ClockChoice(id=NEW, consultation=held.id, choice=Clock.RUNS))
    with pytest.raises(RuleBroken, match="met wie"):
        choose_clock(desk.register, ClockChoice(id=NEW, consultation=held.id, choice=Clock.NOT_YET))


def test_a_pause_keeps_what_was_agreed_beside_what_it_took(desk: Desk, held: Consultation) -> None:
    draft = Pause(id=NEW, consultation=held.id, start=FIRST, planned_end=SECOND, **WHO)
    paused = pause(desk.register, draft)
    assert paused.last_day == SECOND
    longer = resume(desk.register, paused, THIRD)
    assert (longer.planned_end, longer.end, longer.last_day) == (SECOND, THIRD, THIRD)
    with pytest.raises(RuleBroken, match="al beëindigd"):
        resume(desk.register, longer, THIRD)


def test_two_pauses_share_no_day_of_what_was_agreed_either(desk: Desk, held: Consultation) -> None:
    draft = Pause(id=NEW, consultation=held.id, start=FIRST, planned_end=SECOND, **WHO)
    pause(desk.register, draft)
    with pytest.raises(RuleBroken, match="al gepauzeerd"):
        pause(desk.register, replace(draft, start=SECOND, planned_end=None))
    with pytest.raises(RuleBroken, match="vóór de eerste"):
        pause(desk.register, replace(draft, start=THIRD))
