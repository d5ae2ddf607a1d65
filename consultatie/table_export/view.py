"""One dossier through the eyes of its readers: what may be told, and what was left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from consultatie.dossier_file import DossierFile
from consultatie.early_warnings import warning_for
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.overviews.shown import as_sent, shown
from consultatie.records import Record
from consultatie.sight import Audience, Sight
from consultatie.standing import Standing, live_consultations, standing_of
from consultatie.term_list import TermLine, terms_of
from consultatie.visibility import Visibility

INSIDE = frozenset({Audience.SECRETARIAT, Audience.COUNCIL})


@dataclass(frozen=True)
class View:
    """A dossier for these readers on a day.

    `left_out` grows while rows are made: each marked record once, with who may see it.
    """

    file: DossierFile
    law: LawBook
    today: date
    audience: Audience
    left_out: dict[RecordId, Visibility] = field(default_factory=dict)

    @property
    def inside(self) -> bool:
        """Whether own notes and drafts may be read."""
        return self.audience in INSIDE

    @cached_property
    def sight(self) -> Sight:
        """Who may see what of this dossier."""
        return Sight(self.file, self.today)

    def keeps(self, *records: RecordId | None) -> bool:
        """Whether a row about these records may be there; counts what hides it if not."""
        for one in records:
            if one is not None and not self.sight.shows(self.audience, one):
                self._leave_out(one)
                return False
        return True

    def may_tell(self, record: RecordId | None) -> bool:
        """Whether a cell may name this record, in a row that is there anyway."""
        return record is not None and self.sight.shows(self.audience, record)

    def body_name(self, body: RecordId | None) -> str:
        """The name of a body, or nothing."""
        return self.file.parties.body(body).name if body and self.may_tell(body) else ""

    @property
    def dossier_name(self) -> str:
        """The name of the dossier, or nothing."""
        return self.file.dossier.name if self.may_tell(self.file.dossier.id) else ""

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """The consultations that these readers may see, with the points they may see."""
        found = [standing_of(self.file, c, self.law) for c in live_consultations(self.file)]
        if not self.inside:
            found = [as_sent(standing) for standing in found]
        seen = shown(found, self.sight, self.audience)
        for hidden in seen.left_out:
            self._leave_out(hidden)
        return seen.standings

    def terms(self) -> Iterator[TermLine]:
        """The terms of those consultations; the date stays where its reasons may not be told."""
        kept = {standing.consultation.id: standing for standing in self.standings}
        for line in terms_of(self.file, self.law, self.today):
            standing = kept.get(line.standing.consultation.id)
            if standing is not None:
                told = replace(line, standing=standing)
                yield told if self._tells_reasons(standing) else _without_reasons(told)

    def _tells_reasons(self, standing: Standing) -> bool:
        """Whether all that an explanation can quote may be seen: agreements, pauses, steps."""
        return all(self.sight.shows(self.audience, one.id) for one in self._behind(standing))

    def _behind(self, standing: Standing) -> Iterator[Record]:
        file, procedure = self.file, self.file.procedure
        consultation = standing.consultation.id
        yield from (a for a in procedure.absences if a.body == standing.body.id)
        held = (
            file.steps,
            procedure.extensions,
            procedure.pauses,
            procedure.clock_choices,
            procedure.rule_choices,
            procedure.joinings,
            procedure.part_checks,
        )
        for records in held:
            yield from (r for r in records if getattr(r, "consultation", None) == consultation)

    def _leave_out(self, record: RecordId) -> None:
        """Count the record that hides: many rows below one mark are one thing left out."""
        origin = self.sight.marks.origin(self.sight.records[record])
        hiding = origin.record.id if origin else record
        self.left_out[hiding] = self.sight.of(record)


def _without_reasons(line: TermLine) -> TermLine:
    """The date alone; the warning then keeps away from a recess that may not be told."""
    warning = warning_for(line.day, line.warning.lead, ()) if line.day and line.warning else None
    return replace(line, explanation="", source="", cautions=(), history=(), warning=warning)
