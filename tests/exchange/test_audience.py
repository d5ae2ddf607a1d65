"""What goes out of the house: whole by itself, readable anywhere, and never misleading."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.acts.records import NEW
from consultatie.acts.visibility import mark
from consultatie.advice import Point
from consultatie.catalogue import record_types
from consultatie.documents import Document
from consultatie.dossiers import Dossier
from consultatie.errors import NotFound, RuleBroken
from consultatie.exchange.audience import seen_by
from consultatie.exchange.reading import import_file, read_document
from consultatie.exchange.writing import dossier_for, register_as_json, register_for
from consultatie.inheritance import marks_of
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.records import Record
from consultatie.sight import Audience, may_see
from consultatie.visibility import Marking, Visibility
from tests.cases import Case
from tests.example_register import filled_register
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
OUTSIDE = (Audience.BOARD, Audience.PUBLIC)


@cache
def filled() -> FakeRegister:
    return filled_register()


def everything(register: FakeRegister) -> list[Record]:
    return [record for cls in record_types() for record in register.records(cls)]


def marking(subject: int, visibility: Visibility) -> Marking:
    return Marking(
        id=NEW, subject=subject, visibility=visibility, imposed_by="bestuurder", scope="bedragen"
    )


def copy_with(marks: list[tuple[int, Visibility]]) -> FakeRegister:
    """The example with marks on records here and there, where the rules let them."""
    register = FakeRegister()
    register._shelf, register._next_id = dict(filled()._shelf), filled()._next_id
    records = everything(register)
    for place, visibility in marks:
        draft = marking(records[place * 7919 % len(records)].id, visibility)
        try:
            mark(register, draft, today=TODAY, reason="wens")
        except RuleBroken:
            continue
    return register


marks = st.lists(st.tuples(st.integers(0, 999), st.sampled_from(Visibility)), max_size=8)


@settings(max_examples=25, deadline=None)
@given(marks, st.sampled_from(OUTSIDE))
def test_what_goes_out_can_be_read_in_anywhere(
    tmp_path_factory: pytest.TempPathFactory,
    found: list[tuple[int, Visibility]],
    audience: Audience,
) -> None:
    path: Path = tmp_path_factory.mktemp("uit") / "uit.json"
    text = register_for(copy_with(found), audience, TODAY).text
    path.write_text(text, encoding="utf-8")
    other = FakeRegister(first_id=5_000_000)
    import_file(other, path, read_document(path))
    assert register_as_json(other) == text


@settings(max_examples=25, deadline=None)
@given(marks, st.sampled_from(OUTSIDE))
def test_nothing_goes_out_that_these_readers_may_not_see(
    found: list[tuple[int, Visibility]], audience: Audience
) -> None:
    register = copy_with(found)
    seen = seen_by(audience, register, everything(register), TODAY)
    there = marks_of(register, TODAY)
    assert all(may_see(audience, there.of(register.get(type(r), r.id))) for r in seen.records)
    assert not {record.id for record in seen.records} & set(seen.left_out)


@pytest.mark.parametrize("audience", OUTSIDE)
def test_own_notes_marks_and_withdrawn_records_stay_behind(audience: Audience) -> None:
    seen = seen_by(audience, filled(), everything(filled()), TODAY)
    assert not any(getattr(record, "note", "") for record in seen.records)
    assert all(record.stands for record in seen.records)
    assert {record.kind for record in seen.records}.isdisjoint({"marking", "retention"})


def test_a_reaction_to_hidden_points_alone_stays_behind_with_them() -> None:
    case = Case()
    advice = case.advise(case.ask(case.council(), case.request()))
    first, second = (case.point(advice, number) for number in ("1", "2"))
    only, shared = (case.react(point, Verdict.PARTLY) for point in (first, second))
    case.put(marking(first.id, Visibility.COUNCIL))
    records = everything(case.register)
    kept = seen_by(Audience.BOARD, case.register, records, TODAY).records
    ids = {record.id for record in kept if isinstance(record, Reaction | Point)}
    assert {first.id, only.id}.isdisjoint(ids)
    assert {second.id, shared.id} <= ids


def test_a_point_goes_with_its_answer_so_that_none_seems_unanswered() -> None:
    case = Case()
    advice = case.advise(case.ask(case.council(), case.request()))
    point = case.point(advice, "1")
    reaction = case.react(point, Verdict.PARTLY)
    case.put(marking(reaction.id, Visibility.CONFIDENTIAL))
    records = everything(case.register)
    kept = seen_by(Audience.BOARD, case.register, records, TODAY)
    assert not any(isinstance(one, Point | Answer | Reaction) for one in kept.records)
    assert kept.left_out == {reaction.id: Visibility.CONFIDENTIAL}


def test_a_dossier_of_which_nothing_may_be_seen_is_refused() -> None:
    register = copy_with([])
    dossier = register.records(Dossier)[0].id
    mark(register, marking(dossier, Visibility.COUNCIL), today=TODAY)
    with pytest.raises(NotFound, match="niets van dit dossier"):
        dossier_for(register, dossier, Audience.BOARD, TODAY)


def test_only_the_files_of_documents_that_go_along_go_along() -> None:
    case = Case()
    shown = case.put(Document(id=NEW, dossier=case.dossier.id, title="Brief"))
    hidden = case.put(Document(id=NEW, dossier=case.dossier.id, title="Memo"))
    mark(case.register, marking(hidden.id, Visibility.COUNCIL), today=TODAY)
    for written in (
        dossier_for(case.register, case.dossier.id, Audience.BOARD, TODAY),
        register_for(case.register, Audience.BOARD, TODAY),
    ):
        assert [document.id for document in written.documents] == [shown.id]
    whole = register_for(case.register, Audience.SECRETARIAT, TODAY)
    assert {document.id for document in whole.documents} == {shown.id, hidden.id}
