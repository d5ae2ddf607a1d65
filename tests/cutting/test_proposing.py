import pytest

from consultatie.advice import PointKind
from consultatie.cutting import Cutting, Letter, PieceState, propose
from tests.cutting.letters import LETTER

TRAVEL = (
    "de locatie in Veld ten minste twee jaar open blijft en de reis- en verblijfkosten "
    "worden vergoed;"
)
Told = list[tuple[str, PointKind, str]]


def points(cutting: Cutting) -> Told:
    return [
        (piece.number, piece.sort, cutting.quote(piece))
        for piece in cutting.pieces
        if piece.is_point
    ]


def numbers(text: str) -> list[str]:
    return [number for number, _sort, _quote in points(propose(Letter.of_text(text)))]


def quotes(text: str) -> list[str]:
    return [quote for _number, _sort, quote in points(propose(Letter.of_text(text)))]


def sorts(text: str) -> list[PointKind]:
    return [sort for _number, sort, _quote in points(propose(Letter.of_text(text)))]


def test_a_letter_gives_its_points_with_number_kind_and_words() -> None:
    assert points(propose(Letter.of_text(LETTER))) == [
        (
            "1",
            PointKind.CONDITION,
            TRAVEL,
        ),
        ("2", PointKind.CONDITION, "er vóór de overgang een scholingsplan ligt, met"),
        ("2a", PointKind.CONDITION, "een budget per medewerker;"),
        ("2b", PointKind.CONDITION, "tijd in het rooster;"),
        ("3", PointKind.CONDITION, "de OR betrokken blijft bij de uitwerking."),
        (
            "4",
            PointKind.RECOMMENDATION,
            "Daarnaast verzoekt de OR u om de werkdruk te meten.",
        ),
        ("5", PointKind.QUESTION, "De raad vraagt zich af of art. 25 lid 1 hier geldt."),
        ("6", PointKind.RECOMMENDATION, "Ook dringt de OR aan op een evaluatie na 1 jaar."),
        ("7", PointKind.OBJECTION, "De OR maakt bezwaar tegen de korte adviestermijn."),
    ]


