"""The language of a test of the window: spoken for as long as it takes, and nothing left behind."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from consultatie import language
from consultatie.language import Language


@contextmanager
def back_to_dutch(qapp: QApplication) -> Iterator[None]:
    """Whatever was spoken inside, afterwards it is Dutch, and Qt speaks as it did before."""
    before = QLocale()
    yield
    language.speak(Language.DUTCH)
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
