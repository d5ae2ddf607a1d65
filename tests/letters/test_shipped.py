"""The twelve templates that ship, and what can be filled in."""

import io
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from consultatie.commands.letters import LETTERS as COMMANDS
from consultatie.letters.kinds import SORTS, LetterKind
from consultatie.letters.making import raw_fields
from consultatie.letters.placeholders import Group, Rows, Slot, placeholders
from consultatie.letters.source import source_of
from consultatie.sight import Audience
from resources import folder
from resources.packaging.letters.page import write_template
from resources.packaging.letters.texts import LETTERS
from tests.cases import LAW
from tests.example_register import TODAY
from tests.letters.conftest import Asked

KINDS = list(LetterKind)


def test_there_are_twelve_letters_and_each_has_its_template_and_its_command() -> None:
    assert len(KINDS) == 12
    assert set(SORTS) == set(KINDS)
    assert [kind.value for kind in KINDS] == list(COMMANDS) == list(LETTERS)
    shipped = {path.name for path in folder("letters").glob("*.docx")}
    assert shipped == {kind.template for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_a_shipped_template_is_what_the_program_makes_of_its_words(
    kind: LetterKind, tmp_path: Path
) -> None:
    path = tmp_path / kind.template
    write_template(path, LETTERS[kind.value])
    assert parts_in(path) == parts_in(folder("letters") / kind.template)


def parts_in(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_shipped_template_is_an_ordinary_document_with_styles(kind: LetterKind) -> None:
    document = docx.Document(str(folder("letters") / kind.template))
    assert styled(document)
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}
    assert document.core_properties.author == ""
    assert document.sections[0].different_first_page_header_footer


def styled(document: Any) -> bool:
    """Whether no words have a look of their own, beside what a style gives them."""
    own = {child.tag for run in document.element.body.iter(qn("w:rPr")) for child in run}
    return own <= {qn("w:rStyle")}


def test_a_template_names_no_client_or_person() -> None:
    words = "".join(
        part.decode("utf-8", "ignore")
        for kind in KINDS
        for name, part in parts_in(folder("letters") / kind.template).items()
        if name.endswith(".xml")
    )
    assert not re.search("SORA|BUCH|Halte", words)


def test_what_is_filled_in_is_just_what_the_table_says(asked: Asked) -> None:
    case = asked.case
    case.advise(asked.consultation)
    source = source_of(
        LetterKind.HAND_OVER,
        case.file,
        case.file.consultation(asked.consultation.id),
        LAW,
        TODAY,
        Audience.SECRETARIAT,
        ("Register", "Secretariaat"),
    )
    raw = raw_fields(source) | {"afkortingen": []}
    entries = {entry.name: entry for entry in placeholders()}
    assert raw.keys() == entries.keys()
    for name, value in raw.items():
        assert fits(entries[name], value), name


def fits(entry: Slot | Group | Rows, value: Any) -> bool:
    names = [field.name for field in entry.fields] if not isinstance(entry, Slot) else []
    if isinstance(entry, Group):
        return list(value) == names and all(isinstance(one, str) for one in value.values())
    return isinstance(value, list) and all(list(row) == names for row in value)


def test_every_placeholder_is_in_some_shipped_template() -> None:
    words = "\n".join(
        one.text or ""
        for kind in KINDS
        for one in docx.Document(str(folder("letters") / kind.template)).element.body.iter(
            qn("w:t")
        )
    )
    unused = [entry.name for entry in placeholders() if not re.search(rf"\b{entry.name}\b", words)]
    assert unused == []


def test_a_file_of_a_letter_can_be_read_by_python_docx() -> None:
    for kind in KINDS:
        content = (folder("letters") / kind.template).read_bytes()
        assert docx.Document(io.BytesIO(content)).paragraphs
