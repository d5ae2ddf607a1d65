from pathlib import Path

import pytest

from ui.desk import Place, ScreenName
from ui.settings import Settings
from ui.shell.last_place import last_place, remember_place
from ui.shell.recent import forget, recent, remember


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "consultatie.ini")


def test_the_register_opened_last_comes_first_and_only_once(settings: Settings) -> None:
    for name in ("a", "b", "a"):
        remember(settings, Path(name))
    assert recent(settings) == [Path("a"), Path("b")]


def test_no_more_than_eight_registers_are_remembered(settings: Settings) -> None:
    for number in range(12):
        remember(settings, Path(str(number)))
    assert [path.name for path in recent(settings)] == [str(n) for n in range(11, 3, -1)]


def test_a_register_that_is_gone_can_be_forgotten(settings: Settings) -> None:
    remember(settings, Path("a"))
    forget(settings, Path("a"))
    assert recent(settings) == []


def test_a_name_with_spaces_and_accents_survives_the_settings_file(tmp_path: Path) -> None:
    path = Path("/home/één gebruiker/OR, WNK = 100%.consultatie")
    settings = Settings(tmp_path / "consultatie.ini")
    remember(settings, path)
    settings.save()
    assert recent(Settings(tmp_path / "consultatie.ini")) == [path]


def test_the_place_in_which_a_register_was_left_is_found_again(settings: Settings) -> None:
    place = Place(ScreenName.REQUESTS, 1 << 62, None, "planning")
    remember_place(settings, Path("a"), place)
    assert last_place(settings, Path("a")) == place


def test_the_place_in_another_register_is_no_place_here(settings: Settings) -> None:
    remember_place(settings, Path("a"), Place(ScreenName.JOURNAL))
    assert last_place(settings, Path("b")) is None
