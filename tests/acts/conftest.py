"""A small register to act on."""

from dataclasses import dataclass

import pytest

from consultatie.acts.records import NEW, add
from consultatie.acts.requests import register_request
from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier
from consultatie.law.grounds import Ground
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.requests import Request
from tests.fakes import FakeRegister


@dataclass
class Desk:
    """What a test acts on: a register with two works councils and a client council."""

    register: FakeRegister
    dossier: Dossier
    wnk: Body
    buch: Body
    clients: Body

    @classmethod
    def fresh(cls) -> "Desk":
        """A desk with nothing on it but the parties and an empty dossier."""
        register = FakeRegister()
        employer = add(register, Organisation(id=NEW, name="WNK"))
        bodies = (
            add(register, Body(id=NEW, organisation=employer.id, name=name, sort=sort))
            for name, sort in (
                ("OR WNK", BodyKind.WORKS_COUNCIL),
                ("OR BUCH", BodyKind.WORKS_COUNCIL),
                ("Cliëntenraad", BodyKind.CLIENT_COUNCIL),
            )
        )
        return cls(register, add(register, Dossier(id=NEW, name="SORA")), *bodies)

    def request(self) -> Request:
        """A request to both works councils."""
        draft = Request(id=NEW, dossier=self.dossier.id, title="Plan", ground=Ground.WOR_25)
        return register_request(self.register, draft, {self.wnk.id: None, self.buch.id: None})

    def consultation(self) -> Consultation:
        """The consultation of the first council on a new request."""
        request = self.request()
        found = self.register.records(Consultation)
        return next(c for c in found if c.request == request.id and c.body == self.wnk.id)


@pytest.fixture
def desk() -> Desk:
    """A desk to act on."""
    return Desk.fresh()
