"""What the bodies think now of the reaction to each point, from all that they said of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from consultatie.advice import Point
from consultatie.advising import consultations_with
from consultatie.appraisals import Appraisal, Opinion
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId

# Of several bodies the one that is least content decides what still has to be done.
_LEAST_CONTENT_FIRST = (
    Opinion.NOT_ENOUGH,
    Opinion.NOT_DISCUSSED,
    Opinion.FOR_NOW,
    Opinion.ENOUGH,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The opinions on one point by date, and which of them counts.

    `earlier_round` says that the last one was given before the reaction that counts now: of that
    one the body has said nothing yet. `of_bodies` holds the judgement of each body where the
    point is one of several: each judges for itself.
    """

    appraisals: tuple[Appraisal, ...] = ()
    answered: bool = False
    earlier_round: bool = False
    of_bodies: tuple[tuple[RecordId, "Judgement"], ...] = ()

    @property
    def last(self) -> Appraisal | None:
        """The opinion that was given last."""
        return self.appraisals[-1] if self.appraisals else None

    @property
    def opinion(self) -> Opinion | None:
        """The opinion on the reaction that counts; None while there is nothing to think of.

        Of several bodies it is that of the one that is least content.
        """
        if self.of_bodies:
            said = [one.opinion for _body, one in self.of_bodies]
            return next((opinion for opinion in _LEAST_CONTENT_FIRST if opinion in said), None)
        if self.last is not None and not self.earlier_round:
            return self.last.opinion
        return Opinion.NOT_DISCUSSED if self.answered or self.last else None

    def opinion_of(self, body: RecordId) -> Opinion | None:
        """The opinion of one of the bodies."""
        own = dict(self.of_bodies).get(body)
        return own.opinion if own else self.opinion

    @property
    def rendering(self) -> Appraisal | None:
        """The last time that a body was asked whether its point is rendered well."""
        asked = [one for one in self.appraisals if one.rendering_agreed is not None]
        return asked[-1] if asked else None


def judgements_of(file: DossierFile) -> Mapping[RecordId, Judgement]:
    """The judgement of every point that has a reaction or an opinion, by the id of the point.

    Computed once for each file as read.
    """
    kept: Mapping[RecordId, Judgement] | None = file.kept.get(judgements_of)
    if kept is None:
        kept = file.kept[judgements_of] = _judged(file)
    return kept


def _judged(file: DossierFile) -> Mapping[RecordId, Judgement]:
    said: defaultdict[RecordId, list[Appraisal]] = defaultdict(list)
    for appraisal in file.procedure.appraisals:
        if appraisal.stands:
            said[appraisal.point].append(appraisal)
    answered = (answer.point for answer in file.answers if answer.stands)
    joint = {joining.advice for joining in file.procedure.joinings if joining.stands}
    return {
        point: _judgement(file, point, said.get(point, ()), joint)
        for point in dict.fromkeys((*said, *answered))
    }


def judgement_of(file: DossierFile, point: Point) -> Judgement:
    """The judgement of one point."""
    said = [one for one in file.procedure.appraisals if one.stands and one.point == point.id]
    joint = {joining.advice for joining in file.procedure.joinings_of(point.advice)}
    return _judgement(file, point.id, said, joint)


def bodies_of(file: DossierFile, point: Point) -> tuple[RecordId, ...]:
    """The bodies whose point this is: more than one with a joint advice."""
    given = consultations_with(file, file.advice(point.advice))
    return tuple(dict.fromkeys(file.consultation(one).body for one in given))


def judged_by(file: DossierFile, appraisal: Appraisal) -> RecordId:
    """Which body judged; where nobody said so, the one whose advice it is."""
    if appraisal.body is not None:
        return appraisal.body
    return file.consultation_of_point(file.point(appraisal.point)).body


def _judgement(
    file: DossierFile, point_id: RecordId, said: Iterable[Appraisal], joint: set[RecordId]
) -> Judgement:
    by_day = sorted(said, key=lambda one: (one.given_on or date.min, one.id))
    point = file.point(point_id)
    if point.advice not in joint:
        return _of_one(file, point_id, by_day)
    whole = _of_one(file, point_id, by_day)
    parts = tuple(
        (body, _of_one(file, point_id, [one for one in by_day if judged_by(file, one) == body]))
        for body in bodies_of(file, point)
    )
    return Judgement(whole.appraisals, whole.answered, whole.earlier_round, parts)


def _of_one(file: DossierFile, point: RecordId, said: Iterable[Appraisal]) -> Judgement:
    appraisals = tuple(said)
    answer = file.answer_to(point)
    given_on = file.reaction(answer.reaction).given_on if answer else None
    judged_on = appraisals[-1].given_on if appraisals else None
    earlier = bool(given_on and judged_on and judged_on < given_on)
    return Judgement(appraisals, answer is not None, earlier)
