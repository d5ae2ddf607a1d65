"""Lists, conditions and words: everything comes in the letter, and nothing is read as markup."""

import io
import unicodedata
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.advice import PointKind
from consultatie.overviews.characters import lines_of
from consultatie.questions import Question
from tests.cases import NEW, Case
from tests.letters.conftest import Asked
from tests.letters.making import filled, letter_of, template_of, words_in


def ask(asked: Asked, *texts: str) -> None:
    for number, text in enumerate(texts, 1):
        draft = Question(id=NEW, consultation=asked.consultation.id, number=str(number), text=text)
        asked.case.put(draft)


def test_a_list_on_lines_of_its_own_gives_a_paragraph_for_each_row(asked: Asked) -> None:
    ask(asked, "Wie?", "Waarom?")
    lines = ("Vragen:", "{% for v in vragen %}", "{{ v.nummer }}. {{ v.tekst }}", "{% endfor %}")
    made = filled(asked.case, asked.consultation, *lines, "Einde.")
    assert made.splitlines() == ["Vragen:", "1. Wie?", "2. Waarom?", "Einde."]


def test_a_list_within_a_line_stays_in_it(asked: Asked) -> None:
    ask(asked, "Wie?", "Waarom?")
    line = "{% for v in vragen %}{{ loop.index }} {{ v.tekst }}{% if not loop.last %}; {% endif %}"
    made = filled(asked.case, asked.consultation, line + "{% endfor %}")
    assert made == "1 Wie?; 2 Waarom?"


def table(*rows: tuple[str, ...]) -> Any:
    def change(document: Any) -> None:
        made = document.add_table(rows=len(rows), cols=len(rows[0]))
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                made.cell(number, column).text = words

    return change


def test_a_list_in_rows_of_its_own_gives_a_row_for_each(asked: Asked) -> None:
    ask(asked, "Wie?", "Waarom?")
    change = table(
        ("Nr.", "Vraag"),
        ("{% for v in vragen %}", ""),
        ("{{ v.nummer }}", "{{ v.tekst }}"),
        ("", "{% endfor %}"),
    )
    letter = letter_of(asked.case, asked.consultation, template=template_of(change=change))
    made = docx.Document(io.BytesIO(letter.content)).tables[0]
    cells = [[cell.text for cell in row.cells] for row in made.rows]
    assert cells == [["Nr.", "Vraag"], ["1", "Wie?"], ["2", "Waarom?"]]


def test_a_table_of_which_no_row_is_left_is_left_out_and_a_cell_keeps_a_paragraph(
    asked: Asked,
) -> None:
    def change(document: Any) -> None:
        table(("{% for v in vragen %}",), ("{{ v.tekst }}",), ("{% endfor %}",))(document)
        cell = document.add_table(rows=1, cols=1).cell(0, 0)
        cell.text = "{% for v in vragen %}"
        cell.add_paragraph("{{ v.tekst }}")
        cell.add_paragraph("{% endfor %}")

    letter = letter_of(asked.case, asked.consultation, template=template_of(change=change))
    (left,) = docx.Document(io.BytesIO(letter.content)).tables
    assert len(left.cell(0, 0).paragraphs) == 1


@pytest.mark.parametrize(
    "line, made",
    (
        ("{% if vragen %}ja{% else %}nee{% endif %}", "nee"),
        ("{% if not vragen %}geen{% endif %}", "geen"),
        ('{% if raad.naam == "OR WNK" and not vragen %}a{% endif %}b', "ab"),
        ('{% if "WOR" in aanvraag.artikel %}wet{% endif %}', "wet"),
        ("{% if advies.datum %}a{% elif raad.naam %}b{% else %}c{% endif %}", "b"),
        ("{% for v in vragen %}x{% else %}niets{% endfor %}", "niets"),
    ),
)
def test_conditions_choose(asked: Asked, line: str, made: str) -> None:
    assert filled(asked.case, asked.consultation, line) == made


def test_else_on_a_line_of_its_own_leaves_no_empty_line(asked: Asked) -> None:
    lines = ("{% if vragen %}", "ja", "{% else %}", "nee", "{% endif %}")
    letter = letter_of(asked.case, asked.consultation, template=template_of(*lines))
    assert [p.text for p in docx.Document(io.BytesIO(letter.content)).paragraphs] == ["nee"]


def test_what_is_not_known_is_a_place_to_fill_in_and_is_named_once(asked: Asked) -> None:
    lines = ("Op {{ advies.datum }} en {{ advies.datum }}.", "{% if advies.nummer %}x{% endif %}")
    letter = letter_of(asked.case, asked.consultation, template=template_of(*lines))
    assert words_in(letter.content) == "Op [datum van het advies] en [datum van het advies]."
    assert letter.missing == ("datum van het advies",)


