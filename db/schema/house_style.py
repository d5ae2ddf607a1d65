"""The house style, which came with version 0.3 as well."""

from db.schema.columns import ID

HOUSE_STYLE = f"""
create table house_style (
    {ID},
    name text not null,
    sender text not null,
    main_colour text not null,
    second_colour text not null,
    logo text not null
) strict;
"""
