"""Plain text: UTF-8, UTF-16 with its mark, or what Windows wrote before that."""

from consultatie.file_sorts import FileSort
from consultatie.progress import Progress
from consultatie.texts.extracted import Extracted


def read_txt(content: bytes, name: str, progress: Progress) -> Extracted:  # noqa: ARG001
    """The text of a text file."""
    return Extracted(FileSort.TXT, (decoded(content),))


def decoded(content: bytes) -> str:
    """Bytes as text; what does not fit is shown as a replacement and never refused."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
