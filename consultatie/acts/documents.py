"""Acts on documents with a file: take files in, a new version beside the old one, read texts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from consultatie.acts.checking import put_checked, refuse_other_dossier
from consultatie.acts.records import NEW, put_new
from consultatie.decisions import Decision
from consultatie.documents import Document
from consultatie.dossiers import Reference
from consultatie.errors import CannotRead, FileMissing, breach
from consultatie.file_sorts import FileSort
from consultatie.files import read_bytes
from consultatie.ids import RecordId
from consultatie.kept_files import FileShelf
from consultatie.language import _, kept, kept_count
from consultatie.progress import UNWATCHED, Progress
from consultatie.register import OpenRegister, Work
from consultatie.texts import Extracted, UnreadableFile, sort_of, sorts
from consultatie.texts.apart import text_of_apart

ReadText: TypeAlias = Callable[[bytes, str, Progress], Extracted]


@dataclass(frozen=True, slots=True)
class BroughtFile:
    """A file that lies in the register and that no document names yet."""

    name: str
    digest: str
    sort: FileSort
    size: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of files that were brought: new documents, and those that were there already."""

    new: tuple[Document, ...]
    there: tuple[Document, ...]


def bring(shelf: FileShelf, path: Path, progress: Progress = UNWATCHED) -> BroughtFile:
    """Read a file and put it away; for use in a thread. Nothing names it until it is stored.

    :raises UnreadableFile: empty, too large, not whole, or of a sort that is not taken in.
    :raises FileMissing: it is not there. :raises CannotRead: anything else in the way.
    """
    return put_away(shelf, _read(path), path.name, progress)


def put_away(
    shelf: FileShelf, content: bytes, name: str, progress: Progress = UNWATCHED
) -> BroughtFile:
    """Put the content of a file away, under the name that it came with.

    :raises UnreadableFile: empty, too large, not whole, or of a sort that is not taken in.
    """
    kept = shelf.keep(content, sort_of(content, name), progress)
    return BroughtFile(name, kept.digest, kept.sort, kept.size)


def store_document(register: OpenRegister, draft: Document, file: BroughtFile) -> Document:
    """Add a document with its file; the draft's id is `NEW`, an empty title becomes the name.

    :raises RuleBroken: the same file is in this dossier already, or the draft breaks a rule.
    """
    document = _with_file(draft, file)
    with register.action(kept("Document ‘{title}’ toevoegen").format(title=document.title)) as work:
        _refuse_twice(work, document)
        return _put_new(work, document)


def store_documents(
    register: OpenRegister, dossier: RecordId, files: Sequence[BroughtFile]
) -> Stored:
    """Add a document for each file, in one act; a file that the dossier has already is left out."""
    new: list[Document] = []
    there: list[Document] = []
    with register.action(_label(files)) as work:
        for file in files:
            draft = _with_file(Document(id=NEW, dossier=dossier, title=""), file)
            same = _same_file(work, draft)
            if same is None:
                new.append(_put_new(work, draft))
            else:
                there.append(same)
    return Stored(tuple(new), tuple(there))


def save_document(register: OpenRegister, document: Document, numbers: Sequence[str]) -> Document:
    """Add a document (its id is `NEW`) or change one, with all its reference numbers.

    A number that is no longer there is withdrawn.
    """
    is_new = document.id == NEW
    words = kept("Document ‘{title}’ toevoegen") if is_new else kept("Document ‘{title}’ wijzigen")
    with register.action(words.format(title=document.title.strip())) as work:
        if is_new:
            document = _put_new(work, document)
        else:
            put_checked(work, document)
        _set_numbers(work, document.id, [number.strip() for number in numbers if number.strip()])
    return document


def replace_document(register: OpenRegister, old: RecordId, file: BroughtFile) -> Document:
    """Add a newer version beside a document: same title, role and place, another file.

    The old one stays as it is, for it is what was decided or advised on at the time.

    :raises RuleBroken: the file is the same, or the document was replaced or withdrawn already.
    """
    before = next(it for it in register.records(Document) if it.id == old)
    label = kept("Nieuwe versie van ‘{title}’ toevoegen").format(title=before.title)
    with register.action(label) as work:
        before = work.get(Document, old)
        if not before.stands or work.find(Document, "replaces", old):
            raise breach("replaces", _("Van dit document is er al een nieuwere versie."))
        draft = replace(before, id=NEW, replaces=old, dated=None, note="")
        newer = _with_file(draft, file)
        _refuse_twice(work, newer)
        return _put_new(work, newer)


