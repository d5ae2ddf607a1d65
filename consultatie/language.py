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
    "as_chosen",
    "decimal",
    "in_dutch",
    "kept",
    "kept_count",
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


@contextmanager
def as_chosen() -> Iterator[None]:
    """Speak the language of the window inside, also within `in_dutch`: for who makes a paper."""
    before = _ONLY_DUTCH.set(False)
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


def decimal(figure: str) -> str:
    """A figure with the decimal sign of the chosen language: `2,5`, and in English `2.5`."""
    return figure.replace(".", ",") if spoken() is Language.DUTCH else figure


def kept(message: str) -> str:
    """A Dutch message that is kept in the register, and so stays as it is."""
    return _Kept(message)


def kept_count(singular: str, plural: str, number: int) -> str:
    """The one of two Dutch messages that is kept: the singular for one, otherwise the plural."""
    return kept(singular if number == 1 else plural)


class _Kept(str):
    """Also the words that are put in it are Dutch."""

    __slots__ = ()

    @in_dutch()
    def format(self, *words: object, **named: object) -> str:
        return super().format(*words, **named)


def later(message: str) -> str:
    """A Dutch message that is shown later, by `_`: for what is remembered in between."""
    return message


class Word(StrEnum):
    """A choice whose value, and text, is the Dutch word that is kept.

    In a sentence (`format`, an f-string) it is in the chosen language, and alone as `shown`.
    """

    @property
    def shown(self) -> str:
        """The word in the chosen language."""
        return translations().text(self.value)

    def __format__(self, spec: str) -> str:
        return format(self.shown, spec)
