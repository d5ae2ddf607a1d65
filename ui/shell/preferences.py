"""The sheet on what the user prefers: names in the journal, look, warnings and folder."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from consultatie.deadlines import name_of
from consultatie.early_warnings import LEADS
from consultatie.language import Language, _
from consultatie.law.grounds import TermKind
from consultatie.preferences import Preferences, check_preferences, lead_field
from consultatie.register import Author
from ui.folders import start_folder
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.settings import LEAST_WINDOW, SCALES, Look
from ui.theme import Scheme
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import HELP_PLACE

Keep = Callable[[Preferences, Look], object]


class PreferencesPage(FormPage):
    """Asks everything that can be preferred; "Standaardwaarden" only fills it in."""

    def __init__(
        self, system: Author, preferred: Preferences, look: Look, largest_scale: int
    ) -> None:
        from datetime import date

        # The form has no dates: any day will do to read them from.
        super().__init__(_fields(system, largest_scale), date.min)
        self.choose = push_button(_("Map kiezen…"), icon_name="folder-open")
        self.reset = push_button(_("Standaardwaarden terugzetten"), Kind.QUIET, "refresh")
        self.choose.clicked.connect(self.ask_folder)
        self.reset.clicked.connect(self.fill_in_defaults)
        self.put_below(self._buttons())
        self.set_values(_values(preferred, look))

    def fill_in_defaults(self) -> None:
        """Show what the program itself prefers; it is kept when the sheet is saved."""
        self.clear_breaches()
        for name, value in _values(Preferences(), Look()).items():
            self.editor(name).set_value(value)

    def ask_folder(self) -> None:
        """Let the user choose the folder."""
        chooser = QFileDialog(self, _("Map kiezen"), str(start_folder(_folder(self.values()))))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(self.editor("folder").set_value)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _buttons(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.choose)
        row.addWidget(self.reset)
        row.addStretch(1)
        return box


def preferences_sheet(
    system: Author, preferred: Preferences, look: Look, screen: QSize, keep: Keep
) -> FormSheet:
    """The sheet; `keep` takes what was chosen once it was checked.

    :param system: who writes as the computer knows it.
    :param screen: how large the screen is now, in logical pixels at the present scale.
    """

    def save(values: Values) -> None:
        wanted = _preferred(values)
        check_preferences(wanted)
        keep(wanted, Look(values["scheme"], values["scale"], values["language"]))

    page = PreferencesPage(system, preferred, look, _largest(screen, look.scale))
    sheet = FormSheet(_("Voorkeuren"), page, save)
    sheet.setProperty(HELP_PLACE, "instellingen.md")
    return sheet


def _preferred(values: Values) -> Preferences:
    leads = {kind: _number(values[lead_field(kind)], LEADS[kind]) for kind in TermKind}
    return Preferences(values["person"].strip(), values["laptop"].strip(), leads, _folder(values))


def _number(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise


def _folder(values: Values) -> Path | None:
    typed = str(values["folder"]).strip()
    return Path(typed).expanduser() if typed else None


def _values(preferred: Preferences, look: Look) -> Values:
    return {
        "person": preferred.person,
        "laptop": preferred.laptop,
        "scheme": look.scheme,
        "scale": look.scale,
        "language": look.language,
        "folder": str(preferred.folder) if preferred.folder else "",
        **{lead_field(kind): preferred.leads[kind] for kind in TermKind},
    }


# -- what is asked -----------------------------------------------------------------------------


def _fields(system: Author, largest_scale: int) -> tuple[Field | Heading, ...]:
    return (*_journal_fields(system), *_look_fields(largest_scale), *_lead_fields(), *_folders())


def _journal_fields(system: Author) -> tuple[Field | Heading, ...]:
    return (
        Heading(
            _("In het journaal"),
            _("Geldt vanaf de volgende handeling; wat er al staat, verandert niet."),
        ),
        Field(
            name="person",
            label=_("Uw naam"),
            placeholder=system.person,
            help=_("Leeg: de naam waarmee u bij de computer bent aangemeld."),
            half=True,
        ),
        Field(
            name="laptop",
            label=_("Naam van deze computer"),
            placeholder=system.laptop,
            help=_("Leeg: de naam die de computer zelf heeft."),
            half=True,
        ),
    )


def _look_fields(largest_scale: int) -> tuple[Field | Heading, ...]:
    fits = _("Op dit scherm past ten hoogste {scale} %.").format(scale=largest_scale)
    return (
        Heading(_("Beeld")),
        Field(
            name="scheme",
            label=_("Kleuren"),
            kind=FieldKind.CHOICE,
            options=(
                Option(Scheme.SYSTEM, _("Zoals het systeem")),
                Option(Scheme.LIGHT, _("Licht")),
                Option(Scheme.DARK, _("Donker")),
            ),
            required=True,
            help=_("Geldt meteen na het opslaan."),
            half=True,
        ),
        Field(
            name="scale",
            label=_("Grootte van tekst en beeld"),
            kind=FieldKind.CHOICE,
            options=tuple(Option(scale, f"{scale} %") for scale in SCALES),
            required=True,
            help=f"{_('Geldt na opnieuw openen van het programma.')} {fits}",
            half=True,
        ),
        Field(
            name="language",
            label=_("Taal van het venster"),
            kind=FieldKind.CHOICE,
            # Each in its own words: who reads only one of them must be able to find it.
            options=(Option(Language.DUTCH, "Nederlands"), Option(Language.ENGLISH, "English")),
            required=True,
            help=_(
                "Geldt meteen na het opslaan. Overzichten, brieven, journaal en handleiding "
                "blijven Nederlands."
            ),
        ),
    )


def _lead_fields() -> tuple[Field | Heading, ...]:
    return (
        Heading(
            _("Hoeveel dagen vooraf waarschuwen"),
            _(
                "Eigen streefdata op deze computer, geen termijnen: de laatste dag zelf verandert "
                "niet. Geldt meteen na het opslaan."
            ),
        ),
        *(_lead_field(kind) for kind in TermKind),
    )


def _lead_field(kind: TermKind) -> Field:
    return Field(
        name=lead_field(kind),
        label=name_of(kind),
        kind=FieldKind.NUMBER,
        placeholder=str(LEADS[kind]),
        help=_LEAD_HELP[kind](),
        half=True,
    )


_LEAD_HELP: dict[TermKind, Callable[[], str]] = {
    TermKind.SUSPENSION: lambda: _("De maand van WOR art. 25 lid 6."),
    TermKind.APPEAL: lambda: _("Beroep bij de Ondernemingskamer, WOR art. 26 lid 2."),
    TermKind.NULLITY: lambda: _("Nietigheid inroepen, WOR art. 27 lid 5."),
    TermKind.ADVICE: lambda: _("De afgesproken dag; de WOR noemt geen termijn."),
    TermKind.REPLY: lambda: _("De afgesproken dag voor de reactie van het bestuur."),
}


def _folders() -> tuple[Field | Heading, ...]:
    example = "C:\\Medezeggenschap" if sys.platform == "win32" else "/home/u/Medezeggenschap"
    return (
        Heading(_("Bestanden")),
        Field(
            name="folder",
            label=_("Map om mee te beginnen"),
            placeholder=example,
            help=_(
                "Bij openen, bewaren en PDF's. Leeg: uw map Documenten. Kies geen map die met "
                "internet wordt gesynchroniseerd."
            ),
        ),
    )


def _largest(screen: QSize, scale: int) -> int:
    """The largest scale at which the smallest window still fits on the screen."""
    room = min(screen.width() / LEAST_WINDOW.width(), screen.height() / LEAST_WINDOW.height())
    fitting = [one for one in SCALES if one <= room * scale]
    return max(fitting, default=SCALES[0])
