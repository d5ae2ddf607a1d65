"""The sheets on what moves or stops the clock of an agreed term, and on which notice counts.

A statutory date is not in any of them: it follows from its trigger and is never typed.
"""

from dataclasses import replace
from datetime import date

from consultatie import dates
from consultatie.acts.clocks import (
    choose_clock,
    correct_pause,
    extend,
    pause,
    resume,
    withdraw_extension,
)
from consultatie.acts.records import NEW
from consultatie.acts.requests import choose_notice
from consultatie.agreed_terms import moved_words
from consultatie.clocks import Clock, ClockChoice, Extension, Pause
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.notices import Candidate
from consultatie.standing import Standing
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet


def extension_sheet(desk: Desk, standing: Standing, current: date | None) -> FormSheet:
    """A sheet that moves the agreed advice date to a later day and logs who agreed and why.

    :param current: the last day of the term as it is now, where it has one.
    """
    now = _("nog geen afgesproken dag") if current is None else dates.long(current)
    head = Heading(_("Nu: {day}").format(day=now))
    new_day = Field(
        name="new_day",
        label=_("Nieuwe laatste dag"),
        kind=FieldKind.DATE,
        required=True,
        help=_("De dag waarop het advies uiterlijk wordt gegeven, na de dag van nu."),
    )
    page = FormPage([head, new_day, *_agreed_fields(), _reason()], desk.today())
    page.set_values({"agreed_on": desk.today()})

    def save(values: Values) -> Extension:
        if current and values["new_day"] <= current:
            sentence = _("De termijn loopt al tot en met {day}; kies een latere dag.")
            raise breach("new_day", sentence.format(day=dates.medium(current)))
        return extend(desk.register, standing.consultation.id, **values)

    return FormSheet(_title(_("Adviestermijn verlengen"), standing), page, save, _("&Verlengen"))


def withdraw_extension_sheet(desk: Desk, extension: Extension) -> FormSheet:
    """A sheet that takes back the last extension, and the agreed day with it."""
    before = dates.medium(extension.old_day) if extension.old_day else _("leeg")
    head = Heading(
        moved_words(extension),
        _("De afgesproken adviesdatum wordt weer: {day}.").format(day=before),
    )
    page = FormPage([head, _reason(_("Waarom trekt u deze verlenging in?"))], desk.today())
    return FormSheet(
        _("Verlenging intrekken"),
        page,
        lambda values: withdraw_extension(desk.register, extension, values["reason"]),
        _("&Intrekken"),
    )


def pause_sheet(desk: Desk, standing: Standing, paused: Pause | None = None) -> FormSheet:
    """A sheet on a new pause of the agreed term, or one that corrects a pause."""
    ended = paused is not None and paused.end is not None
    fields = _pause_fields(ended=ended)
    page = FormPage(fields, desk.today())
    page.set_values({"start": desk.today()})
    if paused is not None:
        page.set_values({field.name: getattr(paused, field.name) for field in fields})

    def save(values: Values) -> Pause:
        # An empty day would be refused by the form before it comes here.
        draft = paused or _blank_pause(standing.consultation.id, values["start"])
        filled = replace(draft, **values)
        return correct_pause(desk.register, filled) if paused else pause(desk.register, filled)

    words = _("Pauze wijzigen") if paused else _("Adviestermijn pauzeren")
    return FormSheet(_title(words, standing), page, save, "" if paused else _("&Pauzeren"))


def resume_sheet(desk: Desk, standing: Standing, paused: Pause) -> FormSheet:
    """A sheet on the real last day of a pause, sooner or later than was agreed."""
    planned = ""
    if paused.planned_end:
        planned = _("Afgesproken tot en met {day}.").format(day=dates.long(paused.planned_end))
    head = Heading(
        _("Gepauzeerd sinds {day}").format(day=dates.long(paused.start)),
        " ".join(filter(None, (planned, paused.reason))),
    )
    last = Field(
        name="end",
        label=_("Werkelijke laatste dag"),
        kind=FieldKind.DATE,
        required=True,
        help=_("De dag daarna loopt de adviestermijn weer; de afgesproken dag blijft ernaast."),
    )
    page = FormPage([head, last], desk.today())
    page.set_values({"end": desk.today()})
    return FormSheet(
        _title(_("Adviestermijn hervatten"), standing),
        page,
        lambda values: resume(desk.register, paused, values["end"]),
        _("&Hervatten"),
    )


