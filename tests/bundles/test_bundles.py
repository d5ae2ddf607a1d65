"""Bundles: pieces in the order of annexes as one numbered file, whatever is wrong with one."""

import io
from collections.abc import Callable
from datetime import date

import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa
from PIL import Image

from consultatie.bundles.making import make_bundle, pages_apart
from consultatie.bundles.pages import pages_of
from consultatie.bundles.proposing import bundle_title, proposed, with_products
from consultatie.bundles.values import Bundle, BundleOrder, Piece
from consultatie.documents import Document, DocumentRole
from consultatie.errors import Stopped
from consultatie.file_sorts import FileSort
from consultatie.progress import UNWATCHED, Progress
from consultatie.sight import Audience
from consultatie.texts.trouble import DamagedFile, EncryptedFile
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW, Case

TODAY = date(2026, 11, 23)
Annex = Callable[..., Document]


def a_pdf(*words: str, turned: int = 0) -> bytes:
    """A PDF of others, with all that may not come along."""
    made = pikepdf.new()
    font = made.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                           BaseFont=pikepdf.Name.Helvetica)
    )  # fmt: skip
    for word in words:
        page = made.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = made.make_stream(f"BT /F1 24 Tf 100 500 Td ({word}) Tj ET".encode())
        page.Rotate = turned
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[10, 10, 30, 30],
            Contents="kweepeer in een opmerking",
        )  # fmt: skip
        page.Annots = pikepdf.Array([made.make_indirect(note)])
        page.AA = pikepdf.Dictionary(O=_script(made))
    made.Root.OpenAction = _script(made)
    made.docinfo["/Author"] = "kweepeer"
    made.attachments["kweepeer.txt"] = b"kweepeer"
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _script(made: pikepdf.Pdf) -> pikepdf.Object:
    return made.make_indirect(
        pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('kweepeer')")
    )


