"""The words of a council above the reaction to them, with the height shared between the two."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from ui.tokens import Space
from ui.views.reactions.editor import ReactionEditor
from ui.views.reactions.quote import Quote

_QUOTE_LOWEST = 88
_LOWEST = 200


class QuoteAndEditor(QSplitter):
    """The quote is as high as it needs, up to a good third, until somebody chooses otherwise."""

    def __init__(self, quote: Quote, editor: ReactionEditor) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("splitter-quote")
        self.setChildrenCollapsible(False)
        self._quote = quote
        self._chosen = False
        self.addWidget(quote)
        self.addWidget(editor)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._leave_heights)

    def share_height(self) -> None:
        """Fit the quote to what it shows now."""
        whole = self.height()
        if self._chosen or whole < _LOWEST:
            return
        high = min(max(self._quote.wanted_height() + Space.S, _QUOTE_LOWEST), whole * 2 // 5)
        self.setSizes([high, whole - high])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_height()

    @Slot()
    def _leave_heights(self) -> None:
        self._chosen = True
