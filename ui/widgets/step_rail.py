"""Where is each council? One row per council, the same stages below each other."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from consultatie.language import _
from ui.painting import draw_words, sized
from ui.tokens import tokens_of
from ui.widgets.roving import Roving
from ui.widgets.stage_button import HEIGHT, StageButton, StageHead
from ui.widgets.stages import RailRow, Stage

NAME_WIDTH = 124


class StepRail(QWidget):
    """Arrow keys go from stage to stage, Enter chooses; `stage_chosen(row key, stage key)`."""

    stage_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Stappen per raad"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._roving = Roving(self)
        self._buttons: dict[tuple[Hashable, Hashable], StageButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._chosen: tuple[Hashable, Hashable] | None = None

    def set_rows(self, rows: Sequence[RailRow]) -> None:
        """Show these rows; every row has the same stages in the same order."""
        focused = next((place for place, b in self._buttons.items() if b.hasFocus()), None)
        self._empty()
        if rows:
            self._add_heads(rows[0].stages)
        self._roving.take([self._add_row(place, row) for place, row in enumerate(rows, 1)])
        self._show_chosen()
        if focused in self._buttons:
            # A new child of a visible widget shows itself only later, and cannot have focus yet.
            self._buttons[focused].show()
            self._buttons[focused].setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        # To the stage that Tab comes to: the rail itself shows no frame.
        stop = self._roving.stop
        if stop is not None:
            stop.setFocus(reason)

    def button(self, row: Hashable, stage: Hashable) -> StageButton:
        """The button of one stage; something else can be shown beside it."""
        return self._buttons[row, stage]

    def choose(self, row: Hashable, stage: Hashable) -> None:
        """Show a stage as chosen, without telling anybody."""
        self._chosen = (row, stage)
        self._show_chosen()

    def _empty(self) -> None:
        self._buttons.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_heads(self, stages: Sequence[Stage]) -> None:
        for column, stage in enumerate(stages, 1):
            self._grid.addWidget(StageHead(stage.label), 0, column)
            self._grid.setColumnStretch(column, 1)

    def _add_row(self, place: int, row: RailRow) -> list[StageButton]:
        self._grid.addWidget(_RowName(row), place, 0)
        last = len(row.stages) - 1
        buttons = []
        for column, stage in enumerate(row.stages):
            button = StageButton(stage, row.name, joined=(column > 0, column < last))
            button.clicked.connect(lambda _checked, s=stage.key: self._choose(row.key, s))
            self._buttons[row.key, stage.key] = button
            self._grid.addWidget(button, place, column + 1)
            buttons.append(button)
        return buttons

    def _choose(self, row: Hashable, stage: Hashable) -> None:
        self.choose(row, stage)
        self.stage_chosen.emit(row, stage)

    def _show_chosen(self) -> None:
        for place, button in self._buttons.items():
            button.setChecked(place == self._chosen)


class _RowName(QWidget):
    """The council's name and the muted line below it."""

    def __init__(self, row: RailRow) -> None:
        super().__init__()
        self._row = row
        self.setToolTip(row.name)
        self.setAccessibleName(row.name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(NAME_WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        width = self.width() - 8
        painter.setFont(sized(self.font(), bold=True))
        draw_words(painter, QRectF(0, 9, width, 20), self._row.name, tokens.text)
        painter.setFont(sized(self.font(), -1.0))
        draw_words(painter, QRectF(0, 32, width, 20), self._row.note, tokens.muted)
