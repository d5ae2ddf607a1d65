"""The sheets on steps: one step as planned and done, the notice, a waiver, known execution."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from consultatie.acts.requests import correct_step, record_notice, record_step
from consultatie.consultations import PLAN_ONLY, TRIGGERS, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.errors import Breach, RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.standing import Standing
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet


def step_sheet(
    desk: Desk, consultation: RecordId, sort: StepKind, title: str, step: Step | None = None
) -> FormSheet:
    """A sheet on one step: the plan, the day it was done, why it was passed over, a note.

    With a `step` that one is changed; else it is recorded, which of most sorts replaces the one
    that is there.
    """
    page = FormPage((*_fields(sort), *_reason_fields(step)), desk.today())
    page.set_values(_values_of(step, sort))
    return FormSheet(title, page, _saver(desk, consultation, sort, step))


def notice_sheet(
    desk: Desk, standings: Sequence[Standing], chosen: Iterable[RecordId] = ()
) -> FormSheet:
    """A sheet that records to which councils the decision was made known, and its reasons."""
    page = FormPage(_notice_fields(standings), desk.today())
    page.set_values({"consultations": frozenset(chosen)})

    def save(values: Values) -> None:
        councils = [s.consultation.id for s in standings]
        told = [council for council in councils if council in values["consultations"]]
        record_notice(desk.register, told, values["notice"], values["reasons"])

    return FormSheet(_("Kennisgeving van het besluit"), page, save)


def waiver_sheet(desk: Desk, standing: Standing) -> FormSheet:
    """A sheet that records that a council lets the suspension lapse, wholly or for a part."""
    page = FormPage(_waiver_fields(), desk.today())
    page.set_values({"sort": StepKind.WAIVER})

    def save(values: Values) -> None:
        _record_day(desk, standing, values["sort"], values)

    return FormSheet(
        _("Afstand van opschorting · {body}").format(body=standing.body.name), page, save
    )


def day_sheet(desk: Desk, standing: Standing, sort: StepKind) -> FormSheet:
    """A sheet that records on which day one thing happened after the decision."""
    asked = _asked(sort)
    day = Field(name="actual", label=asked.day, kind=FieldKind.DATE, required=True, help=asked.help)
    page = FormPage([day, _note(asked.note)], desk.today())
    return FormSheet(
        f"{asked.title} · {standing.body.name}",
        page,
        lambda values: _record_day(desk, standing, sort, values),
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    title: str
    day: str
    note: str
    help: str


def _asked(sort: StepKind) -> _Asked:
    return {
        StepKind.KNOWN: _Asked(
            _("Bekend met uitvoering"),
            _("Bekend sinds"),
            _("Waaruit dat blijkt"),
            _(
                "Zonder schriftelijke kennisgeving loopt de maand vanaf de dag waarop de raad wist "
                "dat het besluit wordt uitgevoerd."
            ),
        ),
        StepKind.APPEAL_FILED: _Asked(
            _("Beroep ingesteld"),
            _("Verzoek ingediend op"),
            _("Zaaknummer en advocaat"),
            _(
                "De dag waarop het verzoek bij de Ondernemingskamer is ingekomen (art. 26 lid 2 "
                "WOR). De opschorting loopt daardoor niet langer door."
            ),
        ),
        StepKind.NULLITY_INVOKED: _Asked(
            _("Nietigheid ingeroepen"),
            _("Schriftelijk ingeroepen op"),
            _("Brief en kenmerk"),
            _("De dag waarop de ondernemer de brief van de raad kreeg (art. 27 lid 5 WOR)."),
        ),
        StepKind.PERMISSION: _Asked(
            _("Toestemming van de kantonrechter"),
            _("Toestemming gegeven op"),
            _("Zaaknummer"),
            _(
                "Met deze toestemming is het besluit niet nietig, ook al stemde de raad niet in "
                "(art. 27 lid 4 en 5 WOR)."
            ),
        ),
    }[sort]


def _record_day(desk: Desk, standing: Standing, sort: StepKind, values: Values) -> None:
    record_step(
        desk.register,
        standing.consultation.id,
        sort,
        actual=_precise(values["actual"]),
        note=values["note"],
    )


def _saver(
    desk: Desk, consultation: RecordId, sort: StepKind, step: Step | None
) -> Callable[[Values], object]:
    def save(values: Values) -> object:
        typed = {
            "planned": values["planned"],
            "actual": _precise(values.get("actual")),
            "skipped": values["skipped"],
            "note": values["note"],
        }
        if step is None and not any(typed.values()):
            raise RuleBroken(Breach("planned", _("Vul een dag in, een reden of een notitie.")))
        if step is not None:
            return correct_step(desk.register, replace(step, **typed), values.get("reason", ""))
        return record_step(desk.register, consultation, sort, **typed)

    return save


def _precise(value: date | PreciseDate | None) -> PreciseDate | None:
    return PreciseDate.day(value) if isinstance(value, date) else value


def _values_of(step: Step | None, sort: StepKind) -> Values:
    if step is None:
        return {}
    exact = sort in TRIGGERS and step.actual is not None and step.actual.is_day
    return {
        "planned": step.planned,
        "actual": step.day if exact else step.actual,
        "skipped": step.skipped,
        "note": step.note,
    }


def _fields(sort: StepKind) -> tuple[Field, ...]:
    actual = Field(
        name="actual",
        label=_("Gebeurd op"),
        kind=FieldKind.DATE if sort in TRIGGERS else FieldKind.PRECISE_DATE,
        help=_("Van deze dag hangt een termijn af: vul hem precies in.")
        if sort in TRIGGERS
        else "",
    )
    return (
        Field(name="planned", label=_("Gepland"), kind=FieldKind.PRECISE_DATE),
        *(() if sort in PLAN_ONLY else (actual,)),
        Field(
            name="skipped",
            label=_("Overgeslagen, omdat"),
            help=_("Alleen invullen als deze stap niet plaatsvindt."),
        ),
        _note(_("Welke handeling?") if sort is StepKind.ACT_OF_EXECUTION else _("Notitie")),
    )


def _reason_fields(step: Step | None) -> tuple[Field, ...]:
    """Another day for a step on which a term depends is told with its reason."""
    if step is None or step.sort not in TRIGGERS or step.actual is None:
        return ()
    help_ = _("Nodig als u de dag wijzigt; de termijnen worden dan opnieuw berekend.")
    return (Field(name="reason", label=_("Reden van de wijziging"), help=help_),)


def _note(label: str, *, required: bool = False) -> Field:
    return Field(name="note", label=label, kind=FieldKind.TEXT, lines=2, required=required)


def _notice_fields(standings: Sequence[Standing]) -> tuple[Field, ...]:
    return (
        Field(
            name="consultations",
            label=_("Aan welke raden?"),
            kind=FieldKind.MULTI,
            required=True,
            options=tuple(Option(s.consultation.id, s.body.name) for s in standings),
        ),
        Field(
            name="notice",
            label=_("Schriftelijke kennisgeving"),
            kind=FieldKind.DATE,
            required=True,
            help=_("De dag waarop de raad het besluit schriftelijk kreeg, niet de besluitdatum."),
        ),
        Field(
            name="reasons",
            label=_("Redenen meegedeeld"),
            kind=FieldKind.DATE,
            help=_(
                "Wijkt het besluit af, dan loopt de maand pas als ook de redenen zijn meegedeeld. "
                "Leeg laten als dat nog niet is gebeurd."
            ),
        ),
    )


def _waiver_fields() -> tuple[Field, ...]:
    return (
        Field(
            name="sort",
            label=_("De raad doet afstand"),
            kind=FieldKind.CHOICE,
            required=True,
            options=(
                Option(StepKind.WAIVER, _("voor het geheel")),
                Option(StepKind.WAIVER_PART, _("voor een deel")),
            ),
        ),
        Field(
            name="actual",
            label=_("Verklaard op"),
            kind=FieldKind.DATE,
            required=True,
            help=_("De beroepstermijn van art. 26 WOR verandert hierdoor niet."),
        ),
        _note(_("Waarover, of hoe dat is gezegd"), required=True),
    )
