"""The language of the window: of our own texts, of Qt's dialogs, and of numbers."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from consultatie import language
from consultatie.language import Language

_TRANSLATOR = "words of Qt"


def speak(app: QCoreApplication, wanted: Language) -> None:
    """Speak a language from now on; what is shown already is not made again."""
    language.speak(wanted)
    QLocale.setDefault(locale())
    before = app.findChild(QTranslator, _TRANSLATOR)
    if before is not None:
        app.removeTranslator(before)
        before.deleteLater()
        before.setObjectName("")
    translator = QTranslator(app)
    translator.setObjectName(_TRANSLATOR)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale(), "qtbase", "_", folder):
        app.installTranslator(translator)


def locale() -> QLocale:
    """Days and numbers as those who read the language write them."""
    if language.spoken() is Language.ENGLISH:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
