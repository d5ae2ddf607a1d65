"""The text of a message as Outlook saves it (.msg): properties in a compound file [MS-OXMSG]."""

from io import BytesIO
from pathlib import Path
from typing import Any

import olefile

from consultatie.file_sorts import FileSort
from consultatie.language import _
from consultatie.progress import Progress
from consultatie.texts.extracted import Extracted
from consultatie.texts.mail import attached
from consultatie.texts.pages_of_web import text_of_html
from consultatie.texts.plain import decoded
from consultatie.texts.trouble import DamagedFile

# Numbers of properties: [MS-OXPROPS].
_SUBJECT, _BODY, _HTML, _RTF = "0037", "1000", "1013", "1009"
_WHO = {"From": "0C1A", "To": "0E04", "Cc": "0E03", "Subject": _SUBJECT}
_LONG_NAME, _SHORT_NAME = "3707", "3704"
_WIDE, _NARROW, _BYTES = "001F", "001E", "0102"
_MOST = 50_000_000


def read_msg(content: bytes, name: str, progress: Progress) -> Extracted:
    """The text of an Outlook message."""
    progress.step(0, 0)
    try:
        with olefile.OleFileIO(BytesIO(content)) as file:
            lines = [f"{word}: {_text(file, '', number)}" for word, number in _WHO.items()]
            body = _text(file, "", _BODY) or text_of_html(_text(file, "", _HTML))
            remarks = attached(_names(file)) + _only_rich(file, body)
            title = _text(file, "", _SUBJECT)
    except (OSError, ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        raise DamagedFile(Path(name), str(error)) from error
    said = [line for line in lines if not line.endswith(": ")]
    return Extracted(FileSort.MSG, ("\n".join([*said, "", body]),), title, remarks)


def _names(file: Any) -> list[str]:
    folders = sorted({path[0] for path in file.listdir() if path[0].startswith("__attach_")})
    return [
        _text(file, f"{it}/", _LONG_NAME) or _text(file, f"{it}/", _SHORT_NAME) for it in folders
    ]


def _only_rich(file: Any, body: str) -> tuple[str, ...]:
    if body or not file.exists(f"__substg1.0_{_RTF}{_BYTES}"):
        return ()
    return (_("De tekst van dit bericht is alleen opgemaakt bewaard en is niet te doorzoeken."),)


def _text(file: Any, folder: str, number: str) -> str:
    for kind in (_WIDE, _NARROW, _BYTES):
        stream = f"{folder}__substg1.0_{number}{kind}"
        if file.exists(stream):
            raw = file.openstream(stream).read(_MOST)
            return raw.decode("utf-16-le", "replace") if kind == _WIDE else decoded(raw)
    return ""
