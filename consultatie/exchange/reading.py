"""Reading an exchange file: every mistake with its place, or every record, never something between.

The order is: is it JSON, has it the documented shape, are the values right, do the links meet, do
the rules of the domain hold, and does nothing clash with what the register holds.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from consultatie.acts.checking import breaches_of
from consultatie.catalogue import LINKS, TYPE_OF_KIND
from consultatie.dossiers import Register
from consultatie.errors import Mistake, NotFound, WrongFile
from consultatie.exchange.form import EXCHANGED, SCHEMA_FILE, is_id
from consultatie.exchange.sentences import sentence_of
from consultatie.files import read_bytes
from consultatie.ids import RecordId
from consultatie.inheritance import marks_in
from consultatie.language import _, kept
from consultatie.records import Record, WrongValue
from consultatie.register import OpenRegister, Work
from consultatie.visibility import Marking, is_wider
from resources import folder

Placed: TypeAlias = tuple[str, Record]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: how many records were new, and how many were there already."""

    new: int
    there: int


def read_document(path: Path) -> Any:
    """The exchange file as JSON of the documented shape.

    :raises WrongFile: with every mistake in its shape. :raises FileMissing: no such file.
    """
    document = _parsed(path)
    _refuse(path, list(_shape_mistakes(document)))
    return document


def import_file(register: OpenRegister, path: Path, document: Any) -> Imported:
    """Put what `read_document` read from `path` in a register, as one action.

    :raises WrongFile: with every mistake found; the register is not changed.
    """
    placed, mistakes = _records_of(document)
    _refuse(path, mistakes)
    _refuse(path, list(_double_ids(placed)))
    takes_name = "register" in document and _is_empty(register)
    with register.action(kept("Inlezen uit {name}").format(name=path.name)) as work:
        _refuse(path, list(_link_mistakes(work, placed)))
        new = list(_new_records(work, placed))
        _refuse(path, list(_clashes(work, placed)))
        _refuse(path, list(_rule_mistakes(work, placed)))
        _refuse(path, list(_widenings(work, placed)))
        _write(work, new)
        # Points of one advice are judged beside each other, so once more when all are there.
        _refuse(path, list(_rule_mistakes(work, placed)))
        if takes_name:
            _take_name(register, work, document["register"])
    return Imported(new=len(new), there=len(placed) - len(new))


def _refuse(path: Path, mistakes: list[Mistake]) -> None:
    if mistakes:
        raise WrongFile(path, tuple(mistakes))


