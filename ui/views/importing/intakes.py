"""What a table can be taken in as: its title, what its rows can name, and the act that writes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from consultatie.acts.importing import TakenIn, import_commitments, import_parties, import_points
from consultatie.advice import Advice
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.table_import import Target
from consultatie.table_import.drafts import Setting
from ui.desk import Desk

# Each takes drafts of its own sort only.
Take: TypeAlias = Callable[[Mapping[int, Any], str], TakenIn]


@dataclass(frozen=True, slots=True)
class Intake:
    """One sort of table. `setting` is asked anew after each import; `take` writes by row number."""

    title: str
    setting: Callable[[], Setting]
    take: Take

    @property
    def target(self) -> Target:
        """What the rows become."""
        return self.setting().target


def of_points(desk: Desk, file: DossierFile, advice: Advice) -> Intake:
    """The points of a draft advice."""
    council = file.body_of(file.consultation(advice.consultation)).name

    def setting() -> Setting:
        points = desk.dossier_file(file.dossier.id).points_of(advice.id)
        numbers = frozenset(point.number for point in points)
        parties = desk.register.parties()
        return Setting(Target.POINTS, desk.today(), parties, advice.id, numbers)

    return Intake(
        _("Punten uit tabel · {council}").format(council=council),
        setting,
        lambda drafts, source: import_points(desk.register, advice.id, drafts, source),
    )


def of_parties(desk: Desk) -> Intake:
    """Organisations and their bodies."""
    return Intake(
        _("Partijen uit tabel"),
        lambda: Setting(Target.PARTIES, desk.today(), desk.register.parties()),
        lambda drafts, source: import_parties(desk.register, drafts, source),
    )


def of_commitments(desk: Desk, dossier: RecordId) -> Intake:
    """The commitments of a dossier."""
    return Intake(
        _("Toezeggingen uit tabel"),
        lambda: Setting(Target.COMMITMENTS, desk.today(), desk.register.parties(), dossier),
        lambda drafts, source: import_commitments(desk.register, drafts, source),
    )
