"""What boards answered and decided, what councils thought of it, meetings and milestones."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from consultatie.chronicle.values import Happened, name_of, of_council, on_day
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, ngettext

Shows = Callable[[RecordId], bool]
# The records of something that was said, and the word for it.
_Word = tuple[tuple[RecordId, ...], str]
_ByDay = dict[tuple[RecordId, date], list[_Word]]


def reactions(file: DossierFile, shows: Shows) -> Iterator[Happened]:
    """The answers of the board, those of a day to one council in a line."""
    found: _ByDay = {}
    for answer in file.answers:
        reaction = file.reaction(answer.reaction)
        if answer.stands and reaction.stands and reaction.given_on:
            asked = file.consultation_of_point(file.point(answer.point)).id
            ids = (answer.id, reaction.id, answer.point)
            found.setdefault((asked, reaction.given_on), []).append((ids, str(answer.verdict)))
    for (asked, day), said in found.items():
        yield _line(file, (asked, day), _seen(said, shows), _answered)


def appraisals(file: DossierFile, shows: Shows) -> Iterator[Happened]:
    """What councils thought of the answers, those of a day in a line."""
    found: _ByDay = {}
    for one in file.procedure.appraisals:
        if one.stands and one.given_on:
            asked = file.consultation_of_point(file.point(one.point)).id
            ids = (one.id, one.point)
            found.setdefault((asked, one.given_on), []).append((ids, str(one.opinion)))
    for (asked, day), said in found.items():
        yield _line(file, (asked, day), _seen(said, shows), _judged)


def _answered(words: list[str]) -> str:
    told = ngettext(
        "Reactie van het bestuur op {number} punt: {verdicts}.",
        "Reactie van het bestuur op {number} punten: {verdicts}.",
        len(words),
    )
    return told.format(number=len(words), verdicts=_counted(words))


def _judged(words: list[str]) -> str:
    told = _("Oordeel van de raad over de reactie: {opinions}.")
    return told.format(opinions=_counted(words))


def _counted(words: list[str]) -> str:
    return ", ".join(f"{number} {word}" for word, number in Counter(words).items())


def _seen(said: list[_Word], shows: Shows) -> tuple[list[_Word], list[_Word]]:
    """What may be told of a day, and all of it. Of what may not be told nothing is counted."""
    return [one for one in said if all(map(shows, one[0]))], said


def _line(
    file: DossierFile,
    where: tuple[RecordId, date],
    said: tuple[list[_Word], list[_Word]],
    tell: Callable[[list[str]], str],
) -> Happened:
    """What was said on a day in one line; hidden whole where nothing of it may be told."""
    (asked, day), (seen, whole) = where, said
    every = tuple(dict.fromkeys(one for ids, _word in whole for one in ids))
    first = (seen or whole)[0][0][0]
    words = [word for _ids, word in seen or whole]
    line = of_council(file, file.consultation(asked), day, tell(words), first)
    if seen:
        return replace(line, records=line.records[1:], beside=every)
    return replace(line, records=(*line.records, *every))


def decisions(file: DossierFile) -> Iterator[Happened]:
    """What was decided, and what was revoked of it."""
    for decision in file.standing_decisions():
        who = name_of(file, decision.body, _("Bestuur"))
        needs = (decision.id, decision.body)
        if decision.taken_on:
            what = _("Besluit ‘{title}’: {outcome}.").format(
                title=decision.title, outcome=decision.outcome
            )
            yield Happened(decision.taken_on, who, what, decision.id, needs)
        if decision.revoked_on:
            what = _("Besluit ‘{title}’ ingetrokken.").format(title=decision.title)
            yield Happened(on_day(decision.revoked_on), who, what, decision.id, needs)


def meetings(file: DossierFile) -> Iterator[Happened]:
    """The meetings that were held."""
    for meeting in file.procedure.meetings:
        if meeting.stands and meeting.held:
            sort = str(meeting.sort)
            what = _("{sort} gehouden: {title}.").format(
                sort=f"{sort[:1].upper()}{sort[1:]}", title=meeting.title
            )
            who = name_of(file, meeting.body)
            yield Happened(meeting.held, who, what, meeting.id, (meeting.id, meeting.body))


def milestones(file: DossierFile, today: date) -> Iterator[Happened]:
    """The milestones that are past; a target date of a scenario is none."""
    for milestone in file.milestones:
        if milestone.stands and milestone.scenario is None and milestone.when.first <= today:
            what = _("Mijlpaal: {what}.").format(what=milestone.what)
            yield Happened(milestone.when, milestone.who, what, milestone.id, (milestone.id,))
