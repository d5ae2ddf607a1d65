"""The tables of version 0.3: scenarios, rule packs with their choices, and files."""

from db.schema.columns import ID, day, days, to

SCENARIOS_PACKS_AND_FILES = f"""
create table scenario (
    {ID},
    dossier integer not null {to("dossier")},
    name text not null check (name <> ''),
    {day("target_day")} not null,
    target_kind text not null check (target_kind <> ''),
    request integer {to("request")},
    board integer {to("body")},
    deviating integer not null check (deviating in (0, 1)),
    waiver integer not null check (waiver in (0, 1)),
    extra_round integer not null check (extra_round in (0, 1)),
    advice_weeks integer check (advice_weeks between 1 and 52),
    recess_counts integer not null check (recess_counts in (0, 1)),
    {days("notice_days")},
    {days("board_days")},
    {days("drafting_days")},
    {days("reading_days")},
    {days("extra_round_days")},
    {days("announcing_days")},
    {days("agenda_days")},
    {day("target_dates_on")},
    note text not null
) strict;

create table rule_pack (
    {ID},
    name text not null check (name <> ''),
    content text not null check (content <> ''),
    {day("loaded_on")},
    note text not null
) strict;

create table rule_choice (
    {ID},
    pack integer not null {to("rule_pack")},
    consultation integer not null {to("consultation")},
    term text not null check (term <> ''),
    choice text not null check (choice <> ''),
    {day("chosen_on")},
    reason text not null
) strict;

create table kept_file (
    digest text primary key not null check (length(digest) = 64),
    size integer not null check (size > 0),
    sort text not null check (sort <> ''),
    was_read integer not null check (was_read in (0, 1)),
    page_count integer check (page_count >= 0),
    has_text integer not null check (has_text in (0, 1)),
    remark text not null
) strict;

create table file_piece (
    digest text not null,
    place integer not null,
    bytes blob not null,
    primary key (digest, place)
) strict;

create table file_page (
    id integer primary key,
    digest text not null,
    number integer,
    text text not null
) strict;

alter table document add column subject integer;
alter table document add column replaces integer {to("document")} check (replaces <> id);
alter table document add column file_name text;
alter table document add column file_digest text;
alter table document add column file_sort text check (file_sort <> '');
alter table document add column file_size integer check (file_size >= 0);
alter table register add column rules_checked text check (rules_checked <> '');
alter table step add column scenario integer {to("scenario")};
alter table milestone add column scenario integer {to("scenario")};

create index document_of_file on document (file_digest);
create index document_replacing on document (replaces) where replaces is not null;
create index file_page_of_file on file_page (digest);
create index scenario_of_dossier on scenario (dossier);
create index scenario_of_request on scenario (request) where request is not null;
create index scenario_of_board on scenario (board) where board is not null;
create index rule_choice_of_consultation on rule_choice (consultation);
create index rule_choice_of_pack on rule_choice (pack);
create index step_of_scenario on step (scenario) where scenario is not null;
create index milestone_of_scenario on milestone (scenario) where scenario is not null;
"""
