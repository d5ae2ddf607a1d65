"""What the screen in the room may show."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.people import Person
from consultatie.reactions import Verdict
from consultatie.room_view import RoomSight
from consultatie.sight import Audience
from consultatie.visibility import Marking, Visibility
from tests.cases import NEW, Case

TODAY = date(2021, 12, 1)
INSIDE = (Visibility.CONFIDENTIAL, Visibility.COUNCIL)


class Room:
    """A meeting with one item about a point, and one capture at it."""

    def __init__(self) -> None:
        self.case = Case()
        asked = self.case.ask(self.case.council())
        advice = self.case.advise(asked, Verdict.PARTLY)
        (self.point,) = self.case.points(advice)
        meeting = Meeting(id=NEW, dossier=self.case.dossier.id, title="Overleg")
        self.meeting = self.case.put(meeting)
        item = AgendaItem(id=NEW, meeting=self.meeting.id, title="Werkplek", point=self.point.id)
        self.item = self.case.put(item)
        self.said = self.case.put(
            Capture(
                id=NEW,
                meeting=self.meeting.id,
                item=self.item.id,
                sort=CaptureKind.COMMITMENT,
                text="Wij zeggen dat toe.",
                who="bestuurder",
            )
        )

    def mark(self, subject: int, visibility: Visibility) -> None:
        self.case.put(Marking(id=NEW, subject=subject, visibility=visibility))

    def sight(self, *names: str, audience: Audience = Audience.BOARD) -> RoomSight:
        people = tuple(Person(id=place, name=name) for place, name in enumerate(names, 1))
        return RoomSight(self.case.file, TODAY, people, audience)


@pytest.fixture
def room() -> Room:
    return Room()


def test_the_room_sees_the_item_and_the_words_of_its_point(room: Room) -> None:
    view = room.sight().item(room.item)
    assert view is not None
    assert (view.title, view.quote) == ("Werkplek", room.point.text)
    assert room.sight().words(room.said.text, room.said.id) == room.said.text


@pytest.mark.parametrize("visibility", INSIDE)
@pytest.mark.parametrize("what", ("dossier", "meeting", "item", "point"))
def test_what_is_not_shared_with_the_board_is_not_in_the_room(
    what: str, visibility: Visibility, room: Room
) -> None:
    subject = room.case.dossier if what == "dossier" else getattr(room, what)
    room.mark(subject.id, visibility)
    assert room.sight().item(room.item) is None
    assert room.sight().words("half getypt", room.item.id) == ""
    assert room.sight().words(room.said.text, room.said.id) == ""


def test_a_capture_that_is_the_councils_own_is_not_read_out_in_the_room(room: Room) -> None:
    room.mark(room.said.id, Visibility.COUNCIL)
    assert room.sight().item(room.item) is not None
    assert room.sight().words(room.said.text, room.said.id) == ""


def test_a_public_room_sees_only_what_is_public(room: Room) -> None:
    assert room.sight(audience=Audience.PUBLIC).item(room.item) is None
    room.mark(room.case.dossier.id, Visibility.PUBLIC)
    assert room.sight(audience=Audience.PUBLIC).item(room.item) is not None


@pytest.mark.parametrize(
    "text, shown",
    (
        ("Noor Proefpersoon zegt dat toe.", "[naam] zegt dat toe."),
        ("Mevrouw Proefpersoon, ja.", "Mevrouw [naam], ja."),
        ("De proefpersonen gaan mee.", "De proefpersonen gaan mee."),
        ("Het is zo.", "Het is zo."),
    ),
)
def test_names_of_persons_in_the_register_are_left_out(text: str, shown: str, room: Room) -> None:
    assert room.sight("Noor Proefpersoon", "Bo Is").without_names(text) == shown


names = st.text(st.characters(categories=["L"]), min_size=4).map(str.capitalize)


@given(names.filter(lambda name: not name[0].islower()), st.text(), st.text())
def test_no_name_stands_whole_in_any_text(name: str, before: str, after: str) -> None:
    people = (Person(id=1, name=f"Noor {name}"),)
    shown = RoomSight(Case().file, TODAY, people).without_names(f"{before} {name} {after}")
    assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", shown)
