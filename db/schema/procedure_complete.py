"""Which council serves which boards, and what acts said that no field kept."""

from db.schema.columns import ID, day, to

PROCEDURE_COMPLETE = f"""
create table service (
    {ID},
    council integer not null {to("body")},
    board integer not null {to("body")},
    {day("valid_from")},
    {day("valid_until")}
) strict;

alter table appraisal add column body integer {to("body")};
alter table pause add column {day("planned_end")};
alter table step add column chosen_because text;
alter table commitment add column reported_how text;
alter table commitment add column accepted_where text;
alter table commitment add column accepted_by text;
alter table decision add column meeting integer {to("meeting")};
alter table capture add column decision integer {to("decision")};

create index service_of_council on service (council);
create index service_of_board on service (board);
create index appraisal_of_body on appraisal (body) where body is not null;
create index decision_of_meeting on decision (meeting) where meeting is not null;
create index capture_of_decision on capture (decision) where decision is not null;
"""
