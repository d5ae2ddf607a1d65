"""The list of dossiers with their counts: what the first window shows.

It needs one sort of record, and so it does not load the others.
"""

from datetime import datetime

from consultatie.dossiers import Dossier
from consultatie.ids import RecordId
from consultatie.register import DossierLine
from db.driver import Connection
from db.rows import read


def dossier_lines(connection: Connection) -> list[DossierLine]:
    """The dossiers that were not withdrawn, by name, with their counts."""
    dossiers = read(connection, Dossier, "where withdrawn is null")
    counts = {row[0]: row[1:] for row in connection.execute(_COUNTS)}
    lines = [_line(dossier, *counts[dossier.id]) for dossier in dossiers]
    return sorted(lines, key=lambda line: (line.dossier.name.casefold(), line.dossier.id))


def _line(
    dossier: Dossier,
    requests: int,
    points: int,
    unanswered: int,
    at: str | None,
    action: RecordId | None,
) -> DossierLine:
    last_change = None if at is None else datetime.fromisoformat(at)
    return DossierLine(dossier, requests, points, unanswered, last_change, action)


# Only points of the advice that counts count: of each consultation the newest one that was sent,
# else the newest draft (`DossierFile.advice_of`); nobody owes a reaction to a draft. An answer
# counts while its reaction stands; the few that do not are looked up once, not for each point.
# Points are counted by themselves: in the join SQLite goes from the index to each of their texts.
_COUNTS = """
with
raised as (
    select advice, count(*) as points, sum(not exists (
        select 1 from answer
        where answer.point = point.id and answer.withdrawn is null
            and answer.reaction not in (select id from reaction where withdrawn is not null)
    )) as unanswered
    from point where withdrawn is null group by advice
),
pointing as (
    select consultation.dossier, sum(raised.points) as points,
        sum(iif(counted.given_on is null, 0, raised.unanswered)) as unanswered
    from consultation join advice as counted on counted.id = (
        select advice.id from advice
        where advice.consultation = consultation.id and advice.withdrawn is null
        order by advice.given_on is null, advice.version desc, advice.id desc limit 1
    ) join raised on raised.advice = counted.id
    where consultation.withdrawn is null
    group by consultation.dossier
),
asking as (
    select dossier, count(*) as requests from request where withdrawn is null group by dossier
)
select
    dossier.id,
    ifnull(asking.requests, 0), ifnull(pointing.points, 0), ifnull(pointing.unanswered, 0),
    action.at, action.id
from dossier
left join asking on asking.dossier = dossier.id
left join pointing on pointing.dossier = dossier.id
left join action on action.id = (
    select max(touched.action) from touched where touched.dossier = dossier.id
)
where dossier.withdrawn is null"""
