"""The lists of whom a council asked: experts, and its staff or clients."""

from collections.abc import Iterator

from consultatie.language import _
from consultatie.questions import expert_caution
from consultatie.standing import live_consultations
from consultatie.table_export.lists import DossierList
from consultatie.table_export.values import KeyedRow, day, long_text, number, text
from consultatie.table_export.view import View


def experts() -> DossierList:
    """Every expert of a council, with the announcing of the costs."""
    columns = (
        text(_("Aanvraag"), 40),
        text(_("Raad"), 28),
        text(_("Deskundige"), 30),
        long_text(_("Onderwerp")),
        text(_("Kosten"), 24),
        day(_("Kosten gemeld op")),
        day(_("Ingeschakeld op")),
        day(_("Rapport op")),
        long_text(_("Let op")),
    )
    return DossierList("deskundigen", _("Deskundigen"), columns, _experts)


def soundings() -> DossierList:
    """Every time that the staff or clients were asked; without names by design."""
    columns = (
        text(_("Aanvraag"), 40),
        text(_("Raad"), 28),
        day(_("Gehouden op")),
        text(_("Hoe"), 30),
        number(_("Deelnemers")),
        long_text(_("Samenvatting")),
    )
    return DossierList("achterban", _("Achterbanraadplegingen"), columns, _soundings)


def _experts(view: View) -> Iterator[KeyedRow]:
    for consultation in live_consultations(view.file):
        for one in view.file.procedure.experts:
            own = one.stands and one.consultation == consultation.id
            if own and view.keeps(consultation.body, consultation.request, one.id):
                cells = (
                    _subject(view, consultation.request),
                    view.body_name(consultation.body),
                    one.who,
                    one.subject,
                    one.costs,
                    one.costs_announced_on,
                    one.engaged_on,
                    one.reported_on,
                    expert_caution(one),
                )
                yield one.id, cells


def _soundings(view: View) -> Iterator[KeyedRow]:
    for consultation in live_consultations(view.file):
        for one in view.file.procedure.soundings:
            own = one.stands and one.consultation == consultation.id
            if own and view.keeps(consultation.body, consultation.request, one.id):
                cells = (
                    _subject(view, consultation.request),
                    view.body_name(consultation.body),
                    one.held_on,
                    one.how,
                    one.participants,
                    one.summary,
                )
                yield one.id, cells


def _subject(view: View, request: int | None) -> str:
    return view.file.request(request).title_line if request else _("zonder aanvraag")
