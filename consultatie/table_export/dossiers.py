"""The lists of dossiers, of the scenarios for them, and of what was given out."""

from collections.abc import Iterator

from consultatie.language import _
from consultatie.overviews.shown import readers_of
from consultatie.scenarios import Scenario
from consultatie.table_export.lists import DossierList
from consultatie.table_export.values import KeyedRow, day, long_text, number, text
from consultatie.table_export.view import View


def dossiers() -> DossierList:
    """Every dossier with how much is in it, as far as these readers may see that."""
    columns = (
        long_text(_("Onderwerp")),
        number(_("Aanvragen")),
        number(_("Punten")),
        number(_("Zonder reactie")),
        long_text(_("Notitie")),
    )
    return DossierList("dossiers", _("Dossiers"), columns, _dossier)


def scenarios() -> DossierList:
    """Every scenario with what it assumes; they are the secretariat's own."""
    columns = (
        text(_("Scenario"), 40),
        text(_("Doel"), 24),
        day(_("Streefdatum")),
        text(_("Aannames"), 50),
        number(_("Weken voor advies")),
        day(_("Overgenomen op")),
        long_text(_("Notitie")),
    )
    return DossierList("scenarios", _("Scenario’s"), columns, _scenarios)


def issues() -> DossierList:
    """Every numbered issue; to whom what was given is the secretariat's own."""
    columns = (
        number(_("Nr.")),
        text(_("Overzicht"), 44),
        text(_("Status"), 12),
        text(_("Voor"), 16),
        day(_("Uitgegeven op")),
        text(_("Uitgegeven door"), 24),
        long_text(_("Uitgereikt aan")),
        text(_("Inhoudscode"), 16),
        long_text(_("Waarom definitief")),
    )
    return DossierList("uitgaven", _("Uitgaven"), columns, _issues)


def _dossier(view: View) -> Iterator[KeyedRow]:
    dossier = view.file.dossier
    if not view.keeps(dossier.id):
        return
    seen = [one for one in view.file.standing_requests() if view.may_tell(one.id)]
    cells = (
        dossier.subject,
        len(seen),
        sum(len(standing.points) for standing in view.standings),
        sum(len(standing.unanswered) for standing in view.standings),
        dossier.note if view.inside else "",
    )
    yield dossier.id, cells


def _scenarios(view: View) -> Iterator[KeyedRow]:
    for one in view.file.scenarios:
        if one.stands and view.inside and view.keeps(one.id):
            cells = (
                one.name,
                str(one.target_kind),
                one.target_day,
                ", ".join(_assumed(one)),
                one.advice_weeks,
                one.target_dates_on,
                one.note,
            )
            yield one.id, cells


def _issues(view: View) -> Iterator[KeyedRow]:
    for one in view.file.procedure.issues:
        if one.stands and view.inside and view.keeps(one.id):
            cells = (
                one.number,
                one.title,
                str(one.status),
                readers_of(one.audience),
                one.issued_on,
                one.issued_by,
                one.recipients,
                one.code,
                one.reason,
            )
            yield one.id, cells


def _assumed(scenario: Scenario) -> Iterator[str]:
    if scenario.deviating:
        yield _("besluit wijkt af")
    if scenario.waiver:
        yield _("afstand van opschorting")
    if scenario.extra_round:
        yield _("extra overlegronde")
    if scenario.recess_counts:
        yield _("reces telt mee")
