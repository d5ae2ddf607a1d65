"""Documents with a file: taken in, kept once, replaced beside, and read in the background."""

from dataclasses import replace
from pathlib import Path

import pytest

from consultatie.acts.documents import (
    attach_file,
    bring,
    put_away,
    read_texts,
    replace_document,
    save_document,
    store_document,
    store_documents,
)
from consultatie.acts.records import NEW, add
from consultatie.documents import Document, DocumentRole
from consultatie.dossiers import Dossier, Reference
from consultatie.errors import CannotRead, FileMissing, RuleBroken, Stopped
from consultatie.file_sorts import FileSort
from consultatie.progress import Progress
from consultatie.texts import EmptyFile, FileTooLarge, UnknownSort, text_of
from consultatie.texts import sorts as file_sorts
from tests.acts.conftest import Desk
from tests.fakes import FakeShelf
from tests.texts.making import a_pdf


@pytest.fixture
def shelf(desk: Desk) -> FakeShelf:
    return desk.register._files


def draft(desk: Desk, title: str = "") -> Document:
    return Document(id=NEW, dossier=desk.dossier.id, title=title)


def test_a_file_is_stored_with_its_name_digest_sort_and_size(
    desk: Desk, shelf: FakeShelf, tmp_path: Path
) -> None:
    path = tmp_path / "Advies_OR WNK.pdf"
    path.write_bytes(a_pdf("Advies"))
    document = store_document(desk.register, draft(desk), bring(shelf, path))
    assert (document.title, document.file_name) == ("Advies OR WNK", "Advies_OR WNK.pdf")
    assert (document.file_sort, document.file_size) == (FileSort.PDF, path.stat().st_size)
    assert document.has_file
    assert shelf.content(document.file_digest or "") == path.read_bytes()


def test_a_title_that_was_typed_stays(desk: Desk, shelf: FakeShelf) -> None:
    file = put_away(shelf, b"tekst", "x.txt")
    assert store_document(desk.register, draft(desk, "Brief"), file).title == "Brief"


def test_the_same_file_twice_in_a_dossier_is_told_to_be_there(desk: Desk, shelf: FakeShelf) -> None:
    store_document(desk.register, draft(desk, "Brief"), put_away(shelf, b"tekst", "x.txt"))
    with pytest.raises(RuleBroken, match="er al, bij het document ‘Brief’"):
        store_document(desk.register, draft(desk), put_away(shelf, b"tekst", "anders.txt"))


def test_the_same_file_in_another_dossier_is_a_document_there(desk: Desk, shelf: FakeShelf) -> None:
    other = add(desk.register, Dossier(id=NEW, name="Ander"))
    file = put_away(shelf, b"tekst", "x.txt")
    store_document(desk.register, draft(desk), file)
    stored = store_documents(desk.register, other.id, [file])
    assert len(stored.new) == 1
    assert len(shelf.known) == 1


def test_many_files_are_one_act_without_those_that_are_there(desk: Desk, shelf: FakeShelf) -> None:
    one, two = put_away(shelf, b"een", "een.txt"), put_away(shelf, b"twee", "twee.txt")
    store_documents(desk.register, desk.dossier.id, [one])
    before = len(desk.register.journal())
    stored = store_documents(desk.register, desk.dossier.id, [one, two, two])
    assert [document.title for document in stored.new] == ["twee"]
    assert [document.title for document in stored.there] == ["een", "twee"]
    assert len(desk.register.journal()) == before + 1
    assert desk.register.journal()[0].label == "3 bestanden toevoegen"


def test_a_newer_version_stands_beside_the_old_one_in_the_same_role(
    desk: Desk, shelf: FakeShelf
) -> None:
    old = store_document(
        desk.register,
        Document(id=NEW, dossier=desk.dossier.id, title="Plan", role=DocumentRole.PART, place=3),
        put_away(shelf, b"een", "plan.txt"),
    )
    newer = replace_document(desk.register, old.id, put_away(shelf, b"twee", "plan v2.txt"))
    assert (newer.title, newer.role, newer.place) == ("Plan", DocumentRole.PART, 3)
    assert (newer.replaces, newer.file_name) == (old.id, "plan v2.txt")
    assert desk.register.get(Document, old.id) == old


