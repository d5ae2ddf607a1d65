"""Is a request complete? The parts that art. 25(2) and (3) WOR ask for, each judged."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _, ngettext
from consultatie.records import Record


class Subject(Word):
    """What is checked. The first four are the statutory ones; annexes come one by one."""

    DECISION = "besluit"
    GROUNDS = "beweegredenen"
    CONSEQUENCES = "gevolgen"
    MEASURES = "maatregelen"
    TIMELINESS = "tijdigheid"
    LETTERS = "genoemde onderdelen"
    ANNEX = "bijlage"


STATUTORY = (Subject.DECISION, Subject.GROUNDS, Subject.CONSEQUENCES, Subject.MEASURES)


class Presence(Word):
    """How a part was found."""

    PRESENT = "aanwezig"
    INCOMPLETE = "onvolledig"
    MISSING = "ontbreekt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartCheck(Record):
    """One part of a request judged by one council (toets), with the page and a remark."""

    kind: ClassVar[str] = "part_check"
    titled_by: ClassVar[str] = "subject"

    consultation: RecordId
    subject: Subject
    label: str = ""
    presence: Presence
    page: str = ""
    remark: str = ""


def check_part(check: PartCheck) -> list[Breach]:
    """What is wrong with a judged part as typed."""
    if check.subject is Subject.ANNEX and not check.label.strip():
        return [Breach("label", _("Noem de bijlage."))]
    return []


def is_complete(checks: Iterable[PartCheck]) -> bool | None:
    """Whether the request is complete; None while a statutory part was not judged yet."""
    judged = list(checks)
    if any(check.presence is not Presence.PRESENT for check in judged):
        return False
    subjects = {check.subject for check in judged}
    return True if subjects.issuperset(STATUTORY) else None


def result_line(checks: Iterable[PartCheck]) -> str:
    """The result of the check in one Dutch line."""
    judged = list(checks)
    lacking = [check for check in judged if check.presence is not Presence.PRESENT]
    if lacking:
        words = ", ".join(f"{name_of(check)} ({check.presence})" for check in lacking)
        line = ngettext(
            "Niet volledig: {number} onderdeel · {words}.",
            "Niet volledig: {number} onderdelen · {words}.",
            len(lacking),
        )
        return line.format(number=len(lacking), words=words)
    open_parts = [part for part in STATUTORY if part not in {check.subject for check in judged}]
    if open_parts:
        return _("Nog te beoordelen: {parts}.").format(
            parts=", ".join(part.shown for part in open_parts)
        )
    return _("Volledig: alle onderdelen van art. 25 lid 2 en 3 WOR zijn aanwezig.")


def annexes_line(checks: Iterable[PartCheck]) -> str:
    """How many annexes are listed and how many of them were received; empty without annexes."""
    annexes = [check for check in checks if check.subject is Subject.ANNEX]
    if not annexes:
        return ""
    here = sum(check.presence is Presence.PRESENT for check in annexes)
    line = ngettext(
        "{listed} bijlage genoemd, {here} volledig ontvangen.",
        "{listed} bijlagen genoemd, {here} volledig ontvangen.",
        len(annexes),
    )
    return line.format(listed=len(annexes), here=here)


def name_of(check: PartCheck) -> str:
    """What was judged: the annex by its own name."""
    return check.label or check.subject.shown
