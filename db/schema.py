"""The tables of a register: one for each sort of record, and the journal.

Each part is a schema as it was released; a later change is a migration of its own.
Foreign keys are judged at the end of an act, so that undoing it needs no order of its own. Saying
so by a pragma in each transaction makes SQLite compile every statement again: a save takes twice
as long.
"""

MIGRATION_SET = "consultatie"
# Every migration this version knows, oldest first: known here so that opening a register that is
# up to date need not load what migrates.
KNOWN_MIGRATIONS = (
    "m0001_first_register",
    "m0002_whole_procedure",
    "m0003_scenarios_packs_and_files",
    "m0004_numbered_issues",
    "m0005_house_style",
    "m0006_whole_procedure_complete",
)

# A day as it is stored, and the beginning of a date with a precision.
_DAY = "'[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
_SPAN = "'[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/*'"


def _day(name: str) -> str:
    return f'"{name}" text check ("{name}" glob {_DAY})'


def _precise(name: str) -> str:
    return f'"{name}" text check ("{name}" glob {_DAY} or "{name}" glob {_SPAN})'


def _to(table: str) -> str:
    return f"references {table} (id) deferrable initially deferred"


_ID = "id integer primary key check (id > 0),\n    withdrawn text"

FIRST_TABLES = f"""
create table register (
    {_ID},
    name text not null check (name <> ''),
    secretariat text not null
) strict;

create table organisation (
    {_ID},
    name text not null check (name <> ''),
    sort text not null check (sort <> ''),
    {_day("valid_from")},
    {_day("valid_until")},
    successor integer {_to("organisation")} check (successor <> id),
    note text not null
) strict;

create table body (
    {_ID},
    organisation integer not null {_to("organisation")},
    name text not null check (name <> ''),
    sort text not null check (sort <> ''),
    {_day("valid_from")},
    {_day("valid_until")},
    successor integer {_to("body")} check (successor <> id),
    advice_weeks integer check (advice_weeks between 1 and 52),
    reply_weeks integer check (reply_weeks between 1 and 52),
    terms_source text not null,
    note text not null
) strict;

create table abbreviation (
    {_ID},
    short text not null check (short <> ''),
    meaning text not null check (meaning <> '')
) strict;

create table dossier (
    {_ID},
    name text not null check (name <> ''),
    subject text not null,
    note text not null
) strict;

create table theme (
    {_ID},
    dossier integer not null {_to("dossier")},
    name text not null check (name <> ''),
    place integer not null
) strict;

create table milestone (
    {_ID},
    dossier integer not null {_to("dossier")},
    what text not null check (what <> ''),
    {_precise("when")} not null,
    who text not null
) strict;

create table request (
    {_ID},
    dossier integer not null {_to("dossier")},
    title text not null check (title <> ''),
    ground text not null check (ground <> ''),
    letters text not null check (letters not glob '*[^a-z]*'),
    version integer not null check (version >= 1),
    {_day("letter_date")},
    {_day("wanted_by")},
    proposed_decision text not null,
    political integer not null check (political in (0, 1)),
    note text not null
) strict;

create table consultation (
    {_ID},
    dossier integer not null {_to("dossier")},
    body integer not null {_to("body")},
    request integer {_to("request")},
    ground text check (ground <> ''),
    {_day("agreed_advice_date")},
    suspension_agreed integer not null check (suspension_agreed in (0, 1)),
    stated_accordance text check (stated_accordance <> ''),
    accordance_reason text not null,
    note text not null,
    check (request is not null or ground is not null)
) strict;

create table step (
    {_ID},
    consultation integer not null {_to("consultation")},
    sort text not null check (sort <> ''),
    {_precise("planned")},
    {_precise("actual")},
    skipped text not null,
    note text not null
) strict;

create table advice (
    {_ID},
    consultation integer not null {_to("consultation")},
    conclusion text not null check (conclusion <> ''),
    {_day("given_on")},
    number text not null,
    version integer not null check (version >= 1),
    note text not null
) strict;

create table point (
    {_ID},
    advice integer not null {_to("advice")},
    number text not null check (number <> ''),
    text text not null check (text <> ''),
    sort text not null check (sort <> ''),
    theme integer {_to("theme")},
    page text not null,
    place integer not null,
    political integer not null check (political in (0, 1))
) strict;

create table reaction (
    {_ID},
    dossier integer not null {_to("dossier")},
    text text not null check (text <> ''),
    reasons text not null,
    changes text not null,
    round integer not null check (round >= 1),
    {_day("given_on")}
) strict;

create table answer (
    {_ID},
    reaction integer not null {_to("reaction")},
    point integer not null {_to("point")},
    verdict text not null check (verdict <> ''),
    wording text not null
) strict;

create table decision (
    {_ID},
    dossier integer not null {_to("dossier")},
    title text not null check (title <> ''),
    body integer {_to("body")},
    {_precise("taken_on")},
    outcome text not null check (outcome <> ''),
    votes text not null,
    agenda_item text not null,
    note text not null
) strict;

create table coverage (
    {_ID},
    decision integer not null {_to("decision")},
    consultation integer not null {_to("consultation")}
) strict;

create table document (
    {_ID},
    dossier integer not null {_to("dossier")},
    title text not null check (title <> ''),
    sort text not null,
    role text not null check (role <> ''),
    {_day("dated")},
    decision integer {_to("decision")},
    place integer not null,
    note text not null
) strict;

create table reference (
    {_ID},
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

# Columns that are added are empty in the rows that are there: so the journal stays whole.
WHOLE_PROCEDURE = f"""
alter table step add column chosen integer check (chosen in (0, 1));
alter table decision add column {_day("revoked_on")};
alter table decision add column replaced_by integer {_to("decision")} check (replaced_by <> id);
alter table coverage add column outcome text check (outcome <> '');
alter table reaction add column counter_proposal text;
-- How many records lost their words in an act that is a real erasure.
alter table action add column erases integer check (erases > 0);

