"""One look for the whole program: font, palette and the one style sheet, light or dark."""

from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from resources import folder
from ui.stylesheet import STYLE_SHEET
from ui.tokens import BODY_POINTS, DARK, LIGHT, Tokens, ToneColours

FAMILY = "Source Sans 3"
_LOADED = "own fonts loaded"
_STYLES = ("Regular", "Bold", "Italic", "BoldItalic")


class Scheme(StrEnum):
    """What the user prefers."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Keeps the look of the application: as chosen, or as the system says while it says so."""

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, *, dressed: bool = True
    ) -> None:
        super().__init__(app)
        self._app = app
        self.scheme = scheme
        self.tokens = apply(app, scheme) if dressed else prepare(app, scheme)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def dress(self) -> None:
        """Put the style sheet on all that is there, after it was made without.

        Qt looks in the sheet again for everything inside a widget each time that is put in
        another, so a whole window gets it in one go, just before it is shown.
        """
        self._app.setStyleSheet(style_sheet_from(self.tokens))

    def choose(self, scheme: Scheme) -> None:
        """Take another scheme, at once and everywhere."""
        self.scheme = scheme
        self._renew()

    def _follow_system(self) -> None:
        if self.scheme is Scheme.SYSTEM and tokens_for(self._app, self.scheme) != self.tokens:
            self._renew()

    def _renew(self) -> None:
        self.tokens = apply(self._app, self.scheme)
        self.changed.emit()


def apply(app: QApplication, scheme: Scheme) -> Tokens:
    """Give the application its look and return the tokens it was made from."""
    tokens = prepare(app, scheme)
    app.setStyleSheet(style_sheet_from(tokens))
    return tokens


def prepare(app: QApplication, scheme: Scheme) -> Tokens:
    """The same without the style sheet: what widgets ask for while they are made."""
    load_fonts()
    tokens = tokens_for(app, scheme)
    app.setStyle("Fusion")
    app.setFont(body_font())
    app.setPalette(palette_from(tokens))
    return tokens


def tokens_for(app: QApplication, scheme: Scheme) -> Tokens:
    """The tokens of a scheme; a system that says nothing is light."""
    if scheme is Scheme.SYSTEM:
        return DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if scheme is Scheme.DARK else LIGHT


def load_fonts() -> None:
    """Load the program's own font, unless that was done before."""
    app = QApplication.instance()
    # Asking the font database for all families takes longer than loading these.
    if app is None or app.property(_LOADED):
        return
    app.setProperty(_LOADED, True)
    for style in _STYLES:
        QFontDatabase.addApplicationFont(str(folder("fonts") / f"SourceSans3-{style}.ttf"))


def body_font() -> QFont:
    """The font of running text. The figures of Source Sans 3 are tabular by themselves."""
    font = QFont(FAMILY)
    font.setPointSizeF(BODY_POINTS)
    return font


def style_sheet_from(tokens: Tokens) -> str:
    """The style sheet with the colours of these tokens."""
    return Template(STYLE_SHEET).substitute(_flat(tokens))


def palette_from(tokens: Tokens) -> QPalette:
    """The palette for all that the style sheet leaves to Fusion."""
    palette = QPalette()
    for role, colour in _roles(tokens).items():
        palette.setColor(role, QColor(colour))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.edge))
    return palette


_Role = QPalette.ColorRole
_TEXT_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: tokens.background,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.background,
        _Role.Text: tokens.text,
        _Role.PlaceholderText: tokens.muted,
        _Role.Button: tokens.surface,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.red.ink,
        _Role.ToolTipBase: tokens.raised,
        _Role.ToolTipText: tokens.text,
        _Role.Highlight: tokens.accent.ink,
        _Role.HighlightedText: tokens.on_accent,
        _Role.Accent: tokens.accent.ink,
        _Role.Link: tokens.accent.ink,
        _Role.LinkVisited: tokens.accent.ink,
        _Role.Light: tokens.raised,
        _Role.Midlight: tokens.hover,
        _Role.Mid: tokens.soft_edge,
        _Role.Dark: tokens.edge,
        _Role.Shadow: tokens.sunken,
    }


def _flat(tokens: Tokens) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name in tokens.__dataclass_fields__:
        value = getattr(tokens, name)
        if isinstance(value, ToneColours):
            flat |= {name: value.ink, f"{name}_mark": value.mark, f"{name}_tint": value.tint}
        else:
            flat[name] = value
    return flat
