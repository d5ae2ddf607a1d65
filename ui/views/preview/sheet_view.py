"""The pages of a PDF on screen: page by page, zoom, and search in the text."""

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QModelIndex,
    QPointF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QWheelEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame

from consultatie.language import _
from ui.tokens import tokens_of

_STEP = 1.2
_SMALLEST, _LARGEST = 0.25, 5.0


class SheetView(QPdfView):
    """`page_changed(page, count)` counts from 1; `found(place, count)` tells of a search."""

    page_changed = Signal(int, int)
    zoom_changed = Signal(float)
    found = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Voorbeeld van het papier"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._colour_the_table()
        # No children of the view: Qt would take them down after the view is half gone, and ends the
        # program by asking it to lay out once more.
        self._document = QPdfDocument()
        self._search = QPdfSearchModel()
        self._buffer: QBuffer | None = None
        self._search.setDocument(self._document)
        self.setDocument(self._document)
        self.setSearchModel(self._search)
        self.pageNavigator().currentPageChanged.connect(self._tell_page)
        self._search.countChanged.connect(self._tell_found)
        self.zoomFactorChanged.connect(self.zoom_changed)

    @property
    def pages(self) -> QPdfDocument:
        """The document, to print."""
        return self._document

    def show_pdf(self, pdf: bytes) -> bool:
        """Show a file and stay at the same page; False when it is none."""
        page = self.pageNavigator().currentPage()
        words = self._search.searchString()
        self._search.setSearchString("")
        self._document.close()
        # The document reads from the buffer for as long as it is shown.
        buffer = QBuffer()
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        self._buffer = buffer
        well = self._document.status() is QPdfDocument.Status.Ready
        if well:
            self.go_to(min(page, self._document.pageCount() - 1) + 1)
            self._search.setSearchString(words)
            self._tell_page()
        return well

    def go_to(self, page: int) -> None:
        """Go to a page, counted from 1."""
        if 1 <= page <= self._document.pageCount():
            self.pageNavigator().jump(page - 1, QPointF(), 0)

    def turn(self, pages: int) -> None:
        """So many pages on, or back."""
        self.go_to(self.pageNavigator().currentPage() + 1 + pages)

    def fit_width(self) -> None:
        """As wide as the window."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.zoom_changed.emit(0.0)

    def fit_page(self) -> None:
        """A whole page in the window."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.zoom_changed.emit(0.0)

    def zoom(self, steps: int) -> None:
        """Larger, or smaller."""
        factor = min(max(self._factor() * _STEP**steps, _SMALLEST), _LARGEST)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(factor)

    def search(self, words: str) -> None:
        """Look for words in the text and mark where they stand."""
        self._search.setSearchString(words)
        self.setCurrentSearchResultIndex(-1)
        self._tell_found()

    def go_to_found(self, step: int) -> None:
        """Go to the next place that was found, or back."""
        count = self._search.rowCount(QModelIndex())
        if not count:
            return
        place = (self.currentSearchResultIndex() + step) % count
        self.setCurrentSearchResultIndex(place)
        link = self._search.resultAtIndex(place)
        self.pageNavigator().jump(link.page(), link.location(), 0)
        self._tell_found()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour_the_table()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in turns and not event.modifiers():
            self.turn(turns[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(1)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self._document.pageCount())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def _colour_the_table(self) -> None:
        """On which the pages lie: Qt takes the darkest role, which is too heavy in the light."""
        palette = self.palette()
        wanted = QColor(tokens_of(palette).soft_edge)
        if palette.color(QPalette.ColorRole.Dark) != wanted:
            palette.setColor(QPalette.ColorRole.Dark, wanted)
            self.setPalette(palette)

    @Slot()
    def _tell_page(self) -> None:
        page = self.pageNavigator().currentPage()
        self.page_changed.emit(page + 1, self._document.pageCount())

    @Slot()
    def _tell_found(self) -> None:
        self.found.emit(self.currentSearchResultIndex() + 1, self._search.rowCount(QModelIndex()))

    def _factor(self) -> float:
        """How large a page is shown now, whatever made it so."""
        if self.zoomMode() is QPdfView.ZoomMode.Custom or not self._document.pageCount():
            return self.zoomFactor()
        points = self._document.pagePointSize(self.pageNavigator().currentPage())
        margins = self.documentMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        wide = room / (points.width() * self._screen_scale())
        if self.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            return wide
        room = self.viewport().height() - self.pageSpacing()
        return min(wide, room / (points.height() * self._screen_scale()))

    def _screen_scale(self) -> float:
        return self.screen().logicalDotsPerInch() / 72
