"""The language of what people read: the Dutch sentence is the message id.

Without a catalogue a message is its own translation, so Dutch needs none. Call `_` and `ngettext`
when a text is shown, never when a module is loaded: the language is chosen later.
"""

from gettext import NullTranslations, translation

from resources import folder

__all__ = ["_", "ngettext", "speak"]

_DOMAIN = "consultatie"


class _Spoken:
    """The catalogue in use."""

    catalogue = NullTranslations()


def speak(language: str) -> None:
    """Choose the language of all texts from now on, such as ``"en"``; an unknown one is Dutch."""
    _Spoken.catalogue = translation(_DOMAIN, folder("locale"), [language], fallback=True)


def _(message: str) -> str:
    """The message in the chosen language."""
    return _Spoken.catalogue.gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The singular for one, the plural otherwise, in the chosen language."""
    return _Spoken.catalogue.ngettext(singular, plural, number)
