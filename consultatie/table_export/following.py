"""The lists of what happens around the advice: commitments, decisions, meetings and the like."""

from collections.abc import Iterator

from consultatie.commitment_lines import lines_of
from consultatie.decisions import Decision
from consultatie.language import _
from consultatie.meetings import Meeting
from consultatie.standing import live_consultations
from consultatie.table_export.lists import DossierList
from consultatie.table_export.values import KeyedRow, day, long_text, number, precise, text
from consultatie.table_export.view import View


def commitments() -> DossierList:
    """Every commitment with its chain."""
    columns = (
        text(_("Nummer"), 10),
        long_text(_("Toezegging")),
        text(_("Van")),
        text(_("Functie")),
        text(_("Aan")),
        day(_("Gedaan op")),
        text(_("Waar")),
        precise(_("Uiterlijk")),
        text(_("Stand"), 12),
        text(_("Komt terug"), 14),
        long_text(_("Toets")),
        day(_("Uitgevoerd op")),
        long_text(_("Bewijs")),
        day(_("Gemeld op")),
        text(_("Hoe gemeld"), 30),
        day(_("Aanvaard op")),
        text(_("Waar aanvaard"), 30),
        text(_("Door wie aanvaard"), 24),
    )
    return DossierList("toezeggingen", _("Toezeggingen"), columns, _commitments)


def decisions() -> DossierList:
    """Every decision and the councils it concludes."""
    columns = (
        text(_("Besluit"), 50),
        text(_("Orgaan")),
        precise(_("Genomen op")),
        text(_("Uitkomst"), 18),
        text(_("Stemming")),
        text(_("Agendapunt"), 14),
        text(_("Over de adviezen van"), 40),
        day(_("Ingetrokken op")),
        long_text(_("Notitie")),
    )
    return DossierList("besluiten", _("Besluiten"), columns, _decisions)


def meetings() -> DossierList:
    """Every meeting with its agenda."""
    columns = (
        text(_("Vergadering"), 40),
        text(_("Soort"), 24),
        text(_("Raad of orgaan")),
        precise(_("Gepland")),
        precise(_("Gehouden")),
        text(_("Waar")),
        long_text(_("Agenda")),
        long_text(_("Notitie")),
    )
    return DossierList("vergaderingen", _("Vergaderingen"), columns, _meetings)


def questions() -> DossierList:
    """Every question with its answer."""
    columns = (
        text(_("Aanvraag"), 40),
        text(_("Raad"), 28),
        number(_("Ronde")),
        text(_("Nummer"), 10),
        long_text(_("Vraag")),
        day(_("Gesteld op")),
        long_text(_("Antwoord")),
        day(_("Beantwoord op")),
    )
    return DossierList("vragen", _("Vragen en antwoorden"), columns, _questions)


def documents() -> DossierList:
    """Every document with its role."""
    columns = (
        text(_("Document"), 50),
        text(_("Soort"), 18),
        day(_("Datum")),
        text(_("Rol"), 28),
        text(_("Bij besluit"), 40),
        number(_("Bijlage")),
        long_text(_("Notitie")),
    )
    return DossierList("documenten", _("Documenten"), columns, _documents)


def milestones() -> DossierList:
    """Every milestone of the planning."""
    columns = (text(_("Mijlpaal"), 50), precise(_("Wanneer")), text(_("Wie"), 30))
    return DossierList("mijlpalen", _("Mijlpalen"), columns, _milestones)


def _commitments(view: View) -> Iterator[KeyedRow]:
    for line in lines_of(view.file, view.today):
        one = line.commitment
        if one.stands and view.keeps(one.id):
            cells = (
                line.number,
                one.text,
                view.body_name(one.giver),
                one.giver_function,
                view.body_name(one.receiver),
                one.said_on,
                one.said_where,
                one.due,
                str(one.state),
                str(one.recurs or ""),
                one.test,
                one.done_on,
                one.proof,
                one.reported_on,
                one.reported_how or "",
                one.accepted_on,
                one.accepted_where or "",
                one.accepted_by or "",
            )
            yield one.id, cells


def _decisions(view: View) -> Iterator[KeyedRow]:
    for one in view.file.standing_decisions():
        if view.keeps(one.id):
            cells = (
                one.title,
                view.body_name(one.body),
                one.taken_on,
                str(one.outcome),
                one.votes,
                one.agenda_item,
                ", ".join(_councils(view, one)),
                one.revoked_on,
                one.note if view.inside else "",
            )
            yield one.id, cells


def _councils(view: View, decision: Decision) -> Iterator[str]:
    for coverage in view.file.covered_by(decision.id):
        consultation = view.file.consultation(coverage.consultation)
        name = view.body_name(consultation.body)
        if name and view.may_tell(coverage.id) and consultation.stands:
            yield name


def _meetings(view: View) -> Iterator[KeyedRow]:
    for one in view.file.procedure.meetings:
        if one.stands and view.keeps(one.id):
            cells = (
                one.title,
                str(one.sort),
                view.body_name(one.body),
                one.planned,
                one.held,
                one.where,
                "\n".join(_agenda(view, one)),
                one.note if view.inside else "",
            )
            yield one.id, cells


def _agenda(view: View, meeting: Meeting) -> Iterator[str]:
    items = view.file.procedure.agenda_of(meeting.id)
    told = (item.title for item in items if view.may_tell(item.id))
    yield from (f"{number}. {title}" for number, title in enumerate(told, 1))


def _questions(view: View) -> Iterator[KeyedRow]:
    for consultation in live_consultations(view.file):
        request = view.file.request(consultation.request) if consultation.request else None
        for one in view.file.procedure.questions_of(consultation.id):
            if view.keeps(consultation.body, consultation.request, one.id):
                cells = (
                    request.title_line if request else _("zonder aanvraag"),
                    view.body_name(consultation.body),
                    one.round,
                    one.number,
                    one.text,
                    one.asked_on,
                    one.answer,
                    one.answered_on,
                )
                yield one.id, cells


def _documents(view: View) -> Iterator[KeyedRow]:
    for one in view.file.documents:
        if one.stands and view.keeps(one.id):
            decision = one.decision if view.may_tell(one.decision) else None
            cells = (
                one.title,
                one.sort,
                one.dated,
                str(one.role),
                view.file.decision(decision).title if decision else "",
                one.place or None,
                one.note if view.inside else "",
            )
            yield one.id, cells


def _milestones(view: View) -> Iterator[KeyedRow]:
    for one in view.file.milestones:
        if one.stands and view.keeps(one.id):
            yield one.id, (one.what, one.when, one.who)
