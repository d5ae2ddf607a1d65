"""What ships beside the code: rules of law, fonts, icons, texts."""

from pathlib import Path

_HERE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder of one kind of resource, such as ``"law"`` or ``"fonts"``.

    Raises FileNotFoundError for a name that has no folder, so that a packing mistake shows at once.
    """
    path = _HERE / name
    if not path.is_dir():
        raise FileNotFoundError(path)
    return path
