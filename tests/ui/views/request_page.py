"""The page of one request of the example on a real register, for tests of its tabs."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from consultatie.consultations import Consultation
from consultatie.register import OpenRegister
from consultatie.requests import Request
from tests.keys import await_dialog
from tests.ui.views.desks import desk_on
from ui.desk import Place, ScreenName
from ui.forms.sheet import FormSheet
from ui.views.request import RequestScreen

TITLE = "Transitieplan"


def page_of(register: OpenRegister, qtbot: QtBot) -> RequestScreen:
    """The page, shown and with the keyboard."""
    request = asked(register)
    screen = RequestScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(Place(ScreenName.REQUEST, request.dossier, request.id))
    screen.resize(1190, 640)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen


def asked(register: OpenRegister) -> Request:
    """The request of the page."""
    return next(r for r in register.records(Request) if TITLE in r.title)


def council(register: OpenRegister, name: str) -> Consultation:
    """The consultation of a council on that request, as it is now."""
    parties, request = register.parties(), asked(register).id
    found = register.records(Consultation)
    return next(c for c in found if c.request == request and parties.body(c.body).name == name)


def press_button(screen: QWidget, name: str) -> None:
    """Press the button of that name, or whose name begins so."""
    found = [
        b
        for b in screen.findChildren(QAbstractButton)
        if b.objectName().startswith(name) and b.isVisible()
    ]
    assert found, name
    found[0].click()


def asked_sheet(qtbot: QtBot) -> FormSheet:
    """The sheet of the dialog that opened."""
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    sheet = dialog.findChild(FormSheet)
    assert sheet is not None
    return sheet


def words(widget: QWidget) -> str:
    """Every visible word in a part of the page."""
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(widget))
