"""Finding words in every page of the manual."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.manual.pages import Page, Section, folded

_AROUND = 48


@dataclass(frozen=True, slots=True)
class Found:
    """A section that holds all the words, and the words around the first of them."""

    section: Section
    excerpt: str


def find(pages: Iterable[Page], typed: str) -> Sequence[Found]:
    """The sections that hold all these words; those with a word in their heading come first."""
    words = folded(typed).split()
    if not words:
        return ()
    found = [
        section
        for page in pages
        for section in page.sections()
        if all(word in folded(f"{section.heading} {section.words}") for word in words)
    ]
    found.sort(key=lambda section: -sum(word in folded(section.heading) for word in words))
    return [Found(section, _excerpt(section.words, words)) for section in found]


def _excerpt(text: str, words: Sequence[str]) -> str:
    # Folding may change the length of a text; then the place is only near.
    places = [place for word in words if (place := folded(text).find(word)) >= 0]
    first = min(places, default=0)
    start = max(0, first - _AROUND)
    end = min(len(text), first + 2 * _AROUND)
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", start, end) if end < len(text) else end
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    return f"{before}{text[start:end]}{after}"
