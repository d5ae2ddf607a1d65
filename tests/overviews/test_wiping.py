"""Taking words out of frozen content: whole paragraphs, never a picture, and nothing else."""

import json
from datetime import UTC, datetime

import pytest

from consultatie.erasure import ERASED
from consultatie.overviews.content import (
    Fact,
    KeyFacts,
    Paper,
    Running,
    Table,
    cell,
    plain_text,
    row,
    text,
)
from consultatie.overviews.frozen import frozen, thawed
from consultatie.overviews.wiping import says, wiped

NAME = "J. Kweepeer"


def paper() -> Paper:
    blocks = (
        KeyFacts((Fact("Gesproken met", cell(NAME)),)),
        Table((), (row("1", f"Volgens {NAME} klopt dit."), row("2", "Blijft staan."))),
        text("Ook dit blijft staan."),
    )
    running = Running("Gemeente", "concept", "vandaag")
    return Paper("Matrix", "SORA", running, blocks, datetime(2026, 11, 23, tzinfo=UTC))


def test_every_paragraph_that_says_it_becomes_a_mark_and_the_rest_stays() -> None:
    after = wiped(frozen(paper()), {NAME})
    assert after is not None
    lines = plain_text(thawed(after)).splitlines()
    assert lines[-7:] == [
        "Gesproken met", ERASED, "1", ERASED, "2", "Blijft staan.", "Ook dit blijft staan.",
    ]  # fmt: skip
    assert NAME not in after.decode()
    assert wiped(after, {NAME}) is None


def test_a_picture_is_no_text_even_where_its_letters_spell_a_name() -> None:
    leaf = {"is": "bytes", "value": "abc/Jan+def"}
    content = json.dumps({"form": "x", "paper": {"logo": leaf, "title": "Jan"}}).encode()
    after = wiped(content, {"Jan"})
    assert after is not None
    assert json.loads(after)["paper"] == {"logo": leaf, "title": ERASED}


@pytest.mark.parametrize(
    "words, text, found",
    (
        ("Januari is koud", "Jan", False),
        ("Jan is koud", "Jan", True),
        ("Wij zijn er", "er", False),
        ("Regel twee van de brief", "Regel een van de brief\nRegel twee van de brief", True),
    ),
)
def test_a_name_is_found_as_a_word_and_a_letter_by_its_lines(
    words: str, text: str, found: bool
) -> None:
    assert says(words, {text}) is found
