"""The work behind the window of letters; it runs beside that window."""

from dataclasses import dataclass
from pathlib import Path

from consultatie.documents import Document
from consultatie.files import write_whole
from consultatie.letters.keeping import put_letter_away
from consultatie.letters.letter import Letter
from consultatie.letters.making import Order, make_letter
from consultatie.letters.preview import Shown, shown_letter
from consultatie.letters.templates import Template, template_for
from consultatie.progress import Progress
from consultatie.register import OpenRegister


@dataclass(frozen=True, slots=True)
class Preview:
    """A letter to look at, with the template that it is made by."""

    letter: Letter
    shown: tuple[Shown, ...]
    template: Template


@dataclass(frozen=True, slots=True)
class Written:
    """A letter that lies at a path; `draft` is the document to keep of it."""

    letter: Letter
    draft: Document
    path: Path


def preview(order: Order, own_folder: Path | None, progress: Progress) -> Preview:
    """Make a letter to look at."""
    progress.step(0, 2)
    template = template_for(order.kind, own_folder)
    letter = make_letter(order, template, marked=True)
    progress.step(1, 2)
    return Preview(letter, shown_letter(letter.content), template)


def write(
    register: OpenRegister, order: Order, template: Template, path: Path, progress: Progress
) -> Written:
    """Make a letter, write it whole or not at all, and put it away in the register."""
    progress.step(0, 3)
    letter = make_letter(order, template)
    progress.step(1, 3)
    write_whole(path, letter.content)
    progress.step(2, 3)
    with register.shelf() as shelf:
        draft = put_letter_away(shelf, letter)
    return Written(letter, draft, path)
