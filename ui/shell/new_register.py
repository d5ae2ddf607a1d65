"""What is asked of a new register: its name, and a passphrase if one is wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from consultatie.errors import Breach, RuleBroken
from consultatie.language import _
from ui.forms.fields import Field, Heading, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, SheetDialog, open_as_dialog

_SIZE = (600, 560)
_SECRET = ("passphrase", "again")


@dataclass(frozen=True, slots=True)
class NewRegister:
    """What a user wants: the name of the register, and its passphrase or None."""

    name: str
    passphrase: str | None = None


def new_register_sheet(parent: QWidget, chosen: Callable[[NewRegister], object]) -> SheetDialog:
    """Ask in a dialog; `chosen` gets the answer once the dialog is closed."""
    page = FormPage(_fields(), date.min)
    for name in _SECRET:
        _hide_letters(page.editor(name).input)
    answers: list[NewRegister] = []
    sheet = FormSheet(
        _("Nieuw register"),
        page,
        lambda values: answers.append(_read(values)),
        _("&Kies de plaats…"),
    )
    dialog = open_as_dialog(sheet, parent, _SIZE)
    dialog.accepted.connect(lambda: [chosen(answer) for answer in answers])
    return dialog


def _read(values: Values) -> NewRegister:
    if values["passphrase"] != values["again"]:
        raise RuleBroken(Breach("again", _("De twee wachtwoorden zijn niet gelijk.")))
    return NewRegister(values["name"], values["passphrase"] or None)


def _fields() -> tuple[Field | Heading, ...]:
    return (
        Field(
            name="name",
            label=_("Naam van het register"),
            required=True,
            placeholder=_("bijv. Ambtelijk secretariaat OR"),
            help=_("Staat in de kop van elk overzicht."),
        ),
        Heading(
            _("Wachtwoord"),
            _(
                "Niet verplicht. Met een wachtwoord wordt het hele bestand versleuteld. Wie het "
                "wachtwoord kwijt is, kan het register niet meer openen: bewaar het op een veilige "
                "plek."
            ),
        ),
        Field(name="passphrase", label=_("Wachtwoord"), half=True),
        Field(name="again", label=_("Nog een keer"), half=True),
    )


def _hide_letters(widget: QWidget) -> None:
    if isinstance(widget, QLineEdit):
        widget.setEchoMode(QLineEdit.EchoMode.Password)
