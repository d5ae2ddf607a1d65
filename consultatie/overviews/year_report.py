"""Jaarcijfers: what an annual report of a council counts, each chart beside its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time

from consultatie import dates
from consultatie.commitments import Commitment
from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.meetings import Meeting
from consultatie.overviews.abbreviations import abbreviation_blocks
from consultatie.overviews.content import Block, Note, Paper, Running, text
from consultatie.overviews.shown import hand_out_line, left_out_line, seen_for, status_of
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.overviews.year_tables import year_blocks
from consultatie.records import Record
from consultatie.sight import Audience, Sight
from consultatie.standing import Standing
from consultatie.visibility import Visibility
from consultatie.yearly import Scope, YearCount, YearFigures


def title() -> str:
    """What the product is called."""
    return _("Jaarcijfers")


def year_report(
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
    wishes: Wishes = NONE,
) -> Paper:
    """The figures of a year, of this dossier and of those beside it; of one council or of all.

    Without a year it is the last one in which anything happened.
    """
    counting = _Counting((file, *wishes.beside), law, today, wishes.council)
    year = wishes.year or counting.last_year(audience)
    found, left_out = counting.of(year, audience)
    seen = seen_for(Sight(file, today), audience)
    blocks = list(_told(found, law, len(left_out)))
    which = _("alle dossiers") if wishes.beside else seen.dossier.name
    council = _council(file, wishes.council, counting, audience)
    return Paper(
        title=title(),
        subtitle=" · ".join(filter(None, (str(year), council, which))),
        running=Running(register, status_of(audience), dates.medium(today)),
        blocks=(*blocks, *abbreviation_blocks(seen, blocks)),
        made_at=datetime.combine(today, time(12), UTC),
        pre_print=hand_out_line(audience, lambda who: counting.of(year, who)[1].values()),
    )


class _Counting:
    """Counts the same dossiers, for whoever is asked."""

    def __init__(
        self, files: Iterable[DossierFile], law: LawBook, today: date, council: RecordId | None
    ) -> None:
        self._files = tuple(files)
        self._law = law
        self._today = today
        self._council = council
        self._sights = tuple(Sight(file, today) for file in self._files)

    def last_year(self, audience: Audience) -> int:
        """The last year through this one in which anything happened; else this one."""
        count, _hidden = self._count(self._today.year, audience)
        years = [year for year in count.years if year <= self._today.year]
        return max(years, default=self._today.year)

    def of(
        self, year: int, audience: Audience
    ) -> tuple[YearFigures, Mapping[RecordId, Visibility]]:
        """The figures for these readers, and what does not count for them."""
        count, hidden = self._count(year, audience)
        return count.figures(), hidden

    def shows(self, audience: Audience, body: RecordId) -> bool:
        """Whether these readers may know of a body."""
        return all(sight.shows(audience, body) for sight in self._sights)

    def _count(self, year: int, audience: Audience) -> tuple[YearCount, dict[RecordId, Visibility]]:
        count = YearCount(self._law, year, self._today)
        hidden: dict[RecordId, Visibility] = {}
        for file, sight in zip(self._files, self._sights, strict=True):
            count.take(file, _Seen(sight, audience, self._council, hidden))
        return count, hidden


class _Seen(Scope):
    """What readers may see counts, of one council or of all; the rest is kept in `hidden`."""

    def __init__(
        self,
        sight: Sight,
        audience: Audience,
        council: RecordId | None,
        hidden: dict[RecordId, Visibility],
    ) -> None:
        self._sight = sight
        self._audience = audience
        self._council = council
        self._hidden = hidden

    def takes(self, standing: Standing) -> bool:
        if self._council not in (None, standing.body.id):
            return False
        return self._shown(*standing.rests_on)

    def counts(self, record: Record) -> bool:
        return self._is_of_council(record) and self._shown(record.id)

    def _shown(self, *records: RecordId) -> bool:
        for one in records:
            if not self._sight.shows(self._audience, one):
                self._hidden[one] = self._sight.of(one)
                return False
        return True

    def _is_of_council(self, record: Record) -> bool:
        if self._council is None:
            return True
        if isinstance(record, Meeting):
            return record.body == self._council
        if isinstance(record, Commitment):
            return self._council in (record.receiver, record.giver)
        asked: RecordId | None = getattr(record, "consultation", None)
        return asked is not None and self._sight.file.consultation(asked).body == self._council


def _council(
    file: DossierFile, council: RecordId | None, counting: _Counting, audience: Audience
) -> str:
    """The name of the council that was asked for. Raises `NotFound` where it may not be told."""
    if council is None:
        return ""
    if not counting.shows(audience, council):
        raise NotFound(_("Deze raad mogen deze lezers niet zien."))
    return file.parties.body(council).name


def _told(found: YearFigures, law: LawBook, left_out: int) -> Iterator[Block]:
    blocks = tuple(year_blocks(found, law))
    if not blocks and not left_out:
        words = _("In dit jaar is niets ontvangen, geadviseerd of besloten.")
        yield Note(_("Nog niets te melden"), (text(words),))
    if blocks:
        words = _(
            "Geteld tot en met {until}, op de dag waarop iets gebeurde. Elke raad telt een "
            "aanvraag voor zichzelf."
        )
        yield text(words.format(until=dates.medium(found.until)))
    if left_out:
        yield text(left_out_line(left_out), muted=True)
    yield from blocks
