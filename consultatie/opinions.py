"""What the body thinks now of the reaction to each point, from all that it said of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from consultatie.advice import Point
from consultatie.appraisals import Appraisal, Opinion
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId


@dataclass(frozen=True, slots=True)
class Judgement:
    """The opinions of the body on one point, oldest first, and which of them counts.

    `earlier_round` says that the last one was given before the reaction that counts now: of that
    one the body has said nothing yet.
    """

    appraisals: tuple[Appraisal, ...] = ()
    answered: bool = False
    earlier_round: bool = False

    @property
    def last(self) -> Appraisal | None:
        """The opinion that was recorded last."""
        return self.appraisals[-1] if self.appraisals else None

    @property
    def opinion(self) -> Opinion | None:
        """The opinion on the reaction that counts; None while there is nothing to think of."""
        if self.last is not None and not self.earlier_round:
            return self.last.opinion
        return Opinion.NOT_DISCUSSED if self.answered or self.last else None

    @property
    def rendering(self) -> Appraisal | None:
        """The last time that the body was asked whether its point is rendered well."""
        asked = [one for one in self.appraisals if one.rendering_agreed is not None]
        return asked[-1] if asked else None


def judgements_of(file: DossierFile) -> Mapping[RecordId, Judgement]:
    """The judgement of every point that has a reaction or an opinion, by the id of the point."""
    said: defaultdict[RecordId, list[Appraisal]] = defaultdict(list)
    for appraisal in file.procedure.appraisals:
        if appraisal.stands:
            said[appraisal.point].append(appraisal)
    answered = (answer.point for answer in file.answers if answer.stands)
    points = dict.fromkeys((*said, *answered))
    return {point: _judgement(file, point, tuple(said.get(point, ()))) for point in points}


def judgement_of(file: DossierFile, point: Point) -> Judgement:
    """The judgement of one point."""
    appraisals = file.procedure.appraisals
    said = tuple(one for one in appraisals if one.stands and one.point == point.id)
    return _judgement(file, point.id, said)


def _judgement(file: DossierFile, point: RecordId, said: tuple[Appraisal, ...]) -> Judgement:
    answer = file.answer_to(point)
    given_on = file.reaction(answer.reaction).given_on if answer else None
    judged_on = said[-1].given_on if said else None
    earlier = bool(given_on and judged_on and judged_on < given_on)
    return Judgement(said, answer is not None, earlier)
