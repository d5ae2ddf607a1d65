"""What the program remembers of its own look and place; nothing of the register's content."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize

from consultatie.language import Language
from ui.theme import Scheme

# No smaller than this on a screen: a scale has to leave so much room.
LEAST_WINDOW = QSize(800, 480)
SCALES = (100, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Look:
    """How the program looks: its colours, its scale in percents, and its language."""

    scheme: Scheme = Scheme.SYSTEM
    scale: int = SCALES[0]
    language: Language = Language.DUTCH


class Settings:
    """The remembered settings, in one .ini file."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        """Light, dark or as the system."""
        stored = self._text("look/scheme")
        return Scheme(stored) if stored in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("look/scheme", scheme.value)

    @property
    def last_register(self) -> Path | None:
        """The register that was open last."""
        stored = self._text("register/last")
        return Path(stored) if stored else None

    @last_register.setter
    def last_register(self, path: Path | None) -> None:
        self._store.setValue("register/last", str(path) if path else "")

    @property
    def scale(self) -> int:
        """How large everything is drawn, in percents of what the system asks."""
        stored = self._text("look/scale")
        return int(stored) if stored in {str(scale) for scale in SCALES} else SCALES[0]

    @scale.setter
    def scale(self, scale: int) -> None:
        self._store.setValue("look/scale", str(scale))

    @property
    def language(self) -> Language:
        """The language of the window."""
        stored = self._text("look/language")
        return Language(stored) if stored in set(Language) else Language.DUTCH

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("look/language", language.value)

    @property
    def look(self) -> Look:
        """Colours, scale and language together."""
        return Look(self.scheme, self.scale, self.language)

    def text(self, name: str, default: str = "") -> str:
        """Another remembered word, such as the screen that was open."""
        return self._text(f"text/{name}") or default

    def keep_text(self, name: str, value: str) -> None:
        """Remember a word under a name."""
        self._store.setValue(f"text/{name}", value)

    def state(self, name: str) -> QByteArray:
        """The remembered geometry or splitter of this name; empty when there is none."""
        stored = self._store.value(f"state/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember a geometry or splitter under a name."""
        self._store.setValue(f"state/{name}", state)

    def widths(self, name: str) -> tuple[int, ...]:
        """The remembered widths of the columns of a table, in logical pixels."""
        parts = self._text(f"columns/{name}").split()
        return tuple(int(part) for part in parts if part.isdigit())

    def keep_widths(self, name: str, widths: tuple[int, ...]) -> None:
        """Remember the widths of the columns of a table."""
        self._store.setValue(f"columns/{name}", " ".join(str(width) for width in widths))

    def numbers(self, what: str, name: str) -> tuple[int, ...]:
        """Remembered numbers of a widget, such as the order of its columns."""
        parts = self._text(f"{what}/{name}").split()
        return tuple(int(part) for part in parts if part.isdigit())

    def keep_numbers(self, what: str, name: str, numbers: tuple[int, ...]) -> None:
        """Remember numbers of a widget."""
        self._store.setValue(f"{what}/{name}", " ".join(map(str, numbers)))

    def save(self) -> None:
        """Write to disk now; otherwise Qt does so when it sees fit."""
        self._store.sync()

    def _text(self, key: str) -> str:
        stored = self._store.value(key, "")
        return stored if isinstance(stored, str) else ""
