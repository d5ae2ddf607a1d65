from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from consultatie.advice import PointKind
from consultatie.cutting import Cutting, Letter, PieceState, propose
from consultatie.cutting.editing import (
    change,
    confirm,
    confirm_all,
    drop,
    join,
    mark_taken,
    split,
)
from tests.cutting.letters import LETTER, sentences, texts

THREE = "1. een punt\n2. nog een punt\n3. het laatste punt"


def cut(text: str) -> Cutting:
    return propose(Letter.of_text(text))


def whole(cutting: Cutting) -> str:
    return "".join(map(cutting.raw, cutting.pieces))


def edges(cutting: Cutting) -> list[tuple[int, int]]:
    return [(piece.start, piece.end) for piece in cutting.pieces]


@given(texts)
def test_the_pieces_are_together_the_whole_text(text: str) -> None:
    cutting = cut(text)
    assert whole(cutting) == cutting.letter.text
    assert all(p.start <= p.body <= p.end for p in cutting.pieces)
    assert [p.start for p in cutting.pieces[1:]] == [p.end for p in cutting.pieces[:-1]]


@given(texts)
def test_cutting_the_joined_pieces_again_gives_the_same(text: str) -> None:
    cutting = cut(text)
    assert propose(replace(cutting.letter, text=whole(cutting))) == cutting


@given(texts, st.data())
def test_splitting_where_two_pieces_were_joined_gives_the_same_edges(
    text: str, data: st.DataObject
) -> None:
    cutting = cut(text)
    place = data.draw(st.integers(0, len(cutting.pieces) - 1))
    joined = join(cutting, place)
    split_again = split(joined, cutting.pieces[place].end)
    words = [cutting.letter.text[p.body : p.end].strip() for p in cutting.pieces]
    if joined != cutting and all(words[place : place + 2]):
        assert edges(split_again) == edges(cutting)
    assert whole(joined) == whole(split_again) == whole(cutting)


@given(texts, st.lists(st.tuples(st.integers(0, 5), st.integers(0, 400)), max_size=12))
def test_whatever_is_done_nothing_of_the_text_is_lost(
    text: str, deeds: list[tuple[int, int]]
) -> None:
    cutting = first = cut(text)
    for deed, place in deeds:
        at = place % len(cutting.pieces)
        match deed:
            case 0:
                cutting = join(cutting, at)
            case 1:
                cutting = split(cutting, place)
            case 2:
                cutting = confirm(cutting, at)
            case 3:
                cutting = drop(cutting, at)
            case 4:
                cutting = change(cutting, at, number="9", sort=PointKind.QUESTION)
            case _:
                cutting = mark_taken(cutting, {at})
    assert whole(cutting) == whole(first)


@given(st.lists(sentences, min_size=1, max_size=9))
def test_points_written_out_as_they_were_taken_are_cut_to_the_same_points(
    points: list[str],
) -> None:
    text = "\n\n".join(f"{number}. {words}" for number, words in enumerate(points, 1))
    cutting = cut(text)
    again = "\n\n".join(f"{p.number}. {cutting.quote(p)}" for p in cutting.pieces)
    assert again == text
    assert [p.number for p in cutting.pieces] == [str(n + 1) for n in range(len(points))]


def test_joining_keeps_the_number_of_the_first_and_waits_to_be_confirmed() -> None:
    cutting = join(confirm(cut(THREE), 0), 0)
    assert [(p.number, p.state) for p in cutting.pieces] == [
        ("1", PieceState.PROPOSED),
        ("3", PieceState.PROPOSED),
    ]
    assert cutting.quote(cutting.pieces[0]) == "een punt\n2. nog een punt"


def test_the_last_piece_has_nothing_to_join() -> None:
    assert join(cut(THREE), 2) == cut(THREE)


def test_an_introduction_that_is_joined_with_its_point_stands_in_its_words() -> None:
    cutting = join(cut("De OR adviseert positief, mits:\n- banen blijven."), 0)
    assert [(p.is_point, cutting.quote(p)) for p in cutting.pieces] == [
        (True, "De OR adviseert positief, mits:\n- banen blijven.")
    ]


def test_splitting_reads_the_mark_at_the_cut() -> None:
    joined = join(cut(THREE), 0)
    assert split(joined, THREE.index("2.")).pieces[1].number == "2"


def test_splitting_on_an_edge_does_nothing() -> None:
    assert split(cut(THREE), THREE.index("2.")) == cut(THREE)


def test_a_part_without_a_mark_waits_for_a_number() -> None:
    first, second, *_rest = split(cut(THREE), THREE.index("punt")).pieces
    assert (first.number, second.number, second.is_point) == ("1", "", True)


def test_what_is_no_point_becomes_one_by_confirming_it() -> None:
    cutting = cut("Dit is maar een zin.")
    assert confirm(cutting, 0).pieces[0].state is PieceState.CONFIRMED


def test_what_is_confirmed_without_a_number_gets_one_that_is_free() -> None:
    cutting = split(cut(THREE), THREE.index("punt"))
    assert confirm(cutting, 1, {"4"}).pieces[1].number == "5"


def test_all_proposals_are_confirmed_and_nothing_else() -> None:
    cutting = confirm_all(cut(LETTER))
    assert {p.state for p in cutting.pieces} == {PieceState.CONFIRMED, PieceState.BETWEEN}


def test_a_point_that_was_taken_over_does_not_change_any_more() -> None:
    cutting = mark_taken(cut(THREE), {0, 1})
    assert drop(cutting, 0) == cutting
    assert join(cutting, 0) == cutting
    assert split(cutting, 5) == cutting
    assert change(cutting, 0, number="7") == cutting


def test_an_offset_lies_in_the_piece_around_it() -> None:
    cutting = cut(THREE)
    assert [cutting.place_at(n) for n in (0, 12, len(THREE))] == [0, 1, 2]


def test_a_letter_of_a_megabyte_is_cut_whole() -> None:
    cutting = cut((LETTER.split("Hoogachtend")[0] + "\n") * 800)
    assert whole(cutting) == cutting.letter.text
    assert sum(p.is_point for p in cutting.pieces) > 4_000