def locked(content: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as document:
        written = io.BytesIO()
        document.save(written, encryption=pikepdf.Encryption(owner="a", user="b"))
    return written.getvalue()


def a_picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGBA", (400, 200), (200, 30, 30, 128)).save(written, "png")
    return written.getvalue()


@pytest.fixture
def case() -> Case:
    case = Case()
    asked = case.ask(case.council())
    case.decide(asked, title="Vaststelling")
    return case


@pytest.fixture
def annex(case: Case) -> Annex:
    """Puts an annex of the decision in the register, with its file if it has one."""

    def put(place: int, title: str, content: bytes = b"", sort: FileSort = FileSort.PDF,
            **more: object) -> Document:  # fmt: skip
        kept = None
        if content:
            with case.register.shelf() as shelf:
                kept = shelf.keep(content, sort)
        fields = {
            "id": NEW, "dossier": case.dossier.id, "title": title, "place": place,
            "decision": case.file.standing_decisions()[0].id, "role": DocumentRole.INFORMATION,
            "file_name": f"{title}.{sort.value}" if kept else None,
            "file_digest": kept.digest if kept else None, "file_sort": sort if kept else None,
            "file_size": len(content) if kept else None,
        }  # fmt: skip
        return case.put(Document(**{**fields, **more}))  # type: ignore[arg-type]

    return put


def made(
    case: Case,
    audience: Audience = Audience.BOARD,
    pieces: tuple[Piece, ...] | None = None,
    progress: Progress = UNWATCHED,
) -> Bundle:
    decision = case.file.standing_decisions()[0].id
    order = BundleOrder(
        title=bundle_title(case.file, decision),
        pieces=proposed(case.file, decision) if pieces is None else pieces,
        file=case.file,
        register="Voorbeeld",
        law=LAW,
        today=TODAY,
        audience=audience,
    )
    with case.register.shelf() as shelf:
        return make_bundle(order, shelf, progress, convert=pages_of)


def pages(bundle: Bundle) -> list[str]:
    document = pypdfium2.PdfDocument(bundle.pdf)
    return [page.get_textpage().get_text_range() for page in document]


# -- what is in it -------------------------------------------------------------------------------


def test_the_annexes_come_in_their_order_and_the_abbreviations_last(
    case: Case, annex: Annex
) -> None:
    annex(3, "Brief", a_pdf("derde"))
    old = annex(1, "Rapport", a_pdf("oud"))
    annex(1, "Rapport, nieuw", a_pdf("eerste"), role=DocumentRole.PART, replaces=old.id)
    annex(2, "Samenvatting reactie aan OR-en")
    found = proposed(case.file, case.file.standing_decisions()[0].id)
    assert [(piece.annex, piece.product) for piece in found] == [
        (1, ""),
        (2, "or-samenvatting"),
        (3, ""),
        (0, "afkortingen"),
    ]
    assert found[0].role is DocumentRole.PART
    more = with_products(found, ("routekaart", "afkortingen", "routekaart"))
    assert [piece.product for piece in more][-2:] == ["routekaart", "afkortingen"]


def test_the_contents_say_the_role_and_sheets_of_each_piece(case: Case, annex: Annex) -> None:
    annex(1, "Rapport", a_pdf("een", "twee", "drie"), role=DocumentRole.PART)
    annex(2, "Brief", a_pdf("vier"))
    contents, *_rest = pages(made(case))
    words = " ".join(contents.split())
    assert "Bijlagen bij Vaststelling" in words
    assert "1 Rapport bijlage 1 · maakt deel uit van besluit 1–3" in words
    assert "2 Brief bijlage 2 · ter informatie 4" in words
    assert "3 Afkortingenlijst – 5" in words or "3 Afkortingenlijst ter informatie 5" in words


@pytest.mark.parametrize("turned", (0, 90, 180, 270))
def test_each_sheet_has_its_number_whichever_way_it_is_turned(
    turned: int, case: Case, annex: Annex
) -> None:
    annex(1, "Rapport", a_pdf("een", "twee", turned=turned))
    bundle = made(case)
    assert ["blad 1 van 3" in page for page in pages(bundle)] == [False, True, False, False]
    document = pypdfium2.PdfDocument(bundle.pdf)
    picture = document[1].render(scale=1).to_pil().convert("L")
    wide, high = picture.size
    corner = picture.crop((wide - 200, 0, wide - 50, 40))
    assert corner.getextrema()[0] < 120
    assert picture.crop((0, high - 40, wide, high)).getextrema() == (255, 255)


def test_viewers_show_the_numbers_and_names_of_the_pieces(case: Case, annex: Annex) -> None:
    annex(1, "Rapport", a_pdf("een", "twee"))
    annex(2, "Samenvatting reactie aan OR-en")
    document = pypdfium2.PdfDocument(made(case).pdf)
    assert [document.get_page_label(at) for at in range(4)] == ["i", "1", "2", "3"]
    marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    top = [title for level, title in marks if level == 0]
    assert top == [
        "Inhoud",
        "1. Rapport",
        "2. Samenvatting reactie aan OR-en",
        "3. Afkortingenlijst",
    ]
    assert any(level == 1 for level, _title in marks)


def test_a_picture_lies_on_a_sheet_of_its_own(case: Case, annex: Annex) -> None:
    annex(1, "Plattegrond", a_picture(), FileSort.PNG)
    document = pypdfium2.PdfDocument(made(case).pdf)
    wide, high = document[1].get_size()
    assert wide > high
    middle = document[1].render(scale=0.5).to_pil().getpixel((int(wide / 4), int(high / 4)))
    assert middle[0] > middle[1] + 50


# -- what is not ---------------------------------------------------------------------------------


def test_what_cannot_be_in_it_gets_a_leaf_that_says_so_and_harms_nothing(
    case: Case, annex: Annex
) -> None:
    annex(1, "Kapot", b"%PDF-1.4 niets meer")
    annex(2, "Dicht", locked(a_pdf("geheim")))
    annex(3, "Nota", b"PK", FileSort.DOCX)
    annex(4, "Weg")
    annex(5, "Goed", a_pdf("goed"))
    bundle = made(case)
    words = [" ".join(page.split()) for page in pages(bundle)]
    assert "Kapot.pdf is beschadigd" in words[1]
    assert "Dicht.pdf is met een wachtwoord beveiligd" in words[2]
    assert "Een bestand van de soort docx kan niet in een bundel." in words[3]
    assert "Van dit document ligt geen bestand in het register." in words[4]
    assert "goed" in words[5]
    assert [remark.split(":")[0] for remark in bundle.remarks] == ["Kapot", "Dicht", "Nota", "Weg"]


def test_nothing_that_acts_or_hides_in_a_file_comes_along(case: Case, annex: Annex) -> None:
    annex(1, "Rapport", a_pdf("een"))
    bundle = made(case)
    with pikepdf.open(io.BytesIO(bundle.pdf)) as document:
        assert not document.check_pdf_syntax()
        assert not document.attachments
        told = b"".join(
            one.unparse(resolved=True) if isinstance(one, pikepdf.Dictionary) else b""
            for one in document.objects
        )
        assert "/OpenAction" not in document.Root
        assert "/AA" not in document.pages[1]
        assert "/Annots" not in document.pages[1]
        assert str(document.docinfo["/Author"]) == "Voorbeeld"
    assert b"kweepeer" not in told
    assert b"JavaScript" not in told
    assert "een" in pages(bundle)[1]


def test_what_its_readers_may_not_see_is_left_out_and_counted(case: Case, annex: Annex) -> None:
    hidden = annex(1, "Kweepeer", a_pdf("kweepeer"))
    annex(2, "Brief", a_pdf("brief"))
    case.put(Marking(id=NEW, subject=hidden.id, visibility=Visibility.COUNCIL))
    bundle = made(case)
    assert "weepeer" not in "".join(pages(bundle))
    assert b"weepeer" not in bundle.pdf
    assert "1 onderdeel is niet opgenomen" in " ".join(pages(bundle)[0].split())
    assert bundle.pre_print[0].startswith("Documenten: Voor het bestuur: 1 onderdeel weggelaten")
    inside = made(case, Audience.SECRETARIAT)
    assert "kweepeer" in pages(inside)[1]
    assert "niet mag zien" in inside.pre_print[0]


# -- the file ------------------------------------------------------------------------------------


def test_a_bundle_of_own_pages_is_pdf_a_and_one_with_others_does_not_say_so(
    case: Case, annex: Annex
) -> None:
    annex(1, "Weg")
    bundle = made(case)
    with pikepdf.open(io.BytesIO(bundle.pdf)) as document:
        assert not document.check_pdf_syntax()
        assert not pdfa.check(document, "2b").findings
    assert bundle.archival
    annex(2, "Rapport", a_pdf("een"))
    other = made(case)
    assert not other.archival
    assert b"pdfaid:part" not in other.pdf
    assert "Daarom is hij geen PDF/A" in " ".join(pages(other)[0].split())


def test_stop_ends_it_between_two_pieces(case: Case, annex: Annex) -> None:
    annex(1, "Rapport", a_pdf("een"))
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        made(case, progress=progress)


def test_an_empty_bundle_is_only_its_contents(case: Case) -> None:
    assert len(pages(made(case, pieces=()))) == 1


def test_pages_are_made_in_a_process_of_their_own() -> None:
    assert len(pypdfium2.PdfDocument(pages_apart(a_pdf("een", "twee"), "x.pdf", Progress()))) == 2
    with pytest.raises(EncryptedFile):
        pages_apart(locked(a_pdf("een")), "x.pdf", Progress())
    with pytest.raises(DamagedFile):
        pages_apart(b"%PDF-1.7 niets", "x.pdf", Progress())
