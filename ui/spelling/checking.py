"""Wrong words in a text field: a wave below them, and better ones in the menu of the mouse."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from consultatie.language import _
from ui.spelling.spelling import Spelling, spelling_of_program
from ui.spelling.words import words_of
from ui.tokens import tokens_of

_MOST = 6


class WrongWords(QSyntaxHighlighter):
    """Draws a wave below wrong words; what is said of a word is the same in every field."""

    def __init__(self, text: QPlainTextEdit, spelling: Spelling) -> None:
        super().__init__(text.document())
        self._text = text
        self._spelling = spelling
        spelling.answered.connect(self.rehighlight)
        text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        text.customContextMenuRequested.connect(self._open_menu)

    def highlightBlock(self, text: str) -> None:
        found = list(words_of(text))
        wrong = self._spelling.wrong([word for _at, _length, word in found])
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wave.setUnderlineColor(QColor(tokens_of(self._text.palette()).red.mark))
        for at, length, word in found:
            if word in wrong:
                self.setFormat(at, length, wave)

    def menu_at(self, place: QPoint) -> QMenu:
        """The menu of a place in the field: above the usual acts what concerns a wrong word."""
        menu = self._text.createStandardContextMenu(place)
        cursor, word = self._word_at(place)
        if word and self._spelling.wrong([word]):
            _Better(menu, self._spelling, cursor, word)
        return menu

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu_at(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._text.viewport().mapToGlobal(place))

    def _word_at(self, place: QPoint) -> tuple[QTextCursor, str]:
        cursor = self._text.cursorForPosition(place)
        here, block = cursor.positionInBlock(), cursor.block()
        for at, length, word in words_of(block.text()):
            if at <= here <= at + length:
                cursor.setPosition(block.position() + at)
                cursor.setPosition(block.position() + at + length, QTextCursor.MoveMode.KeepAnchor)
                return cursor, word
        return cursor, ""


class _Better(QAction):
    """Stands in the menu until the better words come, and then makes place for them."""

    def __init__(self, menu: QMenu, spelling: Spelling, cursor: QTextCursor, word: str) -> None:
        super().__init__(_("Suggesties worden gezocht…"), menu)
        self._menu = menu
        self._cursor = cursor
        self._word = word
        self.setEnabled(False)
        first = menu.actions()[0]
        add = QAction(_("‘{word}’ toevoegen aan woordenlijst").format(word=word), menu)
        add.triggered.connect(lambda: spelling.add(word))
        menu.insertActions(first, [self, add])
        menu.insertSeparator(first)
        spelling.suggested.connect(self._take)
        spelling.suggest(word)

    @Slot(str, object)
    def _take(self, word: str, better: list[str]) -> None:
        if word != self._word:
            return
        for each in better[:_MOST]:
            action = QAction(each.replace("&", "&&"), self._menu)
            action.triggered.connect(partial(self._cursor.insertText, each))
            self._menu.insertAction(self, action)
        self.setText(_("Geen suggesties"))
        self.setVisible(not better)


def check_spelling(text: QPlainTextEdit) -> WrongWords | None:
    """Show wrong words in a field, where the program can."""
    spelling = spelling_of_program()
    return WrongWords(text, spelling) if spelling is not None else None