HARD = (
    "Jan & <Piet> \"zei\" 'nee' </w:t></w:r></w:p>",
    "{{ raad.naam }} {% for x in y %} {# niets #} {_{ }_} {_% %_}",
    "&lt;w:br/&gt; &#123; &amp;amp;",
    "bel \x07, leeg \x00, delete \x7f, \ufffe en \uffff, half \ud800",
    "tab\tregel\nregel\r\nregel\vregel\fbladzijde\u2028slot",
    "العربية עברית हिन्दी ไทย 中文 日本語 한국어 🧑🏽‍🦯 é e\u0301",
    "]]> <![CDATA[ <?xml ?> <!-- -->",
    "  ruimte  vooraan en achteraan  ",
    "%} }} -%} {%- tr p",
)


@pytest.mark.parametrize("words", HARD)
def test_words_that_look_like_markup_or_are_no_text_are_all_there(asked: Asked, words: str) -> None:
    ask(asked, words)
    made = filled(
        asked.case, asked.consultation, "A{% for v in vragen %}{{ v.tekst }}{% endfor %}Z"
    )
    assert made == "A" + shown(words) + "Z"


def shown(words: str) -> str:
    """As every paper shows them: a code for what cannot be printed."""
    lines = "\n".join(lines_of(words))
    return lines.replace("\ufffe", "⟨U+FFFE⟩").replace("\uffff", "⟨U+FFFF⟩")


ANY = st.text(
    st.characters(exclude_categories=()) | st.sampled_from("{}%#<>&\"'\x07\x00\ufffe"), min_size=1
)


@settings(max_examples=40, deadline=None)
@given(ANY.filter(str.strip))
def test_any_words_come_through_as_every_paper_shows_them(words: str) -> None:
    case = Case()
    council = case.council()
    own = Asked(case, council, council, request := case.request(), case.ask(council, request))
    ask(own, words)
    made = filled(case, own.consultation, "A{% for v in vragen %}{{ v.tekst }}{% endfor %}Z")
    assert unicodedata.normalize("NFC", made) == unicodedata.normalize("NFC", f"A{shown(words)}Z")


@pytest.mark.parametrize("words", HARD)
def test_names_that_are_no_text_are_in_the_letter_and_break_no_file(
    words: str, tmp_path: Path
) -> None:
    case = Case(name=words)
    consultation = case.ask(case.council(f"OR {words}"), case.request(title=words))
    letter = letter_of(case, consultation)
    assert shown(words) in words_in(letter.content)
    (tmp_path / letter.file_name).write_bytes(letter.content)
    assert letter.file_name.endswith(".docx")


def test_a_very_long_text_loses_no_word(asked: Asked) -> None:
    words = " ".join(f"woord{n}" for n in range(120_000))
    ask(asked, words)
    made = filled(asked.case, asked.consultation, "{% for v in vragen %}{{ v.tekst }}{% endfor %}")
    assert made == words


def test_a_thousand_points_stand_in_their_order_under_their_own_numbers(asked: Asked) -> None:
    advice = asked.case.advise(asked.consultation)
    for number in range(1, 301):
        asked.case.point(advice, str(number), sort=PointKind.OBJECTION)
    lines = ("{% for p in punten %}", "{{ p.nummer }}\t{{ p.tekst }}", "{% endfor %}")
    made = filled(asked.case, asked.consultation, *lines).splitlines()
    assert made == [f"{n}\tTekst van punt {n}" for n in range(1, 301)]


def test_the_look_of_the_template_is_kept(asked: Asked) -> None:
    def change(document: Any) -> None:
        paragraph = document.add_paragraph(style="Heading 2")
        paragraph.add_run("{{ raad.naam }}").bold = True

    letter = letter_of(asked.case, asked.consultation, template=template_of(change=change))
    made = docx.Document(io.BytesIO(letter.content)).paragraphs[0]
    assert made.style is not None
    assert (made.style.name, made.runs[0].bold, made.text) == ("Heading 2", True, "OR WNK")


def test_heads_and_feet_are_filled_too(asked: Asked) -> None:
    def change(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ raad.naam }} & {{ bestuur.naam }}"

    letter = letter_of(asked.case, asked.consultation, template=template_of("x", change=change))
    head = docx.Document(io.BytesIO(letter.content)).sections[0].header
    assert head.paragraphs[0].text == "OR WNK & Directeur WNK"


def test_the_same_letter_is_the_same_file(asked: Asked) -> None:
    first, again = (letter_of(asked.case, asked.consultation) for _time in range(2))
    assert first.content == again.content


def test_every_table_of_a_letter_ends_in_a_paragraph(asked: Asked) -> None:
    body = docx.Document(io.BytesIO(letter_of(asked.case, asked.consultation).content)).element.body
    assert all(one.getnext().tag != qn("w:tbl") for one in body.iter(qn("w:tbl")))
