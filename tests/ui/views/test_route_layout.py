"""Where things stand on the route: lanes, words beside moments, and the head at each size."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.routes.values import Entry, Form, Group, Look, RouteMap, Row
from consultatie.suspension import Clash
from ui.views.planning.laying import LANE, Placed, lay_out, words_of
from ui.views.planning.scale import LEAST, MOST, PER_DAY, TimeScale, Zoom, nearest

FIRST, LAST = date(2021, 1, 1), date(2021, 12, 31)
SCALE = TimeScale(FIRST, LAST, 5.0)


def entry(
    first: date, last: date | None = None, form: Form = Form.BAR, exact: bool = True
) -> Entry:
    return Entry(
        key=(first, last, form),
        form=form,
        look=Look.REAL,
        first=first,
        last=last or first,
        words="Woorden",
        when="ergens",
        exact=exact,
    )


def placed(group: Group, *entries: Entry, scale: TimeScale = SCALE) -> tuple[Placed, ...]:
    row = Row(key="rij", group=group, name="Rij", entries=entries)
    layout = lay_out(RouteMap((row,), FIRST), scale, lambda words: 7.0 * len(words))
    return layout.boxes[-1].placed


def test_a_bar_that_begins_when_another_ends_stands_behind_it_in_the_same_lane() -> None:
    one, two = placed(
        Group.ADVISING,
        entry(date(2021, 3, 1), date(2021, 4, 1)),
        entry(date(2021, 4, 1), date(2021, 5, 1)),
    )
    assert one.box.top() == two.box.top()
    assert one.box.right() < two.box.left()


def test_bars_at_the_same_time_stand_below_each_other() -> None:
    one, two = placed(
        Group.ADVISING,
        entry(date(2021, 3, 1), date(2021, 4, 1)),
        entry(date(2021, 3, 10), date(2021, 5, 1)),
    )
    assert two.box.top() - one.box.top() == LANE


def test_milestones_close_together_each_keep_their_words() -> None:
    days = (date(2021, 3, 1), date(2021, 3, 3), date(2021, 3, 5))
    found = placed(Group.DECIDING, *(entry(day, form=Form.MILESTONE) for day in days))
    assert all(each.label for each in found)
    assert len({each.box.top() for each in found}) == 3


def test_the_words_of_a_bar_make_way_for_a_moment_on_it() -> None:
    bar, moment = placed(
        Group.ADVISING,
        entry(date(2021, 3, 1), date(2021, 6, 1)),
        entry(date(2021, 3, 3), form=Form.MEETING),
    )
    assert bar.label is not None
    assert bar.label.left() > moment.box.right()


def test_a_bar_that_is_too_short_for_its_words_has_none() -> None:
    (bar,) = placed(Group.ADVISING, entry(date(2021, 3, 1), date(2021, 3, 4)))
    assert bar.label is None


def test_on_the_row_of_a_council_an_imprecise_date_has_its_words_before_it() -> None:
    (soft,) = placed(
        Group.ADVISING, entry(date(2021, 4, 11), date(2021, 4, 20), Form.STEP, exact=False)
    )
    assert soft.label is not None
    assert soft.label.right() < soft.box.left()


@given(
    days=st.lists(st.integers(0, 300), min_size=1, max_size=25),
    per_day=st.floats(LEAST, MOST),
)
def test_no_words_stand_on_the_words_of_another(days: list[int], per_day: float) -> None:
    entries = [entry(FIRST + timedelta(day), form=Form.MILESTONE) for day in sorted(set(days))]
    found = [it for it in placed(Group.DECIDING, *entries, scale=SCALE.zoomed(per_day)) if it.label]
    for one in found:
        for two in found:
            if one is not two and one.label and two.label:
                assert not one.label.intersects(two.label)


# -- the head ----------------------------------------------------------------------------------


def words(scale: TimeScale, *, upper: bool) -> list[str]:
    cells = scale.upper(0, scale.width) if upper else scale.lower(0, scale.width)
    return [cell.words for cell in cells]


@pytest.mark.parametrize(
    "zoom, upper, lower",
    (
        (Zoom.WEEK, "januari 2021", "week 53 · ma 28 dec"),
        (Zoom.MONTH, "januari 2021", "53"),
        (Zoom.QUARTER, "kw 1 2021", "jan"),
    ),
)
def test_the_head_says_weeks_or_months_by_its_size(zoom: Zoom, upper: str, lower: str) -> None:
    scale = SCALE.zoomed(PER_DAY[zoom])
    assert words(scale, upper=True)[0] == upper
    assert words(scale, upper=False)[0] == lower


def test_a_year_has_four_quarters_side_by_side() -> None:
    cells = list(SCALE.zoomed(1.7).upper(0, 1e9))
    assert [cell.words for cell in cells] == [f"kw {n} 2021" for n in (1, 2, 3, 4)]
    assert all(a.right == b.left for a, b in pairwise(cells))


def test_only_what_is_in_view_is_worked_out() -> None:
    left, right = SCALE.x(date(2021, 6, 1)), SCALE.x(date(2021, 6, 30))
    assert len(list(SCALE.lower(left, right))) <= 6


@given(day=st.dates(FIRST, LAST), per_day=st.floats(LEAST, MOST))
def test_the_middle_of_a_day_is_that_day(day: date, per_day: float) -> None:
    scale = SCALE.zoomed(per_day)
    assert scale.day_at(scale.middle(day)) == day


def test_each_size_is_nearest_to_itself() -> None:
    assert all(nearest(PER_DAY[zoom]) is zoom for zoom in Zoom)


def test_what_clashes_with_a_suspension_has_words_and_a_lane_of_its_own() -> None:
    act = replace(entry(date(2021, 4, 1), form=Form.STEP), clash=Clash.INSIDE)
    bar, silent, told = placed(
        Group.ADVISING,
        entry(date(2021, 3, 1), date(2021, 6, 1)),
        entry(date(2021, 3, 3), form=Form.STEP),
        act,
    )
    assert silent.label is None
    assert told.label is not None
    assert told.box.top() > bar.box.bottom()
    assert words_of(act) == "Woorden: binnen de opschorting"
