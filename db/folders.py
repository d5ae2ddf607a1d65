"""Folders that another program synchronises: two laptops would overwrite each other's register."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

# How the programs name their folders; the name given is the one a user knows.
_NAMES: tuple[tuple[str, str], ...] = (
    (r"OneDrive(\s*[-–].*)?", "OneDrive"),
    (r"Dropbox(\s*\(.*\))?", "Dropbox"),
    (r"Nextcloud\d*", "Nextcloud"),
    (r"ownCloud\d*", "ownCloud"),
    (r"Google ?Drive(\s*[-–(].*)?|GoogleDrive-.*|My Drive|Mijn Drive|DriveFS", "Google Drive"),
    (r"iCloud ?Drive|iCloudDrive|Mobile Documents", "iCloud"),
    (r"SURF ?drive|surfdrive", "SURFdrive"),
    (r"STACK(drive)?", "STACK"),
    (r"pCloud ?Drive|pCloudDrive", "pCloud"),
    (r"Proton ?Drive", "Proton Drive"),
)
# On a Mac all newer ones live in ~/Library/CloudStorage/<program>-<account>.
_MAC_NAMES = (
    ("OneDrive-", "OneDrive"),
    ("Dropbox", "Dropbox"),
    ("GoogleDrive-", "Google Drive"),
    ("ProtonDrive-", "Proton Drive"),
)
# What the programs leave in the root of a folder, whatever its name is.
_MARKS: tuple[tuple[str, str], ...] = (
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".stfolder", "Syncthing"),
)
_ONEDRIVE_ROOTS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def synchronised_folder(path: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """The program that synchronises the folder of this path, such as "OneDrive", or None."""
    folders = list(path.absolute().parents)
    for folder in folders:
        found = _by_root(folder, environment) or _by_name(folder) or _by_mark(folder)
        if found:
            return found
    return None


def _by_root(folder: Path, environment: Mapping[str, str]) -> str | None:
    roots = (environment.get(name) for name in _ONEDRIVE_ROOTS)
    return "OneDrive" if any(root and Path(root) == folder for root in roots) else None


def _by_name(folder: Path) -> str | None:
    if folder.parent.name == "CloudStorage":
        for start, program in _MAC_NAMES:
            if folder.name.startswith(start):
                return program
    for pattern, program in _NAMES:
        if re.fullmatch(pattern, folder.name):
            return program
    return None


def _by_mark(folder: Path) -> str | None:
    for mark, program in _MARKS:
        try:
            if any(folder.glob(mark)):
                return program
        except OSError:
            continue
    return None
