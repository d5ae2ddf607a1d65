"""Marks: narrowed freely, never widened silently; and until when a dossier is kept."""

import copy as copying
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.acts.advice import add_point, draft_advice, new_version, send_advice
from consultatie.acts.commitments import carry_out, make_commitment
from consultatie.acts.records import NEW, add, change, restore, withdraw
from consultatie.acts.visibility import inherit, keep_until, mark, visibility_of
from consultatie.advice import Advice, Conclusion, Point
from consultatie.commitments import Commitment, Recurrence
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision
from consultatie.documents import Document
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.inheritance import marks_in
from consultatie.records import Record
from consultatie.requests import Request
from consultatie.sight import Sight
from consultatie.visibility import NARROWEST_FIRST, Marking, Retention, Visibility
from tests.acts.conftest import Desk
from tests.example_register import filled_register
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
PAST = date(2026, 11, 22)
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


@cache
def _filled() -> FakeRegister:
    return filled_register()


def example() -> FakeRegister:
    """The example register, which a test may change."""
    return copying.copy(_filled())


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
    for visibility in (SECRET, INTERNAL, BOARD):
        kept = mark(desk.register, marking(point.id, visibility), today=TODAY, reason="wens")
        assert kept.visibility is visibility


def test_making_public_what_nobody_marked_asks_for_a_reason(desk: Desk) -> None:
    point = point_on(desk)
    with pytest.raises(RuleBroken, match="waarom meer mensen"):
        mark(desk.register, marking(point.id, PUBLIC), today=TODAY)
    marked = mark(desk.register, marking(point.id, PUBLIC), today=TODAY, reason="gepubliceerd")
    assert marked.visibility is PUBLIC


def test_secrecy_that_ends_sooner_than_was_said_asks_for_a_reason(desk: Desk) -> None:
    mark(desk.register, marking(desk.dossier.id, SECRET), today=TODAY)
    sooner = marking(desk.dossier.id, SECRET, until=date(2027, 1, 1))
    with pytest.raises(RuleBroken, match="eindigt eerder"):
        mark(desk.register, sooner, today=TODAY)
    mark(desk.register, sooner, today=TODAY, reason="in overleg")
    mark(desk.register, replace(sooner, until=date(2027, 6, 1)), today=TODAY)


@pytest.mark.parametrize("act", (add, change, restore))
def test_a_mark_has_no_other_road(desk: Desk, act: Callable[..., object]) -> None:
    own = mark(desk.register, marking(desk.dossier.id, INTERNAL), today=TODAY)
    with pytest.raises(RuleBroken, match="Zichtbaarheid…"):
        act(desk.register, replace(own, visibility=PUBLIC))
    assert desk.register.records(Marking) == [own]


def test_a_mark_is_not_withdrawn_like_other_records(desk: Desk) -> None:
    own = mark(desk.register, marking(desk.dossier.id, SECRET), today=TODAY)
    with pytest.raises(RuleBroken, match="Zichtbaarheid…"):
        withdraw(desk.register, own, "vergissing")


def test_going_back_to_what_lies_above_asks_for_a_reason_when_more_people_see_it(
    desk: Desk,
) -> None:
    point = point_on(desk)
    mark(desk.register, marking(point.id, INTERNAL), today=TODAY)
    with pytest.raises(RuleBroken, match="waarom meer mensen"):
        inherit(desk.register, point, today=TODAY)
    inherit(desk.register, point, today=TODAY, reason="besproken")
    assert seen(desk, point) is BOARD


def test_going_back_to_what_is_as_narrow_needs_no_reason(desk: Desk) -> None:
    point = point_on(desk)
    mark(desk.register, marking(point.id, INTERNAL), today=TODAY)
    mark(desk.register, marking(desk.dossier.id, INTERNAL), today=TODAY)
    inherit(desk.register, point, today=TODAY)
    assert seen(desk, point) is INTERNAL


def test_a_new_version_of_an_advice_keeps_its_points_as_narrow(desk: Desk) -> None:
    point = point_on(desk)
    mark(desk.register, marking(point.id, SECRET), today=TODAY)
    new_version(desk.register, desk.register.get(Advice, point.advice))
    copy = desk.register.records(Point)[-1]
    assert (copy.id != point.id, seen(desk, copy)) == (True, SECRET)


