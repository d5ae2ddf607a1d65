"""What the form of what-if asks, and the scenario that its values make."""

from collections.abc import Iterable
from dataclasses import fields

from consultatie.acts.records import NEW
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.planning.questions import Pace
from consultatie.scenarios import DAYS, LEAST_AGENDA_DAYS, Scenario, TargetKind
from ui.forms.fields import Field, FieldKind, Option, Values

START_FROM = "start_from"
MORE = "more"
# Shown only when more is asked for.
HIDDEN = ("request", "board", *DAYS)


def questions(file: DossierFile | None = None) -> tuple[Field, ...]:
    """The fields, from what is changed most to what hardly ever is."""
    return (*_target(), *_switches(), *_who(file), *_days())


def scenario_options(scenarios: Iterable[Scenario]) -> tuple[Option, ...]:
    """The scenarios that one can start from."""
    return tuple(Option(scenario.id, scenario.name) for scenario in scenarios)


def request_options(file: DossierFile) -> tuple[Option, ...]:
    """The requests to plan for."""
    return tuple(Option(each.id, each.title_line) for each in file.standing_requests())


def board_options(file: DossierFile) -> tuple[Option, ...]:
    """The bodies that can decide."""
    bodies = file.parties.standing_bodies()
    return tuple(Option(body.id, body.name) for body in bodies if not body.is_consulted)


def draft_of(values: Values, dossier: int, base: Scenario | None) -> Scenario | None:
    """The scenario of what is filled in; None as long as there is no day. It is kept nowhere."""
    if values["target_day"] is None:
        return None
    names = {field.name for field in fields(Scenario)} - {"name"}
    asked = {name: value for name, value in values.items() if name in names}
    asked["target_kind"] = values["target_kind"] or TargetKind.START
    return Scenario(
        id=base.id if base else NEW,
        dossier=dossier,
        name=base.name if base else "",
        note=base.note if base else "",
        target_dates_on=base.target_dates_on if base else None,
        **asked,
    )


def values_of(scenario: Scenario) -> Values:
    """What a scenario fills in."""
    names = [field.name for field in questions() if field.name not in (START_FROM, MORE)]
    return {name: getattr(scenario, name) for name in names}


def _target() -> tuple[Field, ...]:
    return (
        Field(
            name=START_FROM,
            label=_("Scenario"),
            kind=FieldKind.CHOICE,
            placeholder=_("Nieuwe berekening"),
        ),
        Field(name="target_day", label=_("Doeldatum"), kind=FieldKind.DATE, required=True),
        Field(
            name="target_kind",
            label=_("Wat gebeurt er dan?"),
            kind=FieldKind.CHOICE,
            half=True,
            options=(
                Option(TargetKind.START, _("de start"), _("De eerste dag van uitvoering.")),
                Option(TargetKind.DECISION, _("het besluit")),
            ),
        ),
        Field(
            name="advice_weeks",
            label=_("Weken advies"),
            kind=FieldKind.NUMBER,
            half=True,
            placeholder=_("per raad"),
        ),
    )


def _switches() -> tuple[Field, ...]:
    return (
        Field(name="deviating", label=_("Besluit wijkt af van het advies"), kind=FieldKind.YES_NO),
        Field(name="waiver", label=_("OR doet afstand van de opschorting"), kind=FieldKind.YES_NO),
        Field(name="extra_round", label=_("Extra overlegronde"), kind=FieldKind.YES_NO),
        Field(
            name="recess_counts",
            label=_("Reces telt mee in de weken voor het advies"),
            kind=FieldKind.YES_NO,
        ),
        Field(name=MORE, label=_("Meer aannames tonen"), kind=FieldKind.YES_NO),
    )


def _who(file: DossierFile | None) -> tuple[Field, ...]:
    return (
        Field(
            name="request",
            label=_("Aanvraag"),
            kind=FieldKind.CHOICE,
            placeholder=_("Alles wat nog loopt"),
            options=request_options(file) if file else (),
        ),
        Field(
            name="board",
            label=_("Wie besluit"),
            kind=FieldKind.CHOICE,
            placeholder=_("Volgt uit het dossier"),
            options=board_options(file) if file else (),
            help=_("Van dit orgaan tellen de vergaderingen en het reces mee."),
        ),
    )


def _days() -> tuple[Field, ...]:
    usual = Pace()
    labels = {
        "notice_days": (_("Dagen van besluit tot kennisgeving"), usual.notice),
        "board_days": (_("Dagen van advies tot besluit"), usual.board),
        "drafting_days": (_("Dagen van overleg tot advies"), usual.drafting),
        "reading_days": (_("Dagen van ontvangst tot overleg"), usual.reading),
        "extra_round_days": (_("Dagen voor een extra overlegronde"), usual.extra_round),
        "announcing_days": (_("Dagen van aankondiging tot aanvraag"), usual.announcing),
        "agenda_days": (_("Dagen vooraf dat de agenda bekend is"), usual.agenda_days),
    }
    return tuple(
        Field(
            name=name,
            label=label,
            kind=FieldKind.NUMBER,
            placeholder=str(days),
            help=_help(name),
        )
        for name, (label, days) in labels.items()
    )


def _help(name: str) -> str:
    if name != "agenda_days":
        return ""
    return _("Ten minste {days} dagen: WOR art. 14 lid 2 onder g.").format(days=LEAST_AGENDA_DAYS)
