"""Shows a page of the manual. It reads only the manual's own files, never the network."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageReader,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from consultatie.language import _
from resources import folder
from ui.manual.pages import START, anchor_of, folded, manual_pages
from ui.theme import FAMILY
from ui.tokens import BODY_POINTS, Space, Tokens, Tone, tokens_of

COLUMN = 768
_WIDEST_PICTURE = COLUMN - 2 * Space.XL
_DARK = "-donker"
_POINTS = {1: 20.0, 2: 14.0, 3: 11.5}
_ABOVE = {1: 0, 2: 22, 3: 14}
_LINE_HEIGHT = 125
_BULLET_INDENT = 22.0


class Reader(QTextBrowser):
    """A page in one column, with back and forward. `place_shown` tells `page.md#anchor`."""

    place_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "manual")
        self.setAccessibleName(_("Handleiding"))
        self.setOpenExternalLinks(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(COLUMN)
        self.document().setDocumentMargin(Space.XL)
        self.document().setIndentWidth(_BULLET_INDENT)
        self._marked = ""
        self._dressed_in = self._tokens()
        self.sourceChanged.connect(self._show_source)

    def show_place(self, place: str, marked: str = "") -> None:
        """Go to a place, and mark these words on it."""
        self._marked = marked
        self.setSource(QUrl(place), QTextDocument.ResourceType.MarkdownResource)

    @property
    def place(self) -> str:
        """Where one is reading."""
        return self.source().toString()

    # -- what Qt asks --------------------------------------------------------------------------

    def doSetSource(  # noqa: N802  (Qt's own name)
        self,
        name: QUrl | str,
        _type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Only what is a page of the manual is gone to."""
        url = QUrl(name)
        target = self.source().resolved(url) if url.isRelative() and url.path() else url
        if not url.path() and url.hasFragment():
            target = QUrl(self.source())
            target.setFragment(url.fragment())
        if target.scheme() or _page_of(target) not in manual_pages():
            return
        super().doSetSource(target, QTextDocument.ResourceType.MarkdownResource)
        self._go_to(target.fragment())

    def loadResource(self, type_: int, name: QUrl | str) -> Any:  # noqa: N802  (Qt's own name)
        """A page or a picture of the manual by its name; nothing else."""
        url = QUrl(name)
        page = manual_pages().get(_page_of(url))
        if page is not None:
            return page.text
        if type_ == QTextDocument.ResourceType.ImageResource.value:
            return _picture(url.fileName(), self._tokens(), self.devicePixelRatioF())
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._tokens() is not self._dressed_in:
            at = self.verticalScrollBar().value()
            self.reload()
            self._dress()
            self._mark()
            self.verticalScrollBar().setValue(at)

    @Slot(QUrl)
    def _show_source(self, source: QUrl) -> None:
        """Also on the way back and forward, which Qt goes by itself."""
        self._dress()
        self._mark()
        self.place_shown.emit(source.toString())

    # -- dressing ------------------------------------------------------------------------------

    def _tokens(self) -> Tokens:
        return tokens_of(self.palette())

    def _dress(self) -> None:
        tokens = self._dressed_in = self._tokens()
        # As one edit, or everything would be laid out again after each.
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            _dress_block(block, tokens)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame, tokens)
        cursor.endEditBlock()

    def _go_to(self, anchor: str) -> None:
        block = self.document().begin()
        while anchor and block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                place = self.document().documentLayout().blockBoundingRect(block)
                self.verticalScrollBar().setValue(int(place.top()) - Space.M)
                self.setTextCursor(QTextCursor(block))
                return
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _mark(self) -> None:
        """Mark the words that were searched for."""
        text = folded(self.document().toPlainText())
        if not self._marked or len(text) != len(self.document().toPlainText()):
            self.setExtraSelections([])
            return
        found = [
            self._selection(place, len(word))
            for word in folded(self._marked).split()
            for place in _places(text, word)
        ]
        self.setExtraSelections(found)

    def _selection(self, place: int, length: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        cursor.setPosition(place + length, QTextCursor.MoveMode.KeepAnchor)
        marked = QTextCharFormat()
        marked.setBackground(QColor(self._tokens().tone(Tone.AMBER).tint))
        marked.setForeground(QColor(self._tokens().tone(Tone.AMBER).ink))
        # Written this way because the stubs take the attributes for read-only ones.
        selection.__setattr__("cursor", cursor)
        selection.__setattr__("format", marked)
        return selection


def _page_of(url: QUrl) -> str:
    return Path(url.path()).stem if url.path().endswith(".md") else ""


def _places(text: str, word: str) -> list[int]:
    found, place = [], text.find(word)
    while place >= 0:
        found.append(place)
        place = text.find(word, place + len(word))
    return found


def _picture(name: str, tokens: Tokens, sharpness: float) -> QImage | None:
    own = Path(name)
    dark = folder("help") / f"{own.stem}{_DARK}{own.suffix}"
    light = folder("help") / own.name
    file = dark if tokens.name == "dark" and dark.exists() else light
    if not file.exists():
        return None
    image = QImage(str(file))
    width = round(_WIDEST_PICTURE * sharpness)
    if image.width() <= width:
        return image
    # Qt would draw it smaller without smoothing, and make small letters unreadable.
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    fitting = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    fitting.setDevicePixelRatio(sharpness)
    return fitting


def _dress_block(block: QTextBlock, tokens: Tokens) -> None:
    level = block.blockFormat().headingLevel()
    shape = QTextBlockFormat()
    shape.setTopMargin(_ABOVE.get(level, 0))
    shape.setBottomMargin(Space.S if level or block.textList() is None else 3)
    shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(block)
    if _holds_picture(block):
        # A picture must not be stretched with the lines of text.
        shape.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        shape.setTopMargin(Space.S)
        shape.setBottomMargin(Space.L)
    cursor.mergeBlockFormat(shape)
    for piece in _pieces(block):
        start, length, form = piece
        dressed = _dressed(form, level, tokens)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(dressed)


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    pieces = []
    place = block.begin()
    while not place.atEnd():
        piece = place.fragment()
        pieces.append((piece.position(), piece.length(), piece.charFormat()))
        place += 1
    return pieces


def _holds_picture(block: QTextBlock) -> bool:
    return any(form.isImageFormat() for _start, _length, form in _pieces(block))


def _dressed(form: QTextCharFormat, level: int, tokens: Tokens) -> QTextCharFormat:
    if form.isImageFormat():
        return _picture_format(form.toImageFormat())
    dressed = QTextCharFormat(form)
    # Markdown says how much larger a heading is; here is said how large.
    dressed.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    if form.fontFixedPitch():
        # Between backticks stands a key.
        dressed.setFontFamilies([FAMILY])
        dressed.setFontFixedPitch(False)
        dressed.setFontWeight(QFont.Weight.Bold)
        dressed.setBackground(QColor(tokens.sunken))
        dressed.setForeground(QColor(tokens.text))
    elif form.isAnchor():
        dressed.setForeground(QColor(tokens.accent.ink))
        dressed.setFontUnderline(True)
    dressed.setFontPointSize(_POINTS.get(level, BODY_POINTS))
    if level:
        dressed.setFontWeight(QFont.Weight.Bold)
    return dressed


def _picture_format(form: QTextImageFormat) -> QTextImageFormat:
    size = QImageReader(str(folder("help") / Path(form.name()).name)).size()
    if size.width() > _WIDEST_PICTURE:
        form.setWidth(_WIDEST_PICTURE)
        form.setHeight(round(size.height() * _WIDEST_PICTURE / size.width()))
    return form


def _dress_table(table: QTextTable, tokens: Tokens) -> None:
    form = table.format()
    form.setBorder(0)
    form.setBorderCollapse(True)
    form.setCellPadding(6)
    form.setCellSpacing(0)
    form.setTopMargin(Space.S)
    form.setBottomMargin(Space.L)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for row in range(table.rows()):
        for column in range(table.columns()):
            _underline(table.cellAt(row, column), tokens)


def _underline(cell: QTextTableCell, tokens: Tokens) -> None:
    form = cell.format().toTableCellFormat()
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QColor(tokens.line))
    cell.setFormat(form)


def start_place() -> str:
    """The first page."""
    return f"{START}.md"
