"""The list of commitments: numbers, directions, and what each asks on a day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from consultatie.commitment_lines import (
    Way,
    bodies_that_ended,
    line_of,
    lines_of,
    numbers_of,
    previous_and_next,
    successor_of,
)
from consultatie.commitments import Commitment, CommitmentState
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile, Parties
from consultatie.dossiers import Dossier
from consultatie.forgotten import lacking
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.procedure_file import ProcedureFile

TODAY = date(2026, 11, 23)
BOARD = Body(id=10, organisation=1, name="Directeur", sort=BodyKind.DIRECTOR)
COUNCIL = Body(id=11, organisation=1, name="OR WNK")
OLD = Body(
    id=12,
    organisation=1,
    name="College Langedijk",
    sort=BodyKind.EXECUTIVE,
    valid_until=date(2021, 12, 31),
    successor=13,
)
NEW = Body(id=13, organisation=1, name="College Dijk en Waard", sort=BodyKind.EXECUTIVE)
PARTIES = Parties((Organisation(id=1, name="WNK"),), (BOARD, COUNCIL, OLD, NEW))


def promise(number: int = 1, **fields: object) -> Commitment:
    return Commitment(id=number, dossier=5, text="Wij melden het.", **fields)  # type: ignore[arg-type]


def on(day: date) -> PreciseDate:
    return PreciseDate.day(day)


def file_with(*commitments: Commitment) -> DossierFile:
    procedure = ProcedureFile(commitments=commitments)
    return DossierFile(Dossier(id=5, name="SORA"), PARTIES, procedure=procedure)


def test_a_withdrawn_commitment_keeps_its_number() -> None:
    made = (promise(7), promise(8, withdrawn="dubbel"), promise(9))
    assert numbers_of(made) == {7: "T-1", 8: "T-2", 9: "T-3"}


def test_a_council_receives_from_the_board_and_gives_to_it() -> None:
    to_us = line_of(PARTIES, promise(giver=10, receiver=11), "T-1", TODAY)
    from_us = line_of(PARTIES, promise(giver=11, receiver=10), "T-2", TODAY)
    assert (to_us.way, from_us.way) == (Way.RECEIVED, Way.GIVEN)


def test_between_two_that_are_not_consulted_no_direction_is_told() -> None:
    assert line_of(PARTIES, promise(giver=10, receiver=13), "T-1", TODAY).way is None


def test_what_is_to_be_done_comes_before_what_was_done_and_by_its_last_day() -> None:
    later = promise(1, due=on(date(2027, 1, 1)))
    done = promise(2, due=on(date(2020, 1, 1)), done_on=TODAY, proof="brief")
    sooner = promise(3, due=on(date(2026, 12, 1)))
    whenever = promise(4)
    lines = lines_of(file_with(later, done, sooner, whenever), TODAY)
    assert [line.commitment.id for line in lines] == [3, 1, 4, 2]


def test_this_month_is_told_by_the_last_day_of_the_due_date() -> None:
    range_ = PreciseDate.from_storage("2026-10-01/2026-11-30 periode oktober en november 2026")
    line = line_of(PARTIES, promise(due=range_), "T-1", TODAY)
    assert (line.this_month, line.late, line.days_left) == (True, False, 7)


def test_what_was_done_has_no_days_left_and_is_not_of_this_month() -> None:
    done = promise(due=on(TODAY), done_on=TODAY, proof="brief")
    line = line_of(PARTIES, done, "T-1", TODAY)
    assert (line.this_month, line.days_left) == (False, None)


def test_what_a_dissolved_body_gave_waits_for_hand_over_until_it_was_accepted() -> None:
    open_one = promise(giver=12, receiver=11)
    accepted = promise(giver=12, done_on=TODAY, proof="brief", reported_on=TODAY, accepted_on=TODAY)
    ended = [line_of(PARTIES, one, "T-1", TODAY).ended for one in (open_one, accepted)]
    assert ended == [(OLD,), ()]


def test_a_body_waits_for_hand_over_only_once_it_ended() -> None:
    open_one = promise(giver=12)
    last_day = date(2021, 12, 31)
    assert line_of(PARTIES, open_one, "T-1", last_day).ended == ()


def test_bodies_that_ended_are_told_once_and_not_for_what_was_withdrawn() -> None:
    both = promise(1, giver=12, receiver=12)
    gone = promise(2, giver=10, withdrawn="vervallen")
    assert bodies_that_ended(PARTIES, (both, gone), TODAY) == (OLD,)


def test_the_successor_is_the_one_that_is_there_on_the_day() -> None:
    assert successor_of(PARTIES, OLD, TODAY) == NEW
    assert successor_of(PARTIES, NEW, TODAY) is None


def test_a_recurring_commitment_knows_the_ones_before_and_after_it() -> None:
    first, second, third = promise(1), promise(2, previous=1), promise(3, previous=2)
    assert previous_and_next((first, second, third), second) == (first, third)


@given(
    due=st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    proof=st.sampled_from(["", " ", "brief"]),
    state=st.sampled_from(CommitmentState),
)
def test_without_proof_is_what_the_list_of_the_forgotten_says(
    due: date | None, proof: str, state: CommitmentState
) -> None:
    reached = list(CommitmentState).index(state)
    one = promise(
        giver=10,
        due=on(due) if due else None,
        proof=proof,
        done_on=TODAY if reached > 0 else None,
        reported_on=TODAY if reached > 1 else None,
        accepted_on=TODAY if reached > 2 else None,
    )
    line = line_of(PARTIES, one, "T-1", TODAY)
    assert line.unproven == ("bewijs" in lacking(one, TODAY))
