"""Marks: narrowed freely, never widened silently; and until when a dossier is kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.acts.advice import add_point, draft_advice, send_advice
from consultatie.acts.records import NEW
from consultatie.acts.visibility import keep_until, mark, visibility_of
from consultatie.advice import Advice, Conclusion, Point
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.requests import Request
from consultatie.sight import Sight
from consultatie.visibility import NARROWEST_FIRST, Marking, Retention, Visibility
from tests.acts.conftest import Desk

TODAY = date(2026, 11, 23)
SECRET, INTERNAL, BOARD, PUBLIC = NARROWEST_FIRST


def marking(subject: RecordId, visibility: Visibility, until: date | None = None) -> Marking:
    return Marking(
        id=NEW,
        subject=subject,
        visibility=visibility,
        imposed_by="bestuurder",
        scope="bedragen",
        until=until,
    )


def point_on(desk: Desk) -> Point:
    advice = draft_advice(desk.register, desk.consultation().id, Conclusion.POSITIVE)
    point = add_point(desk.register, Point(id=NEW, advice=advice.id, number="1", text="Tekst"))
    send_advice(desk.register, advice, date(2021, 9, 1))
    return point


def test_a_mark_below_another_is_narrower_or_the_same(desk: Desk) -> None:
    point = point_on(desk)
    mark(desk.register, marking(desk.dossier.id, INTERNAL), today=TODAY)
    for visibility in (INTERNAL, SECRET):
        mark(desk.register, marking(point.id, visibility), today=TODAY)
    with pytest.raises(RuleBroken, match="valt onder iets dat ‘intern raad’ is") as caught:
        mark(desk.register, marking(point.id, BOARD), today=TODAY, reason="toch")
    assert caught.value.breaches[0].field == "visibility"


def test_where_nothing_is_marked_any_mark_is_right(desk: Desk) -> None:
    point = point_on(desk)
    assert mark(desk.register, marking(point.id, PUBLIC), today=TODAY).visibility is PUBLIC


def test_widening_an_own_mark_asks_for_a_reason(desk: Desk) -> None:
    mark(desk.register, marking(desk.dossier.id, INTERNAL), today=TODAY)
    with pytest.raises(RuleBroken, match="waarom meer mensen"):
        mark(desk.register, marking(desk.dossier.id, PUBLIC), today=TODAY)
    mark(desk.register, marking(desk.dossier.id, PUBLIC), today=TODAY, reason="gepubliceerd")
    assert desk.register.journal()[0].reason == "gepubliceerd"


def test_secrecy_that_ended_holds_nothing_back(desk: Desk) -> None:
    point = point_on(desk)
    mark(desk.register, marking(desk.dossier.id, SECRET, until=date(2026, 11, 22)), today=TODAY)
    mark(desk.register, marking(point.id, PUBLIC), today=TODAY)
    with pytest.raises(RuleBroken, match="geheim"):
        mark(desk.register, marking(point.id, PUBLIC), today=date(2026, 11, 22))


def test_secrecy_says_by_whom_and_over_what(desk: Desk) -> None:
    draft = Marking(id=NEW, subject=desk.dossier.id, visibility=SECRET)
    with pytest.raises(RuleBroken) as caught:
        mark(desk.register, draft, today=TODAY)
    assert {breach.field for breach in caught.value.breaches} == {"imposed_by", "scope"}


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(Visibility)), max_size=8))
def test_no_row_of_marks_shows_more_than_what_lies_above(
    marks: list[tuple[int, Visibility]],
) -> None:
    desk = Desk.fresh()
    point = point_on(desk)
    request = desk.register.dossier_file(desk.dossier.id).requests[0]
    line = (desk.dossier.id, request.id, point.advice, point.id)
    for place, visibility in marks:
        try:
            mark(desk.register, marking(line[place], visibility), today=TODAY, reason="wens")
        except RuleBroken:
            assert place > 0
    sight = Sight(desk.register.dossier_file(desk.dossier.id), TODAY)
    with desk.register.action("Kijken") as work:
        found = {
            record: visibility_of(work, work.get(cls, record), TODAY)
            for record, cls in zip(line, (Dossier, Request, Advice, Point), strict=True)
        }
    # Unmarked is shared with the board, which no mark below it makes narrower.
    assert {record: seen or BOARD for record, seen in found.items()} == {
        record: sight.of(record) for record in line
    }
    marked = [NARROWEST_FIRST.index(seen) for seen in found.values() if seen is not None]
    assert marked == sorted(marked, reverse=True)


def test_a_dossier_has_one_proposal_how_long_it_is_kept(desk: Desk) -> None:
    for year in (2030, 2035):
        keep_until(
            desk.register,
            Retention(id=NEW, dossier=desk.dossier.id, until=date(year, 1, 1), ground="lijst"),
        )
    assert [kept.until.year for kept in desk.register.records(Retention)] == [2035]
    with pytest.raises(RuleBroken, match="grond"):
        keep_until(
            desk.register,
            Retention(id=NEW, dossier=desk.dossier.id, until=date(2040, 1, 1), ground=" "),
        )
