"""The sheets on the end of a party: dissolve it, or form a dissolved council again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from consultatie import dates
from consultatie.acts.parties import dissolve_body, dissolve_organisation
from consultatie.acts.records import NEW
from consultatie.acts.succession import (
    Estate,
    commitments_of,
    dissolve_into,
    estate_of,
    first_day_after,
    form_again,
)
from consultatie.language import _, ngettext
from consultatie.law.explanation import listed
from consultatie.parties import Body, Organisation
from ui.desk import Desk
from ui.forms.body_options import body_options
from ui.forms.fields import Field, FieldKind, Heading, Values
from ui.forms.foretelling import ForetellingPage, Foretold
from ui.forms.parties import own_terms
from ui.forms.sheet import FormSheet

_ONE_DAY = timedelta(1)
_OWN = ("name", "valid_from", "advice_weeks", "reply_weeks", "terms_source", "note")


def dissolve_body_sheet(desk: Desk, body: Body) -> FormSheet:
    """A sheet that ends a body; its successor takes over what it promised."""
    parties = desk.register.parties()
    estate = estate_of(desk.register, body.id)
    left = len(commitments_of(estate))
    names = {one.id: one.name for one in parties.bodies}
    others = [one for one in parties.standing_bodies() if one.id != body.id]

    def foretell(values: Values) -> Sequence[Foretold]:
        successor = values["successor"]
        return list(_follows(estate, values["valid_until"], names.get(successor, "")))

    fields = (_last_day(), _successor(desk, others), *((_reason(),) if left else ()))
    page = ForetellingPage(fields, desk.today(), foretell)

    def show_reason() -> None:
        if left:
            page.set_shown("reason", page.editor("successor").value() is not None)

    page.editor("successor").changed.connect(show_reason)
    page.set_values({"valid_until": body.valid_until, "successor": body.successor})
    show_reason()
    page.tell()

    def save(values: Values) -> Body:
        last_day, successor = values["valid_until"], values["successor"]
        if successor is None or not left:
            return dissolve_body(desk.register, body.id, last_day, successor)
        return dissolve_into(desk.register, body.id, last_day, successor, values["reason"])

    return FormSheet(_("{name} opheffen").format(name=body.name), page, save, _("&Opheffen"))


def dissolve_organisation_sheet(desk: Desk, organisation: Organisation) -> FormSheet:
    """A sheet that ends an organisation; its bodies are ended one by one."""
    parties = desk.register.parties()
    others = [o for o in parties.organisations if o.stands and o.id != organisation.id]
    bodies = [b for b in parties.standing_bodies() if b.organisation == organisation.id]

    def foretell(values: Values) -> Sequence[Foretold]:
        day = values["valid_until"] or desk.today()
        there = [b.name for b in bodies if b.valid_until is None or b.valid_until > day]
        if not there:
            return [Foretold(_("Geen enkel orgaan blijft achter."))]
        sentence = ngettext(
            "Dit orgaan blijft staan; hef het apart op, met zijn eigen opvolger: {names}.",
            "Deze organen blijven staan; hef ze apart op, elk met een eigen opvolger: {names}.",
            len(there),
        )
        return [Foretold(sentence.format(names=listed(there)))]

    page = ForetellingPage((_last_day(), _successor(desk, others)), desk.today(), foretell)
    page.set_values({"valid_until": organisation.valid_until, "successor": organisation.successor})
    page.tell()

    def save(values: Values) -> Organisation:
        last_day, successor = values["valid_until"], values["successor"]
        return dissolve_organisation(desk.register, organisation.id, last_day, successor)

    title = _("{name} opheffen").format(name=organisation.name)
    return FormSheet(title, page, save, _("&Opheffen"))


def form_again_sheet(desk: Desk, old: Body) -> FormSheet:
    """A sheet on the body that follows a dissolved one, with what it takes over from it."""
    left = len(commitments_of(estate_of(desk.register, old.id)))
    draft = replace(
        old, id=NEW, valid_from=first_day_after(old), valid_until=None, successor=None, note=""
    )

    def foretell(values: Values) -> Sequence[Foretold]:
        return list(_forming(old, left, values))

    page = ForetellingPage(_forming_fields(left), desk.today(), foretell)
    page.set_values({name: getattr(draft, name) for name in _OWN} | {"hand_over": bool(left)})

    def show_reason() -> None:
        if left:
            page.set_shown("reason", page.editor("hand_over").value())

    if left:
        page.editor("hand_over").changed.connect(show_reason)
    page.tell()

    def save(values: Values) -> Body:
        new = replace(draft, **{name: values[name] for name in _OWN})
        takes = bool(left) and values["hand_over"]
        reason = values["reason"] if takes else ""
        return form_again(desk.register, old.id, new, hand_over=takes, reason=reason)

    title = _("{name} opnieuw instellen").format(name=old.name)
    return FormSheet(title, page, save, _("&Instellen"))


def _follows(estate: Estate, last_day: date | None, successor: str) -> Iterator[Foretold]:
    yield from _seats(estate, last_day)
    left = len(commitments_of(estate))
    if left and successor:
        sentence = ngettext(
            "{number} toezegging die nog niet is aanvaard, gaat over naar {name}{since}.",
            "{number} toezeggingen die nog niet zijn aanvaard, gaan over naar {name}{since}.",
            left,
        )
        since = _since(last_day)
        yield Foretold(sentence.format(number=left, name=successor, since=since))
    elif left:
        sentence = ngettext(
            "{number} toezegging blijft open zonder opvolger. Kies er een, of leg dat later vast.",
            "{number} toezeggingen blijven open zonder opvolger. Kies er een, of leg dat later "
            "vast.",
            left,
        )
        yield Foretold(sentence.format(number=left))
    yield Foretold(_("Raadplegingen, adviezen en besluiten blijven bij dit orgaan staan."))


def _seats(estate: Estate, last_day: date | None) -> Iterator[Foretold]:
    if last_day is None:
        return
    ending = len(estate.seats_ending(last_day))
    if ending:
        sentence = ngettext(
            "{number} zetel eindigt op {day}.", "{number} zetels eindigen op {day}.", ending
        )
        yield Foretold(sentence.format(number=ending, day=dates.medium(last_day)))
    never = len(estate.seats_never_taken(last_day))
    if never:
        sentence = ngettext(
            "{number} zetel die later zou beginnen, wordt ingetrokken.",
            "{number} zetels die later zouden beginnen, worden ingetrokken.",
            never,
        )
        yield Foretold(sentence.format(number=never))


def _forming(old: Body, left: int, values: Values) -> Iterator[Foretold]:
    day = values["valid_from"]
    begin = _("‘{old}’ krijgt dit orgaan als opvolger{since}.")
    since = _(" per {day}").format(day=dates.medium(day)) if day else ""
    yield Foretold(begin.format(old=old.name, since=since))
    if left and values["hand_over"]:
        sentence = ngettext(
            "{number} toezegging gaat mee over.", "{number} toezeggingen gaan mee over.", left
        )
        yield Foretold(sentence.format(number=left))
    yield Foretold(_("Zetels gaan niet mee: leg vast wie er opnieuw in zitten."))


def _since(last_day: date | None) -> str:
    return "" if last_day is None else _(" per {day}").format(day=dates.medium(last_day + _ONE_DAY))


def _last_day() -> Field:
    return Field(
        name="valid_until",
        label=_("Laatste dag"),
        kind=FieldKind.DATE,
        required=True,
        help=_("De laatste dag waarop het nog bestaat, zoals 31 december bij een herindeling."),
    )


def _successor(desk: Desk, others: Sequence[Body] | Sequence[Organisation]) -> Field:
    return Field(
        name="successor",
        label=_("Opvolger"),
        kind=FieldKind.BODY,
        options=body_options(others, desk.today()),
        placeholder=_("Geen"),
        help=_(
            "Wie de rechten en plichten overneemt. Bestaat die nog niet, leg die dan eerst vast."
        ),
    )


def _reason() -> Field:
    return Field(
        name="reason",
        label=_("Reden van de overdracht"),
        placeholder=_("bijv. herindeling per 1 januari 2022"),
        help=_("Blijft bij elke toezegging staan die overgaat."),
    )


def _forming_fields(left: int) -> tuple[Field | Heading, ...]:
    return (
        Field(name="name", label=_("Naam"), required=True),
        Field(name="valid_from", label=_("Ingesteld per"), kind=FieldKind.DATE, required=True),
        *((_takes_over(), _reason()) if left else ()),
        *own_terms(),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=2),
    )


def _takes_over() -> Field:
    label = _("Neemt de openstaande toezeggingen over")
    return Field(name="hand_over", label=label, kind=FieldKind.YES_NO)
