"""Translations as they stand in a .po file.

The file itself is read, and only for who chose that language: there is no second form of it that
could be out of date. Babel reads the same (a test holds them together), but takes longer to load
than all this.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_ESCAPED = re.compile(r"\\(.)")
_SIGNS = {"n": "\n", "t": "\t"}


@dataclass(frozen=True, slots=True)
class Translations:
    """Sentences by the Dutch sentence, and by context where one has several translations."""

    texts: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def text(self, message: str, context: str = "") -> str:
        """The translation, or the Dutch message itself where there is none."""
        found = self.texts.get((context, message))
        return found[0] if found else message

    def counted(self, singular: str, plural: str, number: int) -> str:
        """The translation for a number; Dutch and English have a singular for one only."""
        found = self.texts.get(("", singular), (singular, plural))
        return found[0] if number == 1 else found[-1]


DUTCH = Translations()


def read_translations(file: Path) -> Translations:
    """The finished translations in a .po file; none when there is no such file."""
    if not file.exists():
        return DUTCH
    entries = file.read_text(encoding="utf-8").split("\n\n")
    # The first is about the file itself.
    return Translations(dict(found for entry in entries[1:] for found in _told(entry)))


def _told(entry: str) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """The sentence of an entry and its translations, when all of these are there."""
    parts: dict[str, str] = {}
    key = ""
    for line in entry.splitlines():
        if line.startswith('"'):
            parts[key] += line[1:-1]
        elif line.startswith("msg"):
            key, _space, words = line.partition(" ")
            parts[key] = words[1:-1]
    told = tuple(_meant(words) for name, words in parts.items() if name.startswith("msgstr"))
    if told and all(told):
        yield (_meant(parts.get("msgctxt", "")), _meant(parts["msgid"])), told


def _meant(words: str) -> str:
    if "\\" not in words:
        return words
    return _ESCAPED.sub(lambda found: _SIGNS.get(found[1], found[1]), words)
