"""The secretary's own notes, which stand on no paper for others."""

from dataclasses import fields, replace
from typing import Any

from consultatie.consultations import Step, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.records import Record

# Of these the note explains what was chosen or judged, for whoever reads of that.
_EXPLAINING = frozenset({"clock_choice", "appraisal"})


def without_own_notes(file: DossierFile) -> DossierFile:
    """A dossier as others may read it, as far as notes go; marks are looked at elsewhere."""
    return replace(
        file,
        dossier=replace(file.dossier, note=""),
        procedure=replace(file.procedure, **_bared(file.procedure)),
        **_bared(file),
    )


def is_own_note(record: Record) -> bool:
    """Whether the note of a record is the secretary's own.

    That of a waiver in part is not: it says what is waived.
    """
    if isinstance(record, Step) and record.sort is StepKind.WAIVER_PART:
        return False
    return record.kind not in _EXPLAINING


def _bared(holder: Any) -> dict[str, Any]:
    held = {one.name: getattr(holder, one.name) for one in fields(holder)}
    return {
        name: tuple(map(_bare, records))
        for name, records in held.items()
        if isinstance(records, tuple)
    }


def _bare(record: Any) -> Any:
    if getattr(record, "note", "") and is_own_note(record):
        return replace(record, note="")
    return record
