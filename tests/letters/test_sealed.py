"""A template of a stranger reaches nothing, and a file that is none is told so."""

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from hypothesis import given
from hypothesis import strategies as st
from jinja2.exceptions import SecurityError, TemplateError

from consultatie.errors import SurroundingsError
from consultatie.letters.placeholders import placeholders
from consultatie.letters.sandbox import Sealed
from consultatie.letters.templates import Template
from consultatie.letters.trouble import UnsafeTemplate, WrongTemplate
from consultatie.letters.words import Fields, Words
from consultatie.texts.trouble import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    FileTooLarge,
    UnknownSort,
)
from tests.letters.conftest import Asked
from tests.letters.making import PATH, bytes_of, letter_of, template_of, words_in

FIELDS = Fields({"raad": Fields({"naam": Words("OR")}), "vragen": []})
ATTACKS = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ raad.__class__ }}",
    "{{ raad.naam.__class__ }}",
    "{{ raad['__class__'] }}",
    "{{ raad.keys() }}",
    "{{ raad.naam.format(1) }}",
    "{{ self }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ range(1000000000) }}",
    "{{ lipsum() }}",
    "{{ namespace(a=1) }}",
    "{{ 'a' * 1000000000 }}",
    "{{ 10 ** 100000 }}",
    "{% if 10 ** 100000 %}x{% endif %}",
    "{% if 'a' * 1000000000 %}x{% endif %}",
    "{{ raad.naam|attr('__class__') }}",
    "{% if raad.naam|length %}x{% endif %}",
    "{% if raad is mapping %}x{% endif %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import system %}",
    "{% extends 'x' %}",
    "{% set a = raad %}{{ a }}",
    "{% macro a() %}{% endmacro %}{{ a() }}",
    "{% call a() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% for a in vragen recursive %}{{ loop(a) }}{% endfor %}",
    "{% for a in 'xxxxxxxx' %}x{% endfor %}",
    "{% for a in raad.naam %}x{% endfor %}",
    "{% for a, b in vragen %}x{% endfor %}",
    "{% for a in vragen %}{{ loop.cycle }}{% endfor %}",
    "{% for a in vragen %}{{ loop.__class__ }}{% endfor %}",
    "{% for a in vragen %}{% for b in vragen %}x{% endfor %}{% endfor %}",
    "{% autoescape false %}{{ raad.naam }}{% endautoescape %}",
    "{{ [raad] }}",
    "{{ raad.naam if raad else 1 }}",
    "{{ raad.naam ~ raad.naam }}",
    "{{ raad.naam[0] }}",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_but_names_lists_and_conditions_comes_through(attack: str) -> None:
    with pytest.raises(TemplateError):
        Sealed(placeholders()).from_string(attack)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_template_with_an_attack_makes_no_letter(asked: Asked, attack: str) -> None:
    with pytest.raises(WrongTemplate):
        letter_of(asked.case, asked.consultation, template=template_of(attack))


@pytest.mark.parametrize("attack", ATTACKS)
def test_nor_where_nobody_looks(asked: Asked, attack: str) -> None:
    def change(document: Any) -> None:
        field = OxmlElement("w:instrText")
        field.text = attack
        document.add_paragraph("x").runs[0]._r.append(field)

    with pytest.raises((WrongTemplate, UnsafeTemplate)):
        letter_of(asked.case, asked.consultation, template=template_of(change=change))


def test_the_engine_itself_holds_no_functions_filters_and_tests() -> None:
    engine = Sealed(placeholders())
    assert (engine.globals, engine.filters, engine.tests) == ({}, {}, {})


def test_what_the_check_lets_by_the_engine_still_refuses() -> None:
    engine = Sealed(placeholders())
    template = super(Sealed, engine).from_string("{{ raad.__class__ }}{{ raad['naam'] }}")
    with pytest.raises(TemplateError):
        template.render(FIELDS)
    for attack in ("{{ raad() }}", "{{ raad.naam + 'x' }}", "{{ -1 * raad }}"):
        with pytest.raises(SecurityError):
            super(Sealed, engine).from_string(attack).render(FIELDS)


@given(st.text(alphabet="{}%#. _abcdefinorst'\"()[]|+-*1", max_size=40))
def test_whatever_is_typed_ends_in_a_letter_or_in_an_error_of_templates(typed: str) -> None:
    try:
        made = Sealed(placeholders()).from_string(typed).render(FIELDS)
    except TemplateError:
        return
    assert len(made) <= len(typed) + len("OR")


