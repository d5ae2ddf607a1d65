"""The tables of version 0.1: the records that a register begins with, and the journal."""

from db.schema.columns import ID, day, precise, to
from db.schema.journal import JOURNAL

FIRST_TABLES = f"""
create table register (
    {ID},
    name text not null check (name <> ''),
    secretariat text not null
) strict;

create table organisation (
    {ID},
    name text not null check (name <> ''),
    sort text not null check (sort <> ''),
    {day("valid_from")},
    {day("valid_until")},
    successor integer {to("organisation")} check (successor <> id),
    note text not null
) strict;

create table body (
    {ID},
    organisation integer not null {to("organisation")},
    name text not null check (name <> ''),
    sort text not null check (sort <> ''),
    {day("valid_from")},
    {day("valid_until")},
    successor integer {to("body")} check (successor <> id),
    advice_weeks integer check (advice_weeks between 1 and 52),
    reply_weeks integer check (reply_weeks between 1 and 52),
    terms_source text not null,
    note text not null
) strict;

create table abbreviation (
    {ID},
    short text not null check (short <> ''),
    meaning text not null check (meaning <> '')
) strict;

create table dossier (
    {ID},
    name text not null check (name <> ''),
    subject text not null,
    note text not null
) strict;

create table theme (
    {ID},
    dossier integer not null {to("dossier")},
    name text not null check (name <> ''),
    place integer not null
) strict;

create table milestone (
    {ID},
    dossier integer not null {to("dossier")},
    what text not null check (what <> ''),
    {precise("when")} not null,
    who text not null
) strict;

create table request (
    {ID},
    dossier integer not null {to("dossier")},
    title text not null check (title <> ''),
    ground text not null check (ground <> ''),
    letters text not null check (letters not glob '*[^a-z]*'),
    version integer not null check (version >= 1),
    {day("letter_date")},
    {day("wanted_by")},
    proposed_decision text not null,
    political integer not null check (political in (0, 1)),
    note text not null
) strict;

create table consultation (
    {ID},
    dossier integer not null {to("dossier")},
    body integer not null {to("body")},
    request integer {to("request")},
    ground text check (ground <> ''),
    {day("agreed_advice_date")},
    suspension_agreed integer not null check (suspension_agreed in (0, 1)),
    stated_accordance text check (stated_accordance <> ''),
    accordance_reason text not null,
    note text not null,
    check (request is not null or ground is not null)
) strict;

create table step (
    {ID},
    consultation integer not null {to("consultation")},
    sort text not null check (sort <> ''),
    {precise("planned")},
    {precise("actual")},
    skipped text not null,
    note text not null
) strict;

create table advice (
    {ID},
    consultation integer not null {to("consultation")},
    conclusion text not null check (conclusion <> ''),
    {day("given_on")},
    number text not null,
    version integer not null check (version >= 1),
    note text not null
) strict;

create table point (
    {ID},
    advice integer not null {to("advice")},
    number text not null check (number <> ''),
    text text not null check (text <> ''),
    sort text not null check (sort <> ''),
    theme integer {to("theme")},
    page text not null,
    place integer not null,
    political integer not null check (political in (0, 1))
) strict;

create table reaction (
    {ID},
    dossier integer not null {to("dossier")},
    text text not null check (text <> ''),
    reasons text not null,
    changes text not null,
    round integer not null check (round >= 1),
    {day("given_on")}
) strict;

create table answer (
    {ID},
    reaction integer not null {to("reaction")},
    point integer not null {to("point")},
    verdict text not null check (verdict <> ''),
    wording text not null
) strict;

create table decision (
    {ID},
    dossier integer not null {to("dossier")},
    title text not null check (title <> ''),
    body integer {to("body")},
    {precise("taken_on")},
    outcome text not null check (outcome <> ''),
    votes text not null,
    agenda_item text not null,
    note text not null
) strict;

create table coverage (
    {ID},
    decision integer not null {to("decision")},
    consultation integer not null {to("consultation")}
) strict;

create table document (
    {ID},
    dossier integer not null {to("dossier")},
    title text not null check (title <> ''),
    sort text not null,
    role text not null check (role <> ''),
    {day("dated")},
    decision integer {to("decision")},
    place integer not null,
    note text not null
) strict;

create table reference (
    {ID},
    subject integer not null,
    sort text not null,
    number text not null check (number <> ''),
    issuer text not null
) strict;

create index body_of_organisation on body (organisation);
create index theme_of_dossier on theme (dossier);
create index milestone_of_dossier on milestone (dossier);
create index request_of_dossier on request (dossier, withdrawn);
create index consultation_of_dossier on consultation (dossier, withdrawn);
create index consultation_of_request on consultation (request) where request is not null;
create index consultation_of_body on consultation (body);
create index step_of_consultation on step (consultation);
create index advice_of_consultation on advice (consultation, withdrawn, given_on, version);
create index point_of_advice on point (advice, withdrawn);
create index point_of_theme on point (theme) where theme is not null;
create index reaction_of_dossier on reaction (dossier);
create index reaction_withdrawn on reaction (id) where withdrawn is not null;
create index answer_of_reaction on answer (reaction);
create index answer_to_point on answer (point, withdrawn, reaction);
create index decision_of_dossier on decision (dossier);
create index decision_of_body on decision (body) where body is not null;
create index coverage_of_decision on coverage (decision);
create index coverage_of_consultation on coverage (consultation);
create index document_of_dossier on document (dossier);
create index document_of_decision on document (decision) where decision is not null;
create index reference_of_subject on reference (subject);
{JOURNAL}"""
