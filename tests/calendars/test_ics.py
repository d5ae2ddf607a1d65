"""Calendars, read back by a reader of calendars."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from consultatie.calendars.entries import Entry, entries_of
from consultatie.calendars.ics import ics_bytes, printable
from consultatie.commitments import Commitment
from consultatie.dates import PreciseDate, Precision
from consultatie.meetings import Meeting
from consultatie.reactions import Verdict
from consultatie.sight import Audience
from consultatie.table_export.view import View
from consultatie.visibility import Visibility
from tests.cases import LAST_DAY, LAW, NEW, Case

AT = datetime(2021, 12, 2, 12, 0, tzinfo=UTC)
TODAY = date(2021, 12, 2)
DAY = date(2022, 1, 3)


def entry(**fields: Any) -> Entry:
    plain = {"key": "x-1", "sort": "Termijn", "summary": "Beroep", "text": "Uitleg"}
    days = {"first": DAY, "last": DAY, "visibility": Visibility.BOARD}
    return Entry(**{**plain, **days, **fields})


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def of(case: Case, audience: Audience = Audience.BOARD) -> list[Any]:
    return events(ics_bytes(entries_of(View(case.file, LAW, TODAY, audience)), AT, 7))


@pytest.fixture
def case() -> Case:
    case = Case()
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    return case


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=120))
@example("één; twee, drie\\n\n" + "العربية 中文 😀 " * 30)
@example("BEGIN:VEVENT\r\nEND:VCALENDAR")
def test_any_text_in_any_script_comes_back_and_lines_are_folded(words: str) -> None:
    content = ics_bytes([entry(summary=words, text=words)], AT, 1)
    (event,) = events(content)
    assert str(event["description"]) == printable(words)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_a_term_has_its_day_article_and_explanation(case: Case) -> None:
    (term,) = [event for event in of(case) if str(event["summary"]).startswith("Opschorting")]
    assert (term.decoded("dtstart"), term.decoded("dtend")) == (LAST_DAY, LAST_DAY + timedelta(1))
    assert "WOR art. 25 lid 6" in term["description"]
    assert term["summary"] == "Opschorting tot en met · OR WNK · SORA"
    assert (term["class"], term["sequence"]) == ("PRIVATE", 7)


def test_the_alarm_goes_in_the_morning_of_the_early_warning(case: Case) -> None:
    (term,) = [event for event in of(case) if str(event["summary"]).startswith("Opschorting")]
    (alarm,) = term.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(-7, hours=9)


def test_what_changes_keeps_its_uid_and_the_same_register_gives_the_same_bytes(case: Case) -> None:
    meeting = case.put(
        Meeting(
            id=NEW,
            dossier=case.dossier.id,
            title="Overleg met mevrouw X",
            planned=PreciseDate.day(DAY),
        )
    )
    before = {str(event["uid"]): event for event in of(case)}
    assert list(before) == [str(event["uid"]) for event in of(case)]
    moved = PreciseDate(DAY, DAY + timedelta(9), Precision.ABOUT, "begin januari")
    case.put(Meeting(id=meeting.id, dossier=case.dossier.id, title=meeting.title, planned=moved))
    after = {str(event["uid"]): event for event in of(case)}
    changed = after[f"meeting-{meeting.id}@consultatie"]
    assert set(after) == set(before)
    assert changed.decoded("dtend") == DAY + timedelta(10)
    assert (changed["status"], "begin januari" in changed["description"]) == ("TENTATIVE", True)


def test_no_words_that_can_name_a_person_stand_in_a_summary(case: Case) -> None:
    fields: dict[str, Any] = {"dossier": case.dossier.id, "due": PreciseDate.day(DAY)}
    case.put(Commitment(id=NEW, text="Mevrouw X belt", giver_function="de heer Y", **fields))
    case.put(Meeting(id=NEW, dossier=case.dossier.id, title="Mevrouw X", held=PreciseDate.day(DAY)))
    found = of(case)
    assert [str(e["summary"]) for e in found if "X" in str(e["summary"])] == []
    assert [e for e in found if "Mevrouw X belt" in str(e["description"])]


def test_a_cancelled_entry_says_so_and_rings_no_more() -> None:
    (event,) = events(ics_bytes([entry(cancelled=True, warn_on=TODAY)], AT, 1))
    assert (event["status"], list(event.walk("VALARM"))) == ("CANCELLED", [])


@pytest.mark.parametrize(
    "visibility, said",
    (
        (Visibility.PUBLIC, "PUBLIC"),
        (Visibility.BOARD, "PRIVATE"),
        (Visibility.CONFIDENTIAL, "CONFIDENTIAL"),
    ),
)
def test_the_class_says_who_may_see_it(visibility: Visibility, said: str) -> None:
    (event,) = events(ics_bytes([entry(visibility=visibility)], AT, 1))
    assert event["class"] == said
