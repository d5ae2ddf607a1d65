"""The pieces of a bundle in their order, put right with the keyboard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout

from consultatie.bundles.leaves import role_words
from consultatie.bundles.making import no_pages
from consultatie.bundles.proposing import product_piece, title_of
from consultatie.bundles.values import Piece
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.overviews.products import PRODUCTS
from ui.forms.choice_editors import ChoiceBox
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.frames import SectionHeader
from ui.widgets.leading import Leading
from ui.widgets.table import TableView


@dataclass(frozen=True, slots=True)
class Line:
    """A piece with its words; `key` tells it from others like it."""

    key: int
    number: int
    piece: Piece
    title: str
    what: str
    whole: bool


class PieceList(Leading):
    """Alt+Up and Alt+Down move a piece, Del leaves it out. `changed` tells of all of that."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._file: DossierFile | None = None
        self._keyed: list[tuple[int, Piece]] = []
        self._next = 0
        self.model: TableModel[Line] = TableModel(_columns(), lambda line: line.key, self)
        self.table = TableView(self.model, _("Stukken in de bundel"))
        self.table.setObjectName("table-bundle")
        # The order is the user's own: nothing here sorts.
        self.table.horizontalHeader().hide()
        self.product = ChoiceBox()
        self.product.addItems([product.title() for product in PRODUCTS.values()])
        self.product.setAccessibleName(_("Overzicht dat erbij komt"))
        self.add_button = push_button(_("&Toevoegen"), Kind.PLAIN, "plus")
        self.add_button.clicked.connect(self.add)
        self._lay_out(tuple(self._buttons()))

    def show_pieces(self, file: DossierFile, pieces: Sequence[Piece]) -> None:
        """Show these pieces of a dossier."""
        self._file = file
        self._keyed = [(self._new_key(), piece) for piece in pieces]
        self._show()
        self.table.choose_first()

    def pieces(self) -> tuple[Piece, ...]:
        """The pieces as they are ordered now."""
        return tuple(piece for _key, piece in self._keyed)

    @Slot()
    def add(self) -> None:
        """Add the product that is chosen, below the rest."""
        kind = list(PRODUCTS)[max(self.product.currentIndex(), 0)]
        key = self._new_key()
        self._keyed.append((key, product_piece(kind)))
        self._show()
        self.table.choose(key)
        self.changed.emit()

    def shift(self, step: int) -> None:
        """Move the chosen piece up (-1) or down (+1)."""
        place = self._place()
        if place is None or not 0 <= place + step < len(self._keyed):
            return
        key = self._keyed[place][0]
        self._keyed.insert(place + step, self._keyed.pop(place))
        self._show()
        self.table.choose(key)
        self.changed.emit()

    @Slot()
    def leave_out(self) -> None:
        """Leave the chosen piece out of the bundle; it stays in the register."""
        place = self._place()
        if place is not None:
            self._keyed.pop(place)
            self._show()
            if self._keyed:
                self.table.choose(self._keyed[min(place, len(self._keyed) - 1)][0])
            self.changed.emit()

    # -- inside --------------------------------------------------------------------------------

    def _place(self) -> int | None:
        line = self.table.chosen() if self.model.rows else None
        return None if line is None else line.number - 1

    def _new_key(self) -> int:
        self._next += 1
        return self._next

    def _show(self) -> None:
        file = self._file
        if file is None:
            return
        lines = [_line(file, n, key, piece) for n, (key, piece) in enumerate(self._keyed, 1)]
        self.model.set_rows(lines)
        self.header.set_words(_("Stukken"), str(len(lines) or ""))

    def _buttons(self) -> Iterator[QToolButton]:
        for words, shown, keys, icon, act in (
            (_("Omhoog"), "Alt+↑", "Alt+Up", "chevron-up", partial(self.shift, -1)),
            (_("Omlaag"), "Alt+↓", "Alt+Down", "chevron-down", partial(self.shift, 1)),
            (_("Weglaten uit de bundel"), "Del", "Del", "x", self.leave_out),
        ):
            action = QAction(words, self)
            action.triggered.connect(lambda _on=False, own=act: own())
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action.trigger)
            button = icon_button(icon, f"{words} ({shown})")
            button.clicked.connect(action.trigger)
            yield button

    def _lay_out(self, buttons: Sequence[QToolButton]) -> None:
        self.header = SectionHeader(_("Stukken"), "", *buttons)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.product, 1)
        foot.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.header)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.lead_to(self.table)


def _line(file: DossierFile, number: int, key: int, piece: Piece) -> Line:
    if piece.product:
        return Line(key, number, piece, title_of(file, piece), _("wordt gemaakt"), True)
    document = next(one for one in file.documents if one.id == piece.document)
    remark = no_pages(document)
    what = remark or document.file_name or ""
    return Line(key, number, piece, document.title, what, not remark)


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column(header=_("Nr."), value=lambda line: str(line.number), width=48),
        Column(
            header=_("Stuk"),
            value=lambda line: line.title,
            second=lambda line: line.what,
            tip=lambda line: line.what,
            tone=lambda line: Tone.PLAIN if line.whole else Tone.AMBER,
            strong=True,
        ),
        Column(header=_("Rol"), value=lambda line: role_words(line.piece), width=250),
    )
