"""The text of HTML as it comes in messages: words only, nothing is fetched."""

from html.parser import HTMLParser

_SILENT = {"script", "style", "head", "title"}
_LINES = {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table"}


def text_of_html(html: str) -> str:
    """The words of a page, a line for each block."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.said).split("\n"))
    return "\n".join(lines)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in _SILENT
        if tag in _LINES:
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _LINES:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            # A line end in the source of a page is a space.
            self.said.append(data.replace("\n", " "))