def clock_sheet(desk: Desk, standing: Standing) -> FormSheet:
    """A sheet that chooses what an incomplete request does to the agreed term."""
    page = FormPage(_clock_fields(), desk.today())
    page.set_values({"chosen_on": desk.today()})

    def save(values: Values) -> ClockChoice:
        return choose_clock(
            desk.register, ClockChoice(id=NEW, consultation=standing.consultation.id, **values)
        )

    return FormSheet(_title(_("Termijn bij een onvolledige aanvraag"), standing), page, save)


def notice_choice_sheet(desk: Desk, standing: Standing, candidate: Candidate) -> FormSheet:
    """A sheet that asks why another notice counts than the one that counts now."""
    leads = ""
    if candidate.last_day is not None:
        leads = _("De maand eindigt dan op {day}.").format(day=dates.long(candidate.last_day))
    head = Heading(_("Kennisgeving van {day}").format(day=dates.long(candidate.day)), leads)
    reason = _reason(
        _("Waarom telt deze dag?"),
        _("De andere dagen blijven bewaard; de reden staat bij deze dag."),
    )
    page = FormPage([head, reason], desk.today())
    return FormSheet(
        _title(_("Deze kennisgeving gebruiken"), standing),
        page,
        lambda values: choose_notice(desk.register, candidate.step.id, values["reason"]),
        _("Deze dag &gebruiken"),
    )


def _blank_pause(consultation: RecordId, start: date) -> Pause:
    return Pause(id=NEW, consultation=consultation, start=start, reason="")


def _title(words: str, standing: Standing) -> str:
    return f"{words} · {standing.body.name}"


def _agreed_fields() -> tuple[Field, Field]:
    return (
        Field(
            name="agreed_by",
            label=_("Afgesproken met"),
            required=True,
            placeholder=_("zoals: bestuurder en dagelijks bestuur OR"),
        ),
        Field(name="agreed_on", label=_("Afgesproken op"), kind=FieldKind.DATE),
    )


def _reason(label: str = "", help_: str = "") -> Field:
    return Field(
        name="reason",
        label=label or _("Reden"),
        kind=FieldKind.TEXT,
        required=True,
        lines=2,
        help=help_,
    )


def _pause_fields(*, ended: bool) -> tuple[Field, ...]:
    real = Field(name="end", label=_("Werkelijke laatste dag"), kind=FieldKind.DATE)
    return (
        Field(name="start", label=_("Eerste dag"), kind=FieldKind.DATE, required=True),
        Field(
            name="planned_end",
            label=_("Afgesproken laatste dag"),
            kind=FieldKind.DATE,
            help=_("Leeg laten als die nog niet is afgesproken."),
        ),
        *((real,) if ended else ()),
        _agreed_fields()[0],
        _reason(
            "",
            _(
                "Alleen een afgesproken termijn staat stil. De maand van art. 25 lid 6 en art. 26 "
                "lid 2 WOR loopt door."
            ),
        ),
    )


def _clock_fields() -> tuple[Field, ...]:
    return (
        Field(
            name="choice",
            label=_("De adviestermijn"),
            kind=FieldKind.CHOICE,
            required=True,
            options=tuple(Option(clock, clock.shown) for clock in Clock),
            help=_("Art. 25 lid 3 WOR zegt wat in de aanvraag staat, niet wat een gebrek doet."),
        ),
        Field(
            name="agreed_by",
            label=_("Afgesproken met"),
            help=_("Nodig als de termijn niet gewoon loopt."),
        ),
        Field(name="chosen_on", label=_("Gekozen op"), kind=FieldKind.DATE),
        Field(name="note", label=_("Toelichting"), kind=FieldKind.TEXT, lines=2),
    )
