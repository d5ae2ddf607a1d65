"""The register of a heavy user, made through the product's own writing: the same for one seed.

At scale 1: 250 dossiers, 750 requests, 5,000 points with 40 to 120 words of reaction each, 1,000
steps that start a term, 100 documents with a file of 5,000 words; the first dossier has 66 bodies
and 1,000 points. A big register is scale 20.
"""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from consultatie.advice import Advice, Conclusion, Point, PointKind, Theme
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document, DocumentRole
from consultatie.dossiers import Dossier, Reference
from consultatie.file_sorts import FileSort
from consultatie.ids import RecordId
from consultatie.kept_files import FileShelf, KeptFile
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.register import Author, Work
from consultatie.requests import Request
from db.register import create_register

AUTHOR = Author("ambtelijk secretaris", "laptop")
MOMENT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
BODIES = 66
FIRST_POINTS = 1_000
DOCUMENT_WORDS = 5_000

_STEMS = re.findall(
    r"\S+",
    """
    de het een van en in op voor met aan bij naar over onder tussen zonder volgens tijdens raad
    advies besluit reorganisatie werkdruk formatie functie plaatsing sociaal plan medewerkers
    leidinggevende rooster ziekteverzuim arbeidsomstandigheden privacy opleiding overgang
    gevolgen maatregelen financiering evaluatie tijdpad begeleiding geëvalueerd cliënten
    dienstverlening gemeente organisatie bestuur voorwaarde toezegging uitgangspunt planning
    harmonisatie voorzieningen overleg commissie vertegenwoordiging medezeggenschap kwaliteit
    """,
)
# A text is mostly of common words; the rest is made of two, as Dutch makes them.
_WORDS = _STEMS + [first + second for first in _STEMS[18:] for second in _STEMS[18:]]
_WEIGHTS = [20.0] * len(_STEMS) + [1.0] * (len(_WORDS) - len(_STEMS))


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of everything."""

    dossiers: int
    points: int
    documents: int
    requests_of_each: int = 3

    @classmethod
    def at(cls, scale: int) -> "Size":
        """A heavy register so many times."""
        return cls(dossiers=250 * scale, points=5_000 * scale, documents=100 * scale)


class Builder:
    """Writes one register from one stream of chance."""

    def __init__(self, seed: int, size: Size) -> None:
        self._chance = Random(seed)
        self._size = size
        self._numbers = count(1)
        self.bodies: list[Body] = []
        self.files: list[KeptFile] = []

    def new_id(self) -> RecordId:
        """Ids in a row: the same register for the same seed."""
        return 1_000_000 + next(self._numbers)

    def words(self, least: int, most: int) -> str:
        """A text of so many words."""
        chosen = self._chance.choices(_WORDS, _WEIGHTS, k=self._chance.randint(least, most))
        return " ".join(chosen).capitalize() + "."

    def parties(self, work: Work) -> None:
        """22 employers with three councils each."""
        for number in range(1, BODIES // 3 + 1):
            employer = Organisation(id=work.new_id(), name=f"Gemeente {number:02}")
            work.put(employer)
            for sort in (BodyKind.WORKS_COUNCIL, BodyKind.CLIENT_COUNCIL, BodyKind.BOARD):
                name = f"{sort} Gemeente {number:02}"
                body = Body(id=work.new_id(), organisation=employer.id, name=name, sort=sort)
                work.put(body)
                self.bodies.append(body)

    def dossier(self, work: Work, number: int) -> None:
        """One dossier; the first is the large one."""
        dossier = Dossier(
            id=work.new_id(), name=f"{self.words(2, 4)[:-1]} {number}", subject=self.words(8, 20)
        )
        work.put(dossier)
        themes = [self._theme(work, dossier, place) for place in range(1, 6)]
        points = self._points_of(number)
        councils = self.bodies if number == 1 else self._chance.sample(self.bodies, 3)
        requests = [self._request(work, dossier) for _ in range(self._size.requests_of_each)]
        pairs = [(request, body) for request in requests for body in councils]
        pairs = pairs[: len(councils)] if number == 1 else pairs
        for place, (request, body) in enumerate(pairs):
            share = points // len(pairs) + (place < points % len(pairs))
            self._consultation(work, request, body, themes, share)
        for file in self._files_of(number):
            self._document(work, dossier, file)

    def _points_of(self, number: int) -> int:
        others = self._size.dossiers - 1
        if number == 1:
            return FIRST_POINTS
        left = self._size.points - FIRST_POINTS
        return left // others + (number - 2 < left % others)

    def _theme(self, work: Work, dossier: Dossier, place: int) -> Theme:
        theme = Theme(id=work.new_id(), dossier=dossier.id, name=self.words(1, 2)[:-1], place=place)
        work.put(theme)
        return theme

    def _day(self) -> date:
        return date(2021, 1, 4) + timedelta(days=self._chance.randrange(2_000))

    def _request(self, work: Work, dossier: Dossier) -> Request:
        request = Request(
            id=work.new_id(),
            dossier=dossier.id,
            title=self.words(4, 9)[:-1],
            letters=frozenset(self._chance.sample("abcdefghijklmn", 2)),
            letter_date=self._day(),
            proposed_decision=self.words(20, 40),
        )
        work.put(request)
        work.put(Reference(id=work.new_id(), subject=request.id, number=f"Z-{request.id}"))
        return request

    def _consultation(
        self, work: Work, request: Request, body: Body, themes: list[Theme], points: int
    ) -> None:
        held = Consultation(
            id=work.new_id(), dossier=request.dossier, body=body.id, request=request.id
        )
        work.put(held)
        self._steps(work, held)
        advice = Advice(
            id=work.new_id(),
            consultation=held.id,
            conclusion=self._chance.choice(tuple(Conclusion)),
            given_on=self._day(),
        )
        work.put(advice)
        for place in range(1, points + 1):
            self._point(work, request, advice, self._chance.choice(themes), place)
        self._decision(work, request, held)

    def _steps(self, work: Work, held: Consultation) -> None:
        received = Step(
            id=work.new_id(),
            consultation=held.id,
            sort=StepKind.RECEIVED,
            actual=PreciseDate.day(self._day()),
        )
        work.put(received)
        if self._chance.random() < 0.4:
            notice = PreciseDate.day(self._day())
            work.put(
                Step(id=work.new_id(), consultation=held.id, sort=StepKind.NOTICE, actual=notice)
            )

    def _point(
        self, work: Work, request: Request, advice: Advice, theme: Theme, place: int
    ) -> None:
        point = Point(
            id=work.new_id(),
            advice=advice.id,
            number=str(place),
            text=self.words(15, 60),
            sort=self._chance.choice(tuple(PointKind)),
            theme=theme.id,
            page=str(self._chance.randint(1, 9)),
            place=place,
        )
        work.put(point)
        if self._chance.random() < 0.1:
            return
        reaction = Reaction(
            id=work.new_id(),
            dossier=request.dossier,
            text=self.words(20, 60),
            reasons=self.words(20, 60),
        )
        work.put(reaction)
        verdict = self._chance.choice(tuple(Verdict))
        work.put(Answer(id=work.new_id(), reaction=reaction.id, point=point.id, verdict=verdict))

    def _decision(self, work: Work, request: Request, held: Consultation) -> None:
        if self._chance.random() < 0.3:
            return
        taken_on = PreciseDate.day(self._day())
        decision = Decision(
            id=work.new_id(), dossier=request.dossier, title=self.words(3, 6), taken_on=taken_on
        )
        work.put(decision)
        work.put(Coverage(id=work.new_id(), decision=decision.id, consultation=held.id))

    def put_files_away(self, shelf: FileShelf) -> None:
        """The files of all documents, with their text."""
        for _ in range(self._size.documents):
            text = self.words(DOCUMENT_WORDS, DOCUMENT_WORDS)
            file = shelf.keep(text.encode(), FileSort.TXT)
            shelf.keep_text(file.digest, [text])
            self.files.append(file)

    def _files_of(self, number: int) -> list[KeptFile]:
        """The files of one dossier, spread evenly over all of them."""
        begin, end = (
            place * self._size.documents // self._size.dossiers for place in (number - 1, number)
        )
        return self.files[begin:end]

    def _document(self, work: Work, dossier: Dossier, file: KeptFile) -> None:
        work.put(
            Document(
                id=work.new_id(),
                dossier=dossier.id,
                title=self.words(3, 7)[:-1],
                role=DocumentRole.PART,
                dated=self._day(),
                file_name=f"stuk {dossier.id}.txt",
                file_digest=file.digest,
                file_sort=file.sort,
                file_size=file.size,
            )
        )


def build(path: Path, scale: int = 1, seed: int = 1, passphrase: str | None = None) -> Path:
    """Make the register at a path that is still free."""
    builder = Builder(seed, Size.at(scale))
    clock = _clock().__next__
    with create_register(
        path, name=f"Zwaar register × {scale}", author=AUTHOR, passphrase=passphrase,
        new_id=builder.new_id, clock=clock,
    ) as register:  # fmt: skip
        with register.shelf() as shelf:
            builder.put_files_away(shelf)
        with register.action("Partijen toegevoegd") as work:
            builder.parties(work)
        for number in range(1, Size.at(scale).dossiers + 1):
            with register.action(f"Dossier {number} toegevoegd") as work:
                builder.dossier(work, number)
    return path


def _clock() -> Iterator[datetime]:
    for minute in count():
        yield MOMENT + timedelta(minutes=minute)


def main() -> None:
    """Make one from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    build(arguments.path, arguments.scale, arguments.seed)


if __name__ == "__main__":
    main()
