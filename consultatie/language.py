"""The language of what people read: the Dutch sentence is the message id.

Without a catalogue a message is its own translation, so Dutch needs none. Call `_` and `ngettext`
when a text is shown, never when a module is loaded: the language is chosen later, and again.

Dutch whatever is chosen: paper and files for others (`in_dutch`), and what is kept in the register
(`kept`), which everybody who opens it must be able to read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum

from consultatie.translations import DUTCH, Translations, read_translations
from resources import folder

__all__ = [
    "Language",
    "Word",
    "_",
    "in_dutch",
    "kept",
    "later",
    "ngettext",
    "pgettext",
    "speak",
    "spoken",
]


class Language(StrEnum):
    """The languages of the window; the value is how a language is kept and its folder called."""

    DUTCH = "nl"
    ENGLISH = "en"


class _Spoken:
    """The language in use, and its catalogue."""

    language = Language.DUTCH
    catalogue = DUTCH


# For a stretch of work in one thread only: paper is made while the window goes on in its language.
_ONLY_DUTCH: ContextVar[bool] = ContextVar("only_dutch", default=False)


def speak(language: Language) -> None:
    """Choose the language of all texts from now on."""
    if language is Language.DUTCH:
        _Spoken.catalogue = DUTCH
    else:
        file = folder("locale") / language.value / "LC_MESSAGES" / "consultatie.po"
        _Spoken.catalogue = read_translations(file)
    _Spoken.language = language


def spoken() -> Language:
    """The language of what is shown here and now."""
    return Language.DUTCH if _ONLY_DUTCH.get() else _Spoken.language


@contextmanager
def in_dutch() -> Iterator[None]:
    """Speak Dutch inside: for what others read on paper or in a file. Also a decorator."""
    before = _ONLY_DUTCH.set(True)
    try:
        yield
    finally:
        _ONLY_DUTCH.reset(before)


def translations() -> Translations:
    """The catalogue of what is shown here and now."""
    return DUTCH if _ONLY_DUTCH.get() else _Spoken.catalogue


def _(message: str) -> str:
    """The message in the chosen language."""
    return translations().text(message)


def pgettext(context: str, message: str) -> str:
    """The message in the chosen language, where one Dutch word has several translations."""
    return translations().text(message, context)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The singular for one, the plural otherwise, in the chosen language."""
    return translations().counted(singular, plural, number)


def kept(message: str) -> str:
    """A Dutch message that is kept in the register, and so stays as it is."""
    return message


def later(message: str) -> str:
    """A Dutch message that is shown later, by `_`: for what is remembered in between."""
    return message


class Word(StrEnum):
    """A choice whose value is the Dutch word that is kept; as text it is in the chosen language."""

    def __str__(self) -> str:
        return translations().text(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)
