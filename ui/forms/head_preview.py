"""The head of a page as it will be printed: the real file, made again while one types."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from consultatie.language import _
from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import write_pdf
from ui.jobs import Job, Jobs
from ui.tokens import Space, tokens_of

# How much of the page is shown, from the top.
_PART = 0.27
_PAUSE_MS = 150
_HEIGHT = 232


class HeadPreview(QWidget):
    """`ask` gives the paper to show."""

    def __init__(self, ask: Callable[[], Paper]) -> None:
        super().__init__()
        self._ask = ask
        self._jobs = Jobs(self)
        self._job: Job | None = None
        # No child of this widget: see the view of a whole paper.
        self._document = QPdfDocument()
        self._buffer: QBuffer | None = None
        self._image = QImage()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.renew)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(_("Voorbeeld van de kop van een stuk"))

    @property
    def shown(self) -> bool:
        """Whether a page is shown."""
        return not self._image.isNull()

    @Slot()
    def renew_soon(self) -> None:
        """Make it again once the typing pauses."""
        if self.isVisible():
            self._timer.start()

    @Slot()
    def renew(self) -> None:
        """Make it again now."""
        paper = self._ask()
        if self._job is not None:
            self._job.stop()
        job: list[Job] = []
        job.append(
            self._jobs.run(
                lambda _progress: write_pdf(paper),
                on_done=lambda pdf: self._show(job[0], pdf),
                title=_("Voorbeeld maken"),
            )
        )
        self._job = job[0]

    def _show(self, job: Job, pdf: Any) -> None:
        if job is not self._job:
            return
        self._document.close()
        buffer = QBuffer()
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        self._buffer = buffer
        self._render()

    def _render(self) -> None:
        if self._document.status() is not QPdfDocument.Status.Ready:
            return
        points = self._document.pagePointSize(0)
        ratio = self.devicePixelRatio()
        wide = round(self._paper().width() * ratio)
        page = self._document.render(0, QSize(wide, round(wide * points.height() / points.width())))
        self._image = page.copy(0, 0, wide, round(self._paper().height() * ratio))
        self._image.setDevicePixelRatio(ratio)
        self.update()

    def _paper(self) -> QRect:
        """Where the head of the page lies: as wide as its height allows, in the middle."""
        high = self.height() - Space.M
        wide = min(self.width() - 2 * Space.L, round(high / _PART / 1.414))
        return QRect((self.width() - wide) // 2, Space.M, wide, high)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """No job outlives the dialog it makes a page for."""
        super().hideEvent(event)
        self._timer.stop()
        self._job = None
        self._jobs.stop_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._render()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens_of(self.palette()).soft_edge)
        paper = self._paper()
        painter.fillRect(paper, Qt.GlobalColor.white)
        if self.shown:
            painter.drawImage(paper.topLeft(), self._image)
        painter.end()
