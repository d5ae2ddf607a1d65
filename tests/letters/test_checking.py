"""What is wrong in a template is told with its place, before anything is made."""

from typing import Any

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from consultatie.letters.trouble import WrongTemplate
from tests.letters.conftest import Asked
from tests.letters.making import Change, filled, letter_of, template_of


def mistakes(asked: Asked, *lines: str, change: Change | None = None) -> list[str]:
    template = template_of(*lines, change=change)
    with pytest.raises(WrongTemplate) as caught:
        letter_of(asked.case, asked.consultation, template=template)
    return [str(one) for one in caught.value.mistakes]


@pytest.mark.parametrize(
    "line, told",
    (
        ("{{ raad.nam }}", "‘nam’ bestaat niet; bedoelt u ‘naam’?"),
        ("{{ radd.naam }}", "‘radd’ bestaat niet; bedoelt u ‘raad’?"),
        ("{{ xyzzy }}", "‘xyzzy’ bestaat niet."),
        ("{{ raad }}", "dit is een groep of lijst; noem wat eruit moet komen."),
        ("{{ vragen }}", "dit is een groep of lijst; noem wat eruit moet komen."),
        ("{{ raad. }}", "‘{{ raad. }}’ is niet goed geschreven."),
        ("{{ raad.naam }", "is niet afgesloten: ‘}}’ ontbreekt in dezelfde alinea."),
        ("raad.naam }}", "‘}}’ staat er zonder begin."),
        ("{ raad.naam }", "heeft twee accolades aan elke kant nodig: {{ raad.naam }}."),
        ("{% for v in vragen %}{{ v.tekst }}", "‘{% endfor %}’ ontbreekt."),
        ("{% if raad.naam %}ja", "‘{% endif %}’ ontbreekt."),
        ("ja{% endfor %}", "‘{% endfor %}’ staat er zonder begin."),
        ("{% else %}", "‘{% else %}’ staat er zonder begin."),
        ("{% fro v in vragen %}", "is niet goed geschreven."),
        ("{% for v in raad %}{% endfor %}", "alleen een lijst kan worden herhaald."),
        ("{% for v in vragen %}{{ v.nummer.x }}{% endfor %}", "dit kan in een sjabloon niet."),
        ("{%tc for v in vragen %}", "gebruik alleen {{ … }} en {% … %}."),
        ("{% set x = raad.naam %}", "dit kan in een sjabloon niet."),
        ("{{ raad.naam|upper }}", "dit kan in een sjabloon niet."),
    ),
)
def test_a_wrong_placeholder_is_named_with_what_is_wrong(
    asked: Asked, line: str, told: str
) -> None:
    found = mistakes(asked, "Een goede alinea.", line)
    assert any(told in one for one in found), found
    assert all(one.startswith("alinea ‘") for one in found)


def test_a_mistake_in_a_cell_is_told_with_table_row_and_column(asked: Asked) -> None:
    def change(document: Any) -> None:
        document.add_table(rows=1, cols=1)
        table = document.add_table(rows=3, cols=2)
        table.cell(2, 1).text = "Naam: {{ raad.nam }}"

    (told,) = mistakes(asked, change=change)
    assert told.startswith("tabel 2, rij 3, kolom 2, alinea ‘Naam: {{ raad.nam }}’: ")


@pytest.mark.parametrize("part, word", (("header", "koptekst"), ("footer", "voettekst")))
def test_a_mistake_in_a_head_or_foot_is_told_as_such(asked: Asked, part: str, word: str) -> None:
    def change(document: Any) -> None:
        getattr(document.sections[0], part).paragraphs[0].text = "{{ raad.nam }}"

    (told,) = mistakes(asked, change=change)
    assert told.startswith(f"{word}, alinea ‘{{{{ raad.nam }}}}’: ")


def test_a_mistake_in_a_text_box_is_told_as_such(asked: Asked) -> None:
    def change(document: Any) -> None:
        run = document.add_paragraph("Buiten").runs[0]._r
        box = OxmlElement("w:txbxContent")
        inner = OxmlElement("w:p")
        words = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "{{ raad.nam }}"
        words.append(text)
        inner.append(words)
        box.append(inner)
        run.append(box)

    (told,) = mistakes(asked, change=change)
    assert told.startswith("tekstvak, alinea ‘{{ raad.nam }}’: ")


def test_all_mistakes_are_told_at_once(asked: Asked) -> None:
    assert len(mistakes(asked, "{{ raad.nam }}", "{{ bestuur.nam }}", "{{ zo }}")) == 3


def test_a_list_that_ends_in_another_cell_is_refused_with_what_to_do(asked: Asked) -> None:
    def change(document: Any) -> None:
        table = document.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "{% for v in vragen %}"
        table.cell(0, 1).text = "{% endfor %}"

    (told,) = mistakes(asked, change=change)
    assert "horen elk alleen op een eigen regel" in told


def test_a_list_that_begins_in_the_midst_of_a_paragraph_ends_in_it(asked: Asked) -> None:
    (told,) = mistakes(asked, "Vragen: {% for v in vragen %}", "{{ v.tekst }}", "{% endfor %}")
    assert "horen elk alleen op een eigen regel" in told


def test_a_list_inside_another_belongs_to_its_row(asked: Asked) -> None:
    line = "{% for v in vragen %}{% for p in punten %}{{ p.tekst }}{% endfor %}{% endfor %}"
    (told,) = mistakes(asked, line)
    assert "wat bij die rij hoort" in told


def test_a_placeholder_that_word_cut_in_runs_is_whole(asked: Asked) -> None:
    def change(document: Any) -> None:
        paragraph = document.add_paragraph()
        for piece, bold in (
            ("{", False),
            ("{ ra", True),
            ("ad.na", False),
            ("am }", True),
            ("}", 0),
        ):
            paragraph.add_run(piece).bold = bool(bold)

    template = template_of(change=change)
    letter = letter_of(asked.case, asked.consultation, template=template)
    assert letter.missing == ()
    assert filled(asked.case, asked.consultation, "{{ raad.naam }}") == "OR WNK"


def test_quotes_as_word_makes_them_are_understood(asked: Asked) -> None:
    line = "{% if raad.naam == „OR WNK” %}ja{% else %}nee{% endif %}, „zo” en ‘zo’"
    assert filled(asked.case, asked.consultation, line) == "ja, „zo” en ‘zo’"


def test_a_comment_is_left_out(asked: Asked) -> None:
    assert filled(asked.case, asked.consultation, "Dag{# voor later #}!") == "Dag!"


def test_a_placeholder_in_a_place_nobody_sees_is_told(asked: Asked) -> None:
    def change(document: Any) -> None:
        run = document.add_paragraph("Tekst").runs[0]._r
        field = OxmlElement("w:instrText")
        field.text = " QUOTE {{ raad.nam }} "
        run.append(field)
        assert run.find(qn("w:instrText")) is not None

    (told,) = mistakes(asked, change=change)
    assert told.startswith("tekst die niet zichtbaar is")
    assert "‘nam’ bestaat niet" in told
