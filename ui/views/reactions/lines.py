"""The points of a dossier as lines, what they are filtered by, and the counts."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from consultatie.advice import Advice, Point
from consultatie.appraisals import Opinion
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.opinions import Judgement, judgements_of
from consultatie.reactions import Verdict

# What a point answers to a question of the filter: a value and its words.
Answer: TypeAlias = tuple[Hashable, str]
# Stands in a filter for the consultations that rest on no request.
NO_REQUEST: RecordId = 0
_UNJUDGED = Judgement()


@dataclass(frozen=True, slots=True)
class PointLine:
    """One point with what its row says. `beside` is a point of a draft beside a sent advice.

    `joined` are the other bodies, by id and name, whose advice this is too. `said` is what the
    board answered, `round` that of its last reaction, 0 without any. `changed` tells whether it
    did since the issue that is filtered by, None while that is not known.
    """

    point: Point
    consultation: RecordId
    request: RecordId | None
    body: RecordId
    council: str
    request_title: str
    theme: str
    verdict: Verdict | None
    sent: bool
    beside: bool
    joined: tuple[tuple[RecordId, str], ...] = ()
    said: str = ""
    round: int = 0
    judgement: Judgement = _UNJUDGED
    changed: bool | None = None

    @property
    def councils(self) -> tuple[tuple[RecordId, str], ...]:
        """The bodies whose point this is: more than one with a joint advice."""
        return ((self.body, self.council), *self.joined)

    @property
    def waits(self) -> bool:
        """Raised, and without a reaction."""
        return self.verdict is None and not self.beside

    @property
    def bodies(self) -> str:
        """The names of all bodies that give this point: `OR BUCH, OR Halte Werk en OR WNK`."""
        return in_words(name for _id, name in self.councils)

    @property
    def name(self) -> str:
        """By what a person knows this point: `OR BUCH punt 2a`."""
        return _("{council} punt {number}").format(council=self.bodies, number=self.point.number)

    @property
    def opinion(self) -> Opinion | None:
        """What the body thinks of the reaction; None while there is none."""
        return None if self.beside else self.judgement.opinion


@dataclass(frozen=True, slots=True)
class Filter:
    """Which points are shown; None leaves a question open. `since` is an issue."""

    request: RecordId | None = None
    body: RecordId | None = None
    theme: str | None = None
    verdict: Verdict | None = None
    opinion: Opinion | None = None
    since: RecordId | None = None
    waiting: bool = False
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self == Filter()

    @classmethod
    def of_state(cls, state: Mapping[str, str]) -> "Filter":
        """The filter that was kept as words."""
        return cls(
            request=_id(state.get("request")),
            body=_id(state.get("body")),
            theme=state.get("theme"),
            verdict=Verdict(state["verdict"]) if "verdict" in state else None,
            opinion=Opinion(state["opinion"]) if "opinion" in state else None,
            since=_id(state.get("since")),
            waiting="waiting" in state,
            words=state.get("words", ""),
        )

    def state(self) -> dict[str, str]:
        """The filter as words, to keep it; empty when everything is shown."""
        told = {
            "request": self.request,
            "body": self.body,
            "theme": self.theme,
            "verdict": self.verdict.value if self.verdict else None,
            "opinion": self.opinion.value if self.opinion else None,
            "since": self.since,
            "waiting": "waiting" if self.waiting else None,
            "words": self.words or None,
        }
        return {name: str(value) for name, value in told.items() if value is not None}

    def answering(self, question: str, answer: Any) -> "Filter":
        """The same with another answer to one question; None leaves it open."""
        changes: dict[str, Any] = {question: answer}
        return replace(self, **changes)

    def takes(self, line: PointLine) -> bool:
        """Whether a point is shown."""
        return (
            (self.request is None or (line.request or NO_REQUEST) == self.request)
            and (self.body is None or self.body in dict(line.councils))
            and (self.theme is None or line.theme == self.theme)
            and (self.verdict is None or line.verdict is self.verdict)
            and (not self.waiting or line.waits)
            and (self.opinion is None or line.opinion is self.opinion)
            and (self.since is None or line.changed is not False)
            and self._holds(line)
        )

    def _holds(self, line: PointLine) -> bool:
        """Whether every word that was typed stands somewhere in the point or its reaction."""
        wanted = self.words.casefold().split()
        if not wanted:
            return True
        text = f"{line.name} {line.theme} {line.point.text} {line.said}".casefold()
        return all(word in text for word in wanted)


def _id(text: str | None) -> RecordId | None:
    return int(text) if text is not None else None


def in_words(names: Iterable[str]) -> str:
    """Names as people say them: `OR BUCH, OR Halte Werk en OR WNK`."""
    *others, last = names
    return _("{others} en {last}").format(others=", ".join(others), last=last) if others else last


def lines_of(file: DossierFile) -> tuple[PointLine, ...]:
    """Every point of the dossier that counts, and those of drafts, by request and council."""
    requests = {request.id: place for place, request in enumerate(file.standing_requests())}
    consultations = [
        c for c in file.consultations if c.stands and (c.request is None or c.request in requests)
    ]
    consultations.sort(
        key=lambda c: (
            requests.get(c.request, len(requests)) if c.request else len(requests),
            file.body_of(c).name.casefold(),
        )
    )
    return tuple(line for c in consultations for line in _of_consultation(file, c))


def draft_of(file: DossierFile, consultation: RecordId) -> Advice | None:
    """The newest version of an advice, when that was not sent yet."""
    versions = file.advices_of(consultation)
    return versions[-1] if versions and not versions[-1].sent else None


def choices(
    lines: Iterable[PointLine],
    others: Filter,
    answers: Callable[[PointLine], Iterable[Answer]],
) -> Sequence[tuple[Hashable, str, int]]:
    """What can be chosen for one question of the filter: value, words, how many points.

    `others` is the filter without that question, so that the counts say what choosing gives.
    """
    counts: Counter[Hashable] = Counter()
    found: dict[Hashable, str] = {}
    for line in lines:
        if others.takes(line):
            for value, words in answers(line):
                counts[value] += 1
                found.setdefault(value, words)
    return [(key, text, counts[key]) for key, text in found.items() if key is not None]


def tally_of(lines: Iterable[PointLine]) -> Counter[Verdict | None]:
    """How many points have which verdict."""
    return Counter(line.verdict for line in lines if not line.beside)


def next_number(numbers: Sequence[str]) -> str:
    """The number that probably comes next: `3` after `2`, `2b` after `2a`."""
    last = numbers[-1].strip() if numbers else ""
    if not last:
        return "1"
    if last.isdecimal():
        return str(int(last) + 1)
    if last[-1].isalpha() and last[-1].lower() != "z":
        return last[:-1] + chr(ord(last[-1]) + 1)
    head = last.rstrip("0123456789")
    tail = last[len(head) :]
    return f"{head}{int(tail) + 1}" if tail else ""


def _of_consultation(file: DossierFile, consultation: Consultation) -> Iterator[PointLine]:
    counts = file.advice_of(consultation.id)
    draft = draft_of(file, consultation.id)
    if counts is not None:
        yield from _of_advice(file, consultation, counts, beside=False)
    if draft is not None and draft != counts:
        yield from _of_advice(file, consultation, draft, beside=True)


def _of_advice(
    file: DossierFile, consultation: Consultation, advice: Advice, *, beside: bool
) -> Iterator[PointLine]:
    request = file.request(consultation.request) if consultation.request else None
    joined = tuple(_joined(file, advice))
    judged = judgements_of(file)
    for point in file.points_of(advice.id):
        answer = file.answer_to(point.id)
        yield PointLine(
            point=point,
            consultation=consultation.id,
            request=consultation.request,
            body=consultation.body,
            council=file.body_of(consultation).name,
            request_title=request.title_line if request else _("zonder aanvraag"),
            theme=_theme(file, point),
            verdict=answer.verdict if answer else None,
            sent=advice.sent,
            beside=beside,
            joined=joined,
            said=(answer.wording or file.reaction(answer.reaction).text) if answer else "",
            round=file.reaction(answer.reaction).round if answer else 0,
            judgement=judged.get(point.id, _UNJUDGED),
        )


def _joined(file: DossierFile, advice: Advice) -> Iterator[tuple[RecordId, str]]:
    """The other bodies that give this advice too."""
    for joining in file.procedure.joinings_of(advice.id):
        body = file.body_of(file.consultation(joining.consultation))
        yield body.id, body.name


def _theme(file: DossierFile, point: Point) -> str:
    return file.theme(point.theme).name if point.theme else _("zonder thema")
