"""To which dossier a record belongs, as SQL."""

# For each table the way to its dossier; {row} is the name of the row, such as `new`. The rest
# (the register, organisations, bodies, abbreviations) belongs to every dossier or to none.
_WAYS = {
    "dossier": "{row}.id",
    "theme": "{row}.dossier",
    "milestone": "{row}.dossier",
    "request": "{row}.dossier",
    "consultation": "{row}.dossier",
    "reaction": "{row}.dossier",
    "decision": "{row}.dossier",
    "document": "{row}.dossier",
    "step": "(select dossier from consultation where id = {row}.consultation)",
    "advice": "(select dossier from consultation where id = {row}.consultation)",
    "point": (
        "(select consultation.dossier from advice"
        " join consultation on consultation.id = advice.consultation"
        " where advice.id = {row}.advice)"
    ),
    "answer": "(select dossier from reaction where id = {row}.reaction)",
    "coverage": "(select dossier from decision where id = {row}.decision)",
}
# Which sorts of record a reference is looked for at, the likeliest first.
_REFERRED = tuple(kind for kind in _WAYS if kind != "dossier")


def owner(table: str, row: str) -> str | None:
    """SQL for the dossier of a row of this table, or None where there is no such thing."""
    if table == "reference":
        return _owner_of_reference(row)
    way = _WAYS.get(table)
    return way and way.format(row=row)


def belonging() -> str:
    """SQL that lists the ids of all records of the dossier `:dossier` that can bear a reference.

    One select per sort of record, each by an index.
    """
    direct = [
        f"select id from {kind} where dossier = ?1"
        for kind, way in _WAYS.items()
        if way == "{row}.dossier"
    ]
    consultations = "(select id from consultation where dossier = ?1)"
    advices = f"(select id from advice where consultation in {consultations})"
    return " union all ".join(
        [
            "select ?1",
            *direct,
            f"select id from step where consultation in {consultations}",
            f"select id from advice where consultation in {consultations}",
            f"select id from point where advice in {advices}",
            "select id from answer where reaction in (select id from reaction where dossier = ?1)",
        ]
    )


def _owner_of_reference(row: str) -> str:
    tries = [f"(select id from dossier where id = {row}.subject)"]
    for kind in _REFERRED:
        way = _WAYS[kind].format(row=kind)
        tries.append(f"(select {way} from {kind} where {kind}.id = {row}.subject)")
    return f"coalesce({', '.join(tries)})"
