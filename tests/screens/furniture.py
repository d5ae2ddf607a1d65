"""The furniture of a window: menus, tool bar, tabs, progress, and what the focus looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QProgressBar,
    QTabWidget,
    QWidget,
)

from tests.screens import gallery
from ui.actions import Act, Actions, MenuSpec, fill_menu_bar
from ui.forms.choice_editors import ChoiceBox
from ui.tokens import Space
from ui.widgets.buttons import ActionButton, Kind, push_button
from ui.widgets.tick_box import TickBox

_EDIT = (Act.UNDO, Act.REDO, None, Act.NEW, Act.EDIT, Act.WITHDRAW)
_VIEW = (Act.DETAIL, None, Act.THEME_SYSTEM, Act.THEME_LIGHT, Act.THEME_DARK)


def furniture() -> QWidget:
    window = QMainWindow()
    actions = Actions(window)
    actions[Act.REDO].setEnabled(False)
    actions[Act.THEME_LIGHT].setChecked(True)
    menus = (MenuSpec("&Bewerken", _EDIT), MenuSpec("Bee&ld", _VIEW))
    fill_menu_bar(window.menuBar(), actions, menus)
    bar = window.addToolBar("Werkbalk")
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.addActions([actions[act] for act in (Act.UNDO, Act.REDO, Act.PRINT, Act.SEARCH)])
    window.statusBar().showMessage("Register sora.consultatie · alles bewaard")
    window.setCentralWidget(_middle(actions))
    for place, acts in enumerate((_EDIT, _VIEW)):
        _open_menu(window, actions, acts, place)
    return window


def _middle(actions: Actions) -> QWidget:
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
    grid.setSpacing(Space.M)
    for column, kind in enumerate((Kind.PRIMARY, Kind.PLAIN, Kind.QUIET, Kind.DANGER)):
        grid.addWidget(ActionButton(actions[Act.EDIT], kind), 0, column)
        grid.addWidget(ActionButton(actions[Act.REDO], kind), 1, column)
    box = ChoiceBox()
    box.addItems(["WOR art. 25", "WOR art. 27"])
    progress = QProgressBar()
    progress.setValue(60)
    progress.setTextVisible(False)
    search = QLineEdit()
    search.setProperty("role", "search")
    search.setPlaceholderText("Zoeken (Ctrl+K)")
    search.setAccessibleName("Zoeken")
    off = TickBox("Uitgezet")
    off.setEnabled(False)
    for column, widget in enumerate((box, search, off, progress)):
        grid.addWidget(widget, 2, column)
    focused = push_button("Met de toetsen hier")
    grid.addWidget(focused, 3, 0)
    table = gallery.table()
    table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    grid.addWidget(table, 4, 0, 1, 4)
    table.setFocus()
    tabs.addTab(page, "Punten")
    for words in ("Reacties", "Termijnen", "Journaal"):
        tabs.addTab(QWidget(), words)
    return tabs


def _open_menu(
    window: QMainWindow, actions: Actions, acts: tuple[Act | None, ...], place: int
) -> None:
    menu = QMenu(window)
    for act in acts:
        if act is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[act])
    # A menu in the page instead of above it, so that it is in the picture.
    menu.setWindowFlags(Qt.WindowType.Widget)
    menu.setParent(window)
    menu.move(760 + place * 270, 400)
    menu.setActiveAction(menu.actions()[0])
    menu.resize(menu.sizeHint())
    menu.show()
