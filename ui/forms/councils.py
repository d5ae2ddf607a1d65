"""The part of a form that asks which councils, and when each received the request."""

from collections.abc import Iterable, Sequence
from datetime import date

from consultatie import dates
from consultatie.acts.requests import EITHER_SIDE, Receipts
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.grounds import Ground, Grounds
from consultatie.parties import Body
from ui.desk import Desk
from ui.forms.body_options import valid_first
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage

# A body's own day of receipt; one field per council, shown once it is chosen.
_RECEIVED = "received-"
# Terms of which the length stands in an ordinance: the secretary enters weeks and article.
_ORDINANCE = frozenset({"verordening-advies", "verordening-reactie"})


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
        self.facts = desk.law.grounds
        self.rules = desk.law.rules
        self._ground: Ground | None = ground
        self._bodies = tuple(councils)
        self._day = desk.today()
        super().__init__([*before, *_council_fields(councils), *after], desk.today())
        if councils:
            # Suspension is part of an agreed right to advise, unless somebody takes it off.
            self.set_values({"suspension_agreed": True})
            self.editor("bodies").changed.connect(self._show_receipts)
            self.offer_councils(ground)
        self.mark_clean()

    def receipts(self, values: Values) -> Receipts:
        """The councils that were chosen, with the day each received the request."""
        return {body: values[f"{_RECEIVED}{body}"] for body in values.get("bodies", ())}

    def suspension_agreed(self, values: Values) -> bool:
        """Whether suspension is part of what was agreed; of other grounds the law decides."""
        if self._ground is None or not self.facts[self._ground].suspension_optional:
            return True
        return bool(values.get("suspension_agreed", True))

    def offer_councils(self, ground: Ground | None) -> None:
        """Offer the councils that a ground fits, and ask what only goes with that ground."""
        self._ground = ground
        if self._bodies:
            fitting = [body for body in self._bodies if fits(ground, body, self.facts)]
            fitting.sort(key=lambda body: valid_first(body, self.day))
            self.set_options("bodies", _body_options(fitting))
            optional = ground is not None and self.facts[ground].suspension_optional
            self.set_shown("suspension_agreed", optional)
            self._show_receipts()

    @property
    def day(self) -> date:
        """On which day councils must be there to be offered first."""
        return self._day

    def _show_receipts(self) -> None:
        chosen = self.editor("bodies").value()
        for body in self._bodies:
            self.set_shown(f"{_RECEIVED}{body.id}", body.id in chosen)
        self.set_help("bodies", self._council_help(chosen))

    def _council_help(self, chosen: frozenset[RecordId]) -> str:
        """What to know of the councils that were chosen, on this ground."""
        if self._ground is Ground.WOR_23_3:
            return _("De raad die het voorstel doet; het komt van hem, niet van het bestuur.")
        lacking = [b.name for b in self._bodies if b.id in chosen and self._lacks_terms(b)]
        if not lacking:
            return ""
        return _(
            "Van {bodies} zijn nog geen weken uit de verordening vastgelegd. Vul die met het "
            "artikel in bij het orgaan; tot dan zegt het programma dat er geen termijn is."
        ).format(bodies=", ".join(lacking))

    def _lacks_terms(self, body: Body) -> bool:
        terms = self.facts[self._ground].terms.values() if self._ground else ()
        return any(rule in _ORDINANCE for rule in terms) and not (
            body.advice_weeks or body.reply_weeks
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
        Field(
            name="suspension_agreed",
            label=_("Opschorting hoort bij de afspraak"),
            kind=FieldKind.YES_NO,
            help=_(
                "Art. 32 lid 4 WOR noemt alleen het beroep; zet dit uit als opschorting niet is "
                "afgesproken."
            ),
        ),
        *(_receipt(body) for body in bodies),
    )


def _receipt(body: Body) -> Field:
    return Field(
        name=f"{_RECEIVED}{body.id}",
        label=_("Ontvangen door {body}").format(body=body.name),
        kind=FieldKind.DATE,
        later=True,
    )


def _body_options(bodies: Iterable[Body]) -> tuple[Option, ...]:
    return tuple(Option(body.id, body.name, _ended(body)) for body in bodies)


def _ended(body: Body) -> str:
    """A council that ended stays to be chosen: requests of those days are registered too."""
    if body.valid_until is None:
        return ""
    return _("bestond t/m {day}").format(day=dates.medium(body.valid_until))


def councils_of(desk: Desk) -> list[Body]:
    """The bodies that can be consulted, those that ended too: their requests are kept as well."""
    return [body for body in desk.register.parties().standing_bodies() if body.is_consulted]


def fits(ground: Ground | None, body: Body, facts: Grounds) -> bool:
    """Whether a body can be heard on a ground."""
    if ground is None or ground in EITHER_SIDE:
        return True
    return facts[ground].client_council != body.is_works_council
