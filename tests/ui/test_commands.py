from hypothesis import given
from hypothesis import strategies as st

from ui.commands import Command, matching


def command(words: str) -> Command:
    return Command(words, "opdracht", "", lambda: None)


OFFERED = [command("Nieuw register…"), command("Register openen…"), command("Details tonen")]


def found(typed: str) -> list[str]:
    return [one.words for one in matching(OFFERED, typed)]


def test_a_word_finds_every_command_that_has_it() -> None:
    assert found("register") == ["Nieuw register…", "Register openen…"]


def test_nothing_typed_finds_no_command() -> None:
    assert found("  ") == []


def test_the_middle_of_a_word_finds_nothing() -> None:
    assert found("egister") == []


@given(st.permutations(["reg", "OPEN"]))
def test_the_order_of_the_words_does_not_matter(typed: list[str]) -> None:
    assert found(" ".join(typed)) == ["Register openen…"]
