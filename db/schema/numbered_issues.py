"""The numbered issues of overviews."""

from db.schema.columns import ID, day, to

NUMBERED_ISSUES = f"""
create table issue (
    {ID},
    dossier integer not null {to("dossier")},
    product text not null check (product <> ''),
    audience text not null check (audience <> ''),
    number integer not null check (number >= 1),
    status text not null check (status <> ''),
    {day("issued_on")} not null,
    code text not null check (code <> ''),
    content_digest text not null,
    pdf_digest text not null,
    docx_digest text not null,
    title text not null,
    issued_by text not null,
    recipients text not null,
    reason text not null,
    subject integer,
    choice text not null,
    since integer {to("issue")} check (since <> id)
) strict;

create index issue_of_dossier on issue (dossier);
create index issue_since on issue (since) where since is not null;
"""
