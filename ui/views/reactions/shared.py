"""The other points that a reaction answers: of each its verdict, and its wording if that differs.

One reaction can serve points of several councils; each of them is told what becomes of its own.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.reactions import Verdict
from ui.forms.choice_editors import ChoiceBox
from ui.tokens import Space
from ui.views.reactions.drafts import AlsoDraft
from ui.widgets.buttons import icon_button
from ui.widgets.growing_text import GrowingText
from ui.widgets.labels import ElidedLabel, Role, text_label

Names = Callable[[RecordId], str]

_NAME_WIDTH = 180
_BOX_WIDTH = 216
# With less room than this the wording stands below its point.
_ROOMY = 720


class SharedPoints(QWidget):
    """A line for each other point; hidden while there is none."""

    changed = Signal()

    def __init__(self, names: Names) -> None:
        super().__init__()
        self.setAccessibleName(_("Ook voor deze punten"))
        self._names = names
        self._rows: dict[RecordId, _Row] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        self._title = text_label(_("Deze reactie geldt ook voor"), Role.STRONG)
        # Qt puts nothing behind what can have no keyboard at all.
        self._title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        layout.addWidget(self._title)
        layout.addLayout(self._grid)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY
        if roomy != (event.oldSize().width() >= _ROOMY):
            for row in self._rows.values():
                row.leave(self._grid)
            for place, row in enumerate(self._rows.values()):
                row.lay_in(self._grid, 2 * place, roomy=roomy)

    def drafts(self) -> tuple[AlsoDraft, ...]:
        """What stands there."""
        return tuple(row.draft() for row in self._rows.values())

    def show_drafts(self, drafts: Sequence[AlsoDraft]) -> None:
        """Show what the reaction says to these points, in this order."""
        if tuple(drafts) == self.drafts():
            return
        for row in self._rows.values():
            row.end(self._grid)
        self._rows = {}
        for draft in drafts:
            self._add(draft)
        self._show_state()

    def add(self, point: RecordId) -> None:
        """Let the reaction answer one more point."""
        if point not in self._rows:
            self._add(AlsoDraft(point))
            self._show_state()
            self.changed.emit()

    def remove(self, point: RecordId) -> None:
        """Let the reaction not answer this point any more."""
        row = self._rows.pop(point, None)
        if row is None:
            # The second click of a double click comes to a button that is going.
            return
        row.end(self._grid)
        self._show_state()
        self.changed.emit()

    def box_of(self, point: RecordId) -> ChoiceBox:
        """The verdict on one of the points, to choose."""
        return self._rows[point].box

    def wording_of(self, point: RecordId) -> GrowingText:
        """The words that one of the points gets instead, to type."""
        return self._rows[point].wording

    def take_verdict(self, verdict: Verdict) -> bool:
        """Choose a verdict for the point that has the keyboard; False when none has it."""
        focused: QWidget | None = QApplication.focusWidget()
        for row in self._rows.values():
            if focused is not None and focused in (row.box, row.wording):
                row.choose(verdict)
                return True
        return False

    def _add(self, draft: AlsoDraft) -> None:
        row = _Row(draft, self._names(draft.point))
        row.box.currentIndexChanged.connect(self.changed)
        row.wording.textChanged.connect(self.changed)
        row.loose.clicked.connect(lambda: self.remove(draft.point))
        row.lay_in(self._grid, self._grid.rowCount(), roomy=self.width() >= _ROOMY)
        self._rows[draft.point] = row

    def _show_state(self) -> None:
        """Tab goes along the lines before it goes on to the fields below them."""
        self.setVisible(bool(self._rows))
        before: QWidget = self._title
        for row in self._rows.values():
            for widget in row.stops():
                QWidget.setTabOrder(before, widget)
                before = widget


class _Row:
    """One point: its name, verdict, wording, and the button that takes it off."""

    def __init__(self, draft: AlsoDraft, name: str) -> None:
        self._point = draft.point
        self.name = ElidedLabel(name)
        self.name.setFixedWidth(_NAME_WIDTH)
        self.box = ChoiceBox()
        self.box.addItems([_("zoals bij dit punt"), *(verdict.shown for verdict in Verdict)])
        self.box.setAccessibleName(_("{point}: wat doet het bestuur ermee?").format(point=name))
        self.box.setFixedWidth(_BOX_WIDTH)
        if draft.verdict is not None:
            self.choose(draft.verdict)
        self.wording = GrowingText()
        self.wording.setPlaceholderText(_("eigen bewoording, als die verschilt"))
        self.wording.setAccessibleName(_("{point}: eigen bewoording").format(point=name))
        self.wording.setPlainText(draft.wording)
        self.loose = icon_button("x", _("{point}: losmaken van deze reactie").format(point=name))

    def draft(self) -> AlsoDraft:
        place = self.box.currentIndex()
        verdict = tuple(Verdict)[place - 1] if place > 0 else None
        return AlsoDraft(self._point, verdict, self.wording.toPlainText().strip())

    def choose(self, verdict: Verdict) -> None:
        self.box.setCurrentIndex(tuple(Verdict).index(verdict) + 1)

    def lay_in(self, grid: QGridLayout, line: int, *, roomy: bool) -> None:
        """Beside each other, or the wording on a line of its own below the rest."""
        top = Qt.AlignmentFlag.AlignTop
        self.name.setFixedHeight(self.box.sizeHint().height())
        grid.addWidget(self.name, line, 0, top)
        grid.addWidget(self.box, line, 1, top)
        if roomy:
            grid.addWidget(self.wording, line, 2)
        else:
            grid.addWidget(self.wording, line + 1, 0, 1, 4)
        grid.addWidget(self.loose, line, 3, top)

    def leave(self, grid: QGridLayout) -> None:
        for widget in self._widgets():
            grid.removeWidget(widget)

    def end(self, grid: QGridLayout) -> None:
        self.leave(grid)
        for widget in self._widgets():
            widget.hide()
            widget.deleteLater()

    def stops(self) -> Sequence[QWidget]:
        return self.box, self.wording, self.loose

    def _widgets(self) -> Sequence[QWidget]:
        return self.name, self.box, self.wording, self.loose
