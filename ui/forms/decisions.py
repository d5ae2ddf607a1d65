"""The sheet on a decision and the consultations it covers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from consultatie.acts.decisions import (
    Outcomes,
    record_decision,
    revise_decision,
)
from consultatie.acts.records import NEW
from consultatie.consultations import Consultation
from consultatie.decisions import GATES, Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk
from ui.forms.body_options import offer_bodies_on
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

OWN = ("title", "body", "taken_on", "outcome", "votes", "agenda_item", "note")


class DecisionPage(FormPage):
    """Asks the outcome per council once a decision covers more than one."""

    def __init__(
        self, desk: Desk, file: DossierFile, before: Sequence[Field | Heading] = ()
    ) -> None:
        self._options = _covered_options(file)
        super().__init__([*before, *_fields(self._options)], desk.today())
        if self._options:
            self.editor("consultations").changed.connect(self._follow_covered)
            self._follow_covered()
        offer_bodies_on(self, "taken_on", file.parties.standing_bodies(), desk.today())
        self.mark_clean()

    def show_decision(
        self, decision: Decision, covered: Iterable[RecordId], outcomes: Outcomes
    ) -> None:
        """Show a decision with what it covers, and where its outcome differs."""
        self.set_values({name: getattr(decision, name) for name in OWN})
        self.set_values({"consultations": frozenset(covered)})
        self.set_values({"outcomes": dict(outcomes)})
        self._follow_covered()

    def decision(self, record: Decision, values: Values) -> Decision:
        """The decision with what was typed."""
        return replace(record, **{name: values[name] for name in OWN})

    def covered(self, values: Values) -> frozenset[RecordId]:
        """The consultations that were chosen."""
        covered: frozenset[RecordId] = values.get("consultations", frozenset())
        return covered

    def outcomes(self, values: Values) -> Outcomes:
        """Where the outcome differs; the same as that of the decision is no difference."""
        chosen: Outcomes = values.get("outcomes", {})
        return {key: outcome for key, outcome in chosen.items() if outcome != values["outcome"]}

    def _follow_covered(self) -> None:
        if not self._options:
            return
        chosen = self.editor("consultations").value()
        self.set_options("outcomes", [one for one in self._options if one.value in chosen])
        differs = bool(self.editor("outcomes").value())
        self.set_shown("outcomes", len(chosen) > 1 or differs)


def decision_sheet(
    desk: Desk,
    file: DossierFile,
    decision: Decision | None = None,
    covered: Iterable[RecordId] = (),
    outcome: Outcome = Outcome.AS_PROPOSED,
) -> FormSheet:
    """A sheet on a new decision that covers these consultations, or on one that is there."""
    record = decision or Decision(id=NEW, dossier=file.dossier.id, title="", outcome=outcome)
    there = file.covered_by(record.id) if decision else ()
    page = DecisionPage(desk, file)
    page.show_decision(
        record,
        [coverage.consultation for coverage in there] if decision else covered,
        {coverage.consultation: coverage.outcome for coverage in there if coverage.outcome},
    )

    def save(values: Values) -> Decision:
        keep = revise_decision if decision else record_decision
        filled = page.decision(record, values)
        return keep(desk.register, filled, page.covered(values), page.outcomes(values))

    return FormSheet(_title(record), page, save)


def _title(record: Decision) -> str:
    if record.id != NEW:
        return _("Besluit wijzigen")
    return _("Go/no-go vastleggen") if record.outcome in GATES else _("Besluit vastleggen")


def consultation_words(file: DossierFile, consultation: Consultation) -> str:
    """On what a body was consulted: the title of its request, or that there was none."""
    if consultation.request is None:
        return _("zonder aanvraag")
    return file.request(consultation.request).title_line


def outcome_options() -> tuple[Option, ...]:
    """The outcomes, in the words of the papers."""
    return tuple(Option(one, one.shown) for one in Outcome)


def _fields(covered: tuple[Option, ...]) -> tuple[Field | Heading, ...]:
    return (
        Field(name="title", label=_("Besluit"), required=True),
        Field(
            name="body",
            label=_("Genomen door"),
            kind=FieldKind.BODY,
        ),
        Field(
            name="taken_on",
            label=_("Datum"),
            kind=FieldKind.PRECISE_DATE,
            help=_("Zo precies als de bron; alleen een precieze dag telt mee in termijnen."),
        ),
        Field(
            name="outcome",
            label=_("Uitkomst"),
            kind=FieldKind.CHOICE,
            required=True,
            half=True,
            options=outcome_options(),
            help=_("Voorgenomen, bespreken, go en no-go sluiten een raadpleging niet af."),
        ),
        Field(name="agenda_item", label=_("Agendapunt"), half=True),
        Field(name="votes", label=_("Stemming"), placeholder=_("bijv. 21 voor, 6 tegen")),
        *_coverage(covered),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=2),
    )


def _covered_options(file: DossierFile) -> tuple[Option, ...]:
    return tuple(
        Option(c.id, file.body_of(c).name, consultation_words(file, c))
        for c in file.consultations
        if c.stands and _request_stands(file, c)
    )


def _coverage(options: tuple[Option, ...]) -> tuple[Field | Heading, ...]:
    if not options:
        return ()
    words = _("Van deze raden sluit het besluit de raadpleging af; hun termijnen volgen eruit.")
    label = _("Raadplegingen")
    return (
        Heading(_("Waarop is dit besluit het antwoord?"), words),
        Field(name="consultations", label=label, kind=FieldKind.MULTI, options=options),
        Field(
            name="outcomes",
            label=_("Uitkomst per raad"),
            kind=FieldKind.EACH,
            choices=outcome_options(),
            placeholder=_("zoals het besluit"),
            help=_("Alleen invullen waar het besluit voor deze raad anders uitpakt."),
        ),
    )


def _request_stands(file: DossierFile, consultation: Consultation) -> bool:
    return consultation.request is None or file.request(consultation.request).stands
