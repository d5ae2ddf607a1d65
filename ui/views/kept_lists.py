"""The lists whose filter can be kept: where each is, and how many rows a filter shows there.

Counting reads what the list would read, without making its screen; what it needs is loaded then.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from consultatie.kept_views import SEARCH
from ui.desk import Desk, ScreenName
from ui.filtering import WITHDRAWN, WORDS, State, place_of

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.ids import RecordId
    from consultatie.issues import Issue
    from consultatie.records import Record
    from ui.models.table import TableModel
    from ui.views.record_list import Listing

R = TypeVar("R")
POINTS, SINCE = "points", "since"
Count: TypeAlias = "Callable[[Desk, DossierFile, State], int]"
CountAll: TypeAlias = Callable[[Desk, State], int]


@dataclass(frozen=True, slots=True)
class KeptList:
    """On which screen a list is, in which part of it, and what counts a filter there.

    `count` counts in a dossier, `count_all` in the whole register. A journal has neither: it is
    longer after each act, and would have to be read whole each time.
    """

    screen: ScreenName
    count: "Count | None" = None
    part: str = ""
    count_all: CountAll | None = None

    def counted(self, desk: Desk, file: "DossierFile | None", state: State) -> int | None:
        """How many rows a filter shows now; None where that is not known."""
        if self.count_all is not None:
            return self.count_all(desk, state)
        return self.count(desk, file, state) if self.count is not None and file else None


def is_known(source: str) -> bool:
    """Whether this program can show a view of this source."""
    return source == SEARCH or source in LISTS


def let_through(
    listing: "Listing[R]", model: "TableModel[R]", rows: Sequence[R], state: State
) -> list[R]:
    """The rows that a list shows when it is filtered by this."""
    words = state.get(WORDS, "").casefold().split()
    place = place_of(state)
    view = listing.views[place] if 0 < place < len(listing.views) else None
    return [
        row
        for row in rows
        if (state.get(WITHDRAWN) or listing.stands(row))
        and (view is None or view.takes(row))
        and _holds(model, row, words)
    ]


def _holds(model: "TableModel[R]", row: R, words: Sequence[str]) -> bool:
    text = model.row_words(row).casefold() if words else ""
    return all(word in text for word in words)


def _count(
    desk: Desk,
    listing: "Listing[R]",
    rows: Sequence[R],
    state: State,
    record_of: "Callable[[R], Record] | None" = None,
) -> int:
    """Count; with `record_of` who may see a row is marked in the list, and looked in too."""
    from consultatie.inheritance import marks_of
    from ui.models.table import TableModel
    from ui.sight import edges_of

    model: TableModel[R] = TableModel(listing.columns, listing.key)
    if record_of is not None and state.get(WORDS):
        keys = {record_of(row).id: listing.key(row) for row in rows}
        marks = edges_of(marks_of(desk.register, desk.today()), map(record_of, rows))
        model.set_edges({keys[record]: mark for record, mark in marks.items()})
    return len(let_through(listing, model, rows, state))


def _requests(desk: Desk, file: "DossierFile", state: State) -> int:
    from ui.views.request_rows import Rows, request_listing

    rows = Rows(file, desk.law, desk.today(), desk.leads).all()
    return _count(desk, request_listing(), rows, state, lambda row: row.record)


def _terms(desk: Desk, file: "DossierFile", state: State) -> int:
    from ui.views.terms.rows import GROUP, rows_of, term_listing

    rows = rows_of(file, desk.law, desk.today(), desk.leads)
    group = state.get(GROUP)
    return _count(desk, term_listing(), [r for r in rows if group in (None, r.group)], state)


def _points(_desk: Desk, file: "DossierFile", state: State) -> int:
    return points_in(file, state, frozenset())


def points_in(file: "DossierFile", state: State, changed: "frozenset[RecordId]") -> int:
    """How many points a filter shows, where these changed since the issue that it names."""
    from ui.views.reactions.lines import Filter, lines_of
    from ui.views.reactions.since import with_changes

    return sum(map(Filter.of_state(state).takes, with_changes(lines_of(file), changed)))


def since_of(source: str, file: "DossierFile", state: State) -> "Issue | None":
    """The issue since which the points of a view changed: what did takes a paper to know."""
    if source != POINTS or SINCE not in state:
        return None
    from consultatie.issues import issues_of_points

    found = issues_of_points(file.procedure.issues)
    return next((one for one in found if str(one.id) == state[SINCE]), None)


def _commitments(desk: Desk, file: "DossierFile", state: State) -> int:
    from ui.views.commitments.rows import listing, rows_of

    return _count(desk, listing(), rows_of(file, desk.today()), state)


def _meetings(desk: Desk, file: "DossierFile", state: State) -> int:
    from ui.views.meetings.rows import listing, rows_of

    return _count(desk, listing(), rows_of(file, desk.today()), state, lambda row: row.meeting)


def _decisions(desk: Desk, file: "DossierFile", state: State) -> int:
    from ui.views.decisions import decision_listing, rows_of

    return _count(desk, decision_listing(), rows_of(file), state, lambda row: row.decision)


def _documents(desk: Desk, file: "DossierFile", state: State) -> int:
    from ui.views.document_rows import rows_of
    from ui.views.documents import document_listing

    rows = rows_of(file, desk.register.files())
    return _count(desk, document_listing(), rows, state, lambda row: row.document)


def _issues(desk: Desk, file: "DossierFile", state: State) -> int:
    from ui.views.issues import issue_listing

    return _count(desk, issue_listing(), file.procedure.issues, state, lambda row: row)


def _dossiers(desk: Desk, state: State) -> int:
    from ui.views.dossiers import dossier_listing, rows_of

    rows = rows_of(desk.register, desk.dossier_lines(), desk.today())
    return _count(desk, dossier_listing(), rows, state, lambda row: row.dossier)


def _organisations(desk: Desk, state: State) -> int:
    from consultatie.dossiers import Abbreviation
    from ui.views.parties.organisations import organisation_listing, organisation_rows

    known = desk.register.records(Abbreviation)
    rows = organisation_rows(desk.register.parties(), known, desk.today())
    return _count(desk, organisation_listing(), rows, state, lambda row: row.party)


def _bodies(desk: Desk, state: State) -> int:
    from consultatie.dossiers import Abbreviation
    from ui.views.parties.bodies import body_listing, body_rows

    known = desk.register.records(Abbreviation)
    rows = body_rows(desk.register.parties(), known, desk.today())
    return _count(desk, body_listing(), rows, state, lambda row: row.party)


def _people(desk: Desk, state: State) -> int:
    from consultatie.people import Person, Seat
    from ui.views.parties.people import day_of, person_listing, person_rows

    register = desk.register
    persons, seats = register.records(Person), register.records(Seat)
    rows = person_rows(persons, seats, register.parties(), desk.today(), day_of(state))
    return _count(desk, person_listing(), rows, state, lambda row: row.record)


def _recess(desk: Desk, state: State) -> int:
    from consultatie.clocks import Absence
    from ui.views.parties.recess import recess_listing, recess_rows

    register = desk.register
    rows = recess_rows(register.records(Absence), register.parties(), desk.today())
    return _count(desk, recess_listing(), rows, state, lambda row: row.first)


def _abbreviations(desk: Desk, state: State) -> int:
    from consultatie.dossiers import Abbreviation
    from ui.views.abbreviations import abbreviation_listing

    rows = desk.register.records(Abbreviation)
    return _count(desk, abbreviation_listing(), rows, state, lambda row: row)


LISTS: dict[str, KeptList] = {
    "requests": KeptList(ScreenName.REQUESTS, _requests),
    "terms": KeptList(ScreenName.TERMS, _terms, "lijst"),
    POINTS: KeptList(ScreenName.REACTIONS, _points),
    "commitments": KeptList(ScreenName.COMMITMENTS, _commitments),
    "meetings": KeptList(ScreenName.MEETINGS, _meetings),
    "decisions": KeptList(ScreenName.DECISIONS, _decisions),
    "documents": KeptList(ScreenName.DOCUMENTS, _documents),
    "issues": KeptList(ScreenName.ISSUES, _issues),
    "dossiers": KeptList(ScreenName.DOSSIERS, count_all=_dossiers),
    "organisations": KeptList(ScreenName.PARTIES, part="organisations", count_all=_organisations),
    "bodies": KeptList(ScreenName.PARTIES, part="bodies", count_all=_bodies),
    "people": KeptList(ScreenName.PARTIES, part="people", count_all=_people),
    "recess": KeptList(ScreenName.PARTIES, part="recess", count_all=_recess),
    "abbreviations": KeptList(ScreenName.ABBREVIATIONS, count_all=_abbreviations),
    "term-journal": KeptList(ScreenName.TERMS, part="journal"),
    "journal": KeptList(ScreenName.JOURNAL),
}
