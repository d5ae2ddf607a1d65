"""Registers that Hypothesis makes up: every sort of record, every field, within the rules."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from hypothesis import strategies as st

from consultatie.acts.checking import breaches_of
from consultatie.catalogue import LINKS, record_types
from consultatie.dates import PreciseDate, Precision
from consultatie.exchange.form import EXCHANGED
from consultatie.ids import RecordId
from consultatie.records import Record, codecs_of, inner_type
from consultatie.register import Work
from tests.db.samples import LOGO

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

_ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
# Most texts say something, or the rules would let few records through.
_TEXTS = st.one_of(_ANY_TEXT.map("Tekst {}".format), _ANY_TEXT, st.just("Punt ‘één’"))
_DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
_ABOUT = st.builds(
    lambda first, days: PreciseDate(
        first, first + timedelta(days=days), Precision.ABOUT, "medio zomer"
    ),
    _DAYS,
    st.integers(1, 90),
)
_OF_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXTS,
    int: st.integers(1, 52),
    bool: st.booleans(),
    date: _DAYS,
    PreciseDate: st.one_of(_DAYS.map(PreciseDate.day), _ABOUT),
    frozenset[str]: st.frozensets(st.sampled_from("abcdefghijklmn")),
}

# Of these not any text will do.
_COLOURS = st.sampled_from(("", "17506E", "7A1F5C"))
_OF_FIELD = {
    ("house_style", "main_colour"): _COLOURS,
    ("house_style", "second_colour"): _COLOURS,
    ("house_style", "logo"): st.sampled_from(("", LOGO)),
}


def write_anything(work: Work, draw: Draw, most: int = 2) -> list[Record]:
    """Write up to so many records of every sort that keep the rules; gives them."""
    written: dict[str, list[Record]] = {cls.kind: [] for cls in record_types()}
    for cls in EXCHANGED:
        for _ in range(most + _SPARE):
            record = _drawn(cls, work.new_id(), written, draw)
            if record is not None and not breaches_of(work, record):
                work.put(record)
                written[cls.kind].append(record)
            if len(written[cls.kind]) == most:
                break
    return [record for records in written.values() for record in records]


# How often to try again where the rules let nothing through.
_SPARE = 2


def _drawn(
    cls: type[Record], record_id: RecordId, there: dict[str, list[Record]], draw: Draw
) -> Record | None:
    values: dict[str, Any] = {"id": record_id}
    for name, (_write, _read, optional) in codecs_of(cls).items():
        if name == "id":
            continue
        value = None
        if not optional or draw(st.booleans()):
            value = _value(cls, name, there, draw)
        if value is None and not optional:
            return None
        values[name] = value
    return cls(**values)


def _value(cls: type[Record], name: str, there: dict[str, list[Record]], draw: Draw) -> Any:
    if (cls.kind, name) in LINKS:
        target = LINKS[cls.kind, name]
        # Nothing is about how paper looks: no form and no act offers it.
        kinds = [target] if target else [kind for kind in there if kind != "house_style"]
        ids = [record.id for kind in kinds for record in there[kind]]
        return draw(st.sampled_from(ids)) if ids else None
    if (cls.kind, name) in _OF_FIELD:
        return draw(_OF_FIELD[cls.kind, name])
    inner = inner_type(cls, name)
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return draw(st.sampled_from(inner))
    return draw(_OF_TYPE[inner])