create table extension (
    {_ID},
    consultation integer not null {_to("consultation")},
    {_day("old_day")},
    {_day("new_day")} not null,
    {_day("agreed_on")},
    agreed_by text not null,
    reason text not null
) strict;

create table pause (
    {_ID},
    consultation integer not null {_to("consultation")},
    {_day("start")} not null,
    {_day("end")},
    agreed_by text not null,
    reason text not null check (reason <> '')
) strict;

create table clock_choice (
    {_ID},
    consultation integer not null {_to("consultation")},
    choice text not null check (choice <> ''),
    {_day("chosen_on")},
    agreed_by text not null,
    note text not null
) strict;

create table absence (
    {_ID},
    body integer not null {_to("body")},
    name text not null check (name <> ''),
    sort text not null check (sort <> ''),
    {_day("start")} not null,
    {_day("end")} not null
) strict;

create table part_check (
    {_ID},
    consultation integer not null {_to("consultation")},
    subject text not null check (subject <> ''),
    label text not null,
    presence text not null check (presence <> ''),
    page text not null,
    remark text not null
) strict;

create table question (
    {_ID},
    consultation integer not null {_to("consultation")},
    round integer not null check (round >= 1),
    number text not null check (number <> ''),
    text text not null check (text <> ''),
    {_day("asked_on")},
    answer text not null,
    {_day("answered_on")},
    point integer {_to("point")}
) strict;

create table expert (
    {_ID},
    consultation integer not null {_to("consultation")},
    who text not null check (who <> ''),
    subject text not null,
    costs text not null,
    {_day("costs_announced_on")},
    {_day("engaged_on")},
    {_day("reported_on")}
) strict;

create table sounding (
    {_ID},
    consultation integer not null {_to("consultation")},
    {_day("held_on")},
    how text not null check (how <> ''),
    participants integer check (participants >= 0),
    summary text not null
) strict;

create table meeting (
    {_ID},
    dossier integer not null {_to("dossier")},
    body integer {_to("body")},
    title text not null check (title <> ''),
    sort text not null check (sort <> ''),
    {_precise("planned")},
    {_precise("held")},
    "where" text not null,
    note text not null
) strict;

create table agenda_item (
    {_ID},
    meeting integer not null {_to("meeting")},
    place integer not null,
    title text not null check (title <> ''),
    consultation integer {_to("consultation")},
    point integer {_to("point")}
) strict;

create table capture (
    {_ID},
    meeting integer not null {_to("meeting")},
    item integer {_to("agenda_item")},
    sort text not null check (sort <> ''),
    text text not null check (text <> ''),
    at text not null,
    who text not null,
    {_precise("due")},
    settled integer not null check (settled in (0, 1))
) strict;

create table joining (
    {_ID},
    advice integer not null {_to("advice")},
    consultation integer not null {_to("consultation")},
    {_day("adopted_on")},
    votes text not null,
    note text not null
) strict;

create table reservation (
    {_ID},
    advice integer not null {_to("advice")},
    text text not null check (text <> ''),
    follow_up integer {_to("request")}
) strict;

create table appraisal (
    {_ID},
    point integer not null {_to("point")},
    opinion text not null check (opinion <> ''),
    {_day("given_on")},
    meeting integer {_to("meeting")},
    rendering_agreed integer check (rendering_agreed in (0, 1)),
    note text not null
) strict;

