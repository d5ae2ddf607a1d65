"""What comes out of a file: its sort, its pages of text, its title and what is to be said of it."""

from dataclasses import dataclass

from consultatie.file_sorts import FileSort


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file.

    `pages` are texts with one paragraph or line on each line; a sort without pages has one page.
    An item of a numbered or bulleted list of a docx or odt begins with "• ", for its own mark does
    not stand in the text. `page_count` is the number of pages of a pdf, also of those not read,
    and None for sorts without pages. `remarks` are Dutch sentences.
    """

    sort: FileSort
    pages: tuple[str, ...]
    title: str = ""
    remarks: tuple[str, ...] = ()
    page_count: int | None = None

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read or to search."""
        return any(page.strip() for page in self.pages)
