"""Makes the register that is kept of a released schema, with what is in it beside it.

Run once per release with a new schema: `python -m tests.old_registers.make`. What it made before
stays as it is.
"""

import json
from pathlib import Path

from consultatie import __version__
from db.register import create_register
from tests.db.samples import SECRETARY, at_noon, counted, everything, write_whole_dossier

HERE = Path(__file__).parent


def main() -> None:
    """Make the register of this version."""
    path = HERE / f"{__version__}.consultatie"
    with create_register(
        path, name="Medezeggenschap", author=SECRETARY, new_id=counted(), clock=at_noon
    ) as register:
        write_whole_dossier(register)
        register.undo()
        register.redo()
        content = json.dumps(everything(register), ensure_ascii=False, indent=1)
    path.with_suffix(".json").write_text(content + "\n", "utf-8")


if __name__ == "__main__":
    main()
