"""The window in another language: nothing of its own stays Dutch, and English fits."""

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from consultatie import language
from consultatie.catalogue import TYPE_OF_KIND
from consultatie.dates import PreciseDate
from consultatie.language import Language
from consultatie.register import OpenRegister
from consultatie.requests import Request
from consultatie.translations import Translations
from tests.screens.fit import misfits
from tests.ui.speaking import back_to_dutch
from ui.desk import Place, ScreenName
from ui.main_window import MainWindow
from ui.shell.workplace import Workplace

# The preview shows paper, which is Dutch; its own words are looked at with the others.
PLACES = tuple(ScreenName)
ROWS = 40
TIPS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_FIELDS = re.compile(r"(\{[^{}]*\}|<[^>]*>)")
_TOLD = re.compile(r"⟦[^⟦⟧]*⟧")
# Articles, keys, numbers and what Qt draws itself are the same in every language.
_THE_SAME = re.compile(
    r"(?:(?:WOR|Atw|Pw|Wmo|Jw|Wmcz|Participatiewet|Jeugdwet)[ .\w]*|art\.? [\w. ]+|[\d\W_]+|[a-n]"
    r"|(?:Ctrl|Alt|Shift)\+\S*|F\d+|Scroll (?:Left|Right)|Consultatie)*"
)


class Marked(Translations):
    """Every word that is translated stands between brackets; what stands bare is not."""

    def text(self, message: str, context: str = "") -> str:
        pieces = _FIELDS.split(message)
        return "".join(
            f"⟦{piece}⟧" if piece.strip() and not _FIELDS.fullmatch(piece) else piece
            for piece in pieces
        )

    def counted(self, singular: str, plural: str, number: int) -> str:
        return self.text(singular if number == 1 else plural)


@pytest.fixture(autouse=True)
def dutch_afterwards(qapp: QApplication) -> Iterator[None]:
    with back_to_dutch(qapp):
        yield


def a_place(screen: ScreenName, workplace: Workplace) -> Place:
    """A screen of the dossier, on a request where it shows one."""
    requests = workplace.desk.register.records(Request)
    record = requests[-1].id if screen is ScreenName.REQUEST else None
    return Place(screen, workplace.dossier, record)


def written_by_people(register: OpenRegister) -> str:
    """Everything in a register that somebody wrote, in one text."""
    author = register.author()
    texts = [register.name(), author.person, author.laptop]
    for cls in TYPE_OF_KIND.values():
        for record in register.records(cls):
            for field in fields(record):
                value = getattr(record, field.name)
                # A choice is a str too, but of a class of its own.
                texts += [value] if type(value) is str else []
                texts += [value.text] if isinstance(value, PreciseDate) and value.text else []
            texts.append(record.title_line)
    for line in register.journal():
        texts += [line.label, line.person, line.laptop, line.reason or ""]
    return "\n".join(texts).casefold()


def shown(window: QWidget) -> Iterator[str]:
    """What the widgets of a window say, to the eye and to the ear."""
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield widget.placeholderText()
            case QTabBar():
                yield from (widget.tabText(place) for place in range(widget.count()))
            case QComboBox():
                yield from (widget.itemText(place) for place in range(widget.count()))
            case QTableView():
                yield from in_cells(widget.model())
            case _:
                pass
        yield from (text for each in widget.actions() for text in of_action(each))


def of_action(action: QAction) -> tuple[str, str]:
    return action.text(), action.toolTip()


def in_cells(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    for column in range(model.columnCount(QModelIndex())):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(QModelIndex()), ROWS)):
            for role in TIPS:
                text = model.index(row, column).data(role)
                if isinstance(text, str):
                    yield text


def bare(text: str) -> list[str]:
    """The words of a text that were not translated."""
    left = text
    while _TOLD.search(left):
        left = _TOLD.sub("\n", left)
    pieces = re.split(r"[\n·:;,]|\s[–→-]\s|\s\(", left)
    cleaned = (piece.strip(" .…‘’“”()&[]<>?!") for piece in pieces)
    return [piece for piece in cleaned if piece and not _THE_SAME.fullmatch(piece)]


def test_nothing_that_the_window_says_stays_dutch(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "read_translations", lambda _file: Marked())
    window.speak(Language.ENGLISH)
    # What stood there in Dutch is gone.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.workplace is not None
    assert window.opened is not None
    written = written_by_people(window.workplace.desk.register)
    written += str(window.opened.path).casefold()
    dutch: set[str] = set()
    for place in PLACES:
        window.workplace.go(a_place(place, window.workplace))
        window.workplace.count_forgotten()
        QApplication.processEvents()
        said = {piece for text in shown(window) for piece in bare(text)}
        dutch |= {f"{place}: {piece}" for piece in said if piece.casefold() not in written}
    assert sorted(dutch) == []


def test_nothing_is_cut_in_english(window: MainWindow, qtbot: QtBot) -> None:
    window.speak(Language.ENGLISH)
    assert window.workplace is not None
    cut = []
    for place in PLACES:
        window.workplace.go(a_place(place, window.workplace))
        QApplication.processEvents()
        cut += [f"{place}: {line}" for line in misfits(window)]
    assert cut == []
