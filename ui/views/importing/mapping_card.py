"""Which sheet, which row has the headers, and which column fills which field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from consultatie.language import _
from consultatie.tables import Mapping, Sheet, Target, columns_of, guess_header, guess_mapping
from consultatie.tables.sheets import words_of
from ui.forms.choice_editors import ChoiceBox
from ui.tokens import Space
from ui.widgets.labels import Role, text_label

_ROWS = 20
_IN_A_ROW = 5
_LONGEST = 60


class MappingCard(QFrame):
    """`changed` comes when something else is chosen, by hand or because another sheet is."""

    changed = Signal()

    def __init__(self, target: Target) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self._target = target
        self._sheets: tuple[Sheet, ...] = ()
        self._filling = False
        self.sheet = ChoiceBox()
        self.header = ChoiceBox()
        self.fields = {column.name: ChoiceBox() for column in columns_of(target)}
        self.chosen_by_hand = False
        self._lay_out()
        self.sheet.currentIndexChanged.connect(self._choose_sheet)
        self.header.currentIndexChanged.connect(self._choose_header)
        for box in self.fields.values():
            box.currentIndexChanged.connect(self._tell)
            box.activated.connect(self._note_hand)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show what a file holds; the sheet with most known headers comes first in hand."""
        self._filling = True
        self._sheets = tuple(sheets)
        self.sheet.clear()
        self.sheet.addItems([sheet.name for sheet in sheets])
        best = max(range(len(sheets)), key=lambda place: self._known(sheets[place]), default=0)
        self.sheet.setCurrentIndex(best)
        self.sheet.setEnabled(len(sheets) > 1)
        self._filling = False
        self._choose_sheet()

    def chosen(self) -> tuple[Sheet, int, Mapping]:
        """The sheet, the place of its headers, and the columns."""
        columns = {name: box.currentIndex() - 1 for name, box in self.fields.items()}
        mapping = {name: place for name, place in columns.items() if place >= 0}
        return self._sheets[self.sheet.currentIndex()], self.header.currentIndex(), mapping

    def missing(self) -> list[str]:
        """The fields that cannot be left out and have no column."""
        return [
            column.label
            for column in columns_of(self._target)
            if column.required and self.fields[column.name].currentIndex() < 1
        ]

    def _known(self, sheet: Sheet) -> int:
        header = guess_header(sheet, self._target)
        return len(guess_mapping(sheet, header, self._target))

    @Slot()
    def _choose_sheet(self) -> None:
        if self._filling:
            return
        sheet = self._sheets[self.sheet.currentIndex()]
        self._filling = True
        self.header.clear()
        self.header.addItems(
            [_row_words(sheet, place) for place in range(min(_ROWS, len(sheet.rows)))]
        )
        self.header.setCurrentIndex(guess_header(sheet, self._target))
        self._filling = False
        self._choose_header()

    @Slot()
    def _choose_header(self) -> None:
        if self._filling:
            return
        sheet = self._sheets[self.sheet.currentIndex()]
        header = self.header.currentIndex()
        guessed = guess_mapping(sheet, header, self._target)
        heads = [_column_words(sheet, header, place) for place in range(sheet.width)]
        self._filling = True
        for name, box in self.fields.items():
            box.clear()
            box.addItems([_("geen kolom"), *heads])
            box.setCurrentIndex(guessed.get(name, -1) + 1)
        self._filling = False
        self.changed.emit()

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

    @Slot()
    def _note_hand(self) -> None:
        self.chosen_by_hand = True

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        column.setSpacing(Space.M)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(2)
        _put(grid, 0, _("Werkblad"), self.sheet)
        _put(grid, 1, _("Rij met de kopjes"), self.header, wide=_IN_A_ROW - 1)
        for place, field in enumerate(columns_of(self._target)):
            words = _("{label} (verplicht)").format(label=field.label)
            label = words if field.required else field.label
            _put(grid, _IN_A_ROW + place, label, self.fields[field.name])
        for place in range(_IN_A_ROW):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)


def _put(grid: QGridLayout, place: int, words: str, box: QWidget, wide: int = 1) -> None:
    row, column = divmod(place, _IN_A_ROW)
    label: QLabel = text_label(words, Role.SMALL)
    label.setBuddy(box)
    box.setAccessibleName(words)
    grid.addWidget(label, 3 * row, column, 1, wide)
    grid.addWidget(box, 3 * row + 1, column, 1, wide)
    grid.setRowMinimumHeight(3 * row + 2, Space.S)


def _row_words(sheet: Sheet, place: int) -> str:
    words = " · ".join(filter(None, (words_of(value) for value in sheet.rows[place])))
    words = " ".join(words.split()) or _("leeg")
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return f"{place + 1}: {shown}"


def _column_words(sheet: Sheet, header: int, place: int) -> str:
    """A column by its letter and what stands above it: "C · Thema"."""
    row = sheet.rows[header] if 0 <= header < len(sheet.rows) else ()
    words = " ".join(words_of(row[place]).split()) if place < len(row) else ""
    letter = _letter(place)
    return f"{letter} · {words[:_LONGEST]}" if words else letter


def _letter(place: int) -> str:
    """The letter of a column as spreadsheets name it: A, Z, AA."""
    high, low = divmod(place, 26)
    return (_letter(high - 1) if high else "") + chr(ord("A") + low)
