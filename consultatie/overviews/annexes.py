"""What the annexes on the reaction to councils share: their opening, rounds, and what is hidden.

The order follows what a board decision needs as its annex: who and when, totals, then request by
request what the annex itself says of it, and the abbreviations that occur.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from consultatie import dates
from consultatie.decisions import Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.abbreviations import abbreviation_blocks
from consultatie.overviews.content import (
    Block,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    Orientation,
    Paper,
    Running,
    Sheet,
    Tone,
    cell,
    text,
)
from consultatie.overviews.councils import council_table, totals_table
from consultatie.overviews.shown import (
    Shown,
    as_sent,
    hand_out_line,
    left_out_line,
    seen_for,
    shown,
    status_of,
)
from consultatie.parties import Body
from consultatie.requests import Request
from consultatie.sight import Audience, Sight
from consultatie.standing import Standing, standings_of
from consultatie.visibility import Visibility

Round = tuple[Request | None, tuple[Standing, ...]]
# What an annex says of one request, and of the councils that were consulted on it.
TellRound = Callable[[DossierFile, Request | None, tuple[Standing, ...]], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Annex:
    """One of the annexes: its title, whose councils stand on it, and how it tells of a request.

    `nobody` is what it says when none of those was consulted, `sheet` chooses the paper for
    the rounds that stand on it.
    """

    title: str
    nobody: str
    takes: Callable[[Body], bool]
    tell: TellRound
    orientation: Orientation = Orientation.PORTRAIT
    sheet: Callable[[Sequence[Round]], Sheet] = lambda _rounds: Sheet.A4


def annex_paper(
    annex: Annex,
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience,
) -> Paper:
    """The annex. What these readers may not see is left out, and counted in one line."""
    sight = Sight(file, today)
    found = _found(annex, file, law, sight, audience)
    seen = seen_for(sight, audience)
    rounds = [(request, part.standings) for request, part in found if part.standings]
    left_out = _left_out(file, sight, audience, [part for _request, part in found])
    blocks: list[Block] = list(_opening(annex, seen, rounds, len(left_out)))
    for number, (request, standings) in enumerate(rounds, start=1):
        blocks.append(Heading(1, _title(request, number, rounds)))
        if request:
            blocks.append(_request_facts(seen, law, request, standings))
        blocks += annex.tell(seen, request, standings)
    return Paper(
        title=annex.title,
        subtitle=seen.dossier.name,
        running=Running(register, status_of(audience), dates.medium(today)),
        blocks=(*blocks, *abbreviation_blocks(seen, blocks)),
        made_at=datetime.combine(today, time(12), UTC),
        pre_print=_pre_print(annex, file, law, sight, (audience, left_out.values())),
        orientation=annex.orientation,
        sheet=annex.sheet(rounds),
    )


def _found(
    annex: Annex, file: DossierFile, law: LawBook, sight: Sight, audience: Audience
) -> list[tuple[Request | None, Shown]]:
    return [
        (request, shown(_councils(annex, file, request, law), sight, audience))
        for request in (*file.standing_requests(), None)
    ]


def _councils(
    annex: Annex, file: DossierFile, request: Request | None, law: LawBook
) -> tuple[Standing, ...]:
    standings = standings_of(file, request.id if request else None, law)
    return tuple(as_sent(standing) for standing in standings if annex.takes(standing.body))


def _left_out(
    file: DossierFile, sight: Sight, audience: Audience, parts: Sequence[Shown]
) -> dict[RecordId, Visibility]:
    """What is not on the paper: consultations and points, and what would stand beside those."""
    left_out = {one: width for part in parts for one, width in part.left_out.items()}
    standings = [standing for part in parts for standing in part.standings]
    themes = {point.theme for standing in standings for point in standing.points}
    requests = {standing.consultation.request for standing in standings}
    numbers = {number.id for one in requests if one for number in file.references_of(one)}
    beside = {one for one in (*themes, *numbers) if one and not sight.shows(audience, one)}
    return left_out | {one: sight.of(one) for one in beside}


def _pre_print(
    annex: Annex,
    file: DossierFile,
    law: LawBook,
    sight: Sight,
    readers: tuple[Audience, Iterable[Visibility]],
) -> str:
    """:param readers: who they are, and what was left out for them."""
    audience, left_out = readers

    def left_out_for(other: Audience) -> Iterable[Visibility]:
        if other is audience:
            return left_out
        found = _found(annex, file, law, sight, other)
        return _left_out(file, sight, other, [part for _request, part in found]).values()

    return hand_out_line(audience, left_out_for)


def _title(request: Request | None, number: int, rounds: list[Round]) -> str:
    title = request.title_line if request else _("Zonder aanvraag")
    return f"{number}. {title}" if rounds[1:] else title


def _opening(
    annex: Annex, file: DossierFile, rounds: list[Round], left_out: int
) -> Iterator[Block]:
    if file.dossier.subject:
        yield text(file.dossier.subject)
    standings = tuple(standing for _request, found in rounds for standing in found)
    if standings:
        yield from _at_a_glance(file, rounds, standings)
    elif not left_out:
        yield Note(_("Nog niets te melden"), (text(annex.nobody),))
    if left_out:
        yield text(left_out_line(left_out), muted=True)


def _at_a_glance(
    file: DossierFile, rounds: list[Round], standings: tuple[Standing, ...]
) -> Iterator[Block]:
    yield Heading(1, _("In één oogopslag"))
    for number, (request, found) in enumerate(rounds, start=1):
        table = council_table(file, found)
        yield Group(Heading(3, _title(request, number, rounds)), (table,)) if rounds[1:] else table
    yield Heading(2, _("Punten per uitkomst"))
    yield totals_table(standings)
    if any(standing.joining for standing in standings):
        words = _("Een punt van een gezamenlijk advies telt bij elke raad die het vaststelde.")
        yield text(words, muted=True)
    yield from _unanswered(standings)


def _unanswered(standings: tuple[Standing, ...]) -> Iterator[Block]:
    open_points = len({point.id for standing in standings for point in standing.unanswered})
    if open_points:
        sentence = (
            _("Eén punt heeft nog geen reactie van het bestuur.")
            if open_points == 1
            else _("{number} punten hebben nog geen reactie van het bestuur.").format(
                number=open_points
            )
        )
        yield Note(_("Nog niet volledig"), (text(sentence),), Tone.PARTLY)


def _request_facts(
    file: DossierFile, law: LawBook, request: Request, standings: tuple[Standing, ...]
) -> KeyFacts:
    """What a request is about, on what it rests, and how it was decided."""
    facts = law.grounds[request.ground]
    pairs = [
        (_("Voorgenomen besluit"), request.proposed_decision),
        (_("Grondslag"), f"{facts.name} ({facts.article})"),
        (_("Onderdelen"), _letters(request, facts.letters)),
        (_("Brief van"), dates.medium(request.letter_date) if request.letter_date else ""),
        (_("Kenmerk"), ", ".join(r.number for r in file.references_of(request.id))),
        (_("Besluit"), "; ".join(_decisions(file, standings))),
    ]
    return KeyFacts(tuple(Fact(label, cell(words)) for label, words in pairs if words))


def _letters(request: Request, labels: Mapping[str, str]) -> str:
    return "; ".join(
        f"{letter} ({labels[letter]})" if letter in labels else letter
        for letter in sorted(request.letters)
    )


def _decisions(file: DossierFile, standings: tuple[Standing, ...]) -> list[str]:
    """The decisions, each with its outcome; where that differs, with the councils it holds for."""
    councils: dict[tuple[Decision, Outcome], list[str]] = {}
    for standing in standings:
        if standing.decision and standing.decided_as:
            of_outcome = councils.setdefault((standing.decision, standing.decided_as), [])
            of_outcome.append(standing.body.name)
    outcomes = Counter(decision.id for decision, _outcome in councils)
    return [
        _decision(file, decision, outcome, bodies if outcomes[decision.id] > 1 else [])
        for (decision, outcome), bodies in councils.items()
    ]


def _decision(
    file: DossierFile, decision: Decision, outcome: Outcome, councils: Iterable[str]
) -> str:
    parts = (
        decision.title,
        file.parties.body(decision.body).name if decision.body else "",
        dates.format(decision.taken_on) if decision.taken_on else "",
        "" if outcome is Outcome.OTHER else str(outcome),
        ", ".join(councils),
    )
    return " · ".join(filter(None, parts))
