"""The tables of a register: one for each sort of record, and the journal.

Each part is a schema as it was released; a later change is a migration of its own.
Foreign keys are judged at the end of an act, so that undoing it needs no order of its own. Saying
so by a pragma in each transaction makes SQLite compile every statement again: a save takes twice
as long.
"""

from db.released import KNOWN_MIGRATIONS, MIGRATION_SET
from db.schema.first_register import FIRST_TABLES
from db.schema.house_style import HOUSE_STYLE
from db.schema.numbered_issues import NUMBERED_ISSUES
from db.schema.procedure_complete import PROCEDURE_COMPLETE
from db.schema.scenarios_packs_and_files import SCENARIOS_PACKS_AND_FILES
from db.schema.whole_procedure import WHOLE_PROCEDURE

__all__ = [
    "FIRST_TABLES",
    "HOUSE_STYLE",
    "KNOWN_MIGRATIONS",
    "MIGRATION_SET",
    "NUMBERED_ISSUES",
    "PROCEDURE_COMPLETE",
    "SCENARIOS_PACKS_AND_FILES",
    "WHOLE_PROCEDURE",
]