def _parsed(path: Path) -> Any:
    try:
        return json.loads(read_bytes(path).decode("utf-8"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        place = _("byte {byte}").format(byte=error.start)
        raise WrongFile(path, (Mistake(place, _("Het bestand is geen UTF-8-tekst.")),)) from error
    except json.JSONDecodeError as error:
        place = _("regel {line}, kolom {column}").format(line=error.lineno, column=error.colno)
        raise WrongFile(path, (Mistake(place, _("Hier is het geen geldige JSON.")),)) from error
    except (ValueError, RecursionError) as error:
        sentence = _("Het bestand is geen geldige JSON.")
        raise WrongFile(path, (Mistake(path.name, sentence),)) from error


def _no_number(word: str) -> None:
    raise ValueError(word)


@cache
def _validator() -> Any:
    # Imported here: it takes long, and only an import needs it.
    from jsonschema import Draft202012Validator

    text = (folder("exchange") / SCHEMA_FILE).read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


def _shape_mistakes(document: Any) -> Iterator[Mistake]:
    errors = _validator().iter_errors(document)
    for error in sorted(errors, key=lambda error: [str(part) for part in error.absolute_path]):
        yield Mistake(_place(error.absolute_path), sentence_of(error))


def _place(parts: Iterable[str | int]) -> str:
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return text.lstrip(".") or _("het bestand als geheel")


def _records_of(document: Any) -> tuple[list[Placed], list[Mistake]]:
    placed: list[Placed] = []
    mistakes: list[Mistake] = []
    for cls in EXCHANGED:
        for number, item in enumerate(document["records"].get(cls.kind, [])):
            place = f"records.{cls.kind}[{number}]"
            try:
                placed.append((place, cls.from_plain(_with_numbers(cls.kind, item))))
            except WrongValue as wrong:
                sentence = _("‘{value}’ kan niet in dit veld.").format(value=wrong.value)
                mistakes.append(Mistake(f"{place}.{wrong.field}", sentence))
    return placed, mistakes


def _with_numbers(kind: str, item: dict[str, Any]) -> dict[str, Any]:
    return {
        name: int(value) if value is not None and is_id(kind, name) else value
        for name, value in item.items()
    }


def _double_ids(placed: list[Placed]) -> Iterator[Mistake]:
    seen: dict[RecordId, str] = {}
    for place, record in placed:
        if record.id > MAX_ID:
            yield Mistake(f"{place}.id", _("Dit id is te groot."))
        if record.id in seen:
            sentence = _("Dit id komt al voor bij {other}.").format(other=seen[record.id])
            yield Mistake(f"{place}.id", sentence)
        seen.setdefault(record.id, place)


MAX_ID = (1 << 63) - 1


def _link_mistakes(work: Work, placed: list[Placed]) -> Iterator[Mistake]:
    kinds = {record.id: record.kind for _place_, record in placed}
    for place, record in placed:
        for (kind, field), target in LINKS.items():
            link = getattr(record, field) if kind == record.kind else None
            if link is not None and not _meets(work, kinds.get(link), link, target):
                yield Mistake(f"{place}.{field}", _("Er is geen record met dit id."))


def _meets(work: Work, kind: str | None, link: RecordId, target: str | None) -> bool:
    if kind is not None:
        return target in (None, kind)
    kinds = [target] if target else list(TYPE_OF_KIND)
    return any(_there(work, TYPE_OF_KIND[name], link) is not None for name in kinds)


def _there(work: Work, cls: type[Record], record_id: RecordId) -> Record | None:
    try:
        return work.get(cls, record_id)
    except NotFound:
        return None


def _new_records(work: Work, placed: list[Placed]) -> Iterator[Record]:
    return (record for _place_, record in placed if not _there(work, type(record), record.id))


def _clashes(work: Work, placed: list[Placed]) -> Iterator[Mistake]:
    for place, record in placed:
        there = _there(work, type(record), record.id)
        if there is not None and there != record:
            sentence = _("Dit record staat al in het register, met een andere inhoud.")
            yield Mistake(place, sentence)


def _write(work: Work, records: list[Record]) -> None:
    for record in records:
        work.put(record)


def _rule_mistakes(work: Work, placed: list[Placed]) -> Iterator[Mistake]:
    for place, record in placed:
        for found in breaches_of(work, record):
            yield Mistake(f"{place}.{found.field}", found.sentence)


def _widenings(work: Work, placed: list[Placed]) -> Iterator[Mistake]:
    """New marks by which more people would see what is in the register already."""
    # On the first of all days every mark holds, also secrecy that ended since.
    marks = marks_in(work, date.min)
    for place, record in placed:
        if isinstance(record, Marking) and record.stands and not _there(work, Marking, record.id):
            subject = next(filter(None, _of_any_sort(work, record.subject)), None)
            if subject and is_wider(record.visibility, before := marks.of(subject)):
                sentence = _("Dit stuk is hier ‘{before}’; een bestand maakt dat niet ruimer.")
                yield Mistake(f"{place}.visibility", sentence.format(before=before))


def _of_any_sort(work: Work, record_id: RecordId) -> Iterator[Record | None]:
    return (_there(work, cls, record_id) for cls in TYPE_OF_KIND.values())


def _is_empty(register: OpenRegister) -> bool:
    return not any(register.records(cls) for cls in EXCHANGED)


def _take_name(register: OpenRegister, work: Work, head: dict[str, str]) -> None:
    """An empty register takes the name of the one that comes in."""
    line = register.records(Register)[0]
    work.put(replace(line, name=head["name"], secretariat=head.get("secretariat", "")))
