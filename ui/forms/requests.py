"""The sheets on a request: a new one with its councils, a change, and more councils."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from consultatie.acts.records import NEW, change
from consultatie.acts.requests import register_request, send_to_more
from consultatie.available_terms import available_terms
from consultatie.consultations import Consultation
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.grounds import Ground, GroundFacts, Grounds
from consultatie.parties import Body
from consultatie.requests import Request
from ui.desk import Desk
from ui.forms.councils import CouncilsForm, councils_of, fits
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.sheet import FormSheet

_NOT_ASKED = frozenset({Ground.ONGEVRAAGD})


def new_request_sheet(
    desk: Desk, dossier: RecordId, registered: Callable[[Request], object] = lambda _request: None
) -> FormSheet:
    """A sheet that registers a request and opens a consultation for each council.

    `registered` is called with the request once it stands in the register.
    """
    form = RequestForm(desk, Request(id=NEW, dossier=dossier, title=""), councils_of(desk))

    def save(values: Values) -> None:
        registered(
            register_request(
                desk.register,
                form.request(values),
                form.receipts(values),
                suspension_agreed=form.suspension_agreed(values),
            )
        )

    return FormSheet(_("Nieuwe aanvraag"), form, save, _("Aanvraag &registreren"))


def edit_request_sheet(desk: Desk, request: Request) -> FormSheet:
    """A sheet that changes a request; its councils stay, so the ground must fit them."""
    form = RequestForm(desk, request, (), _councils_with(desk, request))
    return FormSheet(
        _("Aanvraag wijzigen"),
        form,
        lambda values: change(desk.register, form.request(values), request),
    )


def more_councils_sheet(desk: Desk, request: Request) -> FormSheet:
    """A sheet that lays a request before councils that do not have it yet."""
    left = councils_without(desk, request)
    nobody = Heading(_("Alle raden bij wie de grondslag past, hebben deze aanvraag al."))
    form = CouncilsForm(desk, left, request.ground, () if left else (nobody,))
    return FormSheet(
        _("Aan meer raden voorleggen"),
        form,
        lambda values: send_to_more(
            desk.register,
            request,
            form.receipts(values),
            suspension_agreed=form.suspension_agreed(values),
        ),
        _("&Voorleggen"),
    )


def councils_without(desk: Desk, request: Request) -> list[Body]:
    """The councils that a request fits and that do not have it yet."""
    consultations = desk.register.records(Consultation)
    there = {c.body for c in consultations if c.request == request.id and c.stands}
    return [
        body
        for body in councils_of(desk)
        if body.id not in there and fits(request.ground, body, desk.law.grounds)
    ]


class RequestForm(CouncilsForm):
    """Asks everything of a request; the letters and the councils follow the ground.

    `there` are the councils that have the request already: only grounds that fit them are offered.
    """

    def __init__(
        self, desk: Desk, request: Request, councils: Sequence[Body], there: Sequence[Body] = ()
    ) -> None:
        self._request = request
        self._dressed: Ground | None = None
        first = _first_fields(desk.law.grounds, there)
        super().__init__(desk, councils, request.ground, first, _last_fields())
        self.editor("ground").changed.connect(self._follow_ground)
        self.editor("letter_date").changed.connect(self._follow_letter)
        self.set_values({"ground": request.ground})
        self._follow_ground()
        self.set_values(_values_of(request))

    def request(self, values: Values) -> Request:
        """The request with what was typed."""
        own = {name: value for name, value in values.items() if name in _OWN_FIELDS}
        allowed = frozenset(self.facts[own["ground"]].letters)
        return replace(self._request, **own | {"letters": own["letters"] & allowed})

    def _follow_ground(self) -> None:
        ground = self.editor("ground").value()
        if ground is None or ground is self._dressed:
            return
        self._dressed = ground
        letters = self.facts[ground].letters
        self.set_shown("letters", bool(letters))
        self.set_options("letters", [Option(key, key, _(words)) for key, words in letters.items()])
        self.set_help("ground", available_terms(self.facts[ground], self.rules))
        self.offer_councils(ground)

    @property
    def day(self) -> date:
        written: date | None = self.editor("letter_date").value()
        return written or super().day

    def _follow_letter(self) -> None:
        self.offer_councils(self.editor("ground").value())


_OWN_FIELDS = (
    "title",
    "ground",
    "letters",
    "version",
    "letter_date",
    "wanted_by",
    "proposed_decision",
    "political",
    "note",
)


def _values_of(request: Request) -> dict[str, Any]:
    return {name: getattr(request, name) for name in _OWN_FIELDS}


def _councils_with(desk: Desk, request: Request) -> list[Body]:
    parties = desk.register.parties()
    consultations = desk.register.records(Consultation)
    return [parties.body(c.body) for c in consultations if c.request == request.id and c.stands]


def _first_fields(grounds: Grounds, there: Sequence[Body]) -> tuple[Field | Heading, ...]:
    facts = [
        fact
        for fact in grounds
        if fact.ground not in _NOT_ASKED and all(fits(fact.ground, body, grounds) for body in there)
    ]
    return (
        Field(
            name="title",
            label=_("Onderwerp"),
            required=True,
            help=_("Zoals het boven de brief staat."),
        ),
        Field(
            name="ground",
            label=_("Grondslag"),
            kind=FieldKind.CHOICE,
            required=True,
            options=tuple(Option(fact.ground, ground_words(fact)) for fact in facts),
            help=_("De grondslag bepaalt welke termijnen er zijn, en welke niet."),
        ),
        *_date_fields(),
    )


def _last_fields() -> tuple[Field | Heading, ...]:
    return (
        Heading(_("Waarover het gaat")),
        Field(name="letters", label=_("Onderdelen"), kind=FieldKind.MULTI),
        Field(
            name="proposed_decision",
            label=_("Voorgenomen besluit"),
            kind=FieldKind.TEXT,
            lines=3,
        ),
        Field(
            name="political",
            label=_("Raakt het politieke primaat (art. 46d WOR)"),
            kind=FieldKind.YES_NO,
            help=_("Een aandachtspunt op scherm en papier; het beslist niets."),
        ),
        Field(
            name="version",
            label=_("Versie"),
            kind=FieldKind.NUMBER,
            required=True,
            help=_("Een herschreven aanvraag over hetzelfde besluit is versie 2."),
        ),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=2),
    )


def _date_fields() -> tuple[Field, ...]:
    return (
        Field(name="letter_date", label=_("Datum van de brief"), kind=FieldKind.DATE),
        Field(
            name="wanted_by",
            label=_("Gevraagde adviesdatum"),
            kind=FieldKind.DATE,
            help=_("Wat het bestuur vraagt; wat is afgesproken, legt u per raad vast."),
        ),
    )


def ground_words(fact: GroundFacts) -> str:
    """A ground as a choice: its short label and its name."""
    label, name = _(fact.label), _(fact.name)
    return f"{label} – {name}" if label.casefold() != name.casefold() else name
