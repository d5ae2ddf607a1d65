"""The rows of the list of requests: each request, and each consultation without one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consultatie import dates
from consultatie.conclusions import concluding
from consultatie.consultations import Consultation
from consultatie.deadlines import Deadline, deadlines_of
from consultatie.decisions import Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.early_warnings import LEADS, Leads
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground
from consultatie.requests import Request
from ui.marks import Mark, Shape, mark_for
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of


@dataclass(frozen=True, slots=True)
class Row:
    """A request, or a consultation that rests on none, with what the list says of it.

    `decided` counts the councils whose consultation a decision concludes: one that was revoked or
    replaced does not, nor a go/no-go. `outcomes` holds what was decided, once each.
    """

    record: Request | Consultation
    title: str
    ground: str
    councils: tuple[str, ...]
    decision: Decision | None
    outcomes: tuple[Outcome, ...]
    decided: int
    deadline: Deadline | None
    today: date

    @property
    def request(self) -> Request | None:
        """The request, where it is one."""
        return self.record if isinstance(self.record, Request) else None


class Rows:
    """Makes the rows of one dossier as read at one moment."""

    def __init__(self, file: DossierFile, law: LawBook, today: date, leads: Leads = LEADS) -> None:
        self._file = file
        self._law = law
        self._today = today
        self._firsts: dict[int, Deadline] = {}
        for deadline in deadlines_of(file, law, today, leads):
            self._firsts.setdefault(deadline.standing.consultation.id, deadline)

    def all(self) -> Sequence[Row]:
        """The requests by date of their letter, then the consultations without a request."""
        gone = [request for request in self._file.requests if not request.stands]
        loose = [c for c in self._file.consultations if c.request is None]
        return [
            *map(self._of_request, (*self._file.standing_requests(), *gone)),
            *map(self._of_consultation, loose),
        ]

    def _of_request(self, request: Request) -> Row:
        consultations = self._file.consultations_of(request.id)
        return self._row(request, request.title_line, request.ground, consultations)

    def _of_consultation(self, consultation: Consultation) -> Row:
        ground = self._file.ground_of(consultation)
        unasked = ground is Ground.ONGEVRAAGD
        title = _("Ongevraagd advies") if unasked else _("Raadpleging zonder aanvraag")
        about = " ".join(consultation.note.split())
        named = f"{title}: {about}" if about else title
        return self._row(consultation, named, ground, (consultation,))

    def _row(
        self,
        record: Request | Consultation,
        title: str,
        ground: Ground,
        consultations: Sequence[Consultation],
    ) -> Row:
        found_decisions = (concluding(self._file, c.id) for c in consultations)
        coverings = [covering for covering in found_decisions if covering]
        found = [self._firsts[c.id] for c in consultations if c.id in self._firsts]
        return Row(
            record=record,
            title=title,
            ground=_(self._law.grounds[ground].label),
            councils=tuple(sorted(self._file.body_of(c).name for c in consultations)),
            decision=coverings[-1].decision if coverings else None,
            outcomes=tuple(dict.fromkeys(covering.outcome for covering in coverings)),
            decided=len(coverings),
            deadline=min(found, key=lambda deadline: deadline.day, default=None),
            today=self._today,
        )


def request_listing() -> Listing[Row]:
    """The list of requests of a dossier."""
    return Listing(
        name="requests",
        title=_("Aanvragen"),
        columns=_columns(),
        key=lambda row: row.record.id,
        stands=lambda row: row.record.stands,
        can_change=lambda row: row.request is not None,
        new=_("&Nieuwe aanvraag"),
        empty=Emptiness(
            "mail",
            _("Nog geen aanvragen in dit dossier"),
            _("Registreer de aanvraag zodra de brief er is; de termijnen volgen vanzelf."),
        ),
    )


def _columns() -> tuple[Column[Row], ...]:
    return (
        Column(
            header=_("Aanvraag"),
            value=lambda row: row.title,
            second=lambda row: second_line(row.record, ", ".join(row.councils)),
            tone=lambda row: tone_of(row.record),
            struck=lambda row: not row.record.stands,
            tip=lambda row: f"{row.title}\n{', '.join(row.councils)}",
            strong=True,
        ),
        Column(header=_("Grondslag"), mark=_ground, chip=True, width=112),
        Column(header=_("Onderdelen"), value=_letters, width=98),
        Column(
            header=_("Brief"),
            value=lambda row: dates.short(day) if (day := _letter_date(row)) else "",
            sort_key=lambda row: _letter_date(row) or date.max,
            width=98,
        ),
        Column(
            header=_("Besluit"),
            value=_decision,
            second=_decided,
            sort_key=lambda row: (
                row.decision.taken_on.first if row.decision and row.decision.taken_on else date.max
            ),
            width=172,
        ),
        Column(
            header=_("Eerstvolgende termijn"),
            value=_next,
            second=_next_what,
            mark=_next_mark,
            sort_key=lambda row: row.deadline.day if row.deadline else date.max,
            width=250,
        ),
    )


def _ground(row: Row) -> Mark:
    return Mark(row.ground, Shape.NONE, Tone.ACCENT if row.record.stands else Tone.GREY)


def _letters(row: Row) -> str:
    return ", ".join(sorted(row.request.letters)) if row.request else ""


def _letter_date(row: Row) -> date | None:
    return row.request.letter_date if row.request else None


def _decision(row: Row) -> str:
    if row.decision is None:
        return _("nog niet")
    return dates.format(row.decision.taken_on) if row.decision.taken_on else _("zonder datum")


def _decided(row: Row) -> str:
    if row.decision is None:
        return ""
    if row.decided == len(row.councils):
        return ", ".join(one.shown for one in row.outcomes if one is not Outcome.OTHER)
    return _("voor {some} van {all} raden").format(some=row.decided, all=len(row.councils))


def _next(row: Row) -> str:
    return dates.with_weekday_short(row.deadline.day) if row.deadline else ""


def _next_what(row: Row) -> str:
    if row.deadline is None:
        return ""
    return f"{row.deadline.what} · {row.deadline.standing.body.name}"


def _next_mark(row: Row) -> Mark | None:
    return mark_for((row.deadline.day - row.today).days) if row.deadline else None
