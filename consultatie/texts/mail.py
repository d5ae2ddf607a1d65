"""The text of a message: who, when, what about, what it says, and the names of what hangs on it."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from consultatie.file_sorts import FileSort
from consultatie.language import _
from consultatie.progress import Progress
from consultatie.texts.extracted import Extracted
from consultatie.texts.pages_of_web import text_of_html
from consultatie.texts.plain import decoded
from consultatie.texts.trouble import DamagedFile

_HEADERS = ("From", "To", "Cc", "Date", "Subject")


def read_eml(content: bytes, name: str, progress: Progress) -> Extracted:
    """The text of a message in the format of the internet."""
    progress.step(0, 0)
    try:
        message = message_from_bytes(content, policy=policy.default)
        lines = [f"{header}: {value}" for header in _HEADERS if (value := _header(message, header))]
        text = "\n".join([*lines, "", _body(message)])
        hanging = [part.get_filename() or "" for part in message.iter_attachments()]
    # The standard library meets a broken header or a made-up encoding with whatever it likes.
    except (ValueError, LookupError, TypeError, AttributeError, IndexError) as error:
        raise DamagedFile(Path(name), str(error)) from error
    return Extracted(FileSort.EML, (text,), _header(message, "Subject"), attached(hanging))


def attached(names: list[str]) -> tuple[str, ...]:
    """The remark on what hangs on a message: that it was not taken along."""
    known = [name for name in names if name]
    if not known:
        return ()
    sentence = _("Bijlagen in dit bericht, die niet apart zijn opgeslagen: {names}.")
    return (sentence.format(names=", ".join(known)),)


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        text = raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = decoded(raw)
    return text_of_html(text) if part.get_content_subtype() == "html" else text
