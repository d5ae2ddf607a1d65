"""P8: what it costs to save one point durably, beside raw inserts of the same text.

Run with `python -m tests.benchmarks.bench_save`, byte code compiled. The product saves by its own
act: checks, search index, journal, one transaction. Raw is the same driver with one table and a
search index with a trigger; once in WAL and once under a DELETE journal, both `synchronous=FULL`.
Pairs are run one after the other; the ratio is the median of the ratios of the pairs.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from consultatie.acts.advice import add_point, draft_advice
from consultatie.acts.records import NEW
from consultatie.advice import Advice, Conclusion, Point
from consultatie.consultations import Consultation
from db.driver import Connection, connect
from db.register import SqliteRegister, open_register
from tests.benchmarks.heavy import AUTHOR, build

PAIRS = 11
POINTS_OF_AN_ADVICE = 20
Save = Callable[[], float]
SAVES = 40
_RAW = """
create table point (id integer primary key, advice integer, number text, text text) strict;
create index point_of_advice on point (advice);
create virtual table search using fts5 (
    number, text, content = 'point', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
create trigger learn after insert on point begin
    insert into search (rowid, number, text) values (new.id, new.number, new.text);
end;
"""


def main() -> None:
    """Print both ratios."""
    with tempfile.TemporaryDirectory() as folder:
        heavy = build(Path(folder) / "zwaar.consultatie")
        with open_register(heavy, author=AUTHOR) as register:
            points = [(p.id, p.advice, p.number, p.text) for p in register.records(Point)]
            for journal, goal in (("wal", 2.5), ("delete", 0.6)):
                raw = _filled(Path(folder) / f"{journal}.db", journal, points)
                pairs = _pairs(_product(register, points[-1][3]), _raw(raw, points[-1][3]))
                sys.stdout.write(_sentence(journal, goal, pairs) + "\n")
                raw.close()


def _product(register: SqliteRegister, text: str) -> Save:
    """Saves into advices of up to twenty points, as councils write them."""
    council = register.records(Consultation)[0]
    places = count()
    advice = _advice(register, council)

    def save() -> float:
        nonlocal advice
        place = next(places) % POINTS_OF_AN_ADVICE
        if place == 0:
            advice = _advice(register, council)
        start = time.perf_counter()
        add_point(register, Point(id=NEW, advice=advice.id, number=str(place + 1), text=text))
        return time.perf_counter() - start

    return save


def _advice(register: SqliteRegister, council: Consultation) -> Advice:
    with register.action("Raadpleging voor de meting") as work:
        again = replace(council, id=work.new_id())
        work.put(again)
    return draft_advice(register, again.id, Conclusion.POSITIVE)


def _filled(path: Path, journal: str, points: list[tuple[int, int, str, str]]) -> Connection:
    connection = connect(path, how="mode=rwc")
    connection.execute(f"pragma journal_mode = {journal}").fetchall()
    connection.executescript(_RAW)
    connection.execute("begin")
    connection.executemany("insert into point values (?, ?, ?, ?)", points)
    connection.execute("commit")
    return connection


def _raw(connection: Connection, text: str) -> Save:
    def save() -> float:
        start = time.perf_counter()
        connection.execute("insert into point (advice, number, text) values (1, '1', ?)", (text,))
        return time.perf_counter() - start

    return save


def _pairs(product: Save, raw: Save) -> list[tuple[float, float]]:
    def seconds(save: Save) -> float:
        return statistics.median(save() for _ in range(SAVES))

    for save in (product, raw):
        seconds(save)
    return [(seconds(product), seconds(raw)) for _ in range(PAIRS)]


def _sentence(journal: str, goal: float, pairs: list[tuple[float, float]]) -> str:
    ratio = statistics.median(product / raw for product, raw in pairs)
    product, raw = (statistics.median(times) * 1_000 for times in zip(*pairs, strict=True))
    return (
        f"P8 save one point / raw insert, journal={journal}: {product:.2f} / {raw:.2f} ms"
        f" ratio {ratio:.2f} (goal {goal:.2f})"
    )


if __name__ == "__main__":
    main()
