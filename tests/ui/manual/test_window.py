from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.keys import press, write
from ui import theme
from ui.manual.pages import manual_pages
from ui.manual.window import ManualWindow
from ui.theme import Scheme
from ui.tokens import DARK

IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def manual(qtbot: QtBot) -> ManualWindow:
    manual = ManualWindow()
    qtbot.addWidget(manual)
    with qtbot.waitActive(manual):
        manual.show_place("inhoud.md")
    return manual


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Scheme.DARK)
    yield
    theme.apply(qapp, Scheme.LIGHT)


def heading_at_top(manual: ManualWindow) -> str:
    cursor = manual.reader.cursorForPosition(manual.reader.viewport().rect().topLeft())
    block = cursor.block()
    while block.isValid() and not block.blockFormat().headingLevel():
        block = block.next()
    return block.text()


def test_every_page_can_be_read(manual: ManualWindow) -> None:
    shown = []
    for name, page in manual_pages().items():
        manual.reader.show_place(f"{name}.md")
        shown.append(manual.reader.toPlainText().startswith(page.title))
    assert all(shown)


def test_the_contents_say_where_one_is(manual: ManualWindow) -> None:
    manual.show_place("advies.md")
    assert manual.list.currentItem().text() == "Een advies punt voor punt overnemen"


def test_a_place_opens_at_its_heading(manual: ManualWindow) -> None:
    manual.show_place("woordenlijst.md#opschorting")
    assert heading_at_top(manual) == "Opschorting"


def test_a_link_within_the_page_goes_to_its_heading(manual: ManualWindow) -> None:
    manual.show_place("woordenlijst.md")
    manual.reader.setSource(QUrl("#beroep"))
    assert (heading_at_top(manual), manual.reader.place) == ("Beroep", "woordenlijst.md#beroep")


def test_back_and_forward_go_along_the_pages_that_were_read(manual: ManualWindow) -> None:
    manual.reader.show_place("advies.md")
    press("Alt+Left")
    back = manual.reader.place
    press("Alt+Right")
    assert (back, manual.reader.place) == ("inhoud.md", "advies.md")


def test_on_the_way_back_a_page_looks_as_before(manual: ManualWindow) -> None:
    manual.reader.show_place("advies.md")
    manual.reader.backward()
    size = manual.reader.document().begin().begin().fragment().charFormat().fontPointSize()
    assert size == 20


def test_words_are_searched_while_typing_and_enter_opens_the_first(manual: ManualWindow) -> None:
    press("Ctrl+F")
    write("waarom opschorting nietigheid")
    nothing = manual.said.text()
    manual.line.clear()
    write("go/no-go")
    press("Return")
    assert "Niets gevonden" in nothing
    assert "go/no-go" in manual.reader.toPlainText().casefold()
    assert manual.reader.extraSelections()


def test_escape_first_clears_the_search_and_then_closes(manual: ManualWindow) -> None:
    press("Ctrl+F")
    write("maand")
    press("Escape")
    cleared = (manual.line.text(), manual.isVisible())
    press("Escape")
    assert (cleared, manual.isVisible()) == (("", True), False)


@pytest.mark.parametrize(
    "target", ("https://example.org/x.md", "file:///etc/passwd", "../licences/README.md", "x.md")
)
def test_nothing_but_the_manual_can_be_opened(manual: ManualWindow, target: str) -> None:
    manual.reader.setSource(QUrl(target))
    assert manual.reader.place == "inhoud.md"


@pytest.mark.parametrize("name", ("https://example.org/x.png", "/etc/passwd", "weg.png"))
def test_nothing_but_pictures_of_the_manual_is_loaded(manual: ManualWindow, name: str) -> None:
    assert manual.reader.loadResource(IMAGE, QUrl(name)) is None


def test_the_pictures_follow_the_theme(manual: ManualWindow, dark: None) -> None:
    QApplication.sendPostedEvents()
    image = manual.reader.loadResource(IMAGE, QUrl("hoofdvenster.png"))
    assert isinstance(image, QImage)
    assert image.pixelColor(image.width() // 2, 10).lightness() < 128
    assert manual.reader.palette().color(manual.reader.foregroundRole()).name() == DARK.text


def test_headings_of_the_contents_cannot_be_chosen(manual: ManualWindow) -> None:
    headings = [manual.list.item(row) for row in range(manual.list.count())]
    flags = [item.flags() for item in headings if not item.data(Qt.ItemDataRole.UserRole)]
    assert flags == [Qt.ItemFlag.NoItemFlags] * 5
