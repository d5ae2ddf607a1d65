"""The reaction matrix: points × councils, where equal points with one reaction share a row.

A value to be shown and to be printed. Derived from a dossier as read, never stored.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from consultatie.advice import Point
from consultatie.advising import advice_for
from consultatie.appraisals import Opinion
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.opinions import Judgement, judgements_of
from consultatie.parties import Body
from consultatie.reactions import Reaction, Verdict
from consultatie.standing import live_consultations


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one council said, under its own number, and what became of it.

    `wording` is what the board said to this council in other words than in the reaction itself;
    `joined` tells that the point stands in the advice of another body, which is that of this
    council too.
    """

    point: Point
    verdict: Verdict | None
    wording: str = ""
    opinion: Opinion | None = None
    joined: bool = False

    @property
    def waits(self) -> bool:
        """Raised, and without a reaction."""
        return self.verdict is None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One point, or equal points of several councils that share a reaction; `cells` by body."""

    theme: str
    cells: Mapping[RecordId, MatrixCell]
    reaction: Reaction | None

    @property
    def lead(self) -> Point:
        """The point that gives the row its place and its summary."""
        return next(iter(self.cells.values())).point

    @property
    def points(self) -> tuple[RecordId, ...]:
        """The points of the row; that of a joint advice once."""
        return tuple(dict.fromkeys(cell.point.id for cell in self.cells.values()))


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A council that raised something, with how many of its points have which verdict."""

    body: Body
    tally: Counter[Verdict | None]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns by the name of the council, rows by theme and then in the order of the advices."""

    columns: tuple[MatrixColumn, ...] = ()
    rows: tuple[MatrixRow, ...] = ()


def matrix_of(file: DossierFile) -> Matrix:
    """The matrix of a dossier, of the advices that count."""
    raised = _raised(file)
    rows = _rows(file, raised)
    tallies: defaultdict[RecordId, Counter[Verdict | None]] = defaultdict(Counter)
    for row in rows:
        for body, cell in row.cells.items():
            tallies[body][cell.verdict] += 1
    columns = [MatrixColumn(file.parties.body(body), tally) for body, tally in tallies.items()]
    columns.sort(key=lambda column: (column.body.name.casefold(), column.body.id))
    return Matrix(tuple(columns), rows)


# The bodies that raised a point; the mark says that it is theirs by a joint advice.
_Raised = dict[RecordId, dict[RecordId, bool]]


def _raised(file: DossierFile) -> _Raised:
    """Of each point, in the order of requests and councils, the bodies whose point it is."""
    raised: _Raised = {}
    for consultation in _in_order(file):
        found = advice_for(file, consultation.id)
        for point in file.points_of(found.advice.id) if found else ():
            bodies = raised.setdefault(point.id, {})
            bodies.setdefault(consultation.body, found is not None and found.joining is not None)
    return raised


def _in_order(file: DossierFile) -> list[Consultation]:
    places = {request.id: place for place, request in enumerate(file.standing_requests())}

    def order(consultation: Consultation) -> tuple[int, str]:
        asked = consultation.request
        place = len(places) if asked is None else places[asked]
        return place, file.body_of(consultation).name.casefold()

    return sorted(live_consultations(file), key=order)


def _rows(file: DossierFile, raised: _Raised) -> tuple[MatrixRow, ...]:
    rows: list[tuple[Point, dict[RecordId, MatrixCell], Reaction | None]] = []
    shared: defaultdict[RecordId, list[dict[RecordId, MatrixCell]]] = defaultdict(list)
    judgements = judgements_of(file)
    points = sorted((file.point(point) for point in raised), key=lambda p: _theme_order(file, p))
    for point in points:
        reaction, cells = _cells(file, point, raised[point.id], judgements.get(point.id))
        # A council has one cell in a row: its second point with this reaction begins another.
        alike = shared[reaction.id] if reaction else []
        beside = next((row for row in alike if row.keys().isdisjoint(cells)), None)
        if beside is not None:
            beside.update(cells)
            continue
        alike.append(cells)
        rows.append((point, cells, reaction))
    return tuple(MatrixRow(_theme(file, point), cells, said) for point, cells, said in rows)


def _cells(
    file: DossierFile,
    point: Point,
    bodies: Mapping[RecordId, bool],
    judged: Judgement | None,
) -> tuple[Reaction | None, dict[RecordId, MatrixCell]]:
    answer = file.answer_to(point.id)
    verdict, wording = (answer.verdict, answer.wording) if answer else (None, "")
    cells = {
        body: MatrixCell(
            point, verdict, wording, judged.opinion_of(body) if judged else None, joined
        )
        for body, joined in bodies.items()
    }
    return (file.reaction(answer.reaction) if answer else None), cells


def _theme_order(file: DossierFile, point: Point) -> tuple[bool, int, RecordId]:
    """By theme; the sorting keeps the order of the points within one."""
    if point.theme is None:
        return True, 0, 0
    theme = file.theme(point.theme)
    return False, theme.place, theme.id


def _theme(file: DossierFile, point: Point) -> str:
    return file.theme(point.theme).name if point.theme else _("zonder thema")


def theme_starts(rows: tuple[MatrixRow, ...]) -> Iterator[bool]:
    """Of each row whether it is the first of its theme."""
    before = None
    for row in rows:
        yield row.theme != before
        before = row.theme
