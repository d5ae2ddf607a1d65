"""What is asked of a paper in the preview: council, point, meeting, year, days and scenario."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add
from consultatie.dossiers import Dossier
from consultatie.overviews.content import Paper, Running
from consultatie.overviews.products import PRODUCTS
from consultatie.overviews.wishes import Wish, Wishes
from consultatie.scenarios import Scenario
from tests.example_register import filled_register
from tests.fakes import FakeRegister
from tests.keys import press, write
from tests.ui.hand import shown
from tests.ui.views.desks import desk_on
from ui.desk import Place, ScreenName
from ui.views.preview import PreviewScreen

Go = Callable[..., PreviewScreen]
MOMENT = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture(scope="module")
def filled() -> FakeRegister:
    return filled_register()


@pytest.fixture
def asked() -> list[Wishes]:
    """What was asked of each paper that was made."""
    return []


@pytest.fixture
def go(filled: FakeRegister, asked: list[Wishes], qtbot: QtBot) -> Go:
    """Shows a product of the example; the paper itself is left out."""

    def make(*order: object) -> Paper:
        wishes = order[-1]
        assert isinstance(wishes, Wishes)
        asked.append(wishes)
        running = Running("WNK", "concept", "vandaag")
        return Paper("Proef", "SORA", running, (), made_at=MOMENT)

    screen = PreviewScreen(desk_on(filled), paper_maker=make)
    screen.desk.setParent(screen)
    screen.resize(1190, 640)
    shown(qtbot, screen)

    def to(kind: str, wishes: Wishes | None = None) -> PreviewScreen:
        before = len(asked)
        dossier = filled.records(Dossier)[0].id
        screen.show_place(Place(ScreenName.PREVIEW, dossier, part=kind, wishes=wishes))
        qtbot.waitUntil(lambda: len(asked) > before and not screen._jobs.running())
        return screen

    return to


def visible(screen: PreviewScreen) -> set[Wish]:
    return {wish for wish, group in screen.options._groups.items() if group.isVisible()}


@pytest.mark.parametrize("kind", PRODUCTS)
def test_a_product_offers_what_it_takes_and_nothing_else(kind: str, go: Go) -> None:
    screen = go(kind)
    assert visible(screen) == set(PRODUCTS[kind].takes)
    assert screen.options.isVisible() == bool(PRODUCTS[kind].takes)


def test_choosing_a_council_makes_its_paper(go: Go, asked: list[Wishes], qtbot: QtBot) -> None:
    screen = go("overdracht")
    assert asked[-1] == Wishes()
    box = screen.options.choice(Wish.COUNCIL)
    box.setFocus()
    press("Down")
    qtbot.waitUntil(lambda: asked[-1].council is not None and not screen._jobs.running())
    names = {body.id: body.name for body in screen.desk.register.parties().bodies}
    assert names[asked[-1].council or 0] == box.currentText()


def test_days_are_asked_when_they_are_days(go: Go, asked: list[Wishes], qtbot: QtBot) -> None:
    screen = go("routekaart")
    editor = screen.options.day(Wish.FIRST)
    editor.setFocus()
    write("1 sep 2026")
    qtbot.waitUntil(lambda: asked[-1].first == date(2026, 9, 1))
    number = len(asked)
    editor.setFocus()
    press("Ctrl+A")
    write("ooit")
    qtbot.waitUntil(lambda: len(asked) > number and not screen._jobs.running())
    assert asked[-1].first is None


def test_what_a_place_asks_is_filled_in_and_goes_along(go: Go, asked: list[Wishes]) -> None:
    wishes = Wishes(first=date(2026, 9, 1), last=date(2026, 12, 31))
    screen = go("routekaart", wishes)
    assert asked[-1] == wishes
    assert screen.options.day(Wish.LAST).value() == date(2026, 12, 31)


def test_what_another_product_does_not_take_is_not_asked_of_it(go: Go, asked: list[Wishes]) -> None:
    go("routekaart", Wishes(first=date(2026, 9, 1)))
    go("matrix")
    assert asked[-1] == Wishes()


def test_a_scenario_that_is_kept_nowhere_is_drawn_until_one_is_chosen(
    go: Go, asked: list[Wishes], filled: FakeRegister, qtbot: QtBot
) -> None:
    draft = replace(filled.records(Scenario)[0], id=NEW, name="Los")
    screen = go("routekaart", Wishes(scenario=draft))
    box = screen.options.choice(Wish.SCENARIO)
    assert (asked[-1].scenario, box.currentText()) == (draft, "zoals ingevuld")
    box.setFocus()
    press("Down")
    kept = filled.records(Scenario)[0].id
    qtbot.waitUntil(lambda: asked[-1].scenario == kept and not screen._jobs.running())


def test_the_figures_of_a_year_count_all_dossiers_unless_told_otherwise(
    asked: list[Wishes], qtbot: QtBot
) -> None:
    register = FakeRegister()
    for name in ("SORA", "Ander"):
        add(register, Dossier(id=NEW, name=name))

    def make(*order: object) -> Paper:
        wishes = order[-1]
        assert isinstance(wishes, Wishes)
        asked.append(wishes)
        return Paper("Proef", "SORA", Running("WNK", "", ""), (), made_at=MOMENT)

    screen = PreviewScreen(desk_on(register), paper_maker=make)
    screen.desk.setParent(screen)
    shown(qtbot, screen)
    dossier = register.records(Dossier)[0].id
    place = Place(ScreenName.PREVIEW, dossier, part="jaarcijfers", wishes=Wishes(year=2021))
    screen.show_place(place)
    qtbot.waitUntil(lambda: bool(asked))
    assert (asked[-1].year, [file.dossier.name for file in asked[-1].beside]) == (2021, ["Ander"])
    screen.options.all_dossiers.click()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[-1].beside == ()
    qtbot.waitUntil(lambda: screen._jobs.running() == ())
