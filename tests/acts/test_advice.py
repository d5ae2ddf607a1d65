"""Advice: drafted, sent, frozen, and a new version beside it."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.advice import (
    add_point,
    add_points,
    add_theme,
    change_point,
    draft_advice,
    new_version,
    send_advice,
)
from consultatie.acts.records import NEW, change, restore, withdraw
from consultatie.advice import Advice, Conclusion, Point, Theme
from consultatie.errors import RuleBroken
from tests.acts.conftest import Desk


@pytest.fixture
def advice(desk: Desk) -> Advice:
    """A draft advice with one point."""
    drafted = draft_advice(desk.register, desk.consultation().id, Conclusion.PROVIDED_THAT)
    add_point(desk.register, Point(id=NEW, advice=drafted.id, number="1", text="Behoud de locatie"))
    return drafted


def points(desk: Desk, advice: Advice) -> list[Point]:
    return [point for point in desk.register.records(Point) if point.advice == advice.id]


def test_points_stand_in_the_order_of_entry(desk: Desk, advice: Advice) -> None:
    add_point(desk.register, Point(id=NEW, advice=advice.id, number="2", text="Scholing"))
    assert [(point.number, point.place) for point in points(desk, advice)] == [("1", 1), ("2", 2)]


def test_a_number_that_is_there_already_is_refused(desk: Desk, advice: Advice) -> None:
    with pytest.raises(RuleBroken, match="komt al voor"):
        add_point(desk.register, Point(id=NEW, advice=advice.id, number=" 1 ", text="Nogmaals"))


def test_a_draft_can_be_changed(desk: Desk, advice: Advice) -> None:
    point = points(desk, advice)[0]
    change(desk.register, replace(point, text="Behoud alle locaties"))
    assert points(desk, advice)[0].text == "Behoud alle locaties"


def test_the_words_of_a_sent_advice_cannot_change(desk: Desk, advice: Advice) -> None:
    send_advice(desk.register, advice, date(2021, 9, 1))
    point = points(desk, advice)[0]
    with pytest.raises(RuleBroken) as caught:
        change(desk.register, replace(point, text="Iets anders"))
    assert caught.value.breaches[0].field == "text"
    assert points(desk, advice)[0].text == "Behoud de locatie"


def test_a_sent_advice_takes_no_more_points_and_loses_none(desk: Desk, advice: Advice) -> None:
    send_advice(desk.register, advice, date(2021, 9, 1))
    with pytest.raises(RuleBroken, match="ligt daarmee vast"):
        add_point(desk.register, Point(id=NEW, advice=advice.id, number="2", text="Erbij"))
    with pytest.raises(RuleBroken, match="ligt daarmee vast"):
        withdraw(desk.register, points(desk, advice)[0], "vergissing")


def test_the_conclusion_and_date_of_a_sent_advice_cannot_change(desk: Desk, advice: Advice) -> None:
    sent = send_advice(desk.register, advice, date(2021, 9, 1))
    for altered in (
        replace(sent, conclusion=Conclusion.POSITIVE),
        replace(sent, given_on=date(2021, 9, 2)),
        replace(sent, given_on=None),
    ):
        with pytest.raises(RuleBroken, match="ligt daarmee vast"):
            change(desk.register, altered)


def test_the_theme_of_a_sent_point_is_the_secretarys_own(desk: Desk, advice: Advice) -> None:
    send_advice(desk.register, advice, date(2021, 9, 1))
    theme = add_theme(desk.register, desk.dossier.id, "Locaties")
    change(desk.register, replace(points(desk, advice)[0], theme=theme.id))
    assert points(desk, advice)[0].theme == theme.id


def test_a_point_with_a_new_theme_is_one_undo_step(desk: Desk, advice: Advice) -> None:
    draft = Point(id=NEW, advice=advice.id, number="9", text="Behoud de kantine")
    point = add_point(desk.register, draft, "Voorzieningen")
    (theme,) = desk.register.records(Theme)
    assert (point.theme, theme.name) == (theme.id, "Voorzieningen")
    assert desk.register.journal()[0].label == "Punt 9 toevoegen"


def test_a_theme_that_is_there_is_not_made_twice(desk: Desk, advice: Advice) -> None:
    theme = add_theme(desk.register, desk.dossier.id, "Locaties")
    changed = change_point(desk.register, points(desk, advice)[0], " locaties ")
    assert changed.theme == theme.id
    assert len(desk.register.records(Theme)) == 1


def test_an_advice_is_sent_only_with_points(desk: Desk) -> None:
    empty = draft_advice(desk.register, desk.consultation().id, Conclusion.POSITIVE)
    with pytest.raises(RuleBroken, match="Neem eerst de punten op"):
        send_advice(desk.register, empty, date(2021, 9, 1))


def test_no_advice_needs_no_points(desk: Desk) -> None:
    silent = draft_advice(desk.register, desk.consultation().id, Conclusion.NO_ADVICE)
    assert send_advice(desk.register, silent, date(2021, 9, 1)).sent


def test_an_advice_is_sent_once(desk: Desk, advice: Advice) -> None:
    send_advice(desk.register, advice, date(2021, 9, 1))
    with pytest.raises(RuleBroken, match="al verzonden"):
        send_advice(desk.register, advice, date(2021, 9, 2))


def test_a_new_version_copies_the_points_and_leaves_the_old_one(desk: Desk, advice: Advice) -> None:
    sent = send_advice(desk.register, advice, date(2021, 9, 1))
    version = new_version(desk.register, sent)
    assert (version.version, version.sent) == (2, False)
    assert [point.text for point in points(desk, version)] == ["Behoud de locatie"]
    assert points(desk, version)[0].id != points(desk, sent)[0].id


def test_withdrawing_asks_for_a_reason_and_can_be_taken_back(desk: Desk, advice: Advice) -> None:
    point = points(desk, advice)[0]
    with pytest.raises(RuleBroken, match="reden"):
        withdraw(desk.register, point, "  ")
    withdrawn = withdraw(desk.register, point, "dubbel opgenomen")
    assert withdrawn.withdrawn == "dubbel opgenomen"
    assert restore(desk.register, withdrawn).stands


def draft(number: str, text: str = "Een punt") -> Point:
    return Point(id=NEW, advice=NEW, number=number, text=text)


def test_several_points_are_added_in_one_act_behind_those_there_are(
    desk: Desk, advice: Advice
) -> None:
    before = len(desk.register.journal())
    added = add_points(desk.register, advice.id, [draft("2"), draft("3")])
    assert [(p.number, p.place) for p in points(desk, advice)] == [("1", 1), ("2", 2), ("3", 3)]
    assert added.refused == {}
    assert [line.label for line in desk.register.journal()][: -before or None] == [
        "Punten toevoegen"
    ]


def test_a_point_that_cannot_be_added_keeps_no_other_back(desk: Desk, advice: Advice) -> None:
    drafts = [draft("2"), draft("1"), draft(""), draft("4", " "), draft("2"), draft("5")]
    added = add_points(desk.register, advice.id, drafts)
    assert [(place, point.number) for place, point in added.points.items()] == [(0, "2"), (5, "5")]
    assert {place: found[0].field for place, found in added.refused.items()} == {
        1: "number",
        2: "number",
        3: "text",
        4: "number",
    }
    assert [(p.number, p.place) for p in points(desk, advice)] == [("1", 1), ("2", 2), ("5", 3)]


def test_several_points_cannot_come_in_a_sent_advice(desk: Desk, advice: Advice) -> None:
    send_advice(desk.register, advice, date(2021, 9, 1))
    with pytest.raises(RuleBroken, match="ligt daarmee vast"):
        add_points(desk.register, advice.id, [draft("2")])
