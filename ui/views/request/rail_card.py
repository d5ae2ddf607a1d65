"""The rail on a card; it scrolls sideways where there is less room than it needs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.widgets.frames import Card
from ui.widgets.stage_button import StageButton
from ui.widgets.stages import RailRow
from ui.widgets.step_rail import StepRail


class RailCard(Card):
    """Holds the rail of a request."""

    def __init__(self, rail: StepRail) -> None:
        super().__init__()
        self.setAccessibleName(_("Stappen per raad"))
        self.body.setContentsMargins(Space.L, Space.S, Space.S, Space.XS)
        self._rail = rail
        self._area = _AsHighAsItsRows(rail)
        self.body.addWidget(self._area)

    def set_rows(self, rows: Sequence[RailRow]) -> None:
        """Show these rows, and keep in sight the stage that has the keyboard."""
        self._rail.set_rows(rows)
        for row in rows:
            for stage in row.stages:
                button = self._rail.button(row.key, stage.key)
                button.installEventFilter(self._area)
                # At once: what is hidden cannot take the keyboard.
                button.show()
        self._area.fit()


class _AsHighAsItsRows(QScrollArea):
    """Scrolls sideways where the rail has less room than it needs, and takes only its height."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content
        content.setProperty("role", "page")
        self.setWidget(content)
        content.installEventFilter(self)

    def fit(self) -> None:
        """Take the height that the rows need now."""
        layout = self._content.layout()
        if layout is not None:
            layout.activate()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self._content.sizeHint().height() + bar)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.fit()
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, StageButton):
            self.ensureWidgetVisible(watched, Space.XL, 0)
        return super().eventFilter(watched, event)
