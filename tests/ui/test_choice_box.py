import pytest
from pytestqt.qtbot import QtBot

from tests.keys import press, write
from ui.forms.choice_editors import ChoiceBox


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    box = ChoiceBox()
    box.addItems(["positief", "positief mits", "negatief"])
    box.setCurrentIndex(2)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.setFocus()
    return box


def test_a_choice_is_found_by_typing_its_words_with_their_space(box: ChoiceBox) -> None:
    write("positief m")
    assert box.currentText() == "positief mits"
    assert not box.view().isVisible()


def test_a_space_by_itself_folds_the_list_open(box: ChoiceBox) -> None:
    press("Space")
    assert box.view().isVisible()
    box.hidePopup()


def test_ctrl_a_does_not_spoil_the_search_that_follows(box: ChoiceBox) -> None:
    press("Ctrl+A")
    write("positief m")
    assert box.currentText() == "positief mits"
