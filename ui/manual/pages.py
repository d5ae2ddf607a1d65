"""The pages of the manual as text: their titles, sections and links, without anything of Qt."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resources import folder
from ui.manual.keys import keys_table

START = "inhoud"
_KEYS_MARK = "[sneltoetsen]"
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the words below it; `anchor` is empty for the beginning of a page."""

    page: str
    title: str
    anchor: str
    heading: str
    words: str

    @property
    def place(self) -> str:
        """Where it is, as a link names it."""
        return f"{self.page}.md#{self.anchor}" if self.anchor else f"{self.page}.md"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its name without `.md`, and its Markdown."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """Its first heading."""
        found = _HEADING.search(self.text)
        return found[2] if found else self.name

    def links(self) -> Sequence[tuple[str, str]]:
        """The words and the target of every link."""
        return _LINK.findall(self.text)

    def pictures(self) -> Sequence[tuple[str, str]]:
        """The description and the file of every picture."""
        return _PICTURE.findall(self.text)

    def sections(self) -> Iterator[Section]:
        """Its beginning, then every heading below the title."""
        found = list(_HEADING.finditer(self.text))
        for place, heading in enumerate(found):
            end = found[place + 1].start() if place + 1 < len(found) else len(self.text)
            words = plain(self.text[heading.end() : end])
            first = place == 0
            anchor = "" if first else anchor_of(heading[2])
            yield Section(self.name, self.title, anchor, heading[2], words)

    def anchors(self) -> Sequence[str]:
        """What a link can name within this page."""
        return [section.anchor for section in self.sections() if section.anchor]


@cache
def manual_pages() -> dict[str, Page]:
    """Every page by name; read once, the files belong to the program."""
    return {file.stem: Page(file.stem, _filled(file)) for file in sorted(_files())}


def _files() -> Iterator[Path]:
    return folder("help").glob("*.md")


def _filled(file: Path) -> str:
    return file.read_text(encoding="utf-8").replace(_KEYS_MARK, keys_table())


def contents() -> Sequence[tuple[str, Sequence[Page]]]:
    """The table of contents: groups with their pages, as the first page names them."""
    pages = manual_pages()
    groups: list[tuple[str, list[Page]]] = []
    for line in pages[START].text.splitlines():
        if line.startswith("## "):
            groups.append((line.removeprefix("## "), []))
        elif groups:
            targets = [target.removesuffix(".md") for _words, target in _LINK.findall(line)]
            groups[-1][1].extend(pages[target] for target in targets if target in pages)
    return [(group, pages) for group, pages in groups if pages]


def anchor_of(heading: str) -> str:
    """How a link names a heading: `Wie mag wat zien?` is `wie-mag-wat-zien`."""
    return "-".join(re.findall(r"\w+", folded(heading)))


def folded(words: str) -> str:
    """Words without case and accents, for comparing."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def plain(markdown: str) -> str:
    """The words of a piece of Markdown, without its signs."""
    words = _PICTURE.sub("", markdown)
    words = _LINK.sub(r"\1", words)
    words = re.sub(r"[*`|>]|^\s*[-:| ]{3,}$|^\s*(?:-|\d+\.)\s", " ", words, flags=re.MULTILINE)
    return " ".join(words.split())
