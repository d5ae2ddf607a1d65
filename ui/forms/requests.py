"""The sheets on a request: a new one with its councils, a change, and more councils."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from consultatie import dates
from consultatie.acts.records import NEW, change
from consultatie.acts.requests import EITHER_SIDE, Receipts, register_request, send_to_more
from consultatie.consultations import Consultation
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.grounds import Ground, GroundFacts, Grounds
from consultatie.parties import Body
from consultatie.requests import Request
from ui.desk import Desk
from ui.forms.body_options import valid_first
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

# A body's own day of receipt; one field per council, shown once it is chosen.
_RECEIVED = "received-"
_NOT_ASKED = frozenset({Ground.ONGEVRAAGD})


def new_request_sheet(
    desk: Desk, dossier: RecordId, registered: Callable[[Request], object] = lambda _request: None
) -> FormSheet:
    """A sheet that registers a request and opens a consultation for each council.

    `registered` is called with the request once it stands in the register.
    """
    form = RequestForm(desk, Request(id=NEW, dossier=dossier, title=""), _councils(desk))

    def save(values: Values) -> None:
        registered(register_request(desk.register, form.request(values), form.receipts(values)))

    return FormSheet(_("Nieuwe aanvraag"), form, save, _("Aanvraag &registreren"))


def edit_request_sheet(desk: Desk, request: Request) -> FormSheet:
    """A sheet that changes a request; its councils stay."""
    form = RequestForm(desk, request, ())
    return FormSheet(
        _("Aanvraag wijzigen"), form, lambda values: change(desk.register, form.request(values))
    )


def more_councils_sheet(desk: Desk, request: Request) -> FormSheet:
    """A sheet that lays a request before councils that do not have it yet."""
    left = councils_without(desk, request)
    nobody = Heading(_("Alle raden bij wie de grondslag past, hebben deze aanvraag al."))
    form = CouncilsForm(desk, left, request.ground, () if left else (nobody,))
    return FormSheet(
        _("Aan meer raden voorleggen"),
        form,
        lambda values: send_to_more(desk.register, request, form.receipts(values)),
        _("&Voorleggen"),
    )


def councils_without(desk: Desk, request: Request) -> list[Body]:
    """The councils that a request fits and that do not have it yet."""
    consultations = desk.register.records(Consultation)
    there = {c.body for c in consultations if c.request == request.id and c.stands}
    return [
        body
        for body in _councils(desk)
        if body.id not in there and _fits(request.ground, body, desk.law.grounds)
    ]


class CouncilsForm(FormPage):
    """Asks which councils, and when each received the request."""

    def __init__(
        self,
        desk: Desk,
        councils: Sequence[Body],
        ground: Ground,
        before: Sequence[Field | Heading] = (),
        after: Sequence[Field | Heading] = (),
    ) -> None:
        self._facts = desk.law.grounds
        self._bodies = tuple(councils)
        self._day = desk.today()
        super().__init__([*before, *_council_fields(councils), *after], desk.today())
        if councils:
            self.editor("bodies").changed.connect(self._show_receipts)
            self.offer_councils(ground)
            self._show_receipts()
        self.mark_clean()

    def receipts(self, values: Values) -> Receipts:
        """The councils that were chosen, with the day each received the request."""
        return {body: values[f"{_RECEIVED}{body}"] for body in values.get("bodies", ())}

    def offer_councils(self, ground: Ground | None) -> None:
        """Offer the councils that a ground fits."""
        if self._bodies:
            fitting = [body for body in self._bodies if _fits(ground, body, self._facts)]
            fitting.sort(key=lambda body: valid_first(body, self.day))
            self.set_options("bodies", _body_options(fitting))

    @property
    def day(self) -> date:
        """On which day councils must be there to be offered first."""
        return self._day

    def _show_receipts(self) -> None:
        chosen = self.editor("bodies").value()
        for body in self._bodies:
            self.set_shown(f"{_RECEIVED}{body.id}", body.id in chosen)


class RequestForm(CouncilsForm):
    """Asks everything of a request; the letters and the councils follow the ground."""

    def __init__(self, desk: Desk, request: Request, councils: Sequence[Body]) -> None:
        self._request = request
        self._dressed: Ground | None = None
        super().__init__(desk, councils, request.ground, _first_fields(desk), _last_fields())
        self.editor("ground").changed.connect(self._follow_ground)
        self.editor("letter_date").changed.connect(self._follow_letter)
        self.set_values({"ground": request.ground})
        self._follow_ground()
        self.set_values(_values_of(request))

    def request(self, values: Values) -> Request:
        """The request with what was typed."""
        own = {name: value for name, value in values.items() if name in _OWN_FIELDS}
        allowed = frozenset(self._facts[own["ground"]].letters)
        return replace(self._request, **own | {"letters": own["letters"] & allowed})

    def _follow_ground(self) -> None:
        ground = self.editor("ground").value()
        if ground is None or ground is self._dressed:
            return
        self._dressed = ground
        letters = self._facts[ground].letters
        self.set_shown("letters", bool(letters))
        self.set_options("letters", [Option(key, key, words) for key, words in letters.items()])
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


def _first_fields(desk: Desk) -> tuple[Field | Heading, ...]:
    facts = [fact for fact in desk.law.grounds if fact.ground not in _NOT_ASKED]
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
            options=tuple(Option(fact.ground, _ground_words(fact)) for fact in facts),
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


def _council_fields(councils: Iterable[Body]) -> tuple[Field | Heading, ...]:
    bodies = tuple(councils)
    if not bodies:
        return ()
    return (
        Heading(
            _("Raden"),
            _("Elke raad krijgt een eigen raadpleging, met eigen ontvangst en termijnen."),
        ),
        Field(
            name="bodies",
            label=_("Voorgelegd aan"),
            kind=FieldKind.MULTI,
            required=True,
            options=_body_options(bodies),
        ),
        *(_receipt(body) for body in bodies),
    )


def _receipt(body: Body) -> Field:
    return Field(
        name=f"{_RECEIVED}{body.id}",
        label=_("Ontvangen door {body}").format(body=body.name),
        kind=FieldKind.DATE,
    )


def _body_options(bodies: Iterable[Body]) -> tuple[Option, ...]:
    return tuple(Option(body.id, body.name, _ended(body)) for body in bodies)


def _ended(body: Body) -> str:
    """A council that ended stays to be chosen: requests of those days are registered too."""
    if body.valid_until is None:
        return ""
    return _("bestond t/m {day}").format(day=dates.medium(body.valid_until))


def _councils(desk: Desk) -> list[Body]:
    return [body for body in desk.register.parties().standing_bodies() if body.is_consulted]


def _fits(ground: Ground | None, body: Body, facts: Grounds) -> bool:
    if ground is None or ground in EITHER_SIDE:
        return True
    return facts[ground].client_council != body.is_works_council


def _ground_words(fact: GroundFacts) -> str:
    return (
        f"{fact.label} – {fact.name}"
        if fact.label.casefold() != fact.name.casefold()
        else fact.name
    )
