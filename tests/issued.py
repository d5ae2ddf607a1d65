"""A numbered issue for tests that do not look at its pages: the example has none of its own."""

from datetime import date

from consultatie.acts.issues import put_out
from consultatie.acts.records import NEW
from consultatie.issues import Issue, IssueStatus
from consultatie.register import OpenRegister
from consultatie.sight import Audience

DIGEST = "a" * 64


def issue_in(register: OpenRegister, day: date) -> Issue:
    """Put out the matrix of the first dossier; its files are named and lie nowhere."""
    draft = Issue(
        id=NEW, dossier=register.dossier_lines()[0].dossier.id, product="matrix",
        audience=Audience.BOARD, number=1, status=IssueStatus.DRAFT, issued_on=day,
        code="3f9a2-b81c0", title="Reactiematrix", content_digest=DIGEST, pdf_digest=DIGEST,
        docx_digest=DIGEST, recipients="college", reason="de reactie volgt",
    )  # fmt: skip
    return put_out(register, draft)
