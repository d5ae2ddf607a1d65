"""The sheet on a consultation that rests on no request: unasked for, or never put to the body."""

from collections.abc import Callable

from consultatie.acts.records import NEW
from consultatie.acts.requests import open_consultation
from consultatie.available_terms import available_terms
from consultatie.consultations import Consultation
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.grounds import Ground, TermKind
from ui.desk import Desk
from ui.forms.councils import councils_of, fits
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.requests import ground_words
from ui.forms.sheet import FormSheet

# The terms that run from the day on which the council knew of the execution.
_FROM_KNOWING = frozenset({TermKind.APPEAL, TermKind.NULLITY})


def unasked_sheet(
    desk: Desk,
    dossier: RecordId,
    opened: Callable[[Consultation], object] = lambda _consultation: None,
) -> FormSheet:
    """A sheet that opens a consultation without a request; `opened` is called with it."""
    form = UnaskedForm(desk)

    def save(values: Values) -> None:
        opened(open_consultation(desk.register, form.draft(dossier, values), values["known"]))

    return FormSheet(_("Raadpleging zonder aanvraag"), form, save, _("&Vastleggen"))


class UnaskedForm(FormPage):
    """Asks on what ground and of which body; the rest follows the ground."""

    def __init__(self, desk: Desk) -> None:
        self._law = desk.law
        self._bodies = councils_of(desk)
        super().__init__(_fields(desk), desk.today())
        self.set_values({"ground": Ground.ONGEVRAAGD, "suspension_agreed": True})
        self.editor("ground").changed.connect(self._follow_ground)
        self._follow_ground()
        self.mark_clean()

    def draft(self, dossier: RecordId, values: Values) -> Consultation:
        """The consultation with what was typed."""
        optional = self._law.grounds[values["ground"]].suspension_optional
        return Consultation(
            id=NEW,
            dossier=dossier,
            body=values["body"],
            ground=values["ground"],
            suspension_agreed=values["suspension_agreed"] or not optional,
            note=values["note"],
        )

    def _follow_ground(self) -> None:
        ground = self.editor("ground").value()
        if ground is None:
            return
        facts = self._law.grounds[ground]
        fitting = [body for body in self._bodies if fits(ground, body, self._law.grounds)]
        self.set_options("body", [Option(body.id, body.name) for body in fitting])
        self.set_help("ground", available_terms(facts, self._law.rules))
        self.set_shown("known", bool(_FROM_KNOWING & facts.terms.keys()))
        self.set_shown("suspension_agreed", facts.suspension_optional)


def _fields(desk: Desk) -> tuple[Field | Heading, ...]:
    words = _(
        "Voor ongevraagd advies, een initiatief of inspraak, en voor een besluit dat nooit aan de "
        "raad is voorgelegd."
    )
    return (
        Heading(_("Er is geen aanvraag"), words),
        Field(
            name="ground",
            label=_("Grondslag"),
            kind=FieldKind.CHOICE,
            required=True,
            options=tuple(Option(fact.ground, ground_words(fact)) for fact in desk.law.grounds),
        ),
        Field(name="body", label=_("Raad"), kind=FieldKind.CHOICE, required=True),
        Field(
            name="note",
            label=_("Waarover het gaat"),
            kind=FieldKind.TEXT,
            required=True,
            lines=3,
        ),
        Field(
            name="known",
            label=_("Bekend met uitvoering sinds"),
            kind=FieldKind.DATE,
            help=_(
                "Bij een besluit dat niet is voorgelegd en waarvan geen schriftelijke kennisgeving "
                "is gedaan, loopt de maand vanaf de dag waarop de raad wist dat het wordt "
                "uitgevoerd."
            ),
        ),
        Field(
            name="suspension_agreed",
            label=_("Opschorting hoort bij de afspraak"),
            kind=FieldKind.YES_NO,
            help=_("Art. 32 lid 4 WOR noemt alleen het beroep; opschorting moet zijn afgesproken."),
        ),
    )
