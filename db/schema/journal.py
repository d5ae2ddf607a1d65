"""The journal of version 0.1: acts, what they changed, and which dossiers they touched."""

JOURNAL = """
-- An act that is being written is the newest one, and has no moment yet.
create table action (
    id integer primary key check (id > 0),
    label text not null check (label <> ''),
    person text not null,
    laptop text not null,
    at text check (at glob '????-??-??T??:??:??*'),
    reason text not null,
    undoes integer references action (id),
    redoes integer references action (id),
    check (undoes is null or redoes is null)
) strict;

-- A record comes into being by the change of its field 'id' from nothing, and goes by the reverse.
-- Changes have higher ids than their action: they are found from there on, without an index.
create table change (
    id integer primary key check (id > 0),
    action integer not null references action (id),
    kind text not null,
    record integer not null,
    field text not null,
    old any,
    new any,
    parent integer references change (id)
) strict;
create index change_of_field on change (record, field);

-- Which dossiers an act touched: the way from a dossier to its last act.
create table touched (
    dossier integer not null,
    action integer not null references action (id),
    primary key (dossier, action)
) strict, without rowid;
"""
