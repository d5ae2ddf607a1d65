"""The sheets on a meeting: the meeting itself, that it was held, and one item of its agenda."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.meetings import hold_meeting, plan_meeting, revise_meeting, withdraw_meeting
from consultatie.acts.records import NEW
from consultatie.advice import Point
from consultatie.agenda_items import consultation_of
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.meetings import AgendaItem, Meeting, MeetingKind
from consultatie.standing import live_consultations
from consultatie.talks import cautions_on_holding, on_agenda
from ui.desk import Desk
from ui.forms.decisions import consultation_words
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.tokens import Tone

_OWN = ("title", "sort", "body", "planned", "where", "note")
# How much of a point is shown where one is chosen.
_POINT_WORDS = 60


def meeting_sheet(desk: Desk, file: DossierFile, meeting: Meeting | None = None) -> FormSheet:
    """A sheet on a new meeting with its first agenda, or on one that is there."""
    record = meeting or Meeting(id=NEW, dossier=file.dossier.id, title="")
    councils = () if meeting else tuple(_councils(file))
    page = FormPage(_fields(file, councils), desk.today())
    page.set_values({name: getattr(record, name) for name in _OWN})

    def save(values: Values) -> Meeting:
        filled = replace(record, **{name: values[name] for name in _OWN})
        if meeting:
            return revise_meeting(desk.register, filled)
        chosen = values.get("consultations", frozenset())
        agenda = [_item_on(file, c) for c in live_consultations(file) if c.id in chosen]
        return plan_meeting(desk.register, filled, agenda)

    title = _("Vergadering wijzigen") if meeting else _("Nieuwe vergadering")
    return FormSheet(title, page, save)


def hold_sheet(desk: Desk, file: DossierFile, meeting: Meeting) -> FormSheet:
    """A sheet that records on which day a meeting was held, with what follows from it."""
    page = _HoldPage(file, meeting, desk.today())
    page.set_values({"held": _likely_day(meeting, desk.today())})
    return FormSheet(
        _("Vergadering gehouden"),
        page,
        lambda values: hold_meeting(desk.register, meeting.id, values["held"]),
    )


def meeting_withdraw_sheet(desk: Desk, meeting: Meeting) -> FormSheet:
    """A sheet that asks why a meeting is withdrawn, and says what goes with it."""
    reason = Field(
        name="reason",
        label=_("Waarom trekt u deze vergadering in?"),
        kind=FieldKind.TEXT,
        required=True,
        lines=3,
        help=_("Er verdwijnt niets: het stuk en de reden blijven bewaard en zijn terug te zetten."),
    )
    note = ""
    if meeting.held and meeting.sort is MeetingKind.CONSULTATION:
        note = _("Het overleg van deze dag vervalt dan ook als stap bij de raadplegingen.")
    return FormSheet(
        _("Vergadering intrekken"),
        FormPage([Heading(meeting.title, note), reason], desk.today()),
        lambda values: withdraw_meeting(desk.register, meeting, values["reason"]),
        _("&Intrekken"),
    )


def agenda_item_sheet(
    desk: Desk, file: DossierFile, item: AgendaItem, keep: Callable[[AgendaItem], object]
) -> FormSheet:
    """A sheet on one item of an agenda: its title, and what it is about."""
    page = FormPage(_item_fields(file, item), desk.today())
    page.set_values({"title": item.title, "about": _about(item)})

    def save(values: Values) -> object:
        sort, link = values["about"] or ("", None)
        return keep(
            replace(
                item,
                title=values["title"],
                consultation=link if sort == "consultation" else None,
                point=link if sort == "point" else None,
            )
        )

    return FormSheet(_("Agendapunt wijzigen"), page, save)


class _HoldPage(FormPage):
    """Says what to bear in mind with the day that is typed."""

    def __init__(self, file: DossierFile, meeting: Meeting, today: date) -> None:
        self._file = file
        self._meeting = meeting
        super().__init__((_consequences(file, meeting), _held_field()), today)
        self.changed.connect(self._caution)

    def clear_breaches(self) -> None:
        super().clear_breaches()
        self._caution()

    def _caution(self) -> None:
        held = self.editor("held").value()
        words = cautions_on_holding(self._file, self._meeting, held) if held else ()
        if words:
            self._top.say(" ".join(words), Tone.AMBER)
        else:
            self._top.quiet()


def _held_field() -> Field:
    return Field(name="held", label=_("Gehouden op"), kind=FieldKind.DATE, required=True)


def _consequences(file: DossierFile, meeting: Meeting) -> Heading:
    councils = sorted({file.body_of(c).name for c in on_agenda(file, meeting.id)})
    if meeting.sort is not MeetingKind.CONSULTATION:
        return Heading(meeting.title, _("Dit is geen overlegvergadering; er volgt geen stap uit."))
    if not councils:
        words = _(
            "Op de agenda staat geen raadpleging. Zet er een op als hier overleg over is gevoerd "
            "(art. 25 lid 4 WOR)."
        )
        return Heading(meeting.title, words)
    words = _("Hiermee staat het overleg van art. 25 lid 4 WOR vast voor {councils}.")
    return Heading(meeting.title, words.format(councils=", ".join(councils)))


def _likely_day(meeting: Meeting, today: date) -> date:
    """The day it was held already, else the planned day when that has come, else today."""
    known = meeting.held or meeting.planned
    day = known.as_day if known else None
    return day if day and day <= today else today


def _fields(file: DossierFile, councils: Sequence[Option]) -> tuple[Field | Heading, ...]:
    agenda = Field(
        name="consultations",
        label=_("Op de agenda"),
        kind=FieldKind.MULTI,
        options=tuple(councils),
        help=_("Andere agendapunten voegt u daarna toe."),
    )
    return (
        Field(name="title", label=_("Naam"), required=True),
        Field(
            name="sort",
            label=_("Soort"),
            kind=FieldKind.CHOICE,
            required=True,
            half=True,
            options=tuple(Option(one, one.shown) for one in MeetingKind),
        ),
        Field(
            name="body",
            label=_("Orgaan"),
            kind=FieldKind.BODY,
            half=True,
            options=tuple(Option(b.id, b.name) for b in file.parties.standing_bodies()),
        ),
        Field(
            name="planned",
            label=_("Gepland"),
            kind=FieldKind.PRECISE_DATE,
            help=_("Zo precies als bekend, bijvoorbeeld ‘week 34 2021’."),
        ),
        Field(name="where", label=_("Plaats")),
        *((agenda,) if councils else ()),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=2),
    )


def _councils(file: DossierFile) -> Sequence[Option]:
    return [
        Option(c.id, file.body_of(c).name, consultation_words(file, c))
        for c in live_consultations(file)
    ]


def _item_on(file: DossierFile, consultation: Consultation) -> AgendaItem:
    return AgendaItem(
        id=NEW,
        meeting=NEW,
        title=f"{consultation_words(file, consultation)} ({file.body_of(consultation).name})",
        consultation=consultation.id,
    )


def _item_fields(file: DossierFile, item: AgendaItem) -> tuple[Field, ...]:
    return (
        Field(name="title", label=_("Agendapunt"), required=True),
        Field(
            name="about",
            label=_("Gaat over"),
            kind=FieldKind.BODY,
            options=tuple(_subjects(file, item)),
            placeholder=_("Niets in het bijzonder"),
            help=_(
                "Een raadpleging of een punt. Typ een deel van de naam; in de vergadermodus staan "
                "de punten, reacties en toezeggingen er dan bij."
            ),
        ),
    )


def _subjects(file: DossierFile, item: AgendaItem) -> Sequence[Option]:
    """What an item can be about; what it is about now stays among them, whatever it became."""
    found = [
        option for consultation in live_consultations(file) for option in _on(file, consultation)
    ]
    return [*found, *_kept(file, item, {option.value for option in found})]


def _on(file: DossierFile, consultation: Consultation) -> Iterator[Option]:
    body, subject = file.body_of(consultation).name, consultation_words(file, consultation)
    yield Option(("consultation", consultation.id), f"{body} · {subject}")
    for point in file.points_of_consultation(consultation.id):
        yield _point_option(file, point, consultation)


def _kept(file: DossierFile, item: AgendaItem, offered: set[Hashable]) -> Iterator[Option]:
    about = _about(item)
    consultation = consultation_of(file, item)
    if about is None or consultation is None or about in offered:
        return
    if item.point is not None:
        yield _point_option(file, file.point(item.point), consultation, _("eerdere versie"))
    else:
        yield next(_on(file, consultation))


def _point_option(
    file: DossierFile, point: Point, consultation: Consultation, *more: str
) -> Option:
    body, subject = file.body_of(consultation).name, consultation_words(file, consultation)
    words = (body, point.title_line, _short(point.text), subject, *more)
    return Option(("point", point.id), " · ".join(words))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _POINT_WORDS else f"{line[:_POINT_WORDS].rstrip()}…"


def _about(item: AgendaItem) -> tuple[str, RecordId] | None:
    if item.point is not None:
        return ("point", item.point)
    return ("consultation", item.consultation) if item.consultation is not None else None
