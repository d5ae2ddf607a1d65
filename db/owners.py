"""To which dossier a record belongs, as SQL."""

# For each table of a dossier the field that leads to it. The rest (the register, parties, persons,
# abbreviations, absences, rule packs) belongs to every dossier or to none.
_PARENTS = {
    "theme": "dossier",
    "milestone": "dossier",
    "scenario": "dossier",
    "request": "dossier",
    "consultation": "dossier",
    "reaction": "dossier",
    "decision": "dossier",
    "document": "dossier",
    "meeting": "dossier",
    "commitment": "dossier",
    "retention": "dossier",
    "step": "consultation",
    "advice": "consultation",
    "point": "advice",
    "answer": "reaction",
    "coverage": "decision",
    "extension": "consultation",
    "pause": "consultation",
    "clock_choice": "consultation",
    "part_check": "consultation",
    "question": "consultation",
    "expert": "consultation",
    "sounding": "consultation",
    "agenda_item": "meeting",
    "capture": "meeting",
    "hand_over": "commitment",
    "joining": "consultation",
    "reservation": "advice",
    "appraisal": "point",
    "rule_choice": "consultation",
    "issue": "dossier",
}


def _way(kind: str, row: str) -> str:
    """SQL for the dossier of a row of this table, up through its parents."""
    if kind == "dossier":
        return f"{row}.id"
    parent = _PARENTS[kind]
    if parent == "dossier":
        return f"{row}.dossier"
    return f"(select {_way(parent, parent)} from {parent} where {parent}.id = {row}.{parent})"


def way_up(kind: str, row: str, to: str) -> str | None:
    """SQL for the record of another table that a row belongs to, or None when it never comes by."""
    parent = _PARENTS.get(kind)
    if parent is None:
        return None
    if parent == to:
        return f"{row}.{parent}"
    way = way_up(parent, parent, to)
    return way and f"(select {way} from {parent} where {parent}.id = {row}.{parent})"


def owner(table: str, row: str) -> str | None:
    """SQL for the dossier of a row of this table, or None where there is no such thing."""
    if table in ("reference", "marking"):
        return _owner_of_subject(row)
    return _way(table, row) if table == "dossier" or table in _PARENTS else None


def belonging(of: str = "= ?1") -> str:
    """SQL that lists the ids of all records of dossiers that can be a subject.

    One select per sort of record, each by an index.

    :param of: which dossiers, as the end of a condition: `= ?1`, or `in (…)`.
    """
    parents = {
        name: f"(select id from {name} where dossier {of})"
        for name in ("consultation", "meeting", "reaction", "decision", "commitment")
    }
    parents["advice"] = f"(select id from advice where consultation in {parents['consultation']})"
    parents["point"] = f"(select id from point where advice in {parents['advice']})"
    selects = [
        f"select id from {kind} where dossier {of}"
        if parent == "dossier"
        else f"select id from {kind} where {parent} in {parents[parent]}"
        for kind, parent in _PARENTS.items()
    ]
    return " union all ".join([f"select id from dossier where id {of}", *selects])


def _owner_of_subject(row: str) -> str:
    tries = [
        f"(select {_way(kind, kind)} from {kind} where {kind}.id = {row}.subject)"
        for kind in ("dossier", *_PARENTS)
    ]
    return f"coalesce({', '.join(tries)})"
