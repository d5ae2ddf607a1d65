"""The sheet on what the council thinks of the reaction to its points, of one or of many at once."""

from collections.abc import Mapping, Sequence

from consultatie import dates
from consultatie.acts.appraisals import appraise
from consultatie.acts.records import NEW
from consultatie.advice import Point
from consultatie.appraisals import Appraisal, Opinion
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.meetings import Meeting
from consultatie.opinions import bodies_of
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

SIZE = (640, 660)
_AGREED, _NOT_AGREED = "ja", "nee"
_QUOTED = 90
# Of more points nobody goes through the lines: they get one opinion.
_MOST = 100
# A point with the name by which a person knows it.
Named = tuple[Point, str]


class AppraisalPage(FormPage):
    """Proposes the day of the meeting that is chosen, as long as no day was typed."""

    def __init__(
        self, desk: Desk, meetings: Sequence[Meeting], fields: Sequence[Field | Heading]
    ) -> None:
        super().__init__(fields, desk.today())
        held = {m.id: m.held for m in meetings}
        self._days = {key: day.first for key, day in held.items() if day and day.is_day}
        self._proposed: object = None
        if meetings:
            self.editor("meeting").changed.connect(self._propose_day)

    def _propose_day(self) -> None:
        day = self._days.get(self.values()["meeting"])
        typed = self.values()["given_on"]
        if day is not None and typed in (None, self._proposed):
            self._proposed = day
            self.editor("given_on").set_value(day)


def appraisal_sheet(desk: Desk, file: DossierFile, named: Sequence[Named]) -> FormSheet:
    """A sheet that records the opinion of the council on the reaction to these points."""
    meetings = tuple(m for m in file.procedure.meetings if m.stands)
    judges = _judges(file, named)
    page = AppraisalPage(desk, meetings, _fields(named, meetings, judges))

    def save(values: Values) -> None:
        appraise(desk.register, [_appraisal(point, values) for point, _name in named])

    return FormSheet(_("Oordeel van de raad"), page, save, _("&Vastleggen"))


def _appraisal(point: Point, values: Values) -> Appraisal:
    agreed = values["rendering_agreed"]
    own = values.get("each", {}).get(point.id)
    return Appraisal(
        id=NEW,
        point=point.id,
        body=values.get("body"),
        opinion=own or values["opinion"],
        given_on=values["given_on"],
        meeting=values.get("meeting"),
        rendering_agreed=None if agreed is None else agreed == _AGREED,
        note=values["note"],
    )


def _judges(file: DossierFile, named: Sequence[Named]) -> Mapping[RecordId, str]:
    """The bodies whose points all of these are; more than one with a joint advice alone."""
    of_each = [bodies_of(file, point) for point, _name in named]
    shared = [body for body in of_each[0] if all(body in bodies for bodies in of_each)]
    return {body: file.parties.body(body).name for body in shared}


def _judge(judges: Mapping[RecordId, str]) -> tuple[Field, ...]:
    if len(judges) < 2:
        return ()
    return (
        Field(
            name="body",
            label=_("Welke raad oordeelt?"),
            kind=FieldKind.CHOICE,
            required=True,
            options=tuple(Option(body, name) for body, name in judges.items()),
            help=_("Het advies is gezamenlijk; elke raad oordeelt voor zich."),
        ),
    )


def _fields(
    named: Sequence[Named], meetings: Sequence[Meeting], judges: Mapping[RecordId, str]
) -> tuple[Field | Heading, ...]:
    opinions = tuple(Option(one, one.shown) for one in Opinion)
    return (
        _heading(named),
        *_judge(judges),
        Field(
            name="opinion",
            label=_("Wat vindt de raad van de reactie?"),
            kind=FieldKind.CHOICE,
            required=True,
            options=opinions,
            half=True,
        ),
        Field(
            name="rendering_agreed",
            label=_("Weergave van het punt"),
            kind=FieldKind.CHOICE,
            placeholder=_("niet gevraagd"),
            options=(Option(_AGREED, _("akkoord")), Option(_NOT_AGREED, _("niet akkoord"))),
            help=_("Staat er wat de raad bedoelde?"),
            half=True,
        ),
        *_meeting(meetings),
        Field(name="given_on", label=_("Gegeven op"), kind=FieldKind.DATE, required=True),
        *_each(named, opinions),
        Field(name="note", label=_("Toelichting"), kind=FieldKind.TEXT, lines=2),
    )


def _heading(named: Sequence[Named]) -> Heading:
    if len(named) == 1:
        ((point, name),) = named
        text = " ".join(point.text.split())
        return Heading(name, text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1].rstrip()}…")
    number = len(named)
    words = ngettext("{number} punt", "{number} punten", number).format(number=number)
    if number > _MOST:
        return Heading(words, _("Eén oordeel voor alle."))
    return Heading(words, _("Eén oordeel voor alle; wijkt het bij een punt af, kies het daar."))


def _each(named: Sequence[Named], opinions: tuple[Option, ...]) -> tuple[Field, ...]:
    if not 1 < len(named) <= _MOST:
        return ()
    return (
        Field(
            name="each",
            label=_("Per punt"),
            kind=FieldKind.EACH,
            placeholder=_("zoals hierboven"),
            options=tuple(Option(point.id, name) for point, name in named),
            choices=opinions,
        ),
    )


def _meeting(meetings: Sequence[Meeting]) -> tuple[Field, ...]:
    if not meetings:
        return ()
    return (
        Field(
            name="meeting",
            label=_("In welke vergadering?"),
            kind=FieldKind.CHOICE,
            placeholder=_("Niet in een vergadering"),
            options=tuple(Option(meeting.id, _words(meeting)) for meeting in meetings),
        ),
    )


def _words(meeting: Meeting) -> str:
    when = meeting.held or meeting.planned
    return f"{meeting.title} · {dates.format(when)}" if when else meeting.title
