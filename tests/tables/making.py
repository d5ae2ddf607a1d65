"""Files of tables, made as other programs make them."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook

_SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def xlsx(*sheets: tuple[str, list[list[Any]]]) -> bytes:
    """A workbook with these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_far_value() -> bytes:
    """A workbook with a value in its first and in its very last cell."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "x"
    sheet["XFD1048576"] = "y"
    return _saved(book)


def ods(rows: str, name: str = "Blad1") -> bytes:
    """A spreadsheet with these rows of XML in its only sheet."""
    content = (
        f"<office:document-content{_SPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="{name}">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    stream = BytesIO()
    with ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", content)
    return stream.getvalue()


def ods_row(*cells: str) -> str:
    """A row of cells with words."""
    inner = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in cells
    )
    return f"<table:table-row>{inner}</table:table-row>"
