"""Files of every sort, made for the tests."""

from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from reportlab.pdfgen.canvas import Canvas

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def a_pdf(*pages: str, title: str = "", encrypt: str | None = None) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, encrypt=encrypt)
    canvas.setTitle(title)
    for page in pages:
        for number, line in enumerate(page.split("\n")):
            canvas.drawString(60, 700 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def a_package(parts: dict[str, str | bytes], first: str = "") -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        if first:
            archive.writestr("mimetype", first, ZIP_STORED)
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def a_docx(body: str, **parts: str) -> bytes:
    """A Word file with this body, and other parts of it by their names without ending."""
    inside = {"document": f"<w:body>{body}</w:body>", **parts}
    return a_package(
        {f"word/{name}.xml": f"<w:x {_W} {_MC}>{xml}</w:x>" for name, xml in inside.items()}
    )


def p(text: str, about: str = "") -> str:
    return f"<w:p>{about}<w:r><w:t>{text}</w:t></w:r></w:p>"


def an_odt(body: str, manifest: str = "<manifest/>") -> bytes:
    content = f"<office:x {_ODF}><office:body>{body}</office:body></office:x>"
    meta = '<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Advies</dc:title></x>'
    return a_package(
        {"content.xml": content, "meta.xml": meta, "META-INF/manifest.xml": manifest},
        first="application/vnd.oasis.opendocument.text",
    )


def a_mail(text: str, html: str = "", attachment: str = "") -> bytes:
    message = EmailMessage()
    message["From"] = "Secretaris <secretaris@voorbeeld.nl>"
    message["To"] = "bestuur@voorbeeld.nl"
    message["Date"] = "Mon, 23 Nov 2026 10:00:00 +0100"
    message["Subject"] = "Advies over de huisvesting"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    if attachment:
        message.add_attachment(b"...", maintype="application", subtype="pdf", filename=attachment)
    return message.as_bytes()


_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5


def a_compound(streams: dict[str, bytes]) -> bytes:
    """A compound file [MS-CFB] with these streams; a "folder/stream" lies in a storage."""
    entries, data, chains = _laid_out(streams)
    directory = b"".join(entries) + b"\0" * (-len(b"".join(entries)) % _SECTOR)
    first_of_directory = len(data) // _SECTOR
    chains += _chain(first_of_directory, len(directory) // _SECTOR)
    chains.append(_FAT)
    place_of_fat = len(chains) - 1
    fat = b"".join(number.to_bytes(4, "little") for number in chains).ljust(_SECTOR, b"\xff")
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
        + _numbers(2, 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
        + _numbers(4, 0, 1, first_of_directory, 0, 0, _END, 0, _END, 0, place_of_fat)
    )  # fmt: skip
    return header.ljust(_SECTOR, b"\xff") + data + directory + fat


def _laid_out(streams: dict[str, bytes]) -> tuple[list[bytes], bytes, list[int]]:
    """The directory, the bytes and the chains of sectors; everything hangs in a row on the root."""
    names = sorted(name for name in streams if "/" not in name)
    folders = sorted({name.split("/")[0] for name in streams if "/" in name})
    inside = [sorted(name for name in streams if name.startswith(f"{it}/")) for it in folders]
    order = [*names, *folders]
    place, data = 1 + len(order), b""
    chains: list[int] = []
    entries = [_entry("Root Entry", _ROOT, child=1)]
    deeper = []
    for number, name in enumerate(order, 1):
        after = number + 1 if number < len(order) else _FREE
        if name in streams:
            data, entry = _stored(name, streams[name], after, data, chains)
            entries.append(entry)
            continue
        entries.append(_entry(name, _STORAGE, right=after, child=place))
        children = inside[folders.index(name)]
        for at, child in enumerate(children, 1):
            beside = place + at if at < len(children) else _FREE
            leaf = child.split("/")[1]
            data, entry = _stored(leaf, streams[child], beside, data, chains)
            deeper.append(entry)
        place += len(children)
    return entries + deeper, data, chains


def _stored(
    name: str, content: bytes, after: int, data: bytes, chains: list[int]
) -> tuple[bytes, bytes]:
    # Streams below 4,096 bytes would need a second, finer table.
    content = content.ljust(4096, b"\0") if len(content) < 4096 else content
    start = len(data) // _SECTOR
    padded = content + b"\0" * (-len(content) % _SECTOR)
    chains += _chain(start, len(padded) // _SECTOR)
    return data + padded, _entry(name, _STREAM, after, start=start, size=len(content))


def _chain(start: int, count: int) -> list[int]:
    return [*range(start + 1, start + count), _END]


def _entry(
    name: str, kind: int, right: int = _FREE, child: int = _FREE, start: int = 0, size: int = 0
) -> bytes:
    wide = (name + "\0").encode("utf-16-le")
    return (
        wide.ljust(64, b"\0") + _numbers(2, len(wide)) + bytes([kind, 1])
        + _numbers(4, _FREE, right, child) + b"\0" * 36
        + _numbers(4, start if kind == _STREAM else _END, size, 0)
    )  # fmt: skip


def _numbers(width: int, *numbers: int) -> bytes:
    return b"".join(number.to_bytes(width, "little") for number in numbers)


def a_msg(subject: str, body: str, attachment: str = "") -> bytes:
    streams = {
        "__properties_version1.0": b"",
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_1000001F": body.encode("utf-16-le"),
    }
    if attachment:
        name = attachment.encode("utf-16-le")
        streams["__attach_version1.0_#00000000/__substg1.0_3707001F"] = name
    return a_compound(streams)
