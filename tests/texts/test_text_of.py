"""The text of whole files, of every sort."""

import pytest

from consultatie.errors import Stopped
from consultatie.progress import Progress
from consultatie.texts import Extracted, FileSort, text_of
from tests.texts.making import a_docx, a_mail, a_msg, a_package, a_pdf, an_odt, p


def test_a_pdf_gives_its_text_page_by_page_and_its_title() -> None:
    found = text_of(a_pdf("Advies over Sora", "Tweede blad", title="Het advies"), "x.pdf")
    assert found == Extracted(
        FileSort.PDF, ("Advies over Sora", "Tweede blad"), "Het advies", (), 2
    )


def test_a_pdf_without_any_text_says_that_it_is_a_scan() -> None:
    found = text_of(a_pdf(""), "scan.pdf")
    assert (found.has_text, "scan" in found.remarks[0]) == (False, True)


def test_a_pdf_tells_how_far_it_is_and_stops() -> None:
    pages: list[int] = []
    progress = Progress(lambda done, total, text: pages.append(done))
    text_of(a_pdf("een", "twee", "drie"), "x.pdf", progress)
    progress.stop()
    with pytest.raises(Stopped):
        text_of(a_pdf("een"), "x.pdf", progress)
    assert pages == [0, 1, 2]


def test_a_word_file_gives_paragraphs_tables_notes_and_headers() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('Punt')}</w:tc><w:tc>{p('Reactie')}</w:tc></w:tr></w:tbl>"
    found = text_of(
        a_docx(p("Eerst") + table, footnotes=p("Voetnoot"), header1=p("Kop"), styles=p("Stijl")),
        "x.docx",
    )
    assert found.pages == ("Eerst\nPunt\nReactie\n\nVoetnoot\n\nKop",)


def test_a_word_file_gives_tabs_breaks_and_list_items_but_no_text_that_was_deleted() -> None:
    item = "<w:pPr><w:tabs><w:tab/></w:tabs><w:numPr/></w:pPr>"
    runs = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
    gone = "<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>"
    found = text_of(a_docx(p("Punt", item) + runs + gone), "x.docx")
    assert found.pages == ("• Punt\na\tb\nc",)


def test_a_text_box_of_a_word_file_is_read_once() -> None:
    box = f"<mc:Choice>{p('Kader')}</mc:Choice><mc:Fallback>{p('Kader')}</mc:Fallback>"
    assert text_of(a_docx(box), "x.docx").pages == ("Kader",)


def test_an_open_document_gives_paragraphs_headings_spaces_and_list_items() -> None:
    body = (
        "<text:tracked-changes><text:p>weg</text:p></text:tracked-changes>"
        '<text:h>Kop</text:h><text:p>een<text:s text:c="2"/><text:span>twee</text:span></text:p>'
        "<text:list><text:list-item><text:p>Punt</text:p></text:list-item></text:list>"
    )
    found = text_of(an_odt(body), "x.odt")
    assert (found.pages, found.title) == (("Kop\neen  twee\n• Punt",), "Advies")


def test_a_message_gives_who_when_what_about_and_the_names_of_its_attachments() -> None:
    found = text_of(a_mail("Beste bestuur,\n\nZie bijlage.", attachment="advies.pdf"), "x.eml")
    assert found.title == "Advies over de huisvesting"
    assert found.pages[0].startswith("From: Secretaris <secretaris@voorbeeld.nl>\nTo: bestuur")
    assert found.pages[0].endswith("Beste bestuur,\n\nZie bijlage.")
    assert "advies.pdf" in found.remarks[0]


def test_a_message_of_html_only_gives_its_words() -> None:
    mail = (
        b"From: a@b.nl\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        b"<html><head><style>p {}</style></head><body><p>Een</p><p>Twee &amp; drie</p></body>"
    )
    assert text_of(mail, "x.eml").pages[0].endswith("Een\n\nTwee & drie")


def test_an_outlook_message_gives_its_subject_body_and_attachments() -> None:
    found = text_of(a_msg("Het onderwerp", "Dag allemaal", "advies.docx"), "x.msg")
    assert (found.sort, found.title) == (FileSort.MSG, "Het onderwerp")
    assert found.pages == ("Subject: Het onderwerp\n\nDag allemaal",)
    assert "advies.docx" in found.remarks[0]


@pytest.mark.parametrize("encoding", ("utf-8", "utf-8-sig", "utf-16", "cp1252"))
def test_plain_text_is_read_in_every_encoding_that_windows_writes(encoding: str) -> None:
    assert text_of("één café\r\n€ 5".encode(encoding), "x.txt").pages == ("één café\n€ 5",)


@pytest.mark.parametrize(
    "begins, sort",
    ((b"\x89PNG\r\n\x1a\n...", FileSort.PNG), (b"\xff\xd8\xff\xe0", FileSort.JPG)),
)
def test_a_picture_is_taken_in_without_text(begins: bytes, sort: FileSort) -> None:
    assert text_of(begins, "foto.jpg") == Extracted(sort, ())


def test_the_bytes_say_what_a_file_is_and_not_its_name() -> None:
    assert text_of(a_pdf("Advies"), "advies.docx").sort is FileSort.PDF


def test_text_that_merely_begins_with_a_word_and_a_colon_is_no_message() -> None:
    assert text_of(b"Advies: nee\nDatum: morgen\n\nEinde", "x.txt").sort is FileSort.TXT


def test_a_title_in_a_word_file_is_its_title() -> None:
    core = '<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>De  brief</dc:title></x>'
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts = {"word/document.xml": f"<w:x {word}>{p('a')}</w:x>", "docProps/core.xml": core}
    assert text_of(a_package(dict(parts)), "x.docx").title == "De brief"
