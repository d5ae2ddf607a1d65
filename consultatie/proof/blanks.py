"""What is printed as nothing, or without what makes it complete."""

from collections.abc import Iterator

from consultatie.consultations import StepKind
from consultatie.language import _, ngettext
from consultatie.proof.answers import point_line
from consultatie.proof.findings import Finding, Proof, Rule
from consultatie.requests import Request


def blanks(proof: Proof) -> Iterator[Finding]:
    """Fields that a paper prints, and that nobody filled in."""
    dossier = proof.file.dossier
    if not dossier.subject.strip():
        yield Finding(Rule.BLANK, dossier, dossier.name, _("Het onderwerp is niet ingevuld."))
    for request in proof.file.standing_requests():
        yield from _request(request)
    yield from _receipts(proof)
    yield from _decisions(proof)


def _request(request: Request) -> Iterator[Finding]:
    line = request.title_line
    if request.letter_date is None:
        lacking = _("De datum van de adviesaanvraag ontbreekt.")
        yield Finding(Rule.BLANK, request, line, lacking, request.title)
    if not request.proposed_decision.strip():
        lacking = _("Het voorgenomen besluit is niet omschreven.")
        yield Finding(Rule.BLANK, request, line, lacking, request.title)


def _receipts(proof: Proof) -> Iterator[Finding]:
    for standing in proof.standings:
        asked = standing.consultation.request is not None
        if asked and not proof.file.happened(standing.consultation.id, StepKind.RECEIVED):
            request = proof.file.request(standing.consultation.request or 0)
            line = f"{standing.body.name} · {request.title_line}"
            lacking = _("De datum van ontvangst ontbreekt.")
            yield Finding(Rule.BLANK, standing.consultation, line, lacking, request.title)


def _decisions(proof: Proof) -> Iterator[Finding]:
    for decision in proof.file.standing_decisions():
        if decision.taken_on is None:
            lacking = _("De datum van het besluit ontbreekt.")
            yield Finding(Rule.BLANK, decision, decision.title, lacking, decision.title)
        if decision.body is None:
            lacking = _("Het orgaan dat besloot ontbreekt.")
            yield Finding(Rule.BLANK, decision, decision.title, lacking, decision.title)


def unowned_commitments(proof: Proof) -> Iterator[Finding]:
    """Commitments of which the paper cannot say who keeps them, or by when."""
    for one in proof.file.procedure.commitments:
        if not one.stands:
            continue
        lacks = []
        if one.giver is None and not one.giver_function.strip():
            lacks.append(_("Er staat niet wie dit toezegde."))
        if one.due is None and one.done_on is None:
            lacks.append(_("Er staat niet wanneer het uiterlijk gebeurt."))
        if lacks:
            yield Finding(Rule.OWNER, one, _short(one.text), " ".join(lacks), one.text)


def quotes_without_page(proof: Proof) -> Iterator[Finding]:
    """Points in the words of the council that cannot be found back in its letter."""
    for standing in proof.standings:
        if standing.advised_on is None or standing.advice is None:
            continue
        lacking = [point for point in standing.points if not point.page.strip()]
        if len(lacking) > 1 and len(lacking) == len(standing.points):
            words = ngettext(
                "Bij {number} punt staat geen bladzijde van de brief.",
                "Bij alle {number} punten staat geen bladzijde van de brief.",
                len(lacking),
            ).format(number=len(lacking))
            line = f"{standing.body.name} · {standing.advice.title_line}"
            yield Finding(Rule.PAGE, lacking[0], line, words, lacking[0].text)
            continue
        for point in lacking:
            words = _("De bladzijde van de brief staat er niet bij.")
            line = point_line(proof, standing, point)
            yield Finding(Rule.PAGE, point, line, words, point.text)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 80 else f"{line[:80].rstrip()}…"
