"""Makes the example register; belongs in a job, away from the window."""

from pathlib import Path

from consultatie.commands.rooms import Rooms
from consultatie.progress import Progress

EXAMPLE_NAME = "Voorbeeld SORA"


def make_example(rooms: Rooms, path: Path, progress: Progress) -> None:
    """Make the example at a path, whole or not at all.

    :raises SurroundingsError: what stands in the way of writing there.
    """
    # Imported here: only who asks for the example pays for it.
    from consultatie import example

    progress.step(0, 0)
    register = rooms.create(path, example.name(), None)
    try:
        example.fill(register, rooms.today())
    except BaseException:
        register.close()
        path.unlink(missing_ok=True)
        raise
    register.close()