def test_a_version_is_replaced_once_and_never_by_itself(desk: Desk, shelf: FakeShelf) -> None:
    one, two = put_away(shelf, b"een", "a.txt"), put_away(shelf, b"twee", "b.txt")
    old = store_document(desk.register, draft(desk), one)
    with pytest.raises(RuleBroken, match="er al"):
        replace_document(desk.register, old.id, one)
    replace_document(desk.register, old.id, two)
    with pytest.raises(RuleBroken, match="al een nieuwere versie"):
        replace_document(desk.register, old.id, put_away(shelf, b"drie", "c.txt"))


def test_a_document_without_a_file_gets_one_once(desk: Desk, shelf: FakeShelf) -> None:
    document = add(desk.register, draft(desk, "Brief"))
    filled = attach_file(desk.register, document.id, put_away(shelf, b"een", "a.txt"))
    assert (filled.title, filled.file_name) == ("Brief", "a.txt")
    with pytest.raises(RuleBroken, match="al een bestand"):
        attach_file(desk.register, document.id, put_away(shelf, b"twee", "b.txt"))


@pytest.mark.parametrize(
    "content, error", ((b"", EmptyFile), (b"MZ\0\0", UnknownSort), (b"a" * 101, FileTooLarge))
)
def test_what_cannot_be_taken_in_leaves_nothing(
    shelf: FakeShelf,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
    error: type[Exception],
) -> None:
    monkeypatch.setattr(file_sorts, "MOST_BYTES", 100)
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    with pytest.raises(error):
        bring(shelf, path)
    assert shelf.known == {}


def test_a_folder_or_a_missing_file_is_told(shelf: FakeShelf, tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="map"):
        bring(shelf, tmp_path)
    with pytest.raises(FileMissing):
        bring(shelf, tmp_path / "weg.pdf")


def test_texts_are_read_once_and_what_cannot_be_read_says_why(shelf: FakeShelf) -> None:
    good = put_away(shelf, a_pdf("Eerste", "Tweede"), "goed.pdf")
    locked = put_away(shelf, a_pdf("x", encrypt="geheim"), "geheim.pdf")
    names = {locked.digest: "geheim.pdf"}
    assert read_texts(shelf, names, read=text_of) == 2
    assert shelf.texts[good.digest] == ("Eerste", "Tweede")
    assert shelf.known[good.digest].page_count == 2
    assert not shelf.known[locked.digest].has_text
    assert "geheim.pdf is met een wachtwoord beveiligd" in shelf.known[locked.digest].remark
    assert read_texts(shelf, names, read=text_of) == 0


def test_reading_texts_tells_how_far_it_is_and_stops_between_pages(shelf: FakeShelf) -> None:
    put_away(shelf, a_pdf("een"), "een.pdf")
    put_away(shelf, a_pdf(*map(str, range(9))), "twee.pdf")
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int, text: str) -> None:
        heard.append((done, total))
        if done == 1:
            progress.stop()

    progress = Progress(hear)
    with pytest.raises(Stopped):
        read_texts(shelf, {}, progress, text_of)
    assert [file.was_read for file in shelf.known.values()] == [True, False]
    assert heard[-1] == (1, 2)


def numbers_of(desk: Desk, document: Document) -> list[str]:
    found = desk.register.records(Reference)
    return [it.title_line for it in found if it.stands and it.subject == document.id]


def test_a_document_has_several_numbers_and_loses_those_that_were_taken_away(desk: Desk) -> None:
    document = save_document(desk.register, draft(desk, "Brief"), ["Z-1", " D-2 ", "", "Z-1"])
    assert numbers_of(desk, document) == ["Z-1", "D-2"]
    save_document(desk.register, replace(document, title="De brief"), ["D-2", "P-3"])
    assert numbers_of(desk, document) == ["D-2", "P-3"]
    assert desk.register.get(Document, document.id).title == "De brief"
