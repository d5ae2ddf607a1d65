"""The sheet on the house style: whose paper it is, who sends it, its logo and its colours."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QVBoxLayout

from consultatie.acts.house_style import keep_house_style
from consultatie.acts.records import NEW
from consultatie.colours import LEAST_FOR_LINES, LEAST_FOR_TEXT, WHITE, colour_code, readable
from consultatie.dates.formats import medium
from consultatie.house_style import (
    OWN_COLOUR,
    PAPER_GREY,
    HouseStyle,
    check_house_style,
    current_style,
)
from consultatie.language import _, in_dutch
from consultatie.overviews.content import Column, Heading, Paper, Running, Table, row
from consultatie.overviews.products import dressed
from ui.desk import Desk
from ui.forms.colour_editor import ColourEditor
from ui.forms.fields import Field, FieldKind, Values
from ui.forms.head_preview import HeadPreview
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.widgets.dialogs import HELP_PLACE

_COLOURS = {
    "main_colour": (LEAST_FOR_TEXT, PAPER_GREY),
    "second_colour": (LEAST_FOR_LINES, WHITE),
}


class HouseStyleSheet(FormSheet):
    """Keeps the house style; above the fields stands the head of a page as it would be."""

    def __init__(self, desk: Desk) -> None:
        page = FormPage(_fields(desk), desk.today())
        super().__init__(_("Huisstijl"), page, lambda values: _keep(desk, values))
        self._desk = desk
        self.preview = HeadPreview(self._paper)
        self.setProperty(HELP_PLACE, "afdrukken.md#huisstijl")
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.preview)
        there = current_style(desk.register.records(HouseStyle))
        page.set_values(there.to_plain())
        page.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Offer a darker colour where one cannot be read, and show the head anew."""
        for name, (least, ground) in _COLOURS.items():
            editor = self.page.editor(name)
            if isinstance(editor, ColourEditor):
                code = colour_code(editor.value()) or ""
                better = readable(code, least, ground) if code else ""
                editor.offer(better if better != code else "")
        self.preview.renew_soon()

    def _paper(self) -> Paper:
        """The head with all that is right so far."""
        style = _style(self.page.values())
        wrong = {breach.field: "" for breach in check_house_style(style)}
        return dressed(_sample(self._desk), _style({**self.page.values(), **wrong}))


def house_style_sheet(desk: Desk) -> HouseStyleSheet:
    """The sheet on the house style of this register."""
    return HouseStyleSheet(desk)


def _keep(desk: Desk, values: Values) -> None:
    keep_house_style(desk.register, _style(values))


def _style(values: Values) -> HouseStyle:
    return HouseStyle(id=NEW, **values)


@in_dutch()
def _sample(desk: Desk) -> Paper:
    columns = (Column(_("Raad")), Column(_("Advies")), Column(_("Besluit")))
    return Paper(
        title=_("Samenvatting reactie aan OR-en"),
        subtitle="",
        running=Running(desk.register.name(), _("concept"), medium(desk.today())),
        blocks=(Heading(1, _("In één oogopslag")), Table(columns, (row("OR", "–", "–"),))),
        made_at=datetime(2000, 1, 1, tzinfo=UTC),
    )


def _fields(desk: Desk) -> tuple[Field, ...]:
    return (
        Field(
            name="name",
            label=_("Naam op het papier"),
            placeholder=desk.register.name(),
            help=_("Van wie het stuk is. Leeg: de naam van het register."),
            half=True,
        ),
        Field(
            name="logo",
            label=_("Logo"),
            kind=FieldKind.LOGO,
            help=_("Png, jpg of svg. Het komt in het register te staan."),
            half=True,
        ),
        Field(
            name="main_colour",
            label=_("Hoofdkleur"),
            kind=FieldKind.COLOUR,
            placeholder=f"#{OWN_COLOUR}",
            help=_("Voor koppen. Leeg: het blauw van het programma."),
            half=True,
        ),
        Field(
            name="second_colour",
            label=_("Steunkleur"),
            kind=FieldKind.COLOUR,
            placeholder=_("als hoofdkleur"),
            help=_("Voor lijnen. Leeg: de hoofdkleur."),
            half=True,
        ),
        Field(
            name="sender",
            label=_("Afzender"),
            kind=FieldKind.TEXT,
            lines=2,
            help=_("Rechtsboven op de eerste bladzijde, zoals afdeling, postadres en telefoon."),
        ),
    )
