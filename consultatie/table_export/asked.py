"""The lists of whom a council asked: experts, and its staff or clients."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.questions import Expert, Sounding, expert_caution
from consultatie.standing import live_consultations
from consultatie.table_export.lists import DossierList
from consultatie.table_export.values import KeyedRow, day, long_text, number, text
from consultatie.table_export.view import View

R = TypeVar("R", Expert, Sounding)


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
    for one, begin in _of_councils(view, view.file.procedure.experts_of):
        cells = (
            one.who,
            one.subject,
            one.costs,
            one.costs_announced_on,
            one.engaged_on,
            one.reported_on,
            expert_caution(one),
        )
        yield one.id, (*begin, *cells)


def _soundings(view: View) -> Iterator[KeyedRow]:
    for one, begin in _of_councils(view, view.file.procedure.soundings_of):
        yield one.id, (*begin, one.held_on, one.how, one.participants, one.summary)


def _of_councils(
    view: View, of_consultation: Callable[[RecordId], Iterable[R]]
) -> Iterator[tuple[R, tuple[str, str]]]:
    """What these readers may see of it, council by council, with how its row begins."""
    for consultation in live_consultations(view.file):
        body, request = consultation.body, consultation.request
        for one in of_consultation(consultation.id):
            if view.keeps(body, request, one.id):
                yield one, (_subject(view, request), view.body_name(body))


def _subject(view: View, request: RecordId | None) -> str:
    return view.file.request(request).title_line if request else _("zonder aanvraag")
