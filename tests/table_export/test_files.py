"""Tables as files: any text comes back whole, and none is ever a formula."""

import csv
import re
from datetime import date
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from consultatie.dates import PreciseDate, Precision
from consultatie.table_export.csv_file import DANGEROUS, csv_bytes, safe_text
from consultatie.table_export.values import Table, Value, day, long_text, number, precise
from consultatie.table_export.xlsx import (
    MARK,
    MOST_ROWS,
    MOST_UNITS,
    TooManyRows,
    fitted,
    height_of,
    workbook_of,
)

TODAY = date(2026, 11, 23)
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COLUMNS = (long_text("Tekst"), day("Dag"), precise("Wanneer"), number("Aantal"))
APRIL = PreciseDate(date(2021, 4, 11), date(2021, 4, 20), Precision.ABOUT, "medio april 2021")
words = st.text(st.characters(codec="utf-8"), max_size=40)
formulas = st.sampled_from(sorted(DANGEROUS)).flatmap(lambda c: words.map(lambda w: c + w))


def table(*cells: Value) -> Table:
    return Table("proef", "Proef", (long_text("Tekst"),), tuple((cell,) for cell in cells))


def parts(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name).decode("utf-8") for name in file.namelist()}


def texts(sheet: str) -> list[str]:
    """The texts of a sheet as a spreadsheet reads them."""
    found = (cell.find(f"{SPACE}is/{SPACE}t") for cell in ET.fromstring(sheet).iter(f"{SPACE}c"))
    return [unescaped(one.text or "") for one in found if one is not None]


def unescaped(text: str) -> str:
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)


@settings(max_examples=60, deadline=None)
@given(st.lists(words | formulas, min_size=1, max_size=5))
@example(["=1+1", "{=A1}", "http://x.nl", "007", " rand ", "_x000D_", "a\r\nb", "😀 العربية"])
def test_any_text_comes_back_from_a_workbook_and_is_no_formula(typed: list[str]) -> None:
    sheet = parts(workbook_of([table(*typed)], (), TODAY).content)["xl/worksheets/sheet1.xml"]
    assert texts(sheet)[1:] == [one for one in typed if one]
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


@settings(max_examples=60, deadline=None)
@given(st.lists(words | formulas, min_size=1, max_size=5))
def test_any_text_comes_back_from_csv_and_none_begins_as_a_formula(typed: list[str]) -> None:
    content = csv_bytes(
        Table("p", "P", (long_text("A"), number("B")), tuple((w, 1) for w in typed))
    )
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1:] == [[safe_text(one), "1"] for one in typed]
    for one, (cell, _one) in zip(typed, rows[1:], strict=True):
        assert cell[:1] not in DANGEROUS or not cell
        assert cell.removeprefix("'") in {one, one.removeprefix("'")}


def test_days_are_typed_and_what_is_no_day_keeps_its_words() -> None:
    rows = (("a", TODAY, PreciseDate.day(TODAY), 3), ("b", date(1898, 1, 2), APRIL, None))
    found = parts(workbook_of([Table("p", "P", COLUMNS, rows)], (), TODAY).content)
    sheet = found["xl/worksheets/sheet1.xml"]
    assert len(re.findall(r"<v>46349</v>", sheet)) == 2
    assert texts(sheet)[4:] == ["a", "b", "02-01-1898", "medio april 2021"]
    assert 'formatCode="dd-mm-yyyy"' in found["xl/styles.xml"]
    assert '<autoFilter ref="A1:D3"/>' in sheet
    assert 'state="frozen"' in sheet


def test_csv_writes_days_in_figures_and_a_range_in_its_words() -> None:
    rows = (("a;b", TODAY, APRIL, -3),)
    content = csv_bytes(Table("p", "P", COLUMNS, rows)).decode("utf-8-sig")
    assert content.splitlines()[1] == '"a;b";23-11-2026;medio april 2021;-3'


@pytest.mark.parametrize("char", ("a", "😀"))
def test_a_text_too_long_for_a_cell_is_cut_with_a_mark_and_told(char: str) -> None:
    book = workbook_of([table(char * (MOST_UNITS + 1))], (), TODAY)
    found = parts(book.content)
    (cell,) = texts(found["xl/worksheets/sheet1.xml"])[1:]
    assert cell.endswith(MARK)
    assert MOST_UNITS - 1 <= len(cell.encode("utf-16-le")) // 2 <= MOST_UNITS
    assert book.cut == 1
    assert any("1 tekst is ingekort" in one for one in texts(found["xl/worksheets/sheet2.xml"]))


def test_a_text_that_just_fits_stays_whole() -> None:
    assert fitted("a" * MOST_UNITS) == "a" * MOST_UNITS


def test_a_list_longer_than_a_sheet_is_refused() -> None:
    with pytest.raises(TooManyRows, match="te lang"):
        workbook_of([Table("p", "P", (long_text("A"),), (("x",),) * MOST_ROWS)], (), TODAY)


def test_a_row_is_as_tall_as_its_longest_text_and_no_taller_than_excel_knows() -> None:
    columns = (long_text("Tekst"), day("Dag"))
    assert height_of(("kort", TODAY), columns) == 15
    assert height_of(("een\ntwee\n" + "a" * 100, None), columns) == 60
    assert height_of(("a" * MOST_UNITS, None), columns) == 409
