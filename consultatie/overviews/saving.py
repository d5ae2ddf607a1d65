"""A paper as a file: PDF to print and keep, Word to edit further. The name says which."""

from pathlib import Path

from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import save_pdf
from consultatie.overviews.word import save_docx

_WAYS = {".pdf": save_pdf, ".docx": save_docx}


def save_paper(paper: Paper, path: Path) -> None:
    """Write a paper to a file by the ending of its name, whole or not at all.

    :raises NotFound: an ending that is neither. Else raises as `write_whole` does.
    """
    refuse_ending(path)
    _WAYS[path.suffix.casefold()](paper, path)


def refuse_ending(path: Path) -> None:
    """Refuse a name that says neither PDF nor Word, before anything is made.

    :raises NotFound: with what to type instead.
    """
    if path.suffix.casefold() not in _WAYS:
        sentence = _("Kies voor ‘{name}’ een naam die eindigt op .pdf of .docx.")
        raise NotFound(sentence.format(name=path.name))
