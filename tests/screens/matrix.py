"""The reaction matrix, on the example register and on one with many councils."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from consultatie.acts.records import NEW, add
from consultatie.advice import Theme
from consultatie.dossiers import Dossier
from consultatie.law.book import LawBook
from consultatie.reactions import Answer, Reaction, Verdict
from tests.cases import Case
from tests.example_register import filled_register
from tests.fakes import FakeRegister
from tests.screens.shell import window
from tests.screens.stage import TODAY
from ui.desk import Desk, Place, ScreenName
from ui.main_window import MainWindow
from ui.views.matrix import MatrixScreen


def _screen(register: FakeRegister) -> MatrixScreen:
    desk = Desk(register, LawBook.shipped(), lambda: TODAY, QApplication.instance())
    screen = MatrixScreen(desk)
    desk.register_changed.connect(screen.reload)
    screen.resize(1366, 768)
    screen.show_place(Place(ScreenName.MATRIX, register.records(Dossier)[0].id))
    screen.show()
    screen.grid.setFocus()
    return screen


def _example() -> MatrixScreen:
    register = filled_register()
    return _screen(register)


def matrix() -> QWidget:
    screen = _example()
    screen.grid.setCurrentIndex(screen.grid.cells.index(0, 1))
    return screen


def marked() -> QWidget:
    screen = _example()
    cells = [cell for row in screen.grid.cells.rows for cell in row.cells.values()]
    waiting = [cell.point.id for cell in cells if cell.waits]
    screen.grid.mark(frozenset(waiting[:2]))
    screen.grid.choose(waiting[0])
    return screen


def joining() -> QWidget:
    screen = marked()
    assert isinstance(screen, MatrixScreen)
    screen.join()
    return screen


def wanting() -> QWidget:
    """A verdict by a key that first needs its reasons."""
    screen = _example()
    cells = [cell for row in screen.grid.cells.rows for cell in row.cells.values()]
    adopted = next(cell for cell in cells if cell.verdict is Verdict.ADOPTED)
    screen.grid.choose(adopted.point.id)
    screen.grid.verdict_given.emit(adopted, Verdict.NOT_ADOPTED)
    return screen


def filtered() -> QWidget:
    screen = _example()
    screen.filters.take(replace(screen.filters.filter, waiting=True))
    return screen


def nothing_found() -> QWidget:
    screen = _example()
    screen.words.setText("zandbak")
    screen.words.returnPressed.emit()
    return screen


def many() -> QWidget:
    """Twelve councils, of which most did not raise most points."""
    case = Case()
    request = case.request(title="Verhuizing")
    themes = [
        case.put(Theme(id=NEW, dossier=case.dossier.id, name=name, place=place))
        for place, name in enumerate(("Bereikbaarheid", "Werkplekken", "ICT en privacy"))
    ]
    texts = (
        "Vergoed de extra reistijd zolang er geen rechtstreekse bus naar het gebouw gaat.",
        "Geef elk team een vaste plek en leg in het besluit vast hoeveel plekken er zijn.",
        "Laat de functionaris gegevensbescherming meekijken vóór de systemen overgaan.",
    )
    shared = [
        case.put(Reaction(id=NEW, dossier=case.dossier.id, text=text))
        for text in ("Het bestuur vergoedt de reistijd een jaar lang.", "Elk team krijgt een plek.")
    ]
    for number in range(12):
        council = case.council(f"Ondernemingsraad Gemeente {number + 1:02}")
        advice = case.advise(case.ask(council, request))
        for place in range(number % 3, 3):
            point = case.point(advice, str(place + 1), text=texts[place], theme=themes[place].id)
            if place < 2:
                verdict = (Verdict.ADOPTED, Verdict.PARTLY, Verdict.OUTSIDE)[number % 3]
                answer = Answer(
                    id=NEW, reaction=shared[place].id, point=point.id, verdict=verdict
                )  # fmt: skip
                case.put(answer)
    screen = _screen(case.register)
    screen.grid.setCurrentIndex(screen.grid.cells.index(1, 1))
    return screen


def empty() -> QWidget:
    register = FakeRegister()
    add(register, Dossier(id=NEW, name="Leeg"))
    return _screen(register)


def in_window(*, opened: bool = False) -> QWidget:
    def do(shown: MainWindow) -> None:
        shown.resize(1366, 768)
        shown.show()
        screen = shown.workplace.shown() if shown.workplace else None
        if opened and isinstance(screen, MatrixScreen) and screen.pane.isHidden():
            cell = screen.grid.chosen()
            screen.grid.cell_opened.emit(cell)

    return window(Place(ScreenName.MATRIX), prepare=do)


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("matrix", matrix),
    ("matrix-gemarkeerd", marked),
    ("matrix-samenvoegen", joining),
    ("matrix-redenen", wanting),
    ("matrix-gefilterd", filtered),
    ("matrix-niets-gevonden", nothing_found),
    ("matrix-veel-raden", many),
    ("matrix-leeg", empty),
    ("matrix-venster", in_window),
    ("matrix-venster-open", partial(in_window, opened=True)),
]
