"""What is exported, as which sort of file and for whom; each answer limits the next."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot

from consultatie.exports import Form, Listed, Order
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.sight import Audience
from ui.forms.fields import Field, FieldKind, Option
from ui.forms.page import FormPage

_LIST, _EVERYTHING, _EVERYBODY = "list", 0, 0
_BODY, _PERSON = "body", "person"
_OF_A_LIST = (Form.WORKBOOK, Form.SEPARATED)
_OF_ALL = (Form.WORKBOOK, Form.CALENDAR, Form.EXCHANGE)


class ExportPage(FormPage):
    """Begins with the list that is shown, for the board: the safe choice of readers."""

    def __init__(
        self,
        today: date,
        listed: Listed | None,
        dossiers: Sequence[tuple[RecordId, str]],
        current: RecordId | None,
        councils: Sequence[Option],
        persons: Sequence[Option],
    ) -> None:
        self._listed = listed
        self._current = current
        self._proposed = Audience.BOARD
        super().__init__(_fields(_whats(listed, dossiers), _whose(councils, persons)), today)
        self.set_values(
            {
                "what": _LIST if listed else current or _EVERYTHING,
                "form": Form.WORKBOOK,
                "whose": _EVERYBODY,
                "readers": self._proposed,
            }
        )
        self.editor("what").changed.connect(self._follow_what)
        self.editor("form").changed.connect(self._follow_form)
        self._follow_what()
        self.mark_clean()

    def order(self) -> Order:
        """What was chosen."""
        values = self.values()
        form, readers = values["form"], values["readers"]
        if values["what"] == _LIST:
            return Order(form, readers, self._current, self._listed)
        dossier = values["what"] or None
        kind, one = values["whose"] if form is Form.CALENDAR and values["whose"] else ("", None)
        council, person = (one if kind == _BODY else None), (one if kind == _PERSON else None)
        return Order(form, readers, dossier, council=council, person=person)

    def _first_readers(self, form: Form | None = None) -> Audience:
        """The board, but an exchange file is a copy for the secretariat itself."""
        own = form is Form.EXCHANGE or self._is_inside
        return Audience.SECRETARIAT if own else Audience.BOARD

    @property
    def _is_inside(self) -> bool:
        of_list = self._listed is not None and self.values()["what"] == _LIST
        return of_list and self._listed is not None and self._listed.inside_only

    @Slot()
    def _follow_what(self) -> None:
        of_list = self.values()["what"] == _LIST
        names = _forms()
        forms = [Option(one, names[one]) for one in (_OF_A_LIST if of_list else _OF_ALL)]
        chosen = self.values()["form"]
        self.set_options("form", forms)
        if chosen not in {option.value for option in forms}:
            self.editor("form").set_value(Form.WORKBOOK)
        self._offer_readers(inside_only=self._is_inside)
        self._follow_form()

    def _offer_readers(self, *, inside_only: bool) -> None:
        readers = _readers()
        self.set_options("readers", readers[:1] if inside_only else readers)
        if inside_only:
            self.editor("readers").set_value(Audience.SECRETARIAT)
            self.set_help("readers", _("Deze lijst is alleen voor intern gebruik."))
        else:
            self.set_help("readers", _readers_help())

    @Slot()
    def _follow_form(self) -> None:
        form = self.values()["form"]
        if self.values()["readers"] == self._proposed:
            self._proposed = self._first_readers(form)
            self.editor("readers").set_value(self._proposed)
        self.set_shown("whose", form is Form.CALENDAR)
        self.set_help("form", _form_help(form))


def _fields(whats: tuple[Option, ...], whose: tuple[Option, ...]) -> tuple[Field, ...]:
    names = _forms()
    return (
        Field(name="what", label=_("Wat"), kind=FieldKind.CHOICE, required=True, options=whats),
        Field(
            name="form",
            label=_("Soort bestand"),
            kind=FieldKind.CHOICE,
            required=True,
            options=tuple(Option(form, names[form]) for form in Form),
        ),
        Field(
            name="whose",
            label=_("Van wie"),
            kind=FieldKind.CHOICE,
            required=True,
            options=whose,
            help=_("Van een persoon: wat de raden aangaat waarin die dan zit. De naam komt niet in "
                   "het bestand."),
        ),
        Field(
            name="readers",
            label=_("Voor wie"),
            kind=FieldKind.CHOICE,
            required=True,
            options=_readers(),
            help=_readers_help(),
        ),
    )  # fmt: skip


def _whats(listed: Listed | None, dossiers: Sequence[tuple[RecordId, str]]) -> tuple[Option, ...]:
    shown = [Option(_LIST, _("Deze lijst: {title}").format(title=listed.title))] if listed else []
    of_dossiers = [Option(one, _("Dossier {name}").format(name=name)) for one, name in dossiers]
    return (*shown, *of_dossiers, Option(_EVERYTHING, _("Het hele register")))


def _whose(councils: Sequence[Option], persons: Sequence[Option]) -> tuple[Option, ...]:
    return (
        Option(_EVERYBODY, _("van iedereen")),
        *(Option((_BODY, one.value), one.text) for one in councils),
        *(Option((_PERSON, one.value), one.text) for one in persons),
    )


def _forms() -> dict[Form, str]:
    return {
        Form.WORKBOOK: _("Excel-werkmap (xlsx)"),
        Form.SEPARATED: _("tabel als tekst (csv)"),
        Form.CALENDAR: _("agenda (ics)"),
        Form.EXCHANGE: _("uitwisselbestand (json)"),
    }


def _form_help(form: Form | None) -> str:
    return {
        Form.WORKBOOK: _("Voor Excel en LibreOffice, met datums, filters en nooit een formule."),
        Form.SEPARATED: _("Eén lijst, met puntkomma's ertussen."),
        Form.CALENDAR: _("Termijnen, vergaderingen en toezeggingen. Opnieuw inlezen werkt bij."),
        Form.EXCHANGE: _("Om elders in te lezen. Leesbare tekst, en niet versleuteld."),
        None: "",
    }[form]


def _readers() -> tuple[Option, ...]:
    return (
        Option(Audience.SECRETARIAT, _("intern – alles, als kopie voor het secretariaat")),
        Option(Audience.BOARD, _("bestuur – zonder geheim en intern raad")),
        Option(Audience.PUBLIC, _("openbaar – alleen wat openbaar is")),
    )


def _readers_help() -> str:
    return _(
        "Voor anderen dan het secretariaat gaan eigen notities en ingetrokken stukken niet mee. "
        "Hoeveel er verder is weggelaten, staat daarna in de melding."
    )