@pytest.mark.parametrize(
    "content, error",
    (
        (b"", EmptyFile),
        (b"geen document", UnknownSort),
        (b"PK\x03\x04stuk", DamagedFile),
        (b"%PDF-1.7", UnknownSort),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            EncryptedFile,
        ),
    ),
)
def test_a_file_that_is_no_word_document_is_told_so(
    asked: Asked, content: bytes, error: type[SurroundingsError]
) -> None:
    with pytest.raises(error) as caught:
        letter_of(asked.case, asked.consultation, template=Template(PATH, content))
    assert str(caught.value).startswith("eigen.docx")


def test_a_document_that_was_cut_off_is_told_so(asked: Asked) -> None:
    content = template_of("x").content
    with pytest.raises(DamagedFile):
        letter_of(
            asked.case, asked.consultation, template=Template(PATH, content[: len(content) // 2])
        )


def changed(content: bytes, **parts: bytes) -> Template:
    """A document with other parts; the dots of a name are written as two lines."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as before, ZipFile(written, "w", ZIP_DEFLATED) as after:
        for entry in before.infolist():
            name = entry.filename.replace("/", "__").replace(".", "_")
            after.writestr(entry.filename, parts.get(name, before.read(entry)))
    return Template(PATH, written.getvalue())


def test_a_document_type_is_refused(asked: Asked) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="x">&a;</w:document>'
    template = changed(template_of("x").content, word__document_xml=bomb)
    with pytest.raises(DamagedFile):
        letter_of(asked.case, asked.consultation, template=template)


def test_a_document_that_unpacks_to_too_much_is_refused(asked: Asked) -> None:
    template = changed(template_of("x").content, word__theme__theme1_xml=b" " * 101_000_000)
    with pytest.raises(FileTooLarge):
        letter_of(asked.case, asked.consultation, template=template)


@pytest.mark.parametrize(
    "sort", (RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.OLE_OBJECT, RELATIONSHIP_TYPE.A_F_CHUNK)
)
def test_a_template_that_fetches_something_is_refused(asked: Asked, sort: str) -> None:
    def change(document: Any) -> None:
        document.part.relate_to("https://example.org/volg.png", sort, is_external=True)

    with pytest.raises(UnsafeTemplate, match="haalt iets van buiten op"):
        letter_of(asked.case, asked.consultation, template=template_of(change=change))


@pytest.mark.parametrize(
    "field", ('INCLUDETEXT "/etc/passwd"', "DDEAUTO c:\\\\cmd", "includepicture x")
)
def test_a_field_that_fetches_something_is_refused(asked: Asked, field: str) -> None:
    def change(document: Any) -> None:
        run = document.add_paragraph("x").runs[0]._r
        for piece in (field[:5], field[5:]):
            asks = OxmlElement("w:instrText")
            asks.text = piece
            run.append(asks)

    with pytest.raises(UnsafeTemplate):
        letter_of(asked.case, asked.consultation, template=template_of(change=change))


def test_macros_are_refused(asked: Asked) -> None:
    def change(document: Any) -> None:
        document.part._content_type = "application/vnd.ms-word.document.macroEnabled.main+xml"

    template = template_of(change=change)
    with pytest.raises((UnsafeTemplate, DamagedFile)):
        letter_of(asked.case, asked.consultation, template=template)


def test_a_link_to_read_on_may_stay(asked: Asked) -> None:
    def change(document: Any) -> None:
        place = "https://wetten.overheid.nl"
        document.part.relate_to(place, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    letter = letter_of(asked.case, asked.consultation, template=template_of("x", change=change))
    assert words_in(letter.content) == "x"


def test_nothing_of_who_edited_the_template_goes_along(asked: Asked) -> None:
    def change(document: Any) -> None:
        told = document.core_properties
        told.author = told.last_modified_by = told.comments = told.keywords = "Kweepeer"
        told.title = "{{ raad.naam }}"
        document.part._settings_part.relate_to(
            "file:///C:/Users/Kweepeer/Normal.dotm",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
            is_external=True,
        )

    letter = letter_of(asked.case, asked.consultation, template=template_of("x", change=change))
    with ZipFile(io.BytesIO(letter.content)) as package:
        assert not any(b"Kweepeer" in package.read(name) for name in package.namelist())
    told = docx.Document(io.BytesIO(letter.content)).core_properties
    assert (told.author, told.title) == ("OR WNK", "Ontvangstbevestiging – OR WNK")
    assert bytes_of(docx.Document(io.BytesIO(letter.content)))
