"""P2 and P3: the lists over all dossiers and one large dossier, beside bare SQL for their rows.

Run with `python -m tests.benchmarks.bench_read [scale …]`, byte code compiled; without a scale on
the heavy register and on one twenty times as large. The lists go through the product's own reading;
the other side fetches the same numbers or rows on a connection of its own and makes nothing of
them. Of the SQL for the list the fastest of three ways counts.
"""

import sys
from collections.abc import Sequence
from datetime import date
from typing import cast

from consultatie.forgotten import forgotten_of
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from db.dossier_lines import dossier_lines
from db.dossiers import dossier_file, dossier_files
from db.driver import Connection, connect
from tests.benchmarks.pairs import Job, measure
from tests.benchmarks.registers import register_at

LIST_GOAL, DOSSIER_GOAL = 2.0, 2.0
SCALES = (1, 20)
# The window counts what is forgotten in turns of a few milliseconds; here it is counted in one go.
_COUNTED = 1
TODAY = date(2026, 11, 23)
_POINTS = """
    from point join advice on advice.id = point.advice
    join consultation on consultation.id = advice.consultation
    where point.withdrawn is null and advice.withdrawn is null and consultation.withdrawn is null
"""
_NEWEST = "(select max(action) from touched where touched.dossier = dossier.id)"
_REQUESTS = "(select count(*) from request where dossier = dossier.id and withdrawn is null)"
# The same numbers for each dossier: requests, points, points without an answer, the last change.
WAYS = {
    "subselects": f"""
        select id, name, {_REQUESTS},
            (select count(*) {_POINTS} and consultation.dossier = dossier.id),
            (select count(*) {_POINTS} and consultation.dossier = dossier.id and not exists (
                select 1 from answer where answer.point = point.id and answer.withdrawn is null)),
            {_NEWEST}
        from dossier where withdrawn is null order by name""",
    "grouped": f"""
        select dossier.id, name, {_REQUESTS}, points, without, {_NEWEST}
        from dossier left join (
            select consultation.dossier as own, count(*) as points, sum(not exists (
                select 1 from answer where answer.point = point.id and answer.withdrawn is null)
            ) as without {_POINTS} group by consultation.dossier
        ) on own = dossier.id
        where withdrawn is null order by name""",
    "joined": f"""
        select dossier.id, name, {_REQUESTS}, points, points - answered, {_NEWEST}
        from dossier left join (
            select consultation.dossier as own, count(*) as points,
                count(answer.id) as answered
            from point join advice on advice.id = point.advice
            join consultation on consultation.id = advice.consultation
            left join answer on answer.point = point.id and answer.withdrawn is null
            where point.withdrawn is null and advice.withdrawn is null
                and consultation.withdrawn is null
            group by consultation.dossier
        ) on own = dossier.id
        where withdrawn is null order by name""",
}


def main(scales: Sequence[int]) -> None:
    """Print the ratios at each scale."""
    for scale in scales:
        connection = connect(register_at(scale))
        _lists(connection, scale)
        _dossier(connection, scale)
        if scale <= _COUNTED:
            _forgotten(connection, scale)
        connection.close()


def _lists(connection: Connection, scale: int) -> None:
    ours = _numbers(connection)
    for way, sql in WAYS.items():
        theirs = {(row[0], *row[2:5]) for row in connection.execute(sql)}
        assert {(i, r, p or 0, u or 0) for i, r, p, u in theirs} == ours, way
    found = {way: measure(lambda: dossier_lines(connection), _run(connection, sql), 9)
             for way, sql in WAYS.items()}  # fmt: skip
    best = min(found, key=lambda way: found[way].other)
    dossiers = len(ours)
    what = f"P2 scale {scale}, list of {dossiers} dossiers with counts / best SQL ({best})"
    sys.stdout.write(found[best].line(what, LIST_GOAL))


def _numbers(connection: Connection) -> set[tuple[RecordId, int, int, int]]:
    lines = dossier_lines(connection)
    return {(line.dossier.id, line.requests, line.points, line.unanswered) for line in lines}


def _run(connection: Connection, sql: str) -> Job:
    return lambda: connection.execute(sql).fetchall()


def _dossier(connection: Connection, scale: int) -> None:
    ((large,),) = connection.execute("select min(id) from dossier").fetchall()
    file = dossier_file(connection, large)
    selects = _Selects(connection, large)
    what = f"P3 scale {scale}, a dossier of {len(file.points)} points / bare selects"
    bare = measure(lambda: dossier_file(connection, large), selects.run)
    sys.stdout.write(bare.line(what, DOSSIER_GOAL))


def _forgotten(connection: Connection, scale: int) -> None:
    """What is forgotten in every dossier: the law over all of it, beside fetching the rows only.

    Once beside one dossier after another, once beside the selects for all of them at once.
    """
    law = LawBook.shipped()
    dossiers = [row[0] for row in connection.execute("select id from dossier")]
    selects = [_Selects(connection, dossier) for dossier in dossiers]

    def count() -> None:
        for file in dossier_files(connection, dossiers):
            forgotten_of(file, law, TODAY)

    def fetch() -> None:
        for one in selects:
            one.run()

    what = f"P2 scale {scale}, what is forgotten in {len(dossiers)} dossiers / bare selects"
    sys.stdout.write(measure(count, fetch, 7).line(f"{what} of each", LIST_GOAL))
    at_once = _Selects(connection, *dossiers)
    sys.stdout.write(measure(count, at_once.run, 7).line(f"{what} of all", LIST_GOAL))


class _Selects:
    """The statements that reading one dossier or more sends, run by themselves."""

    def __init__(self, connection: Connection, *dossiers: RecordId) -> None:
        self._connection = connection
        self._statements: list[tuple[str, Sequence[object]]] = []
        recorder = cast("Connection", _Recorder(connection, self._statements))
        if len(dossiers) == 1:
            dossier_file(recorder, dossiers[0])
        else:
            dossier_files(recorder, dossiers)

    def run(self) -> None:
        """Fetch all rows of every statement."""
        for sql, values in self._statements:
            self._connection.execute(sql, values).fetchall()


class _Recorder:
    def __init__(
        self, connection: Connection, statements: list[tuple[str, Sequence[object]]]
    ) -> None:
        self._connection = connection
        self._statements = statements

    def execute(self, sql: str, values: Sequence[object] = ()) -> object:
        self._statements.append((sql, values))
        return self._connection.execute(sql, values)


if __name__ == "__main__":
    main([int(scale) for scale in sys.argv[1:]] or SCALES)
