"""The one dialog that says who may see a record, of whatever sort."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from consultatie.acts.records import NEW
from consultatie.acts.visibility import inherit, mark
from consultatie.inheritance import Inheritance, marks_of, unmarked
from consultatie.language import _
from consultatie.records import Record
from consultatie.visibility import Marking, Visibility, is_wider
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, SheetDialog, open_as_dialog
from ui.sight import title_of, why_sentence

_SIZE = (600, 720)
_SECRECY = ("imposed_by", "imposed_on", "scope", "until", "exempt")
# Chosen where a record is to follow what lies above it.
_AS_ABOVE = "as_above"


@dataclass(frozen=True, slots=True)
class Subject:
    """A record with the marks around it as they are now."""

    record: Record
    marks: Inheritance

    @property
    def now(self) -> Visibility:
        """Who may see it."""
        return self.marks.of(self.record)

    @property
    def above(self) -> Visibility | None:
        """The widest that what lies above allows."""
        return self.marks.above(self.record)

    @property
    def by_itself(self) -> Visibility:
        """Who would see it without a mark of its own."""
        return self.above or unmarked(self.record)

    @property
    def own(self) -> Marking | None:
        """Its own mark."""
        origin = self.marks.own(self.record)
        return origin.mark if origin else None

    def widens(self, values: Values) -> bool:
        """Whether what is chosen shows it to more people, or ends its secrecy sooner."""
        chosen = values["visibility"]
        if chosen is None:
            return False
        after = self.by_itself if chosen == _AS_ABOVE else chosen
        return is_wider(after, self.now) or self._ends_sooner(after, values)

    def _ends_sooner(self, after: Visibility, values: Values) -> bool:
        own, until = self.own, values["until"]
        if own is None or until is None or after is not Visibility.CONFIDENTIAL:
            return False
        return own.visibility is after and (own.until is None or until < own.until)


def visibility_sheet(desk: Desk, record: Record) -> FormSheet:
    """A sheet that asks who may see a record; nothing is widened without a reason."""
    subject = Subject(record, marks_of(desk.register, desk.today()))
    page = FormPage(_fields(subject), desk.today())
    page.set_values(_values(subject))
    page.changed.connect(lambda: _show_what_applies(page, subject))
    _show_what_applies(page, subject)

    def save(values: Values) -> None:
        today, reason = desk.today(), values["reason"] if subject.widens(values) else ""
        if values["visibility"] == _AS_ABOVE:
            inherit(desk.register, record, today=today, reason=reason)
            return
        mark(desk.register, _draft(record, values), today=today, reason=reason)

    return FormSheet(_("Wie mag dit zien?"), page, save)


def ask_visibility(desk: Desk, record: Record, parent: QWidget) -> SheetDialog:
    """Ask in a dialog who may see a record; returns at once."""
    return open_as_dialog(visibility_sheet(desk, record), parent, _SIZE)


def _draft(record: Record, values: Values) -> Marking:
    chosen = values["visibility"]
    secret = chosen is Visibility.CONFIDENTIAL
    said = {name: values[name] for name in _SECRECY} if secret else {}
    return Marking(id=NEW, subject=record.id, visibility=chosen, **said)


def _values(subject: Subject) -> Values:
    own = subject.own
    if own is None:
        return {"visibility": _AS_ABOVE}
    return {"visibility": own.visibility, **{name: getattr(own, name) for name in _SECRECY}}


def _show_what_applies(page: FormPage, subject: Subject) -> None:
    values = page.values()
    for name in _SECRECY:
        page.set_shown(name, values["visibility"] is Visibility.CONFIDENTIAL)
    page.set_shown("reason", subject.widens(values))


def _fields(subject: Subject) -> tuple[Field | Heading, ...]:
    return (
        Heading(title_of(subject.record), why_sentence(subject.marks, subject.record)),
        Field(
            name="visibility",
            label=_("Zichtbaar voor"),
            kind=FieldKind.CHOICE,
            required=True,
            options=_options(subject),
            help=_limits(subject),
        ),
        *_secrecy_fields(),
        Field(
            name="reason",
            label=_("Waarom mogen meer mensen dit zien?"),
            kind=FieldKind.TEXT,
            required=True,
            lines=2,
            help=_("Ruimer of korter dan was vastgelegd: de reden komt in het journaal."),
        ),
    )


def _options(subject: Subject) -> tuple[Option, ...]:
    as_above = (
        _("{visibility} – zoals wat erboven staat")
        if subject.above
        else _("{visibility} – niets bijzonders vastleggen")
    )
    allowed = [
        one for one in Visibility if subject.above is None or not is_wider(one, subject.above)
    ]
    return (
        Option(_AS_ABOVE, as_above.format(visibility=subject.by_itself)),
        *(Option(one, _who(one)) for one in allowed),
    )


def _who(visibility: Visibility) -> str:
    return {
        Visibility.CONFIDENTIAL: _("geheim – alleen het secretariaat en wie is uitgezonderd"),
        Visibility.COUNCIL: _("intern raad – de raad en het secretariaat"),
        Visibility.BOARD: _("gedeeld met bestuur – de raad en de bestuurder"),
        Visibility.PUBLIC: _("openbaar – iedereen"),
    }[visibility]


def _limits(subject: Subject) -> str:
    below = _("Geldt ook voor alles wat hieronder valt.")
    if subject.above in (None, Visibility.PUBLIC):
        return below
    limit = _("Ruimer dan ‘{above}’ kan niet, zolang dat geldt voor wat erboven staat.")
    return f"{below} {limit.format(above=subject.above)}"


def _secrecy_fields() -> tuple[Field | Heading, ...]:
    return (
        Field(
            name="imposed_by",
            label=_("Geheimhouding opgelegd door"),
            required=True,
            placeholder=_("bijv. de bestuurder"),
        ),
        Field(name="imposed_on", label=_("Opgelegd op"), kind=FieldKind.DATE),
        Field(
            name="scope",
            label=_("Waarover"),
            kind=FieldKind.TEXT,
            required=True,
            lines=2,
            help=_(
                "Wie geheimhouding oplegt, zegt vooraf welke gegevens eronder vallen, hoe lang "
                "het duurt en voor wie zij niet geldt (art. 20 WOR)."
            ),
        ),
        Field(
            name="until",
            label=_("Tot en met"),
            kind=FieldKind.DATE,
            help=_("Leeg: tot de geheimhouding wordt opgeheven."),
        ),
        Field(
            name="exempt",
            label=_("Uitgezonderd"),
            placeholder=_("bijv. de deskundige van de raad"),
        ),
    )
