"""Printing a PDF: its pages painted on the printer, one at a turn, so that the window lives on."""

from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, QTimer, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

# One A4 page at 600 dpi is 140 MB as a picture; finer is not to be seen in print.
_FINEST = 600
_POINTS = 72


def printer_for(document: QPdfDocument) -> QPrinter:
    """A printer set to the paper of the document; the dialog may change it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    points = document.pagePointSize(0)
    lies = points.width() > points.height()
    upright = points.transposed() if lies else points
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)
    printer.setFromTo(1, document.pageCount())
    return printer


def pages_to_print(printer: QPrinter, count: int, current: int = 0) -> list[int]:
    """The pages that were asked for, counted from 0, such as those of "1-3, 7".

    The driver makes the copies, and puts several pages on a sheet.

    :param current: the page that is shown.
    """
    match printer.printRange():
        case QPrinter.PrintRange.CurrentPage:
            return [current]
        case QPrinter.PrintRange.PageRange:
            asked = printer.pageRanges()
            return [page for page in range(count) if asked.contains(page + 1)]
        case _:
            return list(range(count))


class Printing(QObject):
    """Prints once; `progressed(done, total)`, then `finished(whether it went well)`."""

    progressed = Signal(int, int)
    finished = Signal(bool)

    def __init__(
        self, document: QPdfDocument, printer: QPrinter, parent: QObject, current: int = 0
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._pages = pages_to_print(printer, document.pageCount(), current)
        self._done = 0
        self._painter = QPainter()

    @Slot()
    def start(self) -> None:
        """Begin; the rest follows by itself."""
        if not self._pages or not self._painter.begin(self._printer):
            self.finished.emit(False)
            return
        self._next()

    @Slot()
    def _next(self) -> None:
        self._paint(self._pages[self._done])
        self._done += 1
        self.progressed.emit(self._done, len(self._pages))
        if self._done == len(self._pages):
            self.finished.emit(self._painter.end())
            return
        well = self._printer.newPage()
        if well:
            QTimer.singleShot(0, self._next)
        else:
            self._painter.end()
            self.finished.emit(False)

    def _paint(self, page: int) -> None:
        points = self._document.pagePointSize(page)
        options = QPdfDocumentRenderOptions()
        picture = self._document.render(page, _pixels(points, self._printer.resolution()), options)
        paper = QRectF(self._printer.pageLayout().fullRectPixels(self._printer.resolution()))
        self._painter.drawImage(_fitted(points, paper), picture)


def _pixels(points: QSizeF, resolution: int) -> QSize:
    scale = min(resolution, _FINEST) / _POINTS
    return QSize(round(points.width() * scale), round(points.height() * scale))


def _fitted(points: QSizeF, paper: QRectF) -> QRectF:
    """The page in the middle of the paper, as large as fits, never out of shape."""
    scale = min(paper.width() / points.width(), paper.height() / points.height())
    wide, high = points.width() * scale, points.height() * scale
    return QRectF((paper.width() - wide) / 2, (paper.height() - high) / 2, wide, high)
