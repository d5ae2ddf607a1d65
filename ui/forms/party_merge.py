"""The sheet that makes two parties or persons that are the same one."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from consultatie.acts.parties import merge, moving_with, refusal_of_merge
from consultatie.language import _
from consultatie.law.explanation import listed
from consultatie.parties import Body, Organisation
from consultatie.people import Person
from consultatie.wording import word_of
from ui.desk import Desk
from ui.forms.body_options import body_options, told_apart
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.foretelling import ForetellingPage, Foretold
from ui.forms.sheet import FormSheet

Same = TypeVar("Same", Organisation, Body, Person)


def merge_sheet(desk: Desk, double: Same) -> FormSheet:
    """A sheet that asks which record the double is the same as, and says what will move."""
    others = {
        one.id: one
        for one in desk.register.records(type(double))
        if one.stands and one.id != double.id
    }
    moving = moving_with(desk.register, double)

    def foretell(values: Values) -> Sequence[Foretold]:
        into = others.get(values["name"])
        return list(_follows(desk, double, into, moving)) if into is not None else ()

    page = ForetellingPage(_fields(desk, double, tuple(others.values())), desk.today(), foretell)
    page.tell()

    def save(values: Values) -> None:
        merge(desk.register, double, others[values["name"]], values["reason"])

    title = _("‘{name}’ samenvoegen").format(name=double.name)
    return FormSheet(title, page, save, _("&Samenvoegen"))


def _follows(desk: Desk, double: Same, into: Same, moving: dict[str, int]) -> Iterator[Foretold]:
    refusal = refusal_of_merge(desk.register, double, into)
    if refusal:
        yield Foretold(refusal, refused=True)
        return
    if moving:
        counted = listed([f"{number} × {word_of(kind)}" for kind, number in moving.items()])
        sentence = _("Gaat over naar ‘{name}’: {counted}.")
        yield Foretold(sentence.format(name=into.name, counted=counted))
    else:
        yield Foretold(_("Niets noemt ‘{name}’; er gaat niets over.").format(name=double.name))
    sentence = _("‘{name}’ wordt ingetrokken met deze reden; wat erin staat, blijft bewaard.")
    yield Foretold(sentence.format(name=double.name))
    yield Foretold(_("U kunt dit ongedaan maken (Ctrl+Z)."))


def _fields(desk: Desk, double: Same, others: Sequence[Same]) -> tuple[Field | Heading, ...]:
    return (
        Field(
            name="name",
            label=_("Is dezelfde als"),
            kind=FieldKind.BODY,
            required=True,
            options=_options(desk, others),
            help=_("Deze blijft bestaan. ‘{name}’ is de dubbele.").format(name=double.name),
        ),
        Field(
            name="reason",
            label=_("Waarom zijn zij dezelfde?"),
            required=True,
            placeholder=_("bijv. dubbel ingevoerd"),
        ),
    )


def _options(desk: Desk, others: Sequence[Organisation | Body | Person]) -> tuple[Option, ...]:
    parties = [one for one in others if not isinstance(one, Person)]
    persons = [one for one in others if isinstance(one, Person)]
    homes = {home.id: home.name for home in desk.register.parties().organisations}
    by_name = sorted(persons, key=lambda person: person.name.casefold())
    return (
        *body_options(parties, desk.today(), homes),
        *told_apart(Option(person.id, person.name) for person in by_name),
    )
