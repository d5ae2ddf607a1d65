"""Overdrachtsdossier: everything by date, what is open, and the papers with their files."""

from datetime import date

from consultatie.appraisals import Appraisal, Opinion
from consultatie.documents import Document, DocumentRole
from consultatie.dossiers import Reference
from consultatie.file_sorts import FileSort
from consultatie.overviews.content import Paper, plain_text
from consultatie.overviews.handover_file import handover_file
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.parties import BodyKind
from consultatie.reactions import Verdict
from consultatie.sight import Audience
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW, Case

TODAY = date(2021, 12, 6)


def paper(case: Case, wishes: Wishes = NONE, audience: Audience = Audience.BOARD) -> Paper:
    return handover_file(case.file, "Voorbeeld", LAW, TODAY, audience, wishes)


def decided() -> Case:
    case = Case()
    board = case.council("College", sort=BodyKind.EXECUTIVE)
    asked = case.ask(case.council(), case.request(letter_date=date(2021, 8, 30)))
    advice = case.advise(asked)
    verdicts = (Verdict.ADOPTED, Verdict.ADOPTED, Verdict.PARTLY)
    points = [case.point(advice, str(number)) for number in range(1, 4)]
    for point, verdict in zip(points, verdicts, strict=True):
        case.react(point, verdict, given_on=date(2021, 11, 2))
    case.put(
        Appraisal(id=NEW, point=points[0].id, opinion=Opinion.ENOUGH, given_on=date(2021, 12, 3))
    )
    case.decide(asked, body=board.id, title="Vaststelling")
    return case


def test_what_happened_stands_by_date_with_who_and_to_which_request() -> None:
    words = plain_text(paper(decided()))
    told = (
        "30 augustus 2021\nBestuur\nBrief met de aanvraag ‘Plan’.\nPlan\n–",
        "1 september 2021\nOR WNK\nOntvangen.\nPlan",
        "15 oktober 2021\nOR WNK\nAdvies uitgebracht: positief mits, met 3 punten.",
        "Reactie van het bestuur op 3 punten: 2 overgenomen, 1 gedeeltelijk overgenomen.",
        "25 november 2021\nCollege\nBesluit ‘Vaststelling’",
        "1 december 2021\nOR WNK\nKennisgeving.",
        "3 december 2021\nOR WNK\nOordeel van de raad over de reactie: 1 voldoende.",
    )
    places = [words.index(part) for part in told]
    assert places == sorted(places)
    assert "\nWat nog loopt\nTermijnen\n" in words


def test_the_papers_stand_with_their_role_numbers_and_the_digest_of_their_file() -> None:
    case = decided()
    decision = case.file.standing_decisions()[0].id
    document = case.put(
        Document(
            id=NEW, dossier=case.dossier.id, title="Eindrapport", sort="rapport", place=1,
            role=DocumentRole.PART, decision=decision, dated=date(2021, 8, 1),
            file_name="eindrapport.pdf", file_digest="ab" * 32, file_sort=FileSort.PDF,
            file_size=1_200_000,
        )
    )  # fmt: skip
    case.put(Reference(id=NEW, subject=document.id, sort="zaak", number="Bij21-0068"))
    words = plain_text(paper(case))
    assert (
        "1\n1 augustus 2021\nEindrapport\nrapport\nzaak Bij21-0068\nmaakt deel uit van besluit\n"
        f"bijlage 1 · Vaststelling\neindrapport.pdf, 1,2 MB\nSHA-256 {'ab' * 32}"
    ) in words
    assert "Documenten\n1, waarvan 1 met het bestand in het register" in words
    assert "1 augustus 2021\n–\nRapport: Eindrapport.\n–\nzaak Bij21-0068" in words


def test_days_and_a_council_can_be_asked_for() -> None:
    case = decided()
    other = case.council("OR Ander")
    case.ask(other, received=date(2021, 9, 20))
    of_days = plain_text(paper(case, Wishes(first=date(2021, 9, 15), last=date(2021, 10, 31))))
    assert "van 15 september 2021 t/m 31 oktober 2021" in of_days
    assert "20 september 2021\nOR Ander" in of_days
    assert "Brief met de aanvraag" not in of_days
    of_council = plain_text(paper(case, Wishes(council=other.id)))
    assert "20 september 2021\nOR Ander\nOntvangen." in of_council
    assert "OR WNK\nOntvangen." not in of_council


def test_an_answer_that_is_secret_is_not_counted_in_its_line() -> None:
    case = decided()
    hidden = case.file.reactions[0]
    case.put(Marking(id=NEW, subject=hidden.id, visibility=Visibility.COUNCIL))
    words = plain_text(paper(case))
    assert "Reactie van het bestuur op 2 punten: 1 overgenomen, 1 gedeeltelijk" in words
    assert "niet opgenomen omdat" in words
    inside = plain_text(paper(case, audience=Audience.SECRETARIAT))
    assert "Reactie van het bestuur op 3 punten" in inside


def test_what_is_only_planned_has_not_happened() -> None:
    case = decided()
    words = plain_text(paper(case))
    assert "3 januari 2022" not in words[words.index("Op volgorde van datum") :]
