"""Levensloop van een punt: what happened to it, on a page, for who may know."""

from datetime import date

from consultatie.appraisals import Appraisal, Opinion
from consultatie.commitments import Commitment
from consultatie.overviews.content import Contents, Paper, plain_text
from consultatie.overviews.life_line_sheet import life_line_sheet
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.reactions import Verdict
from consultatie.sight import Audience
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW, Case
from tests.overviews.conftest import pages_of

TODAY = date(2026, 11, 23)


def paper(case: Case, wishes: Wishes = NONE, audience: Audience = Audience.BOARD) -> Paper:
    return life_line_sheet(case.file, "Voorbeeld", LAW, TODAY, audience, wishes)


def test_one_point_is_told_in_dated_sentences_on_one_page() -> None:
    case = Case()
    asked = case.ask(case.council())
    point = case.point(case.advise(asked), "3", text="Behoud de loketten", page="4")
    reaction = case.react(point, Verdict.PARTLY, text="Vier van zes", given_on=date(2021, 11, 2))
    case.decide(asked)
    case.put(
        Appraisal(id=NEW, point=point.id, opinion=Opinion.NOT_ENOUGH, given_on=date(2021, 12, 7))
    )
    case.put(
        Commitment(
            id=NEW, dossier=case.dossier.id, text="Het vijfde blijft", reaction=reaction.id,
            said_on=date(2021, 12, 9), done_on=date(2022, 2, 1), proof="Brief",
        )
    )  # fmt: skip
    made = paper(case, Wishes(point=point.id))
    words = plain_text(made)
    assert words.startswith("Voorbeeld\nconcept\n23 november 2026\nLevensloop van een punt")
    told = (
        "Punt 3 van OR WNK",
        "Uitkomst\ngedeeltelijk overgenomen",
        "15 oktober 2021\ningebracht\nOR WNK gaf advies (positief mits). Punt 3 (blz. 4)",
        "2 november 2021\nreactie\nHet bestuur reageerde: “Vier van zes”",
        "25 november 2021\nbesluit",
        "1 december 2021\nkennisgeving",
        "7 december 2021\noordeel van de raad\nOR WNK vindt de reactie onvoldoende.",
        "9 december 2021\ntoezegging\nHet bestuur zegde toe: “Het vijfde blijft”",
        "1 februari 2022\nuitgevoerd\nDe toezegging is uitgevoerd. Bewijs: Brief",
    )
    places = [words.index(part) for part in told]
    assert places == sorted(places)
    assert len(pages_of(write_pdf(made))) == 1


def test_without_a_point_each_has_a_page_and_stands_in_the_contents() -> None:
    case = Case()
    first, second = case.council("OR A"), case.council("OR B")
    for body in (first, second):
        case.advise(case.ask(body), Verdict.ADOPTED, None)
    made = paper(case)
    assert any(isinstance(block, Contents) for block in made.blocks)
    assert len(pages_of(write_pdf(made))) == 5
    of_one = plain_text(paper(case, Wishes(council=second.id)))
    assert "Punt 2 van OR B" in of_one
    assert "OR A" not in of_one


def test_a_draft_of_the_council_is_not_for_the_board() -> None:
    case = Case()
    case.advise(case.ask(case.council()), None, given_on=None)
    assert "Punt 1" not in plain_text(paper(case))
    assert "Punt 1 van OR WNK" in plain_text(paper(case, audience=Audience.SECRETARIAT))


def test_a_commitment_that_is_secret_is_left_out_and_counted() -> None:
    case = Case()
    point = case.point(case.advise(case.ask(case.council())), "1")
    reaction = case.react(point, Verdict.ADOPTED)
    kept = case.put(
        Commitment(id=NEW, dossier=case.dossier.id, text="kweepeer", reaction=reaction.id)
    )
    case.put(Marking(id=NEW, subject=kept.id, visibility=Visibility.COUNCIL))
    words = plain_text(paper(case, Wishes(point=point.id)))
    assert "kweepeer" not in words
    assert "1 onderdeel is niet opgenomen" in words
