"""Whom a council serves, from and through which day."""

from datetime import date

import pytest

from consultatie.acts.naming import keep_named
from consultatie.acts.services import field_of, set_service_periods
from consultatie.errors import RuleBroken
from consultatie.parties import BodyKind, Service
from tests.cases import Case

END, NEXT = date(2021, 12, 31), date(2022, 1, 1)


class Colleges(Case):
    """A client council that serves two colleges."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.clients_ = self.clients()
        self.east, self.west = (
            self.council(name, sort=BodyKind.EXECUTIVE) for name in ("College Oost", "College West")
        )
        self.serve(self.east.id, self.west.id)

    def serve(self, *boards: int) -> None:
        keep_named(self.register, self.clients_, "", boards)

    def service(self, board: int) -> Service:
        return [one for one in self.register.records(Service) if one.stands and one.board == board][
            -1
        ]

    def on(self, day: date) -> set[str]:
        boards = self.register.parties().boards_of(self.clients_.id, day)
        return {board.name for board in boards}

    def date(self, board: int, start: date | None, end: date | None) -> None:
        periods = {self.service(board).id: (start, end)}
        set_service_periods(self.register, self.clients_, periods)


@pytest.fixture
def case() -> Colleges:
    return Colleges()


def test_a_council_serves_a_board_from_and_through_the_days_that_were_typed(case: Colleges) -> None:
    case.date(case.east.id, None, END)
    case.date(case.west.id, NEXT, None)
    assert (case.on(END), case.on(NEXT)) == ({"College Oost"}, {"College West"})


def test_periods_are_typed_in_one_act_and_what_stays_is_not_written(case: Colleges) -> None:
    east, west = case.service(case.east.id), case.service(case.west.id)
    set_service_periods(case.register, case.clients_, {east.id: (None, END), west.id: (None, None)})
    assert case.service(case.east.id).valid_until == END
    assert case.service(case.west.id) == west


def test_a_period_that_ends_before_it_begins_is_refused_beside_its_own_field(
    case: Colleges,
) -> None:
    with pytest.raises(RuleBroken) as refused:
        case.date(case.west.id, NEXT, END)
    (breach,) = refused.value.breaches
    assert breach.field == field_of("valid_until", case.service(case.west.id).id)


def test_a_board_that_is_served_again_begins_after_it_ended(case: Colleges) -> None:
    case.date(case.east.id, None, END)
    case.serve(case.west.id, case.east.id)
    assert case.service(case.east.id).valid_from == NEXT
    assert case.on(END) == case.on(NEXT) == {"College Oost", "College West"}


def test_two_periods_for_one_board_do_not_overlap(case: Colleges) -> None:
    case.date(case.east.id, None, END)
    case.serve(case.west.id, case.east.id)
    later = case.service(case.east.id)
    with pytest.raises(RuleBroken, match="vorige") as refused:
        case.date(case.east.id, END, None)
    assert refused.value.breaches[0].field == field_of("valid_from", later.id)
    assert case.service(case.east.id) == later
