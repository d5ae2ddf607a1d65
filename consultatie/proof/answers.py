"""Points and what the board said to them."""

from collections.abc import Iterator

from consultatie.advice import Point
from consultatie.language import _
from consultatie.proof.findings import Finding, Proof, Rule
from consultatie.reactions import Verdict
from consultatie.standing import Standing
from consultatie.term_list import subject_of


def missing_reasons(proof: Proof) -> Iterator[Finding]:
    """A point that is not wholly adopted, and nothing says why (art. 25(5) WOR)."""
    for standing, point in _points(proof):
        answer = standing.answers.get(point.id)
        if answer is None or answer.verdict is Verdict.ADOPTED:
            continue
        reaction = proof.file.reaction(answer.reaction)
        if not reaction.reasons.strip():
            lacking = _("De uitkomst is ‘{verdict}’, maar de redenen ontbreken.")
            yield Finding(
                Rule.REASONS,
                point,
                point_line(proof, standing, point),
                lacking.format(verdict=answer.verdict),
                point.text,
            )


def missing_reactions(proof: Proof) -> Iterator[Finding]:
    """A point of an advice that was given, without any reaction or with an empty one."""
    for standing, point in _points(proof):
        answer = standing.answers.get(point.id)
        empty = answer is not None and not proof.file.reaction(answer.reaction).text.strip()
        if answer is None or empty:
            lacking = _("De reactie is leeg.") if empty else _("Er is nog geen reactie.")
            line = point_line(proof, standing, point)
            yield Finding(Rule.REACTION, point, line, lacking, point.text)


def point_line(proof: Proof, standing: Standing, point: Point) -> str:
    """A point by its council, its number and what was asked about."""
    subject = subject_of(proof.file, standing)
    return " · ".join(filter(None, (standing.body.name, point.title_line, subject)))


def _points(proof: Proof) -> Iterator[tuple[Standing, Point]]:
    """Every point of an advice that was given; a draft is the council's own."""
    for standing in proof.standings:
        if standing.advised_on is not None:
            for point in standing.points:
                yield standing, point
