"""One road from bytes to text: look what it is, and give it to its reader."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from consultatie.file_sorts import FileSort
from consultatie.language import _
from consultatie.progress import UNWATCHED, Progress
from consultatie.texts.cleaning import cleaned
from consultatie.texts.extracted import Extracted
from consultatie.texts.sorts import sort_of
from consultatie.texts.trouble import DamagedFile

Reader: TypeAlias = Callable[[bytes, str, Progress], Extracted]
# So much text of one file is kept and searched: a hundred thick books.
MOST_LETTERS = 20_000_000
WITHOUT_TEXT = (FileSort.PNG, FileSort.JPG)


def text_of(content: bytes, name: str, progress: Progress = UNWATCHED) -> Extracted:
    """The text of a file, whatever its name says that it is.

    It may take seconds, and a library in another language reads a pdf: for a file of a stranger
    `apart.text_of_apart` does this where it can harm nothing.

    :raises UnreadableFile: damaged, with a password, empty, too large, or of an unknown sort.
    :raises Stopped: the user asked to stop.
    """
    sort = sort_of(content, name)
    if sort in WITHOUT_TEXT:
        return Extracted(sort, ())
    try:
        found = _reader(sort)(content, name, progress)
    except RecursionError as error:
        raise DamagedFile(Path(name), str(error)) from error
    return _limited(found)


def _reader(sort: FileSort) -> Reader:
    """The reader of a sort; each is loaded when it is first needed."""
    match sort:
        case FileSort.PDF:
            from consultatie.texts.pdf import read_pdf as reader
        case FileSort.DOCX:
            from consultatie.texts.packages import read_docx as reader
        case FileSort.ODT:
            from consultatie.texts.packages import read_odt as reader
        case FileSort.EML:
            from consultatie.texts.mail import read_eml as reader
        case FileSort.MSG:
            from consultatie.texts.outlook import read_msg as reader
        case _:
            from consultatie.texts.plain import read_txt as reader
    return reader


def _limited(found: Extracted) -> Extracted:
    """The same with clean text, and no more of it than is kept."""
    pages, room = [], MOST_LETTERS
    for page in found.pages:
        pages.append(cleaned(page)[:room])
        room -= len(pages[-1])
    remarks = found.remarks
    if room <= 0:
        sentence = _("Alleen de eerste {number} miljoen tekens zijn gelezen.")
        remarks = (*remarks, sentence.format(number=MOST_LETTERS // 1_000_000))
    title = " ".join(cleaned(found.title).split())
    return Extracted(found.sort, tuple(pages), title, remarks, found.page_count)
