"""The sheet on a point of an advice: quick to enter one after another, and to change a draft's."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from consultatie.acts.advice import add_point, add_theme, change_point
from consultatie.acts.records import NEW
from consultatie.advice import Advice, Point, PointKind, Theme
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

_OWN = ("number", "page", "text", "sort", "theme", "political")
_STAYS_ONES_OWN = ("theme", "political")


class PointPage(FormPage):
    """Enter in the line of a new theme adds it and chooses it."""

    def __init__(self, desk: Desk, file: DossierFile, fields: Sequence[Field | Heading]) -> None:
        super().__init__(fields, desk.today())
        self._desk = desk
        self._dossier = file.dossier.id
        self._themes = file.standing_themes()

    def add_new_theme(self) -> None:
        """Add the theme that was typed, if any, or choose the one that has that name."""
        name = self.values()["new_theme"]
        if not name:
            return
        there = next((t for t in self._themes if t.name.casefold() == name.casefold()), None)
        theme = there or add_theme(self._desk.register, self._dossier, name)
        if there is None:
            self._themes = (*self._themes, theme)
            self.set_options("theme", theme_options(self._themes))
        self.editor("theme").set_value(theme.id)
        self.editor("new_theme").set_value("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.editor("new_theme").input
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(line, QLineEdit) and line.hasFocus() and line.text().strip():
            self.add_new_theme()
            return
        super().keyPressEvent(event)


def new_point_sheet(
    desk: Desk, file: DossierFile, advice: Advice, number: str, before: Values | None = None
) -> FormSheet:
    """A sheet for the next point of a draft; `before` are the values that stay from the last."""
    council = file.body_of(file.consultation(advice.consultation)).name
    page = PointPage(desk, file, _fields(file))
    stay = {name: (before or {}).get(name) for name in ("sort", "theme")}
    stay["sort"] = stay["sort"] or PointKind.RECOMMENDATION
    page.set_values({"number": number, **stay})

    def save(values: Values) -> None:
        draft = _filled(Point(id=NEW, advice=advice.id, number="", text=""), values)
        add_point(desk.register, draft, values["new_theme"])

    return FormSheet(
        _("Nieuw punt · {council}").format(council=council), page, save, _("&Punt toevoegen")
    )


def point_sheet(desk: Desk, file: DossierFile, point: Point, *, sent: bool) -> FormSheet:
    """A sheet that changes a point; of a sent advice only what stays one's own."""
    page = PointPage(desk, file, _own_fields(file) if sent else _fields(file))
    page.set_values({name: getattr(point, name) for name in _OWN})
    title = _("Punt {number} wijzigen").format(number=point.number)

    def save(values: Values) -> None:
        change_point(desk.register, _filled(point, values), values["new_theme"])

    return FormSheet(title, page, save)


def theme_options(themes: Sequence[Theme]) -> tuple[Option, ...]:
    """The themes as a choice."""
    return tuple(Option(theme.id, theme.name) for theme in themes)


def focus_text(page: QWidget) -> None:
    """Begin at the text: the number is there already."""
    if isinstance(page, PointPage):
        page.editor("text").setFocus()


def _filled(point: Point, values: Values) -> Point:
    return replace(point, **{name: values[name] for name in _OWN if name in values})


def _fields(file: DossierFile) -> tuple[Field | Heading, ...]:
    return (
        Field(name="number", label=_("Nummer in het advies"), required=True, half=True),
        Field(name="page", label=_("Bladzijde"), half=True),
        Field(
            name="text",
            label=_("Het punt, in de woorden van de raad"),
            kind=FieldKind.TEXT,
            required=True,
            lines=6,
        ),
        Field(
            name="sort",
            label=_("Soort"),
            kind=FieldKind.CHOICE,
            required=True,
            half=True,
            options=tuple(Option(one, one.shown) for one in PointKind),
        ),
        *_themes(file),
    )


def _own_fields(file: DossierFile) -> tuple[Field | Heading, ...]:
    words = _(
        "Dit advies is verzonden en ligt vast: alleen bezwaren die erin staan, tellen bij de "
        "rechter. Thema en merk blijven van u. Wijzigde de raad het advies, maak dan een nieuwe "
        "versie."
    )
    return (Heading(_("Verzonden advies"), words), *_themes(file, half=False))


def _themes(file: DossierFile, *, half: bool = True) -> tuple[Field, ...]:
    return (
        Field(
            name="theme",
            label=_("Thema"),
            kind=FieldKind.CHOICE,
            half=half,
            placeholder=_("zonder thema"),
            options=theme_options(file.standing_themes()),
        ),
        Field(
            name="new_theme",
            label=_("Of een nieuw thema"),
            placeholder=_("typ de naam en druk op Enter"),
        ),
        Field(
            name="political",
            label=_("Publiekrechtelijke taak (art. 46d WOR)"),
            kind=FieldKind.YES_NO,
            help=_("Een merk voor het gesprek, geen oordeel."),
        ),
    )