create table commitment (
    {_ID},
    dossier integer not null {_to("dossier")},
    text text not null check (text <> ''),
    giver integer {_to("body")},
    giver_function text not null,
    receiver integer {_to("body")},
    {_day("said_on")},
    said_where text not null,
    reaction integer {_to("reaction")},
    meeting integer {_to("meeting")},
    decision integer {_to("decision")},
    test text not null,
    {_precise("due")},
    recurs text check (recurs <> ''),
    previous integer {_to("commitment")} check (previous <> id),
    {_day("done_on")},
    proof text not null,
    {_day("reported_on")},
    {_day("accepted_on")}
) strict;

create table hand_over (
    {_ID},
    commitment integer not null {_to("commitment")},
    old_giver integer not null {_to("body")},
    new_giver integer not null {_to("body")},
    {_day("handed_on")} not null,
    reason text not null
) strict;

create table person (
    {_ID},
    name text not null check (name <> ''),
    note text not null
) strict;

create table seat (
    {_ID},
    person integer not null {_to("person")},
    body integer not null {_to("body")},
    function text not null,
    {_day("valid_from")},
    {_day("valid_until")}
) strict;

create table marking (
    {_ID},
    subject integer not null,
    visibility text not null check (visibility <> ''),
    imposed_by text not null,
    {_day("imposed_on")},
    scope text not null,
    {_day("until")},
    exempt text not null
) strict;

create table retention (
    {_ID},
    dossier integer not null {_to("dossier")},
    {_day("until")} not null,
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


def _days(name: str) -> str:
    return f"{name} integer check ({name} between 0 and 366)"


SCENARIOS_PACKS_AND_FILES = f"""
create table scenario (
    {_ID},
    dossier integer not null {_to("dossier")},
    name text not null check (name <> ''),
    {_day("target_day")} not null,
    target_kind text not null check (target_kind <> ''),
    request integer {_to("request")},
    board integer {_to("body")},
    deviating integer not null check (deviating in (0, 1)),
    waiver integer not null check (waiver in (0, 1)),
    extra_round integer not null check (extra_round in (0, 1)),
    advice_weeks integer check (advice_weeks between 1 and 52),
    recess_counts integer not null check (recess_counts in (0, 1)),
    {_days("notice_days")},
    {_days("board_days")},
    {_days("drafting_days")},
    {_days("reading_days")},
    {_days("extra_round_days")},
    {_days("announcing_days")},
    {_days("agenda_days")},
    {_day("target_dates_on")},
    note text not null
) strict;

create table rule_pack (
    {_ID},
    name text not null check (name <> ''),
    content text not null check (content <> ''),
    {_day("loaded_on")},
    note text not null
) strict;

create table rule_choice (
    {_ID},
    pack integer not null {_to("rule_pack")},
    consultation integer not null {_to("consultation")},
    term text not null check (term <> ''),
    choice text not null check (choice <> ''),
    {_day("chosen_on")},
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
alter table document add column replaces integer {_to("document")} check (replaces <> id);
alter table document add column file_name text;
alter table document add column file_digest text;
alter table document add column file_sort text check (file_sort <> '');
alter table document add column file_size integer check (file_size >= 0);
alter table register add column rules_checked text check (rules_checked <> '');
alter table step add column scenario integer {_to("scenario")};
alter table milestone add column scenario integer {_to("scenario")};

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

NUMBERED_ISSUES = f"""
create table issue (
    {_ID},
    dossier integer not null {_to("dossier")},
    product text not null check (product <> ''),
    audience text not null check (audience <> ''),
    number integer not null check (number >= 1),
    status text not null check (status <> ''),
    {_day("issued_on")} not null,
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
    since integer {_to("issue")} check (since <> id)
) strict;

create index issue_of_dossier on issue (dossier);
create index issue_since on issue (since) where since is not null;
"""

HOUSE_STYLE = f"""
create table house_style (
    {_ID},
    name text not null,
    sender text not null,
    main_colour text not null,
    second_colour text not null,
    logo text not null
) strict;
"""

PROCEDURE_COMPLETE = f"""
create table service (
    {_ID},
    council integer not null {_to("body")},
    board integer not null {_to("body")},
    {_day("valid_from")},
    {_day("valid_until")}
) strict;

alter table appraisal add column body integer {_to("body")};
alter table pause add column {_day("planned_end")};
alter table step add column chosen_because text;
alter table commitment add column reported_how text;
alter table commitment add column accepted_where text;
alter table commitment add column accepted_by text;
alter table decision add column meeting integer {_to("meeting")};
alter table capture add column decision integer {_to("decision")};

create index service_of_council on service (council);
create index service_of_board on service (board);
create index appraisal_of_body on appraisal (body) where body is not null;
create index decision_of_meeting on decision (meeting) where meeting is not null;
create index capture_of_decision on capture (decision) where decision is not null;
"""