def test_the_next_term_of_a_recurring_commitment_is_as_narrow(desk: Desk) -> None:
    promise = Commitment(
        id=NEW, dossier=desk.dossier.id, text="Elk jaar de cijfers", giver=desk.wnk.id,
        receiver=desk.buch.id, due=PreciseDate.day(TODAY), recurs=Recurrence.YEARLY,
    )  # fmt: skip
    first = make_commitment(desk.register, promise)
    mark(desk.register, marking(first.id, SECRET), today=TODAY)
    carry_out(desk.register, first.id, TODAY, "verslag")
    following = desk.register.records(Commitment)[-1]
    assert (following.previous, seen(desk, following)) == (first.id, SECRET)


def test_a_record_is_not_moved_away_from_below_something_secret(desk: Desk) -> None:
    decision = add(desk.register, Decision(id=NEW, dossier=desk.dossier.id, title="Huur"))
    draft = Document(id=NEW, dossier=desk.dossier.id, title="Bedragen", decision=decision.id)
    document = add(desk.register, draft)
    mark(desk.register, marking(decision.id, SECRET), today=TODAY)
    with pytest.raises(RuleBroken, match="meer mensen dit zien") as caught:
        change(desk.register, replace(document, decision=None))
    assert caught.value.breaches[0].field == "decision"
    change(desk.register, replace(document, title="De bedragen"))
    mark(desk.register, marking(document.id, SECRET), today=TODAY)
    change(desk.register, replace(document, decision=None))
    assert seen(desk, desk.register.get(Document, document.id)) is SECRET


def seen(desk: Desk, record: Record) -> Visibility:
    with desk.register.action("Kijken") as work:
        return visibility_of(work, record, TODAY)


def test_widening_an_own_mark_asks_for_a_reason(desk: Desk) -> None:
    mark(desk.register, marking(desk.dossier.id, INTERNAL), today=TODAY)
    with pytest.raises(RuleBroken, match="waarom meer mensen"):
        mark(desk.register, marking(desk.dossier.id, PUBLIC), today=TODAY)
    mark(desk.register, marking(desk.dossier.id, PUBLIC), today=TODAY, reason="gepubliceerd")
    assert desk.register.journal()[0].reason == "gepubliceerd"


def test_secrecy_that_ended_holds_nothing_back(desk: Desk) -> None:
    point = point_on(desk)
    mark(desk.register, marking(desk.dossier.id, SECRET, until=date(2026, 11, 22)), today=TODAY)
    mark(desk.register, marking(point.id, PUBLIC), today=TODAY, reason="gepubliceerd")
    with pytest.raises(RuleBroken, match="geheim"):
        mark(desk.register, marking(point.id, PUBLIC), today=date(2026, 11, 22), reason="wens")


def test_secrecy_says_by_whom_and_over_what(desk: Desk) -> None:
    draft = Marking(id=NEW, subject=desk.dossier.id, visibility=SECRET)
    with pytest.raises(RuleBroken) as caught:
        mark(desk.register, draft, today=TODAY)
    assert {breach.field for breach in caught.value.breaches} == {"imposed_by", "scope"}


@settings(deadline=None)
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
    assert found == {record: sight.of(record) for record in line}


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 99), st.sampled_from(Visibility), st.sampled_from((None, TODAY, PAST))
        ),
        max_size=12,
    )
)
def test_a_register_and_a_dossier_read_from_it_say_the_same_of_every_record(
    marks: list[tuple[int, Visibility, date | None]],
) -> None:
    register = example()
    file = register.dossier_file(register.records(Dossier)[0].id)
    everything = list(Sight(file, TODAY).records)
    for place, visibility, until in marks:
        subject = everything[place * 97 % len(everything)]
        with suppress(RuleBroken):
            mark(
                register,
                marking(subject, visibility, until),
                today=TODAY,
                reason="wens" if place % 2 else "",
            )
    sight = Sight(register.dossier_file(file.dossier.id), TODAY)
    with register.action("Kijken") as work:
        marks_there = marks_in(work, TODAY)
        for record in sight.records.values():
            assert marks_there.of(record) is sight.of(record.id)


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
