"""The rules of PDF/A-2b: a list of all, and those of the bytes themselves."""

import re
from collections.abc import Iterator

import pytest

from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import write_pdf
from tests.overviews.pdf.archive_rules import BYTES, PAGE, page, rules

OBJECT = re.compile(rb"(?:^|\n)(\d+)( )(\d+)( )obj\n")
STREAM = re.compile(rb"/Length (\d+)[^>]*>>\nstream(\r?\n)")


@pytest.fixture
def pdf(full_paper: Paper) -> bytes:
    return write_pdf(full_paper)


def test_the_list_names_every_rule_with_how_it_is_held() -> None:
    assert len(rules()) > 100
    assert PAGE.read_text(encoding="utf-8") == page()


def test_these_are_the_rules_of_the_bytes() -> None:
    found = [rule for rule, how in rules().items() if how == BYTES]
    assert found == ["6.1.2-2", "6.1.3-3", "6.1.4-2", "6.1.7.1-1", "6.1.7.1-2", "6.1.9-1"]


def test_four_high_bytes_stand_below_the_version(pdf: bytes) -> None:
    head = re.match(rb"%PDF-1\.[0-7]\r?\n%([^\r\n]*)", pdf)
    assert head is not None
    assert len(head[1]) >= 4
    assert min(head[1][:4]) > 127


def test_nothing_follows_the_end(pdf: bytes) -> None:
    assert re.search(rb"%%EOF(\r\n|\r|\n)?\Z", pdf)


def test_the_table_of_objects_begins_on_the_next_line(pdf: bytes) -> None:
    start = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    assert re.match(rb"xref(\r\n|\n|\r)\d+ \d+", pdf[start:])


def test_each_stream_is_as_long_as_it_says_and_ends_on_a_line_of_its_own(pdf: bytes) -> None:
    found = list(streams(pdf))
    assert len(found) > 10
    assert [after for after in found if not re.match(rb"\r?\nendstream\b", after)] == []


def streams(pdf: bytes) -> Iterator[bytes]:
    """What follows the bytes of each stream."""
    place = 0
    while (head := STREAM.search(pdf, place)) is not None:
        place = head.end() + int(head[1])
        yield pdf[place : place + 20]


def test_objects_are_numbered_with_single_spaces_and_end_on_lines_of_their_own(pdf: bytes) -> None:
    numbers = [int(found[1]) for found in OBJECT.finditer(pdf)]
    start = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    listed = re.findall(rb"^(\d{10}) \d{5} n", pdf[start:], re.MULTILINE)
    assert len(listed) > 10
    for offset in map(int, listed):
        assert re.match(rb"\d+ \d+ obj\r?\n", pdf[offset : offset + 40])
    assert len(set(numbers)) >= len(listed)
    assert len(re.findall(rb"\nendobj\r?\n", pdf)) >= len(listed)
