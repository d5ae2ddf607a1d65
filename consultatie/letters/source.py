"""What a letter is made of: one consultation, and for whom it is meant."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from consultatie import dates
from consultatie.advice import Advice
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.letters.kinds import LetterKind
from consultatie.parties import Body, BodyKind, Validity, validity_on
from consultatie.records import Record
from consultatie.requests import Request
from consultatie.sight import Audience, Sight, may_see
from consultatie.standing import Standing, standing_of
from consultatie.visibility import Visibility

R = TypeVar("R", bound=Record)

_BOARDS = (BodyKind.DIRECTOR, BodyKind.BOARD, BodyKind.EXECUTIVE)


@dataclass(frozen=True)
class Source:
    """One consultation for these readers. `of` remembers what was shown and what was left out.

    What is derived, such as a term, is derived from the whole dossier.
    """

    kind: LetterKind
    file: DossierFile
    standing: Standing
    law: LawBook
    today: date
    audience: Audience
    register: str
    secretariat: str
    sight: Sight
    shown: dict[str, set[RecordId]] = field(default_factory=dict)
    hidden: dict[str, dict[RecordId, Visibility]] = field(default_factory=dict)

    @property
    def consultation(self) -> Consultation:
        """The consultation that the letter is about."""
        return self.standing.consultation

    @property
    def request(self) -> Request | None:
        """Its request, where there is one."""
        asked = self.consultation.request
        return self.file.request(asked) if asked is not None else None

    @property
    def council(self) -> Body:
        """The council that is consulted."""
        return self.standing.body

    @property
    def board(self) -> Body | None:
        """Who answers to the council: of its own organisation, else who took the decision."""
        there = [
            body
            for body in self.file.parties.standing_bodies()
            if body.organisation == self.council.organisation
            and validity_on(body, self.today) is not Validity.PAST
        ]
        own = [body for sort in _BOARDS for body in there if body.sort is sort]
        decided = self.standing.decision
        if not own and decided is not None and decided.body is not None:
            own = [self.file.parties.body(decided.body)]
        return self.one("bestuur", own[0]) if own else None

    @property
    def advice(self) -> Advice | None:
        """The advice that a letter speaks of: in the letter with the advice also a draft."""
        if self.kind is LetterKind.ADVICE:
            versions = self.file.advices_of(self.consultation.id)
            return versions[-1] if versions else self.standing.advice
        advice = self.standing.advice
        return advice if self.standing.advised_on is not None else None

    def of(self, name: str, records: Iterable[R]) -> list[R]:
        """Those of these records that these readers may see, for the placeholder of this name."""
        kept = []
        for record in records:
            width = self.sight.of(record.id)
            if may_see(self.audience, width):
                self.shown.setdefault(name, set()).add(record.id)
                kept.append(record)
            else:
                self.hidden.setdefault(name, {})[record.id] = width
        return kept

    def one(self, name: str, record: R | None) -> R | None:
        """A record if these readers may see it."""
        kept = self.of(name, [record] if record is not None else ())
        return kept[0] if kept else None

    def day_of(self, name: str, sort: StepKind) -> str:
        """The day on which a step was taken."""
        step = self.one(name, self.file.step_of(self.consultation.id, sort))
        return precise(step.actual if step else None)

    def organisation_of(self, body: Body | None) -> str:
        """The name of the organisation of a body."""
        if body is None:
            return ""
        own = self.one("raad", self.file.parties.organisation(body.organisation))
        return own.name if own else ""

    def numbers_of(self, name: str, record: Record | None) -> str:
        """The reference numbers of a record."""
        if record is None:
            return ""
        return ", ".join(one.number for one in self.of(name, self.file.references_of(record.id)))


def source_of(
    kind: LetterKind,
    file: DossierFile,
    consultation: Consultation,
    law: LawBook,
    today: date,
    audience: Audience,
    register: tuple[str, str],
) -> Source:
    """What a letter is made of. :param register: its name and that of the secretariat."""
    seen_as = _as_sent(file, consultation, today) if kind is LetterKind.ADVICE else file
    return Source(
        kind=kind,
        file=file,
        standing=standing_of(file, consultation, law),
        law=law,
        today=today,
        audience=audience,
        register=register[0],
        secretariat=register[1],
        sight=Sight(seen_as, today),
    )


def plain(day: date | None) -> str:
    """A day in words, or nothing."""
    return dates.medium(day) if day else ""


def precise(when: PreciseDate | None) -> str:
    """A date as it was written, or nothing."""
    return dates.format(when) if when else ""


def _as_sent(file: DossierFile, consultation: Consultation, today: date) -> DossierFile:
    """By this letter a draft goes to the board: for that it is no draft any more."""
    advices = tuple(
        replace(one, given_on=today)
        if one.consultation == consultation.id and not one.sent
        else one
        for one in file.advices
    )
    return replace(file, advices=advices)
