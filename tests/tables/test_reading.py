from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.errors import Stopped
from consultatie.progress import Progress
from consultatie.tables import NoTable, Sheet, sheets_of
from consultatie.tables.sheets import MOST_ROWS, words_of
from consultatie.texts import DamagedFile, EmptyFile, UnreadableFile
from tests.tables.making import ods, ods_row, with_far_value, xlsx

POINTS: list[list[Any]] = [
    ["Nr", "Tekst"],
    [1, "Behoud\nbanen"],
    ["2a", "=1+1"],
    [None, None],
    [3.5, True],
]


TEN_O_CLOCK = datetime.combine(date(2021, 9, 7), time(10))


def test_a_workbook_gives_its_values_and_no_empty_end() -> None:
    (sheet,) = sheets_of(xlsx(("Punten", [*POINTS, [None, None]]), ("Leeg", [])), "punten.xlsx")
    assert sheet.name == "Punten"
    assert sheet.rows == (("Nr", "Tekst"), (1, "Behoud\nbanen"), ("2a",), (), (3.5, True))


def test_dates_in_a_workbook_are_dates() -> None:
    (sheet,) = sheets_of(xlsx(("A", [[date(2021, 9, 7), TEN_O_CLOCK]])), "a.xlsx")
    assert [words_of(value) for value in sheet.rows[0]] == ["07-09-2021", "07-09-2021 10:00"]


def test_a_spreadsheet_of_libreoffice_gives_its_words_without_notes() -> None:
    rows = ods_row("Nr", "Tekst") + ods_row(
        "1", "<office:annotation><text:p>let op</text:p></office:annotation>a<text:s text:c='2'/>b"
    )
    (sheet,) = sheets_of(ods(rows), "punten.ods")
    assert sheet.rows == (("Nr", "Tekst"), ("1", "a  b"))


def test_values_of_libreoffice_have_their_type() -> None:
    cells = (
        '<table:table-cell office:value-type="float" office:value="3"><text:p>3,0</text:p>'
        "</table:table-cell>"
        '<table:table-cell office:value-type="date" office:date-value="2021-09-07"/>'
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>'
        '<table:covered-table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p>'
        "</table:table-cell>"
    )
    (sheet,) = sheets_of(ods(f"<table:table-row>{cells}</table:table-row>"), "a.ods")
    assert sheet.rows == ((3.0, date(2021, 9, 7), True, None, None, "x", "x"),)


def test_a_million_empty_rows_at_the_end_take_no_room() -> None:
    empty = ods_row().replace("row>", 'row table:number-rows-repeated="1048570">', 1)
    (sheet,) = sheets_of(ods(ods_row("a") + empty), "a.ods")
    assert sheet.rows == (("a",),)


def test_rows_beyond_the_limit_are_cut_off_and_that_is_said() -> None:
    row = ods_row("a").replace(
        "<table:table-row>", '<table:table-row table:number-rows-repeated="999999">'
    )
    (sheet,) = sheets_of(ods(row), "a.ods")
    assert (len(sheet.rows), sheet.cut_off) == (MOST_ROWS, True)


def test_a_value_in_the_farthest_corner_of_a_workbook_costs_no_memory() -> None:
    (sheet,) = sheets_of(_FAR, "a.xlsx")
    assert (sheet.rows, sheet.cut_off) == ((("x",),), False)


@pytest.mark.parametrize("separator", (";", ",", "\t", "|"))
def test_the_separator_of_a_text_is_found(separator: str) -> None:
    lines = (("Nr", "Tekst"), ("1", '"met ; en , en | erin"'), ("2", "kort"))
    text = "\r\n".join(separator.join(line) for line in lines)
    (sheet,) = sheets_of(text.encode(), "punten.csv")
    assert sheet.rows == (("Nr", "Tekst"), ("1", "met ; en , en | erin"), ("2", "kort"))


@pytest.mark.parametrize("charset", ("utf-8", "utf-8-sig", "cp1252", "utf-16"))
def test_the_letters_of_a_text_are_found(charset: str) -> None:
    (sheet,) = sheets_of("Nr;Tekst\n1;vóór één €".encode(charset), "punten.csv")
    assert sheet.rows[1] == ("1", "vóór één €")


def test_what_excel_says_of_the_separator_is_followed() -> None:
    (sheet,) = sheets_of(b"sep=|\na;b|c;d\n", "a.csv")
    assert sheet.rows == (("a;b", "c;d"),)


def test_a_text_in_quotes_goes_on_over_lines() -> None:
    (sheet,) = sheets_of(b'Nr;Tekst\n1;"eerst\ndan"\n', "a.csv")
    assert sheet.rows[1] == ("1", "eerst\ndan")


@pytest.mark.parametrize(
    "content, error",
    (
        (b"", EmptyFile),
        (b"\x00\x01\x02", NoTable),
        (b"PK\x03\x04 stuk", DamagedFile),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 oud", NoTable),
        (xlsx(("A", POINTS))[:-40], DamagedFile),
        (ods("<table:table-row>"), DamagedFile),
    ),
)
def test_what_is_no_table_is_refused(content: bytes, error: type[UnreadableFile]) -> None:
    with pytest.raises(error):
        sheets_of(content, "bestand")


def test_a_document_type_is_refused() -> None:
    swelling = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    content = ods(ods_row("a")).replace(b"<office:document-content", swelling, 1)
    with pytest.raises(UnreadableFile):
        sheets_of(content, "a.ods")


def test_reading_stops_when_that_is_asked() -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        sheets_of(b"a;b\n1;2\n", "a.csv", progress)


def read_or_refused(content: bytes) -> tuple[Sheet, ...]:
    """The sheets, or none where the file is refused; any other error is a mistake of ours."""
    try:
        return sheets_of(content, "wat dan ook")
    except UnreadableFile:
        return ()


@given(st.binary(max_size=300))
def test_any_bytes_give_a_table_or_say_why_not(content: bytes) -> None:
    assert all(not sheet.is_empty for sheet in read_or_refused(content))


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=4))
def test_a_workbook_with_a_broken_place_gives_a_table_or_says_why_not(
    place: int, junk: bytes
) -> None:
    whole = _WHOLE[: place % len(_WHOLE)] + junk + _WHOLE[place % len(_WHOLE) + len(junk) :]
    assert all(not sheet.is_empty for sheet in read_or_refused(whole))


_WHOLE = xlsx(("A", POINTS))
_FAR = with_far_value()
