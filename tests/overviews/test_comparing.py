"""What changed between two contents: told by part, and never by its number alone."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from consultatie.overviews.comparing import ChangeSort, compared
from consultatie.overviews.content import (
    Block,
    Column,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    Paper,
    Row,
    Running,
    Table,
    Text,
    cell,
    plain_text,
    row,
    text,
)

COLUMNS = (Column("Nr."), Column("Punt"), Column("Reactie"))


def paper(*blocks: Block) -> Paper:
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    return Paper("Matrix", "SORA", Running("Gemeente", "concept", "vandaag"), blocks, now)


def points(*rows: Row) -> Group:
    return Group(Heading(1, "Huisvesting"), (Table(COLUMNS, rows),))


def changes(before: Paper, now: Paper) -> list[tuple[ChangeSort, str, tuple[str, ...]]]:
    return [(one.sort, one.label, one.columns) for one in compared(now, before).changes]


def marked(now: Paper, before: Paper) -> list[str]:
    """The first words of every row with a bar in the margin."""
    (group,) = compared(now, before).paper.blocks
    assert isinstance(group, Group)
    table = group.blocks[0]
    assert isinstance(table, Table)
    return [
        " ".join(plain_text(paper(Table((), (one,)))).split()[3:])
        for one in table.rows
        if one.changed
    ]


def test_nothing_changed_gives_nothing() -> None:
    one = paper(points(row("1", "Werkplek", "Ja")), text("Slot"))
    found = compared(one, one)
    assert found.changes == ()
    assert repr(found.paper) == repr(one)


def test_a_new_row_does_not_change_the_rows_whose_number_it_moves() -> None:
    before = paper(points(row("1", "Werkplek", "Ja"), row("2", "Rooster", "Nee")))
    now = paper(
        points(row("1", "Fiets", "Ja"), row("2", "Werkplek", "Ja"), row("3", "Rooster", "Nee"))
    )
    assert changes(before, now) == [(ChangeSort.NEW, "Fiets", ())]


def test_a_changed_row_names_the_columns_that_say_something_else() -> None:
    before = paper(points(row("1", "Werkplek", "Ja"), row("2", "Rooster", "Nee")))
    now = paper(points(row("1", "Werkplek", "Ja"), row("2", "Rooster", "Toch wel")))
    assert changes(before, now) == [(ChangeSort.CHANGED, "Rooster", ("Reactie",))]
    (change,) = compared(now, before).changes
    assert (change.was, change.now) == ("Nee", "Toch wel")
    assert change.trail == ("Huisvesting",)


def test_a_point_whose_own_words_changed_is_known_by_the_rest_of_them() -> None:
    before = paper(points(row("1", "Behoud de werkplek op de locatie", "Dat doen wij")))
    now = paper(points(row("1", "Behoud de werkplek op elke locatie", "Dat doen wij")))
    assert [one[0] for one in changes(before, now)] == [ChangeSort.CHANGED]


def test_a_row_elsewhere_has_moved_and_one_that_went_is_told_last() -> None:
    one, two, three = row("1", "Eén", "a"), row("2", "Twee", "b"), row("3", "Drie", "c")
    before, now = paper(points(one, two, three)), paper(points(three, one))
    assert changes(before, now) == [
        (ChangeSort.MOVED, "Drie", ()),
        (ChangeSort.GONE, "Twee", ()),
    ]


def test_a_new_heading_is_told_by_what_stands_below_it() -> None:
    before = paper(points(row("1", "Eén", "a")))
    now = paper(points(row("1", "Eén", "a")), Group(Heading(1, "Werktijd"), (text("Nieuw."),)))
    assert [(one.sort, one.trail, one.now) for one in compared(now, before).changes] == [
        (ChangeSort.NEW, ("Werktijd",), "Nieuw.")
    ]
    lonely = paper(points(row("1", "Eén", "a")), Heading(1, "Werktijd"))
    assert changes(before, lonely) == [(ChangeSort.NEW, "Werktijd", ())]


def test_facts_and_remarks_are_compared_by_their_name() -> None:
    before = paper(KeyFacts((Fact("Brief van", cell("1 mei")),)), Note("Let op", (text("Oud"),)))
    now = paper(KeyFacts((Fact("Brief van", cell("2 mei")),)), Note("Let op", (text("Nieuw"),)))
    assert changes(before, now) == [
        (ChangeSort.CHANGED, "Brief van", ()),
        (ChangeSort.CHANGED, "Let op", ()),
    ]
    facts, note = compared(now, before).paper.blocks
    assert isinstance(facts, KeyFacts)
    assert isinstance(note, Note)
    assert facts.facts[0].changed
    assert note.changed


def test_a_paragraph_that_stayed_has_no_bar() -> None:
    before, now = paper(text("Zo was het.")), paper(text("Zo was het."), text("En dit kwam erbij."))
    was, new = compared(now, before).paper.blocks
    assert isinstance(was, Text)
    assert isinstance(new, Text)
    assert (was.changed, new.changed) == (False, True)


ROWS = st.lists(
    st.builds(row, st.just("1"), st.sampled_from("abcdef"), st.sampled_from("xyz")), max_size=9
)


@given(ROWS, ROWS)
def test_the_bars_are_beside_what_is_told_and_the_words_stay_the_same(
    old: list[Row], new: list[Row]
) -> None:
    before, now = paper(points(*old)), paper(points(*new))
    found = compared(now, before)
    assert plain_text(found.paper) == plain_text(now)
    assert found.paper == now
    told = [one for one in found.changes if one.sort is not ChangeSort.GONE]
    assert len(marked(now, before)) == len(told)
    gone = len(found.changes) - len(told)
    added = sum(one.sort is ChangeSort.NEW for one in told)
    assert len(new) - len(old) == added - gone
