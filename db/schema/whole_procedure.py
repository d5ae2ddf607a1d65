"""The tables of version 0.2: everything else that happens in a procedure."""

from db.schema.columns import ID, day, precise, to

# Columns that are added are empty in the rows that are there: so the journal stays whole.
WHOLE_PROCEDURE = f"""
alter table step add column chosen integer check (chosen in (0, 1));
alter table decision add column {day("revoked_on")};
alter table decision add column replaced_by integer {to("decision")} check (replaced_by <> id);
alter table coverage add column outcome text check (outcome <> '');
alter table reaction add column counter_proposal text;
-- How many records lost their words in an act that is a real erasure.
alter table action add column erases integer check (erases > 0);

create table extension (
    {ID},
    consultation integer not null {to("consultation")},
    {day("old_day")},
    {day("new_day")} not null,
    {day("agreed_on")},
    agreed_by text not null,
    reason text not null
) strict;

create table pause (
    {ID},
    consultation integer not null {to("consultation")},
    {day("start")} not null,
    {day("end")},
    agreed_by text not null,
    reason text not null check (reason <> '')
) strict;

create table clock_choice (
    {ID},
    consultation integer not null {to("consultation")},
    choice text not null check (choice <> ''),
    {day("chosen_on")},
    agreed_by text not null,
    note text not null
) strict;

create table absence (
    {ID},
    body integer not null {to("body")},
    name text not null check (name <> ''),
    sort text not null check (sort <> ''),
    {day("start")} not null,
    {day("end")} not null
) strict;

create table part_check (
    {ID},
    consultation integer not null {to("consultation")},
    subject text not null check (subject <> ''),
    label text not null,
    presence text not null check (presence <> ''),
    page text not null,
    remark text not null
) strict;

create table question (
    {ID},
    consultation integer not null {to("consultation")},
    round integer not null check (round >= 1),
    number text not null check (number <> ''),
    text text not null check (text <> ''),
    {day("asked_on")},
    answer text not null,
    {day("answered_on")},
    point integer {to("point")}
) strict;

create table expert (
    {ID},
    consultation integer not null {to("consultation")},
    who text not null check (who <> ''),
    subject text not null,
    costs text not null,
    {day("costs_announced_on")},
    {day("engaged_on")},
    {day("reported_on")}
) strict;

create table sounding (
    {ID},
    consultation integer not null {to("consultation")},
    {day("held_on")},
    how text not null check (how <> ''),
    participants integer check (participants >= 0),
    summary text not null
) strict;

create table meeting (
    {ID},
    dossier integer not null {to("dossier")},
    body integer {to("body")},
    title text not null check (title <> ''),
    sort text not null check (sort <> ''),
    {precise("planned")},
    {precise("held")},
    "where" text not null,
    note text not null
) strict;

create table agenda_item (
    {ID},
    meeting integer not null {to("meeting")},
    place integer not null,
    title text not null check (title <> ''),
    consultation integer {to("consultation")},
    point integer {to("point")}
) strict;

create table capture (
    {ID},
    meeting integer not null {to("meeting")},
    item integer {to("agenda_item")},
    sort text not null check (sort <> ''),
    text text not null check (text <> ''),
    at text not null,
    who text not null,
    {precise("due")},
    settled integer not null check (settled in (0, 1))
) strict;

create table joining (
    {ID},
    advice integer not null {to("advice")},
    consultation integer not null {to("consultation")},
    {day("adopted_on")},
    votes text not null,
    note text not null
) strict;

create table reservation (
    {ID},
    advice integer not null {to("advice")},
    text text not null check (text <> ''),
    follow_up integer {to("request")}
) strict;

create table appraisal (
    {ID},
    point integer not null {to("point")},
    opinion text not null check (opinion <> ''),
    {day("given_on")},
    meeting integer {to("meeting")},
    rendering_agreed integer check (rendering_agreed in (0, 1)),
    note text not null
) strict;

create table commitment (
    {ID},
    dossier integer not null {to("dossier")},
    text text not null check (text <> ''),
    giver integer {to("body")},
    giver_function text not null,
    receiver integer {to("body")},
    {day("said_on")},
    said_where text not null,
    reaction integer {to("reaction")},
    meeting integer {to("meeting")},
    decision integer {to("decision")},
    test text not null,
    {precise("due")},
    recurs text check (recurs <> ''),
    previous integer {to("commitment")} check (previous <> id),
    {day("done_on")},
    proof text not null,
    {day("reported_on")},
    {day("accepted_on")}
) strict;

create table hand_over (
    {ID},
    commitment integer not null {to("commitment")},
    old_giver integer not null {to("body")},
    new_giver integer not null {to("body")},
    {day("handed_on")} not null,
    reason text not null
) strict;

create table person (
    {ID},
    name text not null check (name <> ''),
    note text not null
) strict;

create table seat (
    {ID},
    person integer not null {to("person")},
    body integer not null {to("body")},
    function text not null,
    {day("valid_from")},
    {day("valid_until")}
) strict;

create table marking (
    {ID},
    subject integer not null,
    visibility text not null check (visibility <> ''),
    imposed_by text not null,
    {day("imposed_on")},
    scope text not null,
    {day("until")},
    exempt text not null
) strict;

create table retention (
    {ID},
    dossier integer not null {to("dossier")},
    {day("until")} not null,
    ground text not null check (ground <> '')
) strict;

create index extension_of_consultation on extension (consultation);
create index pause_of_consultation on pause (consultation);
create index clock_choice_of_consultation on clock_choice (consultation);
create index absence_of_body on absence (body);
create index part_check_of_consultation on part_check (consultation);
create index question_of_consultation on question (consultation);
create index question_of_point on question (point) where point is not null;
create index expert_of_consultation on expert (consultation);
create index sounding_of_consultation on sounding (consultation);
create index meeting_of_dossier on meeting (dossier);
create index agenda_item_of_meeting on agenda_item (meeting);
create index capture_of_meeting on capture (meeting);
create index joining_of_advice on joining (advice);
create index joining_of_consultation on joining (consultation);
create index reservation_of_advice on reservation (advice);
create index appraisal_of_point on appraisal (point);
create index commitment_of_dossier on commitment (dossier);
create index commitment_of_giver on commitment (giver) where giver is not null;
create index hand_over_of_commitment on hand_over (commitment);
create index seat_of_person on seat (person);
create index seat_of_body on seat (body);
create index marking_of_subject on marking (subject);
create index retention_of_dossier on retention (dossier);
"""
