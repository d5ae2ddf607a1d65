"""Files that are broken, locked, huge, or made to harm: said so, and nothing else happens."""

import multiprocessing
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.errors import Stopped
from consultatie.progress import Progress
from consultatie.texts import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    Extracted,
    FileTooLarge,
    UnknownSort,
    UnreadableFile,
    packages,
    pdf,
    reading,
    sorts,
    text_of,
)
from consultatie.texts.apart import text_of_apart
from tests.texts.making import a_compound, a_docx, a_mail, a_msg, a_package, a_pdf, an_odt, p

_BOMB = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:t>&b;</w:t></w:x>"""
_OUTSIDE = """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:t>&a;</w:t></w:x>"""
_SAMPLES = {
    "pdf": a_pdf("Advies", "Tweede blad"),
    "docx": a_docx(p("Advies")),
    "odt": an_odt("<text:p>Advies</text:p>"),
    "eml": a_mail("Advies", "<p>Advies</p>", "x.pdf"),
    "msg": a_msg("Advies", "Tekst", "x.pdf"),
}


def test_a_file_of_nothing_is_told_to_be_empty() -> None:
    with pytest.raises(EmptyFile, match=r"leeg\.pdf is een leeg bestand"):
        text_of(b"", "leeg.pdf")


@pytest.mark.parametrize(
    "content",
    (
        b"MZ\x90\0\x03",
        b"\x7fELF\x02\x01\x01\0",
        a_package({"xl/workbook.xml": "<x/>"}),
        b"\0",
        b"{\\rtf1}",
    ),
)
def test_a_sort_that_is_not_taken_in_is_refused_whatever_its_name(content: bytes) -> None:
    with pytest.raises(UnknownSort, match=r"brief\.pdf is geen pdf"):
        text_of(content, "brief.pdf")


def test_an_older_word_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnknownSort, match="als pdf of docx"):
        text_of(a_compound({"WordDocument": b"x"}), "oud.doc")


@pytest.mark.parametrize(
    "content",
    (
        a_pdf("Geheim", encrypt="wachtwoord"),
        a_compound({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}),
        an_odt("x", manifest="<m:encryption-data xmlns:m='x'/>"),
    ),
    ids=["pdf", "docx", "odt"],
)
def test_a_file_with_a_password_is_told_to_have_one(content: bytes) -> None:
    with pytest.raises(EncryptedFile, match="wachtwoord"):
        text_of(content, "geheim")


def test_a_zip_entry_with_a_password_is_told_to_have_one() -> None:
    content = bytearray(a_docx(p("x")))
    content[content.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(EncryptedFile):
        text_of(bytes(content), "x.docx")


@pytest.mark.parametrize("bomb", (_BOMB, _OUTSIDE), ids=["swelling", "from outside"])
def test_a_file_with_entities_is_refused_and_nothing_is_fetched(bomb: str) -> None:
    with pytest.raises(DamagedFile):
        text_of(a_package({"word/document.xml": bomb}), "x.docx")


def test_a_package_that_swells_is_stopped_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MOST_UNPACKED", 2_000_000)
    bomb = a_docx(p("a" * 20_000_000))
    assert len(bomb) < 50_000
    with pytest.raises(FileTooLarge, match="uitgepakt meer dan 2 MB"):
        text_of(bomb, "bom.docx")


def test_a_package_that_lies_about_its_size_gives_no_more_than_it_says() -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<x>" + b" " * 100_000 + b"</x>")
    content = file.getvalue().replace((100_007).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(DamagedFile):
        text_of(content, "x.docx")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sorts, "MOST_BYTES", 1_000)
    with pytest.raises(FileTooLarge):
        text_of(b"a" * 1_001, "groot.txt")


def test_more_text_than_is_kept_is_cut_off_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "MOST_LETTERS", 10)
    found = text_of(b"a" * 20, "lang.txt")
    assert (found.pages, len(found.remarks)) == (("a" * 10,), 1)


def test_a_pdf_of_more_pages_than_are_read_says_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 3)
    found = text_of(a_pdf(*map(str, range(5))), "lang.pdf")
    assert (found.pages, found.page_count) == (("0", "1", "2"), 5)
    assert found.remarks == ("Alleen de eerste 3 van de 5 bladzijden zijn gelezen.",)


def test_pages_nested_without_end_do_not_end_the_reader() -> None:
    deep = "<w:x>" * 50_000 + "</w:x>" * 50_000
    assert text_of(a_docx(deep), "diep.docx").pages == ("",)


def test_a_message_in_a_message_without_end_is_told_to_be_damaged() -> None:
    head = (
        b"From: a@b.nl\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
    )
    with pytest.raises(DamagedFile):
        text_of(head * 2_000, "matroesjka.eml")


@pytest.mark.parametrize("sort", _SAMPLES)
@given(data=st.data())
def test_a_garbled_file_gives_text_or_one_clear_error(sort: str, data: st.DataObject) -> None:
    content = bytearray(_SAMPLES[sort])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    with suppress(UnreadableFile):
        assert isinstance(text_of(bytes(content[:cut]), "x"), Extracted)


def test_reading_apart_gives_the_same() -> None:
    content = a_pdf("Advies", "Tweede blad", title="Titel")
    assert text_of_apart(content, "x.pdf") == text_of(content, "x.pdf")


def test_reading_apart_tells_the_same_error() -> None:
    with pytest.raises(EncryptedFile, match=r"geheim\.pdf is met een wachtwoord"):
        text_of_apart(a_pdf("Geheim", encrypt="wachtwoord"), "geheim.pdf")


def test_reading_apart_stops_at_once() -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        text_of_apart(a_pdf("Advies"), "x.pdf", progress)


def test_reading_apart_takes_no_longer_than_allowed() -> None:
    with pytest.raises(FileTooLarge, match="duurde te lang"):
        text_of_apart(a_pdf("Advies"), "x.pdf", seconds=0)


def test_a_reader_that_crashes_harms_nothing_and_is_told() -> None:
    def crash(_done: int, _total: int, _text: str) -> None:
        for reader in multiprocessing.active_children():
            reader.kill()

    with pytest.raises(DamagedFile):
        text_of_apart(a_pdf("Advies"), "x.pdf", Progress(crash))
