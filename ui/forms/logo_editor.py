"""An editor for a logo: what it looks like on paper, and the file it comes from."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QHideEvent, QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QWidget

from consultatie.errors import RuleBroken, breach
from consultatie.language import _
from consultatie.logos import LARGEST_FILE, Logo, LogoDamaged, kept, logo_in, logo_of
from consultatie.progress import Progress
from ui.choosers import file_chooser
from ui.forms.editor import Editor
from ui.forms.fields import Field
from ui.jobs import Jobs
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, text_label

_SHOWN = QSize(210, 64)


class LogoEditor(Editor):
    """The value is the logo as a record holds it. A file is judged beside the window."""

    def __init__(self, field: Field) -> None:
        self.choose = push_button(_("Logo kiezen…"), icon_name="folder-open")
        super().__init__(self.choose)
        self.remove = push_button(_("Weghalen"), Kind.QUIET, "trash")
        self._jobs = Jobs(self)
        self._text = ""
        self._trouble = ""
        self._picture = _picture(field.label)
        self._size = text_label("", Role.SMALL, wrap=True)
        self._lay_out()
        self.choose.clicked.connect(self.ask)
        self.remove.clicked.connect(lambda: self.set_value(""))

    def value(self) -> Any:
        return self._text

    def set_value(self, value: Any) -> None:
        self._text, self._trouble = value or "", ""
        self._show()
        self.changed.emit()

    def kept(self) -> Any:
        """A picture is no words: it is still in its file."""
        return None

    def take_up(self, kept: Any) -> None:
        """Nothing was kept."""

    def problem(self) -> str:
        return self._trouble

    def hideEvent(self, event: QHideEvent) -> None:
        """No job outlives the form."""
        super().hideEvent(event)
        self._jobs.stop_all()

    @Slot()
    def ask(self) -> None:
        """Ask which file."""
        kinds = _("Afbeeldingen (*.png *.jpg *.jpeg *.svg)")
        chooser = file_chooser(self, _("Logo kiezen"), kinds, "")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda file: self.read(Path(file)))
        chooser.open()

    def read(self, path: Path) -> None:
        """Take the logo of this file, or say why that cannot be."""
        self.choose.setEnabled(False)
        self._size.setText(_("Bezig met lezen…"))
        self._jobs.run(
            lambda progress: _logo_of_file(path, progress),
            on_done=self._take,
            on_error=self._refuse,
            title=_("Logo lezen"),
        )

    def _take(self, logo: Logo) -> None:
        self.choose.setEnabled(True)
        self.set_value(kept(logo))

    def _refuse(self, error: BaseException) -> None:
        self.choose.setEnabled(True)
        self._show()
        if not isinstance(error, RuleBroken):
            raise error
        self._trouble = str(error)
        self._size.setText(self._trouble)
        self.describe(self._trouble)

    def _show(self) -> None:
        words = _("Nog geen logo.")
        pixmap = QPixmap()
        try:
            logo = logo_of(self._text)
        except LogoDamaged as error:
            words, logo = str(error), None
        if logo is not None:
            pixmap.loadFromData(logo.data)
            words = _("{width} × {height} beeldpunten").format(width=logo.width, height=logo.height)
            scaled = _SHOWN * self.devicePixelRatio()
            pixmap = pixmap.scaled(
                scaled,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            pixmap.setDevicePixelRatio(self.devicePixelRatio())
        self._picture.setPixmap(pixmap)
        self._picture.setVisible(logo is not None)
        self._size.setText(words)
        self.remove.setVisible(bool(self._text))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        for button in (self.choose, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        box = QWidget()
        box.setLayout(row)
        self.fill(self._picture, box, self._size)
        self._show()


def draw_svg(data: bytes, widest: int, highest: int) -> bytes:
    """An SVG as a PNG, at most so many pixels wide and high.

    :raises RuleBroken: Qt cannot draw it.
    """
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise breach("logo", _("Deze svg kan niet worden getekend. Kies een png."))
    size.scale(widest, highest, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    written = QByteArray()
    into = QBuffer(written)
    into.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(into, QByteArray(b"png")).write(image)
    return bytes(written.data())


def _logo_of_file(path: Path, progress: Progress) -> Logo:
    progress.step(0, 1)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        sentence = _("{name} kan niet worden gelezen: {detail}.")
        words = sentence.format(name=path.name, detail=error.strerror or error)
        raise breach("logo", words) from error
    return logo_in(data, draw_svg)


def _picture(label: str) -> QLabel:
    picture = QLabel()
    picture.setAccessibleName(label)
    # A logo stands on paper, in the dark theme too.
    picture.setProperty("role", "paper")
    picture.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return picture