@pytest.mark.parametrize(
    "text, expected",
    (
        ("1. a\n2. b\n3. c", ["1", "2", "3"]),
        ("1) a\n2) b", ["1", "2"]),
        ("(1) a\n(2) b", ["1", "2"]),
        ("1.1 a\n1.2 b\n1.3 c", ["1.1", "1.2", "1.3"]),
        ("a. een\nb. twee\nc. drie", ["a", "b", "c"]),
        ("A) een\nB) twee", ["A", "B"]),
        ("I. een\nII. twee\nIII. drie\nIV. vier", ["I", "II", "III", "IV"]),
        ("i) een\nii) twee\niii) drie", ["i", "ii", "iii"]),
        ("h) een\ni) twee\nj) drie", ["h", "i", "j"]),
        ("Voorwaarde 1: een\nVoorwaarde 2: twee", ["1", "2"]),
        ("Punt 3: een\nPunt 4 – twee", ["3", "4"]),
        ("2a. een\n2b. twee", ["2a", "2b"]),
        ("4. dit is een los punt", ["4"]),
        ("१. बिंदु\n२. बिंदु", ["१", "२"]),
        ("а) пункт\nб) пункт", ["а", "б"]),  # noqa: RUF001
    ),
)
def test_the_number_is_as_the_body_wrote_it(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


def test_letters_below_a_number_are_told_apart_by_it() -> None:
    text = "1. eerst\n   a) dit\n   b) dat\n2. dan\n   a) dit\n   b) dat"
    assert numbers(text) == ["1", "1a", "1b", "2", "2a", "2b"]


def test_the_same_number_under_two_words_keeps_its_word() -> None:
    text = "Voorwaarde 1: banen\nVoorwaarde 2: plan\nAanbeveling 1: praat"
    assert numbers(text) == ["Voorwaarde 1", "2", "Aanbeveling 1"]


def test_a_point_without_a_number_gets_one_that_is_free() -> None:
    cutting = propose(Letter.of_text("De OR adviseert dit.\n\nDe OR verzoekt dat."), {"1"})
    assert [(p.number, p.own_number) for p in cutting.pieces] == [("2", False), ("3", False)]


def test_bullets_below_a_number_get_a_number_below_it() -> None:
    text = (
        "1. De OR adviseert positief, mits:\n- dit gebeurt;\n- dat gebeurt.\n2. De OR vraagt meer."
    )
    assert numbers(text) == ["1.1", "1.2", "2"]


@pytest.mark.parametrize(
    "text",
    (
        "Op 3 mei vroeg u ons advies.",
        "Wij ontvingen:\n- de aanvraag;\n- de bijlagen.",
        "Wij hebben de volgende vragen.",
        "De raad vergaderde met\n12 medewerkers uit het team.",
        "Inleiding\n\n1. Wij lazen het plan.\n2. Wij spraken de achterban.",
        "Met vriendelijke groet,\n\nnamens de OR, die u om begrip verzoekt",
        "",
        " \n\n ",
    ),
)
def test_what_asks_nothing_is_no_point(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    "text, sort",
    (
        ("De OR stemt in, mits er een sociaal plan komt.", PointKind.CONDITION),
        ("Wij adviseren u onder de voorwaarde dat niemand weg hoeft.", PointKind.CONDITION),
        ("De OR adviseert de werkdruk te meten.", PointKind.RECOMMENDATION),
        ("Daarom verzoekt de ondernemingsraad om uitstel.", PointKind.RECOMMENDATION),
        ("De cliëntenraad vraagt of de balie open blijft.", PointKind.QUESTION),
        ("De OR maakt bezwaar tegen de planning.", PointKind.OBJECTION),
        ("Voorts maken wij bezwaar tegen de haast.", PointKind.OBJECTION),
        ("De PVT kan niet instemmen met het rooster.", PointKind.OBJECTION),
    ),
)
def test_the_kind_follows_the_words(text: str, sort: PointKind) -> None:
    assert sorts(text) == [sort]


def test_the_heading_above_a_list_says_what_its_points_are() -> None:
    text = "Vragen\n\n1. de planning\n2. de kosten\n\nVoorwaarden\n\n3. de banen"
    assert sorts(text) == [PointKind.QUESTION, PointKind.QUESTION, PointKind.CONDITION]


def test_a_numbered_chapter_with_text_is_one_point_when_it_asks_something() -> None:
    text = (
        "1. Inleiding\nDe raad las het plan.\n\n2. Werkdruk\nDe druk is hoog.\n"
        "De raad beveelt aan om die te meten."
    )
    assert numbers(text) == ["2"]
    assert quotes(text)[0].startswith("Werkdruk\nDe druk is hoog.")


def test_an_introduction_lies_between_the_points_and_gives_them_their_kind() -> None:
    text = "De OR adviseert positief onder de voorwaarde dat:\n- banen blijven;\n- loon blijft."
    cutting = propose(Letter.of_text(text))
    assert [piece.state for piece in cutting.pieces] == [
        PieceState.BETWEEN,
        PieceState.PROPOSED,
        PieceState.PROPOSED,
    ]
    assert sorts(text) == [PointKind.CONDITION] * 2


def test_a_point_tells_the_page_on_which_it_begins() -> None:
    cutting = propose(Letter.of_pages(("1. De OR adviseert", "het plan.\n2. De OR vraagt meer.")))
    assert [piece.page for piece in cutting.pieces] == ["1", "2"]


def test_a_letter_of_one_page_tells_none() -> None:
    assert [piece.page for piece in propose(Letter.of_pages(("1. Punt",))).pieces] == [""]


def test_the_number_of_a_page_does_not_stand_among_the_words_of_a_point() -> None:
    letter = Letter.of_pages(("1. De OR adviseert het\n\nPagina 1 van 2", "plan te wijzigen.\n2"))
    assert [quote for _n, _s, quote in points(propose(letter))] == [
        "De OR adviseert het plan te wijzigen."
    ]


def test_markup_is_text() -> None:
    text = "1. <b>De OR</b> adviseert &amp; vraagt <script>x</script>"
    assert quotes(text) == ["<b>De OR</b> adviseert &amp; vraagt <script>x</script>"]


def test_every_item_of_a_document_with_a_paragraph_on_each_line_is_a_point() -> None:
    pages = ("De OR adviseert positief, mits:\n• banen\n• loon\nDe OR vraagt om uitstel",)
    cutting = propose(Letter.of_pages(pages, wrapped=False))
    assert [quote for _n, _s, quote in points(cutting)] == [
        "banen",
        "loon",
        "De OR vraagt om uitstel",
    ]


def test_a_list_with_nothing_above_it_is_one_of_points() -> None:
    assert quotes("• Behoud de banen\n• Maak een plan") == ["Behoud de banen", "Maak een plan"]


def test_the_head_and_foot_of_each_page_do_not_stand_among_the_words_of_a_point() -> None:
    head, foot = "Ondernemingsraad Veldwerk · advies 7", "Pagina {} van 3"
    pages = [
        f"{head}\n1. De OR adviseert het\n{foot.format(1)}",
        f"{head}\nplan te wijzigen.\n2. De OR verzoekt om\n{foot.format(2)}",
        f"{head}\nuitstel.\n{foot.format(3)}",
    ]
    assert [quote for _n, _s, quote in points(propose(Letter.of_pages(pages)))] == [
        "De OR adviseert het plan te wijzigen.",
        "De OR verzoekt om uitstel.",
    ]


def test_a_point_at_the_top_of_each_page_is_not_taken_for_a_head() -> None:
    pages = ["Voorwaarde 1: een plan", "Voorwaarde 2: een plan", "Voorwaarde 3: een plan"]
    assert len(points(propose(Letter.of_pages(pages)))) == 3
