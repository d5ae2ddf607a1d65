"""A real erasure reaches the numbered issues: their content and their pages lie in the register.

Of an issue that says erased words the pages go, and in its content a mark takes their place. The
record stays: that a paper was handed out, when and to whom, is what the register must be able to
answer for, and who got it must be told (art. 17 and 19 AVG).
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from consultatie.erasure import ERASED
from consultatie.errors import ConsultatieError
from consultatie.file_sorts import FileSort
from consultatie.issues import Issue
from consultatie.overviews.wiping import says, wiped
from db import shelf
from db.act import Act
from db.driver import Connection
from db.rows import read

_TEXTS = ("title", "issued_by", "recipients", "reason")


@dataclass(frozen=True, slots=True)
class Reached:
    """An issue that says erased words, and its content without them."""

    issue: Issue
    content: bytes


def reached(
    connection: Connection, texts: Collection[str], besides: Collection[int] = ()
) -> list[Reached]:
    """The issues that say one of these texts, withdrawn ones too, but for those that go whole."""
    found = []
    for issue in read(connection, Issue):
        if issue.id in besides or not issue.has_content:
            continue
        try:
            content = wiped(shelf.content_of(connection, issue.content_digest), texts)
        except ConsultatieError:
            # It came without its files, or they are damaged: there is nothing to take words from.
            continue
        if content is not None:
            found.append(Reached(issue, content))
    return found


def wipe(act: Act, one: Reached, texts: Collection[str]) -> None:
    """Take the words out of the content of one issue, and its pages with them."""
    issue = one.issue
    digest = hashlib.sha256(one.content).hexdigest()
    shelf.put(act.connection, digest, one.content, FileSort.TXT)
    own = {name: ERASED for name in _TEXTS if says(getattr(issue, name), texts)}
    files = {"content_digest": digest, "pdf_digest": ERASED, "docx_digest": ERASED}
    act.overwrite(Issue.kind, issue.id, own | files)
    gone = [old for old in issue.digests if old != digest]
    marks = ", ".join("?" * len(gone))
    for side in ("old", "new"):
        act.database.execute(
            f"update change set {side} = ? where record = ? and {side} in ({marks})",
            (ERASED, issue.id, *gone),
        )
        for name in own:
            act.database.execute(
                f"update change set {side} = ? where record = ? and field = ? and {side} <> ''",
                (ERASED, issue.id, name),
            )
    _wipe_actions(act, issue, texts)


def _wipe_actions(act: Act, issue: Issue, texts: Collection[str]) -> None:
    """Take the words out of what the journal says of the acts on an issue, such as its reason."""
    sql = """
        select id, label, reason from action
        where at is not null and id in (select action from change where record = ?)"""
    for action, *said in act.connection.execute(sql, (issue.id,)).fetchall():
        after = [ERASED if says(words, texts) else words for words in said]
        if after != said:
            act.database.execute(
                "update action set label = ?, reason = ? where id = ?", (*after, action)
            )
