"""The whole text of each letter on the example. `python -m tests.letters.test_golden` renews them.

Look at every change: these are the words that a council sends.
"""

from pathlib import Path

import pytest

from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.letters.choosing import consultation_for
from consultatie.letters.kinds import LetterKind
from consultatie.letters.making import Order, make_letter
from consultatie.letters.templates import template_for
from consultatie.questions import Expert
from tests.cases import LAW
from tests.example_register import TODAY, filled_register
from tests.letters.making import words_in

FOLDER = Path(__file__).parent / "golden"
# Of each letter the council and the request on which there is most to tell.
ABOUT = {
    LetterKind.RECEIPT: ("OR BUCH", "Transitieplan"),
    LetterKind.FORWARDING: ("OR BUCH", "Transitieplan"),
    LetterKind.COMPLETION: ("OR BUCH", "Transitieplan"),
    LetterKind.QUESTIONS: ("OR BUCH", "Transitieplan"),
    LetterKind.AGREED_TERM: ("OR BUCH", "Transitieplan"),
    LetterKind.ADVICE: ("OR BUCH", "Transitieplan"),
    LetterKind.REACTION: ("OR WNK", "Bedrijfs- en"),
    LetterKind.REMINDER: ("OR BUCH", "Transitieplan"),
    LetterKind.SUSPENSION: ("OR WNK", "Transitieplan"),
    LetterKind.EXPERT_COSTS: ("OR BUCH", "Transitieplan"),
    LetterKind.INVITATION: ("OR BUCH", "Transitieplan"),
    LetterKind.HAND_OVER: ("OR WNK", "Transitieplan"),
}


def example() -> DossierFile:

    register = filled_register()
    with register.action("Proef") as work:
        file = register.dossier_file(register.dossier_lines()[0].dossier.id)
        asked = consultation_for(file, *ABOUT[LetterKind.EXPERT_COSTS])
        expert = Expert(
            id=work.new_id(),
            consultation=asked.id,
            who="Bureau voor arbeidszaken",
            subject="Gevolgen van de verhuizing",
            costs="ten hoogste € 12.000",
        )
        work.put(expert)
    return register.dossier_file(register.dossier_lines()[0].dossier.id)


@pytest.fixture(scope="module")
def sora() -> DossierFile:
    return example()


def text_of(file: DossierFile, kind: LetterKind) -> str:
    asked: Consultation = consultation_for(file, *ABOUT[kind])
    order = Order(kind, file, asked, LAW, TODAY, "Voorbeeld", "Ambtelijk secretariaat")
    letter = make_letter(order, template_for(kind, None))
    said = [f"[let op] {words}" for words in letter.cautions]
    return "\n".join((words_in(letter.content), *said)) + "\n"


@pytest.mark.parametrize("kind", list(LetterKind))
def test_a_letter_says_what_it_said(sora: DossierFile, kind: LetterKind) -> None:
    golden = (FOLDER / f"{kind.value}.txt").read_text(encoding="utf-8")
    assert text_of(sora, kind) == golden


@pytest.mark.parametrize("kind", list(LetterKind))
def test_no_placeholder_is_left_in_a_letter(sora: DossierFile, kind: LetterKind) -> None:
    words = text_of(sora, kind)
    assert not any(mark in words for mark in ("{{", "}}", "{%", "%}", "None", "[]"))


if __name__ == "__main__":
    told = example()
    for one in LetterKind:
        (FOLDER / f"{one.value}.txt").write_text(text_of(told, one), encoding="utf-8")
