"""What is still open for councils: points, questions, commitments and terms, as parts of a list."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from consultatie.advice import Point
from consultatie.appraisals import Opinion
from consultatie.commitment_lines import CommitmentLine, lines_of
from consultatie.commitments import CommitmentState
from consultatie.deadlines import Deadline, deadlines_of
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.opinions import judgements_of
from consultatie.overviews.listings import Part, Source
from consultatie.overviews.question_list import in_order
from consultatie.overviews.shown import as_sent
from consultatie.questions import Question
from consultatie.standing import Standing, standing_of


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A point that waits: for a reaction, or with one for what the council thinks of it."""

    standing: Standing
    point: Point


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question without an answer, and where it was asked."""

    standing: Standing
    question: Question


@dataclass(frozen=True, slots=True)
class OpenCommitment:
    """A commitment that was not accepted yet."""

    line: CommitmentLine


@dataclass(frozen=True, slots=True)
class OpenTerm:
    """A term that was not done yet."""

    deadline: Deadline


Open = OpenPoint | OpenQuestion | OpenCommitment | OpenTerm


def standings_in(source: Source, councils: Collection[RecordId] | None) -> list[Standing]:
    """The consultations of these councils in their order, or of all of them for None.

    An advice that was not given yet is not in it.
    """
    return [
        as_sent(standing_of(source.file, consultation, source.law))
        for consultation in in_order(source.file)
        if councils is None or consultation.body in councils
    ]


def open_points(standings: list[Standing]) -> Iterator[Part[OpenPoint]]:
    """The points without a reaction."""
    for standing in standings:
        for point in standing.unanswered:
            yield Part(OpenPoint(standing, point), (point.id, *standing.rests_on))


def unjudged_points(file: DossierFile, standings: list[Standing]) -> Iterator[Part[OpenPoint]]:
    """The points with a reaction of which the council did not say what it thinks of it."""
    judged = judgements_of(file)
    for standing in standings:
        body = standing.consultation.body
        for point in standing.points:
            answer = standing.answers.get(point.id)
            if answer and judged[point.id].opinion_of(body) is Opinion.NOT_DISCUSSED:
                needs = (point.id, answer.id, answer.reaction, *standing.rests_on)
                yield Part(OpenPoint(standing, point), needs)


def open_questions(file: DossierFile, standings: list[Standing]) -> Iterator[Part[OpenQuestion]]:
    """The questions without an answer."""
    for standing in standings:
        for question in file.procedure.questions_of(standing.consultation.id):
            if not question.answer.strip():
                needs = (question.id, *standing.rests_on)
                yield Part(OpenQuestion(standing, question), needs)


def open_commitments(
    source: Source, councils: Collection[RecordId] | None
) -> Iterator[Part[OpenCommitment]]:
    """The commitments that were not accepted yet, made to these councils or in their meetings."""
    file = source.file
    places = {meeting.id: meeting.body for meeting in file.procedure.meetings}
    for line in lines_of(file, source.today):
        one = line.commitment
        if not one.is_unfinished:
            continue
        of = {one.receiver, one.giver, places.get(one.meeting) if one.meeting else None}
        if councils is None or of.intersection(councils):
            yield Part(OpenCommitment(line), (one.id, one.giver, one.receiver))


def open_terms(
    source: Source, councils: Collection[RecordId] | None, first: date, last: date | None
) -> Iterator[Part[OpenTerm]]:
    """The terms that end from one day through another, or from it on for None; soonest first."""
    for deadline in deadlines_of(source.file, source.law, first):
        of_them = councils is None or deadline.standing.body.id in councils
        if of_them and (last is None or deadline.day <= last):
            yield Part(OpenTerm(deadline), as_sent(deadline.standing).rests_on)


def is_to_do(line: CommitmentLine) -> bool:
    """Whether a commitment has yet to be carried out."""
    return line.commitment.state is CommitmentState.OPEN
