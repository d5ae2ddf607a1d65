"""A letter is kept with its record in one act, and no wider than what stands in it."""

from datetime import date
from pathlib import Path

import pytest

from consultatie.acts.visibility import mark
from consultatie.advice import Advice
from consultatie.documents import Document, DocumentRole
from consultatie.errors import NotFound
from consultatie.letters import keeping
from consultatie.letters.kinds import LetterKind
from consultatie.letters.letter import Letter
from consultatie.letters.making import Order, make_letter
from consultatie.letters.templates import template_for
from consultatie.questions import Question
from consultatie.register import OpenRegister
from consultatie.sight import Audience, Sight, visibility_of
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW
from tests.example_register import TODAY, copy_of_example, rooms
from tests.letters.conftest import Asked
from tests.letters.making import letter_of, words_in


def keep(register: OpenRegister, letter: Letter) -> Document:
    with register.shelf() as shelf:
        draft = keeping.put_letter_away(shelf, letter)
    return keeping.keep(register, letter, draft)


def hide(asked: Asked, record: int, visibility: Visibility = Visibility.COUNCIL) -> None:
    draft = Marking(
        id=NEW, subject=record, visibility=visibility, imposed_by="bestuurder", scope="alles"
    )
    mark(asked.case.register, draft, today=TODAY)


def question(asked: Asked, text: str) -> Question:
    own = asked.consultation.id
    return asked.case.put(Question(id=NEW, consultation=own, number=text[0], text=text))


def test_a_letter_is_kept_with_its_file_role_and_date_in_one_act_that_can_be_undone(
    tmp_path: Path,
) -> None:
    register = rooms().open_to_write(copy_of_example(tmp_path), None)
    file = register.dossier_file(register.dossier_lines()[0].dossier.id)
    asked = file.consultations[0]
    order = Order(LetterKind.RECEIPT, file, asked, LAW, TODAY, "R")
    letter = make_letter(order, template_for(LetterKind.RECEIPT, None))
    before = len(register.journal())
    document = keep(register, letter)
    kept = register.get(Document, document.id)
    assert (kept.subject, kept.dated, kept.role) == (asked.id, TODAY, DocumentRole.NONE)
    assert (kept.sort, kept.title) == ("brief", letter.title)
    with register.shelf() as shelf:
        assert shelf.content(kept.file_digest or "") == letter.content
    assert len(register.journal()) == before + 1
    assert register.undo_label() == f"Brief ‘{letter.title}’ maken"
    register.undo()
    found = register.dossier_file(file.dossier.id).documents
    assert document.id not in {one.id for one in found if one.stands}
    register.close()


def test_the_very_same_letter_is_kept_once(asked: Asked) -> None:
    first, again = (
        keep(asked.case.register, letter_of(asked.case, asked.consultation)) for _time in range(2)
    )
    assert first == again


def test_what_is_internal_or_secret_is_not_in_a_letter_for_the_board_and_is_counted(
    asked: Asked,
) -> None:
    shown, council, secret = (question(asked, text) for text in ("1 open", "2 raad", "3 geheim"))
    hide(asked, council.id)
    hide(asked, secret.id, Visibility.CONFIDENTIAL)
    letter = letter_of(asked.case, asked.consultation, LetterKind.QUESTIONS)
    words = words_in(letter.content)
    assert (shown.text in words, council.text in words, secret.text in words) == (
        True,
        False,
        False,
    )
    assert "2 onderdelen weggelaten" in letter.pre_print
    assert b"geheim" not in letter.content
    inside = letter_of(
        asked.case, asked.consultation, LetterKind.QUESTIONS, audience=Audience.SECRETARIAT
    )
    assert secret.text in words_in(inside.content)
    assert "2 onderdelen die het bestuur niet mag zien" in inside.pre_print


def test_what_does_not_stand_in_a_letter_is_not_counted_either(asked: Asked) -> None:
    hide(asked, question(asked, "1 raad").id)
    letter = letter_of(asked.case, asked.consultation, LetterKind.SUSPENSION)
    assert letter.pre_print == "Voor het bestuur: er is niets weggelaten."


def test_a_letter_on_a_hidden_consultation_is_refused_to_the_board(asked: Asked) -> None:
    hide(asked, asked.consultation.id)
    with pytest.raises(NotFound, match="niet bestemd voor het bestuur"):
        letter_of(asked.case, asked.consultation)
    inside = letter_of(asked.case, asked.consultation, audience=Audience.SECRETARIAT)
    assert "Bedrijfsplan" in words_in(inside.content)


@pytest.mark.parametrize("width", (Visibility.COUNCIL, Visibility.CONFIDENTIAL))
def test_a_letter_for_intern_use_is_kept_as_narrow_as_what_stands_in_it(
    asked: Asked, width: Visibility
) -> None:
    hide(asked, question(asked, "1 raad").id, width)
    letter = letter_of(
        asked.case, asked.consultation, LetterKind.QUESTIONS, audience=Audience.SECRETARIAT
    )
    document = keep(asked.case.register, letter)
    assert visibility_of(asked.case.file, document.id, TODAY) is width


def test_a_letter_for_the_board_is_kept_as_open_as_its_consultation(asked: Asked) -> None:
    hide(asked, question(asked, "1 raad").id)
    document = keep(asked.case.register, letter_of(asked.case, asked.consultation))
    assert visibility_of(asked.case.file, document.id, TODAY) is Visibility.BOARD


def test_the_letter_with_a_draft_advice_holds_it_and_stays_the_councils_until_it_is_sent(
    asked: Asked,
) -> None:
    advice = asked.case.advise(asked.consultation, None, given_on=None)
    letter = letter_of(asked.case, asked.consultation, LetterKind.ADVICE)
    assert "Tekst van punt 1" in words_in(letter.content)
    document = keep(asked.case.register, letter)
    assert visibility_of(asked.case.file, document.id, TODAY) is Visibility.COUNCIL
    sent = Advice(
        id=advice.id,
        consultation=advice.consultation,
        conclusion=advice.conclusion,
        given_on=date(2021, 11, 1),
    )
    asked.case.put(sent)
    assert Sight(asked.case.file, TODAY).of(document.id) is Visibility.BOARD


def test_no_other_letter_speaks_of_a_draft_advice(asked: Asked) -> None:
    asked.case.advise(asked.consultation, None, given_on=None)
    for kind in set(LetterKind) - {LetterKind.ADVICE}:
        words = words_in(letter_of(asked.case, asked.consultation, kind).content)
        assert "Tekst van punt 1" not in words
        assert "positief mits" not in words


def test_own_notes_never_stand_in_a_letter(asked: Asked) -> None:
    case = asked.case
    case.put(
        type(asked.consultation)(
            id=asked.consultation.id,
            dossier=case.dossier.id,
            body=asked.council.id,
            request=asked.request.id,
            note="Kweepeer",
        )
    )
    case.advise(asked.consultation, None, note="Kweepeer")
    case.decide(asked.consultation, note="Kweepeer")
    for kind in LetterKind:
        letter = letter_of(case, asked.consultation, kind, audience=Audience.SECRETARIAT)
        assert "Kweepeer" not in words_in(letter.content)
