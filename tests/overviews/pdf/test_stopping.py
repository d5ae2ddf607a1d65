"""A long paper that nobody waits for any more stops at the next page."""

import pytest

from consultatie.errors import Stopped
from consultatie.overviews.pdf import write_pdf
from consultatie.progress import Progress
from tests.overviews.conftest import MakePaper, pages_of, table_of


@pytest.mark.parametrize("last", (1, 3))
def test_it_stops_at_the_page_where_it_is_asked_to(make_paper: MakePaper, last: int) -> None:
    heard: list[int] = []

    def stop_after(done: int, _total: int, _text: str) -> None:
        heard.append(done)
        if done == last:
            progress.stop()

    progress = Progress(stop_after)
    with pytest.raises(Stopped):
        write_pdf(make_paper(table_of(60)), progress)
    assert heard == list(range(last + 1))


def test_every_page_is_told_of_twice_and_the_file_is_the_same(make_paper: MakePaper) -> None:
    heard: list[tuple[int, int]] = []
    paper = make_paper(table_of(60))
    watched = write_pdf(paper, Progress(lambda done, total, _text: heard.append((done, total))))
    pages = len(pages_of(watched))
    laid_out = [(done, 0) for done in range(pages)]
    written = [(done, pages) for done in range(pages)]
    assert heard == [*laid_out, *written]
    assert watched == write_pdf(paper)
