"""How long a pause was planned to take and how long it took."""

from datetime import date

import pytest

from consultatie.clocks import Pause, PauseLength, length_of

START = date(2021, 8, 2)


def paused(end: date | None) -> Pause:
    return Pause(id=1, consultation=2, start=START, end=end, reason="wacht op stukken")


@pytest.mark.parametrize(
    "end, today, length",
    (
        (None, date(2021, 8, 4), PauseLength(None, 3, over=False)),
        (date(2021, 8, 11), date(2021, 8, 4), PauseLength(10, 3, over=False)),
        (date(2021, 8, 11), date(2021, 8, 11), PauseLength(10, 10, over=False)),
        (date(2021, 8, 11), date(2021, 9, 1), PauseLength(10, 10, over=True)),
        (date(2021, 8, 11), date(2021, 7, 1), PauseLength(10, 0, over=False)),
        (START, date(2021, 8, 3), PauseLength(1, 1, over=True)),
    ),
)
def test_the_actual_length_grows_to_the_planned_one(
    end: date | None, today: date, length: PauseLength
) -> None:
    assert length_of(paused(end), today) == length