def attach_file(register: OpenRegister, document: RecordId, file: BroughtFile) -> Document:
    """Give a document that has no file yet the file that belongs to it.

    :raises RuleBroken: it has a file, or the file is in this dossier already.
    """
    with register.action(kept("Bestand toevoegen aan document")) as work:
        before = work.get(Document, document)
        if before.has_file:
            raise breach("file_name", _("Dit document heeft al een bestand; maak een versie."))
        filled = _with_file(before, file)
        _refuse_twice(work, filled)
        put_checked(work, filled)
    return filled


def read_texts(
    shelf: FileShelf,
    names: Mapping[str, str],
    progress: Progress = UNWATCHED,
    read: ReadText = text_of_apart,
) -> int:
    """Read the text of every file that was not read yet; gives how many. For use in a thread.

    `names` tells the name of a file by its digest. A file that cannot be read gets a remark that
    says why. What was read before a stop stays; the rest is read another time.

    :raises Stopped: the user asked to stop.
    """
    waiting = shelf.unread()
    for number, file in enumerate(waiting):
        name = names.get(file.digest, f"{file.digest[:12]}.{file.sort.value}")
        progress.step(number, len(waiting), name)
        part = progress.part(number, len(waiting), name)
        _read_one(shelf, file.digest, name, part, read)
    return len(waiting)


def _read_one(shelf: FileShelf, digest: str, name: str, progress: Progress, read: ReadText) -> None:
    try:
        found = read(shelf.content(digest), name, progress)
    except UnreadableFile as error:
        shelf.keep_text(digest, (), remark=error.happened())
    else:
        shelf.keep_text(digest, found.pages, found.page_count, " ".join(found.remarks))


def _read(path: Path) -> bytes:
    try:
        if not path.is_file() and path.exists():
            raise CannotRead(path.absolute(), _("het is een map"))
        if path.stat().st_size > sorts.MOST_BYTES:
            raise sorts.too_large(path.name)
    except FileNotFoundError as error:
        raise FileMissing(path.absolute()) from error
    except OSError as error:
        raise CannotRead(path.absolute(), error.strerror or str(error)) from error
    return read_bytes(path)


def _with_file(document: Document, file: BroughtFile) -> Document:
    title = document.title.strip() or Path(file.name).stem.replace("_", " ").strip()
    return replace(
        document,
        title=title or file.name,
        file_name=file.name,
        file_digest=file.digest,
        file_sort=file.sort,
        file_size=file.size,
    )


def _put_new(work: Work, draft: Document) -> Document:
    refuse_other_dossier(work, draft.dossier, "decision", Decision, (draft.decision,))
    refuse_other_dossier(work, draft.dossier, "replaces", Document, (draft.replaces,))
    return put_new(work, draft)


def _set_numbers(work: Work, document: RecordId, numbers: Sequence[str]) -> None:
    there = {it.title_line: it for it in work.find(Reference, "subject", document)}
    for number in dict.fromkeys(numbers):
        if number not in there:
            put_new(work, Reference(id=NEW, subject=document, number=number))
    for line, reference in there.items():
        if line not in numbers:
            work.put(replace(reference, withdrawn=kept("vervallen bij het wijzigen")))


def _same_file(work: Work, document: Document) -> Document | None:
    same = work.find(Document, "file_digest", document.file_digest)
    return next((it for it in same if it.dossier == document.dossier), None)


def _refuse_twice(work: Work, document: Document) -> None:
    same = _same_file(work, document)
    if same is not None:
        sentence = _("Dit bestand is er al, bij het document ‘{title}’.")
        raise breach("file_name", sentence.format(title=same.title))


def _label(files: Sequence[BroughtFile]) -> str:
    if len(files) == 1:
        return kept("Bestand ‘{name}’ toevoegen").format(name=files[0].name)
    return kept_count(
        "{number} bestand toevoegen", "{number} bestanden toevoegen", len(files)
    ).format(number=len(files))
