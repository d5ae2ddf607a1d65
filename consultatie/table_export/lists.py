"""The lists of a dossier: requests with their course, terms, points and reactions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.language import _
from consultatie.standing import Standing
from consultatie.table_export.values import (
    Column,
    KeyedRow,
    Row,
    day,
    long_text,
    number,
    precise,
    text,
)
from consultatie.table_export.view import View


@dataclass(frozen=True, slots=True)
class DossierList:
    """One list that every dossier adds rows to; the dossier stands in front of each row."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Callable[[View], Iterator[KeyedRow]]


def requests() -> DossierList:
    """Each request at each council, with how far it is."""
    columns = (
        text(_("Aanvraag"), 40),
        text(_("Raad"), 28),
        text(_("Grondslag"), 14),
        day(_("Brief")),
        day(_("Gevraagd vóór")),
        precise(_("Ontvangen")),
        day(_("Advies op")),
        text(_("Conclusie"), 16),
        number(_("Punten")),
        number(_("Zonder reactie")),
        text(_("Overeenstemming"), 30),
        text(_("Besluit"), 40),
        precise(_("Besluit op")),
    )
    return DossierList("aanvragen", _("Aanvragen"), columns, _requests)


def terms() -> DossierList:
    """Every term with its computation, or why there is none."""
    columns = (
        text(_("Aanvraag"), 40),
        text(_("Raad"), 28),
        text(_("Termijn"), 30),
        text(_("Stand"), 18),
        day(_("Begint")),
        day(_("Laatste dag")),
        day(_("Waarschuwen op")),
        text(_("Bron"), 24),
        long_text(_("Uitleg")),
        long_text(_("Let op")),
    )
    return DossierList("termijnen", _("Termijnen"), columns, _terms)


def points() -> DossierList:
    """Every point in the words of the council, with the reaction that counts."""
    columns = (
        text(_("Aanvraag"), 40),
        text(_("Raad"), 28),
        text(_("Punt"), 8),
        text(_("Thema")),
        text(_("Soort"), 16),
        long_text(_("Tekst van het punt")),
        text(_("Blz."), 8),
        text(_("Uitkomst"), 24),
        long_text(_("Reactie van het bestuur")),
        long_text(_("Redenen")),
        long_text(_("Wijziging in het besluit")),
        day(_("Reactie op")),
    )
    return DossierList("punten", _("Punten en reacties"), columns, _points)


def _requests(view: View) -> Iterator[KeyedRow]:
    for standing in view.standings:
        held = standing.consultation
        yield held.request or held.id, _request_row(view, standing)
    asked = {c.request for c in view.file.consultations if c.stands}
    for request in view.file.standing_requests():
        if request.id not in asked and view.keeps(request.id):
            dates = (request.letter_date, request.wanted_by)
            empty = (None, None, "", None, None, "", "", None)
            ground = view.law.grounds[request.ground].label
            yield request.id, (request.title_line, "", ground, *dates, *empty)


def _request_row(view: View, standing: Standing) -> Row:
    asked = standing.consultation.request
    request = view.file.request(asked) if asked else None
    return (
        subject(view, standing),
        standing.body.name,
        view.law.grounds[standing.ground].label,
        request.letter_date if request else None,
        request.wanted_by if request else None,
        _received(view, standing),
        standing.advised_on,
        str(standing.advice.conclusion) if standing.advice else "",
        len(standing.points),
        len(standing.unanswered),
        str(standing.accordance),
        standing.decision.title if standing.decision else "",
        standing.decision.taken_on if standing.decision else None,
    )


def _received(view: View, standing: Standing) -> PreciseDate | None:
    step = view.file.step_of(standing.consultation.id, StepKind.RECEIVED)
    return step.actual if step and view.may_tell(step.id) else None


def subject(view: View, standing: Standing) -> str:
    """What a consultation is about; its request may be seen wherever it may be seen itself."""
    request = standing.consultation.request
    return view.file.request(request).title_line if request else _("zonder aanvraag")


def _terms(view: View) -> Iterator[KeyedRow]:
    for line in view.terms():
        cells = (
            line.subject,
            line.standing.body.name,
            line.what,
            str(line.state),
            line.begins,
            line.day,
            # When to warn is the secretariat's own target.
            line.warning.day if line.warning and view.inside else None,
            line.source,
            line.explanation,
            "\n".join((*line.history, *line.cautions)),
        )
        yield line.key, cells


def _points(view: View) -> Iterator[KeyedRow]:
    for standing in view.standings:
        about = subject(view, standing)
        for point in standing.points:
            answer = standing.answers.get(point.id)
            reaction = view.file.reaction(answer.reaction) if answer else None
            theme = point.theme
            cells = (
                about,
                standing.body.name,
                point.number,
                view.file.theme(theme).name if theme and view.may_tell(theme) else "",
                str(point.sort),
                point.text,
                point.page,
                str(answer.verdict) if answer else "",
                (answer.wording if answer else "") or (reaction.text if reaction else ""),
                reaction.reasons if reaction else "",
                reaction.changes if reaction else "",
                reaction.given_on if reaction else None,
            )
            yield point.id, cells
